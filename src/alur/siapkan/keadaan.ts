// The steps of "/siapkan" as data, and what all of its screens share.
import { izin } from '../../access/izin.ts';
import type { JenisPemda } from '../../isian/nama-tempat.ts';
import type { AsalTempat } from '../../isian/siapkan.ts';
import { tampil, type Dunia, type Hasil, type Layar } from '../alur.ts';

type Pesan = { readonly pesan?: readonly string[] };

export type Keadaan = Pesan &
  (
    | { readonly langkah: 'daftar'; readonly halaman: number }
    | { readonly langkah: 'tulis-pemda' }
    | { readonly langkah: 'jenis-pemda'; readonly daerah: string }
    | { readonly langkah: 'pratinjau-pemda'; readonly jenis: JenisPemda; readonly daerah: string; readonly zona: string }
    | { readonly langkah: 'pemda'; readonly pemda: string; readonly halaman: number }
    | { readonly langkah: 'nama-pemda'; readonly pemda: string; readonly versi: number }
    | { readonly langkah: 'hapus-pemda'; readonly pemda: string; readonly versi: number }
    | { readonly langkah: 'tulis-opd'; readonly pemda: string }
    | { readonly langkah: 'pratinjau-opd'; readonly pemda: string; readonly daftar: readonly string[] }
    | { readonly langkah: 'opd-tersimpan'; readonly pemda: string; readonly opd: readonly string[] }
    | { readonly langkah: 'opd'; readonly opd: string }
    | { readonly langkah: 'nama-opd'; readonly opd: string; readonly versi: number }
    | { readonly langkah: 'hapus-opd'; readonly opd: string; readonly versi: number }
  );
export type Langkah<L extends Keadaan['langkah']> = Extract<Keadaan, { readonly langkah: L }>;

export const asalOf = (d: Dunia): AsalTempat => ({ pustaka: d.pustaka, buku: d.buku });
export const isAdmin = (d: Dunia): boolean => izin(d.pelaku, 'atur-pemda', {}).boleh;

export const kePemda = (pemda: string, pesan?: readonly string[], halaman = 1): Hasil<Keadaan> =>
  tampil({ langkah: 'pemda', pemda, halaman, ...(pesan === undefined ? {} : { pesan }) });

export const keOpd = (opd: string, pesan?: readonly string[]): Hasil<Keadaan> =>
  tampil({ langkah: 'opd', opd, ...(pesan === undefined ? {} : { pesan }) });

export const keDaftar = (pesan?: readonly string[]): Hasil<Keadaan> =>
  tampil({ langkah: 'daftar', halaman: 1, ...(pesan === undefined ? {} : { pesan }) });

/** What just happened stands on top, above the title's lines. */
export const susun = (s: Keadaan, isi: readonly string[], lain: Omit<Layar, 'isi'>): Layar => ({
  isi: s.pesan === undefined ? isi : [...s.pesan, '', ...isi],
  ...lain,
});
