import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createIsian } from '../../src/db/isian.ts';
import type { Db } from '../../src/db/open.ts';
import { createPengguna } from '../../src/db/pengguna.ts';
import { createPengiriman, type Kiriman } from '../../src/db/pengiriman.ts';
import type { Butir, Teguran } from '../../src/reminders/teguran.ts';
import { bukaDb } from '../support/daerah-pengingat.ts';
import { dirs, openTestDb, tempDir } from '../support/db.ts';
import { folderUji } from '../support/proses.ts';

const kini = new Date('2027-02-22T01:00:00.000Z');
const nanti = (detik: number): Date => new Date(kini.getTime() + detik * 1000);
const sewa = 60_000;

const butirOf = (id: string): Butir => ({ kind: 'tenggat', id, tanggal: '2027-02-22' });
const tegur = (orang: string, id: string, jarak = 'H-7'): Teguran => ({
  kunci: `${id}|2027-02-28|${jarak}|${orang}`,
  orang,
  kejadian: id,
  butir: [butirOf(id)],
});
const sendiri = (orang: string, id: string): Teguran => ({
  kunci: `sendiri|${id}|2027-02-22|${orang}`,
  orang,
  butir: [{ kind: 'sendiri', id, tanggal: '2027-02-22', hari: '2027-02-22' }],
});

// Filled from data/ once; each test opens a copy.
const folder = folderUji();
const contoh = path.join(folder, 'contoh.db');
bukaDb(contoh, dirs).$client.close();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The outbox on a file of its own, and the file. */
function buka(): { readonly db: Db; readonly p: ReturnType<typeof createPengiriman>; readonly berkas: string } {
  const berkas = path.join(tempDir(), 'sakip.db');
  copyFileSync(contoh, berkas);
  const db = openTestDb(berkas);
  return { db, p: createPengiriman(db), berkas };
}

const isi = (k: Kiriman | undefined): readonly [string, readonly string[]] | undefined => k && [k.orang, k.butir.map((b) => b.id)];
const status = (db: Db): readonly unknown[] => db.$client.prepare('SELECT orang, status FROM pengiriman ORDER BY id').raw().all();
const kunci = (db: Db): readonly unknown[] => db.$client.prepare('SELECT kunci FROM teguran ORDER BY kunci').pluck().all();

