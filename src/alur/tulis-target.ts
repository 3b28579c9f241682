// Targets that were written in one message: what they change, what about them deserves a second look, and in which words. Pure.
import type { Decimal } from 'decimal.js';
import type { GalatTarget, TargetTertulis } from '../isian/baca-target.ts';
import type { Buku, Ubahan } from '../isian/buku.ts';
import { jadiTahun, periksaTarget, type CatatanTarget } from '../isian/periksa-target.ts';
import type { IsiOf } from '../isian/skema.ts';
import { idTarget, targetBerlaku, type LingkupTarget } from '../isian/target.ts';
import { type MetodeAgregasi } from '../kinerja/agregasi.ts';
import { formatNilai } from '../kinerja/angka.ts';
import { toDesimal } from '../kinerja/desimal.ts';
import { ucapkanKewajaran } from '../kinerja/kewajaran.ts';
import { namaTw, type Triwulan } from '../kinerja/periode.ts';
import { unreachable } from '../lib/unreachable.ts';
import { izin } from '../access/izin.ts';
import { keAlur, type Dunia, type Tombol } from './alur.ts';
import { sebutAngka } from './bidang-isian.ts';
import { wilayahOpd } from './pilih-opd.ts';

/** Place 0 is the year, 1 to 4 are the quarters. */
const TEMPAT = [undefined, 1, 2, 3, 4] as const;
const namaTempat = (triwulan: Triwulan | undefined): string => (triwulan === undefined ? 'Setahun' : namaTw(triwulan));
const butirDi = (t: TargetTertulis, triwulan: Triwulan | undefined) => (triwulan === undefined ? t.tahun : t.tw[triwulan - 1]);

const CONTOH: Readonly<Record<MetodeAgregasi, readonly [number, number, number, number, number]>> = {
  jumlah: [100, 20, 25, 30, 25],
  'tren-naik': [85, 80, 82, 84, 85],
  'tren-turun': [5, 8, 7, 6, 5],
  tetap: [100, 100, 100, 100, 100],
};

/** How to write them, with numbers that fit the method. */
export function caraTulisTarget(metode: MetodeAgregasi): readonly string[] {
  const [tahun, ...tw] = CONTOH[metode];
  return [
    'Tulis target setahun, lalu TW I sampai TW IV, dipisah titik koma.',
    `Contoh: ${[tahun, ...tw].join('; ')}`,
    `Boleh sebagian: ${tahun} (setahun saja), ${tw.join('; ')} (empat triwulan), TW3 ${tw[2]} (satu triwulan).`,
  ];
}

export function ucapkanGalatTarget(g: GalatTarget, satuan: string, metode: MetodeAgregasi): string {
  const contoh = `Contoh: ${CONTOH[metode].join('; ')}`;
  switch (g.kind) {
    case 'banyaknya':
      return `Ada ${g.ada} angka. Yang dapat dibaca: 1 angka (setahun), 4 angka (TW I sampai IV), atau 5 angka (setahun, lalu TW I sampai IV). ${contoh}`;
    case 'angka':
      return g.galat.kind === 'rancu'
        ? `"${g.teks}" dapat dibaca ${(g.galat.pilihan ?? []).join(' atau ')}. Mohon ditulis lebih jelas, misalnya tanpa titik ribuan.`
        : `"${g.teks}" belum terbaca sebagai angka. ${contoh}`;
    case 'satuan':
      return `Tertulis "${g.teks}", sedangkan satuan indikator ini ${satuan}. Mohon tulis angkanya saja, dalam ${satuan}.`;
    case 'ganda':
      return `Target ${g.tempat} tertulis dua kali. Mohon ditulis satu kali saja.`;
    case 'kosong':
      return `Belum ada angka di dalamnya. ${contoh}`;
    default:
      return unreachable(g);
  }
}

export type KonteksTarget = {
  readonly buku: Buku;
  /** Absent while the indicator itself is being added. */
  readonly indikator?: string;
  readonly satuan: string;
  readonly metode: MetodeAgregasi;
  readonly tahun: number;
  readonly lingkup: LingkupTarget;
};

const adaDi = (k: KonteksTarget, triwulan: Triwulan | undefined) =>
  k.indikator === undefined ? undefined : k.buku.find('target', idTarget(k.indikator, k.tahun, k.lingkup, triwulan));

/** The target of this place when the message is carried out, whichever document it stands in. */
function jadi(k: KonteksTarget, t: TargetTertulis, triwulan: Triwulan | undefined): Decimal | undefined {
  const butir = butirDi(t, triwulan);
  if (butir?.kind === 'nilai') return toDesimal(butir.nilai.desimal);
  if (butir?.kind === 'hapus' || k.indikator === undefined) return undefined;
  const berlaku = targetBerlaku(k.buku, k.indikator, k.tahun, triwulan);
  return berlaku === undefined ? undefined : toDesimal(berlaku.isi.nilai.desimal);
}
const twJadi = (k: KonteksTarget, t: TargetTertulis) => ([1, 2, 3, 4] as const).map((n) => jadi(k, t, n));

