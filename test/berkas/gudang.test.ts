import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { createGudang } from '../../src/berkas/gudang.ts';
import { pdf } from '../support/berkas.ts';
import { root, tempDir } from '../support/db.ts';

const MB = 1024 * 1024;
const sha = (isi: Uint8Array): string => createHash('sha256').update(isi).digest('hex');
const satu = pdf(300_000, 1);
const dua = pdf(300_000, 2);

async function* aliran(isi: Uint8Array, potong = 65_536): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < isi.length; i += potong) yield isi.subarray(i, i + potong);
}

/** Every file of a store, by its path inside it. */
const daftar = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
    .toSorted();

const mode = (berkas: string): string => (statSync(berkas).mode & 0o777).toString(8);

describe('simpan', () => {
  test('keeps the bytes under their hash, readable by nobody else', async () => {
    const folder = path.join(tempDir(), 'var', 'berkas');
    const gudang = createGudang(folder);
    expect(existsSync(folder)).toBe(false);
    expect(await gudang.simpan(aliran(satu), MB)).toEqual({ ok: true, value: { sha256: sha(satu), ukuran: 300_000 } });
    const letak = gudang.path(sha(satu));
    expect(letak).toBe(path.join(folder, sha(satu).slice(0, 2), sha(satu)));
    expect(sha(readFileSync(letak))).toBe(sha(satu));
    expect([mode(letak), mode(path.dirname(letak)), mode(folder)]).toEqual(['600', '700', '700']);
    expect([gudang.ada(sha(satu)), gudang.ada(sha(dua))]).toEqual([true, false]);
  });

  test('the same bytes, cut into other pieces, are one file', async () => {
    const folder = tempDir();
    const gudang = createGudang(folder);
    const pertama = await gudang.simpan(aliran(satu), MB);
    expect(await gudang.simpan(aliran(satu, 777), MB)).toEqual(pertama);
    expect(await createGudang(folder).simpan(aliran(satu), MB)).toEqual(pertama);
    expect(daftar(folder)).toEqual([`${sha(satu).slice(0, 2)}/${sha(satu)}`]);
  });

  test('equal and different files that arrive at the same time do not disturb each other', async () => {
    const folder = tempDir();
    const gudang = createGudang(folder);
    const hasil = await Promise.all([satu, dua, satu, dua, satu].map((isi) => gudang.simpan(aliran(isi, 1000), MB)));
    expect(hasil.map((h) => h.ok && h.value.sha256)).toEqual([satu, dua, satu, dua, satu].map(sha));
    expect(daftar(folder)).toEqual([satu, dua].map((isi) => `${sha(isi).slice(0, 2)}/${sha(isi)}`).toSorted());
    expect(sha(readFileSync(gudang.path(sha(dua))))).toBe(sha(dua));
  });

  test('a file of exactly the limit is kept; at one byte more the stream is closed and nothing stays', async () => {
    const folder = tempDir();
    const gudang = createGudang(folder);
    expect((await gudang.simpan(aliran(satu), satu.length)).ok).toBe(true);
    let diberi = 0;
    let ditutup = false;
    async function* tanpaAkhir(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          diberi += 1000;
          yield new Uint8Array(1000);
        }
      } finally {
        ditutup = true;
      }
    }
    expect(await gudang.simpan(tanpaAkhir(), 9999)).toEqual({ ok: false, error: { kind: 'terlalu-besar', batas: 9999 } });
    expect([diberi, ditutup]).toEqual([10_000, true]);
    expect(daftar(folder)).toHaveLength(1);
  });

  test('nothing is no file', async () => {
    const folder = tempDir();
    expect(await createGudang(folder).simpan(aliran(new Uint8Array()), MB)).toEqual({ ok: false, error: { kind: 'kosong' } });
    expect(daftar(folder)).toEqual([]);
  });

  test('an error of the stream is thrown on and leaves nothing', async () => {
    const folder = tempDir();
    async function* putus(): AsyncGenerator<Uint8Array> {
      yield satu;
      throw new RangeError('putus');
    }
    await expect(createGudang(folder).simpan(putus(), MB)).rejects.toThrow(RangeError);
    expect(daftar(folder)).toEqual([]);
  });

  test('a folder that cannot be one is told of with what to do', async () => {
    const folder = path.join(tempDir(), 'berkas');
    writeFileSync(folder, 'bukan folder');
    const hasil = await createGudang(folder).simpan(aliran(satu), MB);
    expect(hasil).toEqual({
      ok: false,
      error: {
        kind: 'disk',
        kode: 'EEXIST',
        pesan: `Folder berkas bukti (${folder}) tidak dapat dipakai (EEXIST). Periksa BERKAS_PATH dan keadaan disknya.`,
      },
    });
  });

  // Permissions hold nobody back who runs as root.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is told of with what to do', async () => {
    const folder = tempDir();
    chmodSync(folder, 0o500);
    const hasil = await createGudang(folder).simpan(aliran(satu), MB);
    expect(hasil).toMatchObject({ ok: false, error: { kind: 'disk', kode: 'EACCES', pesan: expect.stringContaining('izin menulis') } });
    chmodSync(folder, 0o700);
  });
});

