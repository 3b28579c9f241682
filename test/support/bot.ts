// The real bot process beside an emulator: started, killed, stopped and started again; and people who write, press and look. Builds once.
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import type { Chat, User } from 'grammy/types';
import { afterAll } from 'vitest';
import { root } from './db.ts';
import { createEmulator, type Emulator } from './emulator/emulator.ts';
import type { Opsi, Panggilan, Terlihat } from './emulator/jenis.ts';
import type { Tempat } from './emulator/orang.ts';
import { bangun, folderUji } from './proses.ts';

/** Long, because the machine may be busy; nothing waits longer than it has to. */
export const sabar = { batas: 20_000 } as const;

/** Settings of a developer's own .env must not reach a test. */
const kosong = {
  ADMIN_IDS: '',
  WEBHOOK_URL: '',
  WEBHOOK_SECRET: '',
  PORT: '',
  HTTPS_PROXY: '',
  TZ_INSTANSI: '',
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  OPENAI_MODEL: '',
} as const;

export type Bot = {
  /** kill -9; resolves when the process is gone. */
  readonly bunuh: () => Promise<void>;
  /** SIGTERM; the exit code and how long it took. */
  readonly hentikan: () => Promise<{ readonly kode: number | null; readonly ms: number }>;
  /** The exit code of a process that ends by itself. */
  readonly berakhir: () => Promise<number | null>;
  /** Starts a new process on the same database; settings given here hold for this one. */
  readonly mulaiLagi: (lain?: NodeJS.ProcessEnv) => void;
  /** Lines of stderr of all its processes, oldest first. */
  readonly baris: () => readonly string[];
  /** The first line from number `sejak` on that matches, now or later. */
  readonly tungguBaris: (pola: RegExp, sejak?: number) => Promise<string>;
};

