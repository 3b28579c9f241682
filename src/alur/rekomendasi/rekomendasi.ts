// "/rekomendasi [id]": follow-up of recommendations, from both sides. The steps stand in the files beside this one.
import { izin } from '../../access/izin.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { daftarRekomendasi } from '../../isian/tindak-lanjut.ts';
import { keAlur, selesai, tampil, tombolTutup, type Alur, type Dunia, type Hasil } from '../alur.ts';
import { opdBoleh, wilayahOpd } from '../pilih-opd.ts';
import { sebutTolak } from '../sebut.ts';
import { layarAmbil, layarBawaan, terimaAmbil, terimaBawaan } from './ambil.ts';
import { bukaKartu, kartuTabrakan } from './buka.ts';
import { layarBukti, layarBuktiSatu, terimaBukti, terimaBuktiSatu } from './bukti.ts';
import {
  lanjutSesudahTabrakan,
  layarBuktiBaru,
  layarBuktiPratinjau,
  layarBuktiTahun,
  terimaBuktiBaru,
  terimaBuktiPratinjau,
  terimaBuktiTahun,
} from './bukti-baru.ts';
import { daftarAwal, layarDaftar, layarPilih, terimaDaftar, terimaPilih } from './daftar.ts';
import { hakLihat } from './hak.ts';
import { layarKartu } from './kartu.ts';
import { findBawaan, ringkas, sebutLaporan } from './kata.ts';
import type { S } from './keadaan.ts';
import { layarPerpanjang, terimaPerpanjang } from './perpanjang.ts';
import { judulKabar, layarRiwayat, terimaRiwayat } from './riwayat.ts';
import { layarAlasan, layarLangkah, terimaAlasan, terimaKartu, terimaLangkah } from './tindak.ts';

function mulaiDaftar(d: Dunia): Hasil<S> {
  const milik = opdBoleh(d, 'lihat-belum-terkonfirmasi');
  const [satu] = milik;
  if (milik.length === 1 && satu !== undefined) return tampil<S>(daftarAwal(satu));
  if (milik.length > 1 || opdBoleh(d, 'lihat-rekap').length > 0) return tampil<S>(daftarAwal());
  const putusan = izin(d.pelaku, 'lihat-belum-terkonfirmasi', {});
  return selesai([
    ...(putusan.boleh ? ['Belum ada perangkat daerah.'] : sebutTolak(putusan, d)),
    'Rekomendasi yang tercetak dalam laporan tetap dapat ditanyakan, misalnya: rekomendasi LHE Kecamatan Dumai Kota.',
  ]);
}

/** One message for all that is entered from one LHE; the list that it leads to is as new as the press. */
function mulaiLhe(d: Dunia, lhe: string): Hasil<S> {
  const milik = daftarRekomendasi(d.buku).filter((x) => x.isi.lhe === lhe);
  const [satu] = milik;
  if (satu === undefined || hakLihat(d, satu.isi.opd) === undefined) return mulaiDaftar(d);
  const { opd } = satu.isi;
  const tampak = milik.toSorted((a, b) => a.isi.nomor - b.isi.nomor).slice(-8);
  return selesai(
    [
      `Rekomendasi baru untuk ${d.tempat.namaOpd(opd)}`,
      sebutLaporan(satu.isi, d),
      ...tampak.map((x) => {
        const tenggat = x.isi.tenggat === undefined ? 'belum ada tenggat' : `tenggat ${tanggalIndonesia(x.isi.tenggat)}`;
        return `${x.isi.nomor}. ${ringkas(x.isi.isi, 200)}; ${tenggat}`;
      }),
      'Evaluator mungkin masih menambahkan yang lain; semuanya ada di daftar terbaru.',
    ],
    [
      ...tampak.map((x) => [{ label: `${x.isi.nomor}. ${ringkas(x.isi.isi, 45)}`, nilai: keAlur('rekomendasi', x.id) }]),
      [{ label: 'Daftar terbaru', nilai: keAlur('rekomendasi', `opd:${opd}`) }, tombolTutup],
    ],
  );
}

