// The shape of every record in data/. These zod schemas are the types, the validator of the loader and the contract for whoever enters data.
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);
/** Tables keep their printed Roman numbers ("tVI"). */
const tabelId = z.string().regex(/^[a-z][A-Za-z0-9.-]*$/);
const teks = z.string().min(1);
/** Lines of the source document; what a citation points to. */
const baris = z.union([z.number().int().positive(), z.array(z.number().int().positive()).min(1)]);
const tanggal = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const asal = z.enum(['tercetak', 'disimpulkan']);

export const lingkup = z.enum(['renstra', 'pk', 'pk-perubahan', 'apbd', 'apbd-perubahan']);
export type Lingkup = z.infer<typeof lingkup>;

/** What a number measures. A claim never carries two of them. */
export const ukuran = z.enum([
  'target',
  'realisasi',
  'capaian',
  'predikat',
  'kondisi-awal',
  'target-akhir',
  'tingkat-kemajuan',
  'nasional',
  'konversi',
  'pagu',
  'realisasi-anggaran',
  'serapan',
  'sisa',
  'tunda-bayar',
  'sumber-dana',
  'efisiensi',
  'kategori-efisiensi',
  'nilai-unsur',
  'mutu-unsur',
  'mutu',
  'rencana-fisik',
  'realisasi-fisik',
  'capaian-fisik',
  'rencana-aksi',
  'selisih',
  'jumlah',
]);
export type Ukuran = z.infer<typeof ukuran>;

export const pemda = z.strictObject({
  id,
  nama: teks,
  jenis: z.enum(['kota', 'kabupaten', 'provinsi']),
  zona: z.string(),
  alias: z.array(teks),
});
export const opd = z.strictObject({ id, pemda: id, nama: teks, singkat: teks, alias: z.array(teks) });
export const dokumen = z.strictObject({
  id,
  opd: id,
  jenis: z.enum(['lkjip']),
  nama: teks,
  tahun: z.number().int(),
  berkas: teks,
  alias: z.array(teks),
});
export const tabel = z.strictObject({
  id: tabelId,
  label: teks,
  judul: z.string(),
  bagian: z.enum(['ringkasan', 'bab-1', 'bab-2', 'bab-3', 'bab-4', 'lampiran']),
  jenis: z.enum(['tabel', 'narasi']),
  baris: z.tuple([z.number().int(), z.number().int()]),
});
export const indikator = z
  .strictObject({
    id,
    opd: id,
    nama: teks,
    level: z.enum(['tujuan', 'sasaran', 'program', 'kegiatan', 'individu']),
    iku: z.boolean(),
    nomor: z.number().int().optional(),
    sasaran: id.optional(),
    program: id.optional(),
    jabatan: id.optional(),
    bagian: teks.optional(),
    /** Programmes whose money serves this IKU, as the report pairs their amounts; the base of its serapan. */
    anggaranPendukung: z.strictObject({ anggaran: z.array(id).min(1), baris }).optional(),
    satuan: teks,
    polaritas: z.strictObject({ nilai: z.enum(['naik-baik', 'turun-baik', 'stabil']), asal, alasan: z.string() }),
    /** Absent where nothing says it; only IKU must have it. */
    sifatTarget: z.strictObject({ nilai: z.enum(['titik-akhir', 'akumulatif']), asal, alasan: z.string() }).optional(),
    rumus: z.strictObject({ cetak: teks, baris }).optional(),
    rumusLain: z.array(z.strictObject({ cetak: teks, baris })).optional(),
    alias: z.array(teks),
    varianNama: z.array(teks).optional(),
    catatan: teks.optional(),
    tabel: tabelId,
    baris,
  })
  .refine((i) => !i.iku || i.sifatTarget !== undefined, 'IKU tanpa sifatTarget');
