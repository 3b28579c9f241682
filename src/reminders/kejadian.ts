// The deadlines of governments and their OPD as occurrences, each with its legal date and basis. Pure; it decides nothing about when to tell whom.
import type { Buku, Isian } from '../isian/buku.ts';
import { akhirTriwulan, hitungLapor, isLengkap } from '../isian/realisasi.ts';
import type { IsiOf } from '../isian/skema.ts';
import { tahunTerbuka } from '../isian/target.ts';
import type { Tempat } from '../isian/tempat.ts';
import type { Triwulan } from '../kinerja/periode.ts';
import { tahunTanggal, tambahBulan, tambahHari } from '../kinerja/tanggal.ts';
import { isSelesai, TENGGAT_BAKU } from '../kinerja/tindak-lanjut.ts';
import { groupBy } from '../lib/group-by.ts';
import { unreachable } from '../lib/unreachable.ts';
import type { Pustaka } from '../pustaka.ts';
import type { AturanKalender, PeranKalender } from '../rujukan/skema-kalender.ts';

export type Kejadian = {
  readonly kode: string;
  /** With its year: "LKjIP perangkat daerah tahun 2026". */
  readonly judul: string;
  /** What it is about: an OPD, a government, an LHE or a recommendation. */
  readonly pokok: string;
  readonly pemda: string;
  /** Absent for what a government does itself. */
  readonly opd?: string;
  /** Name of the OPD or the government. */
  readonly nama: string;
  /** The year that the document is about. */
  readonly tahun: number;
  /** The legal date, whatever day of the week it is. */
  readonly tenggat: string;
  readonly untuk: PeranKalender;
  readonly tembusan: readonly PeranKalender[];
  readonly dasar: string;
  readonly status: 'terverifikasi' | 'perlu-cek';
  readonly mendesak: boolean;
  /** The date that stands in for an anchor that nobody entered. */
  readonly anggapan?: { readonly jangkar: 'dpa' | 'dppa' | 'lhe'; readonly tanggal: string };
  /** Moved by a circular from this date. */
  readonly dipindahDari?: string;
  readonly selesai: boolean;
  /** What is still to be done, or waited for, in words. */
  readonly sisa?: string;
};

export type SumberKejadian = {
  readonly pustaka: Pick<Pustaka, 'kalender'>;
  readonly buku: Buku;
  readonly tempat: Pick<Tempat, 'opdOf' | 'namaPemda'>;
};

/** Stays the same when its deadline moves. */
export const idKejadian = (k: Pick<Kejadian, 'kode' | 'pokok' | 'tahun'>): string => `${k.kode}:${k.pokok}:${k.tahun}`;

/** How long before and behind its deadline an occurrence is spoken of, in days; the last word waits for a Monday that is no holiday. */
export const jangkauan = { sebelum: 30, sesudah: 56, geser: 14 } as const;

type Tempatnya = { readonly pemda: string; readonly opd?: string; readonly nama: string };
type Acuan = {
  readonly tanggal: string;
  readonly pokok?: string;
  readonly anggapan?: Kejadian['anggapan'];
  readonly lhe?: Isian<'lhe'>;
};

/** A deadline that was moved: what the government entered wins over what is shipped; there its own before what is for all. */
type Pindah = { readonly tenggat: string; readonly dasar: string; readonly status: Kejadian['status'] };

/** What is looked up for every office, rule and year, gathered once. */
type Indeks = SumberKejadian & {
  readonly jangkar: ReadonlyMap<string, string>;
  readonly pindahan: ReadonlyMap<string, Pindah>;
  readonly lhe: ReadonlyMap<string, readonly Isian<'lhe'>[]>;
  readonly rekomendasi: ReadonlyMap<string, readonly Isian<'rekomendasi'>[]>;
  readonly sudah: ReadonlySet<string>;
};

