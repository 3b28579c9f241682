// Refusals and broken answers of Telegram, as the real bot meets them: what users see, what the log says, how the process ends.
import { describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, kirimanKe, sabar, siaga, tenang, tungguKiriman } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import type { Salah } from '../support/emulator/kesalahan.ts';
import { ambilUpdates, panggil } from '../support/emulator/panggil.ts';

const { em, bot, db } = await bukaPanggung();

const soal = 'berapa capaian IKM Dumai Kota 2024';
const judul2024 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%';
const judul2023 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%';
const tokenDitolak = 'Telegram menolak BOT_TOKEN. Periksa token dari @BotFather di pengaturan, lalu jalankan lagi.';
const dipakaiLain =
  'Token ini sedang dipakai proses lain (atau webhook masih terpasang). Hentikan proses itu lebih dahulu, lalu jalankan lagi; dua bot dengan satu token saling merebut pesan.';
/** A word that stands in no document and in no program. */
const kataRahasia = 'zebrapelangi';
const barisAwal = (x: Terlihat | undefined): string => x?.teks.split('\n')[0] ?? '';
/** A refusal that nobody foresaw. */
const aneh: Salah = { kind: 'server-error', kode: 400, uraian: 'Bad Request: MOON_IN_WRONG_PHASE' };
const maaf = (kode: string): string =>
  `Maaf, permintaan ini gagal diproses karena kesalahan di dalam program. Silakan dicoba lagi. Bila terulang, sampaikan kode ${kode} kepada pengelola bot.`;
const kodeDari = (teks: string | undefined): string => /kode ([A-Z2-9]{6}) /.exec(teks ?? '')?.[1] ?? '';
const warnaGalat = /\n\s+at |GrammyError|HttpError|node_modules|Bad Request|MOON|undefined/;

/** How the process ended and how long after `aksi`, with the last line it wrote. */
async function akhirSetelah(aksi: () => unknown) {
  const sejak = performance.now();
  await aksi();
  const kode = await bot.berakhir();
  return { kode, cepat: performance.now() - sejak < 5000, akhir: bot.baris().at(-1) };
}

/**
 * Answers that break off in the middle, at a bot of their own, as it takes long to notice: they run beside the other tests.
 * Several, because a reset may also overtake the first half of the answer.
 */
const { em: emPutus } = await bukaPanggung();
const terputus = Array.from({ length: 6 }, (_, i) => createPelaku(emPutus, `Putus ${i + 1}`));
for (const { user } of terputus) {
  emPutus.kesalahan.pasang({ kind: 'reset-midway' }, { metode: 'sendMessage', chat: user.id, kali: 1 });
  emPutus.kirimPesan({ dari: user, teks: soal });
}

describe('too many requests', { timeout: 60_000 }, () => {
  test('a chat that is held back gets its answers later and in order, and the other chats go on meanwhile', async () => {
    const [sari, budi] = [createPelaku(em, 'Sari'), createPelaku(em, 'Budi')];
    const tahan = em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 1 }, { metode: 'sendMessage', chat: sari.user.id, kali: 1 });
    em.kirimPesan({ dari: sari.user, teks: soal });
    em.kirimPesan({ dari: sari.user, teks: 'kalau 2023?' });
    await em.tungguSampai(() => tahan.terpakai() === 1, sabar);
    expect(barisAwal(await budi.tanya(soal))).toBe(judul2024);
    expect(barisAwal(await budi.tanya('kalau 2023?'))).toBe(judul2023);
    expect(sari.layar()).toEqual([]);
    await tungguKiriman(em, sari.user, 2);
    expect(sari.layar().map(barisAwal)).toEqual([judul2024, judul2023]);
    expect(em.panggilanDini()).toBe(0);
  });

  test('a page whose edit is held back is turned later, and the press is answered', async () => {
    const ani = createPelaku(em, 'Ani');
    const daftar = await ani.tanya('pertentangan setda');
    em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 0.5 }, { metode: 'editMessageText', chat: ani.user.id, kali: 1 });
    const { asal, teks, baru } = await ani.tekan(daftar, '▶');
    expect([asal.tombol.flat().includes('2/13'), teks, baru]).toEqual([true, undefined, undefined]);
    expect(em.panggilanDini()).toBe(0);
  });

  test('polling too often is waited out as well', async () => {
    const edi = createPelaku(em, 'Edi');
    await siaga(em);
    em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 0.5 }, { metode: 'getUpdates', kali: 1 });
    expect(barisAwal(await edi.tanya(soal))).toBe(judul2024);
    expect(barisAwal(await edi.tanya('kalau 2023?'))).toBe(judul2023);
    expect(em.panggilanDini()).toBe(0);
  });
});

