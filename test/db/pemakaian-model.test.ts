import { describe, expect, test } from 'vitest';
import { createPemakaianModel } from '../../src/db/pemakaian-model.ts';
import { createPemutus } from '../../src/llm/pemutus.ts';
import { openTestDb, tempDir } from '../support/db.ts';

const nol = { panggilan: 0, masuk: 0, keluar: 0 };

describe('createPemakaianModel', () => {
  test('use adds up per person and day, and for everyone', () => {
    const p = createPemakaianModel(openTestDb());
    p.catat('2026-11-22', 'a', { panggilan: 1, masuk: 100, keluar: 10 });
    p.catat('2026-11-22', 'a', { panggilan: 2, masuk: 50, keluar: 5 });
    p.catat('2026-11-22', 'b', { panggilan: 1, masuk: 1, keluar: 1 });
    p.catat('2026-11-23', 'a', { panggilan: 1, masuk: 7, keluar: 0 });
    expect(p.terpakaiOrang('2026-11-22', 'a')).toEqual({ panggilan: 3, masuk: 150, keluar: 15 });
    expect(p.terpakaiSemua('2026-11-22')).toEqual({ panggilan: 4, masuk: 151, keluar: 16 });
    expect(p.terpakaiOrang('2026-11-23', 'a')).toEqual({ panggilan: 1, masuk: 7, keluar: 0 });
  });

  test('a day or a person without use is 0', () => {
    const p = createPemakaianModel(openTestDb());
    expect([p.terpakaiOrang('2026-11-22', 'a'), p.terpakaiSemua('2026-11-22')]).toEqual([nol, nol]);
  });

  test('thirty days are kept, over the turn of a year as well', () => {
    const p = createPemakaianModel(openTestDb());
    for (const hari of ['2026-12-15', '2026-12-16', '2026-12-17', '2027-01-15']) p.catat(hari, 'a', { panggilan: 1, masuk: 1, keluar: 1 });
    p.pangkas('2027-01-15');
    expect(['2026-12-15', '2026-12-16', '2026-12-17', '2027-01-15'].map((hari) => p.terpakaiSemua(hari).panggilan)).toEqual([0, 1, 1, 1]);
  });

  test('the breaker finds its outage again in a database that was closed and opened', () => {
    const berkas = `${tempDir()}/uji.db`;
    const buka = () => {
      const db = openTestDb(berkas);
      const opsi = { kini: () => new Date('2026-11-22T08:00:00Z'), untuk: 'a', simpanan: createPemakaianModel(db).simpananPemutus };
      return { db, pemutus: createPemutus(opsi) };
    };
    const lama = buka();
    expect(lama.pemutus.gagal({ kind: 'tak-terhubung' })).toBe('baru-putus');
    lama.db.$client.close();
    const { pemutus } = buka();
    expect(pemutus.boleh()).toBe(false);
    expect(pemutus.gagal({ kind: 'tak-terhubung' })).toBe('tetap');
  });

  test('a stored state that is no JSON counts as none', () => {
    const db = openTestDb();
    const { simpananPemutus } = createPemakaianModel(db);
    expect(simpananPemutus.baca()).toBeNull();
    simpananPemutus.simpan({ a: 1 });
    expect(simpananPemutus.baca()).toEqual({ a: 1 });
    db.$client.exec(`UPDATE keterangan SET nilai = '{' WHERE kunci = 'pemutus-model'`);
    expect(simpananPemutus.baca()).toBeUndefined();
  });
});
