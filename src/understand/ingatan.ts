// A bounded memory for the results of pure functions. It never changes a result; the oldest one is forgotten first.

/** `ambil` gives the remembered result of a key, or computes and keeps it. */
export type Ingatan<N> = { readonly ambil: (kunci: string, hitung: (kunci: string) => N) => N };

/** A key longer than `kunciTerpanjang` is nothing that comes again; its result is not kept. */
export function createIngatan<N>(terbanyak: number, kunciTerpanjang = 300): Ingatan<N> {
  const hasil = new Map<string, N>();
  return {
    ambil: (kunci, hitung) => {
      const ada = hasil.get(kunci);
      if (ada !== undefined || hasil.has(kunci)) return ada as N;
      const baru = hitung(kunci);
      if (kunci.length > kunciTerpanjang) return baru;
      const tertua = hasil.size < terbanyak ? undefined : hasil.keys().next().value;
      if (tertua !== undefined) hasil.delete(tertua);
      hasil.set(kunci, baru);
      return baru;
    },
  };
}
