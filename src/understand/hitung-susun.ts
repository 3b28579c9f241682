// Brings the numbers of a calculation together: roles settled, readings of "1.250" chosen, the request built. It decides no intent.
import { Decimal } from 'decimal.js';
import type { PermintaanOf } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';
import type { Angka, Bacaan } from './hitung-peran.ts';
import type { TandaSkala } from './hitung-skala.ts';

export type Kurang = {
  readonly kind: 'kurang';
  readonly rumus: string;
  readonly kurang: readonly string[];
  readonly ada: Record<string, string[]>;
};
/** `dipakai`: where the numbers that went into it begin. */
export type HasilHitung =
  | { readonly kind: 'permintaan'; readonly permintaan: PermintaanOf<'hitung'>; readonly dipakai?: readonly number[] }
  | Kurang;

/** The numbers by settled role. `uang` is the realisasi of a budget, `bebas` what no word names. */
export type Kelompok = {
  target: Angka[];
  targetAkhir: Angka[];
  realisasi: Angka[];
  pagu: Angka[];
  uang: Angka[];
  capaian: Angka[];
  serapan: Angka[];
  sisa: Angka[];
  nilai: Angka[];
  efisiensi: Angka[];
  bebas: Angka[];
};

export type Soal = {
  readonly b: Bingkai;
  /** The question with its words spelled out. */
  readonly teks: string;
  readonly a: Bacaan;
  readonly k: Kelompok;
  readonly skala: readonly TandaSkala[];
  /** "hitung", "kalau", "misal". */
  readonly diminta: boolean;
  /** It picks entries of a list ("yang di bawah 50%", "apa saja"): no calculation unless every input is there. */
  readonly daftar: boolean;
  /** Target and realisasi, or pagu and its realisasi, are both there. */
  readonly lengkap: boolean;
};

/** Inputs are missing: asked back only when a calculation was asked for, not when an office's data were. */
export const bolehTanya = (s: Soal): boolean =>
  (!s.daftar || s.lengkap) &&
  (s.diminta || (s.b.opd.length === 0 && s.b.dokumen.length === 0 && (s.lengkap || (s.b.tahun.length === 0 && s.b.triwulan.length === 0))));

export const d = (a: Angka | string): Decimal => new Decimal(typeof a === 'string' ? a : a.desimal);
export const isPersen = (a: Angka | undefined): boolean => a?.satuan === '%';
export const isUang = (a: Angka): boolean => a.satuan === 'Rp' || (a.berskala && !isPersen(a)) || (!isPersen(a) && d(a).gt(1000));

export function kelompokkan(b: Bacaan): Kelompok {
  const k: Kelompok = {
    target: [],
    targetAkhir: [],
    realisasi: [],
    pagu: [],
    uang: [],
    capaian: [],
    serapan: [],
    sisa: [],
    nilai: [],
    efisiensi: [],
    bebas: [],
  };
  const peran = new Set(b.angka.map((a) => a.peran));
  const adaPagu = peran.has('pagu') || b.ditanya.has('pagu') || b.ditanya.has('serapan') || b.ditanya.has('sisa');
  const adaTarget = peran.has('target') || peran.has('target-akhir');
  let acuan: 'target' | 'pagu' | undefined;
  for (const a of b.angka) {
    switch (a.peran) {
      case 'target':
        acuan = 'target';
        k.target.push(a);
        break;
      case 'target-akhir':
        acuan = 'target';
        k.targetAkhir.push(a);
        break;
      case 'target-capaian':
        (peran.has('target') || peran.has('pagu') ? k.capaian : k.target).push(a);
        break;
      case 'pagu':
        acuan = 'pagu';
        (isPersen(a) ? k.serapan : k.pagu).push(a);
        break;
      case 'realisasi-anggaran':
        (isPersen(a) ? k.serapan : adaTarget && !adaPagu && !peran.has('serapan') ? k.realisasi : k.uang).push(a);
        break;
      case 'serapan':
        (isPersen(a) || !(isUang(a) || (adaPagu && d(a).gt(200))) ? k.serapan : k.uang).push(a);
        break;
      case 'realisasi':
        if (acuan === 'pagu' || (acuan === undefined && !adaTarget && adaPagu))
          (isPersen(a) && b.ditanya.has('efisiensi') ? k.serapan : k.uang).push(a);
        else if (isPersen(a) && !adaTarget && b.ditanya.has('efisiensi') && (peran.has('capaian') || peran.has('serapan')))
          (peran.has('capaian') ? k.serapan : k.capaian).push(a);
        else k.realisasi.push(a);
        break;
      case 'capaian':
        k.capaian.push(a);
        break;
      case 'sisa':
        k.sisa.push(a);
        break;
      case 'efisiensi':
        k.efisiensi.push(a);
        break;
      case 'nilai':
      case 'unsur':
        k.nilai.push(a);
        break;
      default:
        k.bebas.push(a);
    }
  }
  return k;
}

const jarak = (a: Decimal, b: Decimal): number =>
  a.isZero() || b.isZero() ? 0 : Math.abs(Math.log10(a.abs().toNumber()) - Math.log10(b.abs().toNumber()));
