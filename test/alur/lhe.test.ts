import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { opdUji, pemeran, tanamRekomendasi } from '../support/tindak-lanjut.ts';

describe('/lhe', () => {
  test('an LHE with its recommendation; the OPD is told', () => {
    const ruang = bukaRuang();
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    const operator = pemeran(ruang, 'Operator', 'operator');
    const kepala = pemeran(ruang, 'Camat', 'kepala');
    expect(evaluator.mulai('lhe').isi).toEqual(['LHE Kecamatan Dumai Kota', 'Belum ada yang dicatat.']);
    evaluator.tekan('Tambah LHE AKIP');
    evaluator.tulis('700/45/INSP-S/2026');
    evaluator.tulis('8 Desember 2026');
    evaluator.tekan('2025');
    expect(evaluator.layar().isi).toEqual([
      'Nilai komponen menurut PermenPANRB 88/2021',
      '1. Perencanaan Kinerja, bobot 30',
      '2. Pengukuran Kinerja, bobot 30',
      '3. Pelaporan Kinerja, bobot 15',
      '4. Evaluasi Akuntabilitas Kinerja Internal, bobot 25',
      'Kirim 4 angka sekaligus menurut urutan itu, misalnya 21,50 20,10 11,25 17,00. Boleh juga satu per satu.',
    ]);
    evaluator.tulis('21,50 20,10 11,25 17,00');
    evaluator.tekan('Sama, 69,85');
    evaluator.tekan('B (Baik)');
    expect(evaluator.layar().isi).toEqual([
      'LHE Kecamatan Dumai Kota: sudah sesuai?',
      'Nomor: 700/45/INSP-S/2026',
      'Tanggal: 8 Desember 2026',
      'Tahun yang dievaluasi: 2025',
      'Aturan: PermenPANRB 88/2021',
      '· Perencanaan Kinerja: 21,50 (bobot 30)',
      '· Pengukuran Kinerja: 20,10 (bobot 30)',
      '· Pelaporan Kinerja: 11,25 (bobot 15)',
      '· Evaluasi Akuntabilitas Kinerja Internal: 17,00 (bobot 25)',
      'Nilai akhir: 69,85',
      'Predikat: B (Baik)',
    ]);
    evaluator.tekan('Simpan');
    expect(evaluator.layar().isi[0]).toBe('LHE disimpan. Sekarang rekomendasinya.');
    expect(evaluator.tombol()).toEqual(['Tambah rekomendasi', 'Urungkan', 'Perbaiki', 'Daftar', 'Selesai']);
    // Add, year, sum, predikat, save.
    expect(evaluator.ketukan).toBe(5);
    expect(ruang.buku().semua('lhe')[0]?.isi).toEqual({
      opd: opdUji,
      rezim: 'akip',
      nomor: '700/45/INSP-S/2026',
      tanggal: '2026-12-08',
      tahun: 2025,
      aturan: '88/2021',
      komponen: [
        { nama: 'Perencanaan Kinerja', nilai: { desimal: '21.5', cetak: '21,50' } },
        { nama: 'Pengukuran Kinerja', nilai: { desimal: '20.1', cetak: '20,10' } },
        { nama: 'Pelaporan Kinerja', nilai: { desimal: '11.25', cetak: '11,25' } },
        { nama: 'Evaluasi Akuntabilitas Kinerja Internal', nilai: { desimal: '17', cetak: '17,00' } },
      ],
      total: { desimal: '69.85', cetak: '69,85' },
      predikat: 'B',
    });

    evaluator.tekan('Tambah rekomendasi');
    evaluator.tulis('Menyusun crosscutting yang menghubungkan kinerja antar bidang');
    evaluator.tekan('Perencanaan Kinerja');
    evaluator.tekan('Camat Dumai Kota');
    expect(evaluator.layar().isi).toEqual([
      'Tenggat rekomendasi nomor 1',
      'Bila LHE menyebut tenggat, tulis tanggalnya, misalnya 7 Januari 2027. Bila tidak, pilih di bawah.',
      '30 hari sejak tanggal LHE adalah kesepakatan umum, bukan ketentuan.',
    ]);
    evaluator.tekan('30 hari: 7 Januari 2027');
    expect(evaluator.layar().isi).toEqual([
      'Rekomendasi nomor 1, Kecamatan Dumai Kota: sudah sesuai?',
      'Menyusun crosscutting yang menghubungkan kinerja antar bidang',
      'Komponen: Perencanaan Kinerja',
      'Pelaksana: Camat Dumai Kota',
      'Tenggat: 7 Januari 2027, lewat 88 hari (30 hari, kesepakatan umum, bukan ketentuan)',
    ]);
    evaluator.tekan('Simpan');
    expect(evaluator.layar().isi.slice(0, 2)).toEqual([
      'Rekomendasi nomor 1 disimpan.',
      'Perangkat daerah diberi tahu. Yang dicatat berikutnya ikut tampil di daftarnya, tanpa pesan lagi.',
    ]);
    expect(evaluator.ketukan).toBe(10);
    expect(operator.bukaKabar().isi[0]).toBe('Rekomendasi baru untuk Kecamatan Dumai Kota');
    expect(kepala.bukaKabar().isi).toEqual([
      'Rekomendasi baru untuk Kecamatan Dumai Kota',
      'LHE nomor 700/45/INSP-S/2026 tanggal 8 Desember 2026',
      '1. Menyusun crosscutting yang menghubungkan kinerja antar bidang; tenggat 7 Januari 2027',
      'Evaluator mungkin masih menambahkan yang lain; semuanya ada di daftar terbaru.',
    ]);
    expect(kepala.tombol()).toEqual(['1. Menyusun crosscutting yang menghubungkan…', 'Daftar terbaru', 'Tutup']);
    kepala.tekan('1. Menyusun');
    expect(kepala.layar().isi[0]).toBe('Rekomendasi nomor 1, Kecamatan Dumai Kota');

    evaluator.tekan('Tambah lagi');
    evaluator.tulis('Mempublikasikan laporan kinerja pada situs resmi');
    evaluator.tekan('Pelaporan Kinerja');
    evaluator.tulis('Kepala Seksi Pelayanan');
    evaluator.tekan('Tidak disebut dalam LHE');
    expect(evaluator.layar().isi[1]).toBe('Tanggal berapa yang disepakati dengan perangkat daerah? Tulis tanggalnya, atau pilih.');
    evaluator.tulis('30 April 2027');
    evaluator.tekan('Simpan');
    expect(
      ruang
        .buku()
        .semua('rekomendasi')
        .map((x) => [x.isi.nomor, x.isi.jabatan, x.isi.tenggat, x.isi.asalTenggat, x.isi.status]),
    ).toEqual([
      [1, 'Camat Dumai Kota', '2027-01-07', 'baku', 'belum'],
      [2, 'Kepala Seksi Pelayanan', '2027-04-30', 'kesepakatan', 'belum'],
    ]);
    evaluator.tekan('Tambah lagi');
    evaluator.tulis('Menyusun SOP pengumpulan data kinerja');
    evaluator.tekan('Tanpa komponen');
    evaluator.tekan('Belum ditentukan');
    expect(evaluator.tombol()[0]).toBe('Sama dengan sebelumnya: 30 April 2027');
    evaluator.tekan('Tidak disebut dalam LHE');
    evaluator.tekan('Belum disepakati');
    expect(evaluator.layar().isi.slice(2)).toEqual([
      'Komponen: tidak ada',
      'Pelaksana: belum ditentukan',
      'Tenggat: belum ada; ditetapkan bersama Inspektorat',
    ]);
  });

  test('what does not fit is told and asked once more, and is saved as it is printed', () => {
    const ruang = bukaRuang();
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.mulai('lhe');
    evaluator.tekan('Tambah LHE AKIP');
    evaluator.tulis('700/45');
    evaluator.tulis('8 Desember 26');
    expect(evaluator.layar().isi[0]).toBe('Mohon tahunnya ditulis empat angka, misalnya 6 Maret 2027.');
    evaluator.tulis('8 Desember 2027');
    expect(evaluator.layar().isi[0]).toBe('Mohon dicek: 8 Desember 2027 lebih akhir daripada hari ini.');
    evaluator.tulis('8/12/2026');
    evaluator.tulis('2027');
    expect(evaluator.layar().isi[0]).toBe('Mohon dicek: tahun 2027 sesudah tanggal laporannya, 8 Desember 2026.');
    evaluator.tekan('2025');
    evaluator.tulis('21,50 20,10 11,25');
    expect(evaluator.layar().isi[0]).toBe(
      'Terbaca 3 angka, sedangkan yang ditunggu 4. Mohon dikirim 4 angka menurut urutannya, atau satu angka untuk Perencanaan Kinerja.',
    );
    evaluator.tulis('dua puluhan');
    expect(evaluator.layar().isi[0]).toMatch(/^(?:Terbaca|"dua)/);
    // One by one, then the rest as it stands in the table.
    evaluator.tulis('31,5');
    expect(evaluator.layar().isi.slice(1, 3)).toEqual(['1. Perencanaan Kinerja, bobot 30: 31,5', '2. Pengukuran Kinerja, bobot 30']);
    expect(evaluator.layar().isi.at(-1)).toBe('Berikutnya: Pengukuran Kinerja.');
    evaluator.tulis('2. Pengukuran Kinerja: 20,10\n3. Pelaporan Kinerja: 11,25\n4. Evaluasi: 17,00');
    evaluator.tulis('79,95');
    evaluator.tekan('A');
    expect(evaluator.layar().isi.slice(11)).toEqual([
      '',
      'Mohon dicek: nilai Perencanaan Kinerja 31,5 melebihi bobotnya, yaitu 30.',
      'Mohon dicek: nilai akhir 79,95, sedangkan jumlah komponennya 79,85 (selisih 0,1).',
      'Mohon dicek: nilai akhir 79,95 masuk predikat BB, sedangkan tercatat A.',
      'Yang dicatat adalah yang tercetak. Bila memang tercetak demikian, silakan disimpan.',
    ]);
    evaluator.tekan('Ubah');
    evaluator.tekan('Nilai akhir');
    evaluator.tekan('Sama, 79,85');
    expect(evaluator.layar().isi.filter((x) => x.startsWith('Mohon dicek'))).toHaveLength(2);
    evaluator.tekan('Sesuai yang tercetak, simpan');
    expect(ruang.buku().semua('lhe')[0]?.isi).toMatchObject({ total: { cetak: '79,85' }, predikat: 'A' });

    evaluator.tekan('Daftar');
    expect(evaluator.layar().isi[1]).toBe('1. LHE 700/45, 8 Desember 2026, evaluasi tahun 2025, nilai 79,85 A; 0 rekomendasi');
    evaluator.tekan('Tambah LHE AKIP');
    evaluator.tulis('700 / 45');
    expect(evaluator.layar().isi[0]).toBe(
      'Nomor 700 / 45 sudah dicatat untuk perangkat daerah ini. Mohon dicek nomornya, atau tekan Batal lalu buka dari daftar.',
    );
  });

  test('an LHE of the older rule, with less than all printed', () => {
    const ruang = bukaRuang();
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.mulai('lhe');
    evaluator.tekan('Tambah LHE AKIP');
    evaluator.tulis('700/1323.1/INSP-S');
    evaluator.tulis('8 Desember 2023');
    evaluator.tekan('2022');
    evaluator.tekan('Pakai PermenPANRB 12/2015');
    expect(evaluator.layar().isi.slice(-2)).toEqual([
      '5. Pencapaian Sasaran/Kinerja, bobot 20',
      'Kirim 5 angka sekaligus menurut urutan itu, misalnya 21,50 20,10 11,25 17,00 15,00. Boleh juga satu per satu.',
    ]);
    evaluator.tekan('Nilai komponen tidak tercetak');
    expect(evaluator.layar().isi[1]).toBe('Tulis nilai akhir seperti tercetak, misalnya 69,85.');
    evaluator.tulis('65,2');
    evaluator.tekan('Tidak tercetak');
    expect(evaluator.tombol()).toEqual(['Simpan', 'Ubah', 'Batal']);
    evaluator.tekan('Simpan');
    expect(ruang.buku().semua('lhe')[0]?.isi).toEqual({
      opd: opdUji,
      rezim: 'akip',
      nomor: '700/1323.1/INSP-S',
      tanggal: '2023-12-08',
      tahun: 2022,
      aturan: '12/2015',
      komponen: [],
      total: { desimal: '65.2', cetak: '65,2' },
    });
    // Its recommendations stand in a report already.
    expect(evaluator.layar().isi).toContain(
      'Laporan perangkat daerah ini memuat 7 rekomendasi LHE tersebut; perangkat daerah dapat mengambilnya lewat /rekomendasi.',
    );
  });

  test('a report of the BPK has no components; a corrected date is that of its recommendations too', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang, { rezim: 'bpk' });
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.mulai('lhe', 'l1');
    evaluator.tekan('Perbaiki');
    expect(evaluator.tombol()).toEqual(['Nomor', 'Tanggal', 'Tahun', 'Kembali']);
    evaluator.tekan('Tanggal');
    evaluator.tulis('15 Januari 2027');
    evaluator.tekan('Simpan');
    expect(evaluator.layar().isi[0]).toBe('Perbaikan disimpan.');
    expect(ruang.buku().find('rekomendasi', 'r1')?.isi.lheTanggal).toBe('2027-01-15');
    evaluator.tekan('Tambah lagi');
    evaluator.tulis('Menyetorkan kelebihan pembayaran ke kas daerah');
    evaluator.tekan('Camat Dumai Kota');
    expect(evaluator.tombol()).toEqual(['Sama dengan sebelumnya: 1 April 2027', 'Tidak disebut dalam LHP BPK', 'Batal']);
    evaluator.tekan('Sama dengan');
    evaluator.tekan('Simpan');
    expect(evaluator.layar().isi[1]).toBe('Operator dan kepala perangkat daerah ini belum terdaftar, jadi belum ada yang diberi tahu.');
    expect(ruang.buku().semua('rekomendasi')[1]?.isi).toMatchObject({ rezim: 'bpk', nomor: 2, lheTanggal: '2027-01-15' });
  });

  test('two who correct at once: the second sees the first', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const satu = pemeran(ruang, 'Satu', 'evaluator');
    const dua = pemeran(ruang, 'Dua', 'evaluator');
    for (const orang of [satu, dua]) {
      orang.mulai('lhe', 'l1');
      orang.tekan('Perbaiki');
      orang.tekan('Nomor');
    }
    satu.tulis('700/13/INSP-S');
    satu.tekan('Simpan');
    dua.tulis('700/14/INSP-S');
    dua.tekan('Simpan');
    expect(dua.layar().isi.slice(0, 2)).toEqual([
      'Perbaikan belum disimpan.',
      'Data ini baru saja diubah oleh evaluator (Inspektorat) Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
    ]);
    expect(dua.layar().isi).toContain('Nomor: 700/13/INSP-S');
  });

  test('only an evaluator of the OPD; one of several chooses first', () => {
    const ruang = bukaRuang();
    const operator = pemeran(ruang, 'Operator', 'operator');
    expect(operator.mulai('lhe').isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh evaluator Inspektorat.',
      'Rekomendasi perangkat daerah sendiri ada di /rekomendasi.',
    ]);
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    evaluator.beriPeran({ peran: 'evaluator', opd: 'setda' });
    expect(evaluator.mulai('lhe').isi[0]).toBe('LHE perangkat daerah mana?');
    evaluator.tekan('Setda');
    expect(evaluator.layar().isi[0]).toBe('LHE Setda Kota Dumai');
  });
});
