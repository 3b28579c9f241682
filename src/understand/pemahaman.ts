// What understanding one question can yield. Readings are alternatives; the answers decide whether they differ.
import type { Permintaan } from '../permintaan.ts';

export type Pemahaman =
  | { readonly kind: 'bacaan'; readonly bacaan: readonly Permintaan[] }
  /** All of these were asked for together; no alternatives. */
  | { readonly kind: 'semua'; readonly bacaan: readonly Permintaan[] }
  | { readonly kind: 'klarifikasi'; readonly sebab: SebabKlarifikasi; readonly kata: readonly string[]; readonly opd?: string }
  | {
      readonly kind: 'hitung-kurang';
      readonly kurang: { readonly rumus: string; readonly kurang: readonly string[]; readonly ada: Record<string, string[]> };
    }
  | { readonly kind: 'tidak-ada'; readonly sebab: SebabTidakAda; readonly kata: readonly string[] }
  | { readonly kind: 'tolak'; readonly sebab: 'ubah' | 'rahasia' | 'pribadi' | 'di-luar'; readonly jabatan?: string };

export type SebabKlarifikasi =
  | 'kosong'
  | 'terlalu-panjang'
  | 'kata-tak-dikenal'
  | 'tanpa-pokok'
  | 'tanpa-ukuran'
  | 'angka-rusak'
  | 'nomor-tanpa-daftar'
  /** A number of the question that no answer here can use as a condition. */
  | 'angka-berlebih'
  | 'bagian-dokumen'
  | 'beberapa-hal'
  | 'pengecualian'
  | 'perubahan'
  | 'salam';

export type SebabTidakAda =
  | 'tempat'
  | 'indikator-opd-lain'
  | 'istilah-tanpa-data'
  | 'nama-tak-dikenal'
  | 'istilah-tak-dikenal'
  | 'tabel'
  | 'unit-lain'
  | 'per-kelurahan'
  | 'penyebab'
  | 'gabungan'
  | 'se-kota'
  | 'tahun-rekomendasi';
