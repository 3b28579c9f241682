// What the bot is taught by an admin, and which numbers people say are wrong: kinds of entered records. A Permintaan is kept as JSON and read where it is used.
import { z } from 'zod';
import { id, judul, perbuatan } from './skema-dasar.ts';

/** A list of Permintaan as JSON. */
const permintaan = z.string().min(2).max(20_000);

export const skemaBelajar = {
  /** A phrase of people (folded, at most five words, no number) and what the bot reads instead of it. */
  alias: z.strictObject({ kata: judul, ganti: judul, oleh: perbuatan }),

  /** A verified question: `teks` as people ask it (kunciTanya), `tampil` in words for the help. */
  pertanyaan: z.strictObject({ teks: judul, tampil: judul, permintaan, oleh: perbuatan }),

  /** A case for the question sets: what a question must lead to; `permintaan` for kind `jawab`. */
  'soal-uji': z.strictObject({
    q: judul,
    kind: z.enum(['jawab', 'klarifikasi', 'tidak-ada', 'tolak']),
    permintaan: permintaan.optional(),
    oleh: perbuatan,
  }),

  /** What became of a miss (table `luput`); taking it back brings the miss back. Id "luput-<number>". */
  tinjauan: z.strictObject({
    luput: z.number().int().positive(),
    hasil: z.enum(['alias', 'pertanyaan', 'soal-uji', 'abaikan']),
    oleh: perbuatan,
  }),

  /** Somebody says that a number of an answer is wrong; no `opd`: nobody's own, for the admins. */
  'laporan-angka': z.strictObject({
    opd: id.optional(),
    /** The first line of the answer. */
    judul,
    permintaan,
    catatan: judul.optional(),
    status: z.enum(['baru', 'benar', 'diperbaiki']),
    /** What the office says to it. */
    jawaban: judul.optional(),
    oleh: perbuatan,
    dijawab: perbuatan.optional(),
  }),
} as const;
