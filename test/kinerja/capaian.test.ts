import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeCapaian,
  computeRataRata,
  computeRealisasiDibutuhkan,
  isTercapai,
  type Polaritas,
  type RumusCapaian,
} from '../../src/kinerja/capaian.ts';
import { d, expectHitungan, type HasilHitungan, nilaiOf, readKasus } from '../support/kasus.ts';

type Masukan = {
  readonly target: string;
  readonly realisasi: string;
  readonly polaritas: Polaritas;
  readonly rumus?: RumusCapaian;
  readonly targetAtas?: string;
};

const toMasukan = (m: Masukan) => ({
  ...m,
  target: d(m.target),
  realisasi: d(m.realisasi),
  targetAtas: m.targetAtas === undefined ? undefined : d(m.targetAtas),
});

const persen = fc.integer({ min: 0, max: 300_00 }).map((n) => new Decimal(n).div(100));
const positif = fc.integer({ min: 1, max: 1_000_000_00 }).map((n) => new Decimal(n).div(100));
const bukanNegatif = fc.integer({ min: 0, max: 1_000_000_00 }).map((n) => new Decimal(n).div(100));
const polaritas = fc.constantFrom<Polaritas>('naik-baik', 'turun-baik', 'stabil');

describe('computeCapaian', () => {
  test.each(readKasus<Masukan, HasilHitungan & { readonly tercapai?: boolean }>('capaian'))('$nama', ({ masukan, hasil }) => {
    const m = toMasukan(masukan);
    expectHitungan(computeCapaian(m), hasil);
    if (hasil.tercapai !== undefined) expect(isTercapai(m)).toBe(hasil.tercapai);
  });

  test('the value is exact and only what is shown is rounded', () => {
    const h = computeCapaian({ target: d('89.87'), realisasi: d('85.76'), polaritas: 'naik-baik' });
    expect(h).toMatchObject({ satuan: '%', pembulatan: 'dua-desimal-setengah-ke-atas' });
    expect(nilaiOf(h).toFixed(6)).toBe('95.426727');
    expect(computeCapaian({ target: d('4'), realisasi: d('3'), polaritas: 'naik-baik' }).pembulatan).toBe('tanpa');
  });

  test('amounts of twenty and more digits lose nothing', () => {
    const h = computeCapaian({
      target: d('99999999999999999999999999'),
      realisasi: d('99999999999999999999999998'),
      polaritas: 'naik-baik',
    });
    expect(nilaiOf(h).lt(100)).toBe(true);
  });

  test('a realisasi equal to its target gives 100 under every formula', () => {
    const rumus = fc.constantFrom<RumusCapaian | undefined>(
      undefined,
      'capaian-positif',
      'capaian-negatif-kurung',
      'capaian-negatif-bagi',
      'capaian-stabil',
    );
    fc.assert(
      fc.property(positif, polaritas, rumus, (t, pol, r) => {
        expect(nilaiOf(computeCapaian({ target: t, realisasi: t, polaritas: pol, rumus: r })).toFixed()).toBe('100');
      }),
    );
  });

  test('capaian rises with realisasi for naik-baik and falls for turun-baik', () => {
    fc.assert(
      fc.property(positif, bukanNegatif, bukanNegatif, (target, a, b) => {
        const [kecil, besar] = a.lt(b) ? [a, b] : [b, a];
        const hitung = (realisasi: Decimal, pol: Polaritas) => nilaiOf(computeCapaian({ target, realisasi, polaritas: pol }));
        expect(hitung(besar, 'naik-baik').gte(hitung(kecil, 'naik-baik'))).toBe(true);
        expect(hitung(besar, 'turun-baik').lte(hitung(kecil, 'turun-baik'))).toBe(true);
      }),
    );
  });

  test('capaian of a stabil indicator falls with the distance from target on both sides alike', () => {
    fc.assert(
      fc.property(positif, persen, (target, jarak) => {
        const beda = target.times(jarak).div(100);
        const atas = nilaiOf(computeCapaian({ target, realisasi: target.plus(beda), polaritas: 'stabil' }));
        const bawah = nilaiOf(computeCapaian({ target, realisasi: target.minus(beda), polaritas: 'stabil' }));
        expect(atas.toFixed(10)).toBe(bawah.toFixed(10));
        expect(atas.lte(100)).toBe(true);
      }),
    );
  });

  test('100 or more is exactly the same as tercapai, and nothing is below 0', () => {
    fc.assert(
      fc.property(positif, bukanNegatif, polaritas, fc.option(bukanNegatif, { nil: undefined }), (target, realisasi, pol, lebar) => {
        const m = { target, realisasi, polaritas: pol, targetAtas: lebar && target.plus(lebar) };
        const nilai = nilaiOf(computeCapaian(m));
        expect(nilai.gte(100)).toBe(isTercapai(m));
        expect(nilai.gte(0)).toBe(true);
      }),
    );
  });

  test('a missing number is a missing input, not a percentage', () => {
    expectHitungan(computeCapaian({ target: d('NaN'), realisasi: d('1'), polaritas: 'naik-baik' }), { alasan: 'masukan-kosong' });
    expect(isTercapai({ target: d('-1'), realisasi: d('1'), polaritas: 'naik-baik' })).toBeUndefined();
  });
});