describe('antre', () => {
  test('plans one message for each receiver, in the order given, and remembers keys and occurrences', () => {
    const { p } = buka();
    p.antre([tegur('p1', 'a'), tegur('p2', 'a'), tegur('p1', 'b')], kini);
    expect([isi(p.ambil(kini, sewa, [])), isi(p.ambil(kini, sewa, [])), p.ambil(kini, sewa, [])]).toEqual([
      ['p1', ['a', 'b']],
      ['p2', ['a']],
      undefined,
    ]);
    expect([...p.terkirim(kini)]).toEqual(['a|2027-02-28|H-7|p1', 'b|2027-02-28|H-7|p1', 'a|2027-02-28|H-7|p2']);
    expect(p.terkirim(nanti(1)).size).toBe(0);
    expect(p.pernah(kini)).toEqual(
      new Map([
        ['p1', new Set(['a', 'b'])],
        ['p2', new Set(['a'])],
      ]),
    );
  });

  test('what nobody was there to hear can be planned again, and only that', () => {
    const { db, p } = buka();
    p.antre([tegur('p1', 'a'), tegur('p2', 'a')], kini);
    p.lepas(p.ambil(kini, sewa, [])?.id ?? 0, 'gagal', kini, 'pergi');
    expect(kunci(db)).toEqual(['a|2027-02-28|H-7|p2']);
    p.antre([tegur('p1', 'a'), tegur('p2', 'a')], nanti(1));
    expect(status(db)).toEqual([
      ['p1', 'gagal'],
      ['p2', 'antre'],
      ['p1', 'antre'],
    ]);
  });

  test('never hands a key over twice: not in one list, not after it was sent, not after it failed', () => {
    const { db, p } = buka();
    p.antre([tegur('p1', 'a'), tegur('p1', 'a')], kini);
    expect(isi(p.ambil(kini, sewa, []))).toEqual(['p1', ['a']]);
    p.tutup(1, 'terkirim', kini, { pesan: 7 });
    p.antre([tegur('p1', 'a')], nanti(1));
    p.antre([tegur('p1', 'b')], nanti(2));
    p.tutup(p.ambil(nanti(2), sewa, [])?.id ?? 0, 'gagal', nanti(2), { sebab: 'pergi' });
    p.antre([tegur('p1', 'a'), tegur('p1', 'b')], nanti(3));
    expect(p.ambil(nanti(3), sewa, [])).toBeUndefined();
    expect(status(db)).toEqual([
      ['p1', 'terkirim'],
      ['p1', 'gagal'],
    ]);
  });

  test('two connections on one file plan the same keys: each is told once', () => {
    const { db, p, berkas } = buka();
    const lain = createPengiriman(openTestDb(berkas));
    p.antre([tegur('p1', 'a'), tegur('p2', 'a')], kini);
    lain.antre([tegur('p1', 'a'), tegur('p1', 'b'), tegur('p2', 'a'), tegur('p3', 'a')], nanti(1));
    expect(status(db)).toEqual([
      ['p1', 'antre'],
      ['p2', 'antre'],
      ['p3', 'antre'],
    ]);
    const diambil = [p, lain, p, lain].map((x) => isi(x.ambil(nanti(1), sewa, [])));
    expect(diambil).toEqual([['p1', ['a', 'b']], ['p2', ['a']], ['p3', ['a']], undefined]);
  });

  test('a waiting message takes more in; one that was claimed, and one in doubt, does not', () => {
    const { p } = buka();
    p.antre([tegur('p1', 'a')], kini);
    p.antre([tegur('p1', 'b')], nanti(1));
    const satu = p.ambil(nanti(1), sewa, []);
    expect(isi(satu)).toEqual(['p1', ['a', 'b']]);
    p.antre([tegur('p1', 'c')], nanti(2));
    p.tunda(satu?.id ?? 0, nanti(2), { coba: true, ragu: true });
    p.antre([tegur('p1', 'd')], nanti(3));
    expect([isi(p.ambil(nanti(3), sewa, [])), isi(p.ambil(nanti(3), sewa, []))]).toEqual([
      ['p1', ['a', 'b']],
      ['p1', ['c', 'd']],
    ]);
  });

  test('own reminders and deadlines are separate messages, also when both wait', () => {
    const { p } = buka();
    p.antre([tegur('p1', 'a'), sendiri('p1', 'rapat')], kini);
    p.antre([sendiri('p1', 'apel'), tegur('p1', 'b')], nanti(1));
    expect([isi(p.ambil(nanti(1), sewa, [])), isi(p.ambil(nanti(1), sewa, []))]).toEqual([
      ['p1', ['a', 'b']],
      ['p1', ['rapat', 'apel']],
    ]);
  });
});

