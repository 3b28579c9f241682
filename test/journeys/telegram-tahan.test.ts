// What the real bot survives: kill -9, SIGTERM, outages, repeated updates, old and forged buttons, and an update that ends the process.
import { describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, kirimanKe, sabar, siaga, tenang, tungguKiriman } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';

const idAdmin = 700_900_001;
const { em, bot, db } = await bukaPanggung({}, { ADMIN_IDS: String(idAdmin) });

const soal = 'berapa capaian IKM Dumai Kota 2024';
const judul2024 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%';
const judul2023 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%';
const target2023 = 'Target Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 89,87';
const kedaluwarsa = 'Tombol ini sudah tidak berlaku. Silakan tulis lagi pertanyaannya.';
const barisAwal = (x: Terlihat | undefined): string => x?.teks.split('\n')[0] ?? '';
const letak = (x: Terlihat | undefined): string | undefined => x?.tombol.flat().find((t) => t.includes('/'));
const pelaku = (banyak: number, nama: string) => Array.from({ length: banyak }, (_, i) => createPelaku(em, `${nama} ${i + 1}`));
type Pelaku = ReturnType<typeof createPelaku>;

/** Questions counted for a private chat: the state change of which there must be one each. */
const terhitung = (p: Pelaku): number =>
  bacaDb<{ pertanyaan: number }>(db, 'SELECT pertanyaan FROM obrolan WHERE chat = ?', p.user.id)[0]?.pertanyaan ?? 0;
const disisihkan = (): readonly { readonly update_id: number; readonly galat: string }[] =>
  bacaDb(db, `SELECT update_id, galat FROM kotak_masuk WHERE status = 'disisihkan'`);

/** Withholds what is sent to the chats, then kills the bot when `banyak` such calls have come, and starts it again. */
async function bunuhSaatKirim(kind: 'silent-before' | 'silent-after', para: readonly Pelaku[], banyak: number, aksi: () => unknown) {
  const chat = new Set<number | undefined>(para.map((p) => p.user.id));
  const pasangan = em.kesalahan.pasang({ kind }, { metode: 'sendMessage', bila: (p) => chat.has(p.chat) });
  await aksi();
  await em.tungguSampai(() => pasangan.terpakai() >= banyak, { ...sabar, pesan: `${banyak} withheld messages` });
  await bot.bunuh();
  pasangan.lepas();
  bot.mulaiLagi();
}

