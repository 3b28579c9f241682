// The search on small lists whose right order anyone can tell, and on all names of the registry.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kataIsi, namaIku } from '../../src/understand/iku/kamus-iku.ts';
import { createPencari, type OpsiCari, type Temuan } from '../../src/understand/iku/pencari.ts';
import { jarakEjaan } from '../../src/understand/normalise.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const alat = { kata: kataIsi, jarak: jarakEjaan };
const sinonim = [
  ['rth', 'ruang terbuka hijau'],
  ['aki', 'kematian ibu', 'ibu meninggal'],
  ['meninggal', 'mati', 'wafat'],
  ['bayi', 'orok'],
];

const daftar = [
  ['Persentase sampah yang ditangani', 'sampah'],
  ['Jumlah pengunjung perpustakaan'],
  ['Angka Kematian Ibu per 100.000 kelahiran hidup', 'kematian ibu'],
  ['Angka Kematian Bayi', 'kematian bayi'],
  ['Luas Ruang Terbuka Hijau'],
  ['Kualitas Udara', 'indeks kualitas udara'],
  ['Indeks Kualitas Udara'],
  ['Persentase pelayanan administrasi kecamatan'],
  ['Jumlah organisasi kepemudaan', 'okp'],
];
const pencari = createPencari(
  daftar.map((nama) => ({ nama })),
  { ...alat, sinonim },
);
const cari = (teks: string, opsi: Partial<OpsiCari> = {}): readonly Temuan[] => pencari.cari([teks.split(' ')], { batas: 5, ...opsi });
const nama = (teks: string, opsi: Partial<OpsiCari> = {}): string | undefined => daftar[cari(teks, opsi)[0]?.ke ?? -1]?.[0];
const [sampah, perpustakaan, ibu, bayi, rth, udara, indeksUdara, pelayanan, pemuda] = daftar.map(([n]) => n);

describe('cari: what a name is found by', () => {
  test.each([
    ['its own words', 'sampah ditangani', sampah],
    ['words of one root', 'penanganan sampah', sampah],
    ['a word of one root alone', 'dilayani kecamatan', pelayanan],
    ['another form of its word', 'pemuda', pemuda],
    ['a lost letter', 'kematan bayi', bayi],
    ['swapped letters', 'perpustakana', perpustakaan],
    ['two slips in a long word', 'prpustakan', perpustakaan],
    ['the beginning of a word', 'perpus', perpustakaan],
    ['an everyday name', 'okp', pemuda],
    ['a phrase for the same thing', 'rth', rth],
    ['the phrase for its abbreviation', 'ibu meninggal', ibu],
    ['two words in other words', 'orok kematian', bayi],
    ['the phrase mistyped', 'ibu menninggal', ibu],
    ['the words in any order', 'ibu angka kematian', ibu],
  ])('%s: "%s"', (_, teks, harap) => {
    expect(nama(teks)).toBe(harap);
  });

  test('a name said whole explains all and is worth 1', () => {
    expect(cari('angka kematian bayi')[0]).toEqual({ ke: 3, nilai: 1, cakupan: 1 });
  });

  test('the word itself goes before a form of it, that before a slip', () => {
    const nilai = ['sampah ditangani', 'sampah penanganan', 'sapah penanganan'].map((t) => cari(t)[0]?.nilai ?? 0);
    expect(nilai.toSorted((a, b) => b - a)).toEqual(nilai);
    expect(new Set(nilai).size).toBe(3);
  });

  test.each(['zxcvbn', 'aku', 'rtx', ''])('a stranger (%j) finds nothing', (teks) => {
    expect(cari(teks)).toEqual([]);
  });

  test('words that no name knows lower the score of all, each of them more', () => {
    const nilai = ['kualitas udara', 'kualitas udara zxcvbn', 'kualitas udara zxcvbn qwerty'].map((t) => cari(t)[0]);
    expect(nilai.map((t) => t?.ke)).toEqual([5, 5, 5]);
    expect(nilai[1]?.cakupan).toBeLessThan(0.72);
    expect(nilai[2]?.cakupan).toBeLessThan(nilai[1]?.cakupan ?? 0);
    expect(nilai[2]?.nilai).toBeLessThan(nilai[1]?.nilai ?? 0);
  });

  test('of several variations the best one counts', () => {
    const opsi = { batas: 1 };
    expect(pencari.cari([['zxcvbn'], ['perpustakaan']], opsi)).toEqual(pencari.cari([['perpustakaan']], opsi));
  });
});

