// The change between two values, with its direction and what that direction means for the indicator (DOMAIN.md 1.8).
import type { Decimal } from 'decimal.js';

import type { Polaritas } from './capaian.ts';
import { toDesimal } from './desimal.ts';
import type { Hitungan } from './hitungan.ts';
import { isTerhingga, type Rancangan, susunAngka, susunGagal, tulis } from './susun.ts';

export type Arah = 'naik' | 'turun' | 'tetap';
/** `tidak-dinilai`: a stabil indicator moved and no target is known to say whether nearer or farther. */
export type Makna = 'membaik' | 'memburuk' | 'tetap' | 'tidak-dinilai';
export type HitunganSelisih = Hitungan & { readonly arah: Arah; readonly makna: Makna };

function nilaiMakna(beda: Decimal, polaritas: Polaritas, jarak: Decimal | undefined): Makna {
  if (beda.isZero()) return 'tetap';
  if (polaritas !== 'stabil') return beda.gt(0) === (polaritas === 'naik-baik') ? 'membaik' : 'memburuk';
  if (!jarak) return 'tidak-dinilai';
  return jarak.isZero() ? 'tetap' : jarak.lt(0) ? 'membaik' : 'memburuk';
}

/** akhir − awal, signed. Two percentages differ by poin persen, not by percent. `target` serves stabil indicators. */
export function computeSelisih(m: {
  readonly awal: Decimal;
  readonly akhir: Decimal;
  readonly satuan: string;
  readonly polaritas: Polaritas;
  readonly target?: Decimal | undefined;
}): HitunganSelisih {
  const [awal, akhir] = [toDesimal(m.awal), toDesimal(m.akhir)];
  const persen = ['%', 'persen'].includes(m.satuan.trim().toLowerCase());
  const tanda = persen ? '%' : '';
  const rancangan: Rancangan = {
    rumusId: persen ? 'selisih-poin-persen' : 'selisih',
    dasar: 'Pengurangan; selisih dua persentase disebut poin persen, arah dibaca menurut polaritas',
    satuan: persen ? 'poin persen' : m.satuan,
    masukan: [
      { nama: 'awal', nilai: awal, satuan: m.satuan },
      { nama: 'akhir', nilai: akhir, satuan: m.satuan },
    ],
    langkah: `${tulis(akhir, tanda)} − ${tulis(awal, tanda)}`,
  };
  if (!isTerhingga(awal, akhir, m.target)) {
    const gagal = susunGagal({ ...rancangan, langkah: '' }, { alasan: 'masukan-kosong' });
    return { ...gagal, arah: 'tetap', makna: 'tidak-dinilai' };
  }
  const beda = akhir.minus(awal);
  const jarak = m.target && akhir.minus(m.target).abs().minus(awal.minus(m.target).abs());
  return {
    ...susunAngka(rancangan, () => beda),
    arah: beda.isZero() ? 'tetap' : beda.gt(0) ? 'naik' : 'turun',
    makna: nilaiMakna(beda, m.polaritas, jarak),
  };
}