describe('broken answers', { timeout: 60_000 }, () => {
  const tanpaAkibat: readonly Salah[] = [
    { kind: 'server-error', kode: 500 },
    { kind: 'server-error', kode: 503 },
    { kind: 'html-502' },
    { kind: 'reset-before' },
    { kind: 'bad-json' },
  ];
  const berakibat: readonly Salah[] = [
    { kind: 'server-error', kode: 504, berlaku: true },
    { kind: 'reset-after' },
    { kind: 'bad-json', berlaku: true },
  ];

  test('5xx, cut connections and bad JSON in place of an answer delay the message and lose nothing', async () => {
    const para = [...tanpaAkibat, ...berakibat].map((salah) => ({ salah, orang: createPelaku(em, salah.kind) }));
    for (const { salah, orang } of para) em.kesalahan.pasang(salah, { metode: 'sendMessage', chat: orang.user.id, kali: 1 });
    const jawaban = await Promise.all(
      para.map(async ({ salah, orang }) => {
        em.kirimPesan({ dari: orang.user, teks: soal });
        // A message whose delivery was not confirmed is sent again.
        await tungguKiriman(em, orang.user, berakibat.includes(salah) ? 2 : 1);
        await orang.tanya('/baru');
        return [salah.kind, orang.layar().map(barisAwal).slice(0, -1)] as const;
      }),
    );
    expect(jawaban).toEqual([
      ...tanpaAkibat.map((s) => [s.kind, [judul2024]] as const),
      ...berakibat.map((s) => [s.kind, [judul2024, judul2024]] as const),
    ]);
    const hitung = bacaDb<{ pertanyaan: number }>(
      db,
      `SELECT pertanyaan FROM obrolan WHERE chat IN (${para.map(({ orang }) => orang.user.id).join()})`,
    );
    expect(hitung.map((x) => x.pertanyaan)).toEqual(para.map(() => 1));
  });

  test('polls that are answered with 5xx, a reset or bad JSON are repeated, and the updates are not lost', async () => {
    const lina = createPelaku(em, 'Lina');
    await siaga(em);
    em.kesalahan.pasang({ kind: 'bad-json', berlaku: true }, { metode: 'getUpdates', kali: 1 });
    em.kirimPesan({ dari: lina.user, teks: soal });
    await tungguKiriman(em, lina.user, 1);
    em.kesalahan.pasang({ kind: 'reset-after' }, { metode: 'getUpdates', kali: 1 });
    em.kirimPesan({ dari: lina.user, teks: 'kalau 2023?' });
    await tungguKiriman(em, lina.user, 2);
    em.kesalahan.pasang({ kind: 'html-502' }, { metode: 'getUpdates', kali: 1 });
    em.kirimPesan({ dari: lina.user, teks: soal });
    await tungguKiriman(em, lina.user, 3);
    await tenang(em);
    expect(lina.layar().map(barisAwal)).toEqual([judul2024, judul2023, judul2024]);
  });
});

