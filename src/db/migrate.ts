// Brings the schema up to date. `user_version` counts the applied migrations; the file is copied before it is changed.
import type Database from 'better-sqlite3';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../lib/result.ts';

export type GalatMigrasi =
  | { readonly kind: 'basis-data-lebih-baru'; readonly versi: number; readonly dikenal: number }
  | { readonly kind: 'migrasi-gagal'; readonly migrasi: string; readonly alasan: string; readonly salinan?: string };

export type Migrasi = { readonly tag: string; readonly sql: readonly string[] };
type Journal = { readonly entries: readonly { readonly tag: string }[] };

export function readMigrations(folder: string): readonly Migrasi[] {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  return journal.entries.map(({ tag }) => ({
    tag,
    sql: readFileSync(path.join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }));
}

const readVersi = (sqlite: Database.Database): number => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Copies the database beside itself and returns the copy's name. VACUUM INTO reads one consistent snapshot; it may hold the
 * thread, since nothing is served yet. A copy taken after another process had migrated would be mislabelled and is dropped.
 */
function copyBefore(sqlite: Database.Database, versi: number): string {
  const salinan = `${sqlite.name}.sebelum-migrasi-${versi}`;
  const sementara = `${salinan}.${process.pid}.tmp`;
  rmSync(sementara, { force: true });
  sqlite.prepare('VACUUM INTO ?').run(sementara);
  if (readVersi(sqlite) === versi) renameSync(sementara, salinan);
  else rmSync(sementara);
  return salinan;
}

/**
 * Applies what is missing, all in one IMMEDIATE transaction. Foreign keys are switched off before it begins, since inside a
 * transaction the pragma is ignored and a table rebuild would delete child rows; foreign_key_check ends it.
 */
export function migrate(sqlite: Database.Database, folder: string): Result<number, GalatMigrasi> {
  const migrations = readMigrations(folder);
  const before = readVersi(sqlite);
  if (before > migrations.length) return err({ kind: 'basis-data-lebih-baru', versi: before, dikenal: migrations.length });
  if (before === migrations.length) return ok(0);

  let current = 'salinan sebelum migrasi';
  let salinan: string | undefined;
  sqlite.pragma('foreign_keys = OFF');
  try {
    if (before > 0 && !sqlite.memory) salinan = copyBefore(sqlite, before);
    sqlite
      .transaction(() => {
        // Read again under the write lock: two starts at once must not migrate twice.
        for (const [i, m] of migrations.entries()) {
          if (i < readVersi(sqlite)) continue;
          current = m.tag;
          for (const statement of m.sql) sqlite.exec(statement);
          sqlite.pragma(`user_version = ${i + 1}`);
        }
        const broken = sqlite.pragma('foreign_key_check') as readonly unknown[];
        if (broken.length > 0) throw new Error(`foreign_key_check: ${broken.length} baris`);
      })
      .immediate();
  } catch (error) {
    const alasan = error instanceof Error ? error.message : String(error);
    return err({ kind: 'migrasi-gagal', migrasi: current, alasan, ...(salinan === undefined ? {} : { salinan }) });
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return ok(migrations.length - before);
}
