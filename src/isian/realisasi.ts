// Which quarters of an OPD are to be reported, what became of each indicator in them, and who has not reported. Pure; it measures no value.
import { selisihHari } from '../kinerja/tanggal.ts';
import type { Triwulan } from '../kinerja/periode.ts';
import type { Buku, Isian } from './buku.ts';
import { indikatorTahun, tahunTerbuka } from './target.ts';
import type { Tempat } from './tempat.ts';

export type Kuartal = { readonly tahun: number; readonly triwulan: Triwulan };

export const semuaTriwulan: readonly Triwulan[] = [1, 2, 3, 4];

export const idRealisasi = (indikator: string, k: Kuartal): string => `${indikator}:${k.tahun}:tw${k.triwulan}`;

/** "<subject>:<year>:tw<n>", which is also the id of a realisasi when the subject is an indicator. */
export function bacaIdKuartal(teks: string): (Kuartal & { readonly pokok: string }) | undefined {
  const [, pokok, tahun, triwulan] = /^(.+):(\d{4}):tw([1-4])$/.exec(teks) ?? [];
  return pokok === undefined ? undefined : { pokok, tahun: Number(tahun), triwulan: Number(triwulan) as Triwulan };
}

const AKHIR = ['03-31', '06-30', '09-30', '12-31'] as const;
export const akhirTriwulan = (k: Kuartal): string => `${k.tahun}-${AKHIR[k.triwulan - 1] ?? AKHIR[3]}`;

export const kuartalSebelum = (k: Kuartal): Kuartal =>
  k.triwulan === 1 ? { tahun: k.tahun - 1, triwulan: 4 } : { tahun: k.tahun, triwulan: (k.triwulan - 1) as Triwulan };
export const kuartalSesudah = (k: Kuartal): Kuartal =>
  k.triwulan === 4 ? { tahun: k.tahun + 1, triwulan: 1 } : { tahun: k.tahun, triwulan: (k.triwulan + 1) as Triwulan };

/** The last day still belongs to the quarter. */
export const isBerakhir = (k: Kuartal, hariIni: string): boolean => akhirTriwulan(k) < hariIni;
const isMulai = (k: Kuartal, hariIni: string): boolean => akhirTriwulan(kuartalSebelum(k)) < hariIni;

export type StatusLapor = 'belum' | Isian<'realisasi'>['isi']['status'];

export const findRealisasi = (buku: Buku, indikator: string, k: Kuartal): Isian<'realisasi'> | undefined =>
  buku.find('realisasi', idRealisasi(indikator, k));

export const statusLapor = (buku: Buku, indikator: string, k: Kuartal): StatusLapor =>
  findRealisasi(buku, indikator, k)?.isi.status ?? 'belum';

/** How many indicators of a quarter stand where; one that was sent back has to be reported again. */
export type HitungLapor = Kuartal & {
  readonly indikator: number;
  readonly dilaporkan: number;
  readonly terkonfirmasi: number;
  readonly menunggu: number;
  readonly dikembalikan: number;
  readonly belum: number;
};

export function hitungLapor(buku: Buku, opd: string, k: Kuartal): HitungLapor {
  const status = indikatorTahun(buku, opd, k.tahun).map((x) => statusLapor(buku, x.id, k));
  const banyak = (s: StatusLapor): number => status.filter((x) => x === s).length;
  const [terkonfirmasi, menunggu] = [banyak('terkonfirmasi'), banyak('menunggu')];
  return {
    tahun: k.tahun,
    triwulan: k.triwulan,
    indikator: status.length,
    dilaporkan: terkonfirmasi + menunggu,
    terkonfirmasi,
    menunggu,
    dikembalikan: banyak('dikembalikan'),
    belum: banyak('belum'),
  };
}

export const isLengkap = (h: HitungLapor): boolean => h.dilaporkan === h.indikator;

/** The quarters of the opened years that have begun, newest first. */
export function kuartalTerbuka(buku: Buku, opd: string, hariIni: string): readonly Kuartal[] {
  return tahunTerbuka(buku, opd)
    .flatMap((tahun) => semuaTriwulan.map((triwulan) => ({ tahun, triwulan })))
    .filter((k) => isMulai(k, hariIni))
    .toReversed();
}

/** Ended, and not reported in full: the newest first, older gaps behind it. */
export const triwulanTertagih = (buku: Buku, opd: string, hariIni: string): readonly HitungLapor[] =>
  kuartalTerbuka(buku, opd, hariIni)
    .filter((k) => isBerakhir(k, hariIni))
    .map((k) => hitungLapor(buku, opd, k))
    .filter((h) => !isLengkap(h));

/** The next indicator of the quarter that is still to be reported, after this one and then from the beginning. */
export function indikatorBerikut(buku: Buku, opd: string, k: Kuartal, sesudah?: string): Isian<'indikator'> | undefined {
  const daftar = indikatorTahun(buku, opd, k.tahun);
  const ke = daftar.findIndex((x) => x.id === sesudah) + 1;
  return [...daftar.slice(ke), ...daftar.slice(0, ke)].find(
    (x) => x.id !== sesudah && ['belum', 'dikembalikan'].includes(statusLapor(buku, x.id, k)),
  );
}

export type RekapLapor = HitungLapor & {
  readonly opd: string;
  readonly nama: string;
  /** Days since the quarter ended; absent while it runs, and for one that is reported in full. */
  readonly hariLewat?: number;
};

const kurang = (h: HitungLapor): number => h.indikator - h.dilaporkan;

/** The larger share still to be reported first; an OPD without indicators behind those, before the complete ones. */
function bandingkan(a: RekapLapor, b: RekapLapor): number {
  const kelas = (x: RekapLapor): number => (x.indikator === 0 ? 1 : isLengkap(x) ? 2 : 0);
  return (
    kelas(a) - kelas(b) || kurang(b) * a.indikator - kurang(a) * b.indikator || kurang(b) - kurang(a) || a.nama.localeCompare(b.nama, 'id')
  );
}

/** Who has reported how much of a quarter, worst first; OPD that have not opened the year are left out. */
export function rekapLapor(
  buku: Buku,
  tempat: Pick<Tempat, 'namaOpd'>,
  opd: readonly string[],
  tahun: number,
  triwulan: Triwulan,
  hariIni: string,
): readonly RekapLapor[] {
  const k: Kuartal = { tahun, triwulan };
  return opd
    .filter((id) => tahunTerbuka(buku, id).includes(tahun))
    .map((id): RekapLapor => {
      const h = hitungLapor(buku, id, k);
      const lewat = isBerakhir(k, hariIni) && !isLengkap(h) ? selisihHari(akhirTriwulan(k), hariIni) : undefined;
      return { ...h, opd: id, nama: tempat.namaOpd(id), ...(lewat === undefined ? {} : { hariLewat: lewat }) };
    })
    .toSorted(bandingkan);
}
