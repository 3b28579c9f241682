// The lexicon of the registry: names of governments, decrees, offices and indicators, with their search indexes. Built once; it decides nothing.
import { groupBy } from '../../lib/group-by.ts';
import type { Katalog } from '../../pustaka.ts';
import type { Iku, Registri } from '../../registri.ts';
import type { Ketetapan } from '../../rujukan/skema-ketetapan.ts';
import { createIngatan, type Ingatan } from '../ingatan.ts';
import { jarakEjaan, kataNama, kenaliKata, type KataDikenali, type Kosakata } from '../normalise.ts';
import { createPencari, type Pencari, type Tercari } from './pencari.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import type { MaknaTata } from './tata-iku.ts';

export type MaknaIku =
  | MaknaTata
  | { readonly slot: 'pemda'; readonly id: string }
  | { readonly slot: 'ketetapan'; readonly id: string }
  | { readonly slot: 'unit'; readonly id: string }
  | { readonly slot: 'jenjang'; readonly id: string };

export type FrasaIku = { readonly kata: readonly string[]; readonly makna: readonly MaknaIku[] };

export type KamusIku = {
  readonly registri: Registri;
  readonly kosakata: Kosakata;
  /** Words that colour a question and stand in no name of the registry. */
  readonly ringan: ReadonlySet<string>;
  readonly kataDikenali: Ingatan<KataDikenali>;
  readonly bingkai: Ingatan<BingkaiIku>;
  /** Phrases by their first word. */
  readonly frasa: ReadonlyMap<string, readonly FrasaIku[]>;
  readonly cariIku: Pencari;
  /** Indicators by the words of a whole name or alias. */
  readonly bernama: ReadonlyMap<string, readonly Iku[]>;
  /** As `cariIku`, the inputs of the formula counted as words of the name: a question with numbers names those. */
  readonly cariHitung: Pencari;
  readonly cariUnit: Pencari;
  readonly cariJenjang: Pencari;
  /** The word that tells a government from others ("banyuasin"). */
  readonly namaPemda: ReadonlyMap<string, readonly string[]>;
  /** Positions and parts of offices that answer for an indicator, each spelling once. */
  readonly pemegang: readonly string[];
  readonly cariPemegang: Pencari;
  readonly urusan: readonly string[];
  readonly cariUrusan: Pencari;
};

/** Words that join and carry nothing in a name. */
export const kataSambung: ReadonlySet<string> = new Set(
  'dan di yang untuk dengan ke dari pada atas oleh kepada para serta atau dalam bagi per terhadap'.split(' '),
);
/** Offices of a kind have the same names many times over. */
const kataNamaTeringat = createIngatan<readonly string[]>(20_000);
export const kataIsi = (teks: string): readonly string[] =>
  kataNamaTeringat.ambil(teks, () => kataNama(teks).filter((k) => !kataSambung.has(k)));

const alat = { kata: kataIsi, jarak: jarakEjaan };

export const namaIku = (i: Iku): readonly string[] => [
  i.nama,
  ...i.alias,
  ...i.rumus.flatMap((r) => (r.untuk === undefined ? [] : [`${i.nama} ${r.untuk}`])),
];

/** All words of a name and of what its formula takes, once: with numbers in a question these are what it names. */
function namaHitung(i: Iku): readonly string[] {
  return i.rumus.flatMap(({ bentuk, untuk }) => {
    if (bentuk.kind !== 'hitung') return [];
    const kata = [...namaIku(i), untuk ?? '', ...bentuk.masukan.flatMap((m) => [m.nama, ...m.alias])].flatMap((n) => kataIsi(n));
    return [[...new Set(kata)].join(' ')];
  });
}

