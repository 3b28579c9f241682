// Reads the catalogue and the claims once; a look-up of the answer path touches no SQL.
import { asc, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { groupBy } from '../lib/group-by.ts';
import type { Kamus, Katalog, Klaim, Pustaka } from '../pustaka.ts';
import { createRegistri, type IsiRegistri } from '../registri.ts';
import type { JenisRekaman } from '../rujukan/acuan.ts';
import type { Lingkup, Tabel, Ukuran } from '../rujukan/skema.ts';
import type { Kalender } from '../rujukan/skema-kalender.ts';
import * as schema from './schema.ts';

type Db = BetterSQLite3Database<typeof schema>;

export function createPustaka(db: Db): Pustaka {
  const perJenis = new Map<string, unknown[]>();
  const kamus = new Map<string, unknown>();
  for (const r of db.select().from(schema.rekaman).where(eq(schema.rekaman.ditarik, 0)).orderBy(asc(schema.rekaman.urut)).all()) {
    if (r.jenis === 'kamus') kamus.set(r.id, JSON.parse(r.isi));
    else {
      const daftar = perJenis.get(r.jenis);
      const isi: unknown = JSON.parse(r.isi);
      if (daftar === undefined) perJenis.set(r.jenis, [isi]);
      else daftar.push(isi);
    }
  }
  // The rows were validated by the same zod schemas when they were written (rujukan/load.ts).
  type Daftar = Omit<Katalog, 'registri' | 'kalender' | 'kamus'> &
    IsiRegistri &
    Omit<Kalender, 'aturan'> & { readonly 'aturan-kalender': Kalender['aturan'] };
  const daftar = <K extends JenisRekaman & keyof Daftar>(jenis: K): Daftar[K] => (perJenis.get(jenis) ?? []) as unknown as Daftar[K];
  const kata = (nama: string): unknown => kamus.get(`kamus:${nama}`);
  const katalog: Katalog = {
    pemda: daftar('pemda'),
    opd: daftar('opd'),
    dokumen: daftar('dokumen'),
    tabel: daftar('tabel'),
    indikator: daftar('indikator'),
    anggaran: daftar('anggaran'),
    jabatan: daftar('jabatan'),
    rekomendasi: daftar('rekomendasi'),
    faktor: daftar('faktor'),
    penghargaan: daftar('penghargaan'),
    surat: daftar('surat'),
    narasi: daftar('narasi'),
    sasaran: daftar('sasaran'),
    temuan: daftar('temuan'),
    skala: daftar('skala'),
    rumus: daftar('rumus'),
    istilah: daftar('istilah'),
    registri: createRegistri({ ketetapan: daftar('ketetapan'), unit: daftar('unit'), jenjang: daftar('jenjang'), iku: daftar('iku') }),
    kalender: { aturan: daftar('aturan-kalender'), libur: daftar('libur'), pindahan: daftar('pindahan') },
    kamus: {
      slang: kata('slang') as Kamus['slang'],
      kataFungsi: kata('kata-fungsi') as Kamus['kataFungsi'],
      tempat: kata('tempat') as Kamus['tempat'],
      diLuar: kata('di-luar') as Kamus['diLuar'],
      kataNyata: kata('kata-nyata') as Kamus['kataNyata'],
      kataRingan: kata('kata-ringan') as Kamus['kataRingan'],
      tataKata: kata('tata-kata') as Kamus['tataKata'],
      tataIku: kata('tata-iku') as Kamus['tataIku'],
      sinonim: kata('sinonim') as Kamus['sinonim'],
    },
  };
  const tabelById = new Map(katalog.tabel.map((t) => [t.id, t]));

  return { ...katalog, findKlaim: createFindKlaim(readKlaim(db, tabelById)) };
}

const readKlaim = (db: Db, tabelById: ReadonlyMap<string, Tabel>): readonly Klaim[] =>
  db
    .select()
    .from(schema.klaim)
    .where(eq(schema.klaim.ditarik, 0))
    .orderBy(asc(schema.klaim.urut))
    .all()
    .map((row) => rowToKlaim(row, tabelById));

/** Every level of a look-up has its list ready: all claims of a subject, of one measure, of one measure and period. */
function createFindKlaim(semua: readonly Klaim[]): Pustaka['findKlaim'] {
  const byPokok = new Map(
    [...groupBy(semua, (c) => c.pokok)].map(([pokok, daftar]) => {
      const byUkuran = [...groupBy(daftar, (c) => c.ukuran)].map(
        ([ukuran, klaim]) => [ukuran, { klaim, byPeriode: groupBy(klaim, (c) => c.periode) }] as const,
      );
      return [pokok, { klaim: daftar, byUkuran: new Map(byUkuran) }] as const;
    }),
  );
  const kosong: readonly Klaim[] = [];
  return (id, ukuran, periode) => {
    const milik = byPokok.get(id);
    if (ukuran === undefined) return milik?.klaim ?? kosong;
    const seukuran = milik?.byUkuran.get(ukuran);
    return (periode === undefined ? seukuran?.klaim : seukuran?.byPeriode.get(periode)) ?? kosong;
  };
}

function rowToKlaim(row: typeof schema.klaim.$inferSelect, tabelById: ReadonlyMap<string, Tabel>): Klaim {
  const tabel = tabelById.get(row.tabelId);
  if (tabel === undefined) throw new Error(`klaim ${row.id}: tabel ${row.tabelId} hilang`);
  return {
    id: row.id,
    dokumen: row.dokumenId,
    tabel,
    baris: row.baris,
    kolom: row.kolom,
    pokok: row.pokokId,
    ukuran: row.ukuran as Ukuran,
    periode: row.periode,
    cetak: row.cetak,
    satuan: row.satuan,
    kosong: row.kosong === 1,
    ...(row.lingkup === null ? {} : { lingkup: row.lingkup as Lingkup }),
    ...(row.jabatanId === null ? {} : { jabatan: row.jabatanId }),
    ...(row.desimal === null ? {} : { desimal: row.desimal }),
    ...(row.teks === null ? {} : { teks: row.teks }),
    ...(row.catatan === null ? {} : { catatan: row.catatan }),
    ...(row.mutu === null ? {} : { mutu: row.mutu }),
  };
}
