import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { jam, opdUji, pemeran, statusOf, tanamRekomendasi } from '../support/tindak-lanjut.ts';
import { nipTiruan } from '../support/nip.ts';

describe('/rekomendasi of an OPD', () => {
  test('from not begun to sesuai, once returned with a reason', () => {
    const ruang = bukaRuang();
    const lanjut = jam(ruang);
    tanamRekomendasi(ruang);
    const operator = pemeran(ruang, 'Operator', 'operator');
    const kepala = pemeran(ruang, 'Camat', 'kepala');
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');

    expect(operator.mulai('rekomendasi').isi.slice(0, 3)).toEqual([
      'Rekomendasi Kecamatan Dumai Kota, terbuka: 1, lewat tenggat 1',
      '1. LEWAT TENGGAT. Menyusun crosscutting antar bidang',
      'belum; tenggat 1 April 2027, lewat 4 hari',
    ]);
    operator.tekan('1. ');
    expect(operator.teks()).toBe(
      [
        'Rekomendasi nomor 1, Kecamatan Dumai Kota',
        'LHE nomor 700/12/INSP-S tanggal 8 Desember 2026',
        'Komponen: Perencanaan Kinerja',
        '',
        'Menyusun crosscutting antar bidang',
        '',
        'Status: belum',
        'Pelaksana: Camat Dumai Kota',
        'Tenggat: 1 April 2027, lewat 4 hari (tercantum dalam LHE)',
        'Langkah: belum diisi',
        'Bukti: belum ada',
        '',
        'Riwayat',
        '· 1 April 2027 pukul 08.00, admin bot: rekomendasi dicatat, status belum',
      ].join('\n'),
    );
    expect(operator.tombol()).toEqual(['Mulai kerjakan', 'Isi langkah', 'Tambah bukti', 'Riwayat', 'Daftar', 'Tutup']);
    lanjut();
    operator.tekan('Mulai kerjakan');
    expect(operator.layar().isi[0]).toBe('Disimpan. Status sekarang: dalam proses.');
    expect(operator.tombol()).toContain('Urungkan');

    lanjut();
    expect(operator.tekan('Tambah bukti').isi).toEqual([
      'Bukti baru',
      'Rekomendasi nomor 1, Kecamatan Dumai Kota',
      'Yang diperlukan: bukti tahun 2026 sampai 2027.',
      'Kirim foto, dokumen (paling besar 20 MB), atau tautan. Keterangan yang ditulis bersama berkas menjadi uraiannya.',
    ]);
    operator.kirimBerkas({ nama: 'crosscutting.pdf', ukuran: 1_300_000 });
    operator.tekan('2027');
    expect(operator.teks()).toContain('crosscutting.pdf, 1,2 MB, tahun 2027');
    operator.tekan('Simpan');
    operator.tekan('Ajukan verifikasi');
    expect(operator.layar().isi[0]).toBe('Sudah diajukan. Evaluator diberi tahu.');
    // Card, begin, evidence, year, save, submit.
    expect(operator.ketukan).toBe(6);
    expect(operator.tombol()).not.toContain('Tambah bukti');
    expect(ruang.buku().semua('bukti')[0]?.isi).toMatchObject({ rekomendasi: 'r1', opd: opdUji, tahun: 2027 });

    lanjut();
    evaluator.bukaKabar();
    expect(evaluator.layar().isi.slice(0, 3)).toEqual([
      'Mohon verifikasi: rekomendasi Kecamatan Dumai Kota',
      '',
      'Rekomendasi nomor 1, Kecamatan Dumai Kota',
    ]);
    expect(evaluator.tombol().slice(0, 3)).toEqual(['Sesuai', 'Belum sesuai', 'Tidak dapat ditindaklanjuti']);
    expect(evaluator.tekan('Belum sesuai').isi[0]).toBe('Alasan status "belum sesuai"');
    evaluator.tulis('Crosscutting belum memuat seluruh seksi');
    expect(evaluator.ketukan).toBe(1);

    lanjut();
    kepala.bukaKabar();
    expect(kepala.layar().isi[0]).toBe('Hasil verifikasi rekomendasi Kecamatan Dumai Kota: belum sesuai');
    operator.bukaKabar();
    expect(operator.layar().isi).toContain('Alasan: Crosscutting belum memuat seluruh seksi');
    operator.tekan('Tambah bukti');
    lanjut();
    operator.tulis('drive.google.com/crosscutting-lengkap');
    operator.tekan('2026');
    operator.tekan('Simpan');
    operator.tekan('Ajukan verifikasi');
    expect(operator.teks()).not.toContain('Alasan:');

    lanjut();
    evaluator.bukaKabar();
    evaluator.tekan('Sesuai');
    expect(evaluator.layar().isi[0]).toBe('Disimpan. Status sekarang: sesuai.');
    expect(evaluator.layar().isi).toContain('Tenggat: 1 April 2027 (tercantum dalam LHE)');
    expect(evaluator.tekan('Riwayat').isi).toEqual([
      'Riwayat rekomendasi, terbaru di atas',
      '· 5 April 2027 pukul 09.06, evaluator (Inspektorat) Kecamatan Dumai Kota: status menjadi sesuai',
      '· 5 April 2027 pukul 09.05, operator Kecamatan Dumai Kota: diajukan untuk diverifikasi',
      '· 5 April 2027 pukul 09.05, operator Kecamatan Dumai Kota: bukti https://drive.google.com/crosscutting-lengkap ditambahkan',
      '· 5 April 2027 pukul 09.03, evaluator (Inspektorat) Kecamatan Dumai Kota: status menjadi belum sesuai. Alasan: Crosscutting belum memuat seluruh seksi',
      '· 5 April 2027 pukul 09.02, operator Kecamatan Dumai Kota: diajukan untuk diverifikasi',
      '· 5 April 2027 pukul 09.02, operator Kecamatan Dumai Kota: bukti crosscutting.pdf ditambahkan',
      '· 5 April 2027 pukul 09.01, operator Kecamatan Dumai Kota: status menjadi dalam proses',
      '· 1 April 2027 pukul 08.00, admin bot: rekomendasi dicatat, status belum',
    ]);

    lanjut();
    evaluator.tekan('Kembali');
    evaluator.tekan('Buka kembali');
    evaluator.tulis('Dokumen yang diserahkan sudah dicabut');
    expect(statusOf(ruang)).toBe('proses');
    operator.bukaKabar();
    expect(operator.layar().isi[0]).toBe('Rekomendasi Kecamatan Dumai Kota dibuka kembali');
    expect(operator.layar().isi).toContain('Alasan: Dokumen yang diserahkan sudah dicabut');
  });

  test('nothing is submitted without evidence, and evidence of the wrong year is refused with the right ones', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang, { status: 'proses' });
    const operator = pemeran(ruang, 'Operator', 'operator');
    operator.mulai('rekomendasi', 'r1');
    operator.tekan('Ajukan verifikasi');
    expect(operator.layar().isi[0]).toBe('Bukti dukung belum ada. Mohon lampirkan paling sedikit satu bukti, lalu ajukan kembali.');
    operator.tekan('Tambah bukti');
    operator.tulis('bukti menyusul');
    expect(operator.layar().isi[0]).toBe(
      'Itu belum terbaca sebagai tautan. Mohon dikirim alamat lengkapnya, misalnya https://drive.google.com/..., atau kirim berkasnya.',
    );
    // A number is no address.
    expect(operator.tulis('1.250').isi[0]).toContain('belum terbaca sebagai tautan');
    operator.kirimBerkas({ nama: 'lama.pdf' });
    operator.tulis('dua ribu dua lima');
    expect(operator.layar().isi[0]).toBe('Mohon ditulis tahunnya saja, empat angka, misalnya 2026.');
    operator.tulis('2025');
    expect(operator.layar().isi).toContain(
      'Mohon dicek tahunnya: untuk verifikasi diperlukan bukti tahun 2026 sampai 2027. Bukti ini boleh disimpan sebagai pelengkap.',
    );
    operator.tulis('Draf crosscutting tahun lalu');
    expect(operator.layar().isi).toContain('Uraian: Draf crosscutting tahun lalu');
    operator.tekan('Simpan');
    expect(operator.layar().isi).toContain('Bukti: 1, belum ada yang dari tahun yang diperlukan');
    operator.tekan('Ajukan verifikasi');
    expect(operator.layar().isi[0]).toBe(
      'Bukti yang ada bertahun 2025. Mohon tambahkan paling sedikit satu bukti tahun 2026 sampai 2027, yaitu sejak tahun LHE, lalu ajukan kembali.',
    );
    expect(statusOf(ruang)).toBe('proses');

    operator.tekan('Tambah bukti');
    operator.kirimBerkas({ nama: 'sama-isinya.pdf' });
    expect(operator.layar().isi[0]).toBe(
      'Bukti yang sama sudah dilampirkan: lama.pdf, 1 KB, tahun 2025. Mohon dikirim yang lain, atau kembali.',
    );
    operator.tekan('Kembali');
    operator.tekan('Lihat bukti (1)');
    expect(operator.layar().isi.slice(2)).toEqual([
      '1. lama.pdf, 1 KB, tahun 2025 (di luar tahun yang diperlukan)',
      'Draf crosscutting tahun lalu',
    ]);
    const satu = operator.tekan('1. lama.pdf');
    expect(satu.isi.slice(2)).toEqual([
      'Berkas: lama.pdf',
      'Ukuran: 1 KB',
      'Sidik SHA-256: aaaaaaaaaaaa',
      'Tahun: 2025',
      'Uraian: Draf crosscutting tahun lalu',
      'Diserahkan: operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00',
    ]);
    expect(satu.lampiran).toEqual([{ fileId: 'f1', nama: 'lama.pdf' }]);
    operator.tekan('Hapus bukti');
    expect(operator.layar().isi).toContain('Bukti: belum ada');
    expect(ruang.buku().semua('bukti')).toEqual([]);
  });

  test('steps begin the work; a long text and an employee number are asked again', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const operator = pemeran(ruang, 'Operator', 'operator');
    operator.mulai('rekomendasi', 'r1');
    operator.tekan('Isi langkah');
    operator.tulis('x'.repeat(701));
    expect(operator.layar().isi[0]).toBe('Tulisannya 701 huruf; mohon diringkas menjadi paling banyak 700 huruf.');
    operator.tulis(`Dikerjakan ${nipTiruan.renggang}`);
    expect(operator.layar().isi[0]).toBe('Mohon tanpa NIP; cukup nama jabatannya.');
    operator.tulis('SK tim penyusun sudah terbit');
    expect(operator.layar().isi.slice(0, 1)).toEqual(['Langkah disimpan.']);
    expect(ruang.buku().find('rekomendasi', 'r1')?.isi).toMatchObject({ status: 'proses', langkah: 'SK tim penyusun sudah terbit' });
  });

  test('two who add at once: the second sees the first and saves with one more press', () => {
    const ruang = bukaRuang();
    tanamRekomendasi(ruang);
    const operator = pemeran(ruang, 'Operator', 'operator');
    const kepala = pemeran(ruang, 'Camat', 'kepala');
    kepala.mulai('rekomendasi', 'r1');
    operator.mulai('rekomendasi', 'r1');
    operator.tekan('Tambah bukti');
    operator.kirimBerkas();
    operator.tekan('2027');
    kepala.tekan('Isi langkah');
    kepala.tulis('Rapat penyusunan 3 April');
    operator.tekan('Simpan');
    expect(operator.layar().isi.slice(0, 6)).toEqual([
      'Data ini baru saja diubah oleh kepala Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
      '· rekomendasi nomor 1 LHE 8 Desember 2026 Kecamatan Dumai Kota',
      '  status: belum menjadi dalam proses',
      '  langkah: kosong menjadi Rapat penyusunan 3 April',
      'Status sekarang: dalam proses. Bukti Bapak/Ibu belum disimpan; bila masih perlu, tekan Simpan sekali lagi.',
      '',
    ]);
    operator.tekan('Simpan');
    expect(operator.layar().isi[0]).toBe('Bukti disimpan.');
    expect(ruang.buku().find('rekomendasi', 'r1')?.isi.langkah).toBe('Rapat penyusunan 3 April');
    // The card of the head is older than the evidence.
    kepala.tekan('Perbarui langkah');
    expect(kepala.layar().isi.slice(0, 3)).toEqual([
      'Data ini baru saja diubah oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
      '· bukti rekomendasi nomor 1 Kecamatan Dumai Kota',
      '  baru',
    ]);
    expect(kepala.layar().isi).toContain('Bukti: 1');
  });

  test('a shipped recommendation is nobody’s until it is taken over; its printed claim stands beside ours', () => {
    const ruang = bukaRuang();
    const operator = pemeran(ruang, 'Operator', 'operator');
    const evaluator = pemeran(ruang, 'Evaluator', 'evaluator');
    expect(operator.mulai('rekomendasi').isi.slice(0, 4)).toEqual([
      'Rekomendasi Kecamatan Dumai Kota, terbuka: 0',
      'Tidak ada rekomendasi yang masih terbuka.',
      '',
      'Dari dokumen, belum diambil alih:',
    ]);
    operator.tekan('6. ');
    expect(operator.layar().isi.slice(6)).toEqual([
      'Kami catat: dalam proses, karena buktinya belum ada',
      'Tercetak: "Sudah dipublikasikan"; bukti: belum ada bukti tercetak',
      expect.stringMatching(/^Rencana aksi tercetak: /),
      'Waktu tercetak: Januari - Desember 2025',
      'Belum ada yang diingatkan tentang rekomendasi ini sampai perangkat daerah mengambil alih.',
    ]);
    operator.tekan('Ambil alih');
    operator.tulis('Drs. Fulan, M.Si');
    expect(operator.layar().isi[0]).toBe('Mohon nama jabatannya saja, bukan nama orang, misalnya Kepala Seksi Pelayanan.');
    operator.tekan('Camat Dumai Kota');
    operator.tulis('1 Desember 2023');
    expect(operator.layar().isi[0]).toBe('Mohon dicek: 1 Desember 2023 lebih awal daripada tanggal LHE, 8 Desember 2023.');
    expect(operator.tekan('Tidak disebut dalam LHE').isi.slice(1, 3)).toEqual([
      'Tanggal berapa yang disepakati dengan Inspektorat? Tulis tanggalnya, atau pilih.',
      '30 hari sejak tanggal LHE adalah kesepakatan umum, bukan ketentuan.',
    ]);
    operator.tekan('Belum ada, tanyakan kepada Inspektorat');
    operator.tekan('Simpan');
    expect(operator.layar().isi).toContain(
      'Tercetak dalam LKIP Kecamatan Dumai Kota 2024: "Sudah dipublikasikan"; bukti: belum ada bukti tercetak',
    );
    expect(operator.layar().isi).toContain('Status: dalam proses');
    expect(operator.layar().isi).toContain('Tenggat: belum ada; ditetapkan bersama Inspektorat');
    expect(ruang.buku().find('rekomendasi', 'bawaan:dk.rek-6')?.isi).toMatchObject({ bawaan: 'dk.rek-6', status: 'proses', nomor: 6 });

    ruang.saat('2027-04-05T03:00:00.000Z');
    expect(evaluator.bukaKabar().isi[0]).toBe('Mohon tenggatnya ditetapkan: rekomendasi Kecamatan Dumai Kota');
    evaluator.tekan('Tetapkan tenggat');
    evaluator.tulis('30 Juni 2027');
    evaluator.tekan('Simpan');
    expect(evaluator.layar().isi).toContain('Tenggat: 30 Juni 2027, 86 hari lagi (kesepakatan dengan Inspektorat, bukan dari LHE)');
    expect(operator.bukaKabar().isi[0]).toBe(
      'Tenggat rekomendasi Kecamatan Dumai Kota diubah oleh evaluator (Inspektorat) Kecamatan Dumai Kota',
    );
    // Its place in the list of documents is empty now.
    expect(operator.mulai('rekomendasi').isi[0]).toBe('Rekomendasi Kecamatan Dumai Kota, terbuka: 1');
    expect(operator.mulai('rekomendasi', 'dk.rek-6').isi[1]).toBe('Dari dokumen LKIP Kecamatan Dumai Kota 2024, sudah diambil alih');
    expect(operator.tombol()).toEqual(['Buka rekomendasinya', 'Daftar', 'Tutup']);
  });
});
