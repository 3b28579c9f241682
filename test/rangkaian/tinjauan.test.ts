// What a review found that once passed though it was false or misleading, word for word, and its siblings in the words that are left.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/index.ts';
import { susunButir } from '../../src/rangkaian/susun-butir.ts';
import { openTestKonteks } from '../support/pustaka.ts';
import { buku, bukuRekaman, diterima, salah } from './buku-uji.ts';
import type { BukuButir } from '../../src/rangkaian/butir.ts';

const k = openTestKonteks();
const ikm: BukuButir = (susunButir(answer({ kind: 'paragraf', indikator: ['dk.ikm'], periode: ['2024'] }, k), k) ?? []).map((b) =>
  b.kind === 'nilai' ? { ...b, wajib: false } : b,
);
const sebab: BukuButir =
  susunButir(
    answer({ kind: 'faktor', pokok: ['dk.ikm'], jenis: ['penyebab', 'penghambat', 'pendukung', 'tindak-lanjut', 'upaya-renstra'] }, k),
    k,
  ) ?? [];
const lolos = (daftar: readonly string[], b: BukuButir): readonly string[] => daftar.filter((x) => salah(x, b).length === 0);
/** A record of a kind, the nth of it. */
const r = (sebutan: string, n = 0): string => {
  const ids = sebab.flatMap((b) => (b.kind === 'rekaman' && b.sebutan === sebutan ? [b.id] : []));
  return `{${ids[n % ids.length] ?? '?'}}`;
};

