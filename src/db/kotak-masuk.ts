// The durable inbox: an update is committed here before Telegram is told to forget it, and closed together with what it changed.
import { and, asc, count, eq, lt, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

/** `antrean` names what keeps its order: the chat, else the person. */
export type Kiriman = { readonly updateId: number; readonly antrean: string; readonly isi: string };
/** `mulai` counts begins without an end, `sendirian` those of them where nothing else ran. */
export type Tertunda = Kiriman & { readonly mulai: number; readonly sendirian: number };
export type Penutupan = {
  readonly updateId: number;
  readonly status: 'selesai' | 'disisihkan';
  /** Id of the error that ended it. */
  readonly galat?: string;
  /** What the update changes; commits with its mark or not at all. */
  readonly perubahan: readonly (() => void)[];
};
export type KotakMasuk = ReturnType<typeof createKotakMasuk>;

export function createKotakMasuk(db: Db, botId: number) {
  const k = schema.kotakMasuk;
  const ini = and(eq(k.botId, botId), eq(k.updateId, sql.placeholder('updateId')));
  const antre = and(eq(k.status, 'antre'), eq(k.botId, botId));
  const insert = db
    .insert(k)
    .values({
      botId,
      updateId: sql.placeholder('updateId'),
      antrean: sql.placeholder('antrean'),
      isi: sql.placeholder('isi'),
      diterima: sql.placeholder('kini'),
    })
    .onConflictDoNothing()
    .prepare();
  const begin = db
    .update(k)
    .set({ mulai: sql`${k.mulai} + 1`, sendirian: sql`${k.sendirian} + ${sql.placeholder('sendirian')}` })
    .where(ini)
    .prepare();
  const release = db.update(k).set({ mulai: 0, sendirian: 0 }).where(ini).prepare();
  const close = db
    .update(k)
    .set({ status: sql`${sql.placeholder('status')}`, galat: sql`${sql.placeholder('galat')}`, ditutup: sql`${sql.placeholder('kini')}` })
    .where(ini)
    .prepare();
  const transaction = <T>(kerja: () => T): T => db.$client.transaction(kerja).immediate();

  return {
    /** Keeps what is new, in one commit, and returns it; an update id seen before is not kept again. */
    terima: (daftar: readonly Kiriman[], kini: Date): readonly Kiriman[] =>
      transaction(() => daftar.filter((x) => insert.run({ ...x, kini: kini.toISOString() }).changes > 0)),

    /** Everything not closed, oldest first: what a start finds. */
    tertunda: (): readonly Tertunda[] =>
      db
        .select({ updateId: k.updateId, antrean: k.antrean, isi: k.isi, mulai: k.mulai, sendirian: k.sendirian })
        .from(k)
        .where(antre)
        .orderBy(asc(k.updateId))
        .all(),

    /**
     * One commit for a turn of the queue: closes what ended, each with its changes, and marks what begins now.
     * Returns the updates whose changes failed; those stay open and unchanged, the others are closed.
     */
    putar: (
      tutup: readonly Penutupan[],
      mulai: readonly { readonly updateId: number; readonly sendirian: boolean }[],
      kini: Date,
    ): ReadonlyMap<number, unknown> => {
      const gagal = new Map<number, unknown>();
      if (tutup.length + mulai.length === 0) return gagal;
      transaction(() => {
        for (const { updateId, status, galat, perubahan } of tutup) {
          try {
            // Nested: a savepoint.
            transaction(() => {
              for (const ubah of perubahan) ubah();
              close.run({ updateId, status, galat: galat ?? null, kini: kini.toISOString() });
            });
          } catch (error) {
            gagal.set(updateId, error);
          }
        }
        for (const { updateId, sendirian } of mulai) begin.run({ updateId, sendirian: sendirian ? 1 : 0 });
      });
      return gagal;
    },

    /** The update ran to its end but has to wait (no connection, too many requests): its begins do not count against it. */
    lepas: (updateId: number): void => void release.run({ updateId }),

    /** Forgets what was done before; Telegram repeats nothing older than a day. What was set aside stays. Returns how many. */
    pangkas: (sebelum: Date): number =>
      db
        .delete(k)
        .where(and(eq(k.status, 'selesai'), lt(k.ditutup, sebelum.toISOString())))
        .run().changes,

    jumlah: (): Readonly<Record<string, number>> =>
      Object.fromEntries(
        db
          .select({ status: k.status, n: count() })
          .from(k)
          .where(eq(k.botId, botId))
          .groupBy(k.status)
          .all()
          .map((x) => [x.status, x.n]),
      ),
  };
}
