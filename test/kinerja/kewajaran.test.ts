import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAFTAR_METODE, type MetodeAgregasi } from '../../src/kinerja/agregasi.ts';
import { type MasukanKewajaran, periksaKewajaran, ucapkanKewajaran } from '../../src/kinerja/kewajaran.ts';
import type { Triwulan } from '../../src/kinerja/periode.ts';
import { d, readKasus } from '../support/kasus.ts';

type Lalu = readonly [Triwulan, string];
type Masukan = {
  readonly nilai: string;
  readonly cara?: 'triwulan' | 'kumulatif';
  readonly satuan?: string;
  readonly metode: MetodeAgregasi;
  readonly targetTriwulan?: string;
  readonly targetTahun?: string;
  readonly lalu?: Lalu;
  readonly triwulanTahunLalu?: string;
  readonly tahunLalu?: string;
  readonly kumulatifLalu?: Lalu;
};
type Hasil = { readonly temuan: readonly string[]; readonly ucapan: readonly string[] };

const angka = (teks: string | undefined): Decimal | undefined => (teks === undefined ? undefined : d(teks));
const lalu = (l: Lalu | undefined) => l && { triwulan: l[0], nilai: d(l[1]) };
const toMasukan = (m: Masukan): MasukanKewajaran => ({
  ...m,
  satuan: m.satuan,
  nilai: d(m.nilai),
  targetTriwulan: angka(m.targetTriwulan),
  targetTahun: angka(m.targetTahun),
  lalu: lalu(m.lalu),
  triwulanTahunLalu: angka(m.triwulanTahunLalu),
  tahunLalu: angka(m.tahunLalu),
  kumulatifLalu: lalu(m.kumulatifLalu),
});

const nilai = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((n) => new Decimal(n).div(100));
const mungkin = fc.option(nilai, { nil: undefined });
const nilaiLalu = fc.option(fc.record({ triwulan: fc.constantFrom<Triwulan>(1, 2, 3, 4), nilai }), { nil: undefined });
const masukan: fc.Arbitrary<MasukanKewajaran> = fc.record({
  nilai,
  cara: fc.constantFrom('triwulan' as const, 'kumulatif' as const, undefined),
  satuan: fc.constantFrom('%', 'orang', 'indeks', 'Rp', 'ha', undefined),
  metode: fc.constantFrom(...DAFTAR_METODE),
  targetTriwulan: mungkin,
  targetTahun: mungkin,
  lalu: nilaiLalu,
  triwulanTahunLalu: mungkin,
  tahunLalu: mungkin,
  kumulatifLalu: nilaiLalu,
});

describe('periksaKewajaran and ucapkanKewajaran', () => {
  test.each(readKasus<Masukan, Hasil>('kewajaran'))('$nama', ({ masukan: m, hasil }) => {
    const temuan = periksaKewajaran(toMasukan(m));
    expect({ temuan: temuan.map((t) => t.kind), ucapan: temuan.map(ucapkanKewajaran) }).toEqual(hasil);
  });

  test('every question can be asked in words, once of each kind', () => {
    fc.assert(
      fc.property(masukan, (m) => {
        const temuan = periksaKewajaran(m);
        expect(new Set(temuan.map((t) => t.kind)).size).toBe(temuan.length);
        for (const t of temuan) expect(ucapkanKewajaran(t)).toMatch(/^Mohon dicek: .*[.?]$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('a value that nothing is known about is asked about only for its own sake', () => {
    fc.assert(
      fc.property(masukan, ({ nilai: n, satuan, metode }) => {
        const kind = periksaKewajaran({ nilai: n, satuan, metode }).map((t) => t.kind);
        const sendiri = [
          ...(n.lt(0) && (satuan === '%' || satuan === 'orang') ? ['negatif'] : []),
          ...(satuan === '%' && n.gt(100) ? ['persen-di-atas-100'] : []),
        ];
        expect(kind).toEqual(sendiri);
      }),
    );
  });

  test('a value like all that it is compared with is never asked about', () => {
    fc.assert(
      fc.property(masukan, fc.integer({ min: 1, max: 100 }), (m, n) => {
        const sama = d(String(n));
        const dulu = { triwulan: 1 as const, nilai: sama };
        const rata = {
          ...m,
          cara: undefined,
          nilai: sama,
          targetTriwulan: sama,
          targetTahun: sama,
          triwulanTahunLalu: sama,
          tahunLalu: sama,
        };
        expect(periksaKewajaran({ ...rata, lalu: dulu, kumulatifLalu: dulu })).toEqual([]);
      }),
    );
  });

  test('beside the previous quarter alone, a change is a lonjakan exactly when it is more than half', () => {
    const positif = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(positif, positif, (a, b) => {
        fc.pre(a < 8 * b && b < 8 * a);
        const temuan = periksaKewajaran({
          nilai: new Decimal(a),
          satuan: 'indeks',
          metode: 'tetap',
          lalu: { triwulan: 1, nilai: new Decimal(b) },
        });
        expect(temuan.map((t) => t.kind)).toEqual(2 * Math.abs(a - b) > b ? ['lonjakan'] : []);
      }),
      { numRuns: 2000 },
    );
  });

  test('a guess stands within twice the comparison, but for a fraction that is a percentage', () => {
    fc.assert(
      fc.property(masukan, (m) => {
        for (const t of periksaKewajaran(m)) {
          if (t.kind !== 'skala-satuan' || !t.dugaan) continue;
          const rasio = t.dugaan.div(t.pembanding.nilai);
          expect((rasio.gte('0.5') && rasio.lte(2)) || (t.satuan === '%' && t.dugaan.eq(t.nilai.times(100)))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
