// What one recommendation says, line by line, and where it says nothing. The printed status and ours stand on one line, told apart.
import { namaStatus } from '../kinerja/tindak-lanjut.ts';
import type { Pustaka } from '../pustaka.ts';
import { tanggalIndonesia } from './konteks.ts';

export type Rek = Pustaka['rekomendasi'][number];

/** `bagian` is what `hal` of a question asks for; `teks` is as printed, undefined where the cell is empty. */
export type Butir = { readonly bagian: string; readonly label: string; readonly teks: string | undefined };

/** A dash in a cell is a cell left empty. */
export const terisi = (teks: string | undefined): string | undefined => (teks === undefined || /^[-–\s]*$/.test(teks) ? undefined : teks);

export const eviden = (r: Rek): string => terisi(r.eviden) ?? 'belum ada bukti tercetak';

export const lhe = (r: Rek): string => `LHE nomor ${r.lhe.nomor} tanggal ${tanggalIndonesia(r.lhe.tanggal)}`;

/** What a list says of its items beside the recommendation itself. */
export const keadaan: readonly ((r: Rek) => string)[] = [
  (r) => `status ${namaStatus(r.status)}`,
  (r) => `waktu ${terisi(r.waktu) ?? 'tidak tercetak'}`,
  (r) => `eviden: ${eviden(r)}`,
];

/** The lines of a card in reading order. */
export function butirRekomendasi(r: Rek): readonly Butir[] {
  return [
    { bagian: 'ringkas', label: 'Rekomendasi', teks: r.rekomendasi },
    { bagian: 'kelemahan', label: 'Kelemahan', teks: r.kelemahan },
    { bagian: 'tindak-lanjut', label: 'Rencana aksi / tindak lanjut', teks: terisi(r.rencanaAksi) },
    { bagian: 'target', label: 'Target', teks: terisi(r.target) },
    { bagian: 'waktu', label: 'Waktu', teks: terisi(r.waktu) },
    { bagian: 'penanggung-jawab', label: 'Penanggung jawab', teks: terisi(r.penanggungJawab) },
    { bagian: 'status', label: 'Status', teks: terisi(r.statusCetak) },
    { bagian: 'bukti', label: 'Eviden', teks: terisi(r.eviden) },
  ];
}
