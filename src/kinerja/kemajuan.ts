// Tingkat kemajuan towards the target akhir of a Renstra (DOMAIN.md 1.8).
// An akumulatif target adds its years up; a titik-akhir target looks at the last state only.
import type { Decimal } from 'decimal.js';

import { computeCapaian, type Polaritas } from './capaian.ts';
import { sumDesimal, toDesimal } from './desimal.ts';
import type { Hitungan, KodePeringatan } from './hitungan.ts';
import { comparePeriode, keyToPeriode, type Periode, periodeToKey } from './periode.ts';
import { isTerhingga, type Rancangan, susunAngka, susunGagal, tulis } from './susun.ts';

/** `periode` is a periode key ("2024", "2023-TW3"); each value belongs to that period alone, not to the year so far. */
export type RealisasiPeriode = { readonly periode: string; readonly nilai: Decimal };

const DASAR =
  'Praktik evaluasi target jangka menengah; PermenPANRB 53/2014 Lampiran II (realisasi sampai dengan tahun ini terhadap target jangka menengah)';

type Terurut = { readonly periode: Periode; readonly nilai: Decimal };

/** In time order; `undefined` when a key is no period. */
function urutkan(realisasi: readonly RealisasiPeriode[]): readonly Terurut[] | undefined {
  const hasil: Terurut[] = [];
  for (const r of realisasi) {
    const periode = keyToPeriode(r.periode);
    if (!periode) return undefined;
    hasil.push({ periode, nilai: toDesimal(r.nilai) });
  }
  return hasil.toSorted((a, b) => comparePeriode(a.periode, b.periode));
}

const toNomor = (p: Periode): number =>
  p.kind === 'triwulan' ? p.tahun * 4 + p.triwulan : p.kind === 'semester' ? p.tahun * 2 + p.semester : p.tahun;

/** The same period twice, or a year together with its own parts. */
const isGanda = (daftar: readonly Terurut[]): boolean =>
  daftar.some((a, i) =>
    daftar.slice(i + 1).some(({ periode: b }) => {
      if (a.periode.tahun !== b.tahun) return false;
      return a.periode.kind !== b.kind || toNomor(a.periode) === toNomor(b);
    }),
  );

const isBolong = (daftar: readonly Terurut[]): boolean =>
  daftar.some(({ periode }, i) => {
    const lalu = daftar[i - 1]?.periode;
    if (!lalu) return false;
    return lalu.kind === periode.kind ? toNomor(periode) - toNomor(lalu) > 1 : periode.tahun - lalu.tahun > 1;
  });

export function computeKemajuan(m: {
  readonly sifat: 'akumulatif' | 'titik-akhir';
  readonly targetAkhir: Decimal;
  readonly realisasi: readonly RealisasiPeriode[];
  readonly polaritas: Polaritas;
  /** The periods that ought to be there; a missing one is warned of, as is a gap between two that are. */
  readonly seharusnya?: readonly string[] | undefined;
}): Hitungan {
  const target = toDesimal(m.targetAkhir);
  const daftar = urutkan(m.realisasi);
  const rancangan: Rancangan = {
    rumusId: `kemajuan-${m.sifat}`,
    dasar: DASAR,
    perluCek: true,
    satuan: '%',
    masukan: [
      ...m.realisasi.map((r) => ({ nama: `realisasi ${r.periode}`, nilai: toDesimal(r.nilai) })),
      { nama: 'target akhir', nilai: target },
    ],
    langkah: '',
  };
  const akhir = daftar?.at(-1);
  if (!daftar || !akhir || !isTerhingga(target, ...daftar.map((d) => d.nilai))) {
    return susunGagal(rancangan, { alasan: 'masukan-kosong' });
  }
  if (isGanda(daftar)) return susunGagal(rancangan, { alasan: 'periode-ganda' });

  if (m.sifat === 'titik-akhir') {
    const capaian = computeCapaian({ target, realisasi: akhir.nilai, polaritas: m.polaritas });
    return {
      ...capaian,
      rumusId: rancangan.rumusId,
      dasar: DASAR,
      masukan: [
        { nama: `realisasi ${periodeToKey(akhir.periode)}`, nilai: akhir.nilai },
        { nama: 'target akhir', nilai: target },
      ],
      peringatan: [...capaian.peringatan.filter((p) => p !== 'perlu-cek'), 'perlu-cek'],
    };
  }

  if (m.polaritas !== 'naik-baik') return susunGagal(rancangan, { alasan: 'polaritas-tidak-sesuai' });
  const jumlah = sumDesimal(daftar.map((d) => d.nilai));
  if (target.lt(0)) return susunGagal(rancangan, { alasan: 'target-negatif' });
  if (target.isZero()) {
    return susunGagal(rancangan, { alasan: 'target-nol', status: jumlah.gte(0) ? 'tercapai' : 'tidak-tercapai' });
  }
  const ada = new Set(m.realisasi.map((r) => r.periode));
  const kurang = isBolong(daftar) || (m.seharusnya ?? []).some((p) => !ada.has(p));
  const peringatan: KodePeringatan[] = kurang ? ['kemajuan-tanpa-seluruh-tahun'] : [];
  const persen = toDesimal(100).times(jumlah).div(target);
  if (persen.gt(100)) peringatan.push('capaian-melebihi-100');
  const suku = daftar.map((d) => tulis(d.nilai)).join(' + ');
  const pembilang = daftar.length === 1 ? suku : `(${suku})`;
  if (persen.lt(0)) peringatan.push('capaian-negatif-dijepit-nol');
  return susunAngka({ ...rancangan, langkah: `${pembilang} ÷ ${tulis(target)} × 100%`, peringatan }, () =>
    persen.lt(0) ? toDesimal(0) : persen,
  );
}
