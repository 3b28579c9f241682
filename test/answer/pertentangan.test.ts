import { describe, expect, test } from 'vitest';
import { answerPertentangan } from '../../src/answer/pertentangan.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (p: Partial<PermintaanOf<'pertentangan'>>) => answerPertentangan({ kind: 'pertentangan', pokok: [], periode: [], ...p }, k);

describe('answerPertentangan', () => {
  test('a whole report is listed by kind, counted first, with every finding', () => {
    const teks = renderTeks(tanya({ opd: 'kec-dumai-kota' })).split('\n');
    const temuan = k.pustaka.temuan.filter((t) => t.opd === 'kec-dumai-kota');
    expect(teks[0]).toBe(`Ada ${temuan.length} hal yang perlu dicek di LKIP Kecamatan Dumai Kota 2024:`);
    expect(teks.filter((b) => /^\d+\. /.test(b))).toHaveLength(temuan.length);
    expect(teks.at(-1)).toMatch(/^Sumber: LKIP Kecamatan Dumai Kota 2024/);
  });

  test('one subject has its disagreeing claims as facts, then what a careful reading found, then the places', () => {
    const j = tanya({ pokok: ['dk.ikm'] });
    const teks = renderTeks(j).split('\n');
    expect(j.fakta.some((f) => (f.bertentangan ?? []).length > 0)).toBe(true);
    expect(teks[1]).toMatch(/^- capaian 2024: .*85,76%; .*95,43%/);
    expect(teks.slice(-2)).toEqual(['Mohon dicek dengan dokumen asli sebelum dipakai.', expect.stringMatching(/^Sumber: .+\.$/)]);
  });

  test('nothing on record is tidak-ada', () => {
    const j = tanya({ pokok: ['dk.ikm'], periode: ['1999'] });
    const lain = tanya({ periode: ['1999'] });
    expect(lain.kind).toBe('tidak-ada');
    expect(renderTeks(lain)).toMatch(/tidak ada pertentangan yang tercatat\. Yang ada: /);
    expect(renderTeks(j)).not.toMatch(/: \n/);
  });

  test('no note of ours names a line of our text copies', () => {
    const semua = k.pustaka.temuan.map((t) => t.uraian);
    expect(semua.filter((t) => /\bbaris \d{2,}\b(?![.\d])/i.test(t))).toEqual([]);
  });
});
