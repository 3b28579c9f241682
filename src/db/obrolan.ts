// Telegram chats: who can be reached, where a group moved, how many questions were answered; and the thumbs under answers.
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type Penilaian = {
  readonly jawabanId: number;
  /** Telegram id of the person. */
  readonly pengguna: number;
  readonly nilai: 1 | -1;
  readonly permintaan: unknown;
};
export type Obrolan = ReturnType<typeof createObrolan>;

export function createObrolan(db: Db, botId: number) {
  const { obrolan: o, pengguna: p } = schema;
  const diperbarui = sql.placeholder('diperbarui');
  const counted = db
    .insert(o)
    .values({ chat: sql.placeholder('chat'), jenis: sql.placeholder('jenis'), pertanyaan: 1, diperbarui })
    .onConflictDoUpdate({
      target: o.chat,
      set: {
        pertanyaan: sql`${o.pertanyaan} + 1`,
        jenis: sql`excluded.jenis`,
        terjangkau: sql`${o.pindahKe} IS NULL`,
        diperbarui: sql`excluded.diperbarui`,
      },
    })
    .prepare();
  const reachable = db
    .select({ terjangkau: o.terjangkau })
    .from(o)
    .where(eq(o.chat, sql.placeholder('chat')))
    .prepare();
  const opinion = db
    .insert(schema.penilaian)
    .values({
      botId,
      jawabanId: sql.placeholder('jawabanId'),
      pengguna: sql.placeholder('pengguna'),
      nilai: sql.placeholder('nilai'),
      permintaan: sql.placeholder('permintaan'),
      dibuat: sql.placeholder('dibuat'),
    })
    .onConflictDoUpdate({
      target: [schema.penilaian.botId, schema.penilaian.jawabanId, schema.penilaian.pengguna],
      set: { nilai: sql`excluded.nilai`, dibuat: sql`excluded.dibuat` },
    })
    .prepare();

  const opinionOf = db
    .select({ nilai: schema.penilaian.nilai })
    .from(schema.penilaian)
    .where(
      and(
        eq(schema.penilaian.botId, botId),
        eq(schema.penilaian.jawabanId, sql.placeholder('jawabanId')),
        eq(schema.penilaian.pengguna, sql.placeholder('pengguna')),
      ),
    )
    .prepare();

  return {
    /** One question more was answered here. */
    hitungPertanyaan: (chat: number, jenis: string, kini: Date): void => void counted.run({ chat, jenis, diperbarui: kini.toISOString() }),
    /** False after the bot was blocked, removed or the chat vanished; true again when it is let in. */
    tandaiTerjangkau: (chat: number, jenis: string, terjangkau: boolean, kini: Date): void => {
      const isi = { terjangkau: terjangkau ? 1 : 0, diperbarui: kini.toISOString() };
      // Who asked to be forgotten and then leaves does not come back into this table.
      if (jenis === 'private' && !terjangkau && db.select().from(p).where(eq(p.telegram, chat)).get() === undefined) {
        db.update(o).set(isi).where(eq(o.chat, chat)).run();
        return;
      }
      db.insert(o)
        .values({ chat, jenis, ...isi })
        .onConflictDoUpdate({ target: o.chat, set: isi })
        .run();
    },
    /** False only for a chat that is known to be out of reach. */
    isTerjangkau: (chat: number): boolean => reachable.get({ chat })?.terjangkau !== 0,
    /** A group became a supergroup; its old id answers no more. */
    pindah: (lama: number, baru: number, kini: Date): void => {
      const isi = { pindahKe: baru, terjangkau: 0, diperbarui: kini.toISOString() };
      db.insert(o)
        .values({ chat: lama, jenis: 'group', ...isi })
        .onConflictDoUpdate({ target: o.chat, set: isi })
        .run();
    },
    /** Old id -> new id of every group that moved. */
    perpindahan: (): ReadonlyMap<number, number> =>
      new Map(
        db
          .select()
          .from(o)
          .all()
          .flatMap((x) => (x.pindahKe === null ? [] : [[x.chat, x.pindahKe] as const])),
      ),
    /** What this person thinks of an answer so far; 1 or -1. */
    penilaian: (jawabanId: number, pengguna: number): number | undefined => opinionOf.get({ jawabanId, pengguna })?.nilai,
    nilai: (x: Penilaian, kini: Date): void =>
      void opinion.run({ ...x, permintaan: JSON.stringify(x.permintaan), dibuat: kini.toISOString() }),
  };
}