describe('computeRealisasiDibutuhkan', () => {
  test.each([
    ['89.87', '90', 'naik-baik', undefined, '80.88', '89,87 × 90%'],
    ['10', '120', 'turun-baik', undefined, '8', '10 × (200% − 120%)'],
    ['10', '125', 'turun-baik', 'capaian-negatif-bagi', '8', '10 ÷ 125%'],
    ['50', '100', 'stabil', undefined, '50', '50 × 100%'],
  ] as const)('target %s at capaian %s%% for %s needs %4$s', (target, capaian, pol, rumus, tampil, langkah) => {
    expectHitungan(computeRealisasiDibutuhkan({ target: d(target), capaian: d(capaian), polaritas: pol, rumus }), { tampil, langkah });
  });

  test.each([
    ['0', '90', 'naik-baik', undefined, 'target-nol'],
    ['-1', '90', 'naik-baik', undefined, 'target-negatif'],
    ['10', '201', 'turun-baik', undefined, 'di-luar-rentang'],
    ['10', '0', 'turun-baik', 'capaian-negatif-bagi', 'penyebut-nol'],
    ['10', '101', 'stabil', undefined, 'di-luar-rentang'],
    ['10', '-1', 'naik-baik', undefined, 'di-luar-rentang'],
    ['10', '90', 'naik-baik', 'capaian-rentang', 'masukan-kosong'],
  ] as const)('target %s at capaian %s%% for %s %s has no answer: %s', (target, capaian, pol, rumus, alasan) => {
    expectHitungan(computeRealisasiDibutuhkan({ target: d(target), capaian: d(capaian), polaritas: pol, rumus }), { alasan });
  });

  test('a stabil indicator has two answers below 100', () => {
    const h = computeRealisasiDibutuhkan({ target: d('50'), capaian: d('80'), polaritas: 'stabil' });
    expect(h.nilai).toEqual({ kind: 'teks', teks: '40 atau 60' });
  });

  test('its answer gives back the capaian that was asked for', () => {
    const pasangan = fc.constantFrom(
      ['naik-baik', 'capaian-positif'],
      ['turun-baik', 'capaian-negatif-kurung'],
      ['turun-baik', 'capaian-negatif-bagi'],
    ) as fc.Arbitrary<[Polaritas, RumusCapaian]>;
    fc.assert(
      fc.property(positif, fc.integer({ min: 1, max: 200_00 }), pasangan, (target, c, [pol, rumus]) => {
        const capaian = new Decimal(c).div(100);
        const realisasi = nilaiOf(computeRealisasiDibutuhkan({ target, capaian, polaritas: pol, rumus }));
        if (rumus === 'capaian-negatif-bagi' || realisasi.gte(0)) {
          expect(nilaiOf(computeCapaian({ target, realisasi, polaritas: pol, rumus })).toFixed(20)).toBe(capaian.toFixed(20));
        }
      }),
    );
  });
});

describe('computeRataRata', () => {
  const tiga = ['550', '100', '0'].map(d);

  test('raw, capped at 100 and capped at 120 are three labelled averages', () => {
    expectHitungan(computeRataRata(tiga), { tampil: '216.67', rumusId: 'rata-rata-capaian', peringatan: ['capaian-melebihi-100'] });
    expectHitungan(computeRataRata(tiga, 100), { tampil: '66.67', rumusId: 'rata-rata-capaian-batas-100', langkah: '(100 + 100 + 0) ÷ 3' });
    expectHitungan(computeRataRata(tiga, 120), { tampil: '73.33', rumusId: 'rata-rata-capaian-batas-120', langkah: '(120 + 100 + 0) ÷ 3' });
  });

  test('no capaian has no average', () => {
    expectHitungan(computeRataRata([]), { alasan: 'masukan-kosong' });
  });

  test('an average lies between the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.array(persen, { minLength: 1, maxLength: 12 }), (daftar) => {
        const rata = nilaiOf(computeRataRata(daftar));
        expect(rata.gte(Decimal.min(...daftar)) && rata.lte(Decimal.max(...daftar))).toBe(true);
      }),
    );
  });
});
