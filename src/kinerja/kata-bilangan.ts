// Numbers written as Indonesian words: "dua puluh lima", "delapan puluh tujuh koma enam lima", "setengah miliar".
// A phrase that is not a number ("dua tiga", "tiga perempat") is reported as broken, never read in part.
import type { Decimal } from 'decimal.js';

import { toDesimal } from './desimal.ts';

const ANGKA_DASAR: ReadonlyMap<string, number> = new Map(
  ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map((k, i) => [k, i] as const),
);

const PANGKAT: ReadonlyMap<string, number> = new Map([
  ...(['ribu', 'rb'] as const).map((k) => [k, 3] as const),
  ...(['juta', 'jt'] as const).map((k) => [k, 6] as const),
  // M is miliar in Indonesian, never million (GROUNDING.md 3.4).
  ...(['miliar', 'milyar', 'miliyar', 'milliar', 'mil', 'm'] as const).map((k) => [k, 9] as const),
  ...(['triliun', 'trilyun', 'trilliun', 't'] as const).map((k) => [k, 12] as const),
]);

const SE_PANGKAT: ReadonlyMap<string, number> = new Map([
  ['seribu', 3],
  ['sejuta', 6],
  ['semiliar', 9],
  ['semilyar', 9],
  ['setriliun', 12],
  ['setrilyun', 12],
]);

const PECAHAN: ReadonlyMap<string, string> = new Map([
  ['setengah', '0.5'],
  ['seperempat', '0.25'],
]);

/** Words that make a quantity vague or change it; a number before one of them is not that number. */
const PENGUBAH: ReadonlySet<string> = new Set([
  ...['puluhan', 'belasan', 'ratusan', 'ribuan', 'jutaan', 'miliaran', 'milyaran', 'triliunan', 'an'],
  ...['lusin', 'kodi', 'gros', 'permil', 'promil', 'perempat', 'pertiga', 'perlima', 'perdelapan', 'persepuluh'],
]);

const LANJUTAN: ReadonlySet<string> = new Set(['puluh', 'belas', 'ratus', 'koma']);

/** The power of ten of a scale word, `undefined` for any other word. */
export const toPangkat = (kata: string): number | undefined => PANGKAT.get(kata);
export const isPengubah = (kata: string): boolean => PENGUBAH.has(kata);
const isAwal = (kata: string): boolean =>
  ANGKA_DASAR.has(kata) || SE_PANGKAT.has(kata) || PECAHAN.has(kata) || ['sepuluh', 'sebelas', 'seratus'].includes(kata);
/** Any word that may stand inside a number phrase, except the one-letter scales. */
export const isKataBilangan = (kata: string): boolean => isAwal(kata) || LANJUTAN.has(kata) || (kata.length > 1 && PANGKAT.has(kata));

export type BacaanKata =
  | { readonly kind: 'angka'; readonly nilai: Decimal; /** How many words it took. */ readonly banyak: number }
  | { readonly kind: 'rusak'; readonly banyak: number };

type Potong = { readonly nilai: number; readonly ke: number };

/** 1..99 from position i. */
function bacaPuluhan(kata: readonly string[], i: number): Potong | undefined {
  if (kata[i] === 'sepuluh') return { nilai: 10, ke: i + 1 };
  if (kata[i] === 'sebelas') return { nilai: 11, ke: i + 1 };
  const d = ANGKA_DASAR.get(kata[i] ?? '');
  if (d === undefined) return undefined;
  if (d > 1 && kata[i + 1] === 'belas') return { nilai: 10 + d, ke: i + 2 };
  if (d > 1 && kata[i + 1] === 'puluh') {
    const satuan = ANGKA_DASAR.get(kata[i + 2] ?? '');
    // "dua puluh lima ratus" is no number: the caller meets "ratus" and reports it.
    return satuan ? { nilai: d * 10 + satuan, ke: i + 3 } : { nilai: d * 10, ke: i + 2 };
  }
  return { nilai: d, ke: i + 1 };
}

