// Tables of the database. Reference rows come from data/ and are replaced on refresh; rows that people wrote live in tables of their own.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

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

/**
 * Updates of Telegram, committed before the offset confirms them. `antre`: to be done; `disisihkan`: begun again and again and never
 * finished. `mulai` counts begins, `sendirian` those where nothing else ran, so that a crash is blamed on the right one.
 */
export const kotakMasuk = sqliteTable(
  'kotak_masuk',
  {
    botId: integer('bot_id').notNull(),
    updateId: integer('update_id').notNull(),
    /** What keeps its order: the chat, else the person. */
    antrean: text('antrean').notNull(),
    isi: text('isi').notNull(),
    status: text('status', { enum: ['antre', 'selesai', 'disisihkan'] })
      .notNull()
      .default('antre'),
    mulai: integer('mulai').notNull().default(0),
    sendirian: integer('sendirian').notNull().default(0),
    diterima: text('diterima').notNull(),
    ditutup: text('ditutup'),
    /** Id of the error that ended it, as told to the user and written to the log. */
    galat: text('galat'),
  },
  (t) => [primaryKey({ columns: [t.botId, t.updateId] }), index('kotak_masuk_status').on(t.status, t.botId, t.updateId)],
);

/** A Telegram chat: whether it can be reached, where it moved, how many questions it was answered. */
export const obrolan = sqliteTable('obrolan', {
  chat: integer('chat').primaryKey(),
  jenis: text('jenis').notNull(),
  terjangkau: integer('terjangkau').notNull().default(1),
  pindahKe: integer('pindah_ke'),
  pertanyaan: integer('pertanyaan').notNull().default(0),
  diperbarui: text('diperbarui').notNull(),
});

/** An answer that was sent, so that its buttons work after a restart. The id is the update it answers. */
export const jawabanTerkirim = sqliteTable(
  'jawaban_terkirim',
  {
    botId: integer('bot_id').notNull(),
    id: integer('id').notNull(),
    chat: integer('chat').notNull(),
    /** Message of the question, and the message that answers it. */
    pesanTanya: integer('pesan_tanya'),
    pesanJawab: integer('pesan_jawab').notNull(),
    isi: text('isi').notNull(),
    dibuat: text('dibuat').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.botId, t.id] }),
    index('jawaban_terkirim_tanya').on(t.chat, t.pesanTanya),
    index('jawaban_terkirim_jawab').on(t.chat, t.pesanJawab),
    index('jawaban_terkirim_dibuat').on(t.dibuat),
  ],
);

/** A thumb under an answer: one per person and answer, the last one counts. It outlives the answer's own row. */
export const penilaian = sqliteTable(
  'penilaian',
  {
    botId: integer('bot_id').notNull(),
    jawabanId: integer('jawaban_id').notNull(),
    pengguna: integer('pengguna').notNull(),
    /** 1 or -1. */
    nilai: integer('nilai').notNull(),
    /** What was answered, as JSON; the words of the question are not kept. */
    permintaan: text('permintaan').notNull(),
    dibuat: text('dibuat').notNull(),
  },
  (t) => [primaryKey({ columns: [t.botId, t.jawabanId, t.pengguna] })],
);

/** A person: the only place with a Telegram id or a name. The id is a random number, all that the trail keeps of them. */
export const pengguna = sqliteTable('pengguna', {
  id: integer('id').primaryKey(),
  /** NULL after the person asked to be forgotten. */
  telegram: integer('telegram').unique(),
  nama: text('nama'),
  dibuat: text('dibuat').notNull(),
});

/** What people entered, one row per record; `isi` is its validated JSON, NULL when it was taken away. Rows stay, so that versions go on. */
export const isian = sqliteTable(
  'isian',
  {
    jenis: text('jenis').notNull(),
    id: text('id').notNull(),
    versi: integer('versi').notNull(),
    isi: text('isi'),
  },
  (t) => [primaryKey({ columns: [t.jenis, t.id] })],
);

/** The trail: one act of one person. An update of Telegram acts once, however often it is begun. */
export const tindakan = sqliteTable(
  'tindakan',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    waktu: text('waktu').notNull(),
    pengguna: integer('pengguna').notNull(),
    sebagai: text('sebagai').notNull(),
    aksi: text('aksi').notNull(),
    opd: text('opd'),
    alasan: text('alasan'),
    membatalkan: integer('membatalkan'),
    /** From which message. */
    botId: integer('bot_id'),
    updateId: integer('update_id'),
    chat: integer('chat'),
    pesan: integer('pesan'),
  },
  (t) => [uniqueIndex('tindakan_update').on(t.botId, t.updateId), index('tindakan_opd').on(t.opd, t.id)],
);

