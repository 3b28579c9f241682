// Reminders while Telegram refuses, breaks off or is silent, while people block the bot and groups move, under kill -9 and SIGTERM.
import type { Chat } from 'grammy/types';
import { beforeAll, describe, expect, test } from 'vitest';
import { catatanUlang } from '../../src/reminders/pesan.ts';
import { kirimanKe, sabar, siaga } from '../support/bot.ts';
import { bukaPanggungPengingat, createWarga, kecamatan } from '../support/panggung-pengingat.ts';
import type { Pengisi } from '../support/pengisi.ts';

const banyakRamai = 40;
const { em, bot, susunan, setel, pada, bangkit, kabar, intip, terjangkau, gagal } = await bukaPanggungPengingat((tiruan) => {
  const { warga, orang } = createWarga(tiruan);
  const [grup, grupLambat] = [tiruan.buatGrup({ judul: 'Grup' }), tiruan.buatGrup({ judul: 'Grup lambat' })];
  const operator = (nama: string): Pengisi => orang(nama, 'operator', 'kec-a');
  return {
    // In this order they are told; whoever holds the sender up stands before everybody else.
    terputus: operator('Terputus'),
    bisu: operator('Bisu'),
    ditahan: operator('Ditahan'),
    ditolak: operator('Ditolak'),
    ganda: operator('Ganda'),
    penekan: operator('Penekan'),
    pemblokir: operator('Pemblokir'),
    pulang: operator('Pulang'),
    perantau: operator('Perantau'),
    ramai: Array.from({ length: banyakRamai }, (_, n) => orang(`Ramai ${n + 1}`, 'operator', 'kec-r').user),
    grupLama: grup,
    grupLambat,
    warga,
    opd: ['A', 'R'].map(kecamatan),
    grup: [grup, grupLambat].map((chat) => ({ chat, opd: 'kec-a' })),
    terbuka: ['lkjip:kec-a:2026', 'lke:kec-r:2026'],
  };
}, '2027-02-20 10:00');
const { terputus, bisu, ditahan, ditolak, ganda, penekan, pemblokir, pulang, perantau, ramai, grupLama, grupLambat } = susunan;

const lkjip = 'Mohon izin mengingatkan: LKjIP perangkat daerah tahun 2026, Kecamatan A.';
const isUlang = (teks: string): boolean => teks.endsWith(catatanUlang);
const panggilan = (p: Pengisi) => em.jurnal.daftar().filter((x) => x.metode === 'sendMessage' && x.chat === p.user.id);
const [padaSendMessage, sekali] = [{ metode: 'sendMessage' }, { metode: 'sendMessage', kali: 1 }];

