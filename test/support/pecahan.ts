// Exact fractions of whole numbers, and a reader of printed steps ("(3 + 4) ÷ 2 × 100%"): a second opinion on formulas. It shares no code with src.
import { Decimal } from 'decimal.js';

export type Pecahan = readonly [bigint, bigint];

/** undefined: a zero denominator somewhere on the way. */
export type MungkinPecahan = Pecahan | undefined;

export function toPecahan(teks: string): Pecahan {
  const [utuh = '', desimal = ''] = teks.split('.');
  return [BigInt(utuh + desimal), 10n ** BigInt(desimal.length)];
}

const dua =
  (f: (a: Pecahan, b: Pecahan) => MungkinPecahan) =>
  (a: MungkinPecahan, b: MungkinPecahan): MungkinPecahan =>
    a && b && f(a, b);

export const plus = dua(([a, b], [c, d]) => [a * d + c * b, b * d]);
export const minus = dua(([a, b], [c, d]) => [a * d - c * b, b * d]);
export const times = dua(([a, b], [c, d]) => [a * c, b * d]);
export const div = dua(([a, b], [c, d]) => (c === 0n ? undefined : [a * d, b * c]));
export const isSama = ([a, b]: Pecahan, [c, d]: Pecahan): boolean => a * d === c * b;

const Luas = Decimal.clone({ precision: 90 });
/** As a decimal of 90 digits. */
export const pecahanToDesimal = ([a, b]: Pecahan): Decimal => new Luas(a.toString()).div(b.toString());

/** What the steps say when they are read as people read them: brackets, square, × and ÷ from the left, + and − from the left. */
export function readLangkah(langkah: string): MungkinPecahan {
  const token = langkah.replaceAll('rata-rata ', '').match(/\d[\d.]*(?:,\d+)?|[()+−×÷²-]/g) ?? [];
  let ke = 0;
  const ambil = (...pilihan: readonly string[]): string | undefined => {
    const t = token[ke];
    if (t === undefined || !pilihan.includes(t)) return undefined;
    ke += 1;
    return t;
  };
  const pokok = (): MungkinPecahan => {
    let nilai: MungkinPecahan;
    if (ambil('(') !== undefined) {
      nilai = jumlah();
      if (ambil(')') === undefined) throw new Error(`kurung tidak ditutup: ${langkah}`);
    } else if (ambil('-') !== undefined) nilai = minus([0n, 1n], pokok());
    else {
      nilai = toPecahan((token[ke] ?? '').replaceAll('.', '').replace(',', '.'));
      ke += 1;
    }
    return ambil('²') === undefined ? nilai : times(nilai, nilai);
  };
  const kali = (): MungkinPecahan => {
    let nilai = pokok();
    for (let t = ambil('×', '÷'); t !== undefined; t = ambil('×', '÷')) nilai = (t === '×' ? times : div)(nilai, pokok());
    return nilai;
  };
  const jumlah = (): MungkinPecahan => {
    let nilai = kali();
    for (let t = ambil('+', '−'); t !== undefined; t = ambil('+', '−')) nilai = (t === '+' ? plus : minus)(nilai, kali());
    return nilai;
  };
  const nilai = jumlah();
  if (ke !== token.length) throw new Error(`sisa di "${langkah}": ${token.slice(ke).join(' ')}`);
  return nilai;
}
