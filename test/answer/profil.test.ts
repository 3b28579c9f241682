import { describe, expect, test } from 'vitest';
import { answerProfil } from '../../src/answer/profil.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (indikator: string[], ...hal: PermintaanOf<'profil'>['hal']) => answerProfil({ kind: 'profil', indikator, hal }, k);

describe('answerProfil', () => {
  test('a polaritas that is not printed says that it is inferred, and why', () => {
    expect(renderTeks(tanya(['dk.ikm'], 'polaritas'))).toBe(
      `Polaritas Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota: makin tinggi makin baik
Disimpulkan, tidak tercetak: rumus capaian tercetak realisasi ÷ target × 100, makin tinggi makin baik.
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 2.3 (Bab II).`,
    );
  });

  test('the satuan is a fact of its own', () => {
    const j = tanya(['dk.ikm'], 'satuan');
    expect(renderTeks(j).split('\n')[0]).toBe('Satuan Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota: indeks');
    expect(j.fakta.map((f) => [f.id, f.indikator, f.nilai])).toEqual([['dk.ikm/satuan', 'dk.ikm', { kind: 'teks', teks: 'indeks' }]]);
  });

  test('the positions whose PK carries the indicator are named, staff and head alike', () => {
    expect(renderTeks(tanya(['dk.staf.analis-pembangunan.1', 'setda.bumd'], 'jabatan'))).toBe(
      `Jabatan yang memperjanjikan Jumlah dokumen kegiatan monitoring dan evaluasi penyelenggaraan urusan perekonomian dilingkungan kecamatan, Kecamatan Dumai Kota: Analis Pembangunan
Jabatan yang memperjanjikan Tercapainya Pembinaan BUMD, Setda Kota Dumai: Sekretaris Daerah
Sumber: LKIP Kecamatan Dumai Kota 2024, lampiran PK Analis Pembangunan; LKjIP Sekretariat Daerah Kota Dumai 2023, lampiran Perjanjian Kinerja, lampiran Perubahan Perjanjian Kinerja.`,
    );
    expect(renderTeks(tanya(['dk.ikm'], 'jabatan'))).toContain('Camat Dumai Kota; Kepala Seksi Pemerintahan;');
  });

  test('a sasaran that no document names is tidak-ada, with what exists', () => {
    const j = tanya(['setda.ind-prog-ekbang'], 'sasaran');
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toContain('tidak ada dalam laporan.\nYang tersedia untuk');
  });

  test('every indicator answers every matter', () => {
    for (const i of k.pustaka.indikator) {
      const teks = renderTeks(tanya([i.id], 'satuan', 'polaritas', 'sasaran', 'nama', 'jabatan'));
      expect(teks).not.toMatch(/undefined|\[object/);
      expect(teks.split('\n').at(-1)).toMatch(/^Sumber: LK/);
    }
  });
});
