import { describe, expect, test } from 'vitest';
import { answerRumus } from '../../src/answer/rumus.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (indikator: string[], rumus: string[] = []) => answerRumus({ kind: 'rumus', indikator, rumus }, k);

describe('answerRumus', () => {
  test('the printed formula comes with its place, and the capaian formula of its polarity follows', () => {
    const j = tanya(['dk.ikm']);
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Rumus Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, seperti tercetak: %Realisasi = Nilai IKM/Target IKM x 100
Rumus capaiannya (makin tinggi makin baik, polaritas disimpulkan): realisasi ÷ target × 100%
Sumber: LKIP Kecamatan Dumai Kota 2024, lampiran Matrik Rencana Strategis; rumus capaian: LKIP Kecamatan Dumai Kota 2024 dan LKjIP Sekretariat Daerah Kota Dumai 2023, Bab III.`,
    );
  });

  test('a second printed variant stands beside the first, each with its place', () => {
    const j = tanya(['setda.kerjasama-pihak-ketiga']);
    const teks = renderTeks(j);
    expect(teks).toContain('seperti tercetak: Jumlah Potensi Kerjasama OPD x 80 %');
    expect(teks).toContain('Juga tercetak di subbab 3.2: Jumlah Potensi Kerjasama dikalikan 80%');
    expect(j.fakta.map((f) => f.id)).toContain('setda.kerjasama-pihak-ketiga/rumus-2');
  });

  test('an indicator without a printed formula is tidak-ada and names the capaian formula', () => {
    const j = tanya(['setda.kerjasama-luar-negeri']);
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toContain('Luar Negeri, Setda Kota Dumai tidak ada dalam dokumen.\nRumus capaiannya');
  });

  test('a formula that was not compared with its regulation says so', () => {
    expect(renderTeks(tanya([], ['skm-rata-rata']))).toBe(
      `Indeks SKM dengan bobot 1/n: jumlah nilai rata-rata unsur ÷ banyak unsur × 25
Perlu dicek: belum dibandingkan dengan naskah peraturannya.
Sumber: PermenPANRB 14/2017 (9 unsur); KEP/25/M.PAN/2/2004 (14 unsur).`,
    );
  });

  test('an unknown formula is tidak-ada and every known one is offered', () => {
    const j = tanya([], ['tidak-dikenal']);
    expect(j.kind).toBe('tidak-ada');
    expect(j.pilihan).toHaveLength(k.pustaka.rumus.length);
  });

  test('every indicator and every formula can be asked', () => {
    const semua = [...k.pustaka.indikator.map((i) => tanya([i.id])), ...k.pustaka.rumus.map((r) => tanya([], [r.id]))];
    for (const j of semua) expect(renderTeks(j)).not.toMatch(/undefined|\[object|\.\.$/);
  });
});
