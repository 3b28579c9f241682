// Finds records by name at 50,000 as at 800: weighs the words of a question by how rare they are in the names. Pure.
import { createIndeksNama, type Frasa, type Tercari } from './indeks-nama.ts';
import { createPadanan, type Jarak, type Padanan } from './padanan.ts';

export type { Tercari } from './indeks-nama.ts';

/** `nilai` 0..1; `cakupan` is the share of the query's weight that the name explains. */
export type Temuan = { readonly ke: number; readonly nilai: number; readonly cakupan: number };

export type OpsiCari = {
  readonly batas: number;
  readonly saring?: ((ke: number) => boolean) | undefined;
  /** Words of the query that need not be in the name: they speak for a name that has them, and leave the `cakupan` of the others alone. */
  readonly pelengkap?: ReadonlySet<string> | undefined;
};
export type Pencari = {
  /** Best first, of equals those found by their own name. `variasi` are the same query in other words; the best of them counts. */
  readonly cari: (variasi: readonly (readonly string[])[], opsi: OpsiCari) => readonly Temuan[];
  /** Does some name hold the word, its root, or a word one slip away from it? */
  readonly kenal: (kata: string) => boolean;
  /** The word of the names and synonyms that is meant by this one. */
  readonly terdekat: (kata: string) => string | undefined;
};

export type AlatCari = {
  /** Words of a name, in the form in which the words of a query come. */
  readonly kata: (nama: string) => readonly string[];
  readonly jarak: Jarak;
  /** Groups of phrases that name the same thing. */
  readonly sinonim?: readonly (readonly string[])[];
};

/** A name's own words count less than the query's: people name a thing by part of its name. */
const BOBOT_NAMA = 0.3;
/** As good as the word itself, which only goes first. */
const SINONIM = 0.995;
/** The most that a name loses for lacking what need not be in it. */
const PELENGKAP = 0.1;
/** Names that explain less than this of what the query's known words weigh are no finds. */
const TERENDAH = 0.3;
const LACI = 256;

/** Sums differ in the last digits by their order; equal names must stay equal. */
const bulatkan = (n: number): number => Math.round(n * 1e6) / 1e6;
const jumlahkan = (daftar: readonly number[]): number => daftar.reduce((a, b) => a + b, 0);

/** A way to say a part of the query: words with their shares of its weight. */
type Ucapan = {
  readonly mutu: number;
  readonly berat: number;
  /** `bernama`: the word adds to what is said of the name; once, however often it is said. */
  readonly kata: readonly { readonly padanan: readonly Padanan[]; readonly bagian: number; readonly bernama: boolean }[];
};
type Suku = { readonly berat: number; readonly ucapan: readonly Ucapan[]; readonly pelengkap: boolean };

/** Sums per name; all but those of the first `banyak` names of `kena` are 0. `lebih` is the part of words that need not be in a name. */
type Jumlah = {
  readonly nilai: Float64Array;
  readonly nama: Float64Array;
  readonly lebih: Float64Array;
  readonly kena: Int32Array;
  banyak: number;
};
const createJumlah = (n: number): Jumlah => ({
  nilai: new Float64Array(n),
  nama: new Float64Array(n),
  lebih: new Float64Array(n),
  kena: new Int32Array(n),
  banyak: 0,
});
function tambahkan(j: Jumlah, e: number, nilai: number, nama: number, lebih: number): void {
  if (j.nilai[e] === 0) {
    j.kena[j.banyak] = e;
    j.banyak += 1;
  }
  j.nilai[e] = (j.nilai[e] ?? 0) + nilai;
  j.nama[e] = (j.nama[e] ?? 0) + nama;
  if (lebih > 0) j.lebih[e] = (j.lebih[e] ?? 0) + lebih;
}
function kosongkan(j: Jumlah): void {
  for (let i = 0; i < j.banyak; i += 1) {
    const e = j.kena[i] ?? 0;
    j.nilai[e] = 0;
    j.nama[e] = 0;
    j.lebih[e] = 0;
  }
  j.banyak = 0;
}

