// Browsing with /iku in tests: presses that must turn one message, and what several journeys find there.
import { expect } from 'vitest';
import { bacaDb, type createPelaku } from './bot.ts';
import type { Terlihat } from './emulator/jenis.ts';

type Pelaku = ReturnType<typeof createPelaku>;

export const pemda = [['Kota Dumai (175 IKU)'], ['Kabupaten Banyuasin (455 IKU)'], ['Kabupaten Bengkalis (159 IKU)']];
export const banyuasin = 'Kabupaten Banyuasin (455 IKU)';
export const bengkalis = 'Kabupaten Bengkalis (159 IKU)';
export const dinkes = 'Dinas Kesehatan (13)';
export const akb = 'Angka Kematian Bayi (AKB) per 1000 KLH';
export const kartuAkb = [
  `${akb}, Dinas Kesehatan Kabupaten Bengkalis`,
  'Rumus: kematian bayi sampai usia 11 bulan ÷ bayi lahir hidup × 1.000',
  'Satuan: per 1.000 kelahiran hidup.',
  'Polaritas: makin rendah makin baik (disimpulkan: angka kematian: makin rendah makin baik).',
  'Definisi (diringkas): Perbandingan kematian bayi sampai usia 11 bulan dengan bayi lahir hidup, tiap seribu kelahiran hidup.',
  'Penanggung jawab: Dinas Kesehatan.',
  'Level: sasaran (disimpulkan).',
  'Tidak ada catatan mutu untuk indikator ini.',
  'Tidak tercetak: sumber data, bidang urusan dan sasaran.',
  'Sumber: Kepbup Bengkalis 177/KPTS/I/2022, Dinas Kesehatan, nomor 1, baris 161.',
].join('\n');

export const barisAwal = (x: Terlihat | undefined): string => x?.teks.split('\n')[0] ?? '';
export const dataOf = (x: Terlihat): readonly string[] =>
  x.pesan.reply_markup?.inline_keyboard.flat().flatMap((b) => ('callback_data' in b ? [b.callback_data] : [])) ?? [];
/** Questions counted for a private chat. */
export const terhitung = (db: string, p: Pelaku): number =>
  bacaDb<{ pertanyaan: number }>(db, 'SELECT pertanyaan FROM obrolan WHERE chat = ?', p.user.id)[0]?.pertanyaan ?? 0;

/** Presses one button after the other in the message that /iku sent; each press turns it in place. Gives each screen. */
export async function telusuri(p: Pelaku, dari: Terlihat, ...tombol: readonly string[]): Promise<readonly Terlihat[]> {
  const layar: Terlihat[] = [];
  let kini = dari;
  for (const t of tombol) {
    const { asal, baru, teks } = await p.tekan(kini, t);
    expect([t, asal.id, baru, teks]).toEqual([t, dari.id, undefined, undefined]);
    layar.push(asal);
    kini = asal;
  }
  return layar;
}
export const akhirDari = async (p: Pelaku, dari: Terlihat, ...tombol: readonly string[]): Promise<Terlihat> =>
  (await telusuri(p, dari, ...tombol)).at(-1) ?? dari;
