import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Sebutan, Status } from '../../src/rangkaian/butir.ts';
import { readRangkaian } from '../../src/rujukan/rangkaian.ts';
import { kataRangkaian, type Rangkaian } from '../../src/rujukan/skema-rangkaian.ts';
import { punyaTempat } from '../../src/rangkaian/sambung.ts';
import { tempDir } from '../support/db.ts';
import { kosakata } from './buku-uji.ts';

const baca = (ubah: (r: Record<string, unknown>) => unknown): Rangkaian => {
  const dir = tempDir();
  writeFileSync(path.join(dir, 'rangkaian.json'), JSON.stringify(ubah(structuredClone(kosakata))));
  return readRangkaian(dir);
};

/** Words that count, compare, rank, date, deny, doubt, judge, cause or name. */
const terlarang =
  `nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu juta sejuta miliar triliun koma
  setengah separuh sepertiga seperempat pertama kedua ketiga ganda lipat kali persen poin nihil tahun triwulan semester bulan januari lalu sebelumnya berikutnya mendatang
  kini sejak hingga sampai akan lebih kurang hampir sekitar sangat cukup baik buruk optimal berhasil gagal semua seluruh sebagian beberapa banyak sedikit setiap masing
  total jumlah rata sama setara beda karena akibat disebabkan berkat sebab tidak belum bukan tanpa tak jangan selain kecuali atas bawah antara hanya masih lagi
  paling tertinggi terendah terbesar terbaik utama mungkin diperkirakan seharusnya harus dapat bisa jika apabila agar supaya oleh melalui kota kabupaten kecamatan dinas badan
  telah sudah diperoleh didapat terjadi tersedia disediakan diberikan disusun dihitung ditentukan mencakup meliputi tercakup termuat memuat berwujud berupa
  disebut unit kerja sasaran perangkat daerah instansi merupakan sebagai evaluasi laporan dokumen lkjip anggaran rencana perubahan pertumbuhan perkembangan sisa sesuai one two half percent not the`.split(
    /\s+/,
  );

describe('readRangkaian', () => {
  test('the closed list holds at most 80 connecting words, each once and each with a place in a sentence', () => {
    const n = kosakata.kata.length + kosakata.benda.length + kosakata.frasa.length;
    expect(n).toBeGreaterThanOrEqual(50);
    expect(n).toBeLessThanOrEqual(80);
    expect([...kosakata.kata, ...kosakata.benda, ...kosakata.frasa].filter((x) => !punyaTempat(x))).toEqual([]);
    expect(new Set(kataRangkaian(kosakata)).size).toBe(kataRangkaian(kosakata).length);
  });

  test('no connecting word counts, compares, ranks, dates, denies, doubts, judges or names', () => {
    const bebas = new Set([...kosakata.kata, ...kosakata.benda]);
    expect(terlarang.filter((x) => bebas.has(x))).toEqual([]);
    expect([...bebas].filter((x) => /^ter(?:tinggi|rendah|besar|kecil|baik|buruk)|^ke(?:satu|dua|tiga|empat)/.test(x))).toEqual([]);
  });

  test('no connecting word is a Roman numeral', () => {
    const romawi = kataRangkaian(kosakata).filter((x) => /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(x));
    expect(romawi).toEqual([]);
  });

  test('every measure and status of the ledger has forms, and a denial stands in a phrase alone', () => {
    const [sebutan, status]: [Readonly<Record<Sebutan, readonly string[]>>, Readonly<Record<Status, readonly string[]>>] = [
      kosakata.sebutan,
      kosakata.status,
    ];
    expect([...Object.values(sebutan), ...Object.values(status)].every((x) => x.length > 0)).toBe(true);
    expect(kataRangkaian(kosakata).filter((x) => /\b(?:belum|tidak)\b/.test(x))).toEqual(status['belum tercapai']);
  });

  test('a word twice, a capital, a digit, a single letter and an unknown group are refused', () => {
    expect(baca((r) => r)).toEqual(kosakata);
    expect(() => baca((r) => ({ ...r, kata: [...kosakata.kata, 'naik'] }))).toThrow('dua kali: naik');
    for (const x of ['Pada', 'p4da', 'x', 'dua kata', '']) expect(() => baca((r) => ({ ...r, kata: [...kosakata.kata, x] }))).toThrow();
    expect(() => baca((r) => ({ ...r, superlatif: ['tertinggi'] }))).toThrow();
  });
});
