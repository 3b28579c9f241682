import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKotakMasuk, type Kiriman, type Penutupan } from '../../src/db/kotak-masuk.ts';
import type { Db } from '../../src/db/open.ts';
import { createPercakapan } from '../../src/db/percakapan.ts';
import { openTestDb, tempDir } from '../support/db.ts';

const kini = new Date('2025-06-07T08:00:00.000Z');
const nanti = (menit: number): Date => new Date(kini.getTime() + menit * 60_000);
const kiriman = (updateId: number, antrean = 'chat:7'): Kiriman => ({ updateId, antrean, isi: `{"update_id":${updateId}}` });
const tutup = (updateId: number, perubahan: Penutupan['perubahan'] = [], status: Penutupan['status'] = 'selesai'): Penutupan => ({
  updateId,
  status,
  perubahan,
});
const biasa = (...id: readonly number[]): readonly { readonly updateId: number; readonly sendirian: boolean }[] =>
  id.map((updateId) => ({ updateId, sendirian: false }));

/** The rows as they stand, without what they say. */
const baris = (db: Db): readonly unknown[] =>
  db.$client
    .prepare('SELECT bot_id, update_id, status, mulai, sendirian, ditutup, galat FROM kotak_masuk ORDER BY bot_id, update_id')
    .raw()
    .all();
const status = (db: Db): readonly unknown[] =>
  db.$client.prepare('SELECT update_id, status FROM kotak_masuk ORDER BY update_id').raw().all();
const chatTeringat = (db: Db): readonly unknown[] =>
  db.$client.prepare("SELECT chat FROM percakapan WHERE chat <> 'terminal' ORDER BY chat").pluck().all();

describe('terima', () => {
  test('keeps what arrives and gives it back', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    expect(k.terima([kiriman(5), kiriman(6)], kini)).toEqual([kiriman(5), kiriman(6)]);
    expect(baris(db)).toEqual([
      [1, 5, 'antre', 0, 0, null, null],
      [1, 6, 'antre', 0, 0, null, null],
    ]);
    expect(db.$client.prepare('SELECT diterima, isi FROM kotak_masuk WHERE update_id = 5').raw().get()).toEqual([
      '2025-06-07T08:00:00.000Z',
      '{"update_id":5}',
    ]);
  });

  test('an update id that comes again is kept once, whether open, closed, or twice in one batch', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    k.terima([kiriman(5), kiriman(6)], kini);
    k.putar([tutup(5)], [], kini);
    const ulang = { ...kiriman(6), isi: '{"lain":true}' };
    expect(k.terima([kiriman(5), ulang, kiriman(7), kiriman(7)], nanti(1))).toEqual([kiriman(7)]);
    expect(status(db)).toEqual([
      [5, 'selesai'],
      [6, 'antre'],
      [7, 'antre'],
    ]);
    expect(k.tertunda().map((t) => t.isi)).toEqual(['{"update_id":6}', '{"update_id":7}']);
  });

  test('a batch is kept as a whole or not at all', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    const rusak = { ...kiriman(6), isi: null as unknown as string };
    expect(() => k.terima([kiriman(5), rusak], kini)).toThrow('NOT NULL');
    expect(baris(db)).toEqual([]);
  });

  test('what was taken in is there after the file is opened again', () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const db = openTestDb(berkas);
    createKotakMasuk(db, 1).terima([kiriman(5)], kini);
    db.$client.close();
    expect(createKotakMasuk(openTestDb(berkas), 1).tertunda()).toEqual([{ ...kiriman(5), mulai: 0, sendirian: 0 }]);
  });

  test('the largest number that Telegram may give is kept exactly', () => {
    const k = createKotakMasuk(openTestDb(), 9_007_199_254_740_991);
    k.terima([kiriman(9_007_199_254_740_991)], kini);
    expect(k.tertunda().map((t) => t.updateId)).toEqual([9_007_199_254_740_991]);
  });
});

