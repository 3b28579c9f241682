import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/index.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const teks = (indikator: string[], periode: string[]): string => renderTeks(answer({ kind: 'paragraf', indikator, periode }, k));

describe('answerParagraf', () => {
  test('one indicator: target, realisasi, capaian, verdict and the change, with what is printed otherwise and the source', () => {
    expect(teks(['dk.ikm'], ['2024']).split('\n')).toEqual([
      'Pada tahun 2024, realisasi Indeks Kepuasan Masyarakat Kecamatan Dumai Kota sebesar 85,76 dari target 89,87, dengan capaian 95,43%. Target belum tercapai. Dibandingkan tahun 2023 (86,33), realisasi turun 0,57 (memburuk).',
      expect.stringMatching(/^Catatan, capaian Indeks Kepuasan Masyarakat tahun 2024 dicetak tidak seragam: .*mencetak 85,76%;/),
      'Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 3.4 (Bab III).',
    ]);
  });

  test('a whole office begins with how many reached their target', () => {
    const [judul, ...isi] = teks(['dk.ikm', 'dk.trantibum', 'dk.pelimpahan'], ['2024']).split('\n');
    expect(judul).toBe('Pada tahun 2024, 2 dari 3 IKU Kecamatan Dumai Kota mencapai target.');
    expect(isi.filter((b) => b.startsWith('Realisasi '))).toHaveLength(3);
  });

  test('of some of them it does not count, which would read as if there were no others', () => {
    expect(teks(['dk.ikm', 'dk.trantibum'], ['2024'])).toMatch(/^Pada tahun 2024, realisasi Indeks Kepuasan Masyarakat/);
  });

  test('every figure of the paragraphs is a fact of the ledger', () => {
    const j = answer({ kind: 'paragraf', indikator: ['setda.beasiswa', 'setda.batas-wilayah'], periode: ['2023'] }, k);
    const ids = new Set(j.fakta.map((f) => f.id));
    const slot = j.isi.flat().filter((s) => typeof s !== 'string' && 'fakta' in s);
    expect(slot.length).toBeGreaterThan(8);
    expect(slot.every((s) => typeof s !== 'string' && 'fakta' in s && ids.has(s.fakta))).toBe(true);
  });

  test('a year without a capaian has no paragraph and names the years that have one', () => {
    const j = answer({ kind: 'paragraf', indikator: ['dk.ikm'], periode: ['2031'] }, k);
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toBe(
      'Capaian Indeks Kepuasan Masyarakat tahun 2031 tidak ada dalam laporan, jadi paragrafnya tidak dapat disusun.\nYang ada: capaian tahun 2022, 2023 dan 2024.',
    );
  });
});
