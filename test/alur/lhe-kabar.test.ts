import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { tulisRekaman } from '../support/isian.ts';
import { opdUji, pemeran } from '../support/tindak-lanjut.ts';

describe('/lhe', () => {
  test('what is entered in one sitting is one message to the OPD; another day is another', () => {
    const ruang = bukaRuang();
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    const operator = pemeran(ruang, 'Operator', 'operator');
    tulisRekaman(ruang, 'lhe', 'l1', {
      opd: opdUji,
      rezim: 'akip',
      nomor: '700/12/INSP-S',
      tanggal: '2026-12-08',
      tahun: 2025,
      aturan: '88/2021',
      komponen: [],
    });
    const catat = (isi: string): string | undefined => {
      evaluator.mulai('lhe', 'l1');
      evaluator.tekan('Tambah');
      evaluator.tulis(isi);
      evaluator.tekan('Perencanaan Kinerja');
      evaluator.tekan('Camat Dumai Kota');
      evaluator.tekan('30 hari');
      evaluator.tekan('Simpan');
      return evaluator.layar().isi[1];
    };
    catat('Menyusun pohon kinerja');
    expect(catat('Menyusun rencana aksi')).toBe('Ikut tampil di daftar perangkat daerah, yang sudah diberi tahu tentang LHE ini.');
    ruang.saat('2027-04-05T02:40:00.000Z');
    catat('Mengukur kinerja tiap bulan');
    expect(operator.banyakKabar()).toBe(1);
    operator.bukaKabar();
    operator.tekan('Daftar terbaru');
    expect(operator.layar().isi[0]).toContain('terbuka: 3');
    ruang.saat('2027-04-06T02:00:00.000Z');
    catat('Memuat laporan pada situs resmi');
    expect(
      operator
        .bukaKabar()
        .isi.slice(2, 6)
        .map((x) => x.slice(0, 2)),
    ).toEqual(['1.', '2.', '3.', '4.']);
  });

  test('a report of the BPK is asked for in its own words, and a guest is not sent to a list that is closed to them', () => {
    const ruang = bukaRuang();
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.mulai('lhe');
    evaluator.tekan('Tambah LHP BPK');
    expect(evaluator.teks()).toContain('misalnya 12.B/LHP/XVIII.PEK/05/2026.');
    evaluator.tulis('12.B/LHP/XVIII.PEK/05/2026');
    evaluator.tulis('2 Mei 2026');
    expect(evaluator.layar().isi[0]).toBe('Tahun yang diperiksa');
    expect(ruang.orang('Tamu').mulai('lhe').isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh evaluator Inspektorat.',
      'Bila itu tugas Bapak/Ibu, mohon minta tautan undangan kepada kepala perangkat daerah, Bagian Organisasi, atau admin bot.',
    ]);
  });
});
