// Efisiensi E1 of the Dumai reports: capaian over penyerapan (DOMAIN.md 1.5). Low spending on a missed target is no merit.
import type { Decimal } from 'decimal.js';

import { toDesimal } from './desimal.ts';
import type { Hitungan, KodePeringatan } from './hitungan.ts';
import { isTerhingga, type Rancangan, susunAngka, susunGagal, tulis } from './susun.ts';

export type KategoriEfisiensi = 'EFISIEN' | 'Kurang Efisien';
export type HitunganEfisiensi = Hitungan & { readonly kategori?: KategoriEfisiensi };

/** Both inputs in percent. `rasio` is printed by Setda (5,62), `persen` by Kecamatan Dumai Kota (128,96%). */
export function computeEfisiensi(m: {
  readonly capaian: Decimal;
  readonly serapan: Decimal;
  readonly bentuk: 'rasio' | 'persen';
}): HitunganEfisiensi {
  const [capaian, serapan] = [toDesimal(m.capaian), toDesimal(m.serapan)];
  const persen = m.bentuk === 'persen';
  const rancangan: Rancangan = {
    rumusId: persen ? 'efisiensi-e1-persen' : 'efisiensi-e1-rasio',
    dasar: persen ? 'LKIP Kecamatan Dumai Kota 2024, Tabel 1.6' : 'LKjIP Sekretariat Daerah Kota Dumai 2023, Tabel VI',
    satuan: persen ? '%' : 'rasio',
    masukan: [
      { nama: 'capaian', nilai: capaian, satuan: '%' },
      { nama: 'serapan', nilai: serapan, satuan: '%' },
    ],
    langkah: '',
  };
  if (!isTerhingga(capaian, serapan)) return susunGagal(rancangan, { alasan: 'masukan-kosong' });
  if (serapan.isZero()) return susunGagal(rancangan, { alasan: 'serapan-nol' });
  if (serapan.lt(0) || capaian.lt(0)) return susunGagal(rancangan, { alasan: 'di-luar-rentang' });
  const peringatan: KodePeringatan[] = [];
  if (capaian.lt(100) && capaian.gt(serapan)) peringatan.push('target-belum-tercapai-serapan-rendah');
  if (serapan.gt(100)) peringatan.push('serapan-melebihi-100');
  if (capaian.eq(serapan)) peringatan.push('efisiensi-tepat-satu');
  const langkah = `${tulis(capaian)}% ÷ ${tulis(serapan)}%${persen ? ' × 100%' : ''}`;
  const hasil = susunAngka({ ...rancangan, langkah, peringatan }, () => capaian.times(persen ? 100 : 1).div(serapan));
  // Judged on the exact quotient; the reports name no category for exactly 1.
  if (capaian.eq(serapan)) return hasil;
  return { ...hasil, kategori: capaian.gt(serapan) ? 'EFISIEN' : 'Kurang Efisien' };
}
