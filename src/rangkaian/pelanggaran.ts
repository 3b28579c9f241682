// Why a wording was refused, and how that is told to the model that made it. It softens nothing.
import { unreachable } from '../lib/unreachable.ts';

/** What the ledger says otherwise, or what two readers could read in two ways. */
export type Pelanggaran = {
  readonly kind:
    | 'kosong'
    | 'terlalu-panjang'
    | 'aksara'
    | 'huruf-besar'
    | 'huruf-tunggal'
    | 'kata'
    | 'kutip'
    | 'kurung'
    | 'butir-asing'
    | 'berulang'
    | 'wajib'
    | 'menempel'
    | 'sambung'
    | 'tanpa-isi'
    | 'tanpa-rekaman'
    | 'nama'
    | 'waktu'
    | 'sebutan'
    | 'sebutan-lepas'
    | 'arah'
    | 'status'
    | 'urutan'
    | 'pembuka'
    | 'rancu';
  /** The word, the sign or the id that is meant. */
  readonly pada: string;
};

function ucapkan({ kind, pada }: Pelanggaran): string {
  switch (kind) {
    case 'kosong':
      return 'rangkaian kosong';
    case 'terlalu-panjang':
      return `terlalu panjang (${pada})`;
    case 'aksara':
      return `tanda "${pada}" tidak boleh ditulis`;
    case 'huruf-besar':
      return `"${pada}" berhuruf besar di tengah kata`;
    case 'huruf-tunggal':
      return `huruf tunggal "${pada}"`;
    case 'kata':
      return `kata "${pada}" tidak ada dalam daftar`;
    case 'kutip':
      return 'tanda kutip tidak perlu ditulis';
    case 'kurung':
      return 'kurung tidak berpasangan atau bersarang';
    case 'butir-asing':
      return `butir "${pada}" tidak ada`;
    case 'berulang':
      return `${pada} dipakai lebih dari dua kali`;
    case 'wajib':
      return `${pada} wajib dipakai`;
    case 'menempel':
      return `tepat sebelum dan sesudah ${pada} harus ada kata`;
    case 'sambung':
      return `"${pada}" tidak dapat bersambung`;
    case 'tanpa-isi':
      return `kalimat ${pada} tidak memuat nilai, arah, status, atau rekaman`;
    case 'tanpa-rekaman':
      return `kalimat ${pada} tidak memuat rekaman`;
    case 'nama':
      return `${pada} bukan milik nama terdekatnya`;
    case 'waktu':
      return `${pada} bukan milik waktu terdekatnya; sisipkan waktunya di dekatnya`;
    case 'sebutan':
      return `sebutan sebelum ${pada} salah atau tidak ada`;
    case 'sebutan-lepas':
      return `"${pada}" tidak diikuti isinya sendiri`;
    case 'arah':
      return `arah "${pada}" tidak cocok dengan nama, sebutan, atau kedua waktunya`;
    case 'status':
      return `status "${pada}" tidak cocok dengan nama dan waktunya`;
    case 'urutan':
      return `${pada} tidak urut waktu: "dari" lebih awal, "menjadi" lebih akhir`;
    case 'pembuka':
      return `"${pada}" tidak boleh di tempat itu`;
    case 'rancu':
      return `"${pada}" dapat dibaca dua cara; pecah kalimatnya`;
    default:
      return unreachable(kind);
  }
}

/** For the repair turn, each thing once; what does not fit is left out. */
export function ucapkanPelanggaran(daftar: readonly Pelanggaran[], paling = 600): string {
  let hasil = '';
  for (const kalimat of new Set(daftar.map(ucapkan))) {
    const lanjut = hasil === '' ? kalimat : `${hasil}; ${kalimat}`;
    if (lanjut.length + 1 > paling) break;
    hasil = lanjut;
  }
  return hasil === '' ? '' : `${hasil}.`;
}
