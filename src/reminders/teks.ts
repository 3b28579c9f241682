// A reminder in words: what is due, of whom, when, how long it is still, on which basis. Pure; it names no person.
import { tanggalIndonesia } from '../answer/konteks.ts';
import { selisihHari } from '../kinerja/tanggal.ts';
import { namaHari, type HariKerja } from './hari-kerja.ts';
import type { Kejadian } from './kejadian.ts';

/** "Minggu, 28 Februari 2027". */
export const tanggalBerhari = (iso: string): string => `${namaHari(iso)}, ${tanggalIndonesia(iso)}`;

/** "Jumat 26 Februari", with the year only where it differs. */
const hariSingkat = (iso: string, tahun: string): string => {
  const penuh = tanggalIndonesia(iso);
  return `${namaHari(iso)} ${iso.startsWith(tahun) ? penuh.slice(0, -5) : penuh}`;
};

export function sisaWaktu(tenggat: string, hariIni: string): string {
  const sisa = selisihHari(hariIni, tenggat);
  return sisa > 0 ? `${sisa} hari lagi` : sisa === 0 ? 'hari ini' : `lewat ${-sisa} hari`;
}

/** Where the deadline is no working day: the last one before it. undefined on a working day, and once it has passed. */
export function sebutHariLibur(tenggat: string, hariIni: string, kerja: HariKerja): string | undefined {
  const sebab = kerja.sebab(tenggat);
  if (sebab === undefined || hariIni > tenggat) return undefined;
  const serah = kerja.sebelum(tenggat);
  const kapan = hariIni > serah ? 'mohon segera diserahkan' : `mohon diserahkan ${hariSingkat(serah, tenggat.slice(0, 4))}`;
  return `Batas itu jatuh pada ${sebab}, ${kapan}.`;
}

const JANGKAR: Readonly<Record<NonNullable<Kejadian['anggapan']>['jangkar'], (tahun: number) => string>> = {
  dpa: (tahun) => `Tanggal pengesahan DPA ${tahun}`,
  dppa: (tahun) => `Tanggal pengesahan DPPA ${tahun}`,
  lhe: (tahun) => `Tanggal LHE atas tahun ${tahun}`,
};

/** Asks for the date that was assumed. */
export const sebutAnggapan = (k: Pick<Kejadian, 'anggapan' | 'tahun'>): string | undefined =>
  k.anggapan === undefined
    ? undefined
    : `${JANGKAR[k.anggapan.jangkar](k.tahun)} belum dicatat, sementara dianggap ${tanggalIndonesia(k.anggapan.tanggal)}. Bila sudah ada, mohon dicatat.`;

export const sebutDasar = (k: Pick<Kejadian, 'dasar' | 'status'>): string =>
  `Dasar: ${k.dasar}${k.status === 'perlu-cek' ? ' (perlu dicek)' : ''}.`;

const sebutDipindah = (k: Kejadian): readonly string[] =>
  k.dipindahDari === undefined ? [] : [`Semula ${tanggalBerhari(k.dipindahDari)}, dipindahkan.`];

const ada = (x: string | undefined): readonly string[] => (x === undefined ? [] : [x]);

/** What explains a date: a day off, a moved date, what is still missing, the basis, an assumption. `hariIni`: the day on which it is read. */
export function keteranganTenggat(k: Kejadian, hariIni: string, kerja: HariKerja): readonly string[] {
  return [
    ...ada(k.selesai ? undefined : sebutHariLibur(k.tenggat, hariIni, kerja)),
    ...sebutDipindah(k),
    ...ada(k.sisa === undefined ? undefined : `Keadaan: ${k.sisa}.`),
    sebutDasar(k),
    ...ada(sebutAnggapan(k)),
  ];
}

/** A deadline below its name. */
export const uraianTenggat = (k: Kejadian, hariIni: string, kerja: HariKerja): readonly string[] => [
  `Batas: ${tanggalBerhari(k.tenggat)} (${k.selesai ? 'sudah selesai' : sisaWaktu(k.tenggat, hariIni)}).`,
  ...keteranganTenggat(k, hariIni, kerja),
];

/** Short lines that survive copying into another chat. */
export const teksPengingat = (k: Kejadian, hariIni: string, kerja: HariKerja, terlambat = false): readonly string[] => [
  `Mohon izin mengingatkan${terlambat ? ' (terlambat)' : ''}: ${k.judul}, ${k.nama}.`,
  ...uraianTenggat(k, hariIni, kerja),
];
