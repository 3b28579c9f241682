import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ATURAN_LHE,
  type AturanLhe,
  type MasukanLhe,
  namaKomponen,
  type NamaKomponen,
  periksaNilaiLhe,
  predikatLhe,
  ucapkanTemuanLhe,
} from '../../src/kinerja/lhe.ts';
import type { Skala } from '../../src/kinerja/predikat.ts';
import { d, readKasus, readSkala } from '../support/kasus.ts';

type Masukan = {
  readonly aturan: AturanLhe;
  readonly komponen: Readonly<Partial<Record<NamaKomponen, string>>>;
  readonly total?: string;
  readonly predikat?: string;
};

const skala = readSkala().find((s) => s.bidang === 'akip') as Skala;
const daftarAturan = ['88/2021', '12/2015'] as const;

const toMasukan = (m: Masukan): MasukanLhe => ({
  aturan: m.aturan,
  komponen: Object.entries(m.komponen).map(([nama, nilai]) => ({ nama: nama as NamaKomponen, nilai: d(nilai) })),
  total: m.total === undefined ? undefined : d(m.total),
  predikat: m.predikat,
  skala,
});

/** An LHE whose numbers agree: shares of the weights in hundredths, their sum, and the letters of that sum. */
const lheCocok: fc.Arbitrary<MasukanLhe> = fc
  .tuple(fc.constantFrom(...daftarAturan), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }))
  .map(([aturan, bagian]) => {
    const komponen = ATURAN_LHE[aturan].bobot.map(({ nama, bobot }, i) => ({
      nama,
      nilai: new Decimal(bobot).times(bagian[i] ?? 0).div(100),
    }));
    const total = komponen.reduce((jumlah, k) => jumlah.plus(k.nilai), new Decimal(0));
    const p = predikatLhe(total, skala);
    return { aturan, komponen, total, predikat: p.kind === 'ada' ? p.kode : undefined, skala };
  });

const jenis = (m: MasukanLhe): readonly string[] => periksaNilaiLhe(m).map((t) => t.kind);

describe('ATURAN_LHE', () => {
  test('the weights of both rules add up to 100, and both are still to be checked', () => {
    for (const aturan of daftarAturan) {
      const { bobot, status, dasar } = ATURAN_LHE[aturan];
      expect(bobot.reduce((jumlah, b) => jumlah + b.bobot, 0)).toBe(100);
      expect([status, dasar.startsWith(`PermenPANRB ${aturan}`)]).toEqual(['perlu-cek', true]);
      expect(new Set(bobot.map((b) => namaKomponen(b.nama))).size).toBe(bobot.length);
    }
  });
});

describe('predikatLhe', () => {
  test.each([
    ['100', 'AA'],
    ['90.01', 'AA'],
    ['90', 'A'],
    ['90.004', 'A'],
    ['80.01', 'A'],
    ['80', 'BB'],
    ['70', 'B'],
    ['60', 'CC'],
    ['50', 'C'],
    ['30.01', 'C'],
    ['30', 'D'],
    ['0', 'D'],
  ])('%s is %s (DOMAIN.md 1.2)', (total, kode) => {
    expect(predikatLhe(d(total), skala)).toMatchObject({ kind: 'ada', kode, peringatan: ['perlu-cek'] });
  });

  test('outside 0 to 100 there is none', () => {
    expect(['-0.01', '100.01', 'NaN'].map((n) => predikatLhe(d(n), skala).kind)).toEqual(['tidak-ada', 'tidak-ada', 'tidak-ada']);
  });
});

describe('periksaNilaiLhe and ucapkanTemuanLhe', () => {
  test.each(readKasus<Masukan, readonly string[]>('lhe'))('$nama', ({ masukan, hasil }) => {
    expect(periksaNilaiLhe(toMasukan(masukan)).map(ucapkanTemuanLhe)).toEqual(hasil);
  });

  test('an LHE whose numbers agree has no finding, in whatever order its components come', () => {
    fc.assert(
      fc.property(lheCocok, (m) => {
        expect(periksaNilaiLhe(m)).toEqual([]);
        expect(periksaNilaiLhe({ ...m, komponen: m.komponen.toReversed() })).toEqual([]);
      }),
    );
  });

  test('any other total is found, with both numbers', () => {
    fc.assert(
      fc.property(lheCocok, fc.integer({ min: 1, max: 5000 }), fc.boolean(), (m, geser, naik) => {
        const total = m.total?.plus(new Decimal(naik ? geser : -geser).div(1000));
        const temuan = periksaNilaiLhe({ ...m, total }).find((t) => t.kind === 'jumlah-berbeda');
        expect(temuan?.total.toFixed()).toBe(total?.toFixed());
        expect(temuan?.jumlah.toFixed()).toBe(m.total?.toFixed());
      }),
    );
  });

  test('leaving any component out is one finding, and no sum is compared', () => {
    fc.assert(
      fc.property(lheCocok, fc.nat({ max: 3 }), (m, i) => {
        expect(periksaNilaiLhe({ ...m, komponen: m.komponen.toSpliced(i, 1) })).toEqual([
          { kind: 'komponen-tidak-ada', nama: m.komponen[i]?.nama },
        ]);
      }),
    );
  });

  test('of all letters of the scale exactly one fits', () => {
    fc.assert(
      fc.property(lheCocok, (m) => {
        const cocok = skala.pita.filter((p) => jenis({ ...m, predikat: p.kode }).length === 0);
        expect(cocok.map((p) => p.kode)).toEqual([m.predikat]);
        const sebutan = skala.pita.filter((p) => jenis({ ...m, predikat: p.label }).length === 0);
        expect(sebutan).toEqual(cocok);
      }),
    );
  });

  test('a component twice is said, and a number that is none is a component not read', () => {
    const m = toMasukan({
      aturan: '88/2021',
      komponen: { perencanaan: '24', pengukuran: '20', pelaporan: '10', 'evaluasi-internal': '20' },
      total: '74',
    });
    const ganda = periksaNilaiLhe({ ...m, komponen: [...m.komponen, { nama: 'pelaporan', nilai: d('10') }] });
    expect(ganda.map(ucapkanTemuanLhe)).toEqual(['Mohon dicek: nilai Pelaporan Kinerja tercatat lebih dari satu kali.']);
    expect(jenis({ ...m, komponen: m.komponen.map((k) => ({ ...k, nilai: d('NaN') })), total: d('NaN') })).toEqual([
      ...['komponen-tidak-ada', 'komponen-tidak-ada', 'komponen-tidak-ada', 'komponen-tidak-ada'],
      'total-tidak-ada',
    ]);
  });
});
