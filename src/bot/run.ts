// The life of the bot: who am I, what was left open, poll, work, stop. The process ends with the code that this returns.
import { Bot, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { ucapkanGalatBerkas } from '../berkas/galat.ts';
import { createGudang } from '../berkas/gudang.ts';
import { createJawabanTerkirim } from '../db/jawaban-terkirim.ts';
import { createKotakMasuk, type KotakMasuk } from '../db/kotak-masuk.ts';
import { createObrolan } from '../db/obrolan.ts';
import { createPercakapan } from '../db/percakapan.ts';
import { disembunyikan } from '../isian/tempat.ts';
import { createMesinTerlihat } from '../mesin-terlihat.ts';
import { err } from '../lib/result.ts';
import { createPenglihat, tanggalDi } from '../penglihat.ts';
import { siapkanDialog } from '../dialog/mulai.ts';
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
import { pulihkan } from './pulih.ts';
import { createQueue, type Tugas } from './queue.ts';
import { sampaiTersambung, toClient } from './sambungan.ts';
import { berkasDari, unduh } from './unduh.ts';
import { dengarWebhook } from './webhook.ts';
import { alamatOf, antreanOf, buatIdGalat, createWorker, pesanAkhirOf, uraiGalat } from './worker.ts';

/** How the process ends; README lists them for whoever supervises it. */
export const kodeKeluar = { berhenti: 0, webhook: 1, port: 1, token: 3, bentrok: 4 } as const;
type Sebab = keyof typeof kodeKeluar;

/** Chats answered at the same time; a chat that waits for Telegram holds one place. */
const serentak = 100;
/** Updates in memory beyond which no more are fetched; Telegram keeps them for a day. */
const antreanTerpanjang = 5000;
/** What is at work when the bot is stopped gets this long. */
const sabarBerhenti = 4000;
const jam = 3600 * 1000;
const seperempatJam = jam / 4;
const umur = { kotakMasuk: 48 * jam, percakapan: 7 * 24 * jam, jawaban: 30 * 24 * jam, dialog: 30 * 24 * jam } as const;

const pesanAkhir: Readonly<Record<Exclude<Sebab, 'berhenti'>, string>> = {
  token: 'Telegram menolak BOT_TOKEN. Periksa token dari @BotFather di pengaturan, lalu jalankan lagi.',
  bentrok:
    'Token ini sedang dipakai proses lain (atau webhook masih terpasang). Hentikan proses itu lebih dahulu, lalu jalankan lagi; dua bot dengan satu token saling merebut pesan.',
  webhook:
    'Telegram menolak WEBHOOK_URL. Periksa alamatnya (https, dapat dihubungi dari internet), atau kosongkan agar bot mengambil pesan sendiri.',
  port: 'Port untuk webhook tidak dapat dibuka. Periksa PORT, atau hentikan program lain yang memakainya.',
};

export async function jalankanBot(siap: Siap, token: string, log: Logger, signal: AbortSignal): Promise<number> {
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

  const kini = (): Date => new Date();
  const jamJalan = (): number => performance.now();
  const kotakMasuk = createKotakMasuk(db, botInfo.id);
  const obrolan = createObrolan(db, botInfo.id);
  const percakapan = createPercakapan(db);
  const terkirim = createJawabanTerkirim(db, botInfo.id);
  const gate = createGate(obrolan.perpindahan(), (lama, baru) => obrolan.pindah(lama, baru, kini()), jamJalan);
  const gudang = createGudang(config.berkasPath);
  const { isian, mesinDialog, dialog, pengguna } = siapkanDialog(db, () => siap.mesin.konteks.pustaka, {
    namaBot: botInfo.username,
    zonaBaku: config.tzInstansi,
    kini,
  });
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
    bantuan: readBantuan(dataDir),
    kini,
    waktu: createWaktu(config.tzInstansi, kini),
    pindah: gate.pindah,
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
  };
  pangkas();
  // A database without any evidence may be a new one beside an old folder: then only half-written files are swept.
  const dipakai = new Set([...isian.berkas(), ...dialog.berkas()]);
  gudang.sapu(dipakai.size > 0 ? dipakai : 'hanya-sementara');
  const tiapJam = setInterval(pangkas, jam);

  await pulihkanAntrean({ kotakMasuk, tambah: queue.tambah, api: bot.api, adminIds: config.adminIds, tersimpan, log, kini });
  void siapkanTampilan(bot.api, log);
  log.info({ bot: botInfo.username, menunggu: queue.panjang }, 'bot berjalan');
  const terima = (daftar: readonly Update[]): void => {
    const kiriman = daftar.map((u) => ({ updateId: u.update_id, antrean: antreanOf(u), isi: JSON.stringify(u) }));
    const updateById = new Map(daftar.map((u) => [u.update_id, u]));
    const baru = irama.catat(() => kotakMasuk.terima(kiriman, kini()));
    queue.tambah(baru.flatMap((k) => toTugas(k.updateId, k.antrean, updateById.get(k.updateId))));
  };
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
  await Promise.race([queue.berhenti(), new Promise((lanjut) => setTimeout(lanjut, sabarBerhenti).unref())]);
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

const toTugas = (updateId: number, antrean: string, isi: Update | undefined, sendirian = false): readonly Tugas<Update>[] =>
  isi === undefined ? [] : [{ updateId, antrean, isi, sendirian }];

/** Takes up what the last run left open; what ended it twice alone is set aside, told to its sender and to the admins. */
async function pulihkanAntrean({
  kotakMasuk,
  tambah,
  api,
  adminIds,
  tersimpan,
  log,
  kini,
}: {
  readonly kotakMasuk: KotakMasuk;
  readonly tambah: (daftar: readonly Tugas<Update>[]) => void;
  readonly api: Api;
  readonly adminIds: readonly number[];
  readonly tersimpan: (updateId: number) => boolean;
  readonly log: Logger;
  readonly kini: () => Date;
}): Promise<void> {
  const { sisihkan, lanjutkan } = pulihkan(kotakMasuk.tertunda());
  tambah(lanjutkan.flatMap((t) => toTugas(t.updateId, t.antrean, JSON.parse(t.isi) as Update, t.curiga)));
  for (const t of sisihkan) {
    const galat = buatIdGalat();
    kotakMasuk.putar([{ updateId: t.updateId, status: 'disisihkan', galat, perubahan: [] }], [], kini());
    log.error({ galat, update: t.updateId, mulai: t.mulai }, 'pesan disisihkan: tiga kali dimulai dan tidak pernah selesai');
    const kabar = (id: number, teks: string, topik = {}): Promise<unknown> => api.sendMessage(id, teks, topik).catch(() => undefined);
    const update = JSON.parse(t.isi) as Update;
    const alamat = alamatOf(update);
    if (update.callback_query !== undefined) void api.answerCallbackQuery(update.callback_query.id).catch(() => undefined);
    if (alamat !== undefined) void kabar(alamat.chat, pesanAkhirOf(tersimpan(t.updateId), galat), alamat.topik);
    for (const admin of adminIds)
      void kabar(
        admin,
        `Satu pesan disisihkan karena tiga kali menghentikan bot (kode ${galat}, nomor ${t.updateId}). Bot tetap berjalan.`,
      );
  }
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
