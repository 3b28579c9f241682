// Dates that people enter for deadlines: when the DPA or DPPA was approved, and where a circular moved a deadline to. Pure.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { selisihHari } from '../../kinerja/tanggal.ts';
import type { Kejadian } from '../../reminders/kejadian.ts';
import { sebutKelompok } from '../../reminders/pesan.ts';
import { tanggalBerhari } from '../../reminders/teks.ts';
import { tampil, tombolKembali, ulang, type Dunia, type Hasil, type Layar, type Masukan } from '../alur.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { bolehPindah, hilang, wilayahJangkar } from './kartu.ts';
import { banyakOpdOf, findKejadian, type S } from './keadaan.ts';

type Jangkar = Extract<S, { langkah: 'jangkar' }>;
type Pindah = Extract<S, { langkah: 'pindah' }>;

const dokumenJangkar = (k: Kejadian): string => `${k.anggapan?.jangkar.toUpperCase() ?? 'DPA'} ${k.tahun}`;
const tidakAda: Layar = { isi: [hilang], tombol: [[tombolKembali]] };

export function layarJangkar(d: Dunia, s: Jangkar): Layar {
  const [k] = findKejadian(d, s.id);
  if (k?.anggapan === undefined) return tidakAda;
  const w = wilayahJangkar(d, k);
  const milik = w !== undefined && 'opd' in w ? d.tempat.namaOpd(w.opd) : d.tempat.namaPemda(k.pemda);
  return {
    isi: [
      `Kapan ${dokumenJangkar(k)} ${milik} disahkan?`,
      `Selama belum dicatat, dianggap ${tanggalIndonesia(k.anggapan.tanggal)}, dan batas ${k.judul} dihitung dari situ.`,
      'Tulis tanggalnya, misalnya 30 Desember 2026.',
    ],
    tombol: [[tombolKembali]],
    tunggu: 'teks',
  };
}

export function terimaJangkar(d: Dunia, s: Jangkar, m: Masukan): Hasil<S> {
  const [k] = findKejadian(d, s.id);
  const jenis = k?.anggapan?.jangkar;
  const w = k === undefined ? undefined : wilayahJangkar(d, k);
  if (k === undefined || w === undefined || (jenis !== 'dpa' && jenis !== 'dppa'))
    return tampil<S>({ langkah: 'kartu', id: s.id, asal: s.asal });
  if (m.kind !== 'teks') return ulang('Mohon tanggalnya ditulis, misalnya 30 Desember 2026.');
  const tanggal = bacaTanggal(m.teks, '30 Desember 2026');
  if (!tanggal.ok) return ulang(tanggal.error);
  if (tanggal.value > d.hariIni)
    return ulang(`${tanggalIndonesia(tanggal.value)} belum tiba. Yang dicatat tanggal pengesahannya, bila sudah disahkan.`);
  if (Math.abs(selisihHari(`${k.tahun}-06-30`, tanggal.value)) > 366)
    return ulang(`Mohon dicek: ${tanggalIndonesia(tanggal.value)} terlalu jauh dari tahun anggaran ${k.tahun}.`);
  const id = `${'opd' in w ? w.opd : w.pemda}:${k.tahun}:${jenis}`;
  const pemda = 'opd' in w ? { opd: w.opd, pemda: k.pemda } : w;
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'atur-tanggal',
      wilayah: pemda,
      ubahan: [
        {
          jenis: 'jangkar',
          id,
          versi: d.buku.find('jangkar', id)?.versi ?? 0,
          isi: { ...w, tahun: k.tahun, jenis, tanggal: tanggal.value },
        },
      ],
    },
    keadaan: {
      langkah: 'kartu',
      id: s.id,
      asal: s.asal,
      urung: true,
      pesan: [
        `Dicatat: ${dokumenJangkar(k)} disahkan ${tanggalIndonesia(tanggal.value)}. Semua tenggat yang bergantung padanya dihitung ulang.`,
      ],
    },
  };
}

export function layarPindah(d: Dunia, s: Pindah): Layar {
  const anggota = findKejadian(d, s.id);
  const [k] = anggota;
  if (k === undefined) return tidakAda;
  const judul = `Pindahkan batas ${sebutKelompok({ k, anggota }, banyakOpdOf(d)(k.pemda))}`;
  return {
    isi:
      s.tenggat === undefined
        ? [
            judul,
            `Sekarang ${tanggalBerhari(k.tenggat)}. Berlaku untuk semua perangkat daerah ${d.tempat.namaPemda(k.pemda)}, tahun ${k.tahun} saja.`,
            'Tulis tanggal barunya, misalnya 30 April 2027.',
          ]
        : [
            judul,
            `Batas baru ${tanggalBerhari(s.tenggat)}. Apa dasarnya? Tulis nomor dan tanggal surat edaran atau keputusannya, misalnya SE Sekda 5/2027.`,
          ],
    tombol: [[tombolKembali]],
    tunggu: 'teks',
  };
}

export function terimaPindah(d: Dunia, s: Pindah, m: Masukan): Hasil<S> {
  const [k] = findKejadian(d, s.id);
  if (k === undefined || !bolehPindah(d, k)) return tampil<S>({ langkah: 'kartu', id: s.id, asal: s.asal });
  if (m.kind !== 'teks') return ulang('Mohon ditulis.');
  if (s.tenggat === undefined) {
    const tanggal = bacaTanggal(m.teks, '30 April 2027');
    if (!tanggal.ok) return ulang(tanggal.error);
    if (Math.abs(selisihHari(k.tenggat, tanggal.value)) > 366)
      return ulang(`Mohon dicek: ${tanggalIndonesia(tanggal.value)} lebih dari setahun dari batas sekarang.`);
    return tampil<S>({ ...s, tenggat: tanggal.value });
  }
  const dasar = bacaUraian(m.teks, 300);
  if (!dasar.ok) return ulang(dasar.error);
  const id = `${k.pemda}:${k.tahun}:${k.kode}`;
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'atur-tanggal',
      wilayah: { pemda: k.pemda },
      ubahan: [
        {
          jenis: 'pindahan',
          id,
          versi: d.buku.find('pindahan', id)?.versi ?? 0,
          isi: { pemda: k.pemda, kode: k.kode, tahun: k.tahun, tenggat: s.tenggat, dasar: dasar.value },
        },
      ],
    },
    keadaan: {
      langkah: 'kartu',
      id: s.id,
      asal: s.asal,
      urung: true,
      pesan: [`Dicatat: batas ${k.judul} menjadi ${tanggalBerhari(s.tenggat)}.`],
    },
  };
}
