// Questions that were not answered well. The text arrives masked; neither the person nor the chat is kept.
import { asc, count, desc, eq, lt, sql } from 'drizzle-orm';
import { kunciTanya } from '../isian/kunci-tanya.ts';
import type { Luput, SebabLuput } from '../isian/luput.ts';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type LuputBaru = {
  /** Already without names and numbers of people. */
  readonly teks: string;
  readonly sebab: SebabLuput;
  /** What it was read as. */
  readonly permintaan?: readonly unknown[];
  /** Words that nothing explains. */
  readonly sisa?: readonly string[];
};
export type PenyimpanLuput = ReturnType<typeof createLuput>;

const panjangTeks = 300;
const sisaTerbanyak = 12;
const panjangPermintaan = 20_000;
const barisTerbanyak = 5000;

/** Whole characters only. */
const potong = (teks: string, batas: number): string => teks.slice(0, batas).replace(/[\uD800-\uDBFF]$/, '');

const toJson = (daftar: readonly unknown[]): string => {
  const json = JSON.stringify(daftar);
  return json.length <= panjangPermintaan ? json : '[]';
};

export function createLuput(db: Db, terbanyak = barisTerbanyak) {
  const t = schema.luput;
  const diisi = (nama: string) => sql.placeholder(nama);
  const counted = db
    .insert(t)
    .values({
      kunci: diisi('kunci'),
      teks: diisi('teks'),
      sebab: diisi('sebab'),
      permintaan: diisi('permintaan'),
      sisa: diisi('sisa'),
      jumlah: 1,
      pertama: diisi('kini'),
      terakhir: diisi('kini'),
    })
    .onConflictDoUpdate({
      target: [t.kunci, t.sebab],
      set: {
        jumlah: sql`${t.jumlah} + 1`,
        teks: sql`excluded.teks`,
        permintaan: sql`excluded.permintaan`,
        sisa: sql`excluded.sisa`,
        terakhir: sql`max(${t.terakhir}, excluded.terakhir)`,
      },
    })
    .prepare();
  const banyak = db.select({ n: count() }).from(t).prepare();
  // What was asked once and longest ago goes first: a flood of new texts does not push out what many ask.
  const terlemah = db
    .select({ id: t.id })
    .from(t)
    .orderBy(sql`${t.jumlah} > 1`, asc(t.terakhir), asc(t.id))
    .limit(1)
    .prepare();
  const hapus = db
    .delete(t)
    .where(eq(t.id, diisi('id')))
    .prepare();
  const satu = db
    .select()
    .from(t)
    .where(eq(t.id, diisi('id')))
    .prepare();
  const semua = db.select().from(t).orderBy(desc(t.jumlah), desc(t.terakhir), desc(t.id)).prepare();

  const toLuput = (row: typeof t.$inferSelect): Luput => ({
    id: row.id,
    teks: row.teks,
    sebab: row.sebab,
    permintaan: JSON.parse(row.permintaan) as readonly unknown[],
    sisa: JSON.parse(row.sisa) as readonly string[],
    jumlah: row.jumlah,
    pertama: row.pertama,
    terakhir: row.terakhir,
  });

  return {
    /** One more time that this text was missed for this reason. A text without words is none. */
    catat: (x: LuputBaru, kini: Date): void => {
      const teks = potong(x.teks.replace(/\s+/g, ' ').trim(), panjangTeks);
      const kunci = kunciTanya(teks);
      if (kunci === '') return;
      const sisa = [...new Set(x.sisa)].slice(0, sisaTerbanyak).map((w) => potong(w, 60));
      db.$client.transaction(() => {
        counted.run({ kunci, teks, sebab: x.sebab, permintaan: toJson(x.permintaan ?? []), sisa: toJson(sisa), kini: kini.toISOString() });
        for (let lebih = (banyak.get()?.n ?? 0) - terbanyak; lebih > 0; lebih -= 1) hapus.run({ id: terlemah.get()?.id ?? 0 });
      })();
    },

    /** Most frequent first, then the newest. */
    daftar: (): readonly Luput[] => semua.all().map(toLuput),

    byId: (id: number): Luput | undefined => {
      const row = satu.get({ id });
      return row === undefined ? undefined : toLuput(row);
    },

    /** Forgets what was last asked before. */
    pangkas: (sebelum: Date): void => void db.delete(t).where(lt(t.terakhir, sebelum.toISOString())).run(),
  };
}

/** How long a miss is kept after it was last asked, in days. */
export const umurLuput = 90;
