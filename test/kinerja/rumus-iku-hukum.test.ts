// What holds for formulas of any shape, over random trees, and what a formula and its unit say against each other.
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kunciDipakai, periksaRumus, rumusToKata, type Simpul } from '../../src/kinerja/rumus-iku.ts';
import { nilaiOf } from '../support/kasus.ts';
import { readLangkah, div, isSama, minus, toPecahan, pecahanToDesimal, plus, times, type MungkinPecahan } from '../support/pecahan.ts';
import { hitung, masukanOf, perubahan, rasio, tetapan, type Isi } from '../support/rumus-iku.ts';

/** The key of a leaf is its number in hundredths, so that a tree carries its own inputs. */
const sen = fc.integer({ min: -999_99, max: 999_99 });
const daun = sen.map((n): Simpul => `n${n}`);
const senOf = (kunci: string): string => new Decimal(kunci.slice(1)).div(100).toFixed();
const tetap = fc.constantFrom('1', '2', '0.5', '12.25', '-3').map(tetapan);
const kelipatan = fc.constantFrom(undefined, '100', '1000', '100000');
const beberapa = (s: fc.Arbitrary<Simpul>) => fc.array(s, { minLength: 2, maxLength: 4 });
const datar = fc.oneof(
  daun,
  tetap,
  beberapa(daun).map((suku): Simpul => ({ op: 'jumlah', suku })),
);
const dasar = fc.oneof(
  { weight: 3, arbitrary: datar },
  fc.tuple(datar, datar).map((faktor): Simpul => ({ op: 'kali', faktor })),
  datar.map((dari): Simpul => ({ op: 'kuadrat', dari })),
);
const { pohon: acak } = fc.letrec<{ pohon: Simpul }>((tie) => ({
  pohon: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    dasar,
    fc.tuple(tie('pohon'), dasar, kelipatan).map(([atas, bawah, kali]) => rasio(atas, bawah, kali)),
    beberapa(tie('pohon')).map((suku): Simpul => ({ op: 'jumlah', suku })),
    beberapa(tie('pohon')).map((suku): Simpul => ({ op: 'rata-rata', suku })),
    fc.tuple(tie('pohon'), tie('pohon')).map(([dari, kurangi]): Simpul => ({ op: 'selisih', dari, kurangi })),
    fc.tuple(tie('pohon'), datar).map(([x, y]): Simpul => ({ op: 'kali', faktor: [y, x] })),
    fc.tuple(tie('pohon'), tie('pohon')).map(([x, y]): Simpul => ({
      op: 'tertimbang',
      suku: [
        { bobot: '0.3', nilai: x },
        { bobot: '0.7', nilai: y },
      ],
    })),
    fc
      .record({ kini: dasar, lalu: dasar, arah: fc.constantFrom('naik', 'turun'), per: fc.constantFrom('lalu', 'kini'), kali: kelipatan })
      .map((x): Simpul => ({ op: 'perubahan', ...x })),
  ),
}));

/** The tree by plain exact fractions. */
function pasti(s: Simpul): MungkinPecahan {
  if (typeof s === 'string') return toPecahan(new Decimal(senOf(s)).toFixed());
  const kali = (x: MungkinPecahan, k: string | undefined): MungkinPecahan => (k === undefined ? x : times(x, toPecahan(k)));
  const jumlah = (daftar: readonly MungkinPecahan[]): MungkinPecahan => daftar.reduce(plus, [0n, 1n]);
  switch (s.op) {
    case 'tetapan':
      return toPecahan(s.nilai);
    case 'rasio':
      return kali(div(pasti(s.atas), pasti(s.bawah)), s.kali);
    case 'perubahan': {
      const beda = s.arah === 'naik' ? minus(pasti(s.kini), pasti(s.lalu)) : minus(pasti(s.lalu), pasti(s.kini));
      return kali(div(beda, pasti(s[s.per])), s.kali);
    }
    case 'jumlah':
      return jumlah(s.suku.map(pasti));
    case 'rata-rata':
      return div(jumlah(s.suku.map(pasti)), [BigInt(s.suku.length), 1n]);
    case 'tertimbang':
      return jumlah(s.suku.map((x) => times(pasti(x.nilai), toPecahan(x.bobot))));
    case 'selisih':
      return minus(pasti(s.dari), pasti(s.kurangi));
    case 'kali':
      return s.faktor.map(pasti).reduce(times, [1n, 1n]);
    case 'kuadrat':
      return times(pasti(s.dari), pasti(s.dari));
    case 'akar':
      throw new Error('tanpa akar');
  }
}

const isiOf = (pohon: Simpul): Isi => Object.fromEntries(kunciDipakai(pohon).map((k) => [k, senOf(k)]));
const tulis = (kunci: string): string => {
  const [utuh = '', desimal] = senOf(kunci).split('.');
  const teks = `${utuh}${desimal === undefined ? '' : `,${desimal}`}`;
  return teks.startsWith('-') ? `(${teks})` : teks;
};

