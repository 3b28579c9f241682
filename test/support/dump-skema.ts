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
  ('tg:-100123:0:7', '{}', '2025-06-07T08:09:10.000Z');
INSERT INTO kotak_masuk (bot_id, update_id, antrean, isi, status, mulai, sendirian, diterima, ditutup, galat) VALUES
  (1, 10, 'chat:7', '{"update_id":10}', 'selesai', 1, 0, '2025-06-07T08:09:10.000Z', '2025-06-07T08:09:11.000Z', NULL),
  (1, 11, 'chat:7', '{"update_id":11}', 'antre', 0, 0, '2025-06-07T08:09:12.000Z', NULL, NULL);
INSERT INTO obrolan (chat, jenis, terjangkau, pindah_ke, pertanyaan, diperbarui) VALUES
  (7, 'private', 1, NULL, 12, '2025-06-07T08:09:10.000Z'), (-5, 'group', 0, -1005, 3, '2025-06-07T08:09:10.000Z');
INSERT INTO jawaban_terkirim (bot_id, id, chat, pesan_tanya, pesan_jawab, isi, dibuat) VALUES
  (1, 10, 7, 100, 101, '{"v":1}', '2025-06-07T08:09:11.000Z');
INSERT INTO penilaian (bot_id, jawaban_id, pengguna, nilai, permintaan, dibuat) VALUES (1, 10, 7, -1, '[]', '2025-06-07T08:10:00.000Z');
INSERT INTO pengguna (id, telegram, nama, dibuat) VALUES (41, 7, 'Sari', '2027-01-02T03:04:05.000Z'), (42, NULL, NULL, '2027-01-02T03:04:05.000Z');
INSERT INTO isian (jenis, id, versi, isi) VALUES
  ('peran', 'p1', 1, '{"pengguna":41,"peran":"operator","opd":"setda","dasar":"undangan","dari":0}'), ('opd', 'opd-hilang', 2, NULL);
INSERT INTO tindakan (id, waktu, pengguna, sebagai, aksi, opd, alasan, membatalkan, bot_id, update_id, chat, pesan) VALUES
  (1, '2027-01-02T03:04:05.000Z', 0, 'admin bot', 'peran-operator', 'setda', NULL, NULL, 1, 10, 7, 100);
INSERT INTO jejak (tindakan, urut, jenis, id, versi, sebelum, sesudah) VALUES
  (1, 0, 'peran', 'p1', 1, NULL, '{"pengguna":41,"peran":"operator","opd":"setda","dasar":"undangan","dari":0}');
INSERT INTO tindakan (id, waktu, pengguna, sebagai, aksi) VALUES
  (2, '2027-01-02T03:04:07.000Z', 0, 'admin bot', 'atur-opd'), (3, '2027-01-02T03:04:08.000Z', 0, 'admin bot', 'atur-opd');
INSERT INTO jejak (tindakan, urut, jenis, id, versi, sebelum, sesudah) VALUES
  (2, 0, 'opd', 'opd-hilang', 1, NULL, '{"pemda":"kota-dumai","nama":"Dinas Uji","singkat":"Dinas Uji","alias":[]}'),
  (3, 0, 'opd', 'opd-hilang', 2, '{"pemda":"kota-dumai","nama":"Dinas Uji","singkat":"Dinas Uji","alias":[]}', NULL);
INSERT INTO dialog (id, pengguna, chat, alur, argumen, keadaan, layar, langkah, pesan, bot_id, update_id, diperbarui) VALUES
  ('abcdefghjk', 41, 7, 'lapor', '', '{"langkah":"nilai"}', '{"isi":["Nilai?"],"tombol":[]}', 3, 101, 1, 11, '2027-01-02T03:04:06.000Z');
INSERT INTO pengiriman (id, orang, jenis, butir, status, dibuat, boleh, percobaan, ragu, sewa_mulai, sewa_sampai, dialog, pesan, ditutup, sebab) VALUES
  (1, 'p41', 'tenggat', '[{"kind":"tenggat","id":"lkjip:setda:2026","tanggal":"2027-01-29"}]', 'terkirim', '2027-01-29T01:00:00.000Z', '2027-01-29T01:00:00.000Z', 0, 0, NULL, NULL, 'abcdefghjk', 102, '2027-01-29T01:00:01.000Z', NULL),
  (2, 'p41', 'sendiri', '[{"kind":"sendiri","id":"x1","tanggal":"2027-01-30","hari":"2027-01-30"}]', 'dikirim', '2027-01-30T01:00:00.000Z', '2027-01-30T01:00:00.000Z', 1, 1, '2027-01-30T01:00:00.000Z', '2027-01-30T01:01:00.000Z', NULL, NULL, NULL, NULL);
INSERT INTO teguran (kunci, orang, kejadian, pengiriman, dibuat) VALUES
  ('lkjip|setda|2027-02-28|H-30|p41', 'p41', 'lkjip:setda:2026', 1, '2027-01-29T01:00:00.000Z');
INSERT INTO luput (id, kunci, teks, sebab, permintaan, sisa, jumlah, pertama, terakhir) VALUES
  (1, 'ikm dumkot brp', 'IKM dumkot brp?', 'tak-paham', '[]', '["dumkot"]', 3, '2027-01-02T03:04:05.000Z', '2027-01-05T03:04:05.000Z'),
  (2, 'ikm dumkot brp', 'ikm dumkot brp', 'jempol-turun', '[{"kind":"istilah","istilah":["ikm"]}]', '[]', 1, '2027-01-06T03:04:05.000Z', '2027-01-06T03:04:05.000Z');
INSERT INTO pemakaian_model (hari, orang, panggilan, masuk, keluar) VALUES ('2027-01-29', 'p41', 2, 3500, 210);
`);

const berkas = dumpPath(Number(sqlite.pragma('user_version', { simple: true })));
if (existsSync(berkas)) throw new Error(`${berkas} exists; a committed dump of a schema never changes`);
writeFileSync(berkas, dumpSql(sqlite));
