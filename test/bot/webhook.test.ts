import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layaniWebhook } from '../../src/bot/webhook.ts';

/** A port that was free a moment ago. */
async function portKosong(): Promise<number> {
  const server = createServer();
  await new Promise<void>((lanjut) => server.listen(0, '127.0.0.1', lanjut));
  const { port } = server.address() as AddressInfo;
  await new Promise((lanjut) => server.close(lanjut));
  return port;
}

describe('layaniWebhook', () => {
  const diterima: Update[] = [];
  let lowong = true;
  let henti = new AbortController();
  let selesai: Promise<void>;
  let alamat = '';

  beforeEach(async () => {
    diterima.length = 0;
    lowong = true;
    henti = new AbortController();
    const port = await portKosong();
    alamat = `http://127.0.0.1:${port}`;
    selesai = layaniWebhook({
      path: '/telegram',
      port,
      secret: 'rahasia-uji',
      terima: (daftar) => {
        if (lowong) diterima.push(...daftar);
        return lowong;
      },
      signal: henti.signal,
    });
  });
  afterEach(async () => {
    henti.abort();
    await selesai;
  });

  const kirim = async (badan: string, { jalur = '/telegram', rahasia = 'rahasia-uji', metode = 'POST' } = {}): Promise<number> => {
    const hasil = await fetch(`${alamat}${jalur}`, {
      method: metode,
      headers: { 'x-telegram-bot-api-secret-token': rahasia, connection: 'close' },
      ...(metode === 'POST' ? { body: badan } : {}),
    });
    return hasil.status;
  };

  test('an update with the secret is kept before it is answered with 200', async () => {
    expect(await kirim('{"update_id":7}')).toBe(200);
    expect(diterima).toEqual([{ update_id: 7 }]);
  });

  test.each([
    ['a wrong secret', '{"update_id":7}', { rahasia: 'salah' }, 401],
    ['another path', '{"update_id":7}', { jalur: '/lain' }, 404],
    ['a GET', '', { metode: 'GET' }, 404],
    ['broken JSON', '{"update_id":', {}, 400],
    ['an update without a number', '{"update_id":"x"}', {}, 400],
    ['null', 'null', {}, 400],
    ['more than an update can hold', `{"update_id":7,"x":"${'x'.repeat(1_100_000)}"}`, {}, 413],
  ])('%s is refused and nothing is kept', async (_, badan, pilihan, kode) => {
    expect(await kirim(badan, pilihan)).toBe(kode);
    expect(diterima).toEqual([]);
  });

  test('without room Telegram is told to send again', async () => {
    lowong = false;
    expect(await kirim('{"update_id":8}')).toBe(503);
    lowong = true;
    expect(await kirim('{"update_id":8}')).toBe(200);
  });

  test('a port in use is an error, not a silent bot', async () => {
    const port = Number(new URL(alamat).port);
    const dua = layaniWebhook({ path: '/', port, secret: 's', terima: () => true, signal: new AbortController().signal });
    await expect(dua).rejects.toThrow('EADDRINUSE');
  });
});
