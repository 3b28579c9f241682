// Formulas of the registry: the table test/cases/rumus-iku.json (computed apart from this code) and each kind of node by hand.
import { describe, expect, test } from 'vitest';
import { hitungRumus, kunciDipakai, masukanKurang, rumusToKata, type RumusHitung, type Simpul } from '../../src/kinerja/rumus-iku.ts';
import { expectHitungan, nilaiOf, readKasus, type HasilHitungan } from '../support/kasus.ts';
import { readLangkah, pecahanToDesimal } from '../support/pecahan.ts';
import { openTestPustaka } from '../support/pustaka.ts';
import { hitung, masukanOf, nilaiMasukan, perubahan, rasio, tetapan, type Isi } from '../support/rumus-iku.ts';

const { registri } = openTestPustaka();

describe('hitungRumus: the formulas of the decrees', () => {
  type Masukan = { readonly iku: string; readonly ke: number; readonly nilai: Isi };
  test.each(readKasus<Masukan, HasilHitungan & { readonly nilai?: string }>('rumus-iku'))('$nama', ({ masukan, hasil }) => {
    const iku = registri.ikuById.get(masukan.iku);
    const rumus = iku?.rumus[masukan.ke];
    if (iku === undefined || rumus?.bentuk.kind !== 'hitung') throw new Error(`${masukan.iku} ${masukan.ke}: tidak ada rumus`);
    const h = hitungRumus(rumus.bentuk, nilaiMasukan(masukan.nilai), {
      id: iku.id,
      dasar: 'ketetapan',
      satuan: rumus.satuan ?? iku.satuan?.nilai ?? '',
    });
    expectHitungan(h, { rumusId: masukan.iku, ...hasil });
    if (hasil.nilai !== undefined) expect(nilaiOf(h).toFixed(12)).toBe(hasil.nilai);
  });

  const semua = registri.iku.flatMap((i) => i.rumus.flatMap((r) => (r.bentuk.kind === 'hitung' ? [{ i, r, bentuk: r.bentuk }] : [])));

  test('every formula computes from whole numbers, its steps hold every number and its words every input', () => {
    const gagal = semua.flatMap(({ i, r, bentuk }) => {
      const isi = Object.fromEntries(
        bentuk.masukan.map((m, n) => [m.kunci, m.ganda === true ? [`${n + 101}`, `${n + 211}`] : `${n + 101}`]),
      );
      const h = hitung(bentuk, isi, r.satuan ?? i.satuan?.nilai ?? '');
      const kata = rumusToKata(bentuk);
      const hilang = [
        ...Object.values(isi)
          .flat()
          .filter((n) => !h.langkah.includes(n)),
        ...bentuk.masukan.filter((m) => !kata.includes(m.nama)).map((m) => m.nama),
      ];
      return h.nilai.kind === 'angka' && hilang.length === 0 ? [] : [[i.id, h.nilai.kind, hilang]];
    });
    expect(gagal).toEqual([]);
  });

  test('every formula uses each of its inputs, and no other', () => {
    const beda = semua.filter(
      ({ bentuk }) =>
        [...new Set(kunciDipakai(bentuk.pohon))].toSorted().join() !==
        bentuk.masukan
          .map((m) => m.kunci)
          .toSorted()
          .join(),
    );
    expect(beda.map(({ i }) => i.id)).toEqual([]);
  });
});

