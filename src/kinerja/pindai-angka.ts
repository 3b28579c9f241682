// Finds where numbers stand in a sentence and what belongs to each: sign, Rp, scale word, %.
// It decides extent only; angka.ts decides the value. When unsure it takes the larger extent and calls it broken.
import type { Decimal } from 'decimal.js';

import {
  akhirRantai,
  type IsiAngka,
  isKind,
  isKode,
  isRapat,
  isTeks,
  readBadanDigit,
  readBadanKata,
  readSkala,
  readTambahan,
} from './badan-angka.ts';
import { toPangkat } from './kata-bilangan.ts';
import { type Token, tokenise } from './token-angka.ts';

export type Calon = {
  readonly awal: number;
  readonly akhir: number;
  readonly isi: IsiAngka;
  readonly negatif: boolean;
  /** "min 5" is minus five or at least five. */
  readonly minRancu: boolean;
  /** Power of ten of the scale word. */
  readonly pangkat: number;
  /** "2 miliar 500 juta": what comes on top. */
  readonly tambahan?: Decimal;
  readonly satuan?: 'Rp' | '%';
  /** "11 (sebelas)": the number in words behind the digits, which must agree with them. */
  readonly terbilang?: Decimal;
  readonly gema: boolean;
  /** The word behind the span, which may be its unit. */
  readonly kataBerikut?: string;
};

const MINUS: ReadonlySet<string> = new Set(['minus', 'negatif']);
const RUPIAH: ReadonlySet<string> = new Set(['rp', 'idr']);
const PERSEN: ReadonlySet<string> = new Set(['%', 'persen', 'prosen', 'pct']);

const isTahun = (t: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(t?.teks ?? '');

type Depan = { readonly ke: number; readonly negatif: boolean; readonly minRancu: boolean; readonly rp: boolean; readonly rusak: boolean };

/** Minus words, signs and Rp before the number. A hyphen between digits or words is no sign ("2021-2024"). */
function readDepan(t: readonly Token[], i: number): Depan {
  let ke = i;
  let negatif = false;
  let tanda = 0;
  const minRancu = isTeks(t[ke], 'min');
  if (minRancu || MINUS.has(t[ke]?.teks ?? '')) {
    negatif = !minRancu;
    ke += 1;
  }
  const tandaAwal = (): void => {
    const bebas = !isRapat(t[ke]) || (isKind(t[ke - 1], 'tanda') && !/^[-+±%)]$/.test(t[ke - 1]?.teks ?? '')) || ke > i;
    // "2021 -2024" is a range typed carelessly, not a negative year.
    const rentang = isTahun(t[ke - 1]) && isTahun(t[ke + 1]);
    while (bebas && !rentang && /^[-+±]$/.test(t[ke]?.teks ?? '') && isRapat(t[ke + 1])) {
      negatif = negatif || isTeks(t[ke], '-');
      tanda += isTeks(t[ke], '±') ? 2 : 1;
      ke += 1;
    }
  };
  tandaAwal();
  const rp = isKind(t[ke], 'kata') && RUPIAH.has(t[ke]?.teks ?? '');
  if (rp) {
    ke += 1;
    if (isTeks(t[ke], '.')) ke += 1;
    if (isTeks(t[ke], ':')) ke += 1;
    tandaAwal();
  }
  return { ke, negatif, minRancu, rp, rusak: tanda > 1 || (tanda === 1 && (minRancu || MINUS.has(t[i]?.teks ?? ''))) };
}

/** "(sebelas)", "(seratus rupiah)" behind the digits; the closing bracket may be cut off at the end of a cell. */
function readTerbilang(t: readonly Token[], i: number): { readonly nilai: Decimal; readonly ke: number } | undefined {
  const badan = isTeks(t[i], '(') && isKind(t[i + 1], 'kata') ? readBadanKata(t, i + 1) : undefined;
  if (badan?.isi.kind !== 'nilai') return undefined;
  const ke = ['rupiah', 'persen'].includes(t[badan.ke]?.teks ?? '') ? badan.ke + 1 : badan.ke;
  if (isTeks(t[ke], ')')) return { nilai: badan.isi.nilai, ke: ke + 1 };
  return t[ke] === undefined ? { nilai: badan.isi.nilai, ke } : undefined;
}

