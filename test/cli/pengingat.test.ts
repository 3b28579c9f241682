import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bacaOpsiPengingat, type BarisPengingat } from '../../src/cli/pengingat.ts';
import { bangun, folderUji, jalankan, type Hasil } from '../support/proses.ts';

const folder = folderUji();
const db = path.join(folder, 'sakip.db');
const cli = (...argumen: readonly string[]): Hasil => jalankan('cli', ['pengingat', ...argumen], db);
const baris = (...argumen: readonly string[]): readonly BarisPengingat[] => {
  const hasil = cli(...argumen, '--json');
  expect({ kode: hasil.kode, galat: hasil.galat }).toEqual({ kode: 0, galat: '' });
  return JSON.parse(hasil.keluar) as readonly BarisPengingat[];
};

beforeAll(bangun, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sakip pengingat', () => {
  test('2027: the LKjIP of an OPD is due on a Sunday and told on Friday, that of the government on 31 March', () => {
    const semua = baris('--dari', '2027-01-01', '--sampai', '2027-12-31');
    const terakhir = semua.findLast((b) => b.kode === 'lkjip' && b.opd === 'kec-dumai-kota');
    expect(terakhir).toMatchObject({
      kapan: '2027-02-26T08:00:00+07:00',
      tenggat: '2027-02-28',
      judul: 'LKjIP perangkat daerah tahun 2026',
      pemda: 'kota-dumai',
      untuk: 'operator',
      status: 'perlu-cek',
      jarak: ['H-1', 'H'],
    });
    expect(terakhir?.teks).toContain('Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.');
    const pemda = semua.filter((b) => b.kode === 'lkj-pemda');
    expect(new Set(pemda.map((b) => b.tenggat))).toEqual(new Set(['2027-03-31']));
    expect(pemda.some((b) => 'opd' in b)).toBe(false);
    expect(semua.map((b) => b.kapan)).toEqual(semua.map((b) => b.kapan).toSorted());
    expect(
      semua.filter((b) => b.dasar === '' || b.kapan.slice(0, 10) > b.tenggat || !b.teks.startsWith('Mohon izin mengingatkan')),
    ).toEqual([]);
    expect(new Set(semua.flatMap((b) => b.opd ?? []))).toEqual(new Set(['kec-dumai-kota', 'setda']));
  });

  test('2028 is a leap year', () => {
    const semua = baris('--dari', '2028-01-01', '--sampai', '2028-12-31', '--opd', 'Setda Kota Dumai');
    expect(new Set(semua.filter((b) => b.kode === 'lkjip').map((b) => b.tenggat))).toEqual(new Set(['2028-02-29']));
    expect(new Set(semua.map((b) => b.opd))).toEqual(new Set(['setda']));
  });

  test('a government and an OPD by their names; an OPD is found outside the default government too', () => {
    expect(new Set(baris('--dari', '2027-02-01', '--sampai', '2027-02-28', '--pemda', 'kabupaten bengkalis').map((b) => b.pemda))).toEqual(
      new Set(['kab-bengkalis']),
    );
    const [satu] = baris('--dari', '2027-02-22', '--sampai', '2027-02-22', '--opd', 'bengkalis-2022.dinkes');
    expect(satu).toMatchObject({ pemda: 'kab-bengkalis', opd: 'bengkalis-2022.dinkes', kode: 'lkjip' });
  });

  test('as a table, with the basis of each document and what is not known', () => {
    expect(cli('--dari', '2027-02-24', '--sampai', '2027-02-26', '--opd', 'kecamatan', 'dumai', 'kota').keluar).toBe(
      [
        'Pengingat Pemerintah Kota Dumai, 2027-02-24 sampai 2027-02-26, waktu WIB: 2.',
        '',
        'Diingatkan        Jarak  Batas                     Dokumen                            Milik                 Untuk     Status',
        '2027-02-25 08.00  H-3    Minggu, 28 Februari 2027  LKjIP perangkat daerah tahun 2026  Kecamatan Dumai Kota  operator  perlu dicek',
        '2027-02-26 08.00  H-1 H  Minggu, 28 Februari 2027  LKjIP perangkat daerah tahun 2026  Kecamatan Dumai Kota  operator  perlu dicek',
        '',
        'Dasar:',
        '- LKjIP perangkat daerah: Perpres 29/2014 dan PP 8/2006: 2 bulan setelah tahun anggaran berakhir, kepada kepala daerah.',
        '',
        'Hari libur nasional 2027 belum semuanya diketahui; yang dihitung hanya yang pasti.',
        '',
      ].join('\n'),
    );
    expect(cli('--dari', '2027-02-23', '--sampai', '2027-02-23', '--opd', 'setda').keluar).toBe(
      'Tidak ada pengingat Pemerintah Kota Dumai dari 2027-02-23 sampai 2027-02-23.\n',
    );
  });

  test('a calendar of the year that a calendar parser reads', () => {
    const berkas = path.join(folder, 'tenggat.ics');
    expect(cli('--dari', '2027-01-01', '--sampai', '2027-12-31', '--ics', berkas).kode).toBe(0);
    const acara = new ICAL.Component(ICAL.parse(readFileSync(berkas, 'utf8')) as unknown[])
      .getAllSubcomponents('vevent')
      .map((x) => new ICAL.Event(x));
    const lkjip = acara.find((x) => x.uid === 'lkjip-kec-dumai-kota-2026@tanya-sakip');
    expect([lkjip?.startDate.toString(), lkjip?.startDate.isDate]).toEqual(['2027-02-28', true]);
    expect(acara.every((x) => x.startDate.year === 2027)).toBe(true);
    const gagal = cli('--dari', '2027-01-01', '--sampai', '2027-12-31', '--ics', path.join(folder, 'tidak', 'ada.ics'));
    expect(gagal).toMatchObject({ kode: 1, keluar: '' });
    expect(gagal.galat).toContain('tidak dapat ditulis');
  });

  test.each([
    [['--dari', '2027-02-30', '--sampai', '2027-03-01'], 'Tanggal --dari "2027-02-30" tidak terbaca.'],
    [['--dari', '1 Januari 2027', '--sampai', '2027-03-01'], 'Tanggal --dari "1 Januari 2027" tidak terbaca.'],
    [['--dari', '2027-03-02', '--sampai', '2027-03-01'], 'Rentangnya terbalik: --dari 2027-03-02 sesudah --sampai 2027-03-01.'],
    [['--dari', '2027-03-02'], 'Tanggal --dari dan --sampai perlu diisi'],
    [
      ['--dari', '2027-01-01', '--sampai', '2027-12-31', '--pemda', 'Kota Antah'],
      'Daerah "Kota Antah" tidak dikenal. Yang ada: kota-dumai',
    ],
    [
      ['--dari', '2027-01-01', '--sampai', '2027-12-31', '--opd', 'Dinas Sihir'],
      'Perangkat daerah "Dinas Sihir" tidak dikenal. Yang ada di Pemerintah Kota Dumai: Kecamatan Dumai Kota;',
    ],
    [['--dari', '2027-01-01', '--sampai', '2027-12-31', '--opd', 'Dinas Sosial'], 'cocok dengan beberapa perangkat daerah'],
  ])('%j ends with a sentence and 2', (argumen, kalimat) => {
    const hasil = cli(...argumen);
    expect(hasil).toMatchObject({ kode: 2, keluar: '' });
    expect(hasil.galat.split('\n')[0]).toContain(kalimat);
  });
});

