// Fakta: one number or official text with everything needed to defend it. Answers, charts and citations all read these.
import type { Lingkup, Ukuran } from './rujukan/skema.ts';

/** Quantities are decimal strings with a dot; never floats. */
export type NilaiFakta =
  | { readonly kind: 'angka'; readonly desimal: string }
  | { readonly kind: 'teks'; readonly teks: string }
  | { readonly kind: 'tidak-terhitung'; readonly alasan: string }
  | { readonly kind: 'kosong' };

export type Sumber =
  | {
      readonly kind: 'dokumen';
      readonly dokumen: string;
      readonly tabel: string;
      readonly label: string;
      readonly baris: readonly number[];
      readonly kolom?: string;
    }
  | { readonly kind: 'hitungan'; readonly rumus: string }
  /** Entered by an office; the moment as ISO. */
  | { readonly kind: 'isian'; readonly rekaman: string; readonly kantor: string; readonly waktu?: string }
  | { readonly kind: 'pertanyaan' }
  | { readonly kind: 'rujukan'; readonly dasar: string };

export type Fakta = {
  readonly id: string;
  readonly pemda?: string;
  readonly opd?: string;
  /** Id of the indikator, budget item or record that the value is about. */
  readonly indikator?: string;
  readonly ukuran: Ukuran | 'uraian';
  readonly lingkup?: Lingkup;
  readonly periode?: string;
  readonly nilai: NilaiFakta;
  readonly satuan: string;
  /** As printed; the renderer shows printed values with their own digits. */
  readonly cetak?: string;
  readonly rumusId?: string;
  readonly skalaId?: string;
  readonly masukan?: readonly string[];
  readonly sumber: Sumber;
  readonly asal: 'tercetak' | 'dihitung' | 'dimasukkan';
  /** Of an entered value: whether the kepala confirmed it. */
  readonly konfirmasi?: 'menunggu' | 'terkonfirmasi' | 'dikembalikan';
  readonly catatan?: string;
  readonly bertentangan?: readonly string[];
};
