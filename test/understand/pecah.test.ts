import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBingkai } from '../../src/understand/bingkai.ts';
import { createKamus } from '../../src/understand/kamus.ts';
import { pecahNiat, pecahPertanyaan } from '../../src/understand/pecah.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const pustaka = openTestPustaka();
const kamus = createKamus(pustaka, pustaka.kamus.tataKata);
const niat = (teks: string): readonly string[] => pecahNiat(teks, (t) => readBingkai(t, kamus));

describe('pecahPertanyaan', () => {
  test.each([
    ['berapa capaian ikm 2024?', ['berapa capaian ikm 2024?']],
    ['target dan realisasi ikm 2024', ['target dan realisasi ikm 2024']],
    ['capaian ikm 2024? kalau 2023?', ['capaian ikm 2024', 'kalau 2023?']],
    ['capaian ikm dan berapa pagu setda', ['capaian ikm', 'berapa pagu setda']],
    ['capaian ikm, terus berapa targetnya', ['capaian ikm', 'berapa targetnya']],
    ['capaian ikm, lalu pagunya', ['capaian ikm', 'lalu pagunya']],
    ['capaian ikm; pagu setda', ['capaian ikm', 'pagu setda']],
    ['Capaian IKM\nPagu setda', ['capaian ikm', 'pagu setda']],
    ['Capaian IKM. Terus pagunya?', ['capaian ikm', 'terus pagunya?']],
    ['target 87,5 realisasi 91; capaian berapa', ['target 87,5 realisasi 91', 'capaian berapa']],
  ])('%j is %j', (pesan, bagian) => {
    expect(pecahPertanyaan(pesan)).toEqual(bagian);
  });

  test('a message without letters and digits has no question', () => {
    expect(pecahPertanyaan(' ?!; \n 😀')).toEqual([]);
  });

  test('no part is empty and no letter is lost but the words that join', () => {
    const kata = fc.constantFrom('berapa', 'capaian', 'ikm', '2024', 'dan', 'terus', '?', ';', '\n', ',', '.');
    fc.assert(
      fc.property(fc.array(kata, { maxLength: 12 }), (k) => {
        const bagian = pecahPertanyaan(k.join(' '));
        for (const b of bagian) expect(b).toMatch(/[a-z\d]/);
        const isi = (teks: string): readonly string[] => teks.match(/capaian|ikm|2024|berapa/g) ?? [];
        expect(bagian.flatMap(isi)).toEqual(isi(k.join(' ')));
      }),
    );
  });
});

describe('pecahNiat', () => {
  test('a second matter of its own behind "dan" is a question of its own', () => {
    expect(niat('capaian ikm 2024 dan rumusnya')).toEqual(['capaian ikm 2024', 'rumusnya']);
  });

  test('two measures, or two sides of one matter, stay together', () => {
    expect(niat('target dan realisasi ikm 2024')).toEqual(['target dan realisasi ikm 2024']);
    expect(niat('faktor pendukung dan penghambat ikm')).toEqual(['faktor pendukung dan penghambat ikm']);
  });

  test('a part with a word that nothing explains is not cut off', () => {
    expect(niat('capaian ikm dan rumus zxcv')).toEqual(['capaian ikm dan rumus zxcv']);
  });
});
