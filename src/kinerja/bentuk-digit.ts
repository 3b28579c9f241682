// Reads the digits and separators of one number. It knows nothing of words, signs or sentences.
// id-ID: the dot groups thousands, the comma is decimal; an English form is read and flagged for echo.
import type { Decimal } from 'decimal.js';

import { toDesimal } from './desimal.ts';
import type { JenisSatuan } from './satuan.ts';

export type BacaanDigit =
  | { readonly kind: 'pasti'; readonly nilai: Decimal; /** The reading was a choice. */ readonly gema: boolean }
  | { readonly kind: 'rancu'; readonly pilihan: readonly [Decimal, Decimal] }
  | { readonly kind: 'rusak' };

const RUSAK: BacaanDigit = { kind: 'rusak' };
/** Longer runs are employee numbers or noise, not amounts. */
const DIGIT_TERBANYAK = 30;

const BULAT = /^(?:0\d?|[1-9]\d*)$/;
const RIBUAN_TITIK = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const RIBUAN_KOMA = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const PECAHAN = /^(?:0|[1-9]\d*)[.,]\d+$/;

const pasti = (teks: string, gema = false): BacaanDigit => ({ kind: 'pasti', nilai: toDesimal(teks), gema });

/** One dot or comma before exactly three digits, and nothing else: thousand or decimal. */
function bacaTigaDigit(badan: string, jenis: JenisSatuan | 'berskala'): BacaanDigit {
  const ribuan = badan.replace(/[.,]/, '');
  const pecahan = badan.replace(',', '.');
  const titik = badan.includes('.');
  // "Rp1.250 juta" is 1,25 billion to one reader and 1,25 million to another.
  if (jenis === 'berskala') return { kind: 'rancu', pilihan: [toDesimal(ribuan), toDesimal(pecahan)] };
  if (jenis === 'hitungan') return pasti(ribuan, !titik);
  if (jenis === 'desimal') return pasti(pecahan, titik);
  if (titik) return { kind: 'rancu', pilihan: [toDesimal(ribuan), toDesimal(pecahan)] };
  // "76,605": the comma is the Indonesian decimal sign; echoed, since an English reader means thousands.
  return pasti(pecahan, true);
}

/** `jenis` is that of the unit; `berskala` when a word such as juta follows. */
export function readDigit(badan: string, jenis: JenisSatuan | 'berskala'): BacaanDigit {
  if (!/^[\d.,]+$/.test(badan) || badan.replace(/\D/g, '').length > DIGIT_TERBANYAK) return RUSAK;
  if (BULAT.test(badan)) return pasti(badan);
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(badan)) return bacaTigaDigit(badan, jenis);
  if (RIBUAN_TITIK.test(badan)) return pasti(badan.replaceAll('.', '').replace(',', '.'));
  if (RIBUAN_KOMA.test(badan)) return pasti(badan.replaceAll(',', ''), true);
  // "Rp1.25" is legible but odd, so it is echoed.
  if (PECAHAN.test(badan)) return pasti(badan.replace(',', '.'), jenis === 'hitungan' && badan.includes('.'));
  return RUSAK;
}
