// Finds records by name at 50,000 as at 800: weighs the words of a question by how rare they are in the names. Pure.
import { createIndeksNama, type Frasa, type Tercari } from './indeks-nama.ts';
import { createPadanan, type Jarak, type Padanan } from './padanan.ts';

export type { Tercari } from './indeks-nama.ts';

/** `nilai` 0..1; `cakupan` is the share of the query's weight that the name explains. */
export type Temuan = { readonly ke: number; readonly nilai: number; readonly cakupan: number };

export type OpsiCari = {
  readonly batas: number;
  readonly saring?: ((ke: number) => boolean) | undefined;
  /** Words of the query that speak for a name that has them and hardly against the others. */
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
const SINONIM = 0.98;
const PELENGKAP = 0.1;
/** Names that explain less than this of what the query's known words weigh are no finds. */
const TERENDAH = 0.3;
const LACI = 256;

const jumlahkan = (daftar: readonly number[]): number => daftar.reduce((a, b) => a + b, 0);

/** A way to say a part of the query: words with their shares of its weight. */
type Ucapan = {
  readonly mutu: number;
  readonly berat: number;
  /** `bernama`: the word adds to what is said of the name; once, however often it is said. */
  readonly kata: readonly { readonly padanan: readonly Padanan[]; readonly bagian: number; readonly bernama: boolean }[];
};
type Suku = { readonly berat: number; readonly ucapan: readonly Ucapan[]; readonly pelengkap: boolean };

/** Sums per name; only the names in `kena` are other than 0. */
type Jumlah = { readonly nilai: Float64Array; readonly nama: Float64Array; kena: number[] };
const createJumlah = (n: number): Jumlah => ({ nilai: new Float64Array(n), nama: new Float64Array(n), kena: [] });
function kosongkan({ nilai, nama, kena }: Jumlah): void {
  for (const e of kena) {
    nilai[e] = 0;
    nama[e] = 0;
  }
  kena.length = 0;
}

export function createPencari(daftar: readonly Tercari[], alat: AlatCari): Pencari {
  const { kosakata, letak, bobot, milik, bobotNama, sendiri, frasa } = createIndeksNama(daftar, alat.kata, alat.sinonim ?? []);
  const padananOf = createPadanan(kosakata, alat.jarak);
  const diNama = (p: Padanan): boolean => (letak[p.kata]?.length ?? 0) > 0;
  const isDiNama = (s: Suku): boolean => s.ucapan.some((u) => u.kata.some((k) => k.padanan.some(diNama)));
  const bobotAsing = Math.log(1 + Math.max(1, milik.length));
  const beratOf = (padanan: readonly Padanan[]): number => {
    const ada = padanan.filter(diNama);
    return ada.length === 0 ? bobotAsing : Math.max(...ada.map((p) => bobot[p.kata] ?? 0));
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
  function tambah({ mutu, kata }: Ucapan, kali: number, ke: Jumlah, hanya: Jumlah | undefined): void {
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
          if (ke.nilai[e] === 0) ke.kena.push(e);
          ke.nilai[e] = (ke.nilai[e] ?? 0) + nilai;
          ke.nama[e] = (ke.nama[e] ?? 0) + nama;
        }
      }
    }
  }

  const [skor, terbaik, kini] = [createJumlah(milik.length), createJumlah(milik.length), createJumlah(milik.length)];
  /** What the names have of words that need not be in them. */
  const lebih = new Float64Array(milik.length);
  function tambahSuku({ berat, ucapan, pelengkap }: Suku, hanya: Jumlah | undefined): void {
    const [satu] = ucapan;
    if (ucapan.length === 1 && satu !== undefined && !pelengkap) return tambah(satu, berat, skor, hanya);
    for (const u of ucapan) {
      tambah(u, 1, kini, hanya);
      for (const e of kini.kena) {
        if ((kini.nilai[e] ?? 0) <= (terbaik.nilai[e] ?? 0)) continue;
        if (terbaik.nilai[e] === 0) terbaik.kena.push(e);
        terbaik.nilai[e] = kini.nilai[e] ?? 0;
        terbaik.nama[e] = kini.nama[e] ?? 0;
      }
      kosongkan(kini);
    }
    for (const e of terbaik.kena) {
      if (skor.nilai[e] === 0) skor.kena.push(e);
      const nilai = berat * (terbaik.nilai[e] ?? 0);
      skor.nilai[e] = (skor.nilai[e] ?? 0) + nilai;
      if (pelengkap) lebih[e] = (lebih[e] ?? 0) + nilai;
      skor.nama[e] = (skor.nama[e] ?? 0) + (terbaik.nama[e] ?? 0);
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
    for (const e of skor.kena) terbanyak = Math.max(terbanyak, skor.nilai[e] ?? 0);
    for (const e of skor.kena) {
      const cakupan = (skor.nilai[e] ?? 0) / (jumlah + (lebih[e] ?? 0));
      const kurang = pelengkapDiNama === 0 ? 0 : 1 - (lebih[e] ?? 0) / pelengkapDiNama;
      lebih[e] = 0;
      if ((skor.nilai[e] ?? 0) < TERENDAH * terbanyak) continue;
      const nama = Math.min(1, (skor.nama[e] ?? 0) / (bobotNama[e] ?? 1));
      // Sums differ in the last digits by their order; equal names must stay equal.
      const nilai = Math.round(cakupan * (1 - BOBOT_NAMA + BOBOT_NAMA * nama) * (1 - PELENGKAP * kurang) * 1e6) / 1e6;
      const ke = milik[e] ?? 0;
      const lama = nilaiOf[ke] ?? 0;
      if (nilai < lama || (nilai === lama && (sendiri[e] ?? 0) <= (sendiriOf[ke] ?? 0))) continue;
      if (lama === 0) kena.push(ke);
      nilaiOf[ke] = nilai;
      cakupanOf[ke] = cakupan;
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
