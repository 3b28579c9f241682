// The life of the bot: who am I, what was left open, poll, work, stop. The process ends with the code that this returns.
import { Bot, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { idGrup } from '../alur/grup.ts';
import { ucapkanGalatBerkas } from '../berkas/galat.ts';
import { createGudang } from '../berkas/gudang.ts';
import { createJawabanTerkirim } from '../db/jawaban-terkirim.ts';
import { createKotakMasuk } from '../db/kotak-masuk.ts';
import { umurLuput } from '../db/luput.ts';
import { createObrolan } from '../db/obrolan.ts';
import { createPemakaianModel } from '../db/pemakaian-model.ts';
import { createPengiriman } from '../db/pengiriman.ts';
import { createPercakapan } from '../db/percakapan.ts';
import { disembunyikan } from '../isian/tempat.ts';
import { createJawabContoh } from '../jawab-contoh.ts';
import { createMesinTerlihat } from '../mesin-terlihat.ts';
import { err } from '../lib/result.ts';
import { createPenglihat, tanggalDi } from '../penglihat.ts';
import { siapkanDialog } from '../dialog/mulai.ts';
import { createPenjawab } from '../penjawab/penjawab.ts';
import { siapkanModel } from '../penjawab/siapkan.ts';
import type { Siap } from '../mulai.ts';
import { dataDir } from '../paths.ts';
import { readBantuan } from '../rujukan/bantuan.ts';
import type { Waktu } from '../understand/from-text.ts';
import { createBot } from './create-bot.ts';
import { createGate } from './gate.ts';
import { createIrama } from './irama.ts';
import type { Layanan } from './konteks.ts';
import { createMenu } from './menu.ts';
import { menuDi } from './perintah.ts';
import { atauBerhenti, poll, tunggu } from './poll.ts';
import { pulihkanAntrean, toTugas } from './pulih-antrean.ts';
import { createRencana, type AlatRencana } from './rencana.ts';
import { createPengirim, type Jam } from './pengirim.ts';
import { createQueue } from './queue.ts';
import { sampaiTersambung, toClient } from './sambungan.ts';
import { berkasDari, unduh } from './unduh.ts';
import { dengarWebhook } from './webhook.ts';
import { antreanOf, buatIdGalat, createWorker, uraiGalat } from './worker.ts';

/** How the process ends; README lists them for whoever supervises it. */
const kodeKeluar = { berhenti: 0, webhook: 1, port: 1, token: 3, bentrok: 4 } as const;
type Sebab = keyof typeof kodeKeluar;

/** Chats answered at the same time; a chat that waits for Telegram holds one place. */
const serentak = 100;
/** Updates in memory beyond which no more are fetched; Telegram keeps them for a day. */
const antreanTerpanjang = 5000;
/** What is at work when the bot is stopped gets this long. */
const sabarBerhenti = 4000;
const sejam = 3600 * 1000;
const seperempatJam = sejam / 4;
const umur = {
  kotakMasuk: 48 * sejam,
  percakapan: 7 * 24 * sejam,
  jawaban: 30 * 24 * sejam,
  dialog: 30 * 24 * sejam,
  pengiriman: 400 * 24 * sejam,
} as const;

const pesanAkhir: Readonly<Record<Exclude<Sebab, 'berhenti'>, string>> = {
  token: 'Telegram menolak BOT_TOKEN. Periksa token dari @BotFather di pengaturan, lalu jalankan lagi.',
  bentrok:
    'Token ini sedang dipakai proses lain (atau webhook masih terpasang). Hentikan proses itu lebih dahulu, lalu jalankan lagi; dua bot dengan satu token saling merebut pesan.',
  webhook:
    'Telegram menolak WEBHOOK_URL. Periksa alamatnya (https, dapat dihubungi dari internet), atau kosongkan agar bot mengambil pesan sendiri.',
  port: 'Port untuk webhook tidak dapat dibuka. Periksa PORT, atau hentikan program lain yang memakainya.',
};

const jamDinding: Jam = { kini: () => new Date(), tunggu };

/** `jam`: another clock than the wall's, to live through a year in minutes (test/beban/setahun.ts). */
export async function jalankanBot(siap: Siap, token: string, log: Logger, signal: AbortSignal, jam: Jam = jamDinding): Promise<number> {
  const { config, db } = siap;
  const client = toClient(config);
  const akhiri = new AbortController();
  const akhiriKarena = (sebab: Sebab): void => akhiri.abort(sebab);
  signal.addEventListener('abort', () => akhiriKarena('berhenti'));
  if (signal.aborted) return kodeKeluar.berhenti;

  const pengenal = new Bot(token, { client }).api;
  const botInfo = await sampaiTersambung(() => pengenal.getMe(), 'token', log, akhiri.signal);
  if (botInfo === undefined) return kodeKeluar.berhenti;
  if (typeof botInfo === 'string') return ucapkan(botInfo);

  // With a webhook set, polling is refused; what waits there is kept.
  const lepasWebhook = (): Promise<unknown> => pengenal.deleteWebhook({ drop_pending_updates: false }).catch(() => {});
  if (config.webhookUrl === undefined) await atauBerhenti(lepasWebhook(), akhiri.signal);

  const { kini } = jam;
  const jamJalan = (): number => performance.now();
  const kotakMasuk = createKotakMasuk(db, botInfo.id);
  const obrolan = createObrolan(db, botInfo.id);
  const percakapan = createPercakapan(db);
  const terkirim = createJawabanTerkirim(db, botInfo.id);
  const pengiriman = createPengiriman(db);
  const pemakaianModel = createPemakaianModel(db);
  const gate = createGate(
    obrolan.perpindahan(),
    (lama, baru) => {
      obrolan.pindah(lama, baru, kini());
      pindahGrup(lama, baru);
    },
    jamJalan,
  );
  const gudang = createGudang(config.berkasPath);
  const { isian, mesinDialog, dialog, pengguna, luput } = siapkanDialog(db, () => siap.mesin.konteks.pustaka, {
    namaBot: botInfo.username,
    zonaBaku: config.tzInstansi,
    kini,
    adminIds: config.adminIds,
    jawabContoh: (teks) => createJawabContoh(() => layanan.mesin, layanan.penglihat, layanan.waktu)(teks),
  });
  const alatRencana: AlatRencana = {
    isian,
    pengguna,
    pengiriman,
    obrolan,
    pustaka: () => siap.mesin.konteks.pustaka,
    zonaBaku: config.tzInstansi,
  };
  const rencana = createRencana(alatRencana);
  const pindahGrup = (lama: number, baru: number): void => {
    mesinDialog.pindahGrup(lama, baru);
    pengiriman.pindahOrang(idGrup(lama), idGrup(baru));
    rencana.lupa();
  };
  const mesinTerlihat = createMesinTerlihat(siap.mesin);
  const menu = createMenu(log);
  const layanan: Layanan = {
    get mesin() {
      return mesinTerlihat(disembunyikan(isian.buku()));
    },
    mesinDialog,
    dialog,
    pengguna,
    adminIds: config.adminIds,
    penglihat: createPenglihat(isian, siap.mesin.konteks.pustaka, config.tzInstansi, kini),
    sesuaikanMenu: (ctx) => menu(ctx, layanan),
    unduh: async (ctx) => {
      const berkas = berkasDari(ctx, tanggalDi(config.tzInstansi, kini()));
      if (berkas === undefined) return err('Berkasnya tidak terbaca. Mohon dikirim lagi sebagai dokumen atau foto.');
      const hasil = await unduh({ api: ctx.api, token, client, gudang }, berkas);
      if (hasil.ok) return hasil;
      if (hasil.error.kind === 'disk') log.error({ sebab: hasil.error.pesan }, 'berkas tidak dapat disimpan');
      return err(ucapkanGalatBerkas(hasil.error));
    },
    percakapan,
    terkirim,
    obrolan,
    luput,
    penjawab: createPenjawab(
      siapkanModel({ ...siap, kini }, { catat: (p) => log.info({ model: p.tugas, hasil: p.hasil, ms: p.ms, token: p.token }, 'model') }),
    ),
    bantuan: readBantuan(dataDir),
    kini,
    waktu: createWaktu(config.tzInstansi, kini),
    pindah: gate.pindah,
    pindahGrup,
  };
  const perubahanByUpdate = new WeakMap<Update, (() => void)[]>();
  const mulaiPerubahan = (u: Update): (() => void)[] => {
    const baru: (() => void)[] = [];
    perubahanByUpdate.set(u, baru);
    return baru;
  };
  const bot = createBot({
    token,
    botInfo,
    client,
    gate: gate.transformer,
    layanan,
    catat: (u, ubah) => void perubahanByUpdate.get(u)?.push(ubah),
  });
  const tersimpan = (updateId: number): boolean => isian.byUpdate(botInfo.id, updateId) !== undefined;
  const kerjakan = createWorker({ bot, mulaiPerubahan, obrolan, tersimpan, log, kini, mati: () => akhiriKarena('token') });
  const irama = createIrama(jamJalan);
  const queue = createQueue<Update>({
    kerjakan,
    putar: (tutup, mulai) => irama.catat(() => kotakMasuk.putar(tutup, mulai, kini())),
    sela: irama.sela,
    lepas: kotakMasuk.lepas,
    gagalTutup: ({ updateId }, error) => {
      const galat = buatIdGalat();
      log.error({ galat, update: updateId, sebab: uraiGalat(error) }, 'perubahan tidak tersimpan');
      return { status: 'selesai', galat, perubahan: [] };
    },
    serentak,
  });

  const pangkas = (): void => {
    const sebelum = (ms: number): Date => new Date(kini().getTime() - ms);
    kotakMasuk.pangkas(sebelum(umur.kotakMasuk));
    percakapan.pangkas(sebelum(umur.percakapan));
    terkirim.pangkas(sebelum(umur.jawaban));
    dialog.pangkas(sebelum(umur.dialog));
    pengiriman.pangkas(sebelum(umur.pengiriman));
    luput.pangkas(sebelum(umurLuput * 24 * sejam));
    pemakaianModel.pangkas(tanggalDi(config.tzInstansi, kini()));
  };
  pangkas();
  // A database without any evidence may be a new one beside an old folder: then only half-written files are swept.
  const dipakai = new Set([...isian.berkas(), ...dialog.berkas()]);
  gudang.sapu(dipakai.size > 0 ? dipakai : 'hanya-sementara');
  const tiapJam = setInterval(pangkas, sejam);

  await pulihkanAntrean({ kotakMasuk, tambah: queue.tambah, api: bot.api, adminIds: config.adminIds, tersimpan, log, kini });
  void siapkanTampilan(bot.api, log);
  log.info({ bot: botInfo.username, menunggu: queue.panjang }, 'bot berjalan');
  const terima = (daftar: readonly Update[]): void => {
    const kiriman = daftar.map((u) => ({ updateId: u.update_id, antrean: antreanOf(u), isi: JSON.stringify(u) }));
    const updateById = new Map(daftar.map((u) => [u.update_id, u]));
    const baru = irama.catat(() => kotakMasuk.terima(kiriman, kini()));
    queue.tambah(baru.flatMap((k) => toTugas(k.updateId, k.antrean, updateById.get(k.updateId))));
  };
  const pengirim = createPengirim({
    ...alatRencana,
    rencana,
    mesinDialog,
    dialog,
    api: bot.api,
    bot: botInfo,
    log,
    jam,
    jamJalan,
    transaksi: (kerja) => db.$client.transaction(kerja).immediate(),
    mati: () => akhiriKarena('token'),
  });
  const akhirPengirim = pengirim.jalankan(akhiri.signal);
  const akhirAmbil =
    config.webhookUrl === undefined
      ? await poll({
          api: bot.api,
          terima,
          longgar: async () => {
            await tunggu(irama.sela(), akhiri.signal);
            await queue.longgar(antreanTerpanjang);
          },
          gagal: (makna, error, ms) =>
            log.warn({ makna: makna.kind, tungguMs: ms, sebab: uraiGalat(error) }, 'tidak dapat mengambil pesan'),
          signal: akhiri.signal,
          jam: jamJalan,
        })
      : await dengarWebhook(
          bot.api,
          config,
          config.webhookUrl,
          (daftar) => {
            if (queue.panjang >= antreanTerpanjang) return false;
            terima(daftar);
            return true;
          },
          log,
          akhiri.signal,
        );
  if (akhirAmbil !== undefined) akhiriKarena(akhirAmbil);

  const sebab = akhiri.signal.reason as Sebab;
  clearInterval(tiapJam);
  await Promise.race([Promise.all([queue.berhenti(), akhirPengirim]), new Promise((lanjut) => setTimeout(lanjut, sabarBerhenti).unref())]);
  log.info({ sebab, menunggu: queue.panjang }, 'bot berhenti');
  return sebab === 'berhenti' ? kodeKeluar.berhenti : ucapkan(sebab);
}

function ucapkan(sebab: Exclude<Sebab, 'berhenti'>): number {
  process.stderr.write(`${pesanAkhir[sebab]}\n`);
  return kodeKeluar[sebab];
}

/** The year where the government is; it is asked for with every question and changes on a quarter of an hour at the earliest. */
function createWaktu(zona: string, kini: () => Date): () => Waktu {
  const tahun = new Intl.DateTimeFormat('en', { timeZone: zona, year: 'numeric' });
  let lama = Number.NaN;
  let waktu: Waktu = { tahunIni: 0 };
  return () => {
    const sekarang = kini();
    const kiniSeperempat = Math.floor(sekarang.getTime() / seperempatJam);
    if (kiniSeperempat !== lama) waktu = { tahunIni: Number(tahun.format(sekarang)) };
    lama = kiniSeperempat;
    return waktu;
  };
}

/** Command lists and menu from the one table. Nothing else waits for it. */
async function siapkanTampilan(api: Api, log: Logger): Promise<void> {
  try {
    await api.setMyCommands(menuDi('private'));
    await api.setMyCommands(menuDi('private'), { scope: { type: 'all_private_chats' } });
    await api.setMyCommands(menuDi('group'), { scope: { type: 'all_group_chats' } });
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
  } catch (error) {
    log.warn({ sebab: uraiGalat(error) }, 'daftar perintah belum terpasang');
  }
}
