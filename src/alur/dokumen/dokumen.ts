// "/dokumen [tahun]": the checklist of an OPD and a year, and the card of each document. Every field is kept as soon as it is given.
import { opdSendiri } from '../../access/pelaku.ts';
import { daftarJenisDokumen, daftarStatusDokumen, idDokumen } from '../../isian/dokumen.ts';
import { samaIsi } from '../../isian/sama.ts';
import type { IsiOf, JenisDokumen } from '../../isian/skema.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { tampil, ulang, type Alur, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { tahunIni } from '../argumen-tahun.ts';
import { bacaIsianDokumen, bacaNomor, type IsianDokumen } from './baca.ts';
import { layarBentrok, layarDaftarDokumen, layarKartu, layarNomor, type Kartu, type Usulan } from './layar.ts';
import { layarPilihOpd, opdBoleh, pilihOpdAwal, terimaPilihOpd, wilayahOpd, type PilihOpd } from '../pilih-opd.ts';
import { versiNanti } from '../versi-nanti.ts';

type KeadaanDokumen =
  /** `semua`: also those of others, which everybody may look at. */
  | { readonly langkah: 'pilih-opd'; readonly tahun: number; readonly pilih: PilihOpd; readonly semua: boolean }
  | { readonly langkah: 'daftar'; readonly opd: string; readonly tahun: number }
  | ({ readonly langkah: 'kartu' } & Kartu)
  | ({ readonly langkah: 'nomor' } & Kartu)
  /** Somebody else changed the document meanwhile. */
  | ({ readonly langkah: 'bentrok'; readonly usulan: Usulan } & Kartu);

const pilihTombol = 'Mohon pilih salah satu tombol di bawah ini.';

/** The own ones, for whom has any. */
function opdDitawarkan(d: Dunia, semua: boolean): readonly string[] {
  const milik = semua ? [] : opdBoleh(d, 'lihat-bukti');
  return milik.length > 0 ? milik : opdBoleh(d, 'lihat-terkonfirmasi');
}

const isTahun = (tahun: number): boolean => tahun >= 2000 && tahun <= 2100;

/** "2026", an OPD by id, a part of its name, in any order. */
function mulai(argumen: string, d: Dunia): Hasil<KeadaanDokumen> {
  const kata = argumen.split(/\s+/).filter(Boolean);
  const angka = kata.find((x) => /^\d{4}$/.test(x) && isTahun(Number(x)));
  const tahun = angka === undefined ? tahunIni(d) : Number(angka);
  const sisa = kata.filter((x) => x !== angka);
  const disebut = sisa.find((x) => d.tempat.opdById.has(x));
  if (disebut !== undefined) return tampil({ langkah: 'daftar', opd: disebut, tahun });
  if (sisa.length > 0) {
    const pilih = { halaman: 1, cari: sisa.join(' ') };
    const hasil = terimaPilihOpd(d, opdDitawarkan(d, true), pilih, { kind: 'teks', teks: pilih.cari });
    return tampil(
      typeof hasil === 'string' ? { langkah: 'daftar', opd: hasil, tahun } : { langkah: 'pilih-opd', tahun, pilih, semua: true },
    );
  }
  const milik = opdDitawarkan(d, false);
  const sendiri = opdSendiri(d.pelaku) ?? (milik.length === 1 ? milik[0] : undefined);
  return tampil(
    sendiri === undefined ? { langkah: 'pilih-opd', tahun, pilih: pilihOpdAwal, semua: false } : { langkah: 'daftar', opd: sendiri, tahun },
  );
}

const kartuOf = (opd: string, tahun: number, jenis: JenisDokumen, d: Dunia): Extract<KeadaanDokumen, { langkah: 'kartu' }> => ({
  langkah: 'kartu',
  opd,
  tahun,
  jenis,
  versi: d.buku.find('dokumen', idDokumen(opd, tahun, jenis))?.versi ?? 0,
});

/** A number and a date come when a document is settled; a link or a file alone may still be a draft. */
function statusBaru(lama: IsiOf<'dokumen'>['status'], isi: IsianDokumen): IsiOf<'dokumen'>['status'] {
  if (isi.status !== undefined) return isi.status;
  if (lama !== 'belum-ada') return lama;
  return isi.nomor !== undefined || isi.tanggal !== undefined ? 'ditetapkan' : 'draf';
}

/** What the document holds with the proposal; undefined: nothing any more. */
function terapkan(lama: IsiOf<'dokumen'> | undefined, s: Kartu, u: Usulan): IsiOf<'dokumen'> | undefined {
  const dasar = lama ?? { opd: s.opd, tahun: s.tahun, jenis: s.jenis, status: 'belum-ada' };
  switch (u.kind) {
    case 'isi':
      return { ...dasar, ...u.isi, status: statusBaru(dasar.status, u.isi) };
    case 'tanpa-lampiran': {
      const { lampiran: _, ...tanpa } = dasar;
      return tanpa;
    }
    case 'hapus':
      return undefined;
    default:
      return unreachable(u);
  }
}

