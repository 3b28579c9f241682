// Half a year of reminders through the real bot, whose clock is set from here: who is told, when, in which words, and what presses change.
import { describe, expect, test } from 'vitest';
import { bukaPanggungPengingat, createWarga, kecamatan } from '../support/panggung-pengingat.ts';

const { em, bot, susunan, pada, bangkit, setel, kabar, intip, gagal } = await bukaPanggungPengingat((tiruan) => {
  const { warga, orang } = createWarga(tiruan);
  const [keluarga, arisan] = [tiruan.buatGrup({ judul: 'Keluarga besar' }), tiruan.buatGrup({ judul: 'Arisan' })];
  return {
    ratna: orang('Ratna', 'operator', 'kec-a'),
    hasan: orang('Hasan', 'kepala', 'kec-a'),
    joko: orang('Joko', 'operator', 'kec-b'),
    wati: orang('Wati', 'operator', 'kec-c'),
    dedi: orang('Dedi', 'operator', 'kec-c'),
    yusuf: orang('Yusuf', 'operator', 'kec-d'),
    lestari: orang('Lestari', 'kepala', 'kec-d'),
    ningsih: orang('Ningsih', 'organisasi'),
    surya: orang('Surya', 'pimpinan-daerah'),
    keluarga,
    arisan,
    warga,
    opd: ['A', 'B', 'C', 'D'].map(kecamatan),
    grup: [
      { chat: keluarga, opd: 'kec-b' },
      { chat: arisan, opd: 'kec-b' },
    ],
    terbuka: [
      ...['a', 'b', 'c'].map((x) => `lkjip:kec-${x}:2026`),
      'monev-renaksi-tw4:kec-d:2026',
      'lkj-pemda:kota-uji:2026',
      'lppd:kota-uji:2026',
      'pengukuran-tw1:kec-a:2027',
      'lke:kec-a:2026',
    ],
  };
}, '2027-01-19 10:00');
const { ratna, hasan, joko, wati, dedi, yusuf, lestari, ningsih, surya, keluarga, arisan } = susunan;

const monev = 'Monitoring dan evaluasi rencana aksi TW IV tahun 2026, Kecamatan D';
const lkjip = (huruf: string): string => `LKjIP perangkat daerah tahun 2026, Kecamatan ${huruf}`;
const mohon = 'Mohon izin mengingatkan';
const selesai = 'Sudah selesai, sehingga tidak diingatkan lagi:';

describe('behind the deadline of a Friday, 15 January', { timeout: 60_000 }, () => {
  test('the kepala hears on the Monday after a week, neither on the Friday, on Sunday, nor before eight; organisasi after two', async () => {
    expect(kabar(yusuf.user).map((x) => x.split('\n')[0])).toEqual([`${mohon} (terlambat): ${monev}.`]);
    const sejak = intip(yusuf.user, lestari.user, ningsih.user);
    for (const saat of ['2027-01-22 08:00', '2027-01-24 10:00', '2027-01-25 07:59']) await pada(saat);
    expect(sejak()).toEqual([[], [], []]);
    await pada('2027-01-25 08:00');
    expect(sejak()).toEqual([[`${mohon}: ${monev}.`], [`${mohon}: ${monev}.`], []]);
    expect(kabar(lestari.user)[0]?.split('\n')[1]).toBe('Batas: Jumat, 15 Januari 2027 (lewat 10 hari).');
    await pada('2027-02-01 08:00');
    expect(sejak()[2]).toEqual([`${mohon}: ${monev}.`]);
  });

  test('once it is done, everybody who was told hears so once, but for the one who said it', async () => {
    const sejak = intip(yusuf.user, lestari.user, ningsih.user);
    await yusuf.tekan('Sudah');
    for (const saat of ['2027-02-01 09:00', '2027-02-02 08:00', '2027-02-08 08:00']) await pada(saat);
    expect(sejak()).toEqual([[], [selesai], [selesai]]);
    expect(kabar(ningsih.user).at(-1)).toBe(`${selesai}\n· ${monev}`);
  });

  test('what is not urgent waits from 21:00 to the next morning, and on a Sunday for Monday; then it says that it is late', async () => {
    const sejak = intip(ratna.user);
    for (const saat of ['2027-02-13 21:00', '2027-02-14 10:00', '2027-02-15 07:59', '2027-02-15 21:00', '2027-02-16 06:59'])
      await pada(saat);
    expect(sejak()).toEqual([[]]);
    await pada('2027-02-16 07:00');
    expect(sejak()).toEqual([[`${mohon} (terlambat): ${lkjip('A')}.`]]);
  });
});

