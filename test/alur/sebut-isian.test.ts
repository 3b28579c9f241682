import { describe, expect, test } from 'vitest';
import { aksi } from '../../src/access/izin.ts';
import type { DuniaSebut } from '../../src/alur/bidang-isian.ts';
import { sebutAksi, sebutPerubahan, sebutRekaman } from '../../src/alur/sebut-isian.ts';
import type { Buku } from '../../src/isian/buku.ts';
import { skemaIsian, type IsiOf, type JenisIsian } from '../../src/isian/skema.ts';
import { createTempat } from '../../src/isian/tempat.ts';

const opd = 'kec-dumai-kota';
const oleh = { pengguna: 733_411, waktu: '2027-04-05T02:00:00.000Z' };
const berkas = { fileId: 'f', nama: 'SOP.pdf', jenis: 'pdf', ukuran: 10, sha256: 'a'.repeat(64) };

const contoh: { readonly [J in JenisIsian]: IsiOf<J> } = {
  setelan: { pemdaBawaan: 'kota-dumai', tersembunyi: ['kab-x'] },
  pemda: { nama: 'Kota Contoh', jenis: 'kota', zona: 'Asia/Makassar', alias: ['contoh'] },
  opd: { pemda: 'kota-dumai', nama: 'Dinas Kesehatan Kota Dumai', singkat: 'Dinkes', alias: [] },
  'tahun-kerja': { opd, tahun: 2027, asal: 'tahun-lalu' },
  indikator: {
    opd,
    nama: 'Indeks Kepuasan Masyarakat',
    satuan: 'indeks',
    polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
    agregasi: 'tren-naik',
    level: 'sasaran',
    mulai: 2027,
  },
  target: { indikator: 'i1', opd, tahun: 2027, triwulan: 2, lingkup: 'pk', nilai: { desimal: '88', cetak: '88,00' } },
  realisasi: {
    indikator: 'i1',
    opd,
    tahun: 2027,
    triwulan: 1,
    nilai: { desimal: '85.5', cetak: '85,50' },
    status: 'menunggu',
    pengisi: oleh,
    kendala: { sebab: 'Survei terlambat', langkah: 'Survei ulang', penanggung: 'Kasi Pelayanan', tenggat: '2027-06-30' },
  },
  lhe: {
    opd,
    rezim: 'akip',
    nomor: '700/12/2027',
    tanggal: '2027-01-10',
    tahun: 2026,
    aturan: '88/2021',
    komponen: [{ nama: 'Perencanaan Kinerja', nilai: { desimal: '24.3', cetak: '24,30' } }],
    total: { desimal: '72.4', cetak: '72,40' },
    predikat: 'BB',
  },
  rekomendasi: {
    opd,
    lhe: 'l1',
    rezim: 'akip',
    lheTanggal: '2027-01-10',
    nomor: 3,
    isi: 'Menyusun SOP',
    jabatan: 'Sekretaris Camat',
    tenggat: '2027-02-09',
    asalTenggat: 'baku',
    status: 'proses',
    diajukan: oleh,
  },
  bukti: { rekomendasi: 'r1', opd, lampiran: { kind: 'berkas', berkas }, tahun: 2027, oleh },
  dokumen: { opd, tahun: 2027, jenis: 'pk', status: 'ditetapkan', nomor: '050/12', tanggal: '2027-01-30' },
  peran: { pengguna: 733_411, peran: 'kepala', opd, wakil: 'plt', sampai: '2027-06-30', dasar: 'undangan', dari: 733_411 },
  undangan: { sidik: 'a'.repeat(64), peran: 'operator', opd: [opd], kedaluwarsa: '2027-04-12T00:00:00Z', dari: 733_411 },
  jangkar: { opd, tahun: 2027, jenis: 'dpa', tanggal: '2027-01-08' },
  pindahan: { pemda: 'kota-dumai', kode: 'lkjip', tahun: 2026, tenggat: '2027-03-10', dasar: 'SE Wali Kota 5/2027' },
  grup: { chat: -100_733_411, opd },
  'tenggat-sudah': { pemda: 'kota-dumai', opd, kode: 'lkjip', pokok: opd, tahun: 2026, oleh },
  langganan: {
    pengguna: 733_411,
    cara: 'tiap',
    hari: [7],
    lewat: true,
    tanpa: [],
    pukul: '08:00',
    jam: { dari: '07:00', sampai: '20:00' },
    hariKerja: true,
  },
  tunda: { pengguna: 733_411, kejadian: 'lkjip:x:2026', sampai: '2027-02-20' },
  pengingat: {
    pengguna: 733_411,
    isi: 'rapat renaksi',
    pola: { kind: 'bulanan', tanggal: 5 },
    zona: 'Asia/Jakarta',
    sejak: '2027-01-01T00:00:00Z',
  },
  alias: { kata: 'ikm bahu', ganti: 'indeks kepuasan masyarakat kecamatan dumai kota', oleh },
  pertanyaan: { teks: 'ikm dumkot brp', tampil: 'berapa capaian IKM Dumai Kota 2024', permintaan: '[]', oleh },
  'soal-uji': { q: 'harga emas dumai', kind: 'tolak', oleh },
  tinjauan: { luput: 12, hasil: 'abaikan', oleh },
  'laporan-angka': { opd, judul: 'Capaian IKM: 95,43%', permintaan: '[]', catatan: 'seharusnya 95,40', status: 'baru', oleh },
};

