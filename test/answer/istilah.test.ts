import { describe, expect, test } from 'vitest';
import { answerIstilah } from '../../src/answer/istilah.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (...istilah: string[]) => answerIstilah({ kind: 'istilah', istilah }, k);

describe('answerIstilah', () => {
  test('an abbreviation begins with what it stands for', () => {
    const j = tanya('lkjip');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `LKjIP = Laporan Kinerja Instansi Pemerintah
Arti: Laporan tahunan yang membandingkan target dengan realisasi kinerja beserta sebab, anggaran, dan efisiensinya.
Sebutan lain: LKIP, LAKIP, LKJ, LKJP, laporan kinerja, laporan akuntabilitas kinerja, laporan akuntabilitas kinerja instansi pemerintah.
Sumber: PermenPANRB 53/2014.`,
    );
  });

  test('two terms stand one after the other, each with its other meanings', () => {
    expect(renderTeks(tanya('ikm', 'skm'))).toBe(
      `IKM = Indeks Kepuasan Masyarakat
Arti: Nilai hasil survei yang menunjukkan kepuasan pengguna terhadap suatu layanan publik.
Sebutan lain: indeks kepuasan.
Makna lain: Industri Kecil dan Menengah.
Sumber: PermenPANRB 14/2017.

SKM = Survei Kepuasan Masyarakat
Arti: Pengukuran pendapat pengguna layanan atas sembilan unsur pelayanan.
Sebutan lain: survey kepuasan masyarakat.
Makna lain: Sarjana Kesehatan Masyarakat (gelar).
Sumber: PermenPANRB 14/2017.`,
    );
  });

  test('two names of one term are the same', () => {
    const teks = renderTeks(answerIstilah({ kind: 'istilah', istilah: ['lkjip', 'lkjip'] }, k));
    expect(teks).toMatch(/^Sama: keduanya sebutan Laporan Kinerja Instansi Pemerintah\.\nLKjIP = /);
    expect(teks.match(/LKjIP = /g)).toHaveLength(1);
  });

  test('a term that no document here measures says that its number is missing', () => {
    expect(renderTeks(tanya('stunting'))).toContain('Angkanya belum ada dalam laporan yang tersedia.');
  });

  test('an unknown term is tidak-ada', () => {
    expect(tanya('bukan-istilah').kind).toBe('tidak-ada');
  });

  test('every term can be explained', () => {
    for (const i of k.pustaka.istilah) expect(renderTeks(tanya(i.id))).not.toMatch(/undefined|\[object|\.\.$/m);
  });
});
