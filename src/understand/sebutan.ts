// Finds the phrases of the lexicon in tokens. It decides nothing about what they mean together.
import { sambung, type Frasa, type Kamus, type Lapis, type Makna } from './kamus.ts';
import type { Token } from './normalise.ts';

export type Sebutan = {
  /** Token range [awal, akhir). */
  readonly awal: number;
  readonly akhir: number;
  readonly teks: string;
  readonly makna: readonly Makna[];
};

const tandaSela = new Set(['-', '/', ',', '(', ')']);
const tanyaSela = new Set(['apa', 'saja', 'mana', 'berapa']);

function bolehLewat(kata: string, frasa: Frasa, lapis: Lapis): boolean {
  if (!frasa.renggang) return kata === 'yang' || kata === '-';
  return sambung.has(kata) || tandaSela.has(kata) || (lapis === 'rekaman' && tanyaSela.has(kata));
}

/** Where the phrase ends when it starts at token `i`, skipping at most two connectives inside names; undefined when it does not fit. */
function cocok(frasa: Frasa, tokens: readonly Token[], i: number, lapis: Lapis): number | undefined {
  let j = i;
  let lewat = 0;
  for (let n = 0; n < frasa.kata.length; j += 1) {
    const kata = tokens[j]?.kata;
    if (kata === undefined) return undefined;
    // "kelurahan di Dumai Kota" are the villages of a place, not the village of that name.
    const diTempat = kata === 'di' && (frasa.kata[n - 1] === 'kelurahan' || frasa.kata[n - 1] === 'kecamatan');
    if (kata === frasa.kata[n]) n += 1;
    else if (n > 0 && lewat < 3 && !diTempat && bolehLewat(kata, frasa, lapis)) lewat += 1;
    else return undefined;
  }
  return j;
}

/** Non-overlapping mentions of one layer that explain the most; longer phrases count more than several short ones. */
export function findSebutan(tokens: readonly Token[], kamus: Kamus, lapis: Lapis): readonly Sebutan[] {
  const ada = new Set(tokens.map((t) => t.kata));
  type Langkah = { readonly nilai: number; readonly sebutan?: Sebutan; readonly lanjut: number };
  const terbaik: Langkah[] = [];
  terbaik[tokens.length] = { nilai: 0, lanjut: tokens.length };
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const t = tokens[i] as Token;
    let pilihan: Langkah = { nilai: (terbaik[i + 1] as Langkah).nilai, lanjut: i + 1 };
    for (const f of kamus.frasa[lapis].get(t.kata) ?? []) {
      const akhir = ada.has(f.kata.at(-1) as string) ? cocok(f, tokens, i, lapis) : undefined;
      if (akhir === undefined) continue;
      const nilai = f.kata.length ** 2 + (terbaik[akhir] as Langkah).nilai;
      if (nilai > pilihan.nilai) pilihan = { nilai, lanjut: akhir, sebutan: { awal: i, akhir, teks: f.teks, makna: f.makna } };
    }
    terbaik[i] = pilihan;
  }
  const hasil: Sebutan[] = [];
  for (let i = 0; i < tokens.length; i = (terbaik[i] as Langkah).lanjut) {
    const s = (terbaik[i] as Langkah).sebutan;
    if (s !== undefined) hasil.push(s);
  }
  return hasil;
}
