// 120 questions about entered data as planners, camat, Inspektorat and Bagian Organisasi type them: kind and first line of each answer.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bukaTanyaIsian, type Penanya } from '../support/tanya-isian.ts';

type Kasus = { readonly oleh: Penanya; readonly tanya: readonly string[]; readonly kind: string; readonly pertama: string };
const daftar = JSON.parse(readFileSync(new URL('../cases/tanya-isian.json', import.meta.url), 'utf8')) as readonly Kasus[];
const { tanya } = bukaTanyaIsian();

describe('questions about entered data', () => {
  test.each(daftar.map((x) => [`${x.oleh}: ${x.tanya.join(' => ')}`, x] as const))('%s', (_nama, x) => {
    const j = tanya(x.oleh, ...x.tanya);
    expect({ kind: j.kind, pertama: j.baris[0]?.trim() }).toEqual({ kind: x.kind, pertama: x.pertama });
  });
});

describe('print never answers for an office that it does not know', () => {
  test.each([
    ['operator', 'capaian ikm kami 2024'],
    ['operator', 'program kami apa saja'],
    ['operator', 'visi misi kami'],
    ['operator', 'anggaran kami 2027'],
    ['operator', 'rencana aksi kami'],
    ['tamu', 'realisasi anggaran bagan hulu tw 1'],
    ['tamu', 'realisasi surat bagan hulu per kelurahan tw 1'],
    ['operator', 'rekomendasi bagan hulu selain nomor 2'],
  ] as const)('%s: "%s"', (oleh, q) => {
    const j = tanya(oleh, q);
    expect(j.kind).toBe('tidak-ada');
    expect(j.teks).toContain('Kecamatan Bagan Hulu');
    expect(j.teks).not.toContain('Dumai');
  });
  test.each([
    ['operator', 'capaian kalau target 80 realisasi 72', '90%'],
    ['operator', 'berapa capaian IKM Dumai Kota 2024', '95,43%'],
    ['tamu', 'iku dinas perikanan bengkalis', 'Jumlah Produksi Perikanan'],
    ['operator', 'apa itu LKjIP', 'Laporan Kinerja Instansi Pemerintah'],
  ] as const)('what is not about it stays: %s "%s"', (oleh, q, isi) => {
    expect(tanya(oleh, q).teks).toContain(isi);
  });
});

describe('offices of one name', () => {
  test('a guest chooses, and talk goes on from the choice', () => {
    expect(tanya('tamu', 'dinas perikanan sudah lapor tw 2 belum').baris).toEqual([
      'Ada beberapa perangkat daerah dengan nama itu:',
      '1. Dinas Perikanan, Pemerintah Kota Sungai Lestari',
      '2. Dinas Perikanan, Pemerintah Kabupaten Tanjung Raya',
      'Yang mana yang dimaksud?',
    ]);
    expect(tanya('tamu', 'realisasi dinas perikanan tw 1', 'kota sungai lestari').teks).toContain('950 ton');
    expect(tanya('tamu', 'dinas perikanan sudah lapor tw 2 belum', '2', 'kalau tw 1?').baris[0]).toContain(
      'TW I 2027: Dinas Perikanan sudah lengkap',
    );
  });
});
