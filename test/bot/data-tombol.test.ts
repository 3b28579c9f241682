import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bacaData, tulisData, type DataTombol } from '../../src/bot/data-tombol.ts';
import { readBantuan } from '../../src/rujukan/bantuan.ts';
import { dirs } from '../support/db.ts';

const id = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  fc.maxSafeInteger().filter((n) => n > 0),
);
const ke = fc.integer({ min: 1, max: 9999 });
/** Ids of data/bantuan.json, as its schema allows them. */
const nama = fc.stringMatching(/^[a-z0-9-]{1,24}$/);
const dataTombol: fc.Arbitrary<DataTombol> = fc.oneof(
  fc.record({ aksi: fc.constant('lihat' as const), id, bagian: fc.constantFrom('ringkas' as const, 'rincian' as const), ke }),
  fc.record({ aksi: fc.constant('pilih' as const), id, ke }),
  fc.record({ aksi: fc.constant('ubah' as const), id }),
  fc.record({ aksi: fc.constant('ganti' as const), id, ke }),
  fc.record({ aksi: fc.constant('nilai' as const), id, nilai: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ aksi: fc.constant('angka-salah' as const), id }),
  fc.record({ aksi: fc.constant('terverifikasi' as const), pertanyaan: fc.stringMatching(/^[a-z0-9]{10}$/) }),
  fc.record({ aksi: fc.constant('letak' as const), ke, dari: ke }),
  fc.record({ aksi: fc.constant('contoh' as const), contoh: nama }),
  fc.record({ aksi: fc.constant('telusur' as const), kunci: fc.stringMatching(/^[0-9a-f]{10}$/), ke }),
  fc.record({ aksi: fc.constant('telusur' as const), ke }),
  fc.record({ aksi: fc.constant('bantuan' as const), topik: nama }),
  fc.constant({ aksi: 'bantuan' as const }),
);

