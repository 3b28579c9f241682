// What every calculator returns: the value with all that is needed to defend it. It holds no document and no wording.
import type { Decimal } from 'decimal.js';

/** Why no value exists. `target-nol` with realisasi 0 carries status "tercapai" (DOMAIN.md 1.8). */
export type AlasanTidakTerhitung =
  | 'target-nol'
  | 'target-negatif'
  | 'realisasi-nol'
  /** T/R has no meaning below zero: the better the realisasi, the worse the quotient. */
  | 'realisasi-negatif'
  | 'pagu-nol'
  | 'serapan-nol'
  | 'penyebut-nol'
  | 'masukan-kosong'
  | 'di-luar-skala'
  | 'di-luar-rentang'
  /** SKM needs all 9 (2017) or all 14 (2004) unsur, and the printed weight that belongs to that number. */
  | 'jumlah-unsur-tidak-sesuai'
  /** A sum of years of an indicator that should fall, or stay, says nothing about progress. */
  | 'polaritas-tidak-sesuai'
  /** The same period twice, or a year beside its own quarters: a sum would count it double. */
  | 'periode-ganda';

export type KodePeringatan =
  | 'capaian-melebihi-100'
  | 'capaian-negatif-dijepit-nol'
  | 'target-belum-tercapai-serapan-rendah'
  | 'serapan-melebihi-100'
  | 'efisiensi-tepat-satu'
  | 'predikat-melebihi-batas-atas'
  | 'celah-skala'
  | 'batas-skala-ganda'
  | 'kemajuan-tanpa-seluruh-tahun'
  | 'nilai-di-luar-rentang-unsur'
  /** A part larger than its whole: numerator and denominator may be swapped. */
  | 'persentase-melebihi-100'
  | 'perlu-cek';

/** `nilai` is exact; `tampil` is rounded half up to at most two decimals and is what gets printed. */
export type Nilai =
  | { readonly kind: 'angka'; readonly nilai: Decimal; readonly tampil: Decimal }
  | { readonly kind: 'teks'; readonly teks: string }
  | {
      readonly kind: 'tidak-terhitung';
      readonly alasan: AlasanTidakTerhitung;
      readonly status?: 'tercapai' | 'tidak-tercapai';
    };

export type Masukan = { readonly nama: string; readonly nilai: Decimal; readonly satuan?: string };

export type Hitungan = {
  readonly nilai: Nilai;
  readonly satuan: string;
  /** Key in data/rumus. */
  readonly rumusId: string;
  readonly masukan: readonly Masukan[];
  readonly pembulatan: 'dua-desimal-setengah-ke-atas' | 'tanpa';
  /** The expression with the numbers in it, e.g. "85,76 ÷ 89,87 × 100%". */
  readonly langkah: string;
  readonly peringatan: readonly KodePeringatan[];
  /** Regulation or table the rule comes from. */
  readonly dasar: string;
};
