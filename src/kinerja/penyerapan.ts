// Penyerapan anggaran: sum of realisasi over sum of pagu, never a mean of percentages (DOMAIN.md 1.5).
import type { Decimal } from 'decimal.js';

import { sumDesimal, toDesimal } from './desimal.ts';
import type { Hitungan, Masukan } from './hitungan.ts';
import { isTerhingga, type Rancangan, susunAngka, susunGagal, tulis } from './susun.ts';

/** In rupiah. */
export type BarisAnggaran = { readonly pagu: Decimal; readonly realisasi: Decimal };

/** More addends than this are not written out. */
const SUKU_TERBANYAK = 6;

function tulisJumlah(daftar: readonly Decimal[]): string {
  if (daftar.length === 1 || daftar.length > SUKU_TERBANYAK) return `Rp${tulis(sumDesimal(daftar))}`;
  return `(${daftar.map((d) => tulis(d)).join(' + ')})`;
}

function toMasukan(baris: readonly BarisAnggaran[]): readonly Masukan[] {
  const asal = baris.length === 1 ? '' : ` (jumlah ${baris.length} baris)`;
  return [
    { nama: `realisasi${asal}`, nilai: sumDesimal(baris.map((b) => b.realisasi)), satuan: 'Rp' },
    { nama: `pagu${asal}`, nilai: sumDesimal(baris.map((b) => b.pagu)), satuan: 'Rp' },
  ];
}

const isLengkap = (baris: readonly BarisAnggaran[]): boolean => baris.length > 0 && baris.every((b) => isTerhingga(b.pagu, b.realisasi));

export function computePenyerapan(baris: readonly BarisAnggaran[]): Hitungan {
  const kosong: Rancangan = {
    rumusId: 'penyerapan',
    dasar: 'LKIP Kecamatan Dumai Kota 2024, analisis efisiensi (jumlah realisasi ÷ jumlah pagu)',
    satuan: '%',
    masukan: [],
    langkah: '',
  };
  if (!isLengkap(baris)) return susunGagal(kosong, { alasan: 'masukan-kosong' });
  const rancangan: Rancangan = { ...kosong, masukan: toMasukan(baris) };
  const realisasi = sumDesimal(baris.map((b) => b.realisasi));
  const pagu = sumDesimal(baris.map((b) => b.pagu));
  if (baris.some((b) => b.pagu.lt(0))) return susunGagal(rancangan, { alasan: 'di-luar-rentang' });
  if (pagu.isZero()) return susunGagal(rancangan, { alasan: 'pagu-nol' });
  const langkah = `${tulisJumlah(baris.map((b) => b.realisasi))} ÷ ${tulisJumlah(baris.map((b) => b.pagu))} × 100%`;
  return susunAngka({ ...rancangan, langkah, peringatan: realisasi.gt(pagu) ? ['serapan-melebihi-100'] : [] }, () =>
    toDesimal(100).times(realisasi).div(pagu),
  );
}

/** What is left of the pagu, in rupiah; negative when more was spent than allotted. */
export function computeSisa(baris: readonly BarisAnggaran[]): Hitungan {
  const kosong: Rancangan = {
    rumusId: 'sisa-anggaran',
    dasar: 'Pagu dikurangi realisasi',
    satuan: 'Rp',
    masukan: [],
    langkah: '',
  };
  if (!isLengkap(baris)) return susunGagal(kosong, { alasan: 'masukan-kosong' });
  const realisasi = sumDesimal(baris.map((b) => b.realisasi));
  const pagu = sumDesimal(baris.map((b) => b.pagu));
  return susunAngka(
    {
      ...kosong,
      masukan: toMasukan(baris),
      langkah: `Rp${tulis(pagu)} − Rp${tulis(realisasi)}`,
      peringatan: realisasi.gt(pagu) ? ['serapan-melebihi-100'] : [],
    },
    () => pagu.minus(realisasi),
  );
}
