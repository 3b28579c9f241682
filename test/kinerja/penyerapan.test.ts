import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computePenyerapan, computeSisa } from '../../src/kinerja/penyerapan.ts';
import { d, expectHitungan, type HasilHitungan, nilaiOf, readKasus } from '../support/kasus.ts';

type Masukan = { readonly baris: readonly { readonly pagu: string; readonly realisasi: string }[] };

describe('computePenyerapan', () => {
  test.each(readKasus<Masukan, HasilHitungan & { readonly sisa?: string }>('penyerapan'))('$nama', ({ masukan, hasil }) => {
    const baris = masukan.baris.map((b) => ({ pagu: d(b.pagu), realisasi: d(b.realisasi) }));
    expectHitungan(computePenyerapan(baris), hasil);
    if (hasil.sisa !== undefined) expectHitungan(computeSisa(baris), { tampil: hasil.sisa, satuan: 'Rp', rumusId: 'sisa-anggaran' });
  });

  const rupiah = fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => new Decimal(n));
  const baris = fc.array(fc.record({ pagu: rupiah, realisasi: rupiah }), { minLength: 1, maxLength: 20 });

  test('the total lies between the lowest and the highest row', () => {
    fc.assert(
      fc.property(baris, (daftar) => {
        const sendiri = daftar.map((b) => nilaiOf(computePenyerapan([b])));
        const total = nilaiOf(computePenyerapan(daftar)).toDecimalPlaces(20);
        expect(total.gte(Decimal.min(...sendiri).toDecimalPlaces(20)) && total.lte(Decimal.max(...sendiri).toDecimalPlaces(20))).toBe(true);
      }),
    );
  });

  test('sisa and realisasi together are the pagu, in any order of rows', () => {
    fc.assert(
      fc.property(baris, (daftar) => {
        const pagu = daftar.reduce((j, b) => j.plus(b.pagu), d('0'));
        const realisasi = daftar.reduce((j, b) => j.plus(b.realisasi), d('0'));
        expect(nilaiOf(computeSisa(daftar)).plus(realisasi).eq(pagu)).toBe(true);
        expect(nilaiOf(computePenyerapan(daftar.toReversed())).eq(nilaiOf(computePenyerapan(daftar)))).toBe(true);
      }),
    );
  });

  test('nothing left and no rows are different answers', () => {
    expectHitungan(computeSisa([]), { alasan: 'masukan-kosong' });
  });
});