function createIndeks(s: SumberKejadian, pemda: string): Indeks {
  const isian = s.buku
    .semua('pindahan')
    .filter((x) => x.isi.pemda === pemda)
    .map((x): Indeksan => [`${x.isi.kode}:${x.isi.tahun}`, { tenggat: x.isi.tenggat, dasar: x.isi.dasar, status: 'terverifikasi' }]);
  // Later ones win: shipped for all, shipped for this government, entered by it.
  const bawaan = (milik: string | undefined): readonly Indeksan[] =>
    s.pustaka.kalender.pindahan.filter((x) => x.pemda === milik).map((x) => [`${x.kode}:${x.tahun}`, x]);
  return {
    ...s,
    jangkar: new Map(
      s.buku.semua('jangkar').map((x) => [`${x.isi.opd ?? x.isi.pemda ?? ''}:${x.isi.tahun}:${x.isi.jenis}`, x.isi.tanggal]),
    ),
    pindahan: new Map([...bawaan(undefined), ...bawaan(pemda), ...isian]),
    lhe: groupBy(
      s.buku.semua('lhe').filter((x) => x.isi.rezim === 'akip'),
      (x) => `${x.isi.opd}:${x.isi.tahun}`,
    ),
    rekomendasi: groupBy(s.buku.semua('rekomendasi'), (x) => x.isi.opd),
    sudah: new Set(s.buku.semua('tenggat-sudah').map((x) => x.id)),
  };
}

type Indeksan = readonly [string, Pindah];

/** The date of the OPD itself before that of its government. */
const jangkarTercatat = (s: Indeks, t: Tempatnya, tahun: number, jenis: 'dpa' | 'dppa'): string | undefined =>
  (t.opd === undefined ? undefined : s.jangkar.get(`${t.opd}:${tahun}:${jenis}`)) ?? s.jangkar.get(`${t.pemda}:${tahun}:${jenis}`);

/** The dates from which a rule counts in a year; several only where an OPD got several LHE. */
function acuanOf(s: Indeks, a: AturanKalender, t: Tempatnya, tahun: number): readonly Acuan[] {
  const anggap = (jangkar: 'dpa' | 'dppa' | 'lhe'): readonly Acuan[] => {
    if (a.anggapan === undefined) return [];
    const tanggal = `${tahun + a.anggapan.geserTahun}-${a.anggapan.tanggal}`;
    return [{ tanggal, anggapan: { jangkar, tanggal } }];
  };
  switch (a.jangkar) {
    case 'akhir-tahun-anggaran':
      return [{ tanggal: `${tahun}-12-31` }];
    case 'akhir-triwulan':
      return a.triwulan === undefined ? [] : [{ tanggal: akhirTriwulan({ tahun, triwulan: a.triwulan }) }];
    case 'tanggal-tetap':
      return a.tanggal === undefined ? [] : [{ tanggal: `${tahun + (a.geserTahun ?? 0)}-${a.tanggal}` }];
    case 'dpa':
    case 'dppa': {
      const tanggal = jangkarTercatat(s, t, tahun, a.jangkar);
      return tanggal === undefined ? anggap(a.jangkar) : [{ tanggal }];
    }
    case 'lhe': {
      const milik = s.lhe.get(`${t.opd ?? ''}:${tahun}`) ?? [];
      return milik.length === 0 ? anggap('lhe') : milik.map((lhe) => ({ tanggal: lhe.isi.tanggal, pokok: lhe.id, lhe }));
    }
    case 'tenggat-rekomendasi':
      // Each has a date of its own (rekomendasiOf).
      return [];
    default:
      return unreachable(a.jangkar);
  }
}

const geser = (tanggal: string, o: AturanKalender['offset']): string =>
  'bulan' in o ? tambahBulan(tanggal, o.bulan) : tambahHari(tanggal, o.hari);

type Keadaan = Pick<Kejadian, 'selesai'> & Partial<Pick<Kejadian, 'sisa'>>;
const belum: Keadaan = { selesai: false };

function isDokumenAda(s: SumberKejadian, opd: string, tahun: number, jenis: string, status: readonly string[]): boolean {
  const ada = s.buku.find('dokumen', `${opd}:${tahun}:${jenis}`)?.isi.status;
  return ada !== undefined && status.includes(ada);
}

