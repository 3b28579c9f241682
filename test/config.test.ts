import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseConfig, readConfig } from '../src/config.ts';
import { pesanGalat } from '../src/render/galat.ts';
import { root, tempDir } from './support/db.ts';

const terbaca = (env: Record<string, string>) => {
  const config = parseConfig(env);
  if (!config.ok) throw new Error(config.error.pesan.join('\n'));
  return config.value;
};
const pesan = (env: Record<string, string>): string => {
  const config = parseConfig(env);
  return config.ok ? '' : pesanGalat(config.error);
};

describe('parseConfig', () => {
  test('nothing set gives the documented defaults, no bot and no model', () => {
    expect(terbaca({})).toEqual({
      telegramApiRoot: 'https://api.telegram.org',
      port: 8080,
      adminIds: [],
      databasePath: path.join(root, 'var/sakip.db'),
      berkasPath: path.join(root, 'var/berkas'),
      tzInstansi: 'Asia/Jakarta',
    });
  });

  test('an empty variable counts as not set', () => {
    expect(terbaca({ BOT_TOKEN: '', OPENAI_API_KEY: ' ', ADMIN_IDS: '', PORT: '' })).toEqual(terbaca({}));
  });

  test('a key with a model turns the model on', () => {
    const { model } = terbaca({ OPENAI_API_KEY: 'sk-rahasia', OPENAI_MODEL: 'gpt-x', OPENAI_BASE_URL: 'http://localhost:1234/v1' });
    expect([model?.nama, model?.baseUrl, model?.apiKey.reveal()]).toEqual(['gpt-x', 'http://localhost:1234/v1', 'sk-rahasia']);
  });

  test('a key without a model name is refused, with both ways out', () => {
    expect(pesan({ OPENAI_API_KEY: 'sk-rahasia' })).toBe(
      'OPENAI_MODEL belum diisi padahal OPENAI_API_KEY diisi. Isi dengan nama model, atau kosongkan OPENAI_API_KEY agar berjalan tanpa model.',
    );
  });

  test.each([
    ['ADMIN_IDS', '12, budi'],
    ['PORT', '99999'],
    ['TZ_INSTANSI', 'Asia/Dumai'],
    ['WEBHOOK_URL', 'http://contoh.go.id'],
    ['TELEGRAM_API_ROOT', 'bukan alamat'],
    ['BOT_TOKEN', '123:abc def'],
    ['WEBHOOK_SECRET', 'kata sandi'],
    ['HTTPS_PROXY', 'bukan alamat'],
  ])('a wrong %s is named and its value is not repeated', (nama, nilai) => {
    expect(pesan({ [nama]: nilai })).toContain(`${nama} `);
    expect(pesan({ [nama]: nilai })).not.toContain(nilai);
  });

  test('prices and a ceiling of the model come together, and are numbers', () => {
    const dasar = { OPENAI_API_KEY: 'sk-rahasia', OPENAI_MODEL: 'm' };
    expect(terbaca({ ...dasar, OPENAI_HARGA: '0.15/0.60', OPENAI_BIAYA_HARIAN: '2.50' }).model?.biaya).toEqual({
      harga: { masuk: 0.15, keluar: 0.6 },
      batasHarian: 2.5,
    });
    expect(terbaca(dasar).model?.biaya).toBeUndefined();
    expect(pesan({ ...dasar, OPENAI_HARGA: '0.15/0.60' })).toMatch(/^OPENAI_HARGA dan OPENAI_BIAYA_HARIAN hanya berguna bersama\./);
    expect(pesan({ ...dasar, OPENAI_HARGA: 'murah', OPENAI_BIAYA_HARIAN: '1' })).toMatch(/^OPENAI_HARGA harus harga per sejuta token/);
  });

  test('every wrong variable is named at once', () => {
    expect(pesan({ PORT: 'x', ADMIN_IDS: 'y', OPENAI_API_KEY: 'z' }).split('\n')).toHaveLength(3);
  });

  test('admin ids are numbers', () => {
    expect(terbaca({ ADMIN_IDS: '123, 456' }).adminIds).toEqual([123, 456]);
  });

  test('secrets print as [dirahasiakan] however they are printed', () => {
    const config = terbaca({
      BOT_TOKEN: '1:rahasia',
      OPENAI_API_KEY: 'rahasia',
      OPENAI_MODEL: 'm',
      HTTPS_PROXY: 'http://u:rahasia@p:1',
      WEBHOOK_SECRET: 'rahasia',
    });
    const cetakan = [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true }), String(config.botToken)].join('\n');
    expect(cetakan).not.toContain('rahasia@');
    expect(cetakan.replaceAll('[dirahasiakan]', '')).not.toContain('rahasia');
    expect(config.botToken?.reveal()).toBe('1:rahasia');
  });
});

describe('readConfig', () => {
  test('reads .env, and a variable of the process wins over it', () => {
    const folder = tempDir();
    writeFileSync(path.join(folder, '.env'), '# catatan\nADMIN_IDS="1,2"\nTZ_INSTANSI=Asia/Jayapura\nOPENAI_MODEL=\n');
    const config = readConfig({ TZ_INSTANSI: 'Asia/Makassar', ADMIN_IDS: undefined }, folder);
    expect(config).toMatchObject({ ok: true, value: { adminIds: [1, 2], tzInstansi: 'Asia/Makassar' } });
  });

  test('no .env is no error', () => {
    expect(readConfig({}, tempDir()).ok).toBe(true);
  });
});
