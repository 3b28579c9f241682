// "/tahun": an OPD opens a year with the indicators and targets of the Renstra, of last year, of a decree, or with none.
import { sumberTahun, ubahanTahun } from '../../isian/buka-tahun.ts';
import { idTahunKerja, indikatorTahun } from '../../isian/target.ts';
import { DAFTAR_METODE } from '../../kinerja/agregasi.ts';
import { bacaHalaman, selesai, tampil, ulang, type Alur, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { bacaArgumenTahun, tahunIni, tentukanOpd } from '../argumen-tahun.ts';
import { opdBoleh, pilihOpdAwal, terimaPilihOpd, wilayahOpd } from '../pilih-opd.ts';
import { sebutWaktu } from '../sebut.ts';
import type { Keadaan, Langkah, Pilihan } from './keadaan.ts';
import { layarTahun, rencanaOf } from './layar.ts';

type H = Hasil<Keadaan>;
const pakaiTombol = ulang('Silakan pilih salah satu tombol.');

const isTerbuka = (d: Dunia, opd: string, tahun: number): boolean => d.buku.find('tahun-kerja', idTahunKerja(opd, tahun)) !== undefined;

const denganSidik = (p: Omit<Pilihan, 'sidik'>, d: Dunia): Pilihan => {
  const s = { ...p, sidik: '' };
  return { ...s, sidik: d.sidik(JSON.stringify(rencanaOf(s, d))) };
};

/** The opened year, or the preview of opening it; `langsung`: where there is nothing to copy, there is nothing to preview. */
function keTahun(d: Dunia, opd: string, tahun: number, langsung = false): H {
  if (isTerbuka(d, opd, tahun)) return tampil({ langkah: 'terbuka', opd, tahun });
  const [asal = 'kosong'] = sumberTahun(d, opd, tahun);
  const s = { langkah: 'pratinjau', halaman: 1, ...denganSidik({ opd, tahun, asal, denganTarget: true, agregasi: {} }, d) } as const;
  return langsung && asal === 'kosong' && indikatorTahun(d.buku, opd, tahun).length === 0 ? simpan(s, d) : tampil(s);
}

/** Somebody else was quicker; by which office and when. */
function sudahDibuka(opd: string, tahun: number, d: Dunia): string {
  const pembuka = d.jejak.sesudah('tahun-kerja', idTahunKerja(opd, tahun), 0).at(-1);
  const oleh = pembuka === undefined ? '' : ` oleh ${pembuka.sebagai}, ${sebutWaktu(pembuka.waktu, d.zona)}`;
  return `Tahun ${tahun} sudah dibuka${oleh}.`;
}

function simpan(s: Langkah<'pratinjau'>, d: Dunia): H {
  const { opd, tahun } = s;
  if (isTerbuka(d, opd, tahun)) return tampil({ langkah: 'terbuka', opd, tahun, pesan: [sudahDibuka(opd, tahun, d)] });
  const r = rencanaOf(s, d);
  if (d.sidik(JSON.stringify(r)) !== s.sidik) {
    const { pesan: _, ...lama } = s;
    const pesan = ['Belum disimpan. Data sumbernya baru saja berubah; mohon dilihat lagi sebelum dibuka.'];
    return tampil({ ...lama, ...denganSidik(s, d), pesan });
  }
  return {
    kind: 'tulis',
    tindakan: { aksi: 'buka-tahun', wilayah: wilayahOpd(d, opd), ubahan: ubahanTahun(r, s, d.idBaru) },
    keadaan: { langkah: 'terbuka', opd, tahun, pesan: [`Tersimpan. Tahun ${tahun} dibuka.`] },
  };
}

function mulai(argumen: string, d: Dunia): H {
  const a = bacaArgumenTahun(argumen, d);
  const langsung = a.kata.includes('buka');
  const tentu = tentukanOpd(d, 'buka-tahun', a.opd);
  switch (tentu.kind) {
    case 'tolak':
      return selesai(tentu.pesan);
    case 'pilih':
      return tampil({
        langkah: 'opd',
        pilih: pilihOpdAwal,
        ...(a.tahun === undefined ? {} : { tahun: a.tahun }),
        ...(langsung ? { langsung } : {}),
      });
    case 'satu':
      return keTahun(d, tentu.opd, a.tahun ?? tahunIni(d), langsung);
  }
}

function terimaPratinjau(s: Langkah<'pratinjau'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  const { pesan: _, ...polos } = s;
  const ganti = (p: Partial<Pilihan>): H => tampil({ ...polos, ...denganSidik({ ...s, ...p }, d), halaman: 1 });
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil({ ...polos, halaman });
  const tahun = /^tahun:(\d{4})$/.exec(m.nilai)?.[1];
  if (tahun !== undefined) return keTahun(d, s.opd, Number(tahun));
  const asal = sumberTahun(d, s.opd, s.tahun).find((x) => m.nilai === `sumber:${x}`);
  if (asal !== undefined) return ganti({ asal, agregasi: {} });
  switch (m.nilai) {
    case 'simpan':
      return simpan(s, d);
    case 'target':
      return tampil({ ...polos, denganTarget: !s.denganTarget });
    case 'cara':
      return tampil({ ...polos, langkah: 'cara', halaman: 1 });
    default:
      return pakaiTombol;
  }
}

function terimaCara(s: Langkah<'cara' | 'cara-satu'>, m: Masukan): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  if (m.nilai === 'kembali') return tampil({ ...s, langkah: s.langkah === 'cara' ? 'pratinjau' : 'cara', halaman: 1 });
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil({ ...s, langkah: 'cara', halaman });
  if (m.nilai.startsWith('kunci:')) return tampil({ ...s, langkah: 'cara-satu', kunci: m.nilai.slice(6) });
  const metode = DAFTAR_METODE.find((x) => m.nilai === `metode:${x}`);
  if (metode === undefined || s.langkah !== 'cara-satu') return pakaiTombol;
  return tampil({ ...s, langkah: 'pratinjau', halaman: 1, agregasi: { ...s.agregasi, [s.kunci]: metode } });
}

