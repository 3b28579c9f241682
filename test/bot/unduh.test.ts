import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ucapkanGalatBerkas } from '../../src/berkas/galat.ts';
import { createGudang } from '../../src/berkas/gudang.ts';
import { batasBerkas } from '../../src/berkas/periksa.ts';
import { berkasDari, unduh } from '../../src/bot/unduh.ts';
import { awalByJenis, pdf } from '../support/berkas.ts';
import { berkasPesan, bukaUnduhan, dokumen, sha, tanggal } from '../support/unduhan.ts';

const MB = 1024 * 1024;

describe('berkasDari', () => {
  const dasar = { message_id: 1, date: 1, chat: { id: 7, type: 'private', first_name: 'Ani' } } as const;

  test('a document brings its name, type and size, as far as they are told', () => {
    const document = { file_id: 'F', file_unique_id: 'U', file_name: 'a.pdf', mime_type: 'application/pdf', file_size: 9 };
    expect(berkasDari({ msg: { ...dasar, document } }, tanggal)).toEqual({
      fileId: 'F',
      nama: 'a.pdf',
      mime: 'application/pdf',
      ukuran: 9,
    });
    const polos = { file_id: 'F', file_unique_id: 'U' };
    expect(berkasDari({ msg: { ...dasar, document: polos } }, tanggal)).toEqual({ fileId: 'F' });
  });

  test('a photo is its largest size, named by the date', () => {
    const size = (file_id: string, sisi: number) => ({
      file_id,
      file_unique_id: `u${file_id}`,
      width: sisi,
      height: sisi,
      file_size: sisi,
    });
    expect(berkasDari({ msg: { ...dasar, photo: [size('a', 90), size('c', 1280), size('b', 320)] } }, tanggal)).toEqual({
      fileId: 'c',
      nama: 'foto-2025-07-14.jpg',
      mime: 'image/jpeg',
      ukuran: 1280,
    });
  });

  test('words, a voice and an update without a message are no file', () => {
    const voice = { file_id: 'F', file_unique_id: 'U', duration: 3 };
    expect([{ ...dasar, text: 'halo' }, { ...dasar, voice }, undefined].map((msg) => berkasDari({ msg }, tanggal))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('unduh', () => {
  let u: Awaited<ReturnType<typeof bukaUnduhan>>;

  beforeEach(async () => {
    u = await bukaUnduhan();
  });

  test('a document of 1 MB is stored under its hash', async () => {
    const isi = pdf(MB);
    const berkas = u.kirim(dokumen('LKjIP 2024.pdf', isi));
    expect(await unduh(u.d, berkas)).toEqual({
      ok: true,
      value: { fileId: berkas.fileId, nama: 'LKjIP 2024.pdf', jenis: 'pdf', ukuran: MB, sha256: sha(isi) },
    });
    expect(sha(readFileSync(u.d.gudang.path(sha(isi))))).toBe(sha(isi));
    expect(u.isiGudang()).toEqual([sha(isi)]);
  });

  test('20 MB to the byte are stored', async () => {
    expect(await unduh(u.d, u.kirim(dokumen('besar.pdf', pdf(batasBerkas))))).toMatchObject({ ok: true, value: { ukuran: batasBerkas } });
  });

  test('a photo is stored as a picture named by the date', async () => {
    const berkas = berkasPesan(u.em.kirimFoto({ caption: 'rapat' }).pesan);
    expect(await unduh(u.d, berkas)).toMatchObject({ ok: true, value: { nama: 'foto-2025-07-14.jpg', jenis: 'jpg', ukuran: 35 } });
  });

  test('the files of an album are stored one by one, equal ones once', async () => {
    const kiriman = [pdf(5000, 1), pdf(5000, 2), pdf(5000, 1)].map((isi) =>
      u.em.kirimDokumen({ berkas: dokumen('a.pdf', isi), album: '77' }),
    );
    expect(new Set(kiriman.map((k) => k.pesan.media_group_id))).toEqual(new Set(['77']));
    const hasil = await Promise.all(kiriman.map((k) => unduh(u.d, berkasPesan(k.pesan))));
    expect(hasil.map((h) => h.ok && h.value.sha256)).toEqual([1, 2, 1].map((n) => sha(pdf(5000, n))));
    expect(u.isiGudang()).toHaveLength(2);
  });

  test('30 MB declared are refused before anything is asked for', async () => {
    const hasil = await unduh(u.d, u.kirim(dokumen('besar.pdf', pdf(100), { ukuran: 30 * MB })));
    expect(hasil).toEqual({ ok: false, error: { kind: 'terlalu-besar', ukuran: 30 * MB, batas: batasBerkas } });
    expect(hasil.ok ? '' : ucapkanGalatBerkas(hasil.error)).toBe(
      'Berkas 30 MB terlalu besar; paling besar 20 MB. Mohon diperkecil, atau kirim tautannya.',
    );
    expect(u.panggilan()).toEqual([]);
  });

  test('a size that the message does not tell is refused by getFile', async () => {
    const { fileId } = u.em.tanamBerkas(dokumen('besar.pdf', pdf(100), { ukuran: 30 * MB }));
    const hasil = await unduh(u.d, { fileId, nama: 'besar.pdf' });
    expect(hasil).toEqual({ ok: false, error: { kind: 'terlalu-besar', batas: batasBerkas } });
    expect(u.panggilan()).toEqual(['getFile']);
  });

  test('a file that is larger than it says is stopped at the limit and leaves nothing', async () => {
    const hasil = await unduh(u.d, u.kirim(dokumen('bohong.pdf', pdf(batasBerkas + 1), { ukuran: 1000 })));
    expect(hasil).toEqual({ ok: false, error: { kind: 'terlalu-besar', batas: batasBerkas } });
    expect(u.isiGudang()).toEqual([]);
  });

  test('a file that is smaller than it says counts with the bytes that came', async () => {
    expect(await unduh(u.d, u.kirim(dokumen('a.pdf', pdf(1000), { ukuran: 5000 })))).toMatchObject({ ok: true, value: { ukuran: 1000 } });
    expect(await unduh(u.d, u.kirim(dokumen('a.pdf', new Uint8Array(), { ukuran: 5000 })))).toEqual({
      ok: false,
      error: { kind: 'kosong' },
    });
    expect(u.isiGudang()).toHaveLength(1);
  });

  test('a program called .pdf is refused by its first bytes and leaves nothing; one called .exe is not even asked for', async () => {
    const exe = new Uint8Array(Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(100_000)]));
    expect(await unduh(u.d, u.kirim(dokumen('laporan.pdf', exe)))).toEqual({ ok: false, error: { kind: 'program' } });
    expect(await unduh(u.d, u.kirim(dokumen('foto.pdf', awalByJenis.png)))).toEqual({
      ok: false,
      error: { kind: 'tidak-cocok', jenis: 'pdf', isi: 'png' },
    });
    expect(u.panggilan()).toEqual(['getFile', 'file', 'getFile', 'file']);
    expect(await unduh(u.d, u.kirim(dokumen('laporan.pdf.exe', pdf(1000))))).toEqual({ ok: false, error: { kind: 'program' } });
    expect([u.panggilan().length, u.isiGudang()]).toEqual([4, []]);
  });

  test('path parts of a name reach no path', async () => {
    const isi = pdf(2000);
    const hasil = await unduh(u.d, u.kirim(dokumen('../../../etc/cron.d/\u202elaporan.pdf', isi)));
    expect(hasil).toMatchObject({ ok: true, value: { nama: 'laporan.pdf' } });
    expect(u.isiGudang()).toEqual([sha(isi)]);
    expect(u.d.gudang.ada(sha(isi))).toBe(true);
  });

  test('without a name the declared type gives one', async () => {
    expect(await unduh(u.d, u.kirim(dokumen('', pdf(2000))))).toMatchObject({ ok: true, value: { nama: 'berkas.pdf', jenis: 'pdf' } });
  });

  test('what Telegram has forgotten is to be sent again', async () => {
    const lupa = u.kirim(dokumen('a.pdf', pdf(2000)));
    u.em.lupakanBerkas(lupa.fileId);
    const kosong = u.kirim(dokumen('b.pdf', pdf(2000)));
    u.em.lupakanBerkas(kosong.fileId, true);
    expect([await unduh(u.d, lupa), await unduh(u.d, kosong)]).toEqual([
      { ok: false, error: { kind: 'tidak-tersedia' } },
      { ok: false, error: { kind: 'tidak-tersedia' } },
    ]);
    expect(u.isiGudang()).toEqual([]);
  });

  test('a disk that cannot take the file is an error with a word for the log', async () => {
    const bukanFolder = path.join(u.folder, 'berkas');
    writeFileSync(bukanFolder, 'x');
    const hasil = await unduh({ ...u.d, gudang: createGudang(bukanFolder) }, u.kirim(dokumen('a.pdf', pdf(2000))));
    expect(hasil).toMatchObject({ ok: false, error: { kind: 'disk', kode: 'EEXIST', pesan: expect.stringContaining('BERKAS_PATH') } });
  });
});
