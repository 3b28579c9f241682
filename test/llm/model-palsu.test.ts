import { describe, expect, onTestFinished, test } from 'vitest';
import { mulaiModelPalsu, type Pita } from '../support/model-palsu.ts';

const tanya = (alamat: string, isi: object): Promise<Response> =>
  fetch(`${alamat}/chat/completions`, { method: 'POST', body: JSON.stringify({ model: 'm', messages: [], ...isi }) });
const skema = (name: string) => ({ response_format: { type: 'json_schema', json_schema: { name } } });
const pesan = (content: string) => ({ messages: [{ role: 'user', content }] });
const jawab = (isi: unknown): Pita => ({ balas: { kind: 'json', isi } });

async function mulai(pita: readonly Pita[]) {
  const palsu = await mulaiModelPalsu(pita);
  onTestFinished(() => palsu.tutup().catch(() => {}));
  return palsu;
}

async function isiJawaban(r: Promise<Response>): Promise<unknown> {
  const { choices } = (await (await r).json()) as { readonly choices: readonly { readonly message: { readonly content: string } }[] };
  return JSON.parse(choices[0]?.message.content ?? 'null');
}

describe('mulaiModelPalsu', () => {
  test('tapes are matched by schema and words, each once, in their order', async () => {
    const palsu = await mulai([
      { tugas: 'b', ...jawab('b') },
      { tugas: 'a', memuat: ['IKM', '2024'], ...jawab('a-ikm') },
      { tugas: 'a', ...jawab('a1') },
      { tugas: 'a', ...jawab('a2') },
    ]);
    const a = (isi: object = {}): Promise<unknown> => isiJawaban(tanya(palsu.alamat, { ...skema('a'), ...isi }));
    expect(await a()).toBe('a1');
    expect(await a(pesan('IKM tahun 2024'))).toBe('a-ikm');
    expect(await a(pesan('IKM tahun 2023'))).toBe('a2');
    expect(await isiJawaban(tanya(palsu.alamat, skema('b')))).toBe('b');
    palsu.periksa();
    expect(palsu.permintaan).toHaveLength(4);
  });

  test('a tape that stays answers again and again', async () => {
    const palsu = await mulai([{ ...jawab(1), tetap: true }]);
    expect([await isiJawaban(tanya(palsu.alamat, {})), await isiJawaban(tanya(palsu.alamat, {}))]).toEqual([1, 1]);
    palsu.periksa();
  });

  test('a request without a tape gets 503 and fails the check', async () => {
    const palsu = await mulai([{ tugas: 'a', ...jawab(1), tetap: true }]);
    expect((await tanya(palsu.alamat, skema('lain'))).status).toBe(503);
    expect(() => palsu.periksa()).toThrow('1 permintaan tanpa pita');
    await expect(palsu.tutup()).rejects.toThrow('1 permintaan tanpa pita');
  });

  test('another path, or a body that is no call, has no tape', async () => {
    const palsu = await mulai([{ ...jawab(1), tetap: true }]);
    expect((await fetch(`${palsu.alamat}/models`)).status).toBe(503);
    expect((await fetch(`${palsu.alamat}/chat/completions`, { method: 'POST', body: 'bukan json' })).status).toBe(503);
    expect(palsu.takCocok).toHaveLength(2);
    expect(palsu.permintaan).toHaveLength(0);
  });

  test('a tape that was not used fails the check', async () => {
    const palsu = await mulai([jawab('tak terpakai')]);
    expect(() => palsu.periksa()).toThrow('1 pita tidak terpakai');
  });
});
