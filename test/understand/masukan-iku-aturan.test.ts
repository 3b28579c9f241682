// The rules by which a number finds its input, one by one, on formulas made for the purpose.
import { describe, expect, test } from 'vitest';
import type { PermintaanOf } from '../../src/permintaan.ts';
import type { AngkaIku } from '../../src/understand/iku/bingkai-iku.ts';
import { createKamusIku } from '../../src/understand/iku/kamus-iku.ts';
import { isiMasukan, rumusToMasukan, type RumusTerhitung, type Terisi } from '../../src/understand/iku/masukan-iku.ts';
import { angkaTertulis, teksOf, type Bagian } from '../support/kalimat-iku.ts';
import { openTestPustaka } from '../support/pustaka.ts';

type Masukan = RumusTerhitung['masukan'][number];

describe('isiMasukan', () => {
  const bentuk = (
    masukan: readonly (Partial<Masukan> & { kunci: string; nama: string })[],
    pohon: RumusTerhitung['pohon'],
  ): RumusTerhitung => ({
    kind: 'hitung',
    masukan: masukan.map((m) => ({ alias: [], ...m })),
    pohon,
  });
  const akb = bentuk(
    [
      { kunci: 'mati', nama: 'bayi meninggal', satuan: 'bayi', alias: ['kematian bayi'] },
      { kunci: 'hidup', nama: 'kelahiran hidup', satuan: 'kelahiran hidup', alias: ['lahir hidup'] },
    ],
    { op: 'rasio', atas: 'mati', bawah: 'hidup', kali: '1000' },
  );
  const isi = (bagian: Bagian, r: RumusTerhitung = akb): Terisi => isiMasukan(teksOf(bagian), angkaTertulis(bagian), r);

  test.each<readonly [string, Bagian, Readonly<Record<string, string[]>>, readonly string[]]>([
    ['"dari" alone tells part and whole', [9, ' dari ', 3150], { mati: ['9'], hidup: ['3150'] }, []],
    ['so does a division sign', [9, ' / ', 3150], { mati: ['9'], hidup: ['3150'] }, []],
    [
      'one known input leaves the other number to the other',
      ['bayi meninggal ', 9, ', lainnya ', 3150],
      { mati: ['9'], hidup: ['3150'] },
      [],
    ],
    ['nothing is guessed without a word', [9, ', ', 3150], {}, ['mati', 'hidup']],
    ['one number with its words', ['akb ', 9, ' bayi meninggal'], { mati: ['9'] }, ['hidup']],
    ['one number without words', ['akb ', 9], {}, ['mati', 'hidup']],
    ['two numbers for one input are not shared out', ['bayi meninggal ', 9, ', bayi meninggal ', 11], {}, ['mati', 'hidup']],
    ['affixes do not matter', [9, ' bayi yang meninggal, ', 3150, ' yang dilahirkan hidup'], { mati: ['9'], hidup: ['3150'] }, []],
  ])('%s', (_, bagian, masukan, kurang) => {
    expect(isi(bagian)).toMatchObject({ masukan, kurang });
  });

  test('an input whose number the decree prints is filled only when it is named', () => {
    const ikm = bentuk(
      [
        { kunci: 'total', nama: 'total nilai persepsi' },
        { kunci: 'unsur', nama: 'unsur terisi' },
        { kunci: 'bobot', nama: 'nilai penimbang', baku: '0.071' },
      ],
      { op: 'kali', faktor: [{ op: 'rasio', atas: 'total', bawah: 'unsur' }, 'bobot'] },
    );
    expect(isi(['total nilai persepsi ', 450, ', unsur terisi ', 150], ikm)).toMatchObject({
      masukan: { total: ['450'], unsur: ['150'] },
      kurang: [],
    });
    expect(isi(['total nilai persepsi ', 450, ', unsur terisi ', 150, ', nilai penimbang ', 3], ikm).masukan).toEqual({
      total: ['450'],
      unsur: ['150'],
      bobot: ['3'],
    });
  });

  test('the only input takes the only number, and all of them where it takes several', () => {
    const satu = bentuk([{ kunci: 'a', nama: 'kunjungan' }], 'a');
    expect(isi(['ada ', 20], satu)).toMatchObject({ masukan: { a: ['20'] }, kurang: [], lebih: 0 });
    const ganda = bentuk([{ kunci: 'a', nama: 'nilai unsur', ganda: true }], { op: 'rata-rata', suku: ['a'] });
    expect(isi([3, ', ', 4, ', ', 2, ' dan ', 4, ', ', 3, ', ', 1, ', ', 4], ganda)).toMatchObject({
      masukan: { a: ['3', '4', '2', '4', '3', '1', '4'] },
      kurang: [],
      lebih: 0,
    });
    expect(isi(['ada ', 20, ' dan ', 30], satu).lebih).toBeGreaterThan(0);
  });

  const perubahan = bentuk(
    [
      { kunci: 'kini', nama: 'pendapatan tahun n', tahun: 'kini' },
      { kunci: 'lalu', nama: 'pendapatan tahun n-1', tahun: 'lalu' },
    ],
    { op: 'perubahan', kini: 'kini', lalu: 'lalu', arah: 'naik', per: 'lalu', kali: '100' },
  );
  test.each<readonly [Bagian]>([
    [['pendapatan tahun lalu ', 9, ', tahun ini ', 20]],
    [['pendapatan tahun ini ', 20, ', tahun lalu ', 9]],
    [['pendapatan 2023 ', 9, ', 2024 ', 20]],
    [['pendapatan 2024 ', 20, ', 2023 ', 9]],
    [['pendapatan dari ', 9, ' menjadi ', 20]],
    [['pendapatan sekarang ', 20, ' sedangkan sebelumnya ', 9]],
    [[9, ' pada tahun 2023 dan ', 20, ' pada tahun 2024']],
  ])('years and words of time tell last year from this year: %j', (bagian) => {
    expect(isi(bagian, perubahan)).toMatchObject({ masukan: { kini: ['20'], lalu: ['9'] }, kurang: [] });
  });

  test('a dot groups thousands in a count and is decimal in an index', () => {
    const angka = (teks: string, awal: number): AngkaIku => ({ teks, desimal: '3150', lain: '3.150', awal, akhir: awal + teks.length });
    const indeks = bentuk([{ kunci: 'i', nama: 'nilai indeks', satuan: 'indeks' }], 'i');
    const jumlah = bentuk([{ kunci: 'i', nama: 'jumlah warga', satuan: 'orang' }], 'i');
    expect(isiMasukan('nilai indeks 3.150', [angka('3.150', 13)], indeks).masukan).toEqual({ i: ['3.150'] });
    expect(isiMasukan('jumlah warga 3.150', [angka('3.150', 13)], jumlah).masukan).toEqual({ i: ['3150'] });
  });

  test('numbers beyond the inputs are counted', () => {
    expect(isi([9, ' bayi meninggal, ', 3150, ' kelahiran hidup, ', 7, ' puskesmas'])).toMatchObject({
      masukan: { mati: ['9'], hidup: ['3150'] },
      kurang: [],
      lebih: 1,
    });
  });
});

describe('rumusToMasukan', () => {
  const kamus = createKamusIku(openTestPustaka());

  test('a request for a formula that is gone has no inputs', () => {
    const p: PermintaanOf<'iku-hitung'> = { kind: 'iku-hitung', iku: ['tidak.ada'], ke: 0, masukan: {} };
    expect(rumusToMasukan(p, kamus)).toEqual([]);
    const akb = { ...p, iku: ['bengkalis-2022.dinkes.akb'] };
    expect(rumusToMasukan(akb, kamus).map((m) => m.kunci)).toEqual(['bayi-meninggal', 'lahir-hidup']);
    expect(rumusToMasukan({ ...akb, ke: 9 }, kamus)).toEqual([]);
  });
});
