// Roots of Indonesian words, without a dictionary: "penanganan", "ditangani" and "menangani" share "tangan". Several roots where the prefix hides the first letter.

const hidup = /^[aiueo]/;
const TERPENDEK = 4;

/** Prefixes that swallow the first letter of the root, with what may have stood there: "pe-nilai" keeps what "pen-tata" loses. */
const LULUH: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:meny|peny)(?=[aiueo])/, ['s']],
  [/^(?:meng|peng)(?=[aiueo])/, ['', 'k']],
  [/^(?:men|pen)(?=[aiueo])/, ['t', 'n']],
  [/^(?:mem|pem)(?=[aiueo])/, ['p', 'm']],
  [/^pel(?=[aiueo])/, ['', 'l', 'pel']],
];
const AWALAN = /^(?:memper|diper|meng|peng|menge|penge|mem|pem|men|pen|ber|ter|per|pel|bel|me|pe|di|ke|se)/;

function tanpaAkhiran(kata: string): string {
  const tanpaKlitika = kata.length > TERPENDEK + 3 ? kata.replace(/(?:nya|kah|lah|pun)$/, '') : kata;
  const akhiran = /(?:kan|an)$/.exec(tanpaKlitika)?.[0] ?? (/^(?:di|me)/.test(tanpaKlitika) ? (/i$/.exec(tanpaKlitika)?.[0] ?? '') : '');
  const pangkal = tanpaKlitika.slice(0, tanpaKlitika.length - akhiran.length);
  return pangkal.length >= TERPENDEK ? pangkal : tanpaKlitika;
}

function tanpaAwalan(kata: string): readonly string[] {
  for (const [pola, huruf] of LULUH) {
    const cocok = pola.exec(kata)?.[0];
    if (cocok !== undefined && kata.length - cocok.length >= TERPENDEK - 1) return huruf.map((h) => h + kata.slice(cocok.length));
  }
  const awalan = AWALAN.exec(kata)?.[0];
  if (awalan === undefined || kata.length - awalan.length < TERPENDEK) return [kata];
  const sisa = kata.slice(awalan.length);
  // "me-rata" keeps its letter; "di-aktif" may start with a vowel.
  return hidup.test(sisa) && !/^(?:di|ber|ter|per|ke|se)$/.test(awalan) ? [kata, sisa] : [sisa];
}

/** The possible roots of a word in lower case; a short word is its own root. */
export function akarKata(kata: string): readonly string[] {
  if (kata.length <= TERPENDEK || /\d/.test(kata)) return [kata];
  const sekali = tanpaAwalan(tanpaAkhiran(kata));
  // "ke-ter-buka-an", "pem-ber-daya-an", "ke-pe-milik-an": a second prefix may follow.
  const duaKali = sekali.flatMap((k) => (k !== kata && /^(?:ber|ter|per|se|pem|pen)/.test(k) ? tanpaAwalan(k) : [k]));
  return [...new Set(duaKali)];
}

/** Prefixes of everyday speech, with the first letters that they swallow. */
const LULUH_LISAN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^nge(?=[^aiueo])/, ['', 'ke']],
  [/^ng(?=[aiueo])/, ['', 'k']],
  [/^ny(?=[aiueo])/, ['s', 'c']],
  [/^n(?=[aiueo])/, ['t']],
  [/^m(?=[aiueo])/, ['p']],
];

/** The possible roots of a word as it is said in a chat: "ngurus", "nyambung", "nemuin", "anak2". None for a word that is written out. */
export function akarLisan(kata: string): readonly string[] {
  const tunggal = kata.replace(/2$/, '');
  const pangkal = tunggal.length > TERPENDEK + 1 ? tunggal.replace(/in$/, '') : tunggal;
  const akar = [tunggal, pangkal].flatMap((k) =>
    LULUH_LISAN.flatMap(([pola, huruf]) => (pola.test(k) ? huruf.map((h) => k.replace(pola, h)) : [])),
  );
  return [...new Set([tunggal, pangkal, ...akar])].filter((k) => k !== kata && k.length >= TERPENDEK && !/\d/.test(k));
}
