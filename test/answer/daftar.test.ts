import { describe, expect, test } from 'vitest';
import { butirOf, namaIsi, type IsiDaftar } from '../../src/answer/butir-daftar.ts';
import { answerDaftar } from '../../src/answer/daftar.ts';
import { permintaan, type PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (p: Omit<PermintaanOf<'daftar'>, 'kind'>) => answerDaftar({ kind: 'daftar', ...p }, k);

describe('answerDaftar', () => {
  test('the IKU of an OPD are whole, numbered and counted', () => {
    const j = tanya({ isi: 'iku', opd: 'kec-dumai-kota' });
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Ada 3 IKU di Kecamatan Dumai Kota:
1. Indeks Kepuasan Masyarakat
2. Persentase Pelaksanaan Tugas Pemerintahan Umum dan Trantibum
3. Persentase Pelaksanaan Pelimpahan Kewenangan Kepada Camat
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 2.3 (Bab II).`,
    );
    expect(j.pilihan[1]?.permintaan).toEqual({ kind: 'nilai', indikator: ['dk.trantibum'], ukuran: ['capaian'], periode: [] });
  });

  test('the count is a fact, and another count that the document prints stands beside it', () => {
    const j = tanya({ isi: 'iku', opd: 'setda', jumlah: true });
    const teks = renderTeks(j).split('\n');
    expect(teks[0]).toBe('Ada 8 IKU di Setda Kota Dumai:');
    expect(j.fakta.find((f) => f.ukuran === 'jumlah')?.nilai).toEqual({ kind: 'angka', desimal: '8' });
    expect(teks.find((b) => b.startsWith('Dokumen juga mencetak jumlah lain:'))).toContain('mencetak 6 (enam) Indikator Kinerja Utama');
  });

  test('a printed count that agrees with the list is not repeated', () => {
    expect(renderTeks(tanya({ isi: 'sub-kegiatan', opd: 'setda', jumlah: true }))).not.toContain('jumlah lain');
    expect(renderTeks(tanya({ isi: 'misi', opd: 'setda', jumlah: true }))).not.toContain('jumlah lain');
  });

  test('the kegiatan of a program are its children only', () => {
    expect(renderTeks(tanya({ isi: 'kegiatan', induk: 'setda.prog-ekbang' }))).toBe(
      `Ada 4 kegiatan dalam Program Perekonomian dan Pembangunan, Setda Kota Dumai:
1. Pelaksanaan Kebijakan Perekonomian
2. Pelaksanaan Administrasi Pembangunan
3. Pengelolaan Pengadaan Barang dan Jasa
4. Pelaksanaan Administrasi SDA
Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, daftar program Ringkasan Eksekutif.`,
    );
  });

  test('sub kegiatan under a program are found through its kegiatan', () => {
    const jumlah = (induk: string): number => tanya({ isi: 'sub-kegiatan', induk }).pilihan.length;
    expect(['dk.prog-penunjang', 'dk.prog-pelayanan-publik', 'dk.prog-pemberdayaan'].map(jumlah)).toEqual([33, 5, 20]);
  });

  test('a sasaran is found under its tujuan although a budget carries the same id', () => {
    expect(tanya({ isi: 'sasaran', induk: 'setda.tujuan-1' }).pilihan.map((x) => x.label)).toEqual([
      'Kerjasama Pemerintah Daerah dengan Pemerintah dan Lembaga Dalam dan Luar Negeri',
    ]);
  });

  test('a tujuan that no indicator of the OPD measures stands apart from its own', () => {
    expect(renderTeks(tanya({ isi: 'tujuan', opd: 'kec-dumai-kota' }))).toBe(
      `Tujuan Kecamatan Dumai Kota: Mewujudkan kualitas pelayanan publik, pemberdayaan masyarakat kelurahan, ketentraman dan ketertiban umum dan penyelenggaraan urusan pemerintahan umum
Tujuan lain yang tercetak, tanpa indikator sendiri: Meningkatkan Reformasi Birokrasi (Tabel 2.1 (Bab II)); Meningkatnya kualitas kelembagaan pelayanan Kecamatan (lampiran PK Pengadministrasi Keuangan).
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 2.1 (Bab II), lampiran PK Pengadministrasi Keuangan.`,
    );
  });

  test('without an OPD the list is grouped and the numbers run on', () => {
    const j = tanya({ isi: 'iku' });
    const teks = renderTeks(j).split('\n');
    expect(teks).toContain('Ada 3 IKU di Kecamatan Dumai Kota:');
    expect(teks).toContain('Ada 8 IKU di Setda Kota Dumai:');
    expect(teks).toContain('11. Jumlah struktur perangkat daerah yang disederhanakan');
    expect(j.pilihan).toHaveLength(11);
  });

  test('one number gives that entry with what is known of it', () => {
    expect(renderTeks(tanya({ isi: 'iku', opd: 'kec-dumai-kota', nomor: 2 }))).toBe(
      `IKU nomor 2 di Kecamatan Dumai Kota: Persentase Pelaksanaan Tugas Pemerintahan Umum dan Trantibum
Satuan: %.
Sasaran: Meningkatnya Kualitas Pelayanan Kecamatan Dumai Kota.
Polaritas: makin tinggi makin baik (disimpulkan).
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 2.3 (Bab II).`,
    );
  });

  test('a number beyond the list is tidak-ada and names the range', () => {
    const j = tanya({ isi: 'iku', opd: 'kec-dumai-kota', nomor: 9 });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toBe('IKU nomor 9 tidak ada. Yang tersedia:\nIKU di Kecamatan Dumai Kota: nomor 1 sampai 3.');
  });

  test('an empty list is tidak-ada and names what exists', () => {
    const j = tanya({ isi: 'tujuan', induk: 'dk.misi-1' });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toContain('tidak ada dalam laporan.\nDaftar yang tersedia: IKU, indikator, tujuan, sasaran, misi, visi, program');
  });

  test('positions are listed without persons and lead to their PK', () => {
    const j = tanya({ isi: 'jabatan', opd: 'kec-dumai-kota' });
    expect(j.pilihan).toHaveLength(12);
    expect(j.pilihan[0]?.permintaan).toEqual({ kind: 'pk', jabatan: 'camat', hal: 'semua' });
  });

  test('every list of every OPD can be given, and every entry leads to a valid request', () => {
    for (const isi of Object.keys(namaIsi) as IsiDaftar[]) {
      for (const opd of k.pustaka.opd) {
        const j = tanya({ isi, opd: opd.id, jumlah: true });
        expect(renderTeks(j)).not.toMatch(/undefined|\[object/);
        expect(j.pilihan).toHaveLength(butirOf(k, isi, opd.id).utama.length);
        for (const x of j.pilihan) expect(permintaan.safeParse(x.permintaan).success).toBe(true);
      }
    }
  });
});
