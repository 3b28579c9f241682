// What a model may speak of when it words an answer: the ledger as ids with labels and directions. It never holds a value.
import type { Fakta } from '../fakta.ts';

export type Arah = 'naik' | 'turun' | 'tetap';
/** Of a realisasi against its target. */
export type Status = 'tercapai' | 'belum tercapai' | 'terlampaui';

/** Words of the text that must stand before a value: what it measures (data/rangkaian.json lists the forms of each). */
export type Sebutan =
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'predikat'
  | 'selisih'
  | 'pagu'
  | 'realisasi-anggaran'
  | 'serapan'
  | 'efisiensi'
  /** Kinds of records that say why and what next. */
  | 'pendukung'
  | 'penghambat'
  | 'penyebab'
  | 'tindak-lanjut'
  | 'upaya-renstra';

export type Butir =
  /** What it is about; `teks` is printed. */
  | { readonly kind: 'nama'; readonly id: string; readonly label: string; readonly teks: string }
  /** When; `teks` is printed ("tahun 2024"), `urut` orders periods. */
  | { readonly kind: 'waktu'; readonly id: string; readonly label: string; readonly teks: string; readonly urut: number }
  /** A number of the answer. `wajib`: a wording without it is refused. */
  | {
      readonly kind: 'nilai';
      readonly id: string;
      readonly label: string;
      readonly nama: string;
      readonly sebutan: Sebutan;
      readonly waktu: string;
      readonly fakta: Fakta['id'];
      readonly wajib: boolean;
    }
  /** How a measure moved between two periods; printed as its word. `membaik`: whether that is good, absent where nobody knows. */
  | {
      readonly kind: 'arah';
      readonly id: string;
      readonly label: string;
      readonly nama: string;
      readonly sebutan: Sebutan;
      readonly dari: string;
      readonly ke: string;
      readonly arah: Arah;
      readonly membaik?: boolean;
    }
  /** Whether the target of a period was met; printed as its word. */
  | {
      readonly kind: 'status';
      readonly id: string;
      readonly label: string;
      readonly nama: string;
      readonly waktu: string;
      readonly status: Status;
    }
  /** A cause, an effort, a factor that stands in the data; printed in its own words between quotes, with its citation. */
  | {
      readonly kind: 'rekaman';
      readonly id: string;
      readonly label: string;
      readonly nama: string;
      readonly sebutan: Sebutan;
      readonly fakta: Fakta['id'];
    };

export type BukuButir = readonly Butir[];

/** A piece of a wording as the model returns it: connecting text, or the id of a Butir. */
export type Potongan = { readonly teks: string } | { readonly butir: string };
