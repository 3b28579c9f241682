import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, potong, toHalaman, toSalinan, type Halaman } from '../../src/render/html.ts';

/** What a reader sees: Telegram takes the tags out and puts the signs back. */
const tampil = (html: string): string =>
  html
    .replaceAll(/<\/?(?:b|i|blockquote)>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const tanpaSpasi = (teks: string): string => teks.replaceAll(/\s+/gu, '');
const barisHalaman = (h: Halaman | undefined): readonly string[] => tampil(h?.html ?? '').split('\n');
/** A surrogate without its other half. */
const belahan = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const teks = fc.string({ unit: 'binary' }).filter((t) => !/[\n\r]/.test(t));
/** No word is a number with a dot, which begins an entry. */
const kata = fc.stringMatching(/^[a-z0-9<&>"😀,.;-]{0,11}[a-z<&>"😀,;-]$/u);
/** Lines of an answer: numbered or not, short or long, with and without spaces. */
const barisBiasa = fc.oneof(
  teks,
  fc
    .tuple(fc.array(kata), fc.integer({ min: 1, max: 200 }), fc.constantFrom(' ', ' ', '. ', ''))
    .map(([x, kali, antara]) => Array.from({ length: kali }, () => x.join(antara)).join(antara)),
);
const barisBernomor = fc.array(fc.tuple(fc.boolean(), barisBiasa), { maxLength: 40, size: 'max' }).map((semua) => {
  let n = 0;
  return semua.map(([bernomor, t]) => {
    if (bernomor) n += 1;
    return bernomor ? `${n}. butir ${t}` : `- ${t}`;
  });
});
const judul = fc.array(kata, { minLength: 1, maxLength: 60, size: 'max' }).map((x) => x.join(' '));
const sumber = fc.option(
  fc.array(kata, { minLength: 1, maxLength: 40, size: 'max' }).map((x) => `Sumber: ${x.join(', ')}.`),
  { nil: undefined },
);

describe('escapeHtml', () => {
  test('the four signs of HTML are written out', () => {
    expect(escapeHtml(`a < b && c > "d" 'e'`)).toBe(`a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'`);
  });

  test('an escaped text has no tag, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(teks, fc.stringMatching(/^[<>&"a;lgtmpquo/]*$/)), (t) => {
        const html = escapeHtml(t);
        expect(html).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        expect(tampil(html)).toBe(t);
      }),
    );
  });
});

