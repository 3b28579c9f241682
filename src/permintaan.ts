// Permintaan: what is asked, as data. A question in words, a command, a button and a model's tool call all become one of these.
import { z } from 'zod';
import { permintaanIsian } from './permintaan-isian.ts';
import { permintaanTenggat } from './permintaan-tenggat.ts';
import { lingkup, ukuran } from './rujukan/skema.ts';
import { kodeMutu } from './rujukan/skema-ketetapan.ts';

const ids = z.array(z.string()).min(1);
const periode = z.array(z.string());
const opd = z.string().optional();

/** What can be asked of an indicator of a decree. */
export const halIku = z.enum([
  'kartu',
  'rumus',
  'definisi',
  /** The definition, or what the glossary says of the abbreviation. */
  'arti',
  'satuan',
  'polaritas',
  'penanggung-jawab',
  'sumber-data',
  'sasaran',
  'urusan',
  'level',
  'nomor',
  'ketetapan',
  'komponen',
  'mutu',
]);
export type HalIku = z.infer<typeof halIku>;

export const halKetetapan = z.enum(['nomor', 'tanggal', 'periode', 'penandatangan', 'tentang', 'jumlah']);

/** Where in the registry to look; every part narrows. */
const tempatIku = {
  ketetapan: z.array(z.string()).optional(),
  unit: z.array(z.string()).optional(),
};

/** An indicator computed from raw inputs by its own formula; `ke` is the place of the formula in the record. */
const ikuHitung = z.object({
  kind: z.literal('iku-hitung'),
  iku: ids,
  ke: z.number(),
  masukan: z.record(z.string(), z.array(z.string())),
});

