// getUpdates and webhooks: what is delivered, when it counts as confirmed, who is turned away.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { ambilUpdates, panggil } from '../support/emulator/panggil.ts';

let em: Emulator;
const pertama = 900_000_001;

beforeEach(async () => {
  em = await createEmulator({ updateAwal: pertama, ulangWebhookMs: 1 });
});
afterEach(() => em.tutup());

const kirim = (...teks: readonly string[]): (number | undefined)[] => teks.map((t) => em.kirimPesan({ teks: t }).updateId);
const id = async (muatan: Record<string, unknown> = {}): Promise<number[]> =>
  (await ambilUpdates(em, muatan)).map((u) => u.update_id - pertama);

describe('offset', () => {
  test('an update is given again until a higher offset asks', async () => {
    kirim('a', 'b', 'c');
    expect(await id()).toEqual([0, 1, 2]);
    expect(await id()).toEqual([0, 1, 2]);
    expect(await id({ offset: pertama + 1 })).toEqual([1, 2]);
    expect(em.hitung()).toMatchObject({ dikonfirmasi: 1, menunggu: 2 });
    expect(await id({ offset: pertama })).toEqual([1, 2]);
    expect(await id({ offset: pertama + 3 })).toEqual([]);
    expect(em.hitung()).toMatchObject({ dikonfirmasi: 3, menunggu: 0 });
  });

  test('a limit cuts the batch and confirms nothing by itself', async () => {
    kirim('a', 'b', 'c');
    expect(await id({ limit: 2 })).toEqual([0, 1]);
    expect(await id({ limit: 0 })).toEqual([0]);
    expect(await id({ limit: 900 })).toEqual([0, 1, 2]);
  });

  test('a negative offset counts from the end and forgets what was before', async () => {
    kirim('a', 'b', 'c');
    expect(await id({ offset: -2 })).toEqual([1, 2]);
    expect(await id()).toEqual([1, 2]);
    expect(await id({ offset: -9 })).toEqual([1, 2]);
  });

  test('an update repeated on purpose is given once more although it was confirmed', async () => {
    kirim('a', 'b');
    await id({ offset: pertama + 2 });
    em.kirimPesan({ teks: 'a', updateId: pertama });
    expect(await id({ offset: pertama + 2 })).toEqual([0]);
    expect(await id({ offset: pertama + 2 })).toEqual([]);
    expect(kirim('c')).toEqual([pertama + 2]);
    expect(await id({ offset: pertama + 2 })).toEqual([2]);
  });

  test('ten thousand updates drain in order, each once', async () => {
    for (let i = 0; i < 10_000; i += 1) em.kirimUpdate({ message: { n: i } });
    const terlihat: number[] = [];
    let offset = 0;
    for (;;) {
      // The next offset depends on the last batch.
      const batch = await ambilUpdates(em, { offset });
      if (batch.length === 0) break;
      for (const u of batch) terlihat.push(u.update_id - pertama);
      offset = (batch.at(-1)?.update_id ?? 0) + 1;
    }
    expect(terlihat).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
  });

  test('a broken update goes out as it was made', async () => {
    em.kirimUpdate({ message: 'bukan objek' });
    em.kirimUpdate({});
    expect(await ambilUpdates(em)).toEqual([{ update_id: pertama, message: 'bukan objek' }, { update_id: pertama + 1 }]);
  });
});

