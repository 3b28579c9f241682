// Answers that were sent, so that paging, choices and thumbs work after a restart. `isi` is the bot's own JSON.
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type Terkirim = {
  /** The update that was answered. */
  readonly id: number;
  readonly chat: number;
  readonly pesanTanya?: number;
  readonly pesanJawab: number;
  readonly isi: unknown;
};
export type JawabanTerkirim = ReturnType<typeof createJawabanTerkirim>;

export function createJawabanTerkirim(db: Db, botId: number) {
  const t = schema.jawabanTerkirim;
  const upsert = db
    .insert(t)
    .values({
      botId,
      id: sql.placeholder('id'),
      chat: sql.placeholder('chat'),
      pesanTanya: sql.placeholder('pesanTanya'),
      pesanJawab: sql.placeholder('pesanJawab'),
      isi: sql.placeholder('isi'),
      dibuat: sql.placeholder('dibuat'),
    })
    .onConflictDoUpdate({
      target: [t.botId, t.id],
      set: { pesanJawab: sql`excluded.pesan_jawab`, isi: sql`excluded.isi`, dibuat: sql`excluded.dibuat` },
    })
    .prepare();
  const byId = db
    .select()
    .from(t)
    .where(and(eq(t.botId, botId), eq(t.id, sql.placeholder('id'))))
    .prepare();
  const byTanya = db
    .select()
    .from(t)
    .where(and(eq(t.botId, botId), eq(t.chat, sql.placeholder('chat')), eq(t.pesanTanya, sql.placeholder('pesan'))))
    .orderBy(desc(t.id))
    .prepare();
  const byJawab = db
    .select()
    .from(t)
    .where(and(eq(t.botId, botId), eq(t.chat, sql.placeholder('chat')), eq(t.pesanJawab, sql.placeholder('pesan'))))
    .orderBy(desc(t.id))
    .prepare();
  const toTerkirim = (row: typeof t.$inferSelect | undefined): Terkirim | undefined => {
    if (row === undefined) return undefined;
    const { id, chat, pesanTanya, pesanJawab } = row;
    try {
      return { id, chat, ...(pesanTanya === null ? {} : { pesanTanya }), pesanJawab, isi: JSON.parse(row.isi) };
    } catch {
      return undefined;
    }
  };

  return {
    write: (x: Terkirim, kini: Date): void => {
      upsert.run({
        id: x.id,
        chat: x.chat,
        pesanTanya: x.pesanTanya ?? null,
        pesanJawab: x.pesanJawab,
        isi: JSON.stringify(x.isi),
        dibuat: kini.toISOString(),
      });
    },
    byId: (id: number): Terkirim | undefined => toTerkirim(byId.get({ id })),
    /** The newest answer to a message of the chat, or the newest that is shown in it. */
    byTanya: (chat: number, pesan: number): Terkirim | undefined => toTerkirim(byTanya.get({ chat, pesan })),
    byJawab: (chat: number, pesan: number): Terkirim | undefined => toTerkirim(byJawab.get({ chat, pesan })),
    pangkas: (sebelum: Date): void => void db.delete(t).where(lt(t.dibuat, sebelum.toISOString())).run(),
  };
}
