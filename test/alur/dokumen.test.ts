import { describe, expect, test } from 'vitest';
import type { IsiOf } from '../../src/isian/skema.ts';
import { bukaRuang, type Ruang } from '../support/dialog.ts';

const opd = 'kec-dumai-kota';

function operatorDi(ruang: Ruang, di = opd) {
  const o = ruang.orang(`Operator ${di}`);
  o.beriPeran({ peran: 'operator', opd: di });
  return o;
}
const isi = (ruang: Ruang, jenis: string, tahun = 2027): IsiOf<'dokumen'> | undefined =>
  ruang.buku().find('dokumen', `${opd}:${tahun}:${jenis}`)?.isi;

describe('/dokumen', () => {
  test('an operator records a document with two taps, and its date, number and file without any', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    expect(operator.mulai('dokumen').isi).toEqual([
      'Dokumen Kecamatan Dumai Kota 2027',
      '0 dari 13 ada.',
      '1. Renstra: belum ada',
      '2. Renja: belum ada',
      '3. SK IKU: belum ada',
      '4. PK: belum ada',
      '5. PK perubahan: belum ada',
      '6. Rencana aksi: belum ada',
      '7. Pengukuran TW I: belum ada',
      '8. Pengukuran TW II: belum ada',
      '9. Pengukuran TW III: belum ada',
      '10. Pengukuran TW IV: belum ada',
      '11. LKjIP: belum ada',
      '12. LHE: belum ada',
      '13. Tindak lanjut LHE: belum ada',
    ]);
    operator.tekan('PK');
    operator.tekan('Ditetapkan');
    expect(operator.ketukan).toBe(2);
    operator.tulis('30 Januari 2027');
    operator.tulis('050/12/2027');
    operator.kirimBerkas({ nama: 'PK 2027.pdf' });
    expect(operator.layar().isi).toEqual([
      'PK 2027, Kecamatan Dumai Kota',
      'Tersimpan.',
      'Status: ditetapkan',
      'Nomor: 050/12/2027',
      'Tanggal: 30 Januari 2027',
      'Lampiran: berkas PK 2027.pdf',
      '',
      'Pilih statusnya, tulis tanggal, nomor, atau tautannya, atau kirim berkasnya. Setiap isian langsung tersimpan.',
    ]);
    expect(operator.ketukan).toBe(2);
    operator.tekan('Kembali ke daftar');
    expect(operator.layar().isi[1]).toBe('1 dari 13 ada.');
    expect(operator.layar().isi[5]).toBe('4. PK: ada (ditetapkan, nomor 050/12/2027, 30 Januari 2027)');
  });

  test('a link alone is a draft, a number alone is settled; today and the number have buttons; what was given is taken away again', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tulis('https://drive.google.com/renja');
    expect(isi(ruang, 'renja')).toMatchObject({ status: 'draf', lampiran: { kind: 'tautan', alamat: 'https://drive.google.com/renja' } });
    operator.kirimBerkas({ nama: 'renja.pdf' });
    expect(isi(ruang, 'renja')?.lampiran?.kind).toBe('berkas');
    operator.tekan('Hapus lampiran');
    expect(isi(ruang, 'renja')?.lampiran).toBeUndefined();
    operator.tekan('Tanggal hari ini');
    expect(isi(ruang, 'renja')).toMatchObject({ status: 'draf', tanggal: '2027-04-05' });
    operator.tekan('Kembali ke daftar');
    expect(operator.layar().isi[1]).toBe('0 dari 13 ada, 1 masih draf atau sebagian.');
    expect(operator.layar().isi[3]).toBe('2. Renja: draf, 5 April 2027');

    operator.tekan('SK IKU');
    operator.tekan('Tulis nomor');
    expect(operator.tulis('belum tahu').isi[0]).toBe('Nomornya belum terbaca. Mohon ditulis seperti tercetak, misalnya 050/12/2027.');
    operator.tekan('Kembali');
    operator.tekan('Tulis nomor');
    operator.tulis('14 Tahun 2026');
    expect(isi(ruang, 'sk-iku')).toEqual({ opd, tahun: 2027, jenis: 'sk-iku', status: 'ditetapkan', nomor: '14 Tahun 2026' });
    operator.tekan('Hapus isian');
    expect(isi(ruang, 'sk-iku')).toBeUndefined();
    expect(operator.layar().isi.slice(0, 3)).toEqual(['SK IKU 2027, Kecamatan Dumai Kota', 'Tersimpan.', 'Status: belum ada']);
    operator.tulis('nomor 15 Tahun 2026');
    expect(isi(ruang, 'sk-iku')?.nomor).toBe('15 Tahun 2026');
    operator.tekan('Urungkan');
    operator.tekan('Ya, urungkan');
    expect(isi(ruang, 'sk-iku')).toBeUndefined();
  });

  test('what cannot be read for sure is asked again, and nothing is kept of it', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    operator.mulai('dokumen', '2027');
    operator.tekan('PK');
    const tulisan: readonly (readonly [string, string])[] = [
      [
        'capaian IKM 2024',
        'Tulisan itu belum dikenali. Mohon ditulis tanggal (5 April 2027), nomor (nomor 050/12/2027), atau tautan (https://...), atau kirim berkasnya.',
      ],
      [
        'realisasi TW I/2027',
        'Tulisan itu belum dikenali. Mohon ditulis tanggal (5 April 2027), nomor (nomor 050/12/2027), atau tautan (https://...), atau kirim berkasnya.',
      ],
      ['https://bukan tautan', 'Mohon tautannya ditulis lengkap dan diawali https://, misalnya https://drive.google.com/berkas.'],
      ['31 April 2027', 'Mohon dicek: bulan itu hanya sampai tanggal 30. Contoh: 5 April 2027.'],
      ['1/2/27', 'Mohon tahunnya ditulis empat angka, misalnya 5 April 2027.'],
      ['6 April 2027', 'Mohon dicek: tanggal itu masih akan datang.'],
      [`nomor ${'1'.repeat(121)}`, 'Nomornya terlalu panjang. Mohon ditulis nomornya saja, paling banyak 120 huruf.'],
    ];
    for (const [teks, jawab] of tulisan) expect(operator.tulis(teks).isi[0], teks).toBe(jawab);
    operator.tekan('Draf');
    operator.tekan('Kembali ke daftar');
    operator.tekan('PK');
    expect(ruang.buku().semua('dokumen')).toHaveLength(1);
    expect(isi(ruang, 'pk')).toEqual({ opd, tahun: 2027, jenis: 'pk', status: 'draf' });
  });

  test('numbers of letters are told apart from addresses and dates', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    operator.mulai('dokumen', '2027');
    operator.tekan('PK');
    for (const nomor of ['800.1.11/KEC-DK/2027', '470.DK/2027', '050.1/12/2027', '188.45/ 14 /2027']) {
      operator.tulis(nomor);
      expect(isi(ruang, 'pk')?.nomor).toBe(nomor);
    }
    expect(isi(ruang, 'pk')).toMatchObject({ status: 'ditetapkan' });
    operator.tulis('drive.google.com/pk');
    expect(isi(ruang, 'pk')?.lampiran).toEqual({ kind: 'tautan', alamat: 'https://drive.google.com/pk' });
  });

  test('two people edit one document: the second sees the change and is asked', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    const kepala = ruang.orang('Camat');
    kepala.beriPeran({ peran: 'kepala', opd });
    for (const orang of [operator, kepala]) {
      orang.mulai('dokumen', '2027');
      orang.tekan('PK');
    }
    operator.tekan('Draf');
    kepala.tulis('nomor 7/2027');
    expect(kepala.layar().isi).toEqual([
      'PK 2027, Kecamatan Dumai Kota: belum disimpan',
      'Data ini baru saja diubah oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.',
      '· PK 2027 Kecamatan Dumai Kota',
      '  baru',
      '  status: draf',
      'Mohon dilihat dulu isinya yang sekarang, lalu diulangi bila masih perlu.',
      'Yang sekarang:',
      'Status: draf',
      'Isian Bapak/Ibu yang belum disimpan: nomor 7/2027.',
    ]);
    expect(isi(ruang, 'pk')?.nomor).toBeUndefined();
    // Once more, while the question stands.
    operator.tekan('Diserahkan');
    kepala.tekan('Tetap simpan isian saya');
    expect(kepala.teks()).toContain('  status: draf menjadi diserahkan');
    kepala.tekan('Tetap simpan isian saya');
    expect(isi(ruang, 'pk')).toMatchObject({ status: 'diserahkan', nomor: '7/2027' });
    // Both go on; each sees the other's.
    operator.tekan('Hapus isian');
    expect(operator.layar().isi[0]).toBe('PK 2027, Kecamatan Dumai Kota: belum disimpan');
    operator.tekan('Pakai yang sekarang');
    operator.tekan('Hapus isian');
    kepala.tekan('Draf');
    expect(kepala.layar().isi[1]).toBe('Data ini sudah dihapus oleh operator Kecamatan Dumai Kota, 5 April 2027 pukul 09.00.');
    kepala.tekan('Tetap simpan isian saya');
    expect(isi(ruang, 'pk')).toEqual({ opd, tahun: 2027, jenis: 'pk', status: 'draf' });
  });

  test('what shipped documents and entered data show is there without being entered, with its source', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    operator.mulai('dokumen', '2024');
    expect(operator.layar().isi[1]).toBe('3 dari 13 ada.');
    expect(operator.teks()).toContain('4. PK: ada menurut data yang ada (tercetak di LKIP Kecamatan Dumai Kota 2024, 1 Februari 2024)');
    expect(operator.teks()).toContain('11. LKjIP: ada menurut data yang ada (LKIP Kecamatan Dumai Kota 2024)');
    operator.tekan('◀ 2023');
    expect(operator.teks()).toContain(
      '12. LHE: ada menurut data yang ada (tercetak di LKIP Kecamatan Dumai Kota 2024, nomor 700/1323.1/INSP-S, 8 Desember 2023)',
    );
    operator.mulai('dokumen', '2021');
    expect(operator.teks()).toContain('3. SK IKU: ada menurut data yang ada (Peraturan Wali Kota Dumai Nomor 14 Tahun 2016)');
    operator.tekan('2022 ▶');
    expect(operator.teks()).toContain('3. SK IKU: belum ada');
    operator.mulai('dokumen', '2023 setda');
    expect(operator.teks()).toContain('6. Rencana aksi: ada menurut data yang ada (tercetak di LKjIP Sekretariat Daerah Kota Dumai 2023)');

    const oleh = { pengguna: 1, waktu: '2027-04-05T02:00:00.000Z' };
    const tulis = (ubahan: readonly unknown[]) =>
      ruang.isian.tulis({ pengguna: 1, sebagai: 'uji', aksi: 'isi-realisasi', opd, ubahan: ubahan as never }, new Date(oleh.waktu));
    const indikator = (id: string) => ({
      jenis: 'indikator',
      id,
      versi: 0,
      isi: {
        opd,
        nama: id,
        satuan: '%',
        polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
        agregasi: 'tetap',
        level: 'sasaran',
        mulai: 2026,
      },
    });
    const realisasi = (id: string, triwulan: number, status: string) => ({
      jenis: 'realisasi',
      id: `${id}:2026:tw${triwulan}`,
      versi: 0,
      isi: { indikator: id, opd, tahun: 2026, triwulan, nilai: { desimal: '1', cetak: '1' }, status, pengisi: oleh },
    });
    const rekomendasi = (nomor: number, status: string) => ({
      jenis: 'rekomendasi',
      id: `r${nomor}`,
      versi: 0,
      isi: { opd, lhe: 'l1', rezim: 'akip', lheTanggal: '2027-01-10', nomor, isi: 'Menyusun SOP', status },
    });
    tulis([
      indikator('i1'),
      indikator('i2'),
      realisasi('i1', 1, 'terkonfirmasi'),
      realisasi('i2', 1, 'terkonfirmasi'),
      realisasi('i1', 2, 'terkonfirmasi'),
      realisasi('i2', 2, 'menunggu'),
      realisasi('i1', 3, 'menunggu'),
      { jenis: 'lhe', id: 'l1', versi: 0, isi: { opd, rezim: 'akip', nomor: '700/9', tanggal: '2027-01-10', tahun: 2026, komponen: [] } },
      rekomendasi(1, 'sesuai'),
      rekomendasi(2, 'belum'),
    ]);
    operator.mulai('dokumen', '2026');
    expect(operator.layar().isi[1]).toBe('2 dari 13 ada, 2 masih draf atau sebagian.');
    expect(operator.layar().isi.slice(8, 11)).toEqual([
      '7. Pengukuran TW I: ada menurut data yang ada (realisasi terkonfirmasi untuk 2 dari 2 indikator)',
      '8. Pengukuran TW II: sebagian menurut data yang ada (realisasi terkonfirmasi untuk 1 dari 2 indikator)',
      '9. Pengukuran TW III: belum ada',
    ]);
    expect(operator.layar().isi.slice(13)).toEqual([
      '12. LHE: ada menurut data yang ada (LHE yang diisi evaluator, nomor 700/9, 10 Januari 2027)',
      '13. Tindak lanjut LHE: sebagian menurut data yang ada (1 dari 2 rekomendasi selesai)',
    ]);
  });

  test('everybody reads the list of any OPD, but not the links and files of others, and changes nothing', () => {
    const ruang = bukaRuang();
    const operator = operatorDi(ruang);
    operator.mulai('dokumen', '2027');
    operator.tekan('PK');
    operator.tulis('https://drive.google.com/rahasia');
    const tamu = ruang.orang('Tamu');
    expect(tamu.mulai('dokumen').isi[0]).toBe('Dokumen tahun 2027, perangkat daerah mana?');
    tamu.tulis('dumai kota');
    tamu.tekan('Kecamatan Dumai Kota');
    tamu.tekan('PK');
    expect(tamu.layar()).toEqual({
      isi: ['PK 2027, Kecamatan Dumai Kota', 'Status: draf', 'Lampiran: ada'],
      tombol: [
        [
          { label: 'Kembali ke daftar', nilai: 'kembali' },
          { label: 'Tutup', nilai: 'tutup' },
        ],
      ],
    });
    const lain = operatorDi(ruang, 'setda');
    lain.mulai('dokumen', `2027 ${opd}`);
    lain.tekan('PK');
    expect(lain.teks()).not.toContain('rahasia');
    expect(lain.tombol()).toEqual(['Kembali ke daftar', 'Tutup']);
    // An evaluator reads the evidence of the assigned OPD; organisasi also writes.
    const evaluator = ruang.orang('Evaluator');
    evaluator.beriPeran({ peran: 'evaluator', opd });
    expect(evaluator.mulai('dokumen').isi[0]).toBe('Dokumen Kecamatan Dumai Kota 2027');
    evaluator.tekan('PK');
    expect(evaluator.teks()).toContain('Lampiran: https://drive.google.com/rahasia');
    expect(evaluator.tombol()).not.toContain('Ditetapkan');
    const organisasi = ruang.orang('Organisasi');
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    organisasi.mulai('dokumen');
    organisasi.tekan('Kecamatan Dumai Kota');
    organisasi.tekan('PK');
    organisasi.tekan('Diserahkan');
    expect(isi(ruang, 'pk')?.status).toBe('diserahkan');
  });
});
