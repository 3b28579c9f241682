// What the Perjanjian Kinerja of one position holds: its indicators, its budgets, their printed sum, and the notes on them.
import type { Jabatan } from '../rujukan/skema.ts';
import { namaAnggaran } from './anggaran.ts';
import { klaimPk, namaVersi, tanggalPk, type KlaimPk, type VersiPk } from './klaim-pk.ts';
import { namaOpd, type Konteks } from './konteks.ts';

export type ButirPk = { readonly pokok: string; readonly nama: string; readonly klaim: readonly KlaimPk[] };
export type IsiPk = {
  readonly jabatan: Jabatan;
  /** "Kepala Seksi Pemerintahan, Kecamatan Dumai Kota, 2024" */
  readonly judul: string;
  readonly versi: readonly VersiPk[];
  readonly indikator: readonly ButirPk[];
  readonly anggaran: readonly ButirPk[];
  /** The printed "Jumlah" of the budget table. */
  readonly jumlah: readonly KlaimPk[];
};

const urutCetak = (daftar: readonly ButirPk[]): readonly ButirPk[] =>
  daftar.toSorted((a, b) => (a.klaim[0]?.klaim.baris ?? 0) - (b.klaim[0]?.klaim.baris ?? 0));

/** "Camat Dumai Kota" names its office already, Kecamatan Dumai Kota. */
const memuatNama = (jabatan: string, opd: string): boolean => jabatan.includes(opd.split(' ').slice(1).join(' ') || opd);

export function isiPk(k: Konteks, jabatan: Jabatan): IsiPk {
  const milik = (pokok: string, ukuran: 'target' | 'pagu'): readonly KlaimPk[] =>
    klaimPk(k, pokok, ukuran).filter((c) => c.jabatan.id === jabatan.id);
  const indikator = k.pustaka.indikator
    .filter((i) => i.opd === jabatan.opd)
    .map((i): ButirPk => ({ pokok: i.id, nama: i.nama, klaim: milik(i.id, 'target') }));
  const semua = k.pustaka.anggaran
    .filter((a) => a.opd === jabatan.opd)
    .map((a): ButirPk => ({ pokok: a.id, nama: namaAnggaran(a), klaim: milik(a.id, 'pagu') }));
  const isJumlah = (c: KlaimPk): boolean => c.klaim.kolom === 'Jumlah';
  const anggaran = semua.map((b) => ({ ...b, klaim: b.klaim.filter((c) => !isJumlah(c)) }));
  const jumlah = [...milik(`jabatan.${jabatan.id}`, 'pagu'), ...semua.flatMap((b) => b.klaim.filter(isJumlah))];
  const berisi = [...indikator, ...anggaran].flatMap((b) => b.klaim);
  const tahun = berisi[0]?.klaim.periode ?? jabatan.tanggalPk?.slice(0, 4);
  return {
    jabatan,
    judul: [jabatan.nama, memuatNama(jabatan.nama, namaOpd(k, jabatan.opd)) ? undefined : namaOpd(k, jabatan.opd), tahun]
      .filter((x) => x !== undefined && x !== '')
      .join(', '),
    versi: (['pk', 'pk-perubahan'] as const).filter((v) => berisi.some((c) => c.versi === v) || tanggalPk(jabatan, v) !== undefined),
    indikator: urutCetak(indikator.filter((b) => b.klaim.length > 0)),
    anggaran: urutCetak(anggaran.filter((b) => b.klaim.length > 0)),
    jumlah,
  };
}

export const bagianCatatan = (daftar: readonly KlaimPk[]): readonly string[] => [
  ...new Set(daftar.flatMap((c) => c.klaim.catatan?.split('; ') ?? [])),
];
/** Notes that every line carries are said once, below. */
export const catatanBersama = (daftar: readonly ButirPk[]): readonly string[] =>
  daftar.length < 2 ? [] : bagianCatatan(daftar[0]?.klaim ?? []).filter((c) => daftar.every((b) => bagianCatatan(b.klaim).includes(c)));

/** The notes of one line; they name the version where the two versions do not share them. */
export function catatanButir(b: ButirPk, daftar: readonly ButirPk[]): string {
  const bersama = catatanBersama(daftar);
  const perVersi = [...new Set(b.klaim.map((c) => c.versi))].map((versi) => ({
    versi,
    teks: bagianCatatan(b.klaim.filter((c) => c.versi === versi))
      .filter((c) => !bersama.includes(c))
      .join('; '),
  }));
  const unik = [...new Set(perVersi.map((v) => v.teks))];
  const sebut = unik.length === 1 ? unik : perVersi.filter((v) => v.teks !== '').map((v) => `${namaVersi[v.versi]}: ${v.teks}`);
  return sebut.join('; ') === '' ? '' : ` (${sebut.join('; ')})`;
}
