// The lexicon: every phrase that means something, built once from data/, with its indexes. It decides nothing.
import { groupBy } from '../lib/group-by.ts';
import type { Katalog } from '../pustaka.ts';
import type { Bingkai } from './bingkai.ts';
import { toTandaSkala, type TandaSkala } from './hitung-skala.ts';
import { createIngatan, type Ingatan } from './ingatan.ts';
import type { Pemahaman } from './pemahaman.ts';
import { kataNama, type KataDikenali, type Kosakata } from './normalise.ts';

export type JenisMakna =
  | 'pemda'
  | 'opd'
  | 'opd-umum'
  | 'kelurahan'
  | 'indikator'
  | 'anggaran'
  | 'jabatan'
  | 'rekomendasi'
  | 'surat'
  | 'narasi'
  | 'sasaran'
  | 'istilah'
  | 'skala'
  | 'unsur'
  | 'dokumen'
  | 'tempat'
  | 'di-luar'
  | 'ukuran'
  | 'niat'
  | 'lingkup'
  | 'tingkat'
  | 'waktu'
  | 'umum'
  | 'tolak';
export type Makna = { readonly jenis: JenisMakna; readonly id: string };

/** A record that can be found by some of the words of its names. */
export type Bernama = {
  readonly makna: Makna;
  readonly opd: string;
  readonly kata: ReadonlySet<string>;
  /** All words of the record, for checking that a question asks nothing beyond it. */
  readonly luas: ReadonlySet<string>;
  readonly nama: readonly (readonly string[])[];
  /** Place in the order of the catalogue. */
  readonly urut: number;
};

/**
 * Layers that are read independently of each other, so that an everyday phrase of a narrative record or a glossary term
 * cannot take words away from the grammar of the question.
 */
export type Lapis = 'tata' | 'istilah' | 'rekaman';
const lapisOf = (m: Makna): Lapis => (m.jenis === 'narasi' || m.jenis === 'surat' ? 'rekaman' : m.jenis === 'istilah' ? 'istilah' : 'tata');

export type Frasa = {
  readonly kata: readonly string[];
  readonly teks: string;
  readonly makna: readonly Makna[];
  /** Connectives may stand between the words. */
  readonly renggang: boolean;
};

export type Kamus = {
  readonly kosakata: Kosakata;
  /** Phrases of one layer by their first word, each with its meanings in that layer. */
  readonly frasa: Readonly<Record<Lapis, ReadonlyMap<string, readonly Frasa[]>>>;
  readonly skala: readonly TandaSkala[];
  /** Village names, lower case. */
  readonly kelurahan: readonly string[];
  readonly bernama: readonly Bernama[];
  /** IKU and the budgets above kegiatan: a question that names one asks for figures. */
  readonly pokokUtama: ReadonlySet<string>;
  readonly bernamaByKata: ReadonlyMap<string, readonly Bernama[]>;
  readonly bernamaOf: (makna: Makna) => Bernama | undefined;
  /** Rare words weigh more when a name is given in part. */
  readonly bobot: (kata: string) => number;
  /** Words and texts read before: both depend on nothing but this lexicon. */
  readonly kataDikenali: Ingatan<KataDikenali>;
  readonly bingkai: Ingatan<Bingkai>;
  /** What a frame was understood as; "tahun lalu" depends on the year. */
  readonly pemahaman: WeakMap<Bingkai, { readonly tahunIni: number; readonly pemahaman: Pemahaman }>;
};

/** Function words that are worth repairing: a question hangs on them. */
const kataTanya = [
  'berapa',
  'apakah',
  'bagaimana',
  'kenapa',
  'mengapa',
  'kapan',
  'siapa',
  'gimana',
  'tahun',
  'kalau',
  'dengan',
  'dalam',
  'untuk',
];

/** Connectives that people drop or add inside names. */
export const sambung: ReadonlySet<string> = new Set([
  'dan',
  'di',
  'yang',
  'untuk',
  'dengan',
  'ke',
  'dari',
  'pada',
  'atas',
  'oleh',
  'kepada',
  'para',
  'serta',
  'atau',
  'dalam',
]);

/** Kinds whose names are long and written with or without their connectives. */
const renggang = new Set<JenisMakna>(['indikator', 'anggaran', 'narasi', 'surat', 'sasaran', 'jabatan', 'istilah']);

