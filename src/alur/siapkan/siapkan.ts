// "/siapkan": governments and their offices. An admin sees all of them, Bagian Organisasi its own government.
import { izin } from '../../access/izin.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { selesai, tampil, type Alur, type Dunia, type Hasil, type Layar, type Masukan } from '../alur.ts';
import { sebutTabrakan, sebutTolak } from '../sebut.ts';
import { isAdmin, keDaftar, keOpd, kePemda, type Keadaan } from './keadaan.ts';
import { layarHapusOpd, layarNamaOpd, layarOpd, layarOpdTersimpan, layarPratinjauOpd, layarTulisOpd } from './layar-opd.ts';
import {
  layarDaftar,
  layarHapusPemda,
  layarJenisPemda,
  layarNamaPemda,
  layarPemda,
  layarPratinjauPemda,
  layarTulisPemda,
} from './layar-pemda.ts';
import { terimaHapusOpd, terimaNamaOpd, terimaOpd, terimaPratinjauOpd, terimaTulisOpd } from './terima-opd.ts';
import {
  terimaDaftar,
  terimaGantiNamaPemda,
  terimaHapusPemda,
  terimaJenis,
  terimaNamaPemda,
  terimaPemda,
  terimaPratinjauPemda,
} from './terima-pemda.ts';

function mulai(_: string, d: Dunia): Hasil<Keadaan> {
  if (isAdmin(d)) return keDaftar();
  const milik = d.tempat.pemda.find((p) => izin(d.pelaku, 'atur-opd', { pemda: p.id }).boleh);
  if (milik !== undefined) return kePemda(milik.id);
  const putusan = izin(d.pelaku, 'atur-opd', {});
  return selesai(putusan.boleh ? ['Belum ada pemerintah daerah.'] : sebutTolak(putusan, d));
}

function layar(s: Keadaan, d: Dunia): Layar {
  switch (s.langkah) {
    case 'daftar':
      return layarDaftar(s, d);
    case 'tulis-pemda':
      return layarTulisPemda(s);
    case 'jenis-pemda':
      return layarJenisPemda(s);
    case 'pratinjau-pemda':
      return layarPratinjauPemda(s);
    case 'pemda':
      return layarPemda(s, d);
    case 'nama-pemda':
      return layarNamaPemda(s, d);
    case 'hapus-pemda':
      return layarHapusPemda(s, d);
    case 'tulis-opd':
      return layarTulisOpd(s, d);
    case 'pratinjau-opd':
      return layarPratinjauOpd(s, d);
    case 'opd-tersimpan':
      return layarOpdTersimpan(s, d);
    case 'opd':
      return layarOpd(s, d);
    case 'nama-opd':
      return layarNamaOpd(s, d);
    case 'hapus-opd':
      return layarHapusOpd(s, d);
    default:
      return unreachable(s);
  }
}

/** One step up: the list, the government, the office. */
function kembali(s: Keadaan, d: Dunia): Hasil<Keadaan> {
  switch (s.langkah) {
    case 'daftar':
    case 'tulis-pemda':
    case 'jenis-pemda':
    case 'pratinjau-pemda':
    case 'pemda':
      return mulai('', d);
    case 'nama-pemda':
    case 'hapus-pemda':
    case 'tulis-opd':
    case 'opd-tersimpan':
      return kePemda(s.pemda);
    case 'pratinjau-opd':
      return tampil({ langkah: 'tulis-opd', pemda: s.pemda });
    case 'opd':
      return kePemda(d.tempat.opdById.get(s.opd)?.pemda ?? d.tempat.bawaan);
    case 'nama-opd':
    case 'hapus-opd':
      return keOpd(s.opd);
    default:
      return unreachable(s);
  }
}

function terima(s: Keadaan, m: Masukan, d: Dunia): Hasil<Keadaan> {
  if (m.kind === 'tombol' && m.nilai === 'kembali') return kembali(s, d);
  switch (s.langkah) {
    case 'daftar':
      return terimaDaftar(s, m, d);
    case 'tulis-pemda':
      return terimaNamaPemda(m, d);
    case 'jenis-pemda':
      return terimaJenis(s, m, d);
    case 'pratinjau-pemda':
      return terimaPratinjauPemda(s, m, d);
    case 'pemda':
      if (m.kind === 'tombol' && m.nilai.startsWith('opd:')) return keOpd(m.nilai.slice(4));
      return terimaPemda(s, m, d);
    case 'nama-pemda':
      return terimaGantiNamaPemda(s, m, d);
    case 'hapus-pemda':
      return terimaHapusPemda(s, m, d);
    case 'tulis-opd':
      return terimaTulisOpd(s.pemda, m);
    case 'pratinjau-opd':
      return terimaPratinjauOpd(s, m, d);
    case 'opd-tersimpan':
      return tampil({ langkah: 'tulis-opd', pemda: s.pemda });
    case 'opd':
      return terimaOpd(s, m, d);
    case 'nama-opd':
      return terimaNamaOpd(s, m, d);
    case 'hapus-opd':
      return terimaHapusOpd(s, m, d);
    default:
      return unreachable(s);
  }
}

export const siapkan: Alur<Keadaan> = {
  nama: 'siapkan',
  mulai,
  layar,
  terima,
  tabrakan: (s, t, d) => {
    const pesan = ['Belum disimpan.', ...sebutTabrakan(t, d)];
    if ('opd' in s && typeof s.opd === 'string') return keOpd(s.opd, pesan);
    // What was written to be added is still wanted; only what it was compared with is new.
    if (s.langkah === 'pratinjau-pemda' || s.langkah === 'pratinjau-opd') return tampil({ ...s, pesan });
    return 'pemda' in s ? kePemda(s.pemda, pesan) : keDaftar(pesan);
  },
};
