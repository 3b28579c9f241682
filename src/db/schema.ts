// Tables of the database. Reference rows come from data/ and are replaced on refresh; rows that people wrote live in tables of their own.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row per record of data/ that is looked up whole (indikator, rekomendasi, skala, ...); `isi` is its validated JSON. */
export const rekaman = sqliteTable(
  'rekaman',
  {
    id: text('id').primaryKey(),
    jenis: text('jenis').notNull(),
    urut: integer('urut').notNull(),
    isi: text('isi').notNull(),
    /** 1 when the record vanished from data/; kept because entered rows may refer to it. */
    ditarik: integer('ditarik').notNull().default(0),
  },
  (t) => [index('rekaman_jenis').on(t.jenis, t.ditarik, t.urut)],
);

/** A printed value of a document: who says it (table, line, column), about what, and the exact characters. */
export const klaim = sqliteTable(
  'klaim',
  {
    id: text('id').primaryKey(),
    dokumenId: text('dokumen_id').notNull(),
    tabelId: text('tabel_id').notNull(),
    urut: integer('urut').notNull(),
    baris: integer('baris').notNull(),
    kolom: text('kolom').notNull(),
    pokokId: text('pokok_id').notNull(),
    ukuran: text('ukuran').notNull(),
    periode: text('periode').notNull(),
    lingkup: text('lingkup'),
    jabatanId: text('jabatan_id'),
    cetak: text('cetak').notNull(),
    /** Exact decimal with a dot; absent for words and empty cells. */
    desimal: text('desimal'),
    teks: text('teks'),
    satuan: text('satuan').notNull(),
    kosong: integer('kosong').notNull().default(0),
    catatan: text('catatan'),
    mutu: text('mutu'),
    ditarik: integer('ditarik').notNull().default(0),
  },
  (t) => [index('klaim_pokok').on(t.pokokId, t.ukuran, t.periode), index('klaim_tabel').on(t.tabelId)],
);

/** Key facts about the file itself, such as the hash of the data/ it was filled from. */
export const keterangan = sqliteTable('keterangan', {
  kunci: text('kunci').primaryKey(),
  nilai: text('nilai').notNull(),
});

/** What a chat was last asked, so that a follow-up after a restart still has its context. */
export const percakapan = sqliteTable('percakapan', {
  chat: text('chat').primaryKey(),
  keadaan: text('keadaan').notNull(),
  diperbarui: text('diperbarui').notNull(),
});