const unsurSkm: readonly { readonly id: string; readonly nama: readonly string[] }[] = [
  { id: 'u1', nama: ['persyaratan', 'syarat', 'u1'] },
  { id: 'u2', nama: ['prosedur', 'sistem mekanisme prosedur', 'mekanisme', 'u2', 'sistem mekanisme dan prosedur'] },
  { id: 'u3', nama: ['waktu penyelesaian', 'waktu pelayanan', 'u3', 'unsur waktu'] },
  { id: 'u4', nama: ['biaya tarif', 'tarif', 'unsur biaya', 'u4'] },
  { id: 'u5', nama: ['produk spesifikasi', 'produk layanan', 'spesifikasi produk', 'u5', 'produk pelayanan'] },
  { id: 'u6', nama: ['kompetensi pelaksana', 'u6', 'unsur kompetensi'] },
  { id: 'u7', nama: ['perilaku pelaksana', 'perilaku petugas', 'u7', 'perilaku'] },
  { id: 'u8', nama: ['u8'] },
  { id: 'u9', nama: ['u9'] },
];

export type TataKata = readonly { readonly jenis: string; readonly nilai: string; readonly kata: readonly string[] }[];

type FrasaBaru = { readonly kata: readonly string[]; readonly makna: Makna[]; renggang: boolean };

