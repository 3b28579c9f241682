// Reading and writing numbers as Indonesians do. A text that is not surely one number never becomes a number.
import { Decimal } from 'decimal.js';

import { err, ok, type Result } from '../lib/result.ts';
import { readDigit } from './bentuk-digit.ts';
import { bulatkan, toDesimal } from './desimal.ts';
import { isKataBilangan, isPengubah } from './kata-bilangan.ts';
import { type Calon, scanAngka } from './pindai-angka.ts';
import { isSatuanTercetak, type JenisSatuan, toJenisKata, toJenisSatuan } from './satuan.ts';
import { foldTeks } from './token-angka.ts';

export { bulatkan } from './desimal.ts';

/** `dibaca` is set when the reading was a choice ("1,234.56", "1,5 M"); an answer echoes it. */
export type Angka = { readonly nilai: Decimal; readonly satuan?: 'Rp' | '%' | (string & {}); readonly dibaca?: string };

/**
 * `kosong`: a blank, "-" or "NA", which is no number and no zero. `pilihan`: the readings of a `rancu` one, as an
 * answer writes them ("1.250" is 1250 here); `nilaiPilihan`: the same readings as numbers, for computing.
 */
export type GalatAngka = {
  readonly kind: 'kosong' | 'bukan-angka' | 'rancu';
  readonly teks: string;
  readonly pilihan?: readonly string[];
  readonly nilaiPilihan?: readonly Decimal[];
};

export type TemuanAngka = {
  readonly awal: number;
  readonly akhir: number;
  readonly teks: string;
  readonly hasil: Result<Angka, GalatAngka>;
};

/** id-ID: thousands dot, decimal comma, half up, trailing zeros dropped. Throws on NaN and Infinity. */
export function formatAngka(d: Decimal, opsi?: { readonly desimal?: number | undefined }): string {
  if (!d.isFinite()) throw new RangeError('formatAngka: bukan bilangan terhingga');
  const [utuh = '0', pecahan] = bulatkan(d, opsi?.desimal ?? 2)
    .toFixed()
    .split('.');
  const berkelompok = utuh.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return pecahan === undefined ? berkelompok : `${berkelompok},${pecahan}`;
}

/** All digits the number has, for steps of a calculation and for echoing what was read. */
export const formatTepat = (d: Decimal): string => formatAngka(d, { desimal: d.decimalPlaces() });

/** "Rp5.492.095.355", "-Rp5"; fractions of a rupiah always as two digits ("Rp1.250,50"). */
export function formatRupiah(d: Decimal): string {
  const bulat = bulatkan(d);
  const teks = formatAngka(bulat.abs());
  const sen = bulat.decimalPlaces() === 1 ? '0' : '';
  return `${bulat.isNegative() ? '-' : ''}Rp${teks}${sen}`;
}

export const formatPersen = (d: Decimal): string => `${formatAngka(d)}%`;

/** The number with its unit as an answer prints it; indeks and rasio stay bare. */
export function formatNilai(d: Decimal, satuan = ''): string {
  const s = satuan.trim().toLowerCase();
  if (s === 'rp' || s === 'rupiah') return formatRupiah(d);
  if (s === '%' || s === 'persen') return formatPersen(d);
  return isSatuanTercetak(satuan) ? `${formatAngka(d)} ${satuan.trim()}` : formatAngka(d);
}

const formatSemua = (d: Decimal, satuan?: string): string =>
  satuan === 'Rp' ? `${d.isNegative() ? '-' : ''}Rp${formatTepat(d.abs())}` : satuan === '%' ? `${formatTepat(d)}%` : formatTepat(d);

