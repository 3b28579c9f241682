// Buttons of /iku in hard places: kill -9 before and during a press, forged data, groups and topics.
import type { User } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, kirimanKe, sabar, tekan, tenang } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import type { Tempat } from '../support/emulator/orang.ts';
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

const kedaluwarsa = 'Tombol ini sudah tidak berlaku. Silakan tulis lagi pertanyaannya.';

describe('kill -9', { timeout: 60_000 }, () => {
  test('buttons from before it work after it: further down, back up, and in memory for short questions', async () => {
    const lina = createPelaku(em, 'Lina');
    const awal = await lina.tanya('/iku');
    const daftar = await akhirDari(lina, awal, bengkalis, dinkes);
    await tenang(em);
    await bot.bunuh();
    bot.mulaiLagi();
    const kartu = await akhirDari(lina, daftar, akb);
    expect(kartu.teks).toBe(kartuAkb);
    await bot.bunuh();
    bot.mulaiLagi();
    expect((await lina.tanya('satuannya?')).teks).toContain('\nSatuan: per 1.000 kelahiran hidup.\n');
    const [opd, , atas] = await telusuri(lina, kartu, 'Kembali', 'Kembali', 'Kembali');
    expect([opd?.teks, opd?.tombol]).toEqual([daftar.teks, daftar.tombol]);
    expect(atas?.tombol).toEqual(pemda);
    expect(kirimanKe(em, lina.user)).toHaveLength(2);
  });

  test('a press that was at work is finished after the restart, and its card is counted once', async () => {
    const dedi = createPelaku(em, 'Dedi');
    const daftar = await akhirDari(dedi, await dedi.tanya('/iku'), bengkalis, dinkes);
    const pasangan = em.kesalahan.pasang({ kind: 'silent-before' }, { metode: 'editMessageText', chat: dedi.user.id });
    const q = em.tekan({ pesan: daftar.pesan, dari: dedi.user, tombol: akb });
    await em.tungguSampai(() => pasangan.terpakai() >= 1, sabar);
    await bot.bunuh();
    pasangan.lepas();
    bot.mulaiLagi();
    await em.tungguSampai(() => q.jawaban !== undefined, sabar);
    expect(dedi.layar().map((x) => x.teks)).toEqual([kartuAkb]);
    await tenang(em);
    expect(terhitung(db, dedi)).toBe(1);
  });
});

describe('forged buttons', { timeout: 60_000 }, () => {
  test('a key that does not exist, or data that is no step, gets a kind alert, and the message stays', async () => {
    const oki = createPelaku(em, 'Oki');
    const awal = await oki.tanya('/iku');
    const [, sah = ''] = dataOf(awal);
    const palsu = [
      '1:i:0000000000:1',
      '1:i:abc:1',
      '1:i',
      '1:i:',
      '1:i::',
      '1:i::0',
      '1:i::-1',
      '1:i::10000',
      '1:i:dinkes:1',
      '1:i:../../etc:1',
      '1:i:__proto__:1',
      '1:i:constructor:1',
      "1:i:' OR 1=1:1",
      `1:i:${'f'.repeat(58)}:1`,
      sah.toUpperCase(),
      sah.replace(/:1$/, ':0'),
      sah.replace(/:1$/, ':x'),
      sah.replace(/:1$/, ''),
      `${sah}:1`,
      sah.replace(/^1/, '2'),
      sah.slice(0, -3) + sah.slice(-2),
    ];
    for (const data of palsu) {
      const t = await oki.tekan(awal, { data });
      expect([data, t.teks, t.peringatan, t.baru, t.asal.suntingan]).toEqual([data, kedaluwarsa, true, undefined, 0]);
    }
    expect(barisAwal(await akhirDari(oki, awal, bengkalis))).toBe('Kepbup Bengkalis 177/KPTS/I/2022');
  });

  test('a page far beyond the last one shows the last one', async () => {
    const eka = createPelaku(em, 'Eka');
    const awal = await eka.tanya('/iku');
    const [, sah = ''] = dataOf(awal);
    const jauh = await eka.tekan(awal, { data: sah.replace(/:1$/, ':9999') });
    expect([jauh.teks, jauh.asal.tombol.at(-2)]).toEqual([undefined, ['◀', '7/7']]);
    expect((await eka.tekan(jauh.asal, { data: '1:i::9999' })).asal.tombol).toEqual(pemda);
  });
});

describe('in a group', { timeout: 60_000 }, () => {
  const [sari, budi] = [em.buatPengguna({ nama: 'Sari' }), em.buatPengguna({ nama: 'Budi' })];
  const tanya = (dari: User, teks: string, t: Tempat): Promise<Terlihat> => em.tanya({ ...t, dari, teks, ...sabar });

  test('/iku is answered as a reply, anybody turns it in place, and who opened a card goes on from it', async () => {
    const chat = em.buatGrup();
    const awal = await tanya(sari, `/iku@${em.bot.username}`, { chat });
    expect([awal.tombol, awal.pesan.reply_to_message?.from?.id]).toEqual([pemda, sari.id]);
    let kini = awal;
    for (const [siapa, tombol] of [
      [sari, bengkalis],
      [budi, dinkes],
      [budi, akb],
    ] as const) {
      const t = await tekan(em, siapa, kini, tombol);
      expect([t.asal.id, t.baru, t.teks]).toEqual([awal.id, undefined, undefined]);
      kini = t.asal;
    }
    expect(kini.teks).toBe(kartuAkb);
    expect((await tanya(budi, '/tanya satuannya?', { chat })).teks).toContain('\nSatuan: per 1.000 kelahiran hidup.\n');
    expect((await tanya(sari, '/tanya satuannya?', { chat })).teks).not.toContain('per 1.000 kelahiran hidup');
    expect((await tanya(sari, 'satuannya?', { chat, balasKe: kini.pesan })).teks).toContain('\nSatuan: per 1.000 kelahiran hidup.\n');
    await tekan(em, sari, kini, 'Kembali');
    expect(em.pesan(chat, 'bot').map((x) => [x.id === awal.id, x.suntingan])).toEqual([
      [true, 4],
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
  });

  test('/iku of another bot is left alone, and in a forum the list stays in its topic', async () => {
    const chat = em.buatSupergrup({ forum: true });
    const thread = em.buatTopik(chat, 'Kinerja');
    em.kirimPesan({ chat, dari: sari, teks: '/iku@lain_bot', antar: true, thread });
    const awal = await tanya(sari, '/iku', { chat, thread });
    const { asal, baru } = await tekan(em, budi, awal, banyuasin);
    expect([barisAwal(asal), asal.pesan.message_thread_id, baru]).toEqual(['Perbup Banyuasin 45/2019', thread, undefined]);
    await tenang(em);
    expect(kirimanKe(em, chat)).toHaveLength(1);
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