describe('tertunda', () => {
  test('gives what is open, oldest first, with its begins', () => {
    const k = createKotakMasuk(openTestDb(), 1);
    k.terima([kiriman(9, 'chat:-5'), kiriman(3), kiriman(100), kiriman(20)], kini);
    k.putar([], [...biasa(3), { updateId: 9, sendirian: true }], kini);
    k.putar([tutup(100)], biasa(3), kini);
    expect(k.tertunda()).toEqual([
      { ...kiriman(3), mulai: 2, sendirian: 0 },
      { ...kiriman(9, 'chat:-5'), mulai: 1, sendirian: 1 },
      { ...kiriman(20), mulai: 0, sendirian: 0 },
    ]);
  });

  test('what was set aside is not tried again', () => {
    const k = createKotakMasuk(openTestDb(), 1);
    k.terima([kiriman(1)], kini);
    k.putar([{ ...tutup(1, [], 'disisihkan'), galat: 'ABC234' }], [], kini);
    expect([k.tertunda(), k.jumlah()]).toEqual([[], { disisihkan: 1 }]);
  });
});

describe('putar', () => {
  test('closes what ended and marks what begins, with times and ids', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    k.terima([kiriman(1), kiriman(2), kiriman(3)], kini);
    k.putar([], biasa(1, 2), kini);
    const gagal = k.putar([tutup(1), { ...tutup(2), galat: 'ABC234' }], [{ updateId: 3, sendirian: true }], nanti(1));
    expect(gagal.size).toBe(0);
    expect(baris(db)).toEqual([
      [1, 1, 'selesai', 1, 0, '2025-06-07T08:01:00.000Z', null],
      [1, 2, 'selesai', 1, 0, '2025-06-07T08:01:00.000Z', 'ABC234'],
      [1, 3, 'antre', 1, 1, null, null],
    ]);
  });

  test('changes that throw take back what their own update changed and its mark, and nothing else', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    const p = createPercakapan(db);
    const sebab = new Error('aduh');
    const gagalkan = (): void => {
      throw sebab;
    };
    k.terima(
      [1, 2, 3, 4].map((id) => kiriman(id)),
      kini,
    );
    const gagal = k.putar(
      [
        tutup(1, [() => p.write('tg:1', {}, kini)]),
        tutup(2, [() => p.write('tg:2', {}, kini), gagalkan, () => p.write('tg:2b', {}, kini)]),
        tutup(3, [() => p.write('tg:3', {}, kini), () => p.write('tg:3b', {}, kini)]),
      ],
      biasa(4),
      kini,
    );
    expect([...gagal]).toEqual([[2, sebab]]);
    expect(chatTeringat(db)).toEqual(['tg:1', 'tg:3', 'tg:3b']);
    expect(status(db)).toEqual([
      [1, 'selesai'],
      [2, 'antre'],
      [3, 'selesai'],
      [4, 'antre'],
    ]);
    expect(k.tertunda().map((t) => [t.updateId, t.mulai])).toEqual([
      [2, 0],
      [4, 1],
    ]);
  });

  test('a change that the database refuses takes back its own update only', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    const p = createPercakapan(db);
    k.terima([kiriman(1), kiriman(2)], kini);
    const tolak = (): void => void db.$client.exec("INSERT INTO percakapan (chat) VALUES ('tg:x')");
    const gagal = k.putar([tutup(1, [() => p.write('tg:1', {}, kini), tolak]), tutup(2, [() => p.write('tg:2', {}, kini)])], [], kini);
    expect([...gagal.keys()]).toEqual([1]);
    expect([chatTeringat(db), k.jumlah()]).toEqual([['tg:2'], { antre: 1, selesai: 1 }]);
  });

  test('changes run in the order they were collected, and see those before them', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    const p = createPercakapan(db);
    k.terima([kiriman(1), kiriman(2)], kini);
    k.putar(
      [
        tutup(1, [() => p.write('tg:1', 'a', kini), () => p.forget('tg:1')]),
        tutup(2, [() => p.write('tg:1', p.read('tg:1') ?? 'b', kini)]),
      ],
      [],
      kini,
    );
    expect(p.read('tg:1')?.isi).toBe('b');
  });

  test('a turn with nothing to do writes nothing', () => {
    const db = openTestDb();
    const sebelum = db.$client.prepare('SELECT total_changes()').pluck().get();
    expect(createKotakMasuk(db, 1).putar([], [], kini).size).toBe(0);
    expect(db.$client.prepare('SELECT total_changes()').pluck().get()).toBe(sebelum);
  });

  test('whichever changes fail, an update is closed exactly when its changes are there', () => {
    const db = openTestDb();
    const p = createPercakapan(db);
    let bot = 0;
    fc.assert(
      fc.property(fc.array(fc.record({ sebelum: fc.nat(2), gagal: fc.boolean(), sesudah: fc.nat(2) }), { maxLength: 8 }), (isi) => {
        bot += 1;
        const k = createKotakMasuk(db, bot);
        k.terima(
          isi.map((_, n) => kiriman(n)),
          kini,
        );
        const tulis = (n: number, bagian: string, kali: number): readonly (() => void)[] =>
          Array.from({ length: kali }, (_, i) => () => p.write(`tg:${bot}:${n}:${bagian}${i}`, {}, kini));
        const gagalkan = (): void => {
          throw new Error('aduh');
        };
        const gagal = k.putar(
          isi.map((x, n) => tutup(n, [...tulis(n, 'a', x.sebelum), ...(x.gagal ? [gagalkan] : []), ...tulis(n, 'b', x.sesudah)])),
          [],
          kini,
        );
        expect([...gagal.keys()]).toEqual(isi.flatMap((x, n) => (x.gagal ? [n] : [])));
        expect(k.tertunda().map((t) => t.updateId)).toEqual([...gagal.keys()]);
        const harap = isi.flatMap((x, n) => (x.gagal ? [] : [...Array(x.sebelum + x.sesudah)].map(() => `tg:${bot}:${n}:`)));
        const ada = chatTeringat(db).filter((c) => String(c).startsWith(`tg:${bot}:`));
        expect(ada.map((c) => String(c).replace(/[ab]\d$/, ''))).toEqual(harap);
      }),
      { numRuns: 50 },
    );
  });
});

