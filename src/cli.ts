// sakip <perintah>: the same engine from a terminal. Exit 0 when the work was done, 1 when it failed, 2 on bad usage.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { jawaban, type Jawaban } from './answer/jawaban.ts';
import { checkSehat } from './db/sehat.ts';
import { siapkanMesin, type Siap } from './mulai.ts';
import { balas, keadaanAwal, type Mesin } from './percakapan.ts';
import { renderTeks } from './render/teks.ts';

const bantuan = `Pemakaian: npm run -s sakip -- <perintah>
  tanya "<pertanyaan>"   jawaban sebagai teks (--json: satu objek; --jsonl: satu objek per baris dari masukan standar)
  sehat                  keutuhan basis data, migrasi, dan jumlah isi`;

class SalahPakai extends Error {}

function siapkan(): Siap {
  const siap = siapkanMesin();
  if (!siap.ok) throw new Error(siap.error);
  return siap.value;
}

const keluaran = (j: Jawaban): object => ({ kind: j.kind, text: renderTeks(j), permintaan: j.permintaan, fakta: j.fakta });
const waktuKini = (): { readonly tahunIni: number } => ({ tahunIni: new Date().getFullYear() });

function tanyaSekali(m: Mesin, q: string, konteks: readonly string[]): Jawaban {
  let keadaan = keadaanAwal;
  for (const lama of konteks) keadaan = balas(m, lama, keadaan, waktuKini()).keadaan;
  return balas(m, q, keadaan, waktuKini()).jawaban;
}

const barisMasukan = z.object({ id: z.union([z.string(), z.number()]), q: z.string(), context: z.array(z.string()).optional() });

async function tanyaJsonl(m: Mesin): Promise<void> {
  for await (const baris of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (baris.trim() === '') continue;
    const masukan = bacaBaris(baris);
    const hasil = masukan === undefined ? { id: null, ...keluaran(barisRusak()) } : { id: masukan.id, ...keluaran(tanyaSekali(m, masukan.q, masukan.context ?? [])) };
    if (!process.stdout.write(`${JSON.stringify(hasil)}\n`)) await new Promise((lanjut) => process.stdout.once('drain', lanjut));
  }
}

function bacaBaris(baris: string): z.infer<typeof barisMasukan> | undefined {
  try {
    const hasil = barisMasukan.safeParse(JSON.parse(baris));
    return hasil.success ? hasil.data : undefined;
  } catch {
    return undefined;
  }
}

const barisRusak = (): Jawaban => jawaban('tolak', ['Maaf, baris ini tidak dapat dibaca. Setiap baris berupa objek JSON dengan "id" dan "q".']);

async function tanya(argumen: readonly string[]): Promise<void> {
  const pilihan = argumen.filter((a) => a.startsWith('--'));
  const asing = pilihan.find((a) => a !== '--json' && a !== '--jsonl');
  if (asing !== undefined) throw new SalahPakai(`Pilihan ${asing} tidak dikenal.`);
  const pertanyaan = argumen.filter((a) => !a.startsWith('--')).join(' ');
  if (pilihan.includes('--jsonl')) {
    await tanyaJsonl(siapkan().mesin);
    return;
  }
  if (pertanyaan.trim() === '') throw new SalahPakai('Pertanyaannya belum ditulis.');
  const j = tanyaSekali(siapkan().mesin, pertanyaan, []);
  process.stdout.write(pilihan.includes('--json') ? `${JSON.stringify(keluaran(j))}\n` : `${renderTeks(j)}\n`);
}

function sehat(): boolean {
  const hasil = checkSehat(siapkan().db);
  process.stdout.write(`Integritas: ${hasil.integritas}\nMigrasi: ${hasil.migrasi}\nHash data: ${hasil.dataHash}\n`);
  for (const [nama, jumlah] of Object.entries(hasil.jumlah)) process.stdout.write(`${nama}: ${jumlah}\n`);
  return hasil.integritas === 'ok';
}

async function jalankan(argumen: readonly string[]): Promise<number> {
  const [perintah, ...sisa] = argumen;
  try {
    if (perintah === 'tanya') await tanya(sisa);
    else if (perintah === 'sehat') return sehat() ? 0 : 1;
    else throw new SalahPakai(perintah === undefined ? 'Perintahnya belum ditulis.' : `Perintah "${perintah}" tidak dikenal.`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof SalahPakai) {
      process.stderr.write(`${bantuan}\n`);
      return 2;
    }
    return 1;
  }
}

process.exitCode = await jalankan(process.argv.slice(2));