export function mulaiBot(em: Pick<Emulator, 'env'>, databasePath: string, lingkungan: NodeJS.ProcessEnv = {}): Bot {
  const baris: string[] = [];
  const pendengar = new Set<() => void>();
  let proses: ChildProcess;
  let akhir: Promise<number | null>;

  function mulaiLagi(lain: NodeJS.ProcessEnv = {}): void {
    const anak = spawn(process.execPath, [path.join(root, 'src/tooling/run.mjs'), 'main'], {
      cwd: root,
      env: {
        ...process.env,
        ...kosong,
        ...em.env,
        DATABASE_PATH: databasePath,
        BERKAS_PATH: path.join(path.dirname(databasePath), 'berkas'),
        ...lingkungan,
        ...lain,
      },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    createInterface({ input: anak.stderr }).on('line', (isi) => {
      baris.push(isi);
      for (const f of pendengar) f();
    });
    proses = anak;
    akhir = new Promise((tuntas) => {
      anak.once('close', (kode) => tuntas(kode));
    });
  }
  mulaiLagi();
  // When the test run itself ends early.
  process.once('exit', () => proses.kill('SIGKILL'));

  return {
    bunuh: async () => {
      proses.kill('SIGKILL');
      await akhir;
    },
    hentikan: async () => {
      const sejak = performance.now();
      proses.kill('SIGTERM');
      return { kode: await akhir, ms: performance.now() - sejak };
    },
    berakhir: () => akhir,
    mulaiLagi,
    baris: () => baris,
    tungguBaris: (pola, sejak = 0) =>
      new Promise((tuntas, gagal) => {
        const lihat = (): void => {
          const kena = baris.slice(sejak).find((x) => pola.test(x));
          if (kena === undefined) return;
          selesai();
          tuntas(kena);
        };
        const selesai = (): void => {
          clearTimeout(batas);
          pendengar.delete(lihat);
        };
        const batas = setTimeout(() => {
          selesai();
          gagal(new Error(`no line ${String(pola)} on stderr; the last ones:\n${baris.slice(-5).join('\n')}`));
        }, sabar.batas);
        pendengar.add(lihat);
        lihat();
      }),
  };
}

/** A finished build, an emulator, and a bot on a fresh database; all of it goes with the test file. */
export async function bukaPanggung(opsi: Opsi = {}, lingkungan: NodeJS.ProcessEnv = {}) {
  bangun();
  const folder = folderUji();
  const db = path.join(folder, 'sakip.db');
  // Pressed buttons wait for a bot that is started again.
  const em = await createEmulator({ umurTombolMs: 600_000, ...opsi });
  const bot = mulaiBot(em, db, lingkungan);
  afterAll(async () => {
    await bot.bunuh();
    await em.tutup();
    rmSync(folder, { recursive: true, force: true });
  });
  return { em, bot, db };
}

/** Rows of a database, also while the bot has it open. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the columns where it is called, as better-sqlite3 does
export function bacaDb<T = Record<string, unknown>>(berkas: string, sql: string, ...nilai: readonly unknown[]): readonly T[] {
  const db = new Database(berkas, { readonly: true });
  try {
    return db.prepare(sql).all(...nilai) as T[];
  } finally {
    db.close();
  }
}

/** Messages sent to a chat that arrived there; what only shows "mengetik" is none. */
export const kirimanKe = (em: Emulator, chat: Chat | User): readonly Panggilan[] =>
  em.jurnal.daftar().filter((p) => p.chat === chat.id && p.berlaku && /^send(?!ChatAction)/.test(p.metode));

/** Resolves when so many messages have arrived in a chat since the beginning. */
export const tungguKiriman = (em: Emulator, chat: Chat | User, banyak: number): Promise<void> =>
  em.tungguSampai(() => kirimanKe(em, chat).length >= banyak, { ...sabar, pesan: `${banyak} messages to chat ${chat.id}` });

/** What a pressed button did: the little answer at the button, its message as it is now, and the message that came below. */
export type Tertekan = {
  readonly teks: string | undefined;
  readonly peringatan: boolean;
  readonly asal: Terlihat;
  readonly baru: Terlihat | undefined;
};

/** Presses a button and waits until the bot has answered the press. */
export async function tekan(em: Emulator, dari: User, pesan: Terlihat, tombol: string | number | { readonly data: string }) {
  const { chat } = pesan.pesan;
  const terakhir = em.pesan(chat).at(-1)?.id ?? 0;
  const pilihan = typeof tombol === 'object' ? { data: tombol.data, palsu: true } : { tombol };
  const q = em.tekan({ chat, pesan: pesan.id, dari, ...pilihan });
  await em.tungguSampai(() => q.jawaban !== undefined, { ...sabar, pesan: `an answer to the button ${JSON.stringify(tombol)}` });
  const layar = em.pesan(chat, 'bot');
  return {
    teks: q.jawaban?.teks,
    peringatan: q.jawaban?.peringatan === true,
    asal: layar.find((x) => x.id === pesan.id) ?? pesan,
    baru: layar.find((x) => x.id > terakhir),
  } satisfies Tertekan;
}

/** Somebody with a private chat, who writes one message after the other. */
export function createPelaku(em: Emulator, nama: string, id?: number) {
  const user = em.buatPengguna({ nama, ...(id === undefined ? {} : { id }) });
  return {
    user,
    /** Writes and waits for the next message of the bot in that chat. */
    tanya: (teks: string, tempat: Omit<Tempat, 'dari'> = {}): Promise<Terlihat> => em.tanya({ ...tempat, dari: user, teks, ...sabar }),
    tekan: (pesan: Terlihat, tombol: string | number | { readonly data: string }): Promise<Tertekan> => tekan(em, user, pesan, tombol),
    /** What the bot wrote in the private chat, as it stands now. */
    layar: (): readonly Terlihat[] => em.pesan(user, 'bot'),
  };
}

/**
 * Resolves when every update queued before, that needs no call to be handled, is closed: of two messages of one person the second
 * is begun with the commit that closes the first.
 */
export async function tenang(em: Emulator): Promise<void> {
  const saksi = createPelaku(em, 'Saksi');
  await saksi.tanya('/baru');
  await saksi.tanya('/baru');
}

/** Resolves when the bot polls. */
export const siaga = (em: Emulator): Promise<void> => em.tungguSampai(em.adaPendengar, { ...sabar, pesan: 'a poll of the bot' });
