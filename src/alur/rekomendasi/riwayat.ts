// The history of a recommendation in words: which office did what, when and why. Read from the trail; it shows no person.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { JejakTindakan } from '../../isian/buku.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { ringkas as potong, namaLampiran } from './kata.ts';
import { namaStatus } from '../../kinerja/tindak-lanjut.ts';
import { isPengurungan } from '../sebut-isian.ts';
import { sebutWaktu } from '../sebut.ts';
import { bacaHalaman, type Dunia, type Hasil, type Layar, type Masukan, potongHalaman, tampil, tombolKembali, ulang } from '../alur.ts';
import { kartuKini } from './buka.ts';
import type { S } from './keadaan.ts';

type Isi = IsiOf<'rekomendasi'>;

function ubahanRekomendasi(lama: Isi | undefined, baru: Isi | undefined): readonly string[] {
  if (baru === undefined) return ['rekomendasi dihapus'];
  if (lama === undefined)
    return [`${baru.bawaan === undefined ? 'rekomendasi dicatat' : 'diambil alih dari dokumen'}, status ${namaStatus(baru.status)}`];
  return [
    ...(lama.status === baru.status
      ? []
      : [baru.status === 'diajukan' ? 'diajukan untuk diverifikasi' : `status menjadi ${namaStatus(baru.status)}`]),
    ...(lama.tenggat === baru.tenggat
      ? []
      : [baru.tenggat === undefined ? 'tenggat dihapus' : `tenggat menjadi ${tanggalIndonesia(baru.tenggat)}`]),
    ...(lama.langkah === baru.langkah ? [] : ['langkah diperbarui']),
  ];
}

function ubahanBukti(lama: IsiOf<'bukti'> | undefined, baru: IsiOf<'bukti'> | undefined): readonly string[] {
  if (baru !== undefined) return lama === undefined ? [`bukti ${potong(namaLampiran(baru.lampiran), 60)} ditambahkan`] : ['bukti diubah'];
  return lama === undefined ? [] : [`bukti ${potong(namaLampiran(lama.lampiran), 60)} dihapus`];
}

function uraikan(j: JejakTindakan, d: Dunia): string {
  const apa = j.rincian.flatMap((r) => {
    if (r.jenis === 'rekomendasi') return ubahanRekomendasi(r.sebelum as Isi | undefined, r.sesudah as Isi | undefined);
    return r.jenis === 'bukti' ? ubahanBukti(r.sebelum as IsiOf<'bukti'> | undefined, r.sesudah as IsiOf<'bukti'> | undefined) : [];
  });
  const isi = apa.length === 0 ? 'disimpan kembali, isinya sama' : apa.join('; ');
  return j.membatalkan === undefined ? isi : `${isPengurungan(j, d) ? 'diurungkan' : 'dikembalikan'}: ${isi}`;
}

export const riwayatOf = (d: Dunia, id: string): readonly JejakTindakan[] => d.jejak.sesudah('rekomendasi', id, 0).toReversed();

/** "12 April 2027 pukul 09.10, operator Kecamatan X: diajukan untuk diverifikasi" */
export const barisRiwayat = (j: JejakTindakan, d: Dunia, denganAlasan: boolean): string =>
  `· ${sebutWaktu(j.waktu, d.zona)}, ${j.sebagai}: ${uraikan(j, d)}${denganAlasan && j.alasan !== undefined ? `. Alasan: ${j.alasan}` : ''}`;

/** What the newest act was, as the first line of a message that tells of it. */
export function judulKabar(d: Dunia, id: string): string | undefined {
  const [terakhir] = riwayatOf(d, id);
  const rincian = terakhir?.rincian.find((r) => r.jenis === 'rekomendasi' && r.id === id);
  const [lama, baru] = [rincian?.sebelum as Isi | undefined, rincian?.sesudah as Isi | undefined];
  if (terakhir === undefined || baru === undefined) return undefined;
  const opd = d.tempat.namaOpd(baru.opd);
  if (terakhir.membatalkan !== undefined) return `Perubahan pada rekomendasi ${opd} diurungkan oleh ${terakhir.sebagai}`;
  if (lama === undefined) return `Mohon tenggatnya ditetapkan: rekomendasi ${opd}`;
  if (lama.status === baru.status)
    return lama.tenggat === baru.tenggat ? undefined : `Tenggat rekomendasi ${opd} diubah oleh ${terakhir.sebagai}`;
  if (baru.status === 'diajukan') return `Mohon verifikasi: rekomendasi ${opd}`;
  if (baru.status === 'proses') return `Rekomendasi ${opd} dibuka kembali`;
  return `Hasil verifikasi rekomendasi ${opd}: ${namaStatus(baru.status)}`;
}

export function layarRiwayat(s: Extract<S, { langkah: 'riwayat' }>, d: Dunia): Layar {
  const { isi, putar } = potongHalaman(riwayatOf(d, s.kartu.id), s.halaman);
  return {
    isi: ['Riwayat rekomendasi, terbaru di atas', ...isi.map((j) => potong(barisRiwayat(j, d, true), 400))],
    tombol: [...putar, [tombolKembali]],
  };
}

export function terimaRiwayat(s: Extract<S, { langkah: 'riwayat' }>, m: Masukan, d: Dunia): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan memakai tombol di bawah.');
  const halaman = bacaHalaman(m.nilai);
  return halaman === undefined ? kartuKini(d, s.kartu) : tampil<S>({ ...s, halaman });
}
