// Environment and .env -> Config. Nothing else reads process.env; secrets come out wrapped so that no log prints them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { Redacted } from './lib/redacted.ts';
import { err, ok, type Result } from './lib/result.ts';
import { rootDir } from './paths.ts';

/** One plain Indonesian sentence per wrong variable, each with what to do; values are not repeated, they may be secret. */
export type GalatConfig = { readonly kind: 'pengaturan-salah'; readonly pesan: readonly string[] };

/** A variable that is set but empty counts as not set, as `.env` templates leave them. */
const opsional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((nilai) => (typeof nilai === 'string' && nilai.trim() === '' ? undefined : nilai), schema.optional());

const rahasia = z
  .string()
  .trim()
  .regex(/^\S+$/, 'tidak boleh memuat spasi')
  .transform((nilai) => new Redacted(nilai));
const alamat = (protocol: RegExp, pesan: string) =>
  z
    .string()
    .trim()
    .pipe(z.url({ protocol, error: pesan }));

function isZona(zona: string): boolean {
  try {
    return new Intl.DateTimeFormat('id', { timeZone: zona }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const idTelegram = z
  .string()
  .trim()
  .regex(/^\d+(\s*,\s*\d+)*,?$/, 'harus berisi nomor id Telegram, dipisah koma, misalnya 12345,67890')
  .transform((nilai) =>
    nilai
      .split(',')
      .map((id) => Number(id.trim()))
      .filter((id) => id > 0),
  );

/** Relative paths start at the package, so that the same database is found wherever the program is started from. */
const toPath = (nilai: string): string => (nilai === ':memory:' ? nilai : path.resolve(rootDir, nilai));

const lingkungan = z
  .object({
    BOT_TOKEN: opsional(rahasia),
    TELEGRAM_API_ROOT: opsional(alamat(/^https?$/, 'harus alamat http(s), misalnya https://api.telegram.org')),
    WEBHOOK_URL: opsional(alamat(/^https$/, 'harus alamat https yang dapat dihubungi Telegram')),
    WEBHOOK_SECRET: opsional(
      z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,256}$/, 'hanya boleh huruf, angka, _ dan -, paling banyak 256 tanda')
        .transform((nilai) => new Redacted(nilai)),
    ),
    PORT: opsional(
      z
        .string()
        .regex(/^\d{1,5}$/, 'harus angka 0 sampai 65535')
        .transform(Number)
        .refine((port) => port <= 65_535, 'harus angka 0 sampai 65535'),
    ),
    // May carry a user name and password.
    HTTPS_PROXY: opsional(
      alamat(/^https?$/, 'harus alamat proksi http(s), misalnya http://proksi:3128').transform((nilai) => new Redacted(nilai)),
    ),
    ADMIN_IDS: opsional(idTelegram),
    DATABASE_PATH: opsional(z.string().trim()),
    BERKAS_PATH: opsional(z.string().trim()),
    TZ_INSTANSI: opsional(
      z.string().trim().refine(isZona, 'harus nama zona waktu, misalnya Asia/Jakarta, Asia/Makassar atau Asia/Jayapura'),
    ),
    OPENAI_API_KEY: opsional(rahasia),
    OPENAI_BASE_URL: opsional(alamat(/^https?$/, 'harus alamat http(s), misalnya https://api.openai.com/v1')),
    OPENAI_MODEL: opsional(z.string().trim()),
    // Prices per million tokens, in any currency; without them the budget counts tokens alone.
    OPENAI_HARGA: opsional(
      z
        .string()
        .trim()
        .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/, 'harus harga per sejuta token masuk/keluar, misalnya 0.15/0.60')
        .transform((nilai) => {
          const [masuk, keluar] = nilai.split('/').map(Number);
          return { masuk: masuk ?? 0, keluar: keluar ?? 0 };
        }),
    ),
    OPENAI_BIAYA_HARIAN: opsional(
      z
        .string()
        .trim()
        .regex(/^\d+(?:\.\d+)?$/, 'harus angka dalam mata uang yang sama dengan OPENAI_HARGA, misalnya 2.50')
        .transform(Number),
    ),
  })
  .refine((e) => e.OPENAI_API_KEY === undefined || e.OPENAI_MODEL !== undefined, {
    path: ['OPENAI_MODEL'],
    message: 'belum diisi padahal OPENAI_API_KEY diisi. Isi dengan nama model, atau kosongkan OPENAI_API_KEY agar berjalan tanpa model',
  })
  .refine((e) => (e.OPENAI_HARGA === undefined) === (e.OPENAI_BIAYA_HARIAN === undefined), {
    path: ['OPENAI_HARGA'],
    message: 'dan OPENAI_BIAYA_HARIAN hanya berguna bersama. Isi keduanya, atau kosongkan keduanya',
  })
  .transform((e) => ({
    ...(e.BOT_TOKEN === undefined ? {} : { botToken: e.BOT_TOKEN }),
    telegramApiRoot: (e.TELEGRAM_API_ROOT ?? 'https://api.telegram.org').replace(/\/+$/, ''),
    ...(e.WEBHOOK_URL === undefined ? {} : { webhookUrl: e.WEBHOOK_URL }),
    ...(e.WEBHOOK_SECRET === undefined ? {} : { webhookSecret: e.WEBHOOK_SECRET }),
    port: e.PORT ?? 8080,
    ...(e.HTTPS_PROXY === undefined ? {} : { httpsProxy: e.HTTPS_PROXY }),
    adminIds: e.ADMIN_IDS ?? [],
    databasePath: toPath(e.DATABASE_PATH ?? 'var/sakip.db'),
    berkasPath: toPath(e.BERKAS_PATH ?? 'var/berkas'),
    tzInstansi: e.TZ_INSTANSI ?? 'Asia/Jakarta',
    // Absent: the model is off and everything else works.
    ...(e.OPENAI_API_KEY === undefined || e.OPENAI_MODEL === undefined
      ? {}
      : {
          model: {
            apiKey: e.OPENAI_API_KEY,
            nama: e.OPENAI_MODEL,
            ...(e.OPENAI_BASE_URL === undefined ? {} : { baseUrl: e.OPENAI_BASE_URL }),
            ...(e.OPENAI_HARGA === undefined || e.OPENAI_BIAYA_HARIAN === undefined
              ? {}
              : { biaya: { harga: e.OPENAI_HARGA, batasHarian: e.OPENAI_BIAYA_HARIAN } }),
          },
        }),
  }))
  .readonly();

export type Config = z.output<typeof lingkungan>;

/** Checks variables without reading anything; tests give their own. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, GalatConfig> {
  const hasil = lingkungan.safeParse(env);
  if (hasil.success) return ok(hasil.data);
  return err({ kind: 'pengaturan-salah', pesan: hasil.error.issues.map((i) => `${i.path.join('.')} ${i.message}.`) });
}

/** Reads `.env` of the package if there is one; a variable of the process wins over it. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  folder: string = rootDir,
): Result<Config, GalatConfig> {
  const berkas = path.join(folder, '.env');
  let dariBerkas: Readonly<Record<string, string | undefined>> = {};
  try {
    if (existsSync(berkas)) dariBerkas = parseEnv(readFileSync(berkas, 'utf8'));
  } catch {
    return err({ kind: 'pengaturan-salah', pesan: [`Berkas ${berkas} tidak dapat dibaca. Periksa izin berkasnya.`] });
  }
  const terisi = Object.fromEntries(Object.entries(env).filter(([, nilai]) => nilai !== undefined));
  return parseConfig({ ...dariBerkas, ...terisi });
}