/** What the quarters make of the year, when no target of the year is there yet. */
export const saranTahun = (k: KonteksTarget, t: TargetTertulis): Decimal | undefined =>
  jadi(k, t, undefined) === undefined && t.tahun === undefined ? jadiTahun({ metode: k.metode, tw: twJadi(k, t) }) : undefined;

/** Old and new side by side, only what was written. */
export const barisTarget = (k: KonteksTarget, t: TargetTertulis): readonly string[] =>
  TEMPAT.flatMap((triwulan) => {
    const butir = butirDi(t, triwulan);
    if (butir === undefined) return [];
    const lama = adaDi(k, triwulan);
    const baru = butir.kind === 'hapus' ? 'dihapus' : sebutAngka(butir.nilai, k.satuan);
    return [`${namaTempat(triwulan)}: ${lama === undefined ? '' : `${sebutAngka(lama.isi.nilai, k.satuan)} → `}${baru}`];
  });

function ucapkanCatatan(c: CatatanTarget, k: KonteksTarget): string {
  if (c.kind === 'kewajaran') return ucapkanKewajaran(c.kewajaran);
  const [nilai, tahun] = [formatNilai(c.nilai, k.satuan), formatNilai(c.tahun, k.satuan)];
  return k.metode === 'jumlah'
    ? `Mohon dicek: jumlah target triwulan ${nilai}, sedangkan target setahun ${tahun}.`
    : `Mohon dicek: target TW IV ${nilai}, sedangkan target setahun ${tahun}. Pada indikator ini angka triwulan terakhir menjadi angka setahun.`;
}

/** Polite questions about the numbers; they hold nothing back. */
export function barisCatatan(k: KonteksTarget, t: TargetTertulis): readonly string[] {
  const { indikator } = k;
  const pada = (tahun: number): Decimal | undefined => {
    const x = indikator === undefined ? undefined : targetBerlaku(k.buku, indikator, tahun);
    return x === undefined ? undefined : toDesimal(x.isi.nilai.desimal);
  };
  const catatan = periksaTarget({
    metode: k.metode,
    satuan: k.satuan,
    tahun: jadi(k, t, undefined),
    tw: twJadi(k, t),
    sebelum: pada(k.tahun),
    tahunLalu: pada(k.tahun - 1),
  });
  return [...new Set(catatan.map((c) => ucapkanCatatan(c, k)))];
}

/** Versions of the records as they are now, by id; kept while a person writes. */
export const versiTarget = (buku: Buku, indikator: string, tahun: number, lingkup: LingkupTarget): Readonly<Record<string, number>> =>
  Object.fromEntries(
    TEMPAT.map((t) => idTarget(indikator, tahun, lingkup, t)).map((id) => [id, buku.find('target', id)?.versi ?? 0] as const),
  );

/** Only what differs from what is there; [] when the message changes nothing. */
export function ubahanTarget(
  k: KonteksTarget & { readonly indikator: string },
  opd: string,
  t: TargetTertulis,
  versi: Readonly<Record<string, number>>,
): readonly Ubahan[] {
  return TEMPAT.flatMap((triwulan): readonly Ubahan[] => {
    const butir = butirDi(t, triwulan);
    if (butir === undefined) return [];
    const id = idTarget(k.indikator, k.tahun, k.lingkup, triwulan);
    const lama = adaDi(k, triwulan)?.isi.nilai;
    const umum = { jenis: 'target', id, versi: versi[id] ?? 0 } as const;
    if (butir.kind === 'hapus') return lama === undefined ? [] : [{ ...umum, isi: undefined }];
    if (lama?.desimal === butir.nilai.desimal && lama.cetak === butir.nilai.cetak) return [];
    const isi: IsiOf<'target'> = {
      indikator: k.indikator,
      opd,
      tahun: k.tahun,
      ...(triwulan === undefined ? {} : { triwulan }),
      lingkup: k.lingkup,
      nilai: butir.nilai,
    };
    return [{ ...umum, isi }];
  });
}

/** Every target of the year as it stands, by place; the one in force first. */
export function barisTargetKini(
  buku: Buku,
  indikator: string,
  tahun: number,
  satuan: string,
  nama: Readonly<Record<LingkupTarget, string>>,
) {
  const urutan: readonly LingkupTarget[] = ['pk-perubahan', 'pk', 'renstra'];
  return TEMPAT.map((triwulan) => {
    const ada = urutan.flatMap((l) => {
      const x = buku.find('target', idTarget(indikator, tahun, l, triwulan));
      return x === undefined ? [] : [`${nama[l]} ${sebutAngka(x.isi.nilai, satuan)}`];
    });
    return `${namaTempat(triwulan)}: ${ada.length === 0 ? 'belum ada' : ada.join('; ')}`;
  });
}

/** The next thing: who reports on this OPD goes on to the values, who sets it up invites those who do. */
export function tombolBerikut(d: Dunia, opd: string): readonly Tombol[] {
  const wilayah = wilayahOpd(d, opd);
  if (izin(d.pelaku, 'isi-realisasi', wilayah).boleh) return [{ label: 'Isi realisasi', nilai: keAlur('lapor') }];
  return izin(d.pelaku, 'peran-operator', wilayah).boleh ? [{ label: 'Undang orang', nilai: keAlur('undang') }] : [];
}
