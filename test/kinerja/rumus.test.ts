// data/rumus.json must explain every formula id the core returns, with the same certainty.
import { describe, expect, test } from 'vitest';
import { computeCapaian, computeRataRata, computeRealisasiDibutuhkan, type RumusCapaian } from '../../src/kinerja/capaian.ts';
import { computeEfisiensi } from '../../src/kinerja/efisiensi.ts';
import { computeKemajuan } from '../../src/kinerja/kemajuan.ts';
import { computePenyerapan, computeSisa } from '../../src/kinerja/penyerapan.ts';
import { computeSelisih } from '../../src/kinerja/selisih.ts';
import { computeSkm, konversiSkm } from '../../src/kinerja/skm.ts';
import { d, readRumus } from '../support/kasus.ts';

const rumusCapaian: readonly RumusCapaian[] = [
  'capaian-positif',
  'capaian-negatif-kurung',
  'capaian-negatif-bagi',
  'capaian-stabil',
  'capaian-rentang',
];
const [satu, sembilan] = [d('1'), Array.from({ length: 9 }, () => d('3'))];

const semua = [
  ...rumusCapaian.flatMap((rumus) => [
    computeCapaian({
      target: satu,
      targetAtas: rumus === 'capaian-rentang' ? d('2') : undefined,
      realisasi: satu,
      polaritas: 'naik-baik',
      rumus,
    }),
    computeRealisasiDibutuhkan({ target: satu, capaian: satu, polaritas: 'naik-baik', rumus }),
  ]),
  computeRataRata([satu]),
  computeRataRata([satu], 100),
  computeRataRata([satu], 120),
  computePenyerapan([{ pagu: satu, realisasi: satu }]),
  computeSisa([{ pagu: satu, realisasi: satu }]),
  computeEfisiensi({ capaian: satu, serapan: satu, bentuk: 'rasio' }),
  computeEfisiensi({ capaian: satu, serapan: satu, bentuk: 'persen' }),
  ...(['akumulatif', 'titik-akhir'] as const).map((sifat) =>
    computeKemajuan({ sifat, targetAkhir: satu, realisasi: [{ periode: '2024', nilai: satu }], polaritas: 'naik-baik' }),
  ),
  ...(['satu-per-n', '0,111', '0,11'] as const).map((bobot) => computeSkm(sembilan, { bobot })),
  konversiSkm(d('3'), '1-4->100'),
  konversiSkm(d('75'), '100->1-4'),
  computeSelisih({ awal: satu, akhir: satu, satuan: '%', polaritas: 'naik-baik' }),
  computeSelisih({ awal: satu, akhir: satu, satuan: 'indeks', polaritas: 'naik-baik' }),
];

describe('data/rumus.json', () => {
  const daftar = readRumus();

  test('it explains exactly the formulas the core uses', () => {
    expect(daftar.map((r) => r.id).toSorted()).toEqual([...new Set(semua.map((h) => h.rumusId))].toSorted());
  });

  test('a result warns perlu-cek exactly when its formula is not verified', () => {
    const status = new Map(daftar.map((r) => [r.id, r.status]));
    for (const h of semua) {
      expect([h.rumusId, h.peringatan.includes('perlu-cek')]).toEqual([h.rumusId, status.get(h.rumusId) === 'perlu-cek']);
    }
  });

  test('every result names its rule', () => {
    for (const h of semua) expect(h.dasar).not.toBe('');
  });
});
