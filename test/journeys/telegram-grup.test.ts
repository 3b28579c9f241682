// The real bot among several people: what it answers in a group, whose question goes on from which, topics, buttons for everybody.
import type { User } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { bukaPanggung, kirimanKe, sabar, tekan, tenang, tungguKiriman } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import type { Tempat } from '../support/emulator/orang.ts';

const { em } = await bukaPanggung();

const nama = em.bot.username;
const soal = 'berapa capaian IKM Dumai Kota 2024';
const judul2024 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%';
const judul2023 = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2023: 96,06%';
const target2024 = 'Target Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 89,87';
const belanja = 'Realisasi anggaran belanja Setda Kota Dumai tahun 2023: Rp93.874.609.881';
const serapan = 'Serapan anggaran belanja Setda Kota Dumai tahun 2023: 95,23%';
const barisAwal = (x: { readonly teks: string } | undefined): string => x?.teks.split('\n')[0] ?? '';
const balasan = (x: Terlihat | undefined): number | undefined => x?.pesan.reply_to_message?.message_id;
const [sari, budi] = [em.buatPengguna({ nama: 'Sari' }), em.buatPengguna({ nama: 'Budi' })];
const tanya = (dari: User, teks: string, t: Tempat): Promise<Terlihat> => em.tanya({ ...t, dari, teks, ...sabar });

