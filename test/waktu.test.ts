import { describe, expect, test } from 'vitest';
import { jamSetempat, tanggalSetempat } from '../src/waktu.ts';

describe('tanggalSetempat, jamSetempat', () => {
  test.each([
    ['2027-03-31T16:59:00.000Z', 'Asia/Jakarta', '2027-03-31', '23.59'],
    ['2027-03-31T17:00:00.000Z', 'Asia/Jakarta', '2027-04-01', '00.00'],
    ['2027-03-31T16:00:00.000Z', 'Asia/Makassar', '2027-04-01', '00.00'],
    ['2027-03-31T15:00:00.000Z', 'Asia/Jayapura', '2027-04-01', '00.00'],
    ['2028-02-29T01:05:00.000Z', 'Asia/Jakarta', '2028-02-29', '08.05'],
  ])('%s in %s is %s %s', (instan, zona, tanggal, jam) => {
    expect([tanggalSetempat(instan, zona), jamSetempat(instan, zona)]).toEqual([tanggal, jam]);
  });
});
