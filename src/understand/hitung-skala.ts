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
const namaSkala = (s: SkalaData): readonly string[] => kata([s.id, s.nama, ...s.alias].join(' , '));
const labelSkala = (s: SkalaData): readonly string[] => s.pita.map((p) => kataNama(p.label).join(' '));

/** Narrower and narrower: each kind of sign that finds something ends the search; [] when the question names no scale. */
export function findSkala(b: Bingkai, baku: string, a: Bacaan, daftar: readonly SkalaData[]): readonly SkalaData[] {
  const perTabel = daftar.filter((s) =>
    b.tabel.some((t) => ` ${kataNama(`${s.dasar} , ${s.alias.join(' , ')}`).join(' ')} `.includes(` tabel ${t} `)),
  );
  if (perTabel.length > 0) return perTabel;
  const cocokAturan = (kataSkala: readonly string[]): boolean =>
    a.bersih.aturan.some((r) => [r.nomor, r.tahun].every((n) => n === undefined || kataSkala.includes(n)));
  const perAturan = daftar.filter((s) => cocokAturan(namaSkala(s)));
  // A scale that only quotes the rule gives way to the scale of the rule itself.
  const milikAturan = perAturan.filter((s) => cocokAturan(s.id.split('-')));
  if (perAturan.length > 0) return milikAturan.length > 0 ? milikAturan : perAturan;
  const teks = ` ${kataNama(baku)
    .filter((k) => k !== 'tahun' && k !== 'nomor')
    .join(' ')} `;
  const bernama = daftar.filter((s) =>
    s.alias.some((alias) => {
      const isi = kataNama(alias).filter((k) => k !== 'tahun');
      return isi.some((k) => !UMUM.has(k)) && teks.includes(` ${isi.join(' ')} `);
    }),
  );
  if (bernama.length > 0) return bernama;
  const aturan = KATA_ATURAN.filter(([pola]) => pola.test(baku)).map(([, nama]) => nama);
  const perKata = daftar.filter((s) => s.alias.some((alias) => aturan.some((nama) => kata(alias).includes(nama))));
  if (perKata.length > 0) return perKata;
  const disebut = new Set(daftar.flatMap(labelSkala).filter((label) => !LABEL_UMUM.has(label) && teks.includes(` ${label} `)));
  return disebut.size === 0 ? [] : daftar.filter((s) => labelSkala(s).some((l) => disebut.has(l)));
}