describe('laws of formulas', () => {
  test('a tree has the value that plain fractions give it, and none where a denominator is zero', () => {
    fc.assert(
      fc.property(acak, (pohon) => {
        const h = hitung(pohon, isiOf(pohon));
        const tepat = pasti(pohon);
        if (tepat === undefined) expect(h.nilai).toEqual({ kind: 'tidak-terhitung', alasan: 'penyebut-nol' });
        else {
          const harap = pecahanToDesimal(tepat);
          expect(harap.minus(nilaiOf(h)).abs().lte(harap.abs().plus(1).times('1e-25'))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the steps, read as people read them, give the value', () => {
    fc.assert(
      fc.property(acak, (pohon) => {
        const { langkah } = hitung(pohon, isiOf(pohon));
        const [dibaca, tepat] = [readLangkah(langkah), pasti(pohon)];
        expect([langkah, dibaca === undefined, dibaca && tepat && isSama(dibaca, tepat)]).toEqual([
          langkah,
          tepat === undefined,
          tepat && true,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('the words are the steps with names for numbers: every input is mentioned as often as it is used', () => {
    fc.assert(
      fc.property(acak, (pohon) => {
        const kunci = [...new Set(kunciDipakai(pohon))];
        const masukan = kunci.map((k) => ({ kunci: k, nama: `<${k}>` }));
        const kata = rumusToKata({ masukan, pohon });
        expect(kata.match(/<n-?\d+>/g) ?? []).toHaveLength(kata.split('<').length - 1);
        for (const k of kunci) expect(kata).toContain(`<${k}>`);
        expect(kata.replaceAll(/<(n-?\d+)>/g, (_, k: string) => tulis(k))).toBe(hitung(pohon, isiOf(pohon)).langkah);
      }),
      { numRuns: 300 },
    );
  });

  test('a root squared is the number again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
        const h = hitung({ op: 'kuadrat', dari: { op: 'akar', dari: 'a' } }, { a: `${n}` });
        expect(nilaiOf(h).toDecimalPlaces(40).eq(n)).toBe(true);
      }),
    );
  });
});

describe('periksaRumus', () => {
  const periksa = (pohon: Simpul, satuan?: string) => periksaRumus({ masukan: masukanOf(pohon), pohon }, satuan);
  const ab = rasio('a', 'b');
  const jumlahRasio: Simpul = { op: 'jumlah', suku: [ab, rasio('c', 'b')] };

  test.each<readonly [string, Simpul, string | undefined, readonly string[]]>([
    ['a percentage with its multiplier', rasio('a', 'b', '100'), '%', []],
    ['a change with its multiplier', perubahan('naik', 'lalu', '100'), '%', []],
    ['a multiplier beside the ratios', { op: 'kali', faktor: [jumlahRasio, tetapan('100')] }, '%', []],
    ['a mean of percentages', { op: 'rata-rata', suku: [rasio('a', 'b', '100'), rasio('c', 'b', '100')] }, '%', []],
    ['per 1.000', rasio('a', 'b', '1000'), 'per 1.000 kelahiran hidup', []],
    ['per 10.000', rasio('a', 'b', '10000'), 'per 10.000 penduduk usia 7-15 tahun', []],
    ['per 100.000', rasio('a', 'b', '100000'), 'per 100.000 penduduk', []],
    ['a unit that promises nothing', ab, 'ton/ha', []],
    ['no unit', 'a', undefined, []],
    ['a count', 'a', 'orang', []],
    ['an input alone as a percentage', 'a', '%', ['persentase-tanpa-penyebut']],
    ['a sum as a percentage', { op: 'jumlah', suku: ['a', 'b'] }, '%', ['persentase-tanpa-penyebut']],
    ['an input alone per 1.000', 'a', 'per 1.000 penduduk', ['persentase-tanpa-penyebut']],
    ['a bare ratio as a percentage', ab, '%', ['tanpa-pengali']],
    ['a bare change as a percentage', perubahan('naik', 'kini'), '%', ['tanpa-pengali']],
    ['bare ratios added up', jumlahRasio, '%', ['tanpa-pengali']],
    ['a bare ratio per 100.000', ab, 'per 100.000 penduduk', ['tanpa-pengali']],
    ['× 1.000 for a percentage', rasio('a', 'b', '1000'), '%', ['pengali-keliru']],
    ['× 100 per 1.000', rasio('a', 'b', '100'), 'per 1.000 penduduk', ['pengali-keliru']],
    ['× 1.000 per 100.000', rasio('a', 'b', '1000'), 'per 100.000 penduduk', ['pengali-keliru']],
    ['× 1.000 beside the ratio', { op: 'kali', faktor: [ab, tetapan('1000')] }, '%', ['pengali-keliru']],
    ['× 1.000.000 per 1.000.000', rasio('a', 'b', '1000000'), 'per 1.000.000 penduduk', []],
    ['a part of itself', rasio('a', 'a', '100'), '%', ['pembilang-sama-penyebut']],
    [
      'a part of itself deep inside',
      { op: 'selisih', dari: 'b', kurangi: rasio({ op: 'kuadrat', dari: 'a' }, { op: 'kuadrat', dari: 'a' }) },
      'ton',
      ['pembilang-sama-penyebut'],
    ],
    ['a part of itself without multiplier', rasio('a', 'a'), '%', ['pembilang-sama-penyebut', 'tanpa-pengali']],
  ])('%s: %j in %s', (_, pohon, satuan, masalah) => {
    expect(periksa(pohon, satuan)).toEqual(masalah);
  });
});