export const anggaran = z.strictObject({
  id,
  opd: id,
  tingkat: z.enum(['total', 'jenis-belanja', 'program', 'kegiatan', 'sub-kegiatan', 'sasaran', 'gabungan']),
  nama: teks,
  induk: id.optional(),
  urut: z.number().optional(),
  alias: z.array(teks),
  /** Budgets that a printed sum consists of, where that is not its children. */
  anggota: z.array(id).min(1).optional(),
  kelurahan: teks.optional(),
  varianNama: z.array(teks).optional(),
  catatan: teks.optional(),
  tabel: tabelId,
  baris,
});
export const jabatan = z.strictObject({
  id,
  /** A pemda for its head. */
  opd: id,
  nama: teks,
  alias: z.array(teks),
  atasan: id.optional(),
  jenisPk: z.enum(['pk', 'pk-perubahan']).optional(),
  tanggalPk: tanggal.optional(),
  tanggalPkPerubahan: tanggal.optional(),
  catatan: teks.optional(),
  baris,
});
/** A printed value: a claim of a document, kept verbatim. The number is read from `cetak`, never entered beside it. */
export const klaim = z.strictObject({
  tabel: tabelId,
  baris: z.number().int().positive(),
  kolom: z.string(),
  pokok: id,
  ukuran,
  periode: z.string().regex(/^\d{4}(-(TW[1-4]|S[12]))?$/),
  lingkup: lingkup.optional(),
  jabatan: id.optional(),
  cetak: z.string(),
  teks: teks.optional(),
  satuan: z.string(),
  ke: z.number().int().min(2).optional(),
  kosong: z.boolean().optional(),
  catatan: teks.optional(),
  mutu: z.enum(['ocr-rusak', 'salah-cetak']).optional(),
});
export const rekomendasi = z.strictObject({
  id,
  opd: id,
  nomor: z.number().int(),
  lhe: z.strictObject({ nomor: teks, tanggal, tahun: z.number().int() }),
  kelemahan: teks.optional(),
  rekomendasi: teks,
  rencanaAksi: teks.optional(),
  target: teks.optional(),
  waktu: teks.optional(),
  penanggungJawab: teks.optional(),
  statusCetak: teks.optional(),
  eviden: z.string(),
  status: z.enum(['belum', 'proses']),
  kata: z.array(teks),
  tabel: tabelId,
  baris,
  catatan: teks.optional(),
});
export const faktor = z.strictObject({
  id,
  opd: id,
  indikator: id,
  jenis: z.enum(['pendukung', 'penghambat', 'tindak-lanjut', 'upaya-renstra', 'penyebab']),
  teks,
  tabel: tabelId,
  baris,
  catatan: teks.optional(),
});
export const penghargaan = z.strictObject({
  id,
  opd: id,
  tahun: z.number().int(),
  jenis: teks,
  prestasi: teks,
  tingkat: teks,
  pemberi: teks,
  tabel: tabelId,
  baris,
  catatan: teks.optional(),
});
export const surat = z.strictObject({
  id,
  opd: id,
  jenis: z.enum(['surat', 'peraturan', 'perjanjian-kinerja', 'laporan', 'lainnya']),
  judul: teks,
  nomor: teks.optional(),
  tanggal: tanggal.optional(),
  tahun: z.number().int().optional(),
  perihal: teks.optional(),
  kata: z.array(teks),
  tabel: tabelId,
  baris,
  bertentangan: z.array(id).optional(),
  catatan: teks.optional(),
});
export const narasi = z.strictObject({
  id,
  opd: id,
  topik: teks,
  kata: z.array(teks),
  periode: z.string().optional(),
  jumlah: teks.optional(),
  jumlahSatuan: teks.optional(),
  cetak: teks.optional(),
  daftar: z.array(teks).optional(),
  teks: teks.optional(),
  /** The document announces this table or annex and does not carry it. */
  tidakAda: z.boolean().optional(),
  tabel: tabelId,
  baris,
  catatan: teks.optional(),
});
export const sasaran = z.strictObject({
  id,
  opd: id,
  tingkat: z.enum(['visi', 'misi', 'tujuan', 'sasaran']),
  nama: teks,
  induk: id.optional(),
  varian: z.array(teks).optional(),
  tabel: tabelId,
  baris,
  catatan: teks.optional(),
});
export const temuan = z.strictObject({
  id,
  opd: id,
  jenis: z.enum([
    'angka-berbeda',
    'hitungan-salah',
    'label-salah',
    'skala-tercampur',
    'sisa-templat',
    'tanggal-berbeda',
    'satuan-salah',
    'lainnya',
  ]),
  uraian: teks,
  indikator: id.optional(),
  baris,
  dihitungUlang: teks.optional(),
});
export const skala = z.strictObject({
  id,
  nama: teks,
  bidang: z.enum(['capaian', 'skm', 'skm-ni', 'akip', 'efisiensi']),
  /** The government whose reports print it; absent for a national one. */
  pemda: id.optional(),
  dasar: teks,
  status: z.enum(['terverifikasi', 'perlu-cek']),
  satuan: z.string(),
  alias: z.array(teks),
  pita: z.array(
    z.strictObject({
      label: teks,
      kode: teks.optional(),
      min: z.string().optional(),
      minTermasuk: z.boolean().optional(),
      maks: z.string().optional(),
      maksTermasuk: z.boolean().optional(),
    }),
  ),
  kebijakan: z.strictObject({ diAtas: z.enum(['pita-teratas', 'di-luar-skala']), celah: z.string() }),
  catatan: teks.optional(),
});
export const rumus = z.strictObject({
  id,
  nama: teks,
  rumus: teks,
  dasar: teks,
  status: z.enum(['terverifikasi', 'perlu-cek']),
  alias: z.array(teks),
  catatan: teks.optional(),
});

export type Pemda = z.infer<typeof pemda>;
export type Opd = z.infer<typeof opd>;
export type Dokumen = z.infer<typeof dokumen>;
export type Tabel = z.infer<typeof tabel> & { readonly dokumen: string };
export type Indikator = z.infer<typeof indikator>;
export type Anggaran = z.infer<typeof anggaran>;
export type Jabatan = z.infer<typeof jabatan>;
export type KlaimData = z.infer<typeof klaim>;
export type Rekomendasi = z.infer<typeof rekomendasi>;
export type Faktor = z.infer<typeof faktor>;
export type Penghargaan = z.infer<typeof penghargaan>;
export type Surat = z.infer<typeof surat>;
export type Narasi = z.infer<typeof narasi>;
export type Sasaran = z.infer<typeof sasaran>;
export type Temuan = z.infer<typeof temuan>;
export type SkalaData = z.infer<typeof skala>;
export type Rumus = z.infer<typeof rumus>;
