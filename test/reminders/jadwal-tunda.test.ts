// What a person put off, or said is not theirs.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tambahHari } from '../../src/kinerja/tanggal.ts';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import { iramaBaku, namaJarak } from '../../src/reminders/irama.ts';
import { jadwal, rencana, type Penerima } from '../../src/reminders/jadwal.ts';
import { idKejadian } from '../../src/reminders/kejadian.ts';
import { toInstan, toSetempat } from '../../src/waktu.ts';
import { pustakaUji, tenggatUji } from '../support/kalender.ts';

const kerja = createHariKerja(pustakaUji().kalender.libur);
const lkjip = tenggatUji('2027-02-28');
const wib = (tanggal: string, jam = '09:00'): string => toInstan(tanggal, jam, 'Asia/Jakarta');
const penerima = (lain: Partial<Penerima> = {}): Penerima => ({
  orang: 'p1',
  peran: 'operator',
  pemda: 'kota-sl',
  opd: ['kec-a'],
  zona: 'Asia/Jakarta',
  irama: iramaBaku,
  ...lain,
});
/** undefined: not theirs. */
const ditunda = (sampai: string | undefined): Penerima => penerima({ tunda: new Map([[idKejadian(lkjip), sampai]]) });

/** Ticks at these instants, each with the choice of its day; what comes is sent. */
function jalankan(
  saat: readonly string[],
  orangPada: (kini: string) => readonly Penerima[],
  terkirim = new Set<string>(),
): readonly string[] {
  return saat.flatMap((kini) => {
    const hasil = jadwal({ kejadian: [lkjip], penerima: orangPada(kini), kerja, terkirim }, kini);
    for (const x of hasil) terkirim.add(x.kunci);
    return hasil.map((x) => `${toSetempat(kini, 'Asia/Jakarta').tanggal} ${x.jarak.map(namaJarak).join(' ')} ${x.orang}`);
  });
}
const tiapHari = (dari: string, hari: number): readonly string[] => Array.from({ length: hari }, (_, n) => wib(tambahHari(dari, n)));

