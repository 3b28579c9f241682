// Reporting a wrong number of an answer, from the button under it: whose it is, an optional note, then its office is told. The reporter is not named.
import { z } from 'zod';
import type { Ubahan } from '../../isian/buku.ts';
import { ok } from '../../lib/result.ts';
import {
  bacaHalaman,
  selesai,
  tampil,
  tombolBatal,
  tombolDaftar,
  tombolTutup,
  tombolUrungkan,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
} from '../alur.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { penerimaLaporan } from './penerima.ts';

/** What the answer says of itself; the text of the question is not part of it. */
const terlapor = z.strictObject({
  /** Offices of its numbers. */
  opd: z.array(z.string()),
  /** Its first line. */
  judul: z.string().min(1),
  /** Its requests as JSON. */
  permintaan: z.string().min(2),
});
export type Terlapor = z.infer<typeof terlapor>;

const panjangJudul = 300;
const panjangPermintaan = 20_000;

/** The argument with which the dialogue begins. */
export function argumenAngkaSalah(x: {
  readonly opd: readonly string[];
  readonly judul: string;
  readonly permintaan: readonly unknown[];
}): string {
  const permintaan = JSON.stringify(x.permintaan);
  return JSON.stringify({
    opd: [...x.opd],
    judul: x.judul.slice(0, panjangJudul).replace(/[\uD800-\uDBFF]$/, ''),
    permintaan: permintaan.length <= panjangPermintaan ? permintaan : '[]',
  } satisfies Terlapor);
}

function bacaArgumen(argumen: string): Terlapor | undefined {
  try {
    const x = terlapor.safeParse(JSON.parse(argumen)).data;
    return x === undefined || x.judul.trim() === '' ? undefined : x;
  } catch {
    return undefined;
  }
}

type Isi = { readonly terlapor: Terlapor; readonly opd?: string };
type S =
  | { readonly langkah: 'pilih'; readonly terlapor: Terlapor; readonly halaman: number }
  | ({ readonly langkah: 'catatan' } & Isi)
  | { readonly langkah: 'jadi'; readonly pesan: readonly string[] };

const sehari = 24 * 3600 * 1000;
const laporanSehari = 5;
const panjangCatatan = 300;

const sendiri = (d: Dunia) => d.buku.semua('laporan-angka').filter((x) => x.isi.oleh.pengguna === d.pelaku.pengguna);

/** Why this person cannot report it now. */
function halangan(x: Isi, d: Dunia): string | undefined {
  const milik = sendiri(d);
  if (milik.some((l) => l.isi.status === 'baru' && l.isi.judul === x.terlapor.judul.trim() && l.isi.opd === x.opd))
    return 'Angka ini sudah Bapak/Ibu laporkan dan sedang menunggu jawaban. Hasilnya akan dikabarkan di sini.';
  const sejak = new Date(new Date(d.kini).getTime() - sehari).toISOString();
  return milik.filter((l) => l.isi.oleh.waktu > sejak).length >= laporanSehari
    ? `Sudah ada ${laporanSehari} laporan dari Bapak/Ibu dalam sehari ini. Mohon dilanjutkan besok.`
    : undefined;
}

function keCatatan(x: Isi, d: Dunia): Hasil<S> {
  const sebab = halangan(x, d);
  return sebab === undefined ? tampil({ langkah: 'catatan', ...x }) : selesai([sebab]);
}

/** Offices that are known here; one of a hidden government answers for itself all the same. */
const opdDikenal = (x: Terlapor, d: Dunia): readonly string[] => [...new Set(x.opd)].filter((id) => d.tempat.opdById.has(id));

function mulai(argumen: string, d: Dunia): Hasil<S> {
  const x = bacaArgumen(argumen);
  if (x === undefined) return selesai(['Laporan angka salah', 'Tekan 👎 di bawah jawaban yang dimaksud, lalu tombol "Angka salah?".']);
  const opd = opdDikenal(x, d);
  if (opd.length > 1) return tampil({ langkah: 'pilih', terlapor: x, halaman: 1 });
  return keCatatan({ terlapor: x, ...(opd[0] === undefined ? {} : { opd: opd[0] }) }, d);
}

