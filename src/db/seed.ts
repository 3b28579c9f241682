// Keeps the reference rows equal to data/: upserts by permanent id, marks vanished ones `ditarik`, touches nothing that people wrote.
import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { ok, type Result } from '../lib/result.ts';
import { loadRujukan, readCapWaktu, type DataRujukan, type GalatData } from '../rujukan/load.ts';
import * as schema from './schema.ts';

type Db = BetterSQLite3Database<typeof schema>;

export function readKeterangan(db: Db, kunci: string): string | undefined {
  return db.select().from(schema.keterangan).where(eq(schema.keterangan.kunci, kunci)).get()?.nilai;
}

function writeKeterangan(db: Db, kunci: string, nilai: string): void {
  db.insert(schema.keterangan).values({ kunci, nilai }).onConflictDoUpdate({ target: schema.keterangan.kunci, set: { nilai } }).run();
}

/** Returns whether rows were written. Work is skipped when neither the files of data/ nor what is read out of them changed. */
export function seed(db: Db, dataDir: string): Result<boolean, GalatData> {
  const stamp = readCapWaktu(dataDir);
  if (readKeterangan(db, 'data-waktu') === stamp) return ok(false);
  const data = loadRujukan(dataDir);
  if (!data.ok) return data;
  const written = db.transaction(
    (tx) => {
      // Another process may have written the same data since the stamp was read.
      const changed = readKeterangan(tx, 'data-hash') !== data.value.hash;
      if (changed) writeRows(tx, data.value);
      writeKeterangan(tx, 'data-hash', data.value.hash);
      writeKeterangan(tx, 'data-waktu', stamp);
      return changed;
    },
    { behavior: 'immediate' },
  );
  return ok(written);
}

/** All columns take the new row's value on a conflict of the id. */
function setSemua(table: SQLiteTable): Record<string, SQL> {
  return Object.fromEntries(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, sql.raw(`excluded."${name}"`)]));
}

function placeholders<T extends SQLiteTable>(table: T): T['$inferInsert'] {
  // The prepared statement is run with the object keys of the table as names.
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((key) => [key, sql.placeholder(key)])) as T['$inferInsert'];
}

function writeRows(db: Db, data: DataRujukan): void {
  const { rekaman, klaim } = schema;
  db.update(rekaman).set({ ditarik: 1 }).run();
  db.update(klaim).set({ ditarik: 1 }).run();
  const putRekaman = db
    .insert(rekaman)
    .values(placeholders(rekaman))
    .onConflictDoUpdate({ target: rekaman.id, set: setSemua(rekaman) })
    .prepare();
  for (const [urut, r] of data.rekaman.entries()) {
    putRekaman.run({ id: r.id, jenis: r.jenis, urut, isi: JSON.stringify(r.isi), ditarik: 0 } satisfies typeof rekaman.$inferInsert);
  }
  const putKlaim = db
    .insert(klaim)
    .values(placeholders(klaim))
    .onConflictDoUpdate({ target: klaim.id, set: setSemua(klaim) })
    .prepare();
  for (const [urut, k] of data.klaim.entries()) putKlaim.run(klaimToRow(k, urut));
}

function klaimToRow(k: DataRujukan['klaim'][number], urut: number): typeof schema.klaim.$inferInsert {
  return {
    id: k.id,
    dokumenId: k.dokumen,
    tabelId: `${k.dokumen}/${k.tabel}`,
    urut,
    baris: k.baris,
    kolom: k.kolom,
    pokokId: k.pokok,
    ukuran: k.ukuran,
    periode: k.periode,
    lingkup: k.lingkup ?? null,
    jabatanId: k.jabatan ?? null,
    cetak: k.cetak,
    desimal: k.desimal ?? null,
    teks: k.teks ?? null,
    satuan: k.satuan,
    kosong: k.kosong === true ? 1 : 0,
    catatan: k.catatan ?? null,
    mutu: k.mutu ?? null,
    ditarik: 0,
  };
}
