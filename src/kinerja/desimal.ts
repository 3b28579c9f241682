// The exact arithmetic of the core: a Decimal of 60 significant digits, and the one rounding rule that is allowed.
// decimal.js computes with 20 digits by default, which a product of two budgets already exceeds.
import { Decimal } from 'decimal.js';

const Desimal = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

/** The same value in 60-digit arithmetic; everything computed from it stays there. */
export const toDesimal = (nilai: Decimal | string | number): Decimal => new Desimal(nilai);

/** Half up, away from zero: 76,605 -> 76,61 and -0,005 -> -0,01 (GROUNDING.md, advice 3). Never yields -0. */
export function bulatkan(d: Decimal, desimal = 2): Decimal {
  const bulat = toDesimal(d).toDecimalPlaces(desimal, Decimal.ROUND_HALF_UP);
  return bulat.isZero() ? toDesimal(0) : bulat;
}

export const sumDesimal = (daftar: readonly Decimal[]): Decimal => daftar.reduce((jumlah, d) => jumlah.plus(d), toDesimal(0));
