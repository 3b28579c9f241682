import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { jawaban } from '../../src/answer/jawaban.ts';
import { createKonteks, klaimToFakta } from '../../src/answer/konteks.ts';
import type { Fakta } from '../../src/fakta.ts';
import { parseAngka } from '../../src/kinerja/angka.ts';
import { pesanGalat } from '../../src/render/galat.ts';
import { renderNilai } from '../../src/render/nilai.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const dasar = { id: 'f', ukuran: 'capaian', sumber: { kind: 'pertanyaan' } } as const;
const tercetak = (cetak: string, desimal: string, satuan: string): string =>
  renderNilai({ ...dasar, nilai: { kind: 'angka', desimal }, satuan, cetak, asal: 'tercetak' });
const dihitung = (desimal: string, satuan: string): string =>
  renderNilai({ ...dasar, nilai: { kind: 'angka', desimal }, satuan, asal: 'dihitung' });
const bukanBiasa = /[\u00A0\u2007\u2009\u202F]/;

describe('renderNilai', () => {
  test.each([
    ['74,40%', '74.4', '%', '74,40%'],
    ['103,2%', '103.2', '%', '103,2%'],
    ['100%', '100', '%', '100%'],
    ['100,00 %', '100', '%', '100,00%'],
    ['29,2%', '29.2', '%', '29,2%'],
    ['85,76', '85.76', 'indeks', '85,76'],
    ['85.76', '85.76', 'indeks', '85,76'],
    ['0,00', '0', '%', '0,00%'],
    ['0', '0', 'naskah', '0 naskah'],
    ['-1,20', '-1.2', '%', '-1,20%'],
    ['-0,5', '-0.5', '%', '-0,5%'],
    ['11 naskah', '11', 'naskah', '11 naskah'],
    ['1.000', '1000', 'orang', '1.000 orang'],
    ['2.000.000', '2000000', 'orang', '2.000.000 orang'],
    ['1.250', '1250', 'dokumen', '1.250 dokumen'],
    ['1.250,50', '1250.5', 'ha', '1.250,50 ha'],
    ['1,5 juta', '1500000', 'orang', '1.500.000 orang'],
    ['33,333', '33.333', '%', '33,333%'],
  ])('printed %j keeps its own digits', (cetak, desimal, satuan, hasil) => {
    expect(tercetak(cetak, desimal, satuan)).toBe(hasil);
  });

  test.each([
    ['Rp. 14.270.262.328,00', '14270262328', 'Rp14.270.262.328'],
    ['14.270.262.328 00', '14270262328', 'Rp14.270.262.328'],
    ['Rp 5.492.095.355', '5492095355', 'Rp5.492.095.355'],
    ['1.250,5', '1250.5', 'Rp1.250,50'],
  ])('printed rupiah %j carries no empty ",00"', (cetak, desimal, hasil) => {
    expect(tercetak(cetak, desimal, 'Rp')).toBe(hasil);
  });

  test.each([
    ['95.4278', '%', '95,43%'],
    ['76.605', '%', '76,61%'],
    ['-0.005', '%', '-0,01%'],
    ['100', '%', '100%'],
    ['0.6300', 'poin persen', '0,63 poin persen'],
    ['1.195', 'rasio', '1,2'],
    ['5492095355', 'Rp', 'Rp5.492.095.355'],
  ])('computed %s %s is written with at most two decimals, half up: %s', (desimal, satuan, hasil) => {
    expect(dihitung(desimal, satuan)).toBe(hasil);
  });

  test('what is no number is said in words', () => {
    const f = (nilai: Fakta['nilai']): string => renderNilai({ ...dasar, nilai, satuan: '%', asal: 'tercetak' });
    expect(f({ kind: 'kosong' })).toBe('tidak tercetak');
    expect(f({ kind: 'tidak-terhitung', alasan: 'target nol' })).toBe('tidak dapat dihitung');
    expect(f({ kind: 'teks', teks: 'Sangat Tinggi' })).toBe('Sangat Tinggi');
  });

  test('every printed number of the data reads back as itself, with its own digits and ordinary spaces', () => {
    const pustaka = openTestPustaka();
    const k = createKonteks(pustaka);
    const pokok = [...pustaka.indikator, ...pustaka.anggaran].map((x) => x.id);
    const salah = pokok
      .flatMap((id) => pustaka.findKlaim(id))
      .flatMap((klaim) => {
        const teks = renderNilai(klaimToFakta(k, klaim));
        if (klaim.desimal === undefined) return bukanBiasa.test(teks) ? [`${klaim.id}: ${teks}`] : [];
        const angka = teks.endsWith(klaim.satuan) ? teks.slice(0, teks.length - klaim.satuan.length).trim() : teks;
        const dibaca = parseAngka(angka, { satuan: klaim.satuan });
        const sama = dibaca.ok && new Decimal(dibaca.value.nilai).eq(klaim.desimal);
        const digit = (s: string): string => s.replaceAll(/\D/g, '');
        const seperti = klaim.satuan === 'Rp' || digit(angka) === digit(klaim.cetak);
        return sama && seperti && !bukanBiasa.test(teks) ? [] : [`${klaim.id}: ${klaim.cetak} -> ${teks}`];
      });
    expect(salah).toEqual([]);
  });
});

describe('renderTeks', () => {
  const fakta: Fakta = { ...dasar, nilai: { kind: 'angka', desimal: '95.43' }, satuan: '%', asal: 'dihitung' };

  test('slots are filled from the ledger, one line per entry', () => {
    expect(renderTeks(jawaban('jawab', [['Capaian: ', { fakta: 'f' }], 'Selesai.'], { fakta: [fakta] }))).toBe('Capaian: 95,43%\nSelesai.');
  });

  test('a slot without its fact is a fault of the program and never an empty place', () => {
    expect(() => renderTeks(jawaban('jawab', [[{ fakta: 'hilang' }]], { fakta: [fakta] }))).toThrow('slot tanpa fakta: hilang');
  });
});

describe('pesanGalat', () => {
  test.each([
    [
      { kind: 'bukan-basis-data', berkas: 'a.db' },
      'Berkas a.db bukan basis data Tanya SAKIP. Berkas itu tidak diubah; pakai DATABASE_PATH lain.',
    ],
    [
      { kind: 'data-rusak', berkas: 'data/x.json', alasan: 'baris 3' },
      'Berkas data data/x.json tidak dapat dipakai: baris 3. Perbaiki berkas itu, lalu jalankan lagi.',
    ],
    [{ kind: 'pengaturan-salah', pesan: ['PORT harus angka.', 'TZ salah.'] }, 'PORT harus angka.\nTZ salah.'],
  ] as const)('%j says what to do next', (galat, teks) => {
    expect(pesanGalat(galat)).toBe(teks);
  });
});
