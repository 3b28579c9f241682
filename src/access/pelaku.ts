// Which roles a person holds today, and in which words the trail names them. Pure.
import type { Buku } from '../isian/buku.ts';
import type { IsiOf, Peran } from '../isian/skema.ts';
import type { Tempat } from '../isian/tempat.ts';
import { namaPeran, type Pelaku, type PeranAktif } from './izin.ts';

type IsiPeran = IsiOf<'peran'>;

/** Both bounds belong to the time of the role. */
const berlaku = (x: IsiPeran, hariIni: string): boolean =>
  (x.mulai === undefined || x.mulai <= hariIni) && (x.sampai === undefined || hariIni <= x.sampai);

const toAktif = (id: string, x: IsiPeran): PeranAktif => ({
  id,
  peran: x.peran,
  ...(x.pemda === undefined ? {} : { pemda: x.pemda }),
  ...(x.opd === undefined ? {} : { opd: x.opd }),
  ...(x.wakil === undefined ? {} : { wakil: x.wakil }),
  ...(x.sampai === undefined ? {} : { sampai: x.sampai }),
});

/** `admin` holds for a person named in ADMIN_IDS and for the terminal; `hariIni` is an ISO date where the government is. */
export function toPelaku(buku: Buku, pengguna: number, admin: boolean, hariIni: string): Pelaku {
  const milik = buku.semua('peran').filter((x) => x.isi.pengguna === pengguna && berlaku(x.isi, hariIni));
  return { pengguna, peran: [...milik.map((x) => toAktif(x.id, x.isi)), ...(admin ? [{ peran: 'admin' } as const] : [])] };
}

/** Everybody who holds one of the roles for an OPD today, stand-ins included. */
export const pemegangPeran = (buku: Buku, opd: string, peran: readonly Peran[], hariIni: string): readonly number[] => [
  ...new Set(
    buku
      .semua('peran')
      .filter((x) => peran.includes(x.isi.peran) && x.isi.opd === opd && berlaku(x.isi, hariIni))
      .map((x) => x.isi.pengguna),
  ),
];

const namaWakil = { sekretaris: 'Sekretaris', kasubbag: 'Kasubbag', plt: 'Plt. Kepala', plh: 'Plh. Kepala' } as const;

/** "operator Kecamatan X", "Plt. Kepala Dinas Y", "Bagian Organisasi Kota Z", "admin bot"; a role and its place, never a person. */
export function sebutPeran(p: PeranAktif, t: Tempat): string {
  const jabatan = p.wakil === undefined ? namaPeran[p.peran] : namaWakil[p.wakil];
  const tempat = p.opd === undefined ? (p.pemda === undefined ? '' : t.namaPemda(p.pemda)) : t.namaOpd(p.opd);
  return tempat === '' ? jabatan : `${jabatan} ${tempat}`;
}

/** The OPD that a person speaks for when they name none: the one they are bound to, if it is only one. */
export function opdSendiri(p: Pelaku): string | undefined {
  const daftar = new Set(p.peran.flatMap((x) => (x.opd === undefined || x.peran === 'evaluator' ? [] : [x.opd])));
  return daftar.size === 1 ? [...daftar][0] : undefined;
}
