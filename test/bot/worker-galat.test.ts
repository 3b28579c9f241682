import { describe, expect, test } from 'vitest';
import { buatIdGalat, uraiGalat } from '../../src/bot/worker.ts';

const token = '123456789:AAF-rahasia_yang_tidak_boleh_tampak01';

describe('buatIdGalat', () => {
  test('ids differ and have no letters that look alike', () => {
    const ids = Array.from({ length: 500 }, () => buatIdGalat());
    expect(new Set(ids).size).toBe(500);
    expect(ids.filter((id) => !/^[A-HJ-NP-Z2-9]{6}$/.test(id))).toEqual([]);
  });
});

describe('uraiGalat', () => {
  test.each([`kata ${token}`, undefined, 7])('something thrown that is no Error gives its type alone', (error) => {
    expect(uraiGalat(error)).toEqual({ nama: typeof error, pesan: 'bukan Error' });
  });
});
