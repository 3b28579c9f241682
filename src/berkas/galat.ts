// Why a file that somebody sent is not taken, and the sentence that person reads. Knows no disk and no Telegram.
import { unreachable } from '../lib/unreachable.ts';
import type { Jenis } from './isi.ts';

export type GalatBerkas =
  | { readonly kind: 'kosong' }
  /** In bytes; without `ukuran` only that the limit was passed is known. */
  | { readonly kind: 'terlalu-besar'; readonly ukuran?: number; readonly batas: number }
  /** `akhiran` in small letters without a dot; empty when the name has none that can be read. */
  | { readonly kind: 'jenis-tidak-diterima'; readonly akhiran: string }
  | { readonly kind: 'program' }
  | { readonly kind: 'arsip'; readonly akhiran: string }
  | { readonly kind: 'bermakro'; readonly akhiran: string; readonly ganti: Jenis }
  /** The name says `jenis`, the first bytes do not; `isi` is what they say, when that is one of ours or a locked Office file. */
  | { readonly kind: 'tidak-cocok'; readonly jenis: Jenis; readonly isi?: Jenis | 'terkunci' }
  /** Telegram does not have it any more. */
  | { readonly kind: 'tidak-tersedia' }
  /** `pesan` is for the log: what whoever runs the bot has to do. */
  | { readonly kind: 'disk'; readonly kode: string; readonly pesan: string };

/** Megabytes of 1,048,576 bytes, as Telegram counts them; rounded up to a tenth, so that too large never looks like the limit. */
const toMb = (bita: number): string => `${String(Math.ceil((bita / 1_048_576) * 10) / 10).replace('.', ',')} MB`;

/** Says in plain, polite Indonesian what is wrong and what to do next; holds no text of the sender. */
export function ucapkanGalatBerkas(g: GalatBerkas): string {
  switch (g.kind) {
    case 'kosong':
      return 'Berkas itu kosong. Mohon diperiksa, lalu dikirim ulang.';
    case 'terlalu-besar':
      return `Berkas ${g.ukuran === undefined ? 'itu' : toMb(g.ukuran)} terlalu besar; paling besar ${toMb(g.batas)}. Mohon diperkecil, atau kirim tautannya.`;
    case 'jenis-tidak-diterima':
      return g.akhiran === ''
        ? 'Nama berkas itu tidak menyebut jenisnya. Mohon diberi akhiran, misalnya .pdf, lalu dikirim ulang.'
        : `Berkas .${g.akhiran} belum dapat diterima. Mohon kirim sebagai PDF, gambar (JPG atau PNG), dokumen Word, Excel, PowerPoint, ODT, ODS, atau teks (TXT atau CSV).`;
    case 'program':
      return 'Program, skrip, dan halaman web tidak diterima. Mohon kirim dokumennya sebagai PDF atau gambar.';
    case 'arsip':
      return `Isi berkas .${g.akhiran} tidak dapat diperiksa. Mohon kirim isinya satu per satu.`;
    case 'bermakro':
      return `Berkas .${g.akhiran} dapat memuat makro, jadi tidak diterima. Mohon simpan sebagai .${g.ganti} atau PDF, lalu kirim ulang.`;
    case 'tidak-cocok':
      return ucapkanTidakCocok(g.jenis, g.isi);
    case 'tidak-tersedia':
      return 'Berkas itu tidak dapat diambil lagi dari Telegram. Mohon dikirim ulang.';
    case 'disk':
      return 'Berkas belum dapat disimpan karena gangguan di tempat penyimpanan. Mohon dicoba lagi nanti; bila terulang, sampaikan kepada pengelola bot.';
    default:
      return unreachable(g);
  }
}

function ucapkanTidakCocok(jenis: Jenis, isi: Jenis | 'terkunci' | undefined): string {
  if (isi === 'terkunci') {
    return `Berkas .${jenis} itu tampaknya dikunci dengan kata sandi. Mohon buka kuncinya, atau simpan sebagai PDF, lalu kirim ulang.`;
  }
  if (isi !== undefined)
    return `Berkas itu berakhiran .${jenis}, tetapi isinya .${isi}. Mohon ganti akhirannya menjadi .${isi}, lalu kirim ulang.`;
  if (jenis === 'txt' || jenis === 'csv') {
    return `Isi berkas .${jenis} itu tidak terbaca sebagai teks. Mohon simpan ulang sebagai teks UTF-8, lalu kirim lagi.`;
  }
  return `Isi berkas itu bukan .${jenis}, atau sudah rusak. Mohon simpan ulang sebagai .${jenis}${jenis === 'pdf' ? '' : ' atau PDF'}, lalu kirim lagi.`;
}
