import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bacaDengan, bacaPermintaan, isAliasSah, pakaiAlias, pertanyaanTerverifikasi, saranPertanyaan } from '../../src/isian/belajar.ts';
import type { Buku, Isian } from '../../src/isian/buku.ts';
import { kunciTanya } from '../../src/isian/kunci-tanya.ts';
import type { IsiOf, JenisIsian } from '../../src/isian/skema.ts';
import type { Permintaan } from '../../src/permintaan.ts';

const oleh = { pengguna: 1, waktu: '2027-01-02T03:04:05.000Z' };
const ikm: readonly Permintaan[] = [{ kind: 'istilah', istilah: ['ikm'] }];
const lkjip: readonly Permintaan[] = [{ kind: 'istilah', istilah: ['lkjip'] }];

function bukuOf(isi: Partial<{ readonly [J in JenisIsian]: readonly IsiOf<J>[] }>): Buku {
  const daftar = new Map(
    Object.entries(isi).map(([jenis, x]) => [
      jenis,
      (x as readonly object[]).map((y, n) => ({ id: `${jenis}-${n}`, versi: 1, isi: y }) as unknown as Isian),
    ]),
  );
  const semua = (jenis: JenisIsian): readonly Isian[] => daftar.get(jenis) ?? [];
  return { cap: 1, semua: (jenis) => [...semua(jenis)] as never, find: (jenis, id) => semua(jenis).find((x) => x.id === id) as never };
}

const pertanyaan = (tanya: string, tampil: string, permintaan: unknown = ikm): IsiOf<'pertanyaan'> => ({
  teks: kunciTanya(tanya),
  tampil,
  permintaan: JSON.stringify(permintaan),
  oleh,
});
const denganAlias = (...daftar: readonly (readonly [string, string])[]): Buku =>
  bukuOf({ alias: daftar.map(([kata, ganti]) => ({ kata, ganti, oleh })) });

describe('kunciTanya', () => {
  test.each([
    ['Berapa IPM Dumai 2024?', 'berapa ipm dumai 2024'],
    ['Selamat pagi pak, mohon info ipm dumai ya. Terima kasih 🙏', 'info ipm dumai'],
    ['tolong  “IPM”, (Dumai)…', 'ipm dumai'],
    ['angka kematian ibu', 'angka kematian ibu'],
    ['target 5 realisasi -5', 'target 5 realisasi -5'],
    ['target 89,87 realisasi 85.76', 'target 89,87 realisasi 85.76'],
    ['tren IKM 2021-2024', 'tren ikm 2021 - 2024'],
    ['kerja-sama daerah', 'kerja sama daerah'],
    ['capaian > 100%', 'capaian > 100%'],
    ['assalamualaikum', ''],
    ['?', ''],
  ])('%j is compared as %j', (teks, kunci) => {
    expect(kunciTanya(teks)).toBe(kunci);
  });

  test('case, marks at the end and courtesy around a question never change it', () => {
    const kata = fc.array(fc.constantFrom('capaian', 'ikm', 'setda', '2024', 'apa', 'kematian', 'ibu', '85,76'), {
      minLength: 1,
      maxLength: 8,
    });
    const depan = fc.constantFrom('', 'tolong ', 'Pak, ', 'selamat sore bu, mohon ');
    const belakang = fc.constantFrom('', '?', ' ya', ' dong kak??', '. Terima kasih');
    fc.assert(
      fc.property(kata, depan, belakang, (k, a, b) => {
        expect(kunciTanya(`${a}${k.join(' ').toUpperCase()}${b}`)).toBe(kunciTanya(k.join(' ')));
      }),
    );
  });
});

