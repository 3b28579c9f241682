import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTanggal, parseTanggal, selisihHari, tahunTanggal, tambahBulan, tambahHari } from '../../src/kinerja/tanggal.ts';
import { readKasus } from '../support/kasus.ts';

type Hasil = { readonly tanggal?: string; readonly galat?: string; readonly hariTerakhir?: number };

const HARI = 86_400_000;
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** The calendar of JavaScript is the judge: days since 1970, over the years 0001 to 9999. */
const [awal, akhir] = [Date.parse('0001-01-01') / HARI, Date.parse('9999-12-31') / HARI];
const toIso = (hari: number): string => new Date(hari * HARI).toISOString().slice(0, 10);
const hari = fc.integer({ min: awal, max: akhir });
const hariKini = fc.integer({ min: Date.parse('1900-01-01') / HARI, max: Date.parse('2099-12-31') / HARI });
const angka = (n: number, lebar: number): string => String(n).padStart(lebar, '0');

describe('isTanggal', () => {
  test('a text of the right form is a date exactly when JavaScript has that day', () => {
    const bagian = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(bagian, ([t, b, h]) => {
        const iso = `${angka(t, 4)}-${angka(b, 2)}-${angka(h, 2)}`;
        const d = new Date(0);
        d.setUTCFullYear(t, b - 1, h);
        expect(isTanggal(iso)).toBe(d.getUTCFullYear() === t && d.getUTCMonth() === b - 1 && d.getUTCDate() === h);
      }),
      { numRuns: 3000 },
    );
  });

  test('century years are leap years only every four hundred', () => {
    expect(['1900', '2000', '2024', '2027', '2100'].map((t) => isTanggal(`${t}-02-29`))).toEqual([false, true, true, false, false]);
  });

  test.each(['2027-1-31', '2027-01-31T00:00:00Z', '27-01-31', '0000-01-01', ' 2027-01-31', '', '31-01-2027'])('%o is none', (teks) => {
    expect(isTanggal(teks)).toBe(false);
  });
});

describe('tambahHari and selisihHari', () => {
  test('every day has the date that JavaScript gives it', () => {
    fc.assert(
      fc.property(hari, hari, (a, b) => {
        expect(tambahHari(toIso(a), b - a)).toBe(toIso(b));
        expect(selisihHari(toIso(a), toIso(b))).toBe(b - a);
      }),
      { numRuns: 3000 },
    );
  });

  test('every single day from 1999 to 2030 follows the one before', () => {
    for (let n = Date.parse('1999-12-30') / HARI; n < Date.parse('2030-03-02') / HARI; n += 1) {
      expect(tambahHari(toIso(n), 1)).toBe(toIso(n + 1));
    }
  });

  test('a text that is no date, a part of a day and a year beyond 9999 are faults of the program', () => {
    expect(() => tambahHari('2027-02-29', 1)).toThrow(RangeError);
    expect(() => tambahHari('2027-02-28', 0.5)).toThrow(RangeError);
    expect(() => tambahHari('9999-12-31', 1)).toThrow(RangeError);
    expect(() => selisihHari('2027-01-01', 'besok')).toThrow(RangeError);
    expect(() => tahunTanggal('27-01-01')).toThrow(RangeError);
  });
});

describe('tambahBulan', () => {
  test.each([
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-12-31', 3, '2027-03-31'],
    ['2027-05-31', 1, '2027-06-30'],
    ['2027-01-15', 12, '2028-01-15'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-01', -1, '2026-12-01'],
    ['2027-01-31', 0, '2027-01-31'],
  ])('%s and %d months is %s (DOMAIN.md 1.1)', (iso, bulan, hasil) => {
    expect(tambahBulan(iso, bulan)).toBe(hasil);
  });

  test('it lands in the right month, on the same day or on the last one', () => {
    fc.assert(
      fc.property(hariKini, fc.integer({ min: -600, max: 600 }), (n, bulan) => {
        const iso = toIso(n);
        const hasil = tambahBulan(iso, bulan);
        const nomor = (t: string): number => Number(t.slice(0, 4)) * 12 + Number(t.slice(5, 7));
        expect(isTanggal(hasil)).toBe(true);
        expect(nomor(hasil) - nomor(iso)).toBe(bulan);
        if (hasil.slice(8) !== iso.slice(8)) expect(tambahHari(hasil, 1).slice(8)).toBe('01');
      }),
    );
  });

  test('a part of a month is refused', () => {
    expect(() => tambahBulan('2027-01-01', 1.5)).toThrow(RangeError);
  });
});

describe('parseTanggal', () => {
  test.each(readKasus<{ readonly teks: string }, Hasil>('tanggal'))('$nama: $masukan.teks', ({ masukan, hasil }) => {
    const { tanggal, galat, hariTerakhir } = hasil;
    expect(parseTanggal(masukan.teks)).toEqual(
      tanggal === undefined
        ? { ok: false, error: { kind: galat, teks: masukan.teks, ...(hariTerakhir !== undefined && { hariTerakhir }) } }
        : { ok: true, value: tanggal },
    );
  });

  test('every day of two centuries is read back from each way of writing it', () => {
    fc.assert(
      fc.property(hariKini, (n) => {
        const iso = toIso(n);
        const [t, b, h] = iso.split('-').map(Number) as [number, number, number];
        const nama = BULAN[b - 1] ?? '';
        for (const teks of [
          iso,
          `${h} ${nama} ${t}`,
          `${h}-${b}-${t}`,
          `${angka(h, 2)}/${angka(b, 2)}/${t}`,
          `${h} ${nama.slice(0, 3)} ${t}`,
        ]) {
          expect(parseTanggal(teks), teks).toEqual({ ok: true, value: iso });
        }
        expect(parseTanggal(`${h}-${b}-${angka(t % 100, 2)}`)).toMatchObject({ error: { kind: 'tahun-dua-angka' } });
      }),
    );
  });

  test('any text is a real date or refused', () => {
    const potongan = fc.constantFrom('31', '1', '02', '29', '-', '/', '.', ' ', 'Jan', 'Februari', '2027', '27', "'", 'tgl ', '０', 'x');
    const teks = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(potongan, { maxLength: 8 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(teks, (t) => {
        const hasil = parseTanggal(t);
        if (hasil.ok) expect(isTanggal(hasil.value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