/** What an act changed: each record before and after. */
export const jejak = sqliteTable(
  'jejak',
  {
    tindakan: integer('tindakan')
      .notNull()
      .references(() => tindakan.id),
    urut: integer('urut').notNull(),
    jenis: text('jenis').notNull(),
    id: text('id').notNull(),
    /** Version after the act. */
    versi: integer('versi').notNull(),
    sebelum: text('sebelum'),
    sesudah: text('sesudah'),
  },
  (t) => [primaryKey({ columns: [t.tindakan, t.urut] }), index('jejak_rekaman').on(t.jenis, t.id, t.tindakan)],
);

/** A dialogue of one person under way: its state, the screen that is shown, and the update that brought it there. */
export const dialog = sqliteTable(
  'dialog',
  {
    id: text('id').primaryKey(),
    pengguna: integer('pengguna').notNull(),
    chat: integer('chat').notNull(),
    alur: text('alur').notNull(),
    argumen: text('argumen').notNull(),
    /** NULL when it has ended; the screen stays. */
    keadaan: text('keadaan'),
    layar: text('layar').notNull(),
    /** Counts the screens; a button of an older one no longer acts. */
    langkah: integer('langkah').notNull(),
    /** Message that shows the screen; NULL until it was sent. */
    pesan: integer('pesan'),
    botId: integer('bot_id').notNull(),
    updateId: integer('update_id').notNull(),
    diperbarui: text('diperbarui').notNull(),
  },
  (t) => [index('dialog_pengguna').on(t.pengguna, t.chat, t.diperbarui)],
);

/** A message of reminders, from the moment it is planned: at most one attempt at a time, claimed until `sewaSampai`. */
export const pengiriman = sqliteTable(
  'pengiriman',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** "p<number of a person>" or the id of a group's record; the Telegram id stands in the table of people alone. */
    orang: text('orang').notNull(),
    /** Own reminders are messages of their own: they may be told when others are held back. */
    jenis: text('jenis', { enum: ['tenggat', 'sendiri'] }).notNull(),
    /** What it tells, as JSON; put into words when it is sent. */
    butir: text('butir').notNull(),
    status: text('status', { enum: ['antre', 'dikirim', 'terkirim', 'batal', 'gagal'] })
      .notNull()
      .default('antre'),
    dibuat: text('dibuat').notNull(),
    /** Not before. */
    boleh: text('boleh').notNull(),
    percobaan: integer('percobaan').notNull().default(0),
    /** 1: an attempt ended without an answer and may have arrived. */
    ragu: integer('ragu').notNull().default(0),
    sewaMulai: text('sewa_mulai'),
    sewaSampai: text('sewa_sampai'),
    /** The dialogue behind its buttons, and the message that was sent. */
    dialog: text('dialog'),
    pesan: integer('pesan'),
    ditutup: text('ditutup'),
    sebab: text('sebab'),
  },
  (t) => [index('pengiriman_status').on(t.status, t.boleh), index('pengiriman_orang').on(t.orang, t.status)],
);

/** What was handed over for telling: one deadline at one lead time to one receiver, never twice. */
export const teguran = sqliteTable(
  'teguran',
  {
    kunci: text('kunci').primaryKey(),
    orang: text('orang').notNull(),
    /** The occurrence, where there is one. */
    kejadian: text('kejadian'),
    pengiriman: integer('pengiriman')
      .notNull()
      .references(() => pengiriman.id),
    dibuat: text('dibuat').notNull(),
  },
  (t) => [index('teguran_dibuat').on(t.dibuat), index('teguran_pengiriman').on(t.pengiriman)],
);

/** What the language model was used for: one row per day and person, deleted after thirty days. No question is kept. */
export const pemakaianModel = sqliteTable(
  'pemakaian_model',
  {
    /** ISO date of the day where the office is. */
    hari: text('hari').notNull(),
    /** A key that names nobody by itself; the caller makes it. */
    orang: text('orang').notNull(),
    panggilan: integer('panggilan').notNull(),
    /** Tokens, as the server counted them. */
    masuk: integer('masuk').notNull(),
    keluar: integer('keluar').notNull(),
  },
  (t) => [primaryKey({ columns: [t.hari, t.orang] })],
);

/** A question that was not answered well, without who asked and where: the same text and reason is one row. Whether it was dealt with, the entered records say. */
export const luput = sqliteTable(
  'luput',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The text as it is compared (isian/kunci-tanya.ts). */
    kunci: text('kunci').notNull(),
    /** As it was written, masked. */
    teks: text('teks').notNull(),
    sebab: text('sebab', { enum: ['tak-paham', 'tidak-ada', 'jempol-turun', 'angka-salah', 'penjaga'] }).notNull(),
    /** What it was read as, and the words that nothing explains: JSON. */
    permintaan: text('permintaan').notNull(),
    sisa: text('sisa').notNull(),
    jumlah: integer('jumlah').notNull(),
    pertama: text('pertama').notNull(),
    terakhir: text('terakhir').notNull(),
  },
  (t) => [uniqueIndex('luput_kunci').on(t.kunci, t.sebab), index('luput_terakhir').on(t.terakhir)],
);