describe('potong', () => {
  test.each<readonly [string, string, number, readonly string[]]>([
    ['a short text stays', 'pendek', 10, ['pendek']],
    ['a text of exactly the limit stays', '1234567890', 10, ['1234567890']],
    ['a long one is cut after a sentence of its second half', 'Satu dua. Tiga empat', 14, ['Satu dua.', 'Tiga empat']],
    ['or after a semicolon', 'satu dua; tiga empat', 14, ['satu dua;', 'tiga empat']],
    ['a sentence that ends early is not cut there', 'Ya. satu dua tiga empat', 14, ['Ya. satu dua', 'tiga empat']],
    ['else at a space', 'satu dua tiga', 10, ['satu dua', 'tiga']],
    ['else at the limit', 'abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['a number is not cut at its points', 'capaian kinerja 12.345.678', 22, ['capaian kinerja', '12.345.678']],
    ['a sign of two halves stays whole', 'aaaa😀b', 5, ['aaaa', '😀b']],
  ])('%s', (_, t, batas, hasil) => {
    expect(potong(t, batas)).toEqual(hasil);
  });

  test('no piece is too long or empty, no sign is cut, and nothing but spaces is lost', () => {
    fc.assert(
      fc.property(
        barisBiasa.filter((t) => !belahan.test(t)),
        fc.integer({ min: 20, max: 1000 }),
        (t, batas) => {
          const hasil = potong(t, batas);
          expect(hasil.filter((x) => x.length > batas || belahan.test(x))).toEqual([]);
          if (t.trim() !== '' && t.trim() === t) expect(hasil).not.toContain('');
          expect(tanpaSpasi(hasil.join(''))).toBe(tanpaSpasi(t));
        },
      ),
    );
  });
});

describe('toHalaman', () => {
  test('a short answer is one page: bold where it answers, its sources slanted at the end', () => {
    const baris = ['Capaian IKM: 95,43%', 'Sumber: LKIP 2024, Tabel 3.3.', 'Target <belum> tercapai.'];
    expect(toHalaman(baris, true)).toEqual([
      {
        html: '<b>Capaian IKM: 95,43%</b>\nTarget &lt;belum&gt; tercapai.\n<i>Sumber: LKIP 2024, Tabel 3.3.</i>',
        nomor: [],
      },
    ]);
    expect(toHalaman(['Yang mana?'], false)).toEqual([{ html: 'Yang mana?', nomor: [] }]);
  });

  test('a quoted question stands before the first page alone', () => {
    const [satu, dua] = toHalaman(['Judul', ...Array.from({ length: 13 }, (_, n) => `${n + 1}. x`)], true, ['a < b?']);
    expect(satu?.html.startsWith('<blockquote>a &lt; b?</blockquote>\n<b>Judul</b>\n1. x\n')).toBe(true);
    expect(dua?.html.startsWith('<b>Judul</b>\n11. x\n')).toBe(true);
  });

  test('several answers in one message each begin bold and keep their sources', () => {
    expect(toHalaman(['Satu', 'Sumber: A.', '', 'Dua', 'Sumber: B.'], true).map((h) => h.html)).toEqual([
      '<b>Satu</b>\n<i>Sumber: A.</i>\n\n<b>Dua</b>\n<i>Sumber: B.</i>',
    ]);
  });

  test('twelve entries stand on one page, thirteen on two, and each page tells its numbers', () => {
    const daftar = (n: number): readonly string[] => ['Judul', ...Array.from({ length: n }, (_, i) => `${i + 1}. butir`), 'Sumber: X.'];
    expect(toHalaman(daftar(12), true).map((h) => h.nomor)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
    expect(toHalaman(daftar(13), true).map((h) => h.nomor)).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [11, 12, 13],
    ]);
  });

  test.each(['2024. tahun', '1.5 juta', '1.abc', 'a 1. b', ' 1. b', '1) b', '1234. b'])('%j is no numbered entry', (t) => {
    expect(toHalaman(['Judul', t], true)[0]?.nomor).toEqual([]);
  });

  test('a title that fills pages heads each with its beginning, and its rest stands once', () => {
    const halaman = toHalaman(['j'.repeat(5000), 'isi', 'Sumber: X.'], true);
    expect(halaman.every((h) => h.html.startsWith(`<b>${'j'.repeat(1500)}</b>\n`) && h.html.endsWith('<i>Sumber: X.</i>'))).toBe(true);
    expect(halaman.flatMap((h) => barisHalaman(h).slice(1, -1)).join('')).toBe(`${'j'.repeat(3500)}isi`);
  });

  test('sources longer than a paragraph stand once instead of on every page', () => {
    const panjang = `Sumber: ${'tabel, '.repeat(100)}akhir.`;
    const halaman = toHalaman(['Judul', ...Array.from({ length: 25 }, (_, n) => `${n + 1}. butir`), panjang], true);
    expect(halaman.filter((h) => h.html.includes('Sumber: '))).toHaveLength(1);
  });

  test('an entry without a space keeps its number with its beginning', () => {
    const halaman = toHalaman(['Judul', `1. ${'x'.repeat(5000)}`, '2. dua'], true);
    expect(halaman.flatMap((h) => h.nomor)).toEqual([1, 2]);
    expect(barisHalaman(halaman[0])[1]).toMatch(/^1\. x/);
  });

  test('the rest of a long line that happens to begin like an entry is none', () => {
    const halaman = toHalaman(['Judul', `1. ${'kata '.repeat(597)}kat 12. ${'kata '.repeat(100)}`, '2. dua'], true);
    expect(halaman.flatMap((h) => h.nomor)).toEqual([1, 2]);
  });

  test('a line of ten thousand letters without a space is cut over pages and loses none', () => {
    const panjang = Array.from({ length: 10_000 }, (_, n) => String.fromCodePoint(97 + (n % 26))).join('');
    const halaman = toHalaman(['Judul', panjang, 'Sumber: X.'], true);
    expect(halaman.length).toBeGreaterThan(2);
    expect(halaman.every((h) => tampil(h.html).length <= 4096)).toBe(true);
    expect(halaman.flatMap((h) => barisHalaman(h).slice(1, -1)).join('')).toBe(panjang);
  });

  test('a line of ten thousand letters of two halves each is never cut between them', () => {
    for (const awal of ['', 'x']) {
      const halaman = toHalaman(['Judul', awal + '😀'.repeat(5000)], true);
      expect(halaman.filter((h) => belahan.test(h.html))).toEqual([]);
      expect(halaman.flatMap((h) => barisHalaman(h).slice(1)).join('')).toBe(awal + '😀'.repeat(5000));
    }
  });

  test('nothing to say is still one page', () => {
    expect(toHalaman([], false)).toEqual([{ html: '', nomor: [] }]);
    expect(toHalaman(['Judul'], true)).toEqual([{ html: '<b>Judul</b>', nomor: [] }]);
  });

  test('whatever the lines: pages fit, each has title and source, each line stands once and in order, numbers are told', () => {
    fc.assert(
      fc.property(judul, barisBernomor, sumber, fc.boolean(), (kepala, isi, kaki, tebal) => {
        const halaman = toHalaman([kepala, ...isi, ...(kaki === undefined ? [] : [kaki])], tebal);
        const badan = halaman.map((h) => {
          const [pertama, ...lain] = barisHalaman(h);
          expect(tampil(h.html).length).toBeLessThanOrEqual(4096);
          expect(pertama).toBe(kepala);
          if (kaki !== undefined) expect(lain.at(-1)).toBe(kaki);
          return kaki === undefined ? lain : lain.slice(0, -1);
        });
        expect(tanpaSpasi(badan.flat().join(''))).toBe(tanpaSpasi(isi.join('')));
        const pendek = isi.filter((t) => t.length < 500);
        expect(badan.flat().filter((t) => pendek.includes(t)).length).toBeGreaterThanOrEqual(pendek.length);
        expect(halaman.flatMap((h) => h.nomor)).toEqual(isi.flatMap((t) => /^(\d+)\. /.exec(t)?.[1] ?? []).map(Number));
        for (const [n, h] of halaman.entries()) {
          for (const x of h.nomor) expect(badan[n]?.some((t) => t.startsWith(`${x}. `))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the lines, no sign is left unescaped and only our own tags stand in the page', () => {
    fc.assert(
      fc.property(fc.array(teks, { minLength: 1, maxLength: 10 }), fc.boolean(), fc.array(teks, { maxLength: 2 }), (baris, tebal, awal) => {
        for (const { html } of toHalaman(baris, tebal, awal)) {
          const tanpaTag = html.replaceAll(/<(b|i|blockquote)>([^<>]*)<\/\1>/g, '$2');
          expect(tanpaTag).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        }
      }),
    );
  });
});

describe('toSalinan', () => {
  test('is the first line with its source', () => {
    expect(toSalinan(['Capaian: 95,43%', 'Cara hitung: x', 'Sumber: LKIP 2024.'])).toBe('Capaian: 95,43%\nSumber: LKIP 2024.');
    expect(toSalinan(['Capaian: 95,43%', 'Cara hitung: x'])).toBe('Capaian: 95,43%');
  });

  test('a source that is too long ends before the place that does not fit', () => {
    const tempat = Array.from({ length: 30 }, (_, n) => `Tabel 3.${n} (Bab III)`);
    const salinan = toSalinan(['Capaian: 95,43%', `Sumber: LKIP 2024, ${tempat.join(', ')}.`]) ?? '';
    expect(salinan.length).toBeLessThanOrEqual(256);
    expect(salinan).toMatch(/^Capaian: 95,43%\nSumber: LKIP 2024(?:, Tabel 3\.\d+ \(Bab III\))+$/);
  });

  test('a list and several answers have nothing that can be copied alone', () => {
    expect(toSalinan(['Ada 3 IKU:', '1. a', 'Sumber: X.'])).toBeUndefined();
    expect(toSalinan(['Satu: 1', 'Sumber: A.', '', 'Dua: 2'])).toBeUndefined();
  });

  test('a first line of exactly 256 letters is copied alone, a longer one is not', () => {
    expect(toSalinan(['j'.repeat(256), 'Sumber: X.'])).toBe('j'.repeat(256));
    expect(toSalinan(['j'.repeat(257), 'Sumber: X.'])).toBeUndefined();
  });

  test('a source is not cut inside a number', () => {
    const awal = 'j'.repeat(200);
    for (let n = 1; n < 60; n += 1) {
      const kaki = `Sumber: ${'x'.repeat(n)} 85,76 dan 89,87 dari tabel lain yang panjang.`;
      const salinan = toSalinan([awal, kaki]) ?? '';
      expect(salinan.length).toBeLessThanOrEqual(256);
      expect(`${awal}\n${kaki}`.slice(salinan.length)).not.toMatch(/^,\d/);
    }
  });

  test('whatever the lines, it fits, begins with the whole first line, and what follows is the beginning of the source', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.array(kata, { maxLength: 60, size: 'max' }), (panjang, isi) => {
        const kepala = 'j'.repeat(panjang);
        const kaki = `Sumber: ${isi.join(', ')}.`;
        const salinan = toSalinan([kepala, kaki]);
        if (panjang > 256) expect(salinan).toBeUndefined();
        else {
          expect(salinan?.length).toBeLessThanOrEqual(256);
          expect(salinan === kepala || `${kepala}\n${kaki}`.startsWith(salinan ?? 'x')).toBe(true);
        }
      }),
    );
  });
});
