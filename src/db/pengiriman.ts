// The outbox of reminders: what was planned for whom (teguran), and the messages that carry it (pengiriman), each claimed before it is sent.
import { and, asc, eq, gte, inArray, isNotNull, lt, lte, min, notInArray, or, sql } from 'drizzle-orm';
import { groupBy } from '../lib/group-by.ts';
import type { Butir, Teguran } from '../reminders/teguran.ts';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

export type Kiriman = {
  readonly id: number;
  readonly orang: string;
  readonly butir: readonly Butir[];
  readonly percobaan: number;
  /** An earlier attempt ended without an answer. */
  readonly ragu: boolean;
  readonly dialog?: string;
};
export type JenisKiriman = 'tenggat' | 'sendiri';
export type PenyimpanPengiriman = ReturnType<typeof createPengiriman>;

const jenisOf = (t: Teguran): JenisKiriman => (t.butir.some((b) => b.kind === 'sendiri') ? 'sendiri' : 'tenggat');

export function createPengiriman(db: Db) {
  const { pengiriman: p, teguran: t } = schema;
  const sekaligus = <T>(kerja: () => T): T => db.$client.transaction(kerja).immediate();
  const tulisTeguran = db
    .insert(t)
    .values({
      kunci: sql.placeholder('kunci'),
      orang: sql.placeholder('orang'),
      kejadian: sql.placeholder('kejadian'),
      pengiriman: sql.placeholder('pengiriman'),
      dibuat: sql.placeholder('dibuat'),
    })
    .onConflictDoNothing()
    .prepare();
  /** A claim that ran out, or that lies in the future because the clock was put back. */
  const lepasSewa = (kini: string) => and(eq(p.status, 'dikirim'), or(lt(p.sewaSampai, kini), sql`${p.sewaMulai} > ${kini}`));
  const toKiriman = (row: typeof p.$inferSelect): Kiriman => ({
    id: row.id,
    orang: row.orang,
    butir: JSON.parse(row.butir) as readonly Butir[],
    percobaan: row.percobaan,
    ragu: row.ragu === 1,
    ...(row.dialog === null ? {} : { dialog: row.dialog }),
  });

  /** A message that waits and was never tried takes more in; else there is a new one. */
  function tujuan(orang: string, jenis: JenisKiriman, kini: string): { readonly id: number; readonly butir: readonly Butir[] } {
    const ada = db
      .select({ id: p.id, butir: p.butir })
      .from(p)
      .where(and(eq(p.orang, orang), eq(p.jenis, jenis), eq(p.status, 'antre'), eq(p.ragu, 0)))
      .get();
    if (ada !== undefined) return { id: ada.id, butir: JSON.parse(ada.butir) as readonly Butir[] };
    const { id } = db.insert(p).values({ orang, jenis, butir: '[]', dibuat: kini, boleh: kini }).returning({ id: p.id }).get();
    return { id, butir: [] };
  }

  return {
    /** Keys of everything that was handed over since then. */
    terkirim: (sejak: Date): ReadonlySet<string> =>
      new Set(
        db
          .select({ kunci: t.kunci })
          .from(t)
          .where(gte(t.dibuat, sejak.toISOString()))
          .all()
          .map((x) => x.kunci),
      ),

    /** The occurrences that each receiver was told of since then. */
    pernah: (sejak: Date): Map<string, Set<string>> => {
      const hasil = new Map<string, Set<string>>();
      const rows = db
        .selectDistinct({ orang: t.orang, kejadian: t.kejadian })
        .from(t)
        .where(and(isNotNull(t.kejadian), gte(t.dibuat, sejak.toISOString())))
        .all();
      for (const { orang, kejadian } of rows) {
        const ada = hasil.get(orang) ?? new Set<string>();
        hasil.set(orang, ada.add(kejadian ?? ''));
      }
      return hasil;
    },

    /** Plans messages, one for each receiver; what was handed over before, by another process say, is left out. */
    antre: (daftar: readonly Teguran[], kini: Date): void =>
      sekaligus(() => {
        const saat = kini.toISOString();
        for (const milik of groupBy(daftar, (x) => `${x.orang}|${jenisOf(x)}`).values()) {
          const [pertama] = milik;
          if (pertama === undefined) continue;
          const ke = tujuan(pertama.orang, jenisOf(pertama), saat);
          const baru = milik.filter(
            (x) =>
              tulisTeguran.run({ kunci: x.kunci, orang: x.orang, kejadian: x.kejadian ?? null, pengiriman: ke.id, dibuat: saat }).changes >
              0,
          );
          const butir = [...ke.butir, ...baru.flatMap((x) => x.butir)];
          if (butir.length === 0) db.delete(p).where(eq(p.id, ke.id)).run();
          else
            db.update(p)
              .set({ butir: JSON.stringify(butir) })
              .where(eq(p.id, ke.id))
              .run();
        }
      }),

    /** Claims the next message that may go out; one whose claim ran out comes back in doubt. */
    ambil: (kini: Date, sewaMs: number, kecuali: readonly string[]): Kiriman | undefined =>
      sekaligus(() => {
        const saat = kini.toISOString();
        const row = db
          .select()
          .from(p)
          .where(
            and(
              or(and(eq(p.status, 'antre'), lte(p.boleh, saat)), lepasSewa(saat)),
              kecuali.length === 0 ? undefined : notInArray(p.orang, [...kecuali]),
            ),
          )
          .orderBy(asc(p.id))
          .limit(1)
          .get();
        if (row === undefined) return undefined;
        const ragu = row.status === 'dikirim' ? 1 : row.ragu;
        const sewaSampai = new Date(kini.getTime() + sewaMs).toISOString();
        db.update(p).set({ status: 'dikirim', ragu, sewaMulai: saat, sewaSampai }).where(eq(p.id, row.id)).run();
        return toKiriman({ ...row, ragu });
      }),

    ingatDialog: (id: number, dialog: string): void => void db.update(p).set({ dialog }).where(eq(p.id, id)).run(),

    /** Gives a claim back, to be tried again then. `ragu`: the attempt may have arrived; `coba`: it counts as one. */
    tunda: (id: number, boleh: Date, x: { readonly coba: boolean; readonly ragu: boolean }): void =>
      void db
        .update(p)
        .set({
          status: 'antre',
          boleh: boleh.toISOString(),
          sewaMulai: null,
          sewaSampai: null,
          percobaan: sql`${p.percobaan} + ${x.coba ? 1 : 0}`,
          ragu: sql`max(${p.ragu}, ${x.ragu ? 1 : 0})`,
        })
        .where(eq(p.id, id))
        .run(),

    tutup: (
      id: number,
      status: 'terkirim' | 'batal' | 'gagal',
      kini: Date,
      x: { readonly pesan?: number; readonly sebab?: string } = {},
    ): void =>
      void db
        .update(p)
        .set({ status, ditutup: kini.toISOString(), sewaMulai: null, sewaSampai: null, pesan: x.pesan ?? null, sebab: x.sebab ?? null })
        .where(eq(p.id, id))
        .run(),

    /** Nobody was there to hear it: closed, and its keys are free again for when they come back. */
    lepas: (id: number, status: 'batal' | 'gagal', kini: Date, sebab: string): void =>
      sekaligus(() => {
        db.delete(t).where(eq(t.pengiriman, id)).run();
        db.update(p).set({ status, ditutup: kini.toISOString(), sewaMulai: null, sewaSampai: null, sebab }).where(eq(p.id, id)).run();
      }),

    /** When the next message may go out, or its claim runs out; undefined: none waits. */
    berikut: (): Date | undefined => {
      const row = db
        .select({ boleh: min(sql<string>`CASE WHEN ${p.status} = 'antre' THEN ${p.boleh} ELSE ${p.sewaSampai} END`) })
        .from(p)
        .where(inArray(p.status, ['antre', 'dikirim']))
        .get();
      return row?.boleh == null ? undefined : new Date(row.boleh);
    },

    /** A group is known under a new id: what it was told before is not told again. */
    pindahOrang: (lama: string, baru: string): void =>
      sekaligus(() => {
        db.run(
          sql`UPDATE OR IGNORE ${t} SET orang = ${baru}, kunci = substr(kunci, 1, length(kunci) - ${lama.length}) || ${baru} WHERE orang = ${lama}`,
        );
        db.update(p).set({ orang: baru }).where(eq(p.orang, lama)).run();
      }),

    /** Long after every lead time of what they told. */
    pangkas: (sebelum: Date): void =>
      sekaligus(() => {
        const batas = sebelum.toISOString();
        db.delete(t).where(lt(t.dibuat, batas)).run();
        db.delete(p)
          .where(and(lt(p.dibuat, batas), sql`${p.id} NOT IN (SELECT ${t.pengiriman} FROM ${t})`))
          .run();
      }),
  };
}
