// The help topics and example questions of the bot, read from data/bantuan.json.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Ids stand in callback data of messages already sent: they are never reused for another question. */
const id = z.string().regex(/^[a-z0-9-]{1,24}$/);

const bantuan = z
  .strictObject({
    /** Examples under the first greeting. */
    awal: z.array(id).min(4).max(6),
    topik: z.array(
      z.strictObject({
        id,
        judul: z.string().min(1).max(40),
        isi: z.array(z.string().min(1)).min(1),
        contoh: z.array(z.strictObject({ id, tanya: z.string().min(1).max(60) })),
      }),
    ),
  })
  .refine(({ awal, topik }) => awal.every((x) => topik.some((t) => t.contoh.some((c) => c.id === x))), {
    message: 'awal menyebut contoh yang tidak ada',
  })
  .refine(({ topik }) => isUnik(topik.map((t) => t.id)) && isUnik(topik.flatMap((t) => t.contoh.map((c) => c.id))), {
    message: 'id berulang',
  })
  .readonly();

const isUnik = (daftar: readonly string[]): boolean => new Set(daftar).size === daftar.length;

export type Bantuan = z.output<typeof bantuan>;

/** Throws on a broken file: it is part of the program, not of what people enter. */
export const readBantuan = (dataDir: string): Bantuan =>
  bantuan.parse(JSON.parse(readFileSync(path.join(dataDir, 'bantuan.json'), 'utf8')));
