// Greeting and help: what can be asked, by topic, with examples that answer when they are pressed.
import { InlineKeyboard } from 'grammy';
import { kemampuan } from '../answer/balik.ts';
import { saranPertanyaan, type Saran } from '../isian/belajar.ts';
import { tamu } from '../penglihat.ts';
import { escapeHtml } from '../render/html.ts';
import { tulisData } from './data-tombol.ts';
import { kirim, sunting } from './kirim.ts';
import { isGrup, type Ctx, type Layanan } from './konteks.ts';
import { labelTombol } from './pesan-jawaban.ts';

const dariGrup = 'Di grup ini tulis /tanya lalu pertanyaannya, atau balas pesan saya.';

function papanContoh(l: Layanan, id: readonly string[]): InlineKeyboard {
  const semua = l.bantuan.topik.flatMap((t) => t.contoh);
  const papan = new InlineKeyboard();
  for (const c of id.flatMap((x) => semua.find((s) => s.id === x) ?? []))
    papan.text(c.tanya, tulisData({ aksi: 'contoh', contoh: c.id })).row();
  return papan;
}

/** No topic of data/bantuan.json is called so. */
const topikTerverifikasi = 'terverifikasi';
const saranTerbanyak = 20;
const saranAwal = 2;

/** Questions that an admin verified, newest first. */
export const terverifikasi = (l: Layanan): readonly Saran[] =>
  saranPertanyaan(l.penglihat({ pengguna: tamu, admin: false }).buku, saranTerbanyak);

function papanTerverifikasi(daftar: readonly Saran[]): InlineKeyboard {
  const papan = new InlineKeyboard();
  for (const x of daftar) papan.text(labelTombol(x.tampil), tulisData({ aksi: 'terverifikasi', pertanyaan: x.id })).row();
  return papan;
}

export async function sapa(ctx: Ctx, l: Layanan): Promise<void> {
  const teks = [
    `<b>Tanya SAKIP</b>`,
    escapeHtml(kemampuan),
    isGrup(ctx) ? dariGrup : 'Tulis pertanyaan dengan kata-kata sendiri, atau tekan salah satu contoh.',
  ].join('\n');
  const papan = papanTerverifikasi(terverifikasi(l).slice(0, saranAwal)).append(papanContoh(l, l.bantuan.awal));
  await kirim(ctx, teks, papan.text('Bantuan menurut topik', tulisData({ aksi: 'bantuan' })));
}

function isiBantuan(l: Layanan, topik?: string): { readonly html: string; readonly papan: InlineKeyboard } {
  const satu = l.bantuan.topik.find((t) => t.id === topik);
  const saran = terverifikasi(l);
  if (topik === topikTerverifikasi && saran.length > 0) {
    const html = '<b>Pertanyaan terverifikasi</b>\nSudah diperiksa admin. Tekan salah satu untuk melihat jawabannya:';
    return { html, papan: papanTerverifikasi(saran).text('Topik lain', tulisData({ aksi: 'bantuan' })) };
  }
  if (satu === undefined) {
    const papan = new InlineKeyboard();
    for (const t of l.bantuan.topik) papan.text(t.judul, tulisData({ aksi: 'bantuan', topik: t.id })).row();
    if (saran.length > 0) papan.text('Pertanyaan terverifikasi', tulisData({ aksi: 'bantuan', topik: topikTerverifikasi })).row();
    return { html: `<b>Bantuan</b>\n${escapeHtml(kemampuan)}\nPilih topiknya:`, papan };
  }
  const html = [`<b>${escapeHtml(satu.judul)}</b>`, ...satu.isi.map(escapeHtml), ...(satu.contoh.length === 0 ? [] : ['Contoh:'])].join(
    '\n',
  );
  const papan = papanContoh(
    l,
    satu.contoh.map((c) => c.id),
  );
  return { html, papan: papan.text('Topik lain', tulisData({ aksi: 'bantuan' })) };
}

export async function kirimBantuan(ctx: Ctx, l: Layanan): Promise<void> {
  const { html, papan } = isiBantuan(l);
  await kirim(ctx, html, papan);
}

/** Turns the help message to a topic, or back to the list of topics. */
export async function tampilkanBantuan(ctx: Ctx, l: Layanan, topik: string | undefined): Promise<void> {
  const { html, papan } = isiBantuan(l, topik);
  await sunting(ctx, ctx.msg?.message_id, html, papan);
}
