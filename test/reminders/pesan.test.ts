import { describe, expect, test } from 'vitest';
import type { IsiOf } from '../../src/isian/skema.ts';
import { createHariKerja } from '../../src/reminders/hari-kerja.ts';
import { idKejadian, type Kejadian } from '../../src/reminders/kejadian.ts';
import { catatanUlang, susunPesan, type BahanPesan, type Pesan } from '../../src/reminders/pesan.ts';
import type { Butir } from '../../src/reminders/teguran.ts';
import { pustakaUji, tenggatUji } from '../support/kalender.ts';

const lkjip = tenggatUji('2027-02-28');
const lkjipDinas = tenggatUji('2027-02-28', { pokok: 'dinas-b', opd: 'dinas-b', nama: 'Dinas B' });
const skm = tenggatUji('2027-03-05', {
  kode: 'skm',
  judul: 'SKM tahun 2027',
  tahun: 2027,
  status: 'terverifikasi',
  dasar: 'Permen 14/2017',
});
const renja = tenggatUji('2027-02-10', { kode: 'renja', judul: 'Renja tahun 2027', tahun: 2027, sisa: '1 dari 2 belum' });

const rapat: IsiOf<'pengingat'> = {
  pengguna: 1,
  isi: 'rapat renaksi',
  pola: { kind: 'sekali', tanggal: '2027-02-22' },
  pukul: '09:00',
  zona: 'Asia/Jakarta',
  sejak: '2027-01-01T00:00:00.000Z',
};
const tenggat = (k: Kejadian, tanggal = '2027-02-22'): Butir => ({ kind: 'tenggat', id: idKejadian(k), tanggal });
const milik = (tanggal: string, kejadian?: Kejadian): Butir => ({
  kind: 'sendiri',
  id: 'x1',
  tanggal,
  hari: tanggal,
  ...(kejadian === undefined ? {} : { kejadian: idKejadian(kejadian) }),
});

function susun(butir: readonly Butir[], kejadian: readonly Kejadian[], lain: Partial<BahanPesan> = {}): Pesan {
  return susunPesan({
    butir,
    kejadianById: new Map(kejadian.map((k) => [idKejadian(k), k])),
    pengingat: (id) => (id === 'x1' ? rapat : undefined),
    hariIni: '2027-02-22',
    kerja: createHariKerja(pustakaUji().kalender.libur),
    banyakOpd: () => 2,
    ulang: false,
    halaman: 1,
    ...lain,
  });
}

