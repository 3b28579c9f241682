// The shape of data/kalender: rules of deadlines, days that are no working days, deadlines that were moved. They compute no date.
import { z } from 'zod';
import { isTanggal } from '../kinerja/tanggal.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const teks = z.string().min(1);
/** Month and day of every year, so never 29 February. */
const hariBulan = z.string().refine((x) => isTanggal(`2001-${x}`), 'bukan tanggal (BB-HH) yang ada di setiap tahun');
const tahun = z.number().int().min(2000).max(2100);
const status = z.enum(['terverifikasi', 'perlu-cek']);

export const peranKalender = z.enum(['operator', 'kepala', 'evaluator', 'organisasi', 'bappeda', 'pimpinan-daerah']);
export type PeranKalender = z.infer<typeof peranKalender>;

const jenisJangkar = z.enum(['akhir-tahun-anggaran', 'akhir-triwulan', 'dpa', 'dppa', 'lhe', 'tenggat-rekomendasi', 'tanggal-tetap']);

/** A day of the year of the document (0), or of one before or behind it. */
const hariTahun = { tanggal: hariBulan, geserTahun: z.number().int().min(-1).max(1) };

export const aturanKalender = z
  .strictObject({
    /** Stands in the keys of reminders that were sent: never given to another rule. */
    id,
    judul: teks,
    /** What people call it, in small letters. */
    nama: z.array(z.string().regex(/^[a-z0-9 ]+$/)).min(1),
    lingkup: z.enum(['opd', 'pemda']),
    jangkar: jenisJangkar,
    triwulan: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
    tanggal: hariTahun.tanggal.optional(),
    geserTahun: hariTahun.geserTahun.optional(),
    offset: z.union([z.strictObject({ bulan: z.number().int() }), z.strictObject({ hari: z.number().int() })]),
    /** The date that stands in for an anchor nobody entered yet. */
    anggapan: z.strictObject(hariTahun).optional(),
    /** Who is responsible, and who is told besides. */
    untuk: peranKalender,
    tembusan: z.array(peranKalender),
    dasar: teks,
    status,
    /** The first and the last year that the document is about. */
    berlakuMulai: tahun,
    berlakuSampai: tahun.optional(),
    /** May be told outside quiet hours when the last day is here. */
    mendesak: z.boolean(),
    /** What in the data shows that it is done. */
    selesai: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dokumen'), jenis: id, status: z.array(teks).min(1) }),
        z.strictObject({ kind: z.literal('realisasi'), triwulan: z.number().int().min(1).max(4) }),
        z.strictObject({ kind: z.literal('lhe') }),
      ])
      .optional(),
  })
  .refine((a) => (a.jangkar === 'akhir-triwulan') === (a.triwulan !== undefined), 'triwulan hanya dan selalu untuk akhir-triwulan')
  .refine(
    (a) => (a.jangkar === 'tanggal-tetap') === (a.tanggal !== undefined && a.geserTahun !== undefined),
    'tanggal dan geserTahun hanya dan selalu untuk tanggal-tetap',
  )
  .refine(
    (a) => (a.jangkar === 'dpa' || a.jangkar === 'dppa' || a.jangkar === 'lhe') === (a.anggapan !== undefined),
    'anggapan hanya dan selalu untuk dpa, dppa, dan lhe',
  )
  .refine((a) => a.berlakuSampai === undefined || a.berlakuMulai <= a.berlakuSampai, 'berlakuSampai sebelum berlakuMulai');

export const libur = z.discriminatedUnion('kind', [
  /** Every year on the same day. */
  z.strictObject({
    id,
    kind: z.literal('tetap'),
    dasar: teks,
    hari: z.array(z.strictObject({ tanggal: hariBulan, nama: teks })).min(1),
  }),
  /** The moving ones of a year; `lengkap` false: some are not known yet. */
  z
    .strictObject({
      id,
      kind: z.literal('tahun'),
      tahun,
      lengkap: z.boolean(),
      dasar: teks,
      hari: z.array(z.strictObject({ tanggal: z.iso.date(), nama: teks, jenis: z.enum(['libur-nasional', 'cuti-bersama']) })),
    })
    .refine((x) => x.hari.every((h) => h.tanggal.startsWith(`${x.tahun}-`)), 'hari libur di luar tahunnya'),
]);

/** A deadline of one year that a circular moved; for all governments unless one is named. */
export const pindahan = z.strictObject({
  id,
  kode: id,
  pemda: id.optional(),
  tahun,
  tenggat: z.iso.date(),
  dasar: teks,
  status,
});

export type AturanKalender = z.infer<typeof aturanKalender>;
export type LiburData = z.infer<typeof libur>;
export type PindahanData = z.infer<typeof pindahan>;
export type Kalender = {
  readonly aturan: readonly AturanKalender[];
  readonly libur: readonly LiburData[];
  readonly pindahan: readonly PindahanData[];
};
