// Follow-ups to a calculation: the number that was asked for, or a new one in the place of an old one.
import type { PermintaanOf } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';
import { bacaPolaritas, isLengkap } from './hitung-jaga.ts';
import type { Pemahaman } from './pemahaman.ts';

/** The last calculation of a chat, complete or still lacking an input, so that "kalau realisasinya 76?" or a bare number completes it. */
export type HitungTertunda = { readonly hitung?: PermintaanOf<'hitung'>; readonly kurang?: readonly string[] };

const bukanAngka = new Set(['angka', 'satuan', 'sifat', 'unsur']);

/** A follow-up to a calculation: new inputs replace old ones, a bare number is the input that was asked for. */
export function lengkapiHitung(p: Pemahaman, b: Bingkai, { hitung: lama, kurang = [] }: HitungTertunda): Pemahaman {
  if (lama === undefined) return p;
  const [angka] = b.besaran;
  const [diminta] = kurang;
  // Asked for something that is no number: only its own words answer it; otherwise the calculation is typed again.
  if (diminta === 'polaritas') {
    const polaritas = bacaPolaritas(b.teks);
    const lengkap: PermintaanOf<'hitung'> = { ...lama, pilihan: { ...lama.pilihan, ...(polaritas === undefined ? {} : { polaritas }) } };
    return polaritas !== undefined && b.besaran.length === 0 && isLengkap(lengkap) ? { kind: 'bacaan', bacaan: [lengkap] } : p;
  }
  if (diminta !== undefined && bukanAngka.has(diminta)) return p;
  const polos = b.pokok.length === 0 && b.opd.length === 0 && b.sisa.length === 0 && b.tahun.length === 0;
  if (
    diminta !== undefined &&
    angka !== undefined &&
    b.besaran.length === 1 &&
    polos &&
    (b.ukuran.length === 0 || b.ukuran.includes(diminta))
  ) {
    const masukan = { ...lama.masukan, [diminta]: [angka.desimal] };
    const masih = kurang.slice(1).filter((x) => masukan[x] === undefined);
    const utuh: PermintaanOf<'hitung'> = { ...lama, masukan };
    if (masih.length === 0 && !isLengkap(utuh)) return p;
    return masih.length > 0
      ? { kind: 'hitung-kurang', kurang: { rumus: lama.rumus, kurang: masih, ada: masukan } }
      : { kind: 'bacaan', bacaan: [utuh] };
  }
  const baru = p.kind === 'hitung-kurang' && p.kurang.rumus === lama.rumus ? p.kurang : undefined;
  if (baru === undefined || !baru.kurang.every((x) => (lama.masukan[x]?.length ?? 0) > 0)) return p;
  const utuh: PermintaanOf<'hitung'> = { ...lama, masukan: { ...lama.masukan, ...baru.ada } };
  return isLengkap(utuh) ? { kind: 'bacaan', bacaan: [utuh] } : p;
}
