// The reply that a model may give: one of the kinds of Permintaan, whose records are chosen from the candidates of this question. Built anew per question.
import { z } from 'zod';
import type { Result } from '../lib/result.ts';
import { permintaan, type KindPermintaan, type Permintaan } from '../permintaan.ts';
import type { Calon, DaftarCalon } from './calon.ts';

/** Kinds that a model may choose. Calculations are not among them: numbers of a question are the parser's alone. */
export const kindPilihan = [
  'nilai',
  'tren',
  'jarak',
  'banding',
  'paragraf',
  'peringkat',
  'ketercapaian',
  'daftar',
  'profil',
  'rumus',
  'istilah',
  'anggaran',
  'efisiensi',
  'kemajuan',
  'nasional',
  'skm',
  'rekomendasi',
  'rencana-aksi',
  'faktor',
  'penghargaan',
  'pertentangan',
  'narasi',
  'iku',
  'isian-kinerja',
  'isian-kendala',
] as const satisfies readonly KindPermintaan[];
type KindPilihan = (typeof kindPilihan)[number];

type NamaCalon = keyof DaftarCalon;

/** Where the values of a field come from. Fields of other names keep their own closed list, or cannot be chosen. */
const calonByField: Readonly<Record<string, readonly NamaCalon[]>> = {
  indikator: ['indikator'],
  pokok: ['indikator', 'anggaran'],
  anggaran: ['anggaran'],
  iku: ['iku'],
  istilah: ['istilah'],
  narasi: ['narasi'],
  opd: ['opd'],
  periode: ['tahun'],
};
const calonIsian: Readonly<Record<string, readonly NamaCalon[]>> = {
  opd: ['opdIsian'],
  indikator: ['indikatorIsian'],
  tahun: ['tahunIsian'],
};
/** A list narrowed by the model would be told as if it were all of it; whose figures are meant only the question's own words may say. */
const dilewati = (kind: KindPilihan, nama: string): boolean =>
  nama === 'lingkup' || (kind === 'efisiensi' && nama === 'saring') || (kind === 'peringkat' && nama === 'anggaran');
const triwulan = z.enum(['1', '2', '3', '4']);

type Bidang = { readonly nama: string; readonly skema: z.ZodType; readonly wajib: boolean };

/** The innermost schema and what is around it. */
function kupas(s: z.ZodType): { readonly inti: z.ZodType; readonly daftar: boolean; readonly pilihan: boolean } {
  const lepas = s instanceof z.ZodOptional ? (s.unwrap() as z.ZodType) : s;
  const daftar = lepas instanceof z.ZodArray;
  return { inti: daftar ? (lepas.element as z.ZodType) : lepas, daftar, pilihan: s instanceof z.ZodOptional };
}

/** `undefined`: this field needs a record and there is none to choose; 'lewat': it is left out. */
function bidangOf(kind: KindPilihan, nama: string, asal: z.ZodType, calon: DaftarCalon): Bidang | 'lewat' | undefined {
  const { inti, daftar, pilihan } = kupas(asal);
  const sumber = kind.startsWith('isian-') ? (calonIsian[nama] ?? calonByField[nama]) : calonByField[nama];
  const dasar = sumber === undefined ? tetap(nama, inti) : dariCalon(sumber.flatMap((x) => calon[x]));
  const boleh = pilihan || (daftar && asal.safeParse([]).success);
  if (dasar === undefined) return boleh ? 'lewat' : undefined;
  return { nama, skema: daftar ? z.array(dasar) : dasar, wajib: !boleh };
}

const dariCalon = (daftar: readonly Calon[]): z.ZodType | undefined =>
  daftar.length === 0 ? undefined : z.enum([...new Set(daftar.map((c) => c.id))] as [string, ...string[]]);

function tetap(nama: string, inti: z.ZodType): z.ZodType | undefined {
  if (nama === 'triwulan') return triwulan;
  return inti instanceof z.ZodEnum ? inti : undefined;
}

