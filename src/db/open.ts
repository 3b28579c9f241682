// Opens the database file: pragmas asserted on every open, migrated, filled from data/. It answers no question.
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../lib/result.ts';
import type { GalatData } from '../rujukan/load.ts';
import { migrate, type GalatMigrasi } from './migrate.ts';
import * as schema from './schema.ts';
import { seed } from './seed.ts';

export type Db = BetterSQLite3Database<typeof schema> & { readonly $client: Database.Database };
export type GalatBuka =
  | GalatMigrasi
  | GalatData
  | { readonly kind: 'pragma'; readonly alasan: string }
  | { readonly kind: 'bukan-basis-data'; readonly berkas: string }
  | { readonly kind: 'tidak-dapat-dibuka'; readonly berkas: string; readonly alasan: string };

/** How long an open waits for another process, in ms. */
const SABAR = 5000;

/** SQLite answers "busy" at once, without the busy timeout, while another process switches the same fresh file to WAL. */
function switchToWal(sqlite: Database.Database): void {
  const batas = process.uptime() * 1000 + SABAR;
  for (;;) {
    try {
      sqlite.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const sibuk = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!sibuk || process.uptime() * 1000 > batas) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** A reopened WAL file falls back to synchronous=NORMAL in better-sqlite3, so the settings are set and read back each time (LIMITS.md 0.3). */
function setPragmas(sqlite: Database.Database): string | undefined {
  sqlite.pragma(`busy_timeout = ${SABAR}`);
  if (!sqlite.memory) switchToWal(sqlite);
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What a person asked to be forgotten is overwritten in the file as well, whichever statement takes it away.
  sqlite.pragma('secure_delete = ON');
  const wanted: readonly (readonly [string, unknown])[] = [
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['busy_timeout', SABAR],
    ['journal_mode', sqlite.memory ? 'memory' : 'wal'],
  ];
  return wanted.find(([name, value]) => sqlite.pragma(name, { simple: true }) !== value)?.[0];
}

function prepareDb(sqlite: Database.Database, dirs: { readonly migrations: string; readonly data: string }): Result<Db, GalatBuka> {
  const salah = setPragmas(sqlite);
  if (salah !== undefined) return err({ kind: 'pragma', alasan: salah });
  const migrasi = migrate(sqlite, dirs.migrations);
  if (!migrasi.ok) return migrasi;
  const db = drizzle(sqlite, { schema });
  const isi = seed(db, dirs.data);
  return isi.ok ? ok(db) : isi;
}

/**
 * Opens, migrates and fills the database. `:memory:` is allowed for tests.
 * A database newer than the program, a file that is no database, or broken data/ is an error, never a crash.
 */
export function openDb(berkas: string, dirs: { readonly migrations: string; readonly data: string }): Result<Db, GalatBuka> {
  let sqlite: Database.Database | undefined;
  let hasil: Result<Db, GalatBuka>;
  try {
    if (berkas !== ':memory:') mkdirSync(path.dirname(path.resolve(berkas)), { recursive: true });
    sqlite = new Database(berkas);
    hasil = prepareDb(sqlite, dirs);
  } catch (error) {
    const bukan = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB';
    const alasan = error instanceof Error ? error.message : String(error);
    hasil = err(bukan ? { kind: 'bukan-basis-data', berkas } : { kind: 'tidak-dapat-dibuka', berkas, alasan });
  }
  if (!hasil.ok) sqlite?.close();
  return hasil;
}
