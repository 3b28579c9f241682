// The shape of the word lists in data/istilah: what terms mean, and which words the parser explains or leaves alone.
import { z } from 'zod';

const teks = z.string().min(1);

/** A term of the field. `tanpaData` marks a name people ask numbers for and that no document here carries. */
export const istilah = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  istilah: teks,
  kepanjangan: teks.optional(),
  arti: teks,
  alias: z.array(teks),
  maknaLain: z.array(teks).optional(),
  tanpaData: z.boolean().optional(),
  dasar: teks.optional(),
});

export const slang = z.record(z.string(), z.string());
export const daftarKata = z.array(teks);
export const tempat = z.array(z.strictObject({ nama: teks, jenis: teks, alias: z.array(teks) }));
/** Which words of a question name a measure, a scope, a kind of list, ...: `jenis` is the slot, `nilai` what fills it. */
export const tataKata = z.array(z.strictObject({ jenis: teks, nilai: teks, kata: z.array(teks).min(1) }));
/** The same for questions about the registry of decrees. */
export const tataIku = z.array(
  z.strictObject({ slot: z.enum(['hal', 'niat', 'tingkat', 'jenis-unit', 'kode', 'kosong']), nilai: teks, kata: z.array(teks).min(1) }),
);
/** Phrases that name one thing: whoever searches with one means the others too. */
export const sinonim = z.array(z.array(teks).min(2));

export type Istilah = z.infer<typeof istilah>;
export type Tempat = z.infer<typeof tempat>[number];
export type TataKata = z.infer<typeof tataKata>[number];
export type TataIku = z.infer<typeof tataIku>[number];
