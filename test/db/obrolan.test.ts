import { describe, expect, test } from 'vitest';
import { createObrolan, type Penilaian } from '../../src/db/obrolan.ts';
import type { Db } from '../../src/db/open.ts';
import { openTestDb } from '../support/db.ts';

const kini = new Date('2025-06-07T08:00:00.000Z');
const nanti = new Date('2025-06-07T09:00:00.000Z');
const baris = (db: Db): readonly unknown[] =>
  db.$client.prepare('SELECT chat, jenis, terjangkau, pindah_ke, pertanyaan, diperbarui FROM obrolan ORDER BY chat').raw().all();
const penilaian = (db: Db): readonly unknown[] =>
  db.$client.prepare('SELECT bot_id, jawaban_id, pengguna, nilai, permintaan, dibuat FROM penilaian ORDER BY 1, 2, 3').raw().all();

describe('hitungPertanyaan', () => {
  test('counts the questions of each chat', () => {
    const db = openTestDb();
    const o = createObrolan(db, 1);
    o.hitungPertanyaan(7, 'private', kini);
    o.hitungPertanyaan(7, 'private', nanti);
    o.hitungPertanyaan(-5, 'group', kini);
    expect(baris(db)).toEqual([
      [-5, 'group', 1, null, 1, kini.toISOString()],
      [7, 'private', 1, null, 2, nanti.toISOString()],
    ]);
  });

  test('a chat that asks can be reached again', () => {
    const db = openTestDb();
    const o = createObrolan(db, 1);
    o.tandaiTerjangkau(7, 'private', false, kini);
    o.hitungPertanyaan(7, 'private', nanti);
    expect(baris(db)).toEqual([[7, 'private', 1, null, 1, nanti.toISOString()]]);
  });
});

describe('tandaiTerjangkau', () => {
  test('notes both ways and keeps the count', () => {
    const db = openTestDb();
    const o = createObrolan(db, 1);
    o.hitungPertanyaan(7, 'private', kini);
    o.tandaiTerjangkau(7, 'private', false, nanti);
    expect(baris(db)).toEqual([[7, 'private', 0, null, 1, nanti.toISOString()]]);
    o.tandaiTerjangkau(7, 'private', true, nanti);
    expect(baris(db)).toEqual([[7, 'private', 1, null, 1, nanti.toISOString()]]);
  });

  test('a chat that was never heard of is noted too', () => {
    const db = openTestDb();
    createObrolan(db, 1).tandaiTerjangkau(-100, 'channel', true, kini);
    expect(baris(db)).toEqual([[-100, 'channel', 1, null, 0, kini.toISOString()]]);
  });
});

describe('pindah', () => {
  test('a move is remembered, and the old id is not written to any more', () => {
    const db = openTestDb();
    const o = createObrolan(db, 1);
    o.hitungPertanyaan(-5, 'group', kini);
    o.pindah(-5, -1005, nanti);
    o.pindah(-6, -1006, nanti);
    o.pindah(-5, -1005, nanti);
    expect(baris(db)).toEqual([
      [-6, 'group', 0, -1006, 0, nanti.toISOString()],
      [-5, 'group', 0, -1005, 1, nanti.toISOString()],
    ]);
    expect(o.perpindahan()).toEqual(
      new Map([
        [-5, -1005],
        [-6, -1006],
      ]),
    );
  });

  test('a question of before the move that is answered after it does not make the old id reachable', () => {
    const db = openTestDb();
    const o = createObrolan(db, 1);
    o.pindah(-5, -1005, kini);
    o.hitungPertanyaan(-5, 'group', nanti);
    expect(baris(db)).toMatchObject([[-5, 'group', 0, -1005, 1, expect.anything()]]);
  });

  test('chats that never moved are no moves', () => {
    const o = createObrolan(openTestDb(), 1);
    o.hitungPertanyaan(7, 'private', kini);
    expect(o.perpindahan().size).toBe(0);
  });
});

describe('nilai', () => {
  const suara = (lain: Partial<Penilaian> = {}): Penilaian => ({
    jawabanId: 10,
    pengguna: 7,
    nilai: 1,
    permintaan: [{ kind: 'nilai' }],
    ...lain,
  });

  test('a person has one thumb per answer, and the last one counts', () => {
    const db = openTestDb();
    const o = createObrolan(db, 1);
    o.nilai(suara(), kini);
    o.nilai(suara({ nilai: -1 }), nanti);
    expect(penilaian(db)).toEqual([[1, 10, 7, -1, '[{"kind":"nilai"}]', nanti.toISOString()]]);
  });

  test('thumbs of other people, for other answers and below other bots stand beside it', () => {
    const db = openTestDb();
    const [a, b] = [createObrolan(db, 1), createObrolan(db, 2)];
    a.nilai(suara(), kini);
    a.nilai(suara({ pengguna: 8, nilai: -1 }), kini);
    a.nilai(suara({ jawabanId: 11 }), kini);
    b.nilai(suara({ nilai: -1 }), kini);
    expect((penilaian(db) as readonly (readonly unknown[])[]).map((x) => x.slice(0, 4))).toEqual([
      [1, 10, 7, 1],
      [1, 10, 8, -1],
      [1, 11, 7, 1],
      [2, 10, 7, -1],
    ]);
  });
});
