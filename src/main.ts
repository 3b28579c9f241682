// Composition root: without a Telegram token, a chat in the terminal. History, context and numbered choices survive a restart.
import { createInterface } from 'node:readline/promises';
import { kemampuan } from './answer/balik.ts';
import { readPercakapan, writePercakapan } from './db/percakapan.ts';
import { siapkanMesin, type Siap } from './mulai.ts';
import { balas, keadaanAwal, type Keadaan } from './percakapan.ts';
import { gagalJawab } from './render/galat.ts';
import { renderTeks } from './render/teks.ts';

const chat = 'terminal';
const riwayatTerbanyak = 200;
type Ingatan = { readonly keadaan: Keadaan; readonly riwayat: readonly string[] };

/** A row written by an older or newer program may lack parts; what cannot be read is forgotten, never guessed. */
function bacaIngatan(siap: Siap): Ingatan {
  const isi = readPercakapan(siap.db, chat) as Partial<Ingatan> | undefined;
  const utuh = isi?.keadaan !== undefined && Array.isArray(isi.keadaan.daftar);
  return { keadaan: utuh ? isi.keadaan : keadaanAwal, riwayat: Array.isArray(isi?.riwayat) ? isi.riwayat : [] };
}

type Terjawab = { readonly teks: string; readonly keadaan: Keadaan };

/** A remembered state that this program cannot continue (written by another version) is dropped, and the message stands alone. */
function jawabPesan(siap: Siap, pesan: string, keadaan: Keadaan): Terjawab {
  for (const dasar of [keadaan, keadaanAwal]) {
    try {
      const b = balas(siap.mesin, pesan, dasar, { tahunIni: new Date().getFullYear() });
      return { teks: renderTeks(b.jawaban), keadaan: b.keadaan };
    } catch {
      // The second try is without memory; what fails again is said below.
    }
  }
  return { teks: gagalJawab, keadaan: keadaanAwal };
}

async function obrolan(siap: Siap): Promise<void> {
  let { keadaan, riwayat } = bacaIngatan(siap);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, history: [...riwayat], historySize: riwayatTerbanyak });
  process.stdout.write(`Tanya SAKIP. ${kemampuan}\nTulis pertanyaan, nomor pilihan, "baru" untuk mulai dari awal, atau "keluar".\n`);
  terminal.setPrompt('\n> ');
  terminal.prompt();
  for await (const baris of terminal) {
    const pesan = baris.trim();
    if (/^(?:keluar|exit|quit|\/keluar)$/i.test(pesan)) break;
    if (/^(?:baru|\/baru|reset)$/i.test(pesan)) {
      keadaan = keadaanAwal;
      process.stdout.write('Percakapan dimulai dari awal.\n');
    } else if (/^\/?(?:bantuan|help|start)$/i.test(pesan)) process.stdout.write(`${kemampuan}\n`);
    else if (pesan !== '') {
      const b = jawabPesan(siap, pesan, keadaan);
      keadaan = b.keadaan;
      riwayat = [pesan, ...riwayat.filter((r) => r !== pesan)].slice(0, riwayatTerbanyak);
      process.stdout.write(`${b.teks}\n`);
    }
    writePercakapan(siap.db, chat, { keadaan, riwayat }, new Date());
    terminal.prompt();
  }
  terminal.close();
}

async function mulai(): Promise<number> {
  const siap = siapkanMesin();
  if (!siap.ok) {
    process.stderr.write(`${siap.error}\n`);
    return 1;
  }
  if (siap.value.config.botToken !== undefined) {
    process.stderr.write('Bot Telegram belum tersedia di versi ini. Kosongkan BOT_TOKEN untuk memakai obrolan di terminal.\n');
    return 2;
  }
  if (!process.stdin.isTTY) {
    process.stderr.write(
      'Tidak ada BOT_TOKEN dan tidak ada terminal. Isi BOT_TOKEN, jalankan di terminal, atau pakai: npm run -s sakip -- tanya "<pertanyaan>".\n',
    );
    return 2;
  }
  await obrolan(siap.value);
  return 0;
}

process.exitCode = await mulai();
