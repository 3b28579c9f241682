import { BotError, Context, GrammyError, HttpError } from 'grammy';
import type { ApiError } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { isDitolak, JawabanRusak, maknaGalat, sebabOf, Terhalang, type MaknaGalat } from '../../src/bot/galat-telegram.ts';

const ditolak = (error_code: number, description: string, parameters?: ApiError['parameters']): GrammyError =>
  new GrammyError(
    'Call failed!',
    { ok: false, error_code, description, ...(parameters === undefined ? {} : { parameters }) },
    'sendMessage',
    {},
  );
const dalamBot = (error: unknown): BotError => new BotError(error, {} as Context);

describe('maknaGalat', () => {
  const kasus: readonly (readonly [string, unknown, MaknaGalat])[] = [
    ['429 waits as long as asked', ditolak(429, 'Too Many Requests: retry after 7', { retry_after: 7 }), { kind: 'tunda', ms: 7000 }],
    ['429 without a time waits a second', ditolak(429, 'Too Many Requests'), { kind: 'tunda', ms: 1000 }],
    ['a time to wait counts with any code', ditolak(420, 'FLOOD_WAIT', { retry_after: 3 }), { kind: 'tunda', ms: 3000 }],
    ['a time to wait counts with a 5xx too', ditolak(503, 'Service Unavailable', { retry_after: 2 }), { kind: 'tunda', ms: 2000 }],
    ['a chat held back by the gate waits the rest', new Terhalang(1234), { kind: 'tunda', ms: 1234 }],
    ['no connection is worth another try', new HttpError('Network request failed', new Error('ECONNRESET')), { kind: 'putus' }],
    ['an answer of a proxy is worth another try', new JawabanRusak('no answer of a Bot API'), { kind: 'putus' }],
    ['500 is worth another try', ditolak(500, 'Internal Server Error'), { kind: 'putus' }],
    ['502 is worth another try', ditolak(502, 'Bad Gateway'), { kind: 'putus' }],
    ['401 is the token', ditolak(401, 'Unauthorized'), { kind: 'token' }],
    ['409 is another process', ditolak(409, 'Conflict: terminated by other getUpdates request'), { kind: 'bentrok' }],
    ['blocked by the user is gone', ditolak(403, 'Forbidden: bot was blocked by the user'), { kind: 'pergi' }],
    ['kicked from a group is gone', ditolak(403, 'Forbidden: bot was kicked from the supergroup chat'), { kind: 'pergi' }],
    ['a deleted account is gone', ditolak(403, 'Forbidden: user is deactivated'), { kind: 'pergi' }],
    ['an unknown chat is gone', ditolak(400, 'Bad Request: chat not found'), { kind: 'pergi' }],
    [
      'a group where the bot may not write is gone',
      ditolak(400, 'Bad Request: not enough rights to send text messages to the chat'),
      { kind: 'pergi' },
    ],
    ['a muted bot is gone', ditolak(400, 'Bad Request: have no rights to send a message'), { kind: 'pergi' }],
    ['a closed topic is shut', ditolak(400, 'Bad Request: TOPIC_CLOSED'), { kind: 'tertutup' }],
    ['a deleted topic is shut', ditolak(400, 'Bad Request: message thread not found'), { kind: 'tertutup' }],
    ['broken HTML is a fault of ours', ditolak(400, "Bad Request: can't parse entities: Unclosed start tag"), { kind: 'lain' }],
    ['a vanished message is no vanished chat', ditolak(400, 'Bad Request: message to edit not found'), { kind: 'lain' }],
    ['the words of a gone chat count only with 400', ditolak(404, 'Not Found: chat not found'), { kind: 'lain' }],
    ['an error of ours is none of Telegram', new TypeError('x is undefined'), { kind: 'lain' }],
    ['something thrown that is no Error', 'aduh', { kind: 'lain' }],
    ['nothing thrown', undefined, { kind: 'lain' }],
  ];
  test.each(kasus)('%s', (_, error, makna) => {
    expect(maknaGalat(error)).toEqual(makna);
  });

  test.each(kasus)('%s, also when grammY wraps it', (_, error, makna) => {
    expect(maknaGalat(dalamBot(error))).toEqual(makna);
    expect(maknaGalat(dalamBot(dalamBot(error)))).toEqual(makna);
  });
});

describe('sebabOf', () => {
  test('gives the error that a handler threw', () => {
    const asal = new Error('asal');
    expect([sebabOf(asal), sebabOf(dalamBot(asal))]).toEqual([asal, asal]);
  });
});

describe('isDitolak', () => {
  test('is true only for a refusal of Telegram whose description says so', () => {
    expect(isDitolak(ditolak(400, 'Bad Request: message is not modified: specified new message'), /not modified/)).toBe(true);
    expect(isDitolak(ditolak(400, 'Bad Request: chat not found'), /not modified/)).toBe(false);
    expect(isDitolak(new Error('message is not modified'), /not modified/)).toBe(false);
  });
});
