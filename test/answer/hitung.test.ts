// What a calculation answers, from the table test/cases/hitung.json; the whole text is asserted for one answer of each kind.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { answerHitung, askHitung } from '../../src/answer/hitung.ts';
import type { Jawaban } from '../../src/answer/jawaban.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { readBingkai } from '../../src/understand/bingkai.ts';
import { readHitung } from '../../src/understand/hitung.ts';
import { createKamus } from '../../src/understand/kamus.ts';
import { readKasus } from '../support/kasus.ts';
import { openTestPustaka } from '../support/pustaka.ts';

type Hasil = {
  readonly teks: readonly string[];
  readonly tanpa?: readonly string[];
  readonly fakta?: readonly string[];
  readonly kurang?: readonly string[];
} | null;

const pustaka = openTestPustaka();
const kamus = createKamus(pustaka, pustaka.kamus.tataKata);

function jawab(q: string): Jawaban {
  const h = readHitung(readBingkai(q, kamus), { skala: kamus.skala });
  if (h === undefined) throw new Error(`bukan hitungan: ${q}`);
  return h.kind === 'kurang' ? askHitung(h) : answerHitung(h.permintaan, { skala: pustaka.skala });
}

describe('answerHitung', () => {
  for (const { nama, masukan, hasil } of readKasus<string, Hasil>('hitung')) {
    if (hasil === null) continue;
    test(`${nama}: ${masukan}`, () => {
      const j = jawab(masukan);
      const teks = renderTeks(j);
      expect(j.kind).toBe(hasil.kurang === undefined ? 'jawab' : 'klarifikasi');
      if (j.kind === 'klarifikasi') expect(teks).toMatch(/\?$/);
      for (const t of hasil.teks) expect(teks.toLowerCase()).toContain(t.toLowerCase());
      for (const t of hasil.tanpa ?? []) expect(teks).not.toContain(t);
      for (const f of hasil.fakta ?? [])
        expect(j.fakta.some((x) => x.nilai.kind === 'angka' && new Decimal(x.nilai.desimal).eq(f))).toBe(true);
    });
  }

  test('every input of a result is a fact of the same answer that was entered in the question', () => {
    for (const { masukan, hasil } of readKasus<string, Hasil>('hitung')) {
      if (hasil === null || hasil.kurang !== undefined) continue;
      const j = jawab(masukan);
      const ada = new Set(j.fakta.map((f) => f.id));
      for (const f of j.fakta) for (const id of f.masukan ?? []) expect(ada, `${masukan}: ${f.id} -> ${id}`).toContain(id);
      expect(j.fakta.some((f) => f.asal === 'dimasukkan' && f.sumber.kind === 'pertanyaan')).toBe(true);
      expect(j.fakta.some((f) => f.asal === 'dihitung')).toBe(true);
    }
  });

  test('the rumusId of a computed fact is one of data/rumus.json', () => {
    const rumus = new Set(pustaka.rumus.map((r) => r.id));
    for (const { masukan, hasil } of readKasus<string, Hasil>('hitung')) {
      if (hasil === null || hasil.kurang !== undefined) continue;
      for (const f of jawab(masukan).fakta) if (f.rumusId !== undefined) expect(rumus, masukan).toContain(f.rumusId);
    }
  });

  test('an efisiensi of a missed target says so before it names the category', () => {
    expect(renderTeks(jawab('capaian 60 persen, penyerapan 40 persen, efisiensinya berapa'))).toBe(
      [
        'Efisiensi: 1,5 (dalam persen: 150%)',
        'Perhatian: target belum tercapai; serapan rendah bukan efisiensi.',
        'Kategori: Efisien (laporan Dumai: di atas satu efisien, di bawah satu kurang efisien).',
        'Cara hitung: 60% ÷ 40% × 100%',
        'Capaian 60%, serapan 40%.',
        'Dasar rumus: LKIP Kecamatan Dumai Kota 2024, Tabel 1.6.',
      ].join('\n'),
    );
  });

  test('a clarification shows what was read and asks for the rest in one question', () => {
    expect(renderTeks(jawab('hitung capaian kalau realisasinya 85,76'))).toBe(
      'Yang terbaca: realisasi 85,76.\nUntuk menghitung capaian, berapa targetnya?',
    );
  });

  test.each([
    ['realisasi berapa supaya capaian 90% kalau target 89,87', '80,88 (tepatnya paling sedikit 80,883)'],
    ['realisasi berapa supaya capaian 93,333% kalau target 89,87', '83,88 (tepatnya paling sedikit 83,8784, dibulatkan ke atas)'],
  ])('beside the two decimals stands the bound that really gives the capaian: %s', (q, teks) => {
    expect(renderTeks(jawab(q)).split('\n')[0]).toContain(teks);
  });

  test('only the scale that was not read in the regulation is marked for checking', () => {
    const baris = renderTeks(jawab('target 89,87 realisasi 85,76 capaiannya berapa')).split('\n');
    expect(baris.filter((b) => b.includes('perlu dicek'))).toEqual(['Predikat menurut Permendagri 86/2017: Sangat Tinggi (perlu dicek)']);
  });
});
