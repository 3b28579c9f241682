// Reads data/ from disk and refuses a broken file with its path and the reason. It changes nothing and fills no gap.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../lib/result.ts';
import { findAcuanRusak, type JenisRekaman, type Rekaman } from './acuan.ts';
import { readKetetapan } from './baca-ketetapan.ts';
import { readKlaim, type KlaimTerbaca } from './baca-klaim.ts';
import * as skemaKalender from './skema-kalender.ts';
import * as skemaKamus from './skema-kamus.ts';
import * as skema from './skema.ts';

export type GalatData = { readonly kind: 'data-rusak'; readonly berkas: string; readonly alasan: string };

/** `hash` covers what was read out of the files, so that a better reader refreshes the database too. */
export type DataRujukan = {
  readonly hash: string;
  readonly rekaman: readonly Rekaman[];
  readonly klaim: readonly KlaimTerbaca[];
};

/** Raise it when the reading of unchanged files changes; a database filled by an older reading is then refreshed. */
const VERSI_PEMBACAAN = 2;

const perDokumen = {
  tabel: skema.tabel,
  indikator: skema.indikator,
  anggaran: skema.anggaran,
  jabatan: skema.jabatan,
  rekomendasi: skema.rekomendasi,
  faktor: skema.faktor,
  penghargaan: skema.penghargaan,
  surat: skema.surat,
  narasi: skema.narasi,
  sasaran: skema.sasaran,
  temuan: skema.temuan,
} as const;

/** Word lists for the parser: chat slang, function words, places without data, topics outside SAKIP, words never "corrected", slot words. */
const kamus = {
  slang: skemaKamus.slang,
  'kata-fungsi': skemaKamus.daftarKata,
  'kata-ringan': skemaKamus.daftarKata,
  tempat: skemaKamus.tempat,
  'di-luar': skemaKamus.daftarKata,
  'kata-nyata': skemaKamus.daftarKata,
  'tata-kata': skemaKamus.tataKata,
  'tata-iku': skemaKamus.tataIku,
  sinonim: skemaKamus.sinonim,
} as const;

class BerkasRusak extends Error {
  readonly berkas: string;
  readonly alasan: string;

  constructor(berkas: string, alasan: string) {
    super(`${berkas}: ${alasan}`);
    this.berkas = berkas;
    this.alasan = alasan;
  }
}

