// Buttons. Each press is answered, also one of another version, of a forgotten answer, or of a chat that is not this one.
import { InlineKeyboard } from 'grammy';
import { argumenAngkaSalah } from '../alur/angka-salah/angka-salah.ts';
import { daftarUbahan } from '../answer/ubahan.ts';
import { unreachable } from '../lib/unreachable.ts';
import { tampilkanBantuan, terverifikasi } from './bantuan.ts';
import { bacaData, tulisData, type DataTombol } from './data-tombol.ts';
import { gantiPapan, jawabTombol, sunting } from './kirim.ts';
import type { Ctx, Layanan } from './konteks.ts';
import { bacaIsi, papanPilihan, tombolAngkaSalah, type IsiJawaban } from './pesan-jawaban.ts';
import { tampilkanTelusur } from './telusur.ts';
import { mulaiDialog, tekanDialog } from './dialog.ts';
import { gantiJawaban, jawabContoh, jawabPilihan, kembaliSemula, tampilkan } from './tanya.ts';

const kedaluwarsa = 'Tombol ini sudah tidak berlaku. Silakan tulis lagi pertanyaannya.';
/** The reading that a model chose is not what was meant. */
const bukanItu = 'Bukan itu maksudnya';
const terimaKasih = 'Terima kasih, penilaian dicatat.';
const terimaKasihAngka = `${terimaKasih} Bila angkanya yang salah, mohon tekan "Angka salah?" di bawah jawaban.`;

export async function tekanTombol(ctx: Ctx, l: Layanan): Promise<void> {
  const data = bacaData(ctx.callbackQuery?.data ?? '');
  if (data === undefined) return jawabTombol(ctx, kedaluwarsa, true);
  if (data.aksi === 'letak') return jawabTombol(ctx, `Halaman ${data.ke} dari ${data.dari}`);
  if (data.aksi === 'bantuan') {
    await tampilkanBantuan(ctx, l, data.topik);
    return jawabTombol(ctx);
  }
  if (data.aksi === 'telusur') {
    const ada = await tampilkanTelusur(ctx, l, data.kunci, data.ke);
    return ada ? jawabTombol(ctx) : jawabTombol(ctx, kedaluwarsa, true);
  }
  if (data.aksi === 'dialog') return tekanDialog(ctx, l, data);
  if (data.aksi === 'contoh') {
    const contoh = l.bantuan.topik.flatMap((t) => t.contoh).find((c) => c.id === data.contoh);
    if (contoh === undefined) return jawabTombol(ctx, kedaluwarsa, true);
    await jawabContoh(ctx, l, contoh.tanya);
    return jawabTombol(ctx);
  }
  if (data.aksi === 'terverifikasi') {
    const tanya = terverifikasi(l).find((x) => x.id === data.pertanyaan);
    if (tanya === undefined) return jawabTombol(ctx, kedaluwarsa, true);
    await jawabContoh(ctx, l, tanya.tampil);
    return jawabTombol(ctx);
  }
  const terkirim = l.terkirim.byId(data.id);
  const isi = terkirim?.chat === ctx.chat?.id ? bacaIsi(terkirim?.isi) : undefined;
  if (isi === undefined) return jawabTombol(ctx, kedaluwarsa, true);
  return tekanJawaban(ctx, l, data, isi);
}

type DataJawaban = Extract<DataTombol, { readonly id: number }>;