/** An LHE whose recommendations stand in the book reminds by them, each on its own date. */
function keadaanLhe(s: Indeks, lhe: Isian<'lhe'>): Keadaan {
  const milik = (s.rekomendasi.get(lhe.isi.opd) ?? []).filter((x) => x.isi.lhe === lhe.id);
  if (milik.length === 0) return { selesai: false, sisa: 'rekomendasinya belum dicatat' };
  const sendiri = milik.filter((x) => x.isi.tenggat === undefined && !isSelesai(x.isi.status)).length;
  return sendiri === 0 ? { selesai: true } : { selesai: false, sisa: `${sendiri} dari ${milik.length} rekomendasi belum selesai` };
}

/** What the data itself shows. */
function keadaanOf(s: Indeks, a: AturanKalender, t: Tempatnya, tahun: number, acuan: Acuan): Keadaan {
  if (acuan.lhe !== undefined) return keadaanLhe(s, acuan.lhe);
  const { opd } = t;
  if (a.selesai === undefined || opd === undefined) return belum;
  switch (a.selesai.kind) {
    case 'dokumen':
      return { selesai: isDokumenAda(s, opd, tahun, a.selesai.jenis, a.selesai.status) };
    case 'lhe':
      return { selesai: s.lhe.has(`${opd}:${tahun}`) };
    case 'realisasi': {
      const { triwulan } = a.selesai;
      if (isDokumenAda(s, opd, tahun, `pengukuran-tw${triwulan}`, ['ditetapkan', 'diserahkan'])) return { selesai: true };
      const h = tahunTerbuka(s.buku, opd).includes(tahun) ? hitungLapor(s.buku, opd, { tahun, triwulan: triwulan as Triwulan }) : undefined;
      if (h === undefined || h.indikator === 0) return belum;
      return isLengkap(h)
        ? { selesai: true }
        : { selesai: false, sisa: `${h.indikator - h.dilaporkan} dari ${h.indikator} indikator belum dilaporkan` };
    }
    default:
      return unreachable(a.selesai);
  }
}

type Rentang = { readonly awal: string; readonly akhir: string };
const isDi = (r: Rentang, tanggal: string): boolean => r.awal <= tanggal && tanggal <= r.akhir;

function aturanKejadian(s: Indeks, a: AturanKalender, t: Tempatnya, tahun: number, r: Rentang): readonly Kejadian[] {
  if (tahun < a.berlakuMulai || tahun > (a.berlakuSampai ?? tahun)) return [];
  const pindah = s.pindahan.get(`${a.id}:${tahun}`);
  return acuanOf(s, a, t, tahun).flatMap((acuan): readonly Kejadian[] => {
    const sah = geser(acuan.tanggal, a.offset);
    const tenggat = pindah?.tenggat ?? sah;
    if (!isDi(r, tenggat)) return [];
    const anggapan = pindah === undefined ? acuan.anggapan : undefined;
    const dasar = pindah?.dasar ?? a.dasar;
    return [
      {
        ...t,
        kode: a.id,
        judul: `${a.judul} tahun ${tahun}`,
        pokok: acuan.pokok ?? t.opd ?? t.pemda,
        tahun,
        tenggat,
        untuk: a.untuk,
        tembusan: a.tembusan,
        dasar,
        status: anggapan === undefined ? (pindah?.status ?? a.status) : 'perlu-cek',
        mendesak: a.mendesak,
        ...(pindah === undefined || pindah.tenggat === sah ? {} : { dipindahDari: sah }),
        ...(anggapan === undefined ? {} : { anggapan }),
        ...keadaanOf(s, a, t, tahun, acuan),
      },
    ];
  });
}