describe('kill -9', { timeout: 60_000 }, () => {
  test('what was at work is answered: once if nothing had left, at most twice if it had arrived, and always remembered once', async () => {
    const [sari, budi, edi] = [createPelaku(em, 'Sari'), createPelaku(em, 'Budi'), createPelaku(em, 'Edi')];
    const daftar = await edi.tanya('daftar iku setda');
    let q: { readonly jawaban: unknown } | undefined;
    const sampai = em.kesalahan.pasang({ kind: 'silent-after' }, { metode: 'sendMessage', chat: budi.user.id, kali: 1 });
    await bunuhSaatKirim('silent-before', [sari, edi], 2, async () => {
      em.kirimPesan({ dari: budi.user, teks: soal });
      await em.tungguSampai(() => sampai.terpakai() === 1, sabar);
      em.kirimPesan({ dari: sari.user, teks: soal });
      q = em.tekan({ pesan: daftar.pesan, dari: edi.user, tombol: '4' });
    });
    await Promise.all([tungguKiriman(em, sari.user, 1), tungguKiriman(em, budi.user, 2), tungguKiriman(em, edi.user, 2)]);
    await em.tungguSampai(() => q?.jawaban !== undefined, sabar);
    expect(barisAwal(await sari.tanya('kalau 2023?'))).toBe(judul2023);
    await Promise.all([sari, budi, edi].map((p) => p.tanya('/baru')));
    expect(sari.layar().map(barisAwal).slice(0, -1)).toEqual([judul2024, judul2023]);
    expect(budi.layar().map(barisAwal).slice(0, -1)).toEqual([judul2024, judul2024]);
    expect(edi.layar().map(barisAwal).slice(1, -1)).toEqual([expect.stringMatching(/^Capaian Tercapainya Pembinaan BUMD, /)]);
    expect([sari, budi, edi].map(terhitung)).toEqual([2, 1, 2]);
    // The buttons of both copies belong to the one answer.
    for (const x of budi.layar().slice(0, 2)) expect((await budi.tekan(x, 'Rincian')).asal.teks).toContain('Menurut skala lain: ');
  });

  test('three kills while many questions are at work lose none of them and set none aside', async () => {
    const para = pelaku(8, 'Warga');
    const semua = (): void => {
      for (const p of para) em.kirimPesan({ dari: p.user, teks: soal });
    };
    await bunuhSaatKirim('silent-before', para, para.length, semua);
    await bunuhSaatKirim('silent-before', para, para.length, () => {});
    // After two begins each is tried alone.
    await bunuhSaatKirim('silent-before', para, 1, () => {});
    await Promise.all(para.map((p) => tungguKiriman(em, p.user, 1)));
    await Promise.all(para.map((p) => p.tanya('/baru')));
    await Promise.all(para.map((p) => p.tanya('/baru')));
    expect(para.map((p) => p.layar().map(barisAwal)[0])).toEqual(para.map(() => judul2024));
    expect(para.map((p) => [p.layar().length, terhitung(p)])).toEqual(para.map(() => [3, 1]));
    expect(disisihkan()).toEqual([]);
  });

  test('buttons from before a kill work after it, the same one twice too; an update that comes again is not answered again', async () => {
    const ani = createPelaku(em, 'Ani');
    const halaman = await ani.tanya('pertentangan setda');
    const balik = await ani.tanya('realisasi setda 2023 brp');
    const daftar = await ani.tanya('daftar iku setda');
    const { updateId } = em.kirimPesan({ dari: ani.user, teks: soal });
    if (updateId === undefined) throw new Error('not delivered');
    await tungguKiriman(em, ani.user, 4);
    const jawab = ani.layar().at(-1) ?? daftar;
    em.kirimPesan({ dari: ani.user, teks: soal, updateId });
    await tenang(em);
    await bot.bunuh();
    em.kirimPesan({ dari: ani.user, teks: soal, updateId });
    bot.mulaiLagi();
    const maju = await ani.tekan(halaman, '▶');
    expect([letak(maju.asal), maju.teks]).toEqual(['2/13', undefined]);
    const lagi = await ani.tekan(halaman, '▶');
    expect([letak(lagi.asal), lagi.teks]).toEqual(['3/13', undefined]);
    expect(barisAwal((await ani.tekan(daftar, '3')).baru)).toMatch(/^Capaian Terlaksananya Kerjasama Daerah dengan Pemerintah dan /);
    expect(barisAwal((await ani.tekan(daftar, '3')).baru)).toMatch(/^Capaian Terlaksananya Kerjasama Daerah dengan Pemerintah dan /);
    expect(barisAwal((await ani.tekan(balik, 'realisasi anggaran belanja Setda Kota Dumai')).baru)).toBe(
      'Realisasi anggaran belanja Setda Kota Dumai tahun 2023: Rp93.874.609.881',
    );
    expect((await ani.tekan(jawab, 'Rincian')).asal.teks).toContain('Menurut skala lain: ');
    await ani.tekan(jawab, 'Ubah');
    expect(barisAwal((await ani.tekan(jawab, 'Tahun 2023')).asal)).toBe(judul2023);
    expect(kirimanKe(em, ani.user)).toHaveLength(4 + 3);
  });
});

