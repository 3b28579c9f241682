// Text -> tokens: folding, chat slang, spelling variants, suffixes, bounded typo repair. It knows words, not meanings.

export type Token = {
  /** As typed (folded to lower case). */
  readonly asli: string;
  /** The word the rest of the parser works with. */
  readonly kata: string;
  readonly jenis: 'kata' | 'angka' | 'tanda';
  /** Position in the folded text. */
  readonly awal: number;
  readonly akhir: number;
  readonly fungsi: boolean;
  readonly dikoreksi: boolean;
};

/** Anything but the plain signs, digits and letters that a keyboard gives. */
const bukanBaku = /[^ -_a-~]/;
const bakukanHuruf = (teks: string): string =>
  teks
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/[‘’‛′`]/g, "'")
    .replaceAll(/[“”″]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' ');

const lipatHuruf = (teks: string): string =>
  (bukanBaku.test(teks) ? bakukanHuruf(teks) : teks)
    .replaceAll(/ {2,}/g, ' ')
    .toLowerCase()
    .replaceAll(/\bs\s?[./]\s?d\b\.?/g, 'sampai');

/** Compatibility forms, control characters, exotic spaces and quotes are folded; case is lowered; question tags are dropped. */
export function fold(teks: string): string {
  return (
    lipatHuruf(teks)
      // "full ga sih", "sudah keluar belum?": a question tag, no negation.
      .replace(/\s(?:ga|gak|nggak|enggak|ngga|tidak|tdk|kagak|belum|blm)(?:\s(?:sih|ya|dong|kah|nih|pak|bu|min))*[\s?.!]*$/u, '')
      // "tercapai gak tahun 2024": the same tag in the middle.
      .replace(
        /\b(tercapai|terpenuhi|efisien|sesuai|ada|benar|betul|cukup|naik|turun|selesai) (?:tidak|tdk|ga|gak|nggak|enggak|ngga|kagak)\b(?! (?:ter|me|di|ber)\p{L})/gu,
        '$1',
      )
      // "warga puas nggak sih sama ...": with "sih" or "ya" it only asks.
      .replace(/\s(?:ga|gak|nggak|enggak|ngga|engga|kagak) (?:sih|ya|kah)\b/gu, '')
      // "bisa tidak tampilkan ..." asks politely and denies nothing.
      .replace(/^((?:\S+ ){0,2}?(?:bisa|boleh|dapat)) (?:tidak|tdk|ga|gak|nggak|enggak|ngga)\b/u, '$1')
      .trim()
  );
}

/** Words written in two ways by the documents themselves; both sides of every comparison go through this. */
const ejaan: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ketenteraman: 'ketentraman',
    ketenterman: 'ketentraman',
    beprestasi: 'berprestasi',
    survey: 'survei',
    evidence: 'eviden',
    efektifitas: 'efektivitas',
    insfrastruktur: 'infrastruktur',
    antarsuku: 'antar suku',
    intrasuku: 'intra suku',
    analisa: 'analisis',
    prosentase: 'persentase',
    presentase: 'persentase',
    kepemerintahan: 'pemerintahan',
    pengordinasian: 'pengoordinasian',
    standart: 'standar',
    institusi: 'institusi',
    fasilitas: 'fasilitasi',
    disederhanaan: 'disederhanakan',
    ringhtsizing: 'rightsizing',
    sarpras: 'sarana prasarana',
    trantib: 'trantibum',
    kepelabuhanan: 'kepelabuhan',
    sarpas: 'sarana prasarana',
    indek: 'indeks',
    index: 'indeks',
    indikatornya: 'indikator',
    mebeler: 'mebel',
    meubel: 'mebel',
    subgiat: 'subkegiatan',
    wewenang: 'kewenangan',
    ratio: 'rasio',
    ijin: 'izin',
    resiko: 'risiko',
    sector: 'sektor',
    industry: 'industri',
    koprasi: 'koperasi',
    musrembang: 'musrenbang',
  }),
);

const pasangan: ReadonlyMap<string, string> = new Map([
  ['kerja sama', 'kerjasama'],
  ['wali kota', 'walikota'],
  ['olah raga', 'olahraga'],
  ['sub kegiatan', 'subkegiatan'],
  ['sub giat', 'subkegiatan'],
  ['sub keg', 'subkegiatan'],
  ['tindaklanjut', 'tindak lanjut'],
  ['ke tiga', 'ketiga'],
  ['cross cutting', 'crosscutting'],
  ['tp pkk', 'tppkk'],
  ['e kinerja', 'ekinerja'],
  ['right sizing', 'rightsizing'],
  ['bench mark', 'benchmark'],
]);

/** Joins what people write apart ("kerja sama") so that names compare equal. */
export function samakanEjaan(kata: readonly string[]): readonly string[] {
  const satuan = kata.flatMap((k) => (ejaan.get(k) ?? k).split(' ')).flatMap((k) => (k === 'tindaklanjut' ? ['tindak', 'lanjut'] : [k]));
  const hasil: string[] = [];
  for (let i = 0; i < satuan.length; i += 1) {
    const gabung = pasangan.get(`${satuan[i]} ${satuan[i + 1] ?? ''}`);
    if (gabung !== undefined) i += 1;
    hasil.push(gabung ?? (satuan[i] as string));
  }
  return hasil;
}

const polaToken = /\d+(?:[.,/:]\d+)*%?|[\p{L}\p{M}]+(?:\d+[\p{L}\d]*)?|[^\s\p{L}\p{M}\d]/gu;
/** The tokens of a name that are no signs. */
const polaKata = /\d+(?:[.,/:]\d+)*%?|[\p{L}\p{M}]+(?:\d+[\p{L}\d]*)?/gu;
const akhiran = /(?:nya|kah|lah|pun)$/u;

/** "evidennya" -> "eviden"; short words ("hanya", "punya") are words of their own. */
const tanpaNya = (kata: string): string => (kata.length > 6 ? kata.replace(/nya$/u, '') : kata);

/** Words of a name, in the form in which questions are compared with it. */
export function kataNama(nama: string): readonly string[] {
  const kata = lipatHuruf(nama).match(polaKata) ?? [];
  return samakanEjaan(kata.map(tanpaNya));
}

/** Damerau-Levenshtein distance, or batas + 1 as soon as it exceeds `batas`. Tries every edit, so `batas` must be small. */
export const jarakEjaan = (a: string, b: string, batas: number): number => jarakDari(a, 0, b, 0, batas);

function jarakDari(a: string, i: number, b: string, j: number, batas: number): number {
  let [m, n] = [i, j];
  while (m < a.length && n < b.length && a[m] === b[n]) [m, n] = [m + 1, n + 1];
  const [sisaA, sisaB] = [a.length - m, b.length - n];
  if (Math.abs(sisaA - sisaB) > batas) return batas + 1;
  if (sisaA === 0 || sisaB === 0) return Math.max(sisaA, sisaB);
  if (batas === 0) return 1;
  const tukar = a[m] === b[n + 1] && a[m + 1] === b[n] ? jarakDari(a, m + 2, b, n + 2, batas - 1) : batas;
  const ganti = jarakDari(a, m + 1, b, n + 1, batas - 1);
  const buang = jarakDari(a, m + 1, b, n, batas - 1);
  const sisip = jarakDari(a, m, b, n + 1, batas - 1);
  return 1 + Math.min(tukar, ganti, buang, sisip);
}

export type Kosakata = {
  /** Every word of the lexicon. */
  readonly kata: ReadonlySet<string>;
  readonly fungsi: ReadonlySet<string>;
  /** Words of five letters and more that a mistyped word may be repaired into. */
  readonly calon: readonly string[];
  /** Real words that must never be "corrected" into a word of ours. */
  readonly nyata: ReadonlySet<string>;
  readonly slang: Readonly<Record<string, string>>;
};

/**
 * GROUNDING.md 3.1: distance 1 up to six letters, 2 above; never for codes, numbers and words of up to four letters.
 * Two equally near words are no repair.
 */
function perbaiki(kata: string, k: Kosakata): string | undefined {
  if (kata.length < 5 || /\d/.test(kata)) return undefined;
  const batas = kata.length <= 6 ? 1 : 2;
  let terbaik: string | undefined;
  let nilaiTerbaik = Number.POSITIVE_INFINITY;
  let seri = false;
  for (const calon of k.calon) {
    const jarak = jarakEjaan(kata, calon, batas);
    if (jarak > batas) continue;
    // People leave letters out more often than they add them; the first letter is rarely wrong.
    const nilai = jarak * 4 + (calon[0] === kata[0] ? 0 : 2) + (calon.length < kata.length ? 1 : 0);
    seri = nilai === nilaiTerbaik || (nilai > nilaiTerbaik && seri);
    if (nilai < nilaiTerbaik) {
      terbaik = calon;
      nilaiTerbaik = nilai;
    }
  }
  return seri ? undefined : terbaik;
}

/** One word as typed, in the words that the rest of the parser works with. */
export type KataDikenali = readonly Pick<Token, 'kata' | 'fungsi' | 'dikoreksi'>[];

/** Depends on the word alone, so a lexicon may remember it (kamus.ts). */
export function kenaliKata(asli: string, k: Kosakata): KataDikenali {
  const { kata, dikoreksi } = kenali(asli, k);
  return samakanEjaan(kata.split(' ')).map((satu) => ({ kata: satu, fungsi: k.fungsi.has(satu), dikoreksi }));
}

/** Splits folded text into tokens. Numbers keep their separators; a word is repaired only when no list knows it. */
export function tokenise(teks: string, k: Kosakata, kenal = (asli: string): KataDikenali => kenaliKata(asli, k)): readonly Token[] {
  const tokens: Token[] = [];
  for (const m of teks.matchAll(polaToken)) {
    const asli = m[0];
    const awal = m.index;
    const akhir = awal + asli.length;
    if (/^\d/.test(asli)) tokens.push({ asli, kata: asli, jenis: 'angka', awal, akhir, fungsi: false, dikoreksi: false });
    else if (/\p{L}/u.test(asli)) {
      for (const { kata, fungsi, dikoreksi } of kenal(asli)) tokens.push({ asli, kata, jenis: 'kata', awal, akhir, fungsi, dikoreksi });
    } else tokens.push({ asli, kata: asli, jenis: 'tanda', awal, akhir, fungsi: true, dikoreksi: false });
  }
  return gabungPasangan(tokens);
}

function dikenal(kata: string, k: Kosakata): boolean {
  return k.kata.has(kata) || k.fungsi.has(kata) || samakanEjaan([kata]).every((s) => k.kata.has(s));
}

function kenali(asli: string, k: Kosakata): { readonly kata: string; readonly dikoreksi: boolean } {
  const slang = Object.hasOwn(k.slang, asli) ? k.slang[asli] : undefined;
  if (slang !== undefined)
    return {
      kata: slang
        .split(/[ -]/)
        .map((w) => (dikenal(w, k) ? w : tanpaNya(w)))
        .join(' '),
      dikoreksi: false,
    };
  if (dikenal(asli, k)) return { kata: asli, dikoreksi: false };
  const pangkal = asli.replace(akhiran, '');
  if (pangkal !== asli && pangkal.length >= 2) {
    const slangPangkal = Object.hasOwn(k.slang, pangkal) ? k.slang[pangkal] : undefined;
    if (slangPangkal !== undefined) return { kata: slangPangkal, dikoreksi: false };
    if (dikenal(pangkal, k)) return { kata: pangkal, dikoreksi: false };
  }
  if (k.nyata.has(asli) || k.nyata.has(pangkal)) return { kata: asli, dikoreksi: false };
  const perbaikan = perbaiki(asli, k) ?? (pangkal === asli ? undefined : perbaiki(pangkal, k));
  return perbaikan === undefined ? { kata: asli, dikoreksi: false } : { kata: perbaikan, dikoreksi: true };
}

function gabungPasangan(tokens: readonly Token[]): readonly Token[] {
  const hasil: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const t = tokens[i] as Token;
    const lompat = tokens[i + 1]?.kata === '-' ? 2 : 1;
    const berikut = tokens[i + lompat];
    const gabung = berikut === undefined ? undefined : pasangan.get(`${t.kata} ${berikut.kata}`);
    if (gabung !== undefined && berikut !== undefined) {
      hasil.push({ ...t, kata: gabung, akhir: berikut.akhir, fungsi: false });
      i += lompat;
    } else hasil.push(t);
  }
  return hasil;
}
