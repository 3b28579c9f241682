// Keeps the reference rows equal to data/: upserts by permanent id, marks vanished ones `ditarik`, touches nothing that people wrote.
import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { ok, type Result } from '../lib/result.ts';
import { dataChangedAt, loadRujukan, type DataRujukan, type GalatData } from '../rujukan/load.ts';
import * as schema from './schema.ts';

type Db = BetterSQLite3Database<typeof schema>;

function readKeterangan(db: Db, kunci: string): string | undefined {
  return db.select().from(schema.keterangan).where(eq(schema.keterangan.kunci, kunci)).get()?.nilai;
}

function writeKeterangan(db: Db, kunci: string, nilai: string): void {
  db.insert(schema.keterangan)
    .values({ kunci, nilai })
    .onConflictDoUpdate({ target: schema.keterangan.kunci, set: { nilai } })
    .run();
}

/** Returns whether rows were written. Work is skipped when neither the newest file time nor the content hash of data/ changed. */
export function seed(db: Db, dataDir: string): Result<boolean, GalatData> {
  const stamp = String(dataChangedAt(dataDir));
  if (readKeterangan(db, 'data-waktu') === stamp) return ok(false);
  const data = loadRujukan(dataDir);
  if (!data.ok) return data;
  const written = db.transaction(
    (tx) => {
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

function writeRows(db: Db, data: DataRujukan): void {
  const { rekaman, klaim } = schema;
  db.update(rekaman).set({ ditarik: 1 }).run();
  db.update(klaim).set({ ditarik: 1 }).run();
  const putRekaman = db
    .insert(rekaman)
    .values({
      id: sql.placeholder('id'),
      jenis: sql.placeholder('jenis'),
      urut: sql.placeholder('urut'),
      isi: sql.placeholder('isi'),
      ditarik: 0,
    })
    .onConflictDoUpdate({
      target: rekaman.id,
      set: { jenis: sql`excluded.jenis`, urut: sql`excluded.urut`, isi: sql`excluded.isi`, ditarik: 0 },
    })
    .prepare();
  for (const [urut, r] of data.rekaman.entries()) {
    putRekaman.run({ id: r.id, jenis: r.jenis, urut, isi: JSON.stringify(r.isi) });
  }
  const kolom = {
    dokumenId: sql.placeholder('dokumenId'),
    tabelId: sql.placeholder('tabelId'),
    urut: sql.placeholder('urut'),
    baris: sql.placeholder('baris'),
    kolom: sql.placeholder('kolom'),
    pokokId: sql.placeholder('pokokId'),
    ukuran: sql.placeholder('ukuran'),
    periode: sql.placeholder('periode'),
    lingkup: sql.placeholder('lingkup'),
    jabatanId: sql.placeholder('jabatanId'),
    cetak: sql.placeholder('cetak'),
    desimal: sql.placeholder('desimal'),
    teks: sql.placeholder('teks'),
    satuan: sql.placeholder('satuan'),
    kosong: sql.placeholder('kosong'),
    catatan: sql.placeholder('catatan'),
    mutu: sql.placeholder('mutu'),
  };
  const putKlaim = db
    .insert(klaim)
    .values({ id: sql.placeholder('id'), ...kolom, ditarik: 0 })
    .onConflictDoUpdate({ target: klaim.id, set: { ...kolom, ditarik: 0 } })
    .prepare();
  for (const [urut, k] of data.klaim.entries()) {
    putKlaim.run({
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
    });
  }
}
