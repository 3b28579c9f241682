import { describe, expect, test } from 'vitest';
import { answerFaktor } from '../../src/answer/faktor.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (pokok: string, ...jenis: PermintaanOf<'faktor'>['jenis']) => answerFaktor({ kind: 'faktor', pokok: [pokok], jenis }, k);

describe('answerFaktor', () => {
  test('each kind asked for has its heading, and a warning shared by all items is said once', () => {
    const j = tanya('dk.ikm', 'pendukung', 'penghambat');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Faktor pendukung untuk Indeks Kepuasan Masyarakat (Kecamatan Dumai Kota), tahun 2024:
1. Persepsi masyarakat: IKM turun 86,33% (2023) ke 85,76% (2024), mungkin karena ekspektasi pelayanan meningkat
2. Ketersediaan sumber daya: SDM, anggaran atau infrastruktur mungkin terbatas sehingga kualitas layanan terdampak
3. Komunikasi publik: upaya perbaikan dan inovasi pelayanan kurang disosialisasikan
Catatan: butir 1-3 tercetak di bawah judul Faktor pendukung; isinya menjelaskan penurunan.
Faktor penghambat:
1. Sumber daya terbatas: anggaran, tenaga kerja, fasilitas dan infrastruktur pelayanan publik
2. Partisipasi masyarakat dalam pengambilan keputusan kurang
3. Kualitas pelayanan tidak konsisten dari segi waktu, cara maupun hasil
Sumber: LKIP Kecamatan Dumai Kota 2024, subbab 3.5.`,
    );
  });

  test('without a cause of its own the printed obstacles are given under their own name', () => {
    const j = tanya('setda.bumd', 'penyebab');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Dokumen tidak menyebut penyebab tersendiri untuk Tercapainya Pembinaan BUMD (Setda Kota Dumai), tahun 2023; faktor penghambat yang tercetak:
1. Faktor eksternal perusahaan
2. Utang dari masa kepengurusan lama membuat perusahaan dalam keadaan sakit
3. PT. Pembangunan Dumai masih sakit sehingga tidak bisa menyumbang PAD
Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, subbab 3.1.`,
    );
  });

  test('a note on spelling is no warning', () => {
    expect(renderTeks(tanya('setda.bumd', 'pendukung'))).not.toContain('Korporatifnya');
  });

  test('a kind that one subject lacks is said beside the kind it has', () => {
    expect(renderTeks(tanya('dk.trantibum', 'penghambat', 'penyebab'))).toContain('Penyebab: tidak ada dalam dokumen\n');
  });

  test('a total without factors is answered under the other total of its OPD, which is named', () => {
    const j = tanya('dk.total', 'penyebab');
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j).split('\n').slice(0, 3)).toEqual([
      'Dokumen tidak menyebutnya tersendiri untuk Anggaran Kecamatan Dumai Kota (Seluruh Belanja); yang tercetak untuk Jumlah Anggaran Empat Program Prioritas (Kecamatan Dumai Kota), tahun 2024:',
      'Penyebab:',
      '1. Beberapa kegiatan strategis terlambat dilaksanakan sehingga serapan hanya 68,33%',
    ]);
  });

  test('a missing kind is tidak-ada and names the kinds that exist', () => {
    const j = tanya('setda.total', 'pendukung');
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toBe(
      'Faktor pendukung untuk Total Anggaran Belanja Sekretariat Daerah (Setda Kota Dumai) tidak ada dalam dokumen. Yang ada: penyebab.',
    );
  });

  test('a subject without any factor is tidak-ada and names the subjects that have some', () => {
    const j = tanya('setda.prog-ekbang');
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toContain('tidak ada dalam dokumen. Yang ada: faktor untuk Terlaksananya Kerjasama antar Daerah');
  });
});
