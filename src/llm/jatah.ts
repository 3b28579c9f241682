// How much of the model a person, and all together, may use in a day. Counts come as arguments; it keeps none.
import type { Terpakai } from '../db/pemakaian-model.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Pemakaian } from './port.ts';

/** Ours: some twenty questions for a guest, a working day of questions for whoever holds a role, and a brake on the bill of all together. */
export const batasOrang = {
  tamu: { token: 20_000, panggilan: 20 },
  berperan: { token: 100_000, panggilan: 100 },
} as const;
export const batasTokenSemua = 2_000_000;

/** Per million tokens, in whatever currency the ceiling is in. */
export type Harga = { readonly masuk: number; readonly keluar: number };

export type Jatah = {
  readonly sebagai: keyof typeof batasOrang;
  /** Today's use of this person, and of everyone. */
  readonly orang: Terpakai;
  readonly semua: Terpakai;
  /** Absent: no price is known, tokens alone are limited. */
  readonly biaya?: { readonly harga: Harga; readonly batasHarian: number };
};

/** Whose limit is used up: the person's (`orang`), or everyone's, in tokens or in money. */
export type JatahHabis =
  | { readonly kind: 'orang'; readonly satuan: 'panggilan' | 'token' }
  | { readonly kind: 'semua'; readonly satuan: 'token' | 'biaya' };

const toToken = ({ masuk, keluar }: Pemakaian): number => masuk + keluar;

export const computeBiaya = ({ masuk, keluar }: Pemakaian, harga: Harga): number =>
  (masuk * harga.masuk + keluar * harga.keluar) / 1_000_000;

/** Whether one more call may be made. What it will cost is not known before, so the last call may go over the limit. */
export function checkJatah({ sebagai, orang, semua, biaya }: Jatah): Result<undefined, JatahHabis> {
  const batas = batasOrang[sebagai];
  if (orang.panggilan >= batas.panggilan) return err({ kind: 'orang', satuan: 'panggilan' });
  if (toToken(orang) >= batas.token) return err({ kind: 'orang', satuan: 'token' });
  if (toToken(semua) >= batasTokenSemua) return err({ kind: 'semua', satuan: 'token' });
  if (biaya !== undefined && computeBiaya(semua, biaya.harga) >= biaya.batasHarian) return err({ kind: 'semua', satuan: 'biaya' });
  return ok(undefined);
}