/** "Bid. Analisis", "Kasi PMD": short forms and the words behind them are one. */
const kepanjangan: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bid: 'bidang',
    kabid: 'bidang',
    kasi: 'seksi',
    kabag: 'bagian',
    subbag: 'subbagian',
    kasubbag: 'subbagian',
    sekcam: 'sekretaris camat',
    kec: 'kecamatan',
    kadis: 'kepala dinas',
  }),
);
export const kataJabatan = (teks: string): readonly string[] => kataIsi(teks).flatMap((k) => (kepanjangan.get(k) ?? k).split(' '));

export function createKamusIku(k: Katalog): KamusIku {
  const { registri } = k;
  const frasa = new Map<string, { kata: readonly string[]; makna: MaknaIku[] }>();
  const add = (makna: MaknaIku, teks: string): void => {
    const kata = kataNama(teks).filter((w) => w !== 'dan');
    if (kata.length === 0) return;
    const kunci = kata.join(' ');
    const ada = frasa.get(kunci);
    if (ada === undefined) frasa.set(kunci, { kata, makna: [makna] });
    else if (!ada.makna.some((m) => JSON.stringify(m) === JSON.stringify(makna))) ada.makna.push(makna);
  };
  for (const t of k.kamus.tataIku) for (const kata of t.kata) add(toMakna(t), kata);
  const berketetapan = new Set(registri.ketetapan.map((x) => x.pemda));
  for (const p of k.pemda) if (berketetapan.has(p.id)) for (const a of [p.nama, ...p.alias]) add({ slot: 'pemda', id: p.id }, a);
  for (const x of registri.ketetapan) {
    const daerah = k.pemda.find((p) => p.id === x.pemda)?.nama.replace(/^Pemerintah (?:Kabupaten|Kota) /, '') ?? '';
    for (const a of [x.nama, x.singkat, ...x.alias, ...sebutanKetetapan(x, daerah)]) add({ slot: 'ketetapan', id: x.id }, a);
  }
  for (const u of registri.unit)
    if (u.pemdaSendiri !== true) for (const a of [u.nama, u.singkat, ...u.alias]) add({ slot: 'unit', id: u.id }, a);
  for (const j of registri.jenjang) if (j.label !== undefined) add({ slot: 'jenjang', id: j.id }, j.label);

  const perKata = new Map<string, FrasaIku[]>();
  for (const f of frasa.values()) {
    const [awal = ''] = f.kata;
    const ada = perKata.get(awal);
    if (ada === undefined) perKata.set(awal, [f]);
    else ada.push(f);
  }
  const pemegang = [...new Set(registri.iku.flatMap((i) => i.penanggungJawab))];
  const urusan = [...new Set(registri.iku.flatMap((i) => i.bidangUrusan))];
  const kataFrasa = [...frasa.values()].flatMap((f) => f.kata);
  const kataRegistri = [
    ...registri.iku.flatMap((i) => [...namaIku(i), ...namaHitung(i)]),
    ...registri.jenjang.map((j) => j.nama),
    ...pemegang,
    ...urusan,
  ].flatMap((n) => kataNama(n));
  const milikRegistri = new Set(kataRegistri);
  const kataSinonim = k.kamus.sinonim.flat().flatMap((n) => kataNama(n));
  const singkatanUnit = new Set(registri.unit.flatMap((u) => [u.singkat, ...u.alias].map((a) => a.toLowerCase())));
  const bernama = groupBy(
    registri.iku.flatMap((i) => [...new Set([i.nama, ...i.alias].map((n) => kataIsi(n).join(' ')))].map((nama) => ({ nama, i }))),
    (x) => x.nama,
  );
  return {
    registri,
    ringan: new Set(k.kamus.kataRingan.filter((w) => !milikRegistri.has(w))),
    kosakata: {
      kata: new Set([...kataFrasa, ...kataRegistri, ...kataSinonim]),
      fungsi: new Set(k.kamus.kataFungsi),
      calon: [...new Set(kataFrasa)].filter((w) => w.length >= 5 && !/\d/.test(w)),
      nyata: new Set([...k.kamus.kataNyata, ...k.kamus.kataRingan]),
      // "smp" is short for "sampai" in a chat and a school in a name.
      slang: Object.fromEntries(Object.entries(k.kamus.slang).filter(([w]) => !milikRegistri.has(w) && !singkatanUnit.has(w))),
    },
    kataDikenali: createIngatan(4000),
    bingkai: createIngatan(2000),
    frasa: perKata,
    bernama: new Map([...bernama].map(([nama, daftar]) => [nama, daftar.map((x) => x.i)])),
    cariIku: createPencari(
      registri.iku.map((i): Tercari => ({ nama: namaIku(i) })),
      { ...alat, sinonim: k.kamus.sinonim },
    ),
    cariHitung: createPencari(
      registri.iku.map((i): Tercari => ({ nama: namaHitung(i) })),
      { ...alat, sinonim: k.kamus.sinonim },
    ),
    cariUnit: createPencari(
      registri.unit.map((u): Tercari => ({ nama: u.pemdaSendiri === true ? [] : [u.nama, u.singkat, ...u.alias] })),
      alat,
    ),
    cariJenjang: createPencari(
      registri.jenjang.map((j): Tercari => ({ nama: [j.nama, ...(j.label === undefined ? [] : [j.label])] })),
      alat,
    ),
    namaPemda: new Map(k.pemda.map((p) => [p.id, kataIsi(p.nama).filter((w) => !/^(?:pemerintah|kabupaten|kota|provinsi)$/.test(w))])),
    pemegang,
    cariPemegang: createPencari(
      pemegang.map((p): Tercari => ({ nama: [p] })),
      { ...alat, kata: kataJabatan },
    ),
    urusan,
    cariUrusan: createPencari(
      urusan.map((u): Tercari => ({ nama: [u] })),
      alat,
    ),
  };
}

