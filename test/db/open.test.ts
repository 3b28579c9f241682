import Database from 'better-sqlite3';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDb, type Db } from '../../src/db/open.ts';
import { checkSehat } from '../../src/db/sehat.ts';
import { pesanGalat } from '../../src/render/galat.ts';
import { dirs, openTestDb, root, tempDir } from '../support/db.ts';

const readPragmas = (db: Db): readonly unknown[] =>
  ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((nama) => db.$client.pragma(nama, { simple: true }));

const spawnAnak = (berkas: string): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ['--import', 'tsx', path.join(root, 'test/support/buka-anak.ts'), berkas, dirs.migrations, dirs.data], {
    cwd: root,
  });

async function readBaris(anak: ChildProcessWithoutNullStreams): Promise<string> {
  const [potongan] = await once(anak.stdout, 'data');
  return String(potongan).trim();
}

describe('openDb', () => {
  test('a fresh file and a reopened one both have WAL, synchronous FULL, foreign keys and a busy timeout', () => {
    const berkas = path.join(tempDir(), 'folder/baru/sakip.db');
    const pertama = openDb(berkas, dirs);
    if (!pertama.ok) throw new Error(JSON.stringify(pertama.error));
    expect(readPragmas(pertama.value)).toEqual(['wal', 2, 1, 5000]);
    pertama.value.$client.close();

    expect(readPragmas(openTestDb(berkas))).toEqual(['wal', 2, 1, 5000]);
  });

  test('a file that is no database is refused by name and left as it is', () => {
    const berkas = path.join(tempDir(), 'laporan.db');
    writeFileSync(berkas, 'ini bukan basis data, hanya teks biasa yang cukup panjang untuk sebuah kepala berkas.'.repeat(20));
    const sebelum = readFileSync(berkas, 'utf8');

    const db = openDb(berkas, dirs);

    expect(db).toEqual({ ok: false, error: { kind: 'bukan-basis-data', berkas } });
    expect(readFileSync(berkas, 'utf8')).toBe(sebelum);
  });

  test('a folder in place of the file is refused without a crash', () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    mkdirSync(berkas);
    expect(openDb(berkas, dirs)).toMatchObject({ ok: false, error: { kind: 'tidak-dapat-dibuka', berkas } });
  });

  test('a database newer than the program is refused with the remedy', () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const sqlite = new Database(berkas);
    sqlite.pragma('user_version = 99');
    sqlite.close();

    const db = openDb(berkas, dirs);

    if (db.ok) throw new Error('a newer database was opened');
    expect(db.error).toMatchObject({ kind: 'basis-data-lebih-baru', versi: 99 });
    expect(pesanGalat(db.error)).toContain('Perbarui programnya');
  });

  test('a refused open holds no lock and leaves no handle behind', () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const rusak = tempDir();
    expect(openDb(berkas, { ...dirs, data: rusak })).toMatchObject({ ok: false, error: { kind: 'data-rusak', berkas: 'instansi.json' } });
    expect(existsSync(`${berkas}-wal`)).toBe(false);
    expect(checkSehat(openTestDb(berkas)).integritas).toBe('ok');
  });

  test('processes that open the same fresh file at once all succeed, and it is filled once', { timeout: 60_000 }, async () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const anak = [1, 2, 3].map(() => spawnAnak(berkas));
    expect(await Promise.all(anak.map(readBaris))).toEqual(['siap', 'siap', 'siap']);

    const hasil = anak.map(readBaris);
    for (const a of anak) a.stdin.write('mulai\n');

    expect(await Promise.all(hasil)).toEqual(['{"ok":true}', '{"ok":true}', '{"ok":true}']);
    const { integritas, jumlah } = checkSehat(openTestDb(berkas));
    expect([integritas, jumlah['klaim']]).toEqual(['ok', checkSehat(openTestDb()).jumlah['klaim']]);
  });
});
