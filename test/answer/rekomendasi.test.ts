import { describe, expect, test } from 'vitest';
import { answerRekomendasi } from '../../src/answer/rekomendasi.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (p: Partial<PermintaanOf<'rekomendasi'>>) => answerRekomendasi({ kind: 'rekomendasi', saring: 'semua', ...p }, k);
const barisPertama = (p: Partial<PermintaanOf<'rekomendasi'>>) => renderTeks(tanya(p)).split('\n')[0];

describe('answerRekomendasi', () => {
  test('the list is whole, names the LHE, and says once what holds for all', () => {
    const j = tanya({ opd: 'kec-dumai-kota' });
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Ada 7 rekomendasi untuk Kecamatan Dumai Kota (LHE nomor 700/1323.1/INSP-S tanggal 8 Desember 2023):
1. Menyusun crosscutting yang menghubungkan kinerja, strategi, kebijakan dan aktivitas antar bidang dengan tugas fungsi terkait
2. Menyusun Rencana Aksi dan Monev Rencana Aksi atas PK secara berjenjang dari eselon III sampai staf seluruh unit
3. Membuat Lembar Penilaian TPP sebagai ukuran kinerja untuk memberi atau mengurangi tunjangan
4. Seluruh ASN melaporkan aktivitas kinerja tiap bulan melalui aplikasi e-Kinerja BKN
5. Menggunakan informasi laporan kinerja dalam evaluasi pencapaian keberhasilan kinerja
6. Mempublikasikan LKJP Tahun 2023 pada website Kecamatan Dumai Kota
7. Memuat perbandingan dengan target kinerja nasional/internasional (benchmark) pada laporan berikutnya
Untuk semuanya: status dalam proses; waktu Januari - Desember 2025; eviden: belum ada bukti tercetak
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 1.1 (rekomendasi subbab 1.7) (Bab I).`,
    );
    expect(j.pilihan[1]?.permintaan).toEqual({ kind: 'rekomendasi', opd: 'kec-dumai-kota', id: ['dk.rek-2'], saring: 'semua' });
  });

  test('one recommendation is a card on which the printed status stays a quotation', () => {
    expect(renderTeks(tanya({ opd: 'kec-dumai-kota', nomor: 1 }))).toBe(
      `Rekomendasi nomor 1 LHE 2023 Kecamatan Dumai Kota: Menyusun crosscutting yang menghubungkan kinerja, strategi, kebijakan dan aktivitas antar bidang dengan tugas fungsi terkait
LHE nomor 700/1323.1/INSP-S tanggal 8 Desember 2023
Kelemahan: Crosscutting sebagai dokumen perencanaan belum disusun
Rencana aksi / tindak lanjut: Menyusun crosscutting antar bidang sesuai rekomendasi
Target: 100%
Waktu: Januari - Desember 2025
Penanggung jawab: Kecamatan Dumai Kota
Status: "Sudah Membuat crosscutting"; kami catat dalam proses
Eviden: belum ada bukti tercetak
Catatan: Kolom eviden kosong; dokumen crosscutting tidak terlampir.
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 1.1 (rekomendasi subbab 1.7) (Bab I).`,
    );
  });

  test('what the question asks of one recommendation comes first', () => {
    expect(barisPertama({ id: ['setda.rek-4'], hal: 'waktu' })).toBe('Waktu rekomendasi nomor 4 LHE 2023 Setda Kota Dumai: Januari 2024');
    expect(barisPertama({ id: ['dk.rek-7'], hal: 'status' })).toBe(
      'Status rekomendasi nomor 7 LHE 2023 Kecamatan Dumai Kota: "Sudah menyesuaikan dengan template yang telah disediakan"; kami catat dalam proses',
    );
    expect(barisPertama({ id: ['setda.rek-2'], hal: 'tindak-lanjut' })).toContain(
      'Peraturan Wali Kota Nomor 56 Tahun 2023 tanggal 8 Agustus 2023',
    );
  });

  test('our own status is no fact of the document', () => {
    const j = tanya({ id: ['dk.rek-1'], hal: 'status' });
    expect(j.fakta.find((f) => f.id === 'dk.rek-1/status-cetak')?.nilai).toEqual({ kind: 'teks', teks: 'Sudah Membuat crosscutting' });
    expect(j.fakta.map((f) => f.id)).not.toContain('dk.rek-1/status');
  });

  test('evidence that is not printed is tidak-ada and the printed status is named', () => {
    const j = tanya({ opd: 'kec-dumai-kota', nomor: 1, hal: 'bukti' });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j).split('\n').slice(0, 2)).toEqual([
      'Eviden rekomendasi nomor 1 LHE 2023 Kecamatan Dumai Kota: belum ada bukti tercetak',
      'Status: "Sudah Membuat crosscutting"; kami catat dalam proses',
    ]);
  });

  test('a cell with a dash is tidak-ada', () => {
    expect(tanya({ id: ['setda.rek-2'], hal: 'waktu' }).kind).toBe('tidak-ada');
    expect(barisPertama({ id: ['setda.rek-2'], hal: 'waktu' })).toBe(
      'Waktu rekomendasi nomor 2 LHE 2023 Setda Kota Dumai: tidak ada dalam dokumen',
    );
  });

  test('over a list the line asked for comes first, with the numbers it differs for', () => {
    expect(barisPertama({ opd: 'setda', hal: 'waktu' })).toBe(
      'Waktu rekomendasi Setda Kota Dumai: Januari 2024 (nomor 1, 3, 4, 5); tidak ada dalam dokumen (nomor 2)',
    );
    expect(barisPertama({ opd: 'kec-dumai-kota', hal: 'penanggung-jawab' })).toBe(
      'Penanggung jawab rekomendasi Kecamatan Dumai Kota: Kecamatan Dumai Kota (semua)',
    );
    expect(tanya({ opd: 'setda', hal: 'penanggung-jawab' }).kind).toBe('tidak-ada');
  });

  test('the count is a fact that names what was counted', () => {
    const j = tanya({ opd: 'setda', hal: 'jumlah' });
    expect(renderTeks(j)).toMatch(/^Ada 5 rekomendasi untuk Setda Kota Dumai \(LHE nomor 700\/1325\.1\/INSP-S tanggal 8 Desember 2023\):/);
    const jumlah = j.fakta.find((f) => f.ukuran === 'jumlah');
    expect(jumlah).toMatchObject({ nilai: { kind: 'angka', desimal: '5' }, asal: 'dihitung' });
    expect(j.fakta.map((f) => f.id)).toEqual(expect.arrayContaining([...(jumlah?.masukan ?? [])]));
  });

  test('a filter counts what it keeps against the whole', () => {
    const j = tanya({ opd: 'kec-dumai-kota', saring: 'tanpa-bukti' });
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toMatch(/^7 dari 7 rekomendasi untuk Kecamatan Dumai Kota belum memuat bukti \(/);
  });

  test('a filter without a match names the statuses that exist', () => {
    const j = tanya({ saring: 'sesuai' });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j).split('\n')[0]).toBe(
      'Rekomendasi yang berstatus sesuai tidak ada. Yang ada: Kecamatan Dumai Kota 7 dalam proses (nomor 1, 2, 3, 4, 5, 6, 7); Setda Kota Dumai 5 dalam proses (nomor 1, 2, 3, 4, 5).',
    );
  });

  test('a number outside the list is answered with the range', () => {
    const j = tanya({ opd: 'setda', nomor: 9 });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j).split('\n')[0]).toBe('Rekomendasi nomor 9 tidak ada. Yang ada: Setda Kota Dumai nomor 1 sampai 5.');
  });

  test('without an OPD both lists stand in one answer', () => {
    const teks = renderTeks(tanya({}));
    expect(teks).toContain('Ada 7 rekomendasi untuk Kecamatan Dumai Kota');
    expect(teks).toContain('\n\nAda 5 rekomendasi untuk Setda Kota Dumai');
  });
});
