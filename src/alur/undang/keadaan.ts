// The state of "/undang", and what may be given by whom: roles, governments, offices, open invitations. Pure.
import { izin } from '../../access/izin.ts';
import { aksiPeran, bolehUndangan, tempatPeran, undanganTerbuka } from '../../access/undangan.ts';
import type { Isian } from '../../isian/buku.ts';
import { jenisPeran, type Peran } from '../../isian/skema.ts';
import type { Dunia } from '../alur.ts';
import { opdBoleh, type PilihOpd } from '../pilih-opd.ts';

export type Keadaan =
  | { readonly langkah: 'awal' }
  | { readonly langkah: 'pemda'; readonly peran: Peran; readonly halaman: number }
  | {
      readonly langkah: 'opd';
      readonly peran: Peran;
      readonly pemda: string;
      readonly pilih: PilihOpd;
      readonly terpilih: readonly string[];
    }
  | { readonly langkah: 'waktu'; readonly peran: Peran; readonly pemda?: string; readonly opd: readonly string[] }
  | { readonly langkah: 'jadi' | 'satu'; readonly undangan: string; readonly versi: number }
  | { readonly langkah: 'daftar'; readonly halaman: number }
  | { readonly langkah: 'dicabut'; readonly sebutan: string };

export const pemdaBoleh = (d: Dunia, peran: Peran): readonly string[] => {
  const aksi = aksiPeran({ peran });
  if (tempatPeran[peran] !== 'pemda') return [...new Set(opdBoleh(d, aksi).flatMap((x) => d.tempat.opdById.get(x)?.pemda ?? []))];
  return d.tempat.pemda.filter((x) => !x.tersembunyi && izin(d.pelaku, aksi, { pemda: x.id }).boleh).map((x) => x.id);
};

export const opdDi = (d: Dunia, peran: Peran, pemda: string): readonly string[] =>
  opdBoleh(d, aksiPeran({ peran })).filter((x) => d.tempat.opdById.get(x)?.pemda === pemda);

export const peranBoleh = (d: Dunia): readonly Peran[] =>
  jenisPeran.options.filter((p) =>
    tempatPeran[p] === 'instalasi' ? izin(d.pelaku, aksiPeran({ peran: p }), {}).boleh : pemdaBoleh(d, p).length > 0,
  );

/** The invitations that the person may take back, newest first. */
export const terbuka = (d: Dunia): readonly Isian<'undangan'>[] =>
  undanganTerbuka(d.buku, d.kini)
    .filter((x) => bolehUndangan(d.pelaku, x.isi, d.tempat))
    .toReversed();

/** Days that a link may be good for; the usual one first. */
export const lamaBerlaku = [7, 1, 30] as const;
