// sakip <perintah>: the same engine from a terminal. Exit 0 when the work was done, 1 when it failed, 2 on bad usage.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { jawaban, type Jawaban } from './answer/jawaban.ts';
import { createIsian } from './db/isian.ts';
import { checkSehat } from './db/sehat.ts';
import { createTempat } from './isian/tempat.ts';
import { createMesinTerminal, siapkanMesin, type Siap } from './mulai.ts';
import { keadaanAwal, type Mesin } from './keadaan.ts';
import { bacaOpsiPengingat, pakaiPengingat, susunPengingat, tabelPengingat } from './cli/pengingat.ts';
import { createPenjawab, type Penjawab } from './penjawab/penjawab.ts';
import { orangTerminal, siapkanModel } from './penjawab/siapkan.ts';
import { gagalJawab } from './render/galat.ts';
import { renderTeks } from './render/teks.ts';
import { bacaOpsiSiapkan, pakaiSiapkan, tanyaSiapkan, type OpsiSiapkan } from './cli/siapkan-opsi.ts';
import { jalankanSiapkan } from './cli/siapkan-terminal.ts';

const bantuan = `Pemakaian: npm run -s sakip -- <perintah>
  tanya "<pertanyaan>"   jawaban sebagai teks (--json: satu objek; --jsonl: satu objek per baris dari masukan standar;
                         --jejak: juga isi permintaan yang dikirim ke model bahasa)
  ${pakaiSiapkan}
  ${pakaiPengingat}
  sehat                  keutuhan basis data, migrasi, dan jumlah isi`;

class SalahPakai extends Error {}
/** A failure whose message is a sentence for the user. */
class Gagal extends Error {}

function siapkan(): Siap {
  const siap = siapkanMesin();
  if (!siap.ok) throw new Gagal(siap.error);
  return siap.value;
}

const keluaran = (j: Jawaban): object => ({ kind: j.kind, text: renderTeks(j), permintaan: j.permintaan, fakta: j.fakta });
const waktuKini = (): { readonly tahunIni: number } => ({ tahunIni: new Date().getFullYear() });

type Penanya = { readonly penjawab: Penjawab; readonly mesin: () => Mesin };

/** `jejak`: request bodies to the model are printed as they leave, on stderr. */
function siapkanPenanya(jejak: boolean): Penanya {
  const siap = siapkan();
  const saatKirim = (isi: string): void => void process.stderr.write(`--- dikirim ke model bahasa ---\n${isi}\n`);
  const alat = siapkanModel({ ...siap, kini: () => new Date() }, jejak ? { saatKirim } : {});
  if (jejak && alat === undefined) process.stderr.write('Tidak ada model bahasa (OPENAI_API_KEY kosong): tidak ada yang dikirim keluar.\n');
  return { penjawab: createPenjawab(alat), mesin: createMesinTerminal(siap) };
}

async function tanyaSekali({ penjawab, mesin }: Penanya, q: string, konteks: readonly string[]): Promise<Jawaban> {
  let keadaan = keadaanAwal;
  const jawab = (pesan: string) => penjawab.jawab({ mesin, pesan, ingatan: keadaan, waktu: waktuKini(), orang: () => orangTerminal });
  // oxlint-disable-next-line no-await-in-loop -- each question goes on from the one before it
  for (const lama of konteks) keadaan = (await jawab(lama)).keadaan;
  return (await jawab(q)).jawaban;
}

const barisMasukan = z.object({ id: z.union([z.string(), z.number()]), q: z.string(), context: z.array(z.string()).optional() });

/** Lines end at "\n" alone: node's readline also cuts at characters that JSON allows inside a string (U+2028). */
async function* barisMasuk(): AsyncGenerator<string> {
  let sisa = '';
  for await (const potongan of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    const bagian = potongan.split('\n');
    const akhir = bagian.pop() ?? '';
    if (bagian.length === 0) sisa += akhir;
    else {
      yield sisa + (bagian.shift() ?? '');
      yield* bagian;
      sisa = akhir;
    }
  }
  if (sisa !== '') yield sisa;
}

/** An empty line is a broken one, unless it only ends the input. */
async function* barisBerarti(): AsyncGenerator<string> {
  let kosong: string[] = [];
  for await (const baris of barisMasuk()) {
    const isi = baris.trim();
    if (isi === '') kosong.push(isi);
    else {
      yield* kosong;
      kosong = [];
      yield isi;
    }
  }
}

/** True when every line was worked through; a line on which the program itself fails is answered too, and the run goes on. */
async function tanyaJsonl(p: Penanya): Promise<boolean> {
  let utuh = true;
  const jawabBaris = async (baris: string): Promise<object> => {
    const masukan = bacaBaris(baris);
    if (masukan === undefined) return { id: null, ...keluaran(barisRusak()) };
    try {
      return { id: masukan.id, ...keluaran(await tanyaSekali(p, masukan.q, masukan.context ?? [])) };
    } catch (error) {
      utuh = false;
      process.stderr.write(`id ${masukan.id}: ${pesanTakTerduga(error)}\n`);
      return { id: masukan.id, ...keluaran(jawaban('klarifikasi', [gagalJawab])) };
    }
  };
  for await (const baris of barisBerarti()) {
    const teks = `${JSON.stringify(await jawabBaris(baris))}\n`;
    if (!process.stdout.write(teks)) await new Promise((lanjut) => process.stdout.once('drain', lanjut));
  }
  return utuh;
}

function bacaBaris(baris: string): z.infer<typeof barisMasukan> | undefined {
  try {
    const hasil = barisMasukan.safeParse(JSON.parse(baris));
    return hasil.success ? hasil.data : undefined;
  } catch {
    return undefined;
  }
}