describe('susunPesan', () => {
  test('a single deadline is told in full', () => {
    const p = susun([tenggat(lkjip)], [lkjip]);
    expect(p.isi).toEqual([
      'Mohon izin mengingatkan: LKjIP perangkat daerah tahun 2026, Kecamatan A.',
      'Batas: Minggu, 28 Februari 2027 (6 hari lagi).',
      'Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
      'Dasar: Perpres 29/2014 (perlu dicek).',
    ]);
    expect([p.kelompok.length, p.halaman.ke, p.halaman.dari]).toEqual([1, 1, 1]);
  });

  test('several are a list by deadline, numbered, with what is overdue first', () => {
    const p = susun([tenggat(skm), tenggat(lkjip), tenggat(renja)], [lkjip, skm, renja]);
    expect(p.isi).toEqual([
      'Mohon izin mengingatkan: 3 tenggat.',
      '1. Renja tahun 2027, Kecamatan A: Rabu, 10 Februari 2027 (lewat 12 hari, perlu dicek).',
      '   Keadaan: 1 dari 2 belum.',
      '2. LKjIP perangkat daerah tahun 2026, Kecamatan A: Minggu, 28 Februari 2027 (6 hari lagi, perlu dicek).',
      '   Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
      '3. SKM tahun 2027, Kecamatan A: Jumat, 5 Maret 2027 (11 hari lagi).',
    ]);
    expect(p.kelompok.map((g) => g.k.kode)).toEqual(['renja', 'lkjip', 'skm']);
  });

  test('offices that say the same are one line; all of them by their number', () => {
    const [dua] = susun([tenggat(lkjip), tenggat(lkjipDinas)], [lkjip, lkjipDinas]).isi;
    expect(dua).toBe('Mohon izin mengingatkan: LKjIP perangkat daerah tahun 2026, semua perangkat daerah (2).');
    const [sebagian] = susun([tenggat(lkjip), tenggat(lkjipDinas)], [lkjip, lkjipDinas], { banyakOpd: () => 38 }).isi;
    expect(sebagian).toBe('Mohon izin mengingatkan: LKjIP perangkat daerah tahun 2026, Dinas B, Kecamatan A.');
    const banyak = Array.from({ length: 9 }, (_, n) => ({ ...lkjip, pokok: `o${n}`, opd: `o${n}`, nama: `Dinas ${n}` }));
    expect(
      susun(
        banyak.map((k) => tenggat(k)),
        banyak,
        { banyakOpd: () => 38 },
      ).isi[0],
    ).toMatch(/: .*Dinas 0, .*Dinas 5 dan 3 lainnya\.$/);
  });

  test('a digest says so', () => {
    const butir: readonly Butir[] = [lkjip, skm].map((k) => ({ kind: 'ringkasan', id: idKejadian(k), tanggal: '2027-02-22' }));
    expect(susun(butir, [lkjip, skm]).isi[0]).toBe('Mohon izin mengingatkan: ringkasan pekan ini, 2 tenggat.');
  });

  test('a message that is late says so: as a whole, or the lines that are', () => {
    const senin = { hariIni: '2027-02-23' };
    expect(susun([tenggat(lkjip)], [lkjip], senin).isi[0]).toBe(
      'Mohon izin mengingatkan (terlambat): LKjIP perangkat daerah tahun 2026, Kecamatan A.',
    );
    expect(susun([tenggat(lkjip), tenggat(skm)], [lkjip, skm], senin).isi[0]).toBe('Mohon izin mengingatkan (terlambat): 2 tenggat.');
    const campur = susun([tenggat(lkjip), tenggat(skm, '2027-02-23')], [lkjip, skm], senin).isi;
    expect([campur[0], campur[1], campur[3]]).toEqual([
      'Mohon izin mengingatkan: 2 tenggat.',
      '1. LKjIP perangkat daerah tahun 2026, Kecamatan A: Minggu, 28 Februari 2027 (5 hari lagi, perlu dicek). Pengingat ini terlambat.',
      '2. SKM tahun 2027, Kecamatan A: Jumat, 5 Maret 2027 (10 hari lagi).',
    ]);
  });

  test('a long list has pages; its numbers go on, a page that is none shows the last', () => {
    const banyak = Array.from({ length: 11 }, (_, n) => ({ ...skm, judul: `Dokumen ${n}`, pokok: `o${n}`, tenggat: '2027-03-05' }));
    const butir = banyak.map((k) => tenggat(k));
    expect(susun(butir, banyak).halaman).toMatchObject({ awal: 0, ke: 1, dari: 2 });
    const dua = susun(butir, banyak, { halaman: 2 });
    expect(dua.isi.slice(0, 2)).toEqual([
      'Mohon izin mengingatkan: 11 tenggat.',
      '9. Dokumen 8, Kecamatan A: Jumat, 5 Maret 2027 (11 hari lagi).',
    ]);
    expect([dua.kelompok.length, dua.halaman.tampak.length, dua.halaman.awal]).toEqual([11, 3, 8]);
    expect(susun(butir, banyak, { halaman: 99 })).toEqual(dua);
  });

  test('own reminders stand first, with the time that was asked for, or the deadline they count from', () => {
    expect(susun([milik('2027-02-22'), tenggat(lkjip)], [lkjip]).isi.slice(0, 3)).toEqual([
      'Mohon izin mengingatkan: rapat renaksi.',
      'Pengingat Bapak/Ibu sendiri untuk Senin, 22 Februari 2027 pukul 09.00.',
      'Mohon izin mengingatkan: LKjIP perangkat daerah tahun 2026, Kecamatan A.',
    ]);
    expect(susun([milik('2027-02-21', lkjip)], [lkjip]).isi).toEqual([
      'Mohon izin mengingatkan (terlambat): rapat renaksi.',
      'Pengingat Bapak/Ibu sendiri. Batas LKjIP perangkat daerah tahun 2026, Kecamatan A: Minggu, 28 Februari 2027 (6 hari lagi).',
    ]);
  });

  test('what is done stands last, one line for all offices', () => {
    const selesai = [lkjip, lkjipDinas].map((k) => ({ ...k, selesai: true }));
    const butir: readonly Butir[] = selesai.map((k) => ({ kind: 'selesai', id: idKejadian(k), tanggal: '2027-02-22' }));
    const p = susun([...butir, tenggat(skm)], [...selesai, skm]);
    expect(p.isi.slice(-2)).toEqual([
      'Sudah selesai, sehingga tidak diingatkan lagi:',
      '· LKjIP perangkat daerah tahun 2026, semua perangkat daerah (2)',
    ]);
    expect(p.kelompok.map((g) => g.k.kode)).toEqual(['skm']);
  });

  test('a message that may have arrived before says so at its end', () => {
    expect(susun([tenggat(lkjip)], [lkjip], { ulang: true }).isi.at(-1)).toBe(catatanUlang);
  });

  test('what is gone from the calendar, and a reminder that was deleted, leave nothing', () => {
    const hapus: Butir = { kind: 'sendiri', id: 'x2', tanggal: '2027-02-22', hari: '2027-02-22' };
    expect(susun([tenggat(lkjip), hapus], [])).toMatchObject({ isi: [], kelompok: [], halaman: { ke: 1, dari: 1 } });
  });
});
