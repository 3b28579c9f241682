// A screen of a dialogue as Telegram shows it: its lines as HTML, its buttons as a keyboard.
import { InlineKeyboard } from 'grammy';
import type { Layar } from '../alur/alur.ts';
import { escapeHtml } from '../render/html.ts';
import { tulisData } from './data-tombol.ts';
import { muat } from './muat.ts';
import { labelTombol } from './pesan-jawaban.ts';

export const toHtml = (layar: Pick<Layar, 'isi'>): string =>
  muat(layar.isi)
    .map((t, n) => (n === 0 ? `<b>${escapeHtml(t)}</b>` : escapeHtml(t)))
    .join('\n');

export function papanOf(id: string, langkah: number, layar: Layar): InlineKeyboard {
  const papan = new InlineKeyboard();
  let ke = 0;
  for (const baris of layar.tombol) {
    for (const t of baris) {
      papan.text(labelTombol(t.label), tulisData({ aksi: 'dialog', dialog: id, langkah, ke }));
      ke += 1;
    }
    papan.row();
  }
  return papan;
}
