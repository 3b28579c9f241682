// Users, groups, topics and the bot's membership: who exists, who adds, removes or blocks, and migration. Writes no ordinary message.
import type { Chat, Message, User } from 'grammy/types';
import type { Dunia } from './dunia.ts';
import type { Muatan, Obrolan } from './jenis.ts';
import { toAnggota } from './metode-bot.ts';
import type { Kiriman, Orang } from './orang.ts';

export type OrangGrup = ReturnType<typeof createOrangGrup>;

type PilihanGrup = { readonly judul?: string; readonly id?: number; readonly username?: string; readonly denganBot?: boolean };

export function createOrangGrup(dunia: Dunia, orang: Orang, penguji: User) {
  let nomorPengguna = 700_000_000;
  let nomorGrup = 4_000_000_000;
  let nomorSuper = 1_002_000_000_000;

  const ambil = (chat: Chat | number): Obrolan => {
    const o = dunia.obrolan.get(typeof chat === 'number' ? chat : chat.id);
    if (o === undefined) throw new Error(`no chat ${JSON.stringify(chat)} in the emulator`);
    return o;
  };

  function buatPengguna(
    p: { readonly nama?: string; readonly id?: number; readonly username?: string; readonly bahasa?: string } = {},
  ): User {
    nomorPengguna += 1;
    return dunia.tambahPengguna({
      id: p.id ?? nomorPengguna,
      is_bot: false,
      first_name: p.nama ?? `Pengguna ${nomorPengguna - 700_000_000}`,
      ...(p.username === undefined ? {} : { username: p.username }),
      language_code: p.bahasa ?? 'id',
    });
  }

  /** The private chat with a user who has pressed Start; no update is made. */
  const pribadi = (u: User): Chat.PrivateChat => dunia.pribadi(u).chat as Chat.PrivateChat;

  function tambah<C extends Chat>(chat: C, p: PilihanGrup): C {
    const o = dunia.tambahObrolan(chat, p.denganBot === false ? 'keluar' : 'ada');
    if (p.denganBot === false) o.anggota.set(dunia.bot.id, 'left');
    o.anggota.set(penguji.id, 'creator');
    return chat;
  }

  function buatGrup(p: PilihanGrup = {}): Chat.GroupChat {
    nomorGrup += 1;
    return tambah<Chat.GroupChat>({ id: p.id ?? -nomorGrup, type: 'group', title: p.judul ?? 'Grup Uji' }, p);
  }

  function buatSupergrup(p: PilihanGrup & { readonly forum?: boolean } = {}): Chat.SupergroupChat {
    nomorSuper += 1;
    const nama = p.username === undefined ? {} : { username: p.username };
    const forum = p.forum === true ? { is_forum: true as const } : {};
    return tambah<Chat.SupergroupChat>(
      { id: p.id ?? -nomorSuper, type: 'supergroup', title: p.judul ?? 'Supergrup Uji', ...nama, ...forum },
      p,
    );
  }

  function buatKanal(p: PilihanGrup = {}): Chat.ChannelChat {
    nomorSuper += 1;
    const nama = p.username === undefined ? {} : { username: p.username };
    return tambah<Chat.ChannelChat>({ id: p.id ?? -nomorSuper, type: 'channel', title: p.judul ?? 'Kanal Uji', ...nama }, p);
  }

  /** A topic of a forum; its id is that of the service message that opened it. */
  function buatTopik(chat: Chat | number, nama: string): number {
    const o = ambil(chat);
    const { pesan } = orang.kirimIsi({ chat: o.chat }, { forum_topic_created: { name: nama, icon_color: 7_322_096 } }, true);
    const id = pesan.message_id;
    o.topik.set(id, { nama, tutup: false });
    Object.assign(pesan, { message_thread_id: id, is_topic_message: true });
    return id;
  }

  function ubahBot(o: Obrolan, lama: string, baru: string, oleh: User): number | undefined {
    const bot = dunia.bot as unknown as Muatan;
    return orang.kirimUpdate({
      my_chat_member: {
        chat: o.chat,
        from: oleh,
        date: dunia.detik(),
        old_chat_member: toAnggota(lama, bot),
        new_chat_member: toAnggota(baru, bot),
      },
    });
  }

  /** Adds or promotes the bot: my_chat_member, and the service message when it was not inside. */
  function tambahkanBot(
    chat: Chat | number,
    p: { readonly oleh?: User; readonly sebagai?: 'member' | 'administrator' } = {},
  ): number | undefined {
    const o = ambil(chat);
    const oleh = p.oleh ?? penguji;
    const lama = o.anggota.get(dunia.bot.id) ?? 'left';
    const baru = p.sebagai ?? (o.chat.type === 'channel' ? 'administrator' : 'member');
    o.status = 'ada';
    o.anggota.set(dunia.bot.id, baru);
    const id = ubahBot(o, lama, baru, oleh);
    if ((lama === 'left' || lama === 'kicked') && o.chat.type !== 'channel') {
      const { id: botId, is_bot, first_name, username } = dunia.bot;
      orang.kirimIsi({ chat: o.chat, dari: oleh }, { new_chat_members: [{ id: botId, is_bot, first_name, username }] }, true);
    }
    return id;
  }

  /** Removes the bot; its calls to the chat are answered with 403 from now on. */
  function keluarkanBot(chat: Chat | number, p: { readonly oleh?: User } = {}): number | undefined {
    const o = ambil(chat);
    const lama = o.anggota.get(dunia.bot.id) ?? 'member';
    const oleh = p.oleh ?? penguji;
    const id = ubahBot(o, lama, 'kicked', oleh);
    o.status = 'dikeluarkan';
    o.anggota.set(dunia.bot.id, 'kicked');
    return id;
  }

  function blokir(u: User): number | undefined {
    const o = dunia.pribadi(u);
    o.status = 'diblokir';
    return ubahBot(o, 'member', 'kicked', u);
  }

  function bukaBlokir(u: User): number | undefined {
    const o = dunia.pribadi(u);
    o.status = 'ada';
    return ubahBot(o, 'kicked', 'member', u);
  }

  /** A group becomes a supergroup: both service messages, and 400 with migrate_to_chat_id for the old id. */
  function migrasi(chat: Chat | number): {
    readonly lama: Chat;
    readonly baru: Chat.SupergroupChat;
    readonly kiriman: readonly [Kiriman, Kiriman];
  } {
    const o = ambil(chat);
    if (o.chat.type !== 'group') throw new Error(`only a group can become a supergroup, not ${o.chat.type}`);
    const baru = buatSupergrup({ judul: o.chat.title });
    const obrolanBaru = ambil(baru);
    for (const [id, s] of o.anggota) obrolanBaru.anggota.set(id, s);
    o.status = 'pindah';
    o.pindahKe = baru.id;
    const pertama = orang.kirimIsi({ chat: o.chat }, { migrate_to_chat_id: baru.id }, true);
    const kedua = orang.kirimIsi({ chat: baru }, { migrate_from_chat_id: o.chat.id }, true);
    return { lama: o.chat, baru, kiriman: [pertama, kedua] };
  }

  /** Writing is forbidden, allowed, or the account is gone. */
  function aturStatus(chat: Chat | number, status: Obrolan['status']): void {
    ambil(chat).status = status;
  }

  function tutupTopik(chat: Chat | number, thread: number, tutup = true): void {
    const t = ambil(chat).topik.get(thread);
    if (t !== undefined) t.tutup = tutup;
  }

  /** A user or admin deletes messages; the bot is not told, as at Telegram. */
  function hapusPesan(pesan: Message): void {
    ambil(pesan.chat).pesan.delete(pesan.message_id);
  }

  return {
    buatPengguna,
    pribadi,
    buatGrup,
    buatSupergrup,
    buatKanal,
    buatTopik,
    tutupTopik,
    tambahkanBot,
    keluarkanBot,
    blokir,
    bukaBlokir,
    migrasi,
    aturStatus,
    hapusPesan,
  };
}