function terimaOpd(s: Langkah<'opd'>, m: Masukan, d: Dunia): H {
  const hasil = terimaPilihOpd(d, opdBoleh(d, 'buka-tahun'), s.pilih, m);
  if (hasil === undefined) return pakaiTombol;
  return typeof hasil === 'string' ? keTahun(d, hasil, s.tahun ?? tahunIni(d), s.langsung) : tampil({ ...s, pilih: hasil });
}

function terimaTerbuka(s: Langkah<'terbuka'>, m: Masukan, d: Dunia): H {
  if (m.kind === 'teks') return { kind: 'pindah', alur: 'indikator', argumen: `${s.opd} ${s.tahun} nama:${m.teks}` };
  if (m.kind !== 'tombol') return ulang('Mohon ditulis sebagai pesan biasa.');
  if (m.nilai === 'opd-lain') return tampil({ langkah: 'opd', pilih: pilihOpdAwal, tahun: s.tahun, langsung: true });
  const tahun = /^tahun:(\d{4})$/.exec(m.nilai)?.[1];
  return tahun === undefined ? pakaiTombol : keTahun(d, s.opd, Number(tahun));
}

export const tahun: Alur<Keadaan> = {
  nama: 'tahun',
  mulai,
  layar: layarTahun,
  terima: (s, m, d) => {
    switch (s.langkah) {
      case 'opd':
        return terimaOpd(s, m, d);
      case 'pratinjau':
        return terimaPratinjau(s, m, d);
      case 'cara':
      case 'cara-satu':
        return terimaCara(s, m);
      case 'terbuka':
        return terimaTerbuka(s, m, d);
    }
  },
};
