// "/lhe": results of evaluations, entered by the evaluator of the OPD with their recommendations.
import { izin } from '../../access/izin.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { Isian } from '../../isian/buku.ts';
import { bawaanTersisa } from '../../isian/tindak-lanjut.ts';
import { unreachable } from '../../lib/unreachable.ts';
import {
  bacaHalaman,
  keAlur,
  potongHalaman,
  selesai,
  tampil,
  tombolTutup,
  tombolUrungkan,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
} from '../alur.ts';
import { layarPilihOpd, opdBoleh, pilihOpdAwal, terimaPilihOpd } from '../pilih-opd.ts';
import { namaLaporan, ringkas, sebutSisa, sebutStatus } from '../rekomendasi/kata.ts';
import { sebutTabrakan, sebutTolak } from '../sebut.ts';
import { toDraf } from './draf.ts';
import { barisLhe, judulLhe, layarIsi, layarUbah } from './isi.ts';
import { terimaIsi, terimaUbah } from './jawab.ts';
import type { S } from './keadaan.ts';
import { layarRekomendasi, rekomendasiOf, terimaRekomendasi } from './rekomendasi.ts';

const milik = (d: Dunia): readonly string[] => opdBoleh(d, 'isi-lhe');

const lheOf = (d: Dunia, opd: string): readonly Isian<'lhe'>[] =>
  d.buku
    .semua('lhe')
    .filter((x) => x.isi.opd === opd)
    .toSorted((a, b) => (a.isi.tanggal < b.isi.tanggal ? 1 : -1));

function mulai(argumen: string, d: Dunia): Hasil<S> {
  const daftar = milik(d);
  const [satu] = daftar;
  if (satu === undefined) {
    const putusan = izin(d.pelaku, 'isi-lhe', {});
    return selesai([
      ...(putusan.boleh ? [] : sebutTolak(putusan, d)),
      ...(d.pelaku.peran.length === 0 ? [] : ['Rekomendasi perangkat daerah sendiri ada di /rekomendasi.']),
    ]);
  }
  const lhe = d.buku.find('lhe', argumen.trim());
  if (lhe !== undefined && daftar.includes(lhe.isi.opd)) return tampil<S>({ langkah: 'lihat', lhe: lhe.id });
  const opd = daftar.includes(argumen.trim()) ? argumen.trim() : daftar.length === 1 ? satu : undefined;
  return tampil<S>(opd === undefined ? { langkah: 'opd', pilih: pilihOpdAwal } : { langkah: 'daftar', opd, halaman: 1 });
}

function layarDaftar(s: Extract<S, { langkah: 'daftar' }>, d: Dunia): Layar {
  const { isi, awal, putar } = potongHalaman(lheOf(d, s.opd), s.halaman);
  const baris = isi.map((x, n) => {
    const { rezim, nomor, tanggal, tahun, total, predikat } = x.isi;
    const nilai = [total?.cetak, predikat].filter((y) => y !== undefined).join(' ');
    return `${awal + n + 1}. ${namaLaporan(rezim)} ${nomor}, ${tanggalIndonesia(tanggal)}, ${rezim === 'bpk' ? 'pemeriksaan' : 'evaluasi'} tahun ${tahun}${nilai === '' ? '' : `, nilai ${nilai}`}; ${rekomendasiOf(d, x.id).length} rekomendasi`;
  });
  return {
    isi: [`LHE ${d.tempat.namaOpd(s.opd)}`, ...(baris.length === 0 ? ['Belum ada yang dicatat.'] : baris)],
    tombol: [
      [
        { label: 'Tambah LHE AKIP', nilai: 'tambah:akip' },
        { label: 'Tambah LHP BPK', nilai: 'tambah:bpk' },
      ],
      ...isi.map((x, n) => [{ label: `${awal + n + 1}. ${ringkas(x.isi.nomor, 40)}`, nilai: `lihat:${x.id}` }]),
      ...putar,
      ...(milik(d).length > 1 ? [[{ label: 'Perangkat daerah lain', nilai: 'opd' }]] : []),
      [tombolTutup],
    ],
  };
}

/** PermenPANRB 88/2021 came into force at the end of 2021, so the evaluations of 2022 were its first (DOMAIN.md 1.2). */
const aturanBaku = '88/2021';

function terimaDaftar(s: Extract<S, { langkah: 'daftar' }>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return tampil<S>({ ...s, halaman });
  const { opd } = s;
  switch (m.nilai) {
    case 'opd':
      return tampil<S>({ langkah: 'opd', pilih: pilihOpdAwal });
    case 'tambah:akip':
      return tampil<S>({ langkah: 'isi', draf: { opd, rezim: 'akip', aturan: aturanBaku, komponen: [] } });
    case 'tambah:bpk':
      return tampil<S>({ langkah: 'isi', draf: { opd, rezim: 'bpk', komponen: [] } });
    default: {
      const x = d.buku.find('lhe', m.nilai.replace(/^lihat:/, ''));
      return x === undefined || x.isi.opd !== opd ? ulang('Laporan itu sudah tidak ada.') : tampil<S>({ langkah: 'lihat', lhe: x.id });
    }
  }
}