export const permintaan = z.discriminatedUnion('kind', [
  /** Target, realisasi, capaian, predikat of indicators; no periode: the latest year that has the measure. */
  z.object({
    kind: z.literal('nilai'),
    indikator: ids,
    ukuran: z.array(ukuran).min(1),
    periode,
    lingkup: lingkup.optional(),
    skala: z.array(z.string()).optional(),
    /** "apakah target tercapai": the answer begins with the verdict. */
    tanyaTercapai: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('tren'), indikator: ids, ukuran: z.array(ukuran).min(1), periode, jumlahTahun: z.number().optional() }),
  /** Running text for a report: target, realisasi and capaian with the change from the year before. */
  z.object({ kind: z.literal('paragraf'), indikator: ids, periode }),
  /** What one table prints about a subject, whatever other tables say. */
  z.object({ kind: z.literal('tercetak'), pokok: ids, ukuran: z.array(ukuran).min(1), tabel: z.string(), periode }),
  /** How far realisasi is from target, in the indicator's own unit. */
  z.object({ kind: z.literal('jarak'), indikator: ids, periode }),
  z.object({ kind: z.literal('banding'), indikator: ids, ukuran, periode }),
  z.object({
    kind: z.literal('peringkat'),
    ukuran,
    arah: z.enum(['tertinggi', 'terendah']),
    ruang: z.enum(['iku', 'program', 'kegiatan', 'sub-kegiatan', 'sasaran']),
    opd,
    induk: z.string().optional(),
    /** Only these budget items compete. */
    anggaran: z.array(z.string()).optional(),
    periode,
    jumlah: z.number().optional(),
  }),
  z.object({
    kind: z.literal('ketercapaian'),
    status: z.enum(['belum', 'tercapai', 'semua']),
    opd,
    periode,
    jumlah: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('daftar'),
    isi: z.enum([
      'iku',
      'indikator',
      'tujuan',
      'sasaran',
      'misi',
      'visi',
      'program',
      'kegiatan',
      'sub-kegiatan',
      'jabatan',
      'opd',
      'dokumen',
    ]),
    opd,
    induk: z.string().optional(),
    nomor: z.number().optional(),
    jumlah: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('profil'),
    indikator: ids,
    hal: z.array(z.enum(['satuan', 'polaritas', 'sasaran', 'nama', 'jabatan'])).min(1),
  }),
  z.object({ kind: z.literal('rumus'), indikator: z.array(z.string()), rumus: z.array(z.string()) }),
  z.object({ kind: z.literal('istilah'), istilah: ids }),
  z.object({
    kind: z.literal('anggaran'),
    anggaran: ids,
    ukuran: z.array(ukuran).min(1),
    periode,
    lingkup: z.enum(['apbd', 'apbd-perubahan', 'keduanya']).optional(),
    jabatan: z.string().optional(),
  }),
  /** Which position's PK carries a budget or an indicator. */
  z.object({ kind: z.literal('pemegang'), pokok: ids }),
  z.object({ kind: z.literal('efisiensi'), indikator: ids, periode, saring: z.enum(['efisien', 'kurang-efisien']).optional() }),
  z.object({ kind: z.literal('kemajuan'), indikator: ids }),
  z.object({ kind: z.literal('nasional'), indikator: ids, periode }),
  z.object({
    kind: z.literal('skm'),
    opd,
    unsur: z.array(z.string()),
    mutu: z.string().optional(),
    arah: z.enum(['tertinggi', 'terendah']).optional(),
    periode,
  }),
  z.object({
    kind: z.literal('rekomendasi'),
    opd,
    id: z.array(z.string()).optional(),
    nomor: z.number().optional(),
    saring: z.enum(['semua', 'tanpa-bukti', 'belum', 'proses', 'sesuai']),
    hal: z.enum(['ringkas', 'status', 'bukti', 'tindak-lanjut', 'waktu', 'penanggung-jawab', 'jumlah']).optional(),
  }),
  z.object({ kind: z.literal('rencana-aksi'), opd, indikator: z.array(z.string()), triwulan: z.array(z.number()), periode }),
  z.object({
    kind: z.literal('faktor'),
    pokok: ids,
    jenis: z.array(z.enum(['pendukung', 'penghambat', 'tindak-lanjut', 'upaya-renstra', 'penyebab'])),
  }),
  z.object({ kind: z.literal('penghargaan'), opd, periode, nomor: z.number().optional(), cari: z.array(z.string()).optional() }),
  z.object({ kind: z.literal('surat'), surat: ids }),
  z.object({ kind: z.literal('pertentangan'), opd, pokok: z.array(z.string()), periode, tabel: z.array(z.string()).optional() }),
  z.object({
    kind: z.literal('pk'),
    jabatan: z.string(),
    hal: z.enum(['semua', 'anggaran', 'indikator', 'tanggal']),
    indikator: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('narasi'), narasi: ids }),
  z.object({ kind: z.literal('skala'), skala: z.array(z.string()) }),
  /** Matters of indicators that decrees fix; several are shown side by side. */
  z.object({ kind: z.literal('iku'), iku: ids, hal: z.array(halIku).min(1) }),
  /** Indicators of governments, offices, positions, urusan or a sasaran; or those found by name (`iku`). */
  z.object({
    kind: z.literal('iku-daftar'),
    ...tempatIku,
    jenjang: z.array(z.string()).optional(),
    pemegang: z.array(z.string()).optional(),
    urusan: z.array(z.string()).optional(),
    iku: z.array(z.string()).optional(),
    nomor: z.string().optional(),
    jumlah: z.boolean().optional(),
  }),
  /** Offices of the decrees; with `iku` the offices that have those indicators. */
  z.object({
    kind: z.literal('iku-unit'),
    ketetapan: z.array(z.string()).optional(),
    jenis: z.enum(['kecamatan', 'dinas', 'badan']).optional(),
    iku: z.array(z.string()).optional(),
    jumlah: z.boolean().optional(),
  }),
  /** Misi, tujuan or sasaran of a decree or an office. */
  z.object({
    kind: z.literal('iku-jenjang'),
    ...tempatIku,
    tingkat: z.enum(['misi', 'tujuan', 'sasaran']),
    nomor: z.string().optional(),
    jumlah: z.boolean().optional(),
  }),
  /** From misi to indicator, for one indicator or one step of the cascade. */
  z.object({ kind: z.literal('iku-alur'), pokok: ids }),
  z.object({ kind: z.literal('ketetapan'), ketetapan: ids, hal: z.array(halKetetapan).min(1) }),
  /** The quality notes of the registry. */
  z.object({ kind: z.literal('iku-mutu'), ...tempatIku, kode: z.array(kodeMutu).optional(), jumlah: z.boolean().optional() }),
  ikuHitung,
  /** In which band of the scale that the decree prints a value falls. */
  z.object({ kind: z.literal('iku-pita'), iku: ids, nilai: z.string() }),
  /** A value (target, realisasi, capaian) was asked of something that stands in a decree only. */
  z.object({ kind: z.literal('iku-nilai'), ...tempatIku, iku: z.array(z.string()) }),
  /** A name that no decree has. */
  z.object({
    kind: z.literal('iku-tak-ada'),
    ...tempatIku,
    kata: z.string(),
    mirip: z.array(z.string()),
    /** The numbers of the question in the formula that another decree has for it. */
    hitung: z.array(ikuHitung).optional(),
  }),
  ...permintaanIsian,
  permintaanTenggat,
  /** A calculation on numbers of the question. Quantities are decimal strings. */
  z.object({
    kind: z.literal('hitung'),
    rumus: z.string(),
    masukan: z.record(z.string(), z.array(z.string())),
    pilihan: z.record(z.string(), z.string()),
  }),
]);

export type Permintaan = z.infer<typeof permintaan>;
export type KindPermintaan = Permintaan['kind'];
export type PermintaanOf<K extends KindPermintaan> = Extract<Permintaan, { kind: K }>;

/** What is asked about entered data; it changes and is not seen alike by all. */
const kindIsian = [
  'isian-kinerja',
  'isian-kendala',
  'isian-indikator',
  'isian-dokumen',
  'belum-lapor',
  'nilai-lhe',
  'tindak-lanjut',
] as const satisfies readonly KindPermintaan[];
export type PermintaanIsian = PermintaanOf<(typeof kindIsian)[number]>;
export const isPermintaanIsian = (p: Permintaan): p is PermintaanIsian => (kindIsian as readonly KindPermintaan[]).includes(p.kind);
