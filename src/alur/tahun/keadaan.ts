// The steps of "/tahun" as data.
import type { AsalTahun } from '../../isian/buka-tahun.ts';
import type { MetodeAgregasi } from '../../kinerja/agregasi.ts';
import type { PilihOpd } from '../pilih-opd.ts';

export type Pilihan = {
  readonly opd: string;
  readonly tahun: number;
  readonly asal: AsalTahun;
  readonly denganTarget: boolean;
  readonly agregasi: Readonly<Record<string, MetodeAgregasi>>;
  /** Fingerprint of the plan as it was shown: what is written is what was seen. */
  readonly sidik: string;
};

type Pesan = { readonly pesan?: readonly string[] };

export type Keadaan =
  | { readonly langkah: 'opd'; readonly pilih: PilihOpd; readonly tahun?: number; readonly langsung?: true }
  | (Pilihan & Pesan & { readonly langkah: 'pratinjau'; readonly halaman: number })
  | (Pilihan & { readonly langkah: 'cara'; readonly halaman: number })
  | (Pilihan & { readonly langkah: 'cara-satu'; readonly kunci: string })
  | (Pesan & { readonly langkah: 'terbuka'; readonly opd: string; readonly tahun: number });
export type Langkah<L extends Keadaan['langkah']> = Extract<Keadaan, { readonly langkah: L }>;
