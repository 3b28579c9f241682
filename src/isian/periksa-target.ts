// What deserves a second look in the targets of one year: quarters that do not make the year, another scale. It asks; it never blocks.
import type { Decimal } from 'decimal.js';
import { computeTargetKumulatif, type MetodeAgregasi, type NilaiKumulatif, type NilaiTriwulan } from '../kinerja/agregasi.ts';
import { periksaKewajaran, type Kewajaran, type MasukanKewajaran } from '../kinerja/kewajaran.ts';

export type CatatanTarget =
  /** The quarters make another value than the target of the year. */
  | { readonly kind: 'beda-tahun'; readonly kumulatif: NilaiKumulatif; readonly nilai: Decimal; readonly tahun: Decimal }
  | { readonly kind: 'kewajaran'; readonly kewajaran: Kewajaran };

export type TargetDiperiksa = {
  readonly metode: MetodeAgregasi;
  readonly satuan: string;
  readonly tahun: Decimal | undefined;
  readonly tw: NilaiTriwulan;
  /** The target of the year as it stood before this change, and that of the year before. */
  readonly sebelum?: Decimal | undefined;
  readonly tahunLalu?: Decimal | undefined;
};

/** What the quarters make together, when that can be said: all of them for `jumlah`, TW IV for the others. */
export function jadiTahun(t: Pick<TargetDiperiksa, 'metode' | 'tw'>): Decimal | undefined {
  const k = computeTargetKumulatif(t.metode, t.tw, 4);
  return k.lengkap ? k.nilai : undefined;
}

const isDitanyakan = (k: Kewajaran): boolean => k.kind === 'skala-satuan' || k.kind === 'negatif' || k.kind === 'persen-di-atas-100';

export function periksaTarget(t: TargetDiperiksa): readonly CatatanTarget[] {
  const { metode, satuan, tahun, tw } = t;
  const kumulatif = computeTargetKumulatif(metode, tw, 4);
  const { nilai } = kumulatif;
  const lewat = metode === 'jumlah' && nilai !== undefined && tahun !== undefined && nilai.gt(tahun);
  const beda = nilai !== undefined && tahun !== undefined && !nilai.eq(tahun) && (kumulatif.lengkap || lewat);
  const janggal = (nilaiBaru: Decimal | undefined, banding: Partial<MasukanKewajaran>): readonly Kewajaran[] =>
    nilaiBaru === undefined ? [] : periksaKewajaran({ nilai: nilaiBaru, satuan, metode, ...banding });
  const setahun = janggal(tahun, { targetTahun: t.sebelum, tahunLalu: t.tahunLalu }).filter(isDitanyakan);
  // A year that is odd itself would make every quarter look odd.
  const triwulan = setahun.length > 0 ? [] : tw.flatMap((n) => janggal(n, { targetTahun: tahun }).filter(isDitanyakan));
  const kewajaran = [...setahun, ...triwulan];
  return [
    ...(beda ? [{ kind: 'beda-tahun', kumulatif, nilai, tahun } as const] : []),
    ...kewajaran.map((k) => ({ kind: 'kewajaran', kewajaran: k }) as const),
  ];
}