describe('hitungRumus: each kind of node', () => {
  const a = '7.5';
  const b = '4';
  test.each<readonly [string, Simpul, Isi, string, string]>([
    ['an input alone', 'a', { a }, '7.5', '7,5'],
    ['a constant', tetapan('-12.5'), {}, '-12.5', '(-12,5)'],
    ['a ratio without multiplier', rasio('a', 'b'), { a, b }, '1.875', '7,5 ÷ 4'],
    ['a ratio with multiplier', rasio('a', 'b', '100000'), { a, b }, '187500', '7,5 ÷ 4 × 100.000'],
    ['a ratio by a constant', rasio('a', tetapan('3')), { a }, '2.5', '7,5 ÷ 3'],
    ['a rise over last year', perubahan('naik', 'lalu', '100'), { a, b }, '87.5', '(7,5 − 4) ÷ 4 × 100'],
    ['a rise over this year', perubahan('naik', 'kini', '100'), { a: '5', b }, '20', '(5 − 4) ÷ 5 × 100'],
    ['a fall over last year', perubahan('turun', 'lalu', '100'), { a: '3', b }, '25', '(4 − 3) ÷ 4 × 100'],
    ['a fall over this year', perubahan('turun', 'kini', '100'), { a: '5', b }, '-20', '(4 − 5) ÷ 5 × 100'],
    ['a change without multiplier', perubahan('naik', 'lalu'), { a: '3', b }, '-0.25', '(3 − 4) ÷ 4'],
    ['a sum', { op: 'jumlah', suku: ['a', 'b', tetapan('1')] }, { a, b }, '12.5', '7,5 + 4 + 1'],
    ['a sum of several numbers', { op: 'jumlah', suku: ['a', 'b'] }, { a: ['1', '2', '3'], b }, '10', '1 + 2 + 3 + 4'],
    ['a difference', { op: 'selisih', dari: 'b', kurangi: 'a' }, { a, b }, '-3.5', '4 − 7,5'],
    ['a difference below zero', { op: 'selisih', dari: 'b', kurangi: 'a' }, { a: '-2', b }, '6', '4 − (-2)'],
    ['a product', { op: 'kali', faktor: ['a', 'b', tetapan('0.5')] }, { a, b }, '15', '7,5 × 4 × 0,5'],
    ['a mean of inputs', { op: 'rata-rata', suku: ['a', 'b'] }, { a, b }, '5.75', '(7,5 + 4) ÷ 2'],
    ['a mean of several numbers', { op: 'rata-rata', suku: ['a'] }, { a: ['3', '4', '2', '3.5'] }, '3.125', '(3 + 4 + 2 + 3,5) ÷ 4'],
    ['a mean over all numbers', { op: 'rata-rata', suku: ['a', 'b'] }, { a: ['3', '4'], b: '2' }, '3', '(3 + 4 + 2) ÷ 3'],
    ['a mean of one number', { op: 'rata-rata', suku: ['a'] }, { a }, '7.5', 'rata-rata 7,5'],
    [
      'a weighted index',
      {
        op: 'tertimbang',
        suku: [
          { bobot: '0.3', nilai: 'a' },
          { bobot: '0.7', nilai: rasio('b', 'a') },
        ],
      },
      { a: '8', b },
      '2.75',
      '0,3 × 8 + 0,7 × 4 ÷ 8',
    ],
    ['a square', { op: 'kuadrat', dari: 'a' }, { a: '-3' }, '9', '(-3)²'],
    ['a square of a sum', { op: 'kuadrat', dari: { op: 'jumlah', suku: ['a', 'b'] } }, { a: '1', b }, '25', '(1 + 4)²'],
    ['a root', { op: 'akar', dari: { op: 'jumlah', suku: ['a', 'b'] } }, { a: '2.25', b }, '2.5', '√(2,25 + 4)'],
    ['a root of zero', { op: 'akar', dari: { op: 'selisih', dari: 'a', kurangi: 'a' } }, { a }, '0', '√(7,5 − 7,5)'],
  ])('%s is exact and its steps carry the numbers', (_, pohon, isi, nilai, langkah) => {
    const h = hitung(pohon, isi);
    expect([nilaiOf(h).toFixed(), h.langkah]).toEqual([nilai, langkah]);
  });

  test.each<readonly [string, Simpul]>([
    ['(a ÷ b) ÷ c', rasio(rasio('a', 'b'), 'c')],
    ['a ÷ (b ÷ c)', rasio('a', rasio('b', 'c'))],
    ['(a + b) ÷ (b − c)', rasio({ op: 'jumlah', suku: ['a', 'b'] }, { op: 'selisih', dari: 'b', kurangi: 'c' })],
    ['a − (b − c)', { op: 'selisih', dari: 'a', kurangi: { op: 'selisih', dari: 'b', kurangi: 'c' } }],
    ['a − b − c', { op: 'selisih', dari: { op: 'selisih', dari: 'a', kurangi: 'b' }, kurangi: 'c' }],
    ['a − b × c', { op: 'selisih', dari: 'a', kurangi: { op: 'kali', faktor: ['b', 'c'] } }],
    ['a × (b + c)', { op: 'kali', faktor: ['a', { op: 'jumlah', suku: ['b', 'c'] }] }],
    ['a × b ÷ c', { op: 'kali', faktor: ['a', rasio('b', 'c')] }],
    ['a + (b − c)', { op: 'jumlah', suku: ['a', { op: 'selisih', dari: 'b', kurangi: 'c' }] }],
    ['(a ÷ b)²', { op: 'kuadrat', dari: rasio('a', 'b') }],
    ['(c − (a + b)) ÷ (a + b)', { op: 'perubahan', kini: { op: 'jumlah', suku: ['a', 'b'] }, lalu: 'c', arah: 'turun', per: 'kini' }],
    ['(a ÷ b + (b + c)) ÷ 2', { op: 'rata-rata', suku: [rasio('a', 'b'), { op: 'jumlah', suku: ['b', 'c'] }] }],
    ['0,5 × (a + b)', { op: 'tertimbang', suku: [{ bobot: '0.5', nilai: { op: 'jumlah', suku: ['a', 'b'] } }] }],
    ['√(a² + b²)', { op: 'akar', dari: { op: 'jumlah', suku: ['a', 'b'].map((dari): Simpul => ({ op: 'kuadrat', dari })) } }],
  ])('brackets stand where they are needed and nowhere else: %s', (bentuk, pohon) => {
    const angka: Readonly<Record<string, string>> = { a: '71', b: '37', c: '94' };
    expect(hitung(pohon, angka).langkah).toBe(bentuk.replaceAll(/[abc]/g, (k) => angka[k] ?? ''));
    expect(rumusToKata({ masukan: masukanOf(pohon), pohon })).toBe(bentuk.replaceAll(/[abc]/g, (k) => `nilai ${k}`));
  });

  test('a percentage says so in its steps and words, another unit does not', () => {
    const pohon = rasio('a', 'b', '100');
    expect(hitung(pohon, { a: '1', b: '4' }, '%').langkah).toBe('1 ÷ 4 × 100%');
    expect(hitung(pohon, { a: '1', b: '4' }, 'per 100 orang').langkah).toBe('1 ÷ 4 × 100');
    expect(hitung(rasio('a', 'b', '1000'), { a: '1', b: '4' }, '%').langkah).toBe('1 ÷ 4 × 1.000');
    const r = { masukan: masukanOf(pohon), pohon };
    expect([rumusToKata(r, '%'), rumusToKata(r)]).toEqual(['nilai a ÷ nilai b × 100%', 'nilai a ÷ nilai b × 100']);
  });

  test('an input of several numbers stands for all of them wherever its formula uses it', () => {
    const isi = { a: ['3', '4'], b: '2' };
    const daftar: readonly Simpul[] = [
      rasio('a', 'b'),
      { op: 'selisih', dari: 'a', kurangi: 'b' },
      { op: 'kali', faktor: ['a', 'b'] },
      { op: 'kuadrat', dari: 'a' },
      {
        op: 'tertimbang',
        suku: [
          { bobot: '0.5', nilai: 'a' },
          { bobot: '0.25', nilai: 'b' },
        ],
      },
    ];
    const hasil = daftar.map((s) => [hitung(s, isi).langkah, nilaiOf(hitung(s, isi)).toFixed()]);
    const dibaca = hasil.map(([langkah = '']) => [langkah, pecahanToDesimal(readLangkah(langkah) ?? [0n, 1n]).toFixed()]);
    expect(hasil).toEqual(dibaca);
  });
});

