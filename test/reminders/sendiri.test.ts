import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Isian } from '../../src/isian/buku.ts';
import type { IsiOf } from '../../src/isian/skema.ts';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import type { Kejadian } from '../../src/reminders/kejadian.ts';
import { saatBerikut, saatTerakhir, type SaatSendiri } from '../../src/reminders/sendiri.ts';
import { toInstan, toSetempat } from '../../src/waktu.ts';
import { pustakaUji, tenggatUji } from '../support/kalender.ts';

type Pola = IsiOf<'pengingat'>['pola'];

const kerja = createHariKerja(pustakaUji().kalender.libur);
const pengingat = (pola: Pola, lain: Partial<IsiOf<'pengingat'>> = {}): Isian<'pengingat'> => ({
  id: 'a1',
  versi: 1,
  isi: { pengguna: 1, isi: 'rapat', pola, zona: 'Asia/Jakarta', sejak: '2026-11-01T00:00:00.000Z', ...lain },
});
const wib = (tanggal: string, jam = '09:00'): string => toInstan(tanggal, jam, 'Asia/Jakarta');
const terakhir = (x: Isian<'pengingat'>, kini: string, kejadian: readonly Kejadian[] = []): string =>
  sebut(saatTerakhir(x, kini, toSetempat(kini, x.isi.zona).tanggal, kejadian, kerja));
const berikut = (x: Isian<'pengingat'>, kini: string, kejadian: readonly Kejadian[] = []): string =>
  sebut(saatBerikut(x.isi, kini, toSetempat(kini, x.isi.zona).tanggal, kejadian, kerja));
/** "2027-01-31 at 2027-01-29T08:00:00+07:00": the day it is meant for, and when it is told. */
const sebut = (s: SaatSendiri | undefined): string => (s === undefined ? 'none' : `${s.hari} at ${s.kapan}`);

const sekali = (tanggal: string): Pola => ({ kind: 'sekali', tanggal });
const bulanan = (tanggal: number): Pola => ({ kind: 'bulanan', tanggal });
const mingguan = (hari: number): Pola => ({ kind: 'mingguan', hari });
const sebelum = (hari: number, lain: { readonly kode?: string; readonly opd?: string } = { opd: 'kec-a' }): Pola => ({
  kind: 'sebelum',
  kode: 'lkjip',
  pemda: 'kota-sl',
  hari,
  ...lain,
});

describe('saatTerakhir', () => {
  test('nothing before its time, then that moment', () => {
    const x = pengingat(sekali('2026-12-10'), { pukul: '09:00' });
    expect([terakhir(x, wib('2026-12-10', '08:59')), terakhir(x, wib('2026-12-10'))]).toEqual([
      'none',
      '2026-12-10 at 2026-12-10T09:00:00+07:00',
    ]);
  });

  test('without a time it is told at eight on a working day, the one before a day off; with a time on that very day', () => {
    // 31 January 2027 is a Sunday.
    expect(terakhir(pengingat(sekali('2027-01-31')), wib('2027-01-29'))).toBe('2027-01-31 at 2027-01-29T08:00:00+07:00');
    const berjam = pengingat(sekali('2027-01-31'), { pukul: '21:30' });
    expect(terakhir(berjam, wib('2027-01-29'))).toBe('none');
    expect(terakhir(berjam, wib('2027-01-31', '21:30'))).toBe('2027-01-31 at 2027-01-31T21:30:00+07:00');
  });

  test('a single one that was missed is told however late; one of a series for a week', () => {
    expect(terakhir(pengingat(sekali('2026-12-10')), wib('2027-03-01'))).toBe('2026-12-10 at 2026-12-10T08:00:00+07:00');
    const akhirBulan = pengingat(bulanan(10));
    expect(terakhir(akhirBulan, wib('2026-12-17'))).toBe('2026-12-10 at 2026-12-10T08:00:00+07:00');
    expect(terakhir(akhirBulan, wib('2026-12-18'))).toBe('none');
  });

  test('what lies before it was written down is not told', () => {
    const x = pengingat(mingguan(0), { sejak: wib('2026-11-23', '08:30') });
    expect(terakhir(x, wib('2026-11-23'))).toBe('none');
    expect(terakhir(x, wib('2026-11-30', '08:00'))).toBe('2026-11-30 at 2026-11-30T08:00:00+07:00');
  });

  test('of a series the latest that has come counts', () => {
    expect(terakhir(pengingat(mingguan(2)), wib('2026-12-03'))).toBe('2026-12-02 at 2026-12-02T08:00:00+07:00');
    expect(terakhir(pengingat(mingguan(2)), wib('2026-12-09', '07:59'))).toBe('2026-12-02 at 2026-12-02T08:00:00+07:00');
    expect(terakhir(pengingat(mingguan(2)), wib('2026-12-09', '08:00'))).toBe('2026-12-09 at 2026-12-09T08:00:00+07:00');
  });
});

