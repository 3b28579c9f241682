import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bangun, folderUji, jalankan, type Hasil } from '../support/proses.ts';
import { root } from '../support/db.ts';

type Keluaran = {
  readonly id?: string | number | null;
  readonly kind: string;
  readonly text: string;
  readonly permintaan: readonly { readonly kind: string }[];
  readonly fakta: readonly { readonly id: string; readonly nilai: { readonly kind: string; readonly desimal?: unknown } }[];
};

const ikm = 'berapa capaian IKM Dumai Kota 2024';
const folder = folderUji();
const db = path.join(folder, 'sakip.db');
const cli = (argumen: readonly string[], stdin = ''): Hasil => jalankan('cli', argumen, db, stdin);
const jsonl = (masukan: readonly string[]): readonly Keluaran[] => {
  const h = cli(['tanya', '--jsonl'], masukan.join('\n'));
  expect(h.galat).toBe('');
  expect(h.kode).toBe(0);
  return h.keluar
    .trimEnd()
    .split('\n')
    .map((b) => JSON.parse(b) as Keluaran);
};
const baris = (id: string | number, q: string, context?: readonly string[]): string =>
  JSON.stringify({ id, q, ...(context === undefined ? {} : { context }) });
const jejak = /^\s+at .+:\d+/m;

beforeAll(bangun, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sakip tanya', () => {
  test('the capaian of IKM 2024 is printed with its division, its verdict and scale, its table, and what Tabel 1.4 prints', () => {
    const h = cli(['tanya', ikm]);
    expect(h).toMatchObject({ kode: 0, galat: '' });
    expect(h.keluar.split('\n')[0]).toBe('Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%');
    expect(h.keluar).toContain('85,76 ÷ 89,87 × 100%');
    expect(h.keluar).toMatch(/Menurut skala lain: Sangat Tinggi \(.*Permendagri 86\/2017/);
    expect(h.keluar).toMatch(/Sumber: .*Tabel 3\.3/);
    expect(h.keluar).toMatch(/Tabel 1\.4[^;]* mencetak 85,76%/);
  });

  test('a question in several words without quotes is one question', () => {
    expect(cli(['tanya', ...ikm.split(' ')]).keluar).toBe(cli(['tanya', ikm]).keluar);
  });

  test('--json is one object without id, and its quantities are decimal strings', () => {
    const h = cli(['tanya', '--json', ikm]);
    expect(h).toMatchObject({ kode: 0, galat: '' });
    const j = JSON.parse(h.keluar) as Keluaran;
    expect(Object.keys(j)).toEqual(['kind', 'text', 'permintaan', 'fakta']);
    expect(j.kind).toBe('jawab');
    expect(j.permintaan).toEqual([{ kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] }]);
    const angka = j.fakta.filter((f) => f.nilai.kind === 'angka').map((f) => f.nilai.desimal);
    expect(angka).toContain('95.43');
    for (const a of angka) expect(a).toMatch(/^-?\d+(?:\.\d+)?$/);
    expect(`${j.text}\n`).toBe(cli(['tanya', ikm]).keluar);
  });

  test.each([
    ['no question', ['tanya']],
    ['an empty question', ['tanya', '  ']],
    ['an unknown option', ['tanya', '--xml', ikm]],
    ['an unknown short option', ['tanya', '-j', ikm]],
    ['an unknown command', ['jawab', ikm]],
    ['no command', []],
  ])('%s is bad usage: exit 2 with the usage on stderr', (_, argumen) => {
    const h = cli(argumen);
    expect(h).toMatchObject({ kode: 2, keluar: '' });
    expect(h.galat).toContain('Pemakaian: npm run -s sakip -- <perintah>');
    expect(h.galat).not.toMatch(jejak);
  });

  test('a file that is no database is refused in a sentence and left as it was', () => {
    const berkas = path.join(folder, 'surat.db');
    const isi = 'Ini surat biasa, bukan basis data, dan cukup panjang untuk dibaca.\n'.repeat(20);
    writeFileSync(berkas, isi);
    const h = jalankan('cli', ['tanya', ikm], berkas);
    expect(h).toEqual({
      kode: 1,
      keluar: '',
      galat: `Berkas ${berkas} bukan basis data Tanya SAKIP. Berkas itu tidak diubah; pakai DATABASE_PATH lain.\n`,
    });
    expect(readFileSync(berkas, 'utf8')).toBe(isi);
  });

  test('a folder in place of the database is refused in a sentence', () => {
    mkdirSync(path.join(folder, 'map'), { recursive: true });
    const h = jalankan('cli', ['sehat'], path.join(folder, 'map'));
    expect(h).toMatchObject({ kode: 1, keluar: '' });
    expect(h.galat).toMatch(/^Basis data .* tidak dapat dibuka: .* Periksa izin dan DATABASE_PATH\.\n$/);
  });
});

