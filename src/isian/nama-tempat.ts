// Names of governments and offices as people write them: which kind, which short name, which other names, whether two are the same. Pure.
import type { IsiOf } from './skema.ts';

export type JenisPemda = IsiOf<'pemda'>['jenis'];

export const zonaPilihan = [
  { nama: 'WIB', zona: 'Asia/Jakarta' },
  { nama: 'WITA', zona: 'Asia/Makassar' },
  { nama: 'WIT', zona: 'Asia/Jayapura' },
] as const;

export const namaZona = (zona: string): string => zonaPilihan.find((z) => z.zona === zona)?.nama ?? zona;

/** "WITA", "wita" or "Asia/Makassar"; undefined for anything else. */
export const bacaZona = (teks: string): string | undefined => {
  const t = teks.trim().toLowerCase();
  return zonaPilihan.find((z) => z.nama.toLowerCase() === t || z.zona.toLowerCase() === t)?.zona;
};

/** One space between words, no numbering or bullet in front, no full stop behind. */
const rapikan = (teks: string): string =>
  teks
    .replace(/^\s*(?:\d{1,3}[.)]\s+|[-–•·*]\s+)/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/, '')
    .trim();

const KATA_KECIL: ReadonlySet<string> = new Set(['dan', 'di', 'ke', 'dari', 'atau', 'serta', 'untuk', 'yang', 'pada']);
const SINGKATAN: ReadonlySet<string> = new Set([
  ...['dprd', 'rsud', 'uptd', 'upt', 'kb', 'pp', 'lh', 'dlh', 'pupr', 'dpupr'],
  ...['bpbd', 'bpkad', 'bkpsdm', 'dpmptsp'],
]);
const ROMAWI = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;

/** All small or all capital letters become a title; what was written with care stays. */
export function rapikanNama(teks: string): string {
  const rapi = rapikan(teks);
  const seragam = rapi === rapi.toLowerCase() || (rapi === rapi.toUpperCase() && rapi.includes(' '));
  if (!seragam) return rapi;
  return rapi
    .toLowerCase()
    .split(' ')
    .map((k, n) => {
      if (n > 0 && KATA_KECIL.has(k)) return k;
      if (ROMAWI.test(k) || SINGKATAN.has(k)) return k.toUpperCase();
      return k.replace(/(?:^|[-/(])\p{L}/gu, (h) => h.toUpperCase());
    })
    .join(' ');
}

const AWALAN: readonly (readonly [RegExp, JenisPemda])[] = [
  [/^(?:(?:pemerintah|pemda)\s+)?(?:kota|pemko|pemkot)\s+/i, 'kota'],
  [/^(?:(?:pemerintah|pemda)\s+)?(?:kabupaten|kab\.?|pemkab)\s+/i, 'kabupaten'],
  [/^(?:(?:pemerintah|pemda)\s+)?(?:provinsi|propinsi|prov\.?|pemprov)\s+/i, 'provinsi'],
];

export type NamaPemda = {
  /** Absent where the name does not tell it. */
  readonly jenis?: JenisPemda;
  /** Without its kind: "Sungai Lestari". */
  readonly daerah: string;
};

/** "Kota Sungai Lestari", "Pemkab Muara Teduh", "sungai lestari"; undefined when there is no name in it. */
export function bacaNamaPemda(teks: string): NamaPemda | undefined {
  const rapi = rapikanNama(teks);
  const [pola, jenis] = AWALAN.find(([p]) => p.test(rapi)) ?? [];
  const daerah = (pola === undefined ? rapi.replace(/^(?:pemerintah|pemda)\s+/i, '') : rapi.replace(pola, '')).trim();
  if (!/\p{L}{2}/u.test(daerah) || /[\d<>]/.test(daerah) || daerah.length > 100) return undefined;
  return { daerah, ...(jenis === undefined ? {} : { jenis }) };
}

const NAMA_JENIS: Readonly<Record<JenisPemda, string>> = { kota: 'Kota', kabupaten: 'Kabupaten', provinsi: 'Provinsi' };
const SEBUTAN: Readonly<Record<JenisPemda, readonly string[]>> = {
  kota: ['kota', 'pemko', 'pemkot', 'pemerintah kota'],
  kabupaten: ['kabupaten', 'kab', 'pemkab', 'pemerintah kabupaten'],
  provinsi: ['provinsi', 'prov', 'pemprov', 'pemerintah provinsi'],
};
const AWALAN_ID: Readonly<Record<JenisPemda, string>> = { kota: 'kota', kabupaten: 'kab', provinsi: 'prov' };

export const namaPemdaPenuh = (jenis: JenisPemda, daerah: string): string => `Pemerintah ${NAMA_JENIS[jenis]} ${daerah}`;
export const aliasPemda = (jenis: JenisPemda, daerah: string): readonly string[] => {
  const d = daerah.toLowerCase();
  return [...SEBUTAN[jenis].map((s) => `${s} ${d}`), d];
};

/** Letters, digits and single hyphens. */
const slug = (teks: string): string =>
  teks
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** The slug itself, or with the first free number behind it. */
export function idUnik(dasar: string, terpakai: ReadonlySet<string>): string {
  const awal = dasar === '' ? 'x' : dasar;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? awal : `${awal}-${n}`;
    if (!terpakai.has(id)) return id;
  }
}

export const slugPemda = (jenis: JenisPemda, daerah: string): string => `${AWALAN_ID[jenis]}-${slug(daerah)}`;