describe('lepas', () => {
  test('forgets the begins of one update', () => {
    const k = createKotakMasuk(openTestDb(), 1);
    k.terima([kiriman(1), kiriman(2)], kini);
    k.putar([], [{ updateId: 1, sendirian: true }, ...biasa(2)], kini);
    k.lepas(1);
    expect(k.tertunda().map((t) => [t.updateId, t.mulai, t.sendirian])).toEqual([
      [1, 0, 0],
      [2, 1, 0],
    ]);
  });
});

describe('pangkas', () => {
  test('forgets what was done before the time, and keeps what is open or was set aside, however old', () => {
    const db = openTestDb();
    const k = createKotakMasuk(db, 1);
    k.terima(
      [1, 2, 3, 4, 5].map((id) => kiriman(id)),
      kini,
    );
    k.putar([tutup(1), tutup(2, [], 'disisihkan')], [], nanti(1));
    k.putar([tutup(3)], [], nanti(5));
    k.putar([], biasa(4), nanti(1));
    expect(k.pangkas(nanti(5))).toBe(1);
    expect(status(db)).toEqual([
      [2, 'disisihkan'],
      [3, 'selesai'],
      [4, 'antre'],
      [5, 'antre'],
    ]);
  });
});

describe('createKotakMasuk', () => {
  test('two bots in one database neither see nor touch the updates of each other', () => {
    const db = openTestDb();
    const [a, b] = [createKotakMasuk(db, 1), createKotakMasuk(db, 2)];
    a.terima([kiriman(5)], kini);
    expect(b.terima([{ ...kiriman(5), isi: '{"b":1}' }], kini)).toHaveLength(1);
    a.putar([], biasa(5), kini);
    expect(b.tertunda()).toEqual([{ ...kiriman(5), isi: '{"b":1}', mulai: 0, sendirian: 0 }]);
    b.lepas(5);
    expect(a.tertunda()).toEqual([{ ...kiriman(5), mulai: 1, sendirian: 0 }]);
    b.putar([tutup(5)], [], kini);
    expect([a.jumlah(), b.jumlah()]).toEqual([{ antre: 1 }, { selesai: 1 }]);
  });
});
