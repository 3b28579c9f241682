// R1 and R2: the bot is killed again and again while it answers a backlog. Judges by replies and by the database, never by the bot's log.
import type { Message } from 'grammy/types';
import { createEmulator } from '../support/emulator/emulator.ts';
import { createAcak } from '../support/emulator/kesalahan.ts';
import { amatiBalasan, antrekan, telaah } from './balasan.ts';
import { bacaSisa, periksaKeadaan } from './basis-data.ts';
import { hentikan, jalankanProduk, jumlah, median, tunggu, type Laporan, type Proses, type Rumah } from './dasar.ts';

export type PilihanBunuh = {
  readonly updates: number;
  readonly chats: number;
  readonly kali: number;
  /** Thumbs pressed while it runs. */
  readonly tekanan: number;
  readonly benih: number;
  readonly pertanyaan: readonly string[];
};

/** One life that a kill ended. */
type Pembunuhan = { readonly dini: boolean; readonly berjalan: ReadonlySet<number> };

export async function ujiBunuh(rumah: Rumah, o: PilihanBunuh, l: Laporan): Promise<void> {
  const berkas = `${rumah.folder}/var/bunuh.db`;
  const acak = createAcak(o.benih);
  const em = await createEmulator({ jurnal: 'hitung', umurTombolMs: 1e9, benih: o.benih });
  em.kesalahan.pasang({ kind: 'delay-after', ms: 10 });

  const kiriman = antrekan(em, { chats: o.chats, jumlah: o.updates, pertanyaan: o.pertanyaan });
  const ids = [...kiriman.keys()];
  const ditekan = new Set(Array.from({ length: Math.round((o.tekanan * 2) / 3) }, () => ids[Math.floor(acak() * ids.length)] ?? 0));
  const nilai = new Map<string, number>();
  const terjawab = new Set<number>();
  let tekanan = 0;

  /** 👍 under the first reply; every other one changes the mind at once. */
  const tekan = (update: number, m: Message): void => {
    const jempol = tekanan % 3 === 0 ? (['👍', '👎'] as const) : (['👍'] as const);
    for (const tombol of jempol) {
      em.tekan({ pesan: m, tombol });
      tekanan += 1;
      nilai.set(`${update}:${m.chat.id}`, tombol === '👍' ? 1 : -1);
    }
  };
  const { daftar } = amatiBalasan(em, (b, p) => {
    if (b.update === undefined || terjawab.has(b.update)) return;
    terjawab.add(b.update);
    if (ditekan.has(b.update)) {
      const { update } = b;
      setImmediate(() => tekan(update, p.hasil as Message));
    }
  });

  const awalHidup: number[] = [];
  const pembunuhan: Pembunuhan[] = [];
  const rusak: number[] = [];
  let sisa = bacaSisa(berkas);
  /** Ms from a start to its first reply, as seen so far. */
  const bangkit = [1200];

  /**
   * Waits for the moment of this kill: around the first reply of this life, or somewhere in the work. Either way a life answers no
   * more than leaves work for the kills to come.
   */
  async function saatBunuh(bot: Proses, dini: boolean): Promise<void> {
    const sebelum = terjawab.size;
    const jatah = Math.max(1, (acak() * 2 * (o.updates - sebelum)) / (o.kali - pembunuhan.length + 1));
    const cukup = em.tungguSampai(() => terjawab.size >= Math.min(o.updates, sebelum + jatah), { batas: 60_000 });
    if (dini) {
      const acuan = median(bangkit) * (acak() < 0.25 ? acak() : 0.85 + acak() * 0.5);
      await Promise.race([tunggu(acuan), bot.keluar, cukup.catch(() => undefined)]);
      return;
    }
    await em.tungguSampai(() => terjawab.size > sebelum, { batas: 30_000 });
    bangkit.push(performance.now() - bot.mulai);
    await Promise.race([cukup, bot.keluar]);
    // The counter moves when a call is answered; the moment must not.
    await tunggu(acak() * 15);
  }

  for (let i = 0; i < o.kali && terjawab.size < o.updates; i += 1) {
    const dini = acak() < 0.35;
    awalHidup.push(em.jurnal.nomor());
    const bot = jalankanProduk(rumah, em, berkas, `${rumah.folder}/var/bunuh.log`);
    await saatBunuh(bot, dini);
    if (!bot.hidup()) throw new Error(`the bot ended by itself in life ${i}; see ${rumah.folder}/var/bunuh.log`);
    bot.sinyal('SIGKILL');
    await bot.keluar;
    // What was in its sockets reaches the emulator within this time.
    await tunggu(80);
    const lama = sisa;
    sisa = bacaSisa(berkas);
    if (!sisa.utuh) rusak.push(i);
    const berjalan = new Set([...sisa.mulaiByUpdate].filter(([id, n]) => n > (lama.mulaiByUpdate.get(id) ?? 0)).map(([id]) => id));
    pembunuhan.push({ dini, berjalan });
    if ((i + 1) % 10 === 0) l.baris(`${i + 1} kills, ${terjawab.size} of ${o.updates} answered`);
  }

  awalHidup.push(em.jurnal.nomor());
  const terakhir = jalankanProduk(rumah, em, berkas, `${rumah.folder}/var/bunuh.log`);
  // Everything may be answered already; it must have begun its work all the same.
  await em
    .tungguSampai(() => em.adaPendengar() && terjawab.size >= o.updates && em.hitung().menunggu === 0 && em.tombolMenunggu().length === 0, {
      batas: 240_000,
    })
    .catch(() => l.baris('the last life did not answer everything within 240 s'));
  await tunggu(500);
  const akhir = await hentikan(terakhir);
  await em.tutup();

  const t = telaah(kiriman, daftar);
  const hidupOf = (nomor: number): number => awalHidup.findLastIndex((awal) => awal <= nomor);
  const ulangByBunuh = new Map<number, number>();
  let tanpaSebab = 0;
  for (const { update, ini, sebelum } of t.ulang) {
    const k = hidupOf(sebelum.nomor);
    if (k === hidupOf(ini.nomor) || pembunuhan[k]?.berjalan.has(update) !== true) tanpaSebab += 1;
    else ulangByBunuh.set(k, (ulangByBunuh.get(k) ?? 0) + 1);
  }
  const berjalan = pembunuhan.map((p) => p.berjalan.size);
  const sibuk = berjalan.filter((n) => n > 0).length;
  const lewat = [...ulangByBunuh].filter(([k, n]) => n > (berjalan[k] ?? 0)).length;

  l.baris(
    `${pembunuhan.length} kills, ${pembunuhan.filter((p) => p.dini).length} of them around the first reply of a life (${Math.round(median(bangkit))} ms after its start), ${sibuk} with work in flight`,
  );
  l.baris(`in flight at a kill: median ${median(berjalan)}, most ${Math.max(...berjalan)}, together ${jumlah(berjalan)}`);
  l.baris(
    `repeats: ${t.ulang.length} (${(t.ulang.length / pembunuhan.length).toFixed(1)} per kill, ${(t.ulang.length / Math.max(1, jumlah(berjalan))).toFixed(2)} per update in flight), most after one kill ${Math.max(0, ...ulangByBunuh.values())}`,
  );
  l.goal('R1 lost updates under kill -9 (goal 0)', t.hilang.length === 0, `${t.hilang.length} of ${kiriman.size}`);
  l.goal('R1 enough kills with work in flight', sibuk >= Math.ceil(o.kali * 0.6), `${sibuk} of ${pembunuhan.length}`);
  l.goal(
    'R2 repeats only of updates in flight, at most one each per kill',
    tanpaSebab === 0 && lewat === 0,
    `${tanpaSebab} without such a cause, ${lewat} kills with more repeats than updates in flight`,
  );
  l.goal('order inside a chat', t.salahUrut === 0, `${t.salahUrut} violations`);
  l.goal('every reply belongs to an update of its chat', t.asing === 0 && t.maaf === 0, `${t.asing} others, ${t.maaf} apologies`);
  l.goal('quick_check after each kill', rusak.length === 0, `${rusak.length} damaged of ${pembunuhan.length}`);
  for (const p of periksaKeadaan(berkas, kiriman, t, nilai, tekanan)) l.goal(p.nama, p.lulus, p.angka);
  l.goal('the last life stops on SIGTERM', akhir.kode === 0, `code ${akhir.kode} ${akhir.sinyal ?? ''}`);
}