describe('what is meant for the bot', { timeout: 60_000 }, () => {
  test('plain talk is left alone; /tanya in any spelling is answered as a reply; commands of other bots are not', async () => {
    const chat = em.buatGrup();
    em.kirimPesan({ chat, dari: sari, teks: soal });
    em.kirimPesan({ chat, dari: sari, teks: soal, antar: true });
    em.kirimPesan({ chat, dari: sari, teks: `/tanya@lain_bot ${soal}`, antar: true });
    em.kirimPesan({ chat, dari: sari, teks: '/ban @budi' });
    em.kirimStiker({ chat, dari: sari, antar: true });
    for (const perintah of ['/tanya', `/tanya@${nama}`, '/TANYA', `/Tanya@${nama.toUpperCase()}`]) {
      const jawab = await tanya(sari, `${perintah} ${soal}`, { chat });
      expect([barisAwal(jawab), jawab.pesan.reply_to_message?.text]).toEqual([judul2024, `${perintah} ${soal}`]);
    }
    await tenang(em);
    expect(kirimanKe(em, chat)).toHaveLength(4);
  });

  test('an unknown command is answered only when it names the bot, and says how to ask in a group', async () => {
    const chat = em.buatGrup();
    em.kirimPesan({ chat, dari: sari, teks: '/ngawur' });
    const jawab = await tanya(sari, `/ngawur@${nama}`, { chat });
    expect(jawab.teks).toBe(
      'Perintah /ngawur tidak dikenal. Yang ada: /tanya, /iku, /bantuan, /grup, /baru. Pertanyaan ditulis setelah /tanya, atau sebagai balasan pesan saya.',
    );
    expect(kirimanKe(em, chat)).toHaveLength(1);
  });

  test('/tanya alone asks for the question with an open reply, and the reply to it is answered', async () => {
    const chat = em.buatGrup();
    const minta = await tanya(sari, '/tanya', { chat });
    expect(minta.teks).toBe('Tulis pertanyaannya sebagai balasan pesan ini, misalnya: capaian IKM Dumai Kota 2024.');
    expect(kirimanKe(em, chat)[0]?.muatan['reply_markup']).toMatchObject({ force_reply: true, selective: true });
    expect(barisAwal(await tanya(sari, soal, { chat, balasKe: minta.pesan }))).toBe(judul2024);
  });

  test("/tanya as a reply to somebody's message asks that message", async () => {
    const chat = em.buatGrup();
    const { pesan } = em.kirimPesan({ chat, dari: budi, teks: soal });
    const jawab = await tanya(sari, '/tanya', { chat, balasKe: pesan });
    expect(barisAwal(jawab)).toBe(judul2024);
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat }))).toBe(judul2023);
  });

  test('a mention of the bot asks it where it reads everything, and talk without one is still left alone', async () => {
    const chat = em.buatSupergrup();
    em.tambahkanBot(chat, { sebagai: 'administrator' });
    em.kirimPesan({ chat, dari: sari, teks: soal });
    const jawab = await tanya(sari, `@${nama} ${soal}`, { chat });
    expect(barisAwal(jawab)).toBe(judul2024);
    expect(barisAwal(await tanya(sari, `kalau 2023 @${nama.toUpperCase()}?`, { chat }))).toBe(judul2023);
    em.kirimPesan({ chat, dari: sari, teks: `@${nama}x ${soal}` });
    await tenang(em);
    expect(kirimanKe(em, chat)).toHaveLength(2);
  });

  test('an edited /tanya rewrites its answer in place, and a message edited into one is answered', async () => {
    const chat = em.buatGrup();
    const { pesan } = em.kirimPesan({ chat, dari: sari, teks: `/tanya ${soal}` });
    await tungguKiriman(em, chat, 1);
    em.suntingPesan({ pesan, teks: '/tanya berapa capaian IKM Dumai Kota 2023' });
    await em.tunggu((p) => p.chat === chat.id && p.metode === 'editMessageText' && p.berlaku, { ...sabar, sejak: 1 });
    expect(em.pesan(chat, 'bot').map(barisAwal)).toEqual([judul2023]);
    const { pesan: biasa } = em.kirimPesan({ chat, dari: budi, teks: soal });
    em.suntingPesan({ pesan: biasa, teks: `/tanya ${soal}` });
    await tungguKiriman(em, chat, 2);
    expect(em.pesan(chat, 'bot').map(barisAwal)).toEqual([judul2023, judul2024]);
  });

  test('in a thread of replies that is no topic the answer is a plain reply', async () => {
    const chat = em.buatSupergrup();
    const utas = { message_thread_id: 4, text: `/tanya ${soal}`, entities: [{ type: 'bot_command', offset: 0, length: 6 }] };
    const { pesan } = em.kirimIsi({ chat, dari: sari }, utas);
    await tungguKiriman(em, chat, 1);
    const [jawab] = em.pesan(chat, 'bot');
    expect([barisAwal(jawab), balasan(jawab), jawab?.pesan.message_thread_id]).toEqual([judul2024, pesan.message_id, undefined]);
  });

  test('an admin who writes as the group is answered', async () => {
    const chat = em.buatSupergrup();
    const anonim: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    const tulis = (text: string, length: number): void => {
      em.kirimIsi({ chat, dari: anonim }, { sender_chat: chat, text, entities: [{ type: 'bot_command', offset: 0, length }] });
    };
    tulis(`/tanya ${soal}`, 6);
    await tungguKiriman(em, chat, 1);
    tulis('/tanya kalau 2023?', 6);
    await tungguKiriman(em, chat, 2);
    expect(em.pesan(chat, 'bot').map(barisAwal)).toEqual([judul2024, judul2023]);
  });
});

