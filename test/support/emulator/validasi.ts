// What Telegram checks before it takes a text, a caption or a keyboard, in its words. Changes no state.
// Wording: recorded answers of the live API (sendMessage) and tdlib/telegram-bot-api.
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { benar, isMuatan, objek, teks } from './baca.ts';
import { badRequest } from './galat.ts';
import { parseHtml, rapikanEntities, toTautan, type TeksJadi } from './html.ts';
import type { Muatan } from './jenis.ts';

const otomatis =
  /(?<![\w/<>])\/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])|(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)|(?<![\w#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|(?<![\w.@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

const jenisOtomatis = (s: string): 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email' => {
  if (s.startsWith('/')) return 'bot_command';
  if (s.startsWith('@')) return 'mention';
  if (s.startsWith('#')) return 'hashtag';
  return /^https?:/u.test(s) ? 'url' : 'email';
};

/** Commands, mentions, hashtags, links and addresses that Telegram marks by itself, outside code and links. */
export function tambahOtomatis(s: string, ada: readonly MessageEntity[]): MessageEntity[] {
  if (!/[/@#]/u.test(s)) return [...ada];
  const tertutup = ada.filter((e) => ['code', 'pre', 'text_link', 'custom_emoji'].includes(e.type));
  const baru: MessageEntity[] = [];
  for (const c of s.matchAll(otomatis)) {
    const { index } = c;
    const length = c[0].length;
    if (tertutup.some((e) => index < e.offset + e.length && index + length > e.offset)) continue;
    baru.push({ type: jenisOtomatis(c[0]), offset: index, length });
  }
  return baru.length === 0 ? [...ada] : rapikanEntities([...ada, ...baru]);
}

/** Blank ends go, as Telegram cuts them; blanks that an entity begins with stay. */
function pangkas({ teks: mentah, entities }: TeksJadi): TeksJadi {
  const tanpaCr = entities.length === 0 ? mentah.replaceAll('\r', '') : mentah;
  const kanan = tanpaCr.replace(/[ \n]+$/u, '');
  const batas = entities[0]?.offset ?? kanan.length;
  let kiri = 0;
  while (kiri < batas && (kanan[kiri] === ' ' || kanan[kiri] === '\n')) kiri += 1;
  if (kiri === 0 && kanan.length === tanpaCr.length) return { teks: kanan, entities };
  const digeser = entities
    .map((e) => ({ ...e, offset: e.offset - kiri, length: Math.min(e.length, kanan.length - e.offset) }))
    .filter((e) => e.length > 0);
  return { teks: kanan.slice(kiri), entities: digeser };
}

function bacaEntities(daftar: unknown, s: string): MessageEntity[] {
  if (daftar === undefined) return [];
  if (!Array.isArray(daftar)) throw badRequest("can't parse entities JSON object");
  return daftar.map((e: unknown) => {
    if (!isMuatan(e)) throw badRequest("can't parse MessageEntity: expected an Object");
    const { type, offset, length } = e;
    if (typeof type !== 'string') throw badRequest('can\'t parse MessageEntity: Can\'t find field "type"');
    if (typeof offset !== 'number') throw badRequest('can\'t parse MessageEntity: Can\'t find field "offset"');
    if (typeof length !== 'number') throw badRequest('can\'t parse MessageEntity: Can\'t find field "length"');
    if (
      !/^(?:mention|hashtag|cashtag|bot_command|url|email|phone_number|bold|italic|underline|strikethrough|spoiler|blockquote|expandable_blockquote|code|pre|text_link|text_mention|custom_emoji|date_time)$/u.test(
        type,
      )
    ) {
      throw badRequest("can't parse MessageEntity: Unsupported type specified");
    }
    if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
    if (offset > s.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    if (offset + length > s.length) {
      throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`);
    }
    if (type === 'text_link' && toTautan(teks(e, 'url') ?? '') === undefined) {
      throw badRequest(`entity URL '${teks(e, 'url') ?? ''}' is invalid: Wrong HTTP URL`);
    }
    return e as unknown as MessageEntity;
  });
}

function bacaTeks(m: Muatan, kunciTeks: string, kunciEntities: string): TeksJadi {
  const mentah = teks(m, kunciTeks) ?? '';
  const mode = (teks(m, 'parse_mode') ?? '').toLowerCase();
  if (mode === 'html') return pangkas(parseHtml(mentah));
  if (mode === 'markdown' || mode === 'markdownv2') throw badRequest('this emulator does not play Markdown; use HTML or entities');
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  return pangkas({ teks: mentah, entities: rapikanEntities(bacaEntities(objek(m, kunciEntities, 'entities'), mentah)) });
}

/** Text of a message: 1 to 4,096 UTF-16 units after parsing. */
export function bacaTeksPesan(m: Muatan, terlaluPanjang = 'message is too long'): TeksJadi {
  if ((teks(m, 'text') ?? '') === '') throw badRequest('message text is empty');
  const jadi = bacaTeks(m, 'text', 'entities');
  if (jadi.teks.length > 4096) throw badRequest(terlaluPanjang);
  if (jadi.teks.trim() === '') throw badRequest('text must be non-empty');
  return { teks: jadi.teks, entities: tambahOtomatis(jadi.teks, jadi.entities) };
}

/** Caption of a photo or document: at most 1,024 units after parsing, may be empty. */
export function bacaCaption(m: Muatan): TeksJadi {
  const jadi = bacaTeks(m, 'caption', 'caption_entities');
  if (jadi.teks.length > 1024) throw badRequest('message caption is too long');
  return { teks: jadi.teks, entities: tambahOtomatis(jadi.teks, jadi.entities) };
}

const aksiTombol = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
  'disabled',
];

function periksaTombol(b: unknown): void {
  const salah = (sebab: string): Error => badRequest(`can't parse inline keyboard button: ${sebab}`);
  if (!isMuatan(b)) throw salah('InlineKeyboardButton must be an Object');
  const label = b['text'];
  if (label === undefined) throw salah('Can\'t find field "text"');
  if (typeof label !== 'string') throw salah('Field "text" must be of type String');
  const aksi = aksiTombol.filter((k) => b[k] !== undefined && b[k] !== false);
  const data = b['callback_data'];
  if (aksi.length === 0 || (aksi.length === 1 && data === '')) throw salah('Text buttons are unallowed in the inline keyboard');
  if (label === '') throw badRequest('inline keyboard button text must be non-empty');
  if (data !== undefined) {
    if (typeof data !== 'string') throw salah('Field "callback_data" must be of type String');
    if (Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  const { url } = b;
  if (url !== undefined) {
    const s = typeof url === 'string' ? url : '';
    if (/^[a-z]+:\/\//iu.test(s) && !/^(?:https?|tg|ton|tonsite):/iu.test(s)) {
      throw badRequest(`inline keyboard button URL '${s}' is invalid: Unsupported URL protocol`);
    }
    if (toTautan(s) === undefined) throw badRequest(`inline keyboard button URL '${s}' is invalid: Wrong HTTP URL`);
  }
  const salin = b['copy_text'];
  if (salin !== undefined) {
    const isi = isMuatan(salin) ? (teks(salin, 'text') ?? '') : '';
    if (isi === '' || isi.length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (benar(b, 'pay')) throw badRequest('BUTTON_TYPE_INVALID');
}

export type Markup = { readonly inline: InlineKeyboardMarkup | undefined; readonly papanTombol: boolean };

/** An inline keyboard is kept with the message; the other kinds only change what the user's client shows. */
export function bacaMarkup(m: Muatan, sebagaiSunting = false): Markup {
  const r = objek(m, 'reply_markup', 'reply keyboard markup');
  if (r === undefined) return { inline: undefined, papanTombol: false };
  if (!isMuatan(r)) throw badRequest('object expected as reply markup');
  const papan = r['inline_keyboard'];
  if (papan === undefined) {
    if (sebagaiSunting && Object.keys(r).length > 0) throw badRequest('inline keyboard expected');
    for (const k of ['force_reply', 'remove_keyboard', 'selective', 'one_time_keyboard', 'is_persistent', 'resize_keyboard']) {
      if (r[k] !== undefined && typeof r[k] !== 'boolean') throw badRequest(`field "${k}" must be of type Boolean`);
    }
    if (r['keyboard'] !== undefined && !Array.isArray(r['keyboard'])) throw badRequest('field "keyboard" must be of type Array');
    return { inline: undefined, papanTombol: Object.keys(r).length > 0 };
  }
  if (!Array.isArray(papan)) throw badRequest('field "inline_keyboard" must be of type Array');
  let jumlah = 0;
  for (const baris of papan as unknown[]) {
    if (!Array.isArray(baris)) throw badRequest('field "inline_keyboard" must be an Array of Arrays');
    for (const b of baris) periksaTombol(b);
    jumlah += baris.length;
  }
  if (jumlah > 100) throw badRequest('REPLY_MARKUP_TOO_LONG');
  const berisi = (papan as InlineKeyboardMarkup['inline_keyboard']).filter((baris) => baris.length > 0);
  return { inline: berisi.length === 0 ? undefined : { inline_keyboard: berisi }, papanTombol: false };
}
