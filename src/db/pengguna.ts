// People of Telegram: the one table with their ids and names, and how a person is forgotten.
import { randomInt } from 'node:crypto';
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { jenisPribadi } from '../isian/skema.ts';
import { orangOf } from '../reminders/penerima.ts';
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

  const updateKosong = { antrean: 'dihapus', isi: sql`json_object('update_id', ${schema.kotakMasuk.updateId})` };

  function hapusPesan(telegram: number, nama: string | undefined): void {
    const { kotakMasuk: k, percakapan: c, jawabanTerkirim: t, penilaian: n, obrolan: o, tindakan: tn } = schema;
    db.update(tn).set({ chat: null, pesan: null }).where(eq(tn.chat, telegram)).run();
    const pengirim = sql`coalesce(json_extract(${k.isi}, '$.message.from.id'), json_extract(${k.isi}, '$.edited_message.from.id'), json_extract(${k.isi}, '$.callback_query.from.id'))`;
    const milik = sql`(${k.antrean} IN (${`chat:${telegram}`}, ${`orang:${telegram}`}) OR ${pengirim} = ${telegram})`;
    db.delete(t)
      .where(sql`${t.chat} = ${telegram} OR (${t.botId}, ${t.id}) IN (SELECT ${k.botId}, ${k.updateId} FROM ${k} WHERE ${milik})`)
      .run();
    // Also what others sent: a reply, a forwarded message or a mention carries the id or the name of the person.
    const tentang = sql`(${milik} OR instr(${k.isi}, ${String(telegram)}) > 0 OR (${nama ?? ''} <> '' AND instr(${k.isi}, ${nama ?? ''}) > 0))`;
    db.update(k)
      .set(updateKosong)
      .where(and(ne(k.status, 'antre'), tentang))
      .run();
    db.delete(c)
      .where(sql`${c.chat} = ${`tg:${telegram}`} OR ${c.chat} LIKE ${`tg:%:${telegram}`}`)
      .run();
    db.delete(n).where(eq(n.pengguna, telegram)).run();
    db.delete(o).where(eq(o.chat, telegram)).run();
  }

  /** What was planned for the person, and what the trail holds of their own reminders; that they acted stays. */
  function hapusPengingat(id: number): void {
    const { teguran: t, pengiriman: k, jejak: j } = schema;
    const orang = orangOf(id);
    db.delete(t).where(eq(t.orang, orang)).run();
    db.delete(k).where(eq(k.orang, orang)).run();
    const milik = sql`${j.jenis} IN ${[...jenisPribadi]} AND json_extract(coalesce(${j.sesudah}, ${j.sebelum}), '$.pengguna') = ${id}`;
    db.update(j).set({ sebelum: null, sesudah: null }).where(milik).run();
  }

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
     * random number. Updates that are not closed yet stay whole: of the one that asks for this, `lupakanUpdate` is called when it ends.
     */
    hapus: (id: number): void =>
      db.$client
        .transaction(() => {
          const { telegram, nama } = toPengguna(byId.get({ id })) ?? {};
          db.update(p).set({ telegram: null, nama: null }).where(eq(p.id, id)).run();
          db.delete(schema.dialog).where(eq(schema.dialog.pengguna, id)).run();
          hapusPengingat(id);
          if (telegram !== undefined) hapusPesan(telegram, nama);
        })
        .immediate(),

    /** The words and the sender of one update; its number stays, so that it is not taken in again. */
    lupakanUpdate: (botId: number, updateId: number): void =>
      void db
        .update(schema.kotakMasuk)
        .set(updateKosong)
        .where(and(eq(schema.kotakMasuk.botId, botId), eq(schema.kotakMasuk.updateId, updateId)))
        .run(),
  };
}
