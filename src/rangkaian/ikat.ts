// Whether every number, record and status of a sentence is told of its own subject, time and measure. It lets nothing doubtful pass.
import type { BukuButir, Sebutan } from './butir.ts';
import { adaArah, adaIsi, idsOf, isIsi, isiKlausa, isSamping, klausaDi, type Bacaan } from './klausa.ts';
import { kuasaAtas, type Kuasa } from './kuasa.ts';
import type { ButirOf, Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

export const sebutanSebelum = (b: Bacaan, i: number): Sebutan | undefined => {
  const l = b.kalimat.slice(0, i).findLast((x) => x.kind === 'sebutan');
  return l?.kind === 'sebutan' ? l.sebutan : undefined;
};

const cocok = (k: Kuasa, id: string): boolean => k.kind === 'ada' && k.id === id;
const sebabKuasa = (k: Kuasa, jenis: 'nama' | 'waktu'): Pelanggaran['kind'] => (k.kind === 'rancu' ? 'rancu' : jenis);

function ikatNilai(b: Bacaan, i: number, n: ButirOf<'nilai'>): readonly Pelanggaran[] {
  const [nama, waktu] = [kuasaAtas(b, i, 'nama'), kuasaAtas(b, i, 'waktu')];
  const hasil: Pelanggaran[] = [];
  if (!cocok(nama, n.nama)) hasil.push({ kind: sebabKuasa(nama, 'nama'), pada: n.id });
  if (!cocok(waktu, n.waktu)) hasil.push({ kind: sebabKuasa(waktu, 'waktu'), pada: n.id });
  if (sebutanSebelum(b, i) !== n.sebutan) hasil.push({ kind: 'sebutan', pada: n.id });
  return hasil;
}

/** A record belongs to no time that the ledger knows: a sentence that dates it is refused. */
function ikatRekaman(b: Bacaan, i: number, r: ButirOf<'rekaman'>): readonly Pelanggaran[] {
  const [nama, waktu] = [kuasaAtas(b, i, 'nama'), kuasaAtas(b, i, 'waktu')];
  const hasil: Pelanggaran[] = [];
  if (!cocok(nama, r.nama)) hasil.push({ kind: sebabKuasa(nama, 'nama'), pada: r.id });
  if (waktu.kind === 'ada' ? !waktu.dariTopik : waktu.kind === 'rancu' && b.kalimat.some((l) => l.kind === 'waktu'))
    hasil.push({ kind: 'waktu', pada: r.id });
  if (sebutanSebelum(b, i) !== r.sebutan) hasil.push({ kind: 'sebutan', pada: r.id });
  return hasil;
}

/** Measures of which "tercapai" can be said; without any the subject itself is meant. */
const bisaTercapai: ReadonlySet<Sebutan | undefined> = new Set<Sebutan | undefined>(['target', 'realisasi', 'capaian', undefined]);

function ikatStatus(b: Bacaan, i: number, l: Extract<Lambang, { kind: 'status' }>, buku: BukuButir): readonly Pelanggaran[] {
  const [nama, waktu] = [kuasaAtas(b, i, 'nama'), kuasaAtas(b, i, 'waktu')];
  const pada = l.butir?.id ?? l.kata;
  if (nama.kind === 'rancu' || waktu.kind === 'rancu') return [{ kind: 'rancu', pada }];
  const benar = buku.filter((x) => x.kind === 'status' && cocok(nama, x.nama) && cocok(waktu, x.waktu));
  const sah =
    benar.length > 0 &&
    benar.every((x) => x.kind === 'status' && x.status === l.status) &&
    (l.butir === undefined || benar.includes(l.butir)) &&
    bisaTercapai.has(sebutanSebelum(b, i));
  return sah ? [] : [{ kind: 'status', pada }];
}

/** Directions are bound in ikat-arah.ts. */
export const ikatIsi = (b: Bacaan, buku: BukuButir): readonly Pelanggaran[] =>
  b.kalimat.flatMap((l, i): readonly Pelanggaran[] => {
    if (l.kind === 'nilai') return ikatNilai(b, i, l.butir);
    if (l.kind === 'rekaman') return ikatRekaman(b, i, l.butir);
    return l.kind === 'status' ? ikatStatus(b, i, l, buku) : [];
  });

/**
 * A subject or a time that governs nothing by its place still says something to a reader: "sebesar X pada 2024 dan 2023".
 * Before the first content of a part it must be that of the content; behind, that of the content before it.
 */
export function ikatLepas(b: Bacaan, buku: BukuButir): readonly Pelanggaran[] {
  const anak = [...new Set(b.klausa.map((k) => k.anak))];
  return anak.flatMap((a) => (['nama', 'waktu'] as const).flatMap((jenis) => [...ikatAwal(b, a, jenis), ...ikatEkor(b, a, jenis, buku)]));
}

const sebut = (buku: BukuButir, id: string): string => buku.find((x) => x.id === id)?.label.slice(0, 40) ?? id;

/** The clauses without content up to and with the next that has some: what they name must be one. */
function ikatAwal(b: Bacaan, anak: number, jenis: 'nama' | 'waktu'): readonly Pelanggaran[] {
  const hasil: Pelanggaran[] = [];
  let ids = new Set<string>();
  for (const k of b.klausa.filter((x) => x.anak === anak)) {
    if (!(jenis === 'waktu' && (isSamping(k) || isKe(b, k)))) ids = new Set([...ids, ...idsOf(isiKlausa(b, k), jenis)]);
    if (ids.size > 1) hasil.push({ kind: 'rancu', pada: [...ids].join(' + ') });
    if (ids.size > 1 || adaIsi(b, k)) ids = new Set();
  }
  return hasil;
}

/** "dari 2023 ke 2024, ...": the end of a movement that stands before what moved; ikat-arah.ts reads it. */
const isKe = (b: Bacaan, k: Bacaan['klausa'][number]): boolean => k.kind === 'menjadi' && !adaIsi(b, k) && adaArah(b, k.anak);

function ikatEkor(b: Bacaan, anak: number, jenis: 'nama' | 'waktu', buku: BukuButir): readonly Pelanggaran[] {
  const milik = b.klausa.filter((k) => k.anak === anak);
  const hampa = milik.some((k) => adaIsi(b, k)) ? undefined : milik.flatMap((k) => idsOf(isiKlausa(b, k), jenis))[0];
  if (hampa !== undefined) return [{ kind: 'rancu', pada: sebut(buku, hampa) }];
  const hasil: Pelanggaran[] = [];
  let akhir: number | undefined;
  for (const k of milik) {
    const ids = idsOf(isiKlausa(b, k), jenis);
    const iIsi = b.kalimat.findLastIndex((l, i) => isIsi(l) && klausaDi(b, i) === b.klausa.indexOf(k));
    if (iIsi >= 0) akhir = iIsi;
    if (ids.length === 0 || iIsi >= 0) continue;
    const pada = sebut(buku, ids[0] as string);
    if (jenis === 'nama' && k.kind === 'banding') hasil.push({ kind: 'rancu', pada });
    const arah = adaArah(b, anak);
    if (jenis === 'waktu' && isSamping(k)) {
      if (!arah) hasil.push({ kind: 'rancu', pada });
      continue;
    }
    if (akhir === undefined || (jenis === 'waktu' && arah && (b.kalimat[akhir]?.kind === 'arah' || k.kind === 'menjadi'))) continue;
    const kuasa = kuasaAtas(b, akhir, jenis);
    if (ids.some((id) => !cocok(kuasa, id))) hasil.push({ kind: 'rancu', pada });
  }
  return hasil;
}
