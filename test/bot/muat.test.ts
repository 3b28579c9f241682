import { expect, test } from 'vitest';
import { muat } from '../../src/bot/muat.ts';

const ekor = '… selebihnya tidak muat dalam satu pesan.';

test('what fits stays as it is', () => {
  const isi = ['Judul', '', 'x'.repeat(3900)];
  expect(muat(isi)).toBe(isi);
});

test('lines that do not fit are left out, and that is said', () => {
  const isi = Array.from({ length: 100 }, (_, n) => `${n} ${'y'.repeat(97)}`);
  const hasil = muat(isi);
  expect(hasil.at(-1)).toBe(ekor);
  expect(hasil.slice(0, 39)).toEqual(isi.slice(0, 39));
  expect(hasil.join('\n').length).toBeLessThanOrEqual(4096);
});

test('one line that is too long by itself is cut, never inside a letter', () => {
  const [potongan, akhir] = muat([`x${'😀'.repeat(3000)}`]);
  expect(potongan).toBe(`x${'😀'.repeat(1999)}`);
  expect(akhir).toBe(ekor);
});
