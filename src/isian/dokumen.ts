// The documents that LKE asks an OPD for in one year: what was entered, and what other data shows to exist. Pure; it decides no permission.
import type { Triwulan } from '../kinerja/periode.ts';
import type { Pustaka } from '../pustaka.ts';
import type { Buku, Isian } from './buku.ts';
import { hitungLapor } from './realisasi.ts';
import { jenisDokumen, type IsiOf, type JenisDokumen } from './skema.ts';
import type { Tempat } from './tempat.ts';
import { daftarRekomendasi, isTerbuka } from './tindak-lanjut.ts';

export type StatusDokumen = IsiOf<'dokumen'>['status'];

/** In the order of the checklist (DOMAIN.md 1.8). */
export const daftarJenisDokumen: readonly JenisDokumen[] = jenisDokumen.options;
export const daftarStatusDokumen: readonly StatusDokumen[] = ['ditetapkan', 'diserahkan', 'draf', 'belum-ada'];

const NAMA: Readonly<Record<JenisDokumen, string>> = {
  renstra: 'Renstra',
  renja: 'Renja',
  'sk-iku': 'SK IKU',
  pk: 'PK',
  'pk-perubahan': 'PK perubahan',
  'rencana-aksi': 'Rencana aksi',
  'pengukuran-tw1': 'Pengukuran TW I',
  'pengukuran-tw2': 'Pengukuran TW II',
  'pengukuran-tw3': 'Pengukuran TW III',
  'pengukuran-tw4': 'Pengukuran TW IV',
  lkjip: 'LKjIP',
  lhe: 'LHE',
  'tindak-lanjut': 'Tindak lanjut LHE',
};
export const namaJenisDokumen = (jenis: JenisDokumen): string => NAMA[jenis];

const STATUS: Readonly<Record<StatusDokumen, string>> = {
  'belum-ada': 'belum ada',
  draf: 'draf',
  ditetapkan: 'ditetapkan',
  diserahkan: 'diserahkan',
};
export const namaStatusDokumen = (status: StatusDokumen): string => STATUS[status];

export const idDokumen = (opd: string, tahun: number, jenis: JenisDokumen): string => `${opd}:${tahun}:${jenis}`;

export type Tanda = 'ada' | 'draf' | 'belum';

/** What other data shows: `sebagian` where a part of it exists (3 of 5 indicators measured). */
export type DokumenDariData = {
  readonly sebagian: boolean;
  /** What shows it, in words: "LKIP Kecamatan Dumai Kota 2024". */
  readonly uraian: string;
  readonly nomor?: string;
  /** ISO, perhaps a month or a year only. */
  readonly tanggal?: string;
};

export type ButirDokumen = {
  readonly jenis: JenisDokumen;
  readonly isian?: Isian<'dokumen'>;
  readonly data?: DokumenDariData;
  readonly tanda: Tanda;
};

export type BahanDokumen = {
  readonly buku: Buku;
  readonly pustaka: Pick<Pustaka, 'dokumen' | 'rekomendasi' | 'jabatan' | 'indikator' | 'registri' | 'findKlaim'>;
  readonly tempat: Pick<Tempat, 'opdById'>;
};

const tercetakDi = (b: BahanDokumen, opd: string, tahun: number): string | undefined =>
  b.pustaka.dokumen.find((x) => x.opd === opd && x.tahun === tahun)?.nama;

/** The PK of the head of the office, as its report prints it. */
function pkTercetak(b: BahanDokumen, opd: string, tahun: number, perubahan: boolean): DokumenDariData | undefined {
  const di = tercetakDi(b, opd, tahun);
  const milik = b.pustaka.jabatan.filter((x) => x.opd === opd && x.jenisPk === 'pk');
  const kepala = milik.find((x) => !milik.some((y) => y.id === x.atasan));
  const tanggal = perubahan ? kepala?.tanggalPkPerubahan : kepala?.tanggalPk;
  if (di === undefined || tanggal === undefined || Number(tanggal.slice(0, 4)) !== tahun) return undefined;
  return { sebagian: false, uraian: `tercetak di ${di}`, tanggal };
}

function rencanaAksiTercetak(b: BahanDokumen, opd: string, tahun: number): DokumenDariData | undefined {
  const di = tercetakDi(b, opd, tahun);
  const ada = b.pustaka.indikator.some(
    (x) => x.opd === opd && b.pustaka.findKlaim(x.id, 'rencana-aksi').some((k) => k.periode.startsWith(`${tahun}`)),
  );
  return di !== undefined && ada ? { sebagian: false, uraian: `tercetak di ${di}` } : undefined;
}

/** A decree of the government whose years cover this one. */
function skIku(b: BahanDokumen, opd: string, tahun: number): DokumenDariData | undefined {
  const pemda = b.tempat.opdById.get(opd)?.pemda;
  const k = b.pustaka.registri.ketetapan.find((x) => x.pemda === pemda && x.periode[0] <= tahun && tahun <= x.periode[1]);
  if (k === undefined) return undefined;
  return { sebagian: false, uraian: k.nama, ...(k.tanggal === undefined ? {} : { tanggal: k.tanggal }) };
}