describe('SIGTERM', { timeout: 60_000 }, () => {
  test('an idle bot ends at once with code 0', async () => {
    await tenang(em);
    await siaga(em);
    const { kode, ms } = await bot.hentikan();
    expect(kode).toBe(0);
    expect(ms).toBeLessThan(5000);
    bot.mulaiLagi();
  });

  test('a bot under load, with one chat that hangs, ends within 5 s; nothing is lost, and nothing is answered twice', async () => {
    const para = pelaku(15, 'Pegawai');
    const macet = createPelaku(em, 'Macet');
    const lambat = em.kesalahan.pasang({ kind: 'delay-before', ms: 40 }, { metode: 'sendMessage' });
    const hilang = em.kesalahan.pasang({ kind: 'silent-before' }, { metode: 'sendMessage', chat: macet.user.id });
    em.kirimPesan({ dari: macet.user, teks: soal });
    for (const teks of [soal, 'kalau 2023?', 'targetnya?']) for (const p of para) em.kirimPesan({ dari: p.user, teks });
    await em.tungguSampai(() => kirimanKe(em, para[7]?.user ?? em.penguji).length >= 1, sabar);
    const { kode, ms } = await bot.hentikan();
    expect(kode).toBe(0);
    expect(ms).toBeLessThan(5000);
    expect(para.flatMap((p) => kirimanKe(em, p.user)).length).toBeLessThan(45);
    lambat.lepas();
    hilang.lepas();
    bot.mulaiLagi();
    await Promise.all([...para.map((p) => tungguKiriman(em, p.user, 3)), tungguKiriman(em, macet.user, 1)]);
    await tenang(em);
    expect(para.map((p) => p.layar().map(barisAwal))).toEqual(para.map(() => [judul2024, judul2023, target2023]));
    expect(macet.layar().map(barisAwal)).toEqual([judul2024]);
    expect(para.map(terhitung)).toEqual(para.map(() => 3));
  });
});

describe('an outage', { timeout: 60_000 }, () => {
  test('what is written while Telegram cannot be reached is answered afterwards, and so is what was at work', async () => {
    const [lina, oki] = [createPelaku(em, 'Lina'), createPelaku(em, 'Oki')];
    await siaga(em);
    const lambat = em.kesalahan.pasang({ kind: 'delay-before', ms: 60_000 }, { metode: 'sendMessage', chat: oki.user.id });
    em.kirimPesan({ dari: oki.user, teks: soal });
    await em.tungguSampai(() => lambat.terpakai() === 1, sabar);
    const sejak = bot.baris().length;
    await em.hentikan();
    lambat.lepas();
    em.kirimPesan({ dari: lina.user, teks: soal });
    em.kirimPesan({ dari: lina.user, teks: 'kalau 2023?' });
    await bot.tungguBaris(/tidak dapat mengambil pesan/, sejak);
    await em.lanjutkan();
    await Promise.all([tungguKiriman(em, lina.user, 2), tungguKiriman(em, oki.user, 1)]);
    await tenang(em);
    expect(lina.layar().map(barisAwal)).toEqual([judul2024, judul2023]);
    expect(oki.layar().map(barisAwal)).toEqual([judul2024]);
  });

  test('a bot that is started during an outage can be stopped, and waits for the end of it', async () => {
    const umi = createPelaku(em, 'Umi');
    await bot.bunuh();
    await em.hentikan();
    em.kirimPesan({ dari: umi.user, teks: soal });
    const sejak = bot.baris().length;
    bot.mulaiLagi();
    await bot.tungguBaris(/belum dapat dihubungi/, sejak);
    const { kode, ms } = await bot.hentikan();
    expect([kode, ms < 5000]).toEqual([0, true]);
    const lagi = bot.baris().length;
    bot.mulaiLagi();
    await bot.tungguBaris(/belum dapat dihubungi/, lagi);
    await em.lanjutkan();
    await tungguKiriman(em, umi.user, 1);
    expect(umi.layar().map(barisAwal)).toEqual([judul2024]);
  });
});

