import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createIsian, type PenyimpanIsian, type TindakanBaru } from '../../src/db/isian.ts';
import type { Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf } from '../../src/isian/skema.ts';
import { openTestDb, tempDir } from '../support/db.ts';

const kini = new Date('2027-04-05T02:00:00.000Z');
const opd = 'kec-dumai-kota';
const dokumen = (nomor: string): IsiOf<'dokumen'> => ({ opd, tahun: 2027, jenis: 'pk', status: 'draf', nomor });
const ubah = (id: string, versi: number, nomor?: string): Ubahan => ({
  jenis: 'dokumen',
  id,
  versi,
  isi: nomor === undefined ? undefined : dokumen(nomor),
});
const sebagai = (nama: string, ...ubahan: readonly Ubahan[]): TindakanBaru => ({
  pengguna: 7,
  sebagai: nama,
  aksi: 'isi-dokumen',
  opd,
  ubahan,
});
const tulis = (s: PenyimpanIsian, ...ubahan: readonly Ubahan[]) => s.tulis(sebagai('operator', ...ubahan), kini);
const isi = (s: PenyimpanIsian) =>
  s
    .buku()
    .semua('dokumen')
    .map((x) => `${x.id}=${x.isi.nomor ?? ''}@${x.versi}`);

describe('tulis', () => {
  test('a new record begins with version 1, each change adds one, and the trail keeps both sides', () => {
    const s = createIsian(openTestDb());
    expect(s.buku().cap).toBe(0);
    const satu = tulis(s, ubah('d1', 0, '1'));
    const dua = tulis(s, ubah('d1', 1, '2'));
    expect([satu, dua]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
    expect(isi(s)).toEqual(['d1=2@2']);
    expect(s.buku().cap).toBe(2);
    expect(s.tindakan(2)).toEqual({
      id: 2,
      waktu: kini.toISOString(),
      pengguna: 7,
      sebagai: 'operator',
      aksi: 'isi-dokumen',
      opd,
      rincian: [{ jenis: 'dokumen', id: 'd1', versi: 2, sebelum: dokumen('1'), sesudah: dokumen('2') }],
    });
    expect(s.tindakan(3)).toBeUndefined();
  });

  test('who read an older version is told what it is now and who made it so; nothing is written', () => {
    const s = createIsian(openTestDb());
    tulis(s, ubah('d1', 0, '1'));
    s.tulis(sebagai('kepala', ubah('d1', 1, '2')), kini);
    const hasil = tulis(s, ubah('d1', 1, '3'));
    expect(hasil).toMatchObject({
      ok: false,
      error: { kind: 'bentrok', jenis: 'dokumen', id: 'd1', kini: { versi: 2, isi: dokumen('2') }, terakhir: { id: 2, sebagai: 'kepala' } },
    });
    expect(isi(s)).toEqual(['d1=2@2']);
    expect(s.buku().cap).toBe(2);
  });

  test('a record that exists is not made anew, and one that is gone is not changed', () => {
    const s = createIsian(openTestDb());
    tulis(s, ubah('d1', 0, '1'));
    expect(tulis(s, ubah('d1', 0, 'lain')).ok).toBe(false);
    tulis(s, ubah('d1', 1));
    const hasil = tulis(s, ubah('d1', 1, '2'));
    expect(hasil.ok ? undefined : hasil.error).toMatchObject({ id: 'd1', terakhir: { id: 2 } });
    expect(hasil.ok ? undefined : hasil.error.kini).toBeUndefined();
    expect(isi(s)).toEqual([]);
  });

  test('several records are written together or not at all', () => {
    const s = createIsian(openTestDb());
    tulis(s, ubah('d1', 0, '1'), ubah('d2', 0, '1'));
    expect(tulis(s, ubah('d1', 1, '2'), ubah('d3', 0, '2'), ubah('d2', 9, '2')).ok).toBe(false);
    expect(() => tulis(s, ubah('d1', 1, '2'), { jenis: 'dokumen', id: 'd2', versi: 1, isi: { opd: 'TIDAK SAH' } as never })).toThrow();
    expect(isi(s)).toEqual(['d1=1@1', 'd2=1@1']);
    expect(s.riwayat({}, 10)).toHaveLength(1);
    expect(tulis(s, ubah('d1', 1, '2'), ubah('d2', 1), ubah('d3', 0, '2')).ok).toBe(true);
    expect(isi(s)).toEqual(['d1=2@2', 'd3=2@1']);
  });

  test('one that is removed and made again goes on counting, and stands where it was created first', () => {
    const s = createIsian(openTestDb());
    for (const id of ['c', 'a', 'b']) tulis(s, ubah(id, 0, id));
    expect(
      s
        .buku()
        .semua('dokumen')
        .map((x) => x.id),
    ).toEqual(['c', 'a', 'b']);
    tulis(s, ubah('c', 1));
    expect(s.buku().find('dokumen', 'c')).toBeUndefined();
    tulis(s, ubah('c', 0, 'lagi'));
    expect(s.buku().find('dokumen', 'c')?.versi).toBe(3);
    expect(s.sesudah('dokumen', 'c', 0).map((t) => t.rincian[0]?.versi)).toEqual([1, 2, 3]);
    // The same whether it was read as it came or all at once.
    const lain = s
      .buku()
      .semua('dokumen')
      .map((x) => x.id);
    s.lupa();
    expect(
      s
        .buku()
        .semua('dokumen')
        .map((x) => x.id)
        .toSorted(),
    ).toEqual(lain.toSorted());
  });

  test('an update acts once, however often it is begun', () => {
    const s = createIsian(openTestDb());
    const asal = { botId: 1, updateId: 77, chat: 5, pesan: 6 };
    expect(s.byUpdate(1, 77)).toBeUndefined();
    s.tulis({ ...sebagai('operator', ubah('d1', 0, '1')), asal }, kini);
    expect(s.byUpdate(1, 77)).toBe(1);
    expect(s.byUpdate(2, 77)).toBeUndefined();
    expect(() => s.tulis({ ...sebagai('operator', ubah('d2', 0, '1')), asal }, kini)).toThrow(/UNIQUE/);
    expect(isi(s)).toEqual(['d1=1@1']);
  });

  test('a rolled back transaction of the caller leaves neither record nor memory of it', () => {
    const db = openTestDb();
    const s = createIsian(db);
    tulis(s, ubah('d1', 0, '1'));
    const coba = db.$client.transaction(() => {
      tulis(s, ubah('d1', 1, '2'));
      expect(isi(s)).toEqual(['d1=2@2']);
      throw new Error('crash');
    });
    expect(() => coba.immediate()).toThrow('crash');
    s.lupa();
    expect(isi(s)).toEqual(['d1=1@1']);
    tulis(s, ubah('d1', 1, '3'));
    expect(isi(s)).toEqual(['d1=3@2']);
  });
});

describe('buku', () => {
  test('one process sees what another wrote, and a book in use stays as it was', () => {
    const berkas = path.join(tempDir(), 'dua.db');
    const satu = createIsian(openTestDb(berkas));
    const dua = createIsian(openTestDb(berkas));
    tulis(satu, ubah('d1', 0, '1'), ubah('d2', 0, '1'));
    const dulu = dua.buku();
    expect(isi(dua)).toEqual(['d1=1@1', 'd2=1@1']);
    tulis(satu, ubah('d1', 1, '2'));
    tulis(satu, ubah('d2', 1), ubah('d3', 0, '1'));
    expect(dulu.semua('dokumen').map((x) => x.isi.nomor)).toEqual(['1', '1']);
    expect(dulu.cap).toBe(1);
    expect(isi(dua)).toEqual(['d1=2@2', 'd3=1@1']);
    expect(dua.buku().cap).toBe(3);
    // Read before the other wrote: a collision, not a lost change.
    expect(tulis(dua, ubah('d1', 1, 'basi')).ok).toBe(false);
    expect(tulis(dua, ubah('d1', 2, 'baru')).ok).toBe(true);
    expect(isi(satu)).toEqual(['d1=baru@3', 'd3=1@1']);
  });
});

describe('riwayat', () => {
  test('is newest first, of one OPD, of some or of all, before a given act', () => {
    const s = createIsian(openTestDb());
    for (const [n, milik] of ['a', 'b', 'c', 'a'].entries()) s.tulis({ ...sebagai('operator', ubah(`d${n}`, 0, '1')), opd: milik }, kini);
    const id = (saring: Parameters<PenyimpanIsian['riwayat']>[0], banyak = 10) => s.riwayat(saring, banyak).map((t) => t.id);
    expect(id({})).toEqual([4, 3, 2, 1]);
    expect(id({}, 2)).toEqual([4, 3]);
    expect(id({ sebelum: 3 })).toEqual([2, 1]);
    expect(id({ opd: 'a' })).toEqual([4, 1]);
    expect(id({ opd: ['a', 'c'], sebelum: 4 })).toEqual([3, 1]);
    expect(id({ opd: [] })).toEqual([]);
  });
});
