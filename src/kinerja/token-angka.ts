// Cuts a sentence into digit runs, words and single signs, with positions in the original text.
// A digit run keeps everything glued to it ("1.2.3,4"), so that a damaged number is never read in part.

export type Token = {
  readonly kind: 'digit' | 'kata' | 'tanda';
  readonly teks: string;
  readonly awal: number;
  readonly akhir: number;
  /** No space stands before it. */
  readonly rapat: boolean;
};

/** Folds one code unit to one code unit, so that positions stay those of the original text. */
function lipat(huruf: string): string {
  const kode = huruf.charCodeAt(0);
  // Full-width forms. Superscripts, fractions and other numerals are kept: NFKC would turn "10²" into 102.
  const biasa = kode >= 0xff01 && kode <= 0xff5e ? String.fromCharCode(kode - 0xfee0) : huruf;
  if (biasa === '\n' || biasa === '\r') return '\n';
  if (/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(biasa)) return ' ';
  if (/[\u2010-\u2013\u2212\ufe63]/.test(biasa)) return '-';
  const kecil = biasa.toLowerCase();
  return kecil.length === 1 ? kecil : biasa;
}

export const foldTeks = (teks: string): string =>
  /[^ -~]/.test(teks) ? Array.from({ length: teks.length }, (_, i) => lipat(teks[i] ?? '')).join('') : teks.toLowerCase();

// Zero-width characters, the fraction slash and combining marks count as glue: "1\u200b250" is one damaged number.
const POLA =
  /(?<digit>\p{N}(?:[\p{N}\p{M}\u00ad\u200b-\u200d\u2044\u2060\ufeff.,'’`_]*[\p{N}\p{M}])?)|(?<kata>\p{L}[\p{L}\p{M}]*)|(?<tanda>[^ ])/gu;

export function tokenise(lipatan: string): readonly Token[] {
  const hasil: Token[] = [];
  let akhirLalu = -1;
  for (const m of lipatan.matchAll(POLA)) {
    const kind = m.groups?.['digit'] !== undefined ? 'digit' : m.groups?.['kata'] !== undefined ? 'kata' : 'tanda';
    const akhir = m.index + m[0].length;
    hasil.push({ kind, teks: m[0], awal: m.index, akhir, rapat: m.index === akhirLalu });
    akhirLalu = akhir;
  }
  return hasil;
}
