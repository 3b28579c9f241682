// The real bot coming and going: added, removed, blocked, not allowed to write, and a group that becomes a supergroup.
import type { User } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, sabar, tekan, tenang, tungguKiriman } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import type { Tempat } from '../support/emulator/orang.ts';

const { em, bot, db } = await bukaPanggung();

const soal = 'berapa capaian IKM Dumai Kota 2024';
const judul2024 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%';
const judul2023 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%';
const belanja = 'Realisasi anggaran belanja Setda Kota Dumai tahun 2023: Rp93.874.609.881';
const halo =
  'Terima kasih, saya sudah bergabung. Di grup ini tulis /tanya lalu pertanyaannya, atau balas pesan saya. Contoh pertanyaan ada di /bantuan.';
const barisAwal = (x: { readonly teks: string } | undefined): string => x?.teks.split('\n')[0] ?? '';
const terjangkau = (chat: number): number | undefined =>
  bacaDb<{ terjangkau: number }>(db, 'SELECT terjangkau FROM obrolan WHERE chat = ?', chat)[0]?.terjangkau;
/** Warnings and errors of the log from line `sejak` on. */
const keluhan = (sejak: number): readonly string[] =>
  bot
    .baris()
    .slice(sejak)
    .filter((b) => /"level":(?:40|50|60)/.test(b));
const [sari, budi] = [em.buatPengguna({ nama: 'Sari' }), em.buatPengguna({ nama: 'Budi' })];
const tanya = (dari: User, teks: string, t: Tempat): Promise<Terlihat> => em.tanya({ ...t, dari, teks, ...sabar });

describe('coming and going', { timeout: 60_000 }, () => {
  test('added to a group the bot says hello once; removed it is silent; added again it says hello again', async () => {
    const chat = em.buatGrup({ denganBot: false });
    em.tambahkanBot(chat);
    await tungguKiriman(em, chat, 1);
    await tenang(em);
    expect(em.pesan(chat, 'bot').map((x) => x.teks)).toEqual([halo]);
    expect(terjangkau(chat.id)).toBe(1);
    em.keluarkanBot(chat);
    em.kirimPesan({ chat, dari: sari, teks: `/tanya ${soal}` });
    await tenang(em);
    expect(terjangkau(chat.id)).toBe(0);
    expect(em.jurnal.daftar().filter((p) => p.chat === chat.id)).toHaveLength(1);
    em.tambahkanBot(chat);
    expect(barisAwal(await tanya(sari, `/tanya ${soal}`, { chat }))).toBe(halo);
    await tungguKiriman(em, chat, 3);
    await tenang(em);
    expect(terjangkau(chat.id)).toBe(1);
    expect(em.pesan(chat, 'bot').map(barisAwal)).toEqual([halo, halo, judul2024]);
  });

  test('added to a channel the bot writes nothing, and does not get its posts', async () => {
    const kanal = em.buatKanal({ denganBot: false });
    em.tambahkanBot(kanal);
    expect(em.kirimPesan({ chat: kanal, teks: `/tanya ${soal}` }).updateId).toBeUndefined();
    await tenang(em);
    expect(em.jurnal.daftar().filter((p) => p.chat === kanal.id)).toEqual([]);
  });

  test('a user who blocked the bot is marked, without an error and without holding anybody up', async () => {
    const [tono, wati] = [createPelaku(em, 'Tono'), createPelaku(em, 'Wati')];
    await tono.tanya(soal);
    em.aturStatus(tono.user.id, 'diblokir');
    const sejak = bot.baris().length;
    em.kirimPesan({ dari: tono.user, teks: soal, antar: true });
    await em.tunggu((p) => p.chat === tono.user.id && p.kode === 403, { ...sabar, sejak: 1 });
    expect(barisAwal(await wati.tanya(soal))).toBe(judul2024);
    await tenang(em);
    expect(terjangkau(tono.user.id)).toBe(0);
    expect(keluhan(sejak)).toEqual([]);
    em.bukaBlokir(tono.user);
    await tenang(em);
    expect(terjangkau(tono.user.id)).toBe(1);
    expect(barisAwal(await tono.tanya('kalau 2023?'))).toBe(judul2023);
    em.blokir(tono.user);
    await tenang(em);
    expect(terjangkau(tono.user.id)).toBe(0);
  });

  test('a group in which the bot may not write, and a closed topic, hold nobody up either', async () => {
    const diam = em.buatSupergrup();
    const forum = em.buatSupergrup({ forum: true });
    const topik = em.buatTopik(forum, 'Tutup');
    em.aturStatus(diam, 'tanpa-hak');
    em.tutupTopik(forum, topik);
    const sejak = bot.baris().length;
    em.kirimPesan({ chat: diam, dari: sari, teks: `/tanya ${soal}` });
    em.kirimPesan({ chat: forum, dari: sari, thread: topik, teks: `/tanya ${soal}` });
    for (const chat of [diam, forum]) await em.tunggu((p) => p.chat === chat.id && p.kode === 400, { ...sabar, sejak: 1 });
    await tenang(em);
    expect(keluhan(sejak)).toEqual([]);
    // The rest of a forum goes on.
    expect(barisAwal(await tanya(sari, `/tanya ${soal}`, { chat: forum }))).toBe(judul2024);
    await tenang(em);
    expect(terjangkau(forum.id)).toBe(1);
  });
});

