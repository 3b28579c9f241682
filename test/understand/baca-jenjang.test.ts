// Questions about the cascade: a level of a government or an office, one step of it, what stands under a step, the way to an indicator.
import { describe, expect, test } from 'vitest';
import { namaUnit } from '../../src/answer/iku/rak.ts';
import { createMesin } from '../../src/keadaan.ts';
import type { Permintaan } from '../../src/permintaan.ts';
import { bacaJenjang } from '../../src/understand/iku/baca-jenjang.ts';
import { readBingkaiIku } from '../../src/understand/iku/bingkai-iku.ts';
import { cariIku } from '../../src/understand/iku/cari-iku.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const { konteks, kamusIku } = createMesin(openTestPustaka());
const { registri } = kamusIku;
const dumai = ['perwako-dumai-14-2016'];
const banyuasin = ['perbup-banyuasin-45-2019'];
const kesehatan = ['banyuasin-2019.pemkab.s-kesehatan'];

function baca(teks: string): readonly Permintaan[] | undefined {
  const b = readBingkaiIku(teks, kamusIku);
  return bacaJenjang(b, kamusIku, cariIku(b, kamusIku));
}

describe('bacaJenjang', () => {
  test.each<[string, Permintaan]>([
    ['misi perwako dumai', { kind: 'iku-jenjang', ketetapan: dumai, tingkat: 'misi' }],
    ['berapa misi dumai', { kind: 'iku-jenjang', ketetapan: dumai, tingkat: 'misi', jumlah: true }],
    ['misi 3 dumai', { kind: 'iku-jenjang', ketetapan: dumai, tingkat: 'misi', nomor: '3' }],
    ['tujuan banyuasin apa saja', { kind: 'iku-jenjang', ketetapan: banyuasin, tingkat: 'tujuan' }],
    ['sasaran dinas kesehatan banyuasin', { kind: 'iku-jenjang', unit: ['banyuasin-2019.dinkes'], tingkat: 'sasaran' }],
    ['cascading banyuasin', { kind: 'iku-jenjang', ketetapan: banyuasin, tingkat: 'sasaran' }],
    // What stands under misi 2 is part of the answer about it.
    ['sasaran pada misi 2 dumai', { kind: 'iku-jenjang', ketetapan: dumai, tingkat: 'misi', nomor: '2' }],
    ['indikator misi 2 dumai', { kind: 'iku-daftar', jenjang: ['dumai-2016.pemko.misi-2'] }],
    ['indikator sasaran meningkatnya derajat kesehatan masyarakat', { kind: 'iku-daftar', jenjang: kesehatan }],
    ['berapa indikator sasaran meningkatnya derajat kesehatan masyarakat', { kind: 'iku-daftar', jenjang: kesehatan, jumlah: true }],
    ['dari sasaran bangkit kesehatan apa indikatornya', { kind: 'iku-daftar', jenjang: kesehatan }],
    ['bangkit kesehatan misinya apa', { kind: 'iku-alur', pokok: kesehatan }],
    ['sasaran meningkatnya derajat kesehatan masyarakat banyuasin', { kind: 'iku-alur', pokok: kesehatan }],
    ['alur angka kematian bayi banyuasin', { kind: 'iku-alur', pokok: ['banyuasin-2019.pemkab.akb'] }],
    ['angka kematian bayi banyuasin masuk misi berapa', { kind: 'iku-alur', pokok: ['banyuasin-2019.pemkab.akb'] }],
    ['sasaran apa yang diukur angka kematian bayi dumai', { kind: 'iku-alur', pokok: ['dumai-2016.pemko.akb'] }],
  ])('%s', (teks, harap) => {
    expect(baca(teks)).toEqual([harap]);
  });

  test.each(['rumus angka kematian bayi bengkalis', 'IKU dinas kesehatan bengkalis', 'misi', 'apa saja misi', ''])(
    '%j is no question about the cascade of a place',
    (teks) => {
      expect(baca(teks)).toBeUndefined();
    },
  );

  test('law: the indicators of every misi, tujuan and sasaran are found by its own words, 4 of 298 apart', () => {
    const luput = registri.jenjang.filter((j) => {
      const hasil = baca(`indikator ${j.tingkat} ${j.nama} ${namaUnit(konteks, j.unit)}`) ?? [];
      return !hasil.some((p) => p.kind === 'iku-daftar' && p.jenjang?.includes(j.id) === true);
    });
    expect(registri.jenjang).toHaveLength(298);
    expect(luput.length, luput.map((j) => j.id).join(', ')).toBeLessThanOrEqual(4);
  });
});
