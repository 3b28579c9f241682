// Mistyped and slang variants of questions, made without chance: the same question always gets the same variant.

type Soal = { readonly id: string; readonly q: string };

/** A small deterministic spread from the text, so that different words are hit in different questions. */
function sebar(teks: string): number {
  let n = 7;
  for (const huruf of teks) n = (n * 31 + (huruf.codePointAt(0) ?? 0)) % 1_000_003;
  return n;
}

/** One slip of the fingers inside a word: a letter dropped, doubled, or two swapped. */
function salahKetik(kata: string, n: number): string {
  const i = 1 + (n % (kata.length - 2));
  switch (n % 3) {
    case 0:
      return kata.slice(0, i) + kata.slice(i + 1);
    case 1:
      return kata.slice(0, i) + (kata[i] ?? '') + kata.slice(i);
    default:
      return kata.slice(0, i) + (kata[i + 1] ?? '') + (kata[i] ?? '') + kata.slice(i + 2);
  }
}

const singkatan: readonly (readonly [RegExp, string])[] = [
  [/\bberapa\b/gi, 'brp'],
  [/\btahun\b/gi, 'thn'],
  [/\byang\b/gi, 'yg'],
  [/\bdengan\b/gi, 'dgn'],
  [/\buntuk\b/gi, 'utk'],
  [/\bbagaimana\b/gi, 'gmn'],
  [/\bkenapa\b/gi, 'knp'],
  [/\bmengapa\b/gi, 'knp'],
  [/\bkecamatan\b/gi, 'kec.'],
  [/\bdumai kota\b/gi, 'dumkot'],
  [/\bsekretariat daerah\b/gi, 'setda'],
  [/\bdari\b/gi, 'dr'],
  [/\btidak\b/gi, 'gak'],
  [/\bbelum\b/gi, 'blm'],
  [/\bapa saja\b/gi, 'apa aja'],
  [/\btriwulan\b/gi, 'tw'],
  [/\brekomendasi\b/gi, 'rekom'],
  [/\bjumlah\b/gi, 'jml'],
  [/\bsudah\b/gi, 'udh'],
  [/\bsampai dengan\b/gi, 's/d'],
  [/\btanggal\b/gi, 'tgl'],
];

/** Words that may be mistyped: long enough to be recognised, no digits, no codes. */
const bolehSalah = /^[a-z]{6,}$/i;

export function ragamkan<T extends Soal>(daftar: readonly T[], ragam: 'salah-ketik' | 'gaul'): readonly T[] {
  return daftar.map((s) => {
    if (ragam === 'gaul') {
      const q = singkatan.reduce((teks, [dari, ke]) => teks.replaceAll(dari, ke), s.q);
      return { ...s, id: `${s.id}-gaul`, q: `${q.replace(/[?.]+$/, '')} ya min` };
    }
    const kata = s.q.split(' ');
    const calon = kata.flatMap((w, i) => (bolehSalah.test(w) ? [i] : []));
    const kena = calon[sebar(s.q) % Math.max(calon.length, 1)];
    const q = kata.map((w, i) => (i === kena ? salahKetik(w, sebar(w + s.id)) : w)).join(' ');
    return { ...s, id: `${s.id}-ketik`, q };
  });
}
