// Entered values and texts as facts: with the office that entered them, when, and whether that is confirmed. Nobody's name is in them.
import type { Fakta } from '../../fakta.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import type { Segmen, BukuFakta } from '../jawaban.ts';

/** "operator Kecamatan X"; the OPD alone when the person no longer holds a role there. */
export function kantorPengisi(v: Penglihatan, opd: string, pengguna: number): string {
  const peran = v.buku.semua('peran').find((p) => p.isi.pengguna === pengguna && p.isi.opd === opd)?.isi.peran;
  const nama = v.tempat.namaOpd(opd);
  return peran === 'operator' || peran === 'kepala' ? `${peran} ${nama}` : nama;
}

type Isi = Pick<Fakta, 'id' | 'ukuran' | 'nilai' | 'satuan'> &
  Partial<Pick<Fakta, 'indikator' | 'periode' | 'lingkup' | 'cetak' | 'konfirmasi'>> & {
    readonly opd: string;
    readonly kantor: string;
    readonly waktu?: string;
  };

export function isianToFakta(v: Penglihatan, x: Isi): Fakta {
  const { kantor, waktu, ...isi } = x;
  const pemda = v.tempat.opdById.get(x.opd)?.pemda;
  return {
    ...isi,
    ...(pemda === undefined ? {} : { pemda }),
    sumber: { kind: 'isian', rekaman: x.id, kantor, ...(waktu === undefined ? {} : { waktu }) },
    asal: 'dimasukkan',
  };
}

/** A text that was entered, as a slot. */
export const slotIsian = (
  v: Penglihatan,
  buku: BukuFakta,
  x: { readonly id: string; readonly opd: string; readonly teks: string; readonly kantor: string },
): Segmen =>
  buku.add(
    isianToFakta(v, { id: x.id, opd: x.opd, ukuran: 'uraian', nilai: { kind: 'teks', teks: x.teks }, satuan: '', kantor: x.kantor }),
  );
