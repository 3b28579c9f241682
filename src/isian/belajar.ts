// What an admin taught the bot, applied to a message: verified questions and aliases. Exact words only; it guesses nothing.
import { z } from 'zod';
import { permintaan, type Permintaan } from '../permintaan.ts';
import { fold } from '../understand/normalise.ts';
import type { Buku, Isian } from './buku.ts';
import { kunciTanya } from './kunci-tanya.ts';

const daftarPermintaan = z.array(permintaan).min(1).max(20);

/** The requests that a record keeps as JSON; undefined when this program does not know one of them (any more). */
export function bacaPermintaan(json: string): readonly Permintaan[] | undefined {
  try {
    return daftarPermintaan.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** Computed once for each record or book: they are never changed, only replaced. A record outlives changes of the book around it. */
function sekali<K extends object, V>(hitung: (k: K) => V): (k: K) => V {
  const ingat = new WeakMap<K, { readonly nilai: V }>();
  return (k) => {
    const ada = ingat.get(k) ?? { nilai: hitung(k) };
    ingat.set(k, ada);
    return ada.nilai;
  };
}

type Tanya = Isian<'pertanyaan'>;
const permintaanOf = sekali((x: Tanya) => bacaPermintaan(x.isi.permintaan));
const kunciTampil = sekali((x: Tanya) => kunciTanya(x.isi.tampil));

/** What people ask comes before how the help shows another one; the newer record wins. */
const tanyaByKunci = sekali((buku: Buku): ReadonlyMap<string, Tanya> => {
  const semua = buku.semua('pertanyaan');
  return new Map(
    [...semua.map((x) => [kunciTampil(x), x] as const), ...semua.map((x) => [x.isi.teks, x] as const)].filter(([k]) => k !== ''),
  );
});

/** What a verified question asks, when the message is one: word for word, but for case, marks and politeness. */
export function pertanyaanTerverifikasi(buku: Buku, pesan: string): readonly Permintaan[] | undefined {
  const byKunci = tanyaByKunci(buku);
  if (byKunci.size === 0) return undefined;
  const x = byKunci.get(kunciTanya(pesan));
  return x === undefined ? undefined : permintaanOf(x);
}

export type Saran = { readonly id: string; readonly tampil: string };

/** The newest verified questions that this program can answer. */
export function saranPertanyaan(buku: Buku, n: number): readonly Saran[] {
  const hasil: Saran[] = [];
  for (const x of buku.semua('pertanyaan').toReversed()) {
    if (hasil.length >= n) break;
    if (hasil.some((s) => s.tampil === x.isi.tampil) || permintaanOf(x) === undefined) continue;
    hasil.push({ id: x.id, tampil: x.isi.tampil });
  }
  return hasil;
}

export type Alias = { readonly kata: string; readonly ganti: string };

const kataTerbanyak = 5;
const polaKata = /\d+(?:[.,/:]\d+)*%?|[\p{L}\p{M}]+(?:\d+[\p{L}\d]*)?/gu;
const isAngka = (kata: string): boolean => /^\d/.test(kata);
const kataOf = (teks: string): readonly string[] => teks.match(polaKata) ?? [];

/** One to five words, none of them a number; what stands for it names no number either: a year would slip into every question. */
export function isAliasSah({ kata, ganti }: Alias): boolean {
  const daftar = kataOf(fold(kata));
  const isi = kataOf(fold(ganti));
  return daftar.length > 0 && daftar.length <= kataTerbanyak && isi.length > 0 && !daftar.some(isAngka) && !isi.some(isAngka);
}

type Butir = { readonly kata: readonly string[]; readonly ganti: string };
/** By their first word. */
type IndeksAlias = ReadonlyMap<string, readonly Butir[]>;

const butirOf = (x: Alias): Butir | undefined => (isAliasSah(x) ? { kata: kataOf(fold(x.kata)), ganti: fold(x.ganti) } : undefined);

function susunAlias(daftar: readonly Butir[]): IndeksAlias {
  const byAwal = new Map<string, Butir[]>();
  for (const x of daftar) {
    const [awal = ''] = x.kata;
    const ada = byAwal.get(awal);
    if (ada === undefined) byAwal.set(awal, [x]);
    else ada.push(x);
  }
  return byAwal;
}

/** A part of a longer word: "mata-mata", "jum'at", "2ikm". */
const sambung = /[\p{L}\p{M}\p{N}_]/u;
const perekat = /[-'@]/;
function isUtuh(teks: string, awal: number, akhir: number): boolean {
  const [kiri, kanan] = [teks[awal - 1] ?? '', teks[akhir] ?? ''];
  if (sambung.test(kiri) || sambung.test(kanan)) return false;
  return !(perekat.test(kiri) && sambung.test(teks[awal - 2] ?? '')) && !(perekat.test(kanan) && sambung.test(teks[akhir + 1] ?? ''));
}

type Temuan = { readonly awal: number; readonly akhir: number; readonly butir: Butir };

function terapkan(indeks: IndeksAlias, pesan: string): string {
  const teks = fold(pesan);
  const kata = [...teks.matchAll(polaKata)].map((m) => ({ kata: m[0], awal: m.index, akhir: m.index + m[0].length }));
  const temuan: Temuan[] = kata.flatMap((k, n) =>
    (indeks.get(k.kata) ?? []).flatMap((butir) => {
      const bagian = kata.slice(n, n + butir.kata.length);
      const akhir = bagian.at(-1)?.akhir ?? 0;
      const cocok =
        bagian.length === butir.kata.length &&
        bagian.every((b, i) => b.kata === butir.kata[i] && (i === 0 || /^\s+$/.test(teks.slice(bagian[i - 1]?.akhir, b.awal))));
      return cocok && isUtuh(teks, k.awal, akhir) ? [{ awal: k.awal, akhir, butir }] : [];
    }),
  );
  const dipakai: Temuan[] = [];
  for (const t of temuan.toSorted((a, b) => b.butir.kata.length - a.butir.kata.length || a.awal - b.awal))
    if (dipakai.every((x) => t.akhir <= x.awal || x.akhir <= t.awal)) dipakai.push(t);
  if (dipakai.length === 0) return pesan;
  let hasil = '';
  let sampai = 0;
  for (const t of dipakai.toSorted((a, b) => a.awal - b.awal)) {
    hasil += teks.slice(sampai, t.awal) + t.butir.ganti;
    sampai = t.akhir;
  }
  return hasil + teks.slice(sampai);
}

/** The message with these aliases read out, folded; the message itself where none of them stands in it. */
export const bacaDengan = (daftar: readonly Alias[], pesan: string): string =>
  terapkan(susunAlias(daftar.flatMap((x) => butirOf(x) ?? [])), pesan);

const butirRekaman = sekali((x: Isian<'alias'>) => butirOf(x.isi));
const aliasOf = sekali((buku: Buku) => susunAlias(buku.semua('alias').flatMap((x) => butirRekaman(x) ?? [])));

/**
 * The message with every alias of the book read out: whole words, longest first, once (what was put in is not read again). Numbers are
 * never touched. The same message where none applies.
 */
export function pakaiAlias(buku: Buku, pesan: string): string {
  const indeks = aliasOf(buku);
  return indeks.size === 0 ? pesan : terapkan(indeks, pesan);
}
