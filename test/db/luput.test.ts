import { describe, expect, test } from 'vitest';
import { createLuput, type LuputBaru } from '../../src/db/luput.ts';
import { openTestDb } from '../support/db.ts';

const saat = (hari: number): Date => new Date(Date.UTC(2027, 0, hari));
const tanya = (teks: string, lain: Partial<LuputBaru> = {}): LuputBaru => ({ teks, sebab: 'tak-paham', ...lain });

describe('createLuput', () => {
  test('the same words, whatever their case, marks and politeness, count up; the last wording and reading are kept', () => {
    const luput = createLuput(openTestDb());
    luput.catat(tanya('Berapa IPM Dumai?', { sisa: ['ipm'] }), saat(1));
    luput.catat(
      tanya('tolong berapa  ipm dumai ya pak', { sisa: ['ipm', 'ipm'], permintaan: [{ kind: 'istilah', istilah: ['ipm'] }] }),
      saat(3),
    );
    expect(luput.daftar()).toEqual([
      {
        id: 1,
        teks: 'tolong berapa ipm dumai ya pak',
        sebab: 'tak-paham',
        permintaan: [{ kind: 'istilah', istilah: ['ipm'] }],
        sisa: ['ipm'],
        jumlah: 2,
        pertama: '2027-01-01T00:00:00.000Z',
        terakhir: '2027-01-03T00:00:00.000Z',
      },
    ]);
  });

  test('another reason or another number is another miss; the most frequent stands first, then the newest', () => {
    const luput = createLuput(openTestDb());
    luput.catat(tanya('ipm dumai 2023'), saat(1));
    luput.catat(tanya('ipm dumai 2024'), saat(2));
    luput.catat(tanya('ipm dumai 2024', { sebab: 'jempol-turun' }), saat(3));
    luput.catat(tanya('ipm dumai 2023'), saat(4));
    expect(luput.daftar().map((x) => [x.teks, x.sebab, x.jumlah])).toEqual([
      ['ipm dumai 2023', 'tak-paham', 2],
      ['ipm dumai 2024', 'jempol-turun', 1],
      ['ipm dumai 2024', 'tak-paham', 1],
    ]);
  });

  test('a text is cut at 300 characters without breaking one; a text without words is none', () => {
    const luput = createLuput(openTestDb());
    luput.catat(tanya(`${'a'.repeat(299)}😀 dan lagi`), saat(1));
    for (const kosong of ['', '  ', '?!', '🙏', 'tolong ya pak']) luput.catat(tanya(kosong), saat(1));
    expect(luput.daftar().map((x) => x.teks)).toEqual(['a'.repeat(299)]);
  });

  test('requests that would fill the table are left out, the miss is kept', () => {
    const luput = createLuput(openTestDb());
    luput.catat(tanya('semua indikator', { permintaan: [{ indikator: Array.from({ length: 4000 }, () => 'abcdef') }] }), saat(1));
    expect(luput.byId(1)?.permintaan).toEqual([]);
  });

  test('of too many rows those go that were asked once and longest ago, not what many ask', () => {
    const luput = createLuput(openTestDb(), 3);
    luput.catat(tanya('sering lama'), saat(1));
    luput.catat(tanya('sering lama'), saat(1));
    for (const n of [2, 3, 4, 5]) luput.catat(tanya(`sekali ${'x'.repeat(n)}`), saat(n));
    expect(luput.daftar().map((x) => x.teks)).toEqual(['sering lama', 'sekali xxxxx', 'sekali xxxx']);
  });

  test('pangkas forgets what was last asked before; a number is never given again', () => {
    const luput = createLuput(openTestDb());
    luput.catat(tanya('lama'), saat(1));
    luput.catat(tanya('baru'), saat(20));
    luput.pangkas(saat(10));
    expect(luput.daftar().map((x) => x.teks)).toEqual(['baru']);
    luput.pangkas(saat(30));
    luput.catat(tanya('lagi'), saat(31));
    expect(luput.daftar().map((x) => x.id)).toEqual([3]);
    expect(luput.byId(2)).toBeUndefined();
  });

  test('the table has no column for a person or a chat', () => {
    const kolom = openTestDb().$client.pragma('table_info("luput")') as readonly { readonly name: string }[];
    expect(kolom.map((k) => k.name)).toEqual(['id', 'kunci', 'teks', 'sebab', 'permintaan', 'sisa', 'jumlah', 'pertama', 'terakhir']);
  });
});