describe('hitungRumus: rounding', () => {
  test.each([
    ['1', '8', '0.13'],
    ['-1', '8', '-0.13'],
    ['201', '200', '1.01'],
    ['-201', '200', '-1.01'],
    ['2.675', '1', '2.68'],
    ['1.005', '1', '1.01'],
    ['0.00499999', '1', '0'],
    ['-0.001', '1', '0'],
    ['2', '3', '0.67'],
    ['1', '3', '0.33'],
  ])('%s ÷ %s is shown as %s', (a, b, tampil) => {
    const h = hitung(rasio('a', 'b'), { a, b });
    expectHitungan(h, { tampil });
    expect(h.pembulatan).toBe('dua-desimal-setengah-ke-atas');
  });

  test('two decimals are shown as they are', () => {
    expect(hitung(rasio('a', 'b'), { a: '1', b: '4' })).toMatchObject({ pembulatan: 'tanpa' });
  });

  test('sums and products of amounts of thirty digits lose nothing', () => {
    const a = '123456789012345678901234567890.15';
    expect(nilaiOf(hitung({ op: 'selisih', dari: { op: 'jumlah', suku: ['a', 'b'] }, kurangi: 'a' }, { a, b: '0.01' })).toFixed()).toBe(
      '0.01',
    );
    expect(nilaiOf(hitung({ op: 'kali', faktor: ['a', 'b'] }, { a, b: '0.01' })).toFixed()).toBe('1234567890123456789012345678.9015');
  });

  test('steps shorten a long number and say that the full one was used', () => {
    const h = hitung(rasio('a', 'b'), { a: '2.718281', b: '2' });
    expect([h.langkah, nilaiOf(h).toFixed()]).toEqual(['2,72 ÷ 2 (dihitung dari nilai penuh)', '1.3591405']);
  });
});