async function tekanJawaban(ctx: Ctx, l: Layanan, data: DataJawaban, isi: IsiJawaban): Promise<void> {
  switch (data.aksi) {
    case 'lihat':
      await tampilkan(ctx, data.id, isi, data.bagian, data.ke);
      return jawabTombol(ctx);
    case 'pilih': {
      const pilihan = isi.berpilihan ? isi.keadaan.daftar[data.ke - 1] : undefined;
      if (pilihan === undefined) return jawabTombol(ctx, kedaluwarsa, true);
      await jawabPilihan(ctx, l, isi, pilihan);
      return jawabTombol(ctx);
    }
    case 'ubah': {
      const daftar = [...ubahanOf(l, isi), ...(isi.semula === undefined ? [] : [{ label: bukanItu }])];
      if (daftar.length === 0) return jawabTombol(ctx, 'Tidak ada tahun atau ukuran lain yang tersedia untuk jawaban ini.', true);
      const papan = papanPilihan(daftar, (ke) => ({ aksi: 'ganti', id: data.id, ke })).text(
        'Kembali',
        tulisData({ aksi: 'lihat', id: data.id, bagian: 'ringkas', ke: 1 }),
      );
      await sunting(ctx, ctx.msg?.message_id, isi.ringkas[0]?.html ?? '', papan);
      return jawabTombol(ctx);
    }
    case 'ganti': {
      const daftar = ubahanOf(l, isi);
      const pilihan = daftar[data.ke - 1];
      if (isi.semula !== undefined && data.ke === daftar.length + 1) {
        await kembaliSemula(ctx, l, isi, isi.semula);
        return jawabTombol(ctx);
      }
      if (pilihan === undefined) return jawabTombol(ctx, kedaluwarsa, true);
      await gantiJawaban(ctx, l, isi, pilihan.permintaan);
      return jawabTombol(ctx);
    }
    case 'nilai':
      return nilaiJawaban(ctx, l, data, isi);
    case 'angka-salah': {
      const { angka, permintaan } = isi;
      if (angka === undefined) return jawabTombol(ctx, kedaluwarsa, true);
      catatLuput(ctx, l, isi, 'angka-salah');
      await mulaiDialog(ctx, l, 'angka-salah', argumenAngkaSalah({ ...angka, permintaan }));
      return jawabTombol(ctx);
    }
    default:
      return unreachable(data);
  }
}

/** Keeps the words of a question that was not answered well, where they were kept with its answer. */
function catatLuput(ctx: Ctx, l: Layanan, { tanya: teks, permintaan }: IsiJawaban, sebab: 'jempol-turun' | 'angka-salah'): void {
  const kini = l.kini();
  if (teks !== undefined) ctx.catat(() => l.luput.catat({ teks, sebab, permintaan }, kini));
}

/** A thumb. Below an answer with numbers that was not found good a number can be reported, and only there: it shall not nag. */
async function nilaiJawaban(ctx: Ctx, l: Layanan, data: Extract<DataJawaban, { aksi: 'nilai' }>, isi: IsiJawaban): Promise<void> {
  const pengguna = ctx.from?.id;
  const kini = l.kini();
  if (pengguna !== undefined) {
    // Pressed again it is the same opinion, and no second miss.
    if (data.nilai === -1 && l.obrolan.penilaian(data.id, pengguna) !== -1) catatLuput(ctx, l, isi, 'jempol-turun');
    ctx.catat(() => l.obrolan.nilai({ jawabanId: data.id, pengguna, nilai: data.nilai, permintaan: isi.permintaan }, kini));
  }
  if (isi.angka === undefined) return jawabTombol(ctx, terimaKasih);
  const tombol = tombolAngkaSalah(data.id);
  const papan = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const tanpa = papan.filter((b) => !b.some((t) => 'callback_data' in t && t.callback_data === tombol.callback_data));
  const ada = tanpa.length < papan.length;
  if (data.nilai === -1 && !ada && papan.length > 0) await gantiPapan(ctx, new InlineKeyboard([...tanpa, [{ ...tombol }]]));
  if (data.nilai === 1 && ada) await gantiPapan(ctx, new InlineKeyboard(tanpa));
  return jawabTombol(ctx, data.nilai === -1 ? terimaKasihAngka : terimaKasih);
}

const ubahanOf = (l: Layanan, isi: IsiJawaban): ReturnType<typeof daftarUbahan> => {
  const [satu] = isi.permintaan;
  return satu === undefined ? [] : daftarUbahan(satu, l.mesin.konteks);
};