export function createKamus(k: Katalog, tata: TataKata): Kamus {
  const frasa = new Map<string, FrasaBaru>();
  const add = (makna: Makna, teks: string, nama: boolean): void => {
    const semua = kataNama(teks);
    const kata = nama ? semua.filter((w, i) => i === 0 || !sambung.has(w)) : semua;
    if (kata.length === 0) return;
    const kunci = kata.join(' ');
    const ada = frasa.get(kunci);
    if (ada !== undefined && renggang.has(makna.jenis)) ada.renggang = true;
    if (ada === undefined) frasa.set(kunci, { kata, makna: [makna], renggang: renggang.has(makna.jenis) });
    else if (!ada.makna.some((m) => m.jenis === makna.jenis && m.id === makna.id)) ada.makna.push(makna);
  };
  const bernama: Bernama[] = [];
  const addBernama = (
    makna: Makna,
    opd: string,
    nama: readonly string[],
    tambahan: readonly string[] = [],
    isi: readonly string[] = [],
  ): void => {
    for (const n of nama) add(makna, n, true);
    const perNama = nama.map((n) => kataNama(n).filter((w) => !sambung.has(w)));
    const kata = new Set([...perNama, ...tambahan.map((t) => kataNama(t).filter((w) => !sambung.has(w)))].flat());
    bernama.push({ makna, opd, kata, luas: new Set([...kata, ...isi.flatMap(kataNama)]), nama: perNama, urut: bernama.length });
  };

  for (const t of tata) for (const kata of t.kata) add({ jenis: t.jenis as JenisMakna, id: t.nilai }, kata, false);
  // A government known by its decree alone has no reports to ask about; iku/ reads its name.
  const berlaporan = new Set(k.opd.map((o) => o.pemda));
  for (const p of k.pemda) if (berlaporan.has(p.id)) for (const a of p.alias) add({ jenis: 'pemda', id: p.id }, a, true);
  for (const o of k.opd) for (const a of [o.nama, ...o.alias]) add({ jenis: 'opd', id: o.id }, a, true);
  for (const d of k.dokumen) for (const a of d.alias) add({ jenis: 'dokumen', id: d.id }, a, true);
  for (const i of k.indikator) addBernama({ jenis: 'indikator', id: i.id }, i.opd, [i.nama, ...(i.varianNama ?? []), ...i.alias]);
  const awalan = {
    program: 'program',
    kegiatan: 'kegiatan',
    'sub-kegiatan': 'subkegiatan',
    total: '',
    'jenis-belanja': '',
    sasaran: 'sasaran',
    gabungan: '',
  };
  for (const a of k.anggaran) {
    const nama = [a.nama, ...(a.varianNama ?? []), ...a.alias];
    addBernama({ jenis: 'anggaran', id: a.id }, a.opd, nama, [awalan[a.tingkat], a.kelurahan ?? '']);
    for (const n of nama) if (awalan[a.tingkat] !== '') add({ jenis: 'anggaran', id: a.id }, `${awalan[a.tingkat]} ${n}`, true);
  }
  for (const kelurahan of new Set(k.anggaran.flatMap((a) => a.kelurahan ?? []))) {
    add({ jenis: 'kelurahan', id: kelurahan }, `kelurahan ${kelurahan}`, true);
    if (kelurahan !== 'Dumai Kota') add({ jenis: 'kelurahan', id: kelurahan }, kelurahan, true);
  }
  for (const j of k.jabatan) addBernama({ jenis: 'jabatan', id: j.id }, j.opd, [j.nama, ...j.alias]);
  for (const r of k.rekomendasi) {
    const isi = [r.rekomendasi, r.kelemahan ?? '', r.rencanaAksi ?? '', ...r.kata];
    const kata = new Set(isi.flatMap(kataNama));
    bernama.push({ makna: { jenis: 'rekomendasi', id: r.id }, opd: r.opd, kata, luas: kata, nama: [], urut: bernama.length });
  }
  for (const s of k.surat) addBernama({ jenis: 'surat', id: s.id }, s.opd, s.kata, [s.judul, s.perihal ?? '', s.nomor ?? '']);
  for (const n of k.narasi)
    addBernama({ jenis: 'narasi', id: n.id }, n.opd, [n.topik, ...n.kata], [], [...(n.daftar ?? []), n.teks ?? '', n.catatan ?? '']);
  for (const s of k.sasaran) addBernama({ jenis: 'sasaran', id: s.id }, s.opd, [s.nama, ...(s.varian ?? [])], [s.tingkat]);
  for (const i of k.istilah) for (const a of [i.istilah, i.kepanjangan ?? '', ...i.alias]) add({ jenis: 'istilah', id: i.id }, a, true);
  for (const s of k.skala) for (const a of [s.nama, ...s.alias]) add({ jenis: 'skala', id: s.id }, a, true);
  for (const u of unsurSkm) for (const a of u.nama) add({ jenis: 'unsur', id: u.id }, a, true);
  for (const t of k.kamus.tempat) {
    for (const a of [t.nama, ...t.alias, `${t.jenis} ${t.nama}`]) add({ jenis: 'tempat', id: t.nama }, a, true);
  }
  for (const d of k.kamus.diLuar) add({ jenis: 'di-luar', id: d }, d, true);
  for (const w of k.kamus.kataRingan) if (!frasa.has(kataNama(w).join(' '))) add({ jenis: 'umum', id: 'ringan' }, w, false);

  const sering = new Map<string, number>();
  for (const b of bernama) for (const w of b.kata) sering.set(w, (sering.get(w) ?? 0) + 1);
  const semuaKata = new Set([...frasa.values()].flatMap((f) => f.kata));
  for (const b of bernama) for (const w of b.kata) semuaKata.add(w);
  const fungsi = new Set(k.kamus.kataFungsi);
  // A slip of the finger must not turn a word into a refusal, nor into a word that carries no content.
  const menolak = (f: FrasaBaru): boolean => f.makna.every((m) => m.jenis === 'tolak' || m.jenis === 'di-luar' || m.jenis === 'tempat');
  const ringan = (f: FrasaBaru): boolean => f.makna.every((m) => m.jenis === 'umum' && m.id === 'ringan');
  const perbaikan = [
    ...[...frasa.values()].filter((f) => !menolak(f) && !ringan(f)).flatMap((f) => f.kata),
    ...bernama.flatMap((b) => [...b.kata]),
  ].filter((w) => !fungsi.has(w));
  const panjang = (w: string): boolean => w.length >= 5 && !/\d/.test(w);
  const bernamaByMakna = new Map(bernama.map((x) => [`${x.makna.jenis}:${x.makna.id}`, x]));
  return {
    kosakata: {
      kata: semuaKata,
      fungsi,
      calon: [...new Set([...perbaikan, ...kataTanya])].filter(panjang),
      nyata: new Set(k.kamus.kataNyata),
      slang: k.kamus.slang,
    },
    frasa: perLapis([...frasa.values()]),
    skala: k.skala.map(toTandaSkala),
    kelurahan: [...new Set(k.anggaran.flatMap((a) => a.kelurahan?.toLowerCase() ?? []))],
    bernama,
    pokokUtama: new Set([
      ...k.indikator.filter((i) => i.iku).map((i) => i.id),
      ...k.anggaran.filter((a) => a.tingkat !== 'kegiatan' && a.tingkat !== 'sub-kegiatan').map((a) => a.id),
    ]),
    bernamaByKata: perKunci(bernama.flatMap((x) => [...x.kata].map((kata) => [kata, x] as const))),
    bernamaOf: (m) => bernamaByMakna.get(`${m.jenis}:${m.id}`),
    bobot: (kata) => 1 / Math.sqrt(sering.get(kata) ?? 1),
    kataDikenali: createIngatan(kataTeringat),
    bingkai: createIngatan(bingkaiTeringat),
    pemahaman: new WeakMap(),
  };
}

const kataTeringat = 4000;
const bingkaiTeringat = 2000;

function perKunci<T>(pasangan: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  return new Map([...groupBy(pasangan, ([kunci]) => kunci)].map(([kunci, isi]) => [kunci, isi.map(([, nilai]) => nilai)]));
}

function perLapis(semua: readonly FrasaBaru[]): Kamus['frasa'] {
  const pilih = (lapis: Lapis): ReadonlyMap<string, readonly Frasa[]> =>
    perKunci(
      semua.flatMap(({ kata, makna, renggang: longgar }) => {
        const milik = makna.filter((m) => lapisOf(m) === lapis);
        return milik.length === 0 ? [] : [[kata[0] as string, { kata, teks: kata.join(' '), makna: milik, renggang: longgar }] as const];
      }),
    );
  return { tata: pilih('tata'), istilah: pilih('istilah'), rekaman: pilih('rekaman') };
}
