import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeEfisiensi } from '../../src/kinerja/efisiensi.ts';
import { classify } from '../../src/kinerja/predikat.ts';
import { d, expectHitungan, type HasilHitungan, nilaiOf, readKasus, readSkala } from '../support/kasus.ts';

type Masukan = { readonly capaian: string; readonly serapan: string; readonly bentuk: 'rasio' | 'persen' };

describe('computeEfisiensi', () => {
  test.each(readKasus<Masukan, HasilHitungan & { readonly kategori?: string }>('efisiensi'))('$nama', ({ masukan, hasil }) => {
    const h = computeEfisiensi({ ...masukan, capaian: d(masukan.capaian), serapan: d(masukan.serapan) });
    expectHitungan(h, hasil);
    expect(h.kategori).toBe(hasil.kategori);
    expect(h.satuan).toBe(masukan.bentuk === 'rasio' ? 'rasio' : '%');
  });

  const persen = fc.integer({ min: 1, max: 200_00 }).map((n) => new Decimal(n).div(100));

  test('both forms are the same quotient and the same category, which the scale of the reports also gives', () => {
    const skala = readSkala().find((s) => s.id === 'efisiensi-e1');
    fc.assert(
      fc.property(persen, persen, (capaian, serapan) => {
        const rasio = computeEfisiensi({ capaian, serapan, bentuk: 'rasio' });
        const persentase = computeEfisiensi({ capaian, serapan, bentuk: 'persen' });
        expect(nilaiOf(persentase).toFixed(20)).toBe(nilaiOf(rasio).times(100).toFixed(20));
        expect(persentase.kategori).toBe(rasio.kategori);
        const hasil = skala && classify(nilaiOf(rasio), skala);
        expect(hasil?.kind === 'ada' ? hasil.label : undefined).toBe(rasio.kategori);
      }),
    );
  });

  test('an EFISIEN on a missed target always carries the warning', () => {
    fc.assert(
      fc.property(persen, persen, (capaian, serapan) => {
        const h = computeEfisiensi({ capaian, serapan, bentuk: 'rasio' });
        expect(h.peringatan.includes('target-belum-tercapai-serapan-rendah')).toBe(h.kategori === 'EFISIEN' && capaian.lt(100));
      }),
    );
  });
});