/** One kind as the model sees it: every field required, an optional one may be null. */
function skemaKind(kind: KindPilihan, calon: DaftarCalon): z.ZodType | undefined {
  const asli = permintaan.options.find((o) => o.shape.kind.value === kind);
  if (asli === undefined) return undefined;
  const bentuk: Record<string, z.ZodType> = { kind: z.literal(kind) };
  for (const [nama, s] of Object.entries(asli.shape)) {
    if (nama === 'kind' || dilewati(kind, nama)) continue;
    const bidang = bidangOf(kind, nama, s as z.ZodType, calon);
    if (bidang === undefined) return undefined;
    if (bidang !== 'lewat') bentuk[nama] = bidang.wajib ? bidang.skema : z.nullable(bidang.skema);
  }
  return z.strictObject(bentuk);
}

export type JawabanPilih = {
  readonly putusan: 'pilih' | 'tanya' | 'tidak-tahu';
  /** One for `pilih`, two to four for `tanya`. */
  readonly permintaan: readonly Permintaan[];
};

export type SkemaPilihan = {
  readonly json: Readonly<Record<string, unknown>>;
  /** Why a reply is none, in words for the repair turn. */
  readonly baca: (json: unknown) => Result<JawabanPilih, string>;
};

const pilihanTerbanyak = 4;

/** undefined when no kind has candidates: there is nothing to choose from. */
export function susunSkema(calon: DaftarCalon): SkemaPilihan | undefined {
  const kinds = kindPilihan.flatMap((k) => skemaKind(k, calon) ?? []);
  const [a, b, ...lain] = kinds;
  if (a === undefined || b === undefined) return undefined;
  const skema = z.strictObject({
    putusan: z.enum(['pilih', 'tanya', 'tidak-tahu']),
    permintaan: z.array(z.union([a, b, ...lain])),
  });
  const { $schema: _, ...json } = z.toJSONSchema(skema) as Record<string, unknown>;
  return {
    json,
    baca: (isi) => {
      const hasil = skema.safeParse(isi);
      if (!hasil.success) return { ok: false, error: uraikan(hasil.error) };
      const x = hasil.data as { putusan: JawabanPilih['putusan']; permintaan: Record<string, unknown>[] };
      const banyak = x.permintaan.length;
      if (x.putusan === 'pilih' && banyak !== 1) return { ok: false, error: 'putusan "pilih" memerlukan tepat satu permintaan' };
      if (x.putusan === 'tanya' && (banyak < 2 || banyak > pilihanTerbanyak))
        return { ok: false, error: `putusan "tanya" memerlukan dua sampai ${pilihanTerbanyak} permintaan` };
      const daftar = x.putusan === 'tidak-tahu' ? [] : x.permintaan.map(toPermintaan);
      const rusak = daftar.find((p) => !p.success);
      if (rusak !== undefined) return { ok: false, error: uraikan(rusak.error) };
      return {
        ok: true,
        value: { putusan: x.putusan, permintaan: unik(daftar.flatMap((p) => p.data ?? [])) },
      };
    },
  };
}

const unik = (daftar: readonly Permintaan[]): readonly Permintaan[] => [...new Map(daftar.map((p) => [JSON.stringify(p), p])).values()];

/** Out of the model's form: nulls are absent, numbers are numbers, lists that were left out are empty. The real schema has the last word. */
function toPermintaan(isi: Readonly<Record<string, unknown>>): ReturnType<typeof permintaan.safeParse> {
  const asli = permintaan.options.find((o) => o.shape.kind.value === isi['kind']);
  const hasil: Record<string, unknown> = {};
  for (const [nama, s] of Object.entries(asli?.shape ?? {})) {
    const nilai = isi[nama] ?? undefined;
    const { daftar, pilihan } = kupas(s as z.ZodType);
    if (nilai === undefined) {
      if (daftar && !pilihan) hasil[nama] = [];
    } else if (nama === 'tahun') hasil[nama] = Number(nilai);
    else if (nama === 'triwulan') hasil[nama] = (nilai as readonly string[]).map(Number);
    else if (Array.isArray(nilai)) hasil[nama] = [...new Set(nilai)];
    else hasil[nama] = nilai;
  }
  return permintaan.safeParse(hasil);
}

const uraikan = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((i) => `${i.path.join('.') || 'balasan'}: ${i.message}`)
    .join('; ')
    .slice(0, 400);
