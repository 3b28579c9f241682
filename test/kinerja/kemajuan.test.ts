import { describe, expect, test } from 'vitest';
import type { Polaritas } from '../../src/kinerja/capaian.ts';
import { computeKemajuan } from '../../src/kinerja/kemajuan.ts';
import { d, expectHitungan, type HasilHitungan, readKasus } from '../support/kasus.ts';

type Masukan = {
  readonly sifat: 'akumulatif' | 'titik-akhir';
  readonly targetAkhir: string;
  readonly realisasi: readonly { readonly periode: string; readonly nilai: string }[];
  readonly polaritas: Polaritas;
  readonly seharusnya?: readonly string[];
};

describe('computeKemajuan', () => {
  test.each(readKasus<Masukan, HasilHitungan>('kemajuan'))('$nama', ({ masukan, hasil }) => {
    const realisasi = masukan.realisasi.map((r) => ({ periode: r.periode, nilai: d(r.nilai) }));
    const h = computeKemajuan({ ...masukan, targetAkhir: d(masukan.targetAkhir), realisasi });
    expectHitungan(h, hasil);
    expect(h.rumusId).toBe(`kemajuan-${masukan.sifat}`);
  });

  test('a titik-akhir progress names the one period it rests on', () => {
    const realisasi = [
      { periode: '2024', nilai: d('81') },
      { periode: '2023', nilai: d('85') },
    ];
    const h = computeKemajuan({ sifat: 'titik-akhir', targetAkhir: d('90'), realisasi, polaritas: 'naik-baik' });
    expect(h.masukan.map((m) => `${m.nama} = ${m.nilai.toFixed()}`)).toEqual(['realisasi 2024 = 81', 'target akhir = 90']);
  });
});
