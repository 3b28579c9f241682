// npx tsx test/support/dump-skema.ts: writes test/fixtures/skema/<n>.sql for the newest schema n, before a migration n+1 is added.
// A few rows of data/ and, in every table people write, rows that an upgrade must keep. Add rows here with each such table.
import Database from 'better-sqlite3';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../src/db/migrate.ts';
import { dumpPath, dumpSql } from './skema.ts';

const akar = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const sqlite = new Database(':memory:');
migrate(sqlite, path.join(akar, 'src/db/migrations'));

sqlite.exec(`
INSERT INTO keterangan (kunci, nilai) VALUES ('data-hash', 'lama'), ('data-waktu', 'lama');
INSERT INTO rekaman (id, jenis, urut, isi) VALUES ('narasi:sudah-hilang', 'narasi', 0, '{"id":"sudah-hilang"}');
INSERT INTO klaim (id, dokumen_id, tabel_id, urut, baris, kolom, pokok_id, ukuran, periode, cetak, desimal, satuan)
  VALUES ('lkip-dumai-kota-2024/t1.4/dk.ikm/capaian/2024', 'lkip-dumai-kota-2024', 'lkip-dumai-kota-2024/t1.4', 0, 1, 'lama', 'dk.ikm', 'capaian', '2024', '1', '1', '%');
INSERT INTO percakapan (chat, keadaan, diperbarui) VALUES
  ('terminal', '{"riwayat":["berapa capaian IKM Dumai Kota 2024","kalau ''2023''?"]}', '2025-01-02T03:04:05.000Z'),
  ('telegram:-100123', '{}', '2025-06-07T08:09:10.000Z');
`);

const berkas = dumpPath(Number(sqlite.pragma('user_version', { simple: true })));
if (existsSync(berkas)) throw new Error(`${berkas} exists; a committed dump of a schema never changes`);
writeFileSync(berkas, dumpSql(sqlite));
