// Which number goes into which input: sentences made from the words of every formula of the registry, in several orders. Numbers in each other's place are the one thing that must not happen.
import { beforeAll, describe, expect, test } from 'vitest';
import { kunciDipakai } from '../../src/kinerja/rumus-iku.ts';
import { readBingkaiIku } from '../../src/understand/iku/bingkai-iku.ts';
import { createKamusIku, type KamusIku } from '../../src/understand/iku/kamus-iku.ts';
import { isiMasukan, type RumusTerhitung, type Terisi } from '../../src/understand/iku/masukan-iku.ts';
import { fold } from '../../src/understand/normalise.ts';
import { angkaTertulis, frasaMasukan, teksOf, type Bagian } from '../support/kalimat-iku.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const pustaka = openTestPustaka();
type Masukan = RumusTerhitung['masukan'][number];
type Rumus = { readonly id: string; readonly bentuk: RumusTerhitung };

/** Each formula once: offices share many. */
const semua: readonly Rumus[] = [
  ...new Map(
    pustaka.registri.iku.flatMap((i) =>
      i.rumus.flatMap((r): readonly (readonly [string, Rumus])[] =>
        r.bentuk.kind === 'hitung' ? [[JSON.stringify([r.bentuk.masukan, r.bentuk.pohon]), { id: i.id, bentuk: r.bentuk }]] : [],
      ),
    ),
  ).values(),
];

type Kalimat = {
  readonly id: string;
  readonly bentuk: RumusTerhitung;
  readonly bagian: Bagian;
  readonly harap: Readonly<Record<string, string>>;
};
type Susunan = (a: string, b: string) => Bagian;

const susunan: Readonly<Record<string, Susunan>> = {
  '9 <a> dari 20 <b>': (a, b) => [9, ` ${a} dari `, 20, ` ${b}`],
  '<a> 9, <b> 20': (a, b) => [`${a} `, 9, `, ${b} `, 20],
  '<b> 20 dan <a> 9': (a, b) => [`${b} `, 20, ` dan ${a} `, 9],
  '9 <a>, 20 <b>': (a, b) => [9, ` ${a}, `, 20, ` ${b}`],
  'dari 20 <b>, 9 <a>': (a, b) => ['dari ', 20, ` ${b}, `, 9, ` ${a}`],
};

/** Two inputs that need a number; one whose number the decree prints needs none. */
const duaMasukan = semua.flatMap((r) => {
  const [a, b, ...lain] = r.bentuk.masukan.filter((m) => m.baku === undefined);
  return a === undefined || b === undefined || lain.length > 0 ? [] : [{ ...r, a, b }];
});

/** Every phrase of one input beside every phrase of the other. */
function pasangan(a: Masukan, b: Masukan, ambil: (x: number, y: number) => boolean): readonly (readonly [string, string])[] {
  return frasaMasukan(a).flatMap((fa, x) => frasaMasukan(b).flatMap((fb, y) => (ambil(x, y) ? [[fa, fb] as const] : [])));
}
const silang = (): boolean => true;
/** The names with everything, and phrases of the same place. */
const ringkas = (x: number, y: number): boolean => x === 0 || y === 0 || x === y;

function kalimatDua(s: Susunan, ambil: typeof ringkas, balik = false): readonly Kalimat[] {
  return duaMasukan.flatMap(({ id, bentuk, a: satu, b: dua }) => {
    const [a, b] = balik ? [dua, satu] : [satu, dua];
    const harap = { [a.kunci]: '9', [b.kunci]: '20' };
    return pasangan(a, b, ambil).map(([fa, fb]) => ({ id, bentuk, bagian: s(fa, fb), harap }));
  });
}

type Putusan = 'benar' | 'kurang' | 'salah';
function putusan(t: Terisi, harap: Kalimat['harap']): Putusan {
  const sesuai = Object.entries(t.masukan).every(([kunci, daftar]) => daftar.length === 1 && daftar[0] === harap[kunci]);
  if (!sesuai) return 'salah';
  return t.kurang.length === 0 ? 'benar' : 'kurang';
}

