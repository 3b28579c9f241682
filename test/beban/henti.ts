// R4: the bot is told to stop again and again while it answers a backlog; nothing may be lost, repeated or cut short.
import { createEmulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { amatiBalasan, antrekan, telaah, type Kiriman } from './balasan.ts';
import { bacaSisa, periksaKeadaan } from './basis-data.ts';
import { bulat, hentikan, jalankanProduk, median, tunggu, type Laporan, type Rumah } from './dasar.ts';

export type PilihanHenti = {
  readonly updates: number;
  readonly kali: number;
  readonly benih: number;
  readonly pertanyaan: readonly string[];
};

const batasHenti = 5000;

export async function ujiHenti(rumah: Rumah, o: PilihanHenti, l: Laporan): Promise<void> {
  const berkas = `${rumah.folder}/var/henti.db`;
  const acak = createAcak(o.benih);
  const em = await createEmulator({ jurnal: 'hitung', benih: o.benih });
  em.kesalahan.pasang({ kind: 'delay-after', ms: 10 });
  const kiriman = new Map<number, Kiriman>();
  const tambah = (n: number): void => {
    const baru = antrekan(em, { chats: 300, jumlah: n, pertanyaan: o.pertanyaan, idAwal: 300_000_000, mulai: kiriman.size });
    for (const [id, k] of baru) kiriman.set(id, k);
  };
  tambah(o.updates);
  const { daftar } = amatiBalasan(em);
  const terlambat: string[] = [];
  const lama: number[] = [];
  let tertinggal = 0;
  let berbeban = 0;
  let dijawabSesudah = 0;
  const jalan = () => jalankanProduk(rumah, em, berkas, `${rumah.folder}/var/henti.log`);

  for (let i = 0; i < o.kali; i += 1) {
    // A stop lets up to 200 chats finish: the backlog is kept filled, so that each stop finds one.
    if (kiriman.size - daftar.length < 1500) tambah(1500);
    const sebelum = daftar.length;
    const nomor = em.jurnal.nomor();
    const polling = em.jurnal.jumlah('getUpdates');
    const bot = jalan();
    // One in five is stopped as soon as it polls, the others while it answers.
    if (i % 5 === 0) await em.tungguSampai(() => em.jurnal.jumlah('getUpdates') > polling, { batas: 15_000 });
    else await em.tunggu((p) => p.metode === 'sendMessage', { batas: 15_000, sejak: nomor });
    await tunggu(acak() * 300);
    const dari = performance.now();
    const saatIni = daftar.length;
    const akhir = await hentikan(bot, 10_000);
    const ms = akhir.pada - dari;
    lama.push(ms);
    if (akhir.kode !== 0 || ms > batasHenti) terlambat.push(`#${i}: code ${akhir.kode} ${akhir.sinyal ?? ''} after ${bulat(ms, 0)} ms`);
    await tunggu(40);
    const sisa = bacaSisa(berkas);
    tertinggal += sisa.mulaiByUpdate.size;
    if (daftar.length < kiriman.size) berbeban += 1;
    if (daftar.length > saatIni && saatIni > sebelum) dijawabSesudah += 1;
    if ((i + 1) % 25 === 0) l.baris(`${i + 1} stops, ${daftar.length} of ${kiriman.size} answered`);
  }
  const bot = jalan();
  await em
    .tungguSampai(() => em.adaPendengar() && daftar.length >= kiriman.size && em.hitung().menunggu === 0, { batas: 120_000 })
    .catch(() => l.baris('the last life did not answer everything within 120 s'));
  await tunggu(300);
  await hentikan(bot);
  await em.tutup();

  const t = telaah(kiriman, daftar);
  l.baris(`${o.kali} stops, ${berbeban} with a backlog left, ${dijawabSesudah} with replies still going out after the signal`);
  l.goal(
    'R4 each stop exits with 0 within 5 s',
    terlambat.length === 0,
    `median ${bulat(median(lama), 0)} ms, longest ${bulat(Math.max(...lama), 0)} ms; ${terlambat.length} others ${terlambat.slice(0, 3).join('; ')}`,
  );
  l.goal('R4 stops happened under load', berbeban >= o.kali * 0.9, `${berbeban} of ${o.kali}`);
  l.goal('R4 lost', t.hilang.length === 0, `${t.hilang.length} of ${kiriman.size}`);
  l.goal('R4 repeated replies', t.ulang.length === 0, `${t.ulang.length}`);
  l.goal('R4 nothing begun is left behind by a stop', tertinggal === 0, `${tertinggal}`);
  l.goal('R4 order inside a chat', t.salahUrut === 0 && t.asing === 0 && t.maaf === 0, `${t.salahUrut} violations, ${t.asing} foreign`);
  for (const p of periksaKeadaan(berkas, kiriman, t, new Map(), 0)) l.goal(`R4 ${p.nama}`, p.lulus, p.angka);
}
