import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';

describe('/siapkan', () => {
  test('a government that is not in the seeds, from nothing to its first indicator with five targets: six taps and four messages', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    expect(admin.mulai('siapkan').isi).toEqual([
      'Pemerintah daerah',
      '· Pemerintah Kota Dumai (WIB, utama, bawaan program, 2 perangkat daerah)',
      '· Pemerintah Kabupaten Banyuasin (WIB, bawaan program, 51 perangkat daerah)',
      '· Pemerintah Kabupaten Bengkalis (WIB, bawaan program, 47 perangkat daerah)',
      '',
      'Tulis nama pemerintah daerah Bapak/Ibu untuk menambahkannya.',
      'Contoh: Kota Sungai Lestari',
    ]);
    expect(admin.tulis('kota sungai lestari')).toEqual({
      isi: [
        'Tambah pemda',
        'Pemerintah Kota Sungai Lestari',
        'Zona waktu: WIB',
        'Menjadi pemerintah daerah utama: yang pertama dilihat bila daerahnya tidak disebut.',
        'Bila namanya kurang tepat, tulis lagi.',
      ],
      tunggu: 'teks',
      tombol: [
        [{ label: 'Simpan', nilai: 'simpan' }],
        [
          { label: 'Ganti ke WITA', nilai: 'zona:Asia/Makassar' },
          { label: 'Ganti ke WIT', nilai: 'zona:Asia/Jayapura' },
        ],
        [
          { label: 'Kembali', nilai: 'kembali' },
          { label: 'Batal', nilai: 'tutup' },
        ],
      ],
    });
    admin.tekan('Simpan');
    expect(admin.teks()).toContain('Tersimpan. Pemerintah Kota Sungai Lestari menjadi pemerintah daerah utama.');
    expect(admin.tombol()).toContain('Urungkan');
    admin.tulis('kecamatan sungai lestari kota');
    admin.tekan('Simpan');
    expect(admin.layar().isi).toEqual([
      'Tersimpan',
      '· Kecamatan Sungai Lestari Kota',
      'Berikutnya: undang orang yang mengisi dan mengonfirmasi, atau langsung buka tahun kerjanya.',
    ]);
    expect(admin.tombol()).toEqual(['Buka tahun 2027', 'Undang orang', 'Tambah perangkat daerah', 'Urungkan', 'Tutup']);
    admin.tekan('Buka tahun 2027');
    admin.tulis('Persentase Pengaduan yang Ditindaklanjuti');
    admin.tekan('%');
    admin.tekan('Makin tinggi makin baik');
    admin.tulis('85; 80; 82; 84; 85');
    admin.tekan('Simpan');
    expect(admin.ketukan).toBe(6);

    const buku = ruang.buku();
    expect(buku.find('setelan', 'instalasi')?.isi).toEqual({ tersembunyi: [], pemdaBawaan: 'kota-sungai-lestari' });
    expect(buku.find('pemda', 'kota-sungai-lestari')?.isi).toEqual({
      nama: 'Pemerintah Kota Sungai Lestari',
      jenis: 'kota',
      zona: 'Asia/Jakarta',
      alias: ['kota sungai lestari', 'pemko sungai lestari', 'pemkot sungai lestari', 'pemerintah kota sungai lestari', 'sungai lestari'],
    });
    expect(buku.find('opd', 'kec-sungai-lestari-kota')?.isi.alias).toContain('kec sungai lestari kota');
    const [indikator] = buku.semua('indikator');
    expect(indikator?.isi).toMatchObject({ opd: 'kec-sungai-lestari-kota', satuan: '%', agregasi: 'tren-naik', mulai: 2027 });
    expect(buku.semua('target').map((t) => [t.id.replace(indikator?.id ?? '', 'x'), t.isi.nilai.cetak])).toEqual([
      ['x:2027:pk', '85'],
      ['x:2027:pk:tw1', '80'],
      ['x:2027:pk:tw2', '82'],
      ['x:2027:pk:tw3', '84'],
      ['x:2027:pk:tw4', '85'],
    ]);
    // The own government and its offices come first from now on.
    const tempat = ruang.mesinDialog.duniaOf(admin, { id: 1, grup: false }).tempat;
    expect([tempat.bawaan, tempat.pemda[0]?.id, tempat.opd[0]?.id]).toEqual([
      'kota-sungai-lestari',
      'kota-sungai-lestari',
      'kec-sungai-lestari-kota',
    ]);
  });

  test('a name is corrected by writing it again, and what is no name is not taken for one', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    admin.mulai('siapkan');
    expect(admin.tulis('kota <b>uji</b>').isi[0]).toBe('Itu belum terbaca sebagai nama daerah. Contoh: Kota Sungai Lestari');
    admin.tulis('sungai lestri');
    admin.tulis('kota');
    expect(admin.layar().isi[1]).toBe('Pemerintah Kota Sungai Lestri');
    expect(admin.tulis('pemko sungai lestari').isi[1]).toBe('Pemerintah Kota Sungai Lestari');
    admin.tekan('Simpan');
    admin.tulis('kecamatan a b\nDinas <b>X</b>');
    expect(admin.teks()).toContain('Tidak terbaca sebagai nama perangkat daerah: "Dinas <b>X</b>".');
    admin.tekan('Simpan');
    admin.mulai('siapkan');
    admin.tekan('Kota Sungai Lestari');
    expect(admin.teks()).toContain('Perangkat daerah: 1.');
  });

  test('several offices at once: doubles are told and not added, ids never collide with shipped ones', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    admin.mulai('siapkan');
    // The kind is asked where the name does not tell it.
    admin.tulis('Muara Teduh');
    expect(admin.layar().isi[1]).toBe('Muara Teduh itu kota, kabupaten, atau provinsi?');
    admin.tekan('Kabupaten');
    admin.tekan('Ganti ke WITA');
    admin.tekan('Simpan');
    expect(ruang.buku().find('pemda', 'kab-muara-teduh')?.isi.zona).toBe('Asia/Makassar');
    admin.tulis('1. Sekretariat Daerah\n2. Dinas Kesehatan\n3. Dinkes\n4. kecamatan a b\n5. Setda Kabupaten Muara Teduh\n??');
    expect(admin.layar().isi).toEqual([
      'Perangkat daerah Pemerintah Kabupaten Muara Teduh',
      'Ditambahkan: 3',
      '1. Sekretariat Daerah',
      '2. Dinas Kesehatan',
      '3. Kecamatan A B',
      '',
      'Sudah ada, tidak ditambahkan lagi:',
      '· Dinkes (tercatat sebagai Dinas Kesehatan)',
      '· Setda Kabupaten Muara Teduh (tercatat sebagai Sekretariat Daerah)',
      '',
      'Tidak terbaca sebagai nama perangkat daerah: "??".',
      '',
      'Bila ada yang kurang tepat, tulis lagi daftarnya.',
    ]);
    admin.tekan('Simpan');
    expect(
      ruang
        .buku()
        .semua('opd')
        .map((o) => [o.id, o.isi.singkat]),
    ).toEqual([
      // "setda" belongs to a shipped office.
      ['setda-2', 'Setda'],
      ['dinas-kesehatan', 'Dinas Kesehatan'],
      ['kec-a-b', 'Kecamatan A B'],
    ]);
    admin.tekan('Tambah perangkat daerah');
    admin.tulis('DINAS KESEHATAN');
    expect(admin.teks()).toContain('Tidak ada nama baru.');
    expect(admin.tombol()).not.toContain('Simpan');

    // Twice the same government is the same government.
    admin.mulai('siapkan');
    admin.tekan('Tambah pemda');
    admin.tulis('pemkab muara teduh');
    expect(admin.layar().isi[0]).toBe('Pemerintah Kabupaten Muara Teduh sudah ada, jadi tidak ditambahkan lagi.');
  });

  test('a shipped government is hidden and shown again, the default one cannot be hidden', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    const pilihan = (): number =>
      ruang.mesinDialog.duniaOf(admin, { id: 1, grup: false }).tempat.pemda.filter((p) => !p.tersembunyi).length;
    admin.mulai('siapkan');
    admin.tekan('Kota Dumai');
    expect(admin.tombol()).not.toContain('Sembunyikan');
    expect(admin.tombol()).not.toContain('Ganti nama');
    admin.tekan('Kembali');
    admin.tekan('Kabupaten Bengkalis');
    admin.tekan('Sembunyikan');
    expect(admin.layar().isi[0]).toBe('Pemerintah Kabupaten Bengkalis disembunyikan.');
    expect(pilihan()).toBe(2);
    admin.tekan('Tampilkan');
    expect(pilihan()).toBe(3);
    admin.tekan('Jadikan utama');
    expect(ruang.buku().find('setelan', 'instalasi')?.isi).toEqual({ tersembunyi: [], pemdaBawaan: 'kab-bengkalis' });
  });

  test('names change with their version; what is used cannot be removed, and by what is said', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Admin', { admin: true });
    const lain = ruang.orang('Admin lain', { admin: true });
    admin.mulai('siapkan');
    admin.tulis('Kota Sungai Lestari');
    admin.tekan('Simpan');
    admin.tulis('Dinas Sosial\nDinas Perhubungan');
    admin.tekan('Simpan');
    admin.tekan('Tutup');

    const keDinsos = (o: typeof admin): void => {
      o.mulai('siapkan');
      o.tekan('Kota Sungai Lestari');
      o.tekan('Dinas Sosial');
    };
    keDinsos(admin);
    admin.tekan('Ganti nama');
    keDinsos(lain);
    lain.tekan('Ganti nama');
    lain.tulis('Dinas Sosial dan Pemberdayaan Masyarakat');
    expect(lain.layar().isi[0]).toBe('Nama diganti menjadi Dinas Sosial dan Pemberdayaan Masyarakat.');
    expect(lain.teks()).toContain('dinsos');
    // The other one began before that and sees it instead of writing over it.
    admin.tulis('Dinas Sosial P3A');
    expect(admin.teks()).toContain('Belum disimpan.\nData ini baru saja diubah oleh admin bot, 5 April 2027 pukul 09.00.');
    expect(ruang.buku().find('opd', 'dinas-sosial')?.isi.nama).toBe('Dinas Sosial dan Pemberdayaan Masyarakat');

    ruang.orang('Op').beriPeran({ peran: 'operator', opd: 'dinas-sosial' });
    admin.tekan('Hapus');
    expect(admin.layar().isi).toEqual([
      'Dinas Sosial dan Pemberdayaan Masyarakat belum dapat dihapus',
      'Masih dipakai oleh: 1 peran orang.',
      'Data yang sudah diisi tetap disimpan dengan nama ini.',
    ]);
    expect(admin.tombol()).toEqual(['Kembali', 'Tutup']);

    admin.mulai('siapkan');
    admin.tekan('Kota Sungai Lestari');
    admin.tekan('Hapus');
    expect(admin.teks()).toContain('Masih dipakai oleh: 2 perangkat daerah.');
    admin.tekan('Kembali');
    admin.tekan('Dinas Perhubungan');
    admin.tekan('Hapus');
    admin.tekan('Hapus');
    expect(admin.layar().isi[0]).toBe('Dinas Perhubungan dihapus.');
    expect(ruang.buku().find('opd', 'dinas-perhubungan')).toBeUndefined();
    admin.tekan('Urungkan');
    admin.tekan('Ya, urungkan');
    expect(ruang.buku().find('opd', 'dinas-perhubungan')?.isi.nama).toBe('Dinas Perhubungan');
  });

  test('Bagian Organisasi adds offices of its own government only; others are told whose matter it is', () => {
    const ruang = bukaRuang();
    const organisasi = ruang.orang('Organisasi');
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    expect(organisasi.mulai('siapkan').isi[0]).toBe('Pemerintah Kota Dumai');
    expect(organisasi.tombol()).toEqual(['Tambah perangkat daerah', 'Tutup']);
    organisasi.tekan('Tambah perangkat daerah');
    organisasi.tulis('tolong');
    expect(organisasi.layar().isi[0]).toBe('Perangkat daerah Pemerintah Kota Dumai');
    organisasi.tulis('12');
    expect(organisasi.layar().isi[0]).toBe('Itu belum terbaca sebagai nama perangkat daerah. Contoh: Kecamatan Sungai Lestari Kota');
    organisasi.tulis('Setda\nDinas Kesehatan');
    expect(organisasi.teks()).toContain('· Setda (tercatat sebagai Sekretariat Daerah Kota Dumai)');
    organisasi.tekan('Simpan');
    expect(ruang.buku().find('opd', 'dinas-kesehatan')?.isi.pemda).toBe('kota-dumai');

    const operator = ruang.orang('Operator');
    operator.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota' });
    expect(operator.mulai('siapkan').isi).toEqual(['Maaf, ini hanya dapat dilakukan oleh Bagian Organisasi atau admin bot.']);
  });
});
