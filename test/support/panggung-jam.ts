// A bot beside an emulator, with a clock that is set from here: each setting is waited for until nothing is left to send.
import { fork, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './db.ts';
import type { Emulator } from './emulator/emulator.ts';
import type { Menganggur, Setelan } from './bot-berjam.ts';

const sabar = 120_000;
/** A sender that waits this long has nothing to send before. */
const tenang = 25_000;

export type BotBerjam = ReturnType<typeof createBotBerjam>;

/** One file; the packages beside it are found from the folder that it is put into. */
export async function bangunBotBerjam(keluar: string): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'test/support/bot-berjam.ts')],
    outfile: keluar,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return keluar;
}

type Pilihan = {
  readonly em: Pick<Emulator, 'env'>;
  readonly berkas: string;
  readonly basisData: string;
  readonly catatan: string;
  /** Where data/ and the migrations are; this package unless given. */
  readonly akar?: string;
  readonly env?: Readonly<Record<string, string>>;
};

export function createBotBerjam(o: Pilihan) {
  let anak: ChildProcess | undefined;
  let keluar: Promise<number | null> = Promise.resolve(null);
  let setelan: Setelan = { kini: 0, ke: 0 };
  let sejak = 0;
  let menganggur = { ms: 0, ke: -1 };
  let lihat: (() => void) | undefined;

  const kini = (): number => setelan.kini + (performance.now() - sejak);

  function mulai(): void {
    const log = openSync(o.catatan, 'a');
    menganggur = { ms: 0, ke: -1 };
    const baru = fork(o.berkas, [], {
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        PATH: process.env['PATH'],
        SAKIP_ROOT: o.akar ?? root,
        ...o.em.env,
        DATABASE_PATH: o.basisData,
        BERKAS_PATH: path.join(path.dirname(o.basisData), 'berkas'),
        ...o.env,
        JAM_AWAL: String(kini()),
        JAM_KE: String(setelan.ke),
      },
    });
    baru.on('message', (x: Menganggur) => {
      menganggur = { ms: x.menganggur, ke: x.ke };
      lihat?.();
    });
    keluar = new Promise((tuntas) => {
      baru.once('exit', (kode) => tuntas(kode));
    });
    anak = baru;
  }
  process.once('exit', () => anak?.kill('SIGKILL'));

  return {
    kini,
    mulai,
    /** Sets the clock; the bot, if it runs, looks at once. */
    setel: (iso: string): void => {
      setelan = { kini: Date.parse(iso), ke: setelan.ke + 1 };
      sejak = performance.now();
      if (anak?.connected === true) anak.send(setelan);
    },
    /** Resolves when everything that is due at the clock's time was sent. */
    tenang: (): Promise<void> =>
      new Promise((tuntas, gagal) => {
        const batas = setTimeout(() => gagal(new Error(`the bot is not done after ${sabar} ms; it waits ${menganggur.ms} ms`)), sabar);
        lihat = () => {
          if (menganggur.ke !== setelan.ke || menganggur.ms < tenang) return;
          clearTimeout(batas);
          lihat = undefined;
          tuntas();
        };
        lihat();
      }),
    bunuh: async (): Promise<void> => {
      anak?.kill('SIGKILL');
      await keluar;
    },
    hentikan: async (): Promise<number | null> => {
      anak?.kill('SIGTERM');
      return keluar;
    },
  };
}
