import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from 'grammy';
import { expect, test } from 'vitest';
import { toClient } from '../../src/bot/sambungan.ts';
import { parseConfig, type Config } from '../../src/config.ts';

function terbaca(env: Readonly<Record<string, string>>): Config {
  const config = parseConfig(env);
  if (!config.ok) throw new Error(config.error.pesan.join());
  return config.value;
}

test('an https address is reached through HTTPS_PROXY', async () => {
  const tujuan: (string | undefined)[] = [];
  const proksi = createServer().on('connect', (req, socket) => {
    tujuan.push(req.url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((lanjut) => proksi.listen(0, '127.0.0.1', lanjut));
  const { port } = proksi.address() as AddressInfo;
  const config = terbaca({ TELEGRAM_API_ROOT: 'https://api.contoh.invalid', HTTPS_PROXY: `http://127.0.0.1:${port}` });
  await expect(new Bot('1:uji', { client: toClient(config) }).api.getMe()).rejects.toThrow('getMe');
  expect(tujuan).toEqual(['api.contoh.invalid:443']);
  await new Promise((lanjut) => proksi.close(lanjut));
});

test('a plain http address, such as a server on this machine, is reached without the proxy', () => {
  expect(toClient(terbaca({ TELEGRAM_API_ROOT: 'http://127.0.0.1:1/', HTTPS_PROXY: 'http://127.0.0.1:2' }))).toEqual({
    apiRoot: 'http://127.0.0.1:1',
    timeoutSeconds: 45,
  });
});
