// Which indicators a name finds: every indicator of the registry by what its decree calls it, however people write that down.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namaDaerah, namaUnit } from '../../src/answer/iku/rak.ts';
import { createMesin } from '../../src/keadaan.ts';
import type { Iku } from '../../src/registri.ts';
import { readBingkaiIku, type BingkaiIku } from '../../src/understand/iku/bingkai-iku.ts';
import { cariIku, cariMirip, saringTempat } from '../../src/understand/iku/cari-iku.ts';
import { kataIsi, namaIku } from '../../src/understand/iku/kamus-iku.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const { konteks, kamusIku } = createMesin(openTestPustaka());
const { registri } = kamusIku;

const cari = (teks: string) => cariIku(readBingkaiIku(teks, kamusIku), kamusIku);
const ids = (teks: string): readonly string[] => cari(teks).iku.map((i) => i.id);
const unit = (i: Iku): string => namaUnit(konteks, i.unit);
const daerah = (i: Iku): string => namaDaerah(konteks, registri.ketetapanOf(i.unit));
const pemdaOf = (i: Iku): string => registri.ketetapanOf(i.unit).pemda;

/** A letter of the longest word is lost, in its middle. */
function hilangSatu(nama: string): string {
  const kata = nama.match(/[a-z]{7,}/gi)?.toSorted((a, b) => b.length - a.length)[0];
  const n = Math.floor((kata?.length ?? 0) / 2);
  return kata === undefined ? nama : nama.replace(kata, kata.slice(0, n) + kata.slice(n + 1));
}

describe('cariIku: every indicator of the registry', () => {
  test('there are 789 indicators, and 15 that are parts of one', () => {
    const utama = registri.iku.filter((i) => i.induk === undefined).length;
    expect([utama, registri.iku.length - utama]).toEqual([789, 15]);
  });

  // The rates were measured; an indicator that is found must not be lost again.
  test.each<[string, number, (i: Iku) => string]>([
    ['<name> <office>', 3, (i) => `${i.nama} ${unit(i)}`],
    ['<office> <name>', 3, (i) => `${unit(i)} ${i.nama}`],
    ['<NAME>   <OFFICE>', 3, (i) => `  ${i.nama.toUpperCase()}   ${unit(i).toUpperCase()} `],
    ['<name> <short name of the office> <government>', 3, (i) => `${i.nama} ${registri.unitById.get(i.unit)?.singkat} ${daerah(i)}`],
    ['politely, <name> di <office>', 3, (i) => `tolong dong min, ${i.nama} di ${unit(i)} itu apa ya?`],
    ['<name with a letter lost> <office>', 3, (i) => `${hilangSatu(i.nama)} ${unit(i)}`],
    ['<name> <government>', 8, (i) => `${i.nama} ${daerah(i)}`],
    ['<name>', 20, (i) => i.nama],
  ])('%s misses no more than %i of 804', { timeout: 60_000 }, (_, batas, tulis) => {
    const luput = registri.iku.filter((i) => !ids(tulis(i)).includes(i.id)).map((i) => i.id);
    expect(luput.length, luput.join(', ')).toBeLessThanOrEqual(batas);
  });

  test('its own name and its office find it alone, two pairs of near names apart', { timeout: 60_000 }, () => {
    const banyak = registri.iku.flatMap((i) => {
      const hasil = ids(`${i.nama} ${unit(i)}`);
      return hasil.length > 1 ? [[i.id, hasil]] : [];
    });
    expect(banyak.length, JSON.stringify(banyak)).toBeLessThanOrEqual(2);
  });

  test('everyday names find it in its office: no more than 6 of 3133 are missed', { timeout: 60_000 }, () => {
    const semua = registri.iku.flatMap((i) => i.alias.map((a) => [i, a] as const));
    const luput = semua.filter(([i, a]) => !ids(`${a} ${unit(i)}`).includes(i.id)).map(([i, a]) => `${i.id}: ${a}`);
    expect(semua.length).toBeGreaterThanOrEqual(3000);
    expect(luput.length, luput.join(', ')).toBeLessThanOrEqual(6);
  });
});

/** "Indeks Kualitas Lingkungan Hidup": the office read into the words belongs to the name. */
const kantorDiNama = (b: BingkaiIku, i: Iku): boolean =>
  b.kantor.length > 0 && b.kantor.every((k) => namaIku(i).flatMap(kataIsi).includes(k));