function readCalon(t: readonly Token[], i: number): { readonly calon: Calon; readonly ke: number } | undefined {
  // ",5" lost its zero, or the comma belongs elsewhere; " ,2024" is a list written carelessly.
  if (/^[.,]$/.test(t[i]?.teks ?? '') && !isRapat(t[i]) && isKind(t[i + 1], 'digit') && isRapat(t[i + 1]) && !isTahun(t[i + 1])) {
    const ke = akhirRantai(t, i);
    const rusak = { isi: { kind: 'rusak' }, negatif: false, minRancu: false, pangkat: 0, gema: false } as const;
    return { calon: { ...rusak, awal: t[i]?.awal ?? 0, akhir: t[ke - 1]?.akhir ?? 0 }, ke };
  }
  const depan = readDepan(t, i);
  const kepala = t[depan.ke];
  const teksKepala = kepala?.teks ?? '';
  const badan = isKind(kepala, 'digit')
    ? readBadanDigit(t, depan.ke, depan.rp)
    : isKind(kepala, 'kata') && !isKode(t, depan.ke)
      ? readBadanKata(t, depan.ke)
      : undefined;
  if (!badan) return undefined;
  let ke = badan.ke;
  let { gema } = badan;
  let rusak = badan.isi.kind === 'rusak' || depan.rusak;
  let pangkat = 0;
  let tambahan: Decimal | undefined;
  if (!rusak && isKind(kepala, 'digit')) {
    const skala = readSkala(t, ke);
    ({ ke, pangkat } = skala);
    rusak = skala.rusak;
    gema ||= skala.gema;
  }
  if (!rusak && (isKind(kepala, 'kata') || (pangkat > 0 && /^\d{1,3}$/.test(teksKepala)))) {
    const ekor = readTambahan(t, ke, pangkat > 0 ? pangkat : (toPangkat(t[ke - 1]?.teks ?? '') ?? 0));
    if (ekor.ke > ke) {
      ke = ekor.ke;
      tambahan = ekor.jumlah;
      gema = true;
    }
  }
  let satuan: 'Rp' | '%' | undefined = depan.rp ? 'Rp' : undefined;
  const penutup = t[ke]?.teks ?? '';
  if (penutup === '‰') rusak = true;
  if (PERSEN.has(penutup) || penutup === '‰') {
    rusak ||= depan.rp;
    satuan = '%';
    ke += 1;
  } else if (penutup === 'rupiah') {
    satuan = 'Rp';
    ke += 1;
  }
  const terbilang = isKind(kepala, 'digit') && !rusak ? readTerbilang(t, ke) : undefined;
  if (terbilang) ({ ke } = terbilang);
  const kataBerikut = isKind(t[ke], 'kata') ? t[ke]?.teks : undefined;
  const calon: Calon = {
    awal: t[i]?.awal ?? 0,
    akhir: t[ke - 1]?.akhir ?? 0,
    isi: rusak ? { kind: 'rusak' } : badan.isi,
    negatif: depan.negatif,
    minRancu: depan.minRancu,
    pangkat,
    gema,
    ...(tambahan && { tambahan }),
    ...(terbilang && { terbilang: terbilang.nilai }),
    ...(satuan && { satuan }),
    ...(kataBerikut !== undefined && { kataBerikut }),
  };
  return { calon, ke };
}

/** All numbers of a folded text, left to right, never overlapping. */
export function scanAngka(lipatan: string): readonly Calon[] {
  const t = tokenise(lipatan);
  const hasil: Calon[] = [];
  let i = 0;
  while (i < t.length) {
    // "min" before a year is a form of address: "capaian IKM min 2024".
    const sapaan = isTeks(t[i], 'min') && isTahun(t[i + 1]) && !PERSEN.has(t[i + 2]?.teks ?? '');
    const baca = sapaan ? undefined : readCalon(t, i);
    if (baca) {
      hasil.push(baca.calon);
      i = baca.ke;
    } else {
      // "tw3" and "u1" are codes; their digits are no numbers.
      i = isKode(t, i) ? akhirRantai(t, i) : i + 1;
    }
  }
  return hasil;
}
