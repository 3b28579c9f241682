// Follow-ups about the registry: which part of the last question a message changes, and which numbers go into the last calculation.
import { describe, expect, test } from 'vitest';
import { createMesin } from '../../src/keadaan.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { bacaIku } from '../../src/understand/iku/baca-iku.ts';
import { readBingkaiIku } from '../../src/understand/iku/bingkai-iku.ts';
import { gabungIku, gantiMasukan, isHalSaja, lengkapiHitungIku } from '../../src/understand/iku/lanjutan-iku.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const { kamusIku } = createMesin(openTestPustaka());
const b = (teks: string) => readBingkaiIku(teks, kamusIku);
const akb = 'bengkalis-2022.dinkes.akb';
type Hitung = PermintaanOf<'iku-hitung'>;
const penuh: Hitung = { kind: 'iku-hitung', iku: [akb], ke: 0, masukan: { 'bayi-meninggal': ['9'], 'lahir-hidup': ['3150'] } };
const separuh: Hitung = { ...penuh, masukan: { 'bayi-meninggal': ['9'] } };

describe('isHalSaja', () => {
  test.each(['satuannya?', 'rumusnya gimana', 'siapa penanggung jawabnya', 'definisinya dan satuannya apa', 'sasarannya apa'])(
    '%s names a matter and nothing else',
    (teks) => {
      expect(isHalSaja(b(teks))).toBe(true);
    },
  );

  test.each([
    'satuan bengkalis',
    'satuan angka kematian bayi',
    'yang nomor 2 satuannya',
    'satuan 12',
    'rumus misi 2',
    'iku',
    'terima kasih',
    '',
  ])('%j names more than a matter, or none', (teks) => {
    expect(isHalSaja(b(teks))).toBe(false);
  });
});

describe('gabungIku', () => {
  test.each<[string, string, unknown]>([
    ['rumus angka kematian bayi', 'yang bengkalis', { kind: 'iku', iku: [akb], hal: ['rumus'] }],
    ['rumus angka kematian bayi bengkalis', 'kalau punya banyuasin?', { kind: 'iku', iku: ['banyuasin-2019.pemkab.akb'], hal: ['rumus'] }],
    [
      'rumus angka kematian bayi bengkalis',
      'satuannya di banyuasin?',
      { kind: 'iku', iku: ['banyuasin-2019.pemkab.akb'], hal: ['satuan'] },
    ],
    ['rumus angka kematian bayi bengkalis', 'kalau kematian ibu?', { kind: 'iku', iku: ['bengkalis-2022.dinkes.aki'], hal: ['rumus'] }],
    ['rumus angka kematian bayi bengkalis', 'terus stunting?', { kind: 'iku', iku: ['bengkalis-2022.dinkes.stunting'], hal: ['rumus'] }],
    ['IKU dinas kesehatan bengkalis', 'kalau dinas kesehatan banyuasin?', { kind: 'iku-daftar', unit: ['banyuasin-2019.dinkes'] }],
    [
      'IKU no 5 dinas kesehatan bengkalis',
      'kalau dinas pendidikan bengkalis?',
      { kind: 'iku-daftar', unit: ['bengkalis-2022.disdik'], nomor: '5' },
    ],
    [
      'berapa IKU dinas kesehatan bengkalis',
      'dinas pendidikan bengkalis?',
      { kind: 'iku-daftar', unit: ['bengkalis-2022.disdik'], jumlah: true },
    ],
    ['misi dumai', 'indikator misi 3?', { kind: 'iku-daftar', jenjang: ['dumai-2016.pemko.misi-3'] }],
    [
      'IKU bidang cipta karya bengkalis',
      'kalau banyuasin',
      { kind: 'iku-daftar', ketetapan: ['perbup-banyuasin-45-2019'], pemegang: ['Bidang Cipta Karya'] },
    ],
  ])('%s, then %s', (lama, baru, harap) => {
    const g = gabungIku(b(lama), b(baru));
    expect(g).toBeDefined();
    expect(g === undefined ? undefined : bacaIku(g, kamusIku)?.bacaan).toEqual([harap]);
  });

  test.each([
    ['rumus angka kematian bayi bengkalis', 'rumus kematian ibu'],
    ['rumus angka kematian bayi bengkalis', '12'],
    ['rumus angka kematian bayi bengkalis', 'terima kasih'],
    ['IKU dinas kesehatan bengkalis', 'IKU dinas pendidikan bengkalis'],
  ])('%s, then %s: a message of its own', (lama, baru) => {
    expect(gabungIku(b(lama), b(baru))).toBeUndefined();
  });
});