/** Two numbers of one quantity that are further apart than this were not written in one unit. */
const TERJAUH = 1.1;

/** "1.250" beside numbers that are sure is read so that they are of one size; `undefined` when that decides nothing. */
export function pilihBacaan(angka: readonly Angka[]): readonly Angka[] | undefined {
  const pasti = angka.filter((a) => a.lain === undefined && !d(a).isZero());
  if (pasti.length === angka.length) return angka;
  // All alike: a quotient is the same in both readings, and the dot is the Indonesian thousand.
  if (pasti.length === 0) return angka;
  const acuan = d(pasti[0] as Angka);
  const hasil: Angka[] = [];
  for (const a of angka) {
    if (a.lain === undefined) hasil.push(a);
    else {
      const [utama, lain] = [jarak(d(a), acuan), jarak(d(a.lain), acuan)];
      if (Math.min(utama, lain) > TERJAUH) return undefined;
      hasil.push(utama <= lain ? a : { ...a, desimal: a.lain });
    }
  }
  return hasil;
}

/** Percentages and indices: the dot is decimal. */
export const desimalkan = (angka: readonly Angka[]): readonly Angka[] =>
  angka.map((a) => (a.lain !== undefined && d(a.lain).abs().lt(d(a).abs()) ? { ...a, desimal: a.lain } : a));

/** "1,5 M" beside a bare "1,2": the second lost its scale word, and only the asker knows which. */
export function isTimpang(a: Angka, b: Angka): boolean {
  if (d(a).isZero() || d(b).isZero()) return false;
  const besar = (x: Angka): boolean => x.berskala || x.satuan === 'Rp';
  const [kecil, lain] = [d(a).abs(), d(b).abs()].toSorted((p, q) => p.cmp(q)) as [Decimal, Decimal];
  return besar(a) !== besar(b) && lain.gte(kecil.times(1000));
}

export function kurang(
  rumus: string,
  hilang: readonly string[],
  ada: Readonly<Record<string, readonly Angka[]>>,
  rusak: readonly string[] = [],
): Kurang {
  const isi: Record<string, string[]> = {};
  for (const [peran, daftar] of Object.entries(ada)) if (daftar.length > 0) isi[peran] = daftar.map((a) => a.desimal);
  if (rusak.length > 0) isi['tidak-terbaca'] = [...rusak];
  return { kind: 'kurang', rumus, kurang: hilang, ada: isi };
}

/** The common unit; that of one side holds for a bare number on the other. */
export function satuanBersama(angka: readonly Angka[]): string | undefined {
  const satuan = [...new Set(angka.flatMap((a) => a.satuan ?? []))];
  return satuan.length === 1 ? satuan[0] : undefined;
}

/** `gema` keys ("dibaca.pagu.0") carry what was typed where the reading was a choice; the value itself stands in `masukan`. */
export function bangun(
  rumus: string,
  isi: Readonly<Record<string, readonly Angka[]>>,
  pilihan: Readonly<Record<string, string | undefined>> = {},
): HasilHitung {
  const masukan: Record<string, string[]> = {};
  const opsi: Record<string, string> = {};
  for (const [kunci, nilai] of Object.entries(pilihan)) if (nilai !== undefined && nilai !== '') opsi[kunci] = nilai;
  for (const [peran, daftar] of Object.entries(isi)) {
    if (daftar.length === 0) continue;
    masukan[peran] = daftar.map((a) => a.desimal);
    for (const [i, a] of daftar.entries()) if (a.gema) opsi[`dibaca.${peran}.${i}`] = a.teks;
  }
  return {
    kind: 'permintaan',
    permintaan: { kind: 'hitung', rumus, masukan, pilihan: opsi },
    dipakai: Object.values(isi).flatMap((x) => x.map((a) => a.awal)),
  };
}

const LAWAN =
  /^(?:(?:\S+\s+)?(?:dari|dr|per|dibagi|bagi|dibanding|dibandingkan|banding|terhadap|thd|of|out of)(?:\s+(?:total|jumlah|target|seluruh|keseluruhan|dengan|yang ditargetkan))*|\/|÷|:)\s*(?:rp\.?)?$/;
/** "45 dari 60", "85,76 / 89,87", "kalau 45 tercapai dari 60 naskah": the part, then the whole. */
export function bagian(s: Soal): { readonly bagian: Angka; readonly utuh: Angka } | undefined {
  const [x, y] = s.a.angka;
  if (s.a.angka.length !== 2 || x === undefined || y === undefined) return undefined;
  if (LAWAN.test(s.a.antara[1] ?? '')) return { bagian: x, utuh: y };
  return /(?:^|\s)(?:dari|dr)(?:\s+(?:total|jumlah|seluruh))?$/.test(s.a.antara[0] ?? '') &&
    !['awal', 'akhir'].includes(y.peran ?? '') &&
    !/\b(?:ke|menjadi|jadi)\b|^(?:dan|serta|&|,|;|\+|-|sampai)?$/.test(s.a.antara[1] ?? '')
    ? { bagian: y, utuh: x }
    : undefined;
}
