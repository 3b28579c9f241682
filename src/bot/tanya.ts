// A question in words, from wherever it comes: understood with what the chat remembers, answered in one message.
import { balasDenganIngatan, pakaiButir, pakaiPilihan, type Balasan, type Butir } from '../percakapan.ts';
import type { Permintaan } from '../permintaan.ts';
import { denganMengetik, kirim, sunting } from './kirim.ts';
import { isGrup, type Ctx, type Layanan } from './konteks.ts';
import { bacaIsi, halamanOf, papanJawaban, toIsi, type IsiJawaban } from './pesan-jawaban.ts';

/** After this long a chat's last question is forgotten: "kalau 2023?" then asks what is meant. */
const umurIngatan = 6 * 3600 * 1000;

/** What keeps its own context: a private chat; in a group each person in each topic. */
function kunciIngatan(ctx: Ctx): string {
  const topik = ctx.msg?.is_topic_message === true ? (ctx.msg.message_thread_id ?? 0) : 0;
  return isGrup(ctx) ? `tg:${ctx.chat?.id}:${topik}:${ctx.from?.id ?? 0}` : `tg:${ctx.chat?.id}`;
}

function bacaIngatan(ctx: Ctx, l: Layanan): unknown {
  const ingatan = l.percakapan.read(kunciIngatan(ctx));
  return ingatan !== undefined && l.kini().getTime() - ingatan.diperbarui.getTime() <= umurIngatan ? ingatan.isi : undefined;
}

export function lupakan(ctx: Ctx, l: Layanan): void {
  const kunci = kunciIngatan(ctx);
  ctx.catat(() => l.percakapan.forget(kunci));
}

/** The answer of ours that a message replies to, if it is known. */
function jawabanDibalas(ctx: Ctx, l: Layanan): IsiJawaban | undefined {
  const pesan = ctx.msg?.reply_to_message;
  if (pesan === undefined || pesan.from?.id !== ctx.me.id || ctx.chat === undefined) return undefined;
  return bacaIsi(l.terkirim.byJawab(ctx.chat.id, pesan.message_id)?.isi);
}

/** Keeps what was answered together with the mark that it was: context, buttons, count. */
function catatJawaban(ctx: Ctx, l: Layanan, isi: IsiJawaban, pesanJawab: number, pesanTanya?: number): void {
  const { chat } = ctx;
  if (chat === undefined) return;
  const kunci = kunciIngatan(ctx);
  const kini = l.kini();
  const id = ctx.update.update_id;
  ctx.catat(() => {
    l.percakapan.write(kunci, isi.keadaan, kini);
    l.terkirim.write({ id, chat: chat.id, ...(pesanTanya === undefined ? {} : { pesanTanya }), pesanJawab, isi }, kini);
    l.obrolan.hitungPertanyaan(chat.id, chat.type, kini);
  });
}

async function kirimJawaban(ctx: Ctx, l: Layanan, balasan: Balasan, awal: readonly string[] = []): Promise<void> {
  const isi = toIsi(balasan, l.mesin.konteks, awal);
  const papan = papanJawaban(ctx.update.update_id, isi, 'ringkas', 1);
  const pesan = await denganMengetik(ctx, () => kirim(ctx, isi.ringkas[0]?.html ?? '', papan));
  catatJawaban(ctx, l, isi, pesan.message_id, ctx.callbackQuery === undefined ? ctx.msg?.message_id : undefined);
}

/** Answers a text. A reply to one of our answers goes on from that answer, whatever was asked since. */
export async function jawabTeks(ctx: Ctx, l: Layanan, teks: string): Promise<void> {
  const ingatan = jawabanDibalas(ctx, l)?.keadaan ?? bacaIngatan(ctx, l);
  await kirimJawaban(ctx, l, balasDenganIngatan(l.mesin, teks, ingatan, l.waktu()));
}

/** Answers an example; the chat shows no message with the question, so it is quoted. */
export async function jawabContoh(ctx: Ctx, l: Layanan, tanya: string): Promise<void> {
  await kirimJawaban(ctx, l, balasDenganIngatan(l.mesin, tanya, undefined, l.waktu()), [tanya]);
}

/** Answers a chosen entry or reading below the list, which stays for the next choice. */
export async function jawabPilihan(ctx: Ctx, l: Layanan, dari: IsiJawaban, butir: Butir): Promise<void> {
  await kirimJawaban(ctx, l, pakaiButir(l.mesin, butir, dari.keadaan, l.waktu()));
}

/** Replaces an answer by another reading of it, in the same message. */
export async function gantiJawaban(ctx: Ctx, l: Layanan, dari: IsiJawaban, permintaan: Permintaan): Promise<void> {
  await tulisUlang(ctx, l, pakaiPilihan(l.mesin, permintaan, dari.keadaan), ctx.msg?.message_id);
}

async function tulisUlang(ctx: Ctx, l: Layanan, balasan: Balasan, pesan: number | undefined, pesanTanya?: number): Promise<void> {
  const isi = toIsi(balasan, l.mesin.konteks);
  const html = isi.ringkas[0]?.html ?? '';
  const kini = await sunting(ctx, pesan, html, papanJawaban(ctx.update.update_id, isi, 'ringkas', 1));
  catatJawaban(ctx, l, isi, kini, pesanTanya);
}

/** A question edited after it was answered: the answer is rewritten. One that was never answered is answered now. */
export async function jawabSuntingan(ctx: Ctx, l: Layanan, teks: string): Promise<void> {
  const { chat, msg } = ctx;
  if (chat === undefined || msg === undefined) return;
  const lama = l.terkirim.byTanya(chat.id, msg.message_id);
  if (lama === undefined) return jawabTeks(ctx, l, teks);
  await tulisUlang(ctx, l, balasDenganIngatan(l.mesin, teks, bacaIngatan(ctx, l), l.waktu()), lama.pesanJawab, msg.message_id);
}

/** Another page of an answer, or its details. */
export async function tampilkan(ctx: Ctx, id: number, isi: IsiJawaban, bagian: 'ringkas' | 'rincian', ke: number): Promise<void> {
  const halaman = halamanOf(isi, bagian);
  const nomor = Math.min(ke, halaman.length);
  await sunting(ctx, ctx.msg?.message_id, halaman[nomor - 1]?.html ?? '', papanJawaban(id, isi, bagian, nomor));
}
