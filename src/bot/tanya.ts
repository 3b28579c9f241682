// A question in words, from wherever it comes: understood with what the chat remembers, answered in one message.
import type { Terkirim } from '../db/jawaban-terkirim.ts';
import type { Butir } from '../keadaan.ts';
import { samarkan } from '../llm/samarkan.ts';
import type { Tanya, Terjawab } from '../penjawab/penjawab.ts';
import { pakaiButir, pakaiPilihan } from '../percakapan/pilihan.ts';
import type { Permintaan } from '../permintaan.ts';
import { kirim, sunting } from './kirim.ts';
import { isGrup, mesinUntuk, orangUntuk, type Ctx, type Layanan } from './konteks.ts';
import { bacaIsi, halamanOf, papanJawaban, toIsi, type IsiJawaban } from './pesan-jawaban.ts';

/** After this long a chat's last question is forgotten: "kalau 2023?" then asks what is meant. */
const umurIngatan = 6 * 3600 * 1000;

/** What keeps its own context: a private chat; in a group each person in each topic. */
function kunciIngatan(ctx: Ctx): string {
  const topik = ctx.msg?.is_topic_message === true ? (ctx.msg.message_thread_id ?? 0) : 0;
  return isGrup(ctx) ? `tg:${ctx.chat?.id}:${topik}:${ctx.from?.id ?? 0}` : `tg:${ctx.chat?.id}`;
}

/** An earlier answer that a question goes on from. */
type Asal = { readonly id: number; readonly isi: IsiJawaban };

function toAsal(t: Terkirim | undefined): Asal | undefined {
  const isi = bacaIsi(t?.isi);
  return t === undefined || isi === undefined ? undefined : { id: t.id, isi };
}

/** The last answer of this chat, while it is remembered. */
function jawabanTerakhir(ctx: Ctx, l: Layanan): Asal | undefined {
  const ingatan = l.percakapan.read(kunciIngatan(ctx));
  if (ingatan === undefined || l.kini().getTime() - ingatan.diperbarui.getTime() > umurIngatan) return undefined;
  const id = (ingatan.isi as { readonly jawaban?: unknown } | null)?.jawaban;
  return typeof id === 'number' ? toAsal(l.terkirim.byId(id)) : undefined;
}

export function lupakan(ctx: Ctx, l: Layanan): void {
  const kunci = kunciIngatan(ctx);
  ctx.catat(() => l.percakapan.forget(kunci));
}

/** The answer of ours that a message replies to, if it is known. */
function jawabanDibalas(ctx: Ctx, l: Layanan): Asal | undefined {
  const pesan = ctx.msg?.reply_to_message;
  if (pesan === undefined || pesan.from?.id !== ctx.me.id || ctx.chat === undefined) return undefined;
  return toAsal(l.terkirim.byJawab(ctx.chat.id, pesan.message_id));
}

/** Keeps what was answered together with the mark that it was: context, buttons, count. `chat` is where the answer arrived. */
export function catatJawaban(ctx: Ctx, l: Layanan, isi: IsiJawaban, chat: number, pesanJawab: number, pesanTanya?: number): void {
  const kunci = kunciIngatan(ctx);
  const kini = l.kini();
  const id = ctx.update.update_id;
  const jenis = ctx.chat?.type ?? 'private';
  ctx.catat(() => {
    l.percakapan.write(kunci, { jawaban: id }, kini);
    l.terkirim.write({ id, chat, ...(pesanTanya === undefined ? {} : { pesanTanya }), pesanJawab, isi }, kini);
    l.obrolan.hitungPertanyaan(chat, jenis, kini);
  });
}

async function kirimJawaban(ctx: Ctx, l: Layanan, isi: IsiJawaban): Promise<void> {
  const papan = papanJawaban(ctx.update.update_id, isi, 'ringkas', 1);
  const pesan = await kirim(ctx, isi.ringkas[0]?.html ?? '', papan);
  catatJawaban(ctx, l, isi, pesan.chat.id, pesan.message_id, ctx.callbackQuery === undefined ? ctx.msg?.message_id : undefined);
}

/** What the answerer needs to know of a message; while a model is waited for, the chat shows that somebody is writing. */
const tanyaDari = (ctx: Ctx, l: Layanan, pesan: string): Omit<Tanya, 'ingatan' | 'waktu'> => ({
  mesin: () => mesinUntuk(ctx, l),
  pesan,
  orang: () => orangUntuk(ctx, l),
  saatMenunggu: () => void ctx.replyWithChatAction('typing').catch(() => {}),
});

