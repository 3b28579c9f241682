// What a start does with updates that the last run left open. Pure: only counts decide.
import type { Tertunda } from '../db/kotak-masuk.ts';

export type Pemulihan = {
  /** Begun three times and never finished, twice of them with nothing beside it: it ends the process and is not tried again. */
  readonly sisihkan: readonly Tertunda[];
  readonly lanjutkan: readonly (Tertunda & { readonly curiga: boolean })[];
};

const begunTerbanyak = 3;
const sendirianTerbanyak = 2;
/** So few at work when the last run ended that each can be tried alone without making others wait. */
const sedikit = 3;

/**
 * A kill from outside leaves as many begun updates as were at work, so a begin alone is no guilt: one that was begun twice, or was
 * among few, runs alone; only what ends the process while alone is set aside.
 */
export function pulihkan(tertunda: readonly Tertunda[]): Pemulihan {
  const berdua = tertunda.filter((t) => t.mulai > 0).length;
  const bersalah = (t: Tertunda): boolean => t.mulai >= begunTerbanyak && t.sendirian >= sendirianTerbanyak;
  return {
    sisihkan: tertunda.filter(bersalah),
    lanjutkan: tertunda.filter((t) => !bersalah(t)).map((t) => ({ ...t, curiga: t.mulai >= 2 || (t.mulai === 1 && berdua <= sedikit) })),
  };
}
