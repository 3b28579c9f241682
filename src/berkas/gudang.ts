// Evidence files on disk, each under the SHA-256 of its bytes, so the same bytes are kept once. Knows no name, person or meaning of a file.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../lib/result.ts';

/** `ukuran` in bytes, as counted; `sha256` in lower-case hexadecimal. */
export type BerkasTersimpan = { readonly sha256: string; readonly ukuran: number };

export type GalatGudang =
  /** `batas` in bytes. */
  | { readonly kind: 'terlalu-besar'; readonly batas: number }
  | { readonly kind: 'kosong' }
  /** `pesan` is for whoever runs the bot: what is wrong with the disk and what to do. */
  | { readonly kind: 'disk'; readonly kode: string; readonly pesan: string };

export type Gudang = {
  /**
   * Keeps what the stream gives, at most `batas` bytes of it. A file is wholly there under its hash or not there at all, whenever the
   * process or the machine ends. An error of the stream itself is thrown on, and leaves nothing.
   */
  readonly simpan: (aliran: AsyncIterable<Uint8Array>, batas: number) => Promise<Result<BerkasTersimpan, GalatGudang>>;
  /** Where the file of a hash stands, whether it is there or not. */
  readonly path: (sha256: string) => string;
  readonly ada: (sha256: string) => boolean;
  /**
   * Deletes what an earlier process left half written, and files whose hash is in no use; gives how many. What this process is writing
   * or has stored stays, and so does everything that is not named as the store names it. For the start of the only process that stores.
   */
  readonly sapu: (dipakai: ReadonlySet<string> | 'hanya-sementara') => number;
};

const polaSementara = /^\.tmp-[0-9a-f]{24}$/;
const polaFolder = /^[0-9a-f]{2}$/;
const polaSha = /^[0-9a-f]{64}$/;
const modeFolder = 0o700;
const modeBerkas = 0o600;

/** An error of the disk, to be told from one of the stream. */
class GagalDisk extends Error {}

const kodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'tidak dikenal';

async function disk<T>(kerja: Promise<T>): Promise<T> {
  try {
    return await kerja;
  } catch (error) {
    throw new GagalDisk(kodeOf(error), { cause: error });
  }
}

function pesanDisk(kode: string, folder: string): string {
  if (kode === 'ENOSPC' || kode === 'EDQUOT') {
    return `Disk untuk berkas bukti (${folder}) penuh (${kode}). Kosongkan ruang di sana, atau arahkan BERKAS_PATH ke disk lain.`;
  }
  if (kode === 'EACCES' || kode === 'EPERM' || kode === 'EROFS') {
    return `Folder berkas bukti (${folder}) tidak dapat ditulis (${kode}). Beri pengguna yang menjalankan bot izin menulis di sana, atau ganti BERKAS_PATH.`;
  }
  return `Folder berkas bukti (${folder}) tidak dapat dipakai (${kode}). Periksa BERKAS_PATH dan keadaan disknya.`;
}

/** A new name in a folder survives a power cut only when the folder itself has been written out. */
async function sinkronkan(folder: string): Promise<void> {
  const f = await open(folder, 'r');
  try {
    await f.sync();
  } finally {
    await f.close();
  }
}

async function buatFolder(folder: string): Promise<void> {
  const dibuat = await mkdir(folder, { recursive: true, mode: modeFolder });
  if (dibuat === undefined) return;
  const puncak = path.dirname(dibuat);
  const induk: string[] = [];
  for (let f = folder; f !== puncak; f = path.dirname(f)) induk.push(path.dirname(f));
  await Promise.all(induk.map(sinkronkan));
}

function isiFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Nothing stored yet, or not to be read: nothing to sweep.
    return [];
  }
}

function hapus(berkas: string): number {
  try {
    rmSync(berkas);
    return 1;
  } catch {
    // A leftover that cannot be deleted takes room and does no harm; the next start tries again.
    return 0;
  }
}

/** Touches nothing until something is stored; folders are made then. */
export function createGudang(letak: string): Gudang {
  const folder = path.resolve(letak);
  /** Names of temporary files being written, and hashes stored, by this process. */
  const ditulis = new Set<string>();
  const tersimpan = new Set<string>();

  function toPath(sha256: string): string {
    // The one place where a name becomes a path.
    if (!polaSha.test(sha256)) throw new Error('not a SHA-256 in lower-case hexadecimal');
    return path.join(folder, sha256.slice(0, 2), sha256);
  }

  /** Writes the stream to the temporary file; the hash and size of what was written, or why it is not kept. */
  async function tulis(sementara: string, aliran: AsyncIterable<Uint8Array>, batas: number): Promise<Result<BerkasTersimpan, GalatGudang>> {
    const f = await disk(open(sementara, 'wx', modeBerkas));
    try {
      const sha = createHash('sha256');
      let ukuran = 0;
      for await (const potongan of aliran) {
        ukuran += potongan.byteLength;
        if (ukuran > batas) return err({ kind: 'terlalu-besar', batas });
        sha.update(potongan);
        await disk(f.writeFile(potongan));
      }
      if (ukuran === 0) return err({ kind: 'kosong' });
      await disk(f.sync());
      return ok({ sha256: sha.digest('hex'), ukuran });
    } finally {
      await disk(f.close());
    }
  }

  async function pindahkan(sementara: string, sha256: string): Promise<void> {
    const tujuan = toPath(sha256);
    await buatFolder(path.dirname(tujuan));
    // Over an equal file too: whoever stored that one may not have reached its sync yet.
    await rename(sementara, tujuan);
    await sinkronkan(path.dirname(tujuan));
    await sinkronkan(folder);
  }

  return {
    simpan: async (aliran, batas) => {
      const nama = `.tmp-${randomBytes(12).toString('hex')}`;
      const sementara = path.join(folder, nama);
      ditulis.add(nama);
      try {
        await disk(buatFolder(folder));
        const hasil = await tulis(sementara, aliran, batas);
        if (!hasil.ok) return hasil;
        tersimpan.add(hasil.value.sha256);
        await disk(pindahkan(sementara, hasil.value.sha256));
        return hasil;
      } catch (error) {
        if (!(error instanceof GagalDisk)) throw error;
        return err({ kind: 'disk', kode: error.message, pesan: pesanDisk(error.message, folder) });
      } finally {
        await rm(sementara, { force: true }).catch(() => {});
        ditulis.delete(nama);
      }
    },
    path: toPath,
    ada: (sha256) => statSync(toPath(sha256), { throwIfNoEntry: false })?.isFile() === true,
    sapu: (dipakai) => {
      let jumlah = 0;
      for (const e of isiFolder(folder)) {
        if (e.isFile() && polaSementara.test(e.name) && !ditulis.has(e.name)) jumlah += hapus(path.join(folder, e.name));
        if (!e.isDirectory() || !polaFolder.test(e.name)) continue;
        for (const { name } of isiFolder(path.join(folder, e.name)).filter((b) => b.isFile())) {
          const milikKita = polaSha.test(name) && name.startsWith(e.name);
          if (milikKita && dipakai !== 'hanya-sementara' && !dipakai.has(name) && !tersimpan.has(name))
            jumlah += hapus(path.join(folder, e.name, name));
        }
      }
      return jumlah;
    },
  };
}
