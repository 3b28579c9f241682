import { describe, expect, test } from 'vitest';
import { bacaParagraf } from '../../src/understand/baca-paragraf.ts';

describe('bacaParagraf', () => {
  test.each([
    ['Buatkan paragraf Bab III tentang capaian IKM Dumai Kota 2024', 'capaian ikm dumai kota 2024'],
    ['tolong susun narasi perbandingan IKM 2023 dan 2024 untuk LKjIP', 'tolong perbandingan ikm 2023 dan 2024'],
    ['ringkas kinerja setda 2023', 'kinerja setda 2023'],
    ['rangkumin capaian setda dong', 'capaian setda dong'],
    ['mohon dibuatkan narasi singkat mengenai capaian trantibum', 'mohon capaian trantibum'],
    ['tlg narasi kinerja kecamatan dumai kota thn 2024 utk bab iii', 'tlg kinerja kecamatan dumai kota thn 2024'],
    ['uraian naratif untuk bab 3 tentang ikm dumai kota', 'ikm dumai kota'],
  ])('"%s" asks for running text of "%s"', (pesan, sisa) => {
    expect(bacaParagraf(pesan)).toBe(sisa);
  });

  test.each([
    'capaian ikm dumai kota 2024',
    'ringkasan eksekutif dumai kota isinya apa',
    'apa uraian tugas camat',
    'berapa rekomendasi dalam laporan',
    'siapa penyusun paragraf ini',
    '',
  ])('"%s" does not', (pesan) => {
    expect(bacaParagraf(pesan)).toBeUndefined();
  });

  test.each(['buatkan paragraf', 'buatkan paragraf bab III', 'Buatkan paragrafnya'])('"%s" says nothing else', (pesan) => {
    expect(bacaParagraf(pesan)).toBe('');
  });
});
