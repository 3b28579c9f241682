import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { kirimBerkas } from '../../src/bot/kirim.ts';
import type { Ctx } from '../../src/bot/konteks.ts';

const ditolak = (description: string): GrammyError =>
  new GrammyError('Call failed!', { ok: false, error_code: 400, description }, 'sendDocument', {});

/** A chat in which a document, and a photo, end like this. */
function obrolan(dokumen?: Error, foto?: Error): { readonly ctx: Ctx; readonly terkirim: string[] } {
  const terkirim: string[] = [];
  const kirim = (nama: string, galat?: Error) => async (id: string) => {
    if (galat !== undefined) throw galat;
    terkirim.push(`${nama} ${id}`);
  };
  const ctx = { replyWithDocument: kirim('dokumen', dokumen), replyWithPhoto: kirim('foto', foto) } as unknown as Ctx;
  return { ctx, terkirim };
}

describe('kirimBerkas', () => {
  test('a document goes as a document', async () => {
    const { ctx, terkirim } = obrolan();
    expect(await kirimBerkas(ctx, 'f1')).toBe(true);
    expect(terkirim).toEqual(['dokumen f1']);
  });

  test('a photo, which Telegram refuses as a document, goes as a photo', async () => {
    const { ctx, terkirim } = obrolan(ditolak("Bad Request: can't use file of type Photo as Document"));
    expect(await kirimBerkas(ctx, 'f1')).toBe(true);
    expect(terkirim).toEqual(['foto f1']);
  });

  test('a file that Telegram does not know any more is told, not tried for ever', async () => {
    const hilang = ditolak('Bad Request: wrong file identifier/HTTP URL specified');
    expect(await kirimBerkas(obrolan(hilang, hilang).ctx, 'f1')).toBe(false);
  });

  test('a lost connection, or a chat that is gone, is not taken for a lost file', async () => {
    await expect(kirimBerkas(obrolan(new HttpError('Network request failed', new Error('ECONNRESET'))).ctx, 'f1')).rejects.toThrow(
      HttpError,
    );
    await expect(kirimBerkas(obrolan(ditolak('Bad Request: chat not found')).ctx, 'f1')).rejects.toThrow(GrammyError);
  });
});
