// Methods on messages: limits, edits, buttons, refusals, in Telegram's words and with nothing changed by a refused call.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { panggil } from '../support/emulator/panggil.ts';

let em: Emulator;
let chat: number;
let sekarang: number;

beforeEach(async () => {
  sekarang = Date.UTC(2026, 0, 5);
  em = await createEmulator({ jam: () => sekarang });
  chat = em.pribadi(em.penguji).id;
});
afterEach(() => em.tutup());

const uraian = async (metode: string, muatan: Record<string, unknown>): Promise<string> => {
  const b = await panggil(em, metode, { chat_id: chat, ...muatan });
  return b.ok ? 'ok' : (b.description ?? '').replace('Bad Request: ', '');
};
const papan = (...tombol: readonly object[]): object => ({ reply_markup: { inline_keyboard: [tombol] } });

describe('token and path', () => {
  test('a wrong token is 401, a malformed one and a foreign path are 404', async () => {
    const kode = async (jalur: string): Promise<unknown> => (await fetch(em.url + jalur)).json();
    expect(await kode('/bot1:AAbukanToken/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await kode('/botbukan/getMe')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(await kode('/lain')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(await kode(`/bot${em.token}/terbang`)).toEqual({ ok: false, error_code: 404, description: 'Not Found: method not found' });
  });

  test('parameters come as JSON, as a query and as a form, and method names in any case', async () => {
    const ke = async (jalur: string, init?: RequestInit): Promise<unknown> =>
      ((await (await fetch(`${em.url}/bot${em.token}/${jalur}`, init)).json()) as { result: { text: string } }).result.text;
    expect(await ke(`sendmessage?chat_id=${chat}&text=kueri`)).toBe('kueri');
    expect(await ke('sendMessage', { method: 'POST', body: new URLSearchParams({ chat_id: String(chat), text: 'formulir' }) })).toBe(
      'formulir',
    );
    const form = new FormData();
    form.set('chat_id', String(chat));
    form.set('text', 'bagian');
    expect(await ke('sendMessage', { method: 'POST', body: form })).toBe('bagian');
  });
});

describe('sendMessage', () => {
  test('a message has the shape Telegram gives it', async () => {
    const asal = em.kirimPesan({ teks: 'tanya' }).pesan;
    const b = await panggil(em, 'sendMessage', {
      chat_id: chat,
      text: '<b>jawab</b>',
      parse_mode: 'HTML',
      reply_parameters: { message_id: asal.message_id },
      ...papan({ text: 'Satu', callback_data: 'a' }),
    });
    expect(b.result).toEqual({
      message_id: 2,
      from: { id: em.bot.id, is_bot: true, first_name: 'Tanya SAKIP', username: 'tanya_sakip_bot' },
      chat: { id: chat, type: 'private', first_name: 'Sari' },
      date: sekarang / 1000,
      reply_to_message: asal,
      text: 'jawab',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      reply_markup: { inline_keyboard: [[{ text: 'Satu', callback_data: 'a' }]] },
    });
  });

  test.each([
    [{}, 'message text is empty'],
    [{ text: '' }, 'message text is empty'],
    [{ text: ' \n ' }, 'text must be non-empty'],
    [{ text: '<b></b>', parse_mode: 'HTML' }, 'text must be non-empty'],
    [{ text: 'x'.repeat(4096) }, 'ok'],
    [{ text: 'x'.repeat(4097) }, 'message is too long'],
    [{ text: '👍'.repeat(2048) }, 'ok'],
    [{ text: '👍'.repeat(2049) }, 'message is too long'],
    [{ text: `<b>${'x'.repeat(4090)}</b>`, parse_mode: 'HTML' }, 'ok'],
    [{ text: '&amp;'.repeat(4096), parse_mode: 'html' }, 'ok'],
    [{ text: 'a < b', parse_mode: 'HTML' }, 'can\'t parse entities: Unsupported start tag "" at byte offset 2'],
    [{ text: 'x', parse_mode: 'BBCode' }, 'unsupported parse_mode'],
    [{ text: 'x', chat_id: '' }, 'chat_id is empty'],
    [{ text: 'x', chat_id: 99 }, 'chat not found'],
    [{ text: 'x', chat_id: '@tidak_ada' }, 'chat not found'],
    [{ text: 'x', message_thread_id: 5 }, 'message thread not found'],
    [{ text: 'x', reply_parameters: { message_id: 77 } }, 'message to be replied not found'],
    [{ text: 'x', reply_parameters: { message_id: 77, allow_sending_without_reply: true } }, 'ok'],
    [{ text: 'x', reply_parameters: { quote: 'y' } }, 'can\'t find field "message_id"'],
    [{ text: 'x', entities: [{ type: 'bold', offset: 3, length: 1 }] }, 'entity begins after the end of the text at UTF-16 offset 3'],
    [{ text: 'x', reply_markup: { inline_keyboard: 'y' } }, 'field "inline_keyboard" must be of type Array'],
    [{ text: 'x', ...papan({ text: 'a', callback_data: 'é'.repeat(32) }) }, 'ok'],
    [{ text: 'x', ...papan({ text: 'a', callback_data: 'é'.repeat(33) }) }, 'BUTTON_DATA_INVALID'],
    [
      { text: 'x', ...papan({ text: 'a', callback_data: '' }) },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [{ text: 'x', ...papan({ text: 'a' }) }, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    [{ text: 'x', ...papan({ text: '', callback_data: 'a' }) }, 'inline keyboard button text must be non-empty'],
    [{ text: 'x', ...papan({ callback_data: 'a' }) }, 'can\'t parse inline keyboard button: Can\'t find field "text"'],
    [{ text: 'x', ...papan({ text: 'a', copy_text: { text: 'y'.repeat(256) } }) }, 'ok'],
    [{ text: 'x', ...papan({ text: 'a', copy_text: { text: 'y'.repeat(257) } }) }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'x', ...papan({ text: 'a', url: 'bukan' }) }, "inline keyboard button URL 'bukan' is invalid: Wrong HTTP URL"],
  ])('%j gives: %s', async (muatan, hasil) => {
    expect(await uraian('sendMessage', muatan)).toBe(hasil);
    expect(em.pesan(chat).length).toBe(hasil === 'ok' ? 1 : 0);
  });

  test('blank ends are cut and commands in the text become entities', async () => {
    await uraian('sendMessage', { text: '\n <i>lihat</i> /bantuan \n', parse_mode: 'HTML' });
    expect(em.pesan(chat)).toMatchObject([
      {
        teks: 'lihat /bantuan',
        entities: [
          { type: 'italic', offset: 0, length: 5 },
          { type: 'bot_command', offset: 6, length: 8 },
        ],
      },
    ]);
  });

  test('who blocked the bot, never started it or removed it cannot be written to', async () => {
    em.blokir(em.penguji);
    expect(await uraian('sendMessage', { text: 'x' })).toBe('Forbidden: bot was blocked by the user');
    em.bukaBlokir(em.penguji);
    expect(await uraian('sendMessage', { text: 'x' })).toBe('ok');
    const grup = em.buatGrup();
    em.keluarkanBot(grup);
    expect(await uraian('sendMessage', { chat_id: grup.id, text: 'x' })).toBe('Forbidden: bot was kicked from the group chat');
    em.tambahkanBot(grup);
    await panggil(em, 'leaveChat', { chat_id: grup.id });
    expect(await uraian('sendMessage', { chat_id: grup.id, text: 'x' })).toBe('Forbidden: bot is not a member of the group chat');
  });
});

describe('editMessageText', () => {
  test('an edit shows, counts, and drops buttons that it does not name', async () => {
    await uraian('sendMessage', { text: 'satu', ...papan({ text: 'A', callback_data: 'a' }) });
    expect(await uraian('editMessageText', { message_id: 1, text: 'dua' })).toBe('ok');
    expect(em.pesan(chat)).toMatchObject([{ id: 1, teks: 'dua', tombol: [], suntingan: 1, pesan: { edit_date: sekarang / 1000 } }]);
  });

  test('the same text with the same buttons is refused, also after parsing', async () => {
    const sama =
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
    const tombol = papan({ text: 'A', callback_data: 'a' });
    await uraian('sendMessage', { text: '<b>satu</b>', parse_mode: 'HTML', ...tombol });
    expect(await uraian('editMessageText', { message_id: 1, text: '<strong>satu</strong> ', parse_mode: 'HTML', ...tombol })).toBe(sama);
    expect(await uraian('editMessageReplyMarkup', { message_id: 1, ...tombol })).toBe(sama);
    expect(await uraian('editMessageText', { message_id: 1, text: 'satu', ...tombol })).toBe('ok');
    expect(await uraian('editMessageReplyMarkup', { message_id: 1 })).toBe('ok');
    expect(await uraian('editMessageReplyMarkup', { message_id: 1 })).toBe(sama);
  });

  test('what is missing, foreign or of another kind cannot be edited', async () => {
    em.kirimPesan({ teks: 'dari orang' });
    await uraian('sendMessage', { text: 'papan', reply_markup: { keyboard: [[{ text: 'A' }]] } });
    await uraian('sendMessage', { text: 'biasa' });
    expect(await uraian('editMessageText', { text: 'x' })).toBe('message identifier is not specified');
    expect(await uraian('editMessageText', { message_id: 9, text: 'x' })).toBe('message to edit not found');
    expect(await uraian('editMessageText', { message_id: 1, text: 'x' })).toBe("message can't be edited");
    expect(await uraian('editMessageText', { message_id: 2, text: 'x' })).toBe("message can't be edited");
    expect(await uraian('editMessageCaption', { message_id: 3, caption: 'x' })).toBe('there is no caption in the message to edit');
    expect(await uraian('editMessageText', { message_id: 3, text: 'x'.repeat(4097) })).toBe('MESSAGE_TOO_LONG');
    expect(em.pesan(chat).map((p) => p.suntingan)).toEqual([0, 0, 0]);
  });

  test('a deleted message is gone for readers, edits and a second deletion', async () => {
    await uraian('sendMessage', { text: 'satu' });
    expect(await uraian('deleteMessage', { message_id: 1 })).toBe('ok');
    expect(em.pesan(chat)).toEqual([]);
    expect(await uraian('deleteMessage', { message_id: 1 })).toBe('message to delete not found');
    expect(await uraian('editMessageText', { message_id: 1, text: 'x' })).toBe('message to edit not found');
  });
});

describe('answerCallbackQuery', () => {
  const kedaluwarsa = 'query is too old and response timeout expired or query ID is invalid';
  const pesanBertombol = async (): Promise<number> => {
    const b = await panggil(em, 'sendMessage', {
      chat_id: chat,
      text: 'pilih',
      ...papan({ text: 'Ya', callback_data: 'y' }, { text: 'Salin', copy_text: { text: 'z' } }),
    });
    return (b.result as { message_id: number }).message_id;
  };

  test('a query is answered once', async () => {
    const q = em.tekan({ chat, pesan: await pesanBertombol(), tombol: 'Ya' });
    expect(em.tombolMenunggu()).toMatchObject([{ data: 'y' }]);
    expect(await uraian('answerCallbackQuery', { callback_query_id: q.id, text: 'x'.repeat(201) })).toBe('MESSAGE_TOO_LONG');
    expect(await uraian('answerCallbackQuery', { callback_query_id: q.id, text: 'baik', show_alert: true })).toBe('ok');
    expect(q.jawaban).toEqual({ teks: 'baik', peringatan: true });
    expect(await uraian('answerCallbackQuery', { callback_query_id: q.id })).toBe(kedaluwarsa);
    expect(em.tombolMenunggu()).toEqual([]);
  });

  test('an unknown query and one past its time are refused', async () => {
    const pesan = await pesanBertombol();
    expect(await uraian('answerCallbackQuery', { callback_query_id: '1' })).toBe(kedaluwarsa);
    const lambat = em.tekan({ chat, pesan, tombol: 1 });
    sekarang += 16_000;
    expect(await uraian('answerCallbackQuery', { callback_query_id: lambat.id })).toBe(kedaluwarsa);
    const dipaksa = em.tekan({ chat, pesan, data: 'y' });
    em.kedaluwarsakan(dipaksa.id);
    expect(await uraian('answerCallbackQuery', { callback_query_id: dipaksa.id })).toBe(kedaluwarsa);
    expect(em.tombolMenunggu().length).toBe(2);
  });

  test('only a button that is there can be pressed, unless the press is forged', async () => {
    const pesan = await pesanBertombol();
    expect(() => em.tekan({ chat, pesan, tombol: 'Tidak' })).toThrow('has no such button: Tidak; buttons: 1 "Ya", 2 "Salin"');
    expect(() => em.tekan({ chat, pesan, tombol: 'Salin' })).toThrow('sends nothing to the bot');
    expect(em.hitung().dibuat).toBe(0);
    em.tekan({ chat, pesan, data: 'palsu', palsu: true });
    expect(em.updateMenunggu()).toMatchObject([{ callback_query: { data: 'palsu', message: { message_id: pesan } } }]);
  });

  test('a forged press on a deleted message carries an inaccessible message', async () => {
    const pesan = await pesanBertombol();
    await uraian('deleteMessage', { message_id: pesan });
    em.tekan({ chat, pesan, data: 'y', palsu: true });
    expect(em.updateMenunggu()).toMatchObject([{ callback_query: { message: { message_id: pesan, date: 0 } } }]);
  });
});

describe('setMyCommands', () => {
  test('commands are kept per scope and language', async () => {
    const commands = [{ command: 'tanya', description: 'Bertanya' }];
    expect(await uraian('setMyCommands', { commands })).toBe('ok');
    expect(
      await uraian('setMyCommands', {
        commands: [{ command: 'ask', description: 'Ask' }],
        scope: { type: 'all_group_chats' },
        language_code: 'en',
      }),
    ).toBe('ok');
    expect((await panggil(em, 'getMyCommands')).result).toEqual(commands);
    expect((await panggil(em, 'getMyCommands', { scope: { type: 'all_group_chats' } })).result).toEqual([]);
    expect((await panggil(em, 'getMyCommands', { scope: { type: 'all_group_chats' }, language_code: 'en' })).result).toMatchObject([
      { command: 'ask' },
    ]);
    await panggil(em, 'deleteMyCommands');
    expect((await panggil(em, 'getMyCommands')).result).toEqual([]);
  });

  test.each([
    [{ command: 'Tanya', description: 'x' }, 'BOT_COMMAND_INVALID'],
    [{ command: 'a'.repeat(33), description: 'x' }, 'BOT_COMMAND_INVALID'],
    [{ command: 'a', description: '' }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [{ command: 'a', description: 'x'.repeat(257) }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [{ command: 'a_1', description: 'x'.repeat(256) }, 'ok'],
  ])('%j gives: %s', async (c, hasil) => {
    expect(await uraian('setMyCommands', { commands: [c] })).toBe(hasil);
  });
});
