// Browsing the decrees with buttons of the real bot: /iku, down to a card and back, in one message; what is asked after a card.
import { describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, kirimanKe, sabar, tenang, tungguKiriman } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import {
  akb,
  akhirDari,
  banyuasin,
  barisAwal,
  bengkalis,
  dataOf,
  dinkes,
  kartuAkb,
  pemda,
  telusuri,
  terhitung,
} from '../support/telusuri.ts';

const { em, bot, db } = await bukaPanggung();

const petunjuk = 'Pilih salah satu, atau tulis nama indikatornya, misalnya: rumus angka kematian bayi Bengkalis.';
const aki = 'Angka Kematian Ibu (AKI) per 100.000 KLH';
const obat = 'Persentase ketersediaan obat dan vaksin di Puskesmas';
const dinkesBanyuasin = `Dinas Kesehatan Kabupaten Banyuasin\n11 IKU dalam Perbup Banyuasin 45/2019.\n${petunjuk}`;
const kartuObat = [
  `${obat}, Dinas Kesehatan Kabupaten Banyuasin`,
  'Rumus: obat dan vaksin yang tersedia ÷ kebutuhan obat dan vaksin × 100%',
  'Tercetak: Jumlah obat dan vaksin yang tersedia . /. / Kebutuhan',
  'Satuan: %.',
  'Polaritas: makin tinggi makin baik (disimpulkan: ketersediaan obat: makin tinggi makin baik).',
  'Penanggung jawab: Dinas Kesehatan.',
  'Sumber data: Laporan Bulanan.',
  'Sasaran: Meningkatnya ketersediaan obat, alat kesehatan dan sumber daya kesehatan.',
  'Level: sasaran; jenis: outcome.',
  "Catatan mutu: Pengali rusak, tersisa '. /.'; dibaca x 100% sesuai satuan % dan baris lain tabel ini (huruf rusak pada hasil pindai, sudah diperbaiki, baris 1549).",
  'Tidak tercetak: definisi operasional dan bidang urusan.',
  'Sumber: Perbup Banyuasin 45/2019, Lampiran II, Dinas Kesehatan, baris 1549-1550.',
].join('\n');
const baris = (x: Terlihat | undefined): readonly string[] => x?.teks.split('\n') ?? [];

