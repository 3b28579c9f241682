// The store of entered records and its trail: one act is one transaction, each record is compared with the version that was seen.
import { and, asc, desc, eq, gt, inArray, lt, max, min, sql } from 'drizzle-orm';
import type { Buku, Isian, JejakTindakan, RincianJejak, Ubahan } from '../isian/buku.ts';
import { skemaIsian, type JenisIsian } from '../isian/skema.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Db } from './open.ts';
import * as schema from './schema.ts';

/** Where an act came from; an update acts once. */
export type AsalTindakan = { readonly botId: number; readonly updateId: number; readonly chat: number; readonly pesan?: number };

export type TindakanBaru = Pick<JejakTindakan, 'pengguna' | 'sebagai' | 'aksi' | 'opd' | 'alasan' | 'membatalkan'> & {
  readonly ubahan: readonly Ubahan[];
  readonly asal?: AsalTindakan;
};

/** Somebody changed the record since it was read: what it is now, and the act that made it so. */
export type Bentrok = {
  readonly kind: 'bentrok';
  readonly jenis: JenisIsian;
  readonly id: string;
  readonly kini?: Isian;
  readonly terakhir?: JejakTindakan;
};

export type PenyimpanIsian = ReturnType<typeof createIsian>;

const polaSidik = /"sha256":"([0-9a-f]{64})"/g;

type Muatan = { readonly byJenis: ReadonlyMap<JenisIsian, ReadonlyMap<string, Isian>>; readonly buku: Buku };

function toMuatan(cap: number, byJenis: Muatan['byJenis']): Muatan {
  const buku: Buku = {
    cap,
    find: (jenis, id) => byJenis.get(jenis)?.get(id) as never,
    semua: (jenis) => [...(byJenis.get(jenis)?.values() ?? [])] as never,
  };
  return { byJenis, buku };
}

