import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akhiranOf, bersihkanNama } from '../../src/berkas/nama.ts';

describe('bersihkanNama', () => {
  test.each([
    ['Laporan TW II.pdf', 'Laporan TW II.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\..\\rahasia.docx', 'rahasia.docx'],
    ['C:rahasia.docx', 'C-rahasia.docx'],
    ['/', 'berkas'],
    ['', 'berkas'],
    ['...', 'berkas'],
    ['.htaccess', 'htaccess'],
    ['. . laporan.pdf', 'laporan.pdf'],
    ['laporan..pdf', 'laporan.pdf'],
    ['laporan.pdf. .', 'laporan.pdf'],
    ['lapo\0ran.pdf', 'laporan.pdf'],
    ['dua\nbaris\t.pdf', 'dua baris .pdf'],
    ['laporan\u202efdp.exe', 'laporanfdp.exe'],
    ['\u2066a\u200bb\u2069.pdf', 'ab.pdf'],
    ['a\ud800b.pdf', 'ab.pdf'],
    ['a.\u200b.b.pdf', 'a.b.pdf'],
    ['<b>IKM: "naik"?|*</b>.pdf', 'b-.pdf'],
    ['IKM: "naik"?.pdf', 'IKM- -naik--.pdf'],
    ['con.pdf', '_con.pdf'],
    ['NUL', '_NUL'],
    ['lpt1 .tar.pdf', '_lpt1 .tar.pdf'],
    ['console.pdf', 'console.pdf'],
    ['cafe\u0301.pdf', 'caf\u00e9.pdf'],
    ['📄 laporan.pdf', '📄 laporan.pdf'],
  ])('%j becomes %j', (asal, bersih) => {
    expect(bersihkanNama(asal)).toBe(bersih);
  });

  test('a long name is cut to 100 characters, never within one, and keeps its extension', () => {
    expect(bersihkanNama(`${'a'.repeat(300)}.xlsx`)).toBe(`${'a'.repeat(95)}.xlsx`);
    expect(bersihkanNama(`${'a'.repeat(95)}. ${'b'.repeat(50)}.pdf`)).toBe(`${'a'.repeat(95)}.pdf`);
    expect(bersihkanNama('📄'.repeat(150))).toBe('📄'.repeat(100));
    expect(bersihkanNama(`con.${'a'.repeat(200)}.pdf`)).toHaveLength(100);
  });

  const jahat = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('/', '\\', '..', '.', ' ', '\0', '\u202e', '\u2028', '\ud83d', 'con', 'C:', '.pdf', '\u0301', 'x'.repeat(60)),
    ),
    { maxLength: 20 },
  );

  test('nothing that is a path, unseen or empty comes out, and what is clean stays as it is', () => {
    fc.assert(
      fc.property(jahat, (potongan) => {
        const nama = bersihkanNama(potongan.join(''));
        expect(nama).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|\.\.|^[. ]|[. ]$/u);
        expect(nama).not.toBe('');
        expect(Array.from(nama).length).toBeLessThanOrEqual(100);
        expect(Buffer.from(nama).toString()).toBe(nama);
        expect(bersihkanNama(nama)).toBe(nama);
      }),
      { numRuns: 2000 },
    );
  });

  test('the extension of a cleaned name survives the cut', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), (badan) => {
        expect(akhiranOf(bersihkanNama(`a${badan}b.pdf`))).toBe('pdf');
      }),
    );
  });
});

describe('akhiranOf', () => {
  test.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', ''],
    ['.pdf', ''],
    ['a.', ''],
    ['a.b c', ''],
    ['a.terlalupanjang', ''],
  ])('of %j is %j', (nama, akhiran) => {
    expect(akhiranOf(nama)).toBe(akhiran);
  });
});
