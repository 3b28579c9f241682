import { describe, expect, test } from 'vitest';
import { ucapkanGalatBerkas, type GalatBerkas } from '../../src/berkas/galat.ts';

const MB = 1024 * 1024;

const kasus: readonly (readonly [GalatBerkas, string])[] = [
  [{ kind: 'kosong' }, 'Berkas itu kosong. Mohon diperiksa, lalu dikirim ulang.'],
  [
    { kind: 'terlalu-besar', ukuran: 30 * MB, batas: 20 * MB },
    'Berkas 30 MB terlalu besar; paling besar 20 MB. Mohon diperkecil, atau kirim tautannya.',
  ],
  [
    { kind: 'terlalu-besar', ukuran: 20 * MB + 1, batas: 20 * MB },
    'Berkas 20,1 MB terlalu besar; paling besar 20 MB. Mohon diperkecil, atau kirim tautannya.',
  ],
  [{ kind: 'terlalu-besar', batas: 20 * MB }, 'Berkas itu terlalu besar; paling besar 20 MB. Mohon diperkecil, atau kirim tautannya.'],
  [
    { kind: 'jenis-tidak-diterima', akhiran: 'mp4' },
    'Berkas .mp4 belum dapat diterima. Mohon kirim sebagai PDF, gambar (JPG atau PNG), dokumen Word, Excel, PowerPoint, ODT, ODS, atau teks (TXT atau CSV).',
  ],
  [
    { kind: 'jenis-tidak-diterima', akhiran: '' },
    'Nama berkas itu tidak menyebut jenisnya. Mohon diberi akhiran, misalnya .pdf, lalu dikirim ulang.',
  ],
  [{ kind: 'program' }, 'Program, skrip, dan halaman web tidak diterima. Mohon kirim dokumennya sebagai PDF atau gambar.'],
  [{ kind: 'arsip', akhiran: 'zip' }, 'Isi berkas .zip tidak dapat diperiksa. Mohon kirim isinya satu per satu.'],
  [
    { kind: 'bermakro', akhiran: 'xlsm', ganti: 'xlsx' },
    'Berkas .xlsm dapat memuat makro, jadi tidak diterima. Mohon simpan sebagai .xlsx atau PDF, lalu kirim ulang.',
  ],
  [
    { kind: 'tidak-cocok', jenis: 'jpg', isi: 'png' },
    'Berkas itu berakhiran .jpg, tetapi isinya .png. Mohon ganti akhirannya menjadi .png, lalu kirim ulang.',
  ],
  [
    { kind: 'tidak-cocok', jenis: 'xlsx', isi: 'terkunci' },
    'Berkas .xlsx itu tampaknya dikunci dengan kata sandi. Mohon buka kuncinya, atau simpan sebagai PDF, lalu kirim ulang.',
  ],
  [
    { kind: 'tidak-cocok', jenis: 'csv' },
    'Isi berkas .csv itu tidak terbaca sebagai teks. Mohon simpan ulang sebagai teks UTF-8, lalu kirim lagi.',
  ],
  [
    { kind: 'tidak-cocok', jenis: 'docx' },
    'Isi berkas itu bukan .docx, atau sudah rusak. Mohon simpan ulang sebagai .docx atau PDF, lalu kirim lagi.',
  ],
  [{ kind: 'tidak-cocok', jenis: 'pdf' }, 'Isi berkas itu bukan .pdf, atau sudah rusak. Mohon simpan ulang sebagai .pdf, lalu kirim lagi.'],
  [{ kind: 'tidak-tersedia' }, 'Berkas itu tidak dapat diambil lagi dari Telegram. Mohon dikirim ulang.'],
  [
    { kind: 'disk', kode: 'ENOSPC', pesan: 'Disk penuh di /srv/berkas.' },
    'Berkas belum dapat disimpan karena gangguan di tempat penyimpanan. Mohon dicoba lagi nanti; bila terulang, sampaikan kepada pengelola bot.',
  ],
];

describe('ucapkanGalatBerkas', () => {
  test.each(kasus)('%o', (galat, kalimat) => {
    expect(ucapkanGalatBerkas(galat)).toBe(kalimat);
  });
});
