// createEmulator: a Bot API of our own on 127.0.0.1, with people to play, faults to switch and a journal to read. Keeps all in memory.
import type { Chat, Message, User, UserFromGetMe } from 'grammy/types';
import { createAntrean } from './antrean.ts';
import type { Badan } from './baca.ts';
import { createDunia } from './dunia.ts';
import { GalatApi, toJawabanGalat, type Jawaban } from './galat.ts';
import type { Opsi, Terlihat, Tersimpan } from './jenis.ts';
import { createJurnal, type Penantian } from './jurnal.ts';
import { createKesalahan } from './kesalahan.ts';
import { isiBerkas, metodeBerkas } from './metode-berkas.ts';
import { createMetodeBot, type Profil } from './metode-bot.ts';
import { metodePesan, type Metode } from './metode-pesan.ts';
import { createOrangGrup } from './orang-grup.ts';
import { createOrang, type Tempat } from './orang.ts';
import { createPengantar } from './pengantar.ts';
import { createPintu, type Selesai } from './server.ts';

export type Emulator = Awaited<ReturnType<typeof createEmulator>>;

const tokenUji = '123456789:AAEmulatorUjiTanyaSakip_00000000000';

function toBot(o: Opsi): UserFromGetMe {
  return {
    id: Number((o.token ?? tokenUji).split(':')[0]),
    is_bot: true,
    first_name: 'Tanya SAKIP',
    username: 'tanya_sakip_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...o.bot,
  };
}

const berhasil = (result: unknown, description?: string): Jawaban => ({
  kode: 200,
  badan: { ok: true, result, ...(description === undefined ? {} : { description }) },
});

