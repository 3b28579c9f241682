import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Potongan } from '../../src/rangkaian/butir.ts';
import { periksaRangkaian } from '../../src/rangkaian/jaga.ts';
import { rangkaiBenar } from './bingkai.ts';
import { buku, kosakata, potong, salah, tulis } from './buku-uji.ts';
import { bacaUlang } from './pembaca.ts';
import { butirOf } from './pengubah.ts';

const semuaBentuk = [
  ...kosakata.kata,
  ...kosakata.benda,
  ...Object.values(kosakata.sebutan).flat(),
  ...Object.values(kosakata.arah).flatMap((a) => [...a.kerja, ...a.benda]),
  ...Object.values(kosakata.status).flat(),
];
const sering = [
  'pada',
  'sebesar',
  'dan',
  'dari',
  'menjadi',
  ',',
  '.',
  'realisasi',
  'target',
  'capaian',
  'naik',
  'turun',
  'dibandingkan',
  'tercapai',
  'dengan',
  'sedangkan',
  '(',
  ')',
  ';',
];
const ids = buku.filter((b) => /^(?:w2[34]|n[12])(?:$|\.(?:realisasi|target|s)\.2[34]$|\.a\.realisasi\.2324$)/.test(b.id)).map((b) => b.id);

const unsur: fc.Arbitrary<Potongan> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ids).map((butir) => ({ butir })) },
  { weight: 5, arbitrary: fc.constantFrom(...sering).map((x) => ({ teks: ` ${x} ` })) },
  { weight: 1, arbitrary: fc.constantFrom(...semuaBentuk).map((x) => ({ teks: ` ${x} ` })) },
);
/** Small parts that often belong together, so that a share of what comes out passes. */
const petak = fc.oneof(
  fc
    .constantFrom(
      'realisasi {n1} ',
      'target {n2} ',
      'capaian {n1} ',
      ' pada {w23} ',
      ' pada {w24} ',
      ' sebesar {n1.realisasi.24} ',
      ' sebesar {n1.realisasi.23} ',
      ' sebesar {n2.target.24} ',
      ' naik ',
      ' turun ',
      ' dari {n1.realisasi.23} ',
      ' menjadi {n1.realisasi.24} ',
      ' dibandingkan {w23} ',
      ' tercapai ',
      ' belum tercapai ',
      ', ',
      '. ',
      ' dan ',
      ', sedangkan ',
      ' {n1.s.24} ',
      ' {n1.a.realisasi.2324} ',
      ' realisasi {n2} ',
      ' sebesar {n2.realisasi.24} ',
    )
    .map(potong),
  unsur.map((u) => [u]),
);

const lolos = (p: readonly Potongan[]): boolean => periksaRangkaian(p, buku, kosakata).ok;
const pasti = { seed: 20_241_122, endOnFailure: true };

describe('periksaRangkaian on anything', () => {
  test('vocabulary and slots thrown together are refused, or every number, direction and status stands where it belongs', () => {
    let lulus = 0;
    const awal = fc.constantFrom(
      ...[
        'realisasi {n1} ',
        'realisasi {n2} ',
        'target {n2} ',
        'pada {w24}, realisasi {n1} ',
        '{n1} ',
        'realisasi {n1} pada {w24} ',
        '',
      ].map(potong),
    );
    const lanjut = fc.array(fc.oneof({ weight: 6, arbitrary: petak }, { weight: 1, arbitrary: unsur.map((u) => [u]) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(awal, lanjut, (kepala, deret) => {
        const p = [...kepala, ...deret.flat()];
        if (!lolos(p)) return;
        lulus += 1;
        expect([tulis(p), bacaUlang(p)]).toEqual([tulis(p), []]);
      }),
      { ...pasti, numRuns: 15_000 },
    );
    console.info(`sembarang: ${lulus} dari 15000 lulus`);
    expect(lulus).toBeGreaterThan(50);
  });

  test('truthful wordings with slots drawn anew are refused, or are true as drawn', () => {
    const benar = rangkaiBenar()
      .filter((x) => salah(x.kalimat).length === 0)
      .map((x) => potong(x.kalimat));
    const sejenisOf = (p: Potongan | undefined): typeof buku => buku.filter((b) => b.kind === butirOf(p)?.kind);
    let lulus = 0;
    fc.assert(
      fc.property(fc.constantFrom(...benar), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), (asli, undian) => {
        let p = asli;
        for (const [di, ke] of undian) {
          const i = di % p.length;
          const sejenis = sejenisOf(p[i]);
          if ('butir' in (p[i] as Potongan)) p = p.with(i, { butir: sejenis[ke % sejenis.length]?.id ?? '' });
        }
        if (!lolos(p)) return;
        lulus += 1;
        expect([tulis(p), bacaUlang(p)]).toEqual([tulis(p), []]);
      }),
      { ...pasti, numRuns: 6000 },
    );
    console.info(`undian: ${lulus} dari 6000 lulus`);
    expect(lulus).toBeGreaterThan(100);
  });

  test('whatever text comes, nothing is thrown and nothing passes that the reader cannot be shown', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }).map((teks) => ({ teks })),
            fc.string().map((butir) => ({ butir })),
            unsur,
          ),
          { maxLength: 70 },
        ),
        (p) => {
          const r = periksaRangkaian(p, buku, kosakata);
          const teks = r.ok
            ? r.value
                .flat()
                .flatMap((x) => ('teks' in x ? [x.teks] : []))
                .join('')
            : '';
          expect(teks.replaceAll(/20\d\d/g, '')).not.toMatch(/[0-9<>&]/);
        },
      ),
      { ...pasti, numRuns: 1000 },
    );
  });
});
