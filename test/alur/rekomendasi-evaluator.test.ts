import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { ajukan, opdUji, pemeran, statusOf, tanamRekomendasi } from '../support/tindak-lanjut.ts';

describe('/rekomendasi of an evaluator', () => {
  test('what waits for verification stands first; filters and the other list', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang, { nomor: 1, tenggat: '2027-03-01' });
    tanamRekomendasi(ruang, { nomor: 2, isi: 'Mempublikasikan laporan kinerja', status: 'diajukan', tenggat: '2027-06-30' });
    tanamRekomendasi(ruang, { nomor: 3, isi: 'Menyusun SOP pengumpulan data', status: 'sesuai' });
    tanamRekomendasi(ruang, { opd: 'setda', lhe: 'l2', nomor: 1, isi: 'Menetapkan rencana aksi pegawai', tenggat: '2027-04-05' });
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.beriPeran({ peran: 'evaluator', opd: 'setda' });
    expect(evaluator.mulai('rekomendasi').isi.slice(0, 7)).toEqual([
      'Rekomendasi, terbuka: 3, lewat tenggat 1',
      '1. Mempublikasikan laporan kinerja',
      'Kecamatan Dumai Kota; menunggu verifikasi; tenggat 30 Juni 2027, 86 hari lagi',
      '2. LEWAT TENGGAT. Menyusun crosscutting antar bidang',
      'Kecamatan Dumai Kota; belum; tenggat 1 Maret 2027, lewat 35 hari',
      '3. Menetapkan rencana aksi pegawai',
      'Setda Kota Dumai; belum; tenggat 5 April 2027, jatuh hari ini',
    ]);
    expect(evaluator.tekan('Menunggu verifikasi').isi).toEqual([
      'Rekomendasi, menunggu verifikasi: 1',
      '1. Mempublikasikan laporan kinerja',
      'Kecamatan Dumai Kota; menunggu verifikasi; tenggat 30 Juni 2027, 86 hari lagi',
    ]);
    expect(evaluator.tekan('Selesai').isi).toEqual([
      'Rekomendasi, selesai: 1',
      '1. Menyusun SOP pengumpulan data',
      'Kecamatan Dumai Kota; sesuai',
    ]);
    evaluator.tekan('Terbuka');
    evaluator.tekan('Pilih perangkat daerah');
    evaluator.tulis('setda');
    expect(evaluator.layar().isi.slice(0, 3)).toEqual([
      'Rekomendasi Setda Kota Dumai, terbuka: 1',
      '1. Menetapkan rencana aksi pegawai',
      'belum; tenggat 5 April 2027, jatuh hari ini',
    ]);
    expect(evaluator.tombol()).toContain('Semua perangkat daerah');
  });

  test('of two who decide at once the second sees the first decision, and loses no word', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const operator = pemeran(ruang, 'Operator', 'operator');
    const satu = pemeran(ruang, 'Evaluator satu', 'evaluator');
    const dua = pemeran(ruang, 'Evaluator dua', 'evaluator');
    ajukan(operator);
    satu.bukaKabar();
    dua.bukaKabar();
    ruang.saat('2027-04-05T03:00:00.000Z');
    dua.tekan('Belum sesuai');
    satu.tekan('Sesuai');
    dua.tulis('Belum memuat seluruh seksi');
    expect(dua.layar().isi.slice(0, 5)).toEqual([
      'Data ini baru saja diubah oleh evaluator (Inspektorat) Kecamatan Dumai Kota, 5 April 2027 pukul 10.00.',
      '· rekomendasi nomor 1 LHE 8 Desember 2026 Kecamatan Dumai Kota',
      '  status: menunggu verifikasi menjadi sesuai',
      'Mohon dilihat dulu isinya yang sekarang, lalu diulangi bila masih perlu.',
      'Tulisan Bapak/Ibu tadi belum disimpan: Belum memuat seluruh seksi',
    ]);
    expect(dua.layar().isi).toContain('Status: sesuai');
    expect(dua.tombol()[0]).toBe('Buka kembali');
    expect(statusOf(ruang)).toBe('sesuai');
  });

  test('nobody verifies what they submitted or handed in, also with the role of an evaluator', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const rangkap = pemeran(ruang, 'Rangkap', 'operator');
    rangkap.beriPeran({ peran: 'evaluator', opd: opdUji });
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    ajukan(rangkap);
    const kalimat = 'Bapak/Ibu ikut mengisi rekomendasi ini, jadi verifikasinya oleh evaluator lain.';
    expect(rangkap.layar().isi).toContain(kalimat);
    expect(rangkap.tombol()).not.toContain('Sesuai');
    ruang.saat('2027-04-05T02:01:00.000Z');
    evaluator.bukaKabar();
    evaluator.tekan('Belum sesuai');
    evaluator.tulis('Belum ditandatangani');

    // Submitted by somebody else this time, with the evidence of the first.
    const kepala = pemeran(ruang, 'Camat', 'kepala');
    kepala.mulai('rekomendasi', 'r1');
    kepala.tekan('Ajukan verifikasi');
    expect(rangkap.bukaKabar().isi).toContain(kalimat);
    expect(rangkap.tombol()).not.toContain('Sesuai');
    evaluator.bukaKabar();
    expect(evaluator.tombol()).toContain('Sesuai');
  });

  test('a submission that is taken back is no longer there to be verified', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const operator = pemeran(ruang, 'Operator', 'operator');
    ajukan(operator);
    expect(operator.layar().isi).toContain('Evaluator perangkat daerah ini belum terdaftar. Mohon disampaikan kepada Bagian Organisasi.');
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.mulai('rekomendasi', 'r1');
    operator.tekan('Urungkan');
    operator.tekan('Ya, urungkan');
    expect(statusOf(ruang)).toBe('proses');
    evaluator.tekan('Sesuai');
    expect(evaluator.layar().isi.slice(0, 3)).toEqual([
      'Data ini baru saja diubah oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
      '· rekomendasi nomor 1 LHE 8 Desember 2026 Kecamatan Dumai Kota',
      '  status: menunggu verifikasi menjadi dalam proses',
    ]);
    expect(evaluator.tombol()).not.toContain('Sesuai');
    expect(evaluator.layar().isi.find((x) => x.includes('diurungkan'))).toBe(
      '· 5 April 2027 pukul 09.00, operator Kecamatan Dumai Kota: diurungkan: status menjadi dalam proses',
    );
  });

  test('a due date is extended with a date and a reason', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const operator = pemeran(ruang, 'Operator', 'operator');
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.mulai('rekomendasi', 'r1');
    evaluator.tekan('Perpanjang tenggat');
    evaluator.tulis('2 April 2027');
    expect(evaluator.layar().isi[0]).toBe('Mohon dicek: 2 April 2027 sudah lewat. Mohon ditulis tanggal hari ini atau sesudahnya.');
    evaluator.tulis('31-6-2027');
    expect(evaluator.layar().isi[0]).toBe('Mohon dicek: bulan itu hanya sampai tanggal 30. Contoh: 5 Mei 2027.');
    evaluator.tekan('14 hari lagi: 19 April 2027');
    evaluator.tulis('Menunggu perubahan Renstra');
    expect(evaluator.layar().isi).toEqual([
      'Perpanjang tenggat: sudah sesuai?',
      'Rekomendasi nomor 1, Kecamatan Dumai Kota',
      'Tenggat sekarang: 1 April 2027, lewat 4 hari (tercantum dalam LHE)',
      'Tenggat baru: 19 April 2027',
      'Alasan: Menunggu perubahan Renstra',
    ]);
    evaluator.tekan('Simpan');
    expect(evaluator.ketukan).toBe(3);
    expect(ruang.buku().find('rekomendasi', 'r1')?.isi).toMatchObject({ tenggat: '2027-04-19', asalTenggat: 'kesepakatan' });
    operator.bukaKabar();
    expect(operator.tekan('Riwayat').isi[1]).toBe(
      '· 5 April 2027 pukul 09.00, evaluator (Inspektorat) Kecamatan Dumai Kota: tenggat menjadi 19 April 2027. Alasan: Menunggu perubahan Renstra',
    );
  });

  test('a recommendation of the BPK carries the code of the BPK, and no usual 30 days', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang, { rezim: 'bpk' });
    const operator = pemeran(ruang, 'Operator', 'operator');
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    expect(operator.mulai('rekomendasi', 'r1').isi).toEqual(
      expect.arrayContaining([
        'LHP BPK nomor 700/12/INSP-S tanggal 8 Desember 2026',
        'Status: belum (kode BPK 3: belum ditindaklanjuti)',
        'Tenggat: 1 April 2027, lewat 4 hari (tercantum dalam LHP BPK)',
      ]),
    );
    ajukan(operator);
    expect(operator.layar().isi).toContain('Status: menunggu verifikasi (kode BPK 2: belum sesuai dengan rekomendasi)');
    evaluator.bukaKabar();
    evaluator.tekan('Tidak dapat');
    ruang.saat('2027-04-05T03:00:00.000Z');
    evaluator.tulis('Kegiatan sudah dihentikan dengan Peraturan Wali Kota');
    expect(evaluator.layar().isi[0]).toBe(
      'Disimpan. Status sekarang: tidak dapat ditindaklanjuti (kode BPK 4: tidak dapat ditindaklanjuti).',
    );
    expect(evaluator.tombol()).toEqual(['Lihat bukti (1)', 'Riwayat', 'Urungkan', 'Daftar', 'Tutup']);
  });
});