/** The line of the n-th entry, for files that hold one object a line; else its number. */
function whereIs(isi: string, ke: number): string {
  const awal = isi.split('\n').flatMap((l, i) => (/^ ?\{/.test(l) ? [i + 1] : []));
  return awal[ke] === undefined ? `entri ${ke + 1}` : `baris ${awal[ke]}`;
}

function describeIssues(error: z.ZodError, isi: string): string {
  return error.issues
    .slice(0, 5)
    .map(({ path: [ke, ...kunci], message }) => {
      const tempat = typeof ke === 'number' ? whereIs(isi, ke) : String(ke ?? 'isi');
      return `${[tempat, ...kunci.map(String)].join(', ')}: ${message}`;
    })
    .join('; ');
}

type Isi<T> = { readonly nilai: T; readonly asli: string };

function readBerkas<T>(dataDir: string, berkas: string, schema: z.ZodType<T>): Isi<T> {
  const penuh = path.join(dataDir, berkas);
  if (!existsSync(penuh)) throw new BerkasRusak(berkas, 'berkas tidak ada');
  const asli = readFileSync(penuh, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(asli);
  } catch (error) {
    throw new BerkasRusak(berkas, `bukan JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const hasil = schema.safeParse(json);
  if (!hasil.success) throw new BerkasRusak(berkas, describeIssues(hasil.error, asli));
  return { nilai: hasil.data, asli };
}

function readUmum(dataDir: string): readonly Rekaman[] {
  const read = <T>(berkas: string, schema: z.ZodType<T>): T => readBerkas(dataDir, berkas, schema).nilai;
  const rekam = (jenis: JenisRekaman, daftar: readonly { readonly id: string }[]): readonly Rekaman[] =>
    daftar.map((isi) => ({ id: `${jenis}:${isi.id}`, jenis, isi }));
  const instansi = read(
    'instansi.json',
    z.strictObject({ pemda: z.array(skema.pemda), opd: z.array(skema.opd), dokumen: z.array(skema.dokumen) }),
  );
  return [
    ...rekam('pemda', instansi.pemda),
    ...rekam('opd', instansi.opd),
    ...rekam('dokumen', instansi.dokumen),
    ...rekam('skala', read('skala.json', z.array(skema.skala))),
    ...rekam('rumus', read('rumus.json', z.array(skema.rumus))),
    ...rekam('aturan-kalender', read('kalender/aturan.json', z.array(skemaKalender.aturanKalender))),
    ...rekam('libur', read('kalender/libur.json', z.array(skemaKalender.libur))),
    ...rekam('pindahan', read('kalender/pindahan.json', z.array(skemaKalender.pindahan))),
    ...rekam('istilah', read('istilah/istilah.json', z.array(skemaKamus.istilah))),
    ...Object.entries(kamus).map(([nama, schema]): Rekaman => ({
      id: `kamus:${nama}`,
      jenis: 'kamus',
      isi: read<unknown>(`istilah/${nama}.json`, schema),
    })),
  ];
}

function readRekamanDokumen(dataDir: string, dokumen: string): readonly Rekaman[] {
  return Object.entries(perDokumen).flatMap(([nama, schema]) => {
    const jenis = nama as keyof typeof perDokumen;
    const daftar = readBerkas(dataDir, `dokumen/${dokumen}/${jenis}.json`, z.array(schema as z.ZodType<{ id: string }>)).nilai;
    return daftar.map((asal): Rekaman => {
      // Two reports both have a "Tabel 3.1", so a table is known by its document too.
      const id = jenis === 'tabel' ? `${dokumen}/${asal.id}` : asal.id;
      return { id: `${jenis}:${id}`, jenis, isi: { ...asal, id, dokumen } };
    });
  });
}

function readKlaimDokumen(dataDir: string, dokumen: string): readonly KlaimTerbaca[] {
  const folder = `dokumen/${dokumen}`;
  const nama = readdirSync(path.join(dataDir, folder)).filter((n) => n.startsWith('klaim-') && n.endsWith('.json'));
  return nama.toSorted().flatMap((n) => {
    const berkas = `${folder}/${n}`;
    const { nilai, asli } = readBerkas(dataDir, berkas, z.array(skema.klaim));
    return nilai.map((k, ke) => {
      const klaim = readKlaim(dokumen, k);
      if (klaim.ok) return klaim.value;
      throw new BerkasRusak(berkas, `${whereIs(asli, ke)} (dokumen baris ${k.baris}): ${klaim.error}`);
    });
  });
}

/** In the order of the governments in instansi.json. */
function readSemuaKetetapan(dataDir: string, umum: readonly Rekaman[]): readonly Rekaman[] {
  const pemda = umum.filter((r) => r.jenis === 'pemda').map((r) => r.id.slice('pemda:'.length));
  const folder = readdirSync(path.join(dataDir, 'ketetapan'), { withFileTypes: true }).filter((e) => e.isDirectory());
  return readKetetapan(
    folder.map((e) => e.name).toSorted(),
    pemda,
    (berkas, schema) => readBerkas(dataDir, berkas, schema).nilai,
    (berkas, alasan) => new BerkasRusak(berkas, alasan),
  );
}

/** Reads and validates all of data/. The first broken file ends the load. */
export function loadRujukan(dataDir: string): Result<DataRujukan, GalatData> {
  try {
    const umum = readUmum(dataDir);
    const dokumen = umum.filter((r) => r.jenis === 'dokumen').map((r) => r.id.slice('dokumen:'.length));
    const rekaman = [...umum, ...dokumen.flatMap((id) => readRekamanDokumen(dataDir, id)), ...readSemuaKetetapan(dataDir, umum)];
    const klaim = dokumen.flatMap((id) => readKlaimDokumen(dataDir, id));
    const salah = findAcuanRusak(rekaman, klaim);
    if (salah !== undefined) return err({ kind: 'data-rusak', ...salah });
    const hash = createHash('sha256')
      .update(JSON.stringify([rekaman, klaim]))
      .digest('hex');
    return ok({ hash, rekaman, klaim });
  } catch (error) {
    if (error instanceof BerkasRusak) return err({ kind: 'data-rusak', berkas: error.berkas, alasan: error.alasan });
    throw error;
  }
}

/** Changes whenever a file of data/ is added, removed, resized or written; lets a start skip the full read when nothing moved. */
export function readCapWaktu(dataDir: string): string {
  const hash = createHash('sha256').update(`${VERSI_PEMBACAAN}\n`);
  const berkas = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  for (const penuh of berkas.map((e) => path.join(e.parentPath, e.name)).toSorted()) {
    const { size, mtimeMs } = statSync(penuh);
    hash.update(`${path.relative(dataDir, penuh)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
