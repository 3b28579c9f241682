// Tindak lanjut: the status of a recommendation and who may move it where. It keeps no history and sends nothing.
import type { Decimal } from 'decimal.js';

import { err, ok, type Result } from '../lib/result.ts';
import { unreachable } from '../lib/unreachable.ts';
import { toDesimal } from './desimal.ts';
import { selisihHari, tahunTanggal, tambahHari } from './tanggal.ts';

/** The four groups of Peraturan BPK 2/2017 with `proses` and `diajukan` (awaiting verification) set apart (DOMAIN.md 1.6, 1.8). */
export type StatusTindakLanjut = 'belum' | 'proses' | 'diajukan' | 'sesuai' | 'belum-sesuai' | 'tidak-dapat';
/** `pelaksana` carries it out and hands in evidence; `evaluator` judges. Nobody verifies what they entered (DOMAIN.md 1.8). */
export type PeranTindakLanjut = 'pelaksana' | 'evaluator';

export const DAFTAR_STATUS: readonly StatusTindakLanjut[] = ['belum', 'proses', 'diajukan', 'sesuai', 'belum-sesuai', 'tidak-dapat'];

const NAMA: Readonly<Record<StatusTindakLanjut, string>> = {
  belum: 'belum',
  proses: 'dalam proses',
  diajukan: 'menunggu verifikasi',
  sesuai: 'sesuai',
  'belum-sesuai': 'belum sesuai',
  'tidak-dapat': 'tidak dapat ditindaklanjuti',
};

/** The word of the trade (DOMAIN.md 1.8). */
export const namaStatus = (status: StatusTindakLanjut): string => NAMA[status];

export type KodeBpk = { readonly kode: 1 | 2 | 3 | 4; readonly label: string };

const KODE_BPK: Readonly<Record<KodeBpk['kode'], string>> = {
  1: 'sesuai dengan rekomendasi',
  2: 'belum sesuai dengan rekomendasi',
  3: 'belum ditindaklanjuti',
  4: 'tidak dapat ditindaklanjuti',
};

type Kode = Readonly<Record<StatusTindakLanjut, KodeBpk['kode']>>;
const KODE: Kode = { belum: 3, proses: 2, diajukan: 2, sesuai: 1, 'belum-sesuai': 2, 'tidak-dapat': 4 };

/** The group of Peraturan BPK 2/2017. It binds recommendations of the BPK; for an LHE it is borrowed (DOMAIN.md 1.6, 1.8). */
export const kodeBpk = (status: StatusTindakLanjut): KodeBpk => ({ kode: KODE[status], label: KODE_BPK[KODE[status]] });

type Syarat = 'bukti' | 'alasan';
type Lintasan = { readonly ke: StatusTindakLanjut; readonly peran: PeranTindakLanjut; readonly syarat?: Syarat };

const TIDAK_DAPAT: Lintasan = { ke: 'tidak-dapat', peran: 'evaluator', syarat: 'alasan' };
const AJUKAN: Lintasan = { ke: 'diajukan', peran: 'pelaksana', syarat: 'bukti' };
const KERJAKAN: Lintasan = { ke: 'proses', peran: 'pelaksana' };

const LINTASAN: Readonly<Record<StatusTindakLanjut, readonly Lintasan[]>> = {
  belum: [KERJAKAN, TIDAK_DAPAT],
  proses: [AJUKAN, TIDAK_DAPAT],
  diajukan: [{ ke: 'sesuai', peran: 'evaluator' }, { ke: 'belum-sesuai', peran: 'evaluator', syarat: 'alasan' }, TIDAK_DAPAT],
  'belum-sesuai': [AJUKAN, KERJAKAN, TIDAK_DAPAT],
  sesuai: [{ ke: 'proses', peran: 'evaluator', syarat: 'alasan' }],
  'tidak-dapat': [],
};

/** The statuses this role may set next; empty when it is another's turn, or when it is finished. */
export const langkahBoleh = (status: StatusTindakLanjut, peran: PeranTindakLanjut): readonly StatusTindakLanjut[] =>
  LINTASAN[status].filter((l) => l.peran === peran).map((l) => l.ke);

/** Finished: never overdue, and no longer open. */
export const isSelesai = (status: StatusTindakLanjut): status is 'sesuai' | 'tidak-dapat' =>
  status === 'sesuai' || status === 'tidak-dapat';

