// Moves of a recommendation from its card: steps, status, reasons. Each is checked by the status machine of the core and told to the other side.
import { izin, ucapkanTolak, type Aksi } from '../../access/izin.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { buktiOf, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import { ubahStatus, ucapkanGalat, type PeranTindakLanjut, type StatusTindakLanjut } from '../../kinerja/tindak-lanjut.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { type Dunia, type Hasil, type Kabar, type Layar, type Masukan, tampil, tombolKembali, ulang } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { kartuKini, kartuSesudah, periksaKini } from './buka.ts';
import { daftarAwal } from './daftar.ts';
import { bolehTindak, kabarUntuk, pelaksana, wilayahVerifikasi } from './hak.ts';
import { isDikerjakan, judulKartu } from './kartu.ts';
import { sebutStatus } from './kata.ts';
import type { Kartu, S } from './keadaan.ts';

type Isi = IsiOf<'rekomendasi'>;
/** Longer ones would push the card over a message. */
const panjangLangkah = 700;
export const panjangAlasan = 500;

/** The record after a step; the reason of an earlier decision goes with the next submission, the trail keeps it. */
function isiSesudah(isi: Isi, ke: StatusTindakLanjut, d: Dunia, alasan: string | undefined): Isi {
  const kini = { pengguna: d.pelaku.pengguna, waktu: d.kini };
  const { alasan: _, ...lain } = isi;
  if (ke === 'diajukan') return { ...lain, status: ke, diajukan: kini };
  // Work goes on: what the evaluator missed stays in sight.
  if (ke === 'proses' && alasan === undefined) return { ...isi, status: ke };
  return { ...lain, status: ke, diputuskan: kini, ...(alasan === undefined ? {} : { alasan }) };
}

function kabarLangkah(d: Dunia, x: RekomendasiAda, ke: StatusTindakLanjut, peran: PeranTindakLanjut): readonly Kabar[] {
  if (ke === 'diajukan') return kabarUntuk(d, x.isi.opd, ['evaluator'], x.id);
  return peran === 'evaluator' ? kabarUntuk(d, x.isi.opd, pelaksana, x.id) : [];
}

function ucapan(isi: Isi, ke: StatusTindakLanjut, kabar: readonly Kabar[]): readonly string[] {
  if (ke === 'diajukan') return [kabar.length === 0 ? 'Sudah diajukan.' : 'Sudah diajukan. Evaluator diberi tahu.'];
  return [`Disimpan. Status sekarang: ${sebutStatus({ ...isi, status: ke })}.`];
}

/** Moves the status; `alasan` where the machine asks for one. */
export function ubah(d: Dunia, k: Kartu, ke: StatusTindakLanjut, peran: PeranTindakLanjut, alasan?: string): Hasil<S> {
  const kini = periksaKini(d, k, alasan);
  if (!kini.ok) return kini.hasil;
  const { x } = kini;
  const aksi: Aksi = peran === 'evaluator' ? 'verifikasi' : 'tindak-lanjut';
  const wilayah = peran === 'evaluator' ? wilayahVerifikasi(d, x) : wilayahOpd(d, x.isi.opd);
  const putusan = izin(d.pelaku, aksi, wilayah);
  if (!putusan.boleh) return ulang(ucapkanTolak(putusan));
  const hasil = ubahStatus(x.isi.status, {
    ke,
    peran,
    alasan,
    bukti: buktiOf(d.buku, x.id).map((b) => ({ tahun: b.isi.tahun })),
    tanggalLhe: x.isi.lheTanggal,
    hariIni: d.hariIni,
  });
  if (!hasil.ok)
    return hasil.error.kind === 'butuh-alasan' ? tampil<S>({ langkah: 'alasan', kartu: k, ke }) : ulang(ucapkanGalat(hasil.error));
  const kabar = kabarLangkah(d, x, ke, peran);
  return {
    kind: 'tulis',
    tindakan: {
      aksi,
      wilayah,
      ...(alasan === undefined ? {} : { alasan }),
      ubahan: [{ jenis: 'rekomendasi', id: x.id, versi: k.versi, isi: isiSesudah(x.isi, ke, d, alasan) }],
    },
    keadaan: kartuSesudah(k, ucapan(x.isi, ke, kabar)),
    kabar,
  };
}