describe('saatBerikut', () => {
  test('the 31st of a month that has none is its last day', () => {
    const x = pengingat(bulanan(31), { pukul: '10:00' });
    const bulan = ['2027-01-31T03:00:00Z', '2027-02-28T03:00:00Z', '2027-03-31T03:00:00Z'].map((kini) => berikut(x, kini).slice(0, 10));
    expect(bulan).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
    expect(berikut(x, wib('2028-02-01'))).toBe('2028-02-29 at 2028-02-29T10:00:00+07:00');
  });

  test('a Monday that is a holiday is told on the Friday before', () => {
    // 17 August 2026 is a Monday.
    expect(berikut(pengingat(mingguan(0)), wib('2026-08-12'))).toBe('2026-08-17 at 2026-08-14T08:00:00+07:00');
    expect(berikut(pengingat(mingguan(0)), wib('2026-08-15'))).toBe('2026-08-24 at 2026-08-24T08:00:00+07:00');
  });

  test('"besok" on a Friday morning is told on that Saturday: the working day before is past', () => {
    const x = pengingat(sekali('2027-01-23'), { sejak: wib('2027-01-22') });
    expect(berikut(x, wib('2027-01-22'))).toBe('2027-01-23 at 2027-01-23T08:00:00+07:00');
    expect(terakhir(x, wib('2027-01-23', '08:00'))).toBe('2027-01-23 at 2027-01-23T08:00:00+07:00');
  });

  test('a moment that has just come is not the next one', () => {
    expect(berikut(pengingat(sekali('2026-12-10')), wib('2026-12-10', '08:00'))).toBe('none');
    expect(berikut(pengingat(bulanan(10)), wib('2026-12-10', '08:00'))).toBe('2027-01-10 at 2027-01-08T08:00:00+07:00');
  });

  test('more than a year ahead there is none', () => {
    expect(berikut(pengingat(sekali('2027-12-31')), wib('2026-12-01'))).toBe('2027-12-31 at 2027-12-31T08:00:00+07:00');
    expect(berikut(pengingat(sebelum(3)), wib('2026-12-01'))).toBe('none');
  });
});

describe('days before a deadline', () => {
  const lkjip = tenggatUji('2027-02-28');

  test('counted from the deadline as it stands now; moved with it, and gone when it is done', () => {
    const x = pengingat(sebelum(3));
    expect(berikut(x, wib('2027-02-01'), [lkjip])).toBe('2027-02-25 at 2027-02-25T08:00:00+07:00');
    expect(berikut(x, wib('2027-02-01'), [{ ...lkjip, tenggat: '2027-03-12' }])).toBe('2027-03-09 at 2027-03-09T08:00:00+07:00');
    expect(berikut(x, wib('2027-02-01'), [{ ...lkjip, selesai: true }])).toBe('none');
    expect(saatTerakhir(x, wib('2027-02-25'), '2027-02-25', [lkjip], kerja)?.kejadian).toEqual(lkjip);
  });

  test('only of that office; without one each day once, whatever the number of offices', () => {
    const semua = [lkjip, { ...lkjip, pokok: 'dinas-b', opd: 'dinas-b' }, { ...lkjip, pemda: 'kota-lain', tenggat: '2027-02-20' }];
    expect(berikut(pengingat(sebelum(3, { opd: 'dinas-lain' })), wib('2027-02-01'), semua)).toBe('none');
    expect(berikut(pengingat(sebelum(3, {})), wib('2027-02-01'), semua)).toBe('2027-02-25 at 2027-02-25T08:00:00+07:00');
    expect(berikut(pengingat(sebelum(3, {})), wib('2027-02-25'), semua)).toBe('none');
  });

  test('a matter of four quarters is told for each of them, one quarter for itself alone', () => {
    const tw = (n: number, tenggat: string): Kejadian => tenggatUji(tenggat, { kode: `pengukuran-tw${n}` });
    const semua = [tw(1, '2027-04-10'), tw(2, '2027-07-10')];
    const semuaTw = pengingat(sebelum(2, { kode: 'pengukuran' }));
    expect([berikut(semuaTw, wib('2027-03-01'), semua), berikut(semuaTw, wib('2027-05-01'), semua)]).toEqual([
      '2027-04-08 at 2027-04-08T08:00:00+07:00',
      '2027-07-08 at 2027-07-08T08:00:00+07:00',
    ]);
    const satu = pengingat(sebelum(2, { kode: 'pengukuran-tw2' }));
    expect(berikut(satu, wib('2027-03-01'), semua)).toBe('2027-07-08 at 2027-07-08T08:00:00+07:00');
  });
});

describe('the moments of one reminder', () => {
  const zona = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  const pola = fc.oneof(fc.integer({ min: 1, max: 31 }).map(bulanan), fc.integer({ min: 0, max: 6 }).map(mingguan));
  const pukul = fc.constantFrom(undefined, '00:00', '13:30', '23:59');

  test('the next one, once it is there, is the latest; without a time always on a working day at eight, never later than meant', () => {
    fc.assert(
      fc.property(pola, pukul, zona, fc.integer({ min: 0, max: 500 }), (p, jam, z, n) => {
        const hari = tambahHari('2026-06-01', n);
        const sejak = toInstan(hari, '00:00', z);
        const x = pengingat(p, { zona: z, sejak, ...(jam === undefined ? {} : { pukul: jam }) });
        let kini = toInstan(hari, '12:00', z);
        for (let ke = 0; ke < 4; ke += 1) {
          const s = saatBerikut(x.isi, kini, toSetempat(kini, z).tanggal, [], kerja);
          if (s === undefined) throw new Error('no next one');
          expect(s.pada).toBeGreaterThan(Date.parse(kini));
          expect(toSetempat(s.kapan, z)).toEqual({ tanggal: s.tanggal, jam: jam ?? '08:00' });
          expect(jam === undefined ? kerja.isKerja(s.tanggal) && s.tanggal <= s.hari : s.tanggal === s.hari).toBe(true);
          expect(saatTerakhir(x, s.kapan, s.tanggal, [], kerja)).toEqual(s);
          kini = s.kapan;
        }
      }),
    );
  });
});
