// Methods about the bot itself and about chats: getMe, commands, profile texts, getChat, members. Sends no message.
import type { BotCommand } from 'grammy/types';
import { bilangan, isMuatan, objek, teks } from './baca.ts';
import { badRequest } from './galat.ts';
import type { Muatan, Obrolan } from './jenis.ts';
import type { Metode } from './metode-pesan.ts';

export type Profil = {
  readonly perintah: Map<string, BotCommand[]>;
  readonly teks: Map<string, string>;
  readonly menu: Map<number | 'semua', unknown>;
};

/** Where a command list belongs: the scope with its chat and user, and the language. */
export function kunciPerintah(m: Muatan): string {
  const scope = objek(m, 'scope', 'BotCommandScope');
  const isi = isMuatan(scope) ? scope : { type: 'default' };
  const jenis = teks(isi, 'type') ?? '';
  if (!/^(?:default|all_private_chats|all_group_chats|all_chat_administrators|chat|chat_administrators|chat_member)$/u.test(jenis)) {
    throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  }
  return [jenis, teks(isi, 'chat_id') ?? '', teks(isi, 'user_id') ?? '', teks(m, 'language_code') ?? ''].join('|');
}

function bacaPerintah(m: Muatan): BotCommand[] {
  const daftar = objek(m, 'commands', 'commands');
  if (!Array.isArray(daftar)) throw badRequest("can't parse commands: expected an Array");
  if (daftar.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return daftar.map((c: unknown) => {
    if (!isMuatan(c)) throw badRequest("can't parse BotCommand: expected an Object");
    const command = (teks(c, 'command') ?? '').replace(/^\//u, '');
    const description = (teks(c, 'description') ?? '').trim();
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description === '' || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command, description };
  });
}

function toChatPenuh(o: Obrolan): Muatan {
  return {
    ...o.chat,
    ...(o.chat.type === 'private' ? {} : { permissions: { can_send_messages: true, can_send_documents: true, can_send_photos: true } }),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: { unlimited_gifts: false, limited_gifts: false, unique_gifts: false, premium_subscription: false },
  };
}

/** Profile texts: name, description and short description have the same shape of methods. */
function metodeTeks(profil: Profil, nama: string, kunci: string, batas: number): Record<string, Metode> {
  const di = (m: Muatan): string => `${kunci}|${teks(m, 'language_code') ?? ''}`;
  return {
    [`setMy${nama}`]: (m) => {
      const isi = teks(m, kunci) ?? '';
      if (isi.length > batas) throw badRequest(`BOT_${kunci.toUpperCase()}_TOO_LONG`);
      profil.teks.set(di(m), isi);
      return true;
    },
    [`getMy${nama}`]: (m) => ({ [kunci]: profil.teks.get(di(m)) ?? profil.teks.get(`${kunci}|`) ?? '' }),
  };
}

export function createMetodeBot(profil: Profil): Readonly<Record<string, Metode>> {
  const anggota: Metode = (m, { dunia }) => {
    const o = dunia.cari(m, 'baca');
    const id = bilangan(m, 'user_id') ?? 0;
    const user = dunia.pengguna.get(id);
    const status = o.anggota.get(id) ?? (o.chat.type === 'private' && (id === o.chat.id || id === dunia.bot.id) ? 'member' : undefined);
    if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
    return toAnggota(status ?? 'left', user as unknown as Muatan);
  };
  return {
    getMe: (_m, { dunia }) => dunia.bot,
    setMyCommands: (m) => {
      const daftar = bacaPerintah(m);
      const kunci = kunciPerintah(m);
      if (daftar.length === 0) profil.perintah.delete(kunci);
      else profil.perintah.set(kunci, daftar);
      return true;
    },
    getMyCommands: (m) => profil.perintah.get(kunciPerintah(m)) ?? [],
    deleteMyCommands: (m) => {
      profil.perintah.delete(kunciPerintah(m));
      return true;
    },
    setChatMenuButton: (m) => {
      profil.menu.set(bilangan(m, 'chat_id') ?? 'semua', objek(m, 'menu_button', 'menu button') ?? { type: 'default' });
      return true;
    },
    getChatMenuButton: (m) => profil.menu.get(bilangan(m, 'chat_id') ?? 'semua') ?? profil.menu.get('semua') ?? { type: 'commands' },
    ...metodeTeks(profil, 'Name', 'name', 64),
    ...metodeTeks(profil, 'Description', 'description', 512),
    ...metodeTeks(profil, 'ShortDescription', 'short_description', 120),
    getChat: (m, { dunia }) => toChatPenuh(dunia.cari(m, 'baca')),
    getChatMember: anggota,
    getChatMemberCount: (m, { dunia }) => [...dunia.cari(m, 'baca').anggota.values()].filter((s) => s !== 'left' && s !== 'kicked').length,
    getChatAdministrators: (m, { dunia }) => {
      const o = dunia.cari(m, 'baca');
      if (o.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
      return [...o.anggota]
        .filter(([, s]) => s === 'creator' || s === 'administrator')
        .map(([id, s]) => toAnggota(s, (dunia.pengguna.get(id) ?? dunia.bot) as unknown as Muatan));
    },
    leaveChat: (m, { dunia }) => {
      const o = dunia.cari(m);
      if (o.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
      o.status = 'keluar';
      o.anggota.set(dunia.bot.id, 'left');
      return true;
    },
    logOut: () => true,
    close: () => true,
  };
}

/** A chat member in the shape of its status. */
export function toAnggota(status: string, user: Muatan): Muatan {
  if (status === 'creator') return { status, user, is_anonymous: false };
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status !== 'administrator') return { status, user };
  const hak = 'can_be_edited is_anonymous can_promote_members can_restrict_members can_post_stories can_edit_stories can_delete_stories';
  const boleh = 'can_manage_chat can_delete_messages can_manage_video_chats can_change_info can_invite_users';
  return {
    status,
    user,
    ...Object.fromEntries(hak.split(' ').map((k) => [k, false])),
    ...Object.fromEntries(boleh.split(' ').map((k) => [k, true])),
  };
}
