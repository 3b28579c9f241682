import { describe, expect, test } from 'vitest';
import type { Buku, Isian } from '../../src/isian/buku.ts';
import type { IsiOf } from '../../src/isian/skema.ts';
import type { Tempat } from '../../src/isian/tempat.ts';
import { bawaanTersisa, buktiOf, daftarRekomendasi, isLewat, rekapOpd } from '../../src/isian/tindak-lanjut.ts';
import { formatPersen } from '../../src/kinerja/angka.ts';

const hariIni = '2027-04-05';

const rek = (id: string, lain: Partial<IsiOf<'rekomendasi'>> = {}): Isian<'rekomendasi'> => ({
  id,
  versi: 1,
  isi: { opd: 'a', rezim: 'akip', lheTanggal: '2026-12-08', nomor: 1, isi: `isi ${id}`, status: 'belum', ...lain },
});
const bukti = (id: string, rekomendasi: string): Isian<'bukti'> => ({
  id,
  versi: 1,
  isi: {
    rekomendasi,
    opd: 'a',
    lampiran: { kind: 'tautan', alamat: 'https://contoh.go.id/x' },
    tahun: 2027,
    oleh: { pengguna: 1, waktu: '2027-04-01T01:00:00Z' },
  },
});
const buku = (rekomendasi: readonly Isian<'rekomendasi'>[], daftarBukti: readonly Isian<'bukti'>[] = []): Buku => ({
  cap: 1,
  find: () => undefined,
  semua: (jenis) => (jenis === 'rekomendasi' ? rekomendasi : jenis === 'bukti' ? daftarBukti : []) as never,
});
const tempat = { namaOpd: (id: string) => `OPD ${id.toUpperCase()}` } as Tempat;

describe('daftarRekomendasi', () => {
  test('the longest overdue first, without a date after all dates, finished ones last', () => {
    const b = buku([
      rek('tanpa'),
      rek('selesai', { tenggat: '2027-01-01', status: 'sesuai' }),
      rek('nanti', { tenggat: '2027-06-30' }),
      rek('lewat', { tenggat: '2027-03-01' }),
      rek('lewat-lama', { tenggat: '2027-02-01' }),
      rek('opd-lain', { opd: 'b' }),
    ]);
    expect(daftarRekomendasi(b, 'a').map((x) => x.id)).toEqual(['lewat-lama', 'lewat', 'nanti', 'tanpa', 'selesai']);
    expect(daftarRekomendasi(b)).toHaveLength(6);
  });

  test('same date: the older LHE, then the number', () => {
    const b = buku([
      rek('c', { nomor: 2, lheTanggal: '2027-01-08' }),
      rek('b', { nomor: 2 }),
      rek('a', { nomor: 1 }),
      rek('d', { nomor: 1, lheTanggal: '2027-01-08' }),
    ]);
    expect(daftarRekomendasi(b).map((x) => x.id)).toEqual(['a', 'b', 'd', 'c']);
  });
});

describe('isLewat', () => {
  test('the due date itself is in time, the day after is not, and nothing finished is late', () => {
    expect(isLewat(rek('x', { tenggat: '2027-04-05' }), hariIni)).toBe(false);
    expect(isLewat(rek('x', { tenggat: '2027-04-04' }), hariIni)).toBe(true);
    expect(isLewat(rek('x', { tenggat: '2027-04-04', status: 'tidak-dapat' }), hariIni)).toBe(false);
    expect(isLewat(rek('x'), hariIni)).toBe(false);
  });
});

describe('buktiOf', () => {
  test('evidence of that recommendation only', () => {
    expect(buktiOf(buku([], [bukti('b1', 'x'), bukti('b2', 'y'), bukti('b3', 'x')]), 'x').map((b) => b.id)).toEqual(['b1', 'b3']);
  });
});

describe('bawaanTersisa', () => {
  test('what an OPD took over is no longer of the document alone', () => {
    const pustaka = {
      rekomendasi: [
        { id: 'dk.1', opd: 'a' },
        { id: 'dk.2', opd: 'a' },
        { id: 'st.1', opd: 'b' },
      ],
    } as never;
    const b = buku([rek('x', { bawaan: 'dk.1' })]);
    expect(bawaanTersisa(pustaka, b, 'a').map((r) => r.id)).toEqual(['dk.2']);
    expect(bawaanTersisa(pustaka, b).map((r) => r.id)).toEqual(['dk.2', 'st.1']);
  });
});

describe('rekapOpd', () => {
  test('counts, percent, age, overdue and missing evidence; the worst OPD first, those without any left out', () => {
    const b = buku(
      [
        rek('a1', { status: 'sesuai' }),
        rek('a2', { status: 'proses', tenggat: '2027-05-01' }),
        rek('b1', { opd: 'b', status: 'belum-sesuai', tenggat: '2027-03-01' }),
        rek('b2', { opd: 'b', status: 'sesuai' }),
        rek('c1', { opd: 'c', status: 'belum', lheTanggal: '2027-01-05' }),
        rek('d1', { opd: 'd', status: 'tidak-dapat' }),
        rek('f1', { opd: 'f', status: 'belum', lheTanggal: '2026-01-05' }),
      ],
      [bukti('x', 'a1'), bukti('y', 'a1')],
    );
    const hasil = rekapOpd(b, tempat, ['a', 'b', 'c', 'd', 'e', 'f'], hariIni);
    expect(
      hasil.map((x) => [
        x.nama,
        x.rekap.total,
        x.rekap.persenSelesai === undefined ? undefined : formatPersen(x.rekap.persenSelesai),
        x.rekap.lewatTenggat,
        x.rekap.tanpaBukti,
        x.rekap.umurTertua,
      ]),
    ).toEqual([
      ['OPD B', 2, '50%', 1, 2, 118],
      ['OPD F', 1, '0%', 0, 1, 455],
      ['OPD C', 1, '0%', 0, 1, 90],
      ['OPD A', 2, '50%', 0, 1, 118],
      ['OPD D', 1, undefined, 0, 0, undefined],
    ]);
  });
});
