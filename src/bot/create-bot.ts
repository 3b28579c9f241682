// The bot: its middleware reads top to bottom. Errors are caught around handleUpdate (worker.ts), not here.
import { Bot, type ApiClientOptions, type Transformer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { isIngatkan } from '../understand/baca-ingatkan.ts';
import { kirim } from './kirim.ts';
import { bukaTautan, isiDialog, jawabSuntinganIsian, mulaiDialog } from './dialog.ts';
import { ikutPindah, ubahKeanggotaan } from './keanggotaan.ts';
import { isGrup, type Ctx, type Layanan } from './konteks.ts';
import { bacaPerintah, findPerintah, menuDi, pertanyaanPerintah } from './perintah.ts';
import { jawabSuntingan, jawabTeks } from './tanya.ts';
import { tekanTombol } from './tombol.ts';

export type Deps = {
  readonly token: string;
  readonly botInfo: UserFromGetMe;
  readonly client: ApiClientOptions;
  readonly gate: Transformer;
  readonly layanan: Layanan;
  /** Collects a change of an update. */
  readonly catat: (update: Update, ubah: () => void) => void;
};

export function createBot(d: Deps): Bot<Ctx> {
  const l = d.layanan;
  const bot = new Bot<Ctx>(d.token, { botInfo: d.botInfo, client: d.client });
  bot.api.config.use(d.gate);
  bot.use((ctx, next) => {
    Object.assign(ctx, { catat: (ubah: () => void) => d.catat(ctx.update, ubah) });
    return next();
  });
  bot.on('my_chat_member', (ctx) => ubahKeanggotaan(ctx, l));
  bot.on('callback_query', (ctx) => tekanTombol(ctx, l));
  const isAlbumBaru = createAlbum();
  bot.on('message', (ctx) => pesan(ctx, l, isAlbumBaru));
  bot.on('edited_message', (ctx) => suntingan(ctx, l));
  return bot;
}

const teksOf = (ctx: Ctx): string | undefined => ctx.msg?.text ?? ctx.msg?.caption;

/** What a message asks of us, or undefined when it is not meant for us. */
function pertanyaanOf(ctx: Ctx): string | undefined {
  const teks = teksOf(ctx);
  if (teks === undefined || !isGrup(ctx)) return teks;
  const sebut = new RegExp(`@${ctx.me.username}\\b`, 'gi');
  if (sebut.test(teks)) return teks.replaceAll(sebut, ' ').trim();
  return ctx.msg?.reply_to_message?.from?.id === ctx.me.id ? teks : undefined;
}

/** True once per album, whose pictures arrive as messages of their own; the last few are remembered. */
function createAlbum(): (ctx: Ctx) => boolean {
  const terlihat: string[] = [];
  return (ctx) => {
    const album = ctx.msg?.media_group_id;
    if (album === undefined) return true;
    if (terlihat.includes(album)) return false;
    terlihat.push(album);
    if (terlihat.length > 50) terlihat.shift();
    return true;
  };
}

async function pesan(ctx: Ctx, l: Layanan, isAlbumBaru: (ctx: Ctx) => boolean): Promise<void> {
  if (ikutPindah(ctx, l)) return;
  const albumBaru = isAlbumBaru(ctx);
  const perintah = bacaPerintah(teksOf(ctx) ?? '', ctx.me.username);
  if (perintah === 'bot-lain') return;
  if (perintah !== undefined) {
    const p = findPerintah(perintah.nama);
    if (p?.nama === 'start' && (await bukaTautan(ctx, l, perintah.argumen))) return;
    if (p !== undefined) return p.jalan(ctx, l, perintah.argumen);
    if (isGrup(ctx) && !perintah.dialamatkan) return;
    const grup = isGrup(ctx);
    const nama = menuDi(grup ? 'group' : 'private').map((x) => `/${x.command}`);
    const cara = grup
      ? 'Pertanyaan ditulis setelah /tanya, atau sebagai balasan pesan saya.'
      : 'Pertanyaan boleh langsung ditulis. Perintah pengisian data ada di /bantuan.';
    await kirim(ctx, `Perintah /${perintah.nama} tidak dikenal. Yang ada: ${nama.join(', ')}. ${cara}`);
    return;
  }
  if (await isiDialog(ctx, l)) return;
  const teks = ctx.chat?.type === 'private' ? ctx.msg?.text : undefined;
  if (teks !== undefined && isIngatkan(teks)) return mulaiDialog(ctx, l, 'ingatkan', teks);
  const pertanyaan = pertanyaanOf(ctx);
  if (pertanyaan !== undefined) return jawabTeks(ctx, l, pertanyaan);
  const m = ctx.msg;
  if (ctx.chat?.type !== 'private' || m === undefined || !isiBukanTeks.some((x) => x in m) || !albumBaru) return;
  await kirim(ctx, 'Saya baru dapat membaca tulisan. Silakan ketik pertanyaannya, misalnya: capaian IKM Dumai Kota 2024.');
}

/** Things people send that are no words; service messages are none of them and pass in silence. */
const isiBukanTeks = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const;

/** A command that was edited is run again only when it asks something; greetings are not repeated. */
async function suntingan(ctx: Ctx, l: Layanan): Promise<void> {
  const perintah = bacaPerintah(teksOf(ctx) ?? '', ctx.me.username);
  if (perintah === 'bot-lain') return;
  if (perintah === undefined && (await jawabSuntinganIsian(ctx, l))) return;
  const teks = perintah === undefined ? pertanyaanOf(ctx) : pertanyaanPerintah(perintah);
  if (teks !== undefined && teks !== '') await jawabSuntingan(ctx, l, teks);
}
