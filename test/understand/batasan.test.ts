// Conditions that a reading cannot carry: the question is asked back or answered with "tidak ada", never answered without them.
import { describe, expect, test } from 'vitest';
import { renderTeks } from '../../src/render/teks.ts';
import { bukaRuang } from '../support/obrolan.ts';

const ruang = bukaRuang();
const tanya = (q: string): ReturnType<typeof ruang.akhir> => ruang.akhir(q);

describe('jagaBatasan', () => {
  test.each([
    ['program di atas 1 miliar dumai kota', 'klarifikasi'],
    ['indikator setda yang capaiannya di bawah 90% tahun 2023', 'klarifikasi'],
    ['IKU selain IKM', 'klarifikasi'],
    ['realisasi ikm 2023 menurut subbab 3.5', 'klarifikasi'],
    ['indikator setda dengan kenaikan terbesar', 'klarifikasi'],
    ['capaian ikm kelurahan bintan', 'tidak-ada'],
    ['kelurahan dengan capaian terendah', 'tidak-ada'],
    ['rata-rata capaian setda 2023', 'tidak-ada'],
    ['anggaran pemerintah kota dumai 2023', 'tidak-ada'],
    ['rekomendasi lhe 2021', 'tidak-ada'],
    ['belanja pegawai setda', 'tidak-ada'],
    ['kenapa sarana prasarana bintan rendah', 'tidak-ada'],
  ])('%s: %s, without a figure that ignores the condition', (q, kind) => {
    const j = tanya(q);
    expect(j.kind).toBe(kind);
    expect(j.fakta).toEqual([]);
    if (kind === 'klarifikasi') expect(renderTeks(j)).toMatch(/\?$/);
    else expect(renderTeks(j)).toMatch(/tidak ada/);
  });

  test.each([
    ['berapa anggaran sarana prasarana kelurahan bintan', 'Rp900.000.000'],
    ['program trantibum dumai kota terserap berapa dari 100 juta', '0%'],
    ['capaian ikm sejak 2022', '2023: 96,06%'],
    ['serapan dumai kota vs setda', '95,23%'],
  ])('%s keeps its condition and is answered', (q, isi) => {
    const j = tanya(q);
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toContain(isi);
  });
});
