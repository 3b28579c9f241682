// Where a person stands in the dialogue of recommendations, as plain JSON.
import type { Lampiran } from '../../isian/skema.ts';
import type { StatusTindakLanjut } from '../../kinerja/tindak-lanjut.ts';
import type { PilihOpd } from '../pilih-opd.ts';
import type { TanyaTenggat } from './tanya-tenggat.ts';

export type Saring = 'terbuka' | 'verifikasi' | 'selesai' | 'semua';
/** `opd` absent: all that the person may see. */
export type Daftar = { readonly langkah: 'daftar'; readonly opd?: string; readonly saring: Saring; readonly halaman: number };

/** `versi` is that of the record as this person saw it last. */
export type Kartu = {
  readonly langkah: 'kartu';
  readonly id: string;
  readonly versi: number;
  /** What just happened, above the card. */
  readonly pesan?: readonly string[];
  /** The list that it was opened from. */
  readonly asal?: Daftar;
};

export type BuktiBaru = {
  readonly langkah: 'bukti-pratinjau';
  readonly kartu: Kartu;
  readonly lampiran: Lampiran;
  readonly tahun: number;
  readonly uraian?: string;
  /** What happened meanwhile. */
  readonly pesan?: readonly string[];
};
export type Perpanjang = { readonly langkah: 'perpanjang'; readonly kartu: Kartu; readonly tenggat?: string; readonly alasan?: string };
export type Ambil = {
  readonly langkah: 'ambil';
  readonly bawaan: string;
  readonly asal?: Daftar;
  /** Not asked yet; null: not decided. */
  readonly jabatan?: string | null;
  readonly tenggat?: TanyaTenggat;
};

export type S =
  | Daftar
  | { readonly langkah: 'pilih-opd'; readonly daftar: Daftar; readonly pilih: PilihOpd }
  | Kartu
  | { readonly langkah: 'riwayat'; readonly kartu: Kartu; readonly halaman: number }
  | { readonly langkah: 'isi-langkah'; readonly kartu: Kartu }
  | { readonly langkah: 'alasan'; readonly kartu: Kartu; readonly ke: StatusTindakLanjut }
  | Perpanjang
  | { readonly langkah: 'bukti'; readonly kartu: Kartu; readonly halaman: number }
  | { readonly langkah: 'bukti-satu'; readonly kartu: Kartu; readonly bukti: string }
  | { readonly langkah: 'bukti-baru'; readonly kartu: Kartu }
  | { readonly langkah: 'bukti-tahun'; readonly kartu: Kartu; readonly lampiran: Lampiran; readonly uraian?: string }
  | BuktiBaru
  | { readonly langkah: 'bawaan'; readonly bawaan: string; readonly asal?: Daftar }
  | Ambil;
