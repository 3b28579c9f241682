import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selisihHari, tambahHari } from '../../src/kinerja/tanggal.ts';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import { iramaBaku, isBolehBicara, namaJarak, saatOf, type Irama } from '../../src/reminders/irama.ts';
import { toInstan, toSetempat } from '../../src/waktu.ts';
import { pustakaUji, tenggatUji } from '../support/kalender.ts';

const kerja = createHariKerja(pustakaUji().kalender.libur);
const singkat = (tenggat: string, irama: Irama = { ...iramaBaku, lewatTiap: 0 }): readonly string[] =>
  saatOf(tenggatUji(tenggat), irama, kerja, 'Asia/Jakarta').map((s) => `${s.kapan} ${s.jarak.map(namaJarak).join(' ')}`);
const tanggal = fc.integer({ min: 0, max: 3650 }).map((n) => tambahHari('2024-01-01', n));
const zona = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');

describe('saatOf', () => {
  test('a deadline on a Sunday is last told on Friday, as one moment with the day before it', () => {
    expect(singkat('2027-02-28')).toEqual([
      '2027-01-29T08:00:00+07:00 H-30',
      '2027-02-15T08:00:00+07:00 H-14',
      '2027-02-22T08:00:00+07:00 H-7',
      '2027-02-25T08:00:00+07:00 H-3',
      '2027-02-26T08:00:00+07:00 H-1 H',
    ]);
  });

  test('a lead time on a day off is put off to the next working day where the deadline allows it', () => {
    // 1 January 2027 is a Friday and a holiday.
    expect(singkat('2027-01-31')[0]).toBe('2027-01-04T08:00:00+07:00 H-30');
  });

  test('a deadline inside a long holiday is told before it', () => {
    expect(singkat('2026-03-22').at(-1)).toBe('2026-03-17T08:00:00+07:00 H-3 H-1 H');
  });

  test('behind the deadline it is told weekly on working days, and then no more', () => {
    const lewat = singkat('2027-02-28', iramaBaku).slice(5);
    expect(lewat).toHaveLength(8);
    expect(lewat.slice(0, 2)).toEqual(['2027-03-08T08:00:00+07:00 H+7', '2027-03-15T08:00:00+07:00 H+14']);
    // H+28 is Easter Sunday, 28 March 2027.
    expect(lewat[3]).toBe('2027-03-29T08:00:00+07:00 H+28');
  });

  test('what is overdue waits for Monday, so that all of it comes at once; for the next working day when that is a holiday', () => {
    const lewat = (tenggat: string): readonly string[] => singkat(tenggat, iramaBaku).filter((x) => x.endsWith(' H+7'));
    // Deadlines of one week, Tuesday to Monday.
    const sepekan = ['2027-02-23', '2027-02-24', '2027-02-25', '2027-02-26', '2027-02-27', '2027-02-28', '2027-03-01'];
    expect(new Set(sepekan.flatMap(lewat))).toEqual(new Set(['2027-03-08T08:00:00+07:00 H+7']));
    // Monday, 17 August 2026 is a holiday.
    expect(lewat('2026-08-06')).toEqual(['2026-08-18T08:00:00+07:00 H+7']);
    expect(singkat('2026-08-06', { ...iramaBaku, hariKerja: false })).toContain('2026-08-17T08:00:00+07:00 H+7');
  });

  test('hours of one person that leave out the usual time begin with their first', () => {
    expect(singkat('2027-02-26', { ...iramaBaku, lewatTiap: 0, jam: { dari: '10:30', sampai: '12:00' }, hari: [0] })).toEqual([
      '2027-02-26T10:30:00+07:00 H',
    ]);
  });

  test('before its deadline it is never told behind it, always on a working day in the hours, every lead time once', () => {
    fc.assert(
      fc.property(tanggal, zona, (tenggat, z) => {
        const semua = saatOf(tenggatUji(tenggat), iramaBaku, kerja, z);
        expect(semua.flatMap((s) => s.jarak).toSorted((a, b) => a - b)).toEqual([-30, -14, -7, -3, -1, 0, 7, 14, 21, 28, 35, 42, 49, 56]);
        for (const s of semua) {
          expect(isBolehBicara(s.kapan, iramaBaku, kerja, z)).toBe(true);
          expect(toSetempat(s.kapan, z)).toEqual({ tanggal: s.tanggal, jam: '08:00' });
          if (s.jarak.some((j) => j <= 0)) expect(s.tanggal <= tenggat).toBe(true);
          // Nothing is moved by more than a long holiday.
          for (const j of s.jarak) expect(Math.abs(selisihHari(tambahHari(tenggat, j), s.tanggal))).toBeLessThanOrEqual(8);
        }
        expect(semua.map((s) => s.tanggal)).toEqual([...new Set(semua.map((s) => s.tanggal))].toSorted());
      }),
    );
  });
});

describe('toInstan', () => {
  test.each([
    ['Asia/Jakarta', '2027-02-26T08:00:00+07:00'],
    ['Asia/Makassar', '2027-02-26T08:00:00+08:00'],
    ['Asia/Jayapura', '2027-02-26T08:00:00+09:00'],
    ['America/New_York', '2027-02-26T08:00:00-05:00'],
    ['Asia/Kathmandu', '2027-02-26T08:00:00+05:45'],
  ])('eight in the morning in %s', (z, kapan) => expect(toInstan('2027-02-26', '08:00', z)).toBe(kapan));

  test('the clock on the wall shows what was asked for, on any day', () => {
    fc.assert(
      fc.property(tanggal, zona, fc.integer({ min: 0, max: 1439 }), (t, z, menit) => {
        const jam = `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}`;
        expect(toSetempat(toInstan(t, jam, z), z)).toEqual({ tanggal: t, jam });
      }),
    );
  });
});

describe('isBolehBicara', () => {
  test.each([
    ['2027-02-26T06:59:00+07:00', false],
    ['2027-02-26T07:00:00+07:00', true],
    ['2027-02-26T19:59:00+07:00', true],
    ['2027-02-26T20:00:00+07:00', false],
    ['2027-02-27T10:00:00+07:00', false],
    ['2027-05-06T10:00:00+07:00', false],
  ])('%s: %s', (kini, boleh) => expect(isBolehBicara(kini, iramaBaku, kerja, 'Asia/Jakarta')).toBe(boleh));
});
