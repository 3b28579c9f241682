// How the bot writes into a chat: HTML without previews, in the topic of the question, as a reply where several people talk.
import type { InlineKeyboard } from 'grammy';
import type { Message, ForceReply } from 'grammy/types';
import { isDitolak, maknaGalat } from './galat-telegram.ts';
import { isGrup, type Ctx } from './konteks.ts';

const tanpaPratinjau = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
/** After this long without an answer the chat shows "mengetik"; Telegram shows it for five seconds. */
const sabar = 1000;
const ulangMengetik = 4500;

/** The topic of the message that is being answered; a plain reply thread is no topic. */
function utas(ctx: Ctx): { readonly message_thread_id?: number } {
  const m = ctx.msg;
  return m?.is_topic_message === true && m.message_thread_id !== undefined ? { message_thread_id: m.message_thread_id } : {};
}

export async function kirim(ctx: Ctx, html: string, papan?: InlineKeyboard | ForceReply): Promise<Message> {
  const m = ctx.msg;
  const balasKe =
    isGrup(ctx) && m !== undefined ? { reply_parameters: { message_id: m.message_id, allow_sending_without_reply: true } } : {};
  return ctx.reply(html, { ...tanpaPratinjau, ...utas(ctx), ...balasKe, ...(papan === undefined ? {} : { reply_markup: papan }) });
}

/** Rewrites the message under the pressed button, or an answer sent before; sends a new one when that message is out of reach. */
export async function sunting(ctx: Ctx, pesan: number | undefined, html: string, papan: InlineKeyboard): Promise<number> {
  const chat = ctx.chat?.id;
  if (chat !== undefined && pesan !== undefined) {
    try {
      await ctx.api.editMessageText(chat, pesan, html, { ...tanpaPratinjau, reply_markup: papan });
      return pesan;
    } catch (error) {
      if (isDitolak(error, /message is not modified/i)) return pesan;
      if (!isDitolak(error, /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i)) throw error;
    }
  }
  return (await kirim(ctx, html, papan)).message_id;
}

/** Ends the little clock on a button. Too late or already done is nothing to report; a lost connection neither, as nothing hangs on it. */
export async function jawabTombol(ctx: Ctx, teks?: string, peringatan = false): Promise<void> {
  try {
    await ctx.answerCallbackQuery(teks === undefined ? {} : { text: teks, show_alert: peringatan });
  } catch (error) {
    if (maknaGalat(error).kind === 'token') throw error;
  }
}

/** Shows "mengetik" while something takes long. It is cosmetic: when it fails, nothing is said. */
export async function denganMengetik<T>(ctx: Ctx, kerja: () => Promise<T>): Promise<T> {
  const tampil = (): void => void ctx.replyWithChatAction('typing', utas(ctx)).catch(() => {});
  let ulang: NodeJS.Timeout | undefined;
  const pertama = setTimeout(() => {
    tampil();
    ulang = setInterval(tampil, ulangMengetik);
  }, sabar);
  try {
    return await kerja();
  } finally {
    clearTimeout(pertama);
    clearInterval(ulang);
  }
}
