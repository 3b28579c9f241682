// Adding migration n+1 needs the dump of schema n+1: npx tsx test/support/dump-skema.ts (after adding rows for new tables there).
import Database from 'better-sqlite3';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMigrations } from '../../src/db/migrate.ts';
import { openDb } from '../../src/db/open.ts';
import { checkSehat } from '../../src/db/sehat.ts';
import { dirs, openTestDb, tempDir } from '../support/db.ts';
import { describeSkema, dumpPath, listTabelMasukan, readBaris } from '../support/skema.ts';

const terbaru = readMigrations(dirs.migrations).length;
const semuaVersi = Array.from({ length: terbaru }, (_, i) => i + 1);

/** Builds a database file of an earlier schema and returns what people had written in it. */
function buildVersi(versi: number, berkas: string): ReadonlyMap<string, readonly unknown[]> {
  const sqlite = new Database(berkas);
  sqlite.exec(readFileSync(dumpPath(versi), 'utf8'));
  const isi = new Map(listTabelMasukan(sqlite).map((tabel) => [tabel, readBaris(sqlite, tabel)]));
  sqlite.close();
  return isi;
}

/** The migrations of the program and one more. */
function addMigrasi(sql: string): string {
  const folder = path.join(tempDir(), 'migrations');
  cpSync(dirs.migrations, folder, { recursive: true });
  const berkas = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(berkas, 'utf8')) as { readonly entries: readonly object[] };
  writeFileSync(berkas, JSON.stringify({ ...journal, entries: [...journal.entries, { tag: '9999_uji' }] }));
  writeFileSync(path.join(folder, '9999_uji.sql'), sql);
  return folder;
}

describe('the committed dumps', () => {
  test.each(semuaVersi)('schema %i has a dump of that version with entered rows in every table people write', (versi) => {
    expect(existsSync(dumpPath(versi)), `${dumpPath(versi)} is missing: npx tsx test/support/dump-skema.ts`).toBe(true);
    const berkas = path.join(tempDir(), 'lama.db');
    const isi = buildVersi(versi, berkas);
    const sqlite = new Database(berkas);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(versi);
    sqlite.close();
    expect([...isi].filter(([, baris]) => baris.length === 0)).toEqual([]);
  });

  test('the newest dump has the schema of a fresh database', () => {
    const sqlite = new Database(':memory:');
    sqlite.exec(readFileSync(dumpPath(terbaru), 'utf8'));
    expect(describeSkema(sqlite)).toEqual(describeSkema(openTestDb().$client));
  });
});

describe('an upgrade', () => {
  test.each(semuaVersi)('from schema %i keeps every entered row and ends with the fresh schema and data', (versi) => {
    const berkas = path.join(tempDir(), 'lama.db');
    const isi = buildVersi(versi, berkas);

    const db = openTestDb(berkas);

    const sehat = checkSehat(db);
    const baru = checkSehat(openTestDb());
    expect([sehat.integritas, sehat.migrasi, sehat.dataHash]).toEqual(['ok', terbaru, baru.dataHash]);
    expect(describeSkema(db.$client)).toEqual(describeSkema(openTestDb().$client));
    for (const [tabel, baris] of isi) expect(readBaris(db.$client, tabel)).toEqual(baris.map((b) => expect.objectContaining(b as object)));
    expect(sehat.jumlah['klaim']).toBe(baru.jumlah['klaim']);
    // The record that vanished from data/ stays, withdrawn.
    expect(db.$client.prepare("SELECT ditarik FROM rekaman WHERE id = 'narasi:sudah-hilang'").pluck().get()).toBe(1);
  });

  test('copies the file before it changes it', () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const isi = buildVersi(terbaru, berkas);

    const db = openTestDb(berkas, { migrations: addMigrasi('CREATE TABLE uji (id text PRIMARY KEY NOT NULL);') });

    expect(checkSehat(db).migrasi).toBe(terbaru + 1);
    const salinan = new Database(`${berkas}.sebelum-migrasi-${terbaru}`, { readonly: true });
    expect(salinan.pragma('user_version', { simple: true })).toBe(terbaru);
    for (const [tabel, baris] of isi) expect(readBaris(salinan, tabel)).toEqual(baris);
    salinan.close();
  });

  test.each([
    ['is no SQL', 'CREATE TABLE uji (id text);--> statement-breakpoint\nBUKAN SQL;'],
    [
      'leaves a broken reference',
      'CREATE TABLE uji (chat text REFERENCES percakapan(chat));--> statement-breakpoint\nINSERT INTO uji VALUES (1);',
    ],
  ])('that %s changes nothing and says where the copy is', (_, sql) => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const isi = buildVersi(terbaru, berkas);

    const db = openDb(berkas, { ...dirs, migrations: addMigrasi(sql) });

    expect(db).toMatchObject({
      ok: false,
      error: { kind: 'migrasi-gagal', migrasi: '9999_uji', salinan: `${berkas}.sebelum-migrasi-${terbaru}` },
    });
    const sesudah = openTestDb(berkas);
    expect(checkSehat(sesudah).migrasi).toBe(terbaru);
    for (const [tabel, baris] of isi) expect(readBaris(sesudah.$client, tabel)).toEqual(baris);
  });
});
