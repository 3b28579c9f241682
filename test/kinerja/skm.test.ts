import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BobotSkm, computeSkm, konversiSkm } from '../../src/kinerja/skm.ts';
import { d, expectHitungan, type HasilHitungan, nilaiOf, readKasus } from '../support/kasus.ts';

type Masukan = {
  readonly unsur?: readonly string[];
  readonly bobot?: BobotSkm;
  readonly nilai?: string;
  readonly arah?: '1-4->100' | '100->1-4';
};

const unsur = fc.array(
  fc.integer({ min: 100, max: 400 }).map((n) => new Decimal(n).div(100)),
  { minLength: 9, maxLength: 9 },
);

describe('computeSkm and konversiSkm', () => {
  test.each(readKasus<Masukan, HasilHitungan>('skm'))('$nama', ({ masukan, hasil }) => {
    const h = masukan.arah
      ? konversiSkm(d(masukan.nilai ?? ''), masukan.arah)
      : computeSkm((masukan.unsur ?? []).map(d), { bobot: masukan.bobot });
    expectHitungan(h, hasil);
  });

  test('an index lies between 25 and 100 and does not depend on the order of unsur', () => {
    fc.assert(
      fc.property(unsur, (u) => {
        const nilai = nilaiOf(computeSkm(u));
        expect(nilai.gte(25) && nilai.lte(100)).toBe(true);
        expect(nilaiOf(computeSkm(u.toReversed())).eq(nilai)).toBe(true);
      }),
    );
  });

  test('the printed weights give slightly less than 1/9, in their order', () => {
    fc.assert(
      fc.property(unsur, (u) => {
        const [penuh, tiga, dua] = [computeSkm(u), computeSkm(u, { bobot: '0,111' }), computeSkm(u, { bobot: '0,11' })].map(nilaiOf);
        expect(penuh && tiga && dua && penuh.gt(tiga) && tiga.gt(dua)).toBe(true);
      }),
    );
  });

  test('converting there and back changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25_00, max: 100_00 }), (n) => {
        const indeks = new Decimal(n).div(100);
        expect(nilaiOf(konversiSkm(nilaiOf(konversiSkm(indeks, '100->1-4')), '1-4->100')).eq(indeks)).toBe(true);
      }),
    );
  });
});
