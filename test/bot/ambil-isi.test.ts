import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { maknaGalat } from '../../src/bot/galat-telegram.ts';
import type { Ctx } from '../../src/bot/konteks.ts';
import { toClient } from '../../src/bot/sambungan.ts';
import { unduh, type Deps } from '../../src/bot/unduh.ts';
import { createWorker } from '../../src/bot/worker.ts';
import { parseConfig } from '../../src/config.ts';
import type { Obrolan } from '../../src/db/obrolan.ts';
import { pdf } from '../support/berkas.ts';
import type { Salah } from '../support/emulator/kesalahan.ts';
import { berkasPesan, bukaUnduhan, dariServer, dokumen, galatOf, sembarang, semuaTeks, sha } from '../support/unduhan.ts';

/** Nothing comes in these tests, however long one waits. */
const singkat = { jawab: 60, sela: 60, seluruh: 5000 } as const;

describe('a download that fails', () => {
  let u: Awaited<ReturnType<typeof bukaUnduhan>>;

  beforeEach(async () => {
    u = await bukaUnduhan();
  });
  const dari = (jawab: RequestListener): Promise<Deps> => dariServer(jawab, u.d.gudang);

  const gangguan: readonly (readonly [Salah, 'file' | 'getFile', string])[] = [
    [{ kind: 'reset-midway' }, 'file', 'putus'],
    [{ kind: 'reset-before' }, 'file', 'putus'],
    [{ kind: 'silent-before' }, 'file', 'putus'],
    [{ kind: 'html-502' }, 'file', 'putus'],
    [{ kind: 'server-error', kode: 500 }, 'file', 'putus'],
    [{ kind: 'rate-limited', retryAfter: 7 }, 'file', 'tunda'],
    [{ kind: 'unauthorized' }, 'file', 'token'],
    [{ kind: 'reset-before' }, 'getFile', 'putus'],
    [{ kind: 'silent-before' }, 'getFile', 'putus'],
    [{ kind: 'html-502' }, 'getFile', 'putus'],
    [{ kind: 'rate-limited', retryAfter: 7 }, 'getFile', 'tunda'],
    [{ kind: 'unauthorized' }, 'getFile', 'token'],
  ];

  test.each(gangguan)('%o at %s means %s, leaves nothing and shows no token', async (salah, metode, kind) => {
    const berkas = u.kirim(dokumen('a.pdf', pdf(500_000)));
    u.em.kesalahan.pasang(salah, { metode, kali: 1 });
    const error = await galatOf(salah.kind.startsWith('silent') ? { ...u.d, sabar: singkat } : u.d, berkas);
    expect(maknaGalat(error)).toMatchObject(kind === 'tunda' ? { kind, ms: 7000 } : { kind });
    expect(semuaTeks(error)).not.toContain(u.em.token.split(':')[1]);
    expect(u.isiGudang()).toEqual([]);
    u.em.kesalahan.bersihkan();
    expect((await unduh(u.d, berkas)).ok).toBe(true);
  });

  test('the worker tries the update again, and the second time the file is stored', async () => {
    const log: string[] = [];
    const bot = new Bot<Ctx>(u.em.token, { botInfo: u.em.bot, client: { apiRoot: u.em.url } });
    const hasil: unknown[] = [];
    bot.on('message:document', async (ctx) => hasil.push(await unduh(u.d, berkasPesan(ctx.msg))));
    const kerjakan = createWorker({
      bot,
      mulaiPerubahan: () => [],
      obrolan: {} as Obrolan,
      tersimpan: () => false,
      log: pino({}, { write: (baris: string) => log.push(baris) }),
      kini: () => new Date(0),
      mati: () => {},
    });
    const { pesan } = u.em.kirimDokumen({ berkas: dokumen('a.pdf', pdf(500_000)) });
    const tugas = { updateId: 1, antrean: 'chat:1', isi: { update_id: 1, message: pesan } as Update, sendirian: false };
    u.em.kesalahan.pasang({ kind: 'reset-midway' }, { metode: 'file', kali: 1 });
    expect(await kerjakan(tugas)).toEqual({ status: 'tunda', ms: 500 });
    expect([hasil, u.isiGudang()]).toEqual([[], []]);
    expect(await kerjakan(tugas)).toEqual({ status: 'selesai', perubahan: [] });
    expect(hasil).toMatchObject([{ ok: true, value: { sha256: sha(pdf(500_000)) } }]);
    expect(log.join('')).toContain('Download of a file failed!');
    expect(log.join('')).not.toContain(u.em.token.split(':')[1]);
  });

  test('an end before the told size is a cut when the answer has no length', async () => {
    const tanpaPanjang =
      (isi: Uint8Array): RequestListener =>
      (req, res) => {
        req.socket.write('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n');
        req.socket.end(isi);
        res.detachSocket(req.socket);
      };
    const utuh = pdf(1000);
    const terpotong = await dari(tanpaPanjang(utuh.subarray(0, 700)));
    expect(maknaGalat(await galatOf(terpotong, sembarang))).toEqual({ kind: 'putus' });
    expect(u.isiGudang()).toEqual([]);
    expect(await unduh(await dari(tanpaPanjang(utuh)), sembarang)).toMatchObject({ ok: true, value: { sha256: sha(utuh) } });
  });

  test('a stream that falls silent, and one that never ends, are given up', async () => {
    const diam = await dari((_, res) => void res.writeHead(200).write(pdf(5000)));
    expect(semuaTeks(await galatOf({ ...diam, sabar: singkat }, sembarang))).toContain('timed out');
    const tetes = await dari((_, res) => {
      res.writeHead(200).write(pdf(5000));
      const t = setInterval(() => res.write('x'), 5);
      res.once('close', () => clearInterval(t));
    });
    const error = await galatOf({ ...tetes, sabar: { jawab: 5000, sela: 5000, seluruh: 80 } }, sembarang);
    expect(maknaGalat(error)).toEqual({ kind: 'putus' });
    expect(semuaTeks(error)).toContain('timed out');
    expect(u.isiGudang()).toEqual([]);
  });

  test('the answers of strangers: a page with 404 is a file that is gone, a redirection and 401 without words of Telegram are a proxy', async () => {
    const halaman =
      (status: number): RequestListener =>
      (_, res) =>
        void res.writeHead(status, { location: '/' }).end('<html>');
    expect(await unduh(await dari(halaman(404)), sembarang)).toEqual({ ok: false, error: { kind: 'tidak-tersedia' } });
    for (const status of [302, 401, 403, 407, 503]) {
      expect(maknaGalat(await galatOf(await dari(halaman(status)), sembarang))).toEqual({ kind: 'putus' });
    }
    expect(u.isiGudang()).toEqual([]);
  });

  test('a file that begins with other bytes than its name is refused while it still comes', async () => {
    let ditinggal: Promise<unknown> | undefined;
    const tanpaAkhir = await dari((_, res) => {
      ditinggal = once(res, 'close');
      res.writeHead(200).write(Buffer.alloc(10_000, 1));
    });
    expect(await unduh(tanpaAkhir, sembarang)).toEqual({ ok: false, error: { kind: 'tidak-cocok', jenis: 'pdf' } });
    await ditinggal;
  });

  test('first bytes that arrive one by one are looked at together', async () => {
    const isi = pdf(6000);
    const potongan = await dari((_, res) => {
      res.writeHead(200);
      const tulis = (i: number): void => {
        if (i >= 40) return void res.end(isi.subarray(i));
        res.write(isi.subarray(i, i + 1), () => setImmediate(tulis, i + 1));
      };
      tulis(0);
    });
    expect(await unduh(potongan, sembarang)).toMatchObject({ ok: true, value: { sha256: sha(isi) } });
  });

  test('the path of a file is one path under the token, whatever it holds', async () => {
    const jalur: (string | undefined)[] = [];
    const server = await dari((req, res) => {
      jalur.push(req.url);
      res.end(pdf(1000));
    });
    await unduh(server, sembarang);
    expect(jalur).toEqual(['/file/bot1:rahasia-token/documents/file%201.pdf']);
  });

  test('a file takes the same proxy as the calls, and an error of it shows neither the token nor the password', async () => {
    const tujuan: (string | undefined)[] = [];
    const proksi = createServer().on('connect', (req, socket) => {
      tujuan.push(req.url);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((lanjut) => proksi.listen(0, '127.0.0.1', lanjut));
    onTestFinished(() => new Promise<void>((lanjut) => void proksi.close(() => lanjut())));
    const { port } = proksi.address() as AddressInfo;
    const config = parseConfig({
      TELEGRAM_API_ROOT: 'https://api.contoh.invalid',
      HTTPS_PROXY: `http://orang:sandi-rahasia@127.0.0.1:${port}`,
    });
    if (!config.ok) throw new Error(config.error.pesan.join());
    const server = await dari(() => {});
    const error = await galatOf({ ...server, client: toClient(config.value) }, sembarang);
    expect(tujuan).toEqual(['api.contoh.invalid:443']);
    expect(maknaGalat(error)).toEqual({ kind: 'putus' });
    expect(semuaTeks(error)).not.toMatch(/rahasia/);
  });
});
