import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCetak, readKlaim } from '../../src/rujukan/baca-klaim.ts';
import { loadRujukan, readCapWaktu } from '../../src/rujukan/load.ts';
import type { Indikator, KlaimData } from '../../src/rujukan/skema.ts';
import { copyData, dirs, editList } from '../support/db.ts';

const dumai = 'dokumen/lkip-dumai-kota-2024';
const klaim: KlaimData = {
  tabel: 't1.4',
  baris: 296,
  kolom: 'Capaian 2024',
  pokok: 'dk.ikm',
  ukuran: 'capaian',
  periode: '2024',
  cetak: '85,76',
  satuan: '%',
};

describe('loadRujukan', () => {
  test('the committed data is valid, and reading it twice gives the same hash', () => {
    const [satu, dua] = [loadRujukan(dirs.data), loadRujukan(dirs.data)];
    if (!satu.ok || !dua.ok) throw new Error(JSON.stringify(satu.ok ? dua : satu));
    expect(satu.value.hash).toBe(dua.value.hash);
    expect(satu.value.klaim.length).toBeGreaterThan(1500);
  });

  test('every claim has a number, unless it is empty, a word, or damaged print', () => {
    const data = loadRujukan(dirs.data);
    if (!data.ok) throw new Error(JSON.stringify(data.error));
    const tanpaAngka = data.value.klaim.filter((k) => k.desimal === undefined && k.kosong !== true && k.teks === undefined);
    expect(tanpaAngka).toEqual([]);
  });

  test('tables of two reports with the same label stay two tables', () => {
    const data = loadRujukan(dirs.data);
    const ids = data.ok ? data.value.rekaman.filter((r) => r.jenis === 'tabel').map((r) => r.id) : [];
    expect(ids).toContain('tabel:lkip-dumai-kota-2024/pk');
    expect(ids).toContain('tabel:lkjip-setda-2023/pk');
  });

  test.each([
    ['text that is no JSON', (d: string) => writeFileSync(path.join(d, 'skala.json'), '[{"id": '), 'skala.json', 'bukan JSON'],
    ['a list where words belong', (d: string) => writeFileSync(path.join(d, 'istilah/slang.json'), '[]'), 'istilah/slang.json', 'record'],
    [
      'an unknown key, with the line of its entry',
      (d: string) =>
        editList<KlaimData>(d, `${dumai}/klaim-kinerja.json`, ([k, ...lain]) => [k ?? klaim, { ...klaim, nilai: 1 } as KlaimData, ...lain]),
      `${dumai}/klaim-kinerja.json`,
      'baris 3',
    ],
    [
      'a number that cannot be read, with both lines',
      (d: string) => editList<KlaimData>(d, `${dumai}/klaim-kinerja.json`, (semua) => [{ ...klaim, ke: 9, cetak: '1.2.3,4' }, ...semua]),
      `${dumai}/klaim-kinerja.json`,
      'baris 2 (dokumen baris 296): "1.2.3,4" bukan satu angka',
    ],
    [
      'the same cell entered twice',
      (d: string) => editList<KlaimData>(d, `${dumai}/klaim-kinerja.json`, (semua) => [...semua, klaim]),
      `${dumai}/klaim-*.json`,
      'klaim ganda',
    ],
    [
      'a claim about nothing known',
      (d: string) => editList<KlaimData>(d, `${dumai}/klaim-kinerja.json`, (semua) => [...semua, { ...klaim, pokok: 'dk.tidak-ada' }]),
      `${dumai}/klaim-*.json`,
      'pokok tidak dikenal: dk.tidak-ada',
    ],
    [
      'a claim in a table that is not listed',
      (d: string) => editList<KlaimData>(d, `${dumai}/klaim-kinerja.json`, (semua) => [...semua, { ...klaim, tabel: 't9.9' }]),
      `${dumai}/klaim-*.json`,
      'tabel tidak dikenal: t9.9',
    ],
    [
      'an IKU that does not say whether its target accumulates',
      (d: string) =>
        editList<Indikator>(d, `${dumai}/indikator.json`, (semua) =>
          semua.map(({ sifatTarget, ...i }) => (i.iku ? i : { ...i, sifatTarget })),
        ),
      `${dumai}/indikator.json`,
      'IKU tanpa sifatTarget',
    ],
    [
      'a record that points at no sasaran',
      (d: string) => editList<Indikator>(d, `${dumai}/indikator.json`, (semua) => semua.map((i) => ({ ...i, sasaran: 'dk.sasaran-9' }))),
      `${dumai}/indikator.json`,
      'sasaran tidak dikenal: dk.sasaran-9',
    ],
  ])('refuses %s by path and reason', (_, rusakkan, berkas, alasan) => {
    const data = copyData();
    rusakkan(data);
    const hasil = loadRujukan(data);
    if (hasil.ok) throw new Error('broken data was accepted');
    expect(hasil.error.berkas).toBe(berkas);
    expect(hasil.error.alasan).toContain(alasan);
  });
});

describe('readCapWaktu', () => {
  test('notices a file that grew', () => {
    const data = copyData();
    const sebelum = readCapWaktu(data);
    expect(readCapWaktu(data)).toBe(sebelum);
    appendFileSync(path.join(data, 'rumus.json'), '\n');
    expect(readCapWaktu(data)).not.toBe(sebelum);
  });
});

describe('readCetak', () => {
  test.each([
    ['85,76', '%', '85.76'],
    ['3 (Tiga)', 'program', '3'],
    ['3(tiga)', 'program', '3'],
    ['4 (empat', 'misi', '4'],
    ['69 (enam puluh sembilan)', 'sub kegiatan', '69'],
    ['25 Persen', '%', '25'],
    ['5.157.645.400,00,-', 'Rp', '5157645400'],
    ['14.270.262.328 00', 'Rp', '14270262328'],
  ])('%s as %s is %s', (cetak, satuan, desimal) => {
    expect(readCetak(cetak, satuan)).toEqual({ ok: true, value: desimal });
  });

  test.each(['tidak terealisasi', '√', '1.77.984.000,00', '3 (empat)', '3 (beberapa)', '', '-', '2 6 1'])('%s is no number', (cetak) => {
    expect(readCetak(cetak, 'naskah').ok).toBe(false);
  });
});

describe('readKlaim', () => {
  test('words with their wording stay words and never become a number', () => {
    const hasil = readKlaim('d', { ...klaim, ukuran: 'realisasi', cetak: 'tidak terealisasi', teks: 'tidak terealisasi' });
    expect(hasil).toMatchObject({ ok: true, value: { teks: 'tidak terealisasi' } });
    expect(hasil.ok && hasil.value.desimal).toBeUndefined();
  });

  test('words without their wording are refused', () => {
    expect(readKlaim('d', { ...klaim, cetak: 'tidak terealisasi' }).ok).toBe(false);
  });

  test('damaged print is kept as text when the entry says that it is damaged', () => {
    const rusak = { ...klaim, satuan: 'Rp', cetak: '1.77.984.000,00' };
    expect(readKlaim('d', rusak).ok).toBe(false);
    const hasil = readKlaim('d', { ...rusak, mutu: 'ocr-rusak' });
    expect(hasil).toMatchObject({ ok: true, value: { teks: '1.77.984.000,00' } });
    expect(hasil.ok && hasil.value.desimal).toBeUndefined();
  });

  test('a cell marked empty that holds a number is refused', () => {
    expect(readKlaim('d', { ...klaim, kosong: true }).ok).toBe(false);
    expect(readKlaim('d', { ...klaim, kosong: true, cetak: '-' }).ok).toBe(true);
  });
});
