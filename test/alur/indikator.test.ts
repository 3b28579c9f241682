import { describe, expect, test } from 'vitest';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';

/** An operator of Setda with an empty year 2027. */
function siap(): { readonly ruang: Ruang; readonly o: OrangUji } {
  const ruang = bukaRuang();
  const o = ruang.orang('Operator');
  o.beriPeran({ peran: 'operator', opd: 'setda' });
  o.mulai('tahun');
  o.tekan('Mulai tanpa salinan');
  o.tekan('Buka tahun 2027');
  return { ruang, o };
}
function tambahIkm(o: OrangUji): void {
  o.tulis('Indeks Kepuasan Masyarakat');
  o.tekan('indeks');
  o.tekan('Makin tinggi');
  o.tulis('85; 80; 82; 84; 85');
  o.tekan('Simpan');
}

describe('/indikator', () => {
  test('an indicator whose unit does not decide the method is asked about it in plain words; nothing is lost on the way', () => {
    const { ruang, o } = siap();
    o.tulis('Jumlah dokumen perencanaan yang disusun');
    expect(o.tombol().slice(0, 3)).toEqual(['dokumen', '%', 'indeks']);
    o.tulis('12');
    expect(o.layar().isi[0]).toBe('Mohon tulis satuannya saja, misalnya dokumen atau km.');
    o.tulis('dokumen');
    expect(o.layar().isi.slice(1)).toEqual(['Jumlah dokumen perencanaan yang disusun (dokumen)', 'Kapan angkanya dikatakan baik?']);
    o.tekan('Makin tinggi');
    expect(o.layar().isi.slice(2, 6)).toEqual([
      'Bagaimana angka triwulan menjadi angka setahun?',
      'Saran: Dijumlahkan tiap triwulan. Satuannya dokumen, yang biasanya dijumlahkan; bila yang dihitung adalah keadaan pada akhir triwulan, pilih angka terakhir.',
      '',
      'Dijumlahkan tiap triwulan: Angka tiap triwulan dijumlahkan. Isi hasil triwulan itu saja, bukan hasil sejak Januari. Contoh: TW I 10 dan TW II 15, maka sampai TW II menjadi 25.',
    ]);
    o.tekan('Dijumlahkan');
    o.tulis('20 25');
    expect(o.layar().isi[0]).toBe(
      'Ada 2 angka. Yang dapat dibaca: 1 angka (setahun), 4 angka (TW I sampai IV), atau 5 angka (setahun, lalu TW I sampai IV). Contoh: 100; 20; 25; 30; 25',
    );
    // Four numbers: the year follows from them only when the person says so.
    o.tulis('20 25 30 25');
    expect(o.teks()).not.toContain('Setahun:');
    o.tekan('Target setahun juga 100 dokumen');
    expect(o.teks()).toContain('Setahun: 100 dokumen\nTW I: 20 dokumen');
    o.tekan('Ubah nama');
    o.tekan('Kembali');
    expect(o.teks()).toContain('Nama: Jumlah dokumen perencanaan yang disusun');
    o.tekan('Ubah target');
    o.tulis('100; 20; 25; 30; 30');
    expect(o.teks()).toContain('Mohon dicek: jumlah target triwulan 105 dokumen, sedangkan target setahun 100 dokumen.');
    o.tekan('Simpan');
    expect(o.layar().isi).toEqual([
      'Tersimpan',
      '',
      'Jumlah dokumen perencanaan yang disusun',
      'Setda Kota Dumai, mulai 2027',
      'Satuan: dokumen',
      'Arah: makin tinggi makin baik',
      'Triwulan: dijumlahkan tiap triwulan',
      '',
      'Target 2027:',
      'Setahun: PK 100 dokumen',
      'TW I: PK 20 dokumen',
      'TW II: PK 25 dokumen',
      'TW III: PK 30 dokumen',
      'TW IV: PK 30 dokumen',
    ]);
    expect(o.tombol()).toEqual(['Tambah indikator', 'Isi target', 'Ubah', 'Isi realisasi', 'Urungkan', 'Kembali', 'Tutup']);

    o.tekan('Tambah indikator');
    o.tulis('jumlah dokumen PERENCANAAN yang disusun');
    expect(o.layar().isi[0]).toBe(
      '"Jumlah dokumen perencanaan yang disusun" sudah ada pada 2027. Mohon tulis nama lain, atau buka indikator itu dari daftar.',
    );
    o.tulis('Indeks Profesionalitas ASN');
    o.tekan('indeks');
    o.tekan('Makin tinggi');
    o.tekan('Target menyusul');
    expect(o.teks()).toContain('Target 2027: menyusul');
    o.tekan('Simpan');
    expect(ruang.buku().semua('indikator')).toHaveLength(2);
  });

  test('a changed Renstra ends the old series and begins a new one; the old one and its targets are kept and shown', () => {
    const { ruang, o } = siap();
    tambahIkm(o);
    const [lama] = ruang.buku().semua('indikator');
    // In its first year there is nothing to keep apart.
    o.tekan('Ubah');
    o.tekan('Ganti (Renstra berubah)');
    expect(o.layar().isi[0]).toBe(
      'Indikator ini baru berlaku mulai 2027, jadi belum ada rangkaian lama yang perlu disimpan. Silakan pakai Ralat.',
    );

    ruang.saat('2028-01-10T02:00:00.000Z');
    o.mulai('tahun');
    o.tekan('Buka tahun 2028');
    o.mulai('indikator', `${lama?.id ?? ''} 2028`);
    o.tekan('Ganti (Renstra berubah)');
    o.tulis('Indeks Kepuasan Masyarakat atas Layanan Sekretariat');
    o.tulis('88');
    expect(o.layar().isi.slice(0, 5)).toEqual([
      'Ganti indikator mulai 2028: Indeks Kepuasan Masyarakat',
      'Nama: Indeks Kepuasan Masyarakat atas Layanan Sekretariat',
      'Satuan: indeks',
      'Arah: makin tinggi makin baik',
      'Triwulan: angka terakhir, diharapkan naik',
    ]);
    expect(o.layar().isi.at(-1)).toBe(
      '"Indeks Kepuasan Masyarakat" terakhir berlaku pada 2027. Target dan realisasinya tetap tersimpan dan tetap dapat dilihat.',
    );
    o.tekan('Simpan');
    expect(o.layar().isi.slice(-3)).toEqual([
      'Rangkaian menurut Renstra:',
      '· Indeks Kepuasan Masyarakat (indeks), 2027 sampai 2027; target 2027 85',
      '· Indeks Kepuasan Masyarakat atas Layanan Sekretariat (indeks), mulai 2028; target 2028 88',
    ]);
    const baru = ruang.buku().semua('indikator')[1];
    expect(ruang.buku().find('indikator', lama?.id ?? '')?.isi.akhir).toBe(2027);
    expect(baru?.isi).toMatchObject({ mulai: 2028, pengganti: lama?.id });
    expect(ruang.buku().find('target', `${lama?.id ?? ''}:2027:pk`)?.isi.nilai.cetak).toBe('85');
  });

  test('two people put the same indicator right: the second sees the change and loses neither', () => {
    const { ruang, o } = siap();
    tambahIkm(o);
    const [ikm] = ruang.buku().semua('indikator');
    const kepala = ruang.orang('Kepala');
    kepala.beriPeran({ peran: 'kepala', opd: 'setda' });
    o.mulai('indikator', ikm?.id ?? '');
    o.tekan('Ralat nama');
    kepala.mulai('indikator', ikm?.id ?? '');
    kepala.tekan('Ralat satuan');
    kepala.tekan('nilai');
    expect(kepala.teks()).toContain('Satuan: indeks → nilai');
    expect(kepala.teks()).toContain('Angka yang sudah diisi (5 target) tidak berubah; mohon dicek apakah masih sesuai.');
    kepala.tekan('Simpan');
    o.tulis('Indeks Kepuasan Masyarakat Setda');
    o.tekan('Simpan');
    expect(o.teks()).toContain('Belum disimpan.\nData ini baru saja diubah oleh kepala Setda Kota Dumai, 5 April 2027 pukul 09.00.');
    expect(o.teks()).toContain('Nama: Indeks Kepuasan Masyarakat → Indeks Kepuasan Masyarakat Setda\nSatuan: nilai\n');
    o.tekan('Simpan');
    expect(ruang.buku().find('indikator', ikm?.id ?? '')?.isi).toMatchObject({ nama: 'Indeks Kepuasan Masyarakat Setda', satuan: 'nilai' });
  });

  test('an indicator with numbers is ended, one without can be removed; a year that is not open leads to /tahun', () => {
    const { ruang, o } = siap();
    tambahIkm(o);
    o.tekan('Ubah');
    o.tekan('Akhiri');
    expect(o.layar().isi).toEqual([
      'Akhiri: Indeks Kepuasan Masyarakat',
      'Tidak dapat dihapus, karena sudah memiliki 5 target.',
      'Indikator ini baru berlaku mulai 2027, jadi belum dapat diakhiri.',
    ]);
    o.tekan('Kembali');
    o.tekan('Tambah indikator');
    o.tulis('Nilai SAKIP');
    o.tekan('nilai');
    o.tekan('Makin tinggi');
    o.tekan('Target menyusul');
    o.tekan('Simpan');
    o.tekan('Ubah');
    o.tekan('Sasaran');
    o.tulis('Meningkatnya akuntabilitas kinerja');
    expect(o.teks()).toContain('Sasaran: Meningkatnya akuntabilitas kinerja');
    o.tekan('Ubah');
    o.tekan('Akhiri');
    o.tekan('Hapus');
    expect(o.layar().isi[0]).toBe('"Nilai SAKIP" dihapus.');
    expect(ruang.buku().semua('indikator')).toHaveLength(1);

    const lain = ruang.orang('Operator kecamatan');
    lain.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota' });
    expect(lain.mulai('indikator').isi).toEqual([
      'Tahun 2027 belum dibuka: Kecamatan Dumai Kota',
      'Tahunnya dibuka dulu; indikator yang sudah tercetak atau dipakai tahun lalu ikut tersalin.',
    ]);
    lain.tekan('Buka tahun 2027');
    expect(lain.layar().isi[0]).toBe('Buka tahun 2027: Kecamatan Dumai Kota');
    expect(ruang.orang('Tamu').mulai('indikator').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh/);
  });
});
