// What deserves a second look in the targets of one year: quarters that do not make the year, another scale. It asks; it never blocks.
import type { Decimal } from 'decimal.js';
import { computeTargetKumulatif, type MetodeAgregasi, type NilaiKumulatif, type NilaiTriwulan } from '../kinerja/agregasi.ts';
import { periksaKewajaran, type Kewajaran } from '../kinerja/kewajaran.ts';

export type CatatanTarget =
  /** The quarters make another value than the target of the year. */
  | { readonly kind: 'beda-tahun'; readonly kumulatif: NilaiKumulatif; readonly nilai: Decimal; readonly tahun: Decimal }
  | { readonly kind: 'kewajaran'; readonly kewajaran: Kewajaran };

export type TargetDiperiksa = {
  readonly metode: MetodeAgregasi;
  readonly satuan: string;
  readonly tahun: Decimal | undefined;
  readonly tw: NilaiTriwulan;
  /** The target of the year before, where one is known. */
  readonly tahunLalu?: Decimal | undefined;
};

/** What the quarters make together, when that can be said: all of them for `jumlah`, TW IV for the others. */
export function jadiTahun(t: Pick<TargetDiperiksa, 'metode' | 'tw'>): Decimal | undefined {
  const k = computeTargetKumulatif(t.metode, t.tw, 4);
  return k.lengkap ? k.nilai : undefined;
}

export function periksaTarget(t: TargetDiperiksa): readonly CatatanTarget[] {
  const { metode, satuan, tahun, tw } = t;
  const kumulatif = computeTargetKumulatif(metode, tw, 4);
  const { nilai } = kumulatif;
  const lewat = metode === 'jumlah' && nilai !== undefined && tahun !== undefined && nilai.gt(tahun);
  const beda = nilai !== undefined && tahun !== undefined && !nilai.eq(tahun) && (kumulatif.lengkap || lewat);
  const janggal = (nilaiBaru: Decimal | undefined, banding: Parameters<typeof periksaKewajaran>[0] | object): readonly Kewajaran[] =>
    nilaiBaru === undefined ? [] : periksaKewajaran({ nilai: nilaiBaru, satuan, metode, ...banding });
  const kewajaran = [
    ...janggal(tahun, { tahunLalu: t.tahunLalu }),
    ...tw.flatMap((n) => janggal(n, { targetTahun: tahun })),
  ].filter((k) => k.kind === 'skala-satuan' || k.kind === 'negatif' || k.kind === 'persen-di-atas-100');
  return [
    ...(beda ? [{ kind: 'beda-tahun', kumulatif, nilai, tahun } as const] : []),
    ...kewajaran.map((k) => ({ kind: 'kewajaran', kewajaran: k }) as const),
  ];
}
