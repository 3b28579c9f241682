// Anything a person may type or paste: an answer that keeps its promises, never a crash.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/obrolan.ts';

const { obrolan, akhir, pelanggaran } = bukaRuang();
const ikm = 'berapa capaian IKM Dumai Kota 2024';

const potongan = [
  ...['berapa', 'capaian', 'realisasi', 'target', 'predikat', 'ikm', 'trantibum', 'dumai kota', 'setda', 'camat', 'kelurahan', 'bintan'],
  ...[
    '2023',
    '2024',
    'TW III',
    'tahun lalu',
    '3 tahun terakhir',
    'kalau',
    'terus',
    'dan',
    'yang',
    'nomor 2',
    '2',
    'pagu',
    'serapan',
    'sisa',
  ],
  ...['rumus', 'istilah', 'daftar', 'iku', 'program', 'kegiatan', 'rekomendasi', 'rencana aksi', 'tertinggi', 'terendah', 'belum tercapai'],
  ...['misi', 'nasional', 'efisiensi', 'skm', 'bandingkan', 'tren', 'apa', 'siapa', 'kapan', 'penghargaan', 'penghambat', 'pertentangan'],
  ...['?', '!', ';', '\n', '1.2.3,4', '31 Februari 2024', '89,87', 'Rp', '%', '1,5 M', '-5', '0', '9'.repeat(40), '1e999', 'tabel 1.4'],
  ...[
    '<b>',
    '</script>',
    "' OR 1=1 --",
    'SELECT *',
    '${x}',
    '%s',
    '\\',
    '"',
    '😀',
    '👩‍👩‍👧',
    '中文',
    'العربية',
    'ประเทศ',
    '\u0000',
    '\u202E',
    '\u00A0',
  ],
  ...['constructor', '__proto__', 'toString', 'undefined', 'NaN', 'null'],
];
const kalimat = fc.array(fc.constantFrom(...potongan), { minLength: 1, maxLength: 9 }).map((k) => k.join(' '));
const bebas = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  kalimat,
  fc
    .array(fc.oneof(fc.constantFrom(...potongan), fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 8 })
    .map((k) => k.join(' ')),
);
const panjang = fc
  .tuple(fc.oneof(fc.constantFrom(...potongan), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })), fc.constantFrom('', ' ', '\n'))
  .map(([k, sela]) => `${k}${sela}`.repeat(10_000).slice(0, 10_000));
const tetap = { seed: 20_240_229, endOnFailure: false };

describe('balas: whatever is typed', () => {
  test.each([
    '',
    '   ',
    '😀😀😀',
    '!!!',
    '中文字符 العربية ประเทศไทย',
    '\u0000\u0001\u001B[31m',
    '\u202Eabc',
    '<script>alert(1)</script>',
    "' OR 1=1; SELECT * FROM klaim --",
    'target 1.2.3,4 realisasi 90 capaian berapa',
    'capaian IKM Dumai Kota 31 Februari 2024',
    'realisasi setda 30/02/2023',
    'constructor',
    'nomor constructor',
    'rumus __proto__',
    'misi constructor',
    'pertentangan 2024 setda berapa',
    '\uD800',
    'a'.repeat(10_000),
    `${ikm} `.repeat(300),
  ])('%j gets an answer that keeps its promises', (pesan) => {
    expect(pelanggaran(akhir(pesan))).toEqual([]);
  });

  test('a number that is no number and a date that does not exist are never turned into a value', () => {
    expect(akhir('target 1.2.3,4 realisasi 90 capaian berapa').kind).toBe('klarifikasi');
    expect(akhir('capaian IKM Dumai Kota 31 Februari 2024').kind).not.toBe('jawab');
  });

  test('law: no message breaks an answer', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(bebas, (pesan) => {
        expect(pelanggaran(akhir(pesan))).toEqual([]);
      }),
      { ...tetap, numRuns: 700 },
    );
  });

  test('law: no chat of several messages breaks an answer', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(kalimat, { minLength: 2, maxLength: 4 }), (pesan) => {
        expect(obrolan(...pesan).flatMap(pelanggaran)).toEqual([]);
      }),
      { ...tetap, numRuns: 200 },
    );
  });

  test('law: no message of 10.000 characters breaks an answer', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(panjang, (pesan) => {
        expect(pelanggaran(akhir(pesan))).toEqual([]);
      }),
      { ...tetap, numRuns: 60 },
    );
  });
});
