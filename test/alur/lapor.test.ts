import { describe, expect, test } from 'vitest';
import { bukaRuang, type Ruang } from '../support/dialog.ts';
import { bukaTahunUji, realisasiUji, tulisUji, type IndikatorUji } from '../support/indikator.ts';
import { nipTiruan } from '../support/nip.ts';

const opd = 'kec-dumai-kota';
const dinkes = 'bengkalis-2022.dinkes';

const ikm: IndikatorUji = { id: 'ikm', nama: 'Indeks Kepuasan Masyarakat', satuan: 'indeks', target: '89', tw: ['85', '86', '87', '89'] };
const surat: IndikatorUji = {
  id: 'surat',
  nama: 'Jumlah surat keterangan',
  satuan: 'dokumen',
  agregasi: 'jumlah',
  target: '400',
  tw: ['100', '100', '100', '100'],
};
const patuh: IndikatorUji = { id: 'patuh', nama: 'Persentase kelurahan patuh', satuan: '%', target: '90', tw: ['80', '85', '88', '90'] };
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

function ruangKecamatan(indikator: readonly IndikatorUji[] = [ikm, surat], kini?: string) {
  const ruang = bukaRuang(kini === undefined ? {} : { kini });
  bukaTahunUji(ruang, opd, 2027, indikator);
  const sari = ruang.orang('Sari');
  sari.beriPeran({ peran: 'operator', opd });
  return { ruang, sari };
}

const simpanan = (ruang: Ruang, id: string) => ruang.buku().find('realisasi', id)?.isi;

