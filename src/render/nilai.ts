// How one Fakta is written: computed values at most two decimals half up, printed and entered values with their own digits.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import { bulatkan, formatAngka, formatNilai, formatRupiah } from '../kinerja/angka.ts';
import { unreachable } from '../lib/unreachable.ts';

/**
 * Decimals as printed: 2 for "74,40%", 1 for "103,2", 0 for "100" and for "1.250" orang. Whether the last separator is a decimal one
 * is read off the value itself; a text that spells the value otherwise ("1,5 M") says nothing about its digits.
 */
function desimalTercetak(cetak: string, nilai: Decimal): number {
  for (const [tulisan] of cetak.matchAll(/\d[\d.,]*/g)) {
    const badan = tulisan.replace(/[.,]+$/, '');
    const digit = new Decimal(badan.replaceAll(/\D/g, ''));
    const ekor = /[.,](\d+)$/.exec(badan)?.[1]?.length ?? 0;
    const cocok =
      [ekor, 0].find((n) => digit.eq(nilai.abs().times(`1e${n}`))) ??
      // A quotient that was entered through its formula is written rounded.
      [ekor, 0].find((n) => digit.eq(bulatkan(nilai.abs(), n).times(`1e${n}`)));
    if (cocok !== undefined) return cocok;
  }
  return nilai.decimalPlaces();
}

function satuanDibelakang(satuan: string): string {
  const contoh = formatNilai(new Decimal(7), satuan);
  return contoh.slice(contoh.indexOf('7') + 1);
}

export function renderNilai(f: Fakta): string {
  switch (f.nilai.kind) {
    case 'teks':
      return f.nilai.teks;
    case 'kosong':
      return 'tidak tercetak';
    case 'tidak-terhitung':
      return 'tidak dapat dihitung';
    case 'angka': {
      const d = new Decimal(f.nilai.desimal);
      if (f.satuan === 'Rp') return formatRupiah(d);
      if (f.asal === 'dihitung' || f.cetak === undefined) return formatNilai(d, f.satuan);
      const [utuh = '', pecahan] = d.toFixed(desimalTercetak(f.cetak, d)).split('.');
      const angka = formatAngka(new Decimal(utuh));
      const tanda = utuh.startsWith('-') && !angka.startsWith('-') ? '-' : '';
      return `${tanda}${angka}${pecahan === undefined ? '' : `,${pecahan}`}${satuanDibelakang(f.satuan)}`;
    }
    default:
      return unreachable(f.nilai);
  }
}
