// What understanding one question about the registry yields: readings, and how surely.
import type { Permintaan } from '../../permintaan.ts';

export type PahamIku = {
  readonly bacaan: readonly Permintaan[];
  /** How well the name fits, 0..1; 1 where no name was needed. */
  readonly nilai: number;
};
