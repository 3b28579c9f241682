// Chats in which the registry must keep apart what looks alike: decrees and reports, governments, two meanings of a word, what is there and what is not.
import { describe, expect, test } from 'vitest';
import type { Jawaban } from '../../src/answer/jawaban.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { barisOf, barisPertama, bukaRuang, ikuOf } from '../support/obrolan.ts';

const { obrolan, akhir, pelanggaran } = bukaRuang();

const ikm = 'berapa capaian IKM Dumai Kota 2024';
const rumusAkb = 'rumus angka kematian bayi bengkalis';
const akb = ['dumai-2016.pemko.akb', 'banyuasin-2019.pemkab.akb', 'bengkalis-2022.dinkes.akb'];
const aki = ['dumai-2016.pemko.aki', 'banyuasin-2019.pemkab.aki', 'bengkalis-2022.dinkes.aki'];

const kinds = (...pesan: readonly string[]) => obrolan(...pesan).map((j) => [j.kind, j.permintaan.map((p) => p.kind)]);

describe('the decree itself', () => {
  test.each([
    ['nomor perbup banyuasin', 'Nomor: 45 Tahun 2019.', 'Sumber: Perbup Banyuasin 45/2019, baris 5, 484 dan 770.'],
    ['nomor perwako dumai', 'Nomor: 14 Tahun 2016.', 'Sumber: Perwako Dumai 14/2016, baris 3.'],
    ['nomor kepbup bengkalis', 'Nomor: 177/KPTS/I/2022.', 'Sumber: Kepbup Bengkalis 177/KPTS/I/2022, baris 9 dan 106.'],
    [
      'kapan kepbup bengkalis ditetapkan',
      'Ditetapkan pada 21 Januari 2022.',
      'Sumber: Kepbup Bengkalis 177/KPTS/I/2022, baris 97 dan 107.',
    ],
    ['periode perwako dumai', 'Berlaku untuk periode 2016-2021.', 'Sumber: Perwako Dumai 14/2016, baris 4.'],
    ['periode perbup banyuasin', 'Berlaku untuk periode 2018-2023.', 'Sumber: Perbup Banyuasin 45/2019, baris 11.'],
    [
      'siapa yang menandatangani perbup banyuasin',
      'Ditetapkan oleh Bupati Banyuasin.',
      'Sumber: Perbup Banyuasin 45/2019, baris 15 dan 318.',
    ],
  ])('%s: %s', (pesan, isi, sumber) => {
    const j = akhir(pesan);
    expect([j.kind, j.permintaan.map((p) => p.kind)]).toEqual(['jawab', ['ketetapan']]);
    expect(barisOf(j)).toEqual(expect.arrayContaining([isi, sumber]));
    expect(pelanggaran(j)).toEqual([]);
  });

  test.each([
    ['tanggal perbup banyuasin', /tidak terbaca: hasil pindai mencetak "2 Mak 2019"\. Tahunnya 2019\./],
    ['tanggal perwako dumai', /Tanggal penetapan tidak ada/],
  ])('%s cannot be read, and no date is made up', (pesan, isi) => {
    const j = akhir(pesan);
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toMatch(isi);
  });

  test('a number whose print is damaged comes with that warning', () => {
    expect(renderTeks(akhir('nomor kepbup bengkalis'))).toContain('Mohon dicek: Nomor di kepala keputusan terbaca 177/KPTS/T/2022');
  });
});