/** Whole names with their usual abbreviations. */
const KEPENDEKAN: readonly (readonly [string, readonly string[]])[] = [
  ['sekretariat daerah', ['setda', 'setdako', 'setdakab', 'setdaprov']],
  ['sekretariat dprd', ['setwan', 'sekwan', 'sekretariat dewan perwakilan rakyat daerah']],
  ['satuan polisi pamong praja', ['satpol pp', 'satpolpp']],
  ['rumah sakit umum daerah', ['rsud']],
  ['dinas pendidikan', ['disdik']],
  ['dinas kesehatan', ['dinkes']],
  ['dinas sosial', ['dinsos']],
  ['dinas perhubungan', ['dishub']],
  ['dinas pekerjaan umum dan penataan ruang', ['dinas pupr', 'dpupr', 'pupr']],
  ['dinas lingkungan hidup', ['dlh', 'dinas lh']],
  ['dinas kependudukan dan pencatatan sipil', ['disdukcapil', 'dukcapil']],
  ['dinas komunikasi dan informatika', ['diskominfo', 'kominfo']],
  ['dinas penanaman modal dan pelayanan terpadu satu pintu', ['dpmptsp']],
  ['badan pengelolaan keuangan dan aset daerah', ['bpkad']],
  ['badan kepegawaian dan pengembangan sumber daya manusia', ['bkpsdm']],
  ['badan penanggulangan bencana daerah', ['bpbd']],
  ['badan kesatuan bangsa dan politik', ['kesbangpol', 'bakesbangpol']],
];

/** What stands shortened at the beginning of a name, written out. */
const PANJANG: readonly (readonly [RegExp, string])[] = [
  [/^kec\.?(?= )/, 'kecamatan'],
  [/^kel\.?(?= )/, 'kelurahan'],
  [/^din\.?(?= )/, 'dinas'],
  ...KEPENDEKAN.map(([panjang, pendek]) => [new RegExp(`^(?:${pendek.join('|')})(?= |$)`), panjang] as const),
];

const SINGKAT_NAMA: readonly (readonly [RegExp, string])[] = [
  [/^sekretariat daerah\b/i, 'Setda'],
  [/^sekretariat (?:dprd|dewan perwakilan rakyat daerah)\b/i, 'Sekretariat DPRD'],
  [/^satuan polisi pamong praja\b/i, 'Satpol PP'],
  [/^rumah sakit umum daerah\b/i, 'RSUD'],
];

const huruf = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

/** The government's own name behind an office's ("Sekretariat Daerah Kota Dumai") says nothing inside that government. */
function tanpaPemda(teks: string, pemda: readonly string[]): string {
  const ekor = pemda
    .map((p) => huruf(p))
    .toSorted((a, b) => b.length - a.length)
    .find((p) => p.includes(' ') && teks.endsWith(` ${p}`));
  return ekor === undefined ? teks : teks.slice(0, -ekor.length - 1);
}

/** Two offices of one government with the same key are the same office. */
export function kunciOpd(nama: string, aliasPemdanya: readonly string[]): string {
  const t = tanpaPemda(huruf(nama).replace(/^kantor camat /, 'kecamatan '), aliasPemdanya);
  const [pola, panjang = ''] = PANJANG.find(([p]) => p.test(t)) ?? [];
  return (pola === undefined ? t : t.replace(pola, panjang)).replaceAll('.', '').replace(/\s+/g, ' ');
}

/** Short enough for a button where a short form is known to everybody; else the name itself. */
export function singkatOpd(nama: string): string {
  const [pola, singkat = ''] = SINGKAT_NAMA.find(([p]) => p.test(nama)) ?? [];
  return pola === undefined ? nama : nama.replace(pola, singkat);
}

/** Everyday names in small letters, the full one first. */
export function aliasOpd(nama: string, aliasPemdanya: readonly string[]): readonly string[] {
  const penuh = huruf(nama).replaceAll('.', '');
  const kunci = kunciOpd(nama, aliasPemdanya);
  const kecamatan = /^kecamatan (.+)$/.exec(kunci)?.[1];
  const kelurahan = /^kelurahan (.+)$/.exec(kunci)?.[1];
  const lain = KEPENDEKAN.filter(
    ([panjang]) => kunci === panjang || (panjang.startsWith('rumah sakit') && kunci.startsWith(`${panjang} `)),
  );
  return [
    ...new Set([
      penuh,
      kunci,
      huruf(singkatOpd(nama)),
      ...(kecamatan === undefined ? [] : [`kec ${kecamatan}`, `camat ${kecamatan}`, `kantor camat ${kecamatan}`]),
      ...(kelurahan === undefined ? [] : [`kel ${kelurahan}`, `lurah ${kelurahan}`]),
      ...lain.flatMap(([panjang, pendek]) => pendek.map((p) => kunci.replace(panjang, p))),
    ]),
  ];
}

export const slugOpd = (nama: string, aliasPemdanya: readonly string[]): string =>
  slug(
    kunciOpd(nama, aliasPemdanya)
      .replace(/^kecamatan /, 'kec ')
      .replace(/^kelurahan /, 'kel ')
      .replace(/^sekretariat daerah$/, 'setda'),
  );

/** One name per line (or between semicolons); numbering and bullets are taken off. */
export const bacaDaftarNama = (teks: string): readonly string[] =>
  teks
    .split(/[\n;]+/)
    .map((b) => rapikanNama(b.replace(/^\s*\(?\d{1,3}(?:[.)]\s*|\s+)(?=\p{L})/u, '')))
    .filter((b) => b !== '');

export const isNamaOpd = (nama: string): boolean => nama.length >= 4 && nama.length <= 200 && /\p{L}{3}/u.test(nama) && !/[<>]/.test(nama);