export async function createEmulator(opsi: Opsi = {}) {
  const token = opsi.token ?? tokenUji;
  const bot = toBot(opsi);
  const stopwatch = opsi.stopwatch ?? (() => performance.now());
  const dunia = createDunia({
    bot,
    jam: opsi.jam ?? (() => Date.now()),
    umurTombolMs: opsi.umurTombolMs ?? 15_000,
    pesanPerObrolan: opsi.pesanPerObrolan,
  });
  const antrean = createAntrean(opsi.updateAwal ?? 900_000_001);
  const jurnal = createJurnal(opsi.jurnal ?? 'penuh', stopwatch);
  const kesalahan = createKesalahan(opsi.benih ?? 1);
  const profil: Profil = { perintah: new Map(), teks: new Map([['name|', bot.first_name]]), menu: new Map() };

  const semua: Readonly<Record<string, Metode>> = { ...metodePesan, ...metodeBerkas, ...createMetodeBot(profil) };
  const metode = new Map(Object.entries(semua).map(([nama, f]) => [nama.toLowerCase(), f]));
  // Telegram takes any case; the journal writes one.
  const namaMetode = new Map(
    [...Object.keys(semua), 'getUpdates', 'setWebhook', 'deleteWebhook', 'getWebhookInfo'].map((nama) => [nama.toLowerCase(), nama]),
  );

  const coba = (kerja: () => Jawaban): Jawaban => {
    try {
      return kerja();
    } catch (e) {
      if (e instanceof GalatApi) return toJawabanGalat(e);
      // A mistake in the emulator must not look like an answer of Telegram.
      return {
        kode: 500,
        badan: { ok: false, error_code: 500, description: `emulator fault: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}` },
      };
    }
  };

  const pengantar = createPengantar(
    antrean,
    opsi.ulangWebhookMs ?? 100,
    () => jurnal.kabari(undefined),
    (m) => {
      const p = jurnal.mulai(String(m['method']), m, typeof m['chat_id'] === 'number' ? m['chat_id'] : undefined);
      jalankan(p.metode, { muatan: m, unggahan: new Map() }, (j) => {
        p.berlaku = j.kode === 200;
        jurnal.tutup(p, j.kode);
        jurnal.kabari(p);
      });
    },
  );

  function jalankan(nama: string, badan: Badan, selesai: Selesai): (() => void) | undefined {
    const m = badan.muatan;
    const kunci = nama.toLowerCase();
    if (kunci === 'getupdates') {
      let lepas: (() => void) | undefined;
      const j = coba(() => {
        lepas = pengantar.getUpdates(m, (hasil) => selesai(hasil instanceof GalatApi ? toJawabanGalat(hasil) : berhasil(hasil)));
        return berhasil(true);
      });
      if (j.kode !== 200) selesai(j);
      return lepas;
    }
    selesai(
      coba(() => {
        if (kunci === 'setwebhook') return berhasil(true, pengantar.setWebhook(m));
        if (kunci === 'deletewebhook') return berhasil(true, pengantar.deleteWebhook(m));
        if (kunci === 'getwebhookinfo') return berhasil(pengantar.getWebhookInfo());
        const f = metode.get(kunci);
        if (f === undefined) throw new GalatApi(404, 'Not Found: method not found');
        return berhasil(f(m, { dunia, badan }));
      }),
    );
    return undefined;
  }

  const pintu = createPintu({
    token,
    stopwatch,
    nama: (s) => namaMetode.get(s.toLowerCase()) ?? s,
    jurnal,
    kesalahan,
    jalankan,
    berkas: (jalur) => isiBerkas(dunia, jalur),
  });
  const port = await pintu.buka(opsi.port ?? 0);

  const penguji: User = dunia.tambahPengguna({ id: 700_000_000, is_bot: false, first_name: 'Sari', language_code: 'id' });
  const orang = createOrang(dunia, antrean, penguji, () => jurnal.kabari(undefined));
  const orangGrup = createOrangGrup(dunia, orang, penguji);

  const toTerlihat = ({ pesan: m, suntingan, dariBot }: Tersimpan): Terlihat => ({
    id: m.message_id,
    dariBot,
    teks: m.text ?? m.caption ?? '',
    entities: m.entities ?? m.caption_entities ?? [],
    tombol: (m.reply_markup?.inline_keyboard ?? []).map((baris) => baris.map((b) => b.text)),
    suntingan,
    pesan: m,
  });

  /** The messages of a chat as its members see them now, oldest first; of everybody or of the bot alone. */
  function pesan(chat: Chat | User | number, dari: 'semua' | 'bot' = 'semua'): Terlihat[] {
    const o = dunia.obrolan.get(typeof chat === 'number' ? chat : chat.id);
    const hasil: Terlihat[] = [];
    for (const t of o?.pesan.values() ?? []) if (dari === 'semua' || t.dariBot) hasil.push(toTerlihat(t));
    return hasil;
  }

  /** Writes as a user and waits for the next message the bot sends to that chat. */
  async function tanya(t: Tempat & { readonly teks: string } & Penantian): Promise<Terlihat> {
    const sejak = jurnal.nomor();
    const { pesan: asal } = orang.kirimPesan(t);
    const p = await jurnal.tunggu((x) => x.chat === asal.chat.id && x.berlaku && /^send(?!ChatAction)/u.test(x.metode), {
      ...t,
      sejak,
      pesan: t.pesan ?? `an answer to ${JSON.stringify(t.teks)}`,
    });
    return toTerlihat({ pesan: (Array.isArray(p.hasil) ? p.hasil[0] : p.hasil) as Message, suntingan: 0, dariBot: true });
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    token,
    /** What a bot in a process of its own is given. */
    env: { TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`, BOT_TOKEN: token },
    bot,
    /** A user to play with, when it does not matter who. */
    penguji,
    ...orang,
    ...orangGrup,
    pesan,
    tanya,
    jurnal,
    tunggu: jurnal.tunggu,
    tungguSampai: jurnal.tungguSampai,
    amati: jurnal.amati,
    kesalahan,
    panggilanDini: kesalahan.panggilanDini,
    /** Puts a file where getFile and the download find it. */
    tanamBerkas: dunia.tanamBerkas,
    lupakanBerkas: dunia.lupakanBerkas,
    perintah: profil.perintah,
    profil,
    /** Pressed buttons the bot has not answered. */
    tombolMenunggu: () => [...dunia.tombolMenunggu],
    kedaluwarsakan: dunia.kedaluwarsakan,
    updateMenunggu: antrean.daftar,
    adaPendengar: pengantar.adaPendengar,
    hitung: () => ({ ...antrean.hitung, menunggu: antrean.menunggu(), panggilan: jurnal.jumlah() }),
    /** An outage: the port is closed and every connection cut; chats and updates stay. */
    hentikan: () => pintu.tutup(),
    lanjutkan: async () => {
      await pintu.buka(port);
    },
    tutup: async () => {
      pengantar.tutup();
      await pintu.tutup();
    },
  };
}
