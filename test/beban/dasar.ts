// What the load scripts share: a copy of the house that stays still, processes of our own, figures and the report. Knows no goal.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/db.ts';

export const tunggu = (ms: number): Promise<void> =>
  new Promise((lanjut) => {
    setTimeout(lanjut, ms);
  });

/** `--nama 12` or `--nama=12`; the default when it is not given. */
export function bacaAngka(nama: string, bawaan: number): number {
  const letak = process.argv.findIndex((a) => a === `--${nama}` || a.startsWith(`--${nama}=`));
  if (letak === -1) return bawaan;
  const angka = Number(process.argv[letak]?.split('=')[1] ?? process.argv[letak + 1]);
  if (!Number.isFinite(angka)) throw new Error(`--${nama} needs a number`);
  return angka;
}
export const isDiminta = (nama: string): boolean => process.argv.includes(`--${nama}`);

export type Rumah = { readonly folder: string; readonly hapus: () => void };

/**
 * A copy of src and data with a build of its own: others edit the tree while a script runs, and run.mjs would rebuild at each start.
 * The peer bot is bundled beside it, so that both run as plain JavaScript.
 */
export async function siapkanRumah(): Promise<Rumah> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sakip-beban-'));
  for (const isi of ['src', 'data', 'prompts', 'package.json']) {
    cpSync(path.join(root, isi), path.join(folder, isi), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const hasil = spawnSync(process.execPath, [path.join(folder, 'src/tooling/build.mjs')], { encoding: 'utf8' });
  if (hasil.status !== 0) throw new Error(`build failed: ${hasil.stderr}`);
  await build({
    absWorkingDir: folder,
    entryPoints: [path.join(import.meta.dirname, 'peer-runner.ts')],
    outfile: path.join(folder, 'dist/peer-runner.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  mkdirSync(path.join(folder, 'var'));
  return { folder, hapus: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Akhir = { readonly kode: number | null; readonly sinyal: NodeJS.Signals | null; readonly pada: number };
export type Proses = {
  readonly pid: number;
  readonly mulai: number;
  readonly keluar: Promise<Akhir>;
  readonly hidup: () => boolean;
  readonly sinyal: (s: NodeJS.Signals) => void;
};

const hidupByPid = new Map<number, () => void>();
process.on('exit', () => {
  for (const bunuh of hidupByPid.values()) bunuh();
});
for (const s of ['SIGINT', 'SIGTERM'] as const) process.once(s, () => process.exit(130));

/** A process without a terminal; what it writes goes to the end of the file. It ends with this script at the latest. */
function jalankan(argumen: readonly string[], env: Readonly<Record<string, string>>, catatan: string): Proses {
  const berkas = openSync(catatan, 'a');
  const anak = spawn(process.execPath, argumen, {
    cwd: tmpdir(),
    detached: true,
    stdio: ['ignore', berkas, berkas],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  closeSync(berkas);
  const { pid } = anak;
  if (pid === undefined) throw new Error('the process did not start');
  hidupByPid.set(pid, () => anak.kill('SIGKILL'));
  const keluar = new Promise<Akhir>((lanjut) => {
    anak.once('exit', (kode, sinyal) => {
      hidupByPid.delete(pid);
      lanjut({ kode, sinyal, pada: performance.now() });
    });
  });
  return { pid, mulai: performance.now(), keluar, hidup: () => hidupByPid.has(pid), sinyal: (s) => void anak.kill(s) };
}

type Alamat = { readonly env: Readonly<Record<string, string>> };

export const jalankanProduk = (r: Rumah, em: Alamat, basisData: string, catatan: string): Proses =>
  jalankan([path.join(r.folder, 'src/tooling/run.mjs'), 'main'], { ...em.env, DATABASE_PATH: basisData }, catatan);

/** The echo bot; `ms` is how long its handler takes. */
export const jalankanRekan = (r: Rumah, em: Alamat, cara: 'runner' | 'start', ms: number, catatan: string): Proses =>
  jalankan([path.join(r.folder, 'dist/peer-runner.mjs'), cara, String(ms)], em.env, catatan);

/** Asks a process to stop, and ends it when it does not. */
export async function hentikan(p: Proses, sabar = 8000): Promise<Akhir> {
  if (p.hidup()) p.sinyal('SIGTERM');
  const paksa = setTimeout(() => p.sinyal('SIGKILL'), sabar);
  const akhir = await p.keluar;
  clearTimeout(paksa);
  return akhir;
}

/** CPU seconds of a process with all its threads so far; the kernel counts in 1/100 s. */
export function detikCpu(pid: number): number {
  const isi = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const kolom = isi.slice(isi.lastIndexOf(')') + 2).split(' ');
  return (Number(kolom[11]) + Number(kolom[12])) / 100;
}

/** The value below which the share `p` of the values lies; NaN without values. */
export function persentil(nilai: readonly number[], p: number): number {
  const urut = nilai.toSorted((a, b) => a - b);
  return urut[Math.min(urut.length - 1, Math.floor(p * urut.length))] ?? Number.NaN;
}
export function median(nilai: readonly number[]): number {
  const urut = nilai.toSorted((a, b) => a - b);
  const tengah = urut.length / 2;
  return Number.isInteger(tengah)
    ? ((urut[tengah - 1] ?? Number.NaN) + (urut[tengah] ?? Number.NaN)) / 2
    : (urut[tengah - 0.5] ?? Number.NaN);
}
export const jumlah = (nilai: readonly number[]): number => nilai.reduce((a, b) => a + b, 0);
export const bulat = (n: number, angka = 2): string => n.toFixed(angka);

export type Laporan = ReturnType<typeof createLaporan>;

/** Lines appear as they are known; `tutup` sums up and gives the exit code. */
export function createLaporan(judul: string) {
  const mulai = performance.now();
  const gagal: string[] = [];
  let batal: string | undefined;
  const tulis = (s: string): void => void process.stdout.write(`${s}\n`);
  const git = (...argumen: string[]): string => spawnSync('git', ['-C', root, ...argumen], { encoding: 'utf8' }).stdout.trim();
  const ubahan = git('status', '--porcelain', '--', 'src', 'data', 'prompts') === '' ? '' : ' with changes';
  tulis(`== ${judul} (${new Date().toISOString()}, node ${process.version}, ${git('rev-parse', '--short', 'HEAD')}${ubahan})`);
  return {
    bagian: (s: string): void => tulis(`\n-- ${s}`),
    baris: (s: string): void => tulis(`   ${s}`),
    /** One goal: what is asked, what was seen. */
    goal: (nama: string, lulus: boolean, angka: string): void => {
      tulis(`${lulus ? 'PASS' : 'FAIL'} ${nama}: ${angka}`);
      if (!lulus) gagal.push(nama);
    },
    /** The test says nothing, because its control did not show what it must. */
    batalkan: (sebab: string): void => {
      batal = sebab;
      tulis(`VOID ${sebab}`);
    },
    tutup: (): number => {
      const detik = bulat((performance.now() - mulai) / 1000, 0);
      const akhir = batal === undefined ? (gagal.length === 0 ? 'PASS' : `FAIL (${gagal.join('; ')})`) : `VOID (${batal})`;
      tulis(`\n== ${judul}: ${akhir}, ${detik} s`);
      return akhir === 'PASS' ? 0 : 1;
    },
  };
}

/** Runs a script's parts, writes its verdict and ends the process; what a failing run left behind is kept. */
export async function jalankanSkrip(l: Laporan, rumah: Rumah, kerja: () => Promise<void>): Promise<never> {
  try {
    await kerja();
  } catch (error) {
    l.goal('the script ran to its end', false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const kode = l.tutup();
  if (kode === 0 && !isDiminta('simpan')) rumah.hapus();
  else process.stdout.write(`   kept: ${rumah.folder}\n`);
  process.exit(kode);
}
