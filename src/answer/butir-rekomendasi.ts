// What one recommendation says, line by line, and where it says nothing. The printed status and ours are two lines.
import type { Pustaka } from '../pustaka.ts';
import { tanggalIndonesia } from './konteks.ts';

export type Rek = Pustaka['rekomendasi'][number];

/** `bagian` is what `hal` of a question asks for; `asal` tells print, shown as it is or in quotes, from our own reading of it. */
export type Butir = {
  readonly bagian: string;
  readonly label: string;
  readonly teks: string | undefined;
  readonly asal: 'cetak' | 'kutipan' | 'penilaian';
};

export const namaStatus: Readonly<Record<Rek['status'], string>> = { belum: 'belum ditindaklanjuti', proses: 'dalam proses' };

/** A dash in a cell is a cell left empty. */
export const terisi = (teks: string | undefined): string | undefined => (teks === undefined || /^[-–\s]*$/.test(teks) ? undefined : teks);

export const eviden = (r: Rek): string => terisi(r.eviden) ?? 'belum ada bukti tercetak';

export const lhe = (r: Rek): string => `LHE nomor ${r.lhe.nomor} tanggal ${tanggalIndonesia(r.lhe.tanggal)}`;

export const ringkasKeadaan = (r: Rek): string =>
  `status ${namaStatus[r.status]}; waktu ${terisi(r.waktu) ?? 'tidak tercetak'}; eviden: ${eviden(r)}`;

/** The lines of a card in reading order. */
export function butirRekomendasi(r: Rek): readonly Butir[] {
  return [
    { bagian: 'ringkas', label: 'Rekomendasi', teks: r.rekomendasi, asal: 'cetak' },
    { bagian: 'kelemahan', label: 'Kelemahan', teks: r.kelemahan, asal: 'cetak' },
    { bagian: 'tindak-lanjut', label: 'Rencana aksi / tindak lanjut', teks: terisi(r.rencanaAksi), asal: 'cetak' },
    { bagian: 'target', label: 'Target', teks: terisi(r.target), asal: 'cetak' },
    { bagian: 'waktu', label: 'Waktu', teks: terisi(r.waktu), asal: 'cetak' },
    { bagian: 'penanggung-jawab', label: 'Penanggung jawab', teks: terisi(r.penanggungJawab), asal: 'cetak' },
    { bagian: 'status', label: 'Status', teks: namaStatus[r.status], asal: 'penilaian' },
    { bagian: 'status-cetak', label: 'Status menurut dokumen', teks: terisi(r.statusCetak), asal: 'kutipan' },
    { bagian: 'bukti', label: 'Eviden', teks: terisi(r.eviden), asal: 'cetak' },
  ];
}
