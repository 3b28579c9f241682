// What can be asked about entered data, as data; parts of the union of permintaan.ts.
import { z } from 'zod';
import { jenisDokumen } from './isian/skema.ts';

export const permintaanIsian = [
  /** Target, realisasi and capaian as an OPD entered them; no `indikator`: all of the year. No `triwulan`: the year to date. */
  z.object({
    kind: z.literal('isian-kinerja'),
    opd: z.string(),
    indikator: z.array(z.string()),
    tahun: z.number(),
    triwulan: z.array(z.number()),
    ukuran: z.array(z.enum(['target', 'realisasi', 'capaian'])).min(1),
    /** The quarters beside each other, with the change; fewer than two named: all that are reported. */
    banding: z.boolean().optional(),
  }),
  /** Why a quarter stayed below its target, and what is done about it, as its OPD entered it. */
  z.object({
    kind: z.literal('isian-kendala'),
    opd: z.string(),
    indikator: z.array(z.string()),
    tahun: z.number(),
    triwulan: z.array(z.number()),
    /** "kenapa turun": whether it did. */
    arah: z.enum(['naik', 'turun']).optional(),
  }),
  /** The indicators that an OPD reports on in a year, or those of a quarter that stand somewhere. */
  z.object({
    kind: z.literal('isian-indikator'),
    opd: z.string(),
    tahun: z.number(),
    triwulan: z.number().optional(),
    saring: z.enum(['semua', 'belum-lapor', 'sudah-lapor', 'menunggu', 'terkonfirmasi', 'dikembalikan', 'belum-tercapai', 'tercapai']),
    jumlah: z.boolean().optional(),
  }),
  /** Which documents of the checklist there are: all of an OPD, or one kind in many OPD. */
  z.object({
    kind: z.literal('isian-dokumen'),
    opd: z.array(z.string()),
    pemda: z.string().optional(),
    tahun: z.number(),
    jenis: z.array(jenisDokumen),
    saring: z.enum(['semua', 'ada', 'draf', 'belum']),
    jumlah: z.boolean().optional(),
  }),
  /** Who has not reported a quarter yet, or has. */
  z.object({
    kind: z.literal('belum-lapor'),
    opd: z.array(z.string()),
    pemda: z.string().optional(),
    tahun: z.number(),
    triwulan: z.number().optional(),
    status: z.enum(['belum-lapor', 'sudah-lapor', 'menunggu', 'terkonfirmasi', 'semua']),
    /** Only offices whose name begins so: "kecamatan mana". */
    jenis: z.enum(['kecamatan', 'dinas', 'badan', 'kelurahan']).optional(),
    /** How many of them, and the share. */
    jumlah: z.boolean().optional(),
    /** The complete ones first. */
    terbaik: z.boolean().optional(),
  }),
  /** Results of evaluations that were entered: the newest, or those of the years, with the change from the one before. */
  z.object({
    kind: z.literal('nilai-lhe'),
    opd: z.array(z.string()),
    pemda: z.string().optional(),
    tahun: z.array(z.number()),
    hal: z.enum(['nilai', 'perubahan', 'komponen', 'nomor']),
    /** Only these components. */
    komponen: z.array(z.string()).optional(),
    /** Only offices that changed so, or the order of all. */
    arah: z.enum(['naik', 'turun', 'tertinggi', 'terendah']).optional(),
  }),
  /** The follow-up of recommendations as it was entered. */
  z.object({
    kind: z.literal('tindak-lanjut'),
    opd: z.array(z.string()),
    pemda: z.string().optional(),
    saring: z.enum([
      'semua',
      'lewat-tenggat',
      'jatuh-tempo',
      'menunggu-verifikasi',
      'terbuka',
      'tanpa-bukti',
      'berbukti',
      'selesai',
      'tidak-dapat',
    ]),
    nomor: z.number().optional(),
    /** The year that was evaluated. */
    tahun: z.array(z.number()).optional(),
    /** Due between these days, both included. */
    rentang: z.tuple([z.string(), z.string()]).optional(),
    hal: z.enum(['tenggat', 'penanggung-jawab', 'bukti', 'langkah', 'persen']).optional(),
    jumlah: z.boolean().optional(),
  }),
] as const;
