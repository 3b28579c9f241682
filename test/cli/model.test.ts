// `sakip` with a model: what leaves the machine, and what a model that is gone changes (nothing).
import path from 'node:path';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mulaiModelPalsu, type Pita } from '../support/model-palsu.ts';
import { memilih } from '../support/penjawab.ts';
import { bangun, folderUji, jalankan, jalankanBerdampingan } from '../support/proses.ts';

const folder = folderUji();
beforeAll(bangun, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kunci = 'sk-rahasia-cli';
const denganModel = (alamat: string) => ({ OPENAI_API_KEY: kunci, OPENAI_MODEL: 'palsu', OPENAI_BASE_URL: alamat });
const soal = 'warga senang sama layanan dumai kota tahun 2024';
const ikm = { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] };
const tetap = (p: Pita): Pita => ({ ...p, tetap: true });

describe('sakip tanya with a model', () => {
  test('--jejak prints every request body as it leaves: the question masked, the candidates, no key', async () => {
    const server = await mulaiModelPalsu([tetap(memilih([ikm]))]);
    const db = path.join(folder, 'jejak.db');
    const h = await jalankanBerdampingan(
      'cli',
      ['tanya', '--jejak', `${soal}, balas ke budi@contoh.id a.n. Budi Santoso`],
      db,
      denganModel(server.alamat),
    );
    expect(h.kode).toBe(0);
    expect(h.keluar).toContain('95,43%');
    const terkirim = server.permintaan.map((p) => p.teks);
    expect(terkirim).toHaveLength(1);
    expect(h.galat).toBe(terkirim.map((t) => `--- dikirim ke model bahasa ---\n${t}\n`).join(''));
    expect(h.galat).toContain('[disamarkan]');
    for (const rahasia of [kunci, 'budi@contoh.id', 'Santoso']) expect(h.galat).not.toContain(rahasia);
    await server.tutup();
  }, 60_000);

  test('without a key --jejak says that nothing leaves', () => {
    const h = jalankan('cli', ['tanya', '--jejak', soal], path.join(folder, 'tanpa.db'));
    expect([h.kode, h.galat]).toEqual([0, 'Tidak ada model bahasa (OPENAI_API_KEY kosong): tidak ada yang dikirim keluar.\n']);
  }, 60_000);

  test('nothing listening: the first question that needs it says so, the run goes on as without a model', async () => {
    const masukan = [soal, 'capaian IKM Dumai Kota 2024', 'buatkan paragraf capaian IKM Dumai Kota 2024', soal]
      .map((q, id) => JSON.stringify({ id, q }))
      .join('\n');
    const db = path.join(folder, 'mati.db');
    const [mati, tanpa] = [
      await jalankanBerdampingan('cli', ['tanya', '--jsonl'], db, denganModel('http://127.0.0.1:9/v1'), masukan),
      await jalankanBerdampingan('cli', ['tanya', '--jsonl'], db, {}, masukan),
    ].map((h) =>
      h.keluar
        .trimEnd()
        .split('\n')
        .map((b) => JSON.parse(b) as { kind: string; text: string; fakta: unknown }),
    );
    expect(mati?.map((x) => [x.kind, x.fakta])).toEqual(tanpa?.map((x) => [x.kind, x.fakta]));
    expect(mati?.filter((x) => x.text.includes('Model bahasa sedang tidak dapat dihubungi')).map((x) => x.kind)).toEqual(['klarifikasi']);
    // Another process on the same database knows.
    const lagi = await jalankanBerdampingan('cli', ['tanya', soal], db, denganModel('http://127.0.0.1:9/v1'));
    expect(lagi.keluar).not.toContain('Model bahasa sedang');
  }, 60_000);

  test('a key without a model name is a start error that says what to do', async () => {
    const h = await jalankanBerdampingan('cli', ['tanya', soal], path.join(folder, 'salah.db'), { OPENAI_API_KEY: kunci });
    expect([h.kode, h.keluar]).toEqual([1, '']);
    expect(h.galat).toMatch(/^OPENAI_MODEL belum diisi padahal OPENAI_API_KEY diisi\./);
    expect(h.galat).not.toContain(kunci);
  }, 60_000);
});
