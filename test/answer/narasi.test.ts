import { describe, expect, test } from 'vitest';
import { answerNarasi } from '../../src/answer/narasi.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (...narasi: string[]) => answerNarasi({ kind: 'narasi', narasi }, k);

describe('answerNarasi', () => {
  test('a list is whole and numbered below its count', () => {
    const j = tanya('dk.urusan-dilimpahkan');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Urusan pemerintahan yang dilimpahkan kepada camat (2024): 5 urusan
1. Kesehatan
2. Lingkungan hidup
3. Pemberdayaan masyarakat dan desa
4. Perpustakaan
5. Perencanaan pembangunan
Kelima urusan dinyatakan telah dilaksanakan; capaian 100%
Sumber: LKIP Kecamatan Dumai Kota 2024, subbab 3.2.`,
    );
  });

  test('a count is a number of the ledger, printed or counted by us', () => {
    expect(tanya('setda.ppg-2023').fakta.find((f) => f.id === 'setda.ppg-2023/jumlah')).toMatchObject({
      nilai: { kind: 'angka', desimal: '60' },
      satuan: 'orang',
      asal: 'tercetak',
    });
    const hitungan = tanya('setda.fungsi');
    expect(hitungan.fakta.find((f) => f.id === 'setda.fungsi/jumlah')?.asal).toBe('dihitung');
    expect(renderTeks(hitungan)).toMatch(/^Fungsi Sekretariat Daerah: 5 fungsi \(dihitung dari isi laporan\)\n/);
  });

  test('several records stand one after another with one source line', () => {
    expect(renderTeks(tanya('setda.ppg-2023', 'setda.ppg-2024'))).toBe(
      `Guru yang menjalani PPG tahun 2023: 60 orang

Sisa guru PPG yang akan dianggarkan 2024: 53 orang
Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, subbab 3.4.`,
    );
  });

  test('print that says more than the number is quoted', () => {
    expect(renderTeks(tanya('dk.perubahan-pk'))).toMatch(
      /^Jumlah perubahan Perjanjian Kinerja 2024: 1 kali \(tercetak "Satu kali perubahan"\)\n/,
    );
    expect(renderTeks(tanya('dk.anggaran-pk-murni'))).toMatch(
      /^Anggaran program dalam Perjanjian Kinerja murni \(2024\): Rp5\.385\.199\.480\n/,
    );
  });

  test('a statement without a count is the first line itself', () => {
    expect(renderTeks(tanya('setda.tugas')).split('\n')[0]).toBe(
      'Tugas Sekretariat Daerah: Membantu Wali Kota menjalankan penunjang urusan pemerintahan daerah',
    );
  });

  test.each(k.pustaka.narasi.map((n) => n.id))('%s is answered with its source', (id) => {
    expect(renderTeks(tanya(id))).toMatch(/^\S.+\n(.*\n)*Sumber: .+\.$/);
  });
});
