// Needs no source documents: the committed claims must agree with each other, or the disagreement must be on record.
import { describe, expect, test } from 'vitest';
import { loadRujukan } from '../../src/rujukan/load.ts';
import type { Anggaran, Indikator, Tabel, Temuan } from '../../src/rujukan/skema.ts';
import { recomputeBagi } from '../../src/tooling/periksa/hitung-ulang.ts';
import { recomputeJumlah } from '../../src/tooling/periksa/jumlah.ts';
import { dirs } from '../support/db.ts';

const data = loadRujukan(dirs.data);
if (!data.ok) throw new Error(JSON.stringify(data.error));
const { klaim, rekaman } = data.value;
const isi = (jenis: string): readonly unknown[] => rekaman.filter((r) => r.jenis === jenis).map((r) => r.isi);
const hasil = [
  ...recomputeBagi(klaim, isi('indikator') as readonly Indikator[]),
  ...recomputeJumlah(klaim, isi('anggaran') as readonly Anggaran[]),
];

describe('printed capaian, serapan, efisiensi and sums', () => {
  test('each one recomputes, or the difference is recorded as a temuan of its line or as damaged print', () => {
    const temuan = isi('temuan') as readonly (Temuan & { readonly dokumen: string })[];
    const tercatat = new Set(temuan.flatMap((t) => [t.baris].flat().map((baris) => `${t.dokumen}:${baris}`)));
    const takTercatat = hasil
      .filter((h) => h.status === 'beda' && h.klaim.mutu === undefined && !tercatat.has(`${h.klaim.dokumen}:${h.klaim.baris}`))
      .map((h) => `${h.klaim.id}: tercetak ${h.klaim.cetak}, ${h.langkah} = ${h.dihitung?.toFixed(2)}`);
    expect(takTercatat).toEqual([]);
  });

  test('the capaian of IKM 2024 recomputes in Tabel 3.3 and not in Tabel 1.4', () => {
    const ikm = hasil.filter((h) => h.jenis === 'capaian' && h.klaim.pokok === 'dk.ikm' && h.klaim.periode === '2024');
    const find = (tabel: string) => ikm.find((h) => h.klaim.tabel === tabel);
    expect(find('t3.3')).toMatchObject({ status: 'cocok', klaim: { cetak: '95,43' } });
    expect(find('t1.4')).toMatchObject({ status: 'beda', klaim: { cetak: '85,76' }, langkah: '85,76 ÷ 89,87' });
    expect(find('t1.4')?.dihitung?.toFixed(2)).toBe('95.43');
  });

  test('most results have their inputs printed', () => {
    const tanpa = hasil.filter((h) => h.status === 'tanpa-masukan').length;
    expect(hasil.length).toBeGreaterThan(400);
    expect(tanpa / hasil.length).toBeLessThan(0.1);
  });
});

describe('citations', () => {
  test('every claim stands within the lines of its table', () => {
    const tabelById = new Map((isi('tabel') as readonly Tabel[]).map((t) => [t.id, t]));
    const diLuar = klaim.filter((k) => {
      const [awal, akhir] = tabelById.get(`${k.dokumen}/${k.tabel}`)?.baris ?? [0, 0];
      return k.baris < awal || k.baris > akhir;
    });
    expect(diLuar.map((k) => `${k.id} baris ${k.baris}`)).toEqual([]);
  });
});
