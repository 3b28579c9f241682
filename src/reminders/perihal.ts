// A matter of deadlines: a rule, or the four quarters of one. Pure.
import type { AturanKalender } from '../rujukan/skema-kalender.ts';

/** "pengukuran-tw3" and its sisters are one matter. */
export const indukOf = (kode: string): string => kode.replace(/-tw\d$/, '');

/** Whether a rule belongs to a matter, which is the rule itself or all four of its quarters. */
export const isPerihal = (kode: string, perihal: string): boolean => kode === perihal || indukOf(kode) === perihal;

/** Its name, without the quarter where all four are meant; the id where no rule has it. */
export function judulPerihal(aturan: readonly AturanKalender[], perihal: string): string {
  const a = aturan.find((x) => isPerihal(x.id, perihal));
  return a === undefined ? perihal : a.id === perihal ? a.judul : a.judul.replace(/ TW [IV]+$/, '');
}
