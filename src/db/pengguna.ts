// People of Telegram: the one table with their ids and names, and how a person is forgotten.
import { randomInt } from 'node:crypto';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type Pengguna = { readonly id: number; readonly telegram?: number; readonly nama?: string };
export type PenyimpanPengguna = ReturnType<typeof createPengguna>;

/** The person at the machine's own terminal. */
export const idTerminal = 0;

export function createPengguna(db: Db) {
  const p = schema.pengguna;
  const byTelegram = db
    .select()
    .from(p)
    .where(eq(p.telegram, sql.placeholder('telegram')))
    .prepare();
  const byId = db
    .select()
    .from(p)
    .where(eq(p.id, sql.placeholder('id')))
    .prepare();
  const toPengguna = (row: typeof p.$inferSelect | undefined): Pengguna | undefined =>
    row === undefined
      ? undefined
      : {
          id: row.id,
          ...(row.telegram === null ? {} : { telegram: row.telegram }),
          ...(row.nama === null ? {} : { nama: row.nama }),
        };
  /** Random, so that it says nothing about the person or the order of their coming. */
  const idBaru = (): number => {
    for (;;) {
      const id = randomInt(100_000, 1_000_000_000);
      if (byId.get({ id }) === undefined) return id;
    }
  };

  return {
    byId: (id: number): Pengguna | undefined => toPengguna(byId.get({ id })),

    findTelegram: (telegram: number): Pengguna | undefined => toPengguna(byTelegram.get({ telegram })),

    /** The person with this Telegram id, kept from now on. */
    kenali: (telegram: number, nama: string, kini: Date): Pengguna => {
      const ada = toPengguna(byTelegram.get({ telegram }));
      if (ada !== undefined) return ada;
      const id = idBaru();
      db.insert(p).values({ id, telegram, nama, dibuat: kini.toISOString() }).run();
      return { id, telegram, nama };
    },

    /** People who can be written to, by their number. */
    telegramById: (): ReadonlyMap<number, number> =>
      new Map(
        db
          .select({ id: p.id, telegram: p.telegram })
          .from(p)
          .where(isNotNull(p.telegram))
          .all()
          .flatMap((x) => (x.telegram === null ? [] : [[x.id, x.telegram] as const])),
      ),

    /**
     * Takes the Telegram id, the name and all messages of a person out of every table, in one transaction; the trail keeps the
     * random number. `selesai` is the update that asked for it, whose own row is closed later.
     */
    hapus: (id: number, selesai?: number): void =>
      db.$client
        .transaction(() => {
          const telegram = toPengguna(byId.get({ id }))?.telegram;
          db.update(p).set({ telegram: null, nama: null }).where(eq(p.id, id)).run();
          db.delete(schema.dialog).where(eq(schema.dialog.pengguna, id)).run();
          if (telegram === undefined) return;
          const { kotakMasuk: k, percakapan: c, jawabanTerkirim: t, penilaian: n, obrolan: o, tindakan: tn } = schema;
          db.update(tn).set({ chat: null, pesan: null }).where(eq(tn.chat, telegram)).run();
          db.delete(k)
            .where(
              and(
                sql`${k.antrean} IN (${`chat:${telegram}`}, ${`orang:${telegram}`})`,
                selesai === undefined ? undefined : sql`${k.updateId} <> ${selesai}`,
              ),
            )
            .run();
          // In groups: what the person wrote or pressed there.
          db.delete(k)
            .where(
              and(
                eq(k.status, 'selesai'),
                sql`coalesce(json_extract(${k.isi}, '$.message.from.id'), json_extract(${k.isi}, '$.edited_message.from.id'), json_extract(${k.isi}, '$.callback_query.from.id')) = ${telegram}`,
              ),
            )
            .run();
          db.delete(c)
            .where(sql`${c.chat} = ${`tg:${telegram}`} OR ${c.chat} LIKE ${`tg:%:${telegram}`}`)
            .run();
          db.delete(t).where(eq(t.chat, telegram)).run();
          db.delete(n).where(eq(n.pengguna, telegram)).run();
          db.delete(o).where(eq(o.chat, telegram)).run();
        })
        .immediate(),
  };
}