describe('several people', { timeout: 60_000 }, () => {
  test('a reply to an answer goes on from that answer, whoever replies and whatever was asked since', async () => {
    const chat = em.buatGrup();
    const pertama = await tanya(sari, `/tanya ${soal}`, { chat });
    await tanya(sari, '/tanya realisasi anggaran setda 2023', { chat });
    const lanjut = await tanya(budi, 'kalau 2023?', { chat, balasKe: pertama.pesan });
    expect(barisAwal(lanjut)).toBe(judul2023);
    expect(barisAwal(await tanya(sari, 'targetnya?', { chat, balasKe: pertama.pesan }))).toBe(target2024);
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat, balasKe: pertama.pesan }))).toBe(judul2023);
  });

  test('short questions of two people go on each from their own', async () => {
    const chat = em.buatGrup();
    await tanya(sari, `/tanya ${soal}`, { chat });
    await tanya(budi, '/tanya realisasi anggaran setda 2023', { chat });
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat }))).toBe(judul2023);
    expect(barisAwal(await tanya(budi, '/tanya serapannya?', { chat }))).toBe(serapan);
    await tanya(sari, '/baru', { chat });
    expect(barisAwal(await tanya(budi, '/tanya pagunya?', { chat }))).toMatch(/^Pagu perubahan belanja Setda Kota Dumai tahun 2023: /);
    expect((await tanya(sari, '/tanya kalau 2023?', { chat })).teks).toMatch(/\nApa yang ingin Bapak\/Ibu tanyakan, .+\?$/);
  });

  test('in a forum the answer stands in the topic of the question, and each topic has its own thread of questions', async () => {
    const chat = em.buatSupergrup({ forum: true });
    const [kinerja, uang] = [em.buatTopik(chat, 'Kinerja'), em.buatTopik(chat, 'Anggaran')];
    const satu = await tanya(sari, `/tanya ${soal}`, { chat, thread: kinerja });
    const dua = await tanya(sari, '/tanya realisasi anggaran setda 2023', { chat, thread: uang });
    expect([satu.pesan.message_thread_id, dua.pesan.message_thread_id]).toEqual([kinerja, uang]);
    expect([satu, dua].map((x) => x.pesan.reply_to_message?.from?.id)).toEqual([sari.id, sari.id]);
    expect(barisAwal(await tanya(sari, '/tanya kalau 2023?', { chat, thread: kinerja }))).toBe(judul2023);
    const lanjut = await tanya(sari, '/tanya serapannya?', { chat, thread: uang });
    expect([barisAwal(lanjut), lanjut.pesan.message_thread_id]).toEqual([serapan, uang]);
    const umum = await tanya(sari, `/tanya ${soal}`, { chat });
    expect([barisAwal(umum), umum.pesan.message_thread_id]).toEqual([judul2024, undefined]);
    const daftar = await tanya(sari, '/tanya daftar iku setda', { chat, thread: kinerja });
    const { baru } = await tekan(em, sari, daftar, '4');
    expect([barisAwal(baru), baru?.pesan.message_thread_id]).toEqual([
      expect.stringMatching(/^Capaian Tercapainya Pembinaan BUMD/),
      kinerja,
    ]);
  });

  test('a button pressed by another member works, and that member can go on from it', async () => {
    const chat = em.buatGrup();
    const balik = await tanya(sari, '/tanya realisasi setda 2023 brp', { chat });
    const { baru } = await tekan(em, budi, balik, 'realisasi anggaran belanja Setda Kota Dumai');
    expect([barisAwal(baru), balasan(baru)]).toEqual([belanja, balik.id]);
    expect(barisAwal(await tanya(budi, '/tanya serapannya?', { chat }))).toBe(serapan);
    const jawab = await tanya(sari, `/tanya ${soal}`, { chat });
    expect((await tekan(em, budi, jawab, 'Rincian')).asal.teks).toContain('Menurut skala lain: ');
  });

  test('/start and /bantuan in a group say how to ask there', async () => {
    const chat = em.buatGrup();
    const salam = await tanya(sari, '/start', { chat });
    expect(salam.teks).toMatch(/\nDi grup ini tulis \/tanya lalu pertanyaannya, atau balas pesan saya\.$/);
    const { baru } = await tekan(em, budi, salam, soal);
    expect([baru?.teks.split('\n').slice(0, 2), balasan(baru)]).toEqual([[soal, judul2024], salam.id]);
    const bantuan = await tanya(sari, '/bantuan', { chat });
    expect((await tekan(em, sari, bantuan, 'Di dalam grup')).asal.teks).toBe(
      'Di dalam grup\nDi grup, tulis /tanya lalu pertanyaannya, atau balas pesan saya. Pesan lain di grup tidak saya baca.\nMembalas pesan orang lain dengan /tanya berarti pesan itu yang ditanyakan.',
    );
  });
});

describe('in the end', { timeout: 60_000 }, () => {
  test('no pressed button was left without an answer', async () => {
    await tenang(em);
    expect(em.tombolMenunggu()).toEqual([]);
  });
});
