// "/indikator": what an OPD reports on in a year. A changed Renstra ends one series and begins another; the old one stays.
import { indikatorTahun, tahunTerbuka } from '../../isian/target.ts';
import type { Isian, Ubahan } from '../../isian/buku.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { bacaHalaman, keAlur, selesai, tampil, tombolTutup, ulang, type Alur, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { bacaArgumenTahun, tahunIni, tentukanOpd } from '../argumen-tahun.ts';
import { opdBoleh, pilihOpdAwal, terimaPilihOpd, wilayahOpd } from '../pilih-opd.ts';
import { sebutTabrakan } from '../sebut.ts';
import { isBerubah, mulaiBaru, mulaiGanti, mulaiRalat, susulkan, terimaPratinjau, terimaTanya } from './isi.ts';
import { berikut, pemakaianIndikator, type Keadaan, type Langkah, type Pengisian } from './keadaan.ts';
import { layarIndikator } from './layar.ts';

type H = Hasil<Keadaan>;
const pakaiTombol = ulang('Silakan pilih salah satu tombol.');

const tahunBaku = (d: Dunia, opd: string): number => {
  const terbuka = tahunTerbuka(d.buku, opd);
  return terbuka.includes(tahunIni(d)) ? tahunIni(d) : (terbuka.at(-1) ?? tahunIni(d));
};

function keOpd(d: Dunia, opd: string, diminta: number | undefined, tambah: boolean, nama?: string): H {
  const tahun = diminta ?? tahunBaku(d, opd);
  if (!tahunTerbuka(d.buku, opd).includes(tahun) && (tambah || indikatorTahun(d.buku, opd, tahun).length === 0))
    return selesai(
      [
        `Tahun ${tahun} belum dibuka: ${d.tempat.namaOpd(opd)}`,
        'Tahunnya dibuka dulu; indikator yang sudah tercetak atau dipakai tahun lalu ikut tersalin.',
      ],
      [[{ label: `Buka tahun ${tahun}`, nilai: keAlur('tahun', `${opd} ${tahun} buka`) }], [tombolTutup]],
    );
  return tambah ? mulaiBaru(opd, tahun, d, nama) : tampil({ langkah: 'daftar', opd, tahun, halaman: 1 });
}

function mulai(argumen: string, d: Dunia): H {
  const a = bacaArgumenTahun(argumen, d);
  const tambah = a.nama !== undefined || a.kata.includes('tambah');
  const tentu = tentukanOpd(d, 'isi-indikator', a.opd);
  switch (tentu.kind) {
    case 'tolak':
      return selesai(tentu.pesan);
    case 'pilih':
      return tampil({
        langkah: 'opd',
        pilih: pilihOpdAwal,
        ...(a.tahun === undefined ? {} : { tahun: a.tahun }),
        ...(tambah ? { tambah } : {}),
      });
    case 'satu':
      return a.indikator === undefined
        ? keOpd(d, tentu.opd, a.tahun, tambah, a.nama)
        : tampil({ langkah: 'rinci', indikator: a.indikator, tahun: a.tahun ?? tahunBaku(d, tentu.opd) });
    default:
      return unreachable(tentu);
  }
}

const keDaftar = (d: Dunia, indikator: string, tahun: number): H => {
  const opd = d.buku.find('indikator', indikator)?.isi.opd;
  return opd === undefined ? mulai('', d) : tampil({ langkah: 'daftar', opd, tahun, halaman: 1 });
};

function terimaDaftar(s: Langkah<'daftar'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil({ langkah: 'daftar', opd: s.opd, tahun: s.tahun, halaman });
  const tahun = /^tahun:(\d{4})$/.exec(m.nilai)?.[1];
  if (tahun !== undefined) return tampil({ langkah: 'daftar', opd: s.opd, tahun: Number(tahun), halaman: 1 });
  if (m.nilai === 'tambah') return keOpd(d, s.opd, s.tahun, true);
  return m.nilai.startsWith('indikator:') ? tampil({ langkah: 'rinci', indikator: m.nilai.slice(10), tahun: s.tahun }) : pakaiTombol;
}

function terimaRinci(s: Langkah<'rinci'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  const { indikator, tahun } = s;
  const x = d.buku.find('indikator', indikator);
  if (m.nilai === 'kembali' || x === undefined) return keDaftar(d, indikator, tahun);
  const bidang = (['nama', 'satuan', 'polaritas', 'agregasi'] as const).find((b) => m.nilai === `ralat:${b}`);
  if (bidang !== undefined) return mulaiRalat(indikator, tahun, bidang, d);
  switch (m.nilai) {
    case 'ubah':
      return tampil({ langkah: 'rinci', indikator, tahun });
    case 'tambah':
      return keOpd(d, x.isi.opd, tahun, true);
    case 'ganti':
      return mulaiGanti(indikator, tahun, d);
    case 'akhiri':
    case 'sasaran':
      return tampil({ langkah: m.nilai, indikator, tahun, versi: x.versi });
    default:
      return pakaiTombol;
  }
}