describe('bacaOpsiPengingat', () => {
  const rentang = ['--dari', '2027-01-01', '--sampai', '2027-12-31'] as const;
  test.each([
    [['--dari=2027-01-01', '--sampai=2027-12-31', '--json'], { dari: '2027-01-01', sampai: '2027-12-31', json: true }],
    [[...rentang, '--opd', 'Kecamatan', 'A'], { dari: '2027-01-01', sampai: '2027-12-31', json: false, opd: 'Kecamatan A' }],
  ])('%j', (argumen, value) => expect(bacaOpsiPengingat(argumen)).toEqual({ ok: true, value }));

  test.each([
    [[...rentang, '--jsn'], 'Pilihan --jsn tidak dikenal.'],
    [[...rentang, '--pemda'], 'Pilihan --pemda belum diisi.'],
    [['2027', ...rentang], '"2027" tidak jelas untuk apa. Nilai ditulis di belakang pilihannya.'],
    [[...rentang, '--json', 'ya'], '"ya" tidak jelas untuk apa. Nilai ditulis di belakang pilihannya.'],
    [[...rentang, '--dari', '2027-02-01'], 'Pilihan --dari ditulis dua kali.'],
    [['--dari', '1999-01-01', '--sampai', '2027-01-01'], 'Tanggal --dari 1999-01-01 di luar tahun 2000 sampai 2099.'],
    [['--dari', '2001-01-01', '--sampai', '2027-01-01'], 'Rentang paling panjang 10 tahun.'],
  ])('%j is refused', (argumen, error) => expect(bacaOpsiPengingat(argumen)).toEqual({ ok: false, error }));
});
