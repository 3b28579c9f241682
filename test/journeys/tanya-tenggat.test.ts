// Questions about deadlines: in the words of the street, with their basis, for one's own office, and how talk goes on.
import { describe, expect, test } from 'vitest';
import { createMesin, keadaanAwal, untukPenanya, type Keadaan } from '../../src/keadaan.ts';
import { createPenglihat, tamu } from '../../src/penglihat.ts';
import { balas } from '../../src/percakapan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestDb } from '../support/db.ts';
import { bukaRuang } from '../support/dialog.ts';
import { isiDaerah, tulisRekaman } from '../support/isian.ts';

/** Tuesday, 2 February 2027; Kota Sungai Lestari with two offices answers first where `bawaan`. */
function buka(bawaan = false) {
  const kini = new Date('2027-02-02T02:00:00.000Z');
  const ruang = bukaRuang({ kini: kini.toISOString(), db: openTestDb() });
  isiDaerah(ruang);
  if (bawaan) tulisRekaman(ruang, 'setelan', 'instalasi', { tersembunyi: [], pemdaBawaan: 'kota-sungai-lestari' });
  const mesin = createMesin(ruang.pustaka);
  const penglihat = createPenglihat(ruang.isian, ruang.pustaka, 'Asia/Jakarta', () => kini);
  const tanya = (pengguna: number, ...pesan: readonly string[]) => {
    let keadaan: Keadaan = keadaanAwal;
    let akhir = { kind: '', teks: '', permintaan: [] as readonly unknown[] };
    for (const p of pesan) {
      const b = balas(untukPenanya(mesin, penglihat({ pengguna, admin: false })), p, keadaan, { tahunIni: 2027 });
      keadaan = JSON.parse(JSON.stringify(b.keadaan)) as Keadaan;
      akhir = { kind: b.jawaban.kind, teks: renderTeks(b.jawaban), permintaan: b.jawaban.permintaan };
    }
    return akhir;
  };
  return { ruang, tanya };
}

const lkjip = [
  'LKjIP perangkat daerah tahun 2026, semua perangkat daerah (2): Minggu, 28 Februari 2027 (26 hari lagi).',
  'Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
  'Dasar: Perpres 29/2014 dan PP 8/2006: 2 bulan setelah tahun anggaran berakhir, kepada kepala daerah (perlu dicek).',
].join('\n');
const lkpj = [
  'LKPJ kepada DPRD tahun 2026, Pemerintah Kota Dumai: Rabu, 31 Maret 2027 (57 hari lagi).',
  'Dasar: Permendagri 18/2020 Pasal 18 ayat (1): sekali setahun, 3 bulan setelah tahun anggaran berakhir.',
].join('\n');

