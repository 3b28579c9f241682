import { describe, expect, onTestFinished, test } from 'vitest';
import { err, ok, type Result } from '../../src/lib/result.ts';
import { mintaSah } from '../../src/llm/minta-sah.ts';
import { createOpenai } from '../../src/llm/openai.ts';
import type { Panggilan } from '../../src/llm/port.ts';
import { mulaiModelPalsu, type Pita } from '../support/model-palsu.ts';

const panggilan: Panggilan = {
  tugas: 'pilih',
  sistem: 'Pilih satu.',
  giliran: [{ peran: 'user', isi: 'berapa capaian IKM' }],
  skema: { nama: 'pilihan', json: { type: 'object' } },
};

function periksa(json: unknown): Result<string, string> {
  const { pilih } = json as { readonly pilih?: unknown };
  return pilih === 'a' || pilih === 'b' ? ok(pilih) : err(`pilih harus a atau b, bukan ${JSON.stringify(pilih)}`);
}

async function minta(pita: readonly Pita[]) {
  const palsu = await mulaiModelPalsu(pita);
  onTestFinished(palsu.tutup);
  const model = createOpenai({ apiKey: 'k', model: 'uji', baseUrl: palsu.alamat });
  return { hasil: await mintaSah(model, panggilan, periksa, AbortSignal.timeout(20_000)), permintaan: palsu.permintaan };
}

const json = (isi: unknown): Pita => ({ balas: { kind: 'json', isi } });

describe('mintaSah', () => {
  test('a reply that passes the check takes one turn', async () => {
    const { hasil, permintaan } = await minta([json({ pilih: 'a' })]);
    expect(hasil).toEqual({ hasil: ok('a'), pemakaian: { masuk: 11, keluar: 7 }, panggilan: 1 });
    expect(permintaan).toHaveLength(1);
  });

  test('a refused reply is quoted with the reason, and the tokens of both turns are summed', async () => {
    const { hasil, permintaan } = await minta([json({ pilih: 'c' }), { ...json({ pilih: 'b' }), pemakaian: { masuk: 40, keluar: 2 } }]);
    expect(hasil).toEqual({ hasil: ok('b'), pemakaian: { masuk: 51, keluar: 9 }, panggilan: 2 });
    expect(permintaan[1]?.isi.messages.slice(1)).toEqual([
      { role: 'user', content: 'berapa capaian IKM' },
      { role: 'assistant', content: '{"pilih":"c"}' },
      {
        role: 'user',
        content: 'Jawaban itu tidak dapat dipakai: pilih harus a atau b, bukan "c". Jawab lagi hanya dengan satu objek JSON menurut skema.',
      },
    ]);
  });

  test('prose is repaired likewise, cut to 2,000 characters', async () => {
    const { hasil, permintaan } = await minta([{ balas: { kind: 'teks', isi: 'a'.repeat(3000) } }, json({ pilih: 'a' })]);
    expect(hasil.hasil).toEqual(ok('a'));
    expect(permintaan[1]?.isi.messages[2]?.content).toBe('a'.repeat(2000));
    expect(permintaan[1]?.isi.messages[3]?.content).toContain('bukan satu objek JSON');
  });

  test('a long refused JSON is cut to 2,000 characters too', async () => {
    const { permintaan } = await minta([json({ pilih: 'x'.repeat(3000) }), json({ pilih: 'a' })]);
    expect(permintaan[1]?.isi.messages[2]?.content).toHaveLength(2000);
  });

  test('an empty reply is named as such, since servers refuse an empty turn', async () => {
    const { permintaan } = await minta([{ balas: { kind: 'teks', isi: ' ' } }, json({ pilih: 'a' })]);
    expect(permintaan[1]?.isi.messages[2]).toEqual({ role: 'assistant', content: '(kosong)' });
  });

  test('after the second refusal it gives up with the last reason', async () => {
    const { hasil } = await minta([json({ pilih: 'c' }), json({ pilih: 'd' })]);
    expect(hasil).toEqual({
      hasil: err({ kind: 'tidak-sah', alasan: 'pilih harus a atau b, bukan "d"' }),
      pemakaian: { masuk: 22, keluar: 14 },
      panggilan: 2,
    });
  });

  test('prose twice is broken', async () => {
    const { hasil } = await minta([{ balas: { kind: 'teks', isi: 'hm' }, tetap: true }]);
    expect(hasil).toMatchObject({ hasil: err({ kind: 'rusak', isi: 'hm' }), panggilan: 2 });
  });

  test('a fault of the server in the repair turn is that fault', async () => {
    const { hasil } = await minta([json({}), { balas: { kind: 'status', status: 500 } }]);
    expect(hasil).toEqual({ hasil: err({ kind: 'server', status: 500 }), pemakaian: { masuk: 11, keluar: 7 }, panggilan: 2 });
  });

  test.each<Pita>([
    { balas: { kind: 'menolak', kata: 'maaf' } },
    { balas: { kind: 'berakhir', alasan: 'length' } },
    { balas: { kind: 'status', status: 429 } },
  ])('what no repair can help is not repaired: %j', async (pita) => {
    const { hasil, permintaan } = await minta([pita]);
    expect(hasil).toMatchObject({ hasil: { ok: false }, panggilan: 1 });
    expect(permintaan).toHaveLength(1);
  });
});
