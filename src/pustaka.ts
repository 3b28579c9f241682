// The port through which answers read the data: the catalogue in memory, claims by look-up in maps. No SQL, no file is visible here.
import type {
  Anggaran,
  Dokumen,
  Faktor,
  Indikator,
  Jabatan,
  Lingkup,
  Narasi,
  Opd,
  Pemda,
  Penghargaan,
  Rekomendasi,
  Rumus,
  Sasaran,
  SkalaData,
  Surat,
  Tabel,
  Temuan,
  Ukuran,
} from './rujukan/skema.ts';
import type { Registri } from './registri.ts';
import type { Kalender } from './rujukan/skema-kalender.ts';
import type { Istilah, TataIku, TataKata, Tempat } from './rujukan/skema-kamus.ts';

/** A printed value as it is stored. `desimal` is exact; absent for words and empty cells. */
export type Klaim = {
  readonly id: string;
  readonly dokumen: string;
  readonly tabel: Tabel;
  readonly baris: number;
  readonly kolom: string;
  readonly pokok: string;
  readonly ukuran: Ukuran;
  readonly periode: string;
  readonly lingkup?: Lingkup;
  readonly jabatan?: string;
  readonly cetak: string;
  readonly desimal?: string;
  readonly teks?: string;
  readonly satuan: string;
  readonly kosong: boolean;
  readonly catatan?: string;
  readonly mutu?: string;
};

type DenganDokumen = { readonly dokumen: string };

export type Kamus = {
  readonly slang: Readonly<Record<string, string>>;
  readonly kataFungsi: readonly string[];
  readonly tempat: readonly Tempat[];
  readonly diLuar: readonly string[];
  readonly kataNyata: readonly string[];
  /** Words that colour a question and change nothing in it. */
  readonly kataRingan: readonly string[];
  /** Words of a question that fill a slot: a measure, a scope, a kind of list. */
  readonly tataKata: readonly TataKata[];
  readonly tataIku: readonly TataIku[];
  /** Groups of phrases that name one thing. */
  readonly sinonim: readonly (readonly string[])[];
};

export type Katalog = {
  readonly pemda: readonly Pemda[];
  readonly opd: readonly Opd[];
  readonly dokumen: readonly Dokumen[];
  readonly tabel: readonly Tabel[];
  readonly indikator: readonly Indikator[];
  readonly anggaran: readonly Anggaran[];
  readonly jabatan: readonly Jabatan[];
  readonly rekomendasi: readonly (Rekomendasi & DenganDokumen)[];
  readonly faktor: readonly (Faktor & DenganDokumen)[];
  readonly penghargaan: readonly (Penghargaan & DenganDokumen)[];
  readonly surat: readonly (Surat & DenganDokumen)[];
  readonly narasi: readonly (Narasi & DenganDokumen)[];
  readonly sasaran: readonly (Sasaran & DenganDokumen)[];
  readonly temuan: readonly (Temuan & DenganDokumen)[];
  readonly skala: readonly SkalaData[];
  readonly rumus: readonly Rumus[];
  readonly istilah: readonly Istilah[];
  /** Decrees that fix the IKU of a government. */
  readonly registri: Registri;
  /** Rules of the deadlines of the SAKIP year, holidays, deadlines that were moved. */
  readonly kalender: Kalender;
  readonly kamus: Kamus;
};

export type Pustaka = Katalog & {
  /** Claims about one subject in document order; [] when the documents print none. */
  readonly findKlaim: (pokok: string, ukuran?: Ukuran, periode?: string) => readonly Klaim[];
};
