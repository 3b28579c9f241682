// Methods that send, change and delete messages. Touches no queue and no socket.
import type { Message } from 'grammy/types';
import { benar, bilangan, isMuatan, objek, teks, type Badan } from './baca.ts';
import type { Dunia } from './dunia.ts';
import { badRequest } from './galat.ts';
import type { Muatan, Obrolan, Tersimpan } from './jenis.ts';
import { bacaCaption, bacaMarkup, bacaTeksPesan, type Markup } from './validasi.ts';

export type Konteks = { readonly dunia: Dunia; readonly badan: Badan };
export type Metode = (m: Muatan, k: Konteks) => unknown;

/** Messages with a reply keyboard, which can never be edited. */
const berpapan = new WeakSet<Tersimpan>();

/** A replied message is quoted without its own reply. */
export function kutip(pesan: Message): Message {
  const { reply_to_message: _lepas, ...sisa } = pesan as Message & { reply_to_message?: Message };
  return sisa;
}

function bacaBalasan(m: Muatan, o: Obrolan): Muatan {
  const p = objek(m, 'reply_parameters', 'reply parameters');
  const lama = bilangan(m, 'reply_to_message_id');
  if (p === undefined && lama === undefined) return {};
  const isi: Muatan = isMuatan(p) ? p : { message_id: lama, allow_sending_without_reply: m['allow_sending_without_reply'] };
  const id = bilangan(isi, 'message_id');
  if (id === undefined) throw badRequest('can\'t find field "message_id"');
  const asal = o.pesan.get(id);
  if (asal !== undefined) return { reply_to_message: kutip(asal.pesan) };
  if (benar(isi, 'allow_sending_without_reply')) return {};
  throw badRequest('message to be replied not found');
}

function bacaTopik(m: Muatan, o: Obrolan): Muatan {
  const id = bilangan(m, 'message_thread_id');
  if (id === undefined || id === 0) return {};
  const topik = o.topik.get(id);
  if (topik === undefined) throw badRequest('message thread not found');
  if (topik.tutup) throw badRequest('TOPIC_CLOSED');
  return { message_thread_id: id, is_topic_message: true };
}

/** Checks everything first, then the message exists: a refused call leaves no trace. */
export function kirimSebagaiBot(m: Muatan, dunia: Dunia, o: Obrolan, isi: Muatan, markup: Markup, tambahan: Muatan = {}): Message {
  const topik = bacaTopik(m, o);
  const balasan = bacaBalasan(m, o);
  const pesan = {
    message_id: dunia.nomorBaru(o),
    ...(o.chat.type === 'channel' ? { sender_chat: o.chat } : { from: toUser(dunia) }),
    chat: o.chat,
    date: dunia.detik(),
    ...topik,
    ...balasan,
    ...isi,
    ...tambahan,
    ...(benar(m, 'protect_content') ? { has_protected_content: true } : {}),
    ...(markup.inline === undefined ? {} : { reply_markup: markup.inline }),
  } as unknown as Message;
  const t = dunia.simpan(o, pesan, true);
  if (markup.papanTombol) berpapan.add(t);
  return pesan;
}

function toUser(dunia: Dunia): Muatan {
  const { id, is_bot, first_name, username } = dunia.bot;
  return { id, is_bot, first_name, username };
}

const denganEntities = (kunci: string, entities: readonly unknown[]): Muatan => (entities.length === 0 ? {} : { [kunci]: entities });

const sendMessage: Metode = (m, { dunia }) => {
  const jadi = bacaTeksPesan(m);
  const markup = bacaMarkup(m);
  const o = dunia.cari(m);
  return kirimSebagaiBot(m, dunia, o, { text: jadi.teks, ...denganEntities('entities', jadi.entities) }, markup);
};

