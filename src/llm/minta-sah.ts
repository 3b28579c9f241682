// Asks the model until its reply is what the caller can use: once, and once more with the reason. Two turns, never a third.
import { err, ok, type Result } from '../lib/result.ts';
import type { GalatModel, Giliran, Model, Panggilan, Pemakaian } from './port.ts';

export type GalatMinta =
  | GalatModel
  /** JSON that the check refused twice; `alasan` is that of the last reply. */
  | { readonly kind: 'tidak-sah'; readonly alasan: string };

export type HasilMinta<T> = {
  readonly hasil: Result<T, GalatMinta>;
  /** Of all turns together. */
  readonly pemakaian: Pemakaian;
  /** Calls made. */
  readonly panggilan: 1 | 2;
};

const terbanyakDikutip = 2000;

/** A reply to be repaired: what the model said, why it is refused, and how the caller is told if it stays so. */
type Cacat = { readonly kata: string; readonly alasan: string; readonly error: GalatMinta };
type Dinilai<T> =
  | { readonly kind: 'sah'; readonly nilai: T }
  | { readonly kind: 'gagal'; readonly error: GalatMinta }
  | ({ readonly kind: 'cacat' } & Cacat);

function nilaiBalasan<T>(hasil: Result<unknown, GalatModel>, periksa: (json: unknown) => Result<T, string>): Dinilai<T> {
  if (!hasil.ok) {
    const { error } = hasil;
    if (error.kind !== 'rusak') return { kind: 'gagal', error };
    return { kind: 'cacat', kata: error.isi, alasan: 'bukan satu objek JSON', error };
  }
  const sah = periksa(hasil.value);
  if (sah.ok) return { kind: 'sah', nilai: sah.value };
  return { kind: 'cacat', kata: JSON.stringify(hasil.value), alasan: sah.error, error: { kind: 'tidak-sah', alasan: sah.error } };
}

function giliranPerbaikan({ kata, alasan }: Cacat): readonly Giliran[] {
  const dikutip = kata.slice(0, terbanyakDikutip);
  return [
    // Some servers refuse an empty turn.
    { peran: 'assistant', isi: dikutip.trim() === '' ? '(kosong)' : dikutip },
    { peran: 'user', isi: `Jawaban itu tidak dapat dipakai: ${alasan}. Jawab lagi hanya dengan satu objek JSON menurut skema.` },
  ];
}

/** `periksa` tells in one Indonesian clause, without full stop, what is wrong; the model reads it. The signal ends both turns. */
export async function mintaSah<T>(
  model: Model,
  panggilan: Panggilan,
  periksa: (json: unknown) => Result<T, string>,
  signal: AbortSignal,
): Promise<HasilMinta<T>> {
  const pertama = await model.lengkapi(panggilan, signal);
  const dinilai = nilaiBalasan(pertama.hasil, periksa);
  if (dinilai.kind !== 'cacat') {
    const hasil = dinilai.kind === 'sah' ? ok(dinilai.nilai) : err(dinilai.error);
    return { hasil, pemakaian: pertama.pemakaian, panggilan: 1 };
  }
  const kedua = await model.lengkapi({ ...panggilan, giliran: [...panggilan.giliran, ...giliranPerbaikan(dinilai)] }, signal);
  const ulang = nilaiBalasan(kedua.hasil, periksa);
  return {
    hasil: ulang.kind === 'sah' ? ok(ulang.nilai) : err(ulang.error),
    pemakaian: {
      masuk: pertama.pemakaian.masuk + kedua.pemakaian.masuk,
      keluar: pertama.pemakaian.keluar + kedua.pemakaian.keluar,
    },
    panggilan: 2,
  };
}
