// What is remembered, and what is forgotten first.
import { describe, expect, test } from 'vitest';
import { createIngatan } from '../../src/understand/ingatan.ts';

describe('createIngatan', () => {
  const hitung = (dihitung: string[]) => (kunci: string) => {
    dihitung.push(kunci);
    return kunci === 'kosong' ? undefined : { kunci };
  };

  test('a result is computed once, also when it is undefined', () => {
    const dihitung: string[] = [];
    const ingatan = createIngatan<{ kunci: string } | undefined>(5);
    for (const kunci of ['a', 'kosong', 'a', 'kosong']) ingatan.ambil(kunci, hitung(dihitung));
    expect(dihitung).toEqual(['a', 'kosong']);
    expect(ingatan.ambil('a', hitung(dihitung))).toBe(ingatan.ambil('a', hitung(dihitung)));
  });

  test('the oldest result is forgotten when there is no room, and a long key is never kept', () => {
    const dihitung: string[] = [];
    const ingatan = createIngatan<{ kunci: string } | undefined>(2, 3);
    for (const kunci of ['a', 'b', 'c', 'b', 'a', 'panjang', 'panjang', 'a']) ingatan.ambil(kunci, hitung(dihitung));
    expect(dihitung).toEqual(['a', 'b', 'c', 'a', 'panjang', 'panjang']);
  });
});
