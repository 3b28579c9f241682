import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, type Skala } from '../../src/kinerja/predikat.ts';
import { konversiSkm } from '../../src/kinerja/skm.ts';
import { d, nilaiOf, readKasus, readSkala } from '../support/kasus.ts';

type Hasil = { readonly label: string | null; readonly kode?: string; readonly peringatan: readonly string[] };

const daftarSkala = readSkala();
const skala = (id: string): Skala => {
  const ada = daftarSkala.find((s) => s.id === id);
  if (!ada) throw new Error(`skala ${id} tidak ada`);
  return ada;
};
const label = (nilai: Decimal, id: string): string | undefined => {
  const hasil = classify(nilai, skala(id));
  return hasil.kind === 'ada' ? hasil.label : undefined;
};
const nilai = (min: number, maks: number, desimal: number) =>
  fc.integer({ min: min * 10 ** desimal, max: maks * 10 ** desimal }).map((n) => new Decimal(n).div(10 ** desimal));

describe('classify', () => {
  test.each(readKasus<{ readonly nilai: string; readonly skala: string }, Hasil>('predikat'))(
    '$nama is $hasil.label',
    ({ masukan, hasil }) => {
      const { peringatan, kode } = hasil;
      expect(classify(d(masukan.nilai), skala(masukan.skala))).toEqual(
        hasil.label === null
          ? { kind: 'tidak-ada', alasan: 'di-luar-skala', peringatan }
          : { kind: 'ada', label: hasil.label, ...(kode && { kode }), peringatan },
      );
    },
  );

  test.each([
    ['permendagri-86-2017', 0, 600],
    ['dumai-permendagri', 0, 600],
    ['dumai-atribut', 0, 600],
    ['akip-88-2021', 0, 100],
    ['skm-2017', 25, 100],
    ['skm-2004', 25, 100],
    ['skm-2017-ni', 1, 4],
    ['skm-2004-ni', 1, 4],
  ] as const)('%s has a label for every value from %d to %d', (id, min, maks) => {
    fc.assert(
      fc.property(nilai(min, maks, 6), (n) => label(n, id) !== undefined),
      { numRuns: 500 },
    );
  });

  test('a higher value never has a worse label', () => {
    fc.assert(
      fc.property(fc.constantFrom(...daftarSkala), nilai(0, 110, 4), nilai(0, 110, 4), (s, a, b) => {
        const peringkat = (n: Decimal): number => s.pita.findIndex((p) => p.label === label(n, s.id));
        const [kecil, besar] = a.lt(b) ? [peringkat(a), peringkat(b)] : [peringkat(b), peringkat(a)];
        if (kecil >= 0 && besar >= 0) expect(besar).toBeLessThanOrEqual(kecil);
      }),
      { numRuns: 2000 },
    );
  });

  test('under the 2017 rule a value on 1-4 and its index on 25-100 have the same mutu', () => {
    fc.assert(
      fc.property(nilai(1, 4, 6), (ni) => {
        expect(label(ni, 'skm-2017-ni')).toBe(label(nilaiOf(konversiSkm(ni, '1-4->100')), 'skm-2017'));
      }),
      { numRuns: 2000 },
    );
  });

  test('a number that is none has no label', () => {
    expect(classify(new Decimal(Number.NaN), skala('skm-2017')).kind).toBe('tidak-ada');
  });
});

describe('data/skala.json', () => {
  test('every scale is ordered best first, by its bounds', () => {
    for (const s of daftarSkala) {
      const batas = s.pita.slice(0, -1).map((p) => Number(p.min));
      expect(batas, s.id).toEqual(batas.toSorted((a, b) => b - a));
    }
  });
});
