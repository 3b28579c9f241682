import { describe, expect, test } from 'vitest';
import { findAlur } from '../../src/alur/daftar.ts';
import { daftarLangkah } from '../../src/alur/langkah-peran.ts';
import { bukaRuang } from '../support/dialog.ts';

describe('/saya', () => {
  test('a guest learns their id and what a guest may do', () => {
    const ruang = bukaRuang();
    const sari = ruang.orang('Sari');
    expect(sari.mulai('saya')).toEqual({
      isi: [
        'Data Bapak/Ibu',
        `Id Telegram: ${sari.chat}`,
        `Nomor acak di jejak perubahan: ${sari.pengguna}`,
        'Peran: tamu. Bapak/Ibu dapat bertanya tentang data yang tercetak dan yang sudah dikonfirmasi.',
        'Data pribadi dapat dihapus dengan /hapusdata.',
      ],
      tombol: [],
    });
  });

  test('roles are named by office, with the day they begin and end; their dialogues are buttons', () => {
    const ruang = bukaRuang();
    const budi = ruang.orang('Budi');
    budi.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota' });
    budi.beriPeran({ peran: 'kepala', opd: 'setda', wakil: 'plt', mulai: '2027-04-01', sampai: '2027-04-05' });
    budi.beriPeran({ peran: 'kepala', opd: 'setda', wakil: 'plh', mulai: '2027-04-06', sampai: '2027-04-06' });
    expect(budi.mulai('saya').isi.slice(3, -1)).toEqual([
      'Peran:',
      '· operator Kecamatan Dumai Kota',
      '· Plt. Kepala Setda Kota Dumai, sampai 5 April 2027',
      'Peran yang belum mulai:',
      '· Plh. Kepala Setda Kota Dumai, 6 April 2027',
    ]);
    expect(budi.tombol()).toEqual(['Lapor realisasi', 'Tindak lanjut rekomendasi', 'Dokumen', 'Konfirmasi realisasi']);
    ruang.saat('2027-04-07T02:00:00.000Z');
    expect(budi.mulai('saya').isi.slice(3, -1)).toEqual(['Peran:', '· operator Kecamatan Dumai Kota']);
  });

  test('a role ends with the day of its own government, whatever zone the bot stands in', () => {
    const ruang = bukaRuang({ kini: '2027-04-05T14:59:00.000Z' });
    const zona = 'Asia/Jayapura';
    const hasil = ruang.isian.tulis(
      {
        pengguna: 0,
        sebagai: 'admin bot',
        aksi: 'atur-pemda',
        ubahan: [
          { jenis: 'pemda', id: 'kab-timur', versi: 0, isi: { nama: 'Pemerintah Kabupaten Timur', jenis: 'kabupaten', zona, alias: [] } },
          {
            jenis: 'opd',
            id: 'timur-dinkes',
            versi: 0,
            isi: { pemda: 'kab-timur', nama: 'Dinas Kesehatan', singkat: 'Dinkes Timur', alias: [] },
          },
        ],
      },
      new Date('2027-04-01T00:00:00.000Z'),
    );
    expect(hasil.ok).toBe(true);
    const budi = ruang.orang('Budi');
    budi.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota', pemda: 'kota-dumai', sampai: '2027-04-05' });
    budi.beriPeran({ peran: 'kepala', opd: 'timur-dinkes', pemda: 'kab-timur', wakil: 'plh', mulai: '2027-04-05', sampai: '2027-04-05' });
    const peran = (): readonly string[] => budi.mulai('saya').isi.filter((x) => x.startsWith('·'));
    expect(peran()).toEqual(['· operator Kecamatan Dumai Kota, sampai 5 April 2027', '· Plh. Kepala Dinkes Timur, sampai 5 April 2027']);
    // Midnight in Jayapura, 22.00 in Dumai.
    ruang.saat('2027-04-05T15:00:00.000Z');
    expect(peran()).toEqual(['· operator Kecamatan Dumai Kota, sampai 5 April 2027']);
    ruang.saat('2027-04-05T17:00:00.000Z');
    expect(peran()).toEqual([]);
  });
});

describe('tombolPeran', () => {
  test('every button leads to a dialogue that exists', () => {
    expect(daftarLangkah.filter((x) => findAlur(x) === undefined)).toEqual([]);
  });
});
