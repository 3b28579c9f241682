import { describe, expect, test } from 'vitest';
import { createPemutus, type Pemutus } from '../../src/llm/pemutus.ts';
import type { GalatModel } from '../../src/llm/port.ts';

const menit = 60_000;
const putus: GalatModel = { kind: 'tak-terhubung' };
const server = (status: number): GalatModel => ({ kind: 'server', status });

/** A clock that is turned by hand and a store that outlives the breaker. */
function panggung() {
  let saat = Date.parse('2026-11-22T08:00:00Z');
  let tersimpan: unknown;
  const mulai = (untuk = 'server a'): Pemutus =>
    createPemutus({
      kini: () => new Date(saat),
      untuk,
      simpanan: {
        baca: () => tersimpan,
        simpan: (k) => {
          // As a database would: only JSON survives.
          tersimpan = JSON.parse(JSON.stringify(k)) as unknown;
        },
      },
    });
  const maju = (ms: number): void => {
    saat += ms;
  };
  return { mulai, maju, setel: (isi: unknown) => (tersimpan = isi) };
}

/** How many whole minutes it stays closed to calls, the trial included that ends them. */
function lamaPutus(p: Pemutus, maju: (ms: number) => void): number {
  let lama = 0;
  for (; !p.boleh() && lama < 1000; lama += 1) maju(menit);
  return lama;
}

describe('createPemutus', () => {
  test.each<GalatModel>([putus, { kind: 'lewat-waktu' }, server(401), server(403), server(404)])(
    'one %j opens it, and it says so',
    (galat) => {
      const p = panggung().mulai();
      expect(p.boleh()).toBe(true);
      expect(p.gagal(galat)).toBe('baru-putus');
      expect(p.boleh()).toBe(false);
    },
  );

  test.each([429, 500, 502, 503])('the third status %i in a row opens it', (status) => {
    const p = panggung().mulai();
    expect([p.gagal(server(status)), p.gagal(server(status)), p.boleh()]).toEqual(['tetap', 'tetap', true]);
    expect(p.gagal(server(status))).toBe('baru-putus');
    expect(p.boleh()).toBe(false);
  });

  test('a reply in between begins the row anew', () => {
    const p = panggung().mulai();
    p.gagal(server(500));
    p.gagal(server(500));
    p.berhasil();
    p.gagal(server(500));
    expect(p.gagal(server(429))).toBe('tetap');
    expect(p.boleh()).toBe(true);
  });

  test.each<GalatModel>([{ kind: 'menolak' }, { kind: 'terpotong' }, { kind: 'rusak', isi: '' }, server(400), server(413), server(422)])(
    '%j is a sign of life, however often it comes',
    (galat) => {
      const p = panggung().mulai();
      p.gagal(server(500));
      p.gagal(server(500));
      for (let i = 0; i < 10; i += 1) expect(p.gagal(galat)).toBe('tetap');
      expect(p.gagal(server(500))).toBe('tetap');
      expect(p.boleh()).toBe(true);
    },
  );

  test('it stays open for 5 minutes, then lets one trial through and nobody else', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    maju(5 * menit - 1);
    expect(p.boleh()).toBe(false);
    maju(1);
    expect([p.boleh(), p.boleh(), p.boleh()]).toEqual([true, false, false]);
  });

  test('a trial that succeeds closes it, and the next outage is told again and is short again', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    lamaPutus(p, maju);
    p.gagal(putus);
    expect(lamaPutus(p, maju)).toBe(10);
    p.berhasil();
    expect([p.boleh(), p.boleh()]).toEqual([true, true]);
    expect(p.gagal(putus)).toBe('baru-putus');
    expect(lamaPutus(p, maju)).toBe(5);
  });

  test('a trial that finds the server alive closes it, though the reply was of no use', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    lamaPutus(p, maju);
    p.gagal({ kind: 'rusak', isi: '' });
    expect([p.boleh(), p.boleh()]).toEqual([true, true]);
  });

  test('trials that fail double the wait up to an hour, and are not told', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    const lama: number[] = [];
    for (const galat of [putus, server(500), server(401), putus, putus, putus]) {
      lama.push(lamaPutus(p, maju));
      expect(p.gagal(galat)).toBe('tetap');
    }
    expect(lama).toEqual([5, 10, 20, 40, 60, 60]);
  });

  test('calls that began before it opened and fail later change nothing', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    maju(menit);
    expect([p.gagal(putus), p.gagal(server(401)), p.gagal(server(500))]).toEqual(['tetap', 'tetap', 'tetap']);
    expect(lamaPutus(p, maju)).toBe(4);
  });

  test('a trial that is never reported is taken for lost after two minutes', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    lamaPutus(p, maju);
    maju(2 * menit - 1);
    expect(p.boleh()).toBe(false);
    maju(1);
    expect(p.boleh()).toBe(true);
  });

  test('an outage survives a restart: how long it lasts, that it was told, and how long the next wait is', () => {
    const { mulai, maju } = panggung();
    const lama = mulai();
    lama.gagal(putus);
    maju(2 * menit);
    const p = mulai();
    expect(p.boleh()).toBe(false);
    expect(lamaPutus(p, maju)).toBe(3);
    expect(p.gagal(putus)).toBe('tetap');
    expect(lamaPutus(mulai(), maju)).toBe(10);
  });

  test('a row of faults survives a restart', () => {
    const { mulai } = panggung();
    mulai().gagal(server(500));
    mulai().gagal(server(500));
    expect(mulai().gagal(server(500))).toBe('baru-putus');
  });

  test('a restart with another server or key begins closed', () => {
    const { mulai } = panggung();
    mulai('server a').gagal(server(401));
    expect(mulai('server b').boleh()).toBe(true);
    expect(mulai('server a').boleh()).toBe(false);
  });

  test('a clock that ran ahead and was set back does not keep it open', () => {
    const { mulai, maju } = panggung();
    const p = mulai();
    p.gagal(putus);
    maju(-3 * 365 * 24 * 60 * menit);
    expect([p.boleh(), p.boleh()]).toEqual([true, false]);
  });

  test.each([
    undefined,
    null,
    'x',
    7,
    {},
    { untuk: 'server a', putus: 'ya' },
    { untuk: 'server a', berturut: -1, putus: { sampai: 'besok', lama: 1 } },
  ])('what is no state counts as none: %j', (isi) => {
    const { mulai, setel } = panggung();
    setel(isi);
    expect(mulai().boleh()).toBe(true);
  });
});
