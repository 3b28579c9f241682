import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeKumulatif,
  computeRealisasiTahun,
  computeTargetKumulatif,
  DAFTAR_METODE,
  jelaskanMetode,
  type MetodeAgregasi,
  namaMetode,
  type NilaiTriwulan,
  saranMetode,
} from '../../src/kinerja/agregasi.ts';
import type { Polaritas } from '../../src/kinerja/capaian.ts';
import type { Triwulan } from '../../src/kinerja/periode.ts';
import { d, readKasus } from '../support/kasus.ts';

type Masukan = { readonly metode: MetodeAgregasi; readonly triwulan: readonly (string | null)[]; readonly sampai: Triwulan };
type Hasil = { readonly nilai: string | null; readonly [lain: string]: unknown };
type MasukanSaran = { readonly satuan?: string; readonly polaritas: Polaritas; readonly sifatTarget?: 'akumulatif' | 'titik-akhir' };

const toTriwulan = (daftar: readonly (string | null)[]): NilaiTriwulan => daftar.map((n) => (n === null ? undefined : d(n)));

const nilai = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => new Decimal(n).div(100));
const triwulan = fc.array(fc.option(nilai, { nil: undefined }), { maxLength: 4 });
const metode = fc.constantFrom(...DAFTAR_METODE);
const sampai = fc.constantFrom<Triwulan>(1, 2, 3, 4);

describe('computeKumulatif', () => {
  test.each(readKasus<Masukan, Hasil>('agregasi'))('$nama', ({ masukan, hasil }) => {
    const h = computeKumulatif(masukan.metode, toTriwulan(masukan.triwulan), masukan.sampai);
    expect({ ...h, nilai: h.nilai?.toFixed() ?? null }).toMatchObject(hasil);
  });

  test('there is a value exactly when a quarter is filled, and every quarter is used, empty or passed over', () => {
    fc.assert(
      fc.property(metode, triwulan, sampai, (m, tw, s) => {
        const h = computeKumulatif(m, tw, s);
        const terisi = tw.slice(0, s).filter((n) => n !== undefined);
        expect(h.nilai !== undefined).toBe(terisi.length > 0);
        expect(h.kosong).toHaveLength(s - terisi.length);
        expect(h.dipakai).toHaveLength(m === 'jumlah' ? terisi.length : Math.min(1, terisi.length));
        expect(h.dipakai.every((t) => tw[t - 1] !== undefined && !h.kosong.includes(t))).toBe(true);
      }),
    );
  });

  test('later quarters change nothing', () => {
    fc.assert(
      fc.property(metode, triwulan, sampai, (m, tw, s) => {
        expect(computeKumulatif(m, tw, s)).toEqual(computeKumulatif(m, tw.slice(0, s), s));
      }),
    );
  });

  test('a sum grows by exactly the quarter that is added to it, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(nilai, { minLength: 4, maxLength: 4 }), fc.constantFrom<Triwulan>(2, 3, 4), (tw, s) => {
        const [lalu, kini] = [computeKumulatif('jumlah', tw, (s - 1) as Triwulan).nilai, computeKumulatif('jumlah', tw, s).nilai];
        expect(lalu && kini?.minus(lalu).eq(tw[s - 1] ?? 0)).toBe(true);
        expect(computeRealisasiTahun('jumlah', tw.toReversed()).nilai?.eq(computeRealisasiTahun('jumlah', tw).nilai ?? 0)).toBe(true);
      }),
    );
  });

  test('the three methods of the last quarter give one of the values that were entered, all the same one', () => {
    fc.assert(
      fc.property(triwulan, sampai, (tw, s) => {
        const [naik, turun, tetap] = (['tren-naik', 'tren-turun', 'tetap'] as const).map((m) =>
          computeKumulatif(m, tw, s).nilai?.toFixed(),
        );
        expect([turun, tetap]).toEqual([naik, naik]);
        expect(naik).toBe(
          tw
            .slice(0, s)
            .findLast((n) => n !== undefined)
            ?.toFixed(),
        );
      }),
    );
  });

  test('a number that is none counts as not filled', () => {
    expect(computeKumulatif('jumlah', [d('NaN'), d('5')], 2)).toMatchObject({ kosong: [1], dipakai: [2] });
    expect(computeKumulatif('tetap', [d('5'), d('Infinity')], 2).nilai?.toFixed()).toBe('5');
  });

  test('amounts of twenty and more digits lose nothing', () => {
    const h = computeKumulatif('jumlah', [d('99999999999999999999999999'), d('0.01')], 2);
    expect(h.nilai?.toFixed()).toBe('99999999999999999999999999.01');
  });
});

