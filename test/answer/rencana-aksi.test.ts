import { describe, expect, test } from 'vitest';
import { answerRencanaAksi } from '../../src/answer/rencana-aksi.ts';
import type { PermintaanOf } from '../../src/permintaan.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { openTestKonteks } from '../support/pustaka.ts';

const k = openTestKonteks();
const tanya = (p: Partial<PermintaanOf<'rencana-aksi'>>) =>
  answerRencanaAksi({ kind: 'rencana-aksi', indikator: [], triwulan: [], periode: [], ...p }, k);

describe('answerRencanaAksi', () => {
  test('a quarter lists the indicators ticked in it with their yearly target', () => {
    const j = tanya({ opd: 'setda', triwulan: [2], periode: ['2023'] });
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j)).toBe(
      `Rencana aksi Setda Kota Dumai triwulan II 2023, indikator yang dijadwalkan:
1. Terlaksananya Kerjasama antar Daerah: target setahun 2 naskah
2. Terlaksananya Kerjasama Daerah dengan Pihak Ketiga: target setahun 6 naskah
Dokumen hanya memberi tanda centang per triwulan, tanpa angka target triwulan.
Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, lampiran Rencana Aksi.`,
    );
  });

  test('an OPD gets its whole table', () => {
    expect(renderTeks(tanya({ opd: 'setda' }))).toBe(
      `Rencana aksi Setda Kota Dumai 2023 menurut indikator:
1. Terlaksananya Kerjasama antar Daerah: triwulan II dan triwulan III; target setahun 2 naskah
2. Terlaksananya Kerjasama Daerah dengan Pihak Ketiga: triwulan I, triwulan II dan triwulan III; target setahun 6 naskah
3. Terlaksananya Kerjasama Daerah dengan Pemerintah dan Lembaga di Luar Negeri: triwulan III; target setahun 1 naskah
4. Tercapainya Pembinaan BUMD: triwulan III; target setahun 3 BUMD
5. Jumlah Mahasiswa yang memperoleh beasiswa berprestasi: triwulan III; target setahun 30 mahasiswa
6. Jumlah Kerjasama dengan Institusi/Lembaga Pendidikan: triwulan III; target setahun 6 naskah
7. Persentase Capaian Penegasan Batas antar Kecamatan dan Kelurahan di Lingkungan Pemerintah Kota Dumai: triwulan IV; target setahun 29,2%
8. Jumlah struktur perangkat daerah yang disederhanakan: triwulan IV; target setahun 30 perangkat daerah
Dokumen hanya memberi tanda centang per triwulan, tanpa angka target triwulan.
Sumber: LKjIP Sekretariat Daerah Kota Dumai 2023, lampiran Rencana Aksi.`,
    );
  });

  test('an indicator is answered with its quarters', () => {
    const teks = renderTeks(tanya({ indikator: ['setda.bumd'] }));
    expect(teks.split('\n')[0]).toBe('Tercapainya Pembinaan BUMD: dijadwalkan pada triwulan III 2023; target setahun 3 BUMD');
  });

  test('an indicator asked for in a quarter without a tick says so and names its quarters', () => {
    const j = tanya({ indikator: ['setda.kerjasama-antar-daerah'], periode: ['2023-TW1'] });
    expect(j.kind).toBe('jawab');
    expect(renderTeks(j).split('\n')[0]).toBe(
      'Terlaksananya Kerjasama antar Daerah: tidak dijadwalkan pada triwulan I 2023; jadwalnya triwulan II dan triwulan III; target setahun 2 naskah',
    );
  });

  test('every tick and dash read for the answer stands in the ledger', () => {
    expect(tanya({ indikator: ['setda.bumd'] }).fakta.map((f) => [f.periode, f.ukuran])).toEqual([
      ['2023-TW1', 'rencana-aksi'],
      ['2023-TW2', 'rencana-aksi'],
      ['2023-TW3', 'rencana-aksi'],
      ['2023-TW4', 'rencana-aksi'],
      ['2023', 'target'],
    ]);
  });

  test('an OPD or a year without rencana aksi is tidak-ada and names the one that exists', () => {
    const j = tanya({ opd: 'kec-dumai-kota', triwulan: [1], periode: ['2024'] });
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toBe(
      'Rencana aksi per triwulan Kecamatan Dumai Kota tahun 2024 tidak ada. Yang ada: rencana aksi Setda Kota Dumai 2023.',
    );
    expect(tanya({ opd: 'setda', periode: ['2024'] }).kind).toBe('tidak-ada');
  });
});
