// Periods of performance: a year, a triwulan, a semester. It never guesses a missing year.
import { err, ok, type Result } from '../lib/result.ts';

export type Triwulan = 1 | 2 | 3 | 4;
export type Semester = 1 | 2;

export type Periode =
  | { readonly kind: 'tahun'; readonly tahun: number }
  | { readonly kind: 'triwulan'; readonly tahun: number; readonly triwulan: Triwulan }
  | { readonly kind: 'semester'; readonly tahun: number; readonly semester: Semester };

export type GalatPeriode = { readonly kind: 'bukan-periode'; readonly teks: string };

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

/** "triwulan III", and short. */
export const namaTriwulan = (triwulan: Triwulan): string => `triwulan ${ROMAWI[triwulan - 1] ?? ''}`;
export const namaTw = (triwulan: Triwulan): string => `TW ${ROMAWI[triwulan - 1] ?? ''}`;

const URUTAN: ReadonlyMap<string, Triwulan> = new Map([
  ...(['1', 'i', 'satu', 'pertama', 'kesatu'] as const).map((k) => [k, 1] as const),
  ...(['2', 'ii', 'dua', 'kedua'] as const).map((k) => [k, 2] as const),
  ...(['3', 'iii', 'tiga', 'ketiga'] as const).map((k) => [k, 3] as const),
  ...(['4', 'iv', 'empat', 'keempat'] as const).map((k) => [k, 4] as const),
]);

const KATA_TAHUN = String.raw`(?:tahun\s+anggaran|tahun|thn|taun|th|t\.\s?a\.?|ta)`;
/** "24" counts as a year only behind a year word; "2k24" is chat for 2024. */
const TAHUN = String.raw`(?:${KATA_TAHUN}[\s.]*(?<penuh>(?:19|20)\d\d|2k\d\d|'?\d\d)|(?<polos>(?:19|20)\d\d|2k\d\d))`;
const KATA_URUTAN = 'iv|iii|ii|i|[1-4]|kesatu|satu|pertama|kedua|dua|ketiga|tiga|keempat|empat';
const KE = String.raw`[\s.-]*(?:ke[\s-]+|ke(?=[1-4]))?`;
const KATA_TRIWULAN = String.raw`(?:triwulan|tri\s?wulan|kuartal|trw|twl|tw|q)`;
const TRIWULAN = String.raw`${KATA_TRIWULAN}${KE}(?<tw>${KATA_URUTAN})`;
const SEMESTER = String.raw`(?:semester|smt|sem|s)${KE}(?<sm>${KATA_URUTAN})`;
const ANTARA = String.raw`[\s,./-]*`;

const POLA = [
  TAHUN,
  String.raw`(?:${TRIWULAN}|${SEMESTER})(?![a-z\d])${ANTARA}${TAHUN}`,
  String.raw`${TAHUN}${ANTARA}(?:${TRIWULAN}|${SEMESTER})`,
].map((pola) => new RegExp(`^${pola}$`));

const toTahun = (teks: string): number => (teks.length === 4 && !teks.includes('k') ? Number(teks) : 2000 + Number(teks.slice(-2)));

/** Reads a text that is a period and nothing else; "TW III" without a year is none. */
export function parsePeriode(teks: string): Result<Periode, GalatPeriode> {
  const baku = teks.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[–—]/g, '-').trim();
  for (const pola of POLA) {
    const g = pola.exec(baku)?.groups;
    if (!g) continue;
    const tahun = toTahun(g['penuh'] ?? g['polos'] ?? '');
    const triwulan = URUTAN.get(g['tw'] ?? '');
    const semester = URUTAN.get(g['sm'] ?? '');
    if (triwulan !== undefined) return ok({ kind: 'triwulan', tahun, triwulan });
    if (semester === 1 || semester === 2) return ok({ kind: 'semester', tahun, semester });
    if (semester === undefined) return ok({ kind: 'tahun', tahun });
  }
  return err({ kind: 'bukan-periode', teks });
}

const LEPAS = String.raw`(?<![\p{L}\d])`;
const HABIS = String.raw`(?![\p{L}\d])`;
const LANJUT = String.raw`\s*(?:dan|,|&|sampai|dengan|vs|dibanding|-|ke)\s*(?:${KATA_TRIWULAN}[\s.-]*)?(?:${KATA_URUTAN})${HABIS}`;
const SEBUTAN = new RegExp(String.raw`${LEPAS}${KATA_TRIWULAN}${KE}(?:${KATA_URUTAN})${HABIS}(?:${LANJUT})*`, 'gu');
const SATU_URUTAN = new RegExp(String.raw`(?<=${KATA_TRIWULAN}${KE}|${LEPAS})(?:${KATA_URUTAN})${HABIS}`, 'gu');

/** The quarters that a folded text names ("tw 1", "triwulan i dan iii"), and the text without them. */
export function ambilTriwulan(teks: string): { readonly triwulan: readonly Triwulan[]; readonly sisa: string } {
  const triwulan = [...teks.matchAll(SEBUTAN)].flatMap(([sebutan]) =>
    [...sebutan.matchAll(SATU_URUTAN)].flatMap(([urutan]) => URUTAN.get(urutan) ?? []),
  );
  return { triwulan, sisa: teks.replaceAll(SEBUTAN, ' ') };
}

export function formatPeriode(p: Periode): string {
  if (p.kind === 'triwulan') return `${namaTriwulan(p.triwulan)} ${p.tahun}`;
  if (p.kind === 'semester') return `semester ${ROMAWI[p.semester - 1] ?? ''} ${p.tahun}`;
  return `${p.tahun}`;
}

/** The textual key used in data/ and the database: "2023", "2023-TW3", "2024-S2". */
export function periodeToKey(p: Periode): string {
  if (p.kind === 'triwulan') return `${p.tahun}-TW${p.triwulan}`;
  if (p.kind === 'semester') return `${p.tahun}-S${p.semester}`;
  return `${p.tahun}`;
}

/** `undefined` for a text that periodeToKey does not write. */
export function keyToPeriode(key: string): Periode | undefined {
  const cocok = /^(?<tahun>\d{4})(?:-(?:TW(?<tw>[1-4])|S(?<sm>[12])))?$/.exec(key)?.groups;
  if (!cocok) return undefined;
  const tahun = Number(cocok['tahun']);
  const triwulan = URUTAN.get(cocok['tw'] ?? '');
  if (triwulan !== undefined) return { kind: 'triwulan', tahun, triwulan };
  const semester = URUTAN.get(cocok['sm'] ?? '');
  return semester === 1 || semester === 2 ? { kind: 'semester', tahun, semester } : { kind: 'tahun', tahun };
}

const bulanAkhir = (p: Periode): number => (p.kind === 'triwulan' ? p.triwulan * 3 : p.kind === 'semester' ? p.semester * 6 : 12);
const panjang = (p: Periode): number => (p.kind === 'triwulan' ? 3 : p.kind === 'semester' ? 6 : 12);

/** By the end of the period; of two that end together the shorter comes first (TW IV, semester II, tahun). */
export function comparePeriode(a: Periode, b: Periode): number {
  return a.tahun - b.tahun || bulanAkhir(a) - bulanAkhir(b) || panjang(a) - panjang(b);
}
