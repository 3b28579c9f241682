// Files: uploads keep their bytes and names, planted files come down, and what Telegram refuses is refused.
import { Bot, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../support/emulator/emulator.ts';
import { panggil } from '../support/emulator/panggil.ts';

let em: Emulator;
let bot: Bot;
let chat: number;

beforeEach(async () => {
  em = await createEmulator();
  bot = new Bot(em.token, { client: { apiRoot: em.url } });
  chat = em.pribadi(em.penguji).id;
});
afterEach(() => em.tutup());

/** The head of a PNG is enough to be measured. */
function png(width: number, height: number): Buffer {
  const b = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(b);
  b.writeUInt32BE(width, 16);
  b.writeUInt32BE(height, 20);
  return b;
}

const unduh = async (jalur: string | undefined): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${em.url}/file/bot${em.token}/${jalur ?? ''}`)).arrayBuffer());

describe('uploads', () => {
  test('binary bytes, also those that look like a boundary, arrive unchanged', async () => {
    const isi = Buffer.concat([
      Buffer.from('\r\n--batas\r\n'),
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256)),
      Buffer.from('\r\n'),
    ]);
    const pesan = await bot.api.sendDocument(chat, new InputFile(isi, 'laporan tahun.bin'));
    expect(pesan.document).toMatchObject({ file_name: 'laporan tahun.bin', file_size: isi.length });
    expect(await unduh((await bot.api.getFile(pesan.document.file_id)).file_path)).toEqual(isi);
    const lagi = await bot.api.sendDocument(chat, pesan.document.file_id);
    expect(lagi.document.file_id).toBe(pesan.document.file_id);
  });

  test('a photo has its true size', async () => {
    const pesan = await bot.api.sendPhoto(chat, new InputFile(png(800, 480), 'grafik.png'), { caption: 'grafik' });
    expect(pesan.photo.at(-1)).toMatchObject({ width: 800, height: 480 });
    expect(pesan.photo[0]).toMatchObject({ width: 90, height: 54 });
    const ubah = await bot.api.editMessageCaption(chat, pesan.message_id, { caption: 'grafik baru' });
    expect(ubah).toMatchObject({ caption: 'grafik baru', photo: [{}, {}] });
    await expect(bot.api.editMessageText(chat, pesan.message_id, 'x')).rejects.toThrow('there is no text in the message to edit');
  });

  test.each([
    ['text is no picture', Buffer.from('bukan gambar'), 'IMAGE_PROCESS_FAILED'],
    ['too wide a picture', png(9000, 1200), 'PHOTO_INVALID_DIMENSIONS'],
    ['too flat a picture', png(4200, 200), 'PHOTO_INVALID_DIMENSIONS'],
    ['an empty file', Buffer.alloc(0), 'file must be non-empty'],
    ['more than 10 MB', Buffer.concat([png(10, 10), Buffer.alloc(10 * 1024 * 1024)]), 'file of size 10485793 bytes is too big for a photo'],
  ])('as a photo, %s is refused', async (_nama, isi, sebab) => {
    await expect(bot.api.sendPhoto(chat, new InputFile(isi, 'x.png'))).rejects.toThrow(sebab);
    expect(em.pesan(chat)).toEqual([]);
  });

  test('a long caption, a missing file and an unknown file_id are refused', async () => {
    await expect(bot.api.sendDocument(chat, new InputFile(Buffer.from('a'), 'a'), { caption: 'x'.repeat(1025) })).rejects.toThrow(
      'message caption is too long',
    );
    await expect(bot.api.sendDocument(chat, 'tidak-ada')).rejects.toThrow('wrong file identifier/HTTP URL specified');
    expect((await panggil(em, 'sendDocument', { chat_id: chat })).description).toBe('Bad Request: there is no document in the request');
    await expect(bot.api.sendMediaGroup(chat, [{ type: 'photo', media: new InputFile(png(9, 9), 'a.png') }])).rejects.toThrow('2-10 items');
    expect(em.pesan(chat)).toEqual([]);
  });
});

describe('getFile', () => {
  test('a document a user sent comes down with its bytes', async () => {
    const { pesan } = em.kirimDokumen({
      berkas: { nama: 'lkjip.pdf', mime: 'application/pdf', data: new Uint8Array(Buffer.from('%PDF-1.7')) },
    });
    const berkas = await bot.api.getFile(pesan.document?.file_id ?? '');
    expect(berkas).toMatchObject({ file_size: 8, file_path: expect.stringMatching(/^documents\/file_\d+\.pdf$/) });
    expect((await unduh(berkas.file_path)).toString()).toBe('%PDF-1.7');
  });

  test('the size that is declared is what messages, getFile and its limit go by; the bytes are what they are', async () => {
    const { pesan } = em.kirimDokumen({ berkas: { nama: 'a.pdf', mime: '', data: new Uint8Array([65]), ukuran: 1000 } });
    const berkas = await bot.api.getFile(pesan.document?.file_id ?? '');
    expect([pesan.document?.file_size, berkas.file_size, (await unduh(berkas.file_path)).length]).toEqual([1000, 1000, 1]);
    const besar = em.tanamBerkas({ nama: 'b.pdf', mime: '', data: new Uint8Array([65]), ukuran: 20 * 1024 * 1024 + 1 });
    await expect(bot.api.getFile(besar.fileId)).rejects.toThrow('file is too big');
  });

  test('a photo is a JPEG; documents may come without a name and as an album', async () => {
    const foto = em.kirimFoto({}).pesan.photo?.at(-1);
    const { file_path } = await bot.api.getFile(foto?.file_id ?? '');
    expect([file_path?.split('.').at(-1), (await unduh(file_path)).subarray(0, 3).toString('hex')]).toEqual(['jpg', 'ffd8ff']);
    const { pesan } = em.kirimDokumen({ berkas: { nama: '', mime: '', data: new Uint8Array([65]) }, album: '77' });
    expect([pesan.media_group_id, Object.keys(pesan.document ?? {})]).toEqual(['77', ['file_id', 'file_unique_id', 'file_size']]);
  });

  test('a forgotten file has no path, or one that leads nowhere', async () => {
    const [a, b] = [1, 2].map((n) => em.tanamBerkas({ nama: `${n}.txt`, mime: '', data: new Uint8Array([n]) }));
    em.lupakanBerkas(a?.fileId ?? '');
    await expect(bot.api.getFile(a?.fileId ?? '')).rejects.toThrow('the file is temporarily unavailable');
    em.lupakanBerkas(b?.fileId ?? '', true);
    const { file_path } = await bot.api.getFile(b?.fileId ?? '');
    expect((await fetch(`${em.url}/file/bot${em.token}/${file_path ?? ''}`)).status).toBe(404);
  });

  test('more than 20 MB cannot be fetched, an unknown id neither', async () => {
    const besar = em.tanamBerkas({ nama: 'besar.zip', mime: 'application/zip', data: new Uint8Array(20 * 1024 * 1024 + 1) });
    await expect(bot.api.getFile(besar.fileId)).rejects.toThrow('file is too big');
    await expect(bot.api.getFile('x')).rejects.toThrow('wrong file_id or the file is temporarily unavailable');
    expect((await fetch(`${em.url}/file/bot${em.token}/documents/tidak.ada`)).status).toBe(404);
  });

  test('a download suffers faults under the method name file', async () => {
    const b = em.tanamBerkas({ nama: 'a.txt', mime: 'text/plain', data: new Uint8Array([65, 66]) });
    em.kesalahan.pasang({ kind: 'reset-before' }, { metode: 'file', kali: 1 });
    await expect(unduh(b.jalur)).rejects.toThrow();
    expect((await unduh(b.jalur)).toString()).toBe('AB');
    em.kesalahan.pasang({ kind: 'reset-midway' }, { metode: 'file', kali: 1 });
    await expect(unduh(b.jalur)).rejects.toThrow();
  });
});
