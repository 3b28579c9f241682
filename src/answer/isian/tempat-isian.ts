// Which offices an answer is about: those that were named, or all of a government; of a hidden government none. Names say the government where it is not plain.
import type { Penglihatan } from '../../isian/penglihatan.ts';

type Tempat = { readonly opd: readonly string[]; readonly pemda?: string | undefined };

const isTampak = (v: Penglihatan, opd: string): boolean =>
  v.tempat.pemdaById.get(v.tempat.opdById.get(opd)?.pemda ?? '')?.tersembunyi !== true;

export const isDiTempat = (v: Penglihatan, p: Tempat, opd: string): boolean =>
  p.opd.length > 0 ? p.opd.includes(opd) : isTampak(v, opd) && (p.pemda === undefined || v.tempat.opdById.get(opd)?.pemda === p.pemda);

/** `ada` picks the offices that have anything, where none was named. */
export const tempatOf = (v: Penglihatan, p: Tempat, ada: (opd: string) => boolean): readonly string[] =>
  p.opd.length > 0 ? p.opd : v.tempat.opd.flatMap((o) => (isDiTempat(v, p, o.id) && ada(o.id) ? [o.id] : []));

/** Names of offices as one list shows them: with the government as soon as there are several. */
export function namaDalamDaftar(v: Penglihatan, daftar: readonly string[]): (opd: string) => string {
  const pemda = new Set(daftar.map((o) => v.tempat.opdById.get(o)?.pemda));
  return (opd) =>
    `${v.tempat.namaOpd(opd)}${pemda.size > 1 ? ` (${v.tempat.namaPemda(v.tempat.opdById.get(opd)?.pemda ?? '').replace(/^Pemerintah /, '')})` : ''}`;
}
