import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';

describe('/saya', () => {
  test('a guest learns their id and what a guest may do', () => {
    const ruang = bukaRuang();
    const sari = ruang.orang('Sari');
    expect(sari.mulai('saya').isi).toEqual([
      'Data Bapak/Ibu',
      `Id Telegram: ${sari.chat}`,
      'Peran: tamu. Bapak/Ibu dapat bertanya tentang data yang tercetak dan yang sudah dikonfirmasi.',
    ]);
  });

  test('roles are named by office, with the day they end', () => {
    const ruang = bukaRuang();
    const budi = ruang.orang('Budi');
    budi.beriPeran({ peran: 'operator', opd: 'kec-dumai-kota' });
    budi.beriPeran({ peran: 'kepala', opd: 'setda', wakil: 'plt', mulai: '2027-04-01', sampai: '2027-04-05' });
    expect(budi.mulai('saya').isi.slice(2)).toEqual([
      'Peran:',
      '· operator Kecamatan Dumai Kota',
      '· Plt. Kepala Setda Kota Dumai, sampai 5 April 2027',
    ]);
    ruang.saat('2027-04-06T02:00:00.000Z');
    expect(budi.mulai('saya').isi.slice(2)).toEqual(['Peran:', '· operator Kecamatan Dumai Kota']);
  });
});
