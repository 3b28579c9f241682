// The people's side: what users write, press, edit and forward becomes updates. Never calls a method of the bot.
import type { Chat, InlineKeyboardButton, Message, User } from 'grammy/types';
import type { Antrean } from './antrean.ts';
import type { Dunia } from './dunia.ts';
import type { Muatan, Obrolan, PertanyaanTombol, Unggahan } from './jenis.ts';
import { toDocument, toPhoto } from './metode-berkas.ts';
import { kutip } from './metode-pesan.ts';
import { tambahOtomatis } from './validasi.ts';

/** Where and by whom. Without `chat` it is the private chat of `dari`; without `dari` the user of the private chat, else the test user. */
export type Tempat = {
  readonly chat?: Chat | number;
  readonly dari?: User;
  readonly thread?: number;
  readonly balasKe?: Message | number;
  readonly updateId?: number;
  /** Unix time in seconds. */
  readonly tanggal?: number;
  /** Delivered although privacy mode or the chat would keep it from the bot. */
  readonly antar?: boolean;
};

/** `updateId` is undefined when the bot does not get it: privacy mode, kind not asked for, bot not in the chat. */
export type Kiriman = { readonly pesan: Message; readonly updateId: number | undefined };

export type Tekanan = {
  readonly pesan: Message | number;
  readonly chat?: Chat | number;
  readonly dari?: User;
  /** Label of the button, or its number counted from 1 over all rows. */
  readonly tombol?: string | number;
  readonly data?: string;
  /** Sends the data although the message has no such button (old clients, forged calls). */
  readonly palsu?: boolean;
  readonly updateId?: number;
};

export type Orang = ReturnType<typeof createOrang>;

