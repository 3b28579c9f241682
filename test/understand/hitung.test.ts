// Which calculation a question asks for, from the table test/cases/hitung.json and from sentences put together at random.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBingkai } from '../../src/understand/bingkai.ts';
import { readHitung } from '../../src/understand/hitung.ts';
import { createKamus } from '../../src/understand/kamus.ts';
import { readKasus } from '../support/kasus.ts';
import { openTestPustaka } from '../support/pustaka.ts';

type Hasil = {
  readonly rumus: string;
  readonly masukan?: Readonly<Record<string, readonly string[]>>;
  readonly pilihan?: Readonly<Record<string, string>>;
  readonly kurang?: readonly string[];
  readonly ada?: Readonly<Record<string, readonly string[]>>;
} | null;

const pustaka = openTestPustaka();
const kamus = createKamus(pustaka, pustaka.kamus.tataKata);
const baca = (q: string): ReturnType<typeof readHitung> => readHitung(readBingkai(q, kamus), { skala: pustaka.skala });

describe('readHitung', () => {
  for (const { nama, masukan, hasil } of readKasus<string, Hasil>('hitung')) {
    test(`${nama}: ${masukan}`, () => {
      const h = baca(masukan);
      if (hasil === null) {
        expect(h).toBeUndefined();
      } else if (hasil.kurang !== undefined) {
        expect(h).toMatchObject({ kind: 'kurang', rumus: hasil.rumus, kurang: hasil.kurang, ...(hasil.ada && { ada: hasil.ada }) });
      } else {
        expect(h).toMatchObject({ kind: 'permintaan', permintaan: { rumus: hasil.rumus, pilihan: hasil.pilihan ?? {} } });
        if (hasil.masukan !== undefined && h?.kind === 'permintaan') expect(h.permintaan.masukan).toEqual(hasil.masukan);
      }
    });
  }

  /** How people write one and the same number. */
  const tulisan = (n: number): fc.Arbitrary<string> =>
    fc.constantFrom(String(n).replace('.', ','), `${String(n).replace('.', ',')}%`, String(n).replace('.', ' koma '), String(n));
  const angka = fc.integer({ min: 101, max: 9998 }).map((n) => n / 100);
  const susunan: readonly ((t: string, r: string) => string)[] = [
    (t, r) => `target ${t} realisasi ${r} capaian berapa`,
    (t, r) => `berapa capaiannya kalau realisasi ${r} dan target ${t}`,
    (t, r) => `${t} target, ${r} realisasi, capaiannya?`,
    (t, r) => `realisasi ${r} dari target ${t} berapa persen`,
    (t, r) => `tgt ${t} rls ${r} cpn brp`,
    (t, r) => `mohon dihitung capaian: Target = ${t}; Realisasi = ${r}`,
    (t, r) => `capaian IKM kalau targetnya ${t} sedangkan realisasinya hanya ${r}`,
  ];

  test('target and realisasi keep their roles in every order of words and every way to write a number', () => {
    const kalimat = fc
      .tuple(angka, angka, fc.constantFrom(...susunan))
      .chain(([t, r, s]) => fc.tuple(tulisan(t), tulisan(r)).map(([a, b]) => ({ t, r, q: s(a, b) })));
    fc.assert(
      fc.property(kalimat, ({ t, r, q }) => {
        const h = baca(q);
        if (h?.kind !== 'permintaan') throw new Error(`${q}: ${JSON.stringify(h)}`);
        expect([h.permintaan.rumus, Number(h.permintaan.masukan['target']?.[0]), Number(h.permintaan.masukan['realisasi']?.[0])]).toEqual([
          'capaian',
          t,
          r,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                'target',
                'realisasi',
                'capaian',
                'pagu',
                '1.2.3,4',
                '80',
                '1.250',
                '%',
                'dari',
                'skala',
                '2024',
                'unsur',
                'juta',
                '-',
              ),
              { maxLength: 14 },
            )
            .map((x) => x.join(' ')),
        ),
        (q) => {
          expect(() => baca(q)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