describe('periksaRangkaian: what a review found', () => {
  test('the ledgers are those of the review', () => {
    expect(ikm.map((b) => b.id)).toEqual(['n1', 'w1', 'f1', 'f2', 'w2', 'f3', 'f4', 'f5', 's1', 'a1', 'a2']);
    expect(sebab.filter((b) => b.kind === 'rekaman').length).toBeGreaterThanOrEqual(10);
    diterima(
      [
        'Realisasi {n1} pada {w2} sebesar {f4} dari target sebesar {f3}, dengan capaian sebesar {f5}.',
        'Realisasi {n1} pada {w2} turun dari {f1} pada {w1} menjadi {f4}.',
      ],
      ikm,
    );
    for (const jenis of ['Penyebab', 'Penghambat', 'Tindak lanjut'])
      diterima([`${jenis} {n1} adalah ${r(jenis.toLowerCase().replace(' ', '-'))}.`], sebab);
  });

  test('"telah" turns no target into a result', () => {
    const awal = 'Realisasi {n1} pada {w2} sebesar {f4}. Target {n1} pada {w2}';
    expect(
      lolos(
        [
          ...['telah diperoleh', 'telah terjadi', 'telah tersedia', 'diperoleh', 'tercatat', 'dinyatakan'].map(
            (x) => `${awal} sebesar {f3} ${x}.`,
          ),
          ...['telah mencapai', 'telah diperoleh sebesar', 'telah tersedia sebesar', 'mencapai', 'diperoleh sebesar'].map(
            (x) => `${awal} ${x} {f3}.`,
          ),
        ],
        ikm,
      ),
    ).toEqual([]);
  });

  test('a plan is not told as done', () => {
    const lanjut = ['tindak-lanjut', 'upaya-renstra', 'penyebab'] as const;
    expect(
      lolos(
        [
          `Tindak lanjut {n1} adalah ${r('tindak-lanjut')} telah disusun.`,
          ...['disediakan', 'diberikan', 'disusun', 'dilaksanakan', 'terjadi'].flatMap((x) => [
            `Tindak lanjut {n1} yang telah ${x} adalah ${r('tindak-lanjut')}.`,
            `Tindak lanjut {n1} yang ${x} adalah ${r('tindak-lanjut')}.`,
            `Upaya {n1} yang telah ${x} adalah ${r('upaya-renstra')}.`,
            `Penyebab {n1} adalah ${r('penyebab')} telah ${x}.`,
          ]),
          ...lanjut.flatMap((j) => ['tercatat', 'dihadapi', 'dilaporkan'].map((x) => `${j.replace('-', ' ')} {n1} adalah ${r(j)} ${x}.`)),
        ].map((x) => x.replace('upaya renstra', 'upaya')),
        sebab,
      ),
    ).toEqual([]);
  });

  test('no noun behind a number becomes its unit', () => {
    const benda = [
      'unit kerja',
      'unit',
      'indikator kinerja',
      'indikator',
      'hal',
      'data',
      'sasaran strategis',
      'perangkat daerah',
      'hasil',
      'nilai',
    ];
    expect(
      lolos(
        benda.flatMap((x) => [
          `Realisasi {n1} pada {w2} sebesar {f4} ${x}.`,
          `Realisasi {n1} sebesar {f4} ${x} pada {w2}.`,
          `Realisasi {n1} pada {w2} sebesar {f4}, ${x}.`,
          `Realisasi {n1} pada {w2} sebesar {f4} dan ${x}.`,
          `Realisasi {n1} pada {w2} sebesar {f4} ${x} {n1}.`,
        ]),
        ikm,
      ),
    ).toEqual([]);
  });

  test('no number comes out of another, is part of it or is it', () => {
    const asal = [
      'ditetapkan berdasarkan',
      'ditentukan berdasarkan',
      'dihitung berdasarkan',
      'berdasarkan',
      'mencakup',
      'disebut juga',
      'berwujud',
    ];
    const lain = ['tercakup dalam', 'menunjukkan', 'mencatat', 'memiliki', 'adalah', 'yaitu', 'menjadi', 'sehingga', 'terhadap', 'dari'];
    expect(
      lolos(
        [
          ...[...asal, ...lain].flatMap((x) => [
            `Target {n1} pada {w2} sebesar {f3}, ${x} realisasi pada {w1} sebesar {f1}.`,
            `Target {n1} pada {w2} sebesar {f3}, ${x} realisasi sebesar {f4}.`,
            `Realisasi {n1} pada {w1} sebesar {f1}, ${x} realisasi pada {w2} sebesar {f4}.`,
            `Realisasi {n1} pada {w1} sebesar {f1} ${x} realisasi pada {w2} sebesar {f4}.`,
          ]),
          ...asal.flatMap((x) => [
            `Realisasi {n1} pada {w2} sebesar {f4}, ${x} capaian sebesar {f5}.`,
            `Realisasi {n1} pada {w2} sebesar {f4}, ${x} target sebesar {f3}.`,
          ]),
        ],
        ikm,
      ),
    ).toEqual([]);
    expect(
      lolos(
        [...asal, ...lain, 'dengan', 'dibandingkan'].map(
          (x) => `Capaian {n1} pada {w24} sebesar {n1.capaian.24}, ${x} capaian {n2} sebesar {n2.capaian.24}.`,
        ),
        buku,
      ),
    ).toEqual([]);
  });

  test('no record is made the cause of another', () => {
    const [p, q, h] = [r('penyebab'), r('penyebab', 1), r('penghambat')];
    expect(
      lolos(
        [
          `Penghambat {n1} adalah ${h} dan penyebabnya ${p}.`,
          `Penghambat {n1} adalah ${h} dan penyebabnya adalah ${p}.`,
          `Penghambat {n1} adalah ${h}, penyebab: ${p}.`,
          `Penghambat {n1} adalah ${h}; penyebabnya ${p}.`,
          `Penghambat {n1} adalah ${h}, sedangkan penyebabnya adalah ${p}.`,
          `Penyebab {n1} adalah ${p}. Dengan demikian, penghambat adalah ${h}.`,
          ...['dengan', 'dari', 'terhadap', 'menjadi', 'sehingga', 'yang menjadi'].map(
            (x) => `Penghambat {n1} adalah ${h} ${x} penyebab ${p}.`,
          ),
          ...['menjadi', 'dari', 'terhadap', 'dengan', 'untuk', 'pada', 'adalah', 'yaitu', 'berdasarkan', ':', 'dalam', 'tercatat'].map(
            (x) => `Penyebab {n1} adalah ${p} ${x} ${q}.`,
          ),
        ],
        sebab,
      ),
    ).toEqual([]);
    diterima([`Penyebab {n1} adalah ${p}, ${q} dan ${p}.`, `Penyebab {n1}: ${p}; ${q}.`], sebab);
  });

  test('no noun behind a direction takes the place of the measure', () => {
    const benda = ['pelaporan', 'pelaporannya', 'kinerja', 'kinerjanya', 'data', 'hasil', 'nilai', 'indikator', 'target', 'pelaksanaan'];
    expect(
      lolos(
        benda.flatMap((x) => [
          `Realisasi {n1} pada {w2} mengalami penurunan ${x} dibandingkan {w1}.`,
          `Realisasi {n1} pada {w2} menurun ${x} dibandingkan {w1}.`,
          `Realisasi {n1} pada {w2} turun ${x}.`,
          `Realisasi {n1} pada {w2} turun dibandingkan ${x} {w1}.`,
        ]),
        ikm,
      ),
    ).toEqual([]);
  });

  test('"dari", "terhadap" and "dibandingkan" join only what belongs together', () => {
    expect(
      lolos(
        [
          'Realisasi {n1} pada {w2} sebesar {f4} dari realisasi pada {w1} sebesar {f1}.',
          'Realisasi {n1} pada {w2} sebesar {f4} dari capaian sebesar {f5}.',
          'Capaian {n1} pada {w2} sebesar {f5} dari realisasi {f4}.',
          'Capaian {n1} pada {w2} sebesar {f5} dari target {f3}.',
          'Target {n1} pada {w2} sebesar {f3} dari realisasi {f4}.',
          'Realisasi {n1} pada {w2} sebesar {f4} terhadap capaian {f5}.',
          'Realisasi {n1} pada {w2} sebesar {f4} dibandingkan capaian sebesar {f5}.',
          'Realisasi {n1} pada {w2} turun dibandingkan capaian pada {w1} yang sebesar {f2}.',
          'Realisasi {n1} pada {w2} turun dari capaian sebesar {f5}.',
          'Target {n1} dibandingkan {w1} {s1}.',
          'Dibandingkan {w1}, {n1} pada {w2} mencatat realisasi sebesar {f4}.',
          'Realisasi {n1} pada {w2} turun dibandingkan {w1} belum tercapai.',
        ],
        ikm,
      ),
    ).toEqual([]);
  });

  test('what stands next to what is checked without regard to the ledger', () => {
    expect(
      lolos(
        [
          'Realisasi {n1} pada {w2} sebesar {f4} tercatat.',
          'Realisasi {n1} ditetapkan sebesar {f4} pada {w2}.',
          'Realisasi {n1} dilaporkan pada {w2} sebesar {f4}.',
          'Target {n1} pada {w2} menjadi {f3}.',
          'Target {n1} pada {w2} belum tercapai, dengan {w1}.',
          'Capaian {n1} pada {w2} dan belum tercapai.',
          'Realisasi {n1} pada {w1} sebesar {f1} dengan capaian pada {w2} sebesar {f5}.',
          'Penyebab {n1} pada {w2} sebesar {f4}.',
          'Dengan demikian, target {n1} pada {w2} belum tercapai.',
          'Realisasi {n1} pada {w1} sebesar {f1}. Dengan demikian, target {n1} pada {w2} belum tercapai.',
        ],
        ikm,
      ),
    ).toEqual([]);
    expect(
      lolos(['Realisasi {n2} pada {w24} sebesar {n2.realisasi.24}. Dengan demikian, target {n1} pada {w24} belum tercapai.'], buku),
    ).toEqual([]);
    expect(
      lolos(
        [
          'Realisasi {n4} pada {w23} sebesar {n4.realisasi.23}, mencapai target pada {w24} sebesar {n4.target.24}.',
          'Target {n1} pada {w23} sebesar {n1.target.23}. Realisasi {n1.realisasi.23}; realisasi {n1} pada {w24} sebesar {n1.realisasi.24}.',
        ],
        buku,
      ),
    ).toEqual([]);
    expect(lolos(['Penghambat {n1} adalah {n1.penghambat.1}, penghambat {n2} adalah {n2.penghambat.1}.'], bukuRekaman)).toEqual([]);
  });
});
