/** Ends an exhaustive switch; reaching it is a programmer's mistake. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
