// "/saya": who the bot takes this person for.
import { sebutPeran } from '../access/pelaku.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import { selesai, type Alur } from './alur.ts';

export const saya: Alur<never> = {
  nama: 'saya',
  mulai: (_, d) => {
    const telegram = d.orang.telegram(d.pelaku.pengguna);
    const peran = d.pelaku.peran.map(
      (p) => `· ${sebutPeran(p, d.tempat)}${p.sampai === undefined ? '' : `, sampai ${tanggalIndonesia(p.sampai)}`}`,
    );
    return selesai([
      'Data Bapak/Ibu',
      `Id Telegram: ${telegram ?? 'tidak ada'}`,
      ...(peran.length === 0
        ? ['Peran: tamu. Bapak/Ibu dapat bertanya tentang data yang tercetak dan yang sudah dikonfirmasi.']
        : ['Peran:', ...peran]),
    ]);
  },
  layar: () => ({ isi: [], tombol: [] }),
  terima: (_, __, d) => saya.mulai('', d),
};
