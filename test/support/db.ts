// Real SQLite for tests: in memory, or in a folder of its own that vanishes with the test.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openDb, type Db } from '../../src/db/open.ts';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const dirs = { migrations: path.join(root, 'src/db/migrations'), data: path.join(root, 'data') } as const;

export function tempDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'sakip-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Open on the committed data/ unless told otherwise; a refused open fails the test with its reason. Closed with the test. */
export function openTestDb(berkas = ':memory:', lain: { readonly migrations?: string; readonly data?: string } = {}): Db {
  const db = openDb(berkas, { ...dirs, ...lain });
  if (!db.ok) throw new Error(JSON.stringify(db.error));
  onTestFinished(() => void db.value.$client.close());
  return db.value;
}

/** A copy of data/ that a test may break. */
export function copyData(): string {
  const data = path.join(tempDir(), 'data');
  cpSync(dirs.data, data, { recursive: true });
  return data;
}

/** Changes one JSON list of a copied data/. */
export function editList<T>(data: string, berkas: string, ubah: (daftar: readonly T[]) => readonly T[]): void {
  const penuh = path.join(data, berkas);
  const daftar = JSON.parse(readFileSync(penuh, 'utf8')) as readonly T[];
  writeFileSync(
    penuh,
    `[\n${ubah(daftar)
      .map((isi) => ` ${JSON.stringify(isi)}`)
      .join(',\n')}\n]\n`,
  );
}