/** Recommendations of the same LHE that a shipped report prints: they are taken over, not entered twice. */
function barisTercetak(x: Isian<'lhe'>, d: Dunia): readonly string[] {
  const banyak = bawaanTersisa(d.pustaka, d.buku, x.isi.opd).filter((r) => r.lhe.nomor === x.isi.nomor).length;
  return banyak === 0
    ? []
    : [`Laporan perangkat daerah ini memuat ${banyak} rekomendasi LHE tersebut; perangkat daerah dapat mengambilnya lewat /rekomendasi.`];
}

function layarLihat(s: Extract<S, { langkah: 'lihat' }>, d: Dunia): Layar {
  const x = d.buku.find('lhe', s.lhe);
  if (x === undefined) return { isi: ['Laporan ini sudah tidak ada'], tombol: [[tombolTutup]] };
  const rekomendasi = rekomendasiOf(d, x.id);
  const batas = 15;
  return {
    isi: [
      ...(s.pesan === undefined ? [] : [...s.pesan, '']),
      judulLhe(x.isi, d),
      ...barisLhe(toDraf(x), d),
      ...barisTercetak(x, d),
      `Rekomendasi: ${rekomendasi.length === 0 ? 'belum ada' : rekomendasi.length}`,
      ...rekomendasi.slice(-batas).map((r) => {
        const sisa = sebutSisa(r.isi, d.hariIni);
        return `${r.isi.nomor}. ${ringkas(r.isi.isi, 90)} (${sebutStatus(r.isi)}${sisa === undefined ? '' : `, ${sisa}`})`;
      }),
    ],
    tombol: [
      [{ label: rekomendasi.length === 0 ? 'Tambah rekomendasi' : 'Tambah lagi', nilai: 'tambah' }],
      ...(rekomendasi.length === 0 ? [] : [[{ label: 'Lihat tindak lanjutnya', nilai: keAlur('rekomendasi', `opd:${x.isi.opd}`) }]]),
      ...[tombolUrungkan(d)].filter((b) => b.length > 0),
      [
        { label: 'Perbaiki', nilai: 'perbaiki' },
        { label: 'Daftar', nilai: 'daftar' },
      ],
      [{ ...tombolTutup, label: 'Selesai' }],
    ],
  };
}

function terimaLihat(s: Extract<S, { langkah: 'lihat' }>, m: Masukan, d: Dunia): Hasil<S> {
  const x = d.buku.find('lhe', s.lhe);
  if (x === undefined || m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  switch (m.nilai) {
    case 'tambah':
      return tampil<S>({ langkah: 'rekomendasi', lhe: x.id, draf: {} });
    case 'perbaiki':
      return tampil<S>({ langkah: 'ubah', draf: toDraf(x) });
    default:
      return tampil<S>({ langkah: 'daftar', opd: x.isi.opd, halaman: 1 });
  }
}

export const lhe: Alur<S> = {
  nama: 'lhe',
  mulai,
  layar: (s, d) => {
    switch (s.langkah) {
      case 'opd':
        return layarPilihOpd(d, milik(d), s.pilih, 'LHE perangkat daerah mana?');
      case 'daftar':
        return layarDaftar(s, d);
      case 'lihat':
        return layarLihat(s, d);
      case 'isi':
        return layarIsi(s, d);
      case 'ubah':
        return layarUbah(s);
      case 'rekomendasi':
        return layarRekomendasi(s, d);
      default:
        return unreachable(s);
    }
  },
  terima: (s, m, d) => {
    switch (s.langkah) {
      case 'opd': {
        const x = terimaPilihOpd(d, milik(d), s.pilih, m);
        if (x === undefined) return ulang('Silakan pilih dari daftar, atau tulis sebagian nama perangkat daerahnya.');
        return tampil<S>(typeof x === 'string' ? { langkah: 'daftar', opd: x, halaman: 1 } : { langkah: 'opd', pilih: x });
      }
      case 'daftar':
        return terimaDaftar(s, m, d);
      case 'lihat':
        return terimaLihat(s, m, d);
      case 'isi':
        return terimaIsi(s, m, d);
      case 'ubah':
        return terimaUbah(s, m);
      case 'rekomendasi':
        return terimaRekomendasi(s, m, d);
      default:
        return unreachable(s);
    }
  },
  tabrakan: (s, t, d) =>
    s.langkah === 'isi' && s.draf.lama !== undefined
      ? tampil<S>({ langkah: 'lihat', lhe: s.draf.lama.id, pesan: ['Perbaikan belum disimpan.', ...sebutTabrakan(t, d)] })
      : selesai(['Belum disimpan.', ...sebutTabrakan(t, d)], [[{ label: 'Mulai lagi', nilai: keAlur('lhe') }]]),
};
