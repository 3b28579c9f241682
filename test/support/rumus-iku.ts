// Small formulas for tests: one letter is one input.
import type { Hitungan } from '../../src/kinerja/hitungan.ts';
import { hitungRumus, kunciDipakai, type MasukanIku, type RumusHitung, type Simpul } from '../../src/kinerja/rumus-iku.ts';
import { d } from './kasus.ts';

export const tetapan = (nilai: string): Simpul => ({ op: 'tetapan', nilai });
export const rasio = (atas: Simpul, bawah: Simpul, kali?: string): Simpul => ({
  op: 'rasio',
  atas,
  bawah,
  ...(kali === undefined ? {} : { kali }),
});
export const perubahan = (arah: 'naik' | 'turun', per: 'lalu' | 'kini', kali?: string): Simpul => ({
  op: 'perubahan',
  kini: 'a',
  lalu: 'b',
  arah,
  per,
  ...(kali === undefined ? {} : { kali }),
});

/** One letter is one input; its name is the letter in words. */
export const masukanOf = (pohon: Simpul): readonly MasukanIku[] =>
  [...new Set(kunciDipakai(pohon))].map((kunci) => ({ kunci, nama: `nilai ${kunci}` }));

export type Isi = Readonly<Record<string, string | readonly string[]>>;
export const nilaiMasukan = (isi: Isi) => new Map(Object.entries(isi).map(([k, v]) => [k, (typeof v === 'string' ? [v] : v).map(d)]));
export const hitung = (r: Simpul | RumusHitung, isi: Isi, satuan = 'indeks'): Hitungan => {
  const rumus = typeof r !== 'string' && 'pohon' in r ? r : { masukan: masukanOf(r), pohon: r };
  return hitungRumus(rumus, nilaiMasukan(isi), { id: 'uji.rumus', dasar: 'Keputusan uji, baris 1', satuan });
};
