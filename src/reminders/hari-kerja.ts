// Which days are working days, and why a day is none. Pure; it knows only the holidays it is given.
import { selisihHari, tahunTanggal, tambahHari } from '../kinerja/tanggal.ts';
import type { LiburData } from '../rujukan/skema-kalender.ts';

export const NAMA_HARI = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** Monday is 0; 1 January 2024 was one. */
export const hariDalamPekan = (iso: string): number => ((selisihHari('2024-01-01', iso) % 7) + 7) % 7;

export const namaHari = (iso: string): string => NAMA_HARI[hariDalamPekan(iso)] ?? '';

export type HariKerja = {
  readonly isKerja: (iso: string) => boolean;
  /** "hari Minggu", "hari libur (Hari Buruh)"; undefined on a working day. */
  readonly sebab: (iso: string) => string | undefined;
  /** The day itself when it is one. */
  readonly sesudah: (iso: string) => string;
  readonly sebelum: (iso: string) => string;
  /** Whether all national holidays of the year are known. */
  readonly isLengkap: (tahun: number) => boolean;
};

/** Five working days a week, holidays taken out. */
export function createHariKerja(libur: readonly LiburData[]): HariKerja {
  const tetap = new Map(libur.flatMap((x) => (x.kind === 'tetap' ? x.hari.map((h) => [h.tanggal, h.nama] as const) : [])));
  const bergerak = new Map(libur.flatMap((x) => (x.kind === 'tahun' ? x.hari.map((h) => [h.tanggal, h.nama] as const) : [])));
  const lengkap = new Set(libur.flatMap((x) => (x.kind === 'tahun' && x.lengkap ? [x.tahun] : [])));
  const namaLibur = (iso: string): string | undefined => bergerak.get(iso) ?? tetap.get(iso.slice(5));
  const isKerja = (iso: string): boolean => hariDalamPekan(iso) < 5 && namaLibur(iso) === undefined;
  const cari = (iso: string, langkah: 1 | -1): string => {
    let hari = iso;
    while (!isKerja(hari)) hari = tambahHari(hari, langkah);
    return hari;
  };
  return {
    isKerja,
    sebab: (iso) => {
      const nama = namaLibur(iso);
      return nama !== undefined ? `hari libur (${nama})` : isKerja(iso) ? undefined : `hari ${namaHari(iso)}`;
    },
    sesudah: (iso) => cari(iso, 1),
    sebelum: (iso) => cari(iso, -1),
    isLengkap: (tahun) => lengkap.has(tahun),
  };
}

/** Years of this stretch whose holidays are not all known. */
export const tahunTakLengkap = (kerja: HariKerja, dari: string, sampai: string): readonly number[] => {
  const [awal, akhir] = [tahunTanggal(dari), tahunTanggal(sampai)];
  return Array.from({ length: akhir - awal + 1 }, (_, n) => awal + n).filter((t) => !kerja.isLengkap(t));
};
