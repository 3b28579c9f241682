import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import { toIcs } from '../../src/reminders/ics.ts';
import { kejadian } from '../../src/reminders/kejadian.ts';
import { pustakaUji, sumberUji, tenggatUji } from '../support/kalender.ts';

const kerja = createHariKerja(pustakaUji().kalender.libur);
const kini = '2026-11-22T04:00:00.000Z';
const baca = (ics: string): readonly ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent').map((x) => new ICAL.Event(x));

describe('toIcs', () => {
  test('a calendar parser reads every deadline of a year as an all-day event on its own date', () => {
    const semua = kejadian(sumberUji(), '2027-01-01', '2027-12-31', { pemda: 'kota-sl' });
    const acara = baca(toIcs(semua, kini, kerja));
    expect(acara).toHaveLength(semua.length);
    expect(acara.map((x) => x.startDate.toString())).toEqual(semua.map((k) => k.tenggat));
    expect(acara.every((x) => x.startDate.isDate && x.endDate.isDate && x.duration.toSeconds() === 86_400)).toBe(true);
    expect(new Set(acara.map((x) => x.uid)).size).toBe(semua.length);
  });

  test('commas, semicolons, backslashes, line ends and long words of other scripts come back as they were', () => {
    const judul = String.raw`Tenggat; koma, garis \ miring, ${'panjang sekali é 漢字 '.repeat(12)}akhir`;
    const ics = toIcs([tenggatUji('2028-02-29', { judul, dasar: 'baris\nkedua' })], kini, kerja);
    const [acara] = baca(ics);
    expect(acara?.summary).toBe(`Batas ${judul}, Kecamatan A`);
    expect(acara?.description).toContain('Dasar: baris\nkedua (perlu dicek).');
    expect(acara?.startDate.toString()).toBe('2028-02-29');
    expect(acara?.endDate.toString()).toBe('2028-03-01');
    expect(ics.split('\r\n').filter((b) => Buffer.byteLength(b) > 75)).toEqual([]);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('an event keeps its UID when its deadline moves', () => {
    const uid = (tenggat: string): string | undefined => baca(toIcs([tenggatUji(tenggat)], kini, kerja))[0]?.uid;
    expect(uid('2027-02-28')).toBe('lkjip-kec-a-2026@tanya-sakip');
    expect(uid('2027-03-10')).toBe(uid('2027-02-28'));
  });

  test('an empty calendar is one too', () => {
    expect(baca(toIcs([], kini, kerja))).toEqual([]);
  });
});