describe('cari: order', () => {
  test('of equals the one whose own name it is goes first, then the order of the list', () => {
    expect(cari('indeks kualitas udara').map((t) => [daftar[t.ke]?.[0], t.nilai])).toEqual([
      [indeksUdara, 1],
      [udara, 1],
    ]);
    const kembar = createPencari([{ nama: ['Nilai'] }, { nama: ['Nilai'] }, { nama: ['Angka', 'nilai'] }], alat);
    expect(kembar.cari([['nilai']], { batas: 3 }).map((t) => t.ke)).toEqual([0, 1, 2]);
  });

  test('the word itself goes before another one for the same thing', () => {
    const p = createPencari([{ nama: ['Ruang terbuka hijau'] }, { nama: ['RTH'] }], { ...alat, sinonim });
    expect(p.cari([['rth']], { batas: 2 }).map((t) => t.ke)).toEqual([1, 0]);
    expect(p.cari([['ruang', 'terbuka', 'hijau']], { batas: 2 }).map((t) => t.ke)).toEqual([0, 1]);
  });

  test('only what the filter lets through is found, however far down it stands', () => {
    expect(cari('angka kematian bayi', { saring: (ke) => ke === 2 }).map((t) => t.ke)).toEqual([2]);
    expect(cari('angka kematian bayi', { saring: () => false })).toEqual([]);
  });

  test('words that need not be there speak for a name that has them and take nothing from the share of the others', () => {
    const pelengkap = new Set(['indeks', 'berapa', 'nilai']);
    const [atas, kedua] = cari('berapa nilai indeks kualitas udara', { pelengkap });
    expect([atas?.ke, atas?.cakupan, kedua?.cakupan]).toEqual([6, 1, 1]);
    expect(cari('berapa perpustakaan', { pelengkap })[0]?.cakupan).toBe(1);
    expect(cari('berapa zxcvbn', { pelengkap })).toEqual([]);
  });

  test('a filter that throws leaves nothing behind', () => {
    const sebelum = cari('kematian');
    expect(() =>
      cari('kematian bayi', {
        saring: () => {
          throw new Error('saring');
        },
      }),
    ).toThrow('saring');
    expect(cari('kematian')).toEqual(sebelum);
  });
});

describe('kenal, terdekat', () => {
  test('a word of a name, its family and its near misspelling are known; a word of synonyms alone is near, but in no name', () => {
    expect(['sampah', 'penanganan', 'smpah', 'orok', 'zxcvbn'].map(pencari.kenal)).toEqual([true, true, true, false, false]);
    expect(['smpah', 'orokk', 'zxcvbn'].map(pencari.terdekat)).toEqual(['sampah', 'orok', undefined]);
  });
});

const { registri, kamus } = openTestPustaka();
/** Indicators that differ in the words of their names. */
const nyata = [...new Map(registri.iku.map((i) => [[...new Set(kataIsi(i.nama))].toSorted().join(' '), i])).values()];
const besar = createPencari(
  nyata.map((i) => ({ nama: namaIku(i) })),
  { ...alat, sinonim: kamus.sinonim },
);
const atas = (kata: readonly string[]): number | undefined => besar.cari([kata], { batas: 1 })[0]?.ke;
const bagian = (benar: readonly boolean[]): number => benar.filter(Boolean).length / benar.length;

