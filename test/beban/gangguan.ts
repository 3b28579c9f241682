// Faults (LIMITS.md R5): npx tsx test/beban/gangguan.ts [--cepat] [--updates N] [--chats N] [--benih N] [--simpan]. Not part of npm test.
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { bacaAngka, bulat, createLaporan, isDiminta, jalankanProduk, siapkanRumah, tunggu, type Rumah, jalankanSkrip } from './dasar.ts';
import { antrekan } from './balasan.ts';
import { ujiGangguan } from './gangguan-kirim.ts';
import { pilihPertanyaan } from './pertanyaan.ts';

const cepat = isDiminta('cepat');
const benih = bacaAngka('benih', 20_261_122);
const l = createLaporan(`faults${cepat ? ' (short)' : ''}, seed ${benih}`);
const batasKeluar = 5000;

type Akhiran = {
  readonly nama: string;
  readonly kode: number;
  /** Brings the fault about once the bot works; gives the moment from which it can know. */
  readonly picu: (em: Emulator) => Promise<number>;
  readonly updates: number;
  /** The fault is there before the bot starts. */
  readonly sejakAwal?: boolean;
};

const salahkan = async (em: Emulator, kind: 'unauthorized' | 'conflict', metode: string): Promise<number> => {
  em.kesalahan.pasang({ kind }, { metode });
  const p = await em.tunggu((x) => x.metode === metode && x.salah === kind, { batas: 15_000 });
  return p.dijawab ?? p.tiba;
};

/** A second bot with the same token asks for updates. */
const rebut = async (em: Emulator): Promise<number> => {
  await em.tungguSampai(() => em.adaPendengar() && em.hitung().menunggu === 0, { batas: 15_000 });
  const dari = performance.now();
  await fetch(`${em.url}/bot${em.token}/getUpdates?timeout=0`);
  return dari;
};

const akhiran: readonly Akhiran[] = [
  { nama: '401 on getUpdates under load', kode: 3, picu: (em) => salahkan(em, 'unauthorized', 'getUpdates'), updates: 3000 },
  { nama: '409 on getUpdates under load', kode: 4, picu: (em) => salahkan(em, 'conflict', 'getUpdates'), updates: 3000 },
  { nama: '409 by a second poller while idle', kode: 4, picu: rebut, updates: 0 },
  { nama: '401 on sendMessage', kode: 3, picu: (em) => salahkan(em, 'unauthorized', 'sendMessage'), updates: 500, sejakAwal: true },
  { nama: '401 at the start', kode: 3, picu: (em) => salahkan(em, 'unauthorized', 'getMe'), updates: 0, sejakAwal: true },
];

async function ujiAkhiran(rumah: Rumah, a: Akhiran, pertanyaan: readonly string[]): Promise<void> {
  const em = await createEmulator({ jurnal: 'hitung', benih });
  em.kesalahan.pasang({ kind: 'delay-after', ms: 10 }, { metode: 'sendMessage' });
  if (a.updates > 0) antrekan(em, { chats: 200, jumlah: a.updates, pertanyaan });
  const picu = a.sejakAwal === true ? a.picu(em) : undefined;
  const bot = jalankanProduk(rumah, em, `${rumah.folder}/var/akhir-${a.nama.replaceAll(' ', '-')}.db`, `${rumah.folder}/var/akhir.log`);
  if (picu === undefined && a.updates > 0) await em.tunggu((p) => p.metode === 'sendMessage', { batas: 15_000 });
  const dari = await (picu ?? a.picu(em));
  await Promise.race([bot.keluar, tunggu(10_000)]);
  if (bot.hidup()) bot.sinyal('SIGKILL');
  const akhir = await bot.keluar;
  const ms = akhir.pada - dari;
  l.goal(
    `R5 ${a.nama} ends the process with ${a.kode} within 5 s`,
    akhir.kode === a.kode && ms <= batasKeluar,
    `code ${akhir.kode} ${akhir.sinyal ?? ''} after ${bulat(ms, 0)} ms`,
  );
  await em.tutup();
}

const rumah = await siapkanRumah();
await jalankanSkrip(l, rumah, async () => {
  const pertanyaan = await pilihPertanyaan(rumah, `${rumah.folder}/var/pilih.log`);
  l.bagian('replies under faults');
  await ujiGangguan(
    rumah,
    { updates: bacaAngka('updates', cepat ? 1000 : 5000), chats: bacaAngka('chats', cepat ? 100 : 200), benih, pertanyaan },
    l,
  );
  l.bagian('refusals that end the bot');
  for (const a of akhiran) await ujiAkhiran(rumah, a, pertanyaan);
});
