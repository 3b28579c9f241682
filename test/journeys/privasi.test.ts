// The README's paragraph on privacy, line by line: what leaves for the model is read off a real server, not off the code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { readPrompts } from '../../src/llm/prompt.ts';
import { siapkanModel } from '../../src/penjawab/siapkan.ts';
import type { Penanya } from '../../src/penglihat.ts';
import { root } from '../support/db.ts';
import { bukaDuaKantor, diMilik } from '../support/dua-kantor.ts';
import { isiRealisasi } from '../support/isian.ts';
import type { Pita } from '../support/model-palsu.ts';
import { kosakata, siapkanPenjawab } from '../support/penjawab.ts';

let dunia: ReturnType<typeof bukaDuaKantor>;
let alat: ReturnType<typeof siapkanPenjawab>;
let operator: Penanya;
const tamu: Penanya = { pengguna: -1, admin: false };

beforeAll(() => {
  dunia = bukaDuaKantor();
  alat = siapkanPenjawab({ db: dunia.ruang.db, kini: new Date('2027-07-05T02:00:00.000Z') });
  const sari = dunia.ruang.orang('Sari Nirwana');
  sari.beriPeran({ peran: 'operator', ...diMilik });
  operator = { pengguna: sari.pengguna, admin: false };
  const kendala = (sebab: string) => ({
    kendala: { sebab, langkah: 'Menambah petugas', penanggung: 'Kasi Pelayanan', tenggat: '2027-08-31' },
  });
  isiRealisasi(dunia.ruang, 'bh-ikm', 1, '84,51', 'terkonfirmasi', sari.pengguna, kendala('Loket tutup 17 hari sejak banjir'));
  isiRealisasi(dunia.ruang, 'bh-ikm', 2, '83,17', 'menunggu', sari.pengguna, kendala('Genset belum datang'));
}, 60_000);
afterAll(() => dunia.ruang.db.$client.close());

/** All that leaves while these messages of one chat are answered; the model declines everything. */
async function terkirim(
  pesan: readonly string[],
  oleh: Penanya = tamu,
): Promise<{ readonly isi: string; readonly banyak: number; readonly header: string }> {
  const menolak: Pita = { balas: { kind: 'menolak', kata: '-' }, tetap: true };
  const s = await alat.buka([menolak]);
  for (const p of pesan) await s.tanya(p, oleh);
  const { permintaan } = s.server;
  await s.server.tutup();
  return {
    isi: permintaan.map((x) => x.teks).join('\n'),
    banyak: permintaan.length,
    header: JSON.stringify(permintaan.map((x) => x.header)),
  };
}
const tanpa = (isi: string, kata: readonly string[]): void => expect(kata.filter((k) => isi.includes(k))).toEqual([]);

const tak = 'warga senang sama layanan dumai kota tahun 2024';
const paragraf = 'buatkan paragraf capaian IKM Dumai Kota 2024';
const nilaiIkm = ['85,76', '85.76', '89,87', '89.87', '95,43', '95.43', '86,33', '86.33', '96,06', '96.06'];

