// The shape of data/rangkaian.json: the only words a model may put between the facts of an answer. It checks no sentence.
import { z } from 'zod';

/** Lower case, two letters at least: a single letter can spell a word out or be a numeral. */
const kata = z.string().regex(/^[a-z]{2,}$/);
const frasa = z.string().regex(/^[a-z]{2,}(?: [a-z]{2,})*$/);
const bentuk = z.array(frasa).min(1);
/** `kerja` stands as a verb ("meningkat"), `benda` behind one ("mengalami peningkatan"); the first of each is what a slot prints. */
const kataArah = z.strictObject({ kerja: z.array(kata).min(1), benda: z.array(kata) });

export const rangkaian = z
  .strictObject({
    /** Connecting words that claim, compare, count, date, deny, doubt and praise nothing. */
    kata: z.array(kata),
    /** Nouns that are as neutral, but could be taken for what a number, a direction or a record is about: src/rangkaian/pokok.ts says where. */
    benda: z.array(kata),
    /** Connecting words that are neutral only together. */
    frasa: z.array(frasa),
    sebutan: z.strictObject({
      target: bentuk,
      realisasi: bentuk,
      capaian: bentuk,
      predikat: bentuk,
      selisih: bentuk,
      pagu: bentuk,
      'realisasi-anggaran': bentuk,
      serapan: bentuk,
      efisiensi: bentuk,
      pendukung: bentuk,
      penghambat: bentuk,
      penyebab: bentuk,
      'tindak-lanjut': bentuk,
      'upaya-renstra': bentuk,
    }),
    arah: z.strictObject({ naik: kataArah, turun: kataArah, tetap: kataArah, membaik: kataArah, memburuk: kataArah }),
    /** The first of each is what a slot prints; a denial stands nowhere else. */
    status: z.strictObject({ tercapai: bentuk, 'belum tercapai': bentuk, terlampaui: bentuk }),
  })
  .readonly()
  .superRefine((r, ctx) => {
    const semua = kataRangkaian(r);
    const ulang = semua.filter((x, n) => semua.indexOf(x) !== n);
    if (ulang.length > 0) ctx.addIssue({ code: 'custom', message: `dua kali: ${ulang.join(', ')}` });
  });

export type Rangkaian = z.output<typeof rangkaian>;

/** Every form that says something and is checked against the ledger. */
export const bentukBermakna = (r: Pick<Rangkaian, 'sebutan' | 'arah' | 'status'>): readonly string[] => [
  ...Object.values(r.sebutan).flat(),
  ...Object.values(r.arah).flatMap((a) => [...a.kerja, ...a.benda]),
  ...Object.values(r.status).flat(),
];

/** All that a text may be made of, in the order of the file: what a prompt lists. */
export const kataRangkaian = (r: Rangkaian): readonly string[] => [...r.kata, ...r.benda, ...r.frasa, ...bentukBermakna(r)];