describe('path', () => {
  test.each(['', '../../etc/passwd', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)}\n`, `../${'a'.repeat(61)}`])(
    '%j is no hash and becomes no path',
    (bukan) => {
      const gudang = createGudang(tempDir());
      expect(() => gudang.path(bukan)).toThrow('not a SHA-256');
      expect(() => gudang.ada(bukan)).toThrow('not a SHA-256');
    },
  );
});

describe('sapu', () => {
  test('deletes leftovers and files in no use, and counts them; files in use stay', async () => {
    const folder = tempDir();
    const dulu = createGudang(folder);
    await dulu.simpan(aliran(satu), MB);
    await dulu.simpan(aliran(dua), MB);
    writeFileSync(path.join(folder, `.tmp-${'0'.repeat(24)}`), 'separuh');
    const gudang = createGudang(folder);
    expect(gudang.sapu(new Set([sha(satu)]))).toBe(2);
    expect([gudang.ada(sha(satu)), gudang.ada(sha(dua))]).toEqual([true, false]);
    expect(daftar(folder)).toHaveLength(1);
    expect(gudang.sapu(new Set([sha(satu)]))).toBe(0);
  });

  test('what the same process has stored, or is writing, stays', async () => {
    const folder = tempDir();
    const gudang = createGudang(folder);
    await gudang.simpan(aliran(satu), MB);
    async function* sambilMenyapu(): AsyncGenerator<Uint8Array> {
      yield dua.subarray(0, 1000);
      expect(daftar(folder).filter((b) => b.startsWith('.tmp-'))).toHaveLength(1);
      expect(gudang.sapu(new Set())).toBe(0);
      yield dua.subarray(1000);
    }
    expect(await gudang.simpan(sambilMenyapu(), MB)).toMatchObject({ ok: true, value: { sha256: sha(dua) } });
    expect([gudang.ada(sha(satu)), gudang.ada(sha(dua))]).toEqual([true, true]);
  });

  test('touches nothing that is not named as the store names it, and follows no link', () => {
    const folder = tempDir();
    const luar = tempDir();
    writeFileSync(path.join(luar, 'f'.repeat(64)), 'milik orang');
    mkdirSync(path.join(folder, 'aa'));
    mkdirSync(path.join(folder, 'lost+found'));
    symlinkSync(luar, path.join(folder, 'ff'));
    for (const nama of [
      'README',
      '.tmp-catatan',
      path.join('aa', 'catatan'),
      path.join('aa', 'b'.repeat(64)),
      path.join('lost+found', 'x'),
    ])
      writeFileSync(path.join(folder, nama), 'x');
    expect(createGudang(folder).sapu(new Set())).toBe(0);
    expect(daftar(folder)).toHaveLength(5);
    expect(existsSync(path.join(luar, 'f'.repeat(64)))).toBe(true);
  });

  test('a folder that is not there yet has nothing to sweep', () => {
    expect(createGudang(path.join(tempDir(), 'belum')).sapu(new Set())).toBe(0);
  });
});

// A busy machine takes long to start processes.
describe('kill -9', { timeout: 90_000 }, () => {
  const utuh = (folder: string): void => {
    for (const b of daftar(folder).filter((x) => !x.startsWith('.tmp-')))
      expect(sha(readFileSync(path.join(folder, b)))).toBe(path.basename(b));
  };

  /** Runs the storing process and kills it once a line of its output says so; gives the lines that came before. */
  function jalankanAnak(folder: string, berhentiDi: number, cukup: (baris: readonly string[]) => boolean): Promise<readonly string[]> {
    const skrip = path.join(root, 'test/support/simpan-anak.ts');
    const anak = spawn(process.execPath, ['--import', 'tsx', skrip, folder, String(berhentiDi)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const baris: string[] = [];
    createInterface({ input: anak.stdout }).on('line', (isi) => {
      baris.push(isi);
      if (cukup(baris)) anak.kill('SIGKILL');
    });
    return new Promise((tuntas) => {
      anak.once('close', () => tuntas(baris));
    });
  }

  test('in the middle of writing leaves one temporary file, which the next start sweeps away', async () => {
    const folder = tempDir();
    const baris = await jalankanAnak(folder, 3, (b) => b.includes('tengah'));
    expect(daftar(folder).filter((b) => b.startsWith('.tmp-'))).toHaveLength(1);
    utuh(folder);
    const tersimpan = baris.filter((b) => b !== 'tengah');
    expect(tersimpan).toEqual([sha(pdf(700_001, 1)), sha(pdf(700_002, 2))]);
    const gudang = createGudang(folder);
    expect(gudang.sapu(new Set(tersimpan))).toBe(1);
    expect(daftar(folder)).toEqual(tersimpan.map((h) => `${h.slice(0, 2)}/${h}`).toSorted());
  });

  test('at any moment leaves every file whole or not there, and all that were reported', async () => {
    const folder = tempDir();
    const dilaporkan = new Set<string>();
    // The line that triggers the kill races with the next file, so each run ends somewhere else in it.
    for (const banyak of [1, 4, 9]) {
      for (const h of await jalankanAnak(folder, 0, (b) => b.length >= banyak)) dilaporkan.add(h);
      utuh(folder);
    }
    const gudang = createGudang(folder);
    for (const h of dilaporkan) expect(gudang.ada(h)).toBe(true);
    gudang.sapu(dilaporkan);
    expect(daftar(folder)).toEqual([...dilaporkan].map((h) => `${h.slice(0, 2)}/${h}`).toSorted());
  });
});
