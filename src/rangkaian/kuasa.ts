// Which subject and which time a number, a record, a direction or a status belongs to by its place. Two readings are none.
import { adaArah, adaIsi, idsOf, isIsi, isiKlausa, isSamping, klausaDi, type Bacaan, type Klausa } from './klausa.ts';

/** `ada`: every reading leads to this one. `dariTopik`: the sentence itself does not say it. */
export type Kuasa =
  | { readonly kind: 'ada'; readonly id: string; readonly dariTopik: boolean }
  | { readonly kind: 'tidak-ada' }
  | { readonly kind: 'rancu' };

type Jenis = 'nama' | 'waktu';
const rancu: Kuasa = { kind: 'rancu' };

/** The time of a comparison: only in a part that tells a direction does it stand without a number. */
const isSampingKosong = (b: Bacaan, k: Klausa): boolean => isSamping(k) && !adaIsi(b, k);

/**
 * Backwards: the nearest clause that names one. A subject is also looked for past the other side of a comparison, and must
 * be the same; the end of a movement ("menjadi") skips that side; a time of a bare comparison governs nothing.
 */
function keBelakang(b: Bacaan, c: number, jenis: Jenis): readonly string[] | 'rancu' {
  const milik = b.klausa[c] as Klausa;
  const sebelum = b.klausa.slice(0, c).filter((k) => idsOf(isiKlausa(b, k), jenis).length > 0);
  const dekat = sebelum.at(-1);
  const utama = sebelum.findLast((k) => !isSamping(k));
  if (jenis === 'waktu' && milik.kind === 'menjadi' && adaArah(b, milik.anak))
    return utama === undefined ? [] : idsOf(isiKlausa(b, utama), jenis);
  if (dekat === undefined) return [];
  if (jenis === 'waktu' && isSampingKosong(b, dekat)) return 'rancu';
  const ids = idsOf(isiKlausa(b, dekat), jenis);
  if (jenis === 'waktu' || utama === undefined) return ids;
  return [...ids, ...(dekat.kind === 'banding' ? idsOf(isiKlausa(b, utama), jenis) : [])];
}

/** Forwards: what follows without a comma belongs here too ("realisasi X dari target Y pada 2024"), unless it stands before a number of its own. */
function keDepan(b: Bacaan, c: number, jenis: Jenis): readonly string[] {
  const { anak } = b.klausa[c] as Klausa;
  const arah = adaArah(b, anak);
  for (const k of b.klausa.slice(c + 1)) {
    if (k.anak !== anak) return [];
    const isi = isiKlausa(b, k);
    const milikArah = arah && (isSamping(k) || k.kind === 'menjadi');
    const kuat = k.kind === 'koma' || k.kind === 'menjadi' || k.kind === 'banding' || milikArah;
    const akhir = isi.findLastIndex(isIsi);
    const ids = idsOf(isi.slice(akhir + 1), jenis);
    if (kuat) return akhir < 0 && !(jenis === 'waktu' && milikArah) ? ids : [];
    if (ids.length > 0 || idsOf(isi, jenis).length > 0) return ids;
  }
  return [];
}

/** The time of "naik dari X": that of the bare comparison in the same part, for X itself names none. */
function waktuAsal(b: Bacaan, i: number, c: number): Kuasa | undefined {
  const milik = b.klausa[c] as Klausa;
  if (milik.kind !== 'dari' || !b.kalimat.slice(0, i).some((l) => l.kind === 'arah')) return undefined;
  if (b.kalimat.slice(milik.awal, i).some((l) => l.kind === 'sebutan')) return undefined;
  const ids = [
    ...new Set(b.klausa.filter((k) => k.anak === milik.anak && isSampingKosong(b, k)).flatMap((k) => idsOf(isiKlausa(b, k), 'waktu'))),
  ];
  return ids.length === 1 ? { kind: 'ada', id: ids[0] as string, dariTopik: false } : rancu;
}

/** A sentence that names its subject or time only further on leaves open whether the topic still holds before. */
function kelakLain(b: Bacaan, c: number, jenis: Jenis): boolean {
  return b.klausa.slice(c + 1).some((k) => !(jenis === 'waktu' && isSamping(k)) && idsOf(isiKlausa(b, k), jenis).length > 0);
}

/** A direction or a status tells of what stands before it: "X sebesar 80, mencapai target Y" is not about Y. */
function isTentangLain(b: Bacaan, i: number, c: number, id: string): boolean {
  const l = b.kalimat[i];
  if ((l?.kind !== 'arah' && l?.kind !== 'status') || idsOf(b.kalimat.slice((b.klausa[c] as Klausa).awal, i), 'nama').length > 0)
    return false;
  const lalu = keBelakang(b, c, 'nama');
  return lalu === 'rancu' || lalu.some((x) => x !== id);
}

/** Of the lambang at an index of the sentence. */
export function kuasaAtas(b: Bacaan, i: number, jenis: Jenis): Kuasa {
  const c = klausaDi(b, i);
  const sendiri = idsOf(isiKlausa(b, b.klausa[c] as Klausa), jenis);
  if (sendiri.length > 1) return rancu;
  if (sendiri.length === 1 && jenis === 'nama' && isTentangLain(b, i, c, sendiri[0] as string)) return rancu;
  if (sendiri.length === 1) return { kind: 'ada', id: sendiri[0] as string, dariTopik: false };
  const asal = jenis === 'waktu' && b.kalimat[i]?.kind === 'nilai' ? waktuAsal(b, i, c) : undefined;
  if (asal !== undefined) return asal;
  const belakang = keBelakang(b, c, jenis);
  if (belakang === 'rancu') return rancu;
  const ids = [...new Set([...belakang, ...keDepan(b, c, jenis)])];
  if (ids.length > 1) return rancu;
  if (ids.length === 1) return { kind: 'ada', id: ids[0] as string, dariTopik: false };
  const topik = b.topik[jenis];
  if (kelakLain(b, c, jenis)) return rancu;
  return topik.kind === 'ada' ? { ...topik, dariTopik: true } : topik;
}