describe('jadwal, put off', () => {
  test('it is silent until the day, told on it, then as usual', () => {
    const semua = jalankan(tiapHari('2027-02-15', 14), (kini) => [kini < wib('2027-02-16') ? penerima() : ditunda('2027-02-23')]);
    // Without the delay it would be told on the 22nd (H-7) and not on the 23rd.
    expect(semua).toEqual(['2027-02-15 H-14 p1', '2027-02-23 H-5 p1', '2027-02-25 H-3 p1', '2027-02-26 H-1 H p1']);
  });

  test('a day off is told on the next working day, not before and not at once', () => {
    const semua = jalankan(tiapHari('2027-02-04', 8), (kini) => [kini < wib('2027-02-05') ? penerima() : ditunda('2027-02-06')]);
    expect(semua).toEqual(['2027-02-04 H-30 p1', '2027-02-08 H-20 p1']);
  });

  test('a day that is a lead time anyway is told once, under its own key', () => {
    const hasil = jadwal({ kejadian: [lkjip], penerima: [ditunda('2027-02-25')], kerja, terkirim: new Set() }, wib('2027-02-25'));
    expect(hasil.map((x) => x.kunci)).toEqual(['lkjip|kec-a|2027-02-28|H-3|p1']);
  });

  test('what is overdue is put off as well, and goes on weekly', () => {
    const semua = jalankan(tiapHari('2027-03-08', 15), (kini) => [kini < wib('2027-03-09') ? penerima() : ditunda('2027-03-11')]);
    expect(semua).toEqual(['2027-03-08 H+7 p1', '2027-03-11 H+11 p1', '2027-03-15 H+14 p1', '2027-03-22 H+21 p1']);
  });

  test('it says how long it is still, as on any other day', () => {
    const [x] = jadwal({ kejadian: [lkjip], penerima: [ditunda('2027-02-23')], kerja, terkirim: new Set() }, wib('2027-02-23'));
    expect(x).toMatchObject({
      kunci: 'lkjip|kec-a|2027-02-28|tunda-2027-02-23|p1',
      tanggal: '2027-02-23',
      kapan: '2027-02-23T08:00:00+07:00',
      terlambat: false,
    });
    expect(x?.teks[1]).toBe('Batas: Minggu, 28 Februari 2027 (5 hari lagi).');
  });

  test('the one who says it is not theirs hears nothing more of it, also once it is overdue; everybody else does', () => {
    const semua = jalankan(tiapHari('2027-02-15', 30), () => [ditunda(undefined), penerima({ orang: 'p2' })]);
    expect(semua).toEqual([
      '2027-02-15 H-14 p2',
      '2027-02-22 H-7 p2',
      '2027-02-25 H-3 p2',
      '2027-02-26 H-1 H p2',
      '2027-03-08 H+7 p2',
      '2027-03-15 H+14 p2',
    ]);
  });

  test('other occurrences of the same matter are not put off with it', () => {
    const lain = tenggatUji('2027-02-28', { pokok: 'dinas-b', opd: 'dinas-b' });
    const orang = { ...ditunda(undefined), opd: ['kec-a', 'dinas-b'] };
    const hasil = jadwal({ kejadian: [lkjip, lain], penerima: [orang], kerja, terkirim: new Set() }, wib('2027-02-22'));
    expect(hasil.map((x) => x.kejadian.pokok)).toEqual(['dinas-b']);
  });

  test('a clock that is put back repeats neither the day it was put off to nor what came before', () => {
    const saat = ['2027-02-15', '2027-02-23', '2027-02-22', '2027-02-15', '2027-02-23', '2027-02-24', '2027-02-25', '2027-02-23'];
    const terkirim = new Set<string>();
    const awal = jalankan([wib('2027-02-15')], () => [penerima()], terkirim);
    const lanjut = jalankan(
      saat.map((t) => wib(t)),
      () => [ditunda('2027-02-23')],
      terkirim,
    );
    expect([...awal, ...lanjut]).toEqual(['2027-02-15 H-14 p1', '2027-02-23 H-5 p1', '2027-02-25 H-3 p1']);
  });

  test('after a downtime over that day the latest that has come is told, late', () => {
    const d = { kejadian: [lkjip], penerima: [ditunda('2027-02-23')], kerja, terkirim: new Set<string>() };
    const [x, ...lain] = jadwal(d, wib('2027-02-24'));
    expect([x?.kunci, x?.terlambat, lain]).toEqual(['lkjip|kec-a|2027-02-28|tunda-2027-02-23|p1', true, []]);
    expect(jadwal(d, wib('2027-02-25')).map((y) => y.kunci)).toEqual(['lkjip|kec-a|2027-02-28|H-3|p1']);
  });

  test('the plan shows what is put off on its new day', () => {
    const hari = rencana({ kejadian: [lkjip], penerima: [ditunda('2027-02-23')], kerja }, '2027-02-01', '2027-02-28').map((x) => x.tanggal);
    expect(hari).toEqual(['2027-02-23', '2027-02-25', '2027-02-26']);
    expect(rencana({ kejadian: [lkjip], penerima: [ditunda(undefined)], kerja }, '2027-01-01', '2027-12-31')).toEqual([]);
  });

  test('put off to any working day, nothing comes before it, and no day and no key comes twice', () => {
    const hariKerja = fc
      .integer({ min: 0, max: 50 })
      .map((n) => tambahHari('2027-01-28', n))
      .filter((t) => kerja.isKerja(t));
    const jeda = fc.array(fc.integer({ min: -72, max: 120 }), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(hariKerja, jeda, (sampai, jam) => {
        const terkirim = new Set<string>();
        let kini = Date.parse(wib('2027-01-25'));
        const kapan: string[] = [];
        for (const n of jam) {
          kini += n * 3_600_000;
          const saat = new Date(kini).toISOString();
          for (const x of jadwal({ kejadian: [lkjip], penerima: [ditunda(sampai)], kerja, terkirim }, saat)) {
            expect(terkirim.has(x.kunci)).toBe(false);
            terkirim.add(x.kunci);
            kapan.push(x.tanggal);
            expect([x.tanggal >= sampai, toSetempat(saat, 'Asia/Jakarta').tanggal >= sampai]).toEqual([true, true]);
          }
        }
        expect(kapan).toEqual([...new Set(kapan)].toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
