// Checks that the records of data/ point only at things that exist. It reads no file.
import type { KlaimTerbaca } from './baca-klaim.ts';

export type Rekaman = { readonly id: string; readonly jenis: JenisRekaman; readonly isi: unknown };

const jenisRekaman = [
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
  'ketetapan',
  'unit',
  'jenjang',
  'iku',
  'aturan-kalender',
  'libur',
  'pindahan',
  'kamus',
] as const;
export type JenisRekaman = (typeof jenisRekaman)[number];

/** Where it stands and what is wrong with it. */
export type AcuanRusak = { readonly berkas: string; readonly alasan: string };

/** What the value of a key may name. Budgets and whole offices are subjects too: a cause may belong to `dk.total`. */
const tujuanAcuan: Readonly<Record<string, readonly JenisRekaman[]>> = {
  opd: ['opd', 'pemda'],
  pemda: ['pemda'],
  induk: ['anggaran', 'sasaran'],
  anggota: ['anggaran'],
  sasaran: ['sasaran'],
  program: ['anggaran'],
  indikator: ['indikator', 'anggaran', 'opd'],
  jabatan: ['jabatan'],
  atasan: ['jabatan'],
  bertentangan: ['surat'],
  kode: ['aturan-kalender'],
};

/** Word lists, and records of decrees, whose files are checked as a whole (baca-ketetapan.ts). */
const tanpaAcuan: ReadonlySet<JenisRekaman> = new Set(['kamus', 'unit', 'jenjang', 'iku']);

/** Office of the nine (or fourteen) elements of a survey: `dk.skm.u1`. They have no record of their own. */
const UNSUR_SKM = /^[a-z]+\.skm\.u\d+$/;

function isPokok(id: string, ada: ReadonlySet<string>): boolean {
  if (UNSUR_SKM.test(id)) return true;
  if (id.startsWith('jabatan.')) return ada.has(`jabatan:${id.slice('jabatan.'.length)}`);
  return (['indikator', 'anggaran', 'sasaran', 'opd'] as const).some((jenis) => ada.has(`${jenis}:${id}`));
}

const toDokumen = (r: Rekaman): string | undefined => (r.isi as { readonly dokumen?: string }).dokumen;

const berkasKalender: Readonly<Partial<Record<JenisRekaman, string>>> = {
  'aturan-kalender': 'aturan',
  libur: 'libur',
  pindahan: 'pindahan',
};

function toBerkas(r: Rekaman): string {
  const dokumen = toDokumen(r);
  const kalender = berkasKalender[r.jenis];
  if (kalender !== undefined) return `kalender/${kalender}.json`;
  return dokumen === undefined ? r.jenis : `dokumen/${dokumen}/${r.jenis}.json`;
}

function findSalahRekaman(r: Rekaman, ada: ReadonlySet<string>): string | undefined {
  // Validated by their schemas; the keys of tujuanAcuan hold an id or a list of ids.
  const isi = r.isi as Readonly<Record<string, string | readonly string[] | undefined>>;
  for (const [kunci, jenis] of Object.entries(tujuanAcuan)) {
    for (const nilai of [isi[kunci] ?? []].flat()) {
      if (!jenis.some((j) => ada.has(`${j}:${nilai}`))) return `${kunci} tidak dikenal: ${nilai}`;
    }
  }
  if (typeof isi['tabel'] !== 'string') return undefined;
  const tabel = `${toDokumen(r) ?? ''}/${isi['tabel']}`;
  return ada.has(`tabel:${tabel}`) ? undefined : `tabel tidak dikenal: ${tabel}`;
}

/** Ids are unique, and every record and claim points at tables, offices and subjects that exist. */
export function findAcuanRusak(rekaman: readonly Rekaman[], klaim: readonly KlaimTerbaca[]): AcuanRusak | undefined {
  const ada = new Set<string>();
  for (const r of rekaman) {
    if (ada.has(r.id)) return { berkas: toBerkas(r), alasan: `id ganda: ${r.id}` };
    ada.add(r.id);
  }
  for (const r of rekaman) {
    const alasan = tanpaAcuan.has(r.jenis) ? undefined : findSalahRekaman(r, ada);
    if (alasan !== undefined) return { berkas: toBerkas(r), alasan: `${r.id}: ${alasan}` };
  }
  const klaimIds = new Set<string>();
  for (const k of klaim) {
    const salah = (alasan: string): AcuanRusak => ({
      berkas: `dokumen/${k.dokumen}/klaim-*.json`,
      alasan: `${k.id} (baris ${k.baris}): ${alasan}`,
    });
    if (klaimIds.has(k.id)) return salah('klaim ganda');
    klaimIds.add(k.id);
    if (!ada.has(`tabel:${k.dokumen}/${k.tabel}`)) return salah(`tabel tidak dikenal: ${k.tabel}`);
    if (!isPokok(k.pokok, ada)) return salah(`pokok tidak dikenal: ${k.pokok}`);
    if (k.jabatan !== undefined && !ada.has(`jabatan:${k.jabatan}`)) return salah(`jabatan tidak dikenal: ${k.jabatan}`);
  }
  return undefined;
}
