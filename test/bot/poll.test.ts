import { getEventListeners } from 'node:events';
import { Api, HttpError } from 'grammy';
import type { ApiResponse, Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { jenisUpdate, poll, tunggu } from '../../src/bot/poll.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const hari = 24 * 3600 * 1000;
const update = (id: number): Update => ({ update_id: id });
const kiriman = (...id: readonly number[]): ApiResponse<unknown> => ({ ok: true, result: id.map(update) });
const ditolak = (error_code: number, parameters = {}): ApiResponse<unknown> => ({
  ok: false,
  error_code,
  description: `galat ${error_code}`,
  parameters,
});
const putus = (): never => {
  throw new HttpError('Network request failed', new Error('ECONNRESET'));
};

/** An empty poll, held as long as it may be. */
function ditahan(waktu: { ms: number }): ApiResponse<unknown> {
  waktu.ms += 30_000;
  return kiriman();
}

async function giliran(): Promise<void> {
  for (let n = 0; n < 4; n += 1) await new Promise((lanjut) => setImmediate(lanjut));
}
async function lewat(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await giliran();
}

/** Polls a Telegram that gives one answer of `naskah` after the other; after the last one it holds the call until it is stopped. */
function buka(naskah: readonly (() => unknown)[], lain: { readonly terima?: () => void; readonly longgar?: () => Promise<void> } = {}) {
  const urut: string[] = [];
  const panggilan: Readonly<Record<string, unknown>>[] = [];
  const gagal: (readonly [string, number])[] = [];
  const akhiri = new AbortController();
  const waktu = { ms: 0 };
  const api = new Api('1:abc');
  const jawaban = naskah.values();
  api.config.use((_prev, _metode, isi, signal) => {
    urut.push('getUpdates');
    panggilan.push(isi);
    const { value: jawab } = jawaban.next();
    if (jawab !== undefined) return Promise.resolve().then(jawab) as never;
    return new Promise<never>((_, tolak) => {
      (signal as unknown as AbortSignal).addEventListener('abort', () => tolak(new Error('aborted')));
    });
  });
  const hasil = poll({
    api,
    terima: (daftar) => {
      lain.terima?.();
      urut.push(`terima ${daftar.map((u) => u.update_id).join(',')}`);
    },
    longgar: lain.longgar ?? (() => Promise.resolve()),
    gagal: (makna, _error, ms) => void gagal.push([makna.kind, ms]),
    signal: akhiri.signal,
    jam: () => waktu.ms,
  });
  let berakhir = false;
  void hasil.then(() => (berakhir = true));
  return { hasil, urut, panggilan, gagal, akhiri, waktu, offset: () => panggilan.map((p) => p['offset']), berakhir: () => berakhir };
}

describe('poll', () => {
  test('each batch is committed before the next call confirms it', async () => {
    const p = buka([() => kiriman(5, 6), () => ditahan(p.waktu), () => kiriman(7)]);
    await giliran();
    expect(p.urut).toEqual(['getUpdates', 'terima 5,6', 'getUpdates', 'getUpdates', 'terima 7', 'getUpdates']);
    expect(p.offset()).toEqual([undefined, 7, 7, 8]);
  });

  test('a call asks for all that the bot handles, a hundred at a time, and lets Telegram hold it', async () => {
    const p = buka([]);
    await giliran();
    expect(p.panggilan).toEqual([{ limit: 100, timeout: 30, allowed_updates: jenisUpdate }]);
  });

  test('the offset follows the highest number, in whatever order the batch is', async () => {
    const p = buka([() => kiriman(9, 12, 10)]);
    await giliran();
    expect(p.offset()).toEqual([undefined, 13]);
  });

  test('a batch that cannot be committed is not confirmed, and is asked for again', async () => {
    let penuh = true;
    const terima = (): void => {
      if (penuh) throw new Error('database is full');
    };
    const p = buka([() => kiriman(5), () => kiriman(5)], { terima });
    await giliran();
    penuh = false;
    await lewat(500);
    expect(p.offset()).toEqual([undefined, undefined, 6]);
    expect([p.urut.filter((x) => x !== 'getUpdates'), p.gagal]).toEqual([['terima 5'], [['lain', 500]]]);
  });

  test('a server that does not hold an empty poll is asked again after a pause, not at once', async () => {
    const p = buka([() => kiriman(), () => kiriman(7)]);
    await giliran();
    expect(p.urut).toEqual(['getUpdates']);
    await lewat(100);
    expect(p.urut).toEqual(['getUpdates', 'getUpdates', 'terima 7', 'getUpdates']);
  });

  test('after a day without updates the offset is dropped, as Telegram numbers anew', async () => {
    const p = buka([
      () => kiriman(900),
      () => {
        p.waktu.ms = hari;
        return kiriman();
      },
      () => {
        p.waktu.ms = hari;
        return ditahan(p.waktu);
      },
      () => kiriman(3),
    ]);
    await giliran();
    expect(p.offset()).toEqual([undefined, 901, 901, undefined, 4]);
  });

  test('a day is counted from the last update, not from the start', async () => {
    const maju = (jawaban: ApiResponse<unknown>) => (): ApiResponse<unknown> => {
      p.waktu.ms += hari - 1;
      return jawaban;
    };
    const p = buka([maju(kiriman(1)), maju(kiriman(2)), maju(kiriman(3))]);
    await giliran();
    expect(p.offset()).toEqual([undefined, 2, 3, 4]);
  });

  test.each([
    [401, 'token'],
    [409, 'bentrok'],
  ])('%i ends it with the reason', async (kode, sebab) => {
    const p = buka([() => kiriman(1), () => ditolak(kode)]);
    expect(await p.hasil).toBe(sebab);
    expect([p.panggilan.length, p.gagal]).toEqual([2, []]);
  });

  test('429 waits as long as it asks and keeps the offset', async () => {
    const p = buka([() => kiriman(1), () => ditolak(429, { retry_after: 7 })]);
    await giliran();
    expect(p.gagal).toEqual([['tunda', 7000]]);
    await lewat(6999);
    expect(p.panggilan).toHaveLength(2);
    await lewat(1);
    expect(p.offset()).toEqual([undefined, 2, 2]);
  });

  test('a lost connection is tried again after growing waits of at most half a minute, and a success starts over', async () => {
    const p = buka([...Array.from({ length: 9 }, () => putus), () => kiriman(1), putus]);
    await giliran();
    for (let n = 0; n < 9; n += 1) await lewat(p.gagal.at(-1)?.[1] ?? 0);
    expect(p.gagal.map(([, ms]) => ms)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 500]);
    await lewat(499);
    expect(p.panggilan).toHaveLength(11);
    await lewat(1);
    expect(p.offset().at(-1)).toBe(2);
  });

  test.each<readonly [string, () => unknown, string]>([
    ['a 502 of Telegram', () => ditolak(502), 'putus'],
    ['a batch that is no list', () => ({ ok: true, result: { update_id: 1 } }), 'lain'],
    ['an update that is nothing', () => ({ ok: true, result: [null] }), 'lain'],
    ['an update without a number', () => ({ ok: true, result: [{ update_id: 1 }, { message: {} }] }), 'putus'],
    ['an update with a broken number', () => ({ ok: true, result: [{ update_id: 'abc' }] }), 'putus'],
  ])('%s is reported, commits nothing, moves no offset, and is tried again', async (_, jawab, makna) => {
    const p = buka([jawab, () => kiriman(4)]);
    await giliran();
    expect([p.gagal, p.urut]).toEqual([[[makna, 500]], ['getUpdates']]);
    await lewat(500);
    expect([p.offset(), p.urut.includes('terima 4')]).toEqual([[undefined, undefined, 5], true]);
  });

  test('nothing is asked for while there is no room', async () => {
    let beriRuang = (): void => {};
    const p = buka([() => kiriman(1)], { longgar: () => new Promise((lanjut) => (beriRuang = lanjut)) });
    await giliran();
    expect(p.panggilan).toEqual([]);
    beriRuang();
    await giliran();
    expect(p.panggilan).toHaveLength(1);
  });

  test('the signal ends a call that Telegram holds', async () => {
    const p = buka([]);
    await giliran();
    p.akhiri.abort();
    expect(await p.hasil).toBeUndefined();
    expect(p.gagal).toEqual([]);
  });

  test('the signal ends a wait', async () => {
    const p = buka([putus]);
    await giliran();
    p.akhiri.abort();
    expect(await p.hasil).toBeUndefined();
    expect([p.panggilan.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  test('the signal ends it while it waits for room', async () => {
    const p = buka([], { longgar: () => new Promise(() => {}) });
    await giliran();
    p.akhiri.abort();
    await giliran();
    expect(p.berakhir()).toBe(true);
  });

  test('a batch that arrives as the signal is given is committed, and no further call is made', async () => {
    const p = buka([
      () => {
        p.akhiri.abort();
        return kiriman(1);
      },
    ]);
    expect(await p.hasil).toBeUndefined();
    expect(p.urut).toEqual(['getUpdates', 'terima 1']);
  });
});

describe('tunggu', () => {
  test('a signal given before ends it at once, and no timer stays', async () => {
    await tunggu(60_000, AbortSignal.abort());
    expect(vi.getTimerCount()).toBe(0);
  });

  test('it waits the whole time and leaves no listener on the signal', async () => {
    const akhiri = new AbortController();
    let selesai = false;
    void tunggu(1000, akhiri.signal).then(() => (selesai = true));
    await lewat(999);
    expect(selesai).toBe(false);
    await lewat(1);
    expect([selesai, getEventListeners(akhiri.signal, 'abort')]).toEqual([true, []]);
  });
});
