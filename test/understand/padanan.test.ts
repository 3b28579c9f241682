// What a typed word may stand for in a small vocabulary, and how surely.
import { describe, expect, test } from 'vitest';
import { createPadanan } from '../../src/understand/iku/padanan.ts';
import { jarakEjaan } from '../../src/understand/normalise.ts';

const kosakata = ['perpustakaan', 'budaya', 'layanan', 'pelayanan', 'stunting', 'akb', 'sd', 'izin', 'kepuasan', 'keputusan', 'urusan'];
const padanan = createPadanan(kosakata, jarakEjaan);
const kataOf = (kata: string): readonly (string | undefined)[] => padanan(kata).map((p) => kosakata[p.kata]);
const mutu = (kata: string): number => padanan(kata)[0]?.mutu ?? 0;

describe('createPadanan', () => {
  test.each([
    ['a word of the vocabulary stands for itself, then for its family', 'layanan', ['layanan', 'pelayanan']],
    ['another word of the family stands for all of it', 'dilayani', ['layanan', 'pelayanan']],
    ['a letter is lost', 'perpustakan', ['perpustakaan']],
    ['neighbours are swapped', 'stuntign', ['stunting']],
    ['two slips in a long word', 'perpstakan', ['perpustakaan']],
    ['of two near words the nearer one', 'kepusan', ['kepuasan']],
    ['the beginning of a word', 'perpus', ['perpustakaan']],
    ['a verb as it is said', 'ngurus', ['urusan']],
  ])('%s: %s', (_, kata, harap) => {
    expect(kataOf(kata)).toEqual(harap);
  });

  test.each(['akp', 'sb', 'xyz', 'per', 'p3k', 'zzzzzzzz'])('short words, codes and strangers (%s) stand for nothing', (kata) => {
    expect(kataOf(kata)).toEqual([]);
  });

  test('a known word is taken at its word, however near another one is', () => {
    expect(kataOf('keputusan')).not.toContain('kepuasan');
  });

  test('the word itself is surest, then a slip in a long word, its family, two slips, one in a short word', () => {
    const urut = [mutu('layanan'), mutu('perpustakan'), padanan('layanan')[1]?.mutu, mutu('perpstakan'), mutu('izinn')];
    expect(urut).toEqual([1, 0.9, 0.88, 0.8, 0.75]);
  });
});
