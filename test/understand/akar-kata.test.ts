// Roots without a dictionary: words of one family must meet in one root, and words of two must not.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akarKata, akarLisan } from '../../src/understand/iku/akar-kata.ts';

const seakar = (a: string, b: string): boolean => akarKata(a).some((x) => akarKata(b).includes(x));
const kata = fc.stringMatching(/^[a-z]{1,18}$/);

describe('akarKata', () => {
  test.each([
    ['penanganan', 'ditangani'],
    ['menangani', 'ditangani'],
    ['pelayanan', 'layanan'],
    ['dilayani', 'layanan'],
    ['menyelesaikan', 'penyelesaian'],
    ['terselesaikan', 'diselesaikan'],
    ['pemuda', 'kepemudaan'],
    ['pengelolaan', 'dikelola'],
    ['mengelola', 'dikelola'],
    ['keterbukaan', 'terbuka'],
    ['pemberdayaan', 'berdaya'],
    ['kebanjiran', 'banjir'],
    ['peningkatan', 'meningkatnya'],
    ['pembangunan', 'dibangun'],
    ['penataan', 'menata'],
    ['kepuasan', 'puas'],
    ['perusahaan', 'usaha'],
  ])('%s and %s have one root', (a, b) => {
    expect(seakar(a, b)).toBe(true);
  });

  test.each([
    ['kematian', 'kemandirian'],
    ['pelayanan', 'pelatihan'],
    ['penduduk', 'pendidikan'],
    ['perikanan', 'perizinan'],
    ['bayi', 'biaya'],
  ])('%s and %s have none in common', (a, b) => {
    expect(seakar(a, b)).toBe(false);
  });

  test.each(['', 'ibu', 'desa', 'sd2', 'covid19', 'p3k'])('a short word or a code (%j) is its own root', (k) => {
    expect(akarKata(k)).toEqual([k]);
  });

  test('there is always a root, each once, never longer than the word by more than the letter a prefix took', () => {
    fc.assert(
      fc.property(kata, (k) => {
        const akar = akarKata(k);
        expect(akar.length).toBeGreaterThan(0);
        expect(new Set(akar).size).toBe(akar.length);
        expect(akar.filter((a) => a.length === 0 || a.length > k.length)).toEqual([]);
      }),
    );
  });
});

describe('akarLisan', () => {
  test.each([
    ['ngurus', 'urus'],
    ['ngelanggar', 'langgar'],
    ['ngirim', 'kirim'],
    ['nyambung', 'sambung'],
    ['nyari', 'cari'],
    ['nutup', 'tutup'],
    ['mukul', 'pukul'],
    ['nemuin', 'temu'],
    ['anak2', 'anak'],
  ])('%s may be said for %s', (lisan, akar) => {
    expect(akarLisan(lisan)).toContain(akar);
  });

  test.each(['sampah', 'desa', 'iku', 'covid19', 'x2'])('%s is said as it is written', (k) => {
    expect(akarLisan(k)).toEqual([]);
  });

  test('a root is a word of four letters and more, never the word itself', () => {
    fc.assert(fc.property(kata, (k) => akarLisan(k).every((a) => a.length >= 4 && a !== k)));
  });
});
