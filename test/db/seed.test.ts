import { eq } from 'drizzle-orm';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMigrations } from '../../src/db/migrate.ts';
import { openDb } from '../../src/db/open.ts';
import * as schema from '../../src/db/schema.ts';
import { seed } from '../../src/db/seed.ts';
import { checkSehat } from '../../src/db/sehat.ts';
import { loadRujukan } from '../../src/rujukan/load.ts';
import type { KlaimData } from '../../src/rujukan/skema.ts';
import { copyData, dirs, editList, openTestDb } from '../support/db.ts';

const dumai = 'dokumen/lkip-dumai-kota-2024';
const berkasKinerja = `${dumai}/klaim-kinerja.json`;
const idCapaian = 'lkip-dumai-kota-2024/t1.4/dk.ikm/capaian/2024';
const isCapaian = (k: KlaimData): boolean => k.tabel === 't1.4' && k.pokok === 'dk.ikm' && k.ukuran === 'capaian';

const readKlaim = (db: ReturnType<typeof openTestDb>): typeof schema.klaim.$inferSelect | undefined =>
  db.select().from(schema.klaim).where(eq(schema.klaim.id, idCapaian)).get();

describe('seed', () => {
  test('every record and claim of data/ stands in a fresh database', () => {
    const data = loadRujukan(dirs.data);
    if (!data.ok) throw new Error(JSON.stringify(data.error));
    const { jumlah, dataHash, integritas, migrasi } = checkSehat(openTestDb());

    const { klaim, percakapan, ...rekaman } = jumlah;
    expect({ klaim, percakapan, integritas, migrasi }).toEqual({
      klaim: data.value.klaim.length,
      percakapan: 0,
      integritas: 'ok',
      migrasi: readMigrations(dirs.migrations).length,
    });
    expect(Object.values(rekaman).reduce((a, b) => a + b, 0)).toBe(data.value.rekaman.length);
    expect(jumlah).toMatchObject({ opd: 2, dokumen: 2, rekomendasi: 12 });
    expect(dataHash).toBe(data.value.hash);
  });

  test('a claim keeps its print and its exact number', () => {
    expect(readKlaim(openTestDb())).toMatchObject({ cetak: '85,76', desimal: '85.76', satuan: '%', baris: 296, ditarik: 0 });
  });

  test('a second start with the same files writes nothing', () => {
    const db = openTestDb();
    expect(seed(db, dirs.data)).toEqual({ ok: true, value: false });
  });

  test('a refresh updates what changed, withdraws what vanished, and leaves entered rows alone', () => {
    const data = copyData();
    const db = openTestDb(':memory:', { data });
    const percakapan = { chat: 'terminal', keadaan: '{"a":1}', diperbarui: '2025-01-02T03:04:05Z' };
    db.insert(schema.percakapan).values(percakapan).run();
    const sebelum = checkSehat(db).jumlah;

    editList<KlaimData>(data, berkasKinerja, (daftar) => daftar.map((k) => (isCapaian(k) ? { ...k, cetak: '95,43' } : k)));
    editList<{ id: string }>(data, `${dumai}/penghargaan.json`, (daftar) => daftar.slice(1));
    expect(seed(db, data)).toEqual({ ok: true, value: true });

    expect(readKlaim(db)).toMatchObject({ cetak: '95,43', desimal: '95.43', ditarik: 0 });
    expect(checkSehat(db).jumlah).toEqual({ ...sebelum, penghargaan: (sebelum['penghargaan'] ?? 0) - 1 });
    expect(db.select().from(schema.rekaman).where(eq(schema.rekaman.ditarik, 1)).all()).toHaveLength(1);

    editList<KlaimData>(data, berkasKinerja, (daftar) => daftar.filter((k) => !isCapaian(k)));
    expect(seed(db, data)).toEqual({ ok: true, value: true });

    expect(readKlaim(db)).toMatchObject({ cetak: '95,43', ditarik: 1 });
    expect(db.select().from(schema.percakapan).all()).toEqual([percakapan]);
  });

  test('a withdrawn claim that returns is active again under its old id', () => {
    const data = copyData();
    const db = openTestDb(':memory:', { data });
    let dicabut: readonly KlaimData[] = [];
    editList<KlaimData>(data, berkasKinerja, (daftar) => {
      dicabut = daftar.filter(isCapaian);
      return daftar.filter((k) => !isCapaian(k));
    });
    seed(db, data);
    editList<KlaimData>(data, berkasKinerja, (daftar) => [...daftar, ...dicabut]);
    seed(db, data);
    expect(readKlaim(db)).toMatchObject({ cetak: '85,76', ditarik: 0 });
  });

  test('broken data is refused with its path and changes no row', () => {
    const data = copyData();
    const db = openTestDb(':memory:', { data });
    const sebelum = checkSehat(db);

    writeFileSync(path.join(data, `${dumai}/surat.json`), '[{"id": ');
    expect(seed(db, data)).toMatchObject({ ok: false, error: { kind: 'data-rusak', berkas: `${dumai}/surat.json` } });
    expect(checkSehat(db)).toEqual(sebelum);
    expect(openDb(':memory:', { ...dirs, data })).toMatchObject({ ok: false, error: { kind: 'data-rusak' } });

    rmSync(path.join(data, `${dumai}/surat.json`));
    expect(seed(db, data)).toMatchObject({ ok: false, error: { berkas: `${dumai}/surat.json`, alasan: 'berkas tidak ada' } });
  });
});