describe('one morning on which calls fail', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    em.kesalahan.pasang({ kind: 'rate-limited', retryAfter: 1 }, { ...sekali, chat: ditahan.user.id });
    em.kesalahan.pasang({ kind: 'server-error', kode: 500 }, { ...sekali, chat: ditolak.user.id });
    for (const p of [ganda, penekan]) em.kesalahan.pasang({ kind: 'reset-after' }, { ...sekali, chat: p.user.id });
    // Without an update that would say so.
    for (const p of [pemblokir, pulang]) em.aturStatus(p.user.id, 'diblokir');
    em.blokir(perantau.user);
    setel('2027-02-22 08:00');
    await em.tungguSampai(() => kabar(penekan.user).length === 1, { ...sabar, pesan: 'the first message' });
    await penekan.tekan('Rincian');
    await bot.tenang();
  }, 60_000);

  test('429: sent once, and not before the wait is over', () => {
    expect(kabar(ditahan.user).map((x) => x.split('\n')[0])).toEqual([lkjip]);
    const [satu, dua, ...lain] = panggilan(ditahan);
    expect([satu?.kode, dua?.kode, lain]).toEqual([429, 200, []]);
    expect((dua?.tiba ?? 0) - (satu?.tiba ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(em.panggilanDini()).toBe(0);
  });

  test('500: tried again, sent once, without a word about it', () => {
    expect(panggilan(ditolak).map((x) => x.kode)).toEqual([500, 200]);
    expect(kabar(ditolak.user).map((x) => [x.split('\n')[0], isUlang(x)])).toEqual([[lkjip, false]]);
  });

  test('a connection that is cut after the effect: repeated once, and the second one says that it may be a repeat', () => {
    const [satu = '', dua = '', ...lain] = kabar(ganda.user);
    expect([satu.split('\n')[0], isUlang(satu), dua, lain]).toEqual([lkjip, false, `${satu}\n${catatanUlang}`, []]);
  });

  test('a press on either copy leaves one of them, so that nobody decides twice', async () => {
    const [satu] = em.pesan(ganda.user, 'bot');
    const q = em.tekan({ pesan: satu?.pesan ?? 0, dari: ganda.user, tombol: 'Tunda' });
    await em.tungguSampai(() => q.jawaban !== undefined, { ...sabar, pesan: 'an answer to the press' });
    expect([q.jawaban?.teks, em.pesan(ganda.user, 'bot').map((x) => x.id)]).toEqual([undefined, [satu?.id]]);
    expect(ganda.labelOf()).toContain('1 hari');
  });

  test('whoever pressed a button of the first one meanwhile is not sent a second', () => {
    expect(kirimanKe(em, penekan.user)).toHaveLength(1);
    expect(penekan.labelOf()).toContain('Bukan saya');
    expect(isUlang(penekan.teks())).toBe(false);
  });

  test('a chat that refuses with 403 is marked as out of reach', () => {
    expect(panggilan(pemblokir).map((x) => x.kode)).toEqual([403]);
    expect(terjangkau(pemblokir.user.id)).toBe(0);
  });

  test('and hears what it missed on the same day, once the bot is let in again', async () => {
    em.bukaBlokir(pulang.user);
    await pulang.tulis('/saya');
    const sejak = intip(pulang.user);
    await pada('2027-02-22 10:00');
    expect(sejak()).toEqual([[lkjip]]);
  });
});

describe('the next lead time, with a process that is killed while it waits for answers', { timeout: 90_000 }, () => {
  let grupBaru: Chat = grupLama;

  test('a message that had arrived is repeated once, marked; one that had not is sent once; nobody else hears twice', async () => {
    grupBaru = em.migrasi(grupLama).baru;
    await pada('2027-02-23 08:00');
    const lainnya = [ditahan, ditolak, ganda, penekan].map((x) => x.user);
    const sejak = intip(terputus.user, bisu.user, ...lainnya, grupLambat, grupBaru, grupLama);
    const dulu = [terputus, bisu].map((p) => kabar(p.user).length);
    // Whichever comes first in line is met first.
    const diam = [
      em.kesalahan.pasang({ kind: 'silent-after' }, { ...padaSendMessage, chat: terputus.user.id }),
      em.kesalahan.pasang({ kind: 'silent-before' }, { ...padaSendMessage, chat: bisu.user.id }),
    ];
    setel('2027-02-25 08:00');
    for (const kali of [1, 2]) {
      await em.tungguSampai(() => diam.filter((x) => x.terpakai() > 0).length === kali, { ...sabar, pesan: `silence ${kali}` });
      await bot.bunuh();
      for (const x of diam) if (x.terpakai() > 0) x.lepas();
      if (kali === 1) bot.mulai();
    }
    await bangkit();
    // The claims of the dead have not run out yet.
    expect([terputus, bisu].map((p, n) => kabar(p.user).length - (dulu[n] ?? 0))).toEqual([1, 0]);
    await pada('2027-02-25 08:02');
    await pada('2027-02-25 08:10');
    expect(sejak()).toEqual([[lkjip, lkjip], [lkjip], ...lainnya.map(() => [lkjip]), [lkjip], [lkjip], []]);
    expect(kabar(terputus.user).slice(-2).map(isUlang)).toEqual([false, true]);
    expect(isUlang(kabar(bisu.user).at(-1) ?? '')).toBe(true);
    expect(lainnya.map((u) => isUlang(kabar(u).at(-1) ?? ''))).toEqual(lainnya.map(() => false));
  });

  test('a group that moved heard the first one under its old id, the next under its new one, and nothing twice', () => {
    expect([kabar(grupLama).length, kabar(grupBaru).length]).toEqual([1, 1]);
  });

  test('who blocked the bot was left alone; when they come back and write, the latest reminder comes', async () => {
    expect(panggilan(pemblokir)).toHaveLength(1);
    em.bukaBlokir(pemblokir.user);
    await pemblokir.tulis('/saya');
    expect(terjangkau(pemblokir.user.id)).toBe(1);
    const sejak = intip(pemblokir.user);
    await pada('2027-02-25 10:00');
    await pada('2027-02-25 11:00');
    expect(sejak()).toEqual([[lkjip]]);
    expect(pemblokir.teks().split('\n')[1]).toBe('Batas: Minggu, 28 Februari 2027 (3 hari lagi).');
  });
});

