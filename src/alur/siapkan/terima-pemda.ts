// Steps about governments: adding, default, hiding, zone, name, removing.
import type { Ubahan } from '../../isian/buku.ts';
import { aliasPemda, bacaNamaPemda, bacaZona, namaPemdaPenuh, namaZona, zonaPilihan, type JenisPemda } from '../../isian/nama-tempat.ts';
import { findPemda, pemakaianPemda, rancangPemda, ubahSetelan } from '../../isian/siapkan.ts';
import { bacaHalaman, tampil, ulang, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { asalOf, kePemda, type Keadaan, type Langkah } from './keadaan.ts';
import { contohPemda } from './layar-pemda.ts';

type H = Hasil<Keadaan>;
const pakaiTombol = ulang('Silakan pilih salah satu tombol.');

function kePratinjau(jenis: JenisPemda, daerah: string, d: Dunia): H {
  const ada = findPemda(asalOf(d), jenis, daerah);
  if (ada !== undefined) return kePemda(ada, [`${d.tempat.namaPemda(ada)} sudah ada, jadi tidak ditambahkan lagi.`]);
  return tampil({ langkah: 'pratinjau-pemda', jenis, daerah, zona: zonaPilihan[0].zona });
}

export function terimaNamaPemda(m: Masukan, d: Dunia): H {
  if (m.kind !== 'teks') return ulang(`Mohon tulis nama pemerintah daerahnya. ${contohPemda}`);
  const nama = bacaNamaPemda(m.teks);
  if (nama === undefined) return ulang(`Itu belum terbaca sebagai nama daerah. ${contohPemda}`);
  return nama.jenis === undefined ? tampil({ langkah: 'jenis-pemda', daerah: nama.daerah }) : kePratinjau(nama.jenis, nama.daerah, d);
}

export function terimaDaftar(s: Langkah<'daftar'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return terimaNamaPemda(m, d);
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil({ langkah: 'daftar', halaman });
  if (m.nilai === 'tambah-pemda') return tampil({ langkah: 'tulis-pemda' });
  return m.nilai.startsWith('pemda:') ? kePemda(m.nilai.slice(6)) : tampil(s);
}

export function terimaJenis(s: Langkah<'jenis-pemda'>, m: Masukan, d: Dunia): H {
  const tulisan = m.kind === 'teks' ? `jenis:${m.teks.trim().toLowerCase()}` : m.kind === 'tombol' ? m.nilai : '';
  const jenis = /^jenis:(kota|kabupaten|provinsi)$/.exec(tulisan)?.[1];
  if (jenis !== undefined) return kePratinjau(jenis as JenisPemda, s.daerah, d);
  return m.kind === 'teks' ? terimaNamaPemda(m, d) : pakaiTombol;
}

export function terimaPratinjauPemda(s: Langkah<'pratinjau-pemda'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return terimaNamaPemda(m, d);
  const zona = m.nilai.startsWith('zona:') ? bacaZona(m.nilai.slice(5)) : undefined;
  if (zona !== undefined) return tampil({ ...s, zona });
  if (m.nilai !== 'simpan') return pakaiTombol;
  const { id, ubahan } = rancangPemda(asalOf(d), s);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'atur-pemda',
      wilayah: { pemda: id },
      ubahan: [ubahan, ubahSetelan(d.buku, (x) => ({ ...x, pemdaBawaan: id }))],
    },
    keadaan: {
      langkah: 'tulis-opd',
      pemda: id,
      pesan: [`Tersimpan. ${namaPemdaPenuh(s.jenis, s.daerah)} menjadi pemerintah daerah utama.`],
    },
  };
}

const tulisPemda = (pemda: string, ubahan: readonly Ubahan[], keadaan: Keadaan): H => ({
  kind: 'tulis',
  tindakan: { aksi: 'atur-pemda', wilayah: { pemda }, ubahan },
  keadaan,
});

