// Jawaban: a kind, a ledger of Fakta, and lines of text with slots into the ledger. Numbers reach a reader only through a slot.
import type { Fakta } from '../fakta.ts';
import type { Permintaan } from '../permintaan.ts';

export type KindJawaban = 'jawab' | 'klarifikasi' | 'tidak-ada' | 'tolak';

/** A slot prints the value of one Fakta with its unit; a mark prints nothing and says that a chat shows its line only when asked. */
export type Segmen = string | { readonly fakta: string } | { readonly tanda: 'rincian' };
export type Baris = readonly Segmen[];

/** A line for whoever wants to know more: other scales, other scopes, how the printed figures compare. */
export const rinci = (b: Baris): Baris => [{ tanda: 'rincian' }, ...b];
export const isRincian = (b: Baris): boolean => b.some((s) => typeof s !== 'string' && 'tanda' in s);
export const isSlot = (s: Segmen): s is { readonly fakta: string } => typeof s !== 'string' && 'fakta' in s;

/** Something that can be chosen next: an entry of a list, or one reading of an ambiguous question. */
export type Pilihan = { readonly label: string; readonly permintaan: Permintaan };

export type Jawaban = {
  readonly kind: KindJawaban;
  readonly isi: readonly Baris[];
  readonly fakta: readonly Fakta[];
  readonly permintaan: readonly Permintaan[];
  /** Numbered entries that "yang nomor 2" points into; for `klarifikasi` the readings offered. */
  readonly pilihan: readonly Pilihan[];
};

/** Collects the facts of one answer; adding the same id twice keeps the first. */
export class BukuFakta {
  readonly #fakta = new Map<string, Fakta>();

  add(f: Fakta): { readonly fakta: string } {
    if (!this.#fakta.has(f.id)) this.#fakta.set(f.id, f);
    return { fakta: f.id };
  }

  get semua(): readonly Fakta[] {
    return [...this.#fakta.values()];
  }
}

/** A line written as a template: baris`Capaian ${slot} dari ${slot}`. */
export function baris(teks: TemplateStringsArray, ...isi: readonly (Segmen | Baris)[]): Baris {
  return teks.flatMap((t, i) => {
    const s = isi[i];
    return [t, ...(s === undefined ? [] : Array.isArray(s) ? (s as Baris) : [s as Segmen])];
  });
}

type Bagian = { readonly fakta?: readonly Fakta[]; readonly permintaan?: readonly Permintaan[]; readonly pilihan?: readonly Pilihan[] };

export function jawaban(kind: KindJawaban, isi: readonly (Baris | string)[], bagian: Bagian = {}): Jawaban {
  return {
    kind,
    isi: isi.map((b) => (typeof b === 'string' ? [b] : b)),
    fakta: bagian.fakta ?? [],
    permintaan: bagian.permintaan ?? [],
    pilihan: bagian.pilihan ?? [],
  };
}
