// Words and slots as the things they say: a measure, a direction, a status, or nothing. A word that is in no list has no lambang.
import type { Rangkaian } from '../rujukan/skema-rangkaian.ts';
import type { Arah, Butir, Sebutan, Status } from './butir.ts';
import type { Keping, Tanda } from './keping.ts';
import type { Pelanggaran } from './pelanggaran.ts';

export type ButirOf<K extends Butir['kind']> = Extract<Butir, { readonly kind: K }>;
export type Nilaian = Arah | 'membaik' | 'memburuk';

export type Lambang =
  | { readonly kind: 'kata'; readonly kata: string; readonly benda: boolean }
  | { readonly kind: 'tanda'; readonly tanda: Exclude<Tanda, '.' | '"'> }
  | { readonly kind: 'sebutan'; readonly kata: string; readonly sebutan: Sebutan }
  | { readonly kind: 'arah'; readonly kata: string; readonly makna: Nilaian; readonly benda: boolean; readonly butir?: ButirOf<'arah'> }
  | { readonly kind: 'status'; readonly kata: string; readonly status: Status; readonly butir?: ButirOf<'status'> }
  | { readonly kind: 'nama'; readonly butir: ButirOf<'nama'> }
  | { readonly kind: 'waktu'; readonly butir: ButirOf<'waktu'> }
  | { readonly kind: 'nilai'; readonly butir: ButirOf<'nilai'> }
  | { readonly kind: 'rekaman'; readonly butir: ButirOf<'rekaman'> };

export type Kalimat = readonly Lambang[];

export const isKata = (l: Lambang | undefined, ...kata: readonly string[]): boolean => l?.kind === 'kata' && kata.includes(l.kata);
export const isTanda = (l: Lambang | undefined, ...tanda: readonly string[]): boolean => l?.kind === 'tanda' && tanda.includes(l.tanda);

/** Kinds of records: what stands behind one of them is quoted, never measured. */
export const jenisRekaman: ReadonlySet<Sebutan> = new Set<Sebutan>([
  'pendukung',
  'penghambat',
  'penyebab',
  'tindak-lanjut',
  'upaya-renstra',
]);

/** Verbs behind which a direction stands as a noun: "mengalami kenaikan". */
export const pembawaBenda: ReadonlySet<string> = new Set(['mengalami', 'menunjukkan', 'memperlihatkan', 'mencatat', 'mencatatkan']);

type Kamus = { readonly lambangByFrasa: ReadonlyMap<string, Lambang>; readonly terpanjang: number };

const kamusOf = new WeakMap<Rangkaian, Kamus>();

/** Built once for each vocabulary. */
function susunKamus(r: Rangkaian): Kamus {
  const ada = kamusOf.get(r);
  if (ada !== undefined) return ada;
  const hasil = new Map<string, Lambang>(
    [...r.kata, ...r.frasa, ...r.benda].map((kata) => [kata, { kind: 'kata', kata, benda: r.benda.includes(kata) }]),
  );
  for (const [sebutan, bentuk] of Object.entries(r.sebutan))
    for (const kata of bentuk) hasil.set(kata, { kind: 'sebutan', kata, sebutan: sebutan as Sebutan });
  for (const [makna, { kerja, benda }] of Object.entries(r.arah))
    for (const kata of [...kerja, ...benda]) hasil.set(kata, { kind: 'arah', kata, makna: makna as Nilaian, benda: benda.includes(kata) });
  for (const [status, bentuk] of Object.entries(r.status))
    for (const kata of bentuk) hasil.set(kata, { kind: 'status', kata, status: status as Status });
  const kamus: Kamus = { lambangByFrasa: hasil, terpanjang: Math.max(...[...hasil.keys()].map((x) => x.split(' ').length)) };
  kamusOf.set(r, kamus);
  return kamus;
}

/** The words from here on that stand directly behind each other. */
function deretKata(keping: readonly Keping[], i: number, paling: number): readonly string[] {
  const deret: string[] = [];
  for (const k of keping.slice(i, i + paling)) {
    if (k.kind !== 'huruf') break;
    deret.push(k.kata);
  }
  return deret;
}

function lambangSlot(butir: Butir, r: Rangkaian, sebelum: Lambang | undefined): Lambang {
  switch (butir.kind) {
    case 'arah': {
      const { kerja, benda } = r.arah[butir.arah];
      const kata = sebelum?.kind === 'kata' && pembawaBenda.has(sebelum.kata) ? benda[0] : undefined;
      return { kind: 'arah', kata: kata ?? kerja[0] ?? butir.arah, makna: butir.arah, benda: kata !== undefined, butir };
    }
    case 'status':
      return { kind: 'status', kata: r.status[butir.status][0] ?? butir.status, status: butir.status, butir };
    case 'nama':
      return { kind: 'nama', butir };
    case 'waktu':
      return { kind: 'waktu', butir };
    case 'nilai':
      return { kind: 'nilai', butir };
    case 'rekaman':
      return { kind: 'rekaman', butir };
  }
}

/** Quotes are printed by code: the model's own may only stand tightly around a record, and fall away. */
function isKutipRekaman(keping: readonly Keping[], i: number): boolean {
  const isRekaman = (k: Keping | undefined): boolean => k?.kind === 'slot' && k.butir.kind === 'rekaman';
  const isKutip = (k: Keping | undefined): boolean => k?.kind === 'tanda' && k.tanda === '"';
  return (isRekaman(keping[i + 1]) && isKutip(keping[i + 2])) || (isRekaman(keping[i - 1]) && isKutip(keping[i - 2]));
}

/** Sentences in which the longest form wins: "belum tercapai" is no "tercapai", "realisasi anggaran" no "realisasi". */
export function bacaKalimat(keping: readonly Keping[], r: Rangkaian, salah: Pelanggaran[]): readonly Kalimat[] {
  const kamus = susunKamus(r);
  const daftar: Lambang[][] = [[]];
  for (let i = 0; i < keping.length;) {
    const k = keping[i] as Keping;
    const kini = daftar.at(-1) as Lambang[];
    if (k.kind === 'slot') kini.push(lambangSlot(k.butir, r, kini.at(-1)));
    else if (k.kind === 'tanda') {
      if (k.tanda === '.') daftar.push([]);
      else if (k.tanda !== '"') kini.push({ kind: 'tanda', tanda: k.tanda });
      else if (!isKutipRekaman(keping, i)) salah.push({ kind: 'kutip', pada: '"' });
    } else {
      const deret = deretKata(keping, i, kamus.terpanjang);
      const n = deret.findLastIndex((_, j) => kamus.lambangByFrasa.has(deret.slice(0, j + 1).join(' '))) + 1;
      const lambang = kamus.lambangByFrasa.get(deret.slice(0, n).join(' '));
      if (lambang === undefined) salah.push({ kind: 'kata', pada: k.kata.slice(0, 40) });
      else kini.push(lambang);
      i += Math.max(n, 1);
      continue;
    }
    i += 1;
  }
  return daftar.at(-1)?.length === 0 ? daftar.slice(0, -1) : daftar;
}
