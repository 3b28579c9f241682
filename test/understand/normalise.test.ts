import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, jarakEjaan, kataNama, samakanEjaan, tokenise, type Kosakata } from '../../src/understand/normalise.ts';
import { createKamus } from '../../src/understand/kamus.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const pustaka = openTestPustaka();
const asli = createKamus(pustaka, pustaka.kamus.tataKata).kosakata;
const kata = (teks: string, k: Kosakata = asli): readonly string[] => tokenise(fold(teks), k).map((t) => t.kata);
const dikoreksi = (teks: string): readonly string[] =>
  tokenise(fold(teks), asli)
    .filter((t) => t.dikoreksi)
    .map((t) => `${t.asli} -> ${t.kata}`);

describe('fold', () => {
  test.each([
    ['  Berapa\u00A0CAPAIAN\t IKM\n2024 ', 'berapa capaian ikm 2024'],
    ['“IKM” ‘2024’', `"ikm" '2024'`],
    ['2022–2026 dan 2022−2026', '2022-2026 dan 2022-2026'],
    ['ＩＫＭ ２０２４', 'ikm 2024'],
    ['ik\u200Bm \u202Eabc', 'ik m abc'],
    ['2022 s/d 2024', '2022 sampai 2024'],
    ['2022 s.d. 2024', '2022 sampai 2024'],
  ])('%j is read as %j', (teks, hasil) => {
    expect(fold(teks)).toBe(hasil);
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (s) => fold(fold(s)) === fold(s)));
  });
});

describe('jarakEjaan', () => {
  test.each([
    ['capaian', 'capaian', 0],
    ['capaain', 'capaian', 1],
    ['realisai', 'realisasi', 1],
    ['capain', 'capaian', 1],
    ['targt', 'target', 1],
    ['predikat', 'program', 3],
  ])('%s and %s are %i apart, a swap of neighbours counting once', (a, b, jarak) => {
    expect(jarakEjaan(a, b, 2)).toBe(jarak);
  });

  test('the distance is the same both ways, as far as the limit goes, and 0 only for the same word', () => {
    const k = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(k, k, (a, b) => {
        const d = jarakEjaan(a, b, 2);
        expect(Math.min(d, 3)).toBe(Math.min(jarakEjaan(b, a, 2), 3));
        expect(d === 0).toBe(a === b);
      }),
    );
  });
});

describe('samakanEjaan', () => {
  test('spellings that the documents mix are one word', () => {
    expect(samakanEjaan(['survey', 'efektifitas', 'prosentase'])).toEqual(['survei', 'efektivitas', 'persentase']);
    expect(samakanEjaan(['kerja', 'sama', 'sub', 'kegiatan', 'tindaklanjut'])).toEqual(['kerjasama', 'subkegiatan', 'tindak', 'lanjut']);
  });

  test('a word that JavaScript objects happen to know is a word', () => {
    expect(samakanEjaan(['constructor', 'valueof'])).toEqual(['constructor', 'valueof']);
  });
});

describe('kataNama', () => {
  test('a name is its words, without signs and without -nya', () => {
    expect(kataNama('Sub Kegiatan: Survey (Evidennya)')).toEqual(['subkegiatan', 'survei', 'eviden']);
    expect(kataNama('punya hanya')).toEqual(['punya', 'hanya']);
  });
});

describe('tokenise', () => {
  test('chat spelling becomes the word it stands for', () => {
    expect(kata('brp realisasi thn 2024')).toEqual(['berapa', 'realisasi', 'tahun', '2024']);
  });

  test('a number keeps its separators and its percent sign', () => {
    expect(kata('85,76 1.250 103,2% 8/12/2023')).toEqual(['85,76', '1.250', '103,2%', '8/12/2023']);
  });

  test('every token says where it stands in the text', () => {
    const teks = fold('Berapa capaian IKM, 2024?');
    for (const t of tokenise(teks, asli)) expect(teks.slice(t.awal, t.akhir)).toBe(t.asli);
  });

  test.each([
    ['capain', 'capaian'],
    ['capaain', 'capaian'],
    ['realisai', 'realisasi'],
    ['targt', 'target'],
    ['anggran', 'anggaran'],
    ['rekomndasi', 'rekomendasi'],
    ['efisensi', 'efisiensi'],
    ['realisainya', 'realisasi'],
  ])('%s is repaired into %s', (salah, benar) => {
    expect(kata(salah)).toEqual([benar]);
  });

  test.each(['iku', 'ikm', 'iki', 'ipm', 'pk', 'lhe', 'skm', 'spm', 'tw3', 'u10'])('the code %s is never repaired', (kode) => {
    expect(dikoreksi(kode)).toEqual([]);
    expect(kata(kode)).toEqual([kode]);
  });

  test('every pair of codes one letter apart stays two codes', () => {
    expect(kata('iku ikm iki')).toEqual(['iku', 'ikm', 'iki']);
  });

  test('no word of the list of real words is repaired', () => {
    expect([...asli.nyata].flatMap((w) => dikoreksi(w))).toEqual([]);
  });

  test.each(['diganti', 'dihapus', 'dinaikkan', 'diturunkan', 'ditambah', 'dikurangi', 'digeser', 'disulap'])(
    'the real word %s is never repaired into a word of ours',
    (nyata) => {
      expect(dikoreksi(nyata)).toEqual([]);
    },
  );

  const kecil: Kosakata = {
    kata: new Set(['capaian', 'target', 'sasaran', 'sarana']),
    fungsi: new Set(['dan']),
    calon: ['capaian', 'target', 'sasaran', 'sarana'],
    nyata: new Set(['tarpet']),
    slang: { trgt: 'target' },
  };

  test('up to six letters one mistake is repaired, above six two', () => {
    expect(kata('targat', kecil)).toEqual(['target']);
    expect(kata('tergat', kecil)).toEqual(['tergat']);
    expect(kata('cepeian', kecil)).toEqual(['capaian']);
    expect(kata('cepeiun', kecil)).toEqual(['cepeiun']);
  });

  test('a word as near to two others is left alone, and so are short words and words with digits', () => {
    const dua: Kosakata = { ...kecil, calon: ['barang', 'karang'] };
    expect(kata('tarang', dua)).toEqual(['tarang']);
    expect(kata('tar', kecil)).toEqual(['tar']);
    expect(kata('targe7', kecil)).toEqual(['targe7']);
  });

  test('slang goes before repair, and a known real word is never repaired', () => {
    expect(kata('trgt', kecil)).toEqual(['target']);
    expect(kata('tarpet', kecil)).toEqual(['tarpet']);
  });

  test('text in another script or of signs only gives tokens and no repair', () => {
    expect(dikoreksi('中文字符 العربية ประเทศไทย 😀 <b> --')).toEqual([]);
  });
});
