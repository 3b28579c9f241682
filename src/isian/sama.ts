// Whether two contents of a record say the same; the order of keys says nothing. Pure.
export function samaIsi(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const kunci = [...new Set([...Object.keys(x), ...Object.keys(y)])];
  return kunci.every((k) => samaIsi(x[k], y[k]));
}
