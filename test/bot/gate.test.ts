import { Api, GrammyError } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { JawabanRusak, Terhalang } from '../../src/bot/galat-telegram.ts';
import { createGate } from '../../src/bot/gate.ts';

type Panggilan = { readonly metode: string; readonly isi: Readonly<Record<string, unknown>> };

const baik: ApiResponse<unknown> = { ok: true, result: { message_id: 1 } };
const tunggu = (detik: number): ApiResponse<unknown> => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${detik}`,
  parameters: { retry_after: detik },
});
const pindahKe = (chat: number): ApiResponse<unknown> => ({
  ok: false,
  error_code: 400,
  description: 'Bad Request: group chat was upgraded to a supergroup chat',
  parameters: { migrate_to_chat_id: chat },
});

/** An Api whose network is `jawab`, behind a gate with a clock of its own. */
function buka(jawab: (p: Panggilan) => unknown, perpindahan: ReadonlyMap<number, number> = new Map()) {
  const panggilan: Panggilan[] = [];
  const pindah: (readonly [number, number])[] = [];
  const waktu = { ms: 0 };
  const gate = createGate(
    perpindahan,
    (lama, baru) => void pindah.push([lama, baru]),
    () => waktu.ms,
  );
  const api = new Api('1:abc');
  api.config.use(async (_prev, metode, isi) => {
    const p = { metode, isi: isi as Panggilan['isi'] };
    panggilan.push(p);
    return jawab(p) as never;
  });
  // The last one added is the first one called.
  api.config.use(gate.transformer);
  const kirim = (chat: number | string, teks = 'x'): Promise<unknown> => api.sendMessage(chat, teks).catch((error: unknown) => error);
  return { api, gate, panggilan, pindah, waktu, kirim, chatTerpanggil: () => panggilan.map((p) => p.isi['chat_id']) };
}

describe('createGate', () => {
  test('an answer passes as it is', async () => {
    const g = buka(() => baik);
    expect(await g.kirim(7)).toEqual({ message_id: 1 });
    expect(g.panggilan).toEqual([{ metode: 'sendMessage', isi: { chat_id: 7, text: 'x' } }]);
  });

  test('after 429 a chat is left alone until its time and a tenth of a second are over', async () => {
    let penuh = true;
    const g = buka(() => (penuh ? tunggu(5) : baik));
    expect(await g.kirim(7)).toBeInstanceOf(GrammyError);
    penuh = false;
    g.waktu.ms = 1000;
    const terhalang = await g.kirim(7);
    expect(terhalang).toBeInstanceOf(Terhalang);
    expect(terhalang).toMatchObject({ ms: 4100 });
    g.waktu.ms = 5099;
    expect(await g.kirim(7)).toMatchObject({ ms: 1 });
    expect(g.panggilan).toHaveLength(1);
    g.waktu.ms = 5100;
    expect(await g.kirim(7)).toEqual({ message_id: 1 });
    g.waktu.ms = 5101;
    expect(await g.kirim(7)).toEqual({ message_id: 1 });
  });

  test('429 of one chat holds no other chat back, nor calls that name none', async () => {
    const g = buka(({ isi }) => (isi['chat_id'] === 7 ? tunggu(60) : baik));
    await g.kirim(7);
    expect(await g.kirim(8)).toEqual({ message_id: 1 });
    await g.api.answerCallbackQuery('q');
    await g.api.getMe();
    expect(g.panggilan.map((p) => p.metode)).toEqual(['sendMessage', 'sendMessage', 'answerCallbackQuery', 'getMe']);
  });

  test('a chat held back is held back for every method', async () => {
    const g = buka(() => tunggu(60));
    await g.kirim(7);
    const lain = [g.api.editMessageText(7, 1, 'y'), g.api.sendChatAction(7, 'typing')];
    expect(await Promise.all(lain.map((p) => p.catch((error: unknown) => error instanceof Terhalang)))).toEqual([true, true]);
    expect(g.panggilan).toHaveLength(1);
  });

  test('a 429 without a chat is the caller’s to heed', async () => {
    const g = buka(() => tunggu(60));
    await g.api.getMe().catch(() => {});
    expect(await g.kirim(7)).toBeInstanceOf(GrammyError);
  });

  test('a group that moved is followed with the same message, told of once and remembered', async () => {
    const g = buka(({ isi }) => (isi['chat_id'] === -5 ? pindahKe(-1005) : baik));
    expect(await g.kirim(-5, 'halo')).toEqual({ message_id: 1 });
    expect(g.panggilan.map((p) => p.isi)).toEqual([
      { chat_id: -5, text: 'halo' },
      { chat_id: -1005, text: 'halo' },
    ]);
    await g.kirim(-5);
    expect(g.chatTerpanggil()).toEqual([-5, -1005, -1005]);
    expect(g.pindah).toEqual([[-5, -1005]]);
  });

  test('the move is told of before the message is sent again', async () => {
    const urut: unknown[] = [];
    const g = buka(({ isi }) => {
      urut.push([isi['chat_id'], g.pindah.length]);
      return isi['chat_id'] === -5 ? pindahKe(-1005) : baik;
    });
    await g.kirim(-5);
    expect(urut).toEqual([
      [-5, 0],
      [-1005, 1],
    ]);
  });

  test('moves of an earlier run are known from the start', async () => {
    const g = buka(() => baik, new Map([[-5, -1005]]));
    await g.kirim(-5);
    expect([g.chatTerpanggil(), g.pindah]).toEqual([[-1005], []]);
  });

  test('a move heard of in a service message is followed and not told of again', async () => {
    const g = buka(() => baik);
    g.gate.pindah(-5, -1005);
    await g.kirim(-5);
    expect([g.chatTerpanggil(), g.pindah]).toEqual([[-1005], []]);
  });

  test('a group held back stays so under its old id', async () => {
    const g = buka(() => tunggu(60), new Map([[-5, -1005]]));
    await g.kirim(-1005);
    expect(await g.kirim(-5)).toBeInstanceOf(Terhalang);
  });

  test('429 to the message sent again after a move holds the group back too', async () => {
    const g = buka(({ isi }) => (isi['chat_id'] === -5 ? pindahKe(-1005) : tunggu(60)));
    expect(await g.kirim(-5)).toBeInstanceOf(GrammyError);
    expect(await g.kirim(-1005)).toBeInstanceOf(Terhalang);
    expect(g.panggilan).toHaveLength(2);
  });

  test('the payload of the caller is left as it was', async () => {
    const g = buka(() => baik, new Map([[-5, -1005]]));
    const isi = Object.freeze({ chat_id: -5, text: 'x' });
    await g.api.raw.sendMessage(isi);
    expect(isi.chat_id).toBe(-5);
  });

  test('a chat named by its public name passes', async () => {
    const g = buka(() => baik);
    expect(await g.kirim('@kanal')).toEqual({ message_id: 1 });
  });

  const rusak: readonly (readonly [string, unknown])[] = [
    ['nothing', null],
    ['no value', undefined],
    ['a word', 'ok'],
    ['a number', 200],
    ['a list', []],
    ['an object of something else', { status: 'ok' }],
    ['"ok" in words', { ok: 'true', result: {} }],
    ['a success without a result', { ok: true }],
    ['a refusal without a code', { ok: false }],
  ];
  test.each(rusak)('%s is no answer of a Bot API', async (_, jawaban) => {
    expect(await buka(() => jawaban).kirim(7)).toBeInstanceOf(JawabanRusak);
    const error: unknown = await buka(() => jawaban)
      .api.getMe()
      .catch((galat: unknown) => galat);
    expect(error).toBeInstanceOf(JawabanRusak);
  });

  test('an answer after a move is looked at in the same way', async () => {
    const g = buka(({ isi }) => (isi['chat_id'] === -5 ? pindahKe(-1005) : '<html>'));
    expect(await g.kirim(-5)).toBeInstanceOf(JawabanRusak);
  });

  test('a lost connection passes as it is and holds nothing back', async () => {
    const putus = new Error('ECONNRESET');
    let kali = 0;
    const g = buka(() => {
      kali += 1;
      if (kali === 1) throw putus;
      return baik;
    });
    expect(await g.kirim(7)).toBe(putus);
    expect(await g.kirim(7)).toEqual({ message_id: 1 });
  });
});