/** `tahun` is the year the evidence is about or was made in; a piece whose year is not known proves no year. */
export type BuktiTindakLanjut = { readonly tahun?: number | undefined };

/** Dates are ISO; one that is no date throws, since it was read before it came here. */
export type LangkahTindakLanjut = {
  readonly ke: StatusTindakLanjut;
  readonly peran: PeranTindakLanjut;
  readonly alasan?: string | undefined;
  readonly bukti?: readonly BuktiTindakLanjut[] | undefined;
  readonly tanggalLhe: string;
  readonly hariIni: string;
};

type SalahLangkah = { readonly dari: StatusTindakLanjut; readonly ke: StatusTindakLanjut; readonly boleh: readonly StatusTindakLanjut[] };

/** `boleh`: what this role can do instead. `tahunBukti`: the years that were handed in, without those not known. */
export type GalatTindakLanjut =
  | (SalahLangkah & { readonly kind: 'langkah-tidak-dikenal' })
  | { readonly kind: 'butuh-bukti' }
  | { readonly kind: 'butuh-bukti-tahun'; readonly dari: number; readonly sampai: number; readonly tahunBukti: readonly number[] }
  | { readonly kind: 'butuh-alasan'; readonly ke: StatusTindakLanjut }
  | { readonly kind: 'bukan-evaluator'; readonly ke: StatusTindakLanjut }
  | { readonly kind: 'sudah-selesai'; readonly status: 'sesuai' | 'tidak-dapat' };

/** From the year of the LHE to this year; evidence of the year before it (n-1) is the classic fault (DOMAIN.md 2.2). */
export const isTahunBukti = (tahun: number, tanggalLhe: string, hariIni: string): boolean =>
  tahunTanggal(tanggalLhe) <= tahun && tahun <= tahunTanggal(hariIni);

function periksaBukti(l: LangkahTindakLanjut): GalatTindakLanjut | undefined {
  const bukti = l.bukti ?? [];
  if (bukti.length === 0) return { kind: 'butuh-bukti' };
  const tahunBukti = [...new Set(bukti.flatMap((b) => (b.tahun === undefined ? [] : [b.tahun])))];
  if (tahunBukti.some((t) => isTahunBukti(t, l.tanggalLhe, l.hariIni))) return undefined;
  return { kind: 'butuh-bukti-tahun', dari: tahunTanggal(l.tanggalLhe), sampai: tahunTanggal(l.hariIni), tahunBukti };
}

/** The new status, or why not. One piece of evidence of the right year is enough; a reason of spaces is none. */
export function ubahStatus(kini: StatusTindakLanjut, langkah: LangkahTindakLanjut): Result<StatusTindakLanjut, GalatTindakLanjut> {
  const { ke, peran } = langkah;
  const lintasan = LINTASAN[kini].find((l) => l.ke === ke);
  if (!lintasan && isSelesai(kini)) return err({ kind: 'sudah-selesai', status: kini });
  if (lintasan?.peran === 'evaluator' && peran !== 'evaluator') return err({ kind: 'bukan-evaluator', ke });
  if (lintasan?.peran !== peran) return err({ kind: 'langkah-tidak-dikenal', dari: kini, ke, boleh: langkahBoleh(kini, peran) });
  if (lintasan.syarat === 'alasan' && (langkah.alasan ?? '').trim() === '') return err({ kind: 'butuh-alasan', ke });
  const galat = lintasan.syarat === 'bukti' ? periksaBukti(langkah) : undefined;
  return galat ? err(galat) : ok(ke);
}