function simpan(s: Kartu, u: Usulan, d: Dunia): Hasil<KeadaanDokumen> {
  const id = idDokumen(s.opd, s.tahun, s.jenis);
  const kini = d.buku.find('dokumen', id);
  const kartu: Kartu = { opd: s.opd, tahun: s.tahun, jenis: s.jenis, versi: s.versi };
  if ((kini?.versi ?? 0) !== s.versi) return tampil({ ...kartu, langkah: 'bentrok', usulan: u });
  const isi = terapkan(kini?.isi, s, u);
  if (samaIsi(isi, kini?.isi)) return ulang('Sudah tercatat demikian.');
  return {
    kind: 'tulis',
    tindakan: { aksi: 'isi-dokumen', wilayah: wilayahOpd(d, s.opd), ubahan: [{ jenis: 'dokumen', id, versi: s.versi, isi }] },
    keadaan: { ...kartu, langkah: 'kartu', versi: isi === undefined ? 0 : versiNanti(d, 'dokumen', id) },
  };
}

function terimaDaftar(s: Extract<KeadaanDokumen, { langkah: 'daftar' }>, m: Masukan, d: Dunia): Hasil<KeadaanDokumen> {
  if (m.kind !== 'tombol') return ulang(pilihTombol);
  if (m.nilai === 'opd-lain') return tampil({ langkah: 'pilih-opd', tahun: s.tahun, pilih: pilihOpdAwal, semua: true });
  const [apa, nilai = ''] = m.nilai.split(':');
  if (apa === 'tahun' && isTahun(Number(nilai))) return tampil({ ...s, tahun: Number(nilai) });
  const jenis = apa === 'jenis' ? daftarJenisDokumen.find((x) => x === nilai) : undefined;
  return jenis === undefined ? ulang(pilihTombol) : tampil(kartuOf(s.opd, s.tahun, jenis, d));
}

function terimaKartu(s: Extract<KeadaanDokumen, { langkah: 'kartu' }>, m: Masukan, d: Dunia): Hasil<KeadaanDokumen> {
  if (m.kind === 'berkas') return simpan(s, { kind: 'isi', isi: { lampiran: { kind: 'berkas', berkas: m.berkas } } }, d);
  if (m.kind === 'teks') {
    const hasil = bacaIsianDokumen(m.teks, d.hariIni);
    return hasil.ok ? simpan(s, { kind: 'isi', isi: hasil.value }, d) : ulang(hasil.error);
  }
  switch (m.nilai) {
    case 'kembali':
      return tampil({ langkah: 'daftar', opd: s.opd, tahun: s.tahun });
    case 'nomor':
      return tampil({ ...s, langkah: 'nomor' });
    case 'hari-ini':
      return simpan(s, { kind: 'isi', isi: { tanggal: d.hariIni } }, d);
    case 'tanpa-lampiran':
    case 'hapus':
      return simpan(s, { kind: m.nilai }, d);
    default: {
      const status = daftarStatusDokumen.find((x) => m.nilai === `status:${x}`);
      return status === undefined ? ulang(pilihTombol) : simpan(s, { kind: 'isi', isi: { status } }, d);
    }
  }
}

function terimaBentrok(s: Extract<KeadaanDokumen, { langkah: 'bentrok' }>, m: Masukan, d: Dunia): Hasil<KeadaanDokumen> {
  if (m.kind !== 'tombol') return ulang(pilihTombol);
  const kartu = kartuOf(s.opd, s.tahun, s.jenis, d);
  if (m.nilai === 'pakai-sekarang') return tampil(kartu);
  const dilihat = /^tetap:(\d+)$/.exec(m.nilai)?.[1];
  // Saved over what the screen showed, and over nothing newer.
  return dilihat === undefined ? ulang(pilihTombol) : simpan({ ...kartu, versi: Number(dilihat) }, s.usulan, d);
}

export const dokumen: Alur<KeadaanDokumen> = {
  nama: 'dokumen',
  mulai,

  layar: (s, d) => {
    switch (s.langkah) {
      case 'pilih-opd':
        return layarPilihOpd(d, opdDitawarkan(d, s.semua), s.pilih, `Dokumen tahun ${s.tahun}, perangkat daerah mana?`);
      case 'daftar':
        return layarDaftarDokumen(s.opd, s.tahun, d);
      case 'kartu':
        return layarKartu(s, d);
      case 'nomor':
        return layarNomor(s, d);
      case 'bentrok':
        return layarBentrok(s, s.usulan, d);
      default:
        return unreachable(s);
    }
  },

  terima: (s, m, d) => {
    switch (s.langkah) {
      case 'pilih-opd': {
        const hasil = terimaPilihOpd(d, opdDitawarkan(d, s.semua), s.pilih, m);
        if (hasil === undefined) return ulang('Mohon pilih salah satu perangkat daerah.');
        return tampil(typeof hasil === 'string' ? { langkah: 'daftar', opd: hasil, tahun: s.tahun } : { ...s, pilih: hasil });
      }
      case 'daftar':
        return terimaDaftar(s, m, d);
      case 'kartu':
        return terimaKartu(s, m, d);
      case 'nomor': {
        if (m.kind !== 'teks') return m.kind === 'tombol' ? tampil({ ...s, langkah: 'kartu' }) : ulang('Mohon tulis nomornya.');
        const hasil = bacaNomor(m.teks);
        return hasil.ok ? simpan(s, { kind: 'isi', isi: hasil.value }, d) : ulang(hasil.error);
      }
      case 'bentrok':
        return terimaBentrok(s, m, d);
      default:
        return unreachable(s);
    }
  },
};