describe('a refusal that nobody foresaw', { timeout: 60_000 }, () => {
  test('the sender gets an apology with a code, the log the same code, and the next question is answered', async () => {
    const oki = createPelaku(em, 'Oki');
    em.kesalahan.pasang(aneh, { metode: 'sendMessage', chat: oki.user.id, kali: 1 });
    const { updateId } = em.kirimPesan({ dari: oki.user, teks: `capaian ${kataRahasia} setda 2023` });
    await tungguKiriman(em, oki.user, 1);
    const [balas] = oki.layar();
    const kode = kodeDari(balas?.teks);
    expect(balas?.teks).toBe(maaf(kode));
    expect(balas?.teks).not.toMatch(warnaGalat);
    const catatan = JSON.parse(await bot.tungguBaris(new RegExp(`"galat":"${kode}"`))) as Record<string, unknown>;
    expect(catatan).toMatchObject({ level: 50, galat: kode, update: updateId, jenis: ['message'] });
    expect(JSON.stringify(catatan)).toContain('MOON_IN_WRONG_PHASE');
    expect(barisAwal(await oki.tanya(soal))).toBe(judul2024);
    expect(bacaDb(db, 'SELECT status, galat FROM kotak_masuk WHERE update_id = ?', updateId)).toEqual([{ status: 'selesai', galat: kode }]);
  });

  test('a press that fails is answered and apologised for', async () => {
    const umi = createPelaku(em, 'Umi');
    const daftar = await umi.tanya('pertentangan setda');
    em.kesalahan.pasang(aneh, { metode: 'editMessageText', chat: umi.user.id, kali: 1 });
    const { asal } = await umi.tekan(daftar, '▶');
    await tungguKiriman(em, umi.user, 2);
    const pesan = umi.layar().at(-1)?.teks;
    expect(pesan).toBe(maaf(kodeDari(pesan)));
    expect(asal.suntingan).toBe(0);
    expect((await umi.tekan(daftar, '▶')).asal.tombol.flat()).toContain('2/13');
  });

  test('when the apology is refused as well, the chat goes on with the next question', async () => {
    const tono = createPelaku(em, 'Tono');
    em.kesalahan.pasang(aneh, { metode: 'sendMessage', chat: tono.user.id, kali: 2 });
    em.kirimPesan({ dari: tono.user, teks: soal });
    expect(barisAwal(await tono.tanya('daftar iku setda'))).toBe('Ada 8 IKU di Setda Kota Dumai:');
    expect(kirimanKe(em, tono.user)).toHaveLength(1);
  });
});

describe('ends of the process', { timeout: 60_000 }, () => {
  test('a webhook that was left behind is removed, and the bot polls', async () => {
    const wati = createPelaku(em, 'Wati');
    expect((await bot.hentikan()).kode).toBe(0);
    await panggil(em, 'setWebhook', { url: 'https://127.0.0.1:1/lama' });
    em.kirimPesan({ dari: wati.user, teks: soal });
    bot.mulaiLagi();
    await tungguKiriman(em, wati.user, 1);
    expect(wati.layar().map(barisAwal)).toEqual([judul2024]);
  });

  test('a token that is revoked while the bot polls ends it with code 3 and a sentence that says what to do', async () => {
    const dedi = createPelaku(em, 'Dedi');
    await siaga(em);
    const cabut = em.kesalahan.pasang({ kind: 'unauthorized' });
    const hasil = await akhirSetelah(() => em.kirimPesan({ dari: dedi.user, teks: soal }));
    expect(hasil).toEqual({ kode: 3, cepat: true, akhir: tokenDitolak });
    cabut.lepas();
    bot.mulaiLagi();
    await tungguKiriman(em, dedi.user, 1);
    expect(dedi.layar().map(barisAwal)).toEqual([judul2024]);
  });

  test('a second process with the same token ends the bot with code 4 and a sentence that says what to do', async () => {
    await siaga(em);
    const hasil = await akhirSetelah(() => ambilUpdates(em));
    expect(hasil).toEqual({ kode: 4, cepat: true, akhir: dipakaiLain });
  });

  test('a token that Telegram does not know, or that is none at all, ends the start with code 3', async () => {
    for (const BOT_TOKEN of ['123456789:AAbukanTokenYangBerlaku_000000000000', 'bukan-token']) {
      bot.mulaiLagi({ BOT_TOKEN });
      expect([await bot.berakhir(), bot.baris().at(-1)]).toEqual([3, tokenDitolak]);
    }
    expect(bot.baris().join('\n')).not.toMatch(/AAbukanToken|bukan-token/);
  });

  test('after all of this the bot answers, no press is open, and the log holds no token and no words of a question', async () => {
    bot.mulaiLagi();
    const eka = createPelaku(em, 'Eka');
    expect(barisAwal(await eka.tanya(soal))).toBe(judul2024);
    await tenang(em);
    expect(em.tombolMenunggu()).toEqual([]);
    const log = bot.baris().join('\n');
    expect(log).not.toContain(em.token.split(':')[1]);
    expect(log).not.toMatch(new RegExp(`${kataRahasia}|capaian IKM|kalau 2023|Indeks Kepuasan`, 'i'));
  });
});

describe('an answer that breaks off in the middle', { timeout: 60_000 }, () => {
  test('it holds up no chat but its own, and comes again', async () => {
    const lain = createPelaku(emPutus, 'Lain');
    expect(barisAwal(await lain.tanya(soal))).toBe(judul2024);
    await Promise.all(terputus.map((p) => tungguKiriman(emPutus, p.user, 2)));
    expect(terputus.map((p) => p.layar().map(barisAwal))).toEqual(terputus.map(() => [judul2024, judul2024]));
  });
});
