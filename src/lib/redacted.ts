const TAMPILAN = '[dirahasiakan]';

/** A secret that cannot be printed by accident: text, JSON and console.log show "[dirahasiakan]". */
export class Redacted {
  readonly #nilai: string;

  constructor(nilai: string) {
    this.#nilai = nilai;
  }

  /** The secret itself, for the one call that needs it. */
  reveal(): string {
    return this.#nilai;
  }

  toString(): string {
    return TAMPILAN;
  }

  toJSON(): string {
    return TAMPILAN;
  }

  // What node's console and util.inspect ask for.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return TAMPILAN;
  }
}
