// What a chat remembers between two messages, and the parts of the engine that every turn needs. No decisions.
import type { Jawaban, Pilihan } from './answer/jawaban.ts';
import { createKonteks, type Konteks } from './answer/konteks.ts';
import type { Penglihatan } from './isian/penglihatan.ts';
import type { Permintaan, PermintaanOf } from './permintaan.ts';
import type { Pustaka } from './pustaka.ts';
import type { Bingkai } from './understand/bingkai.ts';
import type { HitungTertunda } from './understand/hitung-lanjutan.ts';
import type { BingkaiIku } from './understand/iku/bingkai-iku.ts';
import { createKamusIku, type KamusIku } from './understand/iku/kamus-iku.ts';
import { createKamus, type Kamus } from './understand/kamus.ts';

export type Mesin = {
  readonly konteks: Konteks;
  readonly kamus: Kamus;
  readonly kamusIku: KamusIku;
  /** Where an admin hid governments: the engine over everything, so that a question about a hidden one is told so. */
  readonly semua?: Mesin;
};

export function createMesin(pustaka: Pustaka): Mesin {
  return { konteks: createKonteks(pustaka), kamus: createKamus(pustaka, pustaka.kamus.tataKata), kamusIku: createKamusIku(pustaka) };
}

/** The same engine for one who asks, with what they may see of entered data. */
export const untukPenanya = (m: Mesin, isian: Penglihatan): Mesin => ({ ...m, konteks: { ...m.konteks, isian } });

/** What can be chosen: a request, or a question completed by the choice. */
export type Butir = Pilihan | { readonly label: string; readonly bingkai: Bingkai };

/** The last answer from the registry of decrees, so that "satuannya?" and "kalau Bengkalis?" go on from it. */
export type KeadaanIku = {
  readonly bingkai: BingkaiIku;
  /** The indicators it was about. */
  readonly iku: readonly string[];
  /** What was answered. */
  readonly terakhir?: Permintaan;
  /** A calculation that still lacks an input. */
  readonly hitung?: PermintaanOf<'iku-hitung'>;
};

/** What a chat remembers: the last frame, the entries of the last list, the readings still to be chosen from. */
export type Keadaan = HitungTertunda & {
  readonly bingkai?: Bingkai;
  readonly registri?: KeadaanIku;
  /** The last request, when it was about entered data. */
  readonly isian?: Permintaan;
  readonly daftar: readonly Butir[];
  readonly menunggu: boolean;
};
export const keadaanAwal: Keadaan = { daftar: [], menunggu: false };

/**
 * What nothing explained, and what a model may then be asked to read. `kata`: it may answer. `tawar`: an unknown name, or a denial;
 * what it finds is only offered.
 */
export type Buntu = { readonly kind: 'kata' | 'tawar'; readonly kata: readonly string[]; readonly bingkai: Bingkai };

export type Balasan = {
  readonly jawaban: Jawaban;
  readonly keadaan: Keadaan;
  /** Absent when everything was understood, whatever the answer. */
  readonly buntu?: Buntu;
};

/** What a row of the database remembers; a row of an older or newer program may lack parts, and what cannot be read is forgotten. */
export function bacaKeadaan(isi: unknown): Keadaan {
  const k = isi as Partial<Keadaan> | null | undefined;
  return typeof k === 'object' && k !== null && Array.isArray(k.daftar) ? { ...keadaanAwal, ...k } : keadaanAwal;
}
