import { describe, expect, test } from 'vitest';
import { answerSurat } from '../../src/answer/surat.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (...surat: string[]) => answerSurat({ kind: 'surat', surat }, k);

describe('answerSurat', () => {
  test('a letter begins with its number and its date', () => {
    const j = tanya('dk.surat-lhe-2023');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Surat Inspektur Daerah Kota Dumai, nomor 700/1323.1/INSP-S, tanggal 8 Desember 2023
Perihal: Hasil evaluasi implementasi SAKIP internal Kecamatan Dumai Kota tahun 2023
Catatan: Judul subbab 1.7 mencetak "Tahun 2024", daftar isi "Tahun 2023".
Sumber: LKIP Kecamatan Dumai Kota 2024, subbab 1.7.`,
    );
  });

  test('dates that disagree stand together, each with its place', () => {
    const j = tanya('dk.surat-pk-perubahan-2.4', 'dk.surat-pk-perubahan-ringkasan');
    const teks = renderTeks(j).split('\n');
    expect(teks.slice(0, 2)).toEqual([
      'Tanggal Perubahan Perjanjian Kinerja Kecamatan Dumai Kota tahun 2024 tercetak berbeda: 1 September 2024 di subbab 2.4; 2 September 2024 di Ringkasan Eksekutif',
      'Tanggal Lampiran Perubahan Perjanjian Kinerja Kecamatan Dumai Kota (camat dengan wali kota): September 2024 (hari tidak tercetak) di lampiran Perubahan Perjanjian Kinerja',
    ]);
    expect(j.fakta.find((f) => f.id === 'dk.surat-pk-perubahan-2.4')?.bertentangan).toEqual([
      'dk.surat-pk-perubahan-ringkasan',
      'dk.surat-pk-perubahan-lampiran',
    ]);
  });

  test('one regulation whose title is worded in two ways is one entry, not a contradiction', () => {
    expect(renderTeks(tanya('setda.perpres-29-2014-pengantar'))).toMatch(
      /^Peraturan Presiden Nomor 29 Tahun 2014.*\nPerihal: Sistem Akuntabilitas .*\n(?:.*\n)*Judulnya tercetak berbeda di Kata Pengantar.*: Akuntabilitas Kinerja Instansi Pemerintah\nSumber:/,
    );
  });

  test('a regulation whose title carries its number does not repeat it', () => {
    expect(renderTeks(tanya('setda.perwal-76-2021'))).toBe(
      `Peraturan Wali kota Dumai Nomor 76 Tahun 2021
Perihal: Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja Sekretariat Daerah
Tanggal: tidak tercetak
Catatan: di ringkasan judulnya tanpa Tata Kerja.
Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, subbab 1.2.`,
    );
  });

  test('two documents asked for together both stand in the answer', () => {
    const teks = renderTeks(tanya('setda.pk-2023', 'setda.pk-perubahan-2023'));
    expect(teks).toContain('Perjanjian Kinerja Tahun 2023 Sekretariat Daerah Kota Dumai, tanggal 31 Januari 2023');
    expect(teks).toContain('\n\nPerubahan Perjanjian Kinerja Tahun 2023, tanggal 25 September 2023');
  });

  test.each(k.pustaka.surat.map((s) => s.id))('%s is answered with its source', (id) => {
    expect(renderTeks(tanya(id))).toMatch(/\nSumber: .+\.$/);
  });
});
