// An installation that hides shipped governments: their numbers answer nothing, and whoever asks for them is told why.
import { describe, expect, test } from 'vitest';
import { openDb } from '../../src/db/open.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import { createMesin, keadaanAwal } from '../../src/keadaan.ts';
import { createMesinTerlihat } from '../../src/mesin-terlihat.ts';
import { balas } from '../../src/percakapan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { dirs } from '../support/db.ts';

const db = openDb(':memory:', dirs);
if (!db.ok) throw new Error(JSON.stringify(db.error));
const terlihat = createMesinTerlihat(createMesin(createPustaka(db.value)));
const tanya = (tersembunyi: readonly string[], q: string) => {
  const { jawaban } = balas(terlihat(tersembunyi), q, keadaanAwal, { tahunIni: 2027 });
  return { kind: jawaban.kind, teks: renderTeks(jawaban) };
};

describe('hidden governments', () => {
  test.each(['berapa capaian IKM Dumai Kota 2024', 'nomor SK IKU dumai', 'rekomendasi setda yang belum ada bukti', 'capaian ikm'])(
    'Dumai hidden: "%s"',
    (q) => {
      const j = tanya(['kota-dumai'], q);
      expect(j.kind).not.toBe('jawab');
      expect(j.teks).not.toMatch(/\d,\d|85,76/);
    },
  );
  test('whoever names it is told who can show it again', () => {
    expect(tanya(['kota-dumai'], 'berapa capaian IKM Dumai Kota 2024').teks).toBe(
      'Data Pemerintah Kota Dumai tidak tersedia di sini: pengelola bot menyembunyikannya.\nPengelola bot dapat menampilkannya kembali dengan /siapkan.',
    );
  });
  test('the others answer as before, without it', () => {
    const j = tanya(['kota-dumai'], 'rumus angka kematian bayi');
    expect(j.teks).toContain('Pemerintah Kabupaten Banyuasin');
    expect(j.teks).not.toContain('Dumai');
  });
  test('with all of them hidden terms and calculations still answer', () => {
    const semua = ['kota-dumai', 'kab-banyuasin', 'kab-bengkalis'];
    expect(tanya(semua, 'target 89,87 realisasi 85,76 capaiannya berapa').teks).toContain('Capaian: 95,43%');
    expect(tanya(semua, 'apa itu IKU').kind).toBe('jawab');
    expect(tanya(semua, 'zzqx').teks).not.toContain(': .');
  });
  test('shown again, everything is back', () => {
    expect(tanya([], 'berapa capaian IKM Dumai Kota 2024').teks).toContain('95,43%');
  });
});
