// The real program as users start it: one-shot commands, and the chat in a pseudo terminal. No two builds run at once.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './db.ts';

const runMjs = path.join(root, 'src/tooling/run.mjs');
const kunci = path.join(tmpdir(), 'tanya-sakip-bangun.kunci');
const sabar = 60_000;

/** Settings of a developer's own .env must not reach a test. */
const lingkungan = (databasePath: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_PATH: databasePath,
  BOT_TOKEN: '',
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  OPENAI_MODEL: '',
});

/** True when the lock was free; a lock older than any build belongs to a run that was killed. */
function ambilKunci(): boolean {
  try {
    closeSync(openSync(kunci, 'wx'));
    return true;
  } catch {
    try {
      if (Date.now() - statSync(kunci).mtimeMs > sabar) rmSync(kunci, { force: true });
    } catch {
      // Released just now.
    }
    return false;
  }
}

/** Builds once when sources are newer, so that the processes of the tests find a finished build. */
export function bangun(): void {
  while (!ambilKunci()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  try {
    spawnSync(process.execPath, [runMjs, 'cli'], { cwd: root, env: lingkungan(':memory:') });
  } finally {
    rmSync(kunci, { force: true });
  }
}

/** A folder for the database of one test file; the caller removes it. */
export const folderUji = (): string => mkdtempSync(path.join(tmpdir(), 'sakip-'));

export type Hasil = { readonly kode: number | null; readonly keluar: string; readonly galat: string };

export function jalankan(masuk: 'cli' | 'main', argumen: readonly string[], databasePath: string, stdin = ''): Hasil {
  const h = spawnSync(process.execPath, [runMjs, masuk, ...argumen], {
    cwd: root,
    env: lingkungan(databasePath),
    input: stdin,
    encoding: 'utf8',
  });
  return { kode: h.status, keluar: h.stdout, galat: h.stderr };
}

/** As `jalankan`, while servers of the test itself go on answering; settings given here hold for this run. */
export function jalankanBerdampingan(
  masuk: 'cli' | 'eval',
  argumen: readonly string[],
  databasePath: string,
  lain: NodeJS.ProcessEnv,
  stdin = '',
): Promise<Hasil> {
  const anak = spawn(process.execPath, [runMjs, masuk, ...argumen], { cwd: root, env: { ...lingkungan(databasePath), ...lain } });
  const hasil = { keluar: '', galat: '' };
  anak.stdout.setEncoding('utf8').on('data', (x: string) => void (hasil.keluar += x));
  anak.stderr.setEncoding('utf8').on('data', (x: string) => void (hasil.galat += x));
  anak.stdin.end(stdin);
  return new Promise((selesai) => {
    anak.once('close', (kode) => selesai({ kode, ...hasil }));
  });
}

export type Obrolan = {
  /** Sends one line and gives what is printed up to the next prompt. */
  readonly kirim: (pesan: string) => Promise<string>;
  /** Sends a key ("\u0003" is Ctrl+C) or a last line and gives the exit code. */
  readonly tutup: (ketik: string) => Promise<number | null>;
  readonly salam: string;
};

const prompt = '\n> ';

function mulaiTerminal(databasePath: string): ChildProcess {
  const env = lingkungan(databasePath);
  const pilihan: SpawnOptions = { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] };
  if (spawnSync('script', ['--version']).status === 0) {
    return spawn('script', ['-qec', `"${process.execPath}" "${runMjs}" main`, '/dev/null'], pilihan);
  }
  const program = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
  return spawn('python3', ['-c', program, process.execPath, runMjs, 'main'], pilihan);
}

/** `npm start` in a terminal of its own, after its greeting. */
export async function bukaObrolan(databasePath: string): Promise<Obrolan> {
  const proses = mulaiTerminal(databasePath);
  let layar = '';
  let dibaca = 0;
  let periksa = (): void => {};
  proses.stdout?.setEncoding('utf8').on('data', (potongan: string) => {
    layar += stripVTControlCharacters(potongan).replaceAll('\r', '');
    periksa();
  });
  const selesai = new Promise<number | null>((tuntas) => {
    proses.once('close', (kode) => tuntas(kode));
  });
  const tunggu = (): Promise<string> =>
    new Promise((tuntas, gagal) => {
      const batas = setTimeout(() => gagal(new Error(`tidak ada prompt; layar: ${layar.slice(dibaca)}`)), 20_000);
      periksa = () => {
        if (!layar.slice(dibaca).endsWith(prompt)) return;
        clearTimeout(batas);
        periksa = () => {};
        const isi = layar.slice(dibaca);
        dibaca = layar.length;
        tuntas(isi);
      };
      periksa();
    });
  const salam = await tunggu();
  return {
    salam,
    kirim: (pesan) => {
      proses.stdin?.write(`${pesan}\r`);
      return tunggu();
    },
    tutup: (ketik) => {
      proses.stdin?.write(ketik);
      return selesai;
    },
  };
}