const jenisKetetapan: Readonly<Record<Ketetapan['jenis'], readonly string[]>> = {
  'peraturan-wali-kota': ['perwako', 'perwali', 'peraturan walikota', 'peraturan wali kota'],
  'peraturan-bupati': ['perbup', 'peraturan bupati'],
  'keputusan-bupati': ['kepbup', 'keputusan bupati', 'sk bupati', 'skep bupati'],
};

/** "perbup banyuasin nomor 45 tahun 2019", "perbup no 45", "perbup 45/2019": kind, government and number as people write them. */
function sebutanKetetapan(x: Ketetapan, daerah: string): readonly string[] {
  const angka = /^\d+/.exec(x.nomor)?.[0] ?? x.nomor;
  const nomor = [x.nomor, `${angka}/${x.tahun}`, `${angka} tahun ${x.tahun}`, angka].flatMap((n) => [n, `nomor ${n}`, `no ${n}`]);
  return jenisKetetapan[x.jenis].flatMap((j) => [`${j} ${daerah}`, ...nomor.flatMap((n) => [`${j} ${daerah} ${n}`, `${j} ${n}`])]);
}

export const kenali = (asli: string, kamus: KamusIku): KataDikenali =>
  kamus.kataDikenali.ambil(asli, (kata) => {
    const hasil = kenaliKata(kata, kamus.kosakata);
    const [satu] = hasil;
    const nama = satu?.dikoreksi === true ? kamus.cariIku.terdekat(kata) : undefined;
    // "kepusan" is nearer to a name's "kepuasan" than to "keputusan": the search makes that repair itself.
    const lebihDekat = nama !== undefined && satu !== undefined && jarakEjaan(kata, nama, 2) < jarakEjaan(kata, satu.kata, 2);
    return lebihDekat ? [{ kata, fungsi: false, dikoreksi: false }] : hasil;
  });

// `nilai` was checked to be a word of its slot by the test of data/istilah/tata-iku.json.
const toMakna = (t: Katalog['kamus']['tataIku'][number]): MaknaIku =>
  t.slot === 'kosong' ? { slot: 'kosong' } : ({ slot: t.slot, nilai: t.nilai } as MaknaTata);
