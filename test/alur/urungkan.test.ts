import { describe, expect, test } from 'vitest';
import type { IsiOf } from '../../src/isian/skema.ts';
import { bukaRuang } from '../support/dialog.ts';

const opd = 'kec-dumai-kota';

function siapkan() {
  const ruang = bukaRuang();
  const [operator, kepala, organisasi] = [ruang.orang('Operator'), ruang.orang('Camat'), ruang.orang('Organisasi')] as const;
  operator.beriPeran({ peran: 'operator', opd });
  kepala.beriPeran({ peran: 'kepala', opd });
  organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
  return { ruang, operator, kepala, organisasi };
}

describe('urungkan', () => {
  test('two taps take back what was just written, two more bring it back', () => {
    const { ruang, operator } = siapkan();
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tekan('Ditetapkan');
    const ketukan = operator.ketukan;
    expect(operator.tekan('Urungkan').isi).toEqual([
      'Urungkan perubahan ini?',
      '5 April 2027 pukul 09.00, operator Kecamatan Dumai Kota mencatat dokumen:',
      '· Renja 2027 Kecamatan Dumai Kota',
      '  baru',
      '  status: ditetapkan',
      'Setelah diurungkan:',
      '· Renja 2027 Kecamatan Dumai Kota: tidak tercatat lagi',
    ]);
    expect(ruang.buku().semua('dokumen')).toHaveLength(1);
    expect(operator.tekan('Ya, urungkan').isi).toEqual([
      'Sudah diurungkan',
      'Yang berlaku sekarang:',
      '· Renja 2027 Kecamatan Dumai Kota: tidak tercatat lagi',
    ]);
    expect(operator.ketukan - ketukan).toBe(2);
    expect(ruang.buku().semua('dokumen')).toHaveLength(0);

    expect(operator.tekan('Kembalikan lagi').isi[0]).toBe('Kembalikan yang sudah diurungkan?');
    expect(operator.tekan('Ya, kembalikan').isi).toEqual([
      'Sudah dikembalikan',
      'Yang berlaku sekarang:',
      '· Renja 2027 Kecamatan Dumai Kota: ditetapkan',
    ]);
    expect(ruang.buku().find('dokumen', `${opd}:2027:renja`)?.isi.status).toBe('ditetapkan');
    expect(operator.tombol()).toEqual(['Urungkan lagi', 'Daftar dokumen', 'Riwayat', 'Tutup']);
    operator.tekan('Daftar dokumen');
    expect(operator.teks()).toContain('2. Renja: ada (ditetapkan)');
    expect(ruang.isian.riwayat({ opd }, 3).map((t) => t.aksi)).toEqual(['urungkan-sendiri', 'urungkan-sendiri', 'isi-dokumen']);
  });

  test('a large act is told in one line each', () => {
    const ruang = bukaRuang();
    const operator = ruang.orang('Operator');
    operator.beriPeran({ peran: 'operator', opd: 'bengkalis-2022.dinkes' });
    operator.mulai('tahun', '2027');
    operator.tekan('Buka tahun 2027');
    const { isi } = operator.tekan('Urungkan');
    expect(isi.slice(0, 4)).toEqual([
      'Urungkan perubahan ini?',
      '5 April 2027 pukul 09.00, operator Dinas Kesehatan membuka tahun kerja:',
      '· tahun kerja 2027 Dinas Kesehatan: ketetapan IKU (baru)',
      '· indikator "Angka Kematian Bayi (AKB) per 1000 KLH" Dinas Kesehatan (baru)',
    ]);
    expect(isi.slice(-3)).toEqual(['· dan 6 data lain', 'Setelah diurungkan:', '· 14 data itu tidak tercatat lagi']);
    expect(isi.join('\n').length).toBeLessThan(1200);
    expect(operator.tekan('Ya, urungkan').isi).toEqual(['Sudah diurungkan', 'Yang berlaku sekarang:', '· 14 data itu tidak tercatat lagi']);
  });

  test('after ten minutes the author is told who can; organisasi gives a reason, and the author learns it', () => {
    const { ruang, operator, kepala, organisasi } = siapkan();
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tekan('Draf');
    const id = ruang.buku().cap;
    ruang.saat('2027-04-05T02:10:01.000Z');
    operator.tekan('Urungkan');
    expect(operator.layar().isi).toEqual([
      'Belum dapat diurungkan',
      'Sudah lewat 10 menit. Sekarang yang dapat mengurungkannya Bagian Organisasi atau admin bot, dengan alasan.',
      'Tidak ada yang diubah.',
    ]);
    expect(kepala.mulai('urungkan', String(id)).isi[1]).toBe(
      'Maaf, ini hanya dapat diurungkan oleh pengisinya dalam 10 menit, sesudahnya oleh Bagian Organisasi atau admin bot.',
    );

    organisasi.mulai('urungkan', String(id));
    expect(organisasi.teks()).toContain('Mohon tuliskan alasannya, satu kalimat sudah cukup, atau pilih:');
    organisasi.tulis('  ');
    expect(organisasi.layar().isi[0]).toBe('Alasannya masih kosong. Mohon ditulis satu kalimat.');
    organisasi.tulis('x'.repeat(301));
    expect(organisasi.layar().isi[0]).toBe('Alasannya terlalu panjang. Mohon diringkas sampai 300 huruf.');
    organisasi.tekan('Terisi dua kali');
    organisasi.tekan('Ubah alasan');
    organisasi.tulis('Renja yang dimaksud tahun 2028');
    expect(ruang.buku().semua('dokumen')).toHaveLength(1);
    organisasi.tekan('Ya, urungkan');
    expect(ruang.buku().semua('dokumen')).toHaveLength(0);
    expect(ruang.isian.tindakan(ruang.buku().cap)).toMatchObject({
      aksi: 'urungkan-orang-lain',
      sebagai: 'Bagian Organisasi Pemerintah Kota Dumai',
      alasan: 'Renja yang dimaksud tahun 2028',
      membatalkan: id,
    });
    expect(operator.bukaKabar().isi).toEqual([
      'Isian Bapak/Ibu diurungkan',
      'Sudah diurungkan oleh Bagian Organisasi Pemerintah Kota Dumai, 5 April 2027 pukul 09.10, alasan: Renja yang dimaksud tahun 2028',
      'Waktu: 5 April 2027 pukul 09.00',
      'Oleh: operator Kecamatan Dumai Kota',
      'Tindakan: mencatat dokumen',
      '',
      '· Renja 2027 Kecamatan Dumai Kota',
      '  baru',
      '  status: draf',
    ]);
    expect(kepala.banyakKabar()).toBe(0);
    expect(organisasi.banyakKabar()).toBe(0);
    organisasi.mulai('urungkan', String(id));
    expect(organisasi.layar().isi[1]).toBe(
      'Perubahan ini sudah diurungkan oleh Bagian Organisasi Pemerintah Kota Dumai, 5 April 2027 pukul 09.10.',
    );
  });

  test('later changes are listed, and the newest of them is one tap away', () => {
    const { ruang, operator, kepala } = siapkan();
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tekan('Draf');
    const id = ruang.buku().cap;
    kepala.mulai('dokumen', '2027');
    kepala.tekan('Renja');
    kepala.tekan('Ditetapkan');
    operator.tekan('Urungkan');
    expect(operator.layar()).toEqual({
      isi: [
        'Belum dapat diurungkan',
        'Sesudahnya ada perubahan lain pada data ini. Mohon yang di bawah ini diurungkan lebih dulu, mulai dari yang teratas:',
        '· 5 April 2027 pukul 09.00, kepala Kecamatan Dumai Kota mencatat dokumen: Renja 2027 Kecamatan Dumai Kota (status: draf menjadi ditetapkan)',
        'Tidak ada yang diubah.',
      ],
      tombol: [[{ label: 'Urungkan yang teratas', nilai: `alur:urungkan:${id + 1}` }], [{ label: 'Tutup', nilai: 'tutup' }]],
    });
    kepala.tekan('Urungkan');
    kepala.tekan('Ya, urungkan');
    operator.mulai('urungkan', String(id));
    operator.tekan('Ya, urungkan');
    expect(ruang.buku().semua('dokumen')).toHaveLength(0);
  });

  test('somebody else changes it while the preview stands: nothing is taken back', () => {
    const { ruang, operator, kepala } = siapkan();
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tekan('Draf');
    operator.tekan('Urungkan');
    kepala.mulai('dokumen', '2027');
    kepala.tekan('Renja');
    kepala.tekan('Ditetapkan');
    operator.tekan('Ya, urungkan');
    expect(operator.layar().isi[0]).toBe('Belum dapat diurungkan');
    expect(ruang.buku().semua('dokumen')[0]?.isi.status).toBe('ditetapkan');
  });

  test('what others stand on is named in words', () => {
    const { ruang, operator } = siapkan();
    const tulis = (aksi: 'isi-indikator' | 'isi-target', jenis: 'indikator' | 'target', id: string, isi: unknown) =>
      ruang.isian.tulis(
        {
          pengguna: operator.pengguna,
          sebagai: 'operator Kecamatan Dumai Kota',
          aksi,
          opd,
          ubahan: [{ jenis, id, versi: 0, isi } as never],
        },
        new Date('2027-04-05T02:00:00.000Z'),
      );
    const indikator: IsiOf<'indikator'> = {
      opd,
      nama: 'Indeks Kepuasan Masyarakat',
      satuan: 'indeks',
      polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
      agregasi: 'tren-naik',
      level: 'sasaran',
      mulai: 2027,
    };
    const hasil = tulis('isi-indikator', 'indikator', 'i1', indikator);
    tulis('isi-target', 'target', 'i1:2027:pk', {
      indikator: 'i1',
      opd,
      tahun: 2027,
      lingkup: 'pk',
      nilai: { desimal: '88', cetak: '88,00' },
    });
    operator.mulai('urungkan', String(hasil.ok ? hasil.value : 0));
    expect(operator.layar().isi).toEqual([
      'Belum dapat diurungkan',
      'Data ini masih dipakai oleh data lain. Mohon yang di bawah ini diurungkan atau dihapus lebih dulu:',
      '· target PK 2027 "Indeks Kepuasan Masyarakat" Kecamatan Dumai Kota: 88,00',
      'Tidak ada yang diubah.',
    ]);
  });

  test('roles are sent to /peran, and a number that is none is told so', () => {
    const { operator, ruang } = siapkan();
    const admin = ruang.orang('Admin', { admin: true });
    expect(admin.mulai('urungkan', '1').isi[1]).toBe('Peran dan undangan diatur dengan /peran, tidak diurungkan dari sini.');
    for (const argumen of ['', '0', '999', '1 OR 1', '9'.repeat(40)])
      expect(operator.mulai('urungkan', argumen).isi).toEqual(['Perubahan itu tidak ditemukan. Daftarnya dapat dilihat dengan /riwayat.']);
  });
});
