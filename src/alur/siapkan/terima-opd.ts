// Steps about offices: adding several at once, name, removing.
import { bacaDaftarNama, isNamaOpd, rapikanNama } from '../../isian/nama-tempat.ts';
import { findAliasPemda, findOpd, isiOpd, pemakaianOpd, rancangOpd } from '../../isian/siapkan.ts';
import { tampil, ulang, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { asalOf, type Keadaan, type Langkah } from './keadaan.ts';

type H = Hasil<Keadaan>;
const pakaiTombol = ulang('Silakan pilih salah satu tombol.');
const contohOpd = 'Contoh: Kecamatan Sungai Lestari Kota';

/** A preview must fit into one message. */
const terbanyak = 60;

export function terimaTulisOpd(pemda: string, m: Masukan): H {
  if (m.kind !== 'teks') return ulang(`Mohon tulis nama perangkat daerahnya. ${contohOpd}`);
  const daftar = bacaDaftarNama(m.teks);
  if (!daftar.some(isNamaOpd)) return ulang(`Itu belum terbaca sebagai nama perangkat daerah. ${contohOpd}`);
  if (daftar.length > terbanyak || daftar.join('').length > 2500)
    return ulang(`Sekaligus paling banyak ${terbanyak} nama. Mohon dikirim dalam beberapa bagian; belum ada yang disimpan.`);
  return tampil({ langkah: 'pratinjau-opd', pemda, daftar });
}

export function terimaPratinjauOpd(s: Langkah<'pratinjau-opd'>, m: Masukan, d: Dunia): H {
  if (m.kind === 'teks') return terimaTulisOpd(s.pemda, m);
  if (m.kind !== 'tombol' || m.nilai !== 'simpan') return pakaiTombol;
  const { baru } = rancangOpd(asalOf(d), s.pemda, s.daftar);
  if (baru.length === 0) return ulang('Tidak ada nama baru yang perlu disimpan.');
  return {
    kind: 'tulis',
    tindakan: { aksi: 'atur-opd', wilayah: { pemda: s.pemda }, ubahan: baru.map((o) => o.ubahan) },
    keadaan: { langkah: 'opd-tersimpan', pemda: s.pemda, opd: baru.map((o) => o.id) },
  };
}

export function terimaOpd(s: Langkah<'opd'>, m: Masukan, d: Dunia): H {
  const versi = d.buku.find('opd', s.opd)?.versi ?? 0;
  if (m.kind === 'tombol' && m.nilai === 'ganti-nama') return tampil({ langkah: 'nama-opd', opd: s.opd, versi });
  if (m.kind === 'tombol' && m.nilai === 'hapus') return tampil({ langkah: 'hapus-opd', opd: s.opd, versi });
  return pakaiTombol;
}

export function terimaNamaOpd(s: Langkah<'nama-opd'>, m: Masukan, d: Dunia): H {
  const lama = d.buku.find('opd', s.opd)?.isi;
  if (m.kind !== 'teks' || lama === undefined) return ulang(`Mohon tulis nama barunya. ${contohOpd}`);
  const nama = rapikanNama(m.teks);
  if (!isNamaOpd(nama) || m.teks.includes('\n')) return ulang(`Mohon tulis satu nama perangkat daerah. ${contohOpd}`);
  const ada = findOpd(asalOf(d), lama.pemda, nama);
  if (ada !== undefined && ada !== s.opd) return ulang(`${d.tempat.opdById.get(ada)?.nama ?? ada} sudah ada di daerah ini.`);
  const isi = isiOpd(lama.pemda, nama, findAliasPemda(asalOf(d), lama.pemda), lama.alias);
  return {
    kind: 'tulis',
    tindakan: { aksi: 'atur-opd', wilayah: { pemda: lama.pemda }, ubahan: [{ jenis: 'opd', id: s.opd, versi: s.versi, isi }] },
    keadaan: { langkah: 'opd', opd: s.opd, pesan: [`Nama diganti menjadi ${nama}.`] },
  };
}

export function terimaHapusOpd(s: Langkah<'hapus-opd'>, m: Masukan, d: Dunia): H {
  const lama = d.buku.find('opd', s.opd)?.isi;
  if (m.kind !== 'tombol' || m.nilai !== 'simpan' || lama === undefined || pemakaianOpd(d.buku, s.opd).length > 0) return pakaiTombol;
  return {
    kind: 'tulis',
    tindakan: { aksi: 'atur-opd', wilayah: { pemda: lama.pemda }, ubahan: [{ jenis: 'opd', id: s.opd, versi: s.versi, isi: undefined }] },
    keadaan: {
      langkah: 'pemda',
      pemda: lama.pemda,
      halaman: 1,
      pesan: [`${lama.nama} dihapus.`],
    },
  };
}
