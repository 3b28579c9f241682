// The people's side: what they do becomes the update Telegram would send, or none where Telegram sends none.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { ambilUpdates, panggil } from '../support/emulator/panggil.ts';

let em: Emulator;

beforeEach(async () => {
  em = await createEmulator();
});
afterEach(() => em.tutup());

const kirim = (chat_id: number, text: string, lain: object = {}): ReturnType<typeof panggil> =>
  panggil(em, 'sendMessage', { chat_id, text, ...lain });

describe('kirimPesan', () => {
  test('without a chat it is a private message with the entities Telegram marks', async () => {
    em.kirimPesan({ teks: '/tanya@tanya_sakip_bot capaian #ikm di https://dumaikota.go.id.' });
    expect(await ambilUpdates(em)).toMatchObject([
      {
        message: {
          message_id: 1,
          from: { first_name: 'Sari', is_bot: false },
          chat: { type: 'private', id: em.penguji.id },
          entities: [
            { type: 'bot_command', offset: 0, length: 22 },
            { type: 'hashtag', offset: 31, length: 4 },
            { type: 'url', offset: 39, length: 23 },
          ],
        },
      },
    ]);
  });

  test('a path or a date is not taken for a command', () => {
    expect(em.kirimPesan({ teks: 'nomor 12/2023 dan dan/atau' }).pesan.entities).toBeUndefined();
  });

  test('privacy mode keeps group talk from the bot, but not commands and replies to it', async () => {
    const chat = em.buatSupergrup();
    const terkirim = await kirim(chat.id, 'halo semua');
    const balasKe = (terkirim.result as { message_id: number }).message_id;
    const sampai = (teks: string, lain: object = {}): boolean => em.kirimPesan({ chat, teks, ...lain }).updateId !== undefined;
    expect(sampai('berapa capaian IKM')).toBe(false);
    expect(sampai('@tanya_sakip_bot berapa')).toBe(false);
    expect(sampai('/tanya berapa')).toBe(true);
    expect(sampai('/tanya@bot_lain berapa')).toBe(false);
    expect(sampai('yang 2023?', { balasKe })).toBe(true);
    expect(sampai('bicara', { antar: true })).toBe(true);
    em.tambahkanBot(chat, { sebagai: 'administrator' });
    expect(sampai('bicara')).toBe(true);
    expect(em.pesan(chat).length).toBe(8);
  });

  test('a bot with privacy off hears everything', async () => {
    const lain = await createEmulator({ bot: { can_read_all_group_messages: true } });
    expect(lain.kirimPesan({ chat: lain.buatGrup(), teks: 'bicara' }).updateId).toBeDefined();
    await lain.tutup();
  });

  test('in a topic the message and the answer carry the thread, and a closed topic refuses', async () => {
    const chat = em.buatSupergrup({ forum: true });
    const thread = em.buatTopik(chat, 'Kinerja');
    em.kirimPesan({ chat, thread, teks: '/tanya' });
    const jawab = await kirim(chat.id, 'jawab', { message_thread_id: thread });
    expect(jawab.result).toMatchObject({ message_thread_id: thread, is_topic_message: true, chat: { is_forum: true } });
    expect((await ambilUpdates(em)).at(-1)).toMatchObject({ message: { message_thread_id: thread, is_topic_message: true } });
    em.tutupTopik(chat, thread);
    expect((await kirim(chat.id, 'jawab', { message_thread_id: thread })).description).toBe('Bad Request: TOPIC_CLOSED');
    expect(() => em.kirimPesan({ chat, thread: 99, teks: 'x' })).toThrow('no topic 99');
  });

  test('a channel post has no sender but the channel', async () => {
    const chat = em.buatKanal();
    em.kirimPesan({ chat, teks: 'pengumuman' });
    const [u] = await ambilUpdates(em);
    expect(u).toMatchObject({ channel_post: { sender_chat: { id: chat.id }, text: 'pengumuman' } });
    expect(u).not.toHaveProperty('channel_post.from');
  });

  test('several users have private chats of their own', async () => {
    const budi = em.buatPengguna({ nama: 'Budi' });
    em.kirimPesan({ dari: budi, teks: 'a' });
    em.kirimPesan({ teks: 'b' });
    await kirim(budi.id, 'untuk Budi');
    expect(em.pesan(budi).map((p) => p.teks)).toEqual(['a', 'untuk Budi']);
    expect(em.pesan(em.penguji).map((p) => p.teks)).toEqual(['b']);
  });
});