describe('ambil', () => {
  test('nobody else gets a claimed message until its lease ran out; then it comes back in doubt', () => {
    const { p, berkas } = buka();
    const lain = createPengiriman(openTestDb(berkas));
    p.antre([tegur('p1', 'a')], kini);
    expect(p.ambil(kini, sewa, [])).toMatchObject({ ragu: false, percobaan: 0 });
    for (const s of [0, 59, 60]) expect(lain.ambil(nanti(s), sewa, [])).toBeUndefined();
    expect(lain.ambil(nanti(61), sewa, [])).toMatchObject({ id: 1, ragu: true, percobaan: 0, butir: [butirOf('a')] });
    expect(p.ambil(nanti(61), sewa, [])).toBeUndefined();
  });

  test('a claim that lies in the future, because the clock was put back, comes back in doubt too', () => {
    const { p } = buka();
    p.antre([tegur('p1', 'a')], nanti(-7200));
    p.ambil(kini, sewa, []);
    expect(p.ambil(nanti(-3600), sewa, [])).toMatchObject({ id: 1, ragu: true });
  });

  test('leaves out receivers that are to be left alone, and remembers the dialogue behind a message', () => {
    const { p } = buka();
    p.antre([tegur('p1', 'a'), tegur('p2', 'a')], kini);
    p.ingatDialog(1, 'abc');
    expect(isi(p.ambil(kini, sewa, ['p1']))).toEqual(['p2', ['a']]);
    expect(p.ambil(kini, sewa, ['p1', 'p2'])).toBeUndefined();
    expect(p.ambil(kini, sewa, [])).toMatchObject({ orang: 'p1', dialog: 'abc' });
  });
});

describe('tunda, tutup, berikut', () => {
  test.each([
    [
      { coba: false, ragu: false },
      { percobaan: 0, ragu: false },
    ],
    [
      { coba: true, ragu: false },
      { percobaan: 1, ragu: false },
    ],
    [
      { coba: true, ragu: true },
      { percobaan: 1, ragu: true },
    ],
  ])('given back with %j it comes again at its time as %j', (x, harap) => {
    const { p } = buka();
    p.antre([tegur('p1', 'a')], kini);
    p.ambil(kini, sewa, []);
    p.tunda(1, nanti(5), x);
    expect(p.berikut()).toEqual(nanti(5));
    expect(p.ambil(nanti(4), sewa, [])).toBeUndefined();
    expect(p.ambil(nanti(5), sewa, [])).toMatchObject({ id: 1, ...harap });
  });

  test('doubt stays, whatever became of later attempts', () => {
    const { p } = buka();
    p.antre([tegur('p1', 'a')], kini);
    p.ambil(kini, sewa, []);
    p.tunda(1, kini, { coba: true, ragu: true });
    p.ambil(kini, sewa, []);
    p.tunda(1, kini, { coba: false, ragu: false });
    expect(p.ambil(kini, sewa, [])).toMatchObject({ percobaan: 1, ragu: true });
  });

  test('what is closed is not given out again and says what became of it', () => {
    const { db, p } = buka();
    p.antre([tegur('p1', 'a'), tegur('p2', 'a'), tegur('p3', 'a')], kini);
    for (const [id, s, x] of [
      [1, 'terkirim', { pesan: 42 }],
      [2, 'batal', { sebab: 'tidak berlaku lagi' }],
      [3, 'gagal', {}],
    ] as const) {
      p.ambil(kini, sewa, []);
      p.tutup(id, s, nanti(id), x);
    }
    expect([p.ambil(nanti(3600), sewa, []), p.berikut()]).toEqual([undefined, undefined]);
    expect(db.$client.prepare('SELECT status, pesan, sebab, ditutup, sewa_sampai FROM pengiriman ORDER BY id').raw().all()).toEqual([
      ['terkirim', 42, null, nanti(1).toISOString(), null],
      ['batal', null, 'tidak berlaku lagi', nanti(2).toISOString(), null],
      ['gagal', null, null, nanti(3).toISOString(), null],
    ]);
  });

  test('the next moment is that of the earliest that waits, or the end of an earlier claim', () => {
    const { p } = buka();
    expect(p.berikut()).toBeUndefined();
    p.antre([tegur('p1', 'a'), tegur('p2', 'a')], kini);
    p.ambil(kini, sewa, []);
    expect(p.berikut()).toEqual(kini);
    p.ambil(kini, sewa, []);
    expect(p.berikut()).toEqual(nanti(60));
    p.tunda(2, nanti(30), { coba: false, ragu: false });
    expect(p.berikut()).toEqual(nanti(30));
  });
});

