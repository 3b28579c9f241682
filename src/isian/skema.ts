// What people enter, as records with permanent ids. These schemas are the types and the validator of the store; they decide no permission.
import { z } from 'zod';
import { skemaBelajar } from './skema-belajar.ts';
import { id, judul, pengguna, perbuatan, teks, waktu } from './skema-dasar.ts';

const tanggal = z.iso.date();
/** Exact decimal with a dot. */
const desimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const tahun = z.number().int().min(2000).max(2100);
/** HH:MM on the clock of the government. */
const jam = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const triwulan = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** `kepala` with `sebagai` is a stand-in: Sekretaris and Kasubbag confirm only, Plt and Plh hold the office for its dates. */
export const jenisPeran = z.enum(['operator', 'kepala', 'evaluator', 'organisasi', 'bappeda', 'pimpinan-daerah', 'admin']);
export type Peran = z.infer<typeof jenisPeran>;
export const wakil = z.enum(['sekretaris', 'kasubbag', 'plt', 'plh']);
export type Wakil = z.infer<typeof wakil>;

/** An entered value and how it was written. */
const angka = z.strictObject({ desimal, cetak: judul });

const berkas = z.strictObject({
  fileId: z.string().min(1),
  nama: judul,
  jenis: z.string().min(1),
  ukuran: z.number().int().positive(),
  /** Name of the file under BERKAS_PATH. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** What proves something: an address or a file, never both. */
export const lampiran = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tautan'), alamat: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.strictObject({ kind: z.literal('berkas'), berkas }),
]);
export type Lampiran = z.infer<typeof lampiran>;

const metodeAgregasi = z.enum(['jumlah', 'tren-naik', 'tren-turun', 'tetap']);

export const jenisDokumen = z.enum([
  'renstra',
  'renja',
  'sk-iku',
  'pk',
  'pk-perubahan',
  'rencana-aksi',
  'pengukuran-tw1',
  'pengukuran-tw2',
  'pengukuran-tw3',
  'pengukuran-tw4',
  'lkjip',
  'lhe',
  'tindak-lanjut',
]);
export type JenisDokumen = z.infer<typeof jenisDokumen>;

const statusTindakLanjut = z.enum(['belum', 'proses', 'diajukan', 'sesuai', 'belum-sesuai', 'tidak-dapat']);

