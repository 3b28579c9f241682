// Dialogues under way. `keadaan` and `layar` are the engine's own JSON; an unreadable row counts as none.
import { and, desc, eq, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type DialogTersimpan = {
  readonly id: string;
  readonly pengguna: number;
  readonly chat: number;
  readonly alur: string;
  readonly argumen: string;
  /** undefined: ended; the screen stays. */
  readonly keadaan: unknown;
  readonly layar: unknown;
  readonly langkah: number;
  readonly pesan?: number;
  readonly botId: number;
  readonly updateId: number;
  readonly diperbarui: Date;
};
export type PenyimpanDialog = ReturnType<typeof createDialog>;

export function createDialog(db: Db) {
  const d = schema.dialog;
  const byId = db
    .select()
    .from(d)
    .where(eq(d.id, sql.placeholder('id')))
    .prepare();
  const toDialog = (row: typeof d.$inferSelect | undefined): DialogTersimpan | undefined => {
    if (row === undefined) return undefined;
    const { pesan, keadaan, layar, diperbarui, ...lain } = row;
    try {
      return {
        ...lain,
        keadaan: keadaan === null ? undefined : JSON.parse(keadaan),
        layar: JSON.parse(layar),
        ...(pesan === null ? {} : { pesan }),
        diperbarui: new Date(diperbarui),
      };
    } catch {
      return undefined;
    }
  };

  return {
    byId: (id: string): DialogTersimpan | undefined => toDialog(byId.get({ id })),

    /** Those of a person in a chat that have not ended, newest first. */
    terbuka: (pengguna: number, chat: number): readonly DialogTersimpan[] =>
      db
        .select()
        .from(d)
        .where(and(eq(d.pengguna, pengguna), eq(d.chat, chat), isNotNull(d.keadaan)))
        .orderBy(desc(d.diperbarui), desc(d.updateId), desc(d.langkah))
        .all()
        .flatMap((row) => toDialog(row) ?? []),

    /** Whether this person had a dialogue in this chat lately, ended ones too. */
    pernah: (pengguna: number, chat: number): boolean =>
      db
        .select({ id: d.id })
        .from(d)
        .where(and(eq(d.pengguna, pengguna), eq(d.chat, chat)))
        .limit(1)
        .get() !== undefined,

    /** What this update began or moved on. */
    byUpdate: (botId: number, updateId: number): readonly DialogTersimpan[] =>
      db
        .select()
        .from(d)
        .where(and(eq(d.botId, botId), eq(d.updateId, updateId)))
        .all()
        .flatMap((row) => toDialog(row) ?? []),

    /** Screens for other people that this update caused and that were not sent yet. */
    belumTerkirim: (botId: number, updateId: number, bukan: string): readonly DialogTersimpan[] =>
      db
        .select()
        .from(d)
        .where(and(eq(d.botId, botId), eq(d.updateId, updateId), ne(d.id, bukan), isNull(d.pesan)))
        .all()
        .flatMap((row) => toDialog(row) ?? []),

    write: (x: Omit<DialogTersimpan, 'diperbarui'>, kini: Date): void => {
      const row = {
        ...x,
        keadaan: x.keadaan === undefined ? null : JSON.stringify(x.keadaan),
        layar: JSON.stringify(x.layar),
        pesan: x.pesan ?? null,
        diperbarui: kini.toISOString(),
      };
      db.insert(d).values(row).onConflictDoUpdate({ target: d.id, set: row }).run();
    },

    terkirim: (id: string, pesan: number): void => void db.update(d).set({ pesan }).where(eq(d.id, id)).run(),

    /**
     * A person begins something else: what they were in the middle of ends. What somebody else's act brought and nobody touched stays,
     * so that its buttons still act.
     */
    tutup: (pengguna: number, chat: number): boolean =>
      db
        .update(d)
        .set({ keadaan: null })
        .where(
          and(
            eq(d.pengguna, pengguna),
            eq(d.chat, chat),
            isNotNull(d.keadaan),
            sql`(${d.langkah} > 1 OR json_extract(${d.layar}, '$.tunggu') IS NOT NULL)`,
          ),
        )
        .run().changes > 0,

    /** Fingerprints of the files that dialogues under way hold and no record names yet. */
    berkas: (): readonly string[] =>
      db
        .select({ keadaan: d.keadaan })
        .from(d)
        .where(isNotNull(d.keadaan))
        .all()
        .flatMap((x) => [...(x.keadaan ?? '').matchAll(/"sha256":"([0-9a-f]{64})"/g)].map((m) => m[1] ?? '')),

    pangkas: (sebelum: Date): void => void db.delete(d).where(lt(d.diperbarui, sebelum.toISOString())).run(),
  };
}
