import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAdaNip } from '../../src/isian/nip.ts';
import { samarkan, samarkanAngka } from '../../src/llm/samarkan.ts';
import { nipTiruan } from '../support/nip.ts';

const S = '[disamarkan]';
/** Digits that are nobody's, in groups of these lengths. */
const angka = (kelompok: readonly number[], sela: string): string => kelompok.map((n) => '9'.repeat(n)).join(sela);
const kelompokNip = [8, 6, 1, 3];
const geser = (teks: string, nol: number): string => teks.replace(/\d/g, (d) => String.fromCodePoint(nol + Number(d)));

describe('samarkan', () => {
  test.each([
    ['an employee number', nipTiruan.rapat],
    ['one with spaces', nipTiruan.renggang],
    ['one with dots', angka(kelompokNip, '.')],
    ['one with dashes of print', angka(kelompokNip, ' – ')],
    ['one with underscores', angka(kelompokNip, '_')],
    ['one over two lines', angka(kelompokNip, '\n')],
    ['one with invisible characters in it', angka(kelompokNip, '\u200b')],
    ['one with no-break spaces', angka(kelompokNip, '\u00a0')],
    ['one that begins with years', `1990 ${angka([4], '')} 2010 ${angka([2, 1, 3], ' ')}`],
    ['a citizen number', angka([16], '')],
    ['a citizen number in fours', angka([4, 4, 4, 4], ' ')],
    ['full-width digits', geser(nipTiruan.rapat, 0xff10)],
    ['Arabic digits', geser(nipTiruan.rapat, 0x0660)],
    ['Javanese digits', geser(nipTiruan.rapat, 0xa9d0)],
    ['a mobile number', `0812${angka([4, 4], '')}`],
    ['a mobile number with +62', `+62 812-${angka([4, 4], '-')}`],
    ['a mobile number with dots and slashes', `0812.${angka([4], '')}/${angka([4], '')}`],
    ['a number of an office with its area', `(0765) 31-${angka([4], '')}`],
    ['seven digits', '123 45 67'],
    ['a date, since it may be of birth', '17/08/1980'],
    ['an account number', '12345.67890.12'],
    ['two years written together', '20232024'],
    ['five digits', '12345'],
    ['five digits with a dot', '12.345'],
    ['an e-mail address', 'nama.orang+uji@kantor.contoh.go.id'],
    ['a user name', '@nama_orang'],
    ['an address of the web with what follows', 'https://contoh.go.id/a/b?nama=x&y=1#z'],
    ['another scheme', 'tg://user?id=1'],
    ['an address without scheme', 't.me/nama_orang'],
    ['a bare host', 'sakip.contoh.go.id'],
    ['a bot token', '123456:ABC-DEF1234ghIkl-zyx57W2v1u'],
    ['a key of OpenAI', 'sk-proj-abcDEF123_x'],
    ['a signed token', `eyJ${'a'.repeat(10)}.${'b'.repeat(10)}.c`],
    ['a long word of letters and digits', 'a1'.repeat(12)],
  ])('%s is masked whole', (_nama, teks) => {
    expect(samarkan(teks)).toBe(S);
    expect(samarkan(`apakah ${teks} sudah?`)).toBe(`apakah ${S} sudah?`);
  });

  test.each([
    ['NIP 123', `NIP ${S}`],
    ['nip:123 ya', `nip:${S} ya`],
    ['NIK saya 12 34', `NIK saya ${S}`],
    ['hp 0812', `hp ${S}`],
    ['telp. (0765) 31', `telp. ${S}`],
    ['no WA saya 081', `no WA saya ${S}`],
    ['rekening nomor 12-3', `rekening nomor ${S}`],
    ['a.n. Budi Santoso', `a.n. ${S}`],
    ['an. Siti', `an. ${S}`],
    ['a.n. Drs. H. Rahmat Hidayat, S.Sos, M.Si. berapa', `a.n. ${S}. berapa`],
    ['atas nama Rahmat. Berapa capaian IKM?', `atas nama ${S}. Berapa capaian IKM?`],
    ['atas nama Budi bin Santoso, berapa', `atas nama ${S}, berapa`],
    ['nama saya Siti Aminah mau tanya', `nama saya ${S} mau tanya`],
    ['Nama saya: SITI', `Nama saya: ${S}`],
    ['nama saya adalah Siti', `nama saya adalah ${S}`],
    ['saya Budi Santoso, berapa capaian IKM', `saya ${S}, berapa capaian IKM`],
    ['lihat www.contoh.id, lalu hitung', `lihat ${S} lalu hitung`],
    ['kontak: a@b.id; hp 0812', `kontak: ${S}; hp ${S}`],
    ['pagu Rp1.250.000.000', `pagu Rp${S}`],
    ['nama saya siti aminah, berapa capaian IKM', `nama saya ${S}, berapa capaian IKM`],
    ['atas nama budi santoso dari kecamatan', `atas nama ${S} dari kecamatan`],
    ['Nama : Budi Santoso', `Nama : ${S}`],
    ['Nama saya dr. Rina Sari', `Nama saya ${S}`],
    ['warga di Jl. Sudirman No. 45, capaian IKM', `warga di ${S}, capaian IKM`],
    [`Budi Santoso NIP ${nipTiruan.renggang}`, `${S} NIP ${S}`],
  ])('in %j the private part alone is masked', (teks, hasil) => {
    expect(samarkan(teks)).toBe(hasil);
  });

  test.each([
    'berapa capaian IKM Dumai Kota 2024?',
    'tren 2021-2024',
    'bandingkan 2022 2023 2024',
    'tahun 2023/2024, 2024/2025',
    'TW III 2024 dan TW 1 2025',
    'realisasi triwulan 2 2024',
    'target 87,65 dan 1.250',
    'Tabel 3.3, 3.4 hlm. 41',
    'Permendagri 86/2017 pasal 3',
    'IKU 1, 2, 3 dari Setda',
    'PermenPANRB 53 tahun 2014',
    'rekening 2024 belanja',
    'H-14, ke-3, 12%',
    'saya mau tanya nilai SAKIP Kota Dumai',
    'Saya Kepala Dinas Kesehatan, apa IKU kami',
    'SAYA MAU TANYA IKM DUMAI KOTA',
    'nama saya tidak perlu',
    'skala A, BB, B',
    'skala-penilaian dan rkpd-perubahan',
    'sk-bupati dan pk-perubahan',
    'OPD mana s.d. TW 2',
    '',
  ])('%j stays as it is', (teks) => {
    expect(samarkan(teks)).toBe(teks);
  });

  test('an employee number as the forms refuse it never leaves, wherever it stands', () => {
    const sela = fc.constantFrom('', ' ', '.', '-', '\n');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(sela, { minLength: 3, maxLength: 3 }), (depan, belakang, s) => {
        const nip = kelompokNip.map((n, i) => '9'.repeat(n) + (s[i] ?? '')).join('');
        const hasil = samarkan(`${depan} ${nip} ${belakang}`);
        expect(isAdaNip(hasil)).toBe(false);
        expect(hasil).not.toContain('999999');
      }),
    );
  });

  test('masking what is masked changes nothing', () => {
    const kata = fc.constantFrom(
      'NIP',
      'saya',
      'Budi',
      'Santoso',
      'a.n.',
      'nama saya',
      'atas nama',
      '2024',
      '1999',
      '0812',
      '12.345',
      '7',
      '@',
      '@nama',
      'a@b.id',
      't.me/x',
      '://',
      'http',
      '123456:',
      'abcdefghij',
      'sk-',
      '٣',
      '１',
      '½',
      'é',
      '\u200b',
      '.',
      '-',
      '+',
      '(',
      ')',
      ',',
      ':',
      ' ',
      '\n',
      S,
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(kata, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 14 }),
        fc.constantFrom('', ' '),
        (isi, sela) => {
          const sekali = samarkan(isi.join(sela));
          expect(samarkan(sekali)).toBe(sekali);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a message as long as Telegram allows is masked at once, whatever it is made of', () => {
    for (const satuan of ['a', '1', 'a.', '1.', 'a1', '@', 'a@', 'A ', 'saya A', '(', '1 ', ': ', 'a:', '1:', 'sk-', 'a.n. A ', 'é', '1,'])
      expect(samarkan(satuan.repeat(4096 / satuan.length)).length).toBeLessThan(4096 * 13);
  });
});

describe('samarkanAngka', () => {
  test.each([
    ['naik 12,5% menjadi Rp1.250.000,50 pada 2024', 'naik #% menjadi Rp# pada #'],
    ['５ dari ٣٤, ½ dan 10²', '# dari #, # dan #'],
    ['TW 3', 'TW #'],
    ['pasal 3, 4.', 'pasal #, #.'],
    ['tanpa angka', 'tanpa angka'],
  ])('every number of %j is one sign', (teks, hasil) => {
    expect(samarkanAngka(teks)).toBe(hasil);
    expect(samarkanAngka(hasil)).toBe(hasil);
  });

  test('no digit is left of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (teks) => !/\p{N}/u.test(samarkanAngka(teks))));
  });
});