describe('gantiMasukan', () => {
  test.each([
    ['kalau yang meninggal 12 bayi?', '12', '3150'],
    ['kalau yang meninggal dua belas bayi', '12', '3150'],
    ['bayi meninggalnya 7', '7', '3150'],
    ['kalau kelahiran hidupnya 3000?', '9', '3000'],
    ['12 bayi meninggal dari 4000 kelahiran', '12', '4000'],
    ['yang lahir 2.500, yang meninggal 5', '5', '2500'],
  ])('%s', (teks, meninggal, lahir) => {
    expect(gantiMasukan(penuh, b(teks), kamusIku)).toEqual({
      ...penuh,
      masukan: { 'bayi-meninggal': [meninggal], 'lahir-hidup': [lahir] },
    });
  });

  test.each(['kalau 12?', 'kalau 12 kursi?', 'kalau yang meninggal 12 bayi di banyuasin?', 'satuannya 12?', 'terima kasih'])(
    '%s changes no input',
    (teks) => {
      expect(gantiMasukan(penuh, b(teks), kamusIku)).toBeUndefined();
    },
  );

  test('a formula that is no calculation has no input to change', () => {
    const tanpa = kamusIku.registri.iku.find((i) => i.rumus.length === 0);
    expect(gantiMasukan({ ...penuh, iku: [tanpa?.id ?? ''] }, b('kalau yang meninggal 12 bayi?'), kamusIku)).toBeUndefined();
  });
});

describe('lengkapiHitungIku', () => {
  test.each([
    ['3.150', '3150'],
    ['3150 kelahiran hidup', '3150'],
    ['ada 3.150 bayi lahir hidup', '3150'],
    ['3 ribu', '3000'],
    ['3,5 ribu', '3500'],
    ['0', '0'],
  ])('%s is the number that was asked for', (teks, lahir) => {
    expect(lengkapiHitungIku(separuh, b(teks), kamusIku)?.masukan).toEqual({ 'bayi-meninggal': ['9'], 'lahir-hidup': [lahir] });
  });

  test('a number that comes with the name of a later input goes there, and two numbers go in the order of the formula', () => {
    const kosong: Hitung = { ...penuh, masukan: {} };
    expect(lengkapiHitungIku(kosong, b('bayi lahir hidup 3.150'), kamusIku)?.masukan).toEqual({ 'lahir-hidup': ['3150'] });
    expect(lengkapiHitungIku(kosong, b('9 dan 10'), kamusIku)?.masukan).toEqual({ 'bayi-meninggal': ['9'], 'lahir-hidup': ['10'] });
  });

  test.each(['kalau banyuasin 3000', '9 dan 10', 'terima kasih', '3.150 jiwa'])('%s does not complete it', (teks) => {
    expect(lengkapiHitungIku(separuh, b(teks), kamusIku)).toBeUndefined();
  });

  test('nothing is missing from a complete calculation', () => {
    expect(lengkapiHitungIku(penuh, b('3.150'), kamusIku)).toBeUndefined();
  });

  test('law: of every formula of the registry, a bare number fills the first input that is missing and no other', () => {
    const salah = kamusIku.registri.iku.flatMap((i) =>
      i.rumus.flatMap(({ bentuk }, ke) => {
        if (bentuk.kind !== 'hitung') return [];
        const perlu = bentuk.masukan.filter((m) => m.baku === undefined);
        return perlu.flatMap((kurang) => {
          const ada = Object.fromEntries(perlu.filter((m) => m !== kurang).map((m) => [m.kunci, ['7']]));
          const hasil = lengkapiHitungIku({ kind: 'iku-hitung', iku: [i.id], ke, masukan: ada }, b('250'), kamusIku);
          return JSON.stringify(hasil?.masukan) === JSON.stringify({ ...ada, [kurang.kunci]: ['250'] })
            ? []
            : [`${i.id}/${ke}/${kurang.kunci}`];
        });
      }),
    );
    expect(salah).toEqual([]);
  });
});