function layar(s: S, d: Dunia): Layar {
  switch (s.langkah) {
    case 'pilih':
      return {
        isi: ['Angka perangkat daerah mana yang salah?', s.terlapor.judul],
        tombol: [
          ...tombolDaftar(
            opdDikenal(s.terlapor, d).map((id) => ({ label: d.tempat.namaOpd(id), nilai: `opd:${id}` })),
            s.halaman,
          ),
          [{ label: 'Tidak tahu', nilai: 'opd:' }],
          [tombolBatal],
        ],
      };
    case 'catatan':
      return {
        isi: [
          'Laporkan angka yang salah',
          s.terlapor.judul,
          // In a group only presses arrive.
          ...(d.chat.grup ? [] : ['Apa yang salah? Tulis singkat, misalnya angka yang benar dan sumbernya. Boleh dilewati.']),
          `Laporan dikirim kepada ${penerimaLaporan(d, s.opd).sebutan}, tanpa nama pelapor.`,
        ],
        tombol: [[{ label: d.chat.grup ? 'Kirim laporan' : 'Lewati dan kirim', nilai: 'kirim' }], [tombolBatal]],
        ...(d.chat.grup ? {} : { tunggu: 'pertanyaan' as const }),
      };
    case 'jadi':
      return { isi: s.pesan, tombol: [[...tombolUrungkan(d), tombolTutup]] };
  }
}

function kirim(s: Extract<S, { langkah: 'catatan' }>, catatan: string | undefined, d: Dunia): Hasil<S> {
  const sebab = halangan(s, d);
  if (sebab !== undefined) return selesai([sebab]);
  const id = d.idBaru();
  const penerima = penerimaLaporan(d, s.opd);
  const ubahan: Ubahan = {
    jenis: 'laporan-angka',
    id,
    versi: 0,
    isi: {
      ...(s.opd === undefined ? {} : { opd: s.opd }),
      judul: s.terlapor.judul,
      permintaan: s.terlapor.permintaan,
      ...(catatan === undefined ? {} : { catatan }),
      status: 'baru',
      oleh: { pengguna: d.pelaku.pengguna, waktu: d.kini },
    },
  };
  const pesan =
    penerima.orang.length === 0
      ? ['Terima kasih, laporannya dicatat.', 'Belum ada petugas yang dapat dihubungi; laporannya menunggu sampai ada.']
      : ['Terima kasih, laporannya dikirim.', `Diteruskan kepada ${penerima.sebutan}. Jawabannya akan dikabarkan kepada Bapak/Ibu.`];
  return {
    kind: 'tulis',
    tindakan: { aksi: 'lapor-angka', wilayah: s.opd === undefined ? {} : wilayahOpd(d, s.opd), ubahan: [ubahan] },
    keadaan: { langkah: 'jadi', pesan },
    kabar: penerima.orang.map((pengguna) => ({ pengguna, alur: 'laporan-angka', argumen: id })),
  };
}

export const angkaSalah: Alur<S> = {
  nama: 'angka-salah',
  mulai,
  layar,
  terima: (s, m, d) => {
    if (s.langkah === 'pilih') {
      if (m.kind !== 'tombol') return ulang('Mohon pilih salah satu tombol.');
      const halaman = bacaHalaman(m.nilai);
      if (halaman !== undefined) return tampil({ ...s, halaman });
      if (m.nilai === 'opd:') return keCatatan({ terlapor: s.terlapor }, d);
      const opd = opdDikenal(s.terlapor, d).find((id) => m.nilai === `opd:${id}`);
      return opd === undefined ? ulang('Mohon pilih salah satu tombol.') : keCatatan({ terlapor: s.terlapor, opd }, d);
    }
    if (s.langkah === 'jadi') return ulang('Mohon pilih salah satu tombol.');
    if (m.kind === 'berkas') return ulang('Di langkah ini yang ditunggu tulisan singkat, atau tekan Lewati dan kirim.');
    const catatan = m.kind === 'teks' ? bacaUraian(m.teks, panjangCatatan) : ok(undefined);
    if (!catatan.ok) return ulang(catatan.error);
    return m.kind === 'tombol' && m.nilai !== 'kirim' ? ulang('Mohon pilih salah satu tombol.') : kirim(s, catatan.value, d);
  },
};