export function createPencari(daftar: readonly Tercari[], alat: AlatCari): Pencari {
  const { kosakata, letak, bobot, milik, bobotNama, sendiri, frasa } = createIndeksNama(daftar, alat.kata, alat.sinonim ?? []);
  const padananOf = createPadanan(kosakata, alat.jarak);
  const diNama = (p: Padanan): boolean => (letak[p.kata]?.length ?? 0) > 0;
  const isDiNama = (s: Suku): boolean => s.ucapan.some((u) => u.kata.some((k) => k.padanan.some(diNama)));
  /** A word of the names is as rare as it is there, another one as all that it may stand for, a stranger as rare as can be. */
  const beratOf = (padanan: readonly Padanan[]): number => {
    const tepat = padanan.filter((p) => p.mutu === 1 && diNama(p));
    const banyak = jumlahkan((tepat.length > 0 ? tepat : padanan).map((p) => letak[p.kata]?.length ?? 0));
    return Math.log(1 + Math.max(1, milik.length) / Math.max(1, banyak));
  };

  /** The phrase beginning at word `i`, as the query spells it; the longest one. */
  function frasaDi(padanan: readonly (readonly Padanan[])[], i: number): { readonly frasa: Frasa; readonly mutu: number } | undefined {
    let terpilih: { readonly frasa: Frasa; readonly mutu: number } | undefined;
    for (const p of padanan[i] ?? []) {
      for (const f of frasa.get(p.kata) ?? []) {
        if (f.kata.length <= (terpilih?.frasa.kata.length ?? 0)) continue;
        const mutu = f.kata.map((k, n) => padanan[i + n]?.find((x) => x.kata === k)?.mutu ?? 0);
        if (!mutu.includes(0)) terpilih = { frasa: f, mutu: jumlahkan(mutu) / mutu.length };
      }
    }
    return terpilih;
  }

  function ucapanOf(padanan: readonly (readonly Padanan[])[], mutu: number, tersebut?: ReadonlySet<number>): Ucapan {
    const berat = padanan.map(beratOf);
    const jumlah = jumlahkan(berat);
    return {
      mutu,
      berat: jumlah,
      kata: padanan.map((p, n) => ({ padanan: p, bagian: (berat[n] ?? 0) / jumlah, bernama: tersebut?.has(p[0]?.kata ?? -1) !== true })),
    };
  }

  function sukuOf(kata: readonly string[], pelengkap: OpsiCari['pelengkap']): readonly Suku[] {
    const padanan = kata.map(padananOf);
    const tersebut = new Set(padanan.flatMap((p) => p.map((x) => x.kata)));
    const hasil: Suku[] = [];
    for (let i = 0; i < kata.length;) {
      const temuan = frasaDi(padanan, i);
      const akhir = i + (temuan?.frasa.kata.length ?? 1);
      const ucapan = [
        ucapanOf(padanan.slice(i, akhir), 1),
        ...(temuan?.frasa.lain ?? []).map((k) =>
          ucapanOf(
            k.map((n) => padananOf(kosakata[n] ?? '')),
            SINONIM * (temuan?.mutu ?? 1),
            tersebut,
          ),
        ),
      ];
      const berat = Math.max(ucapan[0]?.berat ?? 0, jumlahkan(ucapan.map((u) => u.berat)) / ucapan.length);
      hasil.push({ berat, ucapan, pelengkap: kata.slice(i, akhir).every((k) => pelengkap?.has(k) === true) });
      i = akhir;
    }
    return hasil;
  }

  const tanpaNama = new Int32Array(0);
  const lihat = new Int32Array(milik.length);
  let putaran = 0;
  /** Adds what each name explains of these words; with `hanya`, for the names that it holds. */
  function tambah({ mutu, kata }: Ucapan, kali: number, ke: Jumlah, pelengkap: boolean, hanya: Jumlah | undefined): void {
    for (const { padanan, bagian, bernama } of kata) {
      putaran = (putaran + 1) | 0;
      for (const p of padanan) {
        const nilai = kali * mutu * bagian * p.mutu;
        const nama = bernama ? mutu * p.mutu * (bobot[p.kata] ?? 0) : 0;
        const daftarNama = letak[p.kata] ?? tanpaNama;
        for (let i = 0; i < daftarNama.length; i += 1) {
          const e = daftarNama[i] ?? 0;
          // Matches come best first: the first one counts.
          if (lihat[e] === putaran || (hanya !== undefined && hanya.nilai[e] === 0)) continue;
          lihat[e] = putaran;
          tambahkan(ke, e, nilai, nama, pelengkap ? nilai : 0);
        }
      }
    }
  }

  const [skor, terbaik, kini] = [createJumlah(milik.length), createJumlah(milik.length), createJumlah(milik.length)];
  function tambahSuku({ berat, ucapan, pelengkap }: Suku, hanya: Jumlah | undefined): void {
    const [satu] = ucapan;
    if (ucapan.length === 1 && satu !== undefined) return tambah(satu, berat, skor, pelengkap, hanya);
    // Of several ways to say it, each name has the one that it explains best.
    for (const u of ucapan) {
      tambah(u, 1, kini, false, hanya);
      for (let i = 0; i < kini.banyak; i += 1) {
        const e = kini.kena[i] ?? 0;
        const [lama, baru] = [terbaik.nilai[e] ?? 0, kini.nilai[e] ?? 0];
        if (baru > lama) tambahkan(terbaik, e, baru - lama, (kini.nama[e] ?? 0) - (terbaik.nama[e] ?? 0), 0);
      }
      kosongkan(kini);
    }
    for (let i = 0; i < terbaik.banyak; i += 1) {
      const e = terbaik.kena[i] ?? 0;
      const nilai = berat * (terbaik.nilai[e] ?? 0);
      tambahkan(skor, e, nilai, terbaik.nama[e] ?? 0, pelengkap ? nilai : 0);
    }
    kosongkan(terbaik);
  }

  const nilaiOf = new Float64Array(daftar.length);
  const cakupanOf = new Float64Array(daftar.length);
  const sendiriOf = new Uint8Array(daftar.length);

  function satuVariasi(kata: readonly string[], pelengkap: OpsiCari['pelengkap'], kena: number[]): void {
    const wajib = kata.some((k) => pelengkap?.has(k) !== true);
    const suku = sukuOf(kata, wajib ? pelengkap : undefined);
    const jumlah = jumlahkan(suku.map((s) => (s.pelengkap ? 0 : s.berat)));
    const pelengkapDiNama = jumlahkan(suku.map((s) => (s.pelengkap && isDiNama(s) ? s.berat : 0)));
    const dikenal = suku.filter(isDiNama);
    const urut = dikenal.toSorted((a, b) => Number(a.pelengkap) - Number(b.pelengkap) || b.berat - a.berat);
    // The rarest words choose the names; words so common that they alone would not do only add to these.
    let sisa = jumlahkan(urut.map((s) => (s.pelengkap ? 0 : s.berat)));
    const batas = TERENDAH * sisa;
    for (const s of urut) {
      tambahSuku(s, sisa <= batas ? skor : undefined);
      sisa -= s.pelengkap ? 0 : s.berat;
    }
    let terbanyak = 0;
    for (let i = 0; i < skor.banyak; i += 1) terbanyak = Math.max(terbanyak, skor.nilai[skor.kena[i] ?? 0] ?? 0);
    for (let i = 0; i < skor.banyak; i += 1) {
      const e = skor.kena[i] ?? 0;
      const [skorNama, lebih] = [skor.nilai[e] ?? 0, skor.lebih[e] ?? 0];
      if (skorNama < TERENDAH * terbanyak) continue;
      const cakupan = skorNama / (jumlah + lebih);
      const kurang = pelengkapDiNama === 0 ? 0 : 1 - lebih / pelengkapDiNama;
      const nama = Math.min(1, (skor.nama[e] ?? 0) / (bobotNama[e] ?? 1));
      const nilai = bulatkan(cakupan * (1 - BOBOT_NAMA + BOBOT_NAMA * nama) * (1 - PELENGKAP * kurang));
      const ke = milik[e] ?? 0;
      const lama = nilaiOf[ke] ?? 0;
      if (nilai < lama || (nilai === lama && (sendiri[e] ?? 0) <= (sendiriOf[ke] ?? 0))) continue;
      if (lama === 0) kena.push(ke);
      nilaiOf[ke] = nilai;
      cakupanOf[ke] = bulatkan(cakupan);
      sendiriOf[ke] = sendiri[e] ?? 0;
    }
    kosongkan(skor);
  }

  /** Sorts no more than it must: values fall into drawers, and the drawers are opened from the top. */
  function teratas(kena: readonly number[], { batas, saring }: OpsiCari): readonly Temuan[] {
    const laci: (number[] | undefined)[] = [];
    for (const ke of kena) (laci[Math.floor((nilaiOf[ke] ?? 0) * LACI)] ??= []).push(ke);
    const hasil: Temuan[] = [];
    for (let n = LACI; n >= 0 && hasil.length < batas; n -= 1) {
      const semua = laci[n];
      if (semua === undefined) continue;
      const isi = saring === undefined ? semua : semua.filter(saring);
      isi.sort((a, b) => (nilaiOf[b] ?? 0) - (nilaiOf[a] ?? 0) || (sendiriOf[b] ?? 0) - (sendiriOf[a] ?? 0) || a - b);
      for (const ke of isi.slice(0, batas - hasil.length)) hasil.push({ ke, nilai: nilaiOf[ke] ?? 0, cakupan: cakupanOf[ke] ?? 0 });
    }
    return hasil;
  }

  return {
    cari: (variasi, opsi) => {
      const kena: number[] = [];
      const berbeda = new Map(variasi.map((v) => [...new Set(v)]).map((v) => [v.join(' '), v]));
      for (const kata of berbeda.values()) satuVariasi(kata, opsi.pelengkap, kena);
      try {
        return teratas(kena, opsi);
      } finally {
        for (const ke of kena) nilaiOf[ke] = sendiriOf[ke] = 0;
      }
    },
    kenal: (kata) => padananOf(kata).some(diNama),
    terdekat: (kata) => kosakata[padananOf(kata)[0]?.kata ?? -1],
  };
}
