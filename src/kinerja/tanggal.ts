// Calendar dates as ISO text (YYYY-MM-DD), counted exactly in whole days. It knows no clock and no zone: today is an argument.
import { err, ok, type Result } from '../lib/result.ts';

/** `tanggal-tidak-ada` names the last day of the month when the month is real (31 April: 30). */
export type GalatTanggal =
  | { readonly kind: 'bukan-tanggal'; readonly teks: string }
  | { readonly kind: 'tahun-dua-angka'; readonly teks: string }
  | { readonly kind: 'tanggal-tidak-ada'; readonly teks: string; readonly hariTerakhir?: number };

type Tanggal = { readonly tahun: number; readonly bulan: number; readonly hari: number };

const PANJANG_BULAN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Full names and the short forms in use, January first. */
const BULAN: ReadonlyMap<string, number> = new Map(
  [
    ...['januari jan', 'februari pebruari feb peb', 'maret mar', 'april apr', 'mei', 'juni jun', 'juli jul'],
    ...['agustus agu agt ags', 'september sept sep', 'oktober okt', 'november nopember nov nop', 'desember des'],
  ].flatMap((nama, i) => nama.split(' ').map((n) => [n, i + 1] as const)),
);

/** Every name and short form of a month, in small letters, longer ones before those they begin with. */
export const namaBulanTerbaca: readonly string[] = [...BULAN.keys()].toSorted((a, b) => b.length - a.length);

