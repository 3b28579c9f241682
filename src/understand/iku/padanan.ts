// Which words of a vocabulary a typed word may stand for: itself, its root, a slip of the finger, a beginning. It knows no names.
import { createIngatan } from '../ingatan.ts';
import { akarKata, akarLisan } from './akar-kata.ts';

/** The number of a word of the vocabulary, and how surely it is meant, 0..1. */
export type Padanan = { readonly kata: number; readonly mutu: number };

const TEPAT = 1;
const SEAKAR = 0.88;
const LISAN = 0.85;
const AWAL_KATA = 0.75;
/** Letters that a word has before it may be given by its beginning. */
const AWAL_TERPENDEK = 4;

/** How many slips a word of this length may have; codes and short words none. */
const batasSalah = (kata: string): number => (/\d/.test(kata) || kata.length < 4 ? 0 : kata.length < 8 ? 1 : 2);
/** The longer the word, the less a slip leaves in doubt. */
const mutuSalah = (panjang: number, salah: number): number => (salah === 1 ? (panjang < 6 ? 0.75 : 0.9) : panjang < 10 ? 0.7 : 0.8);

/** Pairs of neighbouring letters, the ends marked; a slip spoils at most three of them. */
const pasanganHuruf = (kata: string): readonly string[] => {
  const lengkap = `^${kata}$`;
  return Array.from({ length: lengkap.length - 1 }, (_, i) => lengkap.slice(i, i + 2));
};
const RUSAK_PER_SALAH = 3;

/** Edit distance, or batas + 1 as soon as it exceeds `batas`. */
export type Jarak = (a: string, b: string, batas: number) => number;

/** Best first. A word that the vocabulary has is taken at its word: no neighbour of another spelling is meant. */
export function createPadanan(kosakata: readonly string[], jarak: Jarak): (kata: string) => readonly Padanan[] {
  const nomor = new Map(kosakata.map((kata, n) => [kata, n]));
  const byAkar = new Map<string, number[]>();
  const byPasangan = new Map<string, number[]>();
  const catat = (peta: Map<string, number[]>, kunci: string, n: number): void => {
    const ada = peta.get(kunci);
    if (ada === undefined) peta.set(kunci, [n]);
    else ada.push(n);
  };
  for (const [n, kata] of kosakata.entries()) {
    for (const akar of akarKata(kata)) catat(byAkar, akar, n);
    for (const p of new Set(batasSalah(kata) === 0 ? [] : pasanganHuruf(kata))) catat(byPasangan, p, n);
  }
  const urutAbjad = kosakata.map((kata, n) => ({ kata, n })).toSorted((a, b) => (a.kata < b.kata ? -1 : a.kata > b.kata ? 1 : 0));

  function awalan(kata: string): readonly number[] {
    let [bawah, atas] = [0, urutAbjad.length];
    while (bawah < atas) {
      const tengah = (bawah + atas) >> 1;
      if ((urutAbjad[tengah]?.kata ?? '') < kata) bawah = tengah + 1;
      else atas = tengah;
    }
    const hasil: number[] = [];
    for (let i = bawah; urutAbjad[i]?.kata.startsWith(kata) === true; i += 1) hasil.push(urutAbjad[i]?.n ?? 0);
    return hasil;
  }

  const hitungPasangan = new Uint8Array(kosakata.length);
  /** Words a slip or two away, with the number of slips. */
  function mirip(kata: string): readonly (readonly [number, number])[] {
    const batas = batasSalah(kata);
    if (batas === 0) return [];
    const pasangan = new Set(pasanganHuruf(kata));
    const perlu = Math.max(1, pasangan.size - RUSAK_PER_SALAH * batas);
    const kena: number[] = [];
    for (const p of pasangan) {
      for (const n of byPasangan.get(p) ?? []) {
        const kini = (hitungPasangan[n] ?? 0) + 1;
        hitungPasangan[n] = kini;
        if (kini === 1) kena.push(n);
      }
    }
    const hasil: (readonly [number, number])[] = [];
    for (const n of kena) {
      const cukup = (hitungPasangan[n] ?? 0) >= perlu;
      hitungPasangan[n] = 0;
      const calon = kosakata[n] ?? '';
      if (!cukup || Math.abs(calon.length - kata.length) > batas) continue;
      const beda = jarak(kata, calon, batas);
      if (beda <= Math.min(batas, batasSalah(calon))) hasil.push([n, beda]);
    }
    return hasil;
  }

  function cari(kata: string): readonly Padanan[] {
    const hasil = new Map<number, number>();
    const tambah = (n: number, mutu: number): void => {
      if ((hasil.get(n) ?? 0) < mutu) hasil.set(n, mutu);
    };
    const tepat = nomor.get(kata);
    if (tepat !== undefined) tambah(tepat, TEPAT);
    for (const akar of akarKata(kata)) for (const n of byAkar.get(akar) ?? []) tambah(n, SEAKAR);
    if (hasil.size === 0) {
      for (const akar of akarLisan(kata).flatMap(akarKata)) for (const n of byAkar.get(akar) ?? []) tambah(n, LISAN);
      for (const [n, salah] of mirip(kata)) tambah(n, mutuSalah(kata.length, salah));
      if (kata.length >= AWAL_TERPENDEK) for (const n of awalan(kata)) tambah(n, AWAL_KATA);
      const terbaik = Math.max(0, ...hasil.values());
      for (const [n, mutu] of hasil) if (mutu < terbaik) hasil.delete(n);
    }
    return [...hasil].map(([n, mutu]) => ({ kata: n, mutu })).toSorted((a, b) => b.mutu - a.mutu || a.kata - b.kata);
  }

  const ingatan = createIngatan<readonly Padanan[]>(5000, 40);
  return (kata) => ingatan.ambil(kata, cari);
}