describe('tulisData', { timeout: 60_000 }, () => {
  test.each<readonly [DataTombol, string]>([
    [{ aksi: 'lihat', id: 35, bagian: 'ringkas', ke: 2 }, '1:l:z:u2'],
    [{ aksi: 'lihat', id: 36, bagian: 'rincian', ke: 1 }, '1:l:10:r1'],
    [{ aksi: 'pilih', id: 7, ke: 12 }, '1:p:7:12'],
    [{ aksi: 'ubah', id: 7 }, '1:u:7'],
    [{ aksi: 'ganti', id: 7, ke: 3 }, '1:g:7:3'],
    [{ aksi: 'nilai', id: 7, nilai: 1 }, '1:n:7:+'],
    [{ aksi: 'nilai', id: 7, nilai: -1 }, '1:n:7:-'],
    [{ aksi: 'angka-salah', id: 36 }, '1:s:10'],
    [{ aksi: 'terverifikasi', pertanyaan: 'abcdefghjk' }, '1:v:abcdefghjk'],
    [{ aksi: 'letak', ke: 2, dari: 6 }, '1:h:2:6'],
    [{ aksi: 'contoh', contoh: 'hitung-capaian' }, '1:c:hitung-capaian'],
    [{ aksi: 'telusur', ke: 1 }, '1:i::1'],
    [{ aksi: 'telusur', kunci: 'e870a6fd26', ke: 2 }, '1:i:e870a6fd26:2'],
    [{ aksi: 'bantuan', topik: 'anggaran' }, '1:b:anggaran'],
    [{ aksi: 'bantuan' }, '1:b'],
  ])('%j is written as %s, which buttons of sent messages carry for ever', (data, teks) => {
    expect(tulisData(data)).toBe(teks);
    expect(bacaData(teks)).toStrictEqual(data);
  });

  test('every button reads back as it was written, within the 64 bytes of Telegram', () => {
    fc.assert(
      fc.property(dataTombol, (data) => {
        const teks = tulisData(data);
        expect(Buffer.byteLength(teks)).toBeLessThanOrEqual(64);
        expect(bacaData(teks)).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });

  test('two different buttons never carry the same data', () => {
    fc.assert(
      fc.property(dataTombol, dataTombol, (a, b) => {
        expect(tulisData(a) === tulisData(b)).toBe(JSON.stringify(bacaData(tulisData(a))) === JSON.stringify(bacaData(tulisData(b))));
      }),
    );
  });

  test('every topic and example of the help fits a button', () => {
    for (const t of readBantuan(dirs.data).topik) {
      expect(bacaData(tulisData({ aksi: 'bantuan', topik: t.id }))).toEqual({ aksi: 'bantuan', topik: t.id });
      for (const c of t.contoh) expect(bacaData(tulisData({ aksi: 'contoh', contoh: c.id }))).toEqual({ aksi: 'contoh', contoh: c.id });
    }
  });
});

describe('bacaData', { timeout: 60_000 }, () => {
  test.each([
    ['nothing', ''],
    ['a word', 'hapus'],
    ['the version alone', '1'],
    ['an action that does not exist', '1:x:7:1'],
    ['no action', '1::7:1'],
    ['another version', '2:p:7:1'],
    ['no version', 'p:7:1'],
    ['a version with a sign', '+1:p:7:1'],
    ['a list entry without a number', '1:p:7'],
    ['a list entry with an empty number', '1:p:7:'],
    ['a part too much', '1:p:7:1:1'],
    ['an id left out', '1:p::1'],
    ['an id of other characters', '1:p:AB!:1'],
    ['an id in capitals, which we never write', '1:p:AB:1'],
    ['a choice of readings with a number', '1:u:7:1'],
    ['a thumb that is neither', '1:n:7:1'],
    ['a thumb that is both', '1:n:7:+-'],
    ['a report with a part too much', '1:s:7:1'],
    ['a report of no answer', '1:s:0'],
    ['a verified question without its id', '1:v'],
    ['a verified question with an id that is too short', '1:v:abc'],
    ['a verified question with a part too much', '1:v:abcdefghjk:1'],
    ['a page of no part', '1:l:7:2'],
    ['a page of an unknown part', '1:l:7:x2'],
    ['a part without a page', '1:l:7:u'],
    ['a page counter with one number', '1:h:2'],
    ['an example without a name', '1:c'],
    ['a help topic with a part too much', '1:b:a:b'],
    ['a step of the registry without anything', '1:i'],
    ['a step without a page', '1:i:e870a6fd26'],
    ['a step with an empty page', '1:i:e870a6fd26:'],
    ['a step with a part too much', '1:i:e870a6fd26:1:1'],
    ['a step whose key is too long', '1:i:e870a6fd260:1'],
    ['a step whose key is in capitals', '1:i:E870A6FD26:1'],
    ['a step whose key is an id', '1:i:dinkes:1'],
    ['a step whose key is a name of objects', '1:i:__proto__:1'],
    ['a step whose key ends in a line break', '1:i:e870a6fd2\n:1'],
    ['a step of another version', '2:i:e870a6fd26:1'],
    ['a line break at the end', '1:p:7:1\n'],
    ['a space at the beginning', ' 1:p:7:1'],
    ['a thousand colons', ':'.repeat(1000)],
  ])('%s is no button of ours: %j', (_, data) => {
    expect(bacaData(data)).toBeUndefined();
  });

  const nomorPalsu = [
    '0',
    '00',
    '01',
    '-1',
    '+1',
    '1.5',
    '1,5',
    '1e3',
    '0x1',
    '99999',
    '9'.repeat(400),
    'NaN',
    'Infinity',
    ' 1',
    '１',
    '١',
  ];
  test.each(nomorPalsu)('%s is no number of an entry, a reading or a page', (n) => {
    const data = [`1:p:7:${n}`, `1:g:7:${n}`, `1:l:7:u${n}`, `1:l:7:r${n}`, `1:h:${n}:2`, `1:h:1:${n}`, `1:i::${n}`, `1:i:e870a6fd26:${n}`];
    expect(data.map((d) => bacaData(d))).toEqual(data.map(() => undefined));
  });

  test.each(['0', '-1', '-z', '+1', '1.5', 'z'.repeat(11), 'z'.repeat(400), '2gosa7pa2gw', 'ab c', '１'])(
    '%s is no id of an answer',
    (n) => {
      const data = [`1:p:${n}:1`, `1:g:${n}:1`, `1:l:${n}:u1`, `1:u:${n}`, `1:n:${n}:+`];
      expect(data.map((d) => bacaData(d))).toEqual(data.map(() => undefined));
    },
  );

  test('whatever text comes, it is undefined or a button whose numbers are sound', () => {
    const bagian = fc.oneof(
      fc.constantFrom('1', 'l', 'p', 'u', 'g', 'n', 'h', 'c', 'b', 'i', 'e870a6fd26', '', '+', '-', 'u1', 'r2'),
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
    );
    const teks = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bagian, { maxLength: 5 }).map((x) => x.join(':')),
      fc.array(bagian, { maxLength: 4 }).map((x) => ['1', ...x].join(':')),
    );
    fc.assert(
      fc.property(teks, (data) => {
        const d = bacaData(data);
        if (d === undefined) return;
        for (const n of ['id', 'ke', 'dari'] as const) {
          const nilai = (d as Readonly<Record<string, unknown>>)[n];
          if (nilai !== undefined) expect(Number.isSafeInteger(nilai)).toBe(true);
          if (n !== 'id' && nilai !== undefined) expect(nilai).toBeGreaterThan(0);
        }
        expect(bacaData(tulisData(d))).toEqual(d);
      }),
      { numRuns: 1000 },
    );
  });
});
