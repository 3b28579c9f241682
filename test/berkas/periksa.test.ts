import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GalatBerkas } from '../../src/berkas/galat.ts';
import { panjangAwal, type Jenis } from '../../src/berkas/isi.ts';
import { batasBerkas, periksaBerkas, periksaKeterangan } from '../../src/berkas/periksa.ts';
import { awalByJenis, zip } from '../support/berkas.ts';

const teks = (s: string): Uint8Array => new Uint8Array(Buffer.from(s));
const hex = (s: string): Uint8Array => new Uint8Array(Buffer.from(s, 'hex'));
const semuaJenis = Object.keys(awalByJenis) as Jenis[];

const exe = new Uint8Array(Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00'), Buffer.alloc(200)]));
const elf = hex('7f454c4602010100');

/** The kind, or the kind of the refusal. */
function hasil(nama: string, awal: Uint8Array, mime?: string): string {
  const h = periksaBerkas({ nama, awal, mime, ukuran: awal.length });
  return h.ok ? h.value.jenis : h.error.kind;
}
function galat(nama: string, awal: Uint8Array): GalatBerkas | undefined {
  const h = periksaBerkas({ nama, awal });
  return h.ok ? undefined : h.error;
}

describe('periksaBerkas', () => {
  test.each(semuaJenis)('a .%s with its own content is taken, in capitals too, with or without a declared size', (j) => {
    const awal = awalByJenis[j];
    expect(periksaBerkas({ nama: `Bukti.${j}`, awal })).toEqual({ ok: true, value: { jenis: j, nama: `Bukti.${j}` } });
    expect(periksaBerkas({ nama: `BUKTI.${j.toUpperCase()}`, awal, ukuran: 1_000_000 })).toMatchObject({ ok: true, value: { jenis: j } });
  });

  test.each([
    ['scan.jpeg', awalByJenis.jpg, 'jpg'],
    ['IMG_0001.HEIF', awalByJenis.heic, 'heic'],
    ['dari-docs.docx', zip('word/numbering.xml'), 'docx'],
    ['dari-sheets.xlsx', zip('xl/drawings/drawing1.xml'), 'xlsx'],
    ['openpyxl.xlsx', zip('docProps/app.xml'), 'xlsx'],
    ['libre.docx', zip('_rels/.rels'), 'docx'],
    ['pindaian.pdf', teks('\ufeff\r\n%PDF-1.4'), 'pdf'],
    ['kosongan.txt', teks('\n'), 'txt'],
    ['bom.csv', teks('\ufeffa;b\n'), 'csv'],
    ['lama.txt', hex('63616665e9206465206c61207265766965770a'), 'txt'],
    ['ejaan.txt', teks('MZ adalah singkatan; PK juga.'), 'txt'],
  ])('%s is taken', (nama, awal, jenis) => {
    expect(hasil(nama, awal)).toBe(jenis);
  });

  test('a text whose last character is cut off where the look ends is a text', () => {
    expect(hasil('a.txt', teks(`${'a'.repeat(panjangAwal - 1)}é dan seterusnya`))).toBe('txt');
  });

  test('every kind of content under every other name is refused, except where Office shares one container', () => {
    const keluarga = (j: Jenis): string =>
      [
        ['docx', 'xlsx', 'pptx'],
        ['doc', 'xls', 'ppt'],
        ['txt', 'csv'],
      ]
        .find((k) => k.includes(j))
        ?.join('') ?? j;
    for (const nama of semuaJenis) {
      for (const isi of semuaJenis) {
        const diterima = keluarga(nama) === keluarga(isi);
        expect([nama, isi, hasil(`x.${nama}`, awalByJenis[isi])]).toEqual([nama, isi, diterima ? nama : 'tidak-cocok']);
      }
    }
  });

  test('the refusal names the kind that the content is of', () => {
    expect(galat('layar.jpg', awalByJenis.png)).toEqual({ kind: 'tidak-cocok', jenis: 'jpg', isi: 'png' });
    expect(galat('lkjip.doc', awalByJenis.docx)).toEqual({ kind: 'tidak-cocok', jenis: 'doc', isi: 'docx' });
    expect(galat('lkjip.docx', zip('xl/workbook.xml'))).toEqual({ kind: 'tidak-cocok', jenis: 'docx', isi: 'xlsx' });
    expect(galat('lkjip.docx', awalByJenis.odt)).toEqual({ kind: 'tidak-cocok', jenis: 'docx', isi: 'odt' });
    expect(galat('lkjip.pdf', awalByJenis.docx)).toEqual({ kind: 'tidak-cocok', jenis: 'pdf' });
  });

  test('an Office file locked with a password is called that', () => {
    expect(galat('rka.xlsx', awalByJenis.xls)).toEqual({ kind: 'tidak-cocok', jenis: 'xlsx', isi: 'terkunci' });
  });

  test.each([
    ['laporan.pdf.exe', exe, 'program'],
    ['laporan.exe.pdf', awalByJenis.pdf, 'program'],
    ['laporan.pdf', exe, 'program'],
    ['aplikasi.apk', zip('AndroidManifest.xml'), 'program'],
    ['aplikasi.docx', zip('AndroidManifest.xml'), 'program'],
    ['jar.xlsx', zip('META-INF/MANIFEST.MF'), 'program'],
    ['pasang.bat', teks('@echo off'), 'program'],
    ['skrip.sh.txt', teks('ls'), 'program'],
    ['skrip.txt', teks('#!/bin/sh\nrm -rf /'), 'program'],
    ['skrip.js', teks('alert(1)'), 'program'],
    ['halaman.html', teks('<html>'), 'program'],
    ['gambar.svg', teks('<svg>'), 'program'],
    ['gambar.svg.png', awalByJenis.png, 'program'],
    ['laporan\u202efdp.exe', exe, 'program'],
    ['laporan.pdf\0.exe', exe, 'program'],
    ['laporan.exe ', exe, 'program'],
    ['laporan.exe.', exe, 'program'],
    ['laporan.ｅｘｅ', exe, 'jenis-tidak-diterima'],
    ['elf.pdf', elf, 'program'],
    ['macho.pdf', hex('cffaedfe07000001'), 'program'],
    ['gemuk.pdf', hex('cafebabe00000002'), 'program'],
    ['arsip.zip', zip('a.txt'), 'arsip'],
    ['arsip.tar.gz', hex('1f8b0800'), 'arsip'],
    ['arsip.rar', teks('Rar!\x1a\x07'), 'arsip'],
    ['bukti.zip.pdf', awalByJenis.pdf, 'arsip'],
    ['arsip.docx', zip('foto/satu.jpg'), 'tidak-cocok'],
    ['kosong.docx', hex('504b0506'), 'tidak-cocok'],
    ['pendek.docx', hex('504b0304'), 'tidak-cocok'],
    ['buku.odt', zip('mimetype', 'application/epub+zip'), 'tidak-cocok'],
    ['templat.odt', zip('mimetype', 'application/vnd.oasis.opendocument.text-templatePK'), 'tidak-cocok'],
    ['makro.docm', zip('[Content_Types].xml'), 'bermakro'],
    ['makro.xlsm', zip('[Content_Types].xml'), 'bermakro'],
    ['tabel.xls', teks('<html><table>'), 'tidak-cocok'],
    ['biner.txt', hex('410042'), 'tidak-cocok'],
    ['utf16.csv', hex('fffe61003b00'), 'tidak-cocok'],
    ['acak.csv', hex('ff8190e2f7c3'), 'tidak-cocok'],
    ['avif.heic', hex('0000001c667479706176696600000000'), 'tidak-cocok'],
    ['suara.wav', teks('RIFF    WAVE'), 'jenis-tidak-diterima'],
    ['suara.webp', teks('RIFF    WAVE'), 'tidak-cocok'],
    ['video.mp4', hex('00000018667479706d703432'), 'jenis-tidak-diterima'],
    ['tanpa-akhiran', awalByJenis.pdf, 'jenis-tidak-diterima'],
    ['kosong.pdf', new Uint8Array(), 'kosong'],
  ])('%j is refused', (nama, awal, kind) => {
    expect(hasil(nama, awal)).toBe(kind);
  });

  test.each(['Kuasa Andi.SH.pdf', 'KTP, KK.dll.pdf', 'no.reg.12.pdf', 'www.dumaikota.com.pdf', 'Sertifikat.ISO.9001.pdf', 'v1.2.pdf'])(
    'dots in an honest name do no harm: %s',
    (nama) => {
      expect(hasil(nama, awalByJenis.pdf)).toBe('pdf');
    },
  );

  test('a name without an extension gets that of the declared type', () => {
    const pdf = periksaBerkas({ nama: 'LKJIP v1.2', mime: 'application/pdf', awal: awalByJenis.pdf });
    expect(pdf).toEqual({ ok: true, value: { jenis: 'pdf', nama: 'LKJIP v1.2.pdf' } });
    expect(periksaBerkas({ mime: 'Text/CSV; charset=utf-8', awal: awalByJenis.csv })).toEqual({
      ok: true,
      value: { jenis: 'csv', nama: 'berkas.csv' },
    });
    expect(hasil('surat', awalByJenis.pdf, 'image/png')).toBe('tidak-cocok');
  });

  test('the declared type overrules no extension, but one of a program is refused', () => {
    expect(hasil('laporan.pdf', awalByJenis.pdf, 'application/octet-stream')).toBe('pdf');
    expect(hasil('video.mp4', awalByJenis.pdf, 'application/pdf')).toBe('jenis-tidak-diterima');
    expect(hasil('laporan.pdf', awalByJenis.pdf, 'application/x-msdownload')).toBe('program');
    expect(hasil('laporan.pdf', awalByJenis.pdf, 'application/vnd.android.package-archive')).toBe('program');
  });

  test('the name that is given back is the cleaned one', () => {
    const h = periksaBerkas({ nama: '../../etc/\u202elaporan.pdf', awal: awalByJenis.pdf });
    expect(h).toEqual({ ok: true, value: { jenis: 'pdf', nama: 'laporan.pdf' } });
  });

  test('whatever the bytes and the name, it answers, and takes only names whose extension is on the list', () => {
    const berakhiran = new RegExp(`[.](?:${[...semuaJenis, 'jpeg', 'heif'].join('|')})$`, 'i');
    const isi = fc.oneof(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(...Object.values(awalByJenis)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', ...semuaJenis, 'exe'), isi, (nama, akhiran, awal) => {
        const h = periksaBerkas({ nama: `${nama}.${akhiran}`, awal });
        if (h.ok) expect(h.value.nama).toMatch(berakhiran);
      }),
    );
  });
});

describe('periksaKeterangan', () => {
  test('20 MB are taken, one byte more and nothing at all are not', () => {
    expect(periksaKeterangan({ nama: 'a.pdf', ukuran: batasBerkas }).ok).toBe(true);
    expect(periksaKeterangan({ nama: 'a.pdf', ukuran: batasBerkas + 1 })).toEqual({
      ok: false,
      error: { kind: 'terlalu-besar', ukuran: batasBerkas + 1, batas: batasBerkas },
    });
    expect(periksaKeterangan({ nama: 'a.pdf', ukuran: 0 })).toEqual({ ok: false, error: { kind: 'kosong' } });
  });
});