describe('pertanyaanTerverifikasi', () => {
  const buku = bukuOf({
    pertanyaan: [pertanyaan('apa itu i.k.m masyarakat', 'kepanjangan IKM'), pertanyaan('lkjip apaan', 'apa itu LKjIP', lkjip)],
  });

  test('answers word for word, in the words of people and in those of the help', () => {
    expect(pertanyaanTerverifikasi(buku, 'Tolong, LKjIP apaan ya?')).toEqual(lkjip);
    expect(pertanyaanTerverifikasi(buku, 'Kepanjangan IKM?')).toEqual(ikm);
  });

  test.each(['lkjip apaan 2024', 'lkjip', 'bukan lkjip apaan', 'lkjip  apa', ''])('%j is another question', (teks) => {
    expect(pertanyaanTerverifikasi(buku, teks)).toBeUndefined();
  });

  test('what this program does not know as a request is no answer and no suggestion', () => {
    const rusak = bukuOf({
      pertanyaan: [
        pertanyaan('satu dua', 'a', [{ kind: 'yang-akan-datang' }]),
        pertanyaan('tiga empat', 'b', []),
        { ...pertanyaan('lima enam', 'c'), permintaan: '{' },
        pertanyaan('tujuh delapan', 'd'),
      ],
    });
    for (const x of ['satu dua', 'tiga empat', 'lima enam']) expect(pertanyaanTerverifikasi(rusak, x)).toBeUndefined();
    expect(saranPertanyaan(rusak, 5)).toEqual([{ id: 'pertanyaan-3', tampil: 'd' }]);
    expect(['{', '[]', 'null', '[{"kind":"istilah"}]'].map(bacaPermintaan)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('the newer of two records for the same words holds', () => {
    const dua = bukuOf({ pertanyaan: [pertanyaan('satu dua', 'x'), pertanyaan('satu dua', 'y', lkjip)] });
    expect(pertanyaanTerverifikasi(dua, 'satu dua')).toEqual(lkjip);
  });

  test('suggestions are the newest, and each shown once', () => {
    const tiga = bukuOf({ pertanyaan: [pertanyaan('a b', 'sama'), pertanyaan('c d', 'lain'), pertanyaan('e f', 'sama')] });
    expect(saranPertanyaan(tiga, 5).map((x) => x.id)).toEqual(['pertanyaan-2', 'pertanyaan-1']);
    expect(saranPertanyaan(tiga, 1)).toHaveLength(1);
    expect(saranPertanyaan(bukuOf({}), 5)).toEqual([]);
  });
});

describe('pakaiAlias', () => {
  test.each<readonly [string, string, readonly (readonly [string, string])[]]>([
    ['Capaian Dumkot 2024?', 'capaian dumai kota 2024?', [['dumkot', 'Dumai Kota']]],
    [
      'longest first: kantor camat kota',
      'longest first: kecamatan kota',
      [
        ['camat', 'x y'],
        ['kantor camat', 'kecamatan'],
      ],
    ],
    [
      'longer later: a b c d',
      'longer later: a panjang',
      [
        ['a b', 'pendek'],
        ['b c d', 'panjang'],
      ],
    ],
    ['dua kali ikm dan ikm', 'dua kali indeks dan indeks', [['ikm', 'indeks']]],
    [
      'once only: alfa',
      'once only: beta',
      [
        ['alfa', 'beta'],
        ['beta', 'gama'],
      ],
    ],
    ['ikm, lalu', 'indeks, lalu', [['ikm', 'indeks']]],
    ['(ikm)', '(indeks)', [['ikm', 'indeks']]],
  ])('%j is read as %j', (pesan, hasil, alias) => {
    expect(pakaiAlias(denganAlias(...alias), pesan)).toBe(hasil);
  });

  test.each(['IKMku 2024', 'sikm', 'ikm2', '2ikm', 'mata-ikm', "jum'ikm", '@ikm', 'ikm_a', 'i k m', 'Tidak Ada'])(
    '%j holds no whole word of an alias and stays exactly as it is',
    (pesan) => {
      expect(pakaiAlias(denganAlias(['ikm', 'indeks'], ["jum'", 'x']), pesan.replace('@', 'a@'))).toBe(pesan.replace('@', 'a@'));
    },
  );

  test('words with something else between them are no phrase', () => {
    expect(pakaiAlias(denganAlias(['kantor camat', 'kecamatan']), 'kantor, camat')).toBe('kantor, camat');
  });

  test.each([
    ['2024', 'tahun lalu'],
    ['ikm 2024', 'indeks'],
    ['tahun kemarin', '2023'],
    ['a b c d e f', 'enam'],
    ['', 'kosong'],
    ['ikm', ''],
  ])('an alias of %j for %j is none', (kata, ganti) => {
    expect(isAliasSah({ kata, ganti })).toBe(false);
    expect(pakaiAlias(denganAlias([kata, ganti]), 'ikm 2024 tahun kemarin a b c d e f')).toBe('ikm 2024 tahun kemarin a b c d e f');
  });

  test('a book without aliases gives the very message back, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (pesan) => {
        expect(pakaiAlias(bukuOf({}), pesan)).toBe(pesan);
      }),
    );
  });

  test('the numbers of a message are the same after any aliases', () => {
    const kata = fc.constantFrom('ikm', 'dumai', 'kota', 'capaian', '2024', '85,76', 'tw', '3', '-5');
    const huruf = fc.constantFrom('ikm', 'dumai', 'kota', 'dumai kota', 'indeks kepuasan');
    fc.assert(
      fc.property(fc.array(kata, { maxLength: 10 }), fc.array(fc.tuple(huruf, huruf), { maxLength: 4 }), (k, alias) => {
        const angka = (teks: string): readonly string[] => teks.match(/-?\d[\d,]*/g) ?? [];
        const pesan = k.join(' ');
        const hasil = bacaDengan(
          alias.map(([a, b]) => ({ kata: a, ganti: b })),
          pesan,
        );
        expect(angka(hasil)).toEqual(angka(pesan));
      }),
    );
  });
});
