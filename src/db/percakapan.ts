// What a chat remembers across restarts. One row per chat; an unreadable row counts as none.
import { eq, lt, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type Ingatan = { readonly isi: unknown; readonly diperbarui: Date };
export type Percakapan = ReturnType<typeof createPercakapan>;

export function createPercakapan(db: Db) {
  const p = schema.percakapan;
  const select = db
    .select()
    .from(p)
    .where(eq(p.chat, sql.placeholder('chat')))
    .prepare();
  const upsert = db
    .insert(p)
    .values({ chat: sql.placeholder('chat'), keadaan: sql.placeholder('keadaan'), diperbarui: sql.placeholder('diperbarui') })
    .onConflictDoUpdate({ target: p.chat, set: { keadaan: sql`excluded.keadaan`, diperbarui: sql`excluded.diperbarui` } })
    .prepare();

  return {
    read: (chat: string): Ingatan | undefined => {
      const row = select.get({ chat });
      if (row === undefined) return undefined;
      try {
        return { isi: JSON.parse(row.keadaan), diperbarui: new Date(row.diperbarui) };
      } catch {
        return undefined;
      }
    },
    write: (chat: string, isi: unknown, kini: Date): void =>
      void upsert.run({ chat, keadaan: JSON.stringify(isi), diperbarui: kini.toISOString() }),
    forget: (chat: string): void => void db.delete(p).where(eq(p.chat, chat)).run(),
    /** A chat that goes on under another name, with all that is kept below it ("tg:1" and "tg:1:7"). */
    pindah: (lama: string, baru: string): void => {
      const kini = sql`${baru} || substr(${p.chat}, ${lama.length + 1})`;
      const milik = sql`(${p.chat} = ${lama} OR substr(${p.chat}, 1, ${lama.length + 1}) = ${`${lama}:`})`;
      // What was asked under the new name already is newer.
      db.delete(p)
        .where(sql`${milik} AND ${kini} IN (SELECT chat FROM ${p})`)
        .run();
      db.update(p).set({ chat: kini }).where(milik).run();
    },
    /** Rows not written since; their lifetime is long over. The terminal's row also holds its history and stays. */
    pangkas: (sebelum: Date): void =>
      void db
        .delete(p)
        .where(sql`${lt(p.diperbarui, sebelum.toISOString())} AND ${p.chat} <> 'terminal'`)
        .run(),
  };
}