function toAngka(c: Calon, teks: string, jenis: JenisSatuan, satuanLuar?: string): Result<Angka, GalatAngka> {
  if (c.isi.kind === 'rusak') return err({ kind: 'bukan-angka', teks });
  const satuan = c.satuan ?? satuanLuar;
  const jenisDigit = c.pangkat > 0 ? 'berskala' : c.satuan ? toJenisSatuan(c.satuan) : jenis;
  const baca = c.isi.kind === 'nilai' ? ({ kind: 'pasti', nilai: c.isi.nilai, gema: false } as const) : readDigit(c.isi.badan, jenisDigit);
  const jadi = (d: Decimal): Decimal => {
    const besar = d.times(toDesimal(10).pow(c.pangkat)).plus(c.tambahan ?? 0);
    return c.negatif ? besar.negated() : besar;
  };
  const rancu = (...daftar: readonly Decimal[]): Result<Angka, GalatAngka> =>
    err({ kind: 'rancu', teks, pilihan: daftar.map((d) => formatSemua(d, c.satuan)), nilaiPilihan: daftar });
  if (baca.kind === 'rusak') return err({ kind: 'bukan-angka', teks });
  if (baca.kind === 'rancu') return rancu(...baca.pilihan.map(jadi));
  const nilai = jadi(baca.nilai);
  if (c.minRancu) return rancu(nilai.negated(), nilai);
  // "2024 M" is a year of the Common Era in letters and decrees, and 2.024 miliar in a budget.
  if (c.pangkat === 9 && c.isi.kind === 'digit' && /^(?:19|20)\d\d$/.test(c.isi.badan)) return rancu(nilai, baca.nilai);
  // Digits and words that disagree are two numbers; which one is meant is not ours to say.
  if (c.terbilang && !c.terbilang.eq(nilai.abs())) return rancu(nilai, c.terbilang);
  return ok({
    nilai,
    ...(satuan !== undefined && { satuan }),
    ...((baca.gema || c.gema) && { dibaca: formatSemua(nilai, c.satuan) }),
  });
}

const KOSONG = /^(?:[-–—.]*|n\.?\/?a\.?|nihil|null|kosong|tidak ada|belum ada)$/;

/** A unit behind a number is made of words only, none of which counts, connects or negates. */
const BUKAN_SATUAN: ReadonlySet<string> = new Set([
  ...['dan', 'atau', 'hingga', 'sampai', 'sd', 'ke', 'dari', 'lebih', 'kurang', 'lipat', 'per', 'koma', 'bukan', 'tidak'],
]);

function readEkorSatuan(ekor: string): string | undefined {
  const kata = ekor.split(/[ /-]+/).filter((k) => k !== '');
  const wajar = /^\p{L}[\p{L} /-]*$/u.test(ekor) && kata.length <= 5;
  const polos = kata.every((k) => !BUKAN_SATUAN.has(k) && !isKataBilangan(k) && !isPengubah(k));
  return wajar && polos ? ekor : undefined;
}

/** Reads a text that is one number, with Rp, scale word, % or unit words; the unit decides what "1.250" is. */
export function parseAngka(teks: string, opsi?: { readonly satuan?: string | undefined }): Result<Angka, GalatAngka> {
  const lipatan = foldTeks(teks);
  const isi = lipatan.trim();
  if (KOSONG.test(isi)) return err({ kind: 'kosong', teks });
  const bukanAngka = err({ kind: 'bukan-angka', teks } as const);
  const [c, ...lain] = scanAngka(lipatan);
  if (!c || lain.length > 0 || lipatan.slice(0, c.awal).trim() !== '') return bukanAngka;
  const sisa = lipatan.slice(c.akhir);
  const ekor = sisa.replace(/[.;]?\s*$/, '').trim();
  if (ekor === '') return toAngka(c, teks, toJenisSatuan(opsi?.satuan), opsi?.satuan);
  const satuan = readEkorSatuan(ekor);
  // A unit word after Rp or % ("5% naik") is a sentence, not a number.
  if (satuan === undefined || c.satuan) return bukanAngka;
  const jenis = toJenisKata(satuan);
  const awalSatuan = c.akhir + sisa.indexOf(ekor);
  const asli = teks.slice(awalSatuan, awalSatuan + ekor.length);
  return toAngka(c, teks, jenis === 'tak-tentu' ? toJenisSatuan(opsi?.satuan) : jenis, asli);
}

/** False only for a text in which `findAngka` finds nothing: plain letters and signs, and no number word among them. */
export const isMungkinBerangka = (teks: string): boolean =>
  /[^ -~]|\d/.test(teks) || (teks.toLowerCase().match(/[a-z]+/g) ?? []).some(isKataBilangan);

/** Every number of a sentence with its span in `teks`. Years are numbers here; a damaged one is a single error span. */
export function findAngka(teks: string): readonly TemuanAngka[] {
  if (!isMungkinBerangka(teks)) return [];
  return scanAngka(foldTeks(teks)).map((c) => {
    const potongan = teks.slice(c.awal, c.akhir);
    return { awal: c.awal, akhir: c.akhir, teks: potongan, hasil: toAngka(c, potongan, toJenisKata(c.kataBerikut)) };
  });
}
