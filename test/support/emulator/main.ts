// By hand: npx tsx test/support/emulator/main.ts [--port N]. A terminal in which you are a Telegram user of the bot. For people, not for tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Message } from 'grammy/types';
import { createEmulator } from './emulator.ts';
import type { Panggilan } from './jenis.ts';

const letak = process.argv.indexOf('--port');
const em = await createEmulator({ port: letak === -1 ? 0 : Number(process.argv[letak + 1]), umurTombolMs: 60_000 });
const { penguji } = em;
let terakhir: number | undefined;

const cetak = (s: string): boolean => process.stdout.write(`${s}\n`);

cetak(`TELEGRAM_API_ROOT=${em.url}\nBOT_TOKEN=${em.token}`);
cetak('Type a message; #2 presses button 2 of the last message, #2@17 of message 17; +path sends that file; /quit ends.');

function cetakPesan(m: Message, kepala: string): void {
  terakhir = m.message_id;
  cetak(
    `\n[${m.message_id}] ${kepala}${m.document === undefined ? '' : `(document ${m.document.file_name ?? ''}) `}${m.photo === undefined ? '' : '(photo) '}`,
  );
  cetak(m.text ?? m.caption ?? '');
  let nomor = 0;
  for (const baris of m.reply_markup?.inline_keyboard ?? []) {
    cetak(
      `   ${baris
        .map((b) => {
          nomor += 1;
          return `#${nomor} [${b.text}]`;
        })
        .join('  ')}`,
    );
  }
}

function tampilkan(p: Panggilan): void {
  if (p.metode === 'getUpdates') return;
  if (!p.berlaku) cetak(`   ! ${p.metode}: ${p.kode ?? ''} ${p.uraian ?? ''}`);
  else if (p.metode === 'answerCallbackQuery' && typeof p.muatan['text'] === 'string') cetak(`   (${p.muatan['text']})`);
  else if (p.metode === 'deleteMessage') cetak(`   (message ${JSON.stringify(p.muatan['message_id'])} deleted)`);
  else if (/^(?:send|edit)/u.test(p.metode) && typeof p.hasil === 'object') {
    for (const m of [p.hasil].flat() as Message[]) cetakPesan(m, `${em.bot.first_name}${p.metode.startsWith('edit') ? ' (edited)' : ''}: `);
  }
}

em.amati(tampilkan);

function kirim(baris: string): void {
  if (baris.startsWith('+')) {
    const asal = baris.slice(1).trim();
    em.kirimDokumen({ dari: penguji, berkas: { nama: path.basename(asal), mime: '', data: new Uint8Array(readFileSync(asal)) } });
    return;
  }
  const tombol = /^#(\d+)(?:@(\d+))?$/u.exec(baris);
  if (tombol === null) {
    em.kirimPesan({ dari: penguji, teks: baris });
    return;
  }
  const pesan = tombol[2] === undefined ? terakhir : Number(tombol[2]);
  if (pesan === undefined) cetak('No message of the bot yet.');
  else em.tekan({ chat: penguji.id, pesan, dari: penguji, tombol: Number(tombol[1]) });
}

const layar = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
for await (const baris of layar) {
  if (baris.trim() === '/quit') break;
  if (baris.trim() === '') continue;
  try {
    kirim(baris.trim());
  } catch (e) {
    cetak(`   ! ${e instanceof Error ? e.message : String(e)}`);
  }
}
layar.close();
await em.tutup();