/** A quarter is measured when the realisasi of every indicator of the year is confirmed. */
function pengukuran(b: BahanDokumen, opd: string, tahun: number, triwulan: Triwulan): DokumenDariData | undefined {
  const h = hitungLapor(b.buku, opd, { tahun, triwulan });
  if (h.terkonfirmasi === 0) return undefined;
  return {
    sebagian: h.terkonfirmasi < h.indikator,
    uraian: `realisasi terkonfirmasi untuk ${h.terkonfirmasi} dari ${h.indikator} indikator`,
  };
}

/** LHE about this year: entered ones, and those whose recommendations a report prints. */
function lhe(b: BahanDokumen, opd: string, tahun: number): DokumenDariData | undefined {
  const isian = b.buku.semua('lhe').findLast((x) => x.isi.opd === opd && x.isi.tahun === tahun && x.isi.rezim === 'akip')?.isi;
  if (isian !== undefined) return { sebagian: false, uraian: 'LHE yang diisi evaluator', nomor: isian.nomor, tanggal: isian.tanggal };
  const cetak = b.pustaka.rekomendasi.find((x) => x.opd === opd && x.lhe.tahun === tahun);
  if (cetak === undefined) return undefined;
  const di = b.pustaka.dokumen.find((x) => x.id === cetak.dokumen)?.nama ?? cetak.dokumen;
  return { sebagian: false, uraian: `tercetak di ${di}`, nomor: cetak.lhe.nomor, tanggal: cetak.lhe.tanggal };
}

/** Follow-up of the recommendations of that LHE which were taken over. */
function tindakLanjut(b: BahanDokumen, opd: string, tahun: number): DokumenDariData | undefined {
  const tahunLhe = (x: IsiOf<'rekomendasi'>): number | undefined =>
    x.lhe === undefined ? b.pustaka.rekomendasi.find((r) => r.id === x.bawaan)?.lhe.tahun : b.buku.find('lhe', x.lhe)?.isi.tahun;
  const milik = daftarRekomendasi(b.buku, opd).filter((x) => x.isi.rezim === 'akip' && tahunLhe(x.isi) === tahun);
  const selesai = milik.filter((x) => !isTerbuka(x)).length;
  if (milik.every((x) => x.isi.status === 'belum')) return undefined;
  return { sebagian: selesai < milik.length, uraian: `${selesai} dari ${milik.length} rekomendasi selesai` };
}

function dariData(b: BahanDokumen, opd: string, tahun: number, jenis: JenisDokumen): DokumenDariData | undefined {
  switch (jenis) {
    case 'pk':
      return pkTercetak(b, opd, tahun, false);
    case 'pk-perubahan':
      return pkTercetak(b, opd, tahun, true);
    case 'sk-iku':
      return skIku(b, opd, tahun);
    case 'rencana-aksi':
      return rencanaAksiTercetak(b, opd, tahun);
    case 'pengukuran-tw1':
      return pengukuran(b, opd, tahun, 1);
    case 'pengukuran-tw2':
      return pengukuran(b, opd, tahun, 2);
    case 'pengukuran-tw3':
      return pengukuran(b, opd, tahun, 3);
    case 'pengukuran-tw4':
      return pengukuran(b, opd, tahun, 4);
    case 'lkjip': {
      const uraian = tercetakDi(b, opd, tahun);
      return uraian === undefined ? undefined : { sebagian: false, uraian };
    }
    case 'lhe':
      return lhe(b, opd, tahun);
    case 'tindak-lanjut':
      return tindakLanjut(b, opd, tahun);
    case 'renstra':
    case 'renja':
      return undefined;
  }
}

/** The better of both: what lies before us is there, also where nobody entered it. */
function tandaOf(isian: Isian<'dokumen'> | undefined, data: DokumenDariData | undefined): Tanda {
  const status = isian?.isi.status ?? 'belum-ada';
  if (status === 'ditetapkan' || status === 'diserahkan' || data?.sebagian === false) return 'ada';
  return status === 'draf' || data !== undefined ? 'draf' : 'belum';
}

export function butirDokumen(b: BahanDokumen, opd: string, tahun: number, jenis: JenisDokumen): ButirDokumen {
  const isian = b.buku.find('dokumen', idDokumen(opd, tahun, jenis));
  const data = dariData(b, opd, tahun, jenis);
  return { jenis, tanda: tandaOf(isian, data), ...(isian === undefined ? {} : { isian }), ...(data === undefined ? {} : { data }) };
}

/** All thirteen, in order. */
export const daftarDokumen = (b: BahanDokumen, opd: string, tahun: number): readonly ButirDokumen[] =>
  daftarJenisDokumen.map((jenis) => butirDokumen(b, opd, tahun, jenis));
