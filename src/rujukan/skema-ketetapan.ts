// The shape of data/ketetapan/: decrees that fix the IKU of a government, one file per office, entered from the decree with its lines.
import { z } from 'zod';
import { rumusIku } from './skema-rumus-iku.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);
const teks = z.string().min(1);
const baris = z.union([z.number().int().positive(), z.array(z.number().int().positive()).min(1)]);
const asal = z.enum(['tercetak', 'disimpulkan']);

/** What is wrong, or was repaired, in the printed document. The list is closed. */
export const kodeMutu = z.enum([
  // the text that came out of the scan
  'ocr-rusak',
  'tidak-terbaca',
  'sel-menyatu',
  'halaman-berulang',
  'kolom-tergeser',
  'kepala-tabel-hilang',
  'tabel-tidak-ada',
  'baris-sampah',
  'nomor-hilang',
  'nomor-keliru',
  'sel-kosong',
  'nama-tidak-lengkap',
  'nama-daerah-lain',
  // the indicator itself
  'sasaran-tergeser',
  'program-sebagai-iku',
  'indikator-berulang',
  'target-di-nama',
  'penanggung-jawab-dinas-lain',
  'istilah-keliru',
  'nama-tidak-terukur',
  // the formula and its unit
  'rumus-terbalik',
  'pembilang-sama-penyebut',
  'rumus-indikator-lain',
  'rumus-bukan-perhitungan',
  'rumus-tanpa-garis-bagi',
  'persentase-tanpa-penyebut',
  'tanpa-pengali',
  'pengali-keliru',
  'penyebut-diragukan',
  'satuan-tidak-cocok',
  'rumus-bertentangan',
  'satuan-bertentangan',
  'skala-keliru',
]);
export type KodeMutu = z.infer<typeof kodeMutu>;

export const catatanMutu = z.strictObject({
  kode: kodeMutu,
  baris,
  /** One short sentence of our own: what is printed and what is wrong with it. */
  uraian: teks,
  /** Ids of the records that contradict this one. */
  terhadap: z.array(id).min(1).optional(),
});

const polaritas = z.strictObject({ nilai: z.enum(['naik-baik', 'turun-baik', 'stabil']), alasan: teks });

export const ikuKetetapan = z.strictObject({
  id,
  /** As printed; absent where the document has none or the scan lost it. */
  nomor: teks.optional(),
  /** The official name, scan damage repaired, complete on its own. */
  nama: teks,
  /** What the page prints, where that differs from `nama` by more than line breaks. */
  cetak: teks.optional(),
  /** An indicator printed as a part of another one ("SD/MI" under "Angka Putus Sekolah"). */
  induk: id.optional(),
  sasaran: id.optional(),
  level: z.strictObject({ nilai: z.enum(['tujuan', 'sasaran', 'program', 'kegiatan']), asal }),
  /** Only where the table's heading says it. */
  jenis: z.enum(['outcome', 'output']).optional(),
  satuan: z.strictObject({ nilai: teks, asal, cetak: teks.optional(), alasan: teks.optional() }).optional(),
  /** No decree prints it: always inferred, with the reason. */
  polaritas,
  /** Several where one name has several formulas; [] where the decree prints none. */
  rumus: z.array(rumusIku),
  definisi: teks.optional(),
  penanggungJawab: z.array(teks),
  penanggungJawabCetak: teks.optional(),
  sumberData: z.array(teks),
  bidangUrusan: z.array(teks),
  keterangan: teks.optional(),
  /** Lists that stand in the cells: areas, levels, grades, parts. */
  komponen: z.array(z.strictObject({ judul: teks, butir: z.array(teks).min(1), baris })).optional(),
  /** Everyday names and abbreviations, lower case. */
  alias: z.array(teks),
  baris,
  catatanMutu: z.array(catatanMutu),
});

const jenjangKetetapan = z.strictObject({
  id,
  tingkat: z.enum(['misi', 'tujuan', 'sasaran']),
  nomor: teks.optional(),
  /** A short label printed beside the sentence ("Bangkit Pendidikan"). */
  label: teks.optional(),
  nama: teks,
  cetak: teks.optional(),
  induk: id.optional(),
  baris,
  catatanMutu: z.array(catatanMutu).optional(),
});

const unitKetetapan = z.strictObject({
  id,
  nama: teks,
  singkat: teks,
  /** The government as a whole rather than one of its offices. */
  pemdaSendiri: z.boolean().optional(),
  nomor: z.strictObject({ nilai: teks, asal, alasan: teks.optional() }).optional(),
  cetak: teks.optional(),
  alias: z.array(teks),
  lampiran: teks.optional(),
  /** First and last line of the office's part. */
  baris: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  catatanMutu: z.array(catatanMutu),
});

/** One office of a decree: data/ketetapan/<decree>/<unit>.json. */
export const berkasUnit = z.strictObject({
  unit: unitKetetapan,
  jenjang: z.array(jenjangKetetapan),
  indikator: z.array(ikuKetetapan),
});

/** data/ketetapan/<decree>/ketetapan.json. */
export const ketetapan = z.strictObject({
  id,
  pemda: id,
  /** What ids of this decree begin with. */
  awalan: id,
  jenis: z.enum(['peraturan-wali-kota', 'peraturan-bupati', 'keputusan-bupati']),
  nama: teks,
  singkat: teks,
  nomor: teks,
  tahun: z.number().int(),
  /** Absent where the document does not carry it readably. */
  tanggal: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  tanggalCetak: teks.optional(),
  tentang: teks,
  periode: z.tuple([z.number().int(), z.number().int()]),
  /** The office, never a person. */
  penandatangan: teks,
  berkas: teks,
  baris: z.strictObject({ nomor: baris, tanggal: baris.optional(), periode: baris, penandatangan: baris.optional() }),
  /** Offices in the order of the decree; each has a file of that name. */
  unit: z.array(teks).min(1),
  alias: z.array(teks),
  catatanMutu: z.array(catatanMutu),
});

export type CatatanMutu = z.infer<typeof catatanMutu>;
export type IkuKetetapan = z.infer<typeof ikuKetetapan>;
export type JenjangKetetapan = z.infer<typeof jenjangKetetapan>;
export type UnitKetetapan = z.infer<typeof unitKetetapan>;
export type BerkasUnit = z.infer<typeof berkasUnit>;
export type Ketetapan = z.infer<typeof ketetapan>;
