// A year that an office has not opened: what is said, with the years that it has.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { tahunTerbuka } from '../../isian/target.ts';

/** undefined where the year is open. */
export function barisTahunTertutup(v: Penglihatan, opd: string, tahun: number): readonly string[] | undefined {
  const ada = tahunTerbuka(v.buku, opd);
  if (ada.includes(tahun)) return undefined;
  return [
    `${v.tempat.namaOpd(opd)} belum membuka tahun ${tahun} di bot ini, jadi belum ada isiannya.`,
    ada.length === 0 ? 'Tahun dibuka dengan /tahun.' : `Tahun yang sudah dibuka: ${ada.join(', ')}.`,
  ];
}
