import { describe, expect, test } from 'vitest';
import { createIsian } from '../../src/db/isian.ts';
import { checkSehat } from '../../src/db/sehat.ts';
import { openTestDb } from '../support/db.ts';

describe('checkSehat', () => {
  test('a sound database reports ok, its migrations, its counts and the hash of its data', () => {
    const sehat = checkSehat(openTestDb());
    expect(sehat).toMatchObject({ integritas: 'ok', migrasi: 5, jumlah: { opd: 2, percakapan: 0, 'pertanyaan terjawab': 0 } });
    expect(sehat.dataHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('entered records are counted, and one that differs from its trail is reported', () => {
    const db = openTestDb();
    const isian = createIsian(db);
    const isi = { pemda: 'kota-dumai', nama: 'Dinas Uji', singkat: 'Dinas Uji', alias: [] };
    const ubahan = [{ jenis: 'opd', id: 'dinas-uji', versi: 0, isi }] as const;
    expect(isian.tulis({ pengguna: 0, sebagai: 'admin terminal', aksi: 'atur-opd', ubahan }, new Date(0)).ok).toBe(true);
    expect(checkSehat(db)).toMatchObject({ integritas: 'ok', jumlah: { 'isian opd': 1, perubahan: 1, pengguna: 0 } });
    db.$client.exec(`UPDATE isian SET isi = replace(isi, 'Dinas Uji', 'Dinas Lain')`);
    expect(checkSehat(db).integritas).toBe('jejak: 1 isian tidak sama dengan jejak perubahannya');
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