describe('the last working day', { timeout: 60_000 }, () => {
  test('a group of whose move nobody told yet hears it once, under its new id, and nothing is repeated when the move is told', async () => {
    const polling = em.kesalahan.pasang({ kind: 'server-error', kode: 500 }, { metode: 'getUpdates' });
    // Ends the poll that waits.
    em.kirimPesan({ dari: ditahan.user, teks: '/baru' });
    await em.tungguSampai(() => polling.terpakai() > 0, { ...sabar, pesan: 'a poll that fails' });
    const { baru } = em.migrasi(grupLambat);
    const sejak = intip(grupLambat, baru, ganda.user);
    await pada('2027-02-26 08:00');
    expect(sejak()).toEqual([[], [lkjip], [lkjip]]);
    polling.lepas();
    await siaga(em);
    await pada('2027-02-26 09:00');
    await pada('2027-02-26 15:00');
    expect(sejak()).toEqual([[], [lkjip], [lkjip]]);
  });

  test('what is urgent reaches somebody who comes back on the night of the deadline, a Sunday; nobody else hears at that hour', async () => {
    const sejak = intip(perantau.user, pemblokir.user, ganda.user);
    await pada('2027-02-28 21:30');
    em.bukaBlokir(perantau.user);
    await perantau.tulis('/saya');
    await pada('2027-02-28 21:31');
    expect(sejak().map((x) => x.slice(-1))).toEqual([[lkjip.replace('mengingatkan', 'mengingatkan (terlambat)')], [], []]);
    expect(perantau.teks().split('\n')[2]).toBe('Batas itu jatuh pada hari Minggu, mohon segera diserahkan.');
  });
});

describe('SIGTERM while messages wait', { timeout: 60_000 }, () => {
  test('the process ends with 0, and the next one sends the rest: each message once', async () => {
    const tiba = (): number => ramai.filter((u) => kabar(u).length > 0).length;
    setel('2027-03-31 08:00');
    await em.tungguSampai(() => tiba() >= 5, { ...sabar, pesan: 'the first messages' });
    expect(await bot.hentikan()).toBe(0);
    expect(tiba()).toBeLessThan(banyakRamai);
    await bangkit();
    await pada('2027-03-31 08:05');
    expect(ramai.map((u) => kabar(u).map((x) => [x.split('\n')[0], isUlang(x)]))).toEqual(
      ramai.map(() => [['Mohon izin mengingatkan: Penilaian mandiri LKE AKIP tahun 2026, Kecamatan R.', false]]),
    );
  });

  test('in the end nothing failed that nobody foresaw, and no call came too early', () => {
    expect(gagal()).toEqual([]);
    expect(em.panggilanDini()).toBe(0);
  });
});
