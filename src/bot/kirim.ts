// How the bot writes into a chat: HTML without previews, in the topic of the question, as a reply where several people talk.
import type { Api, InlineKeyboard } from 'grammy';
import type { Message, ForceReply } from 'grammy/types';
import { isDitolak, maknaGalat } from './galat-telegram.ts';
import { isGrup, type Ctx } from './konteks.ts';

const tanpaPratinjau = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
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

/**
 * Sends a file that Telegram holds already, by its id; a photo has one too, but is refused as a document.
 * False when Telegram does not give it out any more.
 */
export async function kirimBerkas(ctx: Ctx, fileId: string): Promise<boolean> {
  for (const cara of ['replyWithDocument', 'replyWithPhoto'] as const) {
    try {
      await ctx[cara](fileId);
      return true;
    } catch (error) {
      if (!isDitolak(error, /\bfile|photo|document/i)) throw error;
    }
  }
  return false;
}

/** Writes to a chat that no update came from. */
export const kirimKe = (api: Api, chat: number, html: string, papan: InlineKeyboard, signal?: AbortSignal): Promise<Message> =>
  // The same thing at run time; grammY declares the signal of a package for old versions of Node.
  api.sendMessage(chat, html, { ...tanpaPratinjau, reply_markup: papan }, signal as unknown as Parameters<Api['sendMessage']>[3]);

/** Where a message stands. */
export type Letak = { readonly chat: number; readonly pesan: number };

/** Rewrites the message under the pressed button, or an answer sent before; sends a new one when that message is out of reach. */
export async function sunting(ctx: Ctx, pesan: number | undefined, html: string, papan: InlineKeyboard): Promise<Letak> {
  const chat = ctx.chat?.id;
  if (chat !== undefined && pesan !== undefined) {
    try {
      await ctx.api.editMessageText(chat, pesan, html, { ...tanpaPratinjau, reply_markup: papan });
      return { chat, pesan };
    } catch (error) {
      if (isDitolak(error, /message is not modified/i)) return { chat, pesan };
      if (!isDitolak(error, /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i)) throw error;
    }
  }
  const baru = await kirim(ctx, html, papan);
  return { chat: baru.chat.id, pesan: baru.message_id };
}

/** Other buttons under the message that was pressed; one that is out of reach keeps its own. */
export async function gantiPapan(ctx: Ctx, papan: InlineKeyboard): Promise<void> {
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: papan });
  } catch (error) {
    if (!isDitolak(error, /message is not modified|message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i)) throw error;
  }
}

/** Takes a message of ours away. One that is gone, or too old to go, stays as it is. */
export async function hapusPesan(ctx: Ctx, pesan: number): Promise<void> {
  if (ctx.chat === undefined) return;
  try {
    await ctx.api.deleteMessage(ctx.chat.id, pesan);
  } catch (error) {
    if (!isDitolak(error, /message to delete not found|message can't be deleted|MESSAGE_ID_INVALID/i)) throw error;
  }
}

/** Ends the little clock on a button. Too late is nothing to report; words that did not get through are worth another try. */
export async function jawabTombol(ctx: Ctx, teks?: string, peringatan = false): Promise<void> {
  try {
    await ctx.answerCallbackQuery(teks === undefined ? {} : { text: teks, show_alert: peringatan });
  } catch (error) {
    const { kind } = maknaGalat(error);
    if (kind === 'token' || (teks !== undefined && (kind === 'putus' || kind === 'tunda'))) throw error;
  }
}
