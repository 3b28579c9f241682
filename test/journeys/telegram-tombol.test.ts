// The buttons under answers of the real bot: details, other readings, lists, pages, copying, thumbs, help by topic.
import { describe, expect, test } from 'vitest';
import type { Terlihat } from '../support/emulator/jenis.ts';
import { bacaDb, bukaPanggung, createPelaku, kirimanKe, sabar, tenang } from '../support/bot.ts';

const { em, db } = await bukaPanggung();

/** Presses whose answer Telegram no longer takes. */
const terlambat = new Set<string>();
const soal = 'berapa capaian IKM Dumai Kota 2024';
const judul = (tahun: number, persen: string): string =>
  `Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun ${tahun}: ${persen}`;
const judul2022 = judul(2022, '103,3%');
const judul2024 = judul(2024, '95,43%');
const barisAwal = (x: Terlihat | undefined): string => x?.teks.split('\n')[0] ?? '';
const baris = (x: Terlihat | undefined): readonly string[] => x?.teks.split('\n') ?? [];
/** What the "Salin" button of a message puts on the clipboard. */
const salinan = (x: Terlihat | undefined): string | undefined =>
  x?.pesan.reply_markup?.inline_keyboard.flat().flatMap((b) => ('copy_text' in b ? [b.copy_text.text] : []))[0];

