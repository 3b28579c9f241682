// A question that was not answered well, as pure code sees it: its words, why, how often. No person, no chat.
import type { Buku, Isian } from './buku.ts';

export const DAFTAR_SEBAB = ['tak-paham', 'tidak-ada', 'jempol-turun', 'angka-salah', 'penjaga'] as const;
export type SebabLuput = (typeof DAFTAR_SEBAB)[number];

export type Luput = {
  readonly id: number;
  readonly teks: string;
  readonly sebab: SebabLuput;
  /** What it was read as, plain JSON. */
  readonly permintaan: readonly unknown[];
  /** Words that nothing explains. */
  readonly sisa: readonly string[];
  readonly jumlah: number;
  /** ISO instants. */
  readonly pertama: string;
  readonly terakhir: string;
};

export const idTinjauan = (luput: number): string => `luput-${luput}`;

export const findTinjauan = (buku: Buku, luput: number): Isian<'tinjauan'> | undefined => buku.find('tinjauan', idTinjauan(luput));

/** Dealt with; what was to be answered from then on and was missed again is not. */
export function isDitangani(buku: Buku, x: Luput): boolean {
  const t = findTinjauan(buku, x.id)?.isi;
  if (t === undefined) return false;
  const menjawab = t.hasil === 'alias' || t.hasil === 'pertanyaan';
  return !(menjawab && x.terakhir > t.oleh.waktu);
}
