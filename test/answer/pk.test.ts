import { describe, expect, test } from 'vitest';
import { answerPk } from '../../src/answer/pk.ts';
import { permintaan, type PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
type Hal = PermintaanOf<'pk'>['hal'];
const tanya = (jabatan: string, hal: Hal, indikator?: string[]) =>
  answerPk({ kind: 'pk', jabatan, hal, ...(indikator === undefined ? {} : { indikator }) }, k);

describe('answerPk', () => {
  test('the whole PK of a kasi: date, superior, targets, budgets and their sum', () => {
    const j = tanya('kasi-kesos', 'semua');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `PK Kepala Seksi Kesejahteraan Sosial, Kecamatan Dumai Kota, 2024: perubahan Perjanjian Kinerja, 2 September 2024
Atasan (pihak kedua): Camat Dumai Kota.
Indikator dan target:
1. Indeks Kepuasan Masyarakat: 89,87
2. Persentase Pelaksanaan Tugas Pemerintahan Umum dan Trantibum: 100%
3. Persentase Pelaksanaan Pelimpahan Kewenangan Kepada Camat: 100%
Anggaran, jumlah Rp51.437.203:
1. Program Penyelenggaraan Urusan Pemerintahan Umum: Rp51.437.203
2. Sub Kegiatan Pembinaan Kerukunan Antar Suku dan Intra Suku, Umat Beragama, Ras, dan Golongan Lainnya Guna Mewujudkan Stabilitas Keamanan Lokal, Regional, dan Nasional: Rp51.437.203
Sumber: LKIP Kecamatan Dumai Kota 2024, lampiran pernyataan PK Kasi Kesejahteraan Sosial, lampiran PK Kasi Kesejahteraan Sosial, tabel anggaran lampiran PK Kasi Kesejahteraan Sosial.`,
    );
    // The indicators only: the budgets are numbered anew, and a number must mean one thing.
    expect(j.pilihan).toHaveLength(3);
  });

  test('the budget begins with the printed sum', () => {
    const pertama = (jabatan: string): string | undefined => renderTeks(tanya(jabatan, 'anggaran')).split('\n')[0];
    expect(pertama('kasi-pemerintahan')).toBe('Anggaran dalam PK Kepala Seksi Pemerintahan, Kecamatan Dumai Kota, 2024: Rp28.286.852');
    expect(pertama('sekda')).toBe(
      'Anggaran dalam PK Sekretaris Daerah, Setda Kota Dumai, 2023: murni Rp65.075.562.281; perubahan Rp99.225.166.924',
    );
  });

  test('a PK without a printed sum gets one that says it is computed, from the facts it is made of', () => {
    const j = tanya('camat', 'anggaran');
    expect(renderTeks(j).split('\n')[0]).toBe(
      'Anggaran dalam PK Camat Dumai Kota, 2024: murni Rp15.580.730.160; perubahan Rp16.248.019.900 (dihitung dari 5 baris; jumlahnya tidak tercetak di PK ini)',
    );
    const jumlah = j.fakta.find((f) => f.id === 'hitung/pk/camat/jumlah/pk-perubahan');
    expect(jumlah?.asal).toBe('dihitung');
    expect(jumlah?.masukan).toHaveLength(5);
    expect(jumlah?.masukan?.every((id) => j.fakta.some((f) => f.id === id))).toBe(true);
  });

  test('a program that a PK prints four times is said once', () => {
    const baris = renderTeks(tanya('sekda', 'anggaran')).split('\n');
    expect(baris.filter((b) => b.includes('Program Pemerintahan dan Kesejahteraan Rakyat'))).toEqual([
      '1. Program Pemerintahan dan Kesejahteraan Rakyat: murni Rp19.655.488.790; perubahan Rp30.323.132.240',
    ]);
  });

  test('one indicator of a staff PK is answered in the first line', () => {
    expect(
      renderTeks(tanya('pengadministrasi-pemerintahan', 'indikator', ['dk.staf.pengadministrasi-pemerintahan.2'])).split('\n')[0],
    ).toBe('Target Jumlah LPMK yang di bina dalam PK Pengadministrasi Pemerintahan, Kecamatan Dumai Kota, 2024: 60 orang');
  });

  test('dates that the document prints differently stand in the note', () => {
    expect(renderTeks(tanya('camat', 'tanggal'))).toBe(
      `PK Camat Dumai Kota, 2024: Perjanjian Kinerja (murni), 1 Februari 2024; perubahan Perjanjian Kinerja, September 2024
Atasan (pihak kedua): Wali Kota Dumai.
Catatan: Perubahan PK camat di lampiran hanya bertulis September 2024; ringkasan mencetak 02 September 2024, subbab 2.4 mencetak 01 September 2024.
Sumber: LKIP Kecamatan Dumai Kota 2024, lampiran pernyataan Perjanjian Kinerja Camat.`,
    );
  });

  test('what a PK does not hold is tidak-ada and names what it holds', () => {
    const tanpaAnggaran = tanya('analis-pembangunan', 'anggaran');
    expect(tanpaAnggaran.kind).toBe('tidak-ada');
    expect(renderTeks(tanpaAnggaran)).toContain(
      'Anggaran tidak ada dalam PK Analis Pembangunan, Kecamatan Dumai Kota, 2024.\nIndikator yang ada dalam PK itu:',
    );
    expect(tanya('kasi-kesos', 'indikator', ['dk.tujuan']).kind).toBe('tidak-ada');
    expect(tanya('wali-kota', 'semua').kind).toBe('tidak-ada');
    expect(renderTeks(tanya('bukan-jabatan', 'semua'))).toContain('PK yang tersedia: Camat Dumai Kota;');
  });

  test('every position answers every matter', () => {
    for (const j of k.pustaka.jabatan) {
      for (const hal of ['semua', 'anggaran', 'indikator', 'tanggal'] as const) {
        const jawab = tanya(j.id, hal);
        expect(renderTeks(jawab)).not.toMatch(/undefined|\[object|: $/m);
        for (const x of jawab.pilihan) expect(permintaan.safeParse(x.permintaan).success).toBe(true);
      }
    }
  });
});