type Laporan = { readonly jumlah: number; readonly benar: number; readonly salah: readonly string[] };
function laporkan(daftar: readonly Kalimat[], isi: (k: Kalimat) => Terisi): Laporan {
  const hasil = daftar.map((k) => {
    const t = isi(k);
    return { p: putusan(t, k.harap), tulis: `${k.id}: ${teksOf(k.bagian)} -> ${JSON.stringify(t.masukan)}` };
  });
  return {
    jumlah: hasil.length,
    benar: hasil.filter((h) => h.p === 'benar').length / hasil.length,
    salah: hasil.filter((h) => h.p === 'salah').map((h) => h.tulis),
  };
}

/** None wrong, and right as often as it should be; a failing run prints the first of what is wrong. */
function expectLaporan(l: Laporan, benar: number): void {
  expect({ salah: l.salah.length, contoh: l.salah.slice(0, 15) }).toEqual({ salah: 0, contoh: [] });
  expect(l.benar).toBeGreaterThanOrEqual(benar);
}

const LAMA = 120_000;

describe('isiMasukan: two inputs, the numbers known', () => {
  const isi = (k: Kalimat): Terisi => isiMasukan(teksOf(k.bagian), angkaTertulis(k.bagian), k.bentuk);

  test.each(Object.entries(susunan))(
    'every name and alias of every formula in "%s" goes where it belongs, or nowhere',
    (_, s) => expectLaporan(laporkan(kalimatDua(s, silang), isi), 0.98),
    LAMA,
  );

  test.each(Object.entries(susunan))(
    'words speak louder than order: the inputs of "%s" exchanged',
    (_, s) => expectLaporan(laporkan(kalimatDua(s, ringkas, true), isi), 0.98),
    LAMA,
  );

  test(
    'without a comma or a word between them, a number still takes no other input',
    () => {
      const rapat: readonly Susunan[] = [(a, b) => [`${a} `, 9, ` ${b} `, 20], (a, b) => [9, ` ${a} `, 20, ` ${b}`]];
      expectLaporan(
        laporkan(
          rapat.flatMap((s) => kalimatDua(s, ringkas)),
          isi,
        ),
        0.9,
      );
    },
    LAMA,
  );
});

describe('isiMasukan: as the conversation calls it', () => {
  let kamus: KamusIku;
  beforeAll(() => {
    kamus = createKamusIku(pustaka);
  });
  const isi = (k: Kalimat): Terisi => {
    const b = readBingkaiIku(teksOf(k.bagian), kamus);
    return isiMasukan(b.teks, b.angka, k.bentuk);
  };

  // Names hold numbers of their own ("usia 0-17 tahun", "dalam 1 tahun"), and some numbers of a question are not read at all.
  test.each(Object.entries(susunan))(
    'no number of a name, and none for another input, in "%s"',
    (_, s) => expectLaporan(laporkan(kalimatDua(s, ringkas), isi), 0.9),
    LAMA,
  );
});

describe('isiMasukan: three inputs', () => {
  const tiga = semua.filter((r) => r.bentuk.masukan.length === 3);
  const urutan: readonly (readonly [number, number, number])[] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const rangkai: Readonly<Record<string, (x: readonly (readonly [string, number])[]) => Bagian>> = {
    '<a> 9, <b> 20, <c> 31': (x) => x.flatMap(([f, n], i) => [`${i === 0 ? '' : ', '}${f} `, n]),
    '9 <a>, 20 <b> dan 31 <c>': (x) => x.flatMap(([f, n], i) => [['', ', ', ' dan '][i] ?? '', n, ` ${f}`]),
  };

  test.each(Object.entries(rangkai))(
    'every formula with three inputs in "%s", in every order of its inputs',
    (_, rangkaikan) => {
      const daftar = tiga.flatMap(({ id, bentuk }) =>
        Array.from({ length: Math.max(...bentuk.masukan.map((m) => frasaMasukan(m).length)) }, (__, n) => n).flatMap((n) =>
          urutan.map((u): Kalimat => {
            const x = u.map((ke, i) => {
              const m = bentuk.masukan[ke] as Masukan;
              return { kunci: m.kunci, isi: [frasaMasukan(m)[n % frasaMasukan(m).length] ?? '', [9, 20, 31][i] ?? 0] as const };
            });
            return {
              id,
              bentuk,
              bagian: rangkaikan(x.map((y) => y.isi)),
              harap: Object.fromEntries(x.map((y) => [y.kunci, `${y.isi[1]}`])),
            };
          }),
        ),
      );
      expectLaporan(
        laporkan(daftar, (k) => isiMasukan(teksOf(k.bagian), angkaTertulis(k.bagian), k.bentuk)),
        0.98,
      );
    },
    LAMA,
  );

  test('two numbers for three inputs leave one open', () => {
    const salah = tiga
      .filter((r) => r.bentuk.masukan.every((m) => m.baku === undefined))
      .flatMap(({ id, bentuk }) => {
        const [a, b] = bentuk.masukan as [Masukan, Masukan];
        const bagian = [9, ` ${fold(a.nama)}, `, 20, ` ${fold(b.nama)}`];
        const t = isiMasukan(teksOf(bagian), angkaTertulis(bagian), bentuk);
        return t.kurang.length > 0 && putusan(t, { [a.kunci]: '9', [b.kunci]: '20' }) !== 'salah' ? [] : [`${id}: ${JSON.stringify(t)}`];
      });
    expect(salah).toEqual([]);
  });
});

