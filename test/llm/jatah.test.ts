import { describe, expect, test } from 'vitest';
import { checkJatah, computeBiaya, type Jatah } from '../../src/llm/jatah.ts';

const nol = { panggilan: 0, masuk: 0, keluar: 0 };
const periksa = (x: Partial<Jatah>) => checkJatah({ sebagai: 'tamu', orang: nol, semua: nol, ...x });
const habis = (kind: string, satuan: string) => ({ ok: false, error: { kind, satuan } });
const boleh = { ok: true, value: undefined };

describe('checkJatah', () => {
  test('a guest has 20 calls and 20,000 tokens a day', () => {
    expect(periksa({ orang: { panggilan: 19, masuk: 15_000, keluar: 4999 } })).toEqual(boleh);
    expect(periksa({ orang: { panggilan: 20, masuk: 0, keluar: 0 } })).toEqual(habis('orang', 'panggilan'));
    expect(periksa({ orang: { panggilan: 2, masuk: 15_000, keluar: 5000 } })).toEqual(habis('orang', 'token'));
  });

  test('whoever holds a role has 100 calls and 100,000 tokens', () => {
    expect(periksa({ sebagai: 'berperan', orang: { panggilan: 99, masuk: 99_999, keluar: 0 } })).toEqual(boleh);
    expect(periksa({ sebagai: 'berperan', orang: { panggilan: 100, masuk: 0, keluar: 0 } })).toEqual(habis('orang', 'panggilan'));
    expect(periksa({ sebagai: 'berperan', orang: { panggilan: 1, masuk: 0, keluar: 100_000 } })).toEqual(habis('orang', 'token'));
  });

  test('all together have 2,000,000 tokens, however many calls', () => {
    expect(periksa({ semua: { panggilan: 90_000, masuk: 1_999_999, keluar: 0 } })).toEqual(boleh);
    expect(periksa({ semua: { panggilan: 1, masuk: 1_000_000, keluar: 1_000_000 } })).toEqual(habis('semua', 'token'));
  });

  test('a daily ceiling in money counts what goes in and out at their own prices', () => {
    const biaya = { harga: { masuk: 2, keluar: 10 }, batasHarian: 1 };
    expect(periksa({ biaya, semua: { panggilan: 1, masuk: 250_000, keluar: 49_999 } })).toEqual(boleh);
    expect(periksa({ biaya, semua: { panggilan: 1, masuk: 250_000, keluar: 50_000 } })).toEqual(habis('semua', 'biaya'));
  });

  test('the own limit is named before that of all', () => {
    const penuh = { panggilan: 200, masuk: 3_000_000, keluar: 0 };
    expect(periksa({ orang: penuh, semua: penuh })).toEqual(habis('orang', 'panggilan'));
  });
});

describe('computeBiaya', () => {
  test('prices are per million tokens', () => {
    expect(computeBiaya({ masuk: 500_000, keluar: 100_000 }, { masuk: 3, keluar: 15 })).toBe(3);
  });
});
