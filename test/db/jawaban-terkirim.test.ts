import { describe, expect, test } from 'vitest';
import { createJawabanTerkirim, type Terkirim } from '../../src/db/jawaban-terkirim.ts';
import { createKotakMasuk } from '../../src/db/kotak-masuk.ts';
import { openTestDb } from '../support/db.ts';

const kini = new Date('2025-06-07T08:00:00.000Z');
const nanti = new Date('2025-06-07T09:00:00.000Z');
const terkirim = (id: number, lain: Partial<Terkirim> = {}): Terkirim => ({
  id,
  chat: 7,
  pesanTanya: 100,
  pesanJawab: 101,
  isi: { v: 1, id },
  ...lain,
});

describe('createJawabanTerkirim', () => {
  test('an answer is found by its id, by the question and by the message that shows it', () => {
    const t = createJawabanTerkirim(openTestDb(), 1);
    t.write(terkirim(10), kini);
    expect([t.byId(10), t.byTanya(7, 100), t.byJawab(7, 101)]).toEqual([terkirim(10), terkirim(10), terkirim(10)]);
  });

  test('what was never sent is not found, nor by the number of the other message', () => {
    const t = createJawabanTerkirim(openTestDb(), 1);
    t.write(terkirim(10), kini);
    expect([t.byId(11), t.byTanya(7, 101), t.byJawab(7, 100)]).toEqual([undefined, undefined, undefined]);
  });

  test('messages of two chats with the same number are told apart', () => {
    const t = createJawabanTerkirim(openTestDb(), 1);
    t.write(terkirim(10), kini);
    t.write(terkirim(11, { chat: -1005 }), kini);
    expect([t.byTanya(7, 100)?.id, t.byTanya(-1005, 100)?.id, t.byJawab(-1005, 101)?.id, t.byJawab(8, 101)]).toEqual([
      10,
      11,
      11,
      undefined,
    ]);
  });

  test('an answer to a button has no question of its own', () => {
    const t = createJawabanTerkirim(openTestDb(), 1);
    const { pesanTanya: _tanpa, ...tanpaTanya } = terkirim(10);
    t.write(tanpaTanya, kini);
    expect(t.byId(10)).toStrictEqual(tanpaTanya);
  });

  test('of several answers to a message, or shown in it, the newest counts', () => {
    const t = createJawabanTerkirim(openTestDb(), 1);
    for (const id of [10, 12, 11]) t.write(terkirim(id), kini);
    expect([t.byTanya(7, 100)?.id, t.byJawab(7, 101)?.id]).toEqual([12, 12]);
  });

  test('an answer written again, as after a restart, replaces itself', () => {
    const db = openTestDb();
    const t = createJawabanTerkirim(db, 1);
    t.write(terkirim(10), kini);
    t.write(terkirim(10, { pesanJawab: 102, isi: 'baru' }), nanti);
    expect(t.byId(10)).toEqual(terkirim(10, { pesanJawab: 102, isi: 'baru' }));
    expect([t.byJawab(7, 101), db.$client.prepare('SELECT count(*) FROM jawaban_terkirim').pluck().get()]).toEqual([undefined, 1]);
  });

  test('two bots do not see the answers of each other', () => {
    const db = openTestDb();
    const [a, b] = [createJawabanTerkirim(db, 1), createJawabanTerkirim(db, 2)];
    a.write(terkirim(10), kini);
    expect([b.byId(10), b.byTanya(7, 100), b.byJawab(7, 101)]).toEqual([undefined, undefined, undefined]);
    b.write(terkirim(10, { isi: 'b' }), kini);
    expect([a.byId(10)?.isi, b.byId(10)?.isi]).toEqual([{ v: 1, id: 10 }, 'b']);
  });

  test('an answer is the same from memory as from the file after a restart', () => {
    const db = openTestDb();
    const t = createJawabanTerkirim(db, 1);
    t.write(terkirim(10), kini);
    t.write(terkirim(10, { pesanJawab: 102, isi: { v: 1, daftar: [] } }), nanti);
    expect(createJawabanTerkirim(db, 1).byId(10)).toStrictEqual(t.byId(10));
  });

  test('answers beyond those kept in memory are still found, each as it was', () => {
    const db = openTestDb();
    const t = createJawabanTerkirim(db, 1);
    const semua = Array.from({ length: 600 }, (_, n) => terkirim(n + 1));
    db.$client.transaction(() => {
      for (const x of semua) t.write(x, kini);
    })();
    expect(semua.map((x) => t.byId(x.id))).toEqual(semua);
  });

  test('an answer whose commit was taken back is not known', () => {
    const db = openTestDb();
    const t = createJawabanTerkirim(db, 1);
    const gagalkan = (): void => {
      throw new Error('aduh');
    };
    const perubahan = [() => t.write(terkirim(10), kini), gagalkan];
    createKotakMasuk(db, 1).putar([{ updateId: 10, status: 'selesai', perubahan }], [], kini);
    expect([t.byId(10), t.byJawab(7, 101)]).toEqual([undefined, undefined]);
  });

  test('a row that is no JSON counts as none', () => {
    const db = openTestDb();
    createJawabanTerkirim(db, 1).write(terkirim(10), kini);
    db.$client.exec(`UPDATE jawaban_terkirim SET isi = '{"v":1'`);
    expect(createJawabanTerkirim(db, 1).byId(10)).toBeUndefined();
  });

  test('answers older than the time are forgotten', () => {
    const t = createJawabanTerkirim(openTestDb(), 1);
    t.write(terkirim(10), kini);
    t.write(terkirim(11), nanti);
    t.pangkas(nanti);
    expect([t.byId(10), t.byId(11)?.id]).toEqual([undefined, 11]);
  });
});