describe('isiMasukan: last year and this year', () => {
  const perubahan = pustaka.registri.iku.flatMap(({ id, nama, rumus }) =>
    rumus.flatMap(({ bentuk }) => {
      const pohon = bentuk.kind === 'hitung' && typeof bentuk.pohon !== 'string' ? bentuk.pohon : undefined;
      if (bentuk.kind !== 'hitung' || pohon?.op !== 'perubahan') return [];
      const [lalu] = kunciDipakai(pohon.lalu);
      const [kini] = kunciDipakai(pohon.kini);
      return [{ id, nama: fold(nama), bentuk, harap: { [lalu ?? '']: '9', [kini ?? '']: '20' } }];
    }),
  );

  test.each<readonly [Bagian]>([
    [['dari ', 9, ' menjadi ', 20]],
    [['dari ', 9, ' jadi ', 20]],
    [['naik dari ', 9, ' ke ', 20]],
    [['menjadi ', 20, ' dari ', 9]],
    [['tahun lalu ', 9, ' tahun ini ', 20]],
    [['tahun ini ', 20, ' tahun lalu ', 9]],
    [['tahun lalu ', 9, ', tahun ini ', 20]],
    [['tahun ini ', 20, ', tahun lalu ', 9]],
    [[9, ' tahun lalu, ', 20, ' tahun ini']],
    [[20, ' tahun ini, ', 9, ' tahun lalu']],
    [[9, ' tahun lalu menjadi ', 20, ' tahun ini']],
    [[20, ' tahun ini dan ', 9, ' tahun lalu']],
    [[20, ' dari tahun lalu ', 9]],
    [['semula ', 9, ' kini ', 20]],
    [['tahun sebelumnya ', 9, ' sekarang ', 20]],
    [['tahun 2023 ', 9, ' dan tahun 2024 ', 20]],
    [['tahun 2024 ', 20, ' dan tahun 2023 ', 9]],
    [['2023 ', 9, ' 2024 ', 20]],
    [['2024: ', 20, ', 2023: ', 9]],
    [[9, ' (2023), ', 20, ' (2024)']],
  ])('of every formula of a change are told apart: %j', (bagian) => {
    const daftar = perubahan.map((r): Kalimat => ({ ...r, bagian: [`${r.nama} `, ...bagian] }));
    expectLaporan(
      laporkan(daftar, (k) => isiMasukan(teksOf(k.bagian), angkaTertulis(k.bagian), k.bentuk)),
      0.5,
    );
  });
});

describe('aliases of the registry', () => {
  test('no input bears a name of another input of its formula, except this year and last year', () => {
    const kembar = semua.flatMap(({ id, bentuk }) =>
      bentuk.masukan.flatMap((m, n) =>
        bentuk.masukan
          .slice(n + 1)
          .filter((l) => m.tahun === undefined || l.tahun === undefined)
          .flatMap((l) =>
            frasaMasukan(m)
              .filter((f) => frasaMasukan(l).includes(f))
              .map((f) => `${id}: ${m.kunci}, ${l.kunci}: ${f}`),
          ),
      ),
    );
    expect(kembar).toEqual([]);
  });
});
