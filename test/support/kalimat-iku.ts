// Sentences put together from numbers and the words of inputs, and the numbers in them.
import type { AngkaIku } from '../../src/understand/iku/bingkai-iku.ts';
import type { RumusTerhitung } from '../../src/understand/iku/masukan-iku.ts';
import { fold } from '../../src/understand/normalise.ts';

/** Numbers and the words between them. */
export type Bagian = readonly (string | number)[];
export const teksOf = (b: Bagian): string => b.join('');

/** The numbers where they were written, whatever else in the sentence looks like one. */
export function angkaTertulis(b: Bagian): readonly AngkaIku[] {
  let awal = 0;
  return b.flatMap((x) => {
    const a = { teks: `${x}`, desimal: `${x}`, awal, akhir: awal + `${x}`.length };
    awal = a.akhir;
    return typeof x === 'number' ? [a] : [];
  });
}

/** What people may call an input, folded as questions are. */
export const frasaMasukan = (m: RumusTerhitung['masukan'][number]): readonly string[] => [m.nama, ...m.alias].map(fold);
