import { describe, expect, test } from 'vitest';
import { bukaRuang } from '../support/dialog.ts';
import { bukaTahunUji, type IndikatorUji } from '../support/indikator.ts';
import { nipTiruan } from '../support/nip.ts';

const opd = 'kec-dumai-kota';

const surat: IndikatorUji = {
  id: 'surat',
  nama: 'Jumlah surat keterangan',
  satuan: 'dokumen',
  agregasi: 'jumlah',
  target: '400',
  tw: ['100', '100', '100', '100'],
};
const akb: IndikatorUji = {
  id: 'akb',
  nama: 'Angka Kematian Bayi',
  satuan: 'per 1.000 kelahiran hidup',
  polaritas: 'turun-baik',
  agregasi: 'tren-turun',
  iku: 'bengkalis-2022.dinkes.akb',
  target: '3',
  tw: ['3', '3', '3', '3'],
};

function ruangOf(milik: string, indikator: IndikatorUji) {
  const ruang = bukaRuang();
  bukaTahunUji(ruang, milik, 2027, [indikator]);
  const sari = ruang.orang('Sari');
  sari.beriPeran({ peran: 'operator', opd: milik });
  return { ruang, sari };
}

describe('/lapor', () => {
  test('an employee number is no value, and a word too few is no cause', () => {
    const { ruang, sari } = ruangOf(opd, surat);
    sari.mulai('lapor');
    expect(sari.tulis(nipTiruan.rapat).isi[0]).toBe('Angka itu seperti NIP, jadi tidak dipakai. Mohon ditulis nilainya saja.');
    sari.tulis('70');
    for (const teks of ['x', '...', '😀'])
      expect(sari.tulis(teks).isi[0]).toBe('Tulisannya terlalu singkat. Mohon ditulis dengan kata-kata, satu kalimat sudah cukup.');
    expect(sari.tulis('Blangko <b>terlambat</b> & habis').isi.at(-1)).toBe('Langkah apa yang dilakukan? Silakan tulis singkat.');
    expect(ruang.buku().semua('realisasi')).toEqual([]);
  });

  test('where no position is known none is said to be picked, and an office is no position', () => {
    const { sari } = ruangOf('bengkalis-2022.dinkes', akb);
    sari.mulai('lapor');
    sari.tulis('9; 1.000');
    sari.tulis('Rujukan terlambat');
    sari.tulis('Melatih bidan desa');
    expect(sari.layar().isi.at(-1)).toBe(
      'Jabatan apa yang melaksanakannya? Silakan tulis nama jabatannya, misalnya Kepala Seksi Pelayanan.',
    );
    expect(sari.tombol()).toEqual(['Ubah nilainya', 'Batal']);
  });
});
