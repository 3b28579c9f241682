// Names of what people entered (offices, indicators) found in the words of a question. Built anew when records change; small on purpose.
import type { Buku } from '../../isian/buku.ts';
import type { Tempat } from '../../isian/tempat.ts';
import type { Pustaka } from '../../pustaka.ts';
import { groupBy } from '../../lib/group-by.ts';
import { fold, jarakEjaan } from '../normalise.ts';

export type NamaIsian = {
  readonly opd: readonly Bernama[];
  readonly pemda: readonly Bernama[];
  readonly indikator: readonly (Bernama & { readonly opd: string })[];
};
export type Bernama = { readonly id: string; readonly nama: readonly (readonly string[])[] };

export const kataOf = (teks: string): readonly string[] => fold(teks).match(/[\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+)*/gu) ?? [];

/** Typed wrongly by a letter; never for short words, which differ by one. */
export const samaKata = (a: string, b: string): boolean =>
  a === b ||
  // The cheap conditions first: this is asked of every word of every name.
  (Math.abs(a.length - b.length) <= 1 && Math.min(a.length, b.length) >= 5 && jarakEjaan(a, b, 1) <= 1 && !/\d/.test(a + b));

const unik = (daftar: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(daftar.filter((n) => n.length > 0).map((n) => [n.join(' '), n])).values(),
];

/** "Kecamatan Bagan Besar" is also said "kec bagan besar", "camat bagan besar" and "bagan besar". */
function namaOpd(nama: readonly string[]): readonly (readonly string[])[] {
  const semua = unik(nama.map(kataOf));
  const inti = semua.flatMap((n) => (n[0] === 'kecamatan' || n[0] === 'kec' || n[0] === 'kelurahan' ? [n.slice(1)] : []));
  const kecamatan = semua.flatMap((n) =>
    n[0] === 'kecamatan'
      ? [
          ['kec', ...n.slice(1)],
          ['camat', ...n.slice(1)],
        ]
      : [],
  );
  const dinas = semua.flatMap((n) =>
    n[0] === 'dinas'
      ? [
          ['dis', ...n.slice(1)],
          ['kadis', ...n.slice(1)],
        ]
      : [],
  );
  return unik([...semua, ...kecamatan, ...dinas, ...inti]);
}

/** "Pemerintah Kota X" is also said "Kota X", "Pemkot X" and "X". */
function namaPemda(nama: readonly string[]): readonly (readonly string[])[] {
  const semua = unik(nama.map(kataOf));
  const tanpa = semua.map((n) => (n[0] === 'pemerintah' ? n.slice(1) : n));
  const jenis: Readonly<Record<string, readonly string[]>> = {
    kota: ['pemkot'],
    kabupaten: ['kab', 'pemkab'],
    provinsi: ['prov', 'pemprov'],
  };
  const lain = tanpa.flatMap((n) => {
    const sebutan = jenis[n[0] ?? ''];
    return sebutan === undefined || n.length < 2 ? [] : [n.slice(1), ...sebutan.map((k) => [k, ...n.slice(1)])];
  });
  return unik([...semua, ...tanpa, ...lain]);
}

/** The name, what stands in brackets, and the first letters of a name of three words or more. */
function namaIndikator(nama: string, alias: readonly string[]): readonly (readonly string[])[] {
  const polos = kataOf(nama.replaceAll(/\([^)]*\)/g, ' '));
  const kurung = [...nama.matchAll(/\(([^)]{2,40})\)/g)].map((m) => kataOf(m[1] ?? ''));
  const awal = nama.replaceAll(/\([^)]*\)/g, ' ').match(/\b\p{Lu}/gu) ?? [];
  const singkatan = awal.length >= 3 ? [[awal.join('').toLowerCase()]] : [];
  return unik([polos, ...kurung, ...singkatan, ...alias.map(kataOf)]);
}

