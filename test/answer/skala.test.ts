import { describe, expect, test } from 'vitest';
import { answerSkala, rentangPita } from '../../src/answer/skala.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (...skala: string[]) => answerSkala({ kind: 'skala', skala }, k);

describe('answerSkala', () => {
  test('the atribut scale of the reports has its bands and its table', () => {
    const j = tanya('dumai-atribut');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Atribut capaian, Tabel 3.2 laporan Dumai (satuan: %):
1. Sangat Berhasil: 85 sampai 100
2. Berhasil: 70 sampai kurang dari 85
3. Cukup Berhasil: 55 sampai kurang dari 70
4. Tidak Berhasil: kurang dari 55
Cara membaca: Nilai di atas batas teratas masuk rentang teratas. Tidak ada celah: setiap nilai dua desimal berada di satu rentang.
Sumber: LKIP Kecamatan Dumai Kota 2024 dan LKjIP Sekretariat Daerah Kota Dumai 2023, Tabel 3.2.`,
    );
  });

  test('a scale not yet compared with its regulation says so', () => {
    expect(renderTeks(tanya('akip-88-2021'))).toContain('Perlu dicek: belum dibandingkan');
    expect(renderTeks(tanya('dumai-permendagri'))).not.toContain('Perlu dicek: belum dibandingkan');
  });

  test('without a name every scale is listed with its bands', () => {
    const j = tanya();
    expect(renderTeks(j)).toContain(
      '6. Mutu pelayanan IKM (KEP/25/M.PAN/2/2004), nilai 25-100: A (Sangat Baik) 81,26 sampai 100; B (Baik)',
    );
    expect(j.pilihan).toHaveLength(k.pustaka.skala.length);
  });

  test('an unknown scale is tidak-ada and names the known ones', () => {
    const j = tanya('skala-lain');
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toContain('Skala itu tidak ada dalam laporan. Skala yang tersedia:\n1. ');
  });
});

describe('rentangPita', () => {
  test('bounds keep their digits, and a bound that does not belong to the band says so', () => {
    expect(rentangPita({ label: 'B', min: '76.61', maks: '88.30' })).toBe('76,61 sampai 88,30');
    expect(rentangPita({ label: 'A', min: '80', minTermasuk: false, maks: '90' })).toBe('lebih dari 80 sampai 90');
    expect(rentangPita({ label: 'A', min: '90' })).toBe('90 ke atas');
    expect(rentangPita({ label: 'A', min: '1', minTermasuk: false })).toBe('lebih dari 1');
    expect(rentangPita({ label: 'E', maks: '50' })).toBe('50 ke bawah');
    expect(rentangPita({ label: 'E', maks: '55', maksTermasuk: false })).toBe('kurang dari 55');
  });
});