/** The message to change: it exists, the bot wrote it, it carries no reply keyboard. */
function untukDisunting(m: Muatan, o: Obrolan): Tersimpan {
  const id = bilangan(m, 'message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  const t = o.pesan.get(id);
  if (t === undefined) throw badRequest('message to edit not found');
  if (!isMilikBot(t, o) || berpapan.has(t)) throw badRequest("message can't be edited");
  return t;
}

/** In a channel the bot writes as the channel, and may change what others posted there. */
const isMilikBot = (t: Tersimpan, o: Obrolan): boolean => t.dariBot || o.chat.type === 'channel';

const sama = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function terapkan(t: Tersimpan, dunia: Dunia, baru: Muatan): Message {
  const lama = t.pesan as unknown as Muatan;
  const kunci = ['text', 'entities', 'caption', 'caption_entities', 'reply_markup'];
  if (kunci.every((k) => sama(lama[k], baru[k]))) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  t.pesan = { ...baru, edit_date: dunia.detik() } as unknown as Message;
  t.suntingan += 1;
  return t.pesan;
}

function tanpa(pesan: Message, ...kunci: readonly string[]): Muatan {
  return Object.fromEntries(Object.entries(pesan).filter(([k]) => !kunci.includes(k)));
}

const papan = (markup: Markup): Muatan => (markup.inline === undefined ? {} : { reply_markup: markup.inline });

const editMessageText: Metode = (m, { dunia }) => {
  const jadi = bacaTeksPesan(m, 'MESSAGE_TOO_LONG');
  const markup = bacaMarkup(m, true);
  const t = untukDisunting(m, dunia.cari(m));
  if (t.pesan.text === undefined) throw badRequest('there is no text in the message to edit');
  return terapkan(t, dunia, {
    ...tanpa(t.pesan, 'text', 'entities', 'reply_markup', 'edit_date'),
    text: jadi.teks,
    ...denganEntities('entities', jadi.entities),
    ...papan(markup),
  });
};

const editMessageCaption: Metode = (m, { dunia }) => {
  const jadi = bacaCaption(m);
  const markup = bacaMarkup(m, true);
  const t = untukDisunting(m, dunia.cari(m));
  if (t.pesan.text !== undefined) throw badRequest('there is no caption in the message to edit');
  return terapkan(t, dunia, {
    ...tanpa(t.pesan, 'caption', 'caption_entities', 'reply_markup', 'edit_date'),
    ...(jadi.teks === '' ? {} : { caption: jadi.teks }),
    ...denganEntities('caption_entities', jadi.entities),
    ...papan(markup),
  });
};

const editMessageReplyMarkup: Metode = (m, { dunia }) => {
  const markup = bacaMarkup(m, true);
  const t = untukDisunting(m, dunia.cari(m));
  return terapkan(t, dunia, { ...tanpa(t.pesan, 'reply_markup', 'edit_date'), ...papan(markup) });
};

function hapus(o: Obrolan, id: number, dunia: Dunia): void {
  const t = o.pesan.get(id);
  if (t === undefined) throw badRequest('message to delete not found');
  const admin = o.anggota.get(dunia.bot.id) === 'administrator';
  if (o.chat.type !== 'private' && !isMilikBot(t, o) && !admin) throw badRequest("message can't be deleted");
  o.pesan.delete(id);
}

const deleteMessage: Metode = (m, { dunia }) => {
  const o = dunia.cari(m);
  const id = bilangan(m, 'message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  hapus(o, id, dunia);
  return true;
};

/** Missing messages are passed over, as the API promises. */
const deleteMessages: Metode = (m, { dunia }) => {
  const o = dunia.cari(m);
  const daftar = objek(m, 'message_ids', 'message identifiers');
  if (!Array.isArray(daftar)) throw badRequest('message identifiers are not specified');
  if (daftar.length > 100) throw badRequest('too many message identifiers specified');
  for (const id of daftar) if (o.pesan.has(Number(id))) hapus(o, Number(id), dunia);
  return true;
};

const answerCallbackQuery: Metode = (m, { dunia }) => {
  const isi = teks(m, 'text');
  if (isi !== undefined && isi.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  dunia.jawabTombol(teks(m, 'callback_query_id') ?? '', { teks: isi, peringatan: benar(m, 'show_alert') });
  return true;
};

const aksi = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);

const sendChatAction: Metode = (m, { dunia }) => {
  const o = dunia.cari(m);
  bacaTopik(m, o);
  const nama = teks(m, 'action') ?? '';
  if (!aksi.has(nama)) throw badRequest('wrong parameter action in request');
  return true;
};

export const metodePesan: Readonly<Record<string, Metode>> = {
  sendMessage,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  sendChatAction,
};
