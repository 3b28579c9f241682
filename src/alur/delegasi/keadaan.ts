// The state of "/delegasi", and what it rests on: running delegations of an OPD, the people who may be named. Pure.
import type { Isian } from '../../isian/buku.ts';
import type { Wakil } from '../../isian/skema.ts';
import type { Dunia } from '../alur.ts';
import type { PilihOpd } from '../pilih-opd.ts';

/** What was chosen so far; the dates only for Plt and Plh. */
export type Rancangan = {
  readonly opd: string;
  readonly wakil: Wakil;
  readonly mulai?: string | undefined;
  readonly sampai?: string | undefined;
};
export type Delegasi = Rancangan & { readonly id: string; readonly versi: number; readonly pengguna: number };

export type Keadaan =
  | { readonly langkah: 'opd'; readonly pilih: PilihOpd }
  | { readonly langkah: 'awal'; readonly opd: string; readonly halaman: number }
  | ({ readonly langkah: 'tanggal'; readonly tanya: 'mulai' | 'sampai' } & Rancangan)
  | ({ readonly langkah: 'siapa'; readonly halaman: number } & Rancangan)
  | ({ readonly langkah: 'yakin'; readonly pengguna: number } & Rancangan)
  | { readonly langkah: 'jadi'; readonly id: string }
  | { readonly langkah: 'terkirim'; readonly undangan: string }
  | { readonly langkah: 'akhiri'; readonly id: string; readonly versi: number }
  | { readonly langkah: 'berakhir'; readonly opd: string; readonly sebutan: string; readonly pengguna: number };

export const bermasa = (w: Wakil): boolean => w === 'plt' || w === 'plh';

const toDelegasi = (x: Isian<'peran'> | undefined): Delegasi | undefined => {
  if (x?.isi.opd === undefined || x.isi.wakil === undefined) return undefined;
  const { pengguna, opd, wakil, mulai, sampai } = x.isi;
  return { id: x.id, versi: x.versi, pengguna, opd, wakil, mulai, sampai };
};

export const findDelegasi = (d: Dunia, id: string): Delegasi | undefined => toDelegasi(d.buku.find('peran', id));

/** Stand-ins of an OPD, now or later. */
export const delegasiBerjalan = (d: Dunia, opd: string): readonly Delegasi[] =>
  d.buku
    .semua('peran')
    .flatMap((x) => toDelegasi(x) ?? [])
    .filter((x) => x.opd === opd && (x.sampai === undefined || d.hariIni <= x.sampai));

/** People already known in the OPD, without the one who delegates and those who stand in this way already. */
export function dikenal(d: Dunia, s: Rancangan): readonly number[] {
  const sudah = new Set(
    delegasiBerjalan(d, s.opd)
      .filter((x) => x.wakil === s.wakil && x.mulai === s.mulai && x.sampai === s.sampai)
      .map((x) => x.pengguna),
  );
  const orang = d.buku
    .semua('peran')
    .filter(({ isi: p }) => p.opd === s.opd && p.peran !== 'evaluator' && (p.peran !== 'kepala' || p.wakil !== undefined))
    .map((x) => x.isi.pengguna)
    .filter((x) => x !== d.pelaku.pengguna && !sudah.has(x) && d.orang.telegram(x) !== undefined);
  return [...new Set(orang)];
}
