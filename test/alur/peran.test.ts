import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { rahasiaOf } from '../support/undangan.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;

describe('/peran', () => {
  test('shows the people of the places that one manages, and nobody else; searching goes by office and role', () => {
    const ruang = bukaRuang();
    const [org, camat, sari, lain] = ['Oki', 'Budi', 'Sari', 'Lina'].map((n) => ruang.orang(n));
    org?.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    camat?.beriPeran({ peran: 'kepala', ...kec });
    sari?.beriPeran({ peran: 'operator', ...kec });
    sari?.beriPeran({ peran: 'kepala', wakil: 'plh', mulai: '2027-04-01', sampai: '2027-04-04', ...kec });
    lain?.beriPeran({ peran: 'organisasi', pemda: 'kab-bengkalis' });
    org?.mulai('peran');
    expect(org?.layar().isi).toEqual([
      'Orang dan peran',
      'Pilih untuk melihat, mencabut, atau mengganti perannya. Untuk mencari, tulis sebagian nama perangkat daerah atau perannya.',
    ]);
    // The Plh whose last day was yesterday is none any more.
    const tombolAkhir = ['Undang orang', 'Tutup'];
    expect(org?.tombol()).toEqual([
      'Oki: Bagian Organisasi Pemerintah Kota Dumai',
      'Budi: kepala Kecamatan Dumai Kota',
      'Sari: operator Kecamatan Dumai Kota',
      ...tombolAkhir,
    ]);
    org?.tulis('operator kecamatan');
    expect(org?.tombol()).toEqual(['Sari: operator Kecamatan Dumai Kota', 'Tampilkan semua', ...tombolAkhir]);
    org?.tulis('dinas anu');
    expect(org?.layar().isi[1]).toBe('Tidak ada yang cocok. Silakan tulis bagian lain dari nama perangkat daerah atau perannya.');
    camat?.mulai('peran');
    expect(camat?.tombol()).toEqual(['Sari: operator Kecamatan Dumai Kota', ...tombolAkhir]);

    for (const tamu of [ruang.orang('Tamu'), sari]) {
      tamu?.mulai('peran');
      expect(tamu?.layar().isi[1]).toMatch(
        /^Maaf, ini hanya dapat dilakukan oleh kepala perangkat daerah yang bersangkutan, Bagian Organisasi, atau admin bot\.$/,
      );
    }
  });

  test('a role is taken away after a preview; its person is told, their open invitations end, the list shows it no more', () => {
    const ruang = bukaRuang();
    const [org, camat] = [ruang.orang('Oki'), ruang.orang('Budi')];
    org.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    camat.beriPeran({ peran: 'kepala', ...kec });
    camat.mulai('undang');
    camat.tekan('7 hari');
    const rahasia = rahasiaOf(camat);
    org.mulai('peran');
    org.tekan('Budi');
    expect(org.layar().isi).toEqual(['Budi', 'Kepala Kecamatan Dumai Kota', 'Dipegang sejak 5 April 2027 pukul 09.00.']);
    org.tekan('Cabut peran');
    expect(org.layar().isi).toEqual([
      'Cabut peran?',
      'Peran Budi sebagai kepala Kecamatan Dumai Kota berhenti saat ini juga. Isian yang sudah ada tetap.',
      'Undangan terbuka buatannya ikut dicabut: 1.',
    ]);
    org.tekan('Cabut peran');
    expect(org.layar()).toEqual({
      isi: [
        'Peran sudah dicabut.',
        'Budi tidak lagi memegang peran kepala Kecamatan Dumai Kota di sini.',
        'Undangan terbuka buatannya yang ikut dicabut: 1.',
      ],
      tombol: [
        [{ label: 'Undang penggantinya', nilai: 'alur:undang:kepala:kec-dumai-kota' }],
        [
          { label: 'Orang dan peran', nilai: 'daftar' },
          { label: 'Tutup', nilai: 'tutup' },
        ],
      ],
    });
    const [t] = ruang.isian.riwayat({}, 1);
    expect([t?.aksi, t?.sebagai, t?.opd]).toEqual(['peran-kepala', 'Bagian Organisasi Pemerintah Kota Dumai', kec.opd]);
    expect(camat.bukaKabar().isi).toEqual([
      'Pemberitahuan peran',
      'Peran Bapak/Ibu sebagai kepala Kecamatan Dumai Kota berakhir per 5 April 2027, dicabut oleh Bagian Organisasi Pemerintah Kota Dumai.',
      'Isian yang sudah ada tetap tersimpan. Bila ada pertanyaan, mohon hubungi kantor tersebut.',
    ]);
    const sari = ruang.orang('Sari');
    sari.mulai('terima-undangan', rahasia);
    expect(sari.layar().isi[1]).toBe(
      'Undangan ini sudah dicabut oleh Bagian Organisasi Pemerintah Kota Dumai. Bila masih diperlukan, mohon minta tautan baru.',
    );
    org.tekan('Undang penggantinya');
    expect(org.layar().isi[0]).toBe('Undangan kepala Kecamatan Dumai Kota');
    expect(org.ketukan).toBe(4);
  });

  test('changing a role is taking it away and inviting anew; who was quicker is not undone', () => {
    const ruang = bukaRuang();
    const [org, rekan, sari] = [ruang.orang('Oki'), ruang.orang('Rita'), ruang.orang('Sari')];
    org.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    rekan.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    sari.beriPeran({ peran: 'operator', ...kec });
    for (const o of [org, rekan]) {
      o.mulai('peran');
      o.tekan('Sari');
      o.tekan('Ganti peran');
    }
    expect(org.layar().isi).toEqual([
      'Ganti peran?',
      'Peran Sari sebagai operator Kecamatan Dumai Kota berhenti saat ini juga. Isian yang sudah ada tetap.',
      'Sesudah itu dibuatkan undangan untuk peran barunya.',
    ]);
    org.tekan('Cabut, lalu undang');
    expect(org.tombol()[0]).toBe('Buat undangan peran baru');
    rekan.tekan('Cabut, lalu undang');
    expect(rekan.layar().isi).toEqual(['Peran ini sudah dicabut sebelumnya.']);
    expect(sari.banyakKabar()).toBe(1);
    org.tekan('Buat undangan peran baru');
    expect(org.layar().isi[0]).toBe('Undang orang');
  });

  test('a role that is their own is asked for once more, and the last admin hears what that means', () => {
    const ruang = bukaRuang();
    const admin = ruang.orang('Beni');
    admin.beriPeran({ peran: 'admin' });
    admin.mulai('peran');
    admin.tekan('Beni: admin bot');
    expect(admin.layar().isi.at(-1)).toBe('Ini peran Bapak/Ibu sendiri.');
    admin.tekan('Cabut peran');
    admin.tekan('Cabut peran');
    expect(admin.layar()).toEqual({
      isi: [
        'Ini peran Bapak/Ibu sendiri',
        'Tidak ada admin lain yang tercatat. Sesudah dicabut, peran admin hanya dapat dikembalikan lewat pengaturan pemasangan (ADMIN_IDS).',
        'Tetap dicabut?',
      ],
      tombol: [[{ label: 'Tidak jadi', nilai: 'daftar' }], [{ label: 'Ya, cabut peran saya', nilai: 'ya' }]],
    });
    expect(ruang.buku().semua('peran')).toHaveLength(1);
    admin.tekan('Tidak jadi');
    expect(admin.layar().isi[0]).toBe('Orang dan peran');

    const kedua = ruang.orang('Dina');
    kedua.beriPeran({ peran: 'admin' });
    admin.tekan('Beni: admin bot');
    admin.tekan('Cabut peran');
    admin.tekan('Cabut peran');
    expect(admin.layar().isi[1]).toBe('Sesudah dicabut, hanya orang lain yang dapat memberikannya kembali.');
    admin.tekan('Ya, cabut');
    expect(
      ruang
        .buku()
        .semua('peran')
        .map((x) => x.isi.pengguna),
    ).toEqual([kedua.pengguna]);
    expect(admin.mulai('peran').isi[1]).toContain('Maaf, ini hanya dapat dilakukan oleh');
  });

  test('a role that ends between the preview and saving saves nothing', () => {
    const ruang = bukaRuang();
    const [org, sari] = [ruang.orang('Oki'), ruang.orang('Sari')];
    org.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    sari.beriPeran({ peran: 'operator', ...kec });
    org.mulai('peran');
    org.tekan('Sari');
    org.tekan('Cabut peran');
    ruang.cabutPeran(org.pengguna);
    org.tekan('Cabut peran');
    expect(org.layar().isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh kepala Kecamatan Dumai Kota, Bagian Organisasi, atau admin bot.',
      'Tidak ada yang diubah.',
    ]);
    expect(
      ruang
        .buku()
        .semua('peran')
        .map((x) => x.isi.pengguna),
    ).toEqual([sari.pengguna]);
  });
});
