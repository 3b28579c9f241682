// A recommendation that a shipped document prints: shown as print, and taken over by its OPD, which is then reminded of it.
import { terisi } from '../../answer/butir-rekomendasi.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { bawaanTersisa, type RekomendasiBawaan } from '../../isian/tindak-lanjut.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { namaStatus } from '../../kinerja/tindak-lanjut.ts';
import { type Dunia, type Hasil, type Layar, type Masukan, tampil, tombolKembali, tombolTutup, ulang } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { bukaKartu } from './buka.ts';
import { daftarAwal } from './daftar.ts';
import { bolehTindak, kabarUntuk } from './hak.ts';
import { findBawaan, sebutLaporan, sebutTenggat } from './kata.ts';
import type { Ambil, S } from './keadaan.ts';
import { layarJabatan, terimaJabatan } from './tanya-jabatan.ts';
import { layarTenggat, tenggatAwal, terimaTenggat, type DasarTenggat } from './tanya-tenggat.ts';

type Bawaan = Extract<S, { readonly langkah: 'bawaan' }>;

const tidakAda: Layar = { isi: ['Rekomendasi itu tidak ditemukan'], tombol: [[{ label: 'Daftar', nilai: 'daftar' }]] };

const judul = (r: RekomendasiBawaan, d: Dunia): string => `Rekomendasi nomor ${r.nomor}, ${d.tempat.namaOpd(r.opd)}`;

/** Id of the record by which the OPD took it over. */
const diambilSebagai = (d: Dunia, bawaan: string): string | undefined =>
  d.buku.semua('rekomendasi').find((x) => x.isi.bawaan === bawaan)?.id;

export function layarBawaan(s: Bawaan, d: Dunia): Layar {
  const r = findBawaan(d, s.bawaan);
  if (r === undefined) return tidakAda;
  const nama = d.pustaka.dokumen.find((x) => x.id === r.dokumen)?.nama ?? r.dokumen;
  const cetak = terisi(r.statusCetak);
  const diambil = diambilSebagai(d, r.id) !== undefined;
  return {
    isi: [
      judul(r, d),
      `Dari dokumen ${nama}, ${diambil ? 'sudah diambil alih' : 'belum diambil alih'}`,
      `LHE nomor ${r.lhe.nomor} tanggal ${tanggalIndonesia(r.lhe.tanggal)}`,
      '',
      r.rekomendasi,
      '',
      `Kami catat: ${namaStatus(r.status)}${r.status === 'proses' && terisi(r.eviden) === undefined ? ', karena buktinya belum ada' : ''}`,
      `Tercetak: ${cetak === undefined ? 'status tidak tercetak' : `"${cetak}"`}; bukti: ${terisi(r.eviden) ?? 'belum ada bukti tercetak'}`,
      ...(terisi(r.rencanaAksi) === undefined ? [] : [`Rencana aksi tercetak: ${r.rencanaAksi}`]),
      ...(terisi(r.waktu) === undefined ? [] : [`Waktu tercetak: ${r.waktu}`]),
      ...(diambil ? [] : ['Belum ada yang diingatkan tentang rekomendasi ini sampai perangkat daerah mengambil alih.']),
    ],
    tombol: [
      ...(diambil
        ? [[{ label: 'Buka rekomendasinya', nilai: 'buka' }]]
        : bolehTindak(d, r.opd)
          ? [[{ label: 'Ambil alih', nilai: 'ambil' }]]
          : []),
      [{ label: 'Daftar', nilai: 'daftar' }, tombolTutup],
    ],
  };
}

export function terimaBawaan(s: Bawaan, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  const id = diambilSebagai(d, s.bawaan);
  if (id !== undefined && m.nilai !== 'daftar') return bukaKartu(d, id, s.asal === undefined ? {} : { asal: s.asal });
  if (m.nilai === 'ambil') return tampil<S>({ langkah: 'ambil', bawaan: s.bawaan, ...(s.asal === undefined ? {} : { asal: s.asal }) });
  return tampil<S>(s.asal ?? daftarAwal());
}

const dasarTenggat = (r: RekomendasiBawaan): DasarTenggat => ({ rezim: 'akip', lheTanggal: r.lhe.tanggal, inspektorat: false });
const pertamaJabatan = (r: RekomendasiBawaan): readonly string[] => {
  const nama = terisi(r.penanggungJawab);
  return nama === undefined ? [] : [nama];
};

