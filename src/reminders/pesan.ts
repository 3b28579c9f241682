// A message of reminders in words: one deadline in full, several as a list, what is done, own reminders. Pure; it names no person.
import { groupBy } from '../lib/group-by.ts';
import { potongDaftar } from '../lib/halaman.ts';
import type { IsiOf } from '../isian/skema.ts';
import type { HariKerja } from './hari-kerja.ts';
import { idKejadian, type Kejadian } from './kejadian.ts';
import { kelompokkan, milikSiapa, type Kelompok } from './kelompok.ts';
import { sebutHariLibur, sisaWaktu, tanggalBerhari, teksPengingat } from './teks.ts';
import type { Butir } from './teguran.ts';

export type BahanPesan = {
  readonly butir: readonly Butir[];
  readonly kejadianById: ReadonlyMap<string, Kejadian>;
  readonly pengingat: (id: string) => IsiOf<'pengingat'> | undefined;
  /** ISO date on which it is read. */
  readonly hariIni: string;
  readonly kerja: HariKerja;
  /** How many offices a government has. */
  readonly banyakOpd: (pemda: string) => number;
  /** An earlier attempt may have arrived. */
  readonly ulang: boolean;
  /** Page of the list, from 1. */
  readonly halaman: number;
};

export type Pesan = {
  readonly isi: readonly string[];
  /** The deadlines in the order of their numbers; `tampak` are those of this page, from number `awal` (from 0) on. */
  readonly kelompok: readonly Kelompok[];
  readonly halaman: { readonly tampak: readonly Kelompok[]; readonly awal: number; readonly ke: number; readonly dari: number };
};

const perHalaman = 8;
export const catatanUlang = 'Pesan ini dikirim ulang setelah gangguan dan mungkin sudah pernah diterima.';

/** "LKjIP perangkat daerah tahun 2026, Kecamatan A". */
export const sebutKelompok = (g: Kelompok, banyakOpd: number): string => `${g.k.judul}, ${milikSiapa(g, banyakOpd)}`;

/** One deadline of a list: what, whose, until when; then what must be known about the date. */
export function barisKelompok(g: Kelompok, nomor: number, b: Pick<BahanPesan, 'hariIni' | 'kerja' | 'banyakOpd'>): readonly string[] {
  const { k } = g;
  const sisa = k.selesai ? 'sudah selesai' : sisaWaktu(k.tenggat, b.hariIni);
  const libur = k.selesai ? undefined : sebutHariLibur(k.tenggat, b.hariIni, b.kerja);
  return [
    `${nomor}. ${sebutKelompok(g, b.banyakOpd(k.pemda))}: ${tanggalBerhari(k.tenggat)} (${sisa}${k.status === 'perlu-cek' ? ', perlu dicek' : ''}).`,
    ...(libur === undefined ? [] : [`   ${libur}`]),
    ...(k.sisa === undefined || k.selesai ? [] : [`   Keadaan: ${k.sisa}.`]),
  ];
}

function isiTenggat(b: BahanPesan, kelompok: readonly Kelompok[], terlambat: (k: Kejadian) => boolean): Pesan {
  const { isi: tampak, awal, ke, dari } = potongDaftar(kelompok, b.halaman, perHalaman);
  const halaman = { tampak, awal, ke, dari };
  const [satu, ...lain] = kelompok;
  if (satu === undefined) return { isi: [], kelompok, halaman };
  if (lain.length === 0) {
    const k: Kejadian = { ...satu.k, nama: milikSiapa(satu, b.banyakOpd(satu.k.pemda)) };
    return { isi: teksPengingat(k, b.hariIni, b.kerja, satu.anggota.some(terlambat)), kelompok, halaman };
  }
  const ringkasan = b.butir.some((x) => x.kind === 'ringkasan');
  const semuaTerlambat = kelompok.every((g) => g.anggota.some(terlambat));
  const judul = `Mohon izin mengingatkan${semuaTerlambat ? ' (terlambat)' : ''}: ${ringkasan ? 'ringkasan pekan ini, ' : ''}${kelompok.length} tenggat.`;
  const isi = tampak.flatMap((g, n) => {
    const [baris = '', ...keterangan] = barisKelompok(g, awal + n + 1, b);
    return [...[!semuaTerlambat && g.anggota.some(terlambat) ? `${baris} Pengingat ini terlambat.` : baris], ...keterangan];
  });
  return { isi: [judul, ...isi], kelompok, halaman };
}

function isiSendiri(b: BahanPesan): readonly string[] {
  return b.butir.flatMap((x): readonly string[] => {
    const p = x.kind === 'sendiri' ? b.pengingat(x.id) : undefined;
    if (x.kind !== 'sendiri' || p === undefined) return [];
    const k = b.kejadianById.get(x.kejadian ?? '');
    const pukul = p.pukul === undefined ? '' : ` pukul ${p.pukul.replace(':', '.')}`;
    return [
      `Mohon izin mengingatkan${b.hariIni > x.tanggal ? ' (terlambat)' : ''}: ${p.isi}.`,
      k === undefined
        ? `Pengingat Bapak/Ibu sendiri untuk ${tanggalBerhari(x.hari)}${pukul}.`
        : `Pengingat Bapak/Ibu sendiri. Batas ${k.judul}, ${k.nama}: ${tanggalBerhari(k.tenggat)} (${sisaWaktu(k.tenggat, b.hariIni)}).`,
    ];
  });
}

function isiSelesai(b: BahanPesan): readonly string[] {
  const daftar = b.butir.flatMap((x) => (x.kind === 'selesai' ? (b.kejadianById.get(x.id) ?? []) : []));
  const perJudul = groupBy(daftar, (k) => k.judul);
  return daftar.length === 0
    ? []
    : [
        'Sudah selesai, sehingga tidak diingatkan lagi:',
        ...[...perJudul].map(
          ([judul, milik]) => `· ${judul}, ${milikSiapa({ k: milik[0] as Kejadian, anggota: milik }, b.banyakOpd(milik[0]?.pemda ?? ''))}`,
        ),
      ];
}

export function susunPesan(b: BahanPesan): Pesan {
  const tanggalById = new Map(b.butir.map((x) => [x.id, x.tanggal]));
  const daftar = b.butir.flatMap((x) => (x.kind === 'tenggat' || x.kind === 'ringkasan' ? (b.kejadianById.get(x.id) ?? []) : []));
  const terlambat = (k: Kejadian): boolean => b.hariIni > (tanggalById.get(idKejadian(k)) ?? b.hariIni);
  const kelompok = kelompokkan(daftar).toSorted((x, y) => (x.k.tenggat < y.k.tenggat ? -1 : x.k.tenggat > y.k.tenggat ? 1 : 0));
  const tenggat = isiTenggat(b, kelompok, terlambat);
  const isi = [...isiSendiri(b), ...tenggat.isi, ...isiSelesai(b)];
  return { ...tenggat, isi: [...isi, ...(b.ulang && isi.length > 0 ? [catatanUlang] : [])] };
}