describe('cari: every name of the registry', () => {
  test('its own words find it first', () => {
    const luput = nyata.filter((i, ke) => atas(kataIsi(i.nama)) !== ke).map((i) => i.nama);
    expect(luput).toEqual([]);
  });

  test('a letter left out of a long word still finds it first, wherever it is, in 98 of 100', { timeout: 60_000 }, () => {
    const benar = nyata.flatMap((i, ke) => {
      const kata = kataIsi(i.nama);
      return kata.flatMap((k, n) =>
        k.length < 7 ? [] : [1, k.length >> 1, k.length - 2].map((h) => atas(kata.with(n, k.slice(0, h) + k.slice(h + 1))) === ke),
      );
    });
    expect(benar.length).toBeGreaterThan(3000);
    expect(bagian(benar)).toBeGreaterThanOrEqual(0.98);
  });

  test('neighbours swapped in a long word still find it first, in 98 of 100', { timeout: 60_000 }, () => {
    const benar = nyata.flatMap((i, ke) => {
      const kata = kataIsi(i.nama);
      return kata.flatMap((k, n) => {
        const h = k.length >> 1;
        const tukar = k.slice(0, h) + (k[h + 1] ?? '') + (k[h] ?? '') + k.slice(h + 2);
        return k.length < 7 || tukar === k ? [] : [atas(kata.with(n, tukar)) === ke];
      });
    });
    expect(bagian(benar)).toBeGreaterThanOrEqual(0.98);
  });
});

describe('cari: laws', () => {
  const kosakata = [...new Set(nyata.flatMap((i) => kataIsi(i.nama))), 'zxcvbn', 'qwerty', 'aki', 'turis'];
  const kueri = fc.array(fc.constantFrom(...kosakata), { minLength: 1, maxLength: 7 });
  const batas = fc.integer({ min: 0, max: 40 });

  test('never more than asked, each once, best first, scores between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(kueri, { maxLength: 3 }), batas, (variasi, n) => {
        const hasil = besar.cari(variasi, { batas: n });
        expect(hasil.length).toBeLessThanOrEqual(n);
        expect(new Set(hasil.map((t) => t.ke)).size).toBe(hasil.length);
        expect(hasil.filter((t) => t.nilai <= 0 || t.nilai > t.cakupan || t.cakupan > 1)).toEqual([]);
        expect(hasil.toSorted((a, b) => b.nilai - a.nilai)).toEqual(hasil);
      }),
    );
  });

  test('the same question has the same answer, whatever was asked between', () => {
    fc.assert(
      fc.property(kueri, kueri, (a, b) => {
        const sekali = besar.cari([a], { batas: 20 });
        besar.cari([b, a], { batas: 5, saring: (ke) => ke % 2 === 0 });
        expect(besar.cari([a], { batas: 20 })).toEqual(sekali);
      }),
    );
  });

  test('a longer list begins with the shorter one', () => {
    fc.assert(
      fc.property(kueri, batas, (k, n) => {
        expect(besar.cari([k], { batas: n + 10 }).slice(0, n)).toEqual(besar.cari([k], { batas: n }));
      }),
    );
  });

  test('what the filter keeps out is left out, and nothing else', () => {
    fc.assert(
      fc.property(kueri, fc.integer({ min: 2, max: 5 }), (k, n) => {
        const saring = (ke: number): boolean => ke % n === 0;
        expect(besar.cari([k], { batas: 1000, saring })).toEqual(besar.cari([k], { batas: 1000 }).filter((t) => saring(t.ke)));
      }),
    );
  });

  test('a word said twice counts once', () => {
    fc.assert(
      fc.property(kueri, (k) => {
        expect(besar.cari([[...k, ...k]], { batas: 20 })).toEqual(besar.cari([k], { batas: 20 }));
      }),
    );
  });

  test('a stranger in the question never raises what a name explains', () => {
    fc.assert(
      fc.property(kueri, (k) => {
        const polos = besar.cari([k], { batas: 1 })[0]?.nilai ?? 0;
        expect(besar.cari([[...k, 'wkwkwkwk']], { batas: 1 })[0]?.nilai ?? 0).toBeLessThanOrEqual(polos);
      }),
    );
  });
});