/** The record that taking over makes: our status, the printed plan as its steps, an entered LHE of that number as its report. */
function isiAmbil(s: Ambil, r: RekomendasiBawaan, d: Dunia): IsiOf<'rekomendasi'> {
  const lhe = d.buku.semua('lhe').find((x) => x.isi.opd === r.opd && x.isi.nomor === r.lhe.nomor);
  const langkah = terisi(r.rencanaAksi);
  const tenggat = s.tenggat?.kind === 'jadi' ? s.tenggat : undefined;
  return {
    opd: r.opd,
    ...(lhe === undefined ? {} : { lhe: lhe.id }),
    bawaan: r.id,
    rezim: 'akip',
    lheTanggal: r.lhe.tanggal,
    nomor: r.nomor,
    isi: r.rekomendasi,
    ...(typeof s.jabatan === 'string' ? { jabatan: s.jabatan } : {}),
    ...(tenggat?.tenggat === undefined ? {} : { tenggat: tenggat.tenggat }),
    ...(tenggat?.asal === undefined ? {} : { asalTenggat: tenggat.asal }),
    ...(langkah === undefined ? {} : { langkah }),
    status: r.status,
  };
}

export function layarAmbil(s: Ambil, d: Dunia): Layar {
  const r = findBawaan(d, s.bawaan);
  if (r === undefined) return tidakAda;
  const tanya = s.tenggat ?? tenggatAwal;
  if (s.jabatan === undefined) return layarJabatan(d, r.opd, pertamaJabatan(r), `Ambil alih: ${judul(r, d)}`);
  if (tanya.kind === 'tanya') {
    const waktu = terisi(r.waktu);
    const layar = layarTenggat(tanya, dasarTenggat(r), `Tenggat: ${judul(r, d)}`);
    return { ...layar, isi: [...layar.isi, ...(waktu === undefined ? [] : [`Waktu yang tercetak dalam laporan: ${waktu}.`])] };
  }
  const isi = isiAmbil(s, r, d);
  return {
    isi: [
      'Ambil alih rekomendasi ini?',
      judul(r, d),
      sebutLaporan(isi, d),
      isi.isi,
      `Status: ${namaStatus(isi.status)}`,
      `Pelaksana: ${isi.jabatan ?? 'belum ditentukan'}`,
      `Tenggat: ${sebutTenggat(isi, d.hariIni)}`,
      ...(isi.langkah === undefined ? [] : [`Langkah (dari rencana aksi tercetak): ${isi.langkah}`]),
      ...(isi.tenggat === undefined ? ['Inspektorat diberi tahu agar tenggatnya ditetapkan.'] : []),
    ],
    tombol: [[{ label: 'Simpan', nilai: 'simpan' }], [tombolKembali]],
  };
}

export function terimaAmbil(s: Ambil, m: Masukan, d: Dunia): Hasil<S> {
  const r = findBawaan(d, s.bawaan);
  const kembali: Bawaan = { langkah: 'bawaan', bawaan: s.bawaan, ...(s.asal === undefined ? {} : { asal: s.asal }) };
  if (r === undefined || bawaanTersisa(d.pustaka, d.buku, r.opd).every((x) => x.id !== r.id)) return tampil<S>(kembali);
  if (s.jabatan === undefined) {
    const hasil = terimaJabatan(d, r.opd, pertamaJabatan(r), m);
    return hasil.ok ? tampil<S>({ ...s, jabatan: hasil.value }) : ulang(hasil.error);
  }
  const tanya = s.tenggat ?? tenggatAwal;
  if (tanya.kind === 'tanya') {
    const hasil = terimaTenggat(tanya, m, dasarTenggat(r));
    if (hasil === undefined) return ulang('Silakan pilih, atau tulis tanggalnya.');
    return typeof hasil === 'string' ? ulang(hasil) : tampil<S>({ ...s, tenggat: hasil });
  }
  if (m.kind !== 'tombol') return ulang('Silakan tekan Simpan, atau Kembali.');
  if (m.nilai === 'kembali') return tampil<S>(kembali);
  const isi = isiAmbil(s, r, d);
  const id = idAmbil(r.id);
  return {
    kind: 'tulis',
    tindakan: { aksi: 'atur-rekomendasi', wilayah: wilayahOpd(d, r.opd), ubahan: [{ jenis: 'rekomendasi', id, versi: 0, isi }] },
    keadaan: {
      langkah: 'kartu',
      id,
      versi: versiBaru(d, id),
      pesan: ['Sudah diambil alih.'],
      ...(s.asal === undefined ? {} : { asal: s.asal }),
    },
    kabar: isi.tenggat === undefined ? kabarUntuk(d, r.opd, ['evaluator'], id) : [],
  };
}

/** The same id for everybody who takes it over, so that only one of two can. */
const idAmbil = (bawaan: string): string => `bawaan:${bawaan}`;

/** Version of a record that is made anew; one that was taken back counts on. */
const versiBaru = (d: Dunia, id: string): number => {
  const [terakhir] = d.jejak.sesudah('rekomendasi', id, 0).slice(-1);
  return (terakhir?.rincian.find((x) => x.jenis === 'rekomendasi' && x.id === id)?.versi ?? 0) + 1;
};