/** Where the date of a recommendation comes from; the usual 30 days are an agreement (kinerja/tindak-lanjut.ts). */
function dasarRekomendasi(x: IsiOf<'rekomendasi'>, a: AturanKalender): Pick<Kejadian, 'dasar' | 'status'> {
  switch (x.asalTenggat) {
    case 'lhe':
      return { dasar: 'Tanggal yang tercantum di LHE', status: 'terverifikasi' };
    case 'kesepakatan':
      return { dasar: 'Kesepakatan dengan Inspektorat', status: 'terverifikasi' };
    case 'baku':
      return { dasar: TENGGAT_BAKU.dasar, status: TENGGAT_BAKU.status };
    case undefined:
      return { dasar: a.dasar, status: a.status };
    default:
      return unreachable(x.asalTenggat);
  }
}

/** Only those in the book: what shipped documents print reminds nobody before an OPD took it over. */
function rekomendasiOf(s: Indeks, a: AturanKalender, t: Tempatnya, r: Rentang): readonly Kejadian[] {
  return (s.rekomendasi.get(t.opd ?? '') ?? []).flatMap((x): readonly Kejadian[] => {
    const { isi } = x;
    if (isi.tenggat === undefined || !isDi(r, isi.tenggat)) return [];
    const diajukan = isi.status === 'diajukan';
    return [
      {
        ...t,
        kode: a.id,
        judul: `${a.judul} nomor ${isi.nomor} (${isi.rezim === 'bpk' ? 'LHP BPK' : 'LHE'} tahun ${tahunTanggal(isi.lheTanggal)})`,
        pokok: x.id,
        tahun: tahunTanggal(isi.lheTanggal),
        tenggat: geser(isi.tenggat, a.offset),
        // What was handed in is the evaluator's turn.
        untuk: diajukan ? 'evaluator' : a.untuk,
        tembusan: diajukan ? [] : a.tembusan,
        ...dasarRekomendasi(isi, a),
        mendesak: a.mendesak,
        selesai: isSelesai(isi.status),
        ...(diajukan ? { sisa: 'menunggu verifikasi' } : {}),
      },
    ];
  });
}

const urut = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By deadline; of one day the government's own first, then by rule and name. */
const byTenggat = (a: Kejadian, b: Kejadian): number =>
  urut(a.tenggat, b.tenggat) ||
  Number(a.opd !== undefined) - Number(b.opd !== undefined) ||
  urut(a.kode, b.kode) ||
  urut(a.nama, b.nama) ||
  urut(a.pokok, b.pokok);

/**
 * The occurrences of a government, or of one of its OPD alone, whose legal date or a reminder of it lies between two dates.
 * What is done is among them, marked so.
 */
export function kejadian(
  s: SumberKejadian,
  dari: string,
  sampai: string,
  milik: { readonly pemda: string; readonly opd?: string },
): readonly Kejadian[] {
  const r: Rentang = { awal: tambahHari(dari, -jangkauan.sesudah - jangkauan.geser), akhir: tambahHari(sampai, jangkauan.sebelum) };
  const semuaOpd = s.tempat
    .opdOf(milik.pemda)
    .filter((o) => milik.opd === undefined || o.id === milik.opd)
    .map((o): Tempatnya => ({ pemda: milik.pemda, opd: o.id, nama: o.nama }));
  const sendiri: readonly Tempatnya[] = milik.opd === undefined ? [{ pemda: milik.pemda, nama: s.tempat.namaPemda(milik.pemda) }] : [];
  // Documents are due up to a year before the year they are about, and up to two behind it; a circular moves them further.
  const tahunAwal = tahunTanggal(r.awal) - 3;
  const tahun = Array.from({ length: tahunTanggal(r.akhir) + 3 - tahunAwal }, (_, n) => tahunAwal + n);
  const x = createIndeks(s, milik.pemda);
  return s.pustaka.kalender.aturan
    .flatMap((a) => (a.lingkup === 'opd' ? semuaOpd : sendiri).map((t) => ({ a, t })))
    .flatMap(({ a, t }) =>
      a.jangkar === 'tenggat-rekomendasi' ? rekomendasiOf(x, a, t, r) : tahun.flatMap((n) => aturanKejadian(x, a, t, n, r)),
    )
    .map((k) => (x.sudah.has(idKejadian(k)) ? { ...k, selesai: true } : k))
    .toSorted(byTenggat);
}
