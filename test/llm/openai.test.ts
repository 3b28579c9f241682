import { describe, expect, test } from 'vitest';
import type { BalasPita } from '../support/model-palsu.ts';
import { berhasil, gagal, jawaban, panggilan, siapkan, tolak } from '../support/panggil-model.ts';

describe('createOpenai', () => {
  test('a call asks for the schema strictly, at temperature 0, and gives back the JSON and the tokens the server counted', async () => {
    const { palsu, minta } = await siapkan([{ tugas: 'pilihan', balas: jawaban }]);
    expect(await minta()).toEqual(berhasil);
    expect(palsu.permintaan[0]?.path).toBe('/v1/chat/completions');
    expect(palsu.permintaan[0]?.isi).toEqual({
      model: 'uji',
      stream: false,
      temperature: 0,
      max_tokens: 4096,
      messages: [
        { role: 'system', content: 'Pilih satu.' },
        { role: 'user', content: 'berapa capaian IKM 2024' },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'pilihan', strict: true, schema: panggilan.skema.json } },
    });
  });

  test('nothing about this machine leaves with a call', async () => {
    const { palsu, minta } = await siapkan([{ balas: jawaban }]);
    await minta();
    const { authorization, ...header } = palsu.permintaan[0]?.header ?? {};
    expect(authorization).toBe('Bearer kunci-uji');
    expect(Object.keys(header).filter((nama) => /stainless|openai|organization|project/i.test(nama))).toEqual([]);
    expect(header['user-agent']).toMatch(/^OpenAI\/JS [\d.]+$/);
  });

  test('every call has a connection of its own, so that a server may close idle ones', async () => {
    const { palsu, minta } = await siapkan([{ balas: jawaban }, { balas: jawaban }]);
    await minta();
    await minta();
    expect(palsu.permintaan.map((p) => p.header.connection)).toEqual(['close', 'close']);
  });

  test('tokens the server did not count are 0', async () => {
    const isi = JSON.stringify({ choices: [{ finish_reason: 'stop', message: { content: '{"pilih":"a"}' } }], usage: null });
    const { minta } = await siapkan([{ balas: { kind: 'mentah', isi } }]);
    expect(await minta()).toEqual({ ...berhasil, pemakaian: { masuk: 0, keluar: 0 } });
  });
});

describe('what comes back', () => {
  test.each(['```json\n{"pilih":"a"}\n```', '\n```\n{"pilih":"a"}```  ', '  {"pilih": "a"}\n'])('%j is read as JSON', async (isi) => {
    const { minta } = await siapkan([{ balas: { kind: 'teks', isi } }]);
    expect(await minta()).toEqual(berhasil);
  });

  test.each(['Tentu! Pilihannya a.', 'Ini dia:\n```json\n{"pilih":"a"}\n```', '```json\n{"pilih":"a"}\n```\n```json\n{}\n```', ''])(
    'prose is broken and kept for the repair: %j',
    async (isi) => {
      const { minta } = await siapkan([{ balas: { kind: 'teks', isi } }]);
      expect(await minta()).toEqual(gagal({ kind: 'rusak', isi }, { masuk: 11, keluar: 7 }));
    },
  );

  test('of long prose 2,000 characters are kept', async () => {
    const { minta } = await siapkan([{ balas: { kind: 'teks', isi: 'a'.repeat(5000) } }]);
    expect(await minta()).toEqual(gagal({ kind: 'rusak', isi: 'a'.repeat(2000) }, { masuk: 11, keluar: 7 }));
  });

  test.each<[string, BalasPita]>([
    ['a refusal', { kind: 'menolak', kata: 'Maaf, tidak bisa.' }],
    ['a filtered answer', { kind: 'berakhir', alasan: 'content_filter', isi: '{"pilih":"a"}' }],
  ])('%s is told as declined', async (_nama, balas) => {
    const { minta } = await siapkan([{ balas }]);
    expect(await minta()).toEqual(gagal({ kind: 'menolak' }, { masuk: 11, keluar: 7 }));
  });

  test('a question that the filter of the server refuses is told as declined, and not asked again', async () => {
    const { minta } = await siapkan([{ balas: tolak(400, { message: 'filtered', code: 'content_filter' }) }]);
    expect(await minta()).toEqual(gagal({ kind: 'menolak' }));
  });

  test('an answer at the limit of tokens is cut off, also when it looks whole', async () => {
    const { minta } = await siapkan([{ balas: { kind: 'berakhir', alasan: 'length', isi: '{"pilih":"a"}' } }]);
    expect(await minta()).toEqual(gagal({ kind: 'terpotong' }, { masuk: 11, keluar: 7 }));
  });

  test.each<[string, BalasPita, string]>([
    ['no choices', { kind: 'mentah', isi: '{"choices":[]}' }, ''],
    ['a choice without content', { kind: 'mentah', isi: '{"choices":[{"message":{"content":null}}]}' }, ''],
    ['half a JSON body', { kind: 'mentah', isi: '{"choices":[' }, ''],
    ['an empty body', { kind: 'mentah', isi: '' }, ''],
    ['null', { kind: 'mentah', isi: 'null' }, ''],
    ['choices that are no list', { kind: 'mentah', isi: '{"choices":"a"}' }, ''],
    ['a page instead of an API', { kind: 'mentah', isi: '<html>Masuk dulu</html>', jenis: 'text/html' }, '<html>Masuk dulu</html>'],
  ])('%s is broken', async (_nama, balas, isi) => {
    const { minta } = await siapkan([{ balas }]);
    expect(await minta()).toEqual(gagal({ kind: 'rusak', isi }));
  });

  test.each([401, 403, 409, 429, 500, 503])('status %i is told once, not tried again', async (status) => {
    const { palsu, minta } = await siapkan([{ balas: tolak(status) }]);
    expect(await minta()).toEqual(gagal({ kind: 'server', status }));
    expect(palsu.permintaan).toHaveLength(1);
  });
});