describe('a week before the LKjIP, which is due on Sunday, 28 February', { timeout: 60_000 }, () => {
  test('the operator is asked to hand it in on Friday; a group that wants to hears it without names and with a link alone', async () => {
    em.kirimPesan({ chat: arisan, dari: joko.user, teks: '/grup' });
    await em.tungguSampai(() => em.pesan(arisan, 'bot').length === 1);
    const [tanya] = em.pesan(arisan, 'bot');
    const q = em.tekan({ chat: arisan, pesan: tanya?.pesan ?? 0, dari: joko.user, tombol: 'Matikan pengingat' });
    await em.tungguSampai(() => q.jawaban !== undefined);
    const sejak = intip(keluarga, arisan, ratna.user, hasan.user);
    await pada('2027-02-22 08:00');
    expect(sejak()).toEqual([[`${mohon}: ${lkjip('B')}.`], [], [`${mohon}: ${lkjip('A')}.`], [`${mohon}: ${lkjip('A')}.`]]);
    expect(ratna.teks().split('\n').slice(1, 3)).toEqual([
      'Batas: Minggu, 28 Februari 2027 (6 hari lagi).',
      'Batas itu jatuh pada hari Minggu, mohon diserahkan Jumat 26 Februari.',
    ]);
    const diGrup = em.pesan(keluarga, 'bot').at(-1);
    expect(diGrup?.pesan.reply_markup?.inline_keyboard).toEqual([
      [{ text: 'Buka obrolan pribadi', url: `https://t.me/${em.bot.username}?start=a_tenggat` }],
    ]);
    for (const { user } of susunan.warga) expect(diGrup?.teks).not.toContain(user.first_name);
    await dedi.tulis('/start a_tenggat');
    expect(dedi.teks().split('\n')[0]).toBe('Tenggat sampai 90 hari ke depan: 1');
  });

  test('Sudah: the operator hears nothing more, the kepala once that it is done', async () => {
    const sejak = intip(ratna.user, hasan.user);
    await ratna.tekan('Sudah');
    expect(ratna.teks().split('\n')[0]).toBe('Terima kasih, dicatat sudah selesai dan tidak diingatkan lagi.');
    await pada('2027-02-22 09:00');
    await pada('2027-02-22 10:00');
    expect(sejak()).toEqual([[], [selesai]]);
    expect(hasan.teks()).toBe(`${selesai}\n· ${lkjip('A')}`);
  });

  test('Tunda 1 hari: told again on that day, and then as usual; Bukan saya: only the other operator is told further', async () => {
    await joko.tekan('Tunda');
    await joko.tekan('1 hari');
    expect(joko.teks().split('\n')[0]).toBe('Baik, diingatkan lagi 23 Februari 2027.');
    await wati.tekan('Bukan saya');
    const sejak = intip(joko.user, wati.user, dedi.user, ratna.user, hasan.user);
    for (const saat of ['2027-02-22 15:00', '2027-02-23 07:59']) await pada(saat);
    expect(sejak().flat()).toEqual([]);
    await pada('2027-02-23 08:00');
    expect(sejak()).toEqual([[`${mohon}: ${lkjip('B')}.`], [], [], [], []]);
    await pada('2027-02-25 08:00');
    const [b, c] = ['B', 'C'].map((x) => `${mohon}: ${lkjip(x)}.`);
    expect(sejak()).toEqual([[b, b], [], [c], [], []]);
    for (const p of [joko, dedi]) await p.tekan('Sudah');
    await pada('2027-02-25 09:00');
  });
});

describe('in March', { timeout: 60_000 }, () => {
  test('an own reminder, written in plain words, arrives at its time', async () => {
    await pada('2027-03-02 10:00');
    await ratna.tulis('ingatkan saya 10 Maret pukul 9 rapat renaksi');
    await ratna.tekan('Simpan');
    expect(ratna.teks().split('\n')[0]).toBe('Disimpan: rapat renaksi. Berikutnya: Rabu, 10 Maret 2027 pukul 09.00.');
    const sejak = intip(ratna.user);
    await pada('2027-03-10 08:59');
    expect(sejak()).toEqual([[]]);
    await pada('2027-03-10 09:00');
    await pada('2027-03-10 10:00');
    expect(sejak()).toEqual([[`${mohon}: rapat renaksi.`]]);
    expect(ratna.teks().split('\n')[1]).toBe('Pengingat Bapak/Ibu sendiri untuk Rabu, 10 Maret 2027 pukul 09.00.');
  });

  test('the head of the region reads one digest on Mondays, from the first with a deadline in the two weeks ahead', async () => {
    for (const saat of ['2027-03-15 08:00', '2027-03-22 07:59']) await pada(saat);
    expect(kabar(surya.user)).toEqual([]);
    for (const saat of ['2027-03-22 08:00', '2027-03-23 08:00', '2027-03-24 08:00']) await pada(saat);
    expect(kabar(surya.user).map((x) => x.split('\n').filter((b) => !b.startsWith('   ')))).toEqual([
      [
        `${mohon}: ringkasan pekan ini, 2 tenggat.`,
        '1. LKjIP Pemerintah Daerah tahun 2026, Pemerintah Kota Uji: Rabu, 31 Maret 2027 (9 hari lagi).',
        '2. LPPD tahun 2026, Pemerintah Kota Uji: Rabu, 31 Maret 2027 (9 hari lagi, perlu dicek).',
      ],
    ]);
    await pada('2027-03-29 08:00');
    expect(kabar(surya.user)).toHaveLength(2);
  });
});

describe('without a process from before a week ahead until behind the deadline', { timeout: 60_000 }, () => {
  test('each deadline is told once, all in one message, which says that it is late', async () => {
    const sejak = intip(ratna.user);
    await bot.bunuh();
    setel('2027-05-04 10:00');
    await bangkit();
    for (const saat of ['2027-05-04 11:00', '2027-05-05 08:00']) await pada(saat);
    expect(sejak()).toEqual([[`${mohon} (terlambat): 2 tenggat.`]]);
    expect(ratna.teks().split('\n').slice(1)).toEqual([
      '1. Pengukuran kinerja TW I tahun 2027, Kecamatan A: Sabtu, 10 April 2027 (lewat 24 hari, perlu dicek).',
      '2. Penilaian mandiri LKE AKIP tahun 2026, Kecamatan A: Jumat, 30 April 2027 (lewat 4 hari, perlu dicek).',
    ]);
    expect(gagal()).toEqual([]);
  });
});
