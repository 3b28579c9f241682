import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { hitungLapor, indikatorBerikut, rekapLapor, triwulanTertagih } from '../../src/isian/realisasi.ts';
import { deretRealisasi, kewajaranRealisasi, ukurRealisasi } from '../../src/isian/ukur-realisasi.ts';
import type { Buku, Isian, Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf, JenisIsian } from '../../src/isian/skema.ts';
import { realisasiUji, toUbahan, type IndikatorUji } from '../support/indikator.ts';

const opd = 'dinas';

function bukuOf(ubahan: readonly Ubahan[]): Buku {
  const semua = (jenis: JenisIsian) =>
    ubahan.filter((u) => u.jenis === jenis && u.isi !== undefined).map((u) => ({ id: u.id, versi: 1, isi: u.isi }));
  return {
    cap: ubahan.length,
    find: (jenis, id) => semua(jenis).find((x) => x.id === id) as never,
    semua: (jenis) => semua(jenis) as never,
  };
}

const indikatorOf = (buku: Buku, id: string): Isian<'indikator'> => {
  const x = buku.find('indikator', id);
  if (x === undefined) throw new Error(id);
  return x;
};

const angka = (x: Decimal | undefined): string | undefined => x?.toFixed();

function bukuNilai(x: Partial<IndikatorUji>, nilai: readonly (string | undefined)[], lain: readonly Ubahan[] = []): Buku {
  return bukuOf([
    ...toUbahan(opd, 2027, [{ id: 'i', nama: 'I', ...x }], 2026),
    ...nilai.flatMap((v, n) => (v === undefined ? [] : [realisasiUji(opd, 'i', 2027, (n + 1) as 1 | 2 | 3 | 4, v)])),
    ...lain,
  ]);
}

describe('triwulanTertagih', () => {
  const buku = bukuOf([
    ...toUbahan(opd, 2026, [
      { id: 'a', nama: 'A' },
      { id: 'b', nama: 'B' },
    ]),
    { jenis: 'tahun-kerja', id: `${opd}:2027`, versi: 0, isi: { opd, tahun: 2027, asal: 'tahun-lalu' } },
    realisasiUji(opd, 'a', 2026, 4, '1'),
    realisasiUji(opd, 'b', 2026, 4, '1', { status: 'menunggu' }),
    realisasiUji(opd, 'a', 2027, 1, '1'),
    realisasiUji(opd, 'b', 2027, 1, '1', { status: 'dikembalikan' }),
  ]);
  const tertagih = (hariIni: string) => triwulanTertagih(buku, opd, hariIni).map((h) => `${h.tahun}-${h.triwulan}`);

  test('a quarter is due on the day after it ended, newest first, what was sent back again', () => {
    expect(tertagih('2027-03-31')).toEqual(['2026-3', '2026-2', '2026-1']);
    expect(tertagih('2027-04-01')).toEqual(['2027-1', '2026-3', '2026-2', '2026-1']);
    expect(tertagih('2025-12-31')).toEqual([]);
  });

  test('counts and the next indicator follow the state of each', () => {
    expect(hitungLapor(buku, opd, { tahun: 2027, triwulan: 1 })).toEqual({
      tahun: 2027,
      triwulan: 1,
      indikator: 2,
      dilaporkan: 1,
      terkonfirmasi: 1,
      menunggu: 0,
      dikembalikan: 1,
      belum: 0,
    });
    expect(indikatorBerikut(buku, opd, { tahun: 2027, triwulan: 1 }, 'b')).toBeUndefined();
    expect(indikatorBerikut(buku, opd, { tahun: 2027, triwulan: 2 }, 'b')?.id).toBe('a');
  });
});

describe('rekapLapor', () => {
  test('the larger share missing comes first, then offices without indicators, then complete ones; unopened ones are left out', () => {
    const buku = bukuOf([
      ...toUbahan('penuh', 2027, [{ id: 'p', nama: 'P' }]),
      ...toUbahan('kosong', 2027, []),
      ...toUbahan('separuh', 2027, [
        { id: 's1', nama: 'S1' },
        { id: 's2', nama: 'S2' },
      ]),
      ...toUbahan('nihil', 2027, [{ id: 'n', nama: 'N' }]),
      realisasiUji('penuh', 'p', 2027, 1, '1'),
      realisasiUji('separuh', 's1', 2027, 1, '1', { status: 'menunggu' }),
    ]);
    const rekap = rekapLapor(buku, { namaOpd: (x) => x }, ['penuh', 'kosong', 'separuh', 'nihil', 'tutup'], 2027, 1, '2027-04-10');
    expect(rekap.map((x) => [x.opd, x.dilaporkan, x.indikator, x.hariLewat])).toEqual([
      ['nihil', 0, 1, 10],
      ['separuh', 1, 2, 10],
      ['kosong', 0, 0, undefined],
      ['penuh', 1, 1, undefined],
    ]);
  });
});

