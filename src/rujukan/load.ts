// Reads data/ from disk and refuses a broken file with its path and the reason. It changes nothing and fills no gap.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseAngka } from '../kinerja/angka.ts';
import { err, ok, type Result } from '../lib/result.ts';
import * as skema from './skema.ts';

export type GalatData = { readonly kind: 'data-rusak'; readonly berkas: string; readonly alasan: string };

/** A claim with the number read out of its printed characters. `desimal` is absent for words and empty cells. */
export type KlaimTerbaca = skema.KlaimData & {
  readonly id: string;
  readonly dokumen: string;
  readonly desimal?: string;
};

export const jenisRekaman = [
  'pemda',
  'opd',
  'dokumen',
  'tabel',
  'indikator',
  'anggaran',
  'jabatan',
  'rekomendasi',
  'faktor',
  'penghargaan',
  'surat',
  'narasi',
  'sasaran',
  'temuan',
  'skala',
  'rumus',
  'istilah',
  'kamus',
] as const;
export type JenisRekaman = (typeof jenisRekaman)[number];

export type Rekaman = { readonly id: string; readonly jenis: JenisRekaman; readonly isi: unknown };
export type DataRujukan = {
  readonly hash: string;
  readonly rekaman: readonly Rekaman[];
  readonly klaim: readonly KlaimTerbaca[];
};

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

/** Word lists for the parser: chat slang, function words, places without data, topics outside SAKIP, words never "corrected". */
const kamus = {
  slang: z.record(z.string(), z.string()),
  'kata-fungsi': z.array(z.string()),
  tempat: z.array(z.strictObject({ nama: z.string(), jenis: z.string(), alias: z.array(z.string()) })),
  'di-luar': z.array(z.string()),
  'kata-nyata': z.array(z.string()),
} as const;

class BerkasRusak extends Error {
  constructor(
    readonly berkas: string,
    readonly alasan: string,
  ) {
    super(`${berkas}: ${alasan}`);
  }
}

/** Natural key of a claim; permanent as long as the document prints the same cell. */
function klaimId(dokumen: string, k: skema.KlaimData): string {
  return [dokumen, k.tabel, k.pokok, k.ukuran, k.periode, k.lingkup, k.jabatan, k.ke]
    .filter((part) => part !== undefined)
    .join('/');
}

const satuanTeks = new Set(['predikat', 'sumber-dana', 'kategori-efisiensi', 'mutu-unsur', 'mutu', 'rencana-aksi']);

function bacaKlaim(berkas: string, dokumen: string, k: skema.KlaimData): KlaimTerbaca {
  const dasar = { ...k, id: klaimId(dokumen, k), dokumen };
  if (k.kosong === true || satuanTeks.has(k.ukuran)) return dasar;
  const angka = parseAngka(k.cetak, { satuan: k.satuan });
  if (!angka.ok) throw new BerkasRusak(berkas, `baris ${k.baris}: "${k.cetak}" bukan angka (${angka.error.kind})`);
  return { ...dasar, desimal: angka.value.nilai.toFixed() };
}