describe('/iku', { timeout: 60_000 }, () => {
  test('government, office, indicator, card and the way back are one message, whose lists turn their pages', async () => {
    const sari = createPelaku(em, 'Sari');
    const awal = await sari.tanya('/iku');
    expect(awal.teks).toBe(`Indikator Kinerja Utama\n${petunjuk}`);
    expect(awal.tombol).toEqual(pemda);
    const [satu, dua, tiga, duaLagi] = await telusuri(sari, awal, banyuasin, '▶', '▶', '◀');
    expect(satu?.teks).toBe(
      `Perbup Banyuasin 45/2019\nIndikator Kinerja Utama di Lingkungan Pemerintah Kabupaten Banyuasin Tahun 2018-2023.\n${petunjuk}`,
    );
    expect(satu?.tombol.slice(0, 2)).toEqual([['Pemerintah Kabupaten Banyuasin (43)'], ['Sekretariat Daerah (7)']]);
    expect([satu, dua, tiga].map((x) => x?.tombol.slice(-2))).toEqual([
      [['1/7', '▶'], ['Kembali']],
      [['◀', '2/7', '▶'], ['Kembali']],
      [['◀', '3/7', '▶'], ['Kembali']],
    ]);
    expect([dua, tiga, duaLagi].map((x) => x?.teks)).toEqual([satu?.teks, satu?.teks, satu?.teks]);
    expect(duaLagi?.tombol).toEqual(dua?.tombol);
    const letak = await sari.tekan(duaLagi ?? awal, '2/7');
    expect([letak.teks, letak.peringatan, letak.asal.suntingan]).toEqual(['Halaman 2 dari 7', false, 4]);
    const jalan = ['Dinas Kesehatan (11)', '▶', obat, 'Kembali', 'Kembali', 'Kembali'];
    const [opd, opd2, kartu, opdLagi, naik, atas] = await telusuri(sari, letak.asal, ...jalan);
    expect([opd?.teks, opd2?.teks]).toEqual([dinkesBanyuasin, dinkesBanyuasin]);
    expect(opd2?.tombol.slice(-2)).toEqual([['◀', '2/2'], ['Kembali']]);
    expect([kartu?.teks, kartu?.tombol]).toEqual([kartuObat, [['Kembali']]]);
    expect(kartu?.entities.slice(0, 1)).toEqual([{ type: 'bold', offset: 0, length: barisAwal(kartu).length }]);
    expect([opdLagi?.teks, opdLagi?.tombol]).toEqual([opd2?.teks, opd2?.tombol]);
    expect(naik?.teks).toBe(satu?.teks);
    expect([atas?.teks, atas?.tombol]).toEqual([awal.teks, awal.tombol]);
    expect(kirimanKe(em, sari.user)).toHaveLength(1);
  });

  test('a government without offices in its decree is browsed by misi', async () => {
    const budi = createPelaku(em, 'Budi');
    const awal = await budi.tanya('/IKU');
    const [pemko, misi, misi2, kartu, kembali, naik, atas] = await telusuri(
      budi,
      awal,
      'Kota Dumai (175 IKU)',
      'Misi 2 (42): Meningkatkan kual…Sumber Daya Manusia',
      '▶',
      'Angka Kematian Bayi per 1.000 Kelahiran Hidup',
      'Kembali',
      'Kembali',
      'Kembali',
    );
    expect(baris(pemko).slice(0, 2)).toEqual(['Pemerintah Kota Dumai', '175 IKU dalam Perwako Dumai 14/2016.']);
    expect(pemko?.teks).toContain('\nMohon dicek: ');
    expect(pemko?.tombol.flat().map((t) => t.slice(0, 6))).toEqual([...[1, 2, 3, 4, 5, 6, 7].map((n) => `Misi ${n}`), 'Kembal']);
    expect(misi?.teks).toBe(`Misi 2: Meningkatkan kualitas dan kuantitas Sumber Daya Manusia\n${petunjuk}`);
    expect(misi?.tombol.at(-2)).toEqual(['1/6', '▶']);
    expect(baris(kartu)).toEqual([
      'Angka Kematian Bayi per 1.000 Kelahiran Hidup, Pemerintah Kota Dumai',
      'Rumus tidak tercetak dalam Perwako Dumai 14/2016.',
      'Satuan: per 1.000 kelahiran hidup (disimpulkan: nama berbunyi "per 1.000 Kelahiran Hidup").',
      'Polaritas: makin rendah makin baik (disimpulkan: angka kematian: makin rendah makin baik).',
      'Penanggung jawab: urusan kesehatan.',
      'Bidang urusan: Kesehatan.',
      'Misi 2: Meningkatkan kualitas dan kuantitas Sumber Daya Manusia.',
      'Sasaran: Menurunnya Mortalitas (angka kematian).',
      'Level: sasaran; jenis: outcome.',
      'Tidak ada catatan mutu untuk indikator ini.',
      'Tidak tercetak: definisi operasional dan sumber data.',
      'Sumber: Perwako Dumai 14/2016, Lampiran, baris 40.',
    ]);
    expect([kembali?.teks, kembali?.tombol]).toEqual([misi2?.teks, misi2?.tombol]);
    expect([naik?.teks, naik?.tombol]).toEqual([pemko?.teks, pemko?.tombol]);
    expect([atas?.teks, atas?.tombol]).toEqual([awal.teks, awal.tombol]);
    expect(kirimanKe(em, budi.user)).toHaveLength(1);
  });

  test('an office whose table is missing says so, and one can go back from it', async () => {
    const umi = createPelaku(em, 'Umi');
    const awal = await umi.tanya('/iku');
    const daftar = await akhirDari(umi, awal, bengkalis, '▶', '▶', '▶', '▶', '▶');
    const rupat = await akhirDari(umi, daftar, 'Kecamatan Rupat (0)');
    expect(rupat.teks).toBe(
      [
        'Kecamatan Rupat, Kabupaten Bengkalis',
        '0 IKU dalam Kepbup Bengkalis 177/KPTS/I/2022.',
        'Mohon dicek: Disebut dalam daftar (nomor 41), tetapi tabelnya tidak ada: lampiran meloncat dari nomor 40 ke 42 (baris 525 dan 531) (tabel disebut tetapi tidak ada, baris 83).',
      ].join('\n'),
    );
    expect(rupat.tombol.flat()).toEqual(['Kembali']);
    expect(barisAwal(await akhirDari(umi, rupat, 'Kembali'))).toBe('Kepbup Bengkalis 177/KPTS/I/2022');
  });

  test('a card is an answer: short questions go on from the last card, and only cards are counted', async () => {
    const ani = createPelaku(em, 'Ani');
    const awal = await ani.tanya('/iku');
    const kartu = await akhirDari(ani, awal, bengkalis, dinkes, akb);
    expect(kartu.teks).toBe(kartuAkb);
    expect((await ani.tanya('satuannya?')).teks).toContain('\nSatuan: per 1.000 kelahiran hidup.\n');
    const kedua = await akhirDari(ani, kartu, 'Kembali', aki);
    expect(barisAwal(kedua)).toBe(`${aki}, Dinas Kesehatan Kabupaten Bengkalis`);
    expect((await ani.tanya('satuannya?')).teks).toContain('\nSatuan: per 100.000 kelahiran hidup.\n');
    await ani.tanya('apa itu LHE');
    const balas = await ani.tanya('rumusnya?', { balasKe: kedua.pesan });
    expect(balas.teks).toContain('\nRumus: kematian ibu maternal ÷ bayi lahir hidup × 100.000\n');
    await tenang(em);
    expect(terhitung(db, ani)).toBe(2 + 4);
  });

  test('/iku with a name asks for what bears it', async () => {
    const [edi, fitri, hana] = [createPelaku(em, 'Edi'), createPelaku(em, 'Fitri'), createPelaku(em, 'Hana')];
    expect((await edi.tanya('/iku angka kematian bayi Bengkalis')).teks).toBe(kartuAkb);
    const daftar = await fitri.tanya('/iku Dinas Kesehatan Bengkalis');
    expect(daftar.teks).toMatch(/^Dinas Kesehatan Kabupaten Bengkalis: 13 IKU:\n1\. Angka Kematian Bayi \(AKB\) per 1000 KLH\n/);
    const balik = await hana.tanya('/iku stunting');
    expect(balik.teks).toMatch(/^Ada beberapa indikator dengan nama itu:\n1\. .+ Kabupaten Banyuasin\n2\. .+ Kabupaten Bengkalis\n/);
    expect(balik.tombol.flat()).toHaveLength(2);
  });

  test('an edited /iku with a name rewrites its answer in place, and without one leaves it', async () => {
    const nita = createPelaku(em, 'Nita');
    const { pesan } = em.kirimPesan({ dari: nita.user, teks: '/iku stunting Bengkalis' });
    await tungguKiriman(em, nita.user, 1);
    const sejak = em.jurnal.nomor();
    em.suntingPesan({ pesan, teks: '/iku angka kematian bayi Bengkalis' });
    await em.tunggu((x) => x.chat === nita.user.id && x.metode === 'editMessageText' && x.berlaku, { ...sabar, sejak });
    expect(nita.layar().map((x) => x.teks)).toEqual([kartuAkb]);
    em.suntingPesan({ pesan, teks: '/iku' });
    await tenang(em);
    expect(nita.layar().map((x) => x.teks)).toEqual([kartuAkb]);
  });

  test('two quick presses of one button turn the message once, and both are answered', async () => {
    const rina = createPelaku(em, 'Rina');
    const awal = await rina.tanya('/iku');
    const dua = await Promise.all([rina.tekan(awal, bengkalis), rina.tekan(awal, bengkalis)]);
    expect(dua.map((x) => [x.teks, x.baru])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(rina.layar().map((x) => [barisAwal(x), x.tombol.at(-2)])).toEqual([['Kepbup Bengkalis 177/KPTS/I/2022', ['1/6', '▶']]]);
  });

  test('two people, and two messages of one, are browsed each on their own', async () => {
    const [wati, tono] = [createPelaku(em, 'Wati'), createPelaku(em, 'Tono')];
    const [w1, t1] = await Promise.all([wati.tanya('/iku'), tono.tanya('/iku')]);
    const w2 = await wati.tanya('/iku');
    await Promise.all([telusuri(wati, w1, bengkalis, dinkes, akb), telusuri(tono, t1, banyuasin, '▶')]);
    await telusuri(wati, w2, 'Kota Dumai (175 IKU)');
    expect(wati.layar().map(barisAwal)).toEqual([kartuAkb.split('\n')[0], 'Pemerintah Kota Dumai']);
    expect(tono.layar().map((x) => [barisAwal(x), x.tombol.at(-2)])).toEqual([['Perbup Banyuasin 45/2019', ['◀', '2/7', '▶']]]);
  });

  test('a button of a message that was deleted meanwhile gives its step as a new message', async () => {
    const joko = createPelaku(em, 'Joko');
    const awal = await joko.tanya('/iku');
    const [data = ''] = dataOf(awal);
    em.hapusPesan(awal.pesan);
    const { baru, teks } = await joko.tekan(awal, { data });
    expect([barisAwal(baru), teks]).toEqual(['Pemerintah Kota Dumai', undefined]);
  });
});

describe('in the end', { timeout: 60_000 }, () => {
  test('no pressed button was left without an answer, and nothing failed', async () => {
    await tenang(em);
    expect(em.tombolMenunggu()).toEqual([]);
    expect(bacaDb(db, `SELECT update_id FROM kotak_masuk WHERE status = 'disisihkan'`)).toEqual([]);
    expect(bot.baris().filter((b) => b.includes('"level":50'))).toEqual([]);
  });
});
