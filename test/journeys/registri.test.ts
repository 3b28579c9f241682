// Whole chats about the registry of decrees, on the engine: what an answer says, from which line, and what the next message goes on from.
import { describe, expect, test } from 'vitest';
import type { Jawaban } from '../../src/answer/jawaban.ts';
import { renderTeks } from '../../src/render/teks.ts';
import { barisOf, barisPertama, bukaRuang, ikuOf } from '../support/obrolan.ts';

const { obrolan, akhir, pelanggaran } = bukaRuang();

const dumai = 'Perwako Dumai 14/2016';
const banyuasin = 'Perbup Banyuasin 45/2019';
const bengkalis = 'Kepbup Bengkalis 177/KPTS/I/2022';
const akb = ['dumai-2016.pemko.akb', 'banyuasin-2019.pemkab.akb', 'bengkalis-2022.dinkes.akb'];
const aki = ['dumai-2016.pemko.aki', 'banyuasin-2019.pemkab.aki', 'bengkalis-2022.dinkes.aki'];
const hitungAkb = 'hitung angka kematian bayi bengkalis, kematian bayi 9';

describe('a formula', () => {
  const [semua, satu, lain] = obrolan('rumus angka kematian bayi', 'yang bengkalis', 'kalau banyuasin?') as [Jawaban, Jawaban, Jawaban];

  test('asked without a government is given for each government that has the indicator', () => {
    expect([semua.kind, semua.permintaan]).toEqual(['jawab', [{ kind: 'iku', iku: akb, hal: ['rumus'] }]]);
    expect(barisOf(semua)).toEqual(
      expect.arrayContaining([
        `Rumus tidak tercetak dalam ${dumai}.`,
        'Rumus: kematian bayi berumur kurang 1 tahun dalam satu tahun ÷ kelahiran hidup dalam satu tahun × 1.000',
        'Rumus: kematian bayi sampai usia 11 bulan ÷ bayi lahir hidup × 1.000',
        `Sumber: ${dumai}, Lampiran, baris 40.`,
        `Sumber: ${banyuasin}, Lampiran I, nomor 6, baris 530-538.`,
      ]),
    );
    expect(semua.pilihan.map((p) => p.permintaan)).toEqual(akb.map((id) => ({ kind: 'iku', iku: [id], hal: ['kartu'] })));
  });

  test('of the government named next comes with its unit, its office, its decree and its line', () => {
    expect(satu.permintaan).toEqual([{ kind: 'iku', iku: ['bengkalis-2022.dinkes.akb'], hal: ['rumus'] }]);
    expect(renderTeks(satu)).toBe(
      [
        'Angka Kematian Bayi (AKB) per 1000 KLH, Dinas Kesehatan Kabupaten Bengkalis',
        'Rumus: kematian bayi sampai usia 11 bulan ÷ bayi lahir hidup × 1.000',
        'Satuan: per 1.000 kelahiran hidup.',
        'Penanggung jawab: Dinas Kesehatan.',
        `Sumber: ${bengkalis}, Dinas Kesehatan, nomor 1, baris 161.`,
      ].join('\n'),
    );
    expect(lain.permintaan).toEqual([{ kind: 'iku', iku: ['banyuasin-2019.pemkab.akb'], hal: ['rumus'] }]);
  });

  test('can be chosen by its place among the governments', () => {
    expect(ikuOf(akhir('rumus angka kematian bayi', 'yang kedua'))).toEqual([akb[1]]);
    expect(ikuOf(akhir('rumus angka kematian bayi', '3'))).toEqual([akb[2]]);
  });

  test('is followed by other matters of the same indicator, also after a change of government', () => {
    const chat = obrolan(
      'rumus angka kematian bayi bengkalis',
      'definisinya?',
      'kalau banyuasin?',
      'penanggung jawabnya?',
      'sumber datanya?',
    );
    expect(chat.map((j) => j.permintaan)).toEqual([
      [{ kind: 'iku', iku: [akb[2]], hal: ['rumus'] }],
      [{ kind: 'iku', iku: [akb[2]], hal: ['definisi'] }],
      [{ kind: 'iku', iku: [akb[1]], hal: ['definisi'] }],
      [{ kind: 'iku', iku: [akb[1]], hal: ['penanggung-jawab'] }],
      [{ kind: 'iku', iku: [akb[1]], hal: ['sumber-data'] }],
    ]);
    expect(renderTeks(chat[1] as Jawaban)).toContain('Perbandingan kematian bayi sampai usia 11 bulan dengan bayi lahir hidup');
    expect(barisOf(chat[4] as Jawaban)).toContain('Sumber data: Laporan Tahunan.');
  });

  test('that the decree does not print is said to be missing, with what it does print', () => {
    const j = akhir('rumus angka kematian bayi dumai');
    expect(j.kind).toBe('tidak-ada');
    expect(barisOf(j)).toContain(`Rumus tidak tercetak dalam ${dumai}.`);
    expect(barisOf(j).at(-1)).toBe(
      'Yang ditanyakan tidak ada; yang tercetak untuk indikator ini: sasaran, bidang urusan, penanggung jawab dan nama.',
    );
  });
});

