import { describe, expect, test } from 'vitest';
import { checkSehat } from '../../src/db/sehat.ts';
import { openTestDb } from '../support/db.ts';

describe('checkSehat', () => {
  test('a sound database reports ok, its migrations, its counts and the hash of its data', () => {
    const sehat = checkSehat(openTestDb());
    expect(sehat).toMatchObject({ integritas: 'ok', migrasi: 3, jumlah: { opd: 2, percakapan: 0, 'pertanyaan terjawab': 0 } });
    expect(sehat.dataHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('an index that lost its rows is reported', () => {
    const db = openTestDb();
    db.$client.unsafeMode(true);
    db.$client.pragma('writable_schema = ON');
    db.$client.exec(`UPDATE sqlite_master SET sql = 'CREATE INDEX klaim_tabel ON klaim (kolom)' WHERE name = 'klaim_tabel'`);
    db.$client.pragma('writable_schema = RESET');
    expect(checkSehat(db).integritas).toContain('klaim_tabel');
  });
});
