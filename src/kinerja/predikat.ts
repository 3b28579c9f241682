// Predikat: which band of a scale a value falls into. Scales are data; this file knows no label and no threshold.
import type { Decimal } from 'decimal.js';

import { bulatkan, toDesimal } from './desimal.ts';
import type { KodePeringatan } from './hitungan.ts';

/** Bounds are decimal strings; an absent bound is open, an absent `…Termasuk` means the bound belongs to the band. */
export type Pita = {
  readonly label: string;
  readonly kode?: string | undefined;
  readonly min?: string | undefined;
  readonly minTermasuk?: boolean | undefined;
  readonly maks?: string | undefined;
  readonly maksTermasuk?: boolean | undefined;
};

export type BidangSkala = 'capaian' | 'skm' | 'skm-ni' | 'akip' | 'efisiensi';

export type Skala = {
  readonly id: string;
  readonly nama: string;
  readonly dasar: string;
  readonly status: 'terverifikasi' | 'perlu-cek';
  readonly satuan: string;
  /** `skm-ni` and `efisiensi` are judged unrounded, all others on two decimals. */
  readonly bidang?: BidangSkala | undefined;
  readonly alias?: readonly string[] | undefined;
  /** Ordered best first. */
  readonly pita: readonly Pita[];
  /** `celah` states in a sentence what classify() does between two bands. */
  readonly kebijakan: { readonly diAtas: 'pita-teratas' | 'di-luar-skala'; readonly celah: string };
};

export type HasilPredikat =
  | { readonly kind: 'ada'; readonly label: string; readonly kode?: string; readonly peringatan: readonly KodePeringatan[] }
  | { readonly kind: 'tidak-ada'; readonly alasan: 'di-luar-skala'; readonly peringatan: readonly KodePeringatan[] };

const isDiBawahMin = (d: Decimal, p: Pita): boolean => p.min !== undefined && (d.lt(p.min) || (p.minTermasuk === false && d.eq(p.min)));
const isDiAtasMaks = (d: Decimal, p: Pita): boolean => p.maks !== undefined && (d.gt(p.maks) || (p.maksTermasuk === false && d.eq(p.maks)));

/**
 * The band for a value between two bands: the better one, so that 91-100 over 76-90 cuts at ">90" (DOMAIN.md 1.3).
 * On the 1-4 scale of SKM the nearer bound, half up: that is the cut which the index (x 25, two decimals) has.
 */
function pilihPitaCelah(d: Decimal, skala: Skala): Pita | undefined {
  const atas = skala.pita.findLast((p) => isDiBawahMin(d, p));
  const bawah = skala.pita.find((p) => isDiAtasMaks(d, p));
  if (atas?.min === undefined || bawah?.maks === undefined) return undefined;
  // A bound that both bands exclude is left without a label on purpose (efisiensi exactly 1).
  if (toDesimal(atas.min).eq(bawah.maks)) return undefined;
  if (skala.bidang !== 'skm-ni') return atas;
  return d.gte(toDesimal(atas.min).plus(bawah.maks).div(2)) ? atas : bawah;
}

/** Rounding to two decimals would move 3,0644 (B) to 3,06 (C), and 1,004 to "exactly 1". */
const isUtuh = (skala: Skala): boolean => skala.bidang === 'skm-ni' || skala.bidang === 'efisiensi';

export function classify(nilai: Decimal, skala: Skala): HasilPredikat {
  const cek: readonly KodePeringatan[] = skala.status === 'perlu-cek' ? ['perlu-cek'] : [];
  const ada = (p: Pita, ...peringatan: readonly KodePeringatan[]): HasilPredikat => ({
    kind: 'ada',
    label: p.label,
    ...(p.kode !== undefined && { kode: p.kode }),
    peringatan: [...peringatan, ...cek],
  });
  const tidakAda = (...peringatan: readonly KodePeringatan[]): HasilPredikat => ({
    kind: 'tidak-ada',
    alasan: 'di-luar-skala',
    peringatan: [...peringatan, ...cek],
  });
  if (!nilai.isFinite()) return tidakAda();
  const d = isUtuh(skala) ? nilai : bulatkan(nilai);
  const [pertama, kedua] = skala.pita.filter((p) => !isDiBawahMin(d, p) && !isDiAtasMaks(d, p));
  // Two bands print the same bound (90 in the Dumai reports): the better one, listed first, and it is said.
  if (pertama) return kedua ? ada(pertama, 'batas-skala-ganda') : ada(pertama);
  const teratas = skala.pita[0];
  if (teratas && isDiAtasMaks(d, teratas)) {
    return skala.kebijakan.diAtas === 'pita-teratas' ? ada(teratas, 'predikat-melebihi-batas-atas') : tidakAda();
  }
  const terbawah = skala.pita.at(-1);
  if (!terbawah || isDiBawahMin(d, terbawah)) return tidakAda();
  const celah = pilihPitaCelah(d, skala);
  return celah ? ada(celah, 'celah-skala') : tidakAda('celah-skala');
}