describe('a calculation in words', () => {
  test('asks for the input that is missing and goes on with the number given', () => {
    const [tanya, hasil] = obrolan(hitungAkb, '3.150') as [Jawaban, Jawaban];
    expect([tanya.kind, tanya.permintaan]).toEqual([
      'klarifikasi',
      [{ kind: 'iku-hitung', iku: [akb[2]], ke: 0, masukan: { 'bayi-meninggal': ['9'] } }],
    ]);
    expect(barisOf(tanya)).toContain('Yang sudah ada: kematian bayi sampai usia 11 bulan 9 bayi.');
    expect(barisOf(tanya).at(-1)).toBe('Berapa bayi lahir hidup?');
    expect(renderTeks(hasil)).toBe(
      [
        'Angka Kematian Bayi (AKB) per 1000 KLH: 2,86 per 1.000 kelahiran hidup',
        'Cara hitung: 9 ÷ 3.150 × 1.000.',
        'Rumus: kematian bayi sampai usia 11 bulan ÷ bayi lahir hidup × 1.000.',
        'Masukan: kematian bayi sampai usia 11 bulan 9 bayi; bayi lahir hidup 3.150 kelahiran hidup.',
        `Sumber rumus: ${bengkalis}, Dinas Kesehatan, nomor 1, baris 161.`,
      ].join('\n'),
    );
    expect(hasil.fakta.find((f) => f.asal === 'dihitung')?.nilai).toEqual({ kind: 'angka', desimal: '2.86' });
    expect(hasil.fakta.filter((f) => f.asal === 'dimasukkan').map((f) => f.sumber.kind)).toEqual(['pertanyaan', 'pertanyaan']);
  });

  test.each([
    ['kalau yang meninggal 12 bayi?', '3,81', '12 ÷ 3.150 × 1.000'],
    ['kalau kelahiran hidupnya 3000?', '3', '9 ÷ 3.000 × 1.000'],
  ])('is computed again when %j changes one input', (pesan, nilai, langkah) => {
    const j = akhir(hitungAkb, '3.150', pesan);
    expect(barisPertama(j)).toBe(`Angka Kematian Bayi (AKB) per 1000 KLH: ${nilai} per 1.000 kelahiran hidup`);
    expect(barisOf(j)).toContain(`Cara hitung: ${langkah}.`);
  });

  test('with all its numbers in one sentence is computed at once', () => {
    const j = akhir('hitung kematian ibu bengkalis 3 ibu meninggal dari 12.000 kelahiran');
    expect(j.permintaan).toEqual([
      { kind: 'iku-hitung', iku: [aki[2]], ke: 0, masukan: { 'ibu-meninggal': ['3'], 'lahir-hidup': ['12000'] } },
    ]);
    expect(barisPertama(j)).toBe('Angka Kematian Ibu (AKI) per 100.000 KLH: 25 per 100.000 kelahiran hidup');
  });

  test('over a zero says why it has no value', () => {
    const j = akhir('hitung AKB bengkalis 9 bayi meninggal dari 0 kelahiran hidup');
    expect(barisOf(j)).toContain('Tidak dapat dihitung karena pembaginya nol.');
    expect(j.fakta.some((f) => f.nilai.kind === 'tidak-terhitung')).toBe(true);
  });

  test('that two formulas of one indicator could give asks which, and the choice can be changed afterwards', () => {
    const iklh = 'hitung IKLH banyuasin indeks kualitas air 60, udara 80, tutupan lahan 50';
    const [tanya, satu, ubah] = obrolan(iklh, '1', 'kalau udaranya 90?') as [Jawaban, Jawaban, Jawaban];
    expect([tanya.kind, tanya.pilihan.length]).toEqual(['klarifikasi', 2]);
    expect(ikuOf(satu)).toEqual(['banyuasin-2019.dlh.iklh']);
    expect(barisOf(satu)).toContain('Cara hitung: 0,3 × 80 + 0,3 × 60 + 0,4 × 50.');
    expect(barisPertama(satu)).toContain(': 62');
    expect(barisPertama(ubah)).toContain(': 65');
    expect(barisOf(akhir(iklh, '2'))).toContain('Cara hitung: (60 + 80 + 50) ÷ 3.');
  });
});

