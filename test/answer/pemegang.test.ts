import { describe, expect, test } from 'vitest';
import { answerPemegang } from '../../src/answer/pemegang.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (...pokok: string[]) => answerPemegang({ kind: 'pemegang', pokok }, k);

describe('answerPemegang', () => {
  test('the office, the amount and the date of its PK come first, then the PK of its head', () => {
    const j = tanya('dk.prog-trantibum');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Pemegang Program Koordinasi Ketenteraman dan Ketertiban Umum, Kecamatan Dumai Kota: Kepala Seksi Ketenteraman dan Ketertiban, Rp100.000.000 (PK perubahan 2024, 2 September 2024)
Dalam PK pimpinannya, Camat Dumai Kota: Rp8.080.000 (PK murni 2024, 1 Februari 2024); Rp100.000.000 (PK perubahan 2024, September 2024)
Sumber: LKIP Kecamatan Dumai Kota 2024, tabel anggaran lampiran PK Kasi Ketentraman dan Ketertiban, tabel anggaran lampiran Perjanjian Kinerja (murni), tabel anggaran lampiran Perubahan Perjanjian Kinerja.`,
    );
    expect(j.pilihan[0]?.permintaan).toEqual({ kind: 'pk', jabatan: 'kasi-trantib', hal: 'semua' });
  });

  test('an item that no PK carries is answered through its parent, and says so', () => {
    expect(renderTeks(tanya('dk.sub-rka'))).toBe(
      `Pemegang Sub Kegiatan Koordinasi dan Penyusunan Dokumen RKA-SKPD, Kecamatan Dumai Kota, lewat induknya, Kegiatan Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah: Kepala Subbagian Perencanaan, Keuangan dan Aset, Rp25.205.100 (PK perubahan 2024, 2 September 2024)
Sub Kegiatan Koordinasi dan Penyusunan Dokumen RKA-SKPD sendiri tidak tercetak dalam PK jabatan.
Sumber: LKIP Kecamatan Dumai Kota 2024, tabel anggaran lampiran PK Kasubbag Perencanaan Keuangan dan Aset.`,
    );
  });

  test('an item shared by two positions lists both', () => {
    const j = tanya('dk.keg-pemberdayaan-kelurahan');
    expect(renderTeks(j)).toContain('1. Kepala Seksi Pemberdayaan Masyarakat, Rp19.045.400 (PK perubahan 2024, 2 September 2024)');
    expect(renderTeks(j)).toContain('2. Kepala Seksi Ekonomi dan Pembangunan, Rp13.600.000 (PK perubahan 2024, 2 September 2024)');
  });

  test('a total without a PK of its own shows who carries its parts', () => {
    const teks = renderTeks(tanya('dk.total'));
    expect(teks.split('\n')[0]).toMatch(/^Pemegang bagian-bagian dari /);
    expect(teks).toContain(
      'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota: Kepala Subbagian Perencanaan, Keuangan dan Aset, Rp6.524.262.622',
    );
    expect(teks).toContain('Program Koordinasi Ketenteraman dan Ketertiban Umum: Kepala Seksi Ketenteraman dan Ketertiban, Rp100.000.000');
  });

  test('an indicator names every position that promises it, with the target', () => {
    expect(renderTeks(tanya('dk.ikm'))).toContain(
      '6. Kepala Subbagian Perencanaan, Keuangan dan Aset, target 89,87 (PK perubahan 2024, 2 September 2024)',
    );
  });

  test('an item in no PK is tidak-ada and names the PK that exist', () => {
    const j = tanya('dk.belanja-modal');
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toContain(
      'PK jabatan yang memuat Belanja Modal, Kecamatan Dumai Kota tidak ada dalam laporan.\nPK yang tersedia: Camat Dumai Kota;',
    );
  });

  test('every budget and every indicator can be asked', () => {
    for (const x of [...k.pustaka.anggaran, ...k.pustaka.indikator]) {
      expect(renderTeks(tanya(x.id))).not.toMatch(/undefined|\[object|: $/m);
    }
  });
});