describe('buttons that mean nothing any more', { timeout: 60_000 }, () => {
  test('data of another version, of an unknown answer, forged, or of another chat gets a kind alert and does nothing', async () => {
    const [tono, wati] = [createPelaku(em, 'Tono'), createPelaku(em, 'Wati')];
    const jawab = await tono.tanya('daftar iku setda');
    const milikWati = await wati.tanya('daftar iku setda');
    const dataWati =
      milikWati.pesan.reply_markup?.inline_keyboard.flat().flatMap((b) => ('callback_data' in b ? [b.callback_data] : [])) ?? [];
    const sah = jawab.pesan.reply_markup?.inline_keyboard[0]?.[0];
    const punya = sah !== undefined && 'callback_data' in sah ? sah.callback_data : '';
    const palsu = [
      '0:x',
      '0',
      '',
      '1',
      '1:',
      '1:p:zzzz:99',
      '1:l:zzzz:u1',
      '1:u:zzzz',
      '1:n:zzzz:+',
      '1:c:tidak-ada',
      '1:h:0:0',
      punya.replace(/:1$/, ':99'),
      `${punya}:1`,
      '2:p:1:1',
      "1:p:' OR 1=1:1",
      '😀'.repeat(16),
      ...dataWati,
    ];
    for (const data of palsu) {
      const t = await tono.tekan(jawab, { data });
      expect([data, t.teks, t.peringatan, t.baru, t.asal.suntingan]).toEqual([data, kedaluwarsa, true, undefined, 0]);
    }
    await tenang(em);
    expect(kirimanKe(em, tono.user)).toHaveLength(1);
    expect(kirimanKe(em, wati.user)).toHaveLength(1);
    expect(bacaDb(db, 'SELECT * FROM penilaian WHERE pengguna = ?', tono.user.id)).toEqual([]);
  });

  test('details of an answer whose message was deleted come as a new message', async () => {
    const yuni = createPelaku(em, 'Yuni');
    const jawab = await yuni.tanya(soal);
    const rincian = jawab.pesan.reply_markup?.inline_keyboard[0]?.[0];
    em.hapusPesan(jawab.pesan);
    const { baru, teks } = await yuni.tekan(jawab, {
      data: rincian !== undefined && 'callback_data' in rincian ? rincian.callback_data : '',
    });
    expect([baru?.teks.includes('Menurut skala lain: '), teks]).toEqual([true, undefined]);
  });
});

describe('an update that ends the process', { timeout: 60_000 }, () => {
  test('after three begins it is set aside: its sender and the admin are told, and the others are answered', async () => {
    const admin = em.buatPengguna({ nama: 'Admin', id: idAdmin });
    em.pribadi(admin);
    const [racun, lain] = [createPelaku(em, 'Racun'), createPelaku(em, 'Lain')];
    await tenang(em);
    let updateId: number | undefined;
    await bunuhSaatKirim('silent-before', [racun], 1, () => {
      ({ updateId } = em.kirimPesan({ dari: racun.user, teks: soal }));
    });
    await bunuhSaatKirim('silent-before', [racun], 1, () => em.kirimPesan({ dari: lain.user, teks: soal }));
    await bunuhSaatKirim('silent-before', [racun], 1, () => {});
    await Promise.all([tungguKiriman(em, racun.user, 1), tungguKiriman(em, lain.user, 1), tungguKiriman(em, admin, 1)]);
    const [baris] = disisihkan();
    expect(disisihkan().map((x) => x.update_id)).toEqual([updateId]);
    const kode = baris?.galat ?? '';
    expect(kode).toMatch(/^[A-Z2-9]{6}$/);
    expect(racun.layar().map((x) => x.teks)).toEqual([
      `Maaf, permintaan ini gagal diproses karena kesalahan di dalam program. Silakan dicoba lagi. Bila terulang, sampaikan kode ${kode} kepada pengelola bot.`,
    ]);
    expect(em.pesan(admin, 'bot').map((x) => x.teks)).toEqual([
      `Satu pesan disisihkan karena tiga kali menghentikan bot (kode ${kode}, nomor ${updateId}). Bot tetap berjalan.`,
    ]);
    expect(lain.layar().map(barisAwal)).toEqual([judul2024]);
    expect(bot.baris().some((b) => b.includes(`"galat":"${kode}"`) && b.includes('pesan disisihkan'))).toBe(true);
    expect(barisAwal(await racun.tanya('kalau 2023?'))).not.toBe(judul2023);
    expect(barisAwal(await racun.tanya(soal))).toBe(judul2024);
  });

  test('in all of this no button was left without an answer, and the log holds no token and no words of a question', async () => {
    await tenang(em);
    expect(em.tombolMenunggu()).toEqual([]);
    const log = bot.baris().join('\n');
    expect(log).toContain('bot berjalan');
    expect(log).not.toContain(em.token.split(':')[1]);
    expect(log).not.toMatch(/capaian IKM|kalau 2023|Indeks Kepuasan/i);
  });
});
