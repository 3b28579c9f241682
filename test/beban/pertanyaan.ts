// The questions of the load: real ones of test/eval whose answer carries its update id in its buttons. Makes no question up.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message } from 'grammy/types';
import { groupBy } from '../../src/lib/group-by.ts';
import { root } from '../support/db.ts';
import { createEmulator } from '../support/emulator/emulator.ts';
import { hentikan, jalankanProduk, type Rumah } from './dasar.ts';

type Baris = { readonly q: string; readonly kind: string; readonly context?: unknown };

/** Distinct questions that stand for themselves. */
function bacaEval(): string[] {
  const folder = path.join(root, 'test/eval');
  const baris = readdirSync(folder)
    .filter((n) => n.endsWith('.jsonl'))
    .flatMap((n) => readFileSync(path.join(folder, n), 'utf8').split('\n'))
    .filter((b) => b.trim() !== '')
    .map((b) => JSON.parse(b) as Baris);
  return [...new Set(baris.filter((b) => b.kind === 'jawab' && b.context === undefined).map((b) => b.q))];
}

/** The update that a reply answers: every button that belongs to an answer names it (src/bot/data-tombol.ts). */
export function updateOf(pesan: Message): number | undefined {
  for (const b of pesan.reply_markup?.inline_keyboard.flat() ?? []) {
    const cocok = 'callback_data' in b ? /^1:[lpugn]:([0-9a-z]+)(?::|$)/.exec(b.callback_data) : null;
    if (cocok?.[1] !== undefined) return Number.parseInt(cocok[1], 36);
  }
  return undefined;
}

type Tanya = { readonly chat: number; readonly teks: string };

/** Asks all, in their order inside a chat, and gives those whose answer had no thumbs. */
async function cariTanpaTanda(rumah: Rumah, daftar: readonly Tanya[], catatan: string): Promise<Set<string>> {
  const em = await createEmulator({ jurnal: 'hitung' });
  const terjawab = new Map<number, number>();
  const tanpa = new Set<string>();
  const byChat = groupBy(daftar, (t) => t.chat);
  let sisa = daftar.length;
  em.amati((p) => {
    if (p.metode !== 'sendMessage' || !p.berlaku || p.chat === undefined) return;
    sisa -= 1;
    const ke = terjawab.get(p.chat) ?? 0;
    terjawab.set(p.chat, ke + 1);
    const tombol = ((p.hasil as Message).reply_markup?.inline_keyboard ?? []).flat();
    if (!tombol.some((b) => 'callback_data' in b && b.callback_data.startsWith('1:n:'))) tanpa.add(byChat.get(p.chat)?.[ke]?.teks ?? '');
  });
  for (const { chat, teks } of daftar) em.kirimPesan({ dari: { id: chat, is_bot: false, first_name: 'Uji' }, teks });
  const bot = jalankanProduk(rumah, em, path.join(rumah.folder, `var/pilih-${Date.now()}.db`), catatan);
  await em.tungguSampai(() => sisa === 0, { batas: 60_000, pesan: 'an answer to every question of test/eval' });
  await hentikan(bot);
  await em.tutup();
  return tanpa;
}

/**
 * The questions whose answer has thumbs: asked in a fresh chat, and asked one after the other twice round, as `antrekan` does, since
 * what a chat asked before may change an answer.
 */
export async function pilihPertanyaan(rumah: Rumah, catatan: string): Promise<string[]> {
  const chat = 600_000_000;
  const semua = bacaEval();
  const segar = semua.map((teks, i) => ({ chat: chat + i, teks }));
  let tanpa = await cariTanpaTanda(rumah, segar, catatan);
  let daftar = semua;
  for (let kali = 0; kali < 5 && tanpa.size > 0; kali += 1) {
    const buang = tanpa;
    daftar = daftar.filter((teks) => !buang.has(teks));
    tanpa = await cariTanpaTanda(
      rumah,
      [...daftar, ...daftar].map((teks) => ({ chat, teks })),
      catatan,
    );
  }
  return daftar.filter((teks) => !tanpa.has(teks));
}

const sapaan = ['tolong', 'mohon', 'ya', 'dong', 'kak', 'pak', 'bu', 'min'];

/** Another text with the same meaning for each number: up to 4,096 polite beginnings per question. */
export function unikkan(teks: string, n: number): string {
  const kata = [n, n >> 3, n >> 6, n >> 9].map((i) => sapaan[i & 7] ?? '');
  return `${kata.join(' ')} ${teks}`;
}
