import { describe, expect, test } from 'vitest';
import { answerPenghargaan } from '../../src/answer/penghargaan.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (p: Partial<PermintaanOf<'penghargaan'>>) => answerPenghargaan({ kind: 'penghargaan', periode: [], ...p }, k);

describe('answerPenghargaan', () => {
  test('the list of an OPD carries level and giver of each award', () => {
    const j = tanya({ opd: 'kec-dumai-kota', periode: ['2024'] });
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Ada 3 penghargaan Kecamatan Dumai Kota tahun 2024:
1. Kecamatan Terbaik I Penilaian Evaluasi Kinerja Kecamatan (PEKK) Tingkat Kota Dumai Tahun 2024: piagam tingkat Kota dari Walikota Dumai
2. Juara III Lomba PAAREDI Dalam Rangka Hari Kesatuan Gerak PKK Kota Dumai Tahun 2024: sertifikat tingkat Kota dari Ketua TPPKK Kota Dumai
3. Harapan I Penilaian Evaluasi Perkembangan Desa dan Kelurahan (EPDESKEL) Serta Lomba Kelurahan Tingkat Kota Dumai Tahun 2024: piagam tingkat Kota dari Walikota Dumai
Catatan nomor 3: Piagam di lampiran diberikan kepada Kelurahan Bintan; lampiran mencetak "EPDESSEL".
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 3.8 (Bab III).`,
    );
    expect(j.pilihan).toHaveLength(3);
  });

  test('one award found by its words begins with who gave it', () => {
    expect(renderTeks(tanya({ opd: 'kec-dumai-kota', cari: ['juara', 'PAAREDI'] }))).toBe(
      `Juara III Lomba PAAREDI Dalam Rangka Hari Kesatuan Gerak PKK Kota Dumai Tahun 2024: diberikan oleh Ketua TPPKK Kota Dumai
Penerima: Kecamatan Dumai Kota
Bentuk: Sertifikat
Tingkat: Kota
Tahun: 2024
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 3.8 (Bab III).`,
    );
  });

  test('the number of an entry means the same in the list and in the question', () => {
    const [, , ketiga] = tanya({ opd: 'kec-dumai-kota' }).pilihan;
    expect(ketiga?.permintaan).toMatchObject({ nomor: 3 });
    expect(renderTeks(tanya({ opd: 'kec-dumai-kota', nomor: 3 }))).toMatch(/^Harapan I /);
    expect(renderTeks(tanya({ opd: 'kec-dumai-kota', nomor: 4 }))).toContain('Penghargaan nomor 4 tidak ada. Yang ada: nomor 1 sampai 3.');
  });

  test('an OPD without awards is tidak-ada and names who has some', () => {
    const j = tanya({ opd: 'setda', periode: ['2023'] });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toBe(
      `Penghargaan Setda Kota Dumai tahun 2023 tidak ada dalam dokumen. Yang ada: Kecamatan Dumai Kota tahun 2024 (3 penghargaan).
Sumber: LKIP Kecamatan Dumai Kota 2024, Tabel 3.8 (Bab III).`,
    );
  });

  test('words that no award carries are tidak-ada', () => {
    const j = tanya({ opd: 'kec-dumai-kota', cari: ['adipura'] });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toMatch(/^Penghargaan yang memuat "adipura" tidak ada\. Yang tercatat:\n1\. Kecamatan Terbaik I/);
  });
});
