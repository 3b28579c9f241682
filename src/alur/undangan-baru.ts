// An invitation as an act: its secret leaves in a message that is stored nowhere, the record has the fingerprint. Pure.
import { aksiPeran, idUndangan, wilayahUndangan } from '../access/undangan.ts';
import type { Tindakan } from '../isian/buku.ts';
import type { IsiOf } from '../isian/skema.ts';
import type { Dunia } from './alur.ts';
import { pesanUndangan } from './sebut-undangan.ts';

const sehari = 24 * 3600 * 1000;

export function undanganBaru(
  u: Omit<IsiOf<'undangan'>, 'sidik' | 'kedaluwarsa' | 'dari' | 'dipakai'>,
  hari: number,
  d: Dunia,
): { readonly id: string; readonly tindakan: Tindakan; readonly sekali: readonly string[] } {
  const rahasia = d.rahasiaBaru();
  const sidik = d.sidik(rahasia);
  const kedaluwarsa = new Date(new Date(d.kini).getTime() + hari * sehari).toISOString();
  const isi: IsiOf<'undangan'> = { ...u, sidik, kedaluwarsa, dari: d.pelaku.pengguna };
  const id = idUndangan(sidik);
  const wilayah = wilayahUndangan(isi, d.tempat)[0] ?? {};
  return {
    id,
    tindakan: { aksi: aksiPeran(u), wilayah, ubahan: [{ jenis: 'undangan', id, versi: 0, isi }] },
    sekali: pesanUndangan(isi, rahasia, d),
  };
}
