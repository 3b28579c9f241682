import { describe, expect, test } from 'vitest';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';
import { bukaTahunUji, realisasiUji, tulisUji } from '../support/indikator.ts';

const opd = 'kec-dumai-kota';

function ruangKecamatan() {
  const ruang = bukaRuang();
  bukaTahunUji(ruang, opd, 2027, [
    { id: 'ikm', nama: 'Indeks Kepuasan Masyarakat', satuan: 'indeks', target: '89', tw: ['85', '86', '87', '89'] },
    { id: 'patuh', nama: 'Persentase kelurahan patuh', target: '90', tw: ['80', '85', '88', '90'] },
    {
      id: 'surat',
      nama: 'Jumlah surat keterangan',
      satuan: 'dokumen',
      agregasi: 'jumlah',
      target: '400',
      tw: ['100', '100', '100', '100'],
    },
  ]);
  const sari = ruang.orang('Sari');
  sari.beriPeran({ peran: 'operator', opd });
  const camat = ruang.orang('Camat');
  camat.beriPeran({ peran: 'kepala', opd });
  return { ruang, sari, camat };
}

function isi(orang: OrangUji, indikator: string, nilai: string): void {
  orang.mulai('lapor', `${indikator}:2027:tw1`);
  orang.tulis(nilai);
  if (orang.tombol().includes('Ya, sudah benar')) orang.tekan('Ya, sudah benar');
  orang.tekan('Simpan');
}

const status = (ruang: Ruang, indikator: string) => ruang.buku().find('realisasi', `${indikator}:2027:tw1`)?.isi.status;