/** Reads and validates all of data/. Units of work: one file; the first broken one ends the load. */
export function loadRujukan(dataDir: string): Result<DataRujukan, GalatData> {
  const hash = createHash('sha256');
  const rekaman: Rekaman[] = [];
  const klaim: KlaimTerbaca[] = [];

  const read = <T>(berkas: string, schema: z.ZodType<T>): T => {
    const isi = readFileSync(path.join(dataDir, berkas), 'utf8');
    hash.update(berkas).update('\0').update(isi);
    let json: unknown;
    try {
      json = JSON.parse(isi);
    } catch (error) {
      throw new BerkasRusak(berkas, error instanceof Error ? error.message : 'bukan JSON');
    }
    const hasil = schema.safeParse(json);
    if (!hasil.success) throw new BerkasRusak(berkas, z.prettifyError(hasil.error));
    return hasil.data;
  };
  const add = (jenis: JenisRekaman, daftar: readonly { readonly id: string }[]): void => {
    for (const isi of daftar) rekaman.push({ id: `${jenis}:${isi.id}`, jenis, isi });
  };

  try {
    const instansi = read(
      'instansi.json',
      z.strictObject({
        pemda: z.array(skema.pemda),
        opd: z.array(skema.opd),
        dokumen: z.array(skema.dokumen),
      }),
    );
    add('pemda', instansi.pemda);
    add('opd', instansi.opd);
    add('dokumen', instansi.dokumen);
    add('skala', read('skala.json', z.array(skema.skala)));
    add('rumus', read('rumus.json', z.array(skema.rumus)));
    add('istilah', read('istilah/istilah.json', z.array(skema.istilah)));
    for (const [nama, schema] of Object.entries(kamus)) {
      rekaman.push({ id: `kamus:${nama}`, jenis: 'kamus', isi: read(`istilah/${nama}.json`, schema) });
    }
    for (const dok of instansi.dokumen) {
      const folder = `dokumen/${dok.id}`;
      for (const [jenis, schema] of Object.entries(perDokumen)) {
        const berkas = `${folder}/${jenis}.json`;
        if (!existsSync(path.join(dataDir, berkas))) throw new BerkasRusak(berkas, 'berkas tidak ada');
        const daftar = read(berkas, z.array(schema as z.ZodType<{ id: string }>));
        add(
          jenis as JenisRekaman,
          jenis === 'tabel' ? daftar.map((t) => Object.assign({}, t, { id: `${dok.id}/${t.id}`, dokumen: dok.id })) : daftar.map((t) => Object.assign({}, t, { dokumen: dok.id })),
        );
      }
      for (const nama of readdirSync(path.join(dataDir, folder)).toSorted()) {
        if (!nama.startsWith('klaim-')) continue;
        const berkas = `${folder}/${nama}`;
        klaim.push(...read(berkas, z.array(skema.klaim)).map((k) => bacaKlaim(berkas, dok.id, k)));
      }
    }
    checkRefs(rekaman, klaim);
  } catch (error) {
    if (error instanceof BerkasRusak) return err({ kind: 'data-rusak', berkas: error.berkas, alasan: error.alasan });
    throw error;
  }
  return ok({ hash: hash.digest('hex'), rekaman, klaim });
}

/** Ids are unique, and every claim points at a table and a subject that exist. */
function checkRefs(rekaman: readonly Rekaman[], klaim: readonly KlaimTerbaca[]): void {
  const ada = new Set<string>();
  for (const r of rekaman) {
    if (ada.has(r.id)) throw new BerkasRusak('data', `id ganda: ${r.id}`);
    ada.add(r.id);
  }
  const klaimIds = new Set<string>();
  for (const k of klaim) {
    const berkas = `dokumen/${k.dokumen}`;
    if (klaimIds.has(k.id)) throw new BerkasRusak(berkas, `klaim ganda: ${k.id}`);
    klaimIds.add(k.id);
    if (!ada.has(`tabel:${k.dokumen}/${k.tabel}`)) throw new BerkasRusak(berkas, `tabel tidak dikenal: ${k.tabel}`);
    const pokokAda =
      ada.has(`indikator:${k.pokok}`) || ada.has(`anggaran:${k.pokok}`) || ada.has(`jabatan:${k.pokok.replace(/^jabatan\./, '')}`);
    if (!pokokAda && !/\.skm\.u\d+$/.test(k.pokok)) throw new BerkasRusak(berkas, `pokok tidak dikenal: ${k.pokok}`);
  }
}

/** Newest change below data/ in ms; lets a start skip the full read when nothing moved. */
export function dataChangedAt(dataDir: string): number {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .reduce((max, e) => Math.max(max, statSync(path.join(e.parentPath, e.name)).mtimeMs), 0);
}