describe('long poll', () => {
  test('a waiting poll is answered at once when an update arrives, with the whole burst', async () => {
    const poll = id({ timeout: 50 });
    await em.tungguSampai(em.adaPendengar);
    kirim('a', 'b');
    expect(await poll).toEqual([0, 1]);
  });

  test('a poll ends empty when its time is over', async () => {
    expect(await id({ timeout: 0.02 })).toEqual([]);
    expect(em.adaPendengar()).toBe(false);
  });

  test('a second poll ends the older one with 409', async () => {
    const lama = panggil(em, 'getUpdates', { timeout: 50 });
    await em.tungguSampai(em.adaPendengar);
    const baru = id({ timeout: 50 });
    expect(await lama).toEqual({
      status: 409,
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await em.tungguSampai(em.adaPendengar);
    kirim('a');
    expect(await baru).toEqual([0]);
  });

  test('a client that disconnects frees the poll and loses nothing', async () => {
    const putus = new AbortController();
    const poll = panggil(em, 'getUpdates', { timeout: 50 }, putus.signal);
    await em.tungguSampai(em.adaPendengar);
    putus.abort();
    await expect(poll).rejects.toThrow();
    await em.tungguSampai(() => !em.adaPendengar());
    kirim('a');
    expect(await id()).toEqual([0]);
    expect(em.jurnal.daftar('getUpdates')[0]?.ditinggal).toBe(true);
  });
});

describe('allowed_updates', () => {
  const anggota = { chat_member: { chat: { id: 1 } } };

  test('chat_member and message_reaction are left out unless asked for', () => {
    expect(em.kirimUpdate(anggota)).toBeUndefined();
    expect(em.kirimUpdate({ message_reaction: {} })).toBeUndefined();
    expect(em.kirimUpdate({ my_chat_member: {} })).toBe(pertama);
    expect(em.hitung()).toMatchObject({ ditolak: 2, dibuat: 1 });
  });

  test('the last list stays in force until another is given, an empty one is the default again', async () => {
    await id({ allowed_updates: ['chat_member'] });
    await id();
    expect(em.kirimPesan({ teks: 'a' }).updateId).toBeUndefined();
    expect(em.kirimUpdate(anggota)).toBe(pertama);
    await id({ allowed_updates: [] });
    expect(em.kirimUpdate(anggota)).toBeUndefined();
    expect(em.kirimPesan({ teks: 'b' }).updateId).toBe(pertama + 1);
  });

  test('a list in a query string is read as JSON', async () => {
    await fetch(`${em.url}/bot${em.token}/getUpdates?allowed_updates=${encodeURIComponent('["poll"]')}`);
    expect(em.kirimPesan({ teks: 'a' }).updateId).toBeUndefined();
  });
});

describe('webhook', () => {
  type Terima = { readonly rahasia: string | undefined; readonly id: number };

  async function buatPenerima(
    kode: (n: number) => number,
    balas = '',
  ): Promise<{ url: string; terima: Terima[]; tutup: () => Promise<void> }> {
    const terima: Terima[] = [];
    const server = createServer((req, res) => {
      let isi = '';
      req.on('data', (d: Buffer) => (isi += d.toString()));
      req.on('end', () => {
        const k = kode(terima.length);
        terima.push({
          rahasia: req.headers['x-telegram-bot-api-secret-token'] as string | undefined,
          id: (JSON.parse(isi) as { update_id: number }).update_id - pertama,
        });
        res.writeHead(k, { 'content-type': 'application/json' }).end(balas);
      });
    });
    await new Promise<void>((r) => {
      server.listen(0, '127.0.0.1', r);
    });
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kait`,
      terima,
      tutup: () =>
        new Promise((r) => {
          server.close(() => r());
          server.closeAllConnections();
        }),
    };
  }

  test('updates come in order with the secret, and again until 2xx', async () => {
    const penerima = await buatPenerima((n) => (n === 1 || n === 2 ? 500 : 200));
    await panggil(em, 'setWebhook', { url: penerima.url, secret_token: 'rahasia_1' });
    kirim('a', 'b', 'c');
    await em.tungguSampai(() => em.hitung().menunggu === 0);
    expect(penerima.terima).toEqual([0, 1, 1, 1, 2].map((n) => ({ rahasia: 'rahasia_1', id: n })));
    expect((await panggil(em, 'getWebhookInfo')).result).toMatchObject({
      url: penerima.url,
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    await penerima.tutup();
  });

  test('a call in the answer of the webhook is carried out', async () => {
    const penerima = await buatPenerima(() => 200, JSON.stringify({ method: 'sendMessage', chat_id: em.penguji.id, text: 'dari kait' }));
    await panggil(em, 'setWebhook', { url: penerima.url });
    const dikirim = em.tunggu((p) => p.metode === 'sendMessage');
    kirim('a');
    expect((await dikirim).berlaku).toBe(true);
    expect(em.pesan(em.penguji, 'bot').map((p) => p.teks)).toEqual(['dari kait']);
    await penerima.tutup();
  });

  test('getUpdates is refused while a webhook is set', async () => {
    await panggil(em, 'setWebhook', { url: 'http://127.0.0.1:1/' });
    expect(await panggil(em, 'getUpdates')).toMatchObject({
      status: 409,
      description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    expect(await panggil(em, 'deleteWebhook')).toMatchObject({ ok: true, result: true, description: 'Webhook was deleted' });
    expect((await panggil(em, 'getUpdates')).status).toBe(200);
  });

  test('setWebhook ends an open poll, and deleteWebhook may drop what waits', async () => {
    const poll = panggil(em, 'getUpdates', { timeout: 50 });
    await em.tungguSampai(em.adaPendengar);
    await panggil(em, 'setWebhook', { url: 'http://127.0.0.1:1/' });
    expect((await poll).description).toBe('Conflict: terminated by setWebhook request');
    kirim('a');
    await panggil(em, 'deleteWebhook', { drop_pending_updates: true });
    expect(await id()).toEqual([]);
  });
});
