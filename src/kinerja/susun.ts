// Builds a Hitungan so that every calculator rounds, explains and warns in the same way. It holds no formula.
import type { Decimal } from 'decimal.js';

import { formatAngka, formatTepat } from './angka.ts';
import { bulatkan, toDesimal } from './desimal.ts';
import type { AlasanTidakTerhitung, Hitungan, KodePeringatan, Masukan, Nilai } from './hitungan.ts';

/** More decimals than anybody prints: an input that is itself a quotient. It is shown rounded, and used in full. */
const DESIMAL_TERBACA = 4;

/** A number inside `langkah`, with its sign of unit; negatives in brackets. */
export function tulis(d: Decimal, tanda = ''): string {
  const teks = d.decimalPlaces() > DESIMAL_TERBACA ? formatAngka(d) : formatTepat(d);
  return d.isNegative() && !d.isZero() ? `(${teks}${tanda})` : `${teks}${tanda}`;
}

export type Rancangan = {
  readonly rumusId: string;
  readonly dasar: string;
  /** The rule was not read in the regulation itself (DOMAIN.md, certainty tags). */
  readonly perluCek?: boolean;
  readonly satuan: string;
  readonly masukan: readonly Masukan[];
  readonly langkah: string;
  readonly peringatan?: readonly KodePeringatan[];
};

type Gagal = { readonly alasan: AlasanTidakTerhitung; readonly status?: 'tercapai' | 'tidak-tercapai' };

function rangkai(r: Rancangan, nilai: Nilai, pembulatan: Hitungan['pembulatan']): Hitungan {
  const panjang = r.masukan.some((m) => m.nilai.decimalPlaces() > DESIMAL_TERBACA);
  return {
    nilai,
    satuan: r.satuan,
    rumusId: r.rumusId,
    masukan: r.masukan,
    pembulatan,
    langkah: panjang ? `${r.langkah} (dihitung dari nilai penuh)` : r.langkah,
    peringatan: [...(r.peringatan ?? []), ...(r.perluCek ? (['perlu-cek'] as const) : [])],
    dasar: r.dasar,
  };
}

export const susunGagal = (r: Rancangan, gagal: Gagal): Hitungan => rangkai(r, { kind: 'tidak-terhitung', ...gagal }, 'tanpa');

export const susunTeks = (r: Rancangan, teks: string): Hitungan => rangkai(r, { kind: 'teks', teks }, 'tanpa');

/** `hitung` runs only on finite inputs; NaN and Infinity count as missing. */
export function susunAngka(r: Rancangan, hitung: () => Decimal): Hitungan {
  if (r.masukan.some((m) => !m.nilai.isFinite())) return susunGagal({ ...r, langkah: '' }, { alasan: 'masukan-kosong' });
  const nilai = toDesimal(hitung());
  const tampil = bulatkan(nilai);
  return rangkai(r, { kind: 'angka', nilai, tampil }, tampil.eq(nilai) ? 'tanpa' : 'dua-desimal-setengah-ke-atas');
}

export const isTerhingga = (...daftar: readonly (Decimal | undefined)[]): boolean => daftar.every((d) => d === undefined || d.isFinite());
