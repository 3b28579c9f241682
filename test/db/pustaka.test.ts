// The look-up of claims: each level narrows the one above, in the order of the documents.
import { describe, expect, test } from 'vitest';
import { openTestPustaka } from '../support/pustaka.ts';

describe('findKlaim', () => {
  const pustaka = openTestPustaka();
  const pokok = [...pustaka.indikator, ...pustaka.anggaran].map((x) => x.id);

  test('the claims of a measure and of a period are those of the subject, in the same order', () => {
    expect(pokok.flatMap((id) => pustaka.findKlaim(id)).length).toBeGreaterThan(1000);
    for (const id of pokok) {
      const semua = pustaka.findKlaim(id);
      for (const { ukuran, periode } of semua) {
        expect(pustaka.findKlaim(id, ukuran)).toEqual(semua.filter((c) => c.ukuran === ukuran));
        expect(pustaka.findKlaim(id, ukuran, periode)).toEqual(semua.filter((c) => c.ukuran === ukuran && c.periode === periode));
      }
    }
  });

  test('what no document prints has no claims', () => {
    expect(pustaka.findKlaim('bukan-indikator')).toEqual([]);
    expect(pustaka.findKlaim(pokok[0] ?? '', 'target', '1900')).toEqual([]);
  });
});
