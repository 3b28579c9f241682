import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Polaritas } from '../../src/kinerja/capaian.ts';
import { computeSelisih } from '../../src/kinerja/selisih.ts';
import { d, expectHitungan, type HasilHitungan, nilaiOf, readKasus } from '../support/kasus.ts';

type Masukan = {
  readonly awal: string;
  readonly akhir: string;
  readonly satuan: string;
  readonly polaritas: Polaritas;
  readonly target?: string;
};

describe('computeSelisih', () => {
  test.each(readKasus<Masukan, HasilHitungan & { readonly arah: string; readonly makna: string }>('selisih'))(
    '$nama',
    ({ masukan, hasil }) => {
      const target = masukan.target === undefined ? undefined : d(masukan.target);
      const h = computeSelisih({ ...masukan, awal: d(masukan.awal), akhir: d(masukan.akhir), target });
      expectHitungan(h, hasil);
      expect({ arah: h.arah, makna: h.makna }).toEqual({ arah: hasil.arah, makna: hasil.makna });
    },
  );

  test('the two polarities judge the same change oppositely', () => {
    const angka = fc.integer({ min: -1000, max: 1000 }).map((n) => new Decimal(n).div(100));
    fc.assert(
      fc.property(angka, angka, (awal, akhir) => {
        const naik = computeSelisih({ awal, akhir, satuan: '%', polaritas: 'naik-baik' });
        const turun = computeSelisih({ awal, akhir, satuan: '%', polaritas: 'turun-baik' });
        const lawan = { membaik: 'memburuk', memburuk: 'membaik', tetap: 'tetap', 'tidak-dinilai': 'tidak-dinilai' } as const;
        expect(turun.makna).toBe(lawan[naik.makna]);
        expect(nilaiOf(naik).plus(awal).eq(akhir)).toBe(true);
      }),
    );
  });
});