describe('pindahOrang', () => {
  test('a group under its new id keeps its keys and what waits for it; of two rows with one key the old one stays behind', () => {
    const { db, p } = buka();
    p.antre([tegur('g41', 'a'), tegur('g410', 'a'), tegur('p41', 'a')], kini);
    p.antre([tegur('g41', 'b'), tegur('g10099', 'b')], nanti(1));
    p.pindahOrang('g41', 'g10099');
    expect(kunci(db)).toEqual([
      'a|2027-02-28|H-7|g10099',
      'a|2027-02-28|H-7|g410',
      'a|2027-02-28|H-7|p41',
      'b|2027-02-28|H-7|g10099',
      'b|2027-02-28|H-7|g41',
    ]);
    expect(p.pernah(kini).get('g10099')).toEqual(new Set(['a', 'b']));
    const sebelum = status(db).length;
    p.antre([tegur('g10099', 'a'), tegur('g10099', 'b')], nanti(2));
    expect(status(db)).toHaveLength(sebelum);
    expect(isi(p.ambil(nanti(2), sewa, []))).toEqual(['g10099', ['a', 'b']]);
  });
});

describe('pangkas', () => {
  test('forgets what is old, and keeps an old message that a later key still refers to', () => {
    const { db, p } = buka();
    p.antre([tegur('p1', 'a'), tegur('p2', 'a')], kini);
    p.antre([tegur('p2', 'b')], nanti(100));
    p.antre([tegur('p3', 'a')], nanti(100));
    p.pangkas(nanti(50));
    expect(status(db)).toEqual([
      ['p2', 'antre'],
      ['p3', 'antre'],
    ]);
    expect(kunci(db)).toEqual(['a|2027-02-28|H-7|p3', 'b|2027-02-28|H-7|p2']);
    p.pangkas(nanti(101));
    expect([status(db), kunci(db)]).toEqual([[], []]);
  });
});

describe('hapus of a person', () => {
  test('takes away what was planned for them and blanks the trail of their own reminders; others keep theirs', () => {
    const { db, p } = buka();
    const pengguna = createPengguna(db);
    const isian = createIsian(db);
    const [ani, budi] = [pengguna.kenali(71, 'Ani', kini).id, pengguna.kenali(72, 'Budi', kini).id];
    const tulis = (milik: number, versi: number, teks: string | undefined): void => {
      const isiBaru =
        teks === undefined
          ? undefined
          : { pengguna: milik, isi: teks, pola: { kind: 'bulanan' as const, tanggal: 5 }, zona: 'Asia/Jakarta', sejak: kini.toISOString() };
      const ubahan = [{ jenis: 'pengingat' as const, id: `ingat-${milik}`, versi, isi: isiBaru }];
      expect(isian.tulis({ pengguna: milik, sebagai: 'operator', aksi: 'atur-pengingat', ubahan }, kini).ok).toBe(true);
    };
    tulis(ani, 0, 'rahasia Ani');
    tulis(ani, 1, undefined);
    tulis(budi, 0, 'catatan Budi');
    p.antre([tegur(`p${ani}`, 'a'), sendiri(`p${ani}`, 'x'), tegur(`p${budi}`, 'a')], kini);
    p.ambil(kini, sewa, []);
    pengguna.hapus(ani);
    expect(status(db)).toEqual([[`p${budi}`, 'antre']]);
    expect(kunci(db)).toEqual([`a|2027-02-28|H-7|p${budi}`]);
    const jejak = db.$client.prepare(
      'SELECT t.pengguna, j.sebelum, j.sesudah FROM jejak j JOIN tindakan t ON t.id = j.tindakan ORDER BY t.id',
    );
    expect(jejak.raw().all()).toEqual([
      [ani, null, null],
      [ani, null, null],
      [budi, null, expect.stringContaining('catatan Budi')],
    ]);
  });
});