/** "", "opd:<id>", "kabar:<id>" and "lhe:<id>" for who is told of an act, the id of a record, or that of a shipped one. */
function mulai(argumen: string, d: Dunia): Hasil<S> {
  const id = argumen.trim();
  if (id === '') return mulaiDaftar(d);
  if (id.startsWith('opd:')) {
    const opd = id.slice('opd:'.length);
    if (hakLihat(d, opd) !== undefined) return tampil<S>(daftarAwal(opd));
    const putusan = izin(d.pelaku, 'lihat-belum-terkonfirmasi', wilayahOpd(d, opd));
    return selesai(putusan.boleh ? [] : sebutTolak(putusan, d, opd));
  }
  if (id.startsWith('lhe:')) return mulaiLhe(d, id.slice('lhe:'.length));
  if (id.startsWith('kabar:')) {
    const judul = judulKabar(d, id.slice('kabar:'.length));
    return bukaKartu(d, id.slice('kabar:'.length), judul === undefined ? {} : { pesan: [judul] });
  }
  const bawaan = findBawaan(d, id);
  if (bawaan !== undefined) {
    if (hakLihat(d, bawaan.opd) !== undefined) return tampil<S>({ langkah: 'bawaan', bawaan: id });
    const putusan = izin(d.pelaku, 'lihat-belum-terkonfirmasi', wilayahOpd(d, bawaan.opd));
    return selesai(putusan.boleh ? [] : sebutTolak(putusan, d, bawaan.opd));
  }
  return bukaKartu(d, id);
}

export const rekomendasi: Alur<S> = {
  nama: 'rekomendasi',
  mulai,
  layar: (s, d) => {
    switch (s.langkah) {
      case 'daftar':
        return layarDaftar(s, d);
      case 'pilih-opd':
        return layarPilih(s, d);
      case 'kartu':
        return layarKartu(s, d);
      case 'riwayat':
        return layarRiwayat(s, d);
      case 'isi-langkah':
        return layarLangkah(s, d);
      case 'alasan':
        return layarAlasan(s, d);
      case 'perpanjang':
        return layarPerpanjang(s, d);
      case 'bukti':
        return layarBukti(s, d);
      case 'bukti-satu':
        return layarBuktiSatu(s, d);
      case 'bukti-baru':
        return layarBuktiBaru(s, d);
      case 'bukti-tahun':
        return layarBuktiTahun(s, d);
      case 'bukti-pratinjau':
        return layarBuktiPratinjau(s, d);
      case 'bawaan':
        return layarBawaan(s, d);
      case 'ambil':
        return layarAmbil(s, d);
      default:
        return unreachable(s);
    }
  },
  terima: (s, m, d) => {
    switch (s.langkah) {
      case 'daftar':
        return terimaDaftar(s, m, d);
      case 'pilih-opd':
        return terimaPilih(s, m, d);
      case 'kartu':
        return terimaKartu(s, m, d);
      case 'riwayat':
        return terimaRiwayat(s, m, d);
      case 'isi-langkah':
        return terimaLangkah(s, m, d);
      case 'alasan':
        return terimaAlasan(s, m, d);
      case 'perpanjang':
        return terimaPerpanjang(s, m, d);
      case 'bukti':
        return terimaBukti(s, m, d);
      case 'bukti-satu':
        return terimaBuktiSatu(s, m, d);
      case 'bukti-baru':
        return terimaBuktiBaru(s, m, d);
      case 'bukti-tahun':
        return terimaBuktiTahun(s, m, d);
      case 'bukti-pratinjau':
        return terimaBuktiPratinjau(s, m, d);
      case 'bawaan':
        return terimaBawaan(s, m, d);
      case 'ambil':
        return terimaAmbil(s, m, d);
      default:
        return unreachable(s);
    }
  },
  tabrakan: (s, t, d) => {
    switch (s.langkah) {
      case 'bukti-pratinjau':
        return lanjutSesudahTabrakan(s, t, d);
      case 'alasan':
      case 'isi-langkah':
      case 'perpanjang':
      case 'bukti':
      case 'bukti-satu':
      case 'bukti-baru':
      case 'bukti-tahun':
      case 'riwayat':
        return kartuTabrakan(d, s.kartu, t);
      case 'kartu':
        return kartuTabrakan(d, s, t);
      case 'ambil':
        return bukaKartu(d, t.id, { pesan: ['Rekomendasi ini baru saja diambil alih.'] });
      case 'daftar':
      case 'pilih-opd':
      case 'bawaan':
        return tampil<S>(s);
      default:
        return unreachable(s);
    }
  },
};
