// A formula of the registry as data: its inputs and a small typed tree, or why there is nothing to compute.
import { z } from 'zod';
import type { Simpul } from '../kinerja/rumus-iku.ts';

const teks = z.string().min(1);
const kunci = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const desimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const baris = z.union([z.number().int().positive(), z.array(z.number().int().positive()).min(1)]);

/** A bare string is the key of an input. */
const simpul: z.ZodType<Simpul> = z.lazy(() =>
  z.union([
    kunci,
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('tetapan'), nilai: desimal }),
      /** atas ÷ bawah × kali; no `kali` where none is printed. */
      z.strictObject({ op: z.literal('rasio'), atas: simpul, bawah: simpul, kali: desimal.optional() }),
      /** naik: (kini − lalu) ÷ per × kali; turun: (lalu − kini) ÷ per × kali. */
      z.strictObject({
        op: z.literal('perubahan'),
        kini: simpul,
        lalu: simpul,
        arah: z.enum(['naik', 'turun']),
        per: z.enum(['lalu', 'kini']),
        kali: desimal.optional(),
      }),
      z.strictObject({ op: z.literal('jumlah'), suku: z.array(simpul).min(1) }),
      z.strictObject({ op: z.literal('selisih'), dari: simpul, kurangi: simpul }),
      z.strictObject({ op: z.literal('kali'), faktor: z.array(simpul).min(2) }),
      z.strictObject({ op: z.literal('rata-rata'), suku: z.array(simpul).min(1) }),
      z.strictObject({ op: z.literal('tertimbang'), suku: z.array(z.strictObject({ bobot: desimal, nilai: simpul })).min(1) }),
      z.strictObject({ op: z.literal('kuadrat'), dari: simpul }),
      z.strictObject({ op: z.literal('akar'), dari: simpul }),
    ]),
  ]),
);

const masukanRumus = z.strictObject({
  kunci,
  nama: teks,
  satuan: teks.optional(),
  /** Everyday words a person would write beside the number, lower case. */
  alias: z.array(teks),
  tahun: z.enum(['kini', 'lalu']).optional(),
  /** Several numbers go in here (the values of the survey's elements). */
  ganda: z.boolean().optional(),
  /** The number that the decree itself prints for this input (a weight). */
  baku: desimal.optional(),
});

/** Bands of the result that stand in the formula's cell; both ends belong to the band, as printed. */
const pita = z.strictObject({ label: teks, kode: teks.optional(), min: desimal.optional(), maks: desimal.optional() });

export const rumusIku = z.strictObject({
  /** What this formula measures, where one name has several. */
  untuk: teks.optional(),
  bentuk: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('hitung'),
      masukan: z.array(masukanRumus).min(1),
      pohon: simpul,
      pita: z.array(pita).min(1).optional(),
    }),
    /** The value is what someone else's assessment or survey says. */
    z.strictObject({ kind: z.literal('penilaian'), penilai: teks, uraian: teks.optional(), pita: z.array(pita).min(1).optional() }),
    /** The cell says something, but nothing that can be computed; restated. */
    z.strictObject({ kind: z.literal('uraian'), uraian: teks }),
    /** There, or not there; one of a few words. */
    z.strictObject({ kind: z.literal('status'), pilihan: z.array(teks).min(2), uraian: teks.optional() }),
    z.strictObject({ kind: z.literal('tidak-terbaca') }),
  ]),
  satuan: teks.optional(),
  /** As printed, where the print is damaged, ambiguous or wrong and our tree reads something into it. */
  cetak: teks.optional(),
  baris,
});
export type RumusIku = z.infer<typeof rumusIku>;
export type MasukanRumus = z.infer<typeof masukanRumus>;