describe('deadlines of the shipped government', () => {
  test.each([
    'kapan batas LKjIP kecamatan?',
    'deadline lkjip opd',
    'paling lambat kapan LAKIP perangkat daerah diserahkan',
    'brp hari lagi laporan kinerja opd',
  ])('%s', (q) => {
    expect(buka().tanya(tamu, q)).toMatchObject({ kind: 'jawab', teks: lkjip });
  });

  test('of one office, by its everyday name', () => {
    expect(buka().tanya(tamu, 'kapan batas LKjIP dumai kota').teks.split('\n')[0]).toBe(
      'LKjIP perangkat daerah tahun 2026, Kecamatan Dumai Kota: Minggu, 28 Februari 2027 (26 hari lagi).',
    );
  });

  test('a year is that in which it falls due, and that which it is about', () => {
    const { teks } = buka().tanya(tamu, 'tenggat LKPJ 2027');
    expect(teks).toContain(lkpj);
    expect(teks).toContain('LKPJ kepada DPRD tahun 2027, Pemerintah Kota Dumai: Jumat, 31 Maret 2028 (423 hari lagi).');
  });

  test('another government is asked for with all of its offices; its own documents only where the words say so', () => {
    expect(buka().tanya(tamu, 'tenggat bengkalis februari 2027').teks).toContain(
      'LKjIP perangkat daerah tahun 2026, semua perangkat daerah (47): Minggu, 28 Februari 2027',
    );
    expect(buka().tanya(tamu, 'kapan lppd bengkalis paling lambat').teks).toMatch(/^LPPD tahun 2026, Pemerintah Kabupaten Bengkalis: /);
  });

  test.each([
    ['lkjip 2019 batasnya kapan, katanya diundur', 'LKjIP perangkat daerah tahun 2018'],
    ['kapan upload e-sakip reviu', 'Unggah LKjIP Pemerintah Daerah ke e-SAKIP Reviu tahun 2026'],
    ['jadwal renja 2028', 'Renja perangkat daerah tahun 2028'],
    ['skm tahun ini sampai kapan', 'Survei Kepuasan Masyarakat (SKM) tahun 2027'],
  ])('asked in passing: %s', (q, awal) => {
    const { teks, permintaan } = buka().tanya(tamu, q);
    expect(permintaan).toMatchObject([{ kind: 'tenggat' }]);
    expect(teks).toContain(awal);
  });

  test('what an action plan schedules is no deadline, and an own reminder is kept elsewhere', () => {
    const { tanya } = buka();
    expect(tanya(tamu, 'jadwal rencana aksi Setda TW II 2023').permintaan).toMatchObject([{ kind: 'rencana-aksi' }]);
    expect(tanya(tamu, 'ingatkan saya H-3 sebelum LKjIP')).toMatchObject({
      kind: 'tolak',
      teks: expect.stringMatching(/^Maaf, pengingat sendiri dibuat di obrolan pribadi/),
    });
  });

  test('what a decree or a report prints stays with print', () => {
    const { tanya } = buka();
    expect(tanya(tamu, 'kapan tanggal pk camat dumai kota').permintaan).toMatchObject([{ kind: 'pk' }]);
    expect(tanya(tamu, 'tenggat laporan keuangan').permintaan).toEqual([]);
    expect(tanya(tamu, 'rekomendasi yang lewat tenggat').permintaan).not.toMatchObject([{ kind: 'tenggat' }]);
  });

  test('a deadline that passed lately stands before the next one, and an assumed date is asked for', () => {
    expect(buka().tanya(tamu, 'berapa hari lagi PK kecamatan').teks).toBe(
      [
        'Perjanjian Kinerja (PK) tahun 2027, semua perangkat daerah (2): Minggu, 31 Januari 2027 (sudah lewat 2 hari).',
        'Dasar: PermenPANRB 53/2014 Lampiran I: paling lambat 1 bulan setelah dokumen anggaran disahkan (perlu dicek).',
        'Tanggal pengesahan DPA 2027 belum dicatat, sementara dianggap 31 Desember 2026. Bila sudah ada, mohon dicatat.',
        '',
        'Perjanjian Kinerja (PK) tahun 2028, semua perangkat daerah (2): Senin, 31 Januari 2028 (363 hari lagi).',
        'Dasar: PermenPANRB 53/2014 Lampiran I: paling lambat 1 bulan setelah dokumen anggaran disahkan (perlu dicek).',
        'Tanggal pengesahan DPA 2028 belum dicatat, sementara dianggap 31 Desember 2027. Bila sudah ada, mohon dicatat.',
      ].join('\n'),
    );
  });

  test('the talk goes on: another document, another year, another office', () => {
    const { tanya } = buka();
    expect(tanya(tamu, 'kapan batas LKjIP kecamatan?', 'kalau LKPJ?').teks).toBe(lkpj);
    expect(tanya(tamu, 'kapan batas LKjIP kecamatan?', 'kalau 2028?').teks).toContain('Selasa, 29 Februari 2028');
    expect(tanya(tamu, 'kapan batas LKjIP kecamatan?', 'kalau setda?').teks).toContain(
      'Sekretariat Daerah Kota Dumai: Minggu, 28 Februari 2027',
    );
  });

  test('another government by its name', () => {
    expect(buka().tanya(tamu, 'deadline LKPJ bengkalis').teks).toContain('Pemerintah Kabupaten Bengkalis: Rabu, 31 Maret 2027');
  });
});

