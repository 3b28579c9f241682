// SKM/IKM: the index of nine unsur (PermenPANRB 14/2017) or fourteen (KEP/25/M.PAN/2/2004), and the two value scales.
// The mutu is not decided here: classify() does it with a scale from data.
import type { Decimal } from 'decimal.js';

import { sumDesimal, toDesimal } from './desimal.ts';
import type { Hitungan } from './hitungan.ts';
import { isTerhingga, type Rancangan, susunAngka, susunGagal, tulis } from './susun.ts';

export type BobotSkm = 'satu-per-n' | '0,111' | '0,11';

const DASAR_9 = 'PermenPANRB 14/2017 (9 unsur, nilai rata-rata 1-4, indeks × 25)';
const DASAR_14 = 'KEP/25/M.PAN/2/2004 (14 unsur, nilai rata-rata 1-4, indeks × 25)';

/** Mean values per unsur on 1-4. The weight 1/n is exact; 0,111 and 0,11 are how reports print and then use it. */
export function computeSkm(unsur: readonly Decimal[], opsi?: { readonly bobot?: BobotSkm | undefined }): Hitungan {
  const bobot = opsi?.bobot ?? 'satu-per-n';
  const daftar = unsur.map((u) => toDesimal(u));
  const rancangan: Rancangan = {
    rumusId: bobot === 'satu-per-n' ? 'skm-rata-rata' : `skm-bobot-${bobot.replace(',', '')}`,
    dasar: daftar.length === 14 ? DASAR_14 : DASAR_9,
    perluCek: true,
    satuan: 'indeks',
    masukan: daftar.map((nilai, i) => ({ nama: `unsur ${i + 1}`, nilai })),
    langkah: '',
  };
  if (daftar.length === 0 || !isTerhingga(...daftar)) return susunGagal(rancangan, { alasan: 'masukan-kosong' });
  const cocok = daftar.length === 9 || (daftar.length === 14 && bobot === 'satu-per-n');
  if (!cocok) return susunGagal(rancangan, { alasan: 'jumlah-unsur-tidak-sesuai' });
  if (daftar.some((u) => u.lt(1) || u.gt(4))) {
    return susunGagal({ ...rancangan, peringatan: ['nilai-di-luar-rentang-unsur'] }, { alasan: 'di-luar-rentang' });
  }
  const jumlah = sumDesimal(daftar);
  const suku = `(${daftar.map((u) => tulis(u)).join(' + ')})`;
  if (bobot === 'satu-per-n') {
    const langkah = `${suku} ÷ ${daftar.length} × 25`;
    return susunAngka({ ...rancangan, langkah }, () => jumlah.times(25).div(daftar.length));
  }
  return susunAngka({ ...rancangan, langkah: `${suku} × ${bobot} × 25` }, () => jumlah.times(bobot.replace(',', '.')).times(25));
}

/** Between the value of unsur (1-4) and the index (25-100): a factor of 25, nothing else. */
export function konversiSkm(nilai: Decimal, arah: '1-4->100' | '100->1-4'): Hitungan {
  const naik = arah === '1-4->100';
  const d = toDesimal(nilai);
  const rancangan: Rancangan = {
    rumusId: naik ? 'skm-konversi-ke-100' : 'skm-konversi-ke-4',
    dasar: DASAR_9,
    perluCek: true,
    satuan: 'indeks',
    masukan: [{ nama: naik ? 'nilai 1-4' : 'nilai 25-100', nilai: d }],
    langkah: '',
  };
  if (!d.isFinite()) return susunGagal(rancangan, { alasan: 'masukan-kosong' });
  const [min, maks] = naik ? [1, 4] : [25, 100];
  if (d.lt(min) || d.gt(maks)) return susunGagal(rancangan, { alasan: 'di-luar-rentang' });
  return susunAngka({ ...rancangan, langkah: `${tulis(d)} ${naik ? '×' : '÷'} 25` }, () => (naik ? d.times(25) : d.div(25)));
}
