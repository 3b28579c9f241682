// Entered recommendations and their evidence as other code looks at them: lists by urgency, and the summary of each OPD. It moves no status.
import type { Decimal } from 'decimal.js';
import { groupBy } from '../lib/group-by.ts';
import { toDesimal } from '../kinerja/desimal.ts';
import { isLewatTenggat, isSelesai, rekapTindakLanjut, type RekapTindakLanjut } from '../kinerja/tindak-lanjut.ts';
import type { Pustaka } from '../pustaka.ts';
import type { Buku, Isian } from './buku.ts';
import type { Tempat } from './tempat.ts';

export type RekomendasiAda = Isian<'rekomendasi'>;
export type BuktiAda = Isian<'bukti'>;
export type RekomendasiBawaan = Pustaka['rekomendasi'][number];

const urut = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Behind every date. */
const tanpaTenggat = '9999-12-31';

function byMendesak(a: RekomendasiAda, b: RekomendasiAda): number {
  const [selesaiA, selesaiB] = [isSelesai(a.isi.status), isSelesai(b.isi.status)];
  if (selesaiA !== selesaiB) return selesaiA ? 1 : -1;
  return (
    urut(a.isi.tenggat ?? tanpaTenggat, b.isi.tenggat ?? tanpaTenggat) ||
    urut(a.isi.lheTanggal, b.isi.lheTanggal) ||
    a.isi.nomor - b.isi.nomor
  );
}

/** Of one OPD or of all: open ones by due date, so that the latest overdue stand first, then what is finished. */
export const daftarRekomendasi = (buku: Buku, opd?: string): readonly RekomendasiAda[] =>
  buku
    .semua('rekomendasi')
    .filter((x) => opd === undefined || x.isi.opd === opd)
    .toSorted(byMendesak);

/** In the order in which it was handed in. */
export const buktiOf = (buku: Buku, rekomendasi: string): readonly BuktiAda[] =>
  buku.semua('bukti').filter((x) => x.isi.rekomendasi === rekomendasi);

export const isTerbuka = (x: RekomendasiAda): boolean => !isSelesai(x.isi.status);

/** Past its due date and not finished. */
export const isLewat = (x: RekomendasiAda, hariIni: string): boolean => isLewatTenggat(x.isi.tenggat, x.isi.status, hariIni);

/** Of shipped documents, not taken over by their OPD: nobody is reminded of them. */
export function bawaanTersisa(pustaka: Pick<Pustaka, 'rekomendasi'>, buku: Buku, opd?: string): readonly RekomendasiBawaan[] {
  const diambil = new Set(buku.semua('rekomendasi').map((x) => x.isi.bawaan));
  return pustaka.rekomendasi.filter((r) => (opd === undefined || r.opd === opd) && !diambil.has(r.id));
}

export type RekapOpd = { readonly opd: string; readonly nama: string; readonly rekap: RekapTindakLanjut };

/** One summary for each OPD that has a recommendation, worst first: most overdue, then least done, then oldest. */
export function rekapOpd(buku: Buku, tempat: Tempat, opd: readonly string[], hariIni: string): readonly RekapOpd[] {
  const byOpd = groupBy(buku.semua('rekomendasi'), (x) => x.isi.opd);
  const byRekomendasi = groupBy(buku.semua('bukti'), (x) => x.isi.rekomendasi);
  return opd
    .flatMap((id): readonly RekapOpd[] => {
      const milik = byOpd.get(id);
      if (milik === undefined) return [];
      const butir = milik.map((x) => ({
        status: x.isi.status,
        tanggalLhe: x.isi.lheTanggal,
        tenggat: x.isi.tenggat,
        banyakBukti: byRekomendasi.get(x.id)?.length ?? 0,
      }));
      return [{ opd: id, nama: tempat.namaOpd(id), rekap: rekapTindakLanjut(butir, hariIni) }];
    })
    .toSorted(byTerburuk);
}

/** Where nothing could be done, nothing is left undone. */
const persen = (x: RekapOpd): Decimal => x.rekap.persenSelesai ?? toDesimal(100);

const byTerburuk = (a: RekapOpd, b: RekapOpd): number =>
  b.rekap.lewatTenggat - a.rekap.lewatTenggat ||
  persen(a).cmp(persen(b)) ||
  (b.rekap.umurTertua ?? -1) - (a.rekap.umurTertua ?? -1) ||
  urut(a.nama, b.nama);
