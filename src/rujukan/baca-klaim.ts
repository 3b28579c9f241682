// Reads the number of a claim out of its printed characters. A text that is not surely one number is an error, never a guess.
import { parseAngka } from '../kinerja/angka.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { KlaimData, Ukuran } from './skema.ts';

/** A claim with its number. `desimal` is absent for words, empty cells and print that is damaged beyond reading. */
export type KlaimTerbaca = KlaimData & {
  readonly id: string;
  readonly dokumen: string;
  readonly desimal?: string;
};

/** Measures that are words and stay words. */
const ukuranKata: ReadonlySet<Ukuran> = new Set<Ukuran>([
  'predikat',
  'sumber-dana',
  'kategori-efisiensi',
  'mutu-unsur',
  'mutu',
  'rencana-aksi',
]);

/** Natural key of a claim; permanent as long as the document prints the same cell. */
function toKlaimId(dokumen: string, k: KlaimData): string {
  return [dokumen, k.tabel, k.pokok, k.ukuran, k.periode, k.lingkup, k.jabatan, k.ke].filter((part) => part !== undefined).join('/');
}

/** "2 (dua)" or a line broken off as "4 (empat": the number and the same number in words. */
const DENGAN_TERBILANG = /^([^()]*\d[^()]*)\(([^()]*)\)?$/;

/** Reads `cetak` as an exact decimal with a dot. Words in brackets must say the same number. */
export function readCetak(cetak: string, satuan: string): Result<string, string> {
  const terbilang = DENGAN_TERBILANG.exec(cetak.trim());
  const angka = parseAngka(terbilang?.[1]?.trim() ?? cetak, { satuan });
  if (!angka.ok) return err(`"${cetak}" bukan satu angka (${angka.error.kind})`);
  if (terbilang !== null) {
    const kata = parseAngka(terbilang[2] ?? '', { satuan });
    if (!kata.ok) return err(`"${cetak}": kata dalam kurung tidak terbaca`);
    if (!kata.value.nilai.eq(angka.value.nilai)) return err(`"${cetak}": angka dan kata dalam kurung berbeda`);
  }
  return ok(angka.value.nilai.toFixed());
}

/** Checks what the entry says about itself: an empty cell has no number, words have their `teks`, print without a number says why. */
export function readKlaim(dokumen: string, k: KlaimData): Result<KlaimTerbaca, string> {
  const dasar = { ...k, id: toKlaimId(dokumen, k), dokumen };
  if (k.kosong === true) {
    return readCetak(k.cetak, k.satuan).ok ? err(`"${k.cetak}" ditandai kosong padahal sebuah angka`) : ok(dasar);
  }
  if (ukuranKata.has(k.ukuran)) return ok(k.teks === undefined ? { ...dasar, teks: k.cetak } : dasar);
  const angka = readCetak(k.cetak, k.satuan);
  if (angka.ok) return ok({ ...dasar, desimal: angka.value });
  // "tidak terealisasi" stays words; it is never read as zero.
  if (k.teks !== undefined && !/\d/.test(k.cetak)) return ok(dasar);
  // "1.77.984.000,00": damaged print is kept and shown, but nothing is computed from it.
  if (k.mutu !== undefined && /\d/.test(k.cetak)) return ok({ ...dasar, teks: k.teks ?? k.cetak });
  return angka;
}
