import { describe, expect, test } from 'vitest';
import { bentukAwal } from '../../src/llm/bentuk-permintaan.ts';
import { bentuk, berhasil, gagal, jawaban, panggilan, sabar, siapkan, tolak } from '../support/panggil-model.ts';

describe('bentukAwal', () => {
  test.each(['https://api.openai.com/v1', 'https://eu.api.openai.com/v1', 'https://dinas.openai.azure.com/openai/v1'])(
    "%s is OpenAI's own and knows the newer name of the limit",
    (alamat) => expect(bentukAwal(alamat).namaBatas).toBe('max_completion_tokens'),
  );

  test.each(['http://127.0.0.1:11434/v1', 'https://api.openai.com.contoh.id/v1', 'https://bukanapi.openai.com/v1', 'bukan alamat'])(
    '%s gets the name that every other server reads',
    (alamat) => expect(bentukAwal(alamat).namaBatas).toBe('max_tokens'),
  );
});

describe('bentukBerikut', () => {
  test.each([400, 404, 422, 501])(
    'a server that answers %i to the schema is asked in JSON mode, at once and from then on',
    async (status) => {
      const { palsu, minta } = await siapkan([
        { format: 'json_schema', balas: tolak(status) },
        { format: 'json_object', balas: jawaban, tetap: true },
      ]);
      expect(await minta()).toEqual(berhasil);
      expect(await minta()).toEqual(berhasil);
      expect(bentuk(palsu)).toEqual(['json_schema', 'json_object', 'json_object']);
      expect(palsu.permintaan[1]?.isi.messages[0]?.content).toBe(
        `Pilih satu.\n\nJawab hanya dengan satu objek JSON, tanpa kata lain, menurut skema JSON ini:\n${JSON.stringify(panggilan.skema.json)}`,
      );
    },
  );

  test('a server that knows neither gets the schema in words alone', async () => {
    const { palsu, minta } = await siapkan([
      { format: 'json_schema', balas: tolak(400) },
      {
        format: 'json_object',
        balas: { kind: 'status', status: 400, isi: { error: "'response_format.type' must be 'json_schema' or 'text'" } },
      },
      { format: 'bebas', memuat: ['menurut skema JSON ini'], balas: jawaban, tetap: true },
    ]);
    await minta();
    expect(await minta()).toEqual(berhasil);
    expect(bentuk(palsu)).toEqual(['json_schema', 'json_object', 'bebas', 'bebas']);
  });

  test('a schema that is refused for its own sake leaves the others strict', async () => {
    const { palsu, minta } = await siapkan([
      { tugas: 'pilihan', balas: tolak(400) },
      { format: 'json_object', balas: jawaban },
      { tugas: 'lain', balas: jawaban },
    ]);
    await minta();
    await minta(sabar(), { ...panggilan, skema: { ...panggilan.skema, nama: 'lain' } });
    expect(bentuk(palsu)).toEqual(['json_schema', 'json_object', 'json_schema']);
  });

  test('a refusal of everything is the last status, and the next call begins with the schema again', async () => {
    const { palsu, minta } = await siapkan([{ balas: tolak(400), tetap: true }]);
    expect(await minta()).toEqual(gagal({ kind: 'server', status: 400 }));
    await minta();
    expect(bentuk(palsu)).toEqual(['json_schema', 'json_object', 'bebas', 'json_schema', 'json_object', 'bebas']);
  });

  test('the limit of tokens goes by its other name after a refusal that names it', async () => {
    const { palsu, minta } = await siapkan([
      {
        balas: tolak(400, {
          message: "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
          param: 'max_tokens',
          code: 'unsupported_parameter',
        }),
      },
      { balas: jawaban, tetap: true },
    ]);
    await minta();
    expect(await minta()).toEqual(berhasil);
    expect(palsu.permintaan.map(({ isi }) => [isi.max_tokens, isi.max_completion_tokens])).toEqual([
      [4096, undefined],
      [undefined, 4096],
      [undefined, 4096],
    ]);
    expect(bentuk(palsu)).toEqual(['json_schema', 'json_schema', 'json_schema']);
  });

  test('a limit that is refused under both names is left out', async () => {
    const { palsu, minta } = await siapkan([
      { balas: tolak(400, { message: "'max_tokens' or 'max_completion_tokens' is too large" }) },
      { balas: tolak(400, { message: "'max_tokens' or 'max_completion_tokens' is too large" }) },
      { balas: jawaban },
    ]);
    expect(await minta()).toEqual(berhasil);
    expect(palsu.permintaan[2]?.isi).not.toHaveProperty('max_completion_tokens');
    expect(palsu.permintaan[2]?.isi).not.toHaveProperty('max_tokens');
  });

  test('a model with a temperature of its own is asked without one', async () => {
    const { palsu, minta } = await siapkan([
      {
        balas: tolak(400, {
          message: "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
          param: 'temperature',
          code: 'unsupported_value',
        }),
      },
      { balas: jawaban },
    ]);
    expect(await minta()).toEqual(berhasil);
    expect(palsu.permintaan.map(({ isi }) => isi.temperature)).toEqual([0, undefined]);
  });

  test('an unknown model is not asked for in other forms', async () => {
    const { palsu, minta } = await siapkan([{ balas: tolak(404, { message: 'The model does not exist', code: 'model_not_found' }) }]);
    expect(await minta()).toEqual(gagal({ kind: 'server', status: 404 }));
    expect(palsu.permintaan).toHaveLength(1);
  });

  test('the search for a form ends with the deadline of the call', async () => {
    const { palsu, minta } = await siapkan([
      { format: 'json_schema', balas: tolak(400) },
      { format: 'json_object', balas: { kind: 'diam' } },
    ]);
    const habis = new AbortController();
    const balasan = minta(habis.signal);
    await palsu.saatTiba(2);
    habis.abort();
    expect(await balasan).toEqual(gagal({ kind: 'lewat-waktu' }));
    expect(bentuk(palsu)).toEqual(['json_schema', 'json_object']);
  });
});
