// Which roles a person holds today, and in which words the trail names them. Pure.
import type { Buku } from '../isian/buku.ts';
import type { IsiOf, Peran, Wakil } from '../isian/skema.ts';
import type { Tempat } from '../isian/tempat.ts';
import { tanggalSetempat } from '../waktu.ts';
import { namaPeran, type Pelaku, type PeranAktif } from './izin.ts';

type IsiPeran = IsiOf<'peran'>;

/** Both bounds belong to the time of the role. */
export const berlaku = (x: IsiPeran, hariIni: string): boolean =>
  (x.mulai === undefined || x.mulai <= hariIni) && (x.sampai === undefined || hariIni <= x.sampai);

const toAktif = (id: string, x: IsiPeran): PeranAktif => ({
  id,
  peran: x.peran,
  ...(x.pemda === undefined ? {} : { pemda: x.pemda }),
  ...(x.opd === undefined ? {} : { opd: x.opd }),
  ...(x.wakil === undefined ? {} : { wakil: x.wakil }),
  ...(x.sampai === undefined ? {} : { sampai: x.sampai }),
});

/**
 * `admin` holds for a person named in ADMIN_IDS and for the terminal; `hariIni` is an ISO date where the government is, or says it
 * for each role: they begin and end with the day of their own government.
 */
export function toPelaku(buku: Buku, pengguna: number, admin: boolean, hariIni: string | ((p: IsiPeran) => string)): Pelaku {
  const hariOf = typeof hariIni === 'string' ? () => hariIni : hariIni;
  const milik = buku.semua('peran').filter((x) => x.isi.pengguna === pengguna && berlaku(x.isi, hariOf(x.isi)));
  return { pengguna, peran: [...milik.map((x) => toAktif(x.id, x.isi)), ...(admin ? [{ peran: 'admin' } as const] : [])] };
}

const pemegang = (buku: Buku, hariIni: string, cocok: (x: IsiPeran) => boolean): readonly number[] => [
  ...new Set(
    buku
      .semua('peran')
      .filter((x) => cocok(x.isi) && berlaku(x.isi, hariIni))
      .map((x) => x.isi.pengguna),
  ),
];

/** Everybody who holds one of the roles for an OPD today, stand-ins included. */
export const pemegangPeran = (buku: Buku, opd: string, peran: readonly Peran[], hariIni: string): readonly number[] =>
  pemegang(buku, hariIni, (x) => x.opd === opd && peran.includes(x.peran));

/** Everybody who holds the role for a whole government today. */
export const pemegangPemda = (buku: Buku, pemda: string, peran: Peran, hariIni: string): readonly number[] =>
  pemegang(buku, hariIni, (x) => x.opd === undefined && x.pemda === pemda && x.peran === peran);

const namaWakil = { sekretaris: 'Sekretaris', kasubbag: 'Kasubbag', plt: 'Plt. Kepala', plh: 'Plh. Kepala' } as const;

/** "operator Kecamatan X", "Plt. Kepala Dinas Y", "Bagian Organisasi Kota Z", "admin bot"; a role and its place, never a person. */
export function sebutPeran(
  p: {
    readonly peran: Peran;
    readonly pemda?: string | undefined;
    readonly opd?: string | undefined;
    readonly wakil?: Wakil | undefined;
  },
  t: Tempat,
): string {
  const jabatan = p.wakil === undefined ? namaPeran[p.peran] : namaWakil[p.wakil];
  const tempat = p.opd === undefined ? (p.pemda === undefined ? '' : t.namaPemda(p.pemda)) : t.namaOpd(p.opd);
  return tempat === '' ? jabatan : `${jabatan} ${tempat}`;
}

/** The words of the trail for who acts with this role, or with none. */
export const sebutSebagai = (p: PeranAktif | undefined, t: Tempat): string => (p === undefined ? 'tamu' : sebutPeran(p, t));

/** The OPD that a person speaks for when they name none: the one they are bound to, if it is only one. */
export function opdSendiri(p: Pelaku): string | undefined {
  const daftar = new Set(p.peran.flatMap((x) => (x.opd === undefined || x.peran === 'evaluator' ? [] : [x.opd])));
  return daftar.size === 1 ? [...daftar][0] : undefined;
}

/** A person at an instant: the roles of that day, each by the calendar of its own government, and the zone and date they live in. */
export function pelakuSaat(
  buku: Buku,
  tempat: Tempat,
  orang: { readonly pengguna: number; readonly admin: boolean },
  kini: string,
  zonaBaku: string,
): { readonly pelaku: Pelaku; readonly zona: string; readonly hariIni: string } {
  const zonaOf = (p: { readonly pemda?: string | undefined; readonly opd?: string | undefined }): string | undefined =>
    tempat.pemdaById.get(p.pemda ?? tempat.opdById.get(p.opd ?? '')?.pemda ?? '')?.zona;
  const pelaku = toPelaku(buku, orang.pengguna, orang.admin, (p) => tanggalSetempat(kini, zonaOf(p) ?? zonaBaku));
  const zona = pelaku.peran.map(zonaOf).find((x) => x !== undefined) ?? tempat.pemdaById.get(tempat.bawaan)?.zona ?? zonaBaku;
  return { pelaku, zona, hariIni: tanggalSetempat(kini, zona) };
}