describe('computeTargetKumulatif and computeRealisasiTahun', () => {
  test('a target adds up as its realisasi does, and is named', () => {
    const target = [d('25'), d('25')];
    expect(computeTargetKumulatif('jumlah', target, 2)).toEqual(computeKumulatif('jumlah', target, 2));
    expect(computeTargetKumulatif('tren-naik', target, 2).langkah).toBe('target terakhir: TW II 25');
    expect(computeTargetKumulatif('jumlah', [], 3).langkah).toBe('target TW I sampai TW III belum terisi');
  });

  test('the year is the value up to TW IV, provisional while the last quarter is missing', () => {
    const tw = [d('10'), d('20'), d('30')];
    expect(computeRealisasiTahun('tren-naik', tw)).toEqual(computeKumulatif('tren-naik', tw, 4));
    expect(computeRealisasiTahun('tren-naik', tw)).toMatchObject({ lengkap: false, kosong: [4] });
    expect(computeRealisasiTahun('jumlah', [...tw, d('0')]).lengkap).toBe(true);
  });
});

describe('namaMetode and jelaskanMetode', () => {
  test('a button has a short name', () => {
    expect(DAFTAR_METODE.map(namaMetode)).toEqual([
      'Dijumlahkan tiap triwulan',
      'Angka terakhir, diharapkan naik',
      'Angka terakhir, diharapkan turun',
      'Angka terakhir, diharapkan tetap',
    ]);
  });

  test('the explanation says what to fill in, with an example that is true', () => {
    expect(jelaskanMetode('jumlah')).toBe(
      'Angka tiap triwulan dijumlahkan. Isi hasil triwulan itu saja, bukan hasil sejak Januari. Contoh: TW I 10 dan TW II 15, maka sampai TW II menjadi 25.',
    );
    for (const m of DAFTAR_METODE) {
      const [satu, dua, hasil] = [...jelaskanMetode(m).matchAll(/(?:TW I |dan TW II |menjadi |tetap )(\d+)/g)].map((x) => d(x[1] ?? ''));
      expect(computeKumulatif(m, [satu, dua], 2).nilai?.toFixed(), m).toBe(hasil?.toFixed());
    }
  });
});

describe('saranMetode', () => {
  test.each(readKasus<MasukanSaran, { readonly metode: string }>('saran-metode'))('$nama: $hasil.metode', ({ masukan, hasil }) => {
    expect(saranMetode({ ...masukan, satuan: masukan.satuan })).toMatchObject(hasil);
  });

  test('a percentage is never added up, and a method of the last value follows the polaritas', () => {
    const sifat = fc.constantFrom<MasukanSaran['sifatTarget']>(undefined, 'akumulatif', 'titik-akhir');
    const satuan = fc.constantFrom('%', 'Persen', 'indeks', 'orang', 'ha', 'Rp', '', 'rasio', 'skala 1-4', 'per 10.000 penduduk');
    fc.assert(
      fc.property(satuan, fc.constantFrom<Polaritas>('naik-baik', 'turun-baik', 'stabil'), sifat, (s, polaritas, sifatTarget) => {
        const saran = saranMetode({ satuan: s, polaritas, sifatTarget });
        const terakhir = { 'naik-baik': 'tren-naik', 'turun-baik': 'tren-turun', stabil: 'tetap' }[polaritas];
        expect(['jumlah', terakhir]).toContain(saran.metode);
        if (/^(?:%|persen|indeks|rasio|skala|per )/i.test(s)) expect(saran.metode).toBe(terakhir);
        if (sifatTarget === 'titik-akhir') expect(saran.metode).toBe(terakhir);
      }),
    );
  });
});