export function createIsian(db: Db) {
  const { isian: t, tindakan: tn, jejak: j } = schema;
  const capKini = db
    .select({ n: max(tn.id) })
    .from(tn)
    .prepare();
  const satu = db
    .select()
    .from(t)
    .where(and(eq(t.jenis, sql.placeholder('jenis')), eq(t.id, sql.placeholder('id'))))
    .prepare();
  // In the order in which they were first touched: a list in use grows as a list that is read anew.
  const berubahSejak = db
    .select({ jenis: j.jenis, id: j.id })
    .from(j)
    .where(gt(j.tindakan, sql.placeholder('cap')))
    .groupBy(j.jenis, j.id)
    .orderBy(sql`min(${j.tindakan} * 1000000 + ${j.urut})`)
    .prepare();
  const byUpdate = db
    .select({ id: tn.id })
    .from(tn)
    .where(and(eq(tn.botId, sql.placeholder('botId')), eq(tn.updateId, sql.placeholder('updateId'))))
    .prepare();
  const rincianOf = db
    .select()
    .from(j)
    .where(eq(j.tindakan, sql.placeholder('id')))
    .orderBy(asc(j.urut))
    .prepare();

  let muatan: Muatan | undefined;

  const toIsian = (row: typeof t.$inferSelect): Isian | undefined =>
    row.isi === null ? undefined : { id: row.id, versi: row.versi, isi: JSON.parse(row.isi) as Isian['isi'] };

  function muatSemua(cap: number): Muatan {
    const byJenis = new Map<JenisIsian, Map<string, Isian>>();
    for (const row of db
      .select()
      .from(t)
      .orderBy(sql`rowid`)
      .all()) {
      const isi = toIsian(row);
      if (isi === undefined) continue;
      const jenis = row.jenis as JenisIsian;
      const ada = byJenis.get(jenis);
      if (ada === undefined) byJenis.set(jenis, new Map([[row.id, isi]]));
      else ada.set(row.id, isi);
    }
    return toMuatan(cap, byJenis);
  }

  /** Copies the lists that changed, so that a book in use stays as it was. */
  function perbarui(lama: Muatan, cap: number): Muatan {
    const byJenis = new Map(lama.byJenis);
    const disalin = new Map<JenisIsian, Map<string, Isian>>();
    for (const { jenis: nama, id } of berubahSejak.all({ cap: lama.buku.cap })) {
      const jenis = nama as JenisIsian;
      const salinan = disalin.get(jenis) ?? new Map(byJenis.get(jenis));
      disalin.set(jenis, salinan);
      const row = satu.get({ jenis, id });
      const isi = row === undefined ? undefined : toIsian(row);
      if (isi === undefined) salinan.delete(id);
      else salinan.set(id, isi);
    }
    for (const [jenis, daftar] of disalin) byJenis.set(jenis, daftar);
    return toMuatan(cap, byJenis);
  }

  /** The records as they are now, also what another process wrote; the same book as long as nothing changes. */
  function buku(): Buku {
    const cap = capKini.get()?.n ?? 0;
    if (muatan === undefined) muatan = cap === 0 ? toMuatan(0, new Map()) : muatSemua(cap);
    else if (muatan.buku.cap !== cap) muatan = perbarui(muatan, cap);
    return muatan.buku;
  }

  function toTindakan(row: typeof tn.$inferSelect): JejakTindakan {
    return {
      id: row.id,
      waktu: row.waktu,
      pengguna: row.pengguna,
      sebagai: row.sebagai,
      aksi: row.aksi as JejakTindakan['aksi'],
      ...(row.opd === null ? {} : { opd: row.opd }),
      ...(row.alasan === null ? {} : { alasan: row.alasan }),
      ...(row.membatalkan === null ? {} : { membatalkan: row.membatalkan }),
      rincian: rincianOf.all({ id: row.id }).map((r): RincianJejak => ({
        jenis: r.jenis as JenisIsian,
        id: r.id,
        versi: r.versi,
        sebelum: r.sebelum === null ? undefined : JSON.parse(r.sebelum),
        sesudah: r.sesudah === null ? undefined : JSON.parse(r.sesudah),
      })),
    };
  }

  /** Acts on one record after a given one, oldest first. */
  const sesudah = (jenis: JenisIsian, id: string, tindakan: number): readonly JejakTindakan[] =>
    db
      .select({ tn })
      .from(j)
      .innerJoin(tn, eq(tn.id, j.tindakan))
      .where(and(eq(j.jenis, jenis), eq(j.id, id), gt(j.tindakan, tindakan)))
      .orderBy(asc(tn.id))
      .all()
      .map((x) => toTindakan(x.tn));

  function tulisRekaman(x: TindakanBaru, kini: Date): Result<number, Bentrok> {
    const lama = x.ubahan.map((u) => satu.get({ jenis: u.jenis, id: u.id }));
    for (const [n, u] of x.ubahan.entries()) {
      const row = lama[n];
      const adaKini = row === undefined || row.isi === null ? 0 : row.versi;
      if (adaKini === u.versi) continue;
      const isi = row === undefined ? undefined : toIsian(row);
      const [terakhir] = sesudah(u.jenis, u.id, 0).slice(-1);
      return err({
        kind: 'bentrok',
        jenis: u.jenis,
        id: u.id,
        ...(isi === undefined ? {} : { kini: isi }),
        ...(terakhir === undefined ? {} : { terakhir }),
      });
    }
    const { asal } = x;
    const id = db
      .insert(tn)
      .values({
        waktu: kini.toISOString(),
        pengguna: x.pengguna,
        sebagai: x.sebagai,
        aksi: x.aksi,
        opd: x.opd ?? null,
        alasan: x.alasan ?? null,
        membatalkan: x.membatalkan ?? null,
        botId: asal?.botId ?? null,
        updateId: asal?.updateId ?? null,
        chat: asal?.chat ?? null,
        pesan: asal?.pesan ?? null,
      })
      .returning({ id: tn.id })
      .get().id;
    for (const [urut, u] of x.ubahan.entries()) {
      const row = lama[urut];
      const versi = (row?.versi ?? 0) + 1;
      const isi = u.isi === undefined ? null : JSON.stringify(skemaIsian[u.jenis].parse(u.isi));
      db.insert(t)
        .values({ jenis: u.jenis, id: u.id, versi, isi })
        .onConflictDoUpdate({ target: [t.jenis, t.id], set: { versi, isi } })
        .run();
      db.insert(j)
        .values({ tindakan: id, urut, jenis: u.jenis, id: u.id, versi, sebelum: row?.isi ?? null, sesudah: isi })
        .run();
    }
    return ok(id);
  }

  return {
    buku,

    /** After a transaction of the caller was rolled back: what was read inside it is forgotten. */
    lupa: (): void => {
      muatan = undefined;
    },

    /** Runs in the transaction of the caller, or in one of its own. A record that is not as it was read: nothing is written. */
    tulis: (x: TindakanBaru, kini: Date): Result<number, Bentrok> => db.$client.transaction(() => tulisRekaman(x, kini)).immediate(),

    /** The act of an update that was begun before, if it acted. */
    byUpdate: (botId: number, updateId: number): number | undefined => byUpdate.get({ botId, updateId })?.id,

    tindakan: (id: number): JejakTindakan | undefined => {
      const row = db.select().from(tn).where(eq(tn.id, id)).get();
      return row === undefined ? undefined : toTindakan(row);
    },

    sesudah,

    /** When each role was given. */
    sejakPeran: (): ReadonlyMap<string, string> =>
      new Map(
        db
          .select({ id: j.id, waktu: min(tn.waktu) })
          .from(j)
          .innerJoin(tn, eq(tn.id, j.tindakan))
          .where(eq(j.jenis, 'peran'))
          .groupBy(j.id)
          .all()
          .flatMap((x) => (x.waktu === null ? [] : [[x.id, x.waktu] as const])),
      ),

    /** Fingerprints of all files that records name, or named before they were changed: an undo brings them back. */
    berkas: (): ReadonlySet<string> =>
      new Set(
        db
          .select({ sebelum: j.sebelum, sesudah: j.sesudah })
          .from(j)
          .where(sql`${j.jenis} IN ('bukti', 'dokumen')`)
          .all()
          .flatMap((x) => [...`${x.sebelum ?? ''}${x.sesudah ?? ''}`.matchAll(polaSidik)].map((m) => m[1] ?? '')),
      ),

    /** Newest first; of one OPD, of some or of all, before a given act. */
    riwayat: (saring: { readonly opd?: string | readonly string[]; readonly sebelum?: number }, banyak: number): readonly JejakTindakan[] =>
      db
        .select()
        .from(tn)
        .where(
          and(
            saring.opd === undefined ? undefined : inArray(tn.opd, [saring.opd].flat()),
            saring.sebelum === undefined ? undefined : lt(tn.id, saring.sebelum),
          ),
        )
        .orderBy(desc(tn.id))
        .limit(banyak)
        .all()
        .map(toTindakan),
  };
}