describe('deadlines in a stretch of days', () => {
  test('of this month, each with its basis', () => {
    expect(buka().tanya(tamu, 'apa yang jatuh tempo bulan ini')).toMatchObject({
      kind: 'jawab',
      teks: `Tenggat Pemerintah Kota Dumai dari 1 Februari 2027 sampai 28 Februari 2027:\n${lkjip}`,
    });
  });

  test.each([
    ['tenggat minggu depan', { dari: '2027-02-08', sampai: '2027-02-14' }],
    ['apa saja deadline 60 hari ke depan', { dari: '2027-02-02', sampai: '2027-04-03' }],
    ['jatuh tempo bulan depan apa saja', { dari: '2027-03-01', sampai: '2027-03-31' }],
    ['tenggat bulan januari', { dari: '2028-01-01', sampai: '2028-01-31' }],
    ['tenggat bulan maret 2029', { dari: '2029-03-01', sampai: '2029-03-31' }],
    ['apa yang jatuh tempo hari ini', { dari: '2027-02-02', sampai: '2027-02-02' }],
  ])('%s', (q, rentang) => expect(buka().tanya(tamu, q).permintaan).toEqual([{ kind: 'tenggat', kode: [], rentang }]));

  test('where nothing is due it says what comes next', () => {
    expect(buka().tanya(tamu, 'apa yang jatuh tempo besok')).toMatchObject({
      kind: 'tidak-ada',
      teks: expect.stringContaining(
        'Tenggat tidak ada pada 3 Februari 2027.\nYang berikutnya: LKjIP perangkat daerah tahun 2026',
      ) as string,
    });
  });
});

describe('deadlines of entered offices', () => {
  test('an operator without a place asks for the own office, and what it reported counts', () => {
    const { ruang, tanya } = buka(true);
    const sari = ruang.orang('Sari');
    sari.beriPeran({ peran: 'operator', pemda: 'kota-sungai-lestari', opd: 'kec-bagan-hulu' });
    tulisRekaman(ruang, 'jangkar', 'kota-sungai-lestari:2027:dpa', {
      pemda: 'kota-sungai-lestari',
      tahun: 2027,
      jenis: 'dpa',
      tanggal: '2027-01-08',
    });
    tulisRekaman(ruang, 'dokumen', 'kec-bagan-hulu:2027:pk', { opd: 'kec-bagan-hulu', tahun: 2027, jenis: 'pk', status: 'ditetapkan' });
    expect(tanya(sari.pengguna, 'berapa hari lagi PK kami').teks).toBe(
      [
        'Perjanjian Kinerja (PK) tahun 2027, Kecamatan Bagan Hulu: Senin, 8 Februari 2027 (sudah selesai).',
        'Dasar: PermenPANRB 53/2014 Lampiran I: paling lambat 1 bulan setelah dokumen anggaran disahkan (perlu dicek).',
      ].join('\n'),
    );
    expect(tanya(sari.pengguna, 'tenggat pengukuran tw 1 2027').teks).toContain('Keadaan: 2 dari 2 indikator belum dilaporkan.');
  });

  test('a moved deadline says from where, and by which circular', () => {
    const { ruang, tanya } = buka(true);
    tulisRekaman(ruang, 'pindahan', 'x', {
      pemda: 'kota-sungai-lestari',
      kode: 'lkjip',
      tahun: 2026,
      tenggat: '2027-03-12',
      dasar: 'SE Wali Kota Sungai Lestari 5/2027',
    });
    expect(tanya(tamu, 'kapan batas LKjIP opd').teks).toBe(
      [
        'LKjIP perangkat daerah tahun 2026, semua perangkat daerah (2): Jumat, 12 Maret 2027 (38 hari lagi).',
        'Semula Minggu, 28 Februari 2027, dipindahkan.',
        'Dasar: SE Wali Kota Sungai Lestari 5/2027.',
      ].join('\n'),
    );
  });
});