describe('/rekomendasi of others', () => {
  test('guests, other offices and other evaluators see nothing; the head of the government sees no evidence', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang, { langkah: 'Rapat penyusunan' });
    const tamu = ruang.orang('Tamu');
    const setda = pemeran(ruang, 'Operator Setda', 'operator', 'setda');
    const evaluatorSetda = pemeran(ruang, 'Evaluator Setda', 'evaluator', 'setda');
    expect(tamu.mulai('rekomendasi').isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh operator atau kepala perangkat daerah yang bersangkutan, evaluator Inspektorat, Bagian Organisasi, atau admin bot.',
      'Bila itu tugas Bapak/Ibu, mohon minta tautan undangan kepada kepala perangkat daerah, Bagian Organisasi, atau admin bot.',
      'Rekomendasi yang tercetak dalam laporan tetap dapat ditanyakan, misalnya: rekomendasi LHE Kecamatan Dumai Kota.',
    ]);
    for (const orang of [setda, evaluatorSetda]) {
      expect(orang.mulai('rekomendasi', 'r1').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh operator atau kepala/);
      expect(orang.mulai('rekomendasi').isi[0]).toBe('Rekomendasi Setda Kota Dumai, terbuka: 0');
    }
    expect(setda.mulai('rekomendasi', 'tidak-ada').isi[0]).toBe('Rekomendasi itu tidak ditemukan');
    const wali = ruang.orang('Wali Kota');
    wali.beriPeran({ peran: 'pimpinan-daerah', pemda: 'kota-dumai' });
    expect(wali.mulai('rekomendasi', 'r1').isi.slice(6)).toEqual([
      'Status: belum',
      'Pelaksana: Camat Dumai Kota',
      'Tenggat: 1 April 2027, lewat 4 hari (tercantum dalam LHE)',
    ]);
    expect(wali.tombol()).toEqual(['Daftar', 'Tutup']);
    const sekretaris = ruang.orang('Sekretaris');
    sekretaris.beriPeran({ peran: 'kepala', wakil: 'sekretaris', opd: opdUji });
    expect(sekretaris.mulai('rekomendasi', 'r1').isi).toContain('Langkah: Rapat penyusunan');
    expect(sekretaris.tombol()).toEqual(['Riwayat', 'Daftar', 'Tutup']);
  });
});