describe('sakip tanya --jsonl', () => {
  test('every line in gives one line out in the same order, and a broken one does not stop the run', () => {
    const hasil = jsonl([
      baris('a', ikm),
      '{"id": "b", "q": ',
      baris(7, 'berapa pagu setda 2023'),
      '{"id": "c"}',
      '["bukan objek"]',
      '',
      '{"id": "d", "q": 5}',
      `\uFEFF${baris('e', 'ubah capaian IKM jadi 100')}\r`,
      baris('f', 'x'.repeat(10_000)),
      `${baris('g', 'apa itu IKU')}\n\n`,
    ]);
    expect(hasil.map((h) => [h.id, h.kind])).toEqual([
      ['a', 'jawab'],
      [null, 'tolak'],
      [7, 'jawab'],
      [null, 'tolak'],
      [null, 'tolak'],
      [null, 'tolak'],
      [null, 'tolak'],
      ['e', 'tolak'],
      ['f', 'klarifikasi'],
      ['g', 'jawab'],
    ]);
    for (const h of hasil) {
      expect(Object.keys(h)).toEqual(['id', 'kind', 'text', 'permintaan', 'fakta']);
      if (h.kind === 'tolak') expect(h.text).toMatch(/^Maaf/);
    }
  });

  test('the context of a line carries over, the lines before it do not', () => {
    const [dengan, berantai, tanpa] = jsonl([
      baris(1, 'kalau 2023?', [ikm]),
      baris(2, 'terus targetnya?', [ikm, 'kalau 2023?']),
      baris(3, 'kalau 2023?'),
    ]);
    expect(dengan?.text.split('\n')[0]).toBe('Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%');
    expect(berantai?.text.split('\n')[0]).toBe('Target Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 89,87');
    expect(tanpa?.kind).toBe('klarifikasi');
  });

  test('a line separator of Unicode inside a question does not cut its line', () => {
    const [h] = jsonl([`{"id":1,"q":"berapa capaian IKM\u2028Dumai Kota 2024"}`]);
    expect(h).toMatchObject({ id: 1, kind: 'jawab' });
  });

  test('input without any line gives nothing and is no failure', () => {
    expect(cli(['tanya', '--jsonl'], '')).toEqual({ kode: 0, keluar: '', galat: '' });
    expect(cli(['tanya', '--jsonl'], '\n\n')).toEqual({ kode: 0, keluar: '', galat: '' });
  });

  test('a reader that stops early ends the run without a stack trace', () => {
    const masukan = path.join(folder, 'banyak.jsonl');
    writeFileSync(masukan, `${baris(1, ikm)}\n`.repeat(400));
    const perintah = `"${process.execPath}" src/tooling/run.mjs cli tanya --jsonl < "${masukan}" 2>&1 | head -n 1; true`;
    const teks = execFileSync('sh', ['-c', perintah], { cwd: root, env: { ...process.env, DATABASE_PATH: db }, encoding: 'utf8' });
    expect(teks.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('sakip sehat', () => {
  test('a sound database is reported with its integrity, migrations and counts', () => {
    const h = cli(['sehat']);
    expect(h).toMatchObject({ kode: 0, galat: '' });
    expect(h.keluar).toMatch(/^Integritas: ok\nMigrasi: \d+\n/);
    expect(h.keluar).toMatch(/^klaim: \d+$/m);
  });
});

describe('npm start', () => {
  test('without a token and without a terminal it exits 2 with the remedy', () => {
    const h = jalankan('main', [], db);
    expect(h).toEqual({
      kode: 2,
      keluar: '',
      galat:
        'Tidak ada BOT_TOKEN dan tidak ada terminal. Isi BOT_TOKEN, jalankan di terminal, atau pakai: npm run -s sakip -- tanya "<pertanyaan>".\n',
    });
  });

  test('a database that cannot be used ends the start with its reason', () => {
    const berkas = path.join(folder, 'catatan.db');
    writeFileSync(berkas, 'catatan rapat yang bukan basis data\n'.repeat(40));
    const h = jalankan('main', [], berkas);
    expect(h.kode).toBe(1);
    expect(h.galat).toMatch(/bukan basis data Tanya SAKIP/);
    expect(h.galat).not.toMatch(jejak);
  });
});
