// Finds records by name at 50,000 as at 800: words, their roots, slips of the finger and beginnings, weighed by how rare they are. Pure.
import { akarKata } from './akar-kata.ts';

/** A record and everything it may be called. */
export type Tercari = { readonly nama: readonly string[] };

/** `nilai` 0..1; `cakupan` is the share of the query's weight that the name explains. */
export type Temuan = { readonly ke: number; readonly nilai: number; readonly cakupan: number };

export type Pencari = {
  /** Best first. `variasi` are the same query in other words; the best of them counts. */
  readonly cari: (variasi: readonly (readonly string[])[], opsi: OpsiCari) => readonly Temuan[];
  /** Does some name hold the word, its root, or a word one slip away from it? */
  readonly kenal: (kata: string) => boolean;
};
export type OpsiCari = { readonly batas: number; readonly saring?: ((ke: number) => boolean) | undefined };

const TEPAT = 1;
const SEAKAR = 0.88;
const SATU_SALAH = 0.85;
const DUA_SALAH = 0.7;
const AWAL_KATA = 0.75;
/** A name's own words count less than the query's: people name a thing by part of its name. */
const BOBOT_NAMA = 0.3;

/** How many slips a word of this length may have; codes and short words none. */
const batasSalah = (kata: string): number => (/\d/.test(kata) || kata.length < 4 ? 0 : kata.length < 8 ? 1 : 2);
/** Pairs of neighbouring letters, the ends marked; a slip spoils at most three of them. */
const pasanganHuruf = (kata: string): readonly string[] => {
  const lengkap = `^${kata}$`;
  return Array.from({ length: lengkap.length - 1 }, (_, i) => lengkap.slice(i, i + 2));
};
const RUSAK_PER_SALAH = 3;

type Padanan = { readonly kata: number; readonly mutu: number };

export type AlatCari = {
  /** Words of a name, in the form in which the words of a query come. */
  readonly kata: (nama: string) => readonly string[];
  /** Edit distance, or batas + 1 as soon as it exceeds `batas`. */
  readonly jarak: (a: string, b: string, batas: number) => number;
};

export function createPencari(daftar: readonly Tercari[], alat: AlatCari): Pencari {
  const kosakata: string[] = [];
  const nomorKata = new Map<string, number>();
  const letak: number[][] = [];
  const milik: number[] = [];
  const kataEntri: number[][] = [];
  const nomorOf = (kata: string): number => {
    const ada = nomorKata.get(kata);
    if (ada !== undefined) return ada;
    const n = kosakata.push(kata) - 1;
    nomorKata.set(kata, n);
    letak.push([]);
    return n;
  };
  for (const [ke, { nama }] of daftar.entries()) {
    for (const n of new Set(nama.map((x) => alat.kata(x).join(' ')))) {
      if (n === '') continue;
      const entri = milik.push(ke) - 1;
      const kata = [...new Set(n.split(' '))].map(nomorOf);
      kataEntri.push(kata);
      for (const k of kata) letak[k]?.push(entri);
    }
  }
  const banyak = Math.max(1, milik.length);
  const bobotBaru = Math.log(1 + banyak);
  const bobot = Float64Array.from(letak, (l) => Math.log(1 + banyak / Math.max(1, l.length)));
  const bobotEntri = Float64Array.from(kataEntri, (kata) => kata.reduce((j, k) => j + (bobot[k] ?? 0), 0));

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
    for (let i = bawah; i < urutAbjad.length && urutAbjad[i]?.kata.startsWith(kata) === true; i += 1) hasil.push(urutAbjad[i]?.n ?? 0);
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
      const beda = alat.jarak(kata, calon, batas);
      if (beda <= Math.min(batas, batasSalah(calon))) hasil.push([n, beda]);
    }
    return hasil;
  }

  const ingatan = new Map<string, readonly Padanan[]>();
  function padanan(kata: string): readonly Padanan[] {
    const ada = ingatan.get(kata);
    if (ada !== undefined) return ada;
    const hasil = new Map<number, number>();
    const tambah = (n: number, mutu: number): void => {
      if ((hasil.get(n) ?? 0) < mutu) hasil.set(n, mutu);
    };
    const tepat = nomorKata.get(kata);
    if (tepat !== undefined) tambah(tepat, TEPAT);
    for (const akar of akarKata(kata)) for (const n of byAkar.get(akar) ?? []) tambah(n, SEAKAR);
    // A word that names know is taken at its word: no neighbour of another spelling is meant.
    if (hasil.size === 0) {
      for (const [n, beda] of mirip(kata)) tambah(n, beda <= 1 ? SATU_SALAH : DUA_SALAH);
      if (kata.length >= 4) for (const n of awalan(kata)) tambah(n, AWAL_KATA);
      const terbaik = Math.max(0, ...hasil.values());
      for (const [n, mutu] of hasil) if (mutu < terbaik) hasil.delete(n);
    }
    const daftarPadanan = [...hasil].map(([n, mutu]) => ({ kata: n, mutu }));
    if (ingatan.size > 5000) ingatan.clear();
    ingatan.set(kata, daftarPadanan);
    return daftarPadanan;
  }

  const skor = new Float64Array(milik.length);
  const skorNama = new Float64Array(milik.length);
  const terbaikKata = new Float64Array(milik.length);
  const namaKata = new Float64Array(milik.length);

  function satuVariasi(kata: readonly string[], opsi: OpsiCari, hasil: Map<number, Temuan>): void {
    const tersentuh: number[] = [];
    let jumlah = 0;
    for (const k of new Set(kata)) {
      const cocok = padanan(k);
      const berat = cocok.length === 0 ? bobotBaru : Math.max(...cocok.map((p) => bobot[p.kata] ?? 0));
      jumlah += berat;
      const kena: number[] = [];
      for (const { kata: n, mutu } of cocok) {
        for (const e of letak[n] ?? []) {
          if (terbaikKata[e] === 0) kena.push(e);
          if (mutu > (terbaikKata[e] ?? 0)) {
            terbaikKata[e] = mutu;
            namaKata[e] = mutu * (bobot[n] ?? 0);
          }
        }
      }
      for (const e of kena) {
        if (skor[e] === 0) tersentuh.push(e);
        skor[e] = (skor[e] ?? 0) + berat * (terbaikKata[e] ?? 0);
        skorNama[e] = (skorNama[e] ?? 0) + (namaKata[e] ?? 0);
        terbaikKata[e] = 0;
      }
    }
    for (const e of tersentuh) {
      const cakupan = jumlah === 0 ? 0 : (skor[e] ?? 0) / jumlah;
      const nama = Math.min(1, (skorNama[e] ?? 0) / Math.max(1e-9, bobotEntri[e] ?? 0));
      skor[e] = 0;
      skorNama[e] = 0;
      const ke = milik[e] ?? 0;
      if (opsi.saring?.(ke) === false) continue;
      const nilai = cakupan * (1 - BOBOT_NAMA + BOBOT_NAMA * nama);
      if (nilai > (hasil.get(ke)?.nilai ?? 0)) hasil.set(ke, { ke, nilai, cakupan });
    }
  }

  return {
    cari: (variasi, opsi) => {
      const hasil = new Map<number, Temuan>();
      for (const kata of variasi) satuVariasi(kata, opsi, hasil);
      return [...hasil.values()].toSorted((a, b) => b.nilai - a.nilai || a.ke - b.ke).slice(0, opsi.batas);
    },
    kenal: (kata) => padanan(kata).length > 0,
  };
}
