// Which calculation a question asks for, from the table test/cases/hitung.json and from sentences put together at random.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerHitung } from '../../src/answer/hitung.ts';
import { readBingkai } from '../../src/understand/bingkai.ts';
import { bacaPolaritas, isLengkap } from '../../src/understand/hitung-jaga.ts';
import { readHitung } from '../../src/understand/hitung.ts';
import { createKamus } from '../../src/understand/kamus.ts';
import { readKasus } from '../support/kasus.ts';
import { openTestPustaka } from '../support/pustaka.ts';

type Hasil = {
  readonly rumus: string;
  readonly masukan?: Readonly<Record<string, readonly string[]>>;
  readonly pilihan?: Readonly<Record<string, string>>;
  readonly kurang?: readonly string[];
  readonly ada?: Readonly<Record<string, readonly string[]>>;
} | null;

const pustaka = openTestPustaka();
const kamus = createKamus(pustaka, pustaka.kamus.tataKata);
const baca = (q: string): ReturnType<typeof readHitung> => readHitung(readBingkai(q, kamus), { skala: kamus.skala });

describe('readHitung', () => {
  for (const { nama, masukan, hasil } of readKasus<string, Hasil>('hitung')) {
    test(`${nama}: ${masukan}`, () => {
      const h = baca(masukan);
      if (hasil === null) {
        expect(h).toBeUndefined();
      } else if (hasil.kurang !== undefined) {
        expect(h).toMatchObject({ kind: 'kurang', rumus: hasil.rumus, kurang: hasil.kurang, ...(hasil.ada && { ada: hasil.ada }) });
      } else {
        expect(h).toMatchObject({ kind: 'permintaan', permintaan: { rumus: hasil.rumus, pilihan: hasil.pilihan ?? {} } });
        if (hasil.masukan !== undefined && h?.kind === 'permintaan') expect(h.permintaan.masukan).toEqual(hasil.masukan);
      }
    });
  }

  /** How people write one and the same number. */
  const tulisan = (n: number): fc.Arbitrary<string> =>
    fc.constantFrom(String(n).replace('.', ','), `${String(n).replace('.', ',')}%`, String(n).replace('.', ' koma '), String(n));
  const angka = fc.integer({ min: 101, max: 9998 }).map((n) => n / 100);
  const susunan: readonly ((t: string, r: string) => string)[] = [
    (t, r) => `target ${t} realisasi ${r} capaian berapa`,
    (t, r) => `berapa capaiannya kalau realisasi ${r} dan target ${t}`,
    (t, r) => `${t} target, ${r} realisasi, capaiannya?`,
    (t, r) => `realisasi ${r} dengan target ${t} berapa persen`,
    (t, r) => `tgt ${t} rls ${r} cpn brp`,
    (t, r) => `mohon dihitung capaian: Target = ${t}; Realisasi = ${r}`,
    (t, r) => `capaian layanan kalau targetnya ${t} sedangkan realisasinya hanya ${r}`,
  ];

  test('target and realisasi keep their roles in every order of words and every way to write a number', () => {
    const kalimat = fc
      .tuple(angka, angka, fc.constantFrom(...susunan))
      .chain(([t, r, s]) => fc.tuple(tulisan(t), tulisan(r)).map(([a, b]) => ({ t, r, q: s(a, b) })));
    fc.assert(
      fc.property(kalimat, ({ t, r, q }) => {
        const h = baca(q);
        if (h?.kind !== 'permintaan') throw new Error(`${q}: ${JSON.stringify(h)}`);
        expect([h.permintaan.rumus, Number(h.permintaan.masukan['target']?.[0]), Number(h.permintaan.masukan['realisasi']?.[0])]).toEqual([
          'capaian',
          t,
          r,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  const ditanya: readonly (readonly [string, string, readonly string[]])[] = [
    ['target 1/2 realisasi 1/4', 'angka', ['1/2', '1/4']],
    ['target setengah realisasi seperempat', 'angka', ['target setengah', 'realisasi seperempat']],
    ['target 100 orang realisasi 90 dokumen', 'satuan', []],
    ['target 30 hari realisasi 1 bulan', 'satuan', []],
    ['target 95% realisasi 0,95', 'satuan', []],
    ['target 0,95 realisasi 95', 'satuan', []],
    ['target indeks 3,5 realisasi 88,31', 'satuan', []],
    ['target 20 realisasi 30 maksimal 100', 'angka', ['maksimal 100']],
    ['target 20 realisasi 30 dengan batas 120', 'angka', ['batas 120']],
    ['target 20 realisasi 30 capaian maksimal 120% berapa', 'angka', ['maksimal 120%']],
    ['rata-rata capaian 150% dan 90% dengan batas 100', 'angka', ['batas 100']],
    ['rata-rata tertimbang 80 bobot 40% dan 90 bobot 60%', 'angka', ['tertimbang', 'bobot']],
    ['angka kemiskinan target 10 realisasi 12', 'polaritas', []],
    ['prevalensi stunting target 14% realisasi 16% capaian berapa', 'polaritas', []],
    ['agar capaian kemiskinan 90% dengan target 10, realisasi harus berapa', 'polaritas', []],
    ['target maksimal 10 realisasi 12 capaian', 'polaritas', []],
    ['85,76/89,87', 'target', []],
    ['85,76 : 89,87', 'target', []],
    ['target bukan 90 tapi 85 realisasi 80 capaian berapa', 'angka', ['bukan 90 tapi 85']],
    ['hitung capaian target 90 realisasi 85 kecuali 5', 'angka', ['kecuali 5']],
    ['target 100 realisasi 90 selain 10 yang batal', 'angka', ['selain 10 yang batal']],
    ['target 100 orang realisasi 90 orang tanpa 10 orang yang pindah, capaian?', 'angka', ['tanpa 10']],
    ['target 100 realisasi 80 naik 10%', 'angka', ['naik 10%']],
    ['realisasi kurang 5 dari target 90', 'angka', ['realisasi kurang 5']],
    ['realisasi 90% dari target 50', 'angka', ['90% dari target 50']],
    ['realisasi 2 kali target 40', 'angka', ['2 kali target']],
    ['berapa capaian kalau target 80 dan realisasi 76 dari 120 responden', 'angka', ['dari 120']],
    ['pagu 100 juta sisa 120 juta serapan', 'satuan', []],
    ['target 90 realisasi 80 dan 85', 'target', []],
    ['target 90,5 realisasi 1.250', 'satuan', []],
  ];
  for (const [q, hilang, bagian] of ditanya) {
    test(`asks for ${hilang}: ${q}`, () => {
      const h = baca(q);
      if (h?.kind !== 'kurang') throw new Error(JSON.stringify(h));
      expect([h.kurang[0], h.ada['tidak-terbaca'] ?? []]).toEqual([hilang, bagian]);
    });
  }

  const dihitung: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
    ['target 12 bulan realisasi 1 tahun', { target: ['12'], realisasi: ['12'] }],
    ['target 2 jam realisasi 90 menit', { target: ['120'], realisasi: ['90'] }],
    ['target 4 triwulan realisasi 9 bulan', { target: ['12'], realisasi: ['9'] }],
    ['85,76 dibagi 89,87 kali 100', { target: ['89.87'], realisasi: ['85.76'] }],
    ['capaian 85,76/89,87', { target: ['89.87'], realisasi: ['85.76'] }],
    ['tingkat pengangguran target 5 realisasi 4, makin kecil makin baik', { target: ['5'], realisasi: ['4'] }],
    ['tindak lanjut temuan target 100% realisasi 80%', { target: ['100'], realisasi: ['80'] }],
    ['target 10 orang realisasi 9 orang, target 5 dokumen realisasi 4 dokumen', { target: ['10', '5'], realisasi: ['9', '4'] }],
    ['target 10 realisasi constructor 5', { target: ['10'], realisasi: ['5'] }],
  ];
  for (const [q, masukan] of dihitung) {
    test(`computes: ${q}`, () => {
      expect(baca(q)).toMatchObject({ kind: 'permintaan', permintaan: { rumus: 'capaian', masukan } });
    });
  }

  test('a count of the list is no member of it', () => {
    expect(baca('berapa rata-rata capaian 3 indikator 90%, 95% dan 100%')).toMatchObject({
      permintaan: { masukan: { capaian: ['90', '95', '100'] } },
    });
    expect(baca('berapa rata-rata capaian 4 indikator 90%, 95% dan 100%')).toMatchObject({ kind: 'kurang', kurang: ['angka'] });
  });

  test('a unit is not lent to another pair', () => {
    const h = baca('target 10 orang realisasi 9 orang, target 5 dokumen realisasi 4 dokumen');
    expect(h?.kind === 'permintaan' ? h.permintaan.pilihan['satuan'] : 'x').toBeUndefined();
  });

  test('the direction of an answer is read', () => {
    expect(['Makin rendah makin baik', 'polaritas negatif', 'makin tinggi makin baik', '90'].map((x) => bacaPolaritas(x))).toEqual([
      'turun-baik',
      'turun-baik',
      'naik-baik',
      undefined,
    ]);
  });

  test('a calculation has every input of its formula', () => {
    const kata = [
      ...['target', 'realisasi', 'capaian', 'pagu', 'serapan', 'sisa', 'efisiensi', 'rata-rata', 'selisih', 'hitung', 'predikat', 'mutu'],
      ...['skm', 'unsur', 'konversi', 'kemajuan', 'target akhir', 'realisasi anggaran', 'berapa', 'dari', 'dan', '/', 'akumulatif', 'agar'],
      ...['polaritas negatif', 'constructor', 'toString', '__proto__', 'maksimal', 'bukan', 'orang', 'bulan', 'tahun', 'dibutuhkan'],
    ];
    const bilangan = fc.oneof(
      fc.integer({ min: -20, max: 3000 }).map(String),
      fc.integer({ min: 1, max: 9999 }).map((n) => `${n / 100}`.replace('.', ',')),
      fc.constantFrom('95%', '0,95', '1.250', 'Rp 2.000.000', '1,5 M', '750 jt', '3,4', 'seratus', '-5%'),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...kata), bilangan), { minLength: 1, maxLength: 10 }), (bagian) => {
        const h = baca(bagian.join(' '));
        if (h?.kind !== 'permintaan') return;
        expect(isLengkap(h.permintaan)).toBe(true);
        expect(() => answerHitung(h.permintaan, { skala: pustaka.skala })).not.toThrow();
      }),
      { numRuns: 500, seed: 27 },
    );
  }, 30_000);

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                'target',
                'realisasi',
                'capaian',
                'pagu',
                '1.2.3,4',
                '80',
                '1.250',
                '%',
                'dari',
                'skala',
                '2024',
                'unsur',
                'juta',
                '-',
              ),
              { maxLength: 14 },
            )
            .map((x) => x.join(' ')),
        ),
        (q) => {
          expect(() => baca(q)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