const isKabisat = (tahun: number): boolean => (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0;

/** Days of a month (1-12); `undefined` for a month that is none. */
const panjangBulan = (tahun: number, bulan: number): number | undefined =>
  bulan === 2 && isKabisat(tahun) ? 29 : PANJANG_BULAN[bulan - 1];

function uraikan(iso: string): Tanggal | undefined {
  const g = /^(?<t>\d{4})-(?<b>\d\d)-(?<h>\d\d)$/.exec(iso)?.groups;
  const [tahun, bulan, hari] = [Number(g?.['t']), Number(g?.['b']), Number(g?.['h'])];
  const panjang = panjangBulan(tahun, bulan);
  return tahun > 0 && panjang !== undefined && hari >= 1 && hari <= panjang ? { tahun, bulan, hari } : undefined;
}

/** Whether the text is a real date in the form YYYY-MM-DD (years 0001-9999, Gregorian throughout). */
export const isTanggal = (teks: string): boolean => uraikan(teks) !== undefined;

function wajibTanggal(iso: string): Tanggal {
  const t = uraikan(iso);
  if (!t) throw new RangeError(`bukan tanggal: ${iso}`);
  return t;
}

function tulisIso(t: Tanggal): string {
  if (t.tahun < 1 || t.tahun > 9999) throw new RangeError(`tahun di luar 0001-9999: ${t.tahun}`);
  return [String(t.tahun).padStart(4, '0'), String(t.bulan).padStart(2, '0'), String(t.hari).padStart(2, '0')].join('-');
}

/**
 * Days since 1 March of year 0. Years begin in March, so that the leap day is the last of its year.
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
 */
function toNomor(t: Tanggal): number {
  const tahun = t.bulan <= 2 ? t.tahun - 1 : t.tahun;
  const bulan = (t.bulan + 9) % 12;
  const kabisat = Math.floor(tahun / 4) - Math.floor(tahun / 100) + Math.floor(tahun / 400);
  return 365 * tahun + kabisat + Math.floor((153 * bulan + 2) / 5) + t.hari - 1;
}

function nomorToTanggal(nomor: number): Tanggal {
  const era = Math.floor(nomor / 146_097);
  const hariEra = nomor - era * 146_097;
  const tahunEra = Math.floor((hariEra - Math.floor(hariEra / 1460) + Math.floor(hariEra / 36_524) - Math.floor(hariEra / 146_096)) / 365);
  const hariTahun = hariEra - (365 * tahunEra + Math.floor(tahunEra / 4) - Math.floor(tahunEra / 100));
  const bulan = Math.floor((5 * hariTahun + 2) / 153);
  const hari = hariTahun - Math.floor((153 * bulan + 2) / 5) + 1;
  return { tahun: tahunEra + era * 400 + (bulan >= 10 ? 1 : 0), bulan: bulan < 10 ? bulan + 3 : bulan - 9, hari };
}

/** The date so many days later, or earlier when negative. Throws on a text that is no date and on a part of a day. */
export function tambahHari(iso: string, hari: number): string {
  if (!Number.isSafeInteger(hari)) throw new RangeError(`bukan bilangan hari: ${hari}`);
  return tulisIso(nomorToTanggal(toNomor(wajibTanggal(iso)) + hari));
}

/** Whole days from the first date to the second; negative when the second is earlier. Throws on a text that is no date. */
export const selisihHari = (dari: string, sampai: string): number => toNomor(wajibTanggal(sampai)) - toNomor(wajibTanggal(dari));

/** So many months later; a day the month lacks becomes its last one (31 December + 2 = 28 or 29 February, DOMAIN.md 1.1). */
export function tambahBulan(iso: string, bulan: number): string {
  if (!Number.isSafeInteger(bulan)) throw new RangeError(`bukan bilangan bulan: ${bulan}`);
  const t = wajibTanggal(iso);
  const ke = t.tahun * 12 + (t.bulan - 1) + bulan;
  const [tahun, bulanBaru] = [Math.floor(ke / 12), ke - Math.floor(ke / 12) * 12 + 1];
  return tulisIso({ tahun, bulan: bulanBaru, hari: Math.min(t.hari, panjangBulan(tahun, bulanBaru) ?? t.hari) });
}

/** The year of a date. Throws on a text that is no date. */
export const tahunTanggal = (iso: string): number => wajibTanggal(iso).tahun;

const PISAH = String.raw`(?<p>[-/.])`;
const POLA = [
  // 2027-01-31
  new RegExp(String.raw`^(?<t>\d{4})${PISAH}(?<b>\d{1,2})\k<p>(?<h>\d{1,2})$`),
  // 31-01-2027, 31/1/2027, 31.1.2027: always the day first, as Indonesians write.
  new RegExp(String.raw`^(?<h>\d{1,2})${PISAH}(?<b>\d{1,2})\k<p>(?<t>\d{4}|'?\d\d)$`),
  // 31 Januari 2027, 31 Jan. 2027, 31-Jan-2027
  /^(?<h>\d{1,2})[ -]?(?<nama>[a-z]+)\.?[ -]?(?<t>\d{4}|'?\d\d)$/,
];

/**
 * Reads a text that is one date and nothing else, as ISO. A year of two digits is refused, never completed, and so is
 * a year outside 1900-2099; of 3/4/2027 the day is 3, since nobody here writes the month first.
 */
export function parseTanggal(teks: string): Result<string, GalatTanggal> {
  const rata = teks.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
  const baku = rata.replace(/^(?:tanggal|tgl)\.? /, '').replace(/ ?([-/]) ?/g, '$1');
  const g = POLA.map((pola) => pola.exec(baku)?.groups).find((cocok) => cocok !== undefined);
  const bulan = g?.['nama'] === undefined ? Number(g?.['b']) : BULAN.get(g['nama']);
  const tahun = g?.['t'];
  if (g === undefined || bulan === undefined || tahun === undefined) return err({ kind: 'bukan-tanggal', teks });
  if (tahun.length < 4) return err({ kind: 'tahun-dua-angka', teks });
  if (!/^(?:19|20)/.test(tahun)) return err({ kind: 'bukan-tanggal', teks });
  const hariTerakhir = panjangBulan(Number(tahun), bulan);
  const iso = [tahun, String(bulan).padStart(2, '0'), String(g['h']).padStart(2, '0')].join('-');
  if (isTanggal(iso)) return ok(iso);
  return err({ kind: 'tanggal-tidak-ada', teks, ...(hariTerakhir !== undefined && { hariTerakhir }) });
}
