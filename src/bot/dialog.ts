// Dialogues in Telegram: commands, presses, texts and files go to the engine; its screens become messages. It decides nothing itself.
import { InlineKeyboard } from 'grammy';
import type { Layar, Masukan } from '../alur/alur.ts';
import { isKataHapus } from '../alur/hapusdata.ts';
import type { Orang, Tempat, TolakDialog } from '../dialog/mesin.ts';
import type { Keluaran } from '../dialog/keluaran.ts';
import { escapeHtml } from '../render/html.ts';
import type { DataTombol } from './data-tombol.ts';
import { maknaGalat } from './galat-telegram.ts';
import { hapusPesan, jawabTombol, kirim, kirimBerkas, kirimKe, sunting } from './kirim.ts';
import { isGrup, type Ctx, type Layanan } from './konteks.ts';
import { papanOf, toHtml } from './layar.ts';

const ucapanTolak: Readonly<Record<TolakDialog['kind'], string>> = {
  'tidak-ada': 'Tombol ini sudah tidak berlaku. Silakan mulai lagi dari perintahnya.',
  'sudah-lewat': 'Langkah ini sudah lewat. Silakan lanjutkan dari pesan yang terakhir.',
  'bukan-milik': 'Tombol ini milik orang lain. Silakan mulai sendiri dari perintahnya.',
};

/** The person of an update, kept from the first contact on. */
function orangOf(ctx: Ctx, l: Layanan): Orang | undefined {
  const { from } = ctx;
  if (from === undefined || from.is_bot) return undefined;
  const nama = [from.first_name, from.last_name].filter((x) => x !== undefined).join(' ');
  return { pengguna: l.pengguna.kenali(from.id, nama, l.kini()).id, admin: l.adminIds.includes(from.id) };
}

function tempatOf(ctx: Ctx): Tempat {
  const pesan = ctx.callbackQuery === undefined ? ctx.msg?.message_id : undefined;
  return {
    botId: ctx.me.id,
    updateId: ctx.update.update_id,
    chat: ctx.chat?.id ?? 0,
    grup: isGrup(ctx),
    ...(pesan === undefined ? {} : { pesan }),
  };
}

/** Shows what the engine led to, and brings their screens to the others; the changes are committed already. */
async function tampilkan(ctx: Ctx, l: Layanan, x: Keluaran, ganti: boolean): Promise<void> {
  const papan = papanOf(x.id, x.langkah, x.layar);
  const html = toHtml(x.layar);
  const ditekan = ganti ? ctx.msg?.message_id : undefined;
  const { pesan } = await sunting(ctx, ditekan ?? x.pesan, html, papan);
  // The screen that was pressed stood in two messages, because an answer of Telegram was lost: the other one goes, or it would still
  // offer what is done. Before the message is kept, so that a run that ends here finds it again.
  if (ditekan !== undefined && x.pesan !== undefined && x.pesan !== ditekan) await hapusPesan(ctx, x.pesan);
  l.dialog.terkirim(x.id, pesan);
  if (x.sekali !== undefined) await kirim(ctx, x.sekali.map(escapeHtml).join('\n'));
  for (const b of x.layar.lampiran ?? []) {
    if (!(await kirimBerkas(ctx, b.fileId)))
      await kirim(ctx, escapeHtml(`${b.nama} tidak dapat dikirim ulang oleh Telegram; berkasnya tetap tersimpan.`));
  }
  if (x.terhapus === true) ctx.catat(() => l.pengguna.lupakanUpdate(ctx.me.id, ctx.update.update_id));
  for (const k of x.kabar) {
    try {
      const terkirim = await kirimKe(ctx.api, k.chat, toHtml(k.layar), papanOf(k.id, k.langkah, k.layar));
      l.dialog.terkirim(k.id, terkirim.message_id);
    } catch (error) {
      // Who blocked the bot finds it under the command; everything else is tried again with the update.
      if (maknaGalat(error).kind !== 'pergi') throw error;
    }
  }
  await l.sesuaikanMenu(ctx);
}

const isTolak = (x: Keluaran | TolakDialog): x is TolakDialog => 'kind' in x;

/** About the group itself, or about what stands there already. */
const diGrup: ReadonlySet<string> = new Set(['grup', 'angka-salah']);

/** Begins a dialogue. In a group the way leads to the private chat, unless the dialogue belongs there. */
export async function mulaiDialog(ctx: Ctx, l: Layanan, alur: string, argumen: string): Promise<void> {
  if (isGrup(ctx) && !diGrup.has(alur)) {
    const papan = new InlineKeyboard().url('Buka obrolan pribadi', `https://t.me/${ctx.me.username}?start=a_${alur}`);
    await kirim(ctx, 'Pengisian dan data perangkat daerah dibuka di obrolan pribadi, agar tidak terbaca seisi grup.', papan);
    return;
  }
  const orang = orangOf(ctx, l);
  if (orang !== undefined) await tampilkan(ctx, l, l.mesinDialog.mulai(alur, argumen, orang, tempatOf(ctx)), false);
}

