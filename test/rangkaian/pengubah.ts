// How a wording is changed in one place: slots and words replaced, swapped, put in.
import type { Butir, Potongan } from '../../src/rangkaian/butir.ts';
import { buku } from './buku-uji.ts';

export type Mutan = { readonly nama: string; readonly potongan: readonly Potongan[] };
export type Pengubah = (asli: readonly Potongan[]) => readonly (readonly Potongan[])[];

export const butirById = new Map(buku.map((b) => [b.id, b]));
export const butirOf = (p: Potongan | undefined): Butir | undefined =>
  p !== undefined && 'butir' in p ? butirById.get(p.butir) : undefined;
export const ganti = (asli: readonly Potongan[], i: number, baru: Potongan): readonly Potongan[] => asli.with(i, baru);
const tukar = (asli: readonly Potongan[], i: number, j: number): readonly Potongan[] =>
  asli.with(i, asli[j] as Potongan).with(j, asli[i] as Potongan);

/** Each slot of a kind replaced by every other entry of the ledger that the filter takes. */
export const gantiSlot =
  <K extends Butir['kind']>(kind: K, pilih: (lama: Extract<Butir, { kind: K }>, baru: Extract<Butir, { kind: K }>) => boolean): Pengubah =>
  (asli) =>
    asli.flatMap((p, i) => {
      const lama = butirOf(p);
      if (lama?.kind !== kind) return [];
      return buku
        .filter((x) => x.kind === kind && x.id !== lama.id && pilih(lama as Extract<Butir, { kind: K }>, x as Extract<Butir, { kind: K }>))
        .map((x) => ganti(asli, i, { butir: x.id }));
    });

/** Two slots of a kind in each other's place. */
export const tukarSlot =
  (kind: Butir['kind']): Pengubah =>
  (asli) =>
    asli.flatMap((p, i) =>
      asli.flatMap((q, j) => {
        const [x, y] = [butirOf(p), butirOf(q)];
        return j > i && x?.kind === kind && y?.kind === kind && x.id !== y.id ? [tukar(asli, i, j)] : [];
      }),
    );

/** Each place of a text where a whole word or phrase stands, replaced by each of others. */
export const gantiKata =
  (pasangan: readonly (readonly [string, string])[]): Pengubah =>
  (asli) =>
    asli.flatMap((p, i) =>
      'butir' in p
        ? []
        : pasangan.flatMap(([dari, ke]) =>
            [...p.teks.matchAll(new RegExp(`(?<![a-zA-Z])${dari}(?![a-zA-Z])`, 'gi'))].map((m) =>
              ganti(asli, i, { teks: `${p.teks.slice(0, m.index)}${ke}${p.teks.slice(m.index + dari.length)}` }),
            ),
          ),
    );

/** Strings put into a text: behind its first space, at its end, and in place of its last word. */
export const sisip =
  (...isi: readonly string[]): Pengubah =>
  (asli) =>
    asli.flatMap((p, i) =>
      'butir' in p
        ? []
        : isi.flatMap((x) => {
            const s = p.teks.indexOf(' ');
            return [
              ganti(asli, i, { teks: `${p.teks.slice(0, s + 1)}${x} ${p.teks.slice(s + 1)}` }),
              ganti(asli, i, { teks: `${p.teks}${x} ` }),
            ];
          }),
    );

/** Into the middle of the words of a text. */
export const sisipDalamKata =
  (...isi: readonly string[]): Pengubah =>
  (asli) =>
    asli.flatMap((p, i) =>
      'butir' in p
        ? []
        : isi.flatMap((x) =>
            [...p.teks.matchAll(/[a-zA-Z]{3,}/g)].map((m) =>
              ganti(asli, i, { teks: `${p.teks.slice(0, m.index + 2)}${x}${p.teks.slice(m.index + 2)}` }),
            ),
          ),
    );

/** A slot written out by the model itself. */
export const tulisSendiri =
  (kind: Butir['kind'], ...teks: readonly string[]): Pengubah =>
  (asli) =>
    asli.flatMap((p, i) => (butirOf(p)?.kind === kind ? teks.map((t) => ganti(asli, i, { teks: ` ${t} ` })) : []));

export function mutanOf(daftar: Readonly<Record<string, Pengubah>>, asli: readonly Potongan[]): readonly Mutan[] {
  return Object.entries(daftar).flatMap(([nama, ubah]) => ubah(asli).map((potongan) => ({ nama, potongan })));
}