/** What is kept of an answer, and of a question that was not answered well. */
function simpulkan(ctx: Ctx, l: Layanan, t: Terjawab, pesan: string, awal: readonly string[] = []): IsiJawaban {
  const { luput, semula } = t;
  const kini = l.kini();
  if (luput !== undefined) ctx.catat(() => l.luput.catat(luput, kini));
  return {
    ...toIsi(t, l.mesin.konteks, awal),
    tanya: samarkan(pesan),
    ...(semula === undefined ? {} : { semula: toIsi(semula, l.mesin.konteks, awal) }),
  };
}

async function jawabDari(ctx: Ctx, l: Layanan, teks: string, asal: Asal | undefined): Promise<IsiJawaban> {
  const t = await l.penjawab.jawab({ ...tanyaDari(ctx, l, teks), ingatan: asal?.isi.keadaan, waktu: l.waktu() });
  const isi = simpulkan(ctx, l, t, teks);
  return asal === undefined ? isi : { ...isi, dari: asal.id };
}

/** Answers a text. A reply to one of our answers goes on from that answer, whatever was asked since. */
export async function jawabTeks(ctx: Ctx, l: Layanan, teks: string): Promise<void> {
  await kirimJawaban(ctx, l, await jawabDari(ctx, l, teks, jawabanDibalas(ctx, l) ?? jawabanTerakhir(ctx, l)));
}

/** Answers an example; the chat shows no message with the question, so it is quoted. */
export async function jawabContoh(ctx: Ctx, l: Layanan, tanya: string): Promise<void> {
  const t = await l.penjawab.jawab({ ...tanyaDari(ctx, l, tanya), ingatan: undefined, waktu: l.waktu() });
  await kirimJawaban(ctx, l, simpulkan(ctx, l, t, tanya, [tanya]));
}

/** Answers a chosen entry or reading below the list, which stays for the next choice. */
export async function jawabPilihan(ctx: Ctx, l: Layanan, dari: IsiJawaban, butir: Butir): Promise<void> {
  const b = pakaiButir(mesinUntuk(ctx, l), butir, dari.keadaan, l.waktu());
  await kirimJawaban(ctx, l, simpulkan(ctx, l, await l.penjawab.rangkai(b, tanyaDari(ctx, l, butir.label)), butir.label));
}

/** Replaces an answer by another reading of it, in the same message. */
export async function gantiJawaban(ctx: Ctx, l: Layanan, dari: IsiJawaban, permintaan: Permintaan): Promise<void> {
  const b = pakaiPilihan(mesinUntuk(ctx, l), permintaan, dari.keadaan);
  const pesan = dari.tanya ?? '';
  await tulisUlang(ctx, l, simpulkan(ctx, l, await l.penjawab.rangkai(b, tanyaDari(ctx, l, pesan)), pesan), ctx.msg?.message_id);
}

/** Back to the answer without the model, which had read the question otherwise than it was meant. */
export async function kembaliSemula(ctx: Ctx, l: Layanan, dari: IsiJawaban, semula: IsiJawaban): Promise<void> {
  const kini = l.kini();
  const { tanya: teks, permintaan } = dari;
  if (teks !== undefined) ctx.catat(() => l.luput.catat({ teks, sebab: 'tak-paham', permintaan }, kini));
  await tulisUlang(ctx, l, semula, ctx.msg?.message_id);
}

async function tulisUlang(ctx: Ctx, l: Layanan, isi: IsiJawaban, pesan: number | undefined, pesanTanya?: number): Promise<void> {
  const tampil = await sunting(ctx, pesan, isi.ringkas[0]?.html ?? '', papanJawaban(ctx.update.update_id, isi, 'ringkas', 1));
  catatJawaban(ctx, l, isi, tampil.chat, tampil.pesan, pesanTanya);
}

/**
 * A question edited after it was answered: the answer is rewritten, in the context that the question was asked in. One that was
 * never answered is answered now.
 */
export async function jawabSuntingan(ctx: Ctx, l: Layanan, teks: string): Promise<void> {
  const { chat, msg } = ctx;
  if (chat === undefined || msg === undefined) return;
  const lama = l.terkirim.byTanya(chat.id, msg.message_id);
  if (lama === undefined) return jawabTeks(ctx, l, teks);
  const dari = bacaIsi(lama.isi)?.dari;
  const asal = dari === undefined ? undefined : toAsal(l.terkirim.byId(dari));
  await tulisUlang(ctx, l, await jawabDari(ctx, l, teks, asal), lama.pesanJawab, msg.message_id);
}

/** Another page of an answer, or its details. */
export async function tampilkan(ctx: Ctx, id: number, isi: IsiJawaban, bagian: 'ringkas' | 'rincian', ke: number): Promise<void> {
  const halaman = halamanOf(isi, bagian);
  const nomor = Math.min(ke, halaman.length);
  await sunting(ctx, ctx.msg?.message_id, halaman[nomor - 1]?.html ?? '', papanJawaban(id, isi, bagian, nomor));
}
