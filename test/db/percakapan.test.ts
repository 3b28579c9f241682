import { describe, expect, test } from 'vitest';
import type { Db } from '../../src/db/open.ts';
import { createPercakapan } from '../../src/db/percakapan.ts';
import { openTestDb } from '../support/db.ts';

const kini = new Date('2025-06-07T08:00:00.000Z');
const nanti = new Date('2025-06-07T09:00:00.000Z');
const isiByChat = (db: Db): unknown =>
  Object.fromEntries(db.$client.prepare('SELECT chat, keadaan FROM percakapan').raw().all() as (readonly [string, string])[]);

describe('createPercakapan', () => {
  test('a chat remembers what was written last, and when', () => {
    const p = createPercakapan(openTestDb());
    expect(p.read('tg:7')).toBeUndefined();
    p.write('tg:7', { daftar: [1] }, kini);
    p.write('tg:7', { daftar: [2], kata: "isi 'aneh' — ✓" }, nanti);
    expect(p.read('tg:7')).toEqual({ isi: { daftar: [2], kata: "isi 'aneh' — ✓" }, diperbarui: nanti });
  });

  test('forgetting a chat leaves the others', () => {
    const p = createPercakapan(openTestDb());
    p.write('tg:7', 1, kini);
    p.write('tg:70', 2, kini);
    p.forget('tg:7');
    p.forget('tg:tidak-ada');
    expect([p.read('tg:7'), p.read('tg:70')?.isi]).toEqual([undefined, 2]);
  });

  test('a row that is no JSON counts as none', () => {
    const db = openTestDb();
    db.$client.exec(`INSERT INTO percakapan VALUES ('tg:7', '{"daftar":', '2025-01-01T00:00:00.000Z')`);
    expect(createPercakapan(db).read('tg:7')).toBeUndefined();
  });
});

describe('pindah', () => {
  test('everything kept below the old name goes on under the new one, and similar names stay', () => {
    const db = openTestDb();
    const p = createPercakapan(db);
    for (const chat of ['tg:-5', 'tg:-5:0:7', 'tg:-5:12:8', 'tg:-55', 'tg:-55:0:7', 'tg:5', 'x:tg:-5:0:7', 'terminal'])
      p.write(chat, chat, kini);
    p.pindah('tg:-5', 'tg:-1005');
    expect(isiByChat(db)).toEqual({
      'tg:-1005': '"tg:-5"',
      'tg:-1005:0:7': '"tg:-5:0:7"',
      'tg:-1005:12:8': '"tg:-5:12:8"',
      'tg:-55': '"tg:-55"',
      'tg:-55:0:7': '"tg:-55:0:7"',
      'tg:5': '"tg:5"',
      'x:tg:-5:0:7': '"x:tg:-5:0:7"',
      terminal: '"terminal"',
    });
    expect(p.read('tg:-1005:0:7')?.diperbarui).toEqual(kini);
  });

  test('a move that is told of twice changes nothing the second time', () => {
    const db = openTestDb();
    const p = createPercakapan(db);
    p.write('tg:-5:0:7', 1, kini);
    p.pindah('tg:-5', 'tg:-1005');
    const sekali = isiByChat(db);
    p.pindah('tg:-5', 'tg:-1005');
    expect(isiByChat(db)).toEqual(sekali);
  });

  test('what was already asked under the new name is newer and stays; the rest moves', () => {
    const db = openTestDb();
    const p = createPercakapan(db);
    p.write('tg:-5:0:7', 'lama', kini);
    p.write('tg:-5:0:8', 'lama', kini);
    p.write('tg:-1005:0:7', 'baru', nanti);
    p.pindah('tg:-5', 'tg:-1005');
    expect(isiByChat(db)).toEqual({ 'tg:-1005:0:7': '"baru"', 'tg:-1005:0:8': '"lama"' });
  });
});

describe('pangkas', () => {
  test('chats not written since are forgotten, but never the terminal', () => {
    const db = openTestDb();
    const p = createPercakapan(db);
    p.write('terminal', 1, kini);
    p.write('tg:7', 1, kini);
    p.write('tg:8', 1, nanti);
    p.pangkas(nanti);
    expect(isiByChat(db)).toEqual({ terminal: '1', 'tg:8': '1' });
  });

  test('a row of the very moment stays', () => {
    const db = openTestDb();
    const p = createPercakapan(db);
    p.write('tg:7', 1, kini);
    p.pangkas(kini);
    expect(isiByChat(db)).toEqual({ 'tg:7': '1' });
  });
});
