// Buttons. Each press is answered, also one of another version, of a forgotten answer, or of a chat that is not this one.
import { daftarUbahan } from '../answer/ubahan.ts';
import { unreachable } from '../lib/unreachable.ts';
import { tampilkanBantuan } from './bantuan.ts';
import { bacaData, tulisData, type DataTombol } from './data-tombol.ts';
import { jawabTombol, sunting } from './kirim.ts';
import type { Ctx, Layanan } from './konteks.ts';
import { bacaIsi, papanPilihan, type IsiJawaban } from './pesan-jawaban.ts';
import { tampilkanTelusur } from './telusur.ts';
import { tekanDialog } from './dialog.ts';
import { gantiJawaban, jawabContoh, jawabPilihan, tampilkan } from './tanya.ts';

const kedaluwarsa = 'Tombol ini sudah tidak berlaku. Silakan tulis lagi pertanyaannya.';
const terimaKasih = 'Terima kasih, penilaian dicatat.';

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
      const daftar = ubahanOf(l, isi);
      if (daftar.length === 0) return jawabTombol(ctx, 'Tidak ada tahun atau ukuran lain yang tersedia untuk jawaban ini.', true);
      const papan = papanPilihan(daftar, (ke) => ({ aksi: 'ganti', id: data.id, ke })).text(
        'Kembali',
        tulisData({ aksi: 'lihat', id: data.id, bagian: 'ringkas', ke: 1 }),
      );
      await sunting(ctx, ctx.msg?.message_id, isi.ringkas[0]?.html ?? '', papan);
      return jawabTombol(ctx);
    }
    case 'ganti': {
      const pilihan = ubahanOf(l, isi)[data.ke - 1];
      if (pilihan === undefined) return jawabTombol(ctx, kedaluwarsa, true);
      await gantiJawaban(ctx, l, isi, pilihan.permintaan);
      return jawabTombol(ctx);
    }
    case 'nilai': {
      const pengguna = ctx.from?.id;
      const kini = l.kini();
      if (pengguna !== undefined)
        ctx.catat(() => l.obrolan.nilai({ jawabanId: data.id, pengguna, nilai: data.nilai, permintaan: isi.permintaan }, kini));
      return jawabTombol(ctx, terimaKasih);
    }
    default:
      return unreachable(data);
  }
}

const ubahanOf = (l: Layanan, isi: IsiJawaban): ReturnType<typeof daftarUbahan> => {
  const [satu] = isi.permintaan;
  return satu === undefined ? [] : daftarUbahan(satu, l.mesin.konteks);
};