const barisRusak = (): Jawaban =>
  jawaban('tolak', ['Maaf, baris ini tidak dapat dibaca. Setiap baris berupa objek JSON dengan "id" dan "q".']);

const isPilihan = (a: string): boolean => /^(?:--|-[a-z])/i.test(a);

async function tanya(argumen: readonly string[]): Promise<boolean> {
  const pilihan = argumen.filter(isPilihan);
  const asing = pilihan.find((a) => !['--json', '--jsonl', '--jejak'].includes(a));
  if (asing !== undefined) throw new SalahPakai(`Pilihan ${asing} tidak dikenal.`);
  const pertanyaan = argumen.filter((a) => !isPilihan(a)).join(' ');
  const jejak = pilihan.includes('--jejak');
  if (pilihan.includes('--jsonl')) return tanyaJsonl(siapkanPenanya(jejak));
  if (pertanyaan.trim() === '') throw new SalahPakai('Pertanyaannya belum ditulis.');
  const j = await tanyaSekali(siapkanPenanya(jejak), pertanyaan, []);
  process.stdout.write(pilihan.includes('--json') ? `${JSON.stringify(keluaran(j))}\n` : `${renderTeks(j)}\n`);
  return true;
}

/** Own government and offices; without options it asks, where there is somebody to ask. */
async function siapkanDaerah(argumen: readonly string[]): Promise<boolean> {
  const opsi = bacaOpsiSiapkan(argumen);
  if (!opsi.ok) throw new SalahPakai(opsi.error);
  const tanpaOpsi = argumen.length === 0;
  if (tanpaOpsi && !process.stdin.isTTY) throw new SalahPakai('Belum ada yang disiapkan, dan tidak ada terminal untuk bertanya.');
  const { config, db, mesin } = siapkan();
  const zonaBaku = config.tzInstansi;
  const o: OpsiSiapkan | undefined = tanpaOpsi ? await tanyaSiapkan(process.stdin, process.stdout, zonaBaku) : opsi.value;
  if (o === undefined) {
    process.stdout.write('Tidak ada yang diubah.\n');
    return true;
  }
  const hasil = jalankanSiapkan({ isian: createIsian(db), pustaka: mesin.konteks.pustaka, zonaBaku, kini: new Date() }, o);
  if (hasil.ok) process.stdout.write(`${hasil.value.join('\n')}\n`);
  else if (hasil.error.kind === 'pemakaian') throw new SalahPakai(hasil.error.pesan);
  else throw new Gagal(hasil.error.pesan);
  return true;
}

/** Reminders of a stretch of days; a calendar file too where one is named. */
function pengingat(argumen: readonly string[]): boolean {
  const opsi = bacaOpsiPengingat(argumen);
  if (!opsi.ok) throw new SalahPakai(opsi.error);
  const { db, mesin } = siapkan();
  const alat = { pustaka: mesin.konteks.pustaka, buku: createIsian(db).buku() };
  const hasil = susunPengingat(alat, opsi.value, new Date().toISOString());
  if (!hasil.ok) throw new SalahPakai(hasil.error);
  const { json, ics } = opsi.value;
  if (ics !== undefined) tulisBerkas(ics, hasil.value.ics);
  const teks = json ? [JSON.stringify(hasil.value.baris)] : tabelPengingat(hasil.value, opsi.value, createTempat(alat.pustaka, alat.buku));
  process.stdout.write(`${teks.join('\n')}\n`);
  if (ics !== undefined && !json) process.stdout.write(`Kalender ditulis ke ${path.resolve(ics)}.\n`);
  return true;
}

function tulisBerkas(berkas: string, isi: string): void {
  try {
    writeFileSync(berkas, isi);
  } catch (error) {
    throw new Gagal(`Berkas ${path.resolve(berkas)} tidak dapat ditulis: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function sehat(): boolean {
  const hasil = checkSehat(siapkan().db);
  process.stdout.write(`Integritas: ${hasil.integritas}\nMigrasi: ${hasil.migrasi}\nHash data: ${hasil.dataHash}\n`);
  for (const [nama, jumlah] of Object.entries(hasil.jumlah)) process.stdout.write(`${nama}: ${jumlah}\n`);
  return hasil.integritas === 'ok';
}

const pesanTakTerduga = (error: unknown): string =>
  `Kesalahan di dalam program: ${error instanceof Error ? error.message : String(error)}. Mohon laporkan bersama perintah yang dijalankan.`;

async function jalankan(argumen: readonly string[]): Promise<number> {
  const [perintah, ...sisa] = argumen;
  try {
    if (perintah === 'tanya') return (await tanya(sisa)) ? 0 : 1;
    if (perintah === 'siapkan') return (await siapkanDaerah(sisa)) ? 0 : 1;
    if (perintah === 'pengingat') return pengingat(sisa) ? 0 : 1;
    if (perintah === 'sehat') return sehat() ? 0 : 1;
    throw new SalahPakai(perintah === undefined ? 'Perintahnya belum ditulis.' : `Perintah "${perintah}" tidak dikenal.`);
  } catch (error) {
    if (error instanceof SalahPakai) {
      process.stderr.write(`${error.message}\n${bantuan}\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Gagal ? error.message : pesanTakTerduga(error)}\n`);
    return 1;
  }
}

/** A reader that stops early ("| head") ends the run; a disk that is full is a failure. */
process.stdout.on('error', (galat: NodeJS.ErrnoException) => {
  if (galat.code === 'EPIPE') process.exit(0);
  process.stderr.write(`Hasil tidak dapat ditulis: ${galat.message}. Periksa tempat keluarannya.\n`);
  process.exit(1);
});

process.exitCode = await jalankan(process.argv.slice(2));