describe('a group that becomes a supergroup', { timeout: 60_000 }, () => {
  test('questions are answered in the new chat, and short ones go on from those of the old', async () => {
    const chat = em.buatGrup();
    await tanya(sari, `/tanya ${soal}`, { chat });
    const { baru } = em.migrasi(chat);
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat: baru }))).toBe(judul2023);
    expect(barisAwal(await tanya(budi, '/tanya realisasi anggaran setda 2023', { chat: baru }))).toBe(belanja);
    expect(em.pesan(baru, 'bot')).toHaveLength(2);
    await tenang(em);
    expect(bacaDb(db, 'SELECT pindah_ke, terjangkau FROM obrolan WHERE chat = ?', chat.id)).toEqual([
      { pindah_ke: baru.id, terjangkau: 0 },
    ]);
  });

  test('an answer that was under way to the old chat arrives in the new one, and its buttons work there', async () => {
    const chat = em.buatGrup();
    const tunda = em.kesalahan.pasang({ kind: 'reset-before' }, { metode: 'sendMessage', chat: chat.id, kali: 1 });
    em.kirimPesan({ chat, dari: sari, teks: `/tanya ${soal}` });
    await em.tungguSampai(() => tunda.terpakai() === 1, sabar);
    const { baru } = em.migrasi(chat);
    await tungguKiriman(em, baru, 1);
    await tenang(em);
    const [jawab] = em.pesan(baru, 'bot');
    if (jawab === undefined) throw new Error('no answer');
    expect(barisAwal(jawab)).toBe(judul2024);
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat: baru }))).toBe(judul2023);
    const { asal, teks } = await tekan(em, sari, jawab, 'Rincian');
    expect([teks, asal.suntingan]).toEqual([undefined, 1]);
    expect(asal.teks).toContain('Menurut skala lain: ');
  });

  test('the move is still known after a restart: a late question of the old chat is answered in the new one', async () => {
    const chat = em.buatGrup();
    const { pesan } = em.kirimPesan({ chat, dari: sari, teks: `/tanya ${soal}` });
    await tungguKiriman(em, chat, 1);
    const { baru } = em.migrasi(chat);
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat: baru }))).toBe(judul2023);
    expect((await bot.hentikan()).kode).toBe(0);
    bot.mulaiLagi();
    em.kirimUpdate({ message: pesan });
    await tungguKiriman(em, baru, 2);
    await tenang(em);
    expect(em.pesan(baru, 'bot').map(barisAwal)).toEqual([judul2023, judul2024]);
    expect(terjangkau(chat.id)).toBe(0);
  });

  test('no pressed button was left without an answer', async () => {
    await tenang(em);
    expect(em.tombolMenunggu()).toEqual([]);
  });
});