describe('lists and counts', () => {
  const dinkes = 'IKU dinas kesehatan bengkalis';

  test('an entry of the list of an office is asked about by its number', () => {
    const [daftar, rumus, satuan] = obrolan(dinkes, 'yang nomor 2 rumusnya?', 'satuannya?') as [Jawaban, Jawaban, Jawaban];
    expect(daftar.permintaan).toEqual([{ kind: 'iku-daftar', unit: ['bengkalis-2022.dinkes'] }]);
    expect(daftar.pilihan).toHaveLength(13);
    expect(barisOf(daftar)).toEqual(
      expect.arrayContaining([
        'Dinas Kesehatan Kabupaten Bengkalis: 13 IKU:',
        '2. Angka Kematian Balita per 1000 kelahiran hidup',
        '4. Angka Kematian Ibu (AKI) per 100.000 KLH',
      ]),
    );
    expect(rumus.permintaan).toEqual([{ kind: 'iku', iku: ['bengkalis-2022.dinkes.akaba'], hal: ['rumus'] }]);
    expect(barisOf(rumus)).toContain('Rumus: kematian balita sampai usia 59 bulan ÷ balita lahir hidup × 1.000');
    expect(satuan.permintaan).toEqual([{ kind: 'iku', iku: ['bengkalis-2022.dinkes.akaba'], hal: ['satuan'] }]);
  });

  test('the list stays for a second number', () => {
    const ids = obrolan('IKU dinas perikanan banyuasin', 'yang nomor 1 satuannya?', 'yang nomor 2 satuannya?').slice(1).map(ikuOf);
    expect(ids).toEqual([['banyuasin-2019.disperikanan.budidaya'], ['banyuasin-2019.disperikanan.tangkap']]);
  });

  test.each([
    ['IKU no 5 dinas kesehatan bengkalis', 'Prevalensi stunting (pendek dan sangat pendek) pada BALITA', `${bengkalis}, baris 165-169.`],
    ['IKU nomor 7 pemkab banyuasin', 'Angka Kematian ibu per 100.000 kelahiran hidup', `${banyuasin}, Lampiran I, baris 539-543.`],
  ])('%s is one indicator with its line', (pesan, nama, sumber) => {
    const j = akhir(pesan);
    expect(j.kind).toBe('jawab');
    expect(barisPertama(j).endsWith(`: ${nama}`)).toBe(true);
    expect(barisOf(j)[1]).toBe(`Sumber: ${sumber}`);
  });

  test('a number beyond the list of an office says how many it has', () => {
    const j = akhir('IKU nomor 99 dinas kesehatan bengkalis');
    expect(j.kind).toBe('tidak-ada');
    expect(barisOf(j)).toEqual(['IKU nomor 99 tidak ada.', 'Dinas Kesehatan Kabupaten Bengkalis punya 13 IKU.']);
  });

  test.each([
    ['berapa IKU dinas kesehatan bengkalis', 'Dinas Kesehatan Kabupaten Bengkalis: 13 IKU:'],
    ['berapa IKU perbup banyuasin 45 tahun 2019', 'Pemerintah Kabupaten Banyuasin: 43 IKU:'],
    ['berapa IKU perbup banyuasin 45 tahun 2019', 'Di luar itu 51 perangkat daerah punya IKU sendiri, seluruhnya 412 IKU.'],
    ['berapa IKU pemko dumai', 'Pemerintah Kota Dumai: 175 IKU:'],
    ['berapa OPD dalam kepbup bengkalis', `Kabupaten Bengkalis: 47 perangkat daerah dalam ${bengkalis}, seluruhnya 159 IKU:`],
    [
      'ada berapa OPD di perbup banyuasin',
      `Kabupaten Banyuasin: 51 perangkat daerah dalam ${banyuasin}, seluruhnya 455 IKU bersama IKU Pemerintah Kabupaten Banyuasin sendiri:`,
    ],
  ])('%s: %s', (pesan, isi) => {
    const j = akhir(pesan);
    expect([j.kind, barisOf(j)]).toEqual(['jawab', expect.arrayContaining([isi])]);
    expect(pelanggaran(j)).toEqual([]);
  });

  test('a list is counted when its number is asked next', () => {
    expect(akhir(dinkes, 'ada berapa semuanya?').permintaan).toEqual([
      { kind: 'iku-daftar', unit: ['bengkalis-2022.dinkes'], jumlah: true },
    ]);
  });

  test('an office whose table is missing from its decree is said to have none', () => {
    const j = akhir('kecamatan rupat IKU nya apa');
    expect(j.kind).toBe('tidak-ada');
    expect(renderTeks(j)).toMatch(/Disebut dalam daftar \(nomor 41\), tetapi tabelnya tidak ada/);
  });
});

