import { describe, expect, test } from 'vitest';
import { izin } from '../../src/access/izin.ts';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';
import { rahasiaOf, terimaDari } from '../support/undangan.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;

function bukaKecamatan(kini?: string) {
  const ruang = bukaRuang(kini === undefined ? {} : { kini });
  const [camat, sari] = [ruang.orang('Budi'), ruang.orang('Sari')];
  camat.beriPeran({ peran: 'kepala', ...kec });
  sari.beriPeran({ peran: 'operator', ...kec });
  return { ruang, camat, sari };
}

const boleh = (ruang: Ruang, o: OrangUji, aksi: Parameters<typeof izin>[1]): boolean =>
  izin(ruang.mesinDialog.duniaOf(o, { id: o.chat, grup: false }).pelaku, aksi, kec).boleh;

describe('/delegasi', () => {
  test('a Plh from the first to the last day, for somebody who is known, in five taps; the day after it has ended by itself', () => {
    const { ruang, camat, sari } = bukaKecamatan();
    camat.mulai('delegasi');
    expect(camat.layar().isi).toEqual([
      'Delegasi Kecamatan Dumai Kota',
      'Sekretaris dan Kasubbag hanya mengonfirmasi realisasi. Plt. dan Plh. memegang tugas kepala selama tanggalnya. Isian sendiri tetap dikonfirmasi orang lain.',
      'Belum ada delegasi yang berjalan.',
    ]);
    camat.tekan('Plh. dengan tanggal');
    camat.tekan('Besok');
    expect(camat.layar().isi[0]).toBe('Plh. Kepala Kecamatan Dumai Kota, sejak 6 April 2027: sampai kapan?');
    camat.tekan('3 hari, sampai 8 April 2027');
    expect(camat.tombol()).toEqual(['Sari', 'Buat tautan undangan (7 hari)', 'Batal']);
    camat.tekan('Sari');
    expect(camat.layar().isi).toEqual([
      'Simpan delegasi ini?',
      'Sari: Plh. Kepala Kecamatan Dumai Kota, 6 April 2027 sampai 8 April 2027',
      'Peran ini untuk mengisi dan mengonfirmasi data perangkat daerahnya selama masa tugas itu.',
      'Berhenti sendiri sesudah hari terakhirnya.',
    ]);
    camat.tekan('Simpan');
    expect(camat.ketukan).toBe(5);
    expect(camat.layar().isi).toEqual([
      'Delegasi sudah disimpan.',
      'Sari: Plh. Kepala Kecamatan Dumai Kota, 6 April 2027 sampai 8 April 2027. Orangnya diberi tahu.',
    ]);
    expect(sari.bukaKabar().isi.slice(0, 2)).toEqual([
      'Delegasi untuk Bapak/Ibu',
      'Bapak/Ibu ditunjuk sebagai Plh. Kepala Kecamatan Dumai Kota, 6 April 2027 sampai 8 April 2027.',
    ]);
    const [t] = ruang.isian.riwayat({}, 1);
    expect([t?.aksi, t?.sebagai, t?.opd]).toEqual(['delegasi', 'kepala Kecamatan Dumai Kota', kec.opd]);

    expect(sari.mulai('saya').isi.slice(3, 7)).toEqual([
      'Peran:',
      '· operator Kecamatan Dumai Kota',
      'Peran yang belum mulai:',
      '· Plh. Kepala Kecamatan Dumai Kota, 6 April 2027 sampai 8 April 2027',
    ]);
    // Midnight in Dumai is 17.00 the day before in UTC.
    const hari = ['2027-04-05T16:59:59.000Z', '2027-04-05T17:00:00.000Z', '2027-04-08T16:59:59.000Z', '2027-04-08T17:00:00.000Z'];
    const konfirmasi = hari.map((iso) => {
      ruang.saat(iso);
      return boleh(ruang, sari, 'konfirmasi-realisasi');
    });
    expect(konfirmasi).toEqual([false, true, true, false]);
    expect(camat.mulai('delegasi').isi.at(-1)).toBe('Belum ada delegasi yang berjalan.');
  });

  test('Sekretaris and Kasubbag confirm and nothing else, until it is ended; they are told', () => {
    const { ruang, camat, sari } = bukaKecamatan();
    ruang.cabutPeran(sari.pengguna);
    const rita = ruang.orang('Rita');
    camat.mulai('delegasi');
    camat.tekan('Sekretaris');
    expect(camat.layar().isi).toEqual(['Sekretaris Kecamatan Dumai Kota', 'Kirimkan tautan undangan kepada orangnya.']);
    camat.tekan('Buat tautan');
    expect(camat.sekali().slice(1, 4)).toEqual([
      'Tautan ini memberi peran Sekretaris Kecamatan Dumai Kota (Pemerintah Kota Dumai) kepada orang pertama yang membukanya lalu menekan Terima.',
      'Peran ini untuk mengonfirmasi realisasi atas nama kepala.',
      'Berlaku satu kali, sampai 12 April 2027 pukul 09.00.',
    ]);
    terimaDari(rita, rahasiaOf(camat));
    expect(rita.layar().isi[1]).toBe('Bapak/Ibu sekarang Sekretaris Kecamatan Dumai Kota.');
    expect(rita.tombol()).toEqual(['Konfirmasi realisasi']);
    expect(ruang.buku().semua('peran').at(-1)?.isi).toEqual({
      pengguna: rita.pengguna,
      peran: 'kepala',
      wakil: 'sekretaris',
      ...kec,
      dasar: 'delegasi',
      dari: camat.pengguna,
    });
    const aksi = ['konfirmasi-realisasi', 'isi-realisasi', 'isi-target', 'delegasi', 'peran-operator'] as const;
    expect(aksi.map((a) => boleh(ruang, rita, a))).toEqual([true, false, false, false, false]);

    camat.mulai('delegasi');
    expect(camat.tombol()).toContain('Akhiri: Rita, Sekretaris Kecamatan Dumai Kota');
    camat.tekan('Akhiri: Rita');
    camat.tekan('Akhiri');
    expect(camat.layar().isi).toEqual([
      'Delegasi sudah diakhiri.',
      'Delegasi kepada Rita sebagai Sekretaris Kecamatan Dumai Kota tidak berlaku lagi.',
    ]);
    expect(rita.bukaKabar().isi[1]).toBe(
      'Delegasi kepada Bapak/Ibu sebagai Sekretaris Kecamatan Dumai Kota berakhir per 5 April 2027, dicabut oleh kepala Kecamatan Dumai Kota.',
    );
    expect(boleh(ruang, rita, 'konfirmasi-realisasi')).toBe(false);
  });

  test('dates may be written; what is unreadable, over, or the wrong way round is asked again', () => {
    const { camat } = bukaKecamatan();
    camat.mulai('delegasi');
    camat.tekan('Plt.');
    const baris = (): string => camat.layar().isi[0] ?? '';
    camat.tulis('minggu depan');
    expect(baris()).toBe('Tanggalnya belum terbaca. Mohon ditulis lengkap, misalnya 6 April 2027.');
    camat.tulis('1 April 27');
    expect(baris()).toBe('Mohon tahunnya ditulis empat angka, misalnya 6 April 2027.');
    camat.tulis('1 April 2072');
    expect(baris()).toBe('Tanggalnya jauh dari hari ini. Mohon dicek tahunnya.');
    // The decree may be older than its entry.
    camat.tulis('1 April 2027');
    expect(camat.layar().isi[0]).toBe('Plt. Kepala Kecamatan Dumai Kota, sejak 1 April 2027: sampai kapan?');
    expect(camat.tombol()).toEqual([
      '1 bulan, sampai 30 April 2027',
      '3 bulan, sampai 30 Juni 2027',
      '6 bulan, sampai 30 September 2027',
      'Batal',
    ]);
    camat.tulis('31 Maret 2027');
    expect(baris()).toBe('Hari terakhirnya mendahului hari pertama. Mohon pilih hari yang sama atau sesudahnya.');
    camat.tulis('4 April 2027');
    expect(baris()).toBe('Hari terakhirnya sudah lewat. Mohon pilih hari ini atau sesudahnya.');
    camat.tulis('5/4/2027');
    expect(baris()).toBe('Plt. Kepala Kecamatan Dumai Kota, 1 April 2027 sampai 5 April 2027');
  });

  test('who may not is told which office can; a kepala who lost the role meanwhile saves nothing', () => {
    const { ruang, camat, sari } = bukaKecamatan();
    const tolak = 'Maaf, ini hanya dapat dilakukan oleh kepala perangkat daerah yang bersangkutan, Bagian Organisasi, atau admin bot.';
    expect(sari.mulai('delegasi').isi).toEqual(['Delegasi', tolak]);
    expect(ruang.orang('Tamu').mulai('delegasi').isi[1]).toBe(tolak);
    // A Plt holds the office, but does not pass it on.
    const plt = ruang.orang('Dodi');
    plt.beriPeran({ peran: 'kepala', wakil: 'plt', mulai: '2027-04-01', sampai: '2027-06-30', ...kec });
    expect(plt.mulai('delegasi').isi[1]).toBe(tolak);

    camat.mulai('delegasi');
    camat.tekan('Kasubbag');
    camat.tekan('Sari');
    ruang.cabutPeran(camat.pengguna);
    camat.tekan('Simpan');
    expect(camat.layar().isi).toEqual([
      'Maaf, ini hanya dapat dilakukan oleh kepala Kecamatan Dumai Kota, Bagian Organisasi, atau admin bot.',
      'Tidak ada yang disimpan.',
    ]);
    expect(
      ruang
        .buku()
        .semua('peran')
        .some((x) => x.isi.wakil === 'kasubbag'),
    ).toBe(false);
  });

  test('an invitation to stand in that is opened after its last day gives nothing', () => {
    const { ruang, camat } = bukaKecamatan();
    camat.mulai('delegasi');
    camat.tekan('Plh.');
    camat.tekan('Hari ini');
    camat.tekan('Hari itu saja');
    camat.tekan('Buat tautan');
    ruang.saat('2027-04-05T17:00:00.000Z');
    const rita = ruang.orang('Rita');
    rita.mulai('terima-undangan', rahasiaOf(camat));
    expect(rita.layar().isi[1]).toBe(
      'Masa tugas dalam undangan ini sudah lewat. Mohon minta tautan baru kepada kepala Kecamatan Dumai Kota.',
    );
  });
});