describe('other kinds of message', () => {
  test('each kind comes with its own field', async () => {
    em.kirimStiker();
    em.kirimFoto({ caption: '/tanya foto' });
    em.kirimSuara({ detik: 9 });
    em.kirimJajak({ tanya: 'Setuju?' });
    em.kirimLokasi();
    em.kirimKontak({ nama: 'Budi' });
    expect((await ambilUpdates(em)).map((u) => u['message'])).toMatchObject([
      { sticker: { emoji: '👍' } },
      { photo: [{}, {}], caption: '/tanya foto', caption_entities: [{ type: 'bot_command' }] },
      { voice: { duration: 9, mime_type: 'audio/ogg' } },
      { poll: { question: 'Setuju?', options: [{ text: 'Ya' }, { text: 'Tidak' }] } },
      { location: { latitude: 1.6666 } },
      { contact: { first_name: 'Budi' } },
    ]);
  });

  test('an album is several updates with one media_group_id and one caption', async () => {
    em.kirimAlbum({ jumlah: 3, caption: 'laporan' });
    const daftar = (await ambilUpdates(em)).map((u) => u['message'] as { media_group_id: string; caption?: string });
    expect(new Set(daftar.map((p) => p.media_group_id)).size).toBe(1);
    expect(daftar.map((p) => p.caption)).toEqual(['laporan', undefined, undefined]);
  });

  test('a forward names where it came from', async () => {
    const kanal = em.buatKanal();
    const asal = em.kirimPesan({ chat: kanal, teks: 'pengumuman' }).pesan;
    em.teruskan({ asal });
    const dariOrang = em.kirimPesan({ dari: em.buatPengguna({ nama: 'Budi' }), teks: 'halo' }).pesan;
    em.teruskan({ asal: dariOrang });
    em.teruskan({ asal: dariOrang, tersembunyi: true });
    const [, satu, , dua, tiga] = (await ambilUpdates(em)).map((u) => u['message']);
    expect(satu).toMatchObject({
      text: 'pengumuman',
      from: { first_name: 'Sari' },
      forward_origin: { type: 'channel', message_id: asal.message_id },
    });
    expect(dua).toMatchObject({ text: 'halo', forward_origin: { type: 'user', sender_user: { first_name: 'Budi' } } });
    expect(tiga).toMatchObject({ forward_origin: { type: 'hidden_user', sender_user_name: 'Budi' } });
  });

  test('an edit is an edited_message with the same number', async () => {
    const { pesan } = em.kirimPesan({ teks: 'tahun 2023' });
    em.suntingPesan({ pesan, teks: '/tanya tahun 2024' });
    expect((await ambilUpdates(em))[1]).toMatchObject({
      edited_message: { message_id: 1, text: '/tanya tahun 2024', edit_date: expect.any(Number), entities: [{ type: 'bot_command' }] },
    });
  });
});

describe('membership', () => {
  test('adding, removing, blocking and unblocking are my_chat_member updates', async () => {
    const chat = em.buatGrup({ denganBot: false });
    expect((await kirim(chat.id, 'x')).status).toBe(403);
    em.tambahkanBot(chat);
    em.keluarkanBot(chat);
    em.blokir(em.penguji);
    em.bukaBlokir(em.penguji);
    const daftar = await ambilUpdates(em);
    const status = daftar.map((u) => {
      const m = u['my_chat_member'] as { old_chat_member: { status: string }; new_chat_member: { status: string } } | undefined;
      return m === undefined ? Object.keys(u)[1] : `${m.old_chat_member.status} -> ${m.new_chat_member.status}`;
    });
    expect(status).toEqual(['left -> member', 'message', 'member -> kicked', 'member -> kicked', 'kicked -> member']);
    expect(daftar[1]).toMatchObject({ message: { new_chat_members: [{ id: em.bot.id }] } });
  });

  test('what people write where the bot is not, it does not get', () => {
    const chat = em.buatGrup();
    em.keluarkanBot(chat);
    expect(em.kirimPesan({ chat, teks: '/tanya' }).updateId).toBeUndefined();
  });

  test('a user who never wrote cannot be written to first', async () => {
    const budi = em.buatPengguna();
    expect((await kirim(budi.id, 'x')).description).toBe('Bad Request: chat not found');
    em.pribadi(budi);
    expect((await kirim(budi.id, 'x')).ok).toBe(true);
  });

  test('getChat and getChatMember tell what is known', async () => {
    const chat = em.buatSupergrup({ judul: 'Perencana', username: 'perencana_dumai' });
    expect((await panggil(em, 'getChat', { chat_id: '@perencana_dumai' })).result).toMatchObject({
      id: chat.id,
      title: 'Perencana',
      type: 'supergroup',
    });
    const anggota = async (user_id: number): Promise<unknown> => (await panggil(em, 'getChatMember', { chat_id: chat.id, user_id })).result;
    expect(await anggota(em.bot.id)).toMatchObject({ status: 'member' });
    expect(await anggota(em.penguji.id)).toMatchObject({ status: 'creator' });
    expect(await anggota(em.buatPengguna().id)).toMatchObject({ status: 'left' });
  });
});

describe('migrasi', () => {
  test('both service messages come, and the old id is refused with the new one', async () => {
    const grup = em.buatGrup({ judul: 'Tim SAKIP' });
    const { baru } = em.migrasi(grup);
    expect(await ambilUpdates(em)).toMatchObject([
      { message: { chat: { id: grup.id, type: 'group' }, migrate_to_chat_id: baru.id } },
      { message: { chat: { id: baru.id, type: 'supergroup', title: 'Tim SAKIP' }, migrate_from_chat_id: grup.id } },
    ]);
    expect(await kirim(grup.id, 'x')).toEqual({
      status: 400,
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: baru.id },
    });
    expect((await kirim(baru.id, 'x')).ok).toBe(true);
    expect(em.kirimPesan({ chat: grup, teks: '/tanya' }).updateId).toBeUndefined();
  });
});
