// What waits for confirmation, grouped by OPD and quarter, and the state of looking through it. Pure; it draws and writes nothing.
import type { Isian } from '../../isian/buku.ts';
import { idRealisasi, type Kuartal } from '../../isian/realisasi.ts';
import { indikatorTahun } from '../../isian/target.ts';
import type { Dunia } from '../alur.ts';
import { opdBoleh } from '../pilih-opd.ts';

export type Kelompok = Kuartal & { readonly opd: string };
export type Realisasi = Isian<'realisasi'>;
/** Versions as they were on the screen: what changed since is looked at again. */
type Lihat = Readonly<Record<string, number>>;

export type SKonfirmasi =
  | { readonly langkah: 'kelompok'; readonly halaman: number }
  | (Kelompok & { readonly langkah: 'daftar'; readonly halaman: number; readonly lihat: Lihat; readonly pesan?: readonly string[] })
  | { readonly langkah: 'periksa'; readonly id: string; readonly versi: number; readonly pesan?: readonly string[] }
  | { readonly langkah: 'kembalikan'; readonly id: string; readonly versi: number }
  | (Kelompok & { readonly langkah: 'selesai'; readonly judul: string });

/** In the order of the indicators. */
export const menungguDi = (d: Dunia, k: Kelompok): readonly Realisasi[] =>
  indikatorTahun(d.buku, k.opd, k.tahun).flatMap((x) => {
    const r = d.buku.find('realisasi', idRealisasi(x.id, k));
    return r?.isi.status === 'menunggu' ? [r] : [];
  });

export const milikSendiri = (d: Dunia, r: Realisasi): boolean => r.isi.pengisi.pengguna === d.pelaku.pengguna;
export const toKelompok = (r: Realisasi): Kelompok => ({ opd: r.isi.opd, tahun: r.isi.tahun, triwulan: r.isi.triwulan });
export const kunci = (k: Kelompok): string => `${k.opd}:${k.tahun}:tw${k.triwulan}`;

/** Newest quarter first. */
export function kelompokMenunggu(d: Dunia): readonly Kelompok[] {
  const boleh = new Set(opdBoleh(d, 'konfirmasi-realisasi'));
  const semua = d.buku.semua('realisasi').filter((r) => r.isi.status === 'menunggu' && boleh.has(r.isi.opd));
  return [...new Map(semua.map((r) => [kunci(toKelompok(r)), toKelompok(r)])).values()].toSorted(
    (a, b) => b.tahun - a.tahun || b.triwulan - a.triwulan,
  );
}

export const lihatOf = (daftar: readonly Realisasi[]): Lihat => Object.fromEntries(daftar.map((r) => [r.id, r.versi]));
