import { rmSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIsian } from '../../src/db/isian.ts';
import { bacaOpsiSiapkan, tanyaSiapkan } from '../../src/cli/siapkan-opsi.ts';
import { openTestDb } from '../support/db.ts';
import { bangun, folderUji, jalankan, type Hasil } from '../support/proses.ts';

const folder = folderUji();
const db = path.join(folder, 'sakip.db');
const cli = (...argumen: readonly string[]): Hasil => jalankan('cli', ['siapkan', ...argumen], db);

beforeAll(bangun, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sakip siapkan', () => {
  test('adds a government with offices as the default one, in one act of the terminal; the same call again adds nothing', () => {
    const argumen = ['--pemda', 'Kota Sungai Lestari', '--zona', 'WITA', '--opd', 'Kecamatan A', '--opd', 'Dinas Kesehatan', '--bawaan'];
    expect(cli(...argumen, '--sembunyikan', 'kota-dumai', 'kab-bengkalis')).toEqual({
      kode: 0,
      galat: '',
      keluar: [
        'Ditambahkan: Pemerintah Kota Sungai Lestari (kota-sungai-lestari), WITA.',
        'Ditambahkan di Pemerintah Kota Sungai Lestari: Kecamatan A (kec-a).',
        'Ditambahkan di Pemerintah Kota Sungai Lestari: Dinas Kesehatan (dinas-kesehatan).',
        'Pemerintah daerah utama: Pemerintah Kota Sungai Lestari.',
        'Disembunyikan: Pemerintah Kota Dumai.',
        'Disembunyikan: Pemerintah Kabupaten Bengkalis.',
        '',
      ].join('\n'),
    });
    expect(cli(...argumen, '--sembunyikan', 'kota-dumai')).toEqual({
      kode: 0,
      galat: '',
      keluar: [
        'Sudah ada: Pemerintah Kota Sungai Lestari (kota-sungai-lestari).',
        'Sudah ada: Kecamatan A.',
        'Sudah ada: Dinas Kesehatan.',
        'Pemerintah Kota Dumai sudah disembunyikan.',
        'Tidak ada yang perlu diubah.',
        '',
      ].join('\n'),
    });
    // Without --pemda the default one is meant.
    expect(cli('--opd', 'dinkes', 'Kec. B', '--tampilkan', 'Kota Dumai').keluar).toBe(
      [
        'Ditambahkan di Pemerintah Kota Sungai Lestari: Kec. B (kec-b).',
        'Sudah ada: Dinas Kesehatan (ditulis "Dinkes").',
        'Ditampilkan lagi: Pemerintah Kota Dumai.',
        '',
      ].join('\n'),
    );

    const isian = createIsian(openTestDb(db));
    const [kedua, pertama] = isian.riwayat({}, 10);
    expect(isian.riwayat({}, 10)).toHaveLength(2);
    expect(pertama).toMatchObject({ pengguna: 0, sebagai: 'admin terminal', aksi: 'atur-pemda' });
    expect(kedua?.rincian.map((r) => r.id)).toEqual(['kec-b', 'instalasi']);
    expect(isian.buku().find('setelan', 'instalasi')?.isi).toEqual({ tersembunyi: ['kab-bengkalis'], pemdaBawaan: 'kota-sungai-lestari' });
    expect(isian.buku().find('pemda', 'kota-sungai-lestari')?.isi.zona).toBe('Asia/Makassar');
  });

  test.each([
    ['without options and without a terminal', [], 'Belum ada yang disiapkan, dan tidak ada terminal untuk bertanya.'],
    ['a name without its kind', ['--pemda', 'Sungai Lestari'], 'Nama daerah "Sungai Lestari" belum lengkap.'],
    ['a name without quotes', ['--pemda', 'Kota', 'Sungai'], 'Pilihan --pemda hanya untuk satu isi.'],
    ['an unknown zone', ['--pemda', 'Kota A B', '--zona', 'GMT+7'], 'Zona "GMT+7" tidak dikenal. Yang ada: WIB, WITA, WIT.'],
    ['an unknown option', ['--daerah', 'Kota A B'], 'Pilihan --daerah tidak dikenal.'],
    ['an option without its value', ['--opd'], 'Pilihan --opd belum diisi.'],
    ['a word without option', ['Kota A B'], '"Kota A B" tidak jelas untuk apa.'],
    ['an unknown government', ['--sembunyikan', 'kota-lain'], 'Daerah "kota-lain" tidak dikenal. Yang ada: '],
    [
      'the default one to hide',
      ['--sembunyikan', 'kota-dumai'],
      'Pemerintah Kota Dumai menjadi pemerintah daerah utama, jadi belum dapat disembunyikan.',
    ],
    ['no name of an office', ['--opd', '??'], 'Tidak terbaca sebagai nama perangkat daerah: "??".'],
  ])('%s is bad usage: exit 2, a sentence and the usage, nothing written', (_, argumen, pesan) => {
    const berkas = path.join(folder, 'lain.db');
    const h = jalankan('cli', ['siapkan', ...argumen], berkas);
    expect(h).toMatchObject({ kode: 2, keluar: '' });
    expect(h.galat).toContain(pesan);
    expect(h.galat).toContain('siapkan --pemda "Kota Sungai Lestari"');
    expect(h.galat).not.toMatch(/^\s+at /m);
    expect(createIsian(openTestDb(berkas)).buku().cap).toBe(0);
  });
});

describe('tanyaSiapkan', () => {
  async function tanya(...baris: readonly string[]) {
    const [masuk, keluar] = [new PassThrough(), new PassThrough()];
    const opsi = tanyaSiapkan(masuk, keluar, 'Asia/Jakarta');
    masuk.end(baris.map((b) => `${b}\n`).join(''));
    const hasil = await opsi;
    return { hasil, layar: String(keluar.read() ?? '') };
  }

  test('asks for the name, the zone and the offices, and again where an answer does not read', async () => {
    const { hasil, layar } = await tanya('Sungai Lestari', 'Kota Sungai Lestari', 'WIX', '', 'kecamatan a', 'Dinas B', '');
    expect(hasil).toEqual({ pemda: 'Kota Sungai Lestari', opd: ['Kecamatan A', 'Dinas B'], bawaan: true, sembunyikan: [], tampilkan: [] });
    expect(layar).toContain('Mohon ditulis lengkap dengan kota, kabupaten, atau provinsi.');
    expect(layar).toContain('Pilihannya WIB, WITA, atau WIT.');
  });

  test('nothing named, or an input that ends, leads to nothing', async () => {
    expect((await tanya('')).hasil).toBeUndefined();
    expect((await tanya('Kota Sungai Lestari')).hasil).toBeUndefined();
  });
});

describe('bacaOpsiSiapkan', () => {
  test('options with "=" and several values of one option', () => {
    expect(
      bacaOpsiSiapkan(['--pemda=Kota A B', '--zona=Asia/Jayapura', '--opd', 'Dinas C', 'Dinas D', '--sembunyikan', 'kota-dumai']),
    ).toEqual({
      ok: true,
      value: {
        pemda: 'Kota A B',
        zona: 'Asia/Jayapura',
        opd: ['Dinas C', 'Dinas D'],
        bawaan: false,
        sembunyikan: ['kota-dumai'],
        tampilkan: [],
      },
    });
  });
});
