// How much the language model was used, per day and person, and the state of its circuit breaker. It decides nothing.
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import * as schema from './schema.ts';
import { readKeterangan } from './seed.ts';

/** Calls, and tokens as the server counted them. */
export type Terpakai = { readonly panggilan: number; readonly masuk: number; readonly keluar: number };
export type PemakaianModel = ReturnType<typeof createPemakaianModel>;

const kunciPemutus = 'pemutus-model';
const hariDisimpan = 30;

export function createPemakaianModel(db: Db) {
  const p = schema.pemakaianModel;
  const { panggilan, masuk, keluar } = {
    panggilan: sql<number>`coalesce(sum(${p.panggilan}), 0)`,
    masuk: sql<number>`coalesce(sum(${p.masuk}), 0)`,
    keluar: sql<number>`coalesce(sum(${p.keluar}), 0)`,
  };
  const nol: Terpakai = { panggilan: 0, masuk: 0, keluar: 0 };

  return {
    /** Adds to what a person used that day. `hari` is an ISO date. */
    catat: (hari: string, orang: string, x: Terpakai): void =>
      void db
        .insert(p)
        .values({ hari, orang, ...x })
        .onConflictDoUpdate({
          target: [p.hari, p.orang],
          set: {
            panggilan: sql`${p.panggilan} + excluded.panggilan`,
            masuk: sql`${p.masuk} + excluded.masuk`,
            keluar: sql`${p.keluar} + excluded.keluar`,
          },
        })
        .run(),
    terpakaiOrang: (hari: string, orang: string): Terpakai =>
      db
        .select({ panggilan: p.panggilan, masuk: p.masuk, keluar: p.keluar })
        .from(p)
        .where(and(eq(p.hari, hari), eq(p.orang, orang)))
        .get() ?? nol,
    /** Of everyone together. */
    terpakaiSemua: (hari: string): Terpakai => db.select({ panggilan, masuk, keluar }).from(p).where(eq(p.hari, hari)).get() ?? nol,
    /** Deletes what is older than thirty days before `hari`. */
    pangkas: (hari: string): void => {
      const [tahun = 0, bulan = 0, tanggal = 0] = hari.split('-').map(Number);
      const batas = new Date(Date.UTC(tahun, bulan - 1, tanggal - hariDisimpan)).toISOString().slice(0, 10);
      db.delete(p).where(lt(p.hari, batas)).run();
    },
    /** Where the breaker keeps its state; what cannot be read counts as none. */
    simpananPemutus: {
      baca: (): unknown => {
        try {
          return JSON.parse(readKeterangan(db, kunciPemutus) ?? 'null');
        } catch {
          return undefined;
        }
      },
      simpan: (keadaan: unknown): void => {
        const nilai = JSON.stringify(keadaan);
        db.insert(schema.keterangan)
          .values({ kunci: kunciPemutus, nilai })
          .onConflictDoUpdate({ target: schema.keterangan.kunci, set: { nilai } })
          .run();
      },
    },
  };
}
