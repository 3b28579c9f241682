import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMesin, keadaanAwal, untukPenanya, type Mesin } from '../../src/keadaan.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import { tamu } from '../../src/penglihat.ts';
import { createNamaIsian } from '../../src/understand/isian/nama-isian.ts';
import { balas } from '../../src/percakapan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { readBantuan, type Bantuan } from '../../src/rujukan/bantuan.ts';
import { dirs, tempDir } from '../support/db.ts';
import { bukuOf } from '../support/kalender.ts';
import { openTestPustaka } from '../support/pustaka.ts';

const bantuan = readBantuan(dirs.data);
const contoh = bantuan.topik.flatMap((t) => t.contoh);

/** A folder whose bantuan.json is the committed one, changed. */
function folder(ubah: (b: { awal: unknown[]; topik: Record<string, unknown>[] }) => unknown): string {
  const dir = tempDir();
  const isi = structuredClone(bantuan) as unknown as { awal: unknown[]; topik: Record<string, unknown>[] };
  writeFileSync(path.join(dir, 'bantuan.json'), JSON.stringify(ubah(isi)));
  return dir;
}
const topikOf = (b: {
  readonly topik: Record<string, unknown>[];
}): { id: string; judul: string; isi: unknown[]; contoh: { id: string; tanya: string }[] } => b.topik[0] as never;

describe('readBantuan', () => {
  test('the committed help has topics, and every example of the greeting is among theirs', () => {
    expect(bantuan.topik.length).toBeGreaterThan(3);
    const { awal } = bantuan;
    expect(new Set(awal).size).toBe(awal.length);
    expect(awal.filter((x) => !contoh.some((c) => c.id === x))).toEqual([]);
  });

  test('no id and no question stands twice', () => {
    const semua = [bantuan.topik.map((t) => t.id), contoh.map((c) => c.id), contoh.map((c) => c.tanya.toLowerCase())];
    for (const daftar of semua) expect(daftar.filter((x, n) => daftar.indexOf(x) !== n)).toEqual([]);
  });

  test('every text of a topic fits one message', () => {
    for (const t of bantuan.topik) expect([t.judul, ...t.isi].join('\n').length).toBeLessThan(2000);
  });

  const pustaka = openTestPustaka();
  const buku = bukuOf();
  const tempat = createTempat(pustaka, buku);
  const nama = createNamaIsian(buku, tempat, pustaka);
  const dasar = createMesin(pustaka);
  /** As a guest sees it in the chat; the day decides how long a deadline is still. */
  const mesinPada = (tahun: number): Mesin =>
    untukPenanya(dasar, {
      buku,
      tempat,
      nama,
      pelaku: { pengguna: tamu, peran: [] },
      hariIni: `${tahun}-11-22`,
      zona: 'Asia/Jakarta',
    });
  const mesin = mesinPada(2025);
  test.each(contoh)('"$tanya" is answered in a chat of its own', ({ tanya }) => {
    const { jawaban } = balas(mesin, tanya, keadaanAwal, { tahunIni: 2025 });
    expect([jawaban.kind, renderTeks(jawaban)]).toEqual(['jawab', expect.not.stringMatching(/undefined|NaN|\[object/)]);
  });

  test('an example answers the same in whatever year it is asked, but for deadlines, which are those ahead', () => {
    const tenggat = new Set(bantuan.topik.find((t) => t.id === 'tenggat')?.contoh.map((c) => c.id));
    for (const { id, tanya } of contoh) {
      const jawab = [2025, 2031].map((tahunIni) => balas(mesinPada(tahunIni), tanya, keadaanAwal, { tahunIni }).jawaban);
      expect([tanya, jawab.map((j) => j.kind)]).toEqual([tanya, ['jawab', 'jawab']]);
      const [dulu, nanti] = jawab.map(renderTeks);
      if (tenggat.has(id)) expect(nanti).not.toBe(dulu);
      else expect(nanti).toBe(dulu);
    }
  });

  test('a file as committed is read the same from another folder', () => {
    expect(readBantuan(folder((b) => b))).toEqual(bantuan satisfies Bantuan);
  });

  test.each<readonly [string, Parameters<typeof folder>[0], RegExp]>([
    [
      'a greeting that names an unknown example',
      (b) => ({ ...b, awal: [...b.awal.slice(1), 'tidak-ada'] }),
      /awal menyebut contoh yang tidak ada/,
    ],
    ['a greeting with too few examples', (b) => ({ ...b, awal: b.awal.slice(0, 3) }), /awal/],
    ['a greeting with too many examples', (b) => ({ ...b, awal: [...contoh.slice(0, 7).map((c) => c.id)] }), /awal/],
    ['a topic that stands twice', (b) => ({ ...b, topik: [...b.topik, { ...b.topik.at(-1) }] }), /id berulang/],
    [
      'an example id that stands twice',
      (b) => ({ ...b, topik: [...b.topik, { id: 'baru', judul: 'Baru', isi: ['x'], contoh: [contoh[0]] }] }),
      /id berulang/,
    ],
    ['an example too long for a button', (b) => (topikOf(b).contoh.push({ id: 'x', tanya: 'x'.repeat(61) }), b), /tanya/],
    ['an example without words', (b) => (topikOf(b).contoh.push({ id: 'x', tanya: '' }), b), /tanya/],
    ['an id too long for the data of a button', (b) => (topikOf(b).contoh.push({ id: 'x'.repeat(25), tanya: 'x' }), b), /id/],
    ['an id with a colon', (b) => (topikOf(b).contoh.push({ id: 'a:b', tanya: 'x' }), b), /id/],
    ['an id in capitals', (b) => (Object.assign(topikOf(b), { id: 'Capaian' }), b), /id/],
    ['a topic without a title', (b) => (Object.assign(topikOf(b), { judul: '' }), b), /judul/],
    ['a title too long for a button', (b) => (Object.assign(topikOf(b), { judul: 'j'.repeat(41) }), b), /judul/],
    ['a topic without a text', (b) => (Object.assign(topikOf(b), { isi: [] }), b), /isi/],
    ['an unknown key', (b) => (Object.assign(topikOf(b), { warna: 'merah' }), b), /warna/],
    ['a list where an object belongs', () => [], /object/],
  ])('refuses %s', (_, ubah, alasan) => {
    expect(() => readBantuan(folder(ubah))).toThrow(alasan);
  });

  test('refuses a file that is no JSON, and one that is not there', () => {
    const dir = folder((b) => b);
    writeFileSync(path.join(dir, 'bantuan.json'), '{"awal": [');
    expect(() => readBantuan(dir)).toThrow(SyntaxError);
    rmSync(path.join(dir, 'bantuan.json'));
    expect(() => readBantuan(dir)).toThrow('ENOENT');
  });
});
