// Which entered record stands on which other one. Pure; it decides nothing.
import type { Buku } from './buku.ts';
import { skemaIsian, type IsiOf, type JenisIsian } from './skema.ts';
import { idTahunKerja } from './target.ts';

export type Rekaman = { readonly jenis: JenisIsian; readonly id: string };

const pada = (jenis: JenisIsian, ...id: readonly (string | undefined)[]): readonly Rekaman[] =>
  id.flatMap((x) => (x === undefined ? [] : [{ jenis, id: x }]));

const rujukan: { readonly [J in JenisIsian]: (isi: IsiOf<J>) => readonly Rekaman[] } = {
  setelan: (x) => pada('pemda', x.pemdaBawaan),
  pemda: () => [],
  opd: (x) => pada('pemda', x.pemda),
  'tahun-kerja': (x) => pada('opd', x.opd),
  indikator: (x) => [...pada('opd', x.opd), ...pada('indikator', x.pengganti)],
  target: (x) => [...pada('indikator', x.indikator), ...pada('opd', x.opd), ...pada('tahun-kerja', idTahunKerja(x.opd, x.tahun))],
  realisasi: (x) => [...pada('indikator', x.indikator), ...pada('opd', x.opd), ...pada('tahun-kerja', idTahunKerja(x.opd, x.tahun))],
  lhe: (x) => pada('opd', x.opd),
  rekomendasi: (x) => [...pada('opd', x.opd), ...pada('lhe', x.lhe)],
  bukti: (x) => [...pada('rekomendasi', x.rekomendasi), ...pada('opd', x.opd)],
  dokumen: (x) => pada('opd', x.opd),
  peran: (x) => [...pada('pemda', x.pemda), ...pada('opd', x.opd)],
  // One that was taken up is history and stands on nothing any more.
  undangan: (x) => (x.dipakai === undefined ? [...pada('pemda', x.pemda), ...pada('opd', ...x.opd)] : []),
  jangkar: (x) => [...pada('pemda', x.pemda), ...pada('opd', x.opd)],
  pindahan: (x) => pada('pemda', x.pemda),
  grup: (x) => pada('opd', x.opd),
  'tenggat-sudah': (x) => [...pada('pemda', x.pemda), ...pada('opd', x.opd)],
  // What belongs to a person alone falls silent by itself where its place is gone.
  langganan: () => [],
  tunda: () => [],
  pengingat: () => [],
  alias: () => [],
  pertanyaan: () => [],
  'soal-uji': () => [],
  tinjauan: () => [],
  // One that was answered is history.
  'laporan-angka': (x) => (x.status === 'baru' ? pada('opd', x.opd) : []),
};

/** The records that this content names; the place of a shipped record (a government, an office) may be among them. */
export const rujukanOf = (jenis: JenisIsian, isi: unknown): readonly Rekaman[] => rujukan[jenis](isi as never);

export const kunciRekaman = (r: Rekaman): string => `${r.jenis}/${r.id}`;

export const jenisIsian = Object.keys(skemaIsian) as readonly JenisIsian[];

export type RekamanIsi = Rekaman & { readonly isi: unknown };

/** Living records that name one of these. `nanti`: what a record will hold instead of what the book says; undefined removes it. */
export function perujuk(buku: Buku, tujuan: readonly Rekaman[], nanti: ReadonlyMap<string, unknown> = new Map()): readonly RekamanIsi[] {
  if (tujuan.length === 0) return [];
  const dicari = new Set(tujuan.map(kunciRekaman));
  return jenisIsian.flatMap((jenis) =>
    buku.semua(jenis).flatMap((x): readonly RekamanIsi[] => {
      const r = { jenis, id: x.id };
      const isi: unknown = nanti.has(kunciRekaman(r)) ? nanti.get(kunciRekaman(r)) : x.isi;
      return isi !== undefined && rujukanOf(jenis, isi).some((t) => dicari.has(kunciRekaman(t))) ? [{ ...r, isi }] : [];
    }),
  );
}