export function terimaKartu(s: Kartu, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  if (m.nilai === 'daftar') return tampil<S>(s.asal ?? daftarAwal());
  if (m.nilai === 'riwayat') return tampil<S>({ langkah: 'riwayat', kartu: s, halaman: 1 });
  if (m.nilai === 'bukti') return tampil<S>({ langkah: 'bukti', kartu: s, halaman: 1 });
  const kini = periksaKini(d, s);
  if (!kini.ok) return kini.hasil;
  const [apa, ke] = m.nilai.split(':');
  switch (apa) {
    case 'ke':
      return ubah(d, s, ke as StatusTindakLanjut, 'pelaksana');
    case 'putus':
      return ubah(d, s, ke as StatusTindakLanjut, 'evaluator');
    case 'langkah':
      return tampil<S>({ langkah: 'isi-langkah', kartu: s });
    case 'bukti-baru':
      return tampil<S>({ langkah: 'bukti-baru', kartu: s });
    case 'perpanjang':
      return tampil<S>({ langkah: 'perpanjang', kartu: s });
    default:
      return ulang('Silakan memakai tombol di bawah.');
  }
}

export function layarAlasan(s: Extract<S, { langkah: 'alasan' }>, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  const judul =
    s.ke === 'proses' ? 'Alasan dibuka kembali' : `Alasan status "${sebutStatus({ status: s.ke, rezim: x?.isi.rezim ?? 'akip' })}"`;
  return {
    isi: [
      judul,
      ...(x === undefined ? [] : [judulKartu(x, d)]),
      'Tulis alasannya, satu kalimat sudah cukup. Alasan ini dibaca perangkat daerah yang bersangkutan.',
    ],
    tombol: [[tombolKembali]],
    tunggu: 'teks',
  };
}

export function terimaAlasan(s: Extract<S, { langkah: 'alasan' }>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'tombol') return kartuKini(d, s.kartu);
  if (m.kind !== 'teks') return ulang('Di langkah ini yang ditunggu alasan tertulis.');
  const alasan = bacaUraian(m.teks, panjangAlasan);
  return alasan.ok ? ubah(d, s.kartu, s.ke, 'evaluator', alasan.value) : ulang(alasan.error);
}

export function layarLangkah(s: Extract<S, { langkah: 'isi-langkah' }>, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  return {
    isi: [
      'Langkah tindak lanjut',
      ...(x === undefined ? [] : [judulKartu(x, d)]),
      ...(x?.isi.langkah === undefined ? [] : [`Yang tercatat: ${x.isi.langkah}`]),
      'Tulis langkah yang sudah atau sedang dikerjakan, misalnya: SK tim penyusun sudah terbit, draf crosscutting dibahas 12 April.',
    ],
    tombol: [[tombolKembali]],
    tunggu: 'teks',
  };
}

export function terimaLangkah(s: Extract<S, { langkah: 'isi-langkah' }>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'tombol') return kartuKini(d, s.kartu);
  if (m.kind !== 'teks') return ulang('Di langkah ini yang ditunggu tulisan.');
  const langkah = bacaUraian(m.teks, panjangLangkah);
  if (!langkah.ok) return ulang(langkah.error);
  const kini = periksaKini(d, s.kartu, m.teks);
  if (!kini.ok) return kini.hasil;
  const { isi } = kini.x;
  if (!isDikerjakan(isi.status) || !bolehTindak(d, isi.opd)) return kartuKini(d, s.kartu);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'tindak-lanjut',
      wilayah: wilayahOpd(d, isi.opd),
      ubahan: [{ jenis: 'rekomendasi', id: s.kartu.id, versi: s.kartu.versi, isi: { ...mulaiDikerjakan(isi), langkah: langkah.value } }],
    },
    keadaan: kartuSesudah(s.kartu, ['Langkah disimpan.']),
  };
}

/** Steps or evidence are work under way: what nobody had begun is begun. */
export const mulaiDikerjakan = (isi: Isi): Isi => (isi.status === 'belum' ? { ...isi, status: 'proses' } : isi);
