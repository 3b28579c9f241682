// The state behind the API: users, chats, their messages, files and pressed buttons. Sends nothing and checks no text.
import type { Chat, Message, User, UserFromGetMe } from 'grammy/types';
import { badRequest, forbidden, GalatApi } from './galat.ts';
import type { Berkas, Muatan, Obrolan, PertanyaanTombol, Tersimpan, Unggahan } from './jenis.ts';

const ekstensi = (nama: string): string => /\.[A-Za-z0-9]{1,8}$/u.exec(nama)?.[0] ?? '';

export type Dunia = ReturnType<typeof createDunia>;

export type PilihanDunia = {
  readonly bot: UserFromGetMe;
  readonly jam: () => number;
  readonly umurTombolMs: number;
  readonly pesanPerObrolan: number | undefined;
};

export function createDunia(pilihan: PilihanDunia) {
  const { bot, jam } = pilihan;
  const pengguna = new Map<number, User>([[bot.id, bot]]);
  const obrolan = new Map<number, Obrolan>();
  const idByNama = new Map<string, number>();
  const berkasById = new Map<string, Berkas>();
  const berkasByJalur = new Map<string, Berkas>();
  const tombol = new Map<string, PertanyaanTombol>();
  const tombolMenunggu = new Set<PertanyaanTombol>();
  let nomorTombol = 4_300_000_000_000_000;
  let nomorBerkas = 0;

  const detik = (): number => Math.floor(jam() / 1000);

  function tambahPengguna(u: User): User {
    pengguna.set(u.id, u);
    if (u.username !== undefined) idByNama.set(u.username.toLowerCase(), u.id);
    return u;
  }

  function tambahObrolan(chat: Chat, status: Obrolan['status'] = 'ada'): Obrolan {
    const o: Obrolan = { chat, pesan: new Map(), topik: new Map(), anggota: new Map(), status, pindahKe: undefined, nomorAkhir: 0 };
    obrolan.set(chat.id, o);
    if (chat.type !== 'private' && chat.type !== 'group' && chat.username !== undefined) idByNama.set(chat.username.toLowerCase(), chat.id);
    if (chat.type !== 'private') o.anggota.set(bot.id, chat.type === 'channel' ? 'administrator' : 'member');
    return o;
  }

  /** The private chat with a user; `mulai` when the user has written or pressed Start. */
  function pribadi(u: User, mulai = true): Obrolan {
    if (!pengguna.has(u.id)) tambahPengguna(u);
    const ada = obrolan.get(u.id);
    if (ada !== undefined) {
      if (mulai && ada.status === 'belum-mulai') ada.status = 'ada';
      return ada;
    }
    const chat: Chat.PrivateChat = {
      id: u.id,
      type: 'private',
      first_name: u.first_name,
      ...(u.last_name === undefined ? {} : { last_name: u.last_name }),
      ...(u.username === undefined ? {} : { username: u.username }),
    };
    return tambahObrolan(chat, mulai ? 'ada' : 'belum-mulai');
  }

  /** The chat of a call, or the refusal Telegram gives; `untuk: 'baca'` also finds chats the bot may not write to. */
  function cari(m: Muatan, untuk: 'tulis' | 'baca' = 'tulis'): Obrolan {
    const v = m['chat_id'];
    if (v === undefined || v === null || v === '') throw badRequest('chat_id is empty');
    const s = typeof v === 'string' || typeof v === 'number' ? String(v) : '';
    const id = /^-?\d+$/u.test(s) ? Number(s) : s.startsWith('@') ? idByNama.get(s.slice(1).toLowerCase()) : undefined;
    const o = id === undefined ? undefined : obrolan.get(id);
    if (o === undefined) throw badRequest('chat not found');
    if (untuk === 'tulis') periksaTulis(o);
    return o;
  }

  function periksaTulis(o: Obrolan): void {
    const jenis = o.chat.type === 'group' ? 'group chat' : o.chat.type === 'supergroup' ? 'supergroup chat' : `${o.chat.type} chat`;
    switch (o.status) {
      case 'ada':
        return;
      case 'belum-mulai':
        throw forbidden("bot can't initiate conversation with a user");
      case 'diblokir':
        throw forbidden('bot was blocked by the user');
      case 'nonaktif':
        throw forbidden('user is deactivated');
      case 'dikeluarkan':
        throw forbidden(`bot was kicked from the ${jenis}`);
      case 'keluar':
        throw forbidden(`bot is not a member of the ${jenis}`);
      case 'tanpa-hak':
        throw badRequest('not enough rights to send text messages to the chat');
      case 'pindah':
        throw new GalatApi(
          400,
          'Bad Request: group chat was upgraded to a supergroup chat',
          o.pindahKe === undefined ? undefined : { migrate_to_chat_id: o.pindahKe },
        );
    }
  }

  const nomorBaru = (o: Obrolan): number => {
    o.nomorAkhir += 1;
    return o.nomorAkhir;
  };

  function simpan(o: Obrolan, pesan: Message, dariBot: boolean): Tersimpan {
    const t: Tersimpan = { pesan, dariBot, suntingan: 0 };
    o.pesan.set(pesan.message_id, t);
    if (pilihan.pesanPerObrolan !== undefined && o.pesan.size > pilihan.pesanPerObrolan) {
      for (const pertama of o.pesan.keys()) {
        o.pesan.delete(pertama);
        break;
      }
    }
    return t;
  }

  function tanamBerkas(isi: Unggahan, folder = 'documents'): Berkas {
    nomorBerkas += 1;
    const unikId = `AgAD${nomorBerkas.toString(36).padStart(6, '0')}`;
    const b: Berkas = {
      ...isi,
      fileId: `BQACAgUAAxkBAAI${nomorBerkas.toString(36).padStart(8, '0')}`,
      unikId,
      jalur: `${folder}/file_${nomorBerkas}${ekstensi(isi.nama)}`,
    };
    berkasById.set(b.fileId, b);
    berkasByJalur.set(b.jalur, b);
    return b;
  }

  /** The bytes are gone; with `sisakanId` getFile still names a path, which leads nowhere. */
  function lupakanBerkas(fileId: string, sisakanId = false): void {
    const b = berkasById.get(fileId);
    if (b === undefined) throw new Error(`no file ${fileId} in the emulator`);
    berkasByJalur.delete(b.jalur);
    if (!sisakanId) berkasById.delete(fileId);
  }

  function tekan(dari: User, data: string, chat: number, pesan: number): PertanyaanTombol {
    nomorTombol += 1;
    const t: PertanyaanTombol = { id: String(nomorTombol), dari, data, chat, pesan, dibuat: jam(), jawaban: undefined };
    tombol.set(t.id, t);
    tombolMenunggu.add(t);
    return t;
  }

  function jawabTombol(id: string, jawaban: NonNullable<PertanyaanTombol['jawaban']>): void {
    const t = tombol.get(id);
    if (t === undefined || t.jawaban !== undefined || jam() - t.dibuat > pilihan.umurTombolMs) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    t.jawaban = jawaban;
    tombol.delete(id);
    tombolMenunggu.delete(t);
  }

  /** Time runs out for a pressed button, whatever the clock says. */
  function kedaluwarsakan(id: string): void {
    tombol.delete(id);
  }

  return {
    bot,
    detik,
    pengguna,
    obrolan,
    berkasById,
    berkasByJalur,
    tombolMenunggu,
    tambahPengguna,
    tambahObrolan,
    pribadi,
    cari,
    nomorBaru,
    simpan,
    tanamBerkas,
    lupakanBerkas,
    tekan,
    jawabTombol,
    kedaluwarsakan,
  };
}
