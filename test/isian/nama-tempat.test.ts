import { describe, expect, test } from 'vitest';
import {
  aliasOpd,
  aliasPemda,
  bacaDaftarNama,
  bacaNamaPemda,
  bacaZona,
  idUnik,
  kunciOpd,
  singkatOpd,
  slugOpd,
  slugPemda,
} from '../../src/isian/nama-tempat.ts';

const alias = aliasPemda('kota', 'Sungai Lestari');

describe('bacaNamaPemda', () => {
  test.each([
    ['Kota Sungai Lestari', { jenis: 'kota', daerah: 'Sungai Lestari' }],
    ['kota sungai lestari', { jenis: 'kota', daerah: 'Sungai Lestari' }],
    ['PEMERINTAH KOTA SUNGAI LESTARI', { jenis: 'kota', daerah: 'Sungai Lestari' }],
    ['Pemko Sungai Lestari.', { jenis: 'kota', daerah: 'Sungai Lestari' }],
    ['Kab. Muara Teduh', { jenis: 'kabupaten', daerah: 'Muara Teduh' }],
    ['Pemkab Muara Teduh', { jenis: 'kabupaten', daerah: 'Muara Teduh' }],
    ['Provinsi Nusa Raya', { jenis: 'provinsi', daerah: 'Nusa Raya' }],
    ['Sungai Lestari', { daerah: 'Sungai Lestari' }],
    ['Pemerintah Sungai Lestari', { daerah: 'Sungai Lestari' }],
  ])('%j', (teks, hasil) => {
    expect(bacaNamaPemda(teks)).toEqual(hasil);
  });

  test.each(['', '  ', 'Kota', '12', 'capaian IKM 2024', 'x'.repeat(200)])('%j is no name', (teks) => {
    expect(bacaNamaPemda(teks)?.daerah === 'Kota' ? undefined : bacaNamaPemda(teks)).toBeUndefined();
  });
});

describe('names of offices', () => {
  test.each([
    ['Kecamatan Sungai Lestari Kota', 'KEC. SUNGAI LESTARI KOTA'],
    ['Kecamatan Sungai Lestari Kota', 'Kantor Camat Sungai Lestari Kota'],
    ['Sekretariat Daerah', 'Setda Kota Sungai Lestari'],
    ['Sekretariat Daerah Kota Sungai Lestari', 'setda'],
    ['Sekretariat DPRD', 'Setwan'],
    ['Dinas Kesehatan', 'dinkes'],
    ['Dinas Penanaman Modal & Pelayanan Terpadu Satu Pintu', 'DPMPTSP'],
    ['RSUD Sungai Lestari', 'Rumah Sakit Umum Daerah Sungai Lestari'],
  ])('%j and %j are one office', (a, b) => {
    expect(kunciOpd(a, alias)).toBe(kunciOpd(b, alias));
  });

  test.each([
    ['Dinas Pendidikan', 'Dinas Pendidikan dan Kebudayaan'],
    ['Kecamatan Muara', 'Kelurahan Muara'],
    ['Kecamatan Sungai Lestari Kota', 'Kecamatan Sungai Lestari Barat'],
  ])('%j and %j are two', (a, b) => {
    expect(kunciOpd(a, alias)).not.toBe(kunciOpd(b, alias));
  });

  test('short names, other names and ids follow from the name', () => {
    expect(singkatOpd('Sekretariat Daerah Kota Sungai Lestari')).toBe('Setda Kota Sungai Lestari');
    expect(singkatOpd('Kecamatan Muara')).toBe('Kecamatan Muara');
    expect(aliasOpd('Kecamatan Muara', alias)).toEqual(['kecamatan muara', 'kec muara', 'camat muara', 'kantor camat muara']);
    expect(aliasOpd('Dinas Kesehatan', alias)).toEqual(['dinas kesehatan', 'dinkes']);
    expect(slugOpd('Kecamatan Sungai Lestari Kota', alias)).toBe('kec-sungai-lestari-kota');
    expect(slugOpd('Sekretariat Daerah Kota Sungai Lestari', alias)).toBe('setda');
    expect(slugPemda('kabupaten', 'Muara Teduh')).toBe('kab-muara-teduh');
    expect(idUnik('setda', new Set(['setda', 'setda-2']))).toBe('setda-3');
  });

  test('a list is read line by line, without numbering, and capitals become a title', () => {
    expect(bacaDaftarNama('1. kecamatan muara ii\n- DINAS PENDIDIKAN DAN KEBUDAYAAN\n\n• Inspektorat; Bappeda.')).toEqual([
      'Kecamatan Muara II',
      'Dinas Pendidikan dan Kebudayaan',
      'Inspektorat',
      'Bappeda',
    ]);
    expect(bacaDaftarNama('5 satpol pp\n(6) bpbd\n7.dinas pupr\n8) DLH\n12 Dinas Sosial')).toEqual([
      'Satpol PP',
      'BPBD',
      'Dinas PUPR',
      'DLH',
      'Dinas Sosial',
    ]);
  });
});

describe('bacaZona', () => {
  test('the three zones by name or in full', () => {
    expect([bacaZona('wita'), bacaZona('Asia/Jayapura'), bacaZona('GMT+7')]).toEqual(['Asia/Makassar', 'Asia/Jayapura', undefined]);
  });
});
