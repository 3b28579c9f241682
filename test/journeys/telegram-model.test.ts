// The real bot with a model behind it: the reading told back and taken back, a worded paragraph, a slow model, a crash while it is waited for.
import { afterAll, describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, sabar, tenang } from '../support/bot.ts';
import { mulaiModelPalsu } from '../support/model-palsu.ts';
import { membalas, memilih } from '../support/penjawab.ts';

const model = await mulaiModelPalsu([]);
afterAll(() => model.tutup());
const kunci = 'sk-rahasia-bot';
const { em, bot, db } = await bukaPanggung({}, { OPENAI_API_KEY: kunci, OPENAI_BASE_URL: model.alamat, OPENAI_MODEL: 'palsu' });

const soal = 'warga senang sama layanan dumai kota tahun 2024';
const ikm = { kind: 'nilai', indikator: ['dk.ikm'], ukuran: ['capaian'], periode: ['2024'] };
const dibaca = 'Pertanyaan ini saya baca sebagai: capaian Indeks Kepuasan Masyarakat (Kecamatan Dumai Kota), tahun 2024.';
const asing = 'Kata "warga", "layanan" belum saya pahami.';

describe('the bot with a model', { timeout: 90_000 }, () => {
  test('tells how a question was read; "Bukan itu maksudnya" goes back to the question that the bot would have asked', async () => {
    const sari = createPelaku(em, 'Sari');
    model.tambah(memilih([ikm]));
    const jawab = await sari.tanya(soal);
    expect(jawab.teks.split('\n').slice(0, 4)).toEqual([
      dibaca,
      'Kata "warga", "layanan" tidak saya kenal dan tidak ikut menyaring.',
      '',
      'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%',
    ]);
    expect(jawab.teks.split('\n').at(-2)).toBe('Terverifikasi: kalimat dan angka disusun program dari data.');
    expect(em.jurnal.daftar().some((p) => p.metode === 'sendChatAction' && p.chat === sari.user.id)).toBe(true);
    const pilihan = await sari.tekan(jawab, 'Ubah');
    expect(pilihan.asal.tombol.flat()).toContain('Tahun 2023');
    const kembali = await sari.tekan(pilihan.asal, 'Bukan itu maksudnya');
    expect(kembali.asal.teks.split('\n')[0]).toBe(asing);
    await tenang(em);
    expect(bacaDb(db, 'SELECT teks, sebab FROM luput')).toEqual([{ teks: soal, sebab: 'tak-paham' }]);
  });

  test('another year under "Ubah" keeps the reading', async () => {
    const sari = createPelaku(em, 'Sari');
    model.tambah(memilih([ikm]));
    const pilihan = await sari.tekan(await sari.tanya(soal), 'Ubah');
    const lain = await sari.tekan(pilihan.asal, 'Tahun 2023');
    expect(lain.asal.teks.split('\n')[0]).toBe('Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%');
  });

  test("a paragraph is worded by the model; figures, notes and source are the program's, the plain text waits under Rincian", async () => {
    const budi = createPelaku(em, 'Budi');
    const potongan = ['Pada ', 'w2', ' realisasi ', 'n1', ' tercatat sebesar ', 'f4', '.'];
    model.tambah(
      membalas({ kind: 'json', isi: { potongan: potongan.map((p) => (/^[a-z]\d$/.test(p) ? { butir: p } : { teks: p })) } }, 'rangkaian'),
    );
    const jawab = await budi.tanya('buatkan paragraf capaian IKM Dumai Kota 2024');
    expect(jawab.teks.split('\n')[0]).toBe(
      'Pada tahun 2024 realisasi Indeks Kepuasan Masyarakat Kecamatan Dumai Kota tercatat sebesar 85,76.',
    );
    expect(jawab.teks).toMatch(
      /\nCatatan, capaian .* dicetak tidak seragam: .*\nDirangkai model bahasa, angka terverifikasi\.\nSumber: LKIP Kecamatan Dumai Kota 2024.*$/,
    );
    expect(jawab.teks).not.toContain('dengan capaian 95,43%');
    expect((await budi.tekan(jawab, 'Rincian')).asal.teks).toContain('dengan capaian 95,43%');
  });

  test('while one chat waits for the model, the others are answered', async () => {
    const [lambat, cepat] = [createPelaku(em, 'Lambat'), createPelaku(em, 'Cepat')];
    let buka = (): void => {};
    const gerbang = new Promise<void>((lanjut) => {
      buka = lanjut;
    });
    const tiba = model.saatTiba(model.permintaan.length + 1);
    model.tambah({ ...memilih([ikm]), setelah: gerbang });
    const jawabLambat = lambat.tanya(soal);
    await tiba;
    expect((await cepat.tanya('capaian IKM Dumai Kota 2023')).teks).toContain('96,06%');
    buka();
    expect((await jawabLambat).teks).toContain(dibaca);
  });

  test('killed while it waits, the bot answers after its restart', async () => {
    const wati = createPelaku(em, 'Wati');
    const tiba = model.saatTiba(model.permintaan.length + 1);
    model.tambah(membalas({ kind: 'diam' }), memilih([ikm]));
    const jawab = wati.tanya(soal);
    await tiba;
    await bot.bunuh();
    bot.mulaiLagi();
    expect((await jawab).teks).toContain(dibaca);
  });

  test('what is logged of a call is its task, its end, its time and its tokens: no word of anybody, no key', async () => {
    await em.tungguSampai(() => bot.baris().some((b) => b.includes('"model":"rangkai"')), { ...sabar, pesan: 'a line of the model' });
    const log = bot.baris().join('\n');
    expect(log).toMatch(/"model":"pilih","hasil":"dipakai","ms":\d+,"token":\d+/);
    for (const kata of ['warga', 'senang', kunci, 'Indeks Kepuasan']) expect(log).not.toContain(kata);
  });

  test('a model that is gone is told once, and every answer of the bot stands', async () => {
    const [a, b] = [createPelaku(em, 'Ani'), createPelaku(em, 'Beni')];
    model.tambah(membalas({ kind: 'putus', saat: 'awal' }));
    const pertama = await a.tanya(soal);
    expect(pertama.teks.split('\n')[0]).toBe(asing);
    expect(pertama.teks).toContain('Model bahasa sedang tidak dapat dihubungi');
    expect((await b.tanya(soal)).teks).not.toContain('Model bahasa sedang');
    expect((await b.tanya('capaian IKM Dumai Kota 2024')).teks).toContain('95,43%');
    // The breaker outlives a restart.
    await tenang(em);
    await bot.bunuh();
    bot.mulaiLagi();
    const sebelum = model.permintaan.length;
    expect((await b.tanya(soal)).teks.split('\n')[0]).toBe(asing);
    expect(model.permintaan).toHaveLength(sebelum);
  });
});