describe('what the decree says twice, differently', () => {
  test.each([
    [
      'rumus angka partisipasi pemilu banyuasin',
      'Rumus: jumlah pemilih ÷ pemilih yang terdaftar × 100%',
      'Rumus: penduduk yang menggunakan hak pilih ÷ penduduk yang memenuhi syarat hak pilih × 100%',
      ['baris 565-568', 'baris 1322-1328'],
    ],
    [
      'rumus IKLH banyuasin',
      'Rumus: (indeks pencemaran air sungai (IPA) + indeks pencemaran udara (IPU) + indeks tutupan lahan (ITH)) ÷ 3',
      'Rumus: 0,3 × indeks pencemaran udara (IPU) + 0,3 × indeks pencemaran air (IPA) + 0,4 × tutupan lahan (TH)',
      ['baris 692-697', 'baris 2402-2407'],
    ],
  ])('%s: both formulas stand there, each with the warning and its line', (pesan, satu, dua, sumber) => {
    const j = akhir(pesan);
    expect(j.kind).toBe('jawab');
    expect(barisOf(j)).toEqual(expect.arrayContaining([satu, dua]));
    expect(renderTeks(j).match(/Mohon dicek: .*\(rumus bertentangan, baris /g)).toHaveLength(2);
    expect(
      barisOf(j)
        .filter((b) => b.startsWith('Sumber: '))
        .map((b) => /baris [\d-]+/.exec(b)?.[0]),
    ).toEqual(sumber);
  });

  test('two units of one indicator stand side by side', () => {
    const isi = barisOf(akhir('satuan nilai tukar nelayan banyuasin'));
    expect(isi).toEqual(expect.arrayContaining(['Satuan: %.', 'Satuan: Indeks.']));
    expect(isi.filter((b) => b.includes('(satuan bertentangan, baris 602-3056)'))).toHaveLength(2);
  });

  test('what contradicts in a decree is listed with its lines', () => {
    const j = akhir('apakah ada rumus yang bertentangan di banyuasin');
    expect(j.permintaan).toEqual([
      { kind: 'iku-mutu', ketetapan: ['perbup-banyuasin-45-2019'], kode: ['rumus-bertentangan', 'satuan-bertentangan'] },
    ]);
    expect(renderTeks(j)).toContain('- Angka Partisipasi Pemilu, Pemerintah Kabupaten Banyuasin: Penyebut di sini pemilih yang terdaftar');
    expect(renderTeks(j)).toContain('rumus bertentangan, baris 565-1326');
  });
});

describe('one indicator, three governments', () => {
  test.each([
    ['bandingkan angka kematian bayi dumai, bengkalis dan banyuasin', [akb[0], akb[2], akb[1]]],
    ['bandingkan angka kematian ibu di tiga daerah', aki],
    ['bandingkan rumus kematian bayi di semua daerah', akb],
  ])('%s: each with its own formula and place', (pesan, iku) => {
    const j = akhir(pesan);
    expect([j.kind, ikuOf(j)]).toEqual(['jawab', iku]);
    const isi = renderTeks(j);
    expect(isi).toContain('Rumus tidak tercetak dalam Perwako Dumai 14/2016.');
    expect(isi.match(/^Rumus: /gm)).toHaveLength(2);
    expect(isi.match(/^Sumber: /gm)).toHaveLength(3);
  });
});

describe('one word, two meanings', () => {
  test.each([
    ['IKM itu apa', 'IKM = Indeks Kepuasan Masyarakat', 'Makna lain: Industri Kecil dan Menengah.'],
    ['AKI itu apa', 'AKI = Angka Kematian Ibu', 'Makna lain: aki, baterai kendaraan'],
  ])('%s names both', (pesan, satu, lain) => {
    const j = akhir(pesan);
    expect([j.kind, barisPertama(j)]).toEqual(['jawab', satu]);
    expect(renderTeks(j)).toContain(lain);
  });

  test('the words beside IKM decide which is meant', () => {
    expect(ikuOf(akhir('pertumbuhan IKM bengkalis'))).toEqual(['bengkalis-2022.disdagperin.pertumbuhan-ikm']);
    expect(ikuOf(akhir('rumus IKM kecamatan bantan bengkalis'))).toEqual(['bengkalis-2022.kec-bantan.ikm']);
    expect(ikuOf(akhir('IKM dinas perdagangan bengkalis'))).toEqual([
      'bengkalis-2022.disdagperin.fasilitasi-izin-ikm',
      'bengkalis-2022.disdagperin.pertumbuhan-ikm',
    ]);
  });

  test('the formula of an IKM without a place is asked back, the report among the choices', () => {
    const j = akhir('rumus IKM');
    expect(j.kind).toBe('klarifikasi');
    expect(barisOf(j)).toEqual(
      expect.arrayContaining([
        '1. rumus Indeks Kepuasan Masyarakat (Kecamatan Dumai Kota)',
        '2. Indeks Kepuasan Masyarakat terhadap pelayanan publik: Pemerintah Kota Dumai',
      ]),
    );
    expect(akhir('rumus IKM', '1').permintaan).toEqual([{ kind: 'rumus', indikator: ['dk.ikm'], rumus: [] }]);
    expect(ikuOf(akhir('rumus IKM', '2'))).toEqual(['dumai-2016.pemko.ikm']);
  });
});

describe('what decrees do not carry', () => {
  test.each([
    [['target angka kematian bayi bengkalis 2022'], 'Kepbup Bengkalis 177/KPTS/I/2022'],
    [['berapa capaian angka kematian bayi dumai'], 'Perwako Dumai 14/2016'],
    [['realisasi opini BPK bengkalis'], 'Kepbup Bengkalis 177/KPTS/I/2022'],
    [['angka kematian bayi bengkalis tahun 2023 berapa'], 'Kepbup Bengkalis 177/KPTS/I/2022'],
    [['berapa target IKU dinas kesehatan banyuasin'], 'Perbup Banyuasin 45/2019'],
    [['rumus AKI banyuasin', 'targetnya?'], 'Perbup Banyuasin 45/2019'],
  ])('%j: no target, and no number of another place', (pesan, dasar) => {
    const j = akhir(...pesan);
    expect([j.kind, j.permintaan.map((p) => p.kind), j.fakta]).toEqual(['tidak-ada', ['iku-nilai'], []]);
    expect(renderTeks(j)).toContain(`tidak ada di sini: ${dasar} hanya menetapkan indikatornya, tanpa angka.`);
    const ids = ikuOf(j);
    // Digits stand only in names: of the decree, and in "per 1000 KLH".
    const tanpaNama = [dasar, ...j.pilihan.map((p) => p.label)].reduce((teks, nama) => teks.replaceAll(nama, ''), renderTeks(j));
    expect(tanpaNama).not.toMatch(/\d/);
    expect(pelanggaran(j)).toEqual([]);
    expect(j.pilihan.map((p) => p.permintaan)).toEqual(ids.map((id) => ({ kind: 'iku', iku: [id], hal: ['kartu'] })));
  });

  test.each([
    ['rumus indeks kebahagiaan bengkalis', '"indeks kebahagiaan" tidak ada dalam Kepbup Bengkalis 177/KPTS/I/2022.'],
    ['rumus indeks pembangunan manusia banyuasin', '"indeks pembangunan manusia" tidak ada dalam Perbup Banyuasin 45/2019.'],
    ['IKU dinas kehutanan bengkalis', '"dinas kehutanan" tidak ada dalam Kepbup Bengkalis 177/KPTS/I/2022.'],
    [
      'apakah indikator angka kematian bayi ada di dinas perikanan bengkalis',
      '"angka kematian bayi" tidak ada dalam Dinas Perikanan Kabupaten Bengkalis.',
    ],
  ])('%s: said to be missing', (pesan, isi) => {
    const j = akhir(pesan);
    expect([j.kind, j.permintaan.map((p) => p.kind), barisPertama(j)]).toEqual(['tidak-ada', ['iku-tak-ada'], isi]);
    expect(pelanggaran(j)).toEqual([]);
  });
});

describe('as people write', () => {
  test.each([
    ['rumus kematian ibu', aki],
    ['rumus angka kemtian bayi bengkalis', [akb[2]]],
    ['rumus angka kematian bayii bengkalis', [akb[2]]],
    ['rumus kematian bayi bengkls', [akb[2]]],
    ['rumus turis bengkalis', ['bengkalis-2022.disparbudpora.wisman', 'bengkalis-2022.disparbudpora.wisnus']],
    ['rumus PDAM bengkalis', ['bengkalis-2022.dpupr.air-bersih']],
    ['PDAM dumai', ['dumai-2016.pemko.akses-air-minum']],
    ['rumus RTH', ['dumai-2016.pemko.ruang-terbuka-hijau', 'banyuasin-2019.disperkimtan.rth']],
  ])('%s', (pesan, iku) => {
    expect(ikuOf(akhir(pesan))).toEqual(iku);
  });

  test('a choice between names is answered with a number', () => {
    const [tanya, kartu] = obrolan('turis bengkalis', '1') as [Jawaban, Jawaban];
    expect([tanya.kind, kartu.kind]).toEqual(['klarifikasi', 'jawab']);
    expect(barisOf(kartu)).toEqual(
      expect.arrayContaining([
        'Rumus: kunjungan wisatawan mancanegara',
        'Satuan: orang.',
        'Sumber: Kepbup Bengkalis 177/KPTS/I/2022, Dinas Pariwisata, Kebudayaan, Kepemudaan dan Olahraga, nomor 1, baris 355.',
      ]),
    );
  });
});

describe('reports keep what is theirs', () => {
  test('a capaian of an office that reports is answered from its report, and so is what follows', () => {
    const [j, setda, tahun] = obrolan(ikm, 'kalau setda?', 'kalau 2023?') as [Jawaban, Jawaban, Jawaban];
    expect(j.permintaan).toEqual([{ kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] }]);
    expect(barisPertama(j)).toMatch(/: 95,43%$/);
    expect([setda.kind, barisPertama(setda)]).toEqual(['tidak-ada', 'Indeks Kepuasan Masyarakat tidak ada pada Setda Kota Dumai.']);
    expect(barisPertama(tahun)).toMatch(/: 96,06%$/);
  });

  test('a question about a decree in between changes nothing for the report, nor the other way round', () => {
    expect(kinds(rumusAkb, ikm, 'kalau 2023?')).toEqual([
      ['jawab', ['iku']],
      ['jawab', ['nilai']],
      ['jawab', ['nilai']],
    ]);
    expect(kinds(ikm, rumusAkb, 'satuannya?', 'pagu setda 2023')).toEqual([
      ['jawab', ['nilai']],
      ['jawab', ['iku']],
      ['jawab', ['iku']],
      ['jawab', ['anggaran']],
    ]);
  });

  test('the formula of an indicator in a report is that of the report', () => {
    expect(akhir('rumus IKM Dumai Kota').permintaan).toEqual([{ kind: 'rumus', indikator: ['dk.ikm'], rumus: [] }]);
  });

  test('where a decree prints no urusan, the office of that name is meant', () => {
    expect(akhir('IKU pariwisata bengkalis').permintaan).toEqual([{ kind: 'iku-daftar', unit: ['bengkalis-2022.disparbudpora'] }]);
  });

  test('a ratio printed without × 100% in a unit of % is shown as both numbers', () => {
    const j = akhir('kelulusan sd banyuasin: 950 lulus dari 1000 peserta, berapa persen');
    expect(renderTeks(j).split('\n')[0]).toBe(
      'Angka Kelulusan (AL) SD/MI/Sederajat: 0,95 menurut rumus yang tercetak tanpa × 100%, setara 95%',
    );
  });

  test('a mistyped scale word behind a number never shrinks it', () => {
    const j = akhir('rasio pad banyuasin, realisasi pad 312 miliar dari pendapatan daerah 2,45 trliiun');
    expect(renderTeks(j).split('\n')[0]).toBe('Rasio PAD terhadap Pendapatan Daerah: 12,73%');
  });
});