export function createOrang(dunia: Dunia, antrean: Antrean, penguji: User, saatUpdate: () => void) {
  function kirimUpdate(mentah: object): number | undefined {
    const id = antrean.masukkan(mentah as Muatan);
    saatUpdate();
    return id;
  }

  function cari(t: { readonly chat?: Chat | number; readonly dari?: User }): Obrolan {
    if (t.chat === undefined) return dunia.pribadi(t.dari ?? penguji);
    const id = typeof t.chat === 'number' ? t.chat : t.chat.id;
    const o = dunia.obrolan.get(id);
    if (o !== undefined) {
      if (o.status === 'belum-mulai') o.status = 'ada';
      return o;
    }
    const u = dunia.pengguna.get(id);
    if (u === undefined) throw new Error(`no chat ${id} in the emulator; make it with buatGrup, buatSupergrup, buatKanal or pribadi`);
    return dunia.pribadi(u);
  }

  const pengirim = (o: Obrolan, dari: User | undefined): User =>
    dari ?? (o.chat.type === 'private' ? (dunia.pengguna.get(o.chat.id) ?? penguji) : penguji);

  function isDiantar(o: Obrolan, pesan: Message): boolean {
    if (o.status !== 'ada' && o.status !== 'tanpa-hak') return false;
    if (o.chat.type === 'private' || o.chat.type === 'channel') return true;
    if (dunia.bot.can_read_all_group_messages || o.anggota.get(dunia.bot.id) === 'administrator') return true;
    if (pesan.reply_to_message?.from?.id === dunia.bot.id) return true;
    const nama = `@${dunia.bot.username.toLowerCase()}`;
    const entities = pesan.entities ?? pesan.caption_entities ?? [];
    const isi = pesan.text ?? pesan.caption ?? '';
    return entities.some((e) => {
      if (e.type !== 'bot_command') return false;
      const perintah = isi.slice(e.offset, e.offset + e.length).toLowerCase();
      return !perintah.includes('@') || perintah.endsWith(nama);
    });
  }

  /** Any message of a user or, in a channel, of the channel; `layanan` messages reach the bot in privacy mode too. */
  function kirimIsi(t: Tempat, isi: Muatan, layanan = false): Kiriman {
    const o = cari(t);
    const dari = pengirim(o, t.dari);
    if (o.chat.type !== 'channel') dunia.tambahPengguna(dari);
    if (o.chat.type !== 'private' && o.chat.type !== 'channel' && !o.anggota.has(dari.id)) o.anggota.set(dari.id, 'member');
    if (t.thread !== undefined && !o.topik.has(t.thread))
      throw new Error(`no topic ${t.thread} in chat ${o.chat.id}; make it with buatTopik`);
    const asal = t.balasKe === undefined ? undefined : o.pesan.get(typeof t.balasKe === 'number' ? t.balasKe : t.balasKe.message_id)?.pesan;
    const pesan = {
      message_id: dunia.nomorBaru(o),
      ...(o.chat.type === 'channel' ? { sender_chat: o.chat } : { from: dari }),
      chat: o.chat,
      date: t.tanggal ?? dunia.detik(),
      ...(t.thread === undefined ? {} : { message_thread_id: t.thread, is_topic_message: true }),
      ...(asal === undefined ? {} : { reply_to_message: kutip(asal) }),
      ...isi,
    } as unknown as Message;
    dunia.simpan(o, pesan, false);
    if (t.antar !== true && !(layanan ? o.status === 'ada' || o.status === 'pindah' : isDiantar(o, pesan)))
      return { pesan, updateId: undefined };
    const jenis = o.chat.type === 'channel' ? 'channel_post' : 'message';
    return { pesan, updateId: kirimUpdate({ ...(t.updateId === undefined ? {} : { update_id: t.updateId }), [jenis]: pesan }) };
  }

  const bersih = (kunci: 'text' | 'caption', isi: string | undefined): Muatan => {
    if (isi === undefined || isi === '') return {};
    const entities = tambahOtomatis(isi, []);
    return { [kunci]: isi, ...(entities.length === 0 ? {} : { [kunci === 'text' ? 'entities' : 'caption_entities']: entities }) };
  };

  /** Telegram makes a JPEG of every photo; the head of one is enough to be measured. */
  const gambarKecil = (): Unggahan => ({
    nama: 'foto.jpg',
    mime: 'image/jpeg',
    data: new Uint8Array(Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9', 'hex')),
  });

  const kirimPesan = (t: Tempat & { readonly teks: string }): Kiriman => kirimIsi(t, bersih('text', t.teks));

  const kirimFoto = (t: Tempat & { readonly caption?: string; readonly berkas?: Unggahan; readonly album?: string }): Kiriman =>
    kirimIsi(t, {
      photo: toPhoto(dunia.tanamBerkas(t.berkas ?? gambarKecil(), 'photos')),
      ...(t.album === undefined ? {} : { media_group_id: t.album }),
      ...bersih('caption', t.caption),
    });

  /** Photos with one media_group_id; the caption stands on the first. */
  function kirimAlbum(t: Tempat & { readonly jumlah?: number; readonly caption?: string }): Kiriman[] {
    const album = String(13_900_000_000_000_000n + BigInt(antrean.hitung.dibuat));
    return Array.from({ length: t.jumlah ?? 2 }, (_, i) => kirimFoto({ ...t, album, caption: i === 0 ? (t.caption ?? '') : '' }));
  }

  const kirimDokumen = (t: Tempat & { readonly berkas: Unggahan; readonly caption?: string; readonly album?: string }): Kiriman =>
    kirimIsi(t, {
      document: toDocument(dunia.tanamBerkas(t.berkas)),
      ...(t.album === undefined ? {} : { media_group_id: t.album }),
      ...bersih('caption', t.caption),
    });

  function kirimSuara(t: Tempat & { readonly detik?: number }): Kiriman {
    const b = dunia.tanamBerkas({ nama: 'suara.oga', mime: 'audio/ogg', data: new Uint8Array([79, 103, 103, 83]) }, 'voice');
    return kirimIsi(t, { voice: { file_id: b.fileId, file_unique_id: b.unikId, duration: t.detik ?? 3, mime_type: b.mime, file_size: 4 } });
  }

  function kirimStiker(t: Tempat & { readonly emoji?: string } = {}): Kiriman {
    const b = dunia.tanamBerkas({ nama: 'stiker.webp', mime: 'image/webp', data: new Uint8Array([82, 73, 70, 70]) }, 'stickers');
    const sticker = {
      file_id: b.fileId,
      file_unique_id: b.unikId,
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
    };
    return kirimIsi(t, { sticker: { ...sticker, emoji: t.emoji ?? '👍', set_name: 'Uji', file_size: 4 } });
  }

  function kirimJajak(t: Tempat & { readonly tanya?: string; readonly pilihan?: readonly string[] } = {}): Kiriman {
    const options = (t.pilihan ?? ['Ya', 'Tidak']).map((text, i) => ({ persistent_id: String(i), text, voter_count: 0 }));
    const sifat = { total_voter_count: 0, is_closed: false, is_anonymous: true, type: 'regular', allows_multiple_answers: false };
    return kirimIsi(t, {
      poll: { id: String(5_300_000_000_000_000n + BigInt(antrean.hitung.dibuat)), question: t.tanya ?? 'Setuju?', options, ...sifat },
    });
  }

  const kirimLokasi = (t: Tempat & { readonly lintang?: number; readonly bujur?: number } = {}): Kiriman =>
    kirimIsi(t, { location: { latitude: t.lintang ?? 1.6666, longitude: t.bujur ?? 101.4477 } });

  const kirimKontak = (t: Tempat & { readonly telepon?: string; readonly nama?: string } = {}): Kiriman =>
    kirimIsi(t, { contact: { phone_number: t.telepon ?? '+620000000000', first_name: t.nama ?? 'Uji' } });

  /** A copy of another message with its origin; `tersembunyi` hides the original sender. */
  function teruskan(t: Tempat & { readonly asal: Message; readonly tersembunyi?: boolean }): Kiriman {
    const { asal } = t;
    const isi = Object.fromEntries(
      Object.entries(asal).filter(
        ([k]) =>
          !/^(?:message_id|from|sender_chat|chat|date|edit_date|message_thread_id|is_topic_message|reply_.*|forward_origin)$/u.test(k),
      ),
    );
    const date = asal.date;
    const origin =
      asal.chat.type === 'channel'
        ? { type: 'channel', chat: asal.chat, message_id: asal.message_id, date }
        : t.tersembunyi === true
          ? { type: 'hidden_user', sender_user_name: asal.from?.first_name ?? '', date }
          : { type: 'user', sender_user: asal.from, date };
    return kirimIsi(t, { forward_origin: origin, ...isi });
  }

  /** The user changes the text or caption of an own message. */
  function suntingPesan(t: {
    readonly pesan: Message;
    readonly teks: string;
    readonly updateId?: number;
    readonly antar?: boolean;
  }): Kiriman {
    const o = cari({ chat: t.pesan.chat });
    const tersimpan = o.pesan.get(t.pesan.message_id);
    if (tersimpan === undefined) throw new Error(`no message ${t.pesan.message_id} in chat ${o.chat.id}`);
    const { text, entities: _e, caption_entities: _c, ...tanpa } = tersimpan.pesan as Message & Muatan;
    const pesan = { ...tanpa, edit_date: dunia.detik(), ...bersih(text === undefined ? 'caption' : 'text', t.teks) } as unknown as Message;
    tersimpan.pesan = pesan;
    if (t.antar !== true && !isDiantar(o, pesan)) return { pesan, updateId: undefined };
    const jenis = o.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message';
    return { pesan, updateId: kirimUpdate({ ...(t.updateId === undefined ? {} : { update_id: t.updateId }), [jenis]: pesan }) };
  }

  function cariTombol(pesan: Message | undefined, t: Tekanan): string {
    const semua: InlineKeyboardButton[] = pesan?.reply_markup?.inline_keyboard.flat() ?? [];
    const kena = semua.find((b, i) =>
      t.tombol === undefined ? 'callback_data' in b && b.callback_data === t.data : b.text === t.tombol || i + 1 === t.tombol,
    );
    if (kena !== undefined && 'callback_data' in kena) return kena.callback_data;
    const ada = semua.map((b, i) => `${i + 1} ${JSON.stringify(b.text)}`).join(', ');
    const sebab = kena === undefined ? 'has no such button' : 'has that button, but pressing it sends nothing to the bot';
    throw new Error(
      `message ${pesan?.message_id ?? '(deleted)'} ${sebab}: ${String(t.tombol ?? t.data)}; buttons: ${ada === '' ? 'none' : ada}`,
    );
  }

  /** Presses a button of a message as it stands now. */
  function tekan(t: Tekanan): PertanyaanTombol & { readonly updateId: number | undefined } {
    const o = cari(t.chat === undefined && typeof t.pesan !== 'number' ? { ...t, chat: t.pesan.chat } : t);
    const nomor = typeof t.pesan === 'number' ? t.pesan : t.pesan.message_id;
    const pesan = o.pesan.get(nomor)?.pesan;
    const data = t.palsu === true ? (t.data ?? '') : cariTombol(pesan, t);
    const dari = pengirim(o, t.dari);
    dunia.tambahPengguna(dari);
    const q = dunia.tekan(dari, data, o.chat.id, nomor);
    const updateId = kirimUpdate({
      ...(t.updateId === undefined ? {} : { update_id: t.updateId }),
      callback_query: {
        id: q.id,
        from: dari,
        message: pesan ?? { chat: o.chat, message_id: nomor, date: 0 },
        chat_instance: String(BigInt(o.chat.id) * 7_919n),
        data,
      },
    });
    return Object.assign(q, { updateId });
  }

  return {
    kirimUpdate,
    kirimIsi,
    kirimPesan,
    kirimFoto,
    kirimAlbum,
    kirimDokumen,
    kirimSuara,
    kirimStiker,
    kirimJajak,
    kirimLokasi,
    kirimKontak,
    teruskan,
    suntingPesan,
    tekan,
  };
}
