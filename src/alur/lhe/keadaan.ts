// Where a person stands in the dialogue of an LHE, as plain JSON. What is undefined was not asked yet; null: the LHE prints none.
import type { IsiOf } from '../../isian/skema.ts';
import type { AturanLhe } from '../../kinerja/lhe.ts';
import type { PilihOpd } from '../pilih-opd.ts';
import type { TanyaTenggat } from '../rekomendasi/tanya-tenggat.ts';

export type AngkaLhe = NonNullable<IsiOf<'lhe'>['total']>;

export type Draf = {
  readonly opd: string;
  readonly rezim: IsiOf<'lhe'>['rezim'];
  /** Absent for a report of the BPK. */
  readonly aturan?: AturanLhe;
  readonly nomor?: string;
  readonly tanggal?: string;
  readonly tahun?: number;
  /** In the order of the rule; complete when as long as the rule. */
  readonly komponen: readonly (AngkaLhe | null)[];
  readonly total?: AngkaLhe | null;
  readonly predikat?: string | null;
  /** The record that is corrected, as it was read. */
  readonly lama?: { readonly id: string; readonly versi: number };
};

export type DrafRekomendasi = {
  readonly isi?: string;
  readonly komponen?: string | null;
  readonly jabatan?: string | null;
  readonly tenggat?: TanyaTenggat;
};

export type S =
  | { readonly langkah: 'opd'; readonly pilih: PilihOpd }
  | { readonly langkah: 'daftar'; readonly opd: string; readonly halaman: number }
  | { readonly langkah: 'lihat'; readonly lhe: string; readonly pesan?: readonly string[] }
  | { readonly langkah: 'isi'; readonly draf: Draf }
  | { readonly langkah: 'ubah'; readonly draf: Draf }
  | { readonly langkah: 'rekomendasi'; readonly lhe: string; readonly draf: DrafRekomendasi };
