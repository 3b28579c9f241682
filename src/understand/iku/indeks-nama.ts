// The names of records as lists of words, and where each word stands. It only counts; what a word is worth in a question is decided in pencari.ts.

/** A record and everything it may be called, its own name first. */
export type Tercari = { readonly nama: readonly string[] };

/** Words as numbers of the vocabulary; `lain` are the other phrases that name the same thing. */
export type Frasa = { readonly kata: readonly number[]; readonly lain: readonly (readonly number[])[] };

export type IndeksNama = {
  /** The words of the names, then those of synonyms alone. */
  readonly kosakata: readonly string[];
  /** Per word the names that hold it. */
  readonly letak: readonly Int32Array[];
  /** Per word how rare it is in the names. */
  readonly bobot: Float64Array;
  /** Per name its record, the weight of its words, and whether it is the record's own name. */
  readonly milik: Int32Array;
  readonly bobotNama: Float64Array;
  readonly sendiri: Uint8Array;
  /** Phrases with synonyms by their first word. */
  readonly frasa: ReadonlyMap<number, readonly Frasa[]>;
};

export function createIndeksNama(
  daftar: readonly Tercari[],
  kataOf: (nama: string) => readonly string[],
  sinonim: readonly (readonly string[])[],
): IndeksNama {
  const nomor = new Map<string, number>();
  const nomorOf = (kata: string): number => {
    const ada = nomor.get(kata);
    if (ada !== undefined) return ada;
    nomor.set(kata, nomor.size);
    return nomor.size - 1;
  };
  const kataUnik = (teks: string): readonly number[] => [...new Set(kataOf(teks))].map(nomorOf);
  const letak: number[][] = [];
  const milik: number[] = [];
  const sendiri: number[] = [];
  const kataNama: (readonly number[])[] = [];
  for (const [ke, { nama }] of daftar.entries()) {
    const ada = new Set<string>();
    for (const [urut, n] of nama.entries()) {
      const kata = kataUnik(n);
      const kunci = kata.join();
      if (kata.length === 0 || ada.has(kunci)) continue;
      ada.add(kunci);
      const letakNama = milik.push(ke) - 1;
      sendiri.push(urut === 0 ? 1 : 0);
      kataNama.push(kata);
      for (const k of kata) (letak[k] ??= []).push(letakNama);
    }
  }
  const diNama = nomor.size;
  const frasa = frasaSinonim(
    sinonim.map((g) => g.map(kataUnik).filter((k) => k.length > 0)),
    diNama,
  );
  const bobot = Float64Array.from({ length: nomor.size }, (_, k) => Math.log(1 + milik.length / Math.max(1, letak[k]?.length ?? 0)));
  return {
    kosakata: [...nomor.keys()],
    letak: Array.from({ length: nomor.size }, (_, k) => Int32Array.from(letak[k] ?? [])),
    bobot,
    milik: Int32Array.from(milik),
    bobotNama: Float64Array.from(kataNama, (kata) => kata.reduce((j, k) => j + (bobot[k] ?? 0), 0)),
    sendiri: Uint8Array.from(sendiri),
    frasa,
  };
}

/** A phrase leads to those of its groups that the names can say: whose words are all among the first `diNama`. */
function frasaSinonim(kelompok: readonly (readonly (readonly number[])[])[], diNama: number): IndeksNama['frasa'] {
  const byKata = new Map<string, { kata: readonly number[]; lain: (readonly number[])[] }>();
  for (const g of kelompok) {
    for (const kata of g) {
      const f = byKata.get(kata.join()) ?? { kata, lain: [] };
      byKata.set(kata.join(), f);
      f.lain.push(...g.filter((x) => x !== kata && x.every((k) => k < diNama)));
    }
  }
  const hasil = new Map<number, Frasa[]>();
  for (const f of byKata.values()) {
    const awal = f.kata[0] ?? -1;
    if (f.lain.length > 0) hasil.set(awal, [...(hasil.get(awal) ?? []), f]);
  }
  return hasil;
}