/** "/start a_lapor" of a link out of a group, "/start u_..." of an invitation. False: an ordinary start. */
export async function bukaTautan(ctx: Ctx, l: Layanan, argumen: string): Promise<boolean> {
  const cocok = /^([au])_([A-Za-z0-9_-]{1,60})$/.exec(argumen);
  if (cocok?.[2] === undefined || isGrup(ctx)) return false;
  await (cocok[1] === 'u' ? mulaiDialog(ctx, l, 'terima-undangan', cocok[2]) : mulaiDialog(ctx, l, cocok[2], ''));
  // The secret of an invitation is kept nowhere, not even in the inbox.
  if (cocok[1] === 'u') ctx.catat(() => l.pengguna.lupakanUpdate(ctx.me.id, ctx.update.update_id));
  return true;
}

export async function tekanDialog(ctx: Ctx, l: Layanan, data: Extract<DataTombol, { readonly aksi: 'dialog' }>): Promise<void> {
  const orang = orangOf(ctx, l);
  if (orang === undefined) return;
  const x = l.mesinDialog.tekan(data.dialog, data.langkah, data.ke, orang, tempatOf(ctx));
  if (isTolak(x)) return jawabTombol(ctx, ucapanTolak[x.kind], true);
  await tampilkan(ctx, l, x, true);
  return jawabTombol(ctx);
}

const isPertanyaan = (teks: string): boolean => /\?\s*$/.test(teks);

/** A text or file that an open dialogue waits for. A question in between is answered as such, and the dialogue stays open. */
export async function isiDialog(ctx: Ctx, l: Layanan): Promise<boolean> {
  const { from, chat, msg } = ctx;
  if (from === undefined || chat?.type !== 'private' || msg === undefined) return false;
  const tempat = tempatOf(ctx);
  if (l.pengguna.findTelegram(from.id) === undefined) {
    const terlupa = isKataHapus(msg.text ?? '') ? l.mesinDialog.terlupa(tempat) : undefined;
    if (terlupa !== undefined) await tampilkan(ctx, l, terlupa, false);
    return terlupa !== undefined;
  }
  const orang = orangOf(ctx, l);
  if (orang === undefined) return false;
  const dulu = l.mesinDialog.ulangi(orang, tempat);
  if (dulu !== undefined) {
    await tampilkan(ctx, l, dulu, false);
    return true;
  }
  const ditunggu = l.mesinDialog.ditunggu(orang.pengguna, chat.id);
  if (ditunggu === undefined) return false;
  const m = await masukanOf(ctx, l, ditunggu.tunggu);
  if (m === undefined) return false;
  if (m.kind === 'gagal') {
    await kirim(ctx, escapeHtml(m.pesan));
    return true;
  }
  const x = l.mesinDialog.terima(ditunggu.id, m, orang, tempat);
  if (isTolak(x)) return false;
  await tampilkan(ctx, l, x, false);
  return true;
}

const suntinganTidakDibaca = [
  'Pesan yang disunting tidak mengubah isian; yang dibaca hanya pesan yang pertama.',
  'Bila belum disimpan, isiannya diubah di layar yang terakhir. Bila sudah tersimpan, mohon dibuka lagi dari perintahnya, misalnya /lapor.',
].join('\n');

/** An edit of what a dialogue has read is no question: it says so, and how a value is changed. False: an ordinary edit. */
export async function jawabSuntinganIsian(ctx: Ctx, l: Layanan): Promise<boolean> {
  const { from, chat, msg } = ctx;
  if (from === undefined || chat?.type !== 'private' || msg === undefined || isPertanyaan(msg.text ?? msg.caption ?? '')) return false;
  const pengguna = l.pengguna.findTelegram(from.id)?.id;
  if (pengguna === undefined || !l.dialog.pernah(pengguna, chat.id)) return false;
  // What was answered as a question is a question still.
  if (l.terkirim.byTanya(chat.id, msg.message_id) !== undefined) return false;
  await kirim(ctx, suntinganTidakDibaca);
  return true;
}

type Diterima = Exclude<Masukan, { readonly kind: 'tombol' }> | { readonly kind: 'gagal'; readonly pesan: string };

/** undefined: nothing that the dialogue waits for. */
async function masukanOf(ctx: Ctx, l: Layanan, tunggu: NonNullable<Layar['tunggu']>): Promise<Diterima | undefined> {
  const { msg } = ctx;
  const berkas = msg?.document !== undefined || msg?.photo !== undefined;
  if (berkas) {
    if (tunggu === 'teks' || tunggu === 'pertanyaan')
      return { kind: 'gagal', pesan: 'Di langkah ini yang ditunggu tulisan. Berkasnya belum disimpan.' };
    const hasil = await l.unduh(ctx);
    if (!hasil.ok) return { kind: 'gagal', pesan: hasil.error };
    return { kind: 'berkas', berkas: hasil.value, ...(msg?.caption === undefined ? {} : { keterangan: msg.caption }) };
  }
  const teks = msg?.text;
  if (teks === undefined || (tunggu !== 'pertanyaan' && isPertanyaan(teks))) return undefined;
  if (tunggu === 'berkas')
    return { kind: 'gagal', pesan: 'Di langkah ini yang ditunggu berkas atau foto. Mohon dikirim, atau tekan Batal.' };
  return { kind: 'teks', teks };
}