/** Each line of the paragraph, by its beginning, and what proves it. */
const bukti: Readonly<Record<string, () => Promise<void>>> = {
  'Without `OPENAI_API_KEY` nothing leaves the machine.': async () => {
    const config = parseConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_MODEL: 'm' });
    const prompt = readPrompts(path.join(root, 'prompts'));
    if (!config.ok || !prompt.ok) throw new Error('settings');
    expect(
      siapkanModel({ config: config.value, db: dunia.ruang.db, prompt: prompt.value, kosakata, kini: () => new Date() }),
    ).toBeUndefined();
    await Promise.resolve();
  },
  'A question that the parser understands, refuses or calculates does not leave': async () => {
    const { banyak } = await terkirim([
      'capaian IKM Dumai Kota 2024',
      'siapa nama camat dumai kota',
      'hitung capaian target 80 realisasi 60',
      'ubah capaian IKM jadi 100',
      'target kami 2027',
      'kapan batas LKjIP',
    ]);
    expect(banyak).toBe(0);
  },
  'Of a question that leaves, numbers of people': async () => {
    const { isi, banyak } = await terkirim([
      `${tak} a.n. Rahma Yulianti`,
      `${tak}, balas ke rahma@contoh.id atau @rahmayul`,
      `${tak}, atas nama Rahma Yulianti`,
      `${tak} lihat https://contoh.example/a?sesi=abcdefgh`,
    ]);
    expect(banyak).toBe(4);
    expect(isi).toContain('[disamarkan]');
    tanpa(isi, ['Rahma', 'Yulianti', 'rahma', 'contoh', 'abcdefgh']);
  },
  'Names and years of indicators': async () => {
    const { isi } = await terkirim([tak, 'gimana hubungan setda dengan kampus']);
    expect(isi).toContain('Indeks Kepuasan Masyarakat');
    tanpa(isi, [...nilaiIkm, '15.492', '5.492.095.355', '98.575']);
  },
  'For a wording go the question (masked), names': async () => {
    const { isi, banyak } = await terkirim([paragraf, 'bandingkan IKM Dumai Kota 2023 dan 2024']);
    expect(banyak).toBe(2);
    expect(isi).toContain(paragraf);
    expect(isi).toContain('turun, memburuk');
    tanpa(isi, [...nilaiIkm, 'Tabel 3.', 'LKIP Kecamatan', '84,51', '84.51']);
  },
  'For "kenapa" and "apa upaya" go, with the question, the causes': async () => {
    const cetak = await terkirim(['kenapa IKM Dumai Kota 2024 tidak tercapai']);
    expect(cetak.isi).toContain('Komunikasi publik belum optimal');
    const milik = await terkirim(['kendala Kecamatan Bagan Hulu 2027'], operator);
    expect(milik.isi).toContain('Loket tutup # hari sejak banjir');
    tanpa(milik.isi, ['Genset', '17', '84,51', '83,17', 'Kasi Pelayanan']);
  },
  'Who asks, their Telegram id': async () => {
    const { isi } = await terkirim(['capaian trantibum Dumai Kota 2024', 'rekomendasi kami yang terbuka', tak, paragraf], operator);
    const orang = dunia.ruang.db.$client.prepare('SELECT id, telegram FROM pengguna').all() as readonly { id: number; telegram: number }[];
    tanpa(isi, ['Sari', 'Nirwana', 'Rina', 'operator', 'trantibum Dumai Kota 2024', 'rekomendasi kami', 'rahasia', 'pdf', '987654']);
    tanpa(
      isi,
      orang.flatMap((o) => [`${o.id}`, `${o.telegram}`]).filter((x) => x.length > 3),
    );
  },
  'The key goes to the server of `OPENAI_BASE_URL` alone': async () => {
    const { isi, header } = await terkirim([tak]);
    expect(isi).not.toContain('sk-rahasia-uji');
    expect(header).toContain('Bearer sk-rahasia-uji');
    // Nothing about the machine goes along.
    tanpa(header.toLowerCase(), ['x-stainless', process.version.toLowerCase(), 'cookie']);
  },
};

const bacaan = readFileSync(path.join(root, 'README.md'), 'utf8');
const [, bagian = ''] = bacaan.split(/<!-{2} \/?privasi -{2}>/);
const baris = bagian
  .split('\n')
  .filter((b) => b.startsWith('- '))
  .map((b) => b.slice(2));

describe("the README's paragraph on privacy", () => {
  test('has as many lines as there are proofs, and each line its own', () => {
    expect(baris.map((b) => Object.keys(bukti).filter((awal) => b.startsWith(awal)).length)).toEqual(Object.keys(bukti).map(() => 1));
  });

  test.each(baris)('%s', async (b) => {
    await Object.entries(bukti).find(([awal]) => b.startsWith(awal))?.[1]();
  });
});