describe('/lapor', () => {
  test('an indicator at target takes two presses and a number, and the next one is offered', () => {
    const { ruang, sari } = ruangKecamatan();
    const camat = ruang.orang('Camat');
    camat.beriPeran({ peran: 'kepala', opd });
    expect(sari.mulai('lapor').isi).toEqual([
      'Realisasi TW I 2027, Kecamatan Dumai Kota',
      '0 dari 2 terisi. Silakan pilih indikatornya.',
      '1. Indeks Kepuasan Masyarakat: belum dilaporkan',
      '2. Jumlah surat keterangan: belum dilaporkan',
    ]);
    expect(sari.tekan('1. Indeks').isi).toEqual([
      'Indeks Kepuasan Masyarakat, TW I 2027',
      'Satuan: indeks (makin tinggi makin baik)',
      'Target TW I: 85',
      'Target tahun 2027: 89',
      'Silakan tulis keadaan pada akhir TW I, misalnya 85.',
    ]);
    expect(sari.tulis('85,760').isi).toEqual([
      'Indeks Kepuasan Masyarakat, TW I 2027',
      'Target TW I: 85',
      'Target tahun 2027: 89',
      'Realisasi TW I: 85,760',
      'Kumulatif sampai TW I: 85,76',
      'Capaian TW I: 100,89%, dari 85,76 ÷ 85 × 100%',
      'Terhadap target tahun 2027: 96,36%, dari 85,76 ÷ 89 × 100%',
      'Predikat: Sangat Berhasil (atribut capaian, Tabel 3.2 laporan Dumai)',
      'Predikat: Sangat Tinggi (Permendagri 86/2017 sebagaimana dicetak di Tabel 3.1 laporan Dumai)',
    ]);
    expect(sari.tekan('Simpan').isi).toEqual([
      'Tersimpan: Indeks Kepuasan Masyarakat, TW I 2027: 85,760',
      'Status: menunggu konfirmasi kepala Kecamatan Dumai Kota atau yang mewakili. Pemberitahuannya dikirim otomatis.',
      '1 dari 2 indikator TW I 2027 terisi.',
    ]);
    expect(sari.ketukan).toBe(2);
    expect(sari.tombol()).toEqual(['Berikutnya: Jumlah surat keterangan', 'Daftar TW I', 'Urungkan', 'Tutup']);
    expect(simpanan(ruang, 'ikm:2027:tw1')).toMatchObject({
      nilai: { desimal: '85.76', cetak: '85,760' },
      status: 'menunggu',
      pengisi: { pengguna: sari.pengguna, waktu: '2027-04-05T02:00:00.000Z' },
    });
    expect(camat.bukaKabar().isi[0]).toBe('Konfirmasi: Indeks Kepuasan Masyarakat, TW I 2027');
  });

  test('the kepala hears of the first value that waits and of the last one, not of each', () => {
    const { ruang, sari } = ruangKecamatan([ikm, surat, patuh]);
    const camat = ruang.orang('Camat');
    camat.beriPeran({ peran: 'kepala', opd });
    const isi = (nama: string, nilai: string): number => {
      sari.mulai('lapor');
      sari.tekan(nama);
      sari.tulis(nilai);
      sari.tekan('Simpan');
      return camat.banyakKabar();
    };
    expect([isi('Indeks', '86'), isi('surat', '100'), isi('patuh', '80')]).toEqual([1, 1, 2]);
    expect(sari.teks()).toContain('Semua indikator TW I 2027 sudah terisi.');
  });

  test('the value is undone by its author, and the quarter is open again', () => {
    const { ruang, sari } = ruangKecamatan([ikm]);
    sari.mulai('lapor');
    sari.tulis('86');
    sari.tekan('Simpan');
    sari.tekan('Urungkan');
    sari.tekan('Ya, urungkan');
    expect(simpanan(ruang, 'ikm:2027:tw1')).toBeUndefined();
    sari.mulai('lapor');
    sari.tulis('87');
    sari.tekan('Simpan');
    expect(simpanan(ruang, 'ikm:2027:tw1')?.nilai.desimal).toBe('87');
  });

  test('nobody is there to confirm: it says who can invite, and what the kepala alone can do', () => {
    const { ruang, sari } = ruangKecamatan([ikm]);
    sari.mulai('lapor');
    sari.tulis('86');
    expect(sari.tekan('Simpan').isi[1]).toBe(
      'Status: menunggu konfirmasi. Kepala Kecamatan Dumai Kota belum terdaftar; yang dapat mengundangnya Bagian Organisasi atau admin bot.',
    );
    const camat = ruang.orang('Camat');
    camat.beriPeran({ peran: 'kepala', opd });
    camat.mulai('lapor', 'tw 2');
    camat.tulis('86');
    camat.tekan('Simpan');
    expect(camat.layar().isi[1]).toBe(
      'Status: menunggu konfirmasi pejabat lain, karena isian sendiri tidak dikonfirmasi oleh pengisinya. Kepala dapat mendelegasikannya kepada Sekretaris atau Kasubbag.',
    );
    expect(camat.tombol()[0]).toBe('Delegasikan konfirmasi');
  });

  test('below target it asks cause, step, position and date, and takes no employee number and no name', () => {
    const { ruang, sari } = ruangKecamatan([surat]);
    sari.mulai('lapor');
    expect(sari.tulis('70').isi).toEqual([
      'Jumlah surat keterangan, TW I 2027',
      'Nilai 70 dokumen belum mencapai target 100 dokumen.',
      'Apa sebabnya? Silakan tulis singkat.',
    ]);
    sari.tulis('Blangko terlambat datang');
    sari.tulis('Meminta tambahan blangko');
    expect(sari.tombol()).toContain('Kepala Seksi Pemerintahan');
    expect(sari.tulis(nipTiruan.renggang).isi[0]).toBe('Mohon tanpa NIP; cukup nama jabatannya.');
    expect(sari.tulis('Budi Santoso, S.Sos').isi[0]).toBe('Mohon nama jabatannya saja, bukan nama orang, misalnya Kepala Seksi Pelayanan.');
    sari.tekan('Kepala Seksi Pemerintahan');
    expect(sari.tombol().slice(0, 2)).toEqual(['30 Juni 2027', '31 Desember 2027']);
    expect(sari.tulis('31 Maret 2027').isi[0]).toBe('Tanggal itu sudah lewat. Mohon dipilih 5 April 2027 atau sesudahnya.');
    expect(sari.tulis('31 Juni 2027').isi[0]).toContain('hanya sampai tanggal 30');
    expect(sari.tekan('30 Juni 2027').isi.slice(-3)).toEqual([
      'Sebab: Blangko terlambat datang',
      'Langkah: Meminta tambahan blangko',
      'Pelaksana: Kepala Seksi Pemerintahan, paling lambat 30 Juni 2027',
    ]);
    sari.tekan('Simpan');
    expect(simpanan(ruang, 'surat:2027:tw1')?.kendala).toEqual({
      sebab: 'Blangko terlambat datang',
      langkah: 'Meminta tambahan blangko',
      penanggung: 'Kepala Seksi Pemerintahan',
      tenggat: '2027-06-30',
    });
    // At target after all: no obstacle is kept.
    sari.mulai('lapor', 'surat:2027:tw1');
    sari.tulis('100');
    sari.tekan('Simpan');
    expect(simpanan(ruang, 'surat:2027:tw1')?.kendala).toBeUndefined();
  });

  test('added quarters are compared with the added targets', () => {
    const { ruang, sari } = ruangKecamatan([surat], '2027-07-02T02:00:00.000Z');
    tulisUji(ruang, [realisasiUji(opd, 'surat', 2027, 1, '120')]);
    sari.mulai('lapor');
    expect(sari.teks()).toContain('Silakan tulis hasil TW II saja');
    const layar = sari.tulis('90').isi;
    expect(layar).toContain('Kumulatif sampai TW II: 210 dokumen (TW I 120 + TW II 90 = 210)');
    expect(layar).toContain('Capaian TW II: 90%, dari 90 ÷ 100 × 100%');
    expect(layar).toContain('Capaian sampai TW II: 105%, dari 210 ÷ 200 × 100%');
    expect(layar).toContain('Dibanding TW I: turun 30 dokumen, memburuk');
    expect(sari.tombol()).not.toContain('Ubah sebab dan langkah');
  });

  test('a jump is asked about once and may stay; a likely slip is one press away', () => {
    const { ruang, sari } = ruangKecamatan([{ ...patuh, tw: [] }], '2027-07-02T02:00:00.000Z');
    tulisUji(ruang, [realisasiUji(opd, 'patuh', 2027, 1, '40')]);
    sari.mulai('lapor');
    expect(sari.tulis('65').isi).toEqual([
      'Persentase kelurahan patuh, TW II 2027: 65%',
      'Mohon dicek: nilai ini naik 25 poin persen dari triwulan I (40% menjadi 65%).',
      'Apakah nilainya sudah benar?',
    ]);
    sari.tekan('Ya, sudah benar');
    expect(sari.tekan('Simpan').isi[0]).toBe('Tersimpan: Persentase kelurahan patuh, TW II 2027: 65%');
    expect(simpanan(ruang, 'patuh:2027:tw2')?.nilai.desimal).toBe('65');
    sari.tekan('Daftar');
    sari.tekan('1.');
    expect(sari.tulis('0,65').isi[1]).toContain('Apakah yang dimaksud 65%?');
    sari.tekan('Maksudnya 65%');
    expect(sari.tekan('Ya, sudah benar').isi).toContain('Realisasi TW II: 65%');
    sari.tekan('Ubah nilainya');
    expect(sari.tulis('865 orang').isi.slice(1, -1)).toEqual([
      'Mohon dicek: tertulis "orang", sedangkan satuan indikator ini %.',
      'Mohon dicek: nilai 865% jauh lebih besar daripada target tahun ini (90%). Apakah yang dimaksud 86,5%?',
      'Mohon dicek: nilai ini 865%. Bagian dari suatu keseluruhan paling tinggi 100%.',
    ]);
  });

  test('every form of a number is read; what is unclear is asked, what is no number is refused', () => {
    const { sari } = ruangKecamatan([{ id: 'luas', nama: 'Luas taman terpelihara', satuan: 'ha' }]);
    sari.mulai('lapor');
    expect(sari.tulis('sekitar segitu').isi[0]).toBe('Angkanya belum terbaca. Mohon ditulis satu angka saja, misalnya 85,76 atau 1.250.');
    expect(sari.tulis('-').isi[0]).toBe('Bila datanya memang belum ada, silakan tekan "Belum ada data". Angka nol ditulis 0.');
    expect(sari.tulis('1.250').isi[1]).toBe('Tulisan "1.250" dapat dibaca lebih dari satu cara. Yang mana yang dimaksud?');
    expect(sari.tombol()).toEqual(['1.250 ha', '1,25 ha', 'Batal']);
    expect(sari.tekan('1,25 ha').isi).toContain('Realisasi TW I: 1,25 ha');
    sari.tekan('Ubah nilainya');
    expect(sari.tulis('dua belas koma lima hektar').isi).toContain('Realisasi TW I: 12,5 ha');
  });

  test('no data yet leaves the indicator open and leads on', () => {
    const { ruang, sari } = ruangKecamatan();
    sari.mulai('lapor');
    sari.tekan('1.');
    expect(sari.tekan('Belum ada data').isi).toEqual([
      'Indeks Kepuasan Masyarakat, TW I 2027: belum dilaporkan',
      'Tidak ada yang disimpan. Nilainya dapat diisi kapan saja melalui /lapor.',
      '0 dari 2 indikator TW I 2027 terisi.',
    ]);
    expect(sari.tombol()).toContain('Berikutnya: Jumlah surat keterangan');
    expect(simpanan(ruang, 'ikm:2027:tw1')).toBeUndefined();
  });

  test('several quarters due: the newest first, the running one may be early', () => {
    const { sari } = ruangKecamatan([ikm], '2027-08-10T02:00:00.000Z');
    expect(sari.mulai('lapor').isi).toEqual(['Lapor realisasi, Kecamatan Dumai Kota', 'Ada triwulan yang belum lengkap. Silakan pilih.']);
    expect(sari.tombol()).toEqual([
      'TW II 2027: 0 dari 1 terisi',
      'TW I 2027: 0 dari 1 terisi',
      'TW III 2027 (masih berjalan): 0 dari 1 terisi',
      'Tutup',
    ]);
    expect(sari.tekan('TW III').isi[0]).toBe('Indeks Kepuasan Masyarakat, TW III 2027');
  });
});