describe('buttons that turn an answer', { timeout: 60_000 }, () => {
  test('Rincian and Ringkas show more and less of the same message', async () => {
    const sari = createPelaku(em, 'Sari');
    const jawab = await sari.tanya(soal);
    const rinci = await sari.tekan(jawab, 'Rincian');
    expect(baris(rinci.asal).filter((b) => !baris(jawab).includes(b))).toEqual([
      'Menurut skala lain: Sangat Tinggi (Permendagri 86/2017, perlu dicek; Permendagri 86/2017 sebagaimana dicetak di Tabel 3.1 laporan Dumai).',
      'Yang cocok dengan hitungan ulang: 95,43%. Angka di Tabel 1.4 (ringkasan eksekutif) sama dengan realisasinya.',
    ]);
    expect(rinci.asal.tombol[0]).toEqual(['Ringkas', 'Ubah', 'Salin']);
    const ringkas = await sari.tekan(jawab, 'Ringkas');
    expect([ringkas.asal.teks, ringkas.asal.tombol]).toEqual([jawab.teks, jawab.tombol]);
    expect([rinci.baru, ringkas.baru, rinci.teks, ringkas.teks]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('Ubah offers other years and measures, and the chosen one replaces the answer in the same message', async () => {
    const budi = createPelaku(em, 'Budi');
    const jawab = await budi.tanya(soal);
    const pilihan = await budi.tekan(jawab, 'Ubah');
    expect([pilihan.asal.teks, pilihan.baru]).toEqual([jawab.teks, undefined]);
    expect(pilihan.asal.tombol.flat().slice(0, 5)).toEqual(['Tahun 2023', 'Tahun 2022', 'Target', 'Realisasi', 'Predikat']);
    const batal = await budi.tekan(jawab, 'Kembali');
    expect([batal.asal.teks, batal.asal.tombol]).toEqual([jawab.teks, jawab.tombol]);
    await budi.tekan(jawab, 'Ubah');
    const ganti = await budi.tekan(jawab, 'Tahun 2022');
    expect([barisAwal(ganti.asal), ganti.asal.tombol.flat(), ganti.baru]).toEqual([
      judul2022,
      ['Rincian', 'Ubah', 'Salin', '👍', '👎'],
      undefined,
    ]);
    expect(budi.layar()).toHaveLength(1);
  });

  test('a short question after Ubah goes on from the reading that was chosen there', async () => {
    const ani = createPelaku(em, 'Ani');
    const jawab = await ani.tanya(soal);
    await ani.tekan(jawab, 'Ubah');
    expect(barisAwal((await ani.tekan(jawab, 'Tahun 2022')).asal)).toBe(judul2022);
    expect(barisAwal(await ani.tanya('terus targetnya?'))).toBe('Target Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2022: 87');
  });

  test('a measure chosen with Ubah is what the next year is asked of', async () => {
    const edi = createPelaku(em, 'Edi');
    const jawab = await edi.tanya(soal);
    await edi.tekan(jawab, 'Ubah');
    expect(barisAwal((await edi.tekan(jawab, 'Realisasi')).asal)).toBe(
      'Realisasi Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 85,76',
    );
    expect(barisAwal(await edi.tanya('kalau 2023?'))).toBe('Realisasi Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 86,33');
  });

  test('Salin carries the value with its source in at most 256 characters', async () => {
    const rina = createPelaku(em, 'Rina');
    const jawab = await rina.tanya(soal);
    expect(salinan(jawab)).toBe(
      `${judul2024}\nSumber: dihitung dari target dan realisasi LKIP Kecamatan Dumai Kota 2024, Tabel 3.3 (Bab III), Tabel 3.4 (Bab III), Tabel 3.5 (Bab III) dan 5 tempat lain.`,
    );
    await rina.tekan(jawab, 'Ubah');
    expect(salinan((await rina.tekan(jawab, 'Tahun 2022')).asal)).toBe(
      `${judul2022}\nSumber: dihitung dari target dan realisasi LKIP Kecamatan Dumai Kota 2024, Tabel 3.4 (Bab III).`,
    );
    const panjang = await rina.tanya('capaian Terlaksananya Kerjasama Daerah dengan Pemerintah dan Lembaga di Luar Negeri setda 2023');
    const isi = salinan(panjang) ?? '';
    expect(isi.split('\n')[0]).toBe(barisAwal(panjang));
    expect(isi).toMatch(/\nSumber: .*LKjIP Sekretariat Daerah Kota Dumai 2023/);
    expect(isi.length).toBeLessThanOrEqual(256);
  });
});

describe('lists and pages', { timeout: 60_000 }, () => {
  const iku3 = 'Capaian Terlaksananya Kerjasama Daerah dengan Pemerintah dan Lembaga di Luar Negeri, Setda Kota Dumai, tahun 2023: 0%';

  test('a list has a button for each number, and the list stays for the next choice', async () => {
    const wati = createPelaku(em, 'Wati');
    const daftar = await wati.tanya('daftar iku setda');
    expect(baris(daftar).slice(0, 4)).toEqual([
      'Ada 8 IKU di Setda Kota Dumai:',
      '1. Terlaksananya Kerjasama antar Daerah',
      '2. Terlaksananya Kerjasama Daerah dengan Pihak Ketiga',
      '3. Terlaksananya Kerjasama Daerah dengan Pemerintah dan Lembaga di Luar Negeri',
    ]);
    expect(daftar.tombol.slice(0, 2)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8'],
    ]);
    const tiga = await wati.tekan(daftar, '3');
    expect([barisAwal(tiga.baru), tiga.asal.suntingan]).toEqual([iku3, 0]);
    expect(barisAwal((await wati.tekan(daftar, '4')).baru)).toMatch(/^Capaian Tercapainya Pembinaan BUMD, /);
    expect(barisAwal(await wati.tanya('nomor 3'))).toBe(iku3);
    expect(barisAwal(await wati.tanya('5'))).toMatch(/^Capaian Jumlah Mahasiswa yang memperoleh beasiswa berprestasi, /);
  });

  test('the number typed right after a list chooses from it', async () => {
    const dedi = createPelaku(em, 'Dedi');
    await dedi.tanya('daftar iku setda');
    expect(barisAwal(await dedi.tanya('nomor 3'))).toBe(iku3);
    expect((await dedi.tanya('nomor 12')).teks).toBe('Daftar tadi hanya sampai nomor 8.\nNomor berapa yang dimaksud, 1 sampai 8?');
  });

  test('every one of 122 entries is reached with ▶, on pages with a source that fit a message', async () => {
    const tono = createPelaku(em, 'Tono');
    const pertama = await tono.tanya('pertentangan setda');
    const halaman: Terlihat[] = [pertama];
    for (let kini = pertama; kini.tombol.flat().includes('▶');) {
      const { asal, baru, teks } = await tono.tekan(kini, '▶');
      expect([asal.id, baru, teks]).toEqual([pertama.id, undefined, undefined]);
      halaman.push(asal);
      kini = asal;
    }
    expect(halaman.map((h) => h.tombol.flat().find((t) => t.includes('/')))).toEqual(halaman.map((_, i) => `${i + 1}/${halaman.length}`));
    const nomor = halaman.flatMap((h) => baris(h).flatMap((b) => /^(\d+)\. /.exec(b)?.[1] ?? []));
    expect(nomor).toEqual(Array.from({ length: 122 }, (_, i) => String(i + 1)));
    for (const h of halaman) {
      expect(barisAwal(h)).toBe('Ada 122 hal yang perlu dicek di LKjIP Sekretariat Daerah Kota Dumai 2023:');
      expect(h.teks).toMatch(/\nSumber: LKjIP Sekretariat Daerah Kota Dumai 2023.*$/);
      expect(h.teks.length).toBeLessThanOrEqual(4096);
    }
    const mundur = await tono.tekan(halaman.at(-1) ?? pertama, '◀');
    expect(mundur.asal.teks).toBe(halaman.at(-2)?.teks);
    const letak = await tono.tekan(mundur.asal, `${halaman.length - 1}/${halaman.length}`);
    expect([letak.teks, letak.peringatan, letak.asal.teks]).toEqual([
      `Halaman ${halaman.length - 1} dari ${halaman.length}`,
      false,
      mundur.asal.teks,
    ]);
    expect(kirimanKe(em, tono.user)).toHaveLength(1);
  });

  test('two quick presses of one button are both answered and turn the page once', async () => {
    const lina = createPelaku(em, 'Lina');
    const daftar = await lina.tanya('pertentangan setda');
    const dua = await Promise.all([lina.tekan(daftar, '▶'), lina.tekan(daftar, '▶')]);
    expect(dua.map((x) => x.teks)).toEqual([undefined, undefined]);
    expect(lina.layar().map((x) => x.tombol.flat().find((t) => t.includes('/')))).toEqual(['2/13']);
  });
});

describe('presses out of turn', { timeout: 60_000 }, () => {
  test('two quick presses of Ubah, and of a year it offers, do no more than one of each', async () => {
    const hana = createPelaku(em, 'Hana');
    const jawab = await hana.tanya(soal);
    const ubah = await Promise.all([hana.tekan(jawab, 'Ubah'), hana.tekan(jawab, 'Ubah')]);
    const tahun = await Promise.all([hana.tekan(jawab, 'Tahun 2022'), hana.tekan(jawab, 'Tahun 2022')]);
    expect([...ubah, ...tahun].map((x) => [x.teks, x.baru?.teks])).toEqual([...ubah, ...tahun].map(() => [undefined, undefined]));
    await tenang(em);
    expect(hana.layar().map(barisAwal)).toEqual([judul2022]);
  });

  test('Ubah under an answer that was deleted meanwhile is no error', async () => {
    const joko = createPelaku(em, 'Joko');
    const jawab = await joko.tanya(soal);
    const ubah = jawab.pesan.reply_markup?.inline_keyboard.flat().find((b) => b.text === 'Ubah');
    em.hapusPesan(jawab.pesan);
    const { baru } = await joko.tekan(jawab, { data: ubah !== undefined && 'callback_data' in ubah ? ubah.callback_data : '' });
    await joko.tanya('/baru');
    expect(baru?.teks ?? '').not.toContain('Maaf, permintaan ini gagal diproses');
    expect(joko.layar().map(barisAwal)).not.toContainEqual(expect.stringContaining('gagal diproses'));
  });

  test('a press that came too late to be answered still does its work, without an apology', async () => {
    const lusi = createPelaku(em, 'Lusi');
    const jawab = await lusi.tanya(soal);
    const { id } = em.tekan({ pesan: jawab.pesan, dari: lusi.user, tombol: 'Rincian' });
    em.kedaluwarsakan(id);
    terlambat.add(id);
    await em.tunggu((p) => p.metode === 'answerCallbackQuery' && p.muatan['callback_query_id'] === id && p.kode === 400, sabar);
    await lusi.tanya('/baru');
    const [rinci, ...lain] = lusi.layar();
    expect(rinci?.teks).toContain('Menurut skala lain: ');
    expect(lain.map(barisAwal)).toEqual(['Baik, pertanyaan sebelumnya dilupakan. Silakan tulis pertanyaan baru.']);
  });
});

describe('thumbs and help', { timeout: 60_000 }, () => {
  test('a thumb up and then down is one opinion, the last one, without the words of the question', async () => {
    const oki = createPelaku(em, 'Oki');
    const jawab = await oki.tanya(soal);
    const naik = await oki.tekan(jawab, '👍');
    const turun = await oki.tekan(jawab, '👎');
    expect([naik.teks, naik.peringatan, naik.asal.suntingan, naik.baru]).toEqual(['Terima kasih, penilaian dicatat.', false, 0, undefined]);
    // Only the buttons change: a number can be reported now.
    expect([turun.teks, turun.peringatan, turun.asal.teks, turun.baru]).toEqual([
      'Terima kasih, penilaian dicatat. Bila angkanya yang salah, mohon tekan "Angka salah?" di bawah jawaban.',
      false,
      jawab.teks,
      undefined,
    ]);
    expect(turun.asal.tombol).toEqual([...jawab.tombol, ['Angka salah?']]);
    await tenang(em);
    const nilai = bacaDb<{ nilai: number; permintaan: string }>(
      db,
      'SELECT nilai, permintaan FROM penilaian WHERE pengguna = ?',
      oki.user.id,
    );
    expect(nilai.map((x) => x.nilai)).toEqual([-1]);
    expect(nilai[0]?.permintaan).toContain('"kind":"nilai"');
    expect(nilai[0]?.permintaan).not.toContain('berapa');
  });

  test('/bantuan turns to a topic and back in one message, and its examples are answered below', async () => {
    const umi = createPelaku(em, 'Umi');
    const bantuan = await umi.tanya('/bantuan');
    expect(bantuan.teks).toBe(
      [
        'Bantuan',
        'Saya dapat membantu soal SAKIP Kecamatan Dumai Kota (2024) dan Sekretariat Daerah Kota Dumai (2023): target, realisasi, capaian, anggaran, efisiensi, rekomendasi LHE, rumus, istilah, dan perhitungan; juga IKU yang ditetapkan Kota Dumai, Kabupaten Banyuasin, dan Kabupaten Bengkalis: rumus, definisi, satuan, penanggung jawab, sasaran.',
        'Pilih topiknya:',
      ].join('\n'),
    );
    const topik = [
      'Target, realisasi, capaian',
      'Anggaran dan efisiensi',
      'Rekomendasi LHE',
      'IKU dalam ketetapan daerah',
      'Menghitung',
      'Tenggat dan pengingat',
      'Penyebab dan upaya',
      'Rumus dan istilah',
      'Mengisi data',
      'Di dalam grup',
    ];
    expect(bantuan.tombol).toEqual(topik.map((t) => [t]));
    for (const t of topik) {
      const { asal, baru } = await umi.tekan(bantuan, t);
      expect([barisAwal(asal), baru, asal.tombol.at(-1)]).toEqual([t, undefined, ['Topik lain']]);
      expect((await umi.tekan(asal, 'Topik lain')).asal.teks).toBe(bantuan.teks);
    }
    const { asal } = await umi.tekan(bantuan, 'Menghitung');
    expect(asal.teks).toBe(
      'Menghitung\nTulis angkanya dalam kalimat; hitungan ditampilkan beserta rumus dan dasarnya. Bila ada angka yang kurang, saya akan menanyakannya.\nContoh:',
    );
    const contoh = await umi.tekan(asal, 'indikator menurun, target 5 realisasi 4, capaian berapa');
    expect(baris(contoh.baru).slice(0, 3)).toEqual([
      'indikator menurun, target 5 realisasi 4, capaian berapa',
      'Capaian: 120%',
      'Cara hitung: (2 × 5 − 4) ÷ 5 × 100%',
    ]);
    expect(umi.layar()).toHaveLength(2);
  });

  test('every example of every topic is answered', async () => {
    const eka = createPelaku(em, 'Eka');
    const bantuan = await eka.tanya('/bantuan');
    for (const [topik] of bantuan.tombol) {
      const { asal } = await eka.tekan(bantuan, topik ?? '');
      for (const [contoh] of asal.tombol.slice(0, -1)) {
        const { baru } = await eka.tekan(asal, contoh ?? '');
        expect(barisAwal(baru)).toBe(contoh);
        expect(baru?.tombol.flat()).toContain('👍');
      }
      await eka.tekan(asal, 'Topik lain');
    }
  });

  test('no pressed button was left without an answer', async () => {
    await tenang(em);
    expect(em.tombolMenunggu().filter((q) => !terlambat.has(q.id))).toEqual([]);
  });
});