export function terimaPemda(s: Langkah<'pemda'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol') return pakaiTombol;
  const { pemda } = s;
  const nama = d.tempat.namaPemda(pemda);
  const setelan = (ubah: Parameters<typeof ubahSetelan>[1], pesan: string): H =>
    tulisPemda(pemda, [ubahSetelan(d.buku, ubah)], { ...s, pesan: [pesan] });
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return kePemda(pemda, undefined, halaman);
  const zona = m.nilai.startsWith('zona:') ? bacaZona(m.nilai.slice(5)) : undefined;
  const rekaman = d.buku.find('pemda', pemda);
  if (zona !== undefined && rekaman !== undefined) {
    const { versi, isi } = rekaman;
    const pesan = [`Zona waktu diganti menjadi ${namaZona(zona)}.`];
    return tulisPemda(pemda, [{ jenis: 'pemda', id: pemda, versi, isi: { ...isi, zona } }], { ...s, pesan });
  }
  const versi = rekaman?.versi ?? 0;
  switch (m.nilai) {
    case 'tambah-opd':
      return tampil({ langkah: 'tulis-opd', pemda });
    case 'utama':
      return setelan((x) => ({ ...x, pemdaBawaan: pemda }), `${nama} menjadi pemerintah daerah utama.`);
    case 'sembunyikan':
      return setelan((x) => ({ ...x, tersembunyi: [...new Set([...x.tersembunyi, pemda])] }), `${nama} disembunyikan.`);
    case 'tampilkan':
      return setelan((x) => ({ ...x, tersembunyi: x.tersembunyi.filter((t) => t !== pemda) }), `${nama} ditampilkan lagi.`);
    case 'ganti-nama':
      return tampil({ langkah: 'nama-pemda', pemda, versi });
    case 'hapus':
      return tampil({ langkah: 'hapus-pemda', pemda, versi });
    default:
      return pakaiTombol;
  }
}

export function terimaGantiNamaPemda(s: Langkah<'nama-pemda'>, m: Masukan, d: Dunia): H {
  const lama = d.buku.find('pemda', s.pemda)?.isi;
  if (m.kind !== 'teks' || lama === undefined) return ulang(`Mohon tulis nama barunya. ${contohPemda}`);
  const nama = bacaNamaPemda(m.teks);
  if (nama === undefined) return ulang(`Itu belum terbaca sebagai nama daerah. ${contohPemda}`);
  const jenis = nama.jenis ?? lama.jenis;
  const ada = findPemda(asalOf(d), jenis, nama.daerah);
  if (ada !== undefined && ada !== s.pemda) return ulang(`${d.tempat.namaPemda(ada)} sudah ada.`);
  const isi = {
    ...lama,
    jenis,
    nama: namaPemdaPenuh(jenis, nama.daerah),
    alias: [...new Set([...aliasPemda(jenis, nama.daerah), ...lama.alias])],
  };
  const pesan = [`Nama diganti menjadi ${isi.nama}.`];
  return tulisPemda(s.pemda, [{ jenis: 'pemda', id: s.pemda, versi: s.versi, isi }], {
    langkah: 'pemda',
    pemda: s.pemda,
    halaman: 1,
    pesan,
  });
}

export function terimaHapusPemda(s: Langkah<'hapus-pemda'>, m: Masukan, d: Dunia): H {
  if (m.kind !== 'tombol' || m.nilai !== 'simpan' || pemakaianPemda(d.buku, s.pemda).length > 0) return pakaiTombol;
  const lepas: readonly Ubahan[] =
    d.buku.find('setelan', 'instalasi')?.isi.pemdaBawaan === s.pemda ? [ubahSetelan(d.buku, ({ tersembunyi }) => ({ tersembunyi }))] : [];
  return tulisPemda(s.pemda, [{ jenis: 'pemda', id: s.pemda, versi: s.versi, isi: undefined }, ...lepas], {
    langkah: 'daftar',
    halaman: 1,
    pesan: [`${d.tempat.namaPemda(s.pemda)} dihapus.`],
  });
}