describe('/lapor through a formula of the registry', () => {
  test('raw counts, one after the other or together, give the value with its steps', () => {
    const ruang = bukaRuang();
    bukaTahunUji(ruang, dinkes, 2027, [akb]);
    const dini = ruang.orang('Dini');
    dini.beriPeran({ peran: 'operator', opd: dinkes });
    expect(dini.mulai('lapor').isi.slice(-3)).toEqual([
      'Rumus: kematian bayi sampai usia 11 bulan ÷ bayi lahir hidup × 1.000',
      'Berapa kematian bayi sampai usia 11 bulan (bayi)?',
      'Boleh sekaligus, berurutan: kematian bayi sampai usia 11 bulan; bayi lahir hidup.',
    ]);
    expect(dini.tulis('9').isi.slice(-2)).toEqual([
      'kematian bayi sampai usia 11 bulan: 9 bayi',
      'Berapa bayi lahir hidup (kelahiran hidup)?',
    ]);
    expect(dini.tulis('0').isi[0]).toContain('Belum dapat dihitung karena pembaginya nol.');
    expect(dini.tulis('3.150').isi).toEqual([
      'Angka Kematian Bayi, TW I 2027',
      'Target TW I: 3 per 1.000 kelahiran hidup',
      'Target tahun 2027: 3 per 1.000 kelahiran hidup',
      'Realisasi TW I: 2,86 per 1.000 kelahiran hidup, dari 9 ÷ 3.150 × 1.000',
      '· kematian bayi sampai usia 11 bulan: 9 bayi',
      '· bayi lahir hidup: 3.150 kelahiran hidup',
      'Kumulatif sampai TW I: 2,86 per 1.000 kelahiran hidup',
      'Capaian TW I: 104,76%, dari (2 × 3 − 2,86) ÷ 3 × 100% (dihitung dari nilai penuh)',
      'Terhadap target tahun 2027: 104,76%, dari (2 × 3 − 2,86) ÷ 3 × 100% (dihitung dari nilai penuh)',
      'Predikat: Sangat Tinggi (Permendagri 86/2017, perlu dicek)',
    ]);
    dini.tekan('Simpan');
    const isi = simpanan(ruang, 'akb:2027:tw1');
    expect(isi?.masukan).toEqual({ 'bayi-meninggal': ['9'], 'lahir-hidup': ['3150'] });
    expect(isi?.nilai.cetak).toBe('2,86');
    expect(isi?.nilai.desimal.startsWith('2.857142857142857142857')).toBe(true);
    // Words beside the numbers put them where they belong, whatever their order.
    dini.mulai('lapor', 'akb:2027:tw1');
    expect(dini.tulis('3.150 bayi lahir hidup, 12 meninggal').isi[0]).toBe('Angka Kematian Bayi, TW I 2027');
    expect(dini.teks()).toContain('belum mencapai target 3 per 1.000 kelahiran hidup');
    dini.tekan('Ubah nilainya');
    dini.tekan('Isi nilai langsung');
    dini.tulis('2,9');
    dini.tekan('Simpan');
    expect(simpanan(ruang, 'akb:2027:tw1')).toMatchObject({ nilai: { desimal: '2.9' } });
    expect(simpanan(ruang, 'akb:2027:tw1')?.masukan).toBeUndefined();
  });
});