describe('cariIku: laws', () => {
  const salahSatu = fc.constantFrom(...registri.iku);
  const sopan = fc.tuple(fc.constantFrom('', 'tolong ', 'min, '), fc.constantFrom('', '?', ' ya', '!!', ' terima kasih', ' pak'));
  const hal = fc.tuple(
    fc.constantFrom('rumus ', 'apa rumus ', 'bagaimana cara menghitung ', 'mohon info '),
    fc.constantFrom('', '?', ' dong', ' itu apa?'),
  );
  const tetap = { seed: 20_240_229, numRuns: 300, endOnFailure: false };

  test('courtesy and capitals change nothing about what a name finds', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(salahSatu, sopan, fc.boolean(), (i, [awal, akhir], besar) => {
        const polos = `${i.nama} ${unit(i)}`;
        const tulis = `${awal}${polos}${akhir}`;
        expect(ids(besar ? tulis.toUpperCase() : tulis)).toEqual(ids(polos));
      }),
      tetap,
    );
  });

  test('a matter asked of an indicator never hides it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(salahSatu, hal, (i, [awal, akhir]) => {
        const polos = `${i.nama} ${unit(i)}`;
        const hilang = ids(polos).filter((id) => id === i.id && !ids(`${awal}${polos}${akhir}`).includes(id));
        expect(hilang).toEqual([]);
      }),
      tetap,
    );
  });

  test('nothing is found outside the place named, and nothing twice', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(salahSatu, salahSatu, fc.boolean(), (i, lain, diUnit) => {
        const b = readBingkaiIku(`${i.nama} ${diUnit ? unit(lain) : daerah(lain)}`, kamusIku);
        const hasil = cariIku(b, kamusIku).iku;
        // "Pemkab" may mean its offices too; of two governments (one of them in the name) each gives its own.
        const { lampiran: _lampiran, ...tanpaLampiran } = b;
        const saring = saringTempat(tanpaLampiran, kamusIku);
        expect(saring).toBeDefined();
        expect(
          hasil
            .filter((x) => (b.pemda.length === 1 && saring?.(x) === false && !kantorDiNama(b, x)) || !b.pemda.includes(pemdaOf(x)))
            .map((x) => x.id),
        ).toEqual([]);
        expect(new Set(hasil).size).toBe(hasil.length);
      }),
      tetap,
    );
  });

  test('a score is a share, and whatever is found has one', { timeout: 60_000 }, () => {
    const kata = fc.constantFrom(...new Set(registri.iku.flatMap((i) => i.nama.toLowerCase().split(/[^a-z]+/))), 'zxcv', 'qwerty');
    fc.assert(
      fc.property(fc.array(kata, { minLength: 1, maxLength: 6 }), (k) => {
        const h = cari(k.join(' '));
        expect([h.nilai, h.cakupan].filter((n) => n < 0 || n > 1)).toEqual([]);
        expect(h.iku.length === 0 || h.nilai > 0).toBe(true);
      }),
      tetap,
    );
  });
});

describe('cariIku', () => {
  test.each([
    ['angka kematian bayi', ['dumai-2016.pemko.akb', 'banyuasin-2019.pemkab.akb', 'bengkalis-2022.dinkes.akb']],
    ['angka kematian bayi bengkalis', ['bengkalis-2022.dinkes.akb']],
    ['AKI', ['dumai-2016.pemko.aki', 'banyuasin-2019.pemkab.aki', 'bengkalis-2022.dinkes.aki']],
    ['turis bengkalis', ['bengkalis-2022.disparbudpora.wisman', 'bengkalis-2022.disparbudpora.wisnus']],
    ['IKLH banyuasin', ['banyuasin-2019.pemkab.iklh', 'banyuasin-2019.dlh.iklh']],
    ['IKLH lampiran I banyuasin', ['banyuasin-2019.pemkab.iklh']],
    ['opini BPK inspektorat bengkalis', ['bengkalis-2022.inspektorat.opini-bpk']],
    ['bandingkan angka kematian ibu bengkalis dan dumai', ['bengkalis-2022.dinkes.aki', 'dumai-2016.pemko.aki']],
  ])('%s', (teks, harap) => {
    expect(ids(teks)).toEqual(harap);
  });

  test.each(['indeks kebahagiaan bengkalis', 'angka kematian bayi dinas perikanan bengkalis', 'zxcv qwerty', ''])(
    '%j finds nothing',
    (teks) => {
      expect(cari(teks)).toEqual({ iku: [], nilai: 0, cakupan: 0 });
    },
  );

  test('of many offices with one name all are given', () => {
    const banyak = cari('indeks kepuasan masyarakat kecamatan bengkalis').iku;
    const kecamatan = registri.iku.filter((i) => i.id.startsWith('bengkalis-2022.kec-') && i.id.endsWith('.ikm'));
    expect(kecamatan.length).toBe(10);
    // "kecamatan bengkalis" is one of them by name.
    expect(banyak.map((i) => i.id)).toEqual(['bengkalis-2022.kec-bengkalis.ikm']);
    expect(cari('indeks kepuasan masyarakat semua kecamatan di kabupaten bengkalis').iku.map((i) => i.id)).toEqual(
      kecamatan.map((i) => i.id),
    );
  });
});

describe('cariMirip', () => {
  test('names that are near come first, from the place named', () => {
    const b = readBingkaiIku('indeks pembangunan manusia banyuasin', kamusIku);
    const hasil = cariMirip(b, kamusIku, 3);
    expect(hasil).toHaveLength(3);
    expect(hasil.every((i) => i.id.startsWith('banyuasin-2019.') && /indeks|pembangunan/i.test(i.nama))).toBe(true);
  });
});
