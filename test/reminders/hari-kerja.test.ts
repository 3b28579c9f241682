import { describe, expect, test } from 'vitest';
import { createHariKerja, namaHari, tahunTakLengkap } from '../../src/reminders/hari-kerja.ts';
import { pustakaUji } from '../support/kalender.ts';

const kerja = createHariKerja(pustakaUji().kalender.libur);

describe('namaHari', () => {
  test.each([
    ['2027-02-28', 'Minggu'],
    ['2028-02-29', 'Selasa'],
    ['2024-01-01', 'Senin'],
    ['2023-12-31', 'Minggu'],
    ['2000-01-01', 'Sabtu'],
  ])('%s is a %s', (tanggal, nama) => expect(namaHari(tanggal)).toBe(nama));
});

describe('createHariKerja', () => {
  test('weekends, fixed holidays of any year and the moving ones of a known year are no working days', () => {
    expect(kerja.sebab('2027-02-28')).toBe('hari Minggu');
    expect(kerja.sebab('2031-05-01')).toBe('hari libur (Hari Buruh)');
    expect(kerja.sebab('2026-03-19')).toBe('hari libur (Hari Suci Nyepi)');
    expect(kerja.sebab('2026-12-24')).toBe('hari libur (Cuti bersama Natal)');
    expect(kerja.sebab('2027-02-26')).toBeUndefined();
  });

  test('the working day before and behind a long holiday', () => {
    // SKB Tiga Menteri 1497/2025, 2/2025, 5/2025: 18 to 24 March 2026 are off.
    expect(kerja.sebelum('2026-03-22')).toBe('2026-03-17');
    expect(kerja.sesudah('2026-03-18')).toBe('2026-03-25');
  });

  test('years whose moving holidays are not all known are named', () => {
    expect(tahunTakLengkap(kerja, '2025-06-01', '2028-01-31')).toEqual([2027, 2028]);
  });
});
