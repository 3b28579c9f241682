// Reads the body of a number at a token: digits with their neighbours, scale words, or a phrase of number words.
// It answers how far the body goes; a body that cannot be trusted is `rusak` over its whole extent.
import type { Decimal } from 'decimal.js';

import { toDesimal } from './desimal.ts';
import { isKataBilangan, isPengubah, readKataBilangan, toPangkat } from './kata-bilangan.ts';
import type { Token } from './token-angka.ts';

export type IsiAngka =
  | { readonly kind: 'digit'; readonly badan: string }
  | { readonly kind: 'nilai'; readonly nilai: Decimal }
  | { readonly kind: 'rusak' };

type Ekor = { readonly ke: number; readonly rusak: boolean; readonly pangkat: number; readonly gema: boolean };

export const isKind = (t: Token | undefined, kind: Token['kind']): t is Token => t?.kind === kind;
export const isTeks = (t: Token | undefined, teks: string): boolean => t?.teks === teks;
export const isRapat = (t: Token | undefined): boolean => t?.rapat === true;

/** The end of a chain such as "2k24", "tw3" or "1e5", all letters and digits without a space. */
export function akhirRantai(t: readonly Token[], i: number): number {
  let ke = i + 1;
  while (isRapat(t[ke]) && !isKind(t[ke], 'tanda')) ke += 1;
  return ke;
}

/** "tw3", "u1": a word with digits glued to it. */
export const isKode = (t: readonly Token[], i: number): boolean => isKind(t[i], 'kata') && isKind(t[i + 1], 'digit') && isRapat(t[i + 1]);

const isEkorAn = (t: readonly Token[], i: number): boolean =>
  isTeks(t[i], '-') && isRapat(t[i]) && isKind(t[i + 1], 'kata') && isRapat(t[i + 1]);

/** A one-letter scale must stand alone: not "m2", "T.A." or "m/detik". */
function isHurufSkala(t: readonly Token[], i: number): boolean {
  const sesudah = t[i + 1];
  if (!isRapat(sesudah)) return true;
  return isKind(sesudah, 'tanda') && sesudah.teks !== '/' && !isRapat(t[i + 2]);
}

function readPangkat(t: readonly Token[], i: number): number | undefined {
  const kata = t[i];
  if (!isKind(kata, 'kata')) return undefined;
  if (kata.teks === 'k') return isRapat(kata) && isHurufSkala(t, i) ? 3 : undefined;
  const pangkat = toPangkat(kata.teks);
  return kata.teks.length === 1 && !isHurufSkala(t, i) ? undefined : pangkat;
}

/** "2 ratus", "5 juta", "2 ratus ribu"; a vague or unfinished tail makes the whole broken. */
export function readSkala(t: readonly Token[], i: number): Ekor {
  let ke = i;
  let pangkat = 0;
  let gema = false;
  if (isTeks(t[ke], 'puluh') || isTeks(t[ke], 'ratus')) {
    pangkat = isTeks(t[ke], 'puluh') ? 1 : 2;
    ke += 1;
  }
  const skala = readPangkat(t, ke);
  if (skala !== undefined) {
    gema = t[ke]?.teks.length === 1;
    pangkat += skala;
    ke += 1;
  }
  const kata = t[ke]?.teks ?? '';
  if (isEkorAn(t, ke) && ke > i) return { ke: ke + 2, rusak: true, pangkat, gema };
  if (isKind(t[ke], 'kata') && (isPengubah(kata) || ['belas', 'setengah', 'seperempat'].includes(kata))) {
    return { ke: ke + 1, rusak: true, pangkat, gema };
  }
  if (ke > i && isKind(t[ke], 'kata') && isKataBilangan(kata)) {
    while (isKataBilangan(t[ke]?.teks ?? '')) ke += 1;
    return { ke, rusak: true, pangkat, gema };
  }
  return { ke, rusak: false, pangkat, gema };
}

/** "Rp 1 250 000": groups set apart by spaces are not ours to join. Returns the end, or i when there are none. */
function akhirKelompokSpasi(t: readonly Token[], i: number, badan: string, rp: boolean): number {
  let ke = i;
  while (isKind(t[ke], 'digit') && !isRapat(t[ke]) && /^\d{3}$/.test(t[ke]?.teks ?? '')) ke += 1;
  const kelompok = t.slice(i, ke).map((x) => x.teks);
  if (kelompok.length === 0) return i;
  if (rp) return ke;
  if (!/^\d{1,3}$/.test(badan)) return i;
  const nol = kelompok.every((x) => x === '000');
  return nol || (kelompok.length > 1 && badan.length < 3) ? ke : i;
}

