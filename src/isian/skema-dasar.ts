// The small pieces that entered records are made of. They know no record.
import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9][a-z0-9.:-]*$/);
export const teks = z.string().trim().min(1).max(1000);
export const judul = z.string().trim().min(1).max(300);
/** Instant with offset or Z. */
export const waktu = z.iso.datetime({ offset: true });
export const pengguna = z.number().int().nonnegative();

/** An act of one person at one time; names are not kept, the trail knows the office. */
export const perbuatan = z.strictObject({ pengguna, waktu });
