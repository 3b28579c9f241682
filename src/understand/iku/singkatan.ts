// One abbreviation with several meanings: "IKM" is both "indeks kepuasan masyarakat" and "industri kecil menengah". Pure.
import type { Iku } from '../../registri.ts';
import { kataIsi } from './kamus-iku.ts';

/** The words in a row whose first letters are the abbreviation; undefined when the name does not spell it out. */
function kepanjanganDi(nama: string, singkatan: string): string | undefined {
  const kata = kataIsi(nama).filter((w) => w !== singkatan);
  const panjang = singkatan.length;
  for (let i = 0; i + panjang <= kata.length; i += 1) {
    const deret = kata.slice(i, i + panjang);
    if (deret.every((w, n) => w[0] === singkatan[n])) return deret.join(' ');
  }
  return undefined;
}

/** Indicators that spell an abbreviation out in other words than those already found do; none when these never spell it out. */
export function ikuArtiLain(singkatan: string, ada: readonly Iku[], semua: readonly Iku[]): readonly Iku[] {
  if (singkatan.length < 3 || singkatan.length > 6) return [];
  const arti = new Set(ada.flatMap((i) => kepanjanganDi(i.nama, singkatan) ?? []));
  if (arti.size === 0) return [];
  return semua.filter((i) => {
    const lain = kepanjanganDi(i.nama, singkatan);
    return lain !== undefined && !arti.has(lain);
  });
}
