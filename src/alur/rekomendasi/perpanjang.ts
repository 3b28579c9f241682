// A new due date from the evaluator, with a reason; or the first one, where the LHE names none and it was agreed later.
import { izin, ucapkanTolak } from '../../access/izin.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import { tambahHari } from '../../kinerja/tanggal.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { type Dunia, type Hasil, type Layar, type Masukan, tampil, tombolKembali, ulang } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { kartuKini, kartuSesudah, periksaKini } from './buka.ts';
import { kabarUntuk, pelaksana } from './hak.ts';
import { judulKartu } from './kartu.ts';
import { sebutTenggat } from './kata.ts';
import type { Perpanjang, S } from './keadaan.ts';
import { panjangAlasan } from './tindak.ts';

const tawaran = [7, 14, 30] as const;

/** Counted from the later of the due date and today. */
const dasarOf = (x: RekomendasiAda, d: Dunia): string =>
  x.isi.tenggat !== undefined && x.isi.tenggat > d.hariIni ? x.isi.tenggat : d.hariIni;

export function layarPerpanjang(s: Perpanjang, d: Dunia): Layar {
  const x = d.buku.find('rekomendasi', s.kartu.id);
  if (x === undefined) return { isi: ['Rekomendasi ini sudah tidak ada'], tombol: [[tombolKembali]] };
  const baru = x.isi.tenggat === undefined;
  const judul = baru ? 'Tetapkan tenggat' : 'Perpanjang tenggat';
  const dasar = dasarOf(x, d);
  const kini = `Tenggat sekarang: ${sebutTenggat(x.isi, d.hariIni)}`;
  if (s.tenggat === undefined) {
    return {
      isi: [judul, judulKartu(x, d), kini, `Pilih, atau tulis tanggalnya, misalnya ${tanggalIndonesia(tambahHari(dasar, 30))}.`],
      tombol: [
        ...tawaran.map((n) => [{ label: `${n} hari lagi: ${tanggalIndonesia(tambahHari(dasar, n))}`, nilai: `hari:${n}` }]),
        [tombolKembali],
      ],
      tunggu: 'teks',
    };
  }
  if (s.alasan === undefined && !baru) {
    return {
      isi: [
        'Alasan perpanjangan',
        judulKartu(x, d),
        `Tenggat baru: ${tanggalIndonesia(s.tenggat)}`,
        'Tulis alasannya, satu kalimat sudah cukup.',
      ],
      tombol: [[tombolKembali]],
      tunggu: 'teks',
    };
  }
  return {
    isi: [
      `${judul}: sudah sesuai?`,
      judulKartu(x, d),
      kini,
      `Tenggat baru: ${tanggalIndonesia(s.tenggat)}`,
      ...(s.alasan === undefined ? [] : [`Alasan: ${s.alasan}`]),
    ],
    tombol: [[{ label: 'Simpan', nilai: 'simpan' }], [tombolKembali]],
  };
}

/** The date that was pressed or written, or why not. */
function bacaBaru(x: RekomendasiAda, m: Masukan, d: Dunia): { readonly tenggat: string } | { readonly pesan: string } {
  const dasar = dasarOf(x, d);
  const hari = m.kind === 'tombol' ? tawaran.find((n) => m.nilai === `hari:${n}`) : undefined;
  if (hari !== undefined) return { tenggat: tambahHari(dasar, hari) };
  const tanggal = bacaTanggal(m.kind === 'teks' ? m.teks : '', tanggalIndonesia(tambahHari(dasar, 30)));
  if (!tanggal.ok) return { pesan: tanggal.error };
  if (tanggal.value < d.hariIni)
    return { pesan: `Mohon dicek: ${tanggalIndonesia(tanggal.value)} sudah lewat. Mohon ditulis tanggal hari ini atau sesudahnya.` };
  if (x.isi.tenggat !== undefined && tanggal.value <= x.isi.tenggat)
    return { pesan: `Tenggat sekarang ${tanggalIndonesia(x.isi.tenggat)}. Mohon ditulis tanggal sesudahnya.` };
  return { tenggat: tanggal.value };
}

export function terimaPerpanjang(s: Perpanjang, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind === 'tombol' && m.nilai === 'kembali') return kartuKini(d, s.kartu);
  const kini = periksaKini(d, s.kartu, s.alasan ?? (m.kind === 'teks' ? m.teks : undefined));
  if (!kini.ok) return kini.hasil;
  const { x } = kini;
  if (s.tenggat === undefined) {
    const hasil = bacaBaru(x, m, d);
    return 'pesan' in hasil ? ulang(hasil.pesan) : tampil<S>({ ...s, tenggat: hasil.tenggat });
  }
  if (s.alasan === undefined && x.isi.tenggat !== undefined) {
    const alasan = bacaUraian(m.kind === 'teks' ? m.teks : '', panjangAlasan);
    return alasan.ok ? tampil<S>({ ...s, alasan: alasan.value }) : ulang(alasan.error);
  }
  if (m.kind !== 'tombol') return ulang('Silakan tekan Simpan, atau Kembali.');
  const wilayah = wilayahOpd(d, x.isi.opd);
  const putusan = izin(d.pelaku, 'perpanjang-tenggat', wilayah);
  if (!putusan.boleh) return ulang(ucapkanTolak(putusan));
  const kabar = kabarUntuk(d, x.isi.opd, pelaksana, x.id);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'perpanjang-tenggat',
      wilayah,
      ...(s.alasan === undefined ? {} : { alasan: s.alasan }),
      ubahan: [{ jenis: 'rekomendasi', id: x.id, versi: s.kartu.versi, isi: { ...x.isi, tenggat: s.tenggat, asalTenggat: 'kesepakatan' } }],
    },
    keadaan: kartuSesudah(s.kartu, [
      `Tenggat disimpan: ${tanggalIndonesia(s.tenggat)}.${kabar.length === 0 ? '' : ' Perangkat daerah diberi tahu.'}`,
    ]),
    kabar,
  };
}
