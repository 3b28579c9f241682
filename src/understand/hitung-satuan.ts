// Whether numbers of one quantity were written in one unit: exact conversions are done, anything else is left to the asker.
import type { Angka } from './hitung-peran.ts';
import { d, isPersen } from './hitung-susun.ts';

/** Units of one family convert by whole factors. Days into months or hours are no fixed number, so they are families of their own. */
const UKUR: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['bulan', ['bulan', 1]],
  ['triwulan', ['bulan', 3]],
  ['semester', ['bulan', 6]],
  ['tahun', ['bulan', 12]],
  ['detik', ['detik', 1]],
  ['menit', ['detik', 60]],
  ['jam', ['detik', 3600]],
  ['hari', ['hari', 1]],
  ['minggu', ['hari', 7]],
  ['pekan', ['hari', 7]],
  ['cm', ['cm', 1]],
  ['meter', ['cm', 100]],
  ['km', ['cm', 100_000]],
  ['kilometer', ['cm', 100_000]],
  ['gram', ['gram', 1]],
  ['kg', ['gram', 1000]],
  ['kilogram', ['gram', 1000]],
  ['kwintal', ['gram', 100_000]],
  ['ton', ['gram', 1_000_000]],
  ['ha', ['ha', 1]],
  ['hektar', ['ha', 1]],
  ['hektare', ['ha', 1]],
]);

export const isUkur = (kata: string): boolean => UKUR.has(kata);

/** The numbers in one unit, the smallest of those named; `undefined` when they cannot be brought together with certainty. */
export function samakan(angka: readonly Angka[]): readonly Angka[] | undefined {
  const satuan = [...new Set(angka.flatMap((a) => a.satuan ?? []))];
  if (satuan.length <= 1) return isRasioRancu(angka) ? undefined : angka;
  const ukur = angka.map((a) => UKUR.get(a.satuan ?? ''));
  const [keluarga] = new Set(ukur.map((u) => u?.[0]));
  if (keluarga === undefined || ukur.some((u) => u?.[0] !== keluarga)) return undefined;
  const terkecil = Math.min(...ukur.map((u) => u?.[1] ?? 1));
  const nama = angka[ukur.findIndex((u) => u?.[1] === terkecil)]?.satuan ?? '';
  return angka.map((a, i) => {
    const kali = (ukur[i]?.[1] ?? 1) / terkecil;
    return kali === 1
      ? { ...a, satuan: nama }
      : { ...a, desimal: d(a).times(kali).toFixed(), satuan: nama, gema: true, teks: `${a.teks} ${a.satuan ?? ''}` };
  });
}

/** "95%" beside "0,95": a share of one or of a hundred. Two bare numbers are in doubt only when the small one has a fraction. */
function isRasioRancu(angka: readonly Angka[]): boolean {
  const kecil = (a: Angka): boolean => !d(a).isZero() && d(a).abs().lte(1) && !isPersen(a) && (a.satuan === undefined || a.satuan === '');
  return angka.some(
    (a) =>
      kecil(a) &&
      angka.some((b) => b !== a && d(b).abs().gte(d(a).abs().times(10)) && (isPersen(b) || (d(a).abs().lt(1) && d(b).abs().gt(10)))),
  );
}

/** An SKM value of 1-4 beside one of 25-100. */
export const isSkalaCampur = (angka: readonly Angka[]): boolean =>
  angka.some((a) => d(a).lte(4) && d(a).gte(1) && a.satuan === undefined) && angka.some((a) => d(a).gte(25) && d(a).lte(100));
