// The steps of "/target" as data.
import type { LingkupTarget } from '../../isian/target.ts';
import type { PilihOpd } from '../pilih-opd.ts';

type Pesan = { readonly pesan?: readonly string[] };
type Isi = {
  readonly opd: string;
  readonly tahun: number;
  readonly indikator: string;
  readonly lingkup: LingkupTarget;
  /** Of the records when the person began; absent after their own writing, taken with their next message. */
  readonly versi?: Readonly<Record<string, number>>;
};

export type Keadaan =
  | { readonly langkah: 'opd'; readonly pilih: PilihOpd; readonly tahun?: number }
  | (Pesan & { readonly langkah: 'daftar'; readonly opd: string; readonly tahun: number; readonly halaman: number })
  | (Isi & Pesan & { readonly langkah: 'isi' })
  /** The message is kept as it was written and read again at every step. */
  | (Isi & Pesan & { readonly langkah: 'pratinjau'; readonly tulisan: string; readonly tahunDariTw: boolean })
  | (Isi & { readonly langkah: 'riwayat' });
export type Langkah<L extends Keadaan['langkah']> = Extract<Keadaan, { readonly langkah: L }>;
