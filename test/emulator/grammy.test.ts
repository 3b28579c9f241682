// A real grammY bot talks to the emulator, without a word of it being changed.
import { Bot, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';

let em: Emulator;
let bot: Bot;

beforeEach(async () => {
  em = await createEmulator();
  bot = new Bot(em.token, { client: { apiRoot: em.url } });
});

afterEach(async () => {
  await bot.stop();
  await em.tutup();
});

/** bot.start never resolves while it runs; a start that fails must not be lost. */
function mulai(): Promise<void> {
  const jalan = bot.start();
  jalan.catch(() => undefined);
  return em.tungguSampai(em.adaPendengar, { pesan: 'the long poll of bot.start' });
}

describe('bot.start', () => {
  test('an echo bot answers what a user writes', async () => {
    bot.on('message:text', (ctx) => ctx.reply(`kembali: ${ctx.message.text}`));
    await mulai();
    expect((await em.tanya({ teks: 'halo' })).teks).toBe('kembali: halo');
    expect((await em.tanya({ teks: 'lagi' })).teks).toBe('kembali: lagi');
    expect(em.pesan(em.penguji).map((p) => [p.id, p.dariBot, p.teks])).toEqual([
      [1, false, 'halo'],
      [2, true, 'kembali: halo'],
      [3, false, 'lagi'],
      [4, true, 'kembali: lagi'],
    ]);
  });

  test('a command reaches bot.command because its entity is there', async () => {
    bot.command('mulai', (ctx) => ctx.reply(`mulai dengan ${ctx.match}`));
    await mulai();
    expect((await em.tanya({ teks: '/mulai abc' })).teks).toBe('mulai dengan abc');
  });

  test('a pressed button is answered and the message is edited', async () => {
    bot.command('tombol', (ctx) => ctx.reply('pilih', { reply_markup: { inline_keyboard: [[{ text: 'Satu', callback_data: 'a:1' }]] } }));
    bot.on('callback_query:data', async (ctx) => {
      await ctx.answerCallbackQuery('baik');
      await ctx.editMessageText(`dipilih ${ctx.callbackQuery.data}`);
    });
    await mulai();
    const tanya = await em.tanya({ teks: '/tombol' });
    const sejak = em.jurnal.nomor();
    const q = em.tekan({ pesan: tanya.pesan, tombol: 'Satu' });
    await em.tunggu((p) => p.metode === 'editMessageText', { sejak });
    expect(q.jawaban?.teks).toBe('baik');
    expect(em.pesan(em.penguji, 'bot')).toMatchObject([{ teks: 'dipilih a:1', tombol: [], suntingan: 1 }]);
    expect(em.tombolMenunggu()).toEqual([]);
  });

  test('a document goes up, its id is known, and its bytes come down again', async () => {
    const { pesan } = em.kirimPesan({ teks: 'mulai' });
    const terkirim = await bot.api.sendDocument(pesan.chat.id, new InputFile(Buffer.from('a;b\n1;2\n'), 'nilai.csv'), {
      caption: '<b>ekspor</b>',
      parse_mode: 'HTML',
    });
    expect(terkirim).toMatchObject({
      caption: 'ekspor',
      caption_entities: [{ type: 'bold' }],
      document: { file_name: 'nilai.csv', file_size: 8 },
    });
    const berkas = await bot.api.getFile(terkirim.document.file_id);
    const unduh = await fetch(`${em.url}/file/bot${em.token}/${berkas.file_path}`);
    expect(await unduh.text()).toBe('a;b\n1;2\n');
  });

  test('an album of two uploaded photos is two messages with one media_group_id', async () => {
    const { pesan } = em.kirimFoto({ caption: 'asal' });
    const isi = em.tanamBerkas({ nama: 'x.png', mime: 'image/png', data: new Uint8Array(0) });
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const hasil = await bot.api.sendMediaGroup(pesan.chat.id, [
      { type: 'photo', media: new InputFile(png, 'a.png'), caption: 'dua gambar' },
      { type: 'photo', media: new InputFile(png, 'b.png') },
    ]);
    expect(isi.jalur).toMatch(/^documents\/file_\d+\.png$/);
    expect(new Set(hasil.map((p) => ('media_group_id' in p ? p.media_group_id : undefined))).size).toBe(1);
    expect(hasil).toMatchObject([
      { media_group_id: expect.any(String), photo: [{}, { width: 1 }] },
      { media_group_id: expect.any(String) },
    ]);
    expect(em.pesan(em.penguji, 'bot').map((p) => p.teks)).toEqual(['dua gambar', '']);
  });

  test('a poller on the same token ends bot.start with 409', async () => {
    const jalan = bot.start();
    await em.tungguSampai(em.adaPendengar);
    const lain = fetch(`${em.url}/bot${em.token}/getUpdates?timeout=0`);
    await expect(jalan).rejects.toMatchObject({ error_code: 409 });
    expect((await lain).status).toBe(200);
  });
});
