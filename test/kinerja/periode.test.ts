import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ambilTriwulan,
  comparePeriode,
  formatPeriode,
  keyToPeriode,
  parsePeriode,
  type Periode,
  periodeToKey,
} from '../../src/kinerja/periode.ts';
import { readKasus } from '../support/kasus.ts';

type Hasil = { readonly kunci?: string; readonly format?: string; readonly galat?: string };

const tahun = fc.integer({ min: 1990, max: 2099 });
const periode: fc.Arbitrary<Periode> = fc.oneof(
  fc.record({ kind: fc.constant('tahun' as const), tahun }),
  fc.record({ kind: fc.constant('triwulan' as const), tahun, triwulan: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ kind: fc.constant('semester' as const), tahun, semester: fc.constantFrom(1, 2) }),
);

describe('parsePeriode', () => {
  test.each(readKasus<{ readonly teks: string }, Hasil>('periode'))('$nama', ({ masukan, hasil }) => {
    const baca = parsePeriode(masukan.teks);
    if (!baca.ok) {
      expect(baca.error).toEqual({ kind: hasil.galat, teks: masukan.teks });
      return;
    }
    expect(periodeToKey(baca.value)).toBe(hasil.kunci);
    if (hasil.format !== undefined) expect(formatPeriode(baca.value)).toBe(hasil.format);
  });

  test('a key and a printed period are read back as the same period', () => {
    fc.assert(
      fc.property(periode, (p) => {
        expect(keyToPeriode(periodeToKey(p))).toEqual(p);
        for (const teks of [periodeToKey(p), formatPeriode(p)]) expect(parsePeriode(teks)).toEqual({ ok: true, value: p });
      }),
    );
  });

  test('a text that is no key has no period', () => {
    expect(['2024-TW5', '2024-S3', '24', '2024-TW', 'x'].map(keyToPeriode)).toEqual(Array.from({ length: 5 }));
  });
});

describe('comparePeriode', () => {
  test('periods are ordered by their end, the shorter first', () => {
    const kunci = ['2024', '2023-TW4', '2024-S1', '2023', '2024-TW1', '2023-S2', '2024-TW2', '2024-TW4', '2024-S2'];
    const urut = kunci
      .flatMap((k) => keyToPeriode(k) ?? [])
      .toSorted(comparePeriode)
      .map(periodeToKey);
    expect(urut).toEqual(['2023-TW4', '2023-S2', '2023', '2024-TW1', '2024-TW2', '2024-S1', '2024-TW4', '2024-S2', '2024']);
  });

  test('it is zero only for the same period', () => {
    fc.assert(fc.property(periode, periode, (a, b) => (comparePeriode(a, b) === 0) === (periodeToKey(a) === periodeToKey(b))));
  });
});

describe('ambilTriwulan', () => {
  test.each<readonly [string, readonly number[], string]>([
    ['realisasi tw 1 ikm', [1], 'realisasi ikm'],
    ['tw3', [3], ''],
    ['triwulan i dan iii bagan hulu', [1, 3], 'bagan hulu'],
    ['tw i vs tw ii', [1, 2], ''],
    ['triwulan ke-2', [2], ''],
    ['kuartal empat 2027', [4], '2027'],
    ['triwulan terakhir', [], 'triwulan terakhir'],
    ['tw 12 kegiatan', [], 'tw 12 kegiatan'],
    ['twin 1', [], 'twin 1'],
  ])('"%s"', (teks, triwulan, sisa) => {
    const hasil = ambilTriwulan(teks);
    expect([hasil.triwulan, hasil.sisa.replaceAll(/\s+/g, ' ').trim()]).toEqual([triwulan, sisa]);
  });
});
