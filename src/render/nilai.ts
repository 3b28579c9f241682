// How one Fakta is written: computed values at most two decimals half up, printed and entered values with their own digits.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import { formatAngka, formatNilai, formatRupiah } from '../kinerja/angka.ts';
import { unreachable } from '../lib/unreachable.ts';

/** Decimals as printed: 1 for "103,2", 2 for "74,40%", 0 for "1.250". */
function desimalTercetak(cetak: string, nilai: Decimal): number {
  const pecahan = /\d[.,](\d+)(?!.*\d[.,]?\d)/.exec(cetak.replaceAll(/\s/g, ' '))?.[1];
  if (pecahan === undefined) return 0;
  return nilai.isInteger() && !/^0+$/.test(pecahan) ? 0 : pecahan.length;
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
