// Roles as something to be given: to which place each belongs, who may give it, whether an invitation still opens. Pure.
import type { Buku, Isian } from '../isian/buku.ts';
import type { IsiOf, Peran, Wakil } from '../isian/skema.ts';
import type { Tempat } from '../isian/tempat.ts';
import { izin, type Aksi, type Pelaku, type Wilayah } from './izin.ts';

/** Where a role is held: in one OPD, in several, in a government, or in the installation. */
export const tempatPeran: Readonly<Record<Peran, 'opd' | 'daftar-opd' | 'pemda' | 'instalasi'>> = {
  operator: 'opd',
  kepala: 'opd',
  evaluator: 'daftar-opd',
  organisasi: 'pemda',
  bappeda: 'pemda',
  'pimpinan-daerah': 'pemda',
  admin: 'instalasi',
};

type Diberikan = { readonly peran: Peran; readonly wakil?: Wakil | undefined };

/** Giving and taking away ask for the same; a stand-in is a delegation. */
export const aksiPeran = (p: Diberikan): Aksi => (p.wakil === undefined ? `peran-${p.peran}` : 'delegasi');

export function wilayahPeran(p: { readonly pemda?: string | undefined; readonly opd?: string | undefined }, t: Tempat): Wilayah {
  const pemda = t.opdById.get(p.opd ?? '')?.pemda ?? p.pemda;
  return { ...(pemda === undefined ? {} : { pemda }), ...(p.opd === undefined ? {} : { opd: p.opd }) };
}

/** The places of an invitation, one for each role that it gives. */
export const wilayahUndangan = (u: Pick<IsiOf<'undangan'>, 'pemda' | 'opd'>, t: Tempat): readonly Wilayah[] =>
  u.opd.length === 0 ? [wilayahPeran({ pemda: u.pemda }, t)] : u.opd.map((opd) => wilayahPeran({ pemda: u.pemda, opd }, t));

export const bolehUndangan = (p: Pelaku, u: IsiOf<'undangan'>, t: Tempat): boolean =>
  wilayahUndangan(u, t).every((w) => izin(p, aksiPeran(u), w).boleh);

/** Found by what is stored of its secret. */
export const idUndangan = (sidik: string): string => `undangan-${sidik.slice(0, 24)}`;

export const isTerbuka = (u: IsiOf<'undangan'>, kini: string): boolean => u.dipakai === undefined && kini < u.kedaluwarsa;

export const undanganTerbuka = (b: Buku, kini: string): readonly Isian<'undangan'>[] =>
  b.semua('undangan').filter((x) => isTerbuka(x.isi, kini));
