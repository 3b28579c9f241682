import { describe, expect, test } from 'vitest';
import { loadRujukan } from '../../src/rujukan/load.ts';
import type { AturanKalender, LiburData, PindahanData } from '../../src/rujukan/skema-kalender.ts';
import { copyData, dirs, editList } from '../support/db.ts';

const muat = (jenis: string): readonly unknown[] => {
  const data = loadRujukan(dirs.data);
  if (!data.ok) throw new Error(JSON.stringify(data.error));
  return data.value.rekaman.filter((r) => r.jenis === jenis).map((r) => r.isi);
};
const aturan = muat('aturan-kalender') as readonly AturanKalender[];

describe('data/kalender', () => {
  test('only what was read in the rule itself is verified (DOMAIN.md 1.1, tag [S])', () => {
    expect(aturan.filter((a) => a.status === 'terverifikasi').map((a) => a.id)).toEqual(['lkj-pemda', 'lkpj']);
  });

  test('where there is no national day, the basis says so and the date is an agreement to be checked', () => {
    const kesepakatan = aturan.filter((a) => a.dasar.includes('kesepakatan kerja'));
    expect(kesepakatan.length).toBeGreaterThan(20);
    for (const a of kesepakatan) {
      expect(a.status).toBe('perlu-cek');
      expect(a.dasar).toMatch(/tidak ada (?:tanggal|batas) nasional|tanggal nasional belum ditemukan/);
    }
  });

  test('a name that two rules share is that of an OPD and of its government, or of quarters of one matter', () => {
    const induk = (a: AturanKalender): string => `${a.lingkup} ${a.id.replace(/-tw\d$/, '')}`;
    for (const nama of new Set(aturan.flatMap((a) => a.nama))) {
      const pemilik = [...new Set(aturan.filter((a) => a.nama.includes(nama)).map(induk))];
      expect(new Set(pemilik.map((p) => p.split(' ')[0])).size, nama).toBe(pemilik.length);
    }
  });

  test('the fixed holidays stand in no year again, and a year that is not complete says so', () => {
    const libur = muat('libur') as readonly LiburData[];
    const tetap = new Set(libur.flatMap((l) => (l.kind === 'tetap' ? l.hari.map((h) => h.tanggal) : [])));
    const tahun = libur.filter((l) => l.kind === 'tahun');
    expect(tahun.map((l) => [l.tahun, l.lengkap])).toEqual([
      [2025, true],
      [2026, true],
      [2027, false],
    ]);
    expect(tahun.flatMap((l) => l.hari).filter((h) => tetap.has(h.tanggal.slice(5)))).toEqual([]);
  });

  test.each<[string, string, (d: string) => void, string]>([
    [
      'a quarter that the rule does not name',
      'kalender/aturan.json',
      (d) =>
        editList<AturanKalender>(d, 'kalender/aturan.json', (semua) =>
          semua.map((a) => {
            const { triwulan: _, ...tanpa } = a;
            return a.id === 'pengukuran-tw2' ? tanpa : a;
          }),
        ),
      'triwulan hanya dan selalu untuk akhir-triwulan',
    ],
    [
      'an anchor without the date that is assumed for it',
      'kalender/aturan.json',
      (d) =>
        editList<AturanKalender>(d, 'kalender/aturan.json', (semua) => semua.map((a) => (a.id === 'renja' ? { ...a, jangkar: 'dpa' } : a))),
      'anggapan hanya dan selalu untuk dpa, dppa, dan lhe',
    ],
    [
      'a day that not every year has',
      'kalender/aturan.json',
      (d) =>
        editList<AturanKalender>(d, 'kalender/aturan.json', (semua) => semua.map((a) => (a.id === 'skm' ? { ...a, tanggal: '02-29' } : a))),
      'bukan tanggal (BB-HH) yang ada di setiap tahun',
    ],
    [
      'a basis left empty',
      'kalender/aturan.json',
      (d) => editList<AturanKalender>(d, 'kalender/aturan.json', ([a, ...lain]) => [{ ...(a as AturanKalender), dasar: '' }, ...lain]),
      'baris 2, dasar',
    ],
    [
      'a moved deadline of no rule',
      'kalender/pindahan.json',
      (d) => editList<PindahanData>(d, 'kalender/pindahan.json', (semua) => semua.map((p) => ({ ...p, kode: 'tidak-ada' }))),
      'kode tidak dikenal: tidak-ada',
    ],
    [
      'a holiday outside its year',
      'kalender/libur.json',
      (d) => editList<LiburData>(d, 'kalender/libur.json', (semua) => semua.map((l) => (l.kind === 'tahun' ? { ...l, tahun: 2030 } : l))),
      'hari libur di luar tahunnya',
    ],
  ])('%s ends the load', (_, berkas, rusak, alasan) => {
    const data = copyData();
    rusak(data);
    const hasil = loadRujukan(data);
    expect(hasil.ok ? undefined : hasil.error.berkas).toBe(berkas);
    expect(hasil.ok ? undefined : hasil.error.alasan).toContain(alasan);
  });
});