/** 0..999 from position i. */
function bacaRatusan(kata: readonly string[], i: number): Potong | undefined {
  const d = kata[i] === 'seratus' ? 1 : kata[i + 1] === 'ratus' ? ANGKA_DASAR.get(kata[i] ?? '') : undefined;
  if (d === undefined || d === 0) return bacaPuluhan(kata, i);
  const ke = kata[i] === 'seratus' ? i + 1 : i + 2;
  const sisa = bacaPuluhan(kata, ke);
  return sisa && sisa.nilai > 0 ? { nilai: d * 100 + sisa.nilai, ke: sisa.ke } : { nilai: d * 100, ke };
}

/** The digits after "koma": one word each ("enam lima"), or one number of two digits ("dua puluh lima"). */
function bacaDesimal(kata: readonly string[], i: number): { readonly digit: string; readonly ke: number } | undefined {
  const puluhan = bacaPuluhan(kata, i);
  if (puluhan && puluhan.nilai >= 10) return { digit: `${puluhan.nilai}`, ke: puluhan.ke };
  let digit = '';
  let ke = i;
  for (let d = ANGKA_DASAR.get(kata[ke] ?? ''); d !== undefined; d = ANGKA_DASAR.get(kata[ke] ?? '')) {
    digit += `${d}`;
    ke += 1;
  }
  return digit === '' ? undefined : { digit, ke };
}

const puluhPangkat = (p: number): Decimal => toDesimal(10).pow(p);

/** The longest sum of descending parts, e.g. "dua miliar lima ratus juta". */
function bacaUtuh(kata: readonly string[]): { readonly nilai: Decimal; readonly ke: number } | undefined {
  let jumlah = toDesimal(0);
  let ke = 0;
  let batas = Number.POSITIVE_INFINITY;
  while (ke < kata.length) {
    const se = SE_PANGKAT.get(kata[ke] ?? '');
    const pecahan = PECAHAN.get(kata[ke] ?? '');
    const bagian = bacaRatusan(kata, ke);
    let sesudah = ke + 1;
    let besar = toDesimal(1);
    let pangkat = se ?? 0;
    if (pecahan !== undefined) {
      pangkat = toPangkat(kata[sesudah] ?? '') ?? 0;
      if (pangkat === 0) break;
      besar = toDesimal(pecahan);
      sesudah += 1;
    } else if (se === undefined) {
      if (!bagian) break;
      besar = toDesimal(bagian.nilai);
      sesudah = bagian.ke;
      const desimal = kata[sesudah] === 'koma' ? bacaDesimal(kata, sesudah + 1) : undefined;
      if (desimal) {
        besar = toDesimal(`${bagian.nilai}.${desimal.digit}`);
        sesudah = desimal.ke;
      } else if (kata[sesudah] === 'setengah' && toPangkat(kata[sesudah + 1] ?? '') !== undefined) {
        besar = besar.plus('0.5');
        sesudah += 1;
      }
      pangkat = toPangkat(kata[sesudah] ?? '') ?? 0;
      if (pangkat > 0) sesudah += 1;
    }
    if (pangkat >= batas) break;
    jumlah = jumlah.plus(besar.times(puluhPangkat(pangkat)));
    batas = pangkat;
    ke = sesudah;
    if (pangkat === 0 || !besar.isInteger()) break;
  }
  return ke === 0 ? undefined : { nilai: jumlah, ke };
}

/** `undefined` when the first word begins no number; `rusak` when the run of number words is no single number. */
export function readKataBilangan(kata: readonly string[]): BacaanKata | undefined {
  if (!isAwal(kata[0] ?? '')) return undefined;
  let banyak = 0;
  while (isKataBilangan(kata[banyak] ?? '')) banyak += 1;
  const utuh = bacaUtuh(kata);
  if (!utuh || utuh.ke < banyak) {
    // A lone "setengah" is vague, not broken: it begins no number.
    return !utuh && banyak === 1 && PECAHAN.has(kata[0] ?? '') ? undefined : { kind: 'rusak', banyak };
  }
  if (isPengubah(kata[utuh.ke] ?? '')) return { kind: 'rusak', banyak: utuh.ke + 1 };
  return { kind: 'angka', nilai: utuh.nilai, banyak: utuh.ke };
}