export const skemaIsian = {
  /** The installation: which government answers first, which shipped ones are hidden. One record, id "instalasi". */
  setelan: z.strictObject({ pemdaBawaan: id.optional(), tersembunyi: z.array(id) }),

  pemda: z.strictObject({ nama: judul, jenis: z.enum(['kota', 'kabupaten', 'provinsi']), zona: z.string().min(1), alias: z.array(judul) }),

  opd: z.strictObject({ pemda: id, nama: judul, singkat: judul, alias: z.array(judul) }),

  /** The year an OPD works on. Id "<opd>:<tahun>". */
  'tahun-kerja': z.strictObject({
    opd: id,
    tahun,
    /** Where its indicators and targets came from. */
    asal: z.enum(['renstra', 'tahun-lalu', 'ketetapan', 'kosong']),
  }),

  /** An indicator that an OPD reports on, in the years from `mulai` to `akhir` (open when absent). */
  indikator: z.strictObject({
    opd: id,
    nama: judul,
    satuan: z.string().trim().min(1).max(60),
    polaritas: z.strictObject({
      nilai: z.enum(['naik-baik', 'turun-baik', 'stabil']),
      asal: z.enum(['tercetak', 'disimpulkan', 'dipilih']),
      alasan: z.string(),
    }),
    agregasi: metodeAgregasi,
    level: z.enum(['tujuan', 'sasaran', 'program', 'kegiatan']),
    sasaran: judul.optional(),
    /** The record of data/ that it was copied from: an indicator of a report, or of a decree (its formula then computes). */
    asal: z.strictObject({ kind: z.enum(['indikator', 'iku']), id: z.string().min(1) }).optional(),
    mulai: tahun,
    akhir: tahun.optional(),
    /** The indicator of an older Renstra that this one goes on from; the old series stays. */
    pengganti: id.optional(),
  }),

  /** Id "<indikator>:<tahun>:<lingkup>", with ":tw<n>" behind it for a triwulan; a quarter's target is that quarter's own, not cumulative. */
  target: z.strictObject({
    indikator: id,
    opd: id,
    tahun,
    triwulan: triwulan.optional(),
    lingkup: z.enum(['renstra', 'pk', 'pk-perubahan']),
    nilai: angka,
  }),

  /** Id "<indikator>:<tahun>:tw<n>". `nilai` is the quarter's own value; what the quarters make together is computed (kinerja/agregasi.ts). */
  realisasi: z.strictObject({
    indikator: id,
    opd: id,
    tahun,
    triwulan,
    nilai: angka,
    /** Raw counts by the key of the formula's input, where the value was computed from them. */
    masukan: z.record(z.string(), z.array(desimal)).optional(),
    /** Below target: why, what is done, which position does it, by when. */
    kendala: z.strictObject({ sebab: teks, langkah: teks, penanggung: judul, tenggat: tanggal }).optional(),
    status: z.enum(['menunggu', 'terkonfirmasi', 'dikembalikan']),
    pengisi: perbuatan,
    konfirmasi: perbuatan.optional(),
    /** Why it was sent back, or why a confirmed value was corrected. */
    alasan: teks.optional(),
  }),

  /** Result of an evaluation. */
  lhe: z.strictObject({
    opd: id,
    rezim: z.enum(['akip', 'bpk']),
    nomor: judul,
    tanggal,
    /** The year that was evaluated. */
    tahun,
    aturan: z.enum(['88/2021', '12/2015']).optional(),
    komponen: z.array(z.strictObject({ nama: judul, nilai: angka })),
    total: angka.optional(),
    predikat: z.string().max(3).optional(),
  }),

  /** A recommendation under way. One of a shipped document carries that record's id; nobody is reminded of it before an OPD takes it over. */
  rekomendasi: z.strictObject({
    opd: id,
    /** Id of an entered LHE; absent for one of a shipped document (`bawaan`). */
    lhe: id.optional(),
    bawaan: z.string().min(1).optional(),
    rezim: z.enum(['akip', 'bpk']),
    lheTanggal: tanggal,
    nomor: z.number().int().positive(),
    komponen: judul.optional(),
    isi: teks,
    /** The position that carries it out. */
    jabatan: judul.optional(),
    tenggat: tanggal.optional(),
    /** A date of the LHE, one agreed with the Inspektorat, or the usual 30 days, which are an agreement and no rule. */
    asalTenggat: z.enum(['lhe', 'kesepakatan', 'baku']).optional(),
    langkah: teks.optional(),
    status: statusTindakLanjut,
    alasan: teks.optional(),
    diajukan: perbuatan.optional(),
    diputuskan: perbuatan.optional(),
  }),

  bukti: z.strictObject({
    rekomendasi: id,
    opd: id,
    lampiran,
    /** The year that the document is about. */
    tahun,
    uraian: teks.optional(),
    oleh: perbuatan,
  }),

  /** Id "<opd>:<tahun>:<jenis>". */
  dokumen: z.strictObject({
    opd: id,
    tahun,
    jenis: jenisDokumen,
    lampiran: lampiran.optional(),
    nomor: judul.optional(),
    tanggal: tanggal.optional(),
    status: z.enum(['belum-ada', 'draf', 'ditetapkan', 'diserahkan']),
  }),

  peran: z.strictObject({
    pengguna,
    peran: jenisPeran,
    /** Absent for an admin. */
    pemda: id.optional(),
    /** For operator, kepala and evaluator, who holds one record for each OPD. */
    opd: id.optional(),
    wakil: wakil.optional(),
    mulai: tanggal.optional(),
    /** The last day it holds. */
    sampai: tanggal.optional(),
    dasar: z.enum(['pengaturan', 'undangan', 'delegasi']),
    dari: pengguna,
  }),

  /** One-time invitation; the secret itself is never stored. */
  undangan: z.strictObject({
    sidik: z.string().regex(/^[0-9a-f]{64}$/),
    peran: jenisPeran,
    pemda: id.optional(),
    opd: z.array(id),
    wakil: wakil.optional(),
    mulai: tanggal.optional(),
    sampai: tanggal.optional(),
    kedaluwarsa: waktu,
    dari: pengguna,
    dipakai: perbuatan.optional(),
  }),

  /**
   * A date of the government's or an OPD's own from which deadlines are counted. Exactly one of the two is named.
   * Id "<pemda or opd>:<tahun>:<jenis>".
   */
  jangkar: z
    .strictObject({ pemda: id.optional(), opd: id.optional(), tahun, jenis: z.enum(['dpa', 'dppa']), tanggal })
    .refine((x) => (x.pemda === undefined) !== (x.opd === undefined), 'pemda atau opd, salah satu'),

  /** A deadline of a government that was moved for one year, with the circular that moved it. Id "<pemda>:<tahun>:<kode>". */
  pindahan: z.strictObject({ pemda: id, kode: id, tahun, tenggat: tanggal, dasar: judul }),

  /** A group chat that speaks for an OPD; with `pengingatSejak` it hears of that office's deadlines. Id "g<chat without sign>". */
  grup: z.strictObject({ chat: z.number().int(), opd: id, pengingatSejak: waktu.optional() }),

  /** Somebody says that a deadline is met. Id "<kode>:<pokok>:<tahun>" (reminders/kejadian.ts). */
  'tenggat-sudah': z.strictObject({ pemda: id, opd: id.optional(), kode: id, pokok: id, tahun, oleh: perbuatan }),

  /** How a person is reminded; absent: the usual (reminders/penerima.ts). Id "p<pengguna>". */
  langganan: z.strictObject({
    pengguna,
    /** Each deadline at its lead times; a digest on Mondays; nothing but own reminders. */
    cara: z.enum(['tiap', 'ringkasan', 'diam']),
    /** Lead times in days before the deadline. */
    hari: z.array(z.number().int().min(0).max(90)),
    /** Weekly behind the deadline. */
    lewat: z.boolean(),
    /** Matters that are switched off: ids of rules without their quarter. */
    tanpa: z.array(id),
    pukul: jam,
    jam: z.strictObject({ dari: jam, sampai: jam }),
    hariKerja: z.boolean(),
  }),

  /** A deadline that a person put off until a day, or that is not theirs (no day). Id "p<pengguna>:<id of the occurrence>". */
  tunda: z.strictObject({ pengguna, kejadian: z.string().min(1), sampai: tanggal.optional() }),

  /** A reminder of a person's own. */
  pengingat: z.strictObject({
    pengguna,
    isi: judul,
    pola: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sekali'), tanggal }),
      z.strictObject({ kind: z.literal('bulanan'), tanggal: z.number().int().min(1).max(31) }),
      /** Monday is 0. */
      z.strictObject({ kind: z.literal('mingguan'), hari: z.number().int().min(0).max(6) }),
      z.strictObject({ kind: z.literal('sebelum'), kode: id, pemda: id, opd: id.optional(), hari: z.number().int().min(0).max(365) }),
    ]),
    /** Told at this time also in quiet hours; absent: in the morning of a working day. */
    pukul: jam.optional(),
    zona: z.string().min(1),
    /** Nothing before it is told. */
    sejak: waktu,
  }),

  ...skemaBelajar,
} as const;

export type JenisIsian = keyof typeof skemaIsian;
/** What belongs to one person alone: nobody else sees or changes it, and it goes when they ask to be forgotten. */
export const jenisPribadi = ['langganan', 'tunda', 'pengingat'] as const satisfies readonly JenisIsian[];
export type IsiOf<J extends JenisIsian> = z.infer<(typeof skemaIsian)[J]>;