const buku: Buku = {
  cap: 1,
  find: (jenis, id) => ({ i1: 'indikator', r1: 'rekomendasi' })[id] === jenis ? { id, versi: 1, isi: contoh[jenis] } : undefined,
  semua: () => [],
};
const d: DuniaSebut = {
  buku,
  tempat: createTempat(
    {
      pemda: [{ id: 'kota-dumai', nama: 'Pemerintah Kota Dumai', jenis: 'kota', zona: 'Asia/Jakarta', alias: [] }],
      opd: [{ id: opd, pemda: 'kota-dumai', nama: 'Kecamatan Dumai Kota', singkat: 'Kecamatan Dumai Kota', alias: [] }],
      registri: { unit: [], unitById: new Map() } as never,
    },
    buku,
  ),
};
const jenisIsian = Object.keys(skemaIsian) as readonly JenisIsian[];

describe('sebutRekaman', () => {
  test.each<[JenisIsian, string]>([
    ['setelan', 'setelan aplikasi'],
    ['pemda', 'daerah "Kota Contoh"'],
    ['opd', 'perangkat daerah "Dinas Kesehatan Kota Dumai"'],
    ['tahun-kerja', 'tahun kerja 2027 Kecamatan Dumai Kota: tahun lalu'],
    ['indikator', 'indikator "Indeks Kepuasan Masyarakat" Kecamatan Dumai Kota'],
    ['target', 'target PK TW II 2027 "Indeks Kepuasan Masyarakat" Kecamatan Dumai Kota: 88,00'],
    ['realisasi', 'realisasi TW I 2027 "Indeks Kepuasan Masyarakat" Kecamatan Dumai Kota: 85,50'],
    ['lhe', 'LHE AKIP tahun 2026 Kecamatan Dumai Kota: 700/12/2027'],
    ['rekomendasi', 'rekomendasi nomor 3 LHE 10 Januari 2027 Kecamatan Dumai Kota: dalam proses'],
    ['bukti', 'bukti rekomendasi nomor 3 Kecamatan Dumai Kota: berkas SOP.pdf'],
    ['dokumen', 'PK 2027 Kecamatan Dumai Kota: ditetapkan'],
    ['peran', 'peran Plt. Kepala Kecamatan Dumai Kota'],
    ['undangan', 'undangan operator Kecamatan Dumai Kota: belum dipakai'],
    ['jangkar', 'tanggal DPA 2027 Kecamatan Dumai Kota: 8 Januari 2027'],
    ['pindahan', 'tenggat lkjip 2026 Pemerintah Kota Dumai: 10 Maret 2027'],
    ['grup', 'grup obrolan Kecamatan Dumai Kota'],
    ['alias', 'alias "ikm bahu": "indeks kepuasan masyarakat kecamatan dumai kota"'],
    ['pertanyaan', 'pertanyaan terverifikasi "berapa capaian IKM Dumai Kota 2024"'],
    ['soal-uji', 'soal uji "harga emas dumai": tolak'],
    ['tinjauan', 'tinjauan pertanyaan nomor 12: diabaikan'],
    ['laporan-angka', 'laporan angka salah Kecamatan Dumai Kota: menunggu jawaban'],
  ])('%s is said in plain words', (jenis, kalimat) => {
    expect(sebutRekaman(jenis, 'x', contoh[jenis], d)).toBe(kalimat);
  });

  test('every kind has words, and none of them tells who the person is', () => {
    for (const jenis of jenisIsian) {
      const semua = [
        sebutRekaman(jenis, 'x', contoh[jenis], d),
        ...sebutPerubahan({ jenis, sebelum: undefined, sesudah: contoh[jenis] }, d),
        ...sebutPerubahan({ jenis, sebelum: contoh[jenis], sesudah: undefined }, d),
      ].join('\n');
      expect(semua, jenis).not.toMatch(/undefined|733411|\[object|NaN/);
    }
  });

  test('a record whose indicator is gone is still said', () => {
    const isi = { ...contoh.target, indikator: 'hilang' };
    expect(sebutRekaman('target', 'x', isi, d)).toBe('target PK TW II 2027 indikator yang sudah dihapus Kecamatan Dumai Kota: 88,00');
  });
});

describe('sebutPerubahan', () => {
  test('says field by field what changed, and only that', () => {
    const sesudah: IsiOf<'realisasi'> = {
      ...contoh.realisasi,
      nilai: { desimal: '86', cetak: '86' },
      status: 'terkonfirmasi',
      konfirmasi: oleh,
    };
    expect(sebutPerubahan({ jenis: 'realisasi', sebelum: contoh.realisasi, sesudah }, d)).toEqual([
      '85,50 menjadi 86',
      'status: menunggu konfirmasi menjadi terkonfirmasi',
    ]);
  });

  test('a field that was filled or emptied says so', () => {
    const { nomor: _, ...tanpaNomor } = contoh.dokumen;
    const sesudah: IsiOf<'dokumen'> = { ...tanpaNomor, lampiran: { kind: 'tautan', alamat: 'https://contoh.go.id/pk' } };
    expect(sebutPerubahan({ jenis: 'dokumen', sebelum: contoh.dokumen, sesudah }, d)).toEqual([
      'nomor: 050/12 menjadi kosong',
      'lampiran: kosong menjadi https://contoh.go.id/pk',
    ]);
  });

  test('a new record and a removed one are said whole', () => {
    expect(sebutPerubahan({ jenis: 'dokumen', sebelum: undefined, sesudah: contoh.dokumen }, d)).toEqual([
      'baru',
      'status: ditetapkan',
      'nomor: 050/12',
      'tanggal: 30 Januari 2027',
    ]);
    expect(sebutPerubahan({ jenis: 'target', sebelum: contoh.target, sesudah: undefined }, d)).toEqual(['dihapus', 'sebelumnya 88,00']);
  });

  test('a record that was saved without a change of what people read says that', () => {
    const sesudah = { ...contoh.realisasi, pengisi: { ...oleh, pengguna: 2 } };
    expect(sebutPerubahan({ jenis: 'realisasi', sebelum: contoh.realisasi, sesudah }, d)).toEqual(['disimpan kembali, isinya sama']);
  });
});

describe('sebutAksi', () => {
  test('every act has words of its own that follow the office', () => {
    const kata = aksi.map(sebutAksi);
    expect(new Set(kata).size).toBe(aksi.length);
    for (const k of kata) expect(k).toMatch(/^me[a-z]+ /);
  });
});