/** Says what is missing and what to do next. */
export function ucapkanGalat(g: GalatTindakLanjut): string {
  switch (g.kind) {
    case 'langkah-tidak-dikenal': {
      const pilihan = g.boleh.map((s) => `"${namaStatus(s)}"`).join(' atau ');
      const saran = pilihan === '' ? 'Saat ini belum ada langkah untuk Bapak/Ibu; mohon menunggu pihak lain.' : `Mohon pilih ${pilihan}.`;
      return `Status "${namaStatus(g.dari)}" tidak dapat langsung menjadi "${namaStatus(g.ke)}". ${saran}`;
    }
    case 'butuh-bukti':
      return 'Bukti dukung belum ada. Mohon lampirkan paling sedikit satu bukti, lalu ajukan kembali.';
    case 'butuh-bukti-tahun': {
      if (g.dari > g.sampai) return `Tanggal LHE (tahun ${g.dari}) lebih akhir daripada hari ini. Mohon periksa dahulu tanggal LHE itu.`;
      const ada = g.tahunBukti.length === 0 ? 'Tahun bukti belum diketahui.' : `Bukti yang ada bertahun ${g.tahunBukti.join(', ')}.`;
      const perlu = g.dari === g.sampai ? `tahun ${g.dari}` : `tahun ${g.dari} sampai ${g.sampai}`;
      return `${ada} Mohon tambahkan paling sedikit satu bukti ${perlu}, yaitu sejak tahun LHE, lalu ajukan kembali.`;
    }
    case 'butuh-alasan':
      return `Untuk status "${namaStatus(g.ke)}" diperlukan alasan. Mohon tuliskan alasannya, satu kalimat sudah cukup.`;
    case 'bukan-evaluator':
      return `Status "${namaStatus(g.ke)}" hanya dapat ditetapkan evaluator. Mohon sampaikan kepada evaluator.`;
    case 'sudah-selesai':
      return g.status === 'sesuai'
        ? 'Rekomendasi ini sudah dinyatakan sesuai. Bila perlu dibuka kembali, mohon evaluator mengubahnya menjadi "dalam proses" disertai alasan.'
        : 'Rekomendasi ini sudah ditetapkan tidak dapat ditindaklanjuti. Bila keadaannya berubah, mohon bicarakan dengan evaluator.';
    default:
      return unreachable(g);
  }
}

/** Days since the LHE; negative when it is dated after today. */
export const umurHari = (tanggalLhe: string, hariIni: string): number => selisihHari(tanggalLhe, hariIni);

/** No national limit for an LHE was found: an agreement, which an agency may replace (DOMAIN.md 1.6). */
export const TENGGAT_BAKU = {
  hari: 30,
  dasar: 'Kesepakatan, 30 hari sejak tanggal LHE; tidak ada batas nasional',
  status: 'perlu-cek',
} as const;

export const tenggatBaku = (tanggalLhe: string): string => tambahHari(tanggalLhe, TENGGAT_BAKU.hari);

/** Past its due date today; the due date itself is still in time. Without one, and once finished, nothing is overdue. */
export const isLewatTenggat = (tenggat: string | undefined, status: StatusTindakLanjut, hariIni: string): boolean =>
  tenggat !== undefined && !isSelesai(status) && selisihHari(tenggat, hariIni) > 0;

export type ButirTindakLanjut = {
  readonly status: StatusTindakLanjut;
  readonly tanggalLhe: string;
  readonly tenggat?: string | undefined;
  readonly banyakBukti: number;
};

/**
 * `persenSelesai` = sesuai ÷ (total − tidak-dapat) × 100, unrounded; `undefined` when nothing could be done.
 * `tanpaBukti` leaves out tidak-dapat, which needs none. `umurTertua`: days, of those still open; `undefined` when none is.
 */
export type RekapTindakLanjut = {
  readonly banyak: Readonly<Record<StatusTindakLanjut, number>>;
  readonly total: number;
  readonly persenSelesai: Decimal | undefined;
  readonly lewatTenggat: number;
  readonly tanpaBukti: number;
  readonly umurTertua: number | undefined;
};

export function rekapTindakLanjut(daftar: readonly ButirTindakLanjut[], hariIni: string): RekapTindakLanjut {
  const banyak = { belum: 0, proses: 0, diajukan: 0, sesuai: 0, 'belum-sesuai': 0, 'tidak-dapat': 0 };
  for (const b of daftar) banyak[b.status] += 1;
  const total = daftar.length;
  const penyebut = total - banyak['tidak-dapat'];
  const umur = daftar.filter((b) => !isSelesai(b.status)).map((b) => umurHari(b.tanggalLhe, hariIni));
  return {
    banyak,
    total,
    persenSelesai: penyebut === 0 ? undefined : toDesimal(banyak.sesuai).times(100).div(penyebut),
    lewatTenggat: daftar.filter((b) => isLewatTenggat(b.tenggat, b.status, hariIni)).length,
    tanpaBukti: daftar.filter((b) => b.status !== 'tidak-dapat' && b.banyakBukti === 0).length,
    umurTertua: umur.length === 0 ? undefined : Math.max(...umur),
  };
}