describe('/konfirmasi', () => {
  test('a single value is confirmed with one press on the notice', () => {
    const { ruang, sari, camat } = ruangKecamatan();
    isi(sari, 'ikm', '85,76');
    expect(camat.bukaKabar().isi).toEqual([
      'Konfirmasi: Indeks Kepuasan Masyarakat, TW I 2027',
      'Kecamatan Dumai Kota',
      'Target TW I: 85',
      'Target tahun 2027: 89',
      'Realisasi TW I: 85,76',
      'Kumulatif sampai TW I: 85,76',
      'Capaian TW I: 100,89%, dari 85,76 ÷ 85 × 100%',
      'Terhadap target tahun 2027: 96,36%, dari 85,76 ÷ 89 × 100%',
      'Predikat: Sangat Berhasil (atribut capaian, Tabel 3.2 laporan Dumai)',
      'Predikat: Sangat Tinggi (Permendagri 86/2017 sebagaimana dicetak di Tabel 3.1 laporan Dumai)',
      'Diisi operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
    ]);
    expect(camat.tekan('Konfirmasi').isi).toEqual([
      'Terkonfirmasi: Indeks Kepuasan Masyarakat, TW I 2027',
      'Tidak ada lagi yang menunggu untuk TW I 2027, Kecamatan Dumai Kota.',
    ]);
    expect(camat.ketukan).toBe(1);
    expect(sari.banyakKabar()).toBe(0);
    expect(ruang.buku().find('realisasi', 'ikm:2027:tw1')?.isi).toMatchObject({
      status: 'terkonfirmasi',
      konfirmasi: { pengguna: camat.pengguna },
    });
    expect(camat.mulai('konfirmasi').isi).toEqual(['Konfirmasi realisasi', 'Tidak ada yang menunggu konfirmasi.']);
  });

  test('all of a quarter at once, but for what one entered oneself; odd values are marked', () => {
    const { ruang, sari, camat } = ruangKecamatan();
    isi(sari, 'ikm', '86');
    isi(sari, 'surat', '1.200');
    isi(camat, 'patuh', '82');
    expect(camat.mulai('konfirmasi').isi).toEqual([
      'Konfirmasi TW I 2027, Kecamatan Dumai Kota',
      '3 nilai menunggu.',
      '1. Indeks Kepuasan Masyarakat: 86, capaian 101,18%',
      '2. Persentase kelurahan patuh: 82%, capaian 102,5%; isian Bapak/Ibu sendiri, perlu pejabat lain',
      '3. Jumlah surat keterangan: 1.200 dokumen, capaian 1.200%; mohon dicek',
      '1 nilai sebaiknya dilihat satu per satu.',
    ]);
    camat.tekan('2.');
    expect(camat.layar().isi.at(-1)).toBe(
      'Ini isian Bapak/Ibu sendiri, sehingga perlu dikonfirmasi pejabat lain: kepala, atau Sekretaris atau Kasubbag yang diberi delegasi.',
    );
    expect(camat.tombol()).toEqual(['Daftar TW I', 'Tutup']);
    camat.tekan('Daftar');
    camat.tekan('3.');
    expect(camat.teks()).toContain('Mohon dicek: nilai 1.200 dokumen jauh lebih besar daripada target triwulan ini (100 dokumen).');
    camat.tekan('Daftar');
    expect(camat.tekan('Konfirmasi semua (2)').isi).toEqual([
      'Terkonfirmasi: 2 nilai TW I 2027, Kecamatan Dumai Kota',
      'Masih menunggu: 1 nilai TW I 2027.',
    ]);
    expect([status(ruang, 'ikm'), status(ruang, 'patuh'), status(ruang, 'surat')]).toEqual(['terkonfirmasi', 'menunggu', 'terkonfirmasi']);
    // The stand-in confirms what the kepala entered.
    const sekretaris = ruang.orang('Sekretaris');
    sekretaris.beriPeran({ peran: 'kepala', opd, wakil: 'sekretaris' });
    sekretaris.mulai('konfirmasi');
    sekretaris.tekan('Konfirmasi');
    expect(status(ruang, 'patuh')).toBe('terkonfirmasi');
  });

  test('a value comes back with its reason, is completed, and waits again', () => {
    const { ruang, sari, camat } = ruangKecamatan();
    sari.mulai('lapor', 'surat:2027:tw1');
    for (const teks of ['70', 'Blangko terlambat', 'Meminta blangko', 'Kepala Seksi Pemerintahan', '30 Juni 2027']) sari.tulis(teks);
    sari.tekan('Simpan');
    expect(camat.bukaKabar().isi).toContain('Pelaksana: Kepala Seksi Pemerintahan, paling lambat 30 Juni 2027');
    camat.tekan('Kembalikan');
    expect(camat.tulis('  ').isi[0]).toBe('Belum ada tulisannya. Mohon ditulis singkat.');
    expect(camat.tekan('Mohon sebab dan langkahnya dilengkapi').isi[0]).toBe('Dikembalikan: Jumlah surat keterangan, TW I 2027');
    expect(status(ruang, 'surat')).toBe('dikembalikan');
    ruang.saat('2027-04-06T02:00:00.000Z');
    expect(sari.bukaKabar().isi).toEqual([
      'Jumlah surat keterangan, TW I 2027: dikembalikan',
      'Dikembalikan oleh kepala Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
      'Alasan: Mohon sebab dan langkahnya dilengkapi',
      'Realisasi: 70 dokumen',
      'Target TW I: 100 dokumen',
      'Target tahun 2027: 400 dokumen',
      'Sebab: Blangko terlambat',
      'Langkah: Meminta blangko',
      'Pelaksana: Kepala Seksi Pemerintahan, paling lambat 30 Juni 2027',
    ]);
    // It came unasked: it waits for no text of something else.
    expect(sari.layar().tunggu).toBeUndefined();
    sari.tekan('Perbaiki');
    sari.tekan('Nilai tetap 70 dokumen');
    sari.tekan('Ubah sebab dan langkah');
    sari.tulis('Blangko dari provinsi terlambat dua bulan');
    sari.tulis('Meminta blangko tambahan dan melayani tiga hari sepekan');
    sari.tekan('Kepala Seksi Pemerintahan');
    sari.tekan('30 Juni 2027');
    sari.tekan('Simpan');
    expect(status(ruang, 'surat')).toBe('menunggu');
    expect(ruang.buku().find('realisasi', 'surat:2027:tw1')?.isi.alasan).toBeUndefined();
    expect(camat.bukaKabar().isi).toContain('Sebab: Blangko dari provinsi terlambat dua bulan');
  });

  test('a value that was changed on the way is shown anew before it counts', () => {
    const { ruang, sari, camat } = ruangKecamatan();
    isi(sari, 'ikm', '86');
    camat.bukaKabar();
    isi(sari, 'ikm', '87');
    expect(camat.tekan('Konfirmasi').isi.slice(0, 2)).toEqual([
      'Konfirmasi: Indeks Kepuasan Masyarakat, TW I 2027',
      'Data ini baru saja diubah oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
    ]);
    expect(camat.teks()).toContain('86 menjadi 87');
    expect(camat.teks()).toContain('Realisasi TW I: 87');
    expect(status(ruang, 'ikm')).toBe('menunggu');
    camat.tekan('Konfirmasi');
    expect(status(ruang, 'ikm')).toBe('terkonfirmasi');
  });

  test('operators, other kepala and an office without waiting values are told so', () => {
    const { ruang, sari } = ruangKecamatan();
    isi(sari, 'ikm', '86');
    expect(sari.mulai('konfirmasi').isi[0]).toMatch(/^Maaf, ini hanya dapat dilakukan oleh kepala/);
    const lain = ruang.orang('Sekda');
    lain.beriPeran({ peran: 'kepala', opd: 'setda' });
    expect(lain.mulai('konfirmasi', `${opd}:2027:tw1`).isi[0]).toMatch(/^Maaf/);
    expect(lain.mulai('konfirmasi').isi).toEqual(['Konfirmasi realisasi', 'Tidak ada yang menunggu konfirmasi.']);
    // Two offices, two groups.
    bukaTahunUji(ruang, 'setda', 2027, [{ id: 'sakip', nama: 'Nilai SAKIP', satuan: 'nilai' }]);
    tulisUji(ruang, [realisasiUji('setda', 'sakip', 2027, 1, '71', { status: 'menunggu' })]);
    lain.beriPeran({ peran: 'kepala', opd, wakil: 'plt' });
    lain.mulai('konfirmasi');
    expect(lain.tombol()).toEqual(['Kecamatan Dumai Kota, TW I 2027: 1 menunggu', 'Setda Kota Dumai, TW I 2027: 1 menunggu', 'Tutup']);
    expect(lain.tekan('Setda').isi[0]).toBe('Konfirmasi: Nilai SAKIP, TW I 2027');
  });
});