describe('who has it, who holds it', () => {
  test('the offices that have an indicator stand under their government, each with its own name for it', () => {
    const j = akhir('OPD mana yang punya indikator opini BPK');
    expect([j.kind, j.permintaan[0]?.kind]).toEqual(['jawab', 'iku-unit']);
    expect(barisOf(j)).toEqual(
      expect.arrayContaining([
        '3. Badan Pengelola Keuangan dan Aset Daerah: Opini BPK Terhadap LKPD Tahun n-1',
        '4. Inspektorat Daerah: Opini BPK',
      ]),
    );
    expect(ikuOf(akhir('OPD mana yang punya indikator opini BPK', '4'))).toEqual(['bengkalis-2022.inspektorat.opini-bpk']);
  });

  test.each([
    ['IKU bidang mutasi dan promosi', ['Persentase struktur jabatan yang terisi', 'Persentase PNS yang telah naik pangkat tepat waktu']],
    [
      'seksi kesos kecamatan betung megang indikator apa',
      ['Persentase Pelaksanaan Kegiatan Keagamaan', 'Meningkatnya penanganan masalah kesejahteraan Sosial'],
    ],
    [
      'indikator apa saja yang dipegang bidang cipta karya bengkalis',
      ['Jumlah bangunan gedung pemerintah dalam kondisi layak', 'Persentase RT akses air bersih'],
    ],
  ])('%s', (pesan, nama) => {
    const j = akhir(pesan);
    expect([j.kind, j.permintaan[0]?.kind]).toEqual(['jawab', 'iku-daftar']);
    expect(j.pilihan.map((p) => p.label.split(', ')[0])).toEqual(nama);
  });
});

describe('the cascade', () => {
  test('goes from a misi down to its indicators', () => {
    const [misi, iku] = obrolan('misi perwako dumai', 'indikator misi 2') as [Jawaban, Jawaban];
    expect(misi.pilihan).toHaveLength(7);
    expect(iku.permintaan).toEqual([{ kind: 'iku-daftar', jenjang: ['dumai-2016.pemko.misi-2'] }]);
    expect(iku.pilihan).toHaveLength(42);
    expect(barisOf(iku)).toContain('14. Angka Kematian Bayi per 1.000 Kelahiran Hidup');
  });

  test('goes from an indicator up to its misi', () => {
    expect(barisOf(akhir('sasaran apa yang diukur angka kematian bayi dumai'))).toEqual([
      'Angka Kematian Bayi per 1.000 Kelahiran Hidup, Pemerintah Kota Dumai',
      'Misi 2: Meningkatkan kualitas dan kuantitas Sumber Daya Manusia',
      'Sasaran: Menurunnya Mortalitas (angka kematian)',
      `Sumber: ${dumai}, Lampiran, baris 40.`,
    ]);
    expect(renderTeks(akhir('alur indikator angka kematian bayi banyuasin'))).toMatch(/\nMisi: [^]+\nTujuan: [^]+\nSasaran: /);
  });

  test('a misi of a list leads to its tujuan and indicators, one of these to its card', () => {
    const [, misi, kartu] = obrolan('apa saja misi banyuasin', 'yang nomor 2', 'yang nomor 3') as [Jawaban, Jawaban, Jawaban];
    expect(misi.permintaan).toEqual([{ kind: 'iku-alur', pokok: ['banyuasin-2019.pemkab.m-keimanan'] }]);
    expect(barisOf(misi)).toContain('Tujuan di bawahnya (1): Mewujudkan Masyarakat Berprestasi dan Religius');
    expect(barisOf(misi)).toContain('Indikatornya: 5 IKU:');
    expect(barisPertama(kartu)).toBe('Generasi muda Hafiz Al-Quran (Orang), Pemerintah Kabupaten Banyuasin');
  });

  test('a decree without misi says so', () => {
    expect(akhir('apa saja misi bengkalis').kind).toBe('tidak-ada');
  });
});