const tulis = (d: Dunia, opd: string, ubahan: Ubahan, keadaan: Keadaan): H => ({
  kind: 'tulis',
  tindakan: { aksi: 'isi-indikator', wilayah: wilayahOpd(d, opd), ubahan: [ubahan] },
  keadaan,
});

function terimaAkhiri(s: Langkah<'akhiri'>, m: Masukan, d: Dunia): H {
  const lama = d.buku.find('indikator', s.indikator)?.isi;
  if (m.kind !== 'tombol' || lama === undefined) return pakaiTombol;
  const { indikator, tahun, versi } = s;
  if (m.nilai === 'kembali') return tampil({ langkah: 'rinci', indikator, tahun });
  const umum = { jenis: 'indikator', id: indikator, versi } as const;
  if (m.nilai === 'akhiri' && lama.mulai < tahun)
    return tulis(
      d,
      lama.opd,
      { ...umum, isi: { ...lama, akhir: tahun - 1 } },
      {
        langkah: 'rinci',
        indikator,
        tahun,
        pesan: [`Tersimpan. Indikator ini terakhir berlaku pada ${tahun - 1}.`],
      },
    );
  if (m.nilai === 'hapus' && pemakaianIndikator(d, indikator).length === 0)
    return tulis(
      d,
      lama.opd,
      { ...umum, isi: undefined },
      {
        langkah: 'daftar',
        opd: lama.opd,
        tahun,
        halaman: 1,
        pesan: [`"${lama.nama}" dihapus.`],
      },
    );
  return pakaiTombol;
}

function terimaSasaran(s: Langkah<'sasaran'>, m: Masukan, d: Dunia): H {
  const lama = d.buku.find('indikator', s.indikator)?.isi;
  const { indikator, tahun } = s;
  if (m.kind === 'tombol') return tampil({ langkah: 'rinci', indikator, tahun });
  const sasaran = m.kind === 'teks' ? m.teks.replace(/\s+/g, ' ').trim() : '';
  if (lama === undefined || sasaran.length < 5 || sasaran.length > 300)
    return ulang('Mohon tulis sasarannya dalam satu kalimat, paling panjang 300 huruf.');
  const isi = { ...lama, sasaran };
  return tulis(
    d,
    lama.opd,
    { jenis: 'indikator', id: indikator, versi: s.versi, isi },
    { langkah: 'rinci', indikator, tahun, pesan: ['Tersimpan'] },
  );
}

/** One question back, or to the preview that it was asked from; before the first one, to where it began. */
function kembali(s: Pengisian, d: Dunia): H {
  const { maksud } = s;
  const lanjut = berikut(s);
  if (lanjut.langkah === 'pratinjau' && isBerubah(s, d)) return tampil(lanjut);
  if (maksud.kind === 'ralat' || (maksud.kind === 'ganti' && s.bidang !== 'target'))
    return tampil({ langkah: 'rinci', indikator: maksud.lama, tahun: s.tahun });
  switch (s.bidang) {
    case 'nama':
      return keOpd(d, s.opd, s.tahun, false);
    case 'satuan':
      return tampil({ ...s, bidang: 'nama' });
    case 'polaritas':
      return tampil({ ...s, bidang: 'satuan' });
    case 'agregasi':
      return tampil({ ...s, bidang: 'polaritas' });
    case 'target':
      return tampil({ ...s, bidang: maksud.kind === 'ganti' ? 'nama' : 'polaritas' });
    default:
      return unreachable(s.bidang);
  }
}

function terima(s: Keadaan, m: Masukan, d: Dunia): H {
  switch (s.langkah) {
    case 'opd': {
      const hasil = terimaPilihOpd(d, opdBoleh(d, 'isi-indikator'), s.pilih, m);
      if (hasil === undefined) return pakaiTombol;
      return typeof hasil === 'string' ? keOpd(d, hasil, s.tahun, s.tambah === true) : tampil({ ...s, pilih: hasil });
    }
    case 'daftar':
      return terimaDaftar(s, m, d);
    case 'rinci':
      return terimaRinci(s, m, d);
    case 'tanya':
      return m.kind === 'tombol' && m.nilai === 'kembali' ? kembali(s, d) : terimaTanya(s, m, d);
    case 'pratinjau':
      return terimaPratinjau(s, m, d);
    case 'akhiri':
      return terimaAkhiri(s, m, d);
    case 'sasaran':
      return terimaSasaran(s, m, d);
    default:
      return unreachable(s);
  }
}

export const indikator: Alur<Keadaan> = {
  nama: 'indikator',
  mulai,
  layar: layarIndikator,
  terima,
  // What was entered is kept; it goes on from the record as it is now.
  tabrakan: (s, t, d) => {
    const pesan = ['Belum disimpan.', ...sebutTabrakan(t, d)];
    if (s.langkah === 'pratinjau' && s.maksud.kind !== 'baru' && t.kini !== undefined)
      return tampil({ ...susulkan(s, t.kini as Isian<'indikator'>, d), pesan });
    return 'indikator' in s && t.kini !== undefined
      ? tampil({ langkah: 'rinci', indikator: s.indikator, tahun: s.tahun, pesan })
      : selesai(pesan);
  },
};
