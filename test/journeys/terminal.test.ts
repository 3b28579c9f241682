// One sitting at the terminal: ask, follow up, choose, leave, come back.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../src/db/open.ts';
import { createPercakapan } from '../../src/db/percakapan.ts';
import { dirs } from '../support/db.ts';
import { bangun, bukaObrolan, folderUji } from '../support/proses.ts';

const folder = folderUji();
const ikm = 'berapa capaian IKM Dumai Kota 2024';

beforeAll(bangun, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start in a terminal', () => {
  test('a chat answers, follows up, takes a number as a choice, and remembers all of it after a restart', { timeout: 60_000 }, async () => {
    const db = path.join(folder, 'obrolan.db');
    const pertama = await bukaObrolan(db);
    expect(pertama.salam).toMatch(/^Tanya SAKIP\. Saya dapat membantu/);
    expect(await pertama.kirim('realisasi setda 2023')).toMatch(/\n1\. .+\n2\. realisasi anggaran .+\nYang mana .+\?\n/);
    expect(await pertama.kirim('2')).toContain('Rp93.874.609.881');
    expect(await pertama.kirim(ikm)).toContain('tahun 2024: 95,43%');
    expect(await pertama.kirim('kalau 2023?')).toContain('Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%');
    expect(await pertama.kirim('targetnya ikm dumai kota 2024')).toContain('tahun 2024: 89,87');
    expect(await pertama.tutup('keluar\r')).toBe(0);

    const kedua = await bukaObrolan(db);
    expect(await kedua.kirim('terus realisasinya?')).toContain(
      'Realisasi Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 85,76',
    );
    expect(await kedua.kirim('\u001B[A\u001B[A')).toContain('tahun 2024: 89,87');
    expect(await kedua.kirim('baru')).toContain('Percakapan dimulai dari awal.');
    expect(await kedua.kirim('kalau 2023?')).toMatch(/\?\n/);
    expect(await kedua.tutup('keluar\r')).toBe(0);
  });

  test('an open choice survives a restart', { timeout: 60_000 }, async () => {
    const db = path.join(folder, 'pilihan.db');
    const pertama = await bukaObrolan(db);
    expect(await pertama.kirim('realisasi setda 2023')).toContain('Yang mana');
    await pertama.tutup('\u0003');
    const kedua = await bukaObrolan(db);
    expect(await kedua.kirim('2')).toContain('Rp93.874.609.881');
    expect(await kedua.tutup('\u0004')).toBe(0);
  });

  test('nothing that is typed ends the chat', { timeout: 60_000 }, async () => {
    const o = await bukaObrolan(path.join(folder, 'aneh.db'));
    for (const pesan of ['', '😀😀', '<script>alert(1)</script>', "'; DROP TABLE klaim; --", '中文', '1.2.3,4', 'a '.repeat(1500)]) {
      expect(await o.kirim(pesan)).not.toMatch(/undefined|NaN|\[object|\n\s+at /);
    }
    expect(await o.kirim(ikm)).toContain('95,43%');
    expect(await o.tutup('keluar\r')).toBe(0);
  });

  test('a remembered state of another version is dropped, and the question is still answered', { timeout: 60_000 }, async () => {
    const db = path.join(folder, 'lama.db');
    const siap = openDb(db, dirs);
    if (!siap.ok) throw new Error(JSON.stringify(siap.error));
    const keadaan = { daftar: [{ label: 'lama' }], menunggu: true, bingkai: { teks: 'lama' } };
    createPercakapan(siap.value).write('terminal', { keadaan, riwayat: ['lama'] }, new Date('2025-01-01T00:00:00Z'));
    siap.value.$client.close();
    const o = await bukaObrolan(db);
    expect(await o.kirim('kalau 2023?')).toMatch(/\?\n/);
    expect(await o.kirim(ikm)).toContain('95,43%');
    expect(await o.tutup('keluar\r')).toBe(0);
  });
});

describe('createPercakapan', () => {
  test('a chat that was never written, or whose row cannot be read, is unknown', () => {
    const siap = openDb(':memory:', dirs);
    if (!siap.ok) throw new Error(JSON.stringify(siap.error));
    const percakapan = createPercakapan(siap.value);
    const kini = new Date('2025-01-01T00:00:00Z');
    expect(percakapan.read('terminal')).toBeUndefined();
    percakapan.write('terminal', { riwayat: ['a'] }, kini);
    expect(percakapan.read('terminal')).toEqual({ isi: { riwayat: ['a'] }, diperbarui: kini });
    siap.value.$client.prepare(`UPDATE percakapan SET keadaan = '{rusak'`).run();
    expect(percakapan.read('terminal')).toBeUndefined();
    siap.value.$client.close();
  });
});
