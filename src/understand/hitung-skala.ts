// Which scale a question means: by rule, by table, by name, by the labels it uses. It names none when only the field is known.
import type { SkalaData } from '../rujukan/skema.ts';
import type { Bingkai } from './bingkai.ts';
import type { Bacaan } from './hitung-peran.ts';
import { kataNama } from './normalise.ts';

export type Bidang = SkalaData['bidang'];

/** Words of scale names that only say "a scale of this field"; an alias made of them alone selects nothing. */
const UMUM = new Set([
  'skala',
  'mutu',
  'pelayanan',
  'layanan',
  'skm',
  'ikm',
  'predikat',
  'nilai',
  'akip',
  'sakip',
  'lke',
  'kategori',
  'efisiensi',
  'efisien',
  'kurang',
  'capaian',
  'peringkat',
  'kinerja',
  'kriteria',
  'penilaian',
  'realisasi',
  'atribut',
  'indikator',
  'interval',
  'ni',
  '1',
  '4',
]);
/** Labels that several fields share say nothing about the scale. */
const LABEL_UMUM = new Set([
  'baik',
  'sangat baik',
  'kurang',
  'cukup',
  'kurang baik',
  'tidak baik',
  'efisien',
  'kurang efisien',
  'tinggi',
  'sedang',
  'rendah',
  'berhasil',
]);
const KATA_ATURAN: readonly (readonly [RegExp, string])[] = [
  [/\bpermendagri\b|\bmendagri\b/, 'permendagri'],
  [/\bkep\s?men\s?pan\w*|\bkep\/\d/, 'kepmenpan'],
  [/\bper\s?men\s?pan\w*|\bmenpan\s?-?rb\b/, 'permenpanrb'],
];

const kata = (s: string): readonly string[] => kataNama(s).flatMap((k) => k.split(/[/-]/));
const berspasi = (daftar: readonly string[]): string => ` ${daftar.join(' ')} `;

/** A scale with the words by which a question can mean it, spelled as questions are. */
export type TandaSkala = {
  readonly skala: SkalaData;
  readonly tabel: string;
  readonly nama: readonly string[];
  readonly alias: readonly (readonly string[])[];
  /** Aliases that say more than the field. */
  readonly sebutan: readonly string[];
  readonly label: readonly string[];
};

export const toTandaSkala = (s: SkalaData): TandaSkala => ({
  skala: s,
  tabel: berspasi(kataNama(`${s.dasar} , ${s.alias.join(' , ')}`)),
  nama: kata([s.id, s.nama, ...s.alias].join(' , ')),
  alias: s.alias.map(kata),
  sebutan: s.alias.flatMap((alias) => {
    const isi = kataNama(alias).filter((k) => k !== 'tahun');
    return isi.some((k) => !UMUM.has(k)) ? [berspasi(isi)] : [];
  }),
  label: s.pita.map((p) => kataNama(p.label).join(' ')),
});

/** Narrower and narrower: each kind of sign that finds something ends the search; [] when the question names no scale. */
export function findSkala(b: Bingkai, baku: string, a: Bacaan, daftar: readonly TandaSkala[]): readonly SkalaData[] {
  return cari(b, baku, a, daftar).map((t) => t.skala);
}

function cari(b: Bingkai, baku: string, a: Bacaan, daftar: readonly TandaSkala[]): readonly TandaSkala[] {
  const perTabel = daftar.filter((t) => b.tabel.some((x) => t.tabel.includes(` tabel ${x} `)));
  if (perTabel.length > 0) return perTabel;
  const cocokAturan = (kataSkala: readonly string[]): boolean =>
    a.bersih.aturan.some((r) => [r.nomor, r.tahun].every((n) => n === undefined || kataSkala.includes(n)));
  const perAturan = daftar.filter((t) => cocokAturan(t.nama));
  // A scale that only quotes the rule gives way to the scale of the rule itself.
  const milikAturan = perAturan.filter((t) => cocokAturan(t.skala.id.split('-')));
  if (perAturan.length > 0) return milikAturan.length > 0 ? milikAturan : perAturan;
  const teks = berspasi(kataNama(baku).filter((k) => k !== 'tahun' && k !== 'nomor'));
  const bernama = daftar.filter((t) => t.sebutan.some((x) => teks.includes(x)));
  if (bernama.length > 0) return bernama;
  const aturan = KATA_ATURAN.filter(([pola]) => pola.test(baku)).map(([, nama]) => nama);
  const perKata = daftar.filter((t) => t.alias.some((alias) => aturan.some((nama) => alias.includes(nama))));
  if (perKata.length > 0) return perKata;
  const disebut = new Set(daftar.flatMap((t) => t.label).filter((label) => !LABEL_UMUM.has(label) && teks.includes(` ${label} `)));
  return disebut.size === 0 ? [] : daftar.filter((t) => t.label.some((l) => disebut.has(l)));
}