export function createNamaIsian(buku: Buku, tempat: Tempat, pustaka: Pick<Pustaka, 'opd' | 'pemda' | 'indikator'>): NamaIsian {
  const aliasOpd = new Map([
    ...pustaka.opd.map((o) => [o.id, o.alias] as const),
    ...buku.semua('opd').map((o) => [o.id, o.isi.alias] as const),
  ]);
  const aliasPemda = new Map([
    ...pustaka.pemda.map((o) => [o.id, o.alias] as const),
    ...buku.semua('pemda').map((o) => [o.id, o.isi.alias] as const),
  ]);
  const berisian = new Set([
    ...pustaka.opd.map((x) => x.id),
    ...buku.semua('opd').map((x) => x.id),
    ...(['tahun-kerja', 'indikator', 'lhe', 'rekomendasi', 'dokumen'] as const).flatMap((j) => buku.semua(j).map((x) => x.isi.opd)),
  ]);
  const pemdaBerisi = new Set([...berisian].map((id) => tempat.opdById.get(id)?.pemda));
  const tampak = (pemda: string): boolean => tempat.pemdaById.get(pemda)?.tersembunyi !== true;
  const aliasIndikator = new Map(pustaka.indikator.map((i) => [i.id, i.alias]));
  return {
    opd: tempat.opd
      .filter((x) => berisian.has(x.id) && tampak(x.pemda))
      .map((x) => ({ id: x.id, nama: namaOpd([x.nama, x.singkat, ...(aliasOpd.get(x.id) ?? [])]) })),
    pemda: tempat.pemda
      .filter((x) => pemdaBerisi.has(x.id) && !x.tersembunyi)
      .map((x) => ({ id: x.id, nama: namaPemda([x.nama, ...(aliasPemda.get(x.id) ?? [])]) })),
    indikator: buku
      .semua('indikator')
      .filter((x) => tampak(tempat.opdById.get(x.isi.opd)?.pemda ?? ''))
      .map((x) => ({
        id: x.id,
        opd: x.isi.opd,
        nama: namaIndikator(x.isi.nama, x.isi.asal?.kind === 'indikator' ? (aliasIndikator.get(x.isi.asal.id) ?? []) : []),
      })),
  };
}

/** A word of the question; `terpakai` when something explains it. */
export type KataTanya = { readonly kata: string; terpakai: boolean };

type Calon = { readonly id: string; readonly nama: readonly string[] };

const persis = (a: string, b: string): boolean => a === b;

/** Names by their first word, kept for as long as their list: most of them cannot stand in a question, and one look says so. */
const indeksByDaftar = new WeakMap<readonly Bernama[], ReadonlyMap<string, readonly Calon[]>>();
function indeksOf(daftar: readonly Bernama[]): ReadonlyMap<string, readonly Calon[]> {
  const ada = indeksByDaftar.get(daftar);
  if (ada !== undefined) return ada;
  const calon = daftar.flatMap((x) => x.nama.map((nama): Calon => ({ id: x.id, nama })));
  const indeks = groupBy(calon, (c) => c.nama[0] ?? '');
  indeksByDaftar.set(daftar, indeks);
  return indeks;
}

/** Every name that begins at some unused word of the question and goes on as it does. */
function* letakNama(
  kata: readonly KataTanya[],
  indeks: ReadonlyMap<string, readonly Calon[]>,
  sama: (a: string, b: string) => boolean,
): Generator<Calon & { readonly i: number }> {
  for (const [i, w] of kata.entries()) {
    if (w.terpakai) continue;
    for (const [awal, calon] of indeks) {
      if (!sama(w.kata, awal)) continue;
      for (const c of calon) {
        const cocok = c.nama.every((n, k) => {
          const x = kata[i + k];
          return x !== undefined && !x.terpakai && sama(x.kata, n);
        });
        if (cocok) yield { ...c, i };
      }
    }
  }
}

/**
 * The records whose names stand in the question, longest names first; their words are used up. One list for each place of the question:
 * several records there bear the same name. A name that is typed right is never a mistyped other one.
 */
export function ambilNama(kata: readonly KataTanya[], daftar: readonly Bernama[]): readonly (readonly string[])[] {
  const hasil: (readonly string[])[] = [];
  const indeks = indeksOf(daftar);
  for (const sama of [persis, samaKata]) {
    const kena = [...letakNama(kata, indeks, sama)];
    const letak = [...new Map(kena.map((x) => [`${x.nama.length}:${x.i}`, { i: x.i, n: x.nama.length }])).values()];
    for (const { i, n } of letak.toSorted((a, b) => b.n - a.n || a.i - b.i)) {
      if (kata.slice(i, i + n).some((w) => w.terpakai)) continue;
      hasil.push([...new Set(kena.flatMap((x) => (x.i === i && x.nama.length === n ? [x.id] : [])))]);
      for (const w of kata.slice(i, i + n)) w.terpakai = true;
    }
  }
  return hasil;
}
