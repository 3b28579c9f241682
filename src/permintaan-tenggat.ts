// What can be asked about deadlines: the part of Permintaan that needs nothing of the rest. It knows no rule and no date.
import { z } from 'zod';

/** Deadlines of documents: the next time (neither `tahun` nor `rentang`), in or about a year, or in a stretch of days; no `kode`: of all. */
export const permintaanTenggat = z.object({
  kind: z.literal('tenggat'),
  /** Ids of rules (data/kalender/aturan.json). */
  kode: z.array(z.string()),
  opd: z.string().optional(),
  pemda: z.string().optional(),
  lingkup: z.enum(['opd', 'pemda']).optional(),
  tahun: z.number().optional(),
  rentang: z.object({ dari: z.string(), sampai: z.string() }).optional(),
});
