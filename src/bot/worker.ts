// Runs one update and says how it ended. Every error is caught here: retried, explained to the user with an id, or the end of the bot.
import { randomInt } from 'node:crypto';
import type { Bot } from 'grammy';
import type { Chat, Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Obrolan } from '../db/obrolan.ts';
import { maknaGalat, sebabOf, type MaknaGalat } from './galat-telegram.ts';
import type { Ctx } from './konteks.ts';
import type { Akhir, Tugas } from './queue.ts';

export type Deps = {
  readonly bot: Bot<Ctx>;
  /** An empty list that this run of the update fills; what a run that was broken off had collected is dropped. */
  readonly mulaiPerubahan: (update: Update) => readonly (() => void)[];
  readonly obrolan: Obrolan;
  /** Whether this update wrote its act, which is committed before its screen is shown. */
  readonly tersimpan: (updateId: number) => boolean;
  readonly log: Logger;
  readonly kini: () => Date;
  /** Telegram refused the token: nothing can be answered any more. */
  readonly mati: () => void;
};

const jeda = { awal: 500, terlama: 60_000 } as const;
/** About a day of tries; Telegram itself keeps an update no longer. */
const kaliTerbanyak = 1440;

/** Short enough to be read out over the telephone; no letters or digits that look alike. */
export const buatIdGalat = (): string => Array.from({ length: 6 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)]).join('');

export const pesanGagal = (id: string): string =>
  `Maaf, permintaan ini gagal diproses karena kesalahan di dalam program. Silakan dicoba lagi. Bila terulang, sampaikan kode ${id} kepada pengelola bot.`;

/** The act is in the database and stays there; only its screen could not be shown. */
const pesanTersimpan =
  'Isian tadi sudah tersimpan, hanya layarnya tidak dapat ditampilkan; tidak perlu diisi ulang. Hasilnya terlihat dari perintahnya.';

/** What somebody is told whose update came to nothing, or to everything but its screen. */
export const pesanAkhirOf = (tersimpan: boolean, galat: string): string => (tersimpan ? pesanTersimpan : pesanGagal(galat));

const chatOf = (u: Update): Chat | undefined =>
  u.my_chat_member?.chat ?? u.message?.chat ?? u.edited_message?.chat ?? u.callback_query?.message?.chat;

/** Where to write to whoever caused an update: the chat, and the topic of the message. */
export function alamatOf(u: Update): { readonly chat: number; readonly topik: { readonly message_thread_id?: number } } | undefined {
  const chat = chatOf(u);
  const m = u.message ?? u.edited_message ?? u.callback_query?.message;
  if (chat === undefined) return undefined;
  const topik = m !== undefined && 'message_thread_id' in m && m.is_topic_message === true ? m.message_thread_id : undefined;
  return { chat: chat.id, topik: topik === undefined ? {} : { message_thread_id: topik } };
}

/** Updates with the same key are handled one after the other. */
export function antreanOf(u: Update): string {
  const chat = chatOf(u)?.id;
  const orang = u.callback_query?.from.id;
  return chat === undefined ? `orang:${orang ?? 0}` : `chat:${chat}`;
}

export function createWorker(d: Deps): (tugas: Tugas<Update>) => Promise<Akhir> {
  const kaliById = new Map<number, number>();

  /** A wait that grows while the connection is gone, and an end after a day, so that a chat is not stuck for ever. */
  function cobaLagi(updateId: number): Akhir {
    const kali = kaliById.get(updateId) ?? 0;
    if (kali >= kaliTerbanyak) {
      const galat = buatIdGalat();
      d.log.error({ galat, update: updateId }, 'tidak terkirim sehari penuh');
      return { status: 'selesai', galat, perubahan: [] };
    }
    kaliById.set(updateId, kali + 1);
    return { status: 'tunda', ms: Math.min(jeda.terlama, jeda.awal * 2 ** kali) };
  }

  /** The endings that leave nothing to say to the user; undefined when the user is owed an apology. */
  function akhirBiasa(u: Update, makna: MaknaGalat, error: unknown): Akhir | undefined {
    switch (makna.kind) {
      case 'tunda':
        return { status: 'tunda', ms: makna.ms };
      case 'putus':
        d.log.warn({ update: u.update_id, sebab: uraiGalat(error) }, 'sambungan ke Telegram terputus, dicoba lagi');
        return cobaLagi(u.update_id);
      case 'token':
        d.mati();
        return { status: 'tunda', ms: jeda.terlama };
      case 'pergi': {
        const chat = chatOf(u);
        const kini = d.kini();
        d.log.info({ update: u.update_id }, 'obrolan tidak dapat dikirimi lagi');
        return {
          status: 'selesai',
          perubahan: chat === undefined ? [] : [() => d.obrolan.tandaiTerjangkau(chat.id, chat.type, false, kini)],
        };
      }
      case 'tertutup':
        d.log.info({ update: u.update_id }, 'tempat bertanya tertutup untuk bot');
        return { status: 'selesai', perubahan: [] };
      case 'bentrok':
      case 'lain':
        return undefined;
    }
  }

  async function mintaMaaf(u: Update, id: string): Promise<Akhir | undefined> {
    const alamat = alamatOf(u);
    try {
      if (u.callback_query !== undefined) await d.bot.api.answerCallbackQuery(u.callback_query.id).catch(() => {});
      if (alamat !== undefined && u.my_chat_member === undefined)
        await d.bot.api.sendMessage(alamat.chat, pesanAkhirOf(d.tersimpan(u.update_id), id), alamat.topik);
      return undefined;
    } catch (error) {
      const makna = maknaGalat(error);
      return makna.kind === 'lain' ? undefined : akhirBiasa(u, makna, error);
    }
  }

  async function jalan(updateId: number, isi: Update): Promise<Akhir> {
    const perubahan = d.mulaiPerubahan(isi);
    try {
      await d.bot.handleUpdate(isi);
      return { status: 'selesai', perubahan };
    } catch (error) {
      const biasa = akhirBiasa(isi, maknaGalat(error), error);
      if (biasa !== undefined) return biasa;
      const galat = buatIdGalat();
      d.log.error({ galat, update: updateId, jenis: Object.keys(isi).filter((k) => k !== 'update_id'), sebab: uraiGalat(error) }, 'gagal');
      const tertunda = await mintaMaaf(isi, galat);
      return tertunda?.status === 'tunda' ? tertunda : { status: 'selesai', perubahan: [], ...tertunda, galat };
    }
  }

  return async ({ updateId, isi }) => {
    const akhir = await jalan(updateId, isi);
    if (akhir.status !== 'tunda') kaliById.delete(updateId);
    return akhir;
  };
}

/** An error for the log: its kind, message and place; never the payload, which holds the words of a person. */
export function uraiGalat(error: unknown): { readonly nama: string; readonly pesan: string; readonly letak?: string } {
  const sebab = sebabOf(error);
  if (!(sebab instanceof Error)) return { nama: typeof sebab, pesan: 'bukan Error' };
  return { nama: sebab.name, pesan: tanpaToken(sebab.message), ...(sebab.stack === undefined ? {} : { letak: tanpaToken(sebab.stack) }) };
}

/** Addresses of the Bot API hold the token. */
const tanpaToken = (teks: string): string => teks.replaceAll(/\d+:[A-Za-z0-9_-]{6,}/g, '[token]');
