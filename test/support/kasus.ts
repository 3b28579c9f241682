// Reads a case table of test/cases, and puts a Hitungan beside the fields a row states. Rows state only what they are about.
import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import type { Hitungan } from '../../src/kinerja/hitungan.ts';
import type { Skala } from '../../src/kinerja/predikat.ts';

export type Kasus<M, H> = { readonly nama: string; readonly masukan: M; readonly hasil: H; readonly dasar: string };

const baca = (url: string): unknown => JSON.parse(readFileSync(new URL(url, import.meta.url), 'utf8'));

/** The tables are committed beside the tests, so their shape is asserted by the runner that names it. */
export const readKasus = <M, H>(nama: string): readonly Kasus<M, H>[] => baca(`../cases/${nama}.json`) as readonly Kasus<M, H>[];
/** data/skala.json as committed, not through the loader: the tables are what is under test. */
export const readSkala = (): readonly Skala[] => baca('../../data/skala.json') as readonly Skala[];
export const readRumus = (): readonly { readonly id: string; readonly status: string }[] =>
  baca('../../data/rumus.json') as readonly { readonly id: string; readonly status: string }[];

export const d = (teks: string): Decimal => new Decimal(teks);

export type HasilHitungan = {
  readonly tampil?: string;
  readonly alasan?: string;
  readonly status?: string;
  readonly rumusId?: string;
  readonly langkah?: string;
  readonly satuan?: string;
  readonly peringatan?: readonly string[];
};

export function expectHitungan(h: Hitungan, hasil: HasilHitungan): void {
  const nilai = h.nilai.kind === 'angka' ? { tampil: h.nilai.tampil.toFixed() } : h.nilai;
  expect(nilai).toMatchObject(hasil.alasan === undefined ? { tampil: hasil.tampil } : { kind: 'tidak-terhitung', alasan: hasil.alasan });
  if (hasil.status !== undefined) expect(nilai).toMatchObject({ status: hasil.status });
  const { rumusId, langkah, satuan, peringatan } = hasil;
  const disebut = Object.entries({ rumusId, langkah, satuan, peringatan }).filter(([, v]) => v !== undefined);
  expect(h).toMatchObject(Object.fromEntries(disebut));
}

/** The exact value, for laws; fails the test when there is none. */
export function nilaiOf(h: Hitungan): Decimal {
  if (h.nilai.kind !== 'angka') throw new Error(`bukan angka: ${JSON.stringify(h.nilai)}`);
  return h.nilai.nilai;
}