describe('hitungRumus: inputs', () => {
  const berbaku: RumusHitung = {
    masukan: [
      { kunci: 'a', nama: 'jumlah nilai', satuan: 'poin' },
      { kunci: 'w', nama: 'penimbang', baku: '0.071' },
    ],
    pohon: { op: 'kali', faktor: ['a', 'w'] },
  };

  test('the number that the decree prints is used where none is given, and another one where it is', () => {
    expect(hitung(berbaku, { a: '100' })).toMatchObject({ langkah: '100 × 0,071' });
    expect(nilaiOf(hitung(berbaku, { a: '100' })).toFixed()).toBe('7.1');
    expect(nilaiOf(hitung(berbaku, { a: '100', w: '0.0833' })).toFixed()).toBe('8.33');
    expect(masukanKurang(berbaku, nilaiMasukan({})).map((m) => m.kunci)).toEqual(['a']);
  });

  test('a result carries its formula, its source and every number under its name', () => {
    const { rumusId, dasar, satuan, masukan } = hitung(berbaku, { a: '100' });
    expect({ rumusId, dasar, satuan }).toEqual({ rumusId: 'uji.rumus', dasar: 'Keputusan uji, baris 1', satuan: 'indeks' });
    expect(masukan.map((m) => [m.nama, m.nilai.toFixed(), m.satuan])).toEqual([
      ['jumlah nilai', '100', 'poin'],
      ['penimbang', '0.071', undefined],
    ]);
  });

  test('missing inputs are named in the order of the formula, and nothing is computed without them', () => {
    const r = { masukan: masukanOf({ op: 'jumlah', suku: ['c', 'a', 'b'] }), pohon: { op: 'jumlah', suku: ['c', 'a', 'b'] } } as const;
    expect(masukanKurang(r, nilaiMasukan({ a: '1', b: [] })).map((m) => m.kunci)).toEqual(['c', 'b']);
    expect(masukanKurang(r, nilaiMasukan({ a: '1', b: '0', c: '0' }))).toEqual([]);
    const h = hitung(r, { a: '1', b: [] });
    expectHitungan(h, { alasan: 'masukan-kosong', langkah: '' });
    expect(h.masukan.map((m) => m.nama)).toEqual(['nilai a']);
  });

  test('numbers under a key that the formula does not have change nothing', () => {
    expect(hitung(rasio('a', 'b'), { a: '1', b: '4', z: '9' })).toEqual(hitung(rasio('a', 'b'), { a: '1', b: '4' }));
  });

  test.each(['NaN', 'Infinity', '-Infinity'])('%s is a missing input, as for every other calculator', (a) => {
    expectHitungan(hitung(rasio('a', 'b'), { a, b: '4' }), { alasan: 'masukan-kosong' });
  });

  test.each<readonly [string, Simpul, Isi, string]>([
    ['a ratio', rasio('a', 'b', '100'), { a: '5', b: '0' }, '5 ÷ 0 × 100%'],
    ['zero by zero', rasio('a', 'b', '100'), { a: '0', b: '0' }, '0 ÷ 0 × 100%'],
    ['a change over last year', perubahan('naik', 'lalu', '100'), { a: '5', b: '0' }, '(5 − 0) ÷ 0 × 100%'],
    ['a change over this year', perubahan('turun', 'kini', '100'), { a: '0', b: '5' }, '(5 − 0) ÷ 0 × 100%'],
    [
      'a denominator that becomes zero',
      rasio('a', { op: 'selisih', dari: 'b', kurangi: 'c' }),
      { a: '1', b: '5', c: '5.0' },
      '1 ÷ (5 − 5)',
    ],
    ['a ratio inside', { op: 'jumlah', suku: ['a', rasio('b', 'c')] }, { a: '1', b: '2', c: '0' }, '1 + 2 ÷ 0'],
  ])('a zero denominator gives no value and still shows the steps: %s', (_, pohon, isi, langkah) => {
    expectHitungan(hitung(pohon, isi, '%'), { alasan: 'penyebut-nol', langkah, peringatan: [] });
  });

  test('a change over this year does not mind a zero last year', () => {
    expectHitungan(hitung(perubahan('naik', 'kini', '100'), { a: '5', b: '0' }, '%'), { tampil: '100' });
  });

  test('a negative root has no value', () => {
    expectHitungan(hitung({ op: 'akar', dari: 'a' }, { a: '-0.01' }), { alasan: 'di-luar-rentang', langkah: '√((-0,01))' });
    expectHitungan(hitung({ op: 'akar', dari: 'a' }, { a: '-0' }), { tampil: '0' });
  });

  test.each<readonly [string, Simpul, string, string, readonly string[]]>([
    ['a part above its whole is marked', rasio('a', 'b', '100'), '%', '300.33', ['persentase-melebihi-100']],
    ['the same number in another unit is not', rasio('a', 'b', '100'), 'indeks', '300.33', []],
    ['nor is a change, which may be any size', perubahan('naik', 'lalu', '100'), '%', '200.33', []],
  ])('%s', (_, pohon, satuan, tampil, peringatan) => {
    expectHitungan(hitung(pohon, { a: '901', b: '300' }, satuan), { tampil, peringatan });
  });

  test('exactly 100 is not above 100, and a hair more is, though it is shown as 100', () => {
    expectHitungan(hitung(rasio('a', 'b', '100'), { a: '7', b: '7' }, '%'), { tampil: '100', peringatan: [] });
    const h = hitung(rasio('a', 'b', '100'), { a: '100000001', b: '100000000' }, '%');
    expectHitungan(h, { tampil: '100', peringatan: ['persentase-melebihi-100'] });
  });
});
