// Occurrences of several offices told as one, where they say the same. Pure.
import { groupBy } from '../lib/group-by.ts';
import type { Kejadian } from './kejadian.ts';

const namaTerbanyak = 6;

/** Occurrences of several offices that say the same. */
export type Kelompok = { readonly k: Kejadian; readonly anggota: readonly Kejadian[] };
export const kelompokkan = (daftar: readonly Kejadian[]): readonly Kelompok[] =>
  [
    ...groupBy(daftar, (x) =>
      [x.kode, x.judul, x.tenggat, x.dasar, x.selesai, x.sisa, x.anggapan?.tanggal, x.opd === undefined].join('|'),
    ).values(),
  ].flatMap((anggota) => (anggota[0] === undefined ? [] : [{ k: anggota[0], anggota }]));

/** Whose it is: one office by name, all of them by their number, some by the first few names. */
export function milikSiapa(g: Kelompok, banyakOpd: number): string {
  if (g.k.opd === undefined || g.anggota.length === 1) return g.k.nama;
  if (g.anggota.length === banyakOpd) return `semua perangkat daerah (${banyakOpd})`;
  const nama = g.anggota.map((x) => x.nama).toSorted((a, b) => a.localeCompare(b, 'id', { numeric: true }));
  return nama.length <= namaTerbanyak
    ? nama.join(', ')
    : `${nama.slice(0, namaTerbanyak).join(', ')} dan ${nama.length - namaTerbanyak} lainnya`;
}
