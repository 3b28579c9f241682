// The chat in a terminal. History, context and numbered choices survive a restart.
import { createInterface } from 'node:readline/promises';
import { kemampuan } from './answer/balik.ts';
import { createPercakapan } from './db/percakapan.ts';
import { createMesinTerminal, type Siap } from './mulai.ts';
import { bacaKeadaan, keadaanAwal, type Keadaan, type Mesin } from './keadaan.ts';
import { createPenjawab, type Penjawab } from './penjawab/penjawab.ts';
import { orangTerminal, siapkanModel } from './penjawab/siapkan.ts';
import { gagalJawab } from './render/galat.ts';
import { renderTeks } from './render/teks.ts';

const chat = 'terminal';
const hanyaTelegram =
  'Perintah dengan garis miring dipakai di Telegram. Di sini silakan tulis pertanyaan; daerah sendiri disiapkan dengan: npm run -s sakip -- siapkan.';
const riwayatTerbanyak = 200;
type Ingatan = { readonly keadaan: Keadaan; readonly riwayat: readonly string[] };

function bacaIngatan(isi: unknown): Ingatan {
  const ingatan = isi as Partial<Ingatan> | undefined;
  return { keadaan: bacaKeadaan(ingatan?.keadaan), riwayat: Array.isArray(ingatan?.riwayat) ? ingatan.riwayat : [] };
}

async function jawabPesan(
  penjawab: Penjawab,
  mesin: () => Mesin,
  pesan: string,
  keadaan: Keadaan,
): Promise<{ readonly teks: string; readonly keadaan: Keadaan }> {
  try {
    const waktu = { tahunIni: new Date().getFullYear() };
    const b = await penjawab.jawab({ mesin, pesan, ingatan: keadaan, waktu, orang: () => orangTerminal });
    return { teks: renderTeks(b.jawaban), keadaan: b.keadaan };
  } catch {
    return { teks: gagalJawab, keadaan: keadaanAwal };
  }
}

/** Ends when the person leaves. */
export async function obrolanTerminal(siap: Siap): Promise<void> {
  const percakapan = createPercakapan(siap.db);
  const mesin = createMesinTerminal(siap);
  const penjawab = createPenjawab(siapkanModel({ ...siap, kini: () => new Date() }));
  let { keadaan, riwayat } = bacaIngatan(percakapan.read(chat)?.isi);
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
    else if (/^\/[a-z]+\b/i.test(pesan)) process.stdout.write(`${hanyaTelegram}\n`);
    else if (pesan !== '') {
      const b = await jawabPesan(penjawab, mesin, pesan, keadaan);
      keadaan = b.keadaan;
      riwayat = [pesan, ...riwayat.filter((r) => r !== pesan)].slice(0, riwayatTerbanyak);
      process.stdout.write(`${b.teks}\n`);
    }
    percakapan.write(chat, { keadaan, riwayat }, new Date());
    terminal.prompt();
  }
  terminal.close();
}
