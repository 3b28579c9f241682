// The card of one recommendation: what it says, where it stands, and what this person can do next. The moves themselves are in tindak.ts.
import { izin } from '../../access/izin.ts';
import { pemegangPeran } from '../../access/pelaku.ts';
import { terisi } from '../../answer/butir-rekomendasi.ts';
import { buktiOf, isTerbuka, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import { isSelesai, isTahunBukti, langkahBoleh, type StatusTindakLanjut } from '../../kinerja/tindak-lanjut.ts';
import { tombolBerjajar, tombolTutup, tombolUrungkan, type Dunia, type Layar, type Tombol } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { bolehBukti, bolehTindak, hakLihat, wilayahVerifikasi } from './hak.ts';
import type { Kartu } from './keadaan.ts';
import { findBawaan, sebutBukti, sebutLaporan, sebutStatus, sebutTenggat } from './kata.ts';
import { barisRiwayat, riwayatOf } from './riwayat.ts';

const banyakDiKartu = 3;

export const judulKartu = (x: RekomendasiAda, d: Dunia): string => `Rekomendasi nomor ${x.isi.nomor}, ${d.tempat.namaOpd(x.isi.opd)}`;

/** The status that a shipped document prints is its claim; it stands beside ours. */
function barisKlaim(x: RekomendasiAda, d: Dunia): readonly string[] {
  const r = x.isi.bawaan === undefined ? undefined : findBawaan(d, x.isi.bawaan);
  if (r === undefined) return [];
  const status = terisi(r.statusCetak);
  const nama = d.pustaka.dokumen.find((y) => y.id === r.dokumen)?.nama ?? r.dokumen;
  return [
    `Tercetak dalam ${nama}: ${status === undefined ? 'status tidak tercetak' : `"${status}"`}; bukti: ${terisi(r.eviden) ?? 'belum ada bukti tercetak'}`,
  ];
}

function barisBukti(x: RekomendasiAda, d: Dunia): readonly string[] {
  const bukti = buktiOf(d.buku, x.id);
  if (bukti.length === 0) return ['Bukti: belum ada'];
  const cukup = bukti.some((b) => isTahunBukti(b.isi.tahun, x.isi.lheTanggal, d.hariIni));
  const sisa = bukti.length - banyakDiKartu;
  return [
    `Bukti: ${bukti.length}${cukup ? '' : ', belum ada yang dari tahun yang diperlukan'}`,
    ...bukti.slice(-banyakDiKartu).map((b) => `· ${sebutBukti(b.isi)}`),
    ...(sisa > 0 ? [`· dan ${sisa} lainnya`] : []),
  ];
}

/** What makes a person wait, said before they look for a button. */
function barisGiliran(x: RekomendasiAda, d: Dunia): readonly string[] {
  if (x.isi.status !== 'diajukan') return [];
  const putusan = izin(d.pelaku, 'verifikasi', wilayahVerifikasi(d, x));
  if (putusan.boleh) return [];
  if (putusan.sebab === 'isian-sendiri') return ['Bapak/Ibu ikut mengisi rekomendasi ini, jadi verifikasinya oleh evaluator lain.'];
  return pemegangPeran(d.buku, x.isi.opd, ['evaluator'], d.hariIni).length > 0
    ? []
    : ['Evaluator perangkat daerah ini belum terdaftar. Mohon disampaikan kepada Bagian Organisasi.'];
}

function barisIsi(x: RekomendasiAda, d: Dunia): readonly string[] {
  const { isi } = x;
  const penuh = hakLihat(d, isi.opd) === 'penuh';
  const riwayat = penuh ? riwayatOf(d, x.id) : [];
  return [
    judulKartu(x, d),
    sebutLaporan(isi, d),
    ...(isi.komponen === undefined ? [] : [`Komponen: ${isi.komponen}`]),
    '',
    isi.isi,
    '',
    `Status: ${sebutStatus(isi)}`,
    ...(isi.alasan === undefined ? [] : [`Alasan: ${isi.alasan}`]),
    ...barisKlaim(x, d),
    `Pelaksana: ${isi.jabatan ?? 'belum ditentukan'}`,
    `Tenggat: ${sebutTenggat(isi, d.hariIni)}`,
    ...(penuh ? [`Langkah: ${isi.langkah ?? 'belum diisi'}`, ...barisBukti(x, d), ...barisGiliran(x, d)] : []),
    ...(riwayat.length === 0 ? [] : ['', 'Riwayat', ...riwayat.slice(0, banyakDiKartu).map((j) => barisRiwayat(j, d, false))]),
  ];
}

const labelEvaluator: Readonly<Partial<Record<StatusTindakLanjut, string>>> = {
  sesuai: 'Sesuai',
  'belum-sesuai': 'Belum sesuai',
  'tidak-dapat': 'Tidak dapat ditindaklanjuti',
  proses: 'Buka kembali',
};

/** While it is worked on: neither waiting for the evaluator nor finished. */
export const isDikerjakan = (status: StatusTindakLanjut): boolean => !isSelesai(status) && status !== 'diajukan';

function tombolPelaksana(x: RekomendasiAda, d: Dunia): readonly Tombol[] {
  const { status, langkah } = x.isi;
  if (!bolehTindak(d, x.isi.opd) || !isDikerjakan(status)) return [];
  const mulai = { label: status === 'belum' ? 'Mulai kerjakan' : 'Kerjakan lagi', nilai: 'ke:proses' };
  const boleh = langkahBoleh(status, 'pelaksana');
  return [
    ...(status === 'belum' ? [mulai] : []),
    { label: langkah === undefined ? 'Isi langkah' : 'Perbarui langkah', nilai: 'langkah' },
    { label: 'Tambah bukti', nilai: 'bukti-baru' },
    ...(boleh.includes('diajukan') ? [{ label: 'Ajukan verifikasi', nilai: 'ke:diajukan' }] : []),
    ...(status !== 'belum' && boleh.includes('proses') ? [mulai] : []),
  ];
}

function tombolEvaluator(x: RekomendasiAda, d: Dunia): readonly Tombol[] {
  if (!izin(d.pelaku, 'verifikasi', wilayahVerifikasi(d, x)).boleh) return [];
  return langkahBoleh(x.isi.status, 'evaluator').map((ke) => ({ label: labelEvaluator[ke] ?? ke, nilai: `putus:${ke}` }));
}

export function layarKartu(s: Kartu, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.id);
  if (x === undefined) return { isi: ['Rekomendasi ini sudah tidak ada'], tombol: [[{ label: 'Daftar', nilai: 'daftar' }], [tombolTutup]] };
  const tenggat = isTerbuka(x) && izin(d.pelaku, 'perpanjang-tenggat', wilayahOpd(d, x.isi.opd)).boleh;
  const banyakBukti = buktiOf(d.buku, x.id).length;
  const kerja = [...tombolPelaksana(x, d), ...tombolEvaluator(x, d)];
  return {
    isi: [...(s.pesan === undefined ? [] : [...s.pesan, '']), ...barisIsi(x, d)],
    tombol: [
      ...tombolBerjajar(kerja, 2),
      ...(tenggat ? [[{ label: x.isi.tenggat === undefined ? 'Tetapkan tenggat' : 'Perpanjang tenggat', nilai: 'perpanjang' }]] : []),
      [
        ...(banyakBukti > 0 && bolehBukti(d, x.isi.opd) ? [{ label: `Lihat bukti (${banyakBukti})`, nilai: 'bukti' }] : []),
        ...(hakLihat(d, x.isi.opd) === 'penuh' ? [{ label: 'Riwayat', nilai: 'riwayat' }] : []),
      ],
      ...[tombolUrungkan(d)].filter((b) => b.length > 0),
      [{ label: 'Daftar', nilai: 'daftar' }, tombolTutup],
    ].filter((b) => b.length > 0),
  };
}
