// A sentence cut into clauses at signs and at the words that turn it. It does not know what is true.
import type { Kalimat, Lambang } from './lambang.ts';

/**
 * What opens a clause: the start, a comma, a bracket, "dan", or a word that turns to the other side of a comparison.
 * "dari" and "banding" clauses hold what is compared with, "menjadi" clauses where it ended.
 */
export type JenisKlausa = 'awal' | 'koma' | 'kurung' | 'dan' | 'dari' | 'terhadap' | 'banding' | 'menjadi';
export type Klausa = {
  readonly kind: JenisKlausa;
  /** Which part of the sentence between ";" and "sedangkan": a new part begins afresh. */
  readonly anak: number;
  /** Index in the sentence of what opens it, and one behind its last. */
  readonly awal: number;
  readonly akhir: number;
};

const pemotong: Readonly<Record<string, JenisKlausa>> = {
  dan: 'dan',
  serta: 'dan',
  dari: 'dari',
  terhadap: 'terhadap',
  dibandingkan: 'banding',
  dibanding: 'banding',
  'dibandingkan dengan': 'banding',
  'dibanding dengan': 'banding',
  menjadi: 'menjadi',
  ke: 'menjadi',
};
const pemotongAnak: ReadonlySet<string> = new Set(['sedangkan', 'sementara', 'namun', 'tetapi']);

export const isPemotongAnak = (l: Lambang): boolean =>
  (l.kind === 'tanda' && l.tanda === ';') || (l.kind === 'kata' && pemotongAnak.has(l.kata));

function potongOf(l: Lambang): JenisKlausa | undefined {
  if (l.kind === 'kata') return Object.hasOwn(pemotong, l.kata) ? pemotong[l.kata] : undefined;
  if (l.kind !== 'tanda') return undefined;
  return l.tanda === '(' || l.tanda === ')' ? 'kurung' : 'koma';
}

export function pecahKlausa(kalimat: Kalimat): readonly Klausa[] {
  const hasil: Klausa[] = [];
  let buka: Omit<Klausa, 'akhir'> = { kind: 'awal', anak: 0, awal: 0 };
  kalimat.forEach((l, i) => {
    const anakBaru = isPemotongAnak(l);
    const kind = anakBaru ? 'awal' : potongOf(l);
    if (kind === undefined) return;
    hasil.push({ ...buka, akhir: i });
    buka = { kind, anak: buka.anak + (anakBaru ? 1 : 0), awal: i };
  });
  return [...hasil, { ...buka, akhir: kalimat.length }];
}

/** What says something about a subject at a time: a number, a record, a direction, a status. */
export type Isi = Extract<Lambang, { readonly kind: 'nilai' | 'rekaman' | 'arah' | 'status' }>;
export const isIsi = (l: Lambang | undefined): l is Isi =>
  l?.kind === 'nilai' || l?.kind === 'rekaman' || l?.kind === 'arah' || l?.kind === 'status';

/** The other side of a comparison: a time that stands here alone is not the time of what is told. */
export const isSamping = (k: Klausa): boolean => k.kind === 'dari' || k.kind === 'terhadap' || k.kind === 'banding';

/** `rancu`: several, and nobody can tell which. */
export type Acuan = { readonly kind: 'ada'; readonly id: string } | { readonly kind: 'tidak-ada' } | { readonly kind: 'rancu' };
/** What the sentences before leave for one that names no subject or time. */
export type Topik = {
  readonly nama: Acuan;
  readonly waktu: Acuan;
  /** All times of the sentence just before. */
  readonly waktuSebelum: ReadonlySet<string>;
};

/** A sentence with its clauses and what it inherits. */
export type Bacaan = { readonly kalimat: Kalimat; readonly klausa: readonly Klausa[]; readonly topik: Topik };

export const isiKlausa = (b: Bacaan, k: Klausa): Kalimat => b.kalimat.slice(k.awal, k.akhir);
export const adaIsi = (b: Bacaan, k: Klausa): boolean => isiKlausa(b, k).some(isIsi);
export const klausaDi = (b: Bacaan, i: number): number => b.klausa.findIndex((k) => i >= k.awal && i < k.akhir);
export const idsOf = (lambang: readonly Lambang[], kind: 'nama' | 'waktu'): readonly string[] => [
  ...new Set(lambang.flatMap((l) => (l.kind === kind ? [l.butir.id] : []))),
];
/** Whether a part of the sentence tells how something moved. */
export const adaArah = (b: Bacaan, anak: number): boolean =>
  b.klausa.some((k) => k.anak === anak && isiKlausa(b, k).some((l) => l.kind === 'arah'));
