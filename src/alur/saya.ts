// "/saya": who the bot takes this person for, and where their roles lead.
import { sebutPeran } from '../access/pelaku.ts';
import { selesai, type Alur } from './alur.ts';
import { tombolPeran } from './langkah-peran.ts';
import { sebutMasa } from './sebut-undangan.ts';

export const saya: Alur<never> = {
  nama: 'saya',
  mulai: (_, d) => {
    const telegram = d.orang.telegram(d.pelaku.pengguna);
    const peran = d.pelaku.peran.map((p) => {
      const masa = sebutMasa({ sampai: p.sampai });
      return `· ${sebutPeran(p, d.tempat)}${masa === '' ? '' : `, ${masa}`}`;
    });
    const nanti = d.buku
      .semua('peran')
      .filter((x) => x.isi.pengguna === d.pelaku.pengguna && x.isi.mulai !== undefined && x.isi.mulai > d.hariIni)
      .map((x) => `· ${sebutPeran(x.isi, d.tempat)}, ${sebutMasa(x.isi)}`);
    return selesai(
      [
        'Data Bapak/Ibu',
        `Id Telegram: ${telegram ?? 'tidak ada'}`,
        `Nomor acak di jejak perubahan: ${d.pelaku.pengguna}`,
        ...(peran.length === 0
          ? ['Peran: tamu. Bapak/Ibu dapat bertanya tentang data yang tercetak dan yang sudah dikonfirmasi.']
          : ['Peran:', ...peran]),
        ...(nanti.length === 0 ? [] : ['Peran yang belum mulai:', ...nanti]),
        'Data pribadi dapat dihapus dengan /hapusdata.',
      ],
      tombolPeran(d),
    );
  },
  layar: () => ({ isi: [], tombol: [] }),
  terima: (_, __, d) => saya.mulai('', d),
};
