import { createServer as createHttp } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { berhasil, dengar, gagal, jawaban, portSepi, siapkan } from '../support/panggil-model.ts';

describe('a reply on its way', () => {
  test('a reply of 10 MB is broken and not read to its end', async () => {
    const byte = 10 * 1024 * 1024;
    const { palsu, minta } = await siapkan([{ balas: { kind: 'besar', byte } }]);
    expect(await minta()).toEqual(gagal({ kind: 'rusak', isi: '' }));
    // What the buffers of the system take on their own is not ours.
    await palsu.saatPutus(1);
    expect(palsu.terkirim()).toBeLessThan(byte);
  });

  test('a small reply that unpacks to 10 MB is broken as well', async () => {
    const isi = gzipSync(Buffer.alloc(10 * 1024 * 1024, ' '));
    const server = createHttp(
      (_req, res) => void res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(isi),
    );
    const port = await dengar(server);
    onTestFinished(() => void server.close());
    const { minta } = await siapkan([], { baseUrl: `http://127.0.0.1:${port}/v1` });
    expect(await minta()).toEqual(gagal({ kind: 'rusak', isi: '' }));
  });

  test('an error page beyond measure is still the status it came with', async () => {
    const { minta } = await siapkan([{ balas: { kind: 'status', status: 500, isi: 'x'.repeat(300_000) } }]);
    expect(await minta()).toEqual(gagal({ kind: 'server', status: 500 }));
  });

  test('a redirect is not followed', async () => {
    const server = createHttp((_req, res) => void res.writeHead(307, { location: 'http://127.0.0.1:1/v1/chat/completions' }).end());
    const port = await dengar(server);
    onTestFinished(() => void server.close());
    const { minta } = await siapkan([], { baseUrl: `http://127.0.0.1:${port}/v1` });
    expect(await minta()).toEqual(gagal({ kind: 'server', status: 307 }));
  });
});

describe('a server that cannot be reached', () => {
  test('where nothing listens there is no connection', async () => {
    const { minta } = await siapkan([], { baseUrl: `http://127.0.0.1:${await portSepi()}/v1` });
    expect(await minta()).toEqual(gagal({ kind: 'tak-terhubung' }));
  });

  test.each(['awal', 'tengah'] as const)('a connection cut at "%s" is no connection', async (saat) => {
    const { minta } = await siapkan([{ balas: { kind: 'putus', saat } }]);
    expect(await minta()).toEqual(gagal({ kind: 'tak-terhubung' }));
  });

  test('a server that never answers is left as soon as the signal says so, and its connection is closed', async () => {
    const { palsu, minta } = await siapkan([{ balas: { kind: 'diam' } }]);
    const habis = new AbortController();
    const balasan = minta(habis.signal);
    await palsu.saatTiba(1);
    habis.abort();
    expect(await balasan).toEqual(gagal({ kind: 'lewat-waktu' }));
    await palsu.saatPutus(1);
  });

  test('an answer that comes too late is not waited for', async () => {
    let jawab = (): void => {};
    const setelah = new Promise<void>((lanjut) => {
      jawab = lanjut;
    });
    const { palsu, minta } = await siapkan([{ balas: jawaban, setelah }]);
    const habis = new AbortController();
    const balasan = minta(habis.signal);
    await palsu.saatTiba(1);
    habis.abort(new DOMException('habis', 'TimeoutError'));
    expect(await balasan).toEqual(gagal({ kind: 'lewat-waktu' }));
    jawab();
  });

  test('a signal that ended before the call sends nothing', async () => {
    const { palsu, minta } = await siapkan([]);
    expect(await minta(AbortSignal.abort())).toEqual(gagal({ kind: 'lewat-waktu' }));
    expect(palsu.permintaan).toHaveLength(0);
  });

  test('a connection that does not come to stand in time is none', async () => {
    // Takes the connection and never answers the greeting of TLS.
    const server = createServer(() => {});
    const port = await dengar(server);
    onTestFinished(() => void server.close());
    const { minta } = await siapkan([], { baseUrl: `https://127.0.0.1:${port}/v1`, batas: { sambungMs: 100 } });
    expect(await minta()).toEqual(gagal({ kind: 'tak-terhubung' }));
  });

  test('a proxy is asked for an https address, and its refusal is no connection', async () => {
    const diminta: (string | undefined)[] = [];
    const proksi = createHttp();
    proksi.on('connect', (req, socket) => {
      diminta.push(req.url, req.headers['proxy-authorization']);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    const port = await dengar(proksi);
    onTestFinished(() => void proksi.close());
    const httpsProxy = `http://orang:sandi@127.0.0.1:${port}`;
    const { minta } = await siapkan([], { baseUrl: 'https://model.invalid/v1', httpsProxy });
    expect(await minta()).toEqual(gagal({ kind: 'tak-terhubung' }));
    expect(diminta).toEqual(['model.invalid:443', `Basic ${Buffer.from('orang:sandi').toString('base64')}`]);
  });

  test('a proxy is left out for a plain address on this machine', async () => {
    const { minta } = await siapkan([{ balas: jawaban }], { httpsProxy: `http://127.0.0.1:${await portSepi()}` });
    expect(await minta()).toEqual(berhasil);
  });

  test('a proxy address that is none is no connection, not a crash', async () => {
    const { minta } = await siapkan([], { baseUrl: 'https://model.invalid/v1', httpsProxy: 'bukan alamat' });
    expect(await minta()).toEqual(gagal({ kind: 'tak-terhubung' }));
  });
});
