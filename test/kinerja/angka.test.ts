import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bulatkan,
  findAngka,
  formatAngka,
  formatNilai,
  formatPersen,
  formatRupiah,
  formatTepat,
  parseAngka,
} from '../../src/kinerja/angka.ts';
import { d, readKasus } from '../support/kasus.ts';

type Masukan = { readonly teks: string; readonly satuan?: string };
type Hasil = {
  readonly nilai?: string;
  readonly satuan?: string;
  readonly dibaca?: string;
  readonly galat?: string;
  readonly pilihan?: readonly string[];
};

const ringkas = (hasil: ReturnType<typeof parseAngka>): Hasil =>
  hasil.ok
    ? { ...hasil.value, nilai: hasil.value.nilai.toFixed() }
    : { galat: hasil.error.kind, ...(hasil.error.pilihan && { pilihan: hasil.error.pilihan }) };

describe('parseAngka', () => {
  test.each(readKasus<Masukan, Hasil>('angka'))('$nama: $masukan.teks', ({ masukan, hasil }) => {
    expect(ringkas(parseAngka(masukan.teks, { satuan: masukan.satuan }))).toEqual(hasil);
  });

  test('the readings of an ambiguous number come as numbers too, since "1.250" is no decimal string', () => {
    const hasil = parseAngka('1.250');
    expect(hasil.ok ? [] : hasil.error.nilaiPilihan?.map((n) => n.toFixed())).toEqual(['1250', '1.25']);
  });

  test('any text is read or refused, without a crash and without NaN', () => {
    const potongan = fc.constantFrom(
      '1',
      '250',
      '.',
      ',',
      ' ',
      'Rp',
      '-',
      '%',
      'juta',
      'koma',
      'dua',
      'puluh',
      '½',
      '(',
      ')',
      'x',
      '\n',
      '00',
    );
    const teks = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(potongan, { maxLength: 12 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(teks, (t) => {
        const hasil = parseAngka(t);
        if (hasil.ok) expect(hasil.value.nilai.isFinite()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text that is one number is also found as exactly one number of the same value', () => {
    for (const { masukan, hasil } of readKasus<Masukan, Hasil>('angka')) {
      if (hasil.nilai === undefined || masukan.satuan !== undefined) continue;
      expect(findAngka(masukan.teks).map((t) => ringkas(t.hasil).nilai)).toEqual([hasil.nilai]);
    }
  });
});

describe('findAngka', () => {
  const ditemukan = (teks: string): readonly string[] =>
    findAngka(teks).map((t) => {
      expect(teks.slice(t.awal, t.akhir)).toBe(t.teks);
      return `${t.teks} => ${t.hasil.ok ? t.hasil.value.nilai.toFixed() + (t.hasil.value.satuan ?? '') : t.hasil.error.kind}`;
    });

  test('spans hold Rp, scale word and persen, and a malformed number is one error', () => {
    expect(ditemukan('anggaran Rp1.250.000,50 atau 1,5 jt rupiah, realisasi 89,87 persen th 2024 dan 1.2.3,4?')).toEqual([
      'Rp1.250.000,50 => 1250000.5Rp',
      '1,5 jt rupiah => 1500000Rp',
      '89,87 persen => 89.87%',
      '2024 => 2024',
      '1.2.3,4 => bukan-angka',
    ]);
  });

  test('number words count only as full phrases', () => {
    expect(ditemukan('salah satu dari dua puluh lima seksi, satu-satunya yang sempat belasan kali')).toEqual(['dua puluh lima => 25']);
  });

  test('codes such as tw3 and U8 hold no numbers, hyphens between years are no minus', () => {
    expect(ditemukan('tw3 2021-2024, 2023 -2024 u8,5 naik -3,5')).toEqual([
      '2021 => 2021',
      '2024 => 2024',
      '2023 => 2023',
      '2024 => 2024',
      '-3,5 => -3.5',
    ]);
  });

  test('the unit word behind a number decides its dot, no unit leaves it ambiguous', () => {
    expect(ditemukan('target 1.250 berkas, realisasi 1.000')).toEqual(['1.250 => 1250', '1.000 => rancu']);
  });

  test('a list of unsur stays a list', () => {
    expect(ditemukan('3,33 3,33 3,48; 3;4')).toEqual(['3,33 => 3.33', '3,33 => 3.33', '3,48 => 3.48', '3 => 3', '4 => 4']);
  });

  test('digits with their spelled form in brackets are one number', () => {
    expect(ditemukan('sebanyak 11 (sebelas) naskah (2023)')).toEqual(['11 (sebelas) => 11', '2023 => 2023']);
  });

  test('"capaian IKM min 2024" asks for a year, not for less than nothing', () => {
    expect(ditemukan('capaian IKM min 2024')).toEqual(['2024 => 2024']);
  });

  test('spans never overlap and stay inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (teks) => {
        let lalu = 0;
        for (const t of findAngka(teks)) {
          expect(t.awal).toBeGreaterThanOrEqual(lalu);
          expect(t.akhir).toBeGreaterThan(t.awal);
          lalu = t.akhir;
        }
        expect(lalu).toBeLessThanOrEqual(teks.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('the time for a text of digits, commas or words grows with its length, not with its square', () => {
    const lama = (bahan: string, huruf: number): number => {
      const mulai = performance.now();
      findAngka(bahan.repeat(huruf / bahan.length));
      return Math.max(1, performance.now() - mulai);
    };
    /** Sixteen times the length: about 16 when it grows with the length, 256 with its square. */
    const tumbuh = (bahan: string): number => lama(bahan, 10_000) / lama(bahan, 625);
    for (const bahan of ['9', '1,', '5 ', 'dua ', '100 ', '1.', '-', '(satu ', 'Rp ', '1a']) {
      // A busy machine may disturb one measurement; what grows with the square stays above in all of them.
      const wajar = Array.from({ length: 12 }).some(() => tumbuh(bahan) < 100);
      expect(wajar, bahan).toBe(true);
    }
  });
});

describe('formatAngka', () => {
  test.each([
    ['5492095355', '5.492.095.355'],
    ['95.4267', '95,43'],
    ['76.605', '76,61'],
    ['-0.005', '-0,01'],
    ['-0.004', '0'],
    ['100.00', '100'],
    ['85.70', '85,7'],
    ['-1234567.5', '-1.234.567,5'],
    ['999.995', '1.000'],
    ['1e21', '1.000.000.000.000.000.000.000'],
  ])('%s is written %s', (nilai, teks) => {
    expect(formatAngka(d(nilai))).toBe(teks);
  });

  test('what it writes is read back as the same number, when the unit says what a dot is', () => {
    const bilangan = fc.tuple(fc.maxSafeInteger(), fc.nat({ max: 99 })).map(([a, b]) => new Decimal(`${a}.${String(b).padStart(2, '0')}`));
    fc.assert(
      fc.property(bilangan, (n) => {
        const kembali = parseAngka(formatAngka(n), { satuan: 'naskah' });
        expect(kembali.ok && kembali.value.nilai.eq(n)).toBe(true);
        const rupiah = parseAngka(formatRupiah(n));
        expect(rupiah.ok && rupiah.value.nilai.eq(n) && rupiah.value.satuan === 'Rp').toBe(true);
      }),
    );
  });

  test('without a unit it is read back as the same number, or asked about, never as another', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.nat({ max: 99 }), (a, b) => {
        const n = new Decimal(`${a}.${String(b).padStart(2, '0')}`);
        const kembali = parseAngka(formatAngka(n));
        expect(kembali.ok ? kembali.value.nilai.eq(n) : kembali.error.kind === 'rancu').toBe(true);
      }),
    );
  });

  test('infinity is refused rather than printed', () => {
    expect(() => formatAngka(new Decimal(Infinity))).toThrow(RangeError);
  });
});

describe('formatNilai', () => {
  test.each([
    ['5492095355', 'Rp', 'Rp5.492.095.355'],
    ['-5', 'Rp', '-Rp5'],
    ['1250.5', 'Rp', 'Rp1.250,50'],
    ['95.43', '%', '95,43%'],
    ['11', 'naskah', '11 naskah'],
    ['85.76', 'indeks', '85,76'],
    ['5.62', 'rasio', '5,62'],
    ['-0.63', 'poin persen', '-0,63 poin persen'],
    ['3', undefined, '3'],
  ])('%s %s is written %s', (nilai, satuan, teks) => {
    expect(formatNilai(d(nilai), satuan)).toBe(teks);
  });

  test('percent, and full digits for echoing', () => {
    expect([formatPersen(d('95.427')), formatTepat(d('3.0644'))]).toEqual(['95,43%', '3,0644']);
  });
});

describe('bulatkan', () => {
  test('halves go away from zero', () => {
    expect(['76.605', '-76.605', '90.004', '90.005'].map((n) => bulatkan(d(n)).toFixed())).toEqual(['76.61', '-76.61', '90', '90.01']);
  });
});