export type Badan = { readonly isi: IsiAngka; readonly ke: number; readonly gema: boolean };

export function readBadanDigit(t: readonly Token[], i: number, rp: boolean): Badan {
  let badan = t[i]?.teks ?? '';
  let ke = i + 1;
  const rusak = (sampai: number): Badan => ({ isi: { kind: 'rusak' }, ke: sampai, gema: false });
  const rantai = akhirRantai(t, i);
  if (t.slice(ke, rantai).some((x) => x.kind === 'digit')) return rusak(rantai);
  if (isTeks(t[ke], '^') && isRapat(t[ke])) return rusak(akhirRantai(t, ke));
  if (isTeks(t[ke], 'koma') && /^\d+$/.test(t[ke + 1]?.teks ?? '')) {
    const utuh = /^(?:0|[1-9]\d*)$/.test(badan) && badan.length <= 15 && (t[ke + 1]?.teks.length ?? 0) <= 15;
    if (!utuh) return rusak(ke + 2);
    return { isi: { kind: 'nilai', nilai: toDesimal(`${badan}.${t[ke + 1]?.teks ?? ''}`) }, ke: ke + 2, gema: false };
  }
  if (isTeks(t[ke], 'koma') && isKataBilangan(t[ke + 1]?.teks ?? '')) {
    while (isKataBilangan(t[ke]?.teks ?? '')) ke += 1;
    return rusak(ke);
  }
  const kelompok = badan.split('.').length - 1;
  // "Rp. 14.270.262.328 00": the comma of the sen was lost in print (seed 004).
  if (isTeks(t[ke], '00') && !isRapat(t[ke]) && kelompok >= (rp ? 1 : 2) && !badan.includes(',') && !isRapat(t[ke + 1])) {
    badan += ',00';
    return { isi: { kind: 'digit', badan }, ke: ke + 1, gema: true };
  }
  const spasi = akhirKelompokSpasi(t, ke, badan, rp);
  if (spasi > ke) return rusak(spasi);
  // ",-" and ",=" close an amount of rupiah.
  if (isTeks(t[ke], ',') && isRapat(t[ke]) && ['-', '='].includes(t[ke + 1]?.teks ?? '') && isRapat(t[ke + 1])) {
    let tutup = ke + 2;
    while (isTeks(t[tutup], '-') && isRapat(t[tutup])) tutup += 1;
    if (!isRapat(t[tutup]) || isKind(t[tutup], 'tanda')) ke = tutup;
    else return rusak(akhirRantai(t, tutup));
  }
  return { isi: { kind: 'digit', badan }, ke, gema: false };
}

export function readBadanKata(t: readonly Token[], i: number): Badan | undefined {
  const sebelum = t[i - 1];
  if (isTeks(sebelum, 'salah') || (isTeks(sebelum, '-') && isRapat(t[i]) && isRapat(sebelum))) return undefined;
  const kata: string[] = [];
  for (let j = i; j < i + 32 && isKind(t[j], 'kata'); j += 1) kata.push(t[j]?.teks ?? '');
  const baca = readKataBilangan(kata);
  if (!baca) return undefined;
  const ke = i + baca.banyak;
  // "dua-duanya" is no number, "dua puluh-an" is a vague one.
  if (isEkorAn(t, ke)) return baca.banyak === 1 ? undefined : { isi: { kind: 'rusak' }, ke: ke + 2, gema: false };
  if (baca.kind === 'rusak') return { isi: { kind: 'rusak' }, ke, gema: false };
  return { isi: { kind: 'nilai', nilai: baca.nilai }, ke, gema: t[ke - 1]?.teks.length === 1 };
}

/** "2 miliar 500 juta": smaller and smaller scales add up. */
export function readTambahan(t: readonly Token[], i: number, pangkat: number): { readonly ke: number; readonly jumlah: Decimal } {
  let ke = i;
  let batas = pangkat;
  let jumlah = toDesimal(0);
  for (;;) {
    const p = /^[1-9]\d{0,2}$/.test(t[ke]?.teks ?? '') ? readPangkat(t, ke + 1) : undefined;
    if (p === undefined || p >= batas) return { ke, jumlah };
    jumlah = jumlah.plus(toDesimal(t[ke]?.teks ?? '0').times(toDesimal(10).pow(p)));
    batas = p;
    ke += 2;
  }
}