describe('ukurRealisasi', () => {
  test('jumlah adds the quarters, the other three take the last one', () => {
    const sampai = (agregasi: IsiOf<'indikator'>['agregasi']): readonly (string | undefined)[] => {
      const buku = bukuNilai(
        { agregasi, polaritas: agregasi === 'tren-turun' ? 'turun-baik' : 'naik-baik', tw: ['10', '10', '10', '10'] },
        ['10', '8', '12'],
      );
      const u = ukurRealisasi(buku, indikatorOf(buku, 'i'), { tahun: 2027, triwulan: 3 });
      return [angka(u.kumulatif.nilai), angka(u.targetKumulatif.nilai), u.capaianSampai?.langkah];
    };
    expect(sampai('jumlah')).toEqual(['30', '30', '30 ÷ 30 × 100%']);
    expect(sampai('tren-naik')).toEqual(['12', '10', undefined]);
    expect(sampai('tren-turun')).toEqual(['12', '10', undefined]);
    expect(sampai('tetap')).toEqual(['12', '10', undefined]);
  });

  test('what is compared: the year so far, the quarter where one before is missing, the year at its end', () => {
    const tercapai = (x: Partial<IndikatorUji>, nilai: readonly (string | undefined)[], triwulan: 1 | 2 | 3 | 4): boolean | undefined => {
      const buku = bukuNilai(x, nilai);
      return ukurRealisasi(buku, indikatorOf(buku, 'i'), { tahun: 2027, triwulan }).tercapai;
    };
    const jumlah = { agregasi: 'jumlah', tw: ['100', '100', '100', '100'], target: '400' } as const;
    expect(tercapai(jumlah, ['120', '90'], 2)).toBe(true);
    expect(tercapai(jumlah, ['80', '110'], 2)).toBe(false);
    expect(tercapai(jumlah, [undefined, '110'], 2)).toBe(true);
    expect(tercapai({ target: '90' }, ['50'], 1)).toBeUndefined();
    expect(tercapai({ target: '90' }, ['50', '60', '70', '80'], 4)).toBe(false);
    expect(tercapai({ polaritas: 'turun-baik', agregasi: 'tren-turun', tw: ['12', '10'] }, ['12', '11'], 2)).toBe(false);
    expect(tercapai({ polaritas: 'stabil', agregasi: 'tetap', tw: ['3', '3'] }, ['3', '3'], 2)).toBe(true);
  });

  test('a change is read by polarity, in poin persen for percentages, across the turn of the year too', () => {
    const perubahan = (x: Partial<IndikatorUji>, nilai: readonly (string | undefined)[], k: { tahun: number; triwulan: 1 | 2 }) => {
      const buku = bukuNilai(x, nilai, [realisasiUji(opd, 'i', 2026, 4, '9')]);
      const u = ukurRealisasi(buku, indikatorOf(buku, 'i'), k).perubahan;
      return u === undefined ? undefined : [u.hitungan.arah, u.hitungan.makna, u.hitungan.satuan, u.dari.tahun];
    };
    expect(perubahan({ polaritas: 'turun-baik' }, ['12', '10'], { tahun: 2027, triwulan: 2 })).toEqual([
      'turun',
      'membaik',
      'poin persen',
      2027,
    ]);
    expect(perubahan({ satuan: 'indeks' }, ['8'], { tahun: 2027, triwulan: 1 })).toEqual(['turun', 'memburuk', 'indeks', 2026]);
    expect(perubahan({}, [undefined, '8'], { tahun: 2027, triwulan: 2 })).toBeUndefined();
  });

  test('unconfirmed values count only where they are asked for, those sent back never; a draft stands for its quarter', () => {
    const buku = bukuNilai(
      { agregasi: 'jumlah' },
      ['10'],
      [realisasiUji(opd, 'i', 2027, 2, '5', { status: 'menunggu' }), realisasiUji(opd, 'i', 2027, 3, '7', { status: 'dikembalikan' })],
    );
    expect(deretRealisasi(buku, 'i', 2027, 'semua').map(angka)).toEqual(['10', '5', undefined, undefined]);
    expect(deretRealisasi(buku, 'i', 2027, 'terkonfirmasi').map(angka)).toEqual(['10', undefined, undefined, undefined]);
    const u = ukurRealisasi(buku, indikatorOf(buku, 'i'), { tahun: 2027, triwulan: 3 }, { nilai: new Decimal('0.1') });
    expect(angka(u.kumulatif.nilai)).toBe('15.1');
  });
});

describe('kewajaranRealisasi', () => {
  test('a value is held against the quarters before it, the year before and the targets', () => {
    const kinds = (x: Partial<IndikatorUji>, nilai: readonly (string | undefined)[], baru: string) => {
      const buku = bukuNilai(x, nilai, [realisasiUji(opd, 'i', 2026, 2, '50')]);
      return kewajaranRealisasi(buku, indikatorOf(buku, 'i'), { tahun: 2027, triwulan: 2 }, new Decimal(baru)).map((k) => k.kind);
    };
    expect(kinds({}, ['40'], '41')).toEqual([]);
    expect(kinds({}, ['40'], '61')).toEqual(['lonjakan']);
    expect(kinds({}, ['40'], '101')).toEqual(['persen-di-atas-100', 'lonjakan']);
    expect(kinds({}, ['40'], '39')).toEqual(['di-bawah-kumulatif']);
    expect(kinds({ agregasi: 'tetap' }, [], '0.5')).toEqual(['skala-satuan']);
  });
});
