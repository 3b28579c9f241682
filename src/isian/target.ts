// Which indicators an OPD reports on in a year, and which of their targets is in force: perubahan before murni before Renstra. Pure.
import type { Decimal } from 'decimal.js';
import { toDesimal } from '../kinerja/desimal.ts';
import type { Triwulan } from '../kinerja/periode.ts';
import type { Buku, Isian } from './buku.ts';
import type { IsiOf } from './skema.ts';

export type LingkupTarget = IsiOf<'target'>['lingkup'];

/** The one in force first. */
export const urutanLingkup: readonly LingkupTarget[] = ['pk-perubahan', 'pk', 'renstra'];

export const idTarget = (indikator: string, tahun: number, lingkup: LingkupTarget, triwulan?: Triwulan): string =>
  `${indikator}:${tahun}:${lingkup}${triwulan === undefined ? '' : `:tw${triwulan}`}`;

export const idTahunKerja = (opd: string, tahun: number): string => `${opd}:${tahun}`;

export const berlakuPada = (x: Pick<IsiOf<'indikator'>, 'mulai' | 'akhir'>, tahun: number): boolean =>
  x.mulai <= tahun && (x.akhir === undefined || tahun <= x.akhir);

/** In the order in which they were entered; also for a year that is not opened. */
export const indikatorTahun = (buku: Buku, opd: string, tahun: number): readonly Isian<'indikator'>[] =>
  buku.semua('indikator').filter((x) => x.isi.opd === opd && berlakuPada(x.isi, tahun));

/** Every target of this year or quarter, the one in force first. */
export const targetSemua = (buku: Buku, indikator: string, tahun: number, triwulan?: Triwulan): readonly Isian<'target'>[] =>
  urutanLingkup.flatMap((l) => buku.find('target', idTarget(indikator, tahun, l, triwulan)) ?? []);

/** The target of the year, or of one quarter; undefined when none was entered, which is no zero. */
export const targetBerlaku = (buku: Buku, indikator: string, tahun: number, triwulan?: Triwulan): Isian<'target'> | undefined =>
  targetSemua(buku, indikator, tahun, triwulan)[0];

const SEMUA: readonly Triwulan[] = [1, 2, 3, 4];

/** Index 0 is TW I; each quarter takes its own one in force. */
export const targetTriwulan = (buku: Buku, indikator: string, tahun: number): readonly (Decimal | undefined)[] =>
  SEMUA.map((t) => {
    const x = targetBerlaku(buku, indikator, tahun, t);
    return x === undefined ? undefined : toDesimal(x.isi.nilai.desimal);
  });

/** Earliest first. */
export const tahunTerbuka = (buku: Buku, opd: string): readonly number[] =>
  buku
    .semua('tahun-kerja')
    .filter((x) => x.isi.opd === opd)
    .map((x) => x.isi.tahun)
    .toSorted((a, b) => a - b);
