import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJawabanTerkirim } from '../../src/db/jawaban-terkirim.ts';
import { createKotakMasuk } from '../../src/db/kotak-masuk.ts';
import { createObrolan } from '../../src/db/obrolan.ts';
import type { Db } from '../../src/db/open.ts';
import { createPercakapan } from '../../src/db/percakapan.ts';
import { openTestDb, tempDir } from '../support/db.ts';
import { bukaRuang } from '../support/dialog.ts';
import { semuaIsi } from '../support/isi-db.ts';
import { rahasiaOf, terimaDari } from '../support/undangan.ts';

const kec = { opd: 'kec-dumai-kota', pemda: 'kota-dumai' } as const;
const nama = 'Kartika Wulandari';
const kini = new Date('2027-04-05T02:00:00.000Z');
const grup = -100777;

/** What a chat leaves behind, closed; `terakhir` is the update that is being handled. */
function tinggalkanBekas(db: Db, telegram: number, terakhir: number): void {
  const dari = { id: telegram, is_bot: false, first_name: 'Kartika', last_name: 'Wulandari', username: 'kartika_w' };
  const lain = { id: 4242, is_bot: false, first_name: 'Tono' };
  const pribadi = { id: telegram, type: 'private', first_name: 'Kartika' };
  const pesan = (from: object, chat: object, isi: object): object => ({ message: { message_id: 5, date: 1, from, chat, ...isi } });
  const diGrup = { id: grup, type: 'supergroup', title: 'Kecamatan' };
  const daftar: readonly (readonly [number, string, object])[] = [
    [9001, `chat:${telegram}`, pesan(dari, pribadi, { text: 'berapa capaian IKM' })],
    [9002, `chat:${grup}`, pesan(dari, diGrup, { text: '/tanya capaian IKM' })],
    [9003, `chat:${grup}`, pesan(lain, diGrup, { text: 'setuju', reply_to_message: { message_id: 4, from: dari, text: 'rahasia saya' } })],
    [
      9004,
      'chat:4242',
      pesan(lain, { id: 4242, type: 'private' }, { text: 'x', forward_origin: { type: 'hidden_user', sender_user_name: nama } }),
    ],
    [9005, `chat:${telegram}`, { callback_query: { id: '1', from: dari, data: 'x', message: { message_id: 6, chat: pribadi } } }],
    [9006, `chat:${telegram}`, { edited_message: { message_id: 5, from: dari, chat: pribadi, text: 'lama' } }],
    [9007, 'chat:4242', pesan(lain, { id: 4242, type: 'private' }, { text: 'punya Tono' })],
    [terakhir, `chat:${telegram}`, pesan(dari, pribadi, { text: 'HAPUS' })],
  ];
  const k = createKotakMasuk(db, 1);
  k.terima(
    daftar.map(([updateId, antrean, isi]) => ({ updateId, antrean, isi: JSON.stringify({ update_id: updateId, ...isi }) })),
    kini,
  );
  const tutup = daftar.map(([updateId]) => updateId).filter((x) => x !== terakhir);
  k.putar(
    tutup.map((updateId) => ({ updateId, status: updateId === 9006 ? 'disisihkan' : 'selesai', perubahan: [] })),
    [],
    kini,
  );
  const c = createPercakapan(db);
  for (const kunci of [`tg:${telegram}`, `tg:${grup}:0:${telegram}`, `tg:${grup}:0:4242`]) c.write(kunci, { jawaban: 9002 }, kini);
  const t = createJawabanTerkirim(db, 1);
  for (const [id, chat] of [
    [9001, telegram],
    [9002, grup],
    [9007, 4242],
  ] as const)
    t.write({ id, chat, pesanJawab: id, isi: { tanya: `pertanyaan ${id}` } }, kini);
  const o = createObrolan(db, 1);
  o.hitungPertanyaan(telegram, 'private', kini);
  o.hitungPertanyaan(grup, 'supergroup', kini);
  o.nilai({ jawabanId: 9001, pengguna: telegram, nilai: 1, permintaan: {} }, kini);
}

/** Cells with the Telegram id as a number of its own, or a part of the name. */
const jejakDiri = (db: Db, telegram: number): readonly string[] =>
  semuaIsi(db).filter((x) => new RegExp(`(?<!\\d)${telegram}(?!\\d)|Kartika|Wulandari|kartika_w`).test(x));

describe('/hapusdata', () => {
  test('the roles end in an act, and nothing of the person is left in any table or in the file; the trail keeps role, OPD and number', () => {
    const berkas = path.join(tempDir(), 'sakip.db');
    const db = openTestDb(berkas);
    const ruang = bukaRuang({ db });
    const [admin, dia] = [ruang.orang('Ani', { admin: true }), ruang.orang(nama)];
    admin.mulai('undang', 'kepala:kec-dumai-kota');
    admin.tekan('7 hari');
    terimaDari(dia, rahasiaOf(admin));
    dia.beriPeran({ peran: 'operator', opd: 'setda', pemda: 'kota-dumai' });
    dia.mulai('undang', 'operator:kec-dumai-kota');
    dia.tekan('7 hari');
    const undangannya = rahasiaOf(dia);
    dia.mulai('saya');
    dia.mulai('ingatkan', '10 Desember 2027 pukul 9 urusan pribadi tersembunyi');
    dia.tekan('Simpan');
    // Others look at the name at this moment.
    admin.mulai('peran');
    expect(admin.tombol()).toContain(`${nama}: kepala Kecamatan Dumai Kota`);
    admin.tekan('kepala Kecamatan');
    admin.tekan('Cabut peran');

    dia.mulai('hapusdata');
    expect(dia.layar()).toEqual({
      isi: [
        'Hapus data Bapak/Ibu',
        'Yang dihapus: Id Telegram, nama akun, dan semua pesan, pertanyaan, penilaian, serta pengingat Bapak/Ibu yang tersimpan pada bot ini.',
        `Yang tetap: isian, berkas bukti, dan jejak perubahan milik perangkat daerah. Di sana Bapak/Ibu hanya tercatat sebagai peran, perangkat daerah, dan nomor acak ${dia.pengguna}, yang tidak lagi terhubung dengan siapa pun.`,
        'Pertanyaan yang belum terjawab baik juga tetap, paling lama 90 hari, tanpa nama dan tanpa obrolannya.',
        'Peran yang berakhir:',
        '· kepala Kecamatan Dumai Kota',
        '· operator Setda Kota Dumai',
        'Undangan yang belum dipakai ikut dicabut: 1.',
        'Penghapusan ini tidak dapat diurungkan.',
        'Untuk melanjutkan, tulis HAPUS.',
      ],
      tombol: [[{ label: 'Batal', nilai: 'tutup' }]],
      tunggu: 'teks',
    });
    dia.tulis('iya hapus saja');
    expect(dia.layar().isi[0]).toBe('Belum ada yang dihapus. Mohon tulis HAPUS bila memang ingin menghapus, atau tekan Batal.');
    const terakhir = 9100;
    tinggalkanBekas(db, dia.chat, terakhir);
    expect(jejakDiri(db, dia.chat).length).toBeGreaterThan(15);
    dia.tulis('hapus');
    expect(dia.layar()).toEqual({
      isi: [
        'Data Bapak/Ibu sudah dihapus.',
        `Yang tersisa hanya nomor acak ${dia.pengguna} di jejak perubahan.`,
        'Pesan yang masih tampak di obrolan ini dapat Bapak/Ibu hapus sendiri di Telegram. Bila suatu saat menulis lagi kepada bot ini, kita mulai dari perkenalan baru. Terima kasih.',
      ],
      tombol: [],
    });

    // Only the update under way is left; it goes when the queue closes it.
    expect(jejakDiri(db, dia.chat).every((x) => x.startsWith('kotak_masuk.'))).toBe(true);
    expect(jejakDiri(db, dia.chat)).toHaveLength(2);
    createKotakMasuk(db, 1).putar(
      [{ updateId: terakhir, status: 'selesai', perubahan: [() => ruang.pengguna.lupakanUpdate(1, terakhir)] }],
      [],
      kini,
    );
    expect(jejakDiri(db, dia.chat)).toEqual([]);
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    expect(['Kartika', 'Wulandari', 'kartika_w', 'rahasia saya', 'urusan pribadi'].filter((x) => readFileSync(berkas).includes(x))).toEqual(
      [],
    );

    // The updates are still known by number, so that none is taken twice; what is Tono's is whole.
    const kotak = db.$client.prepare('SELECT update_id, isi FROM kotak_masuk ORDER BY update_id').raw().all() as readonly [
      number,
      string,
    ][];
    expect(kotak.map(([id]) => id)).toEqual([9001, 9002, 9003, 9004, 9005, 9006, 9007, terakhir]);
    expect(kotak.filter(([, isi]) => isi.includes('Tono')).map(([id]) => id)).toEqual([9007]);
    expect(createPercakapan(db).read(`tg:${grup}:0:4242`)).toBeDefined();
    expect([9001, 9002, 9007].map((id) => createJawabanTerkirim(db, 1).byId(id)?.chat)).toEqual([undefined, undefined, 4242]);

    const [t] = ruang.isian.riwayat({}, 1);
    expect([t?.aksi, t?.sebagai, t?.pengguna]).toEqual(['lepas-peran', 'kepala Kecamatan Dumai Kota', dia.pengguna]);
    expect(t?.rincian.map((r) => [r.jenis, r.sesudah])).toEqual([
      ['peran', undefined],
      ['peran', undefined],
      ['undangan', undefined],
      ['pengingat', undefined],
    ]);
    expect(ruang.buku().semua('peran')).toEqual([]);
    admin.tekan('Cabut peran');
    expect(admin.layar().isi).toEqual(['Peran ini sudah dicabut sebelumnya.']);
    const sari = ruang.orang('Sari');
    sari.mulai('terima-undangan', undangannya);
    expect(sari.layar().isi[1]).toContain('sudah dicabut oleh kepala Kecamatan Dumai Kota');

    // A later contact is a new person.
    const baru = ruang.pengguna.kenali(dia.chat, nama, kini);
    expect(baru.id).not.toBe(dia.pengguna);
    expect(ruang.pengguna.byId(dia.pengguna)).toEqual({ id: dia.pengguna });
  });

  test('revoking and forgetting are one transaction: if the second fails, the roles are still there', () => {
    const ruang = bukaRuang();
    const dia = ruang.orang(nama);
    dia.beriPeran({ peran: 'operator', ...kec });
    tinggalkanBekas(ruang.db, dia.chat, 9100);
    dia.mulai('hapusdata');
    ruang.db.$client.exec("CREATE TRIGGER macet BEFORE DELETE ON obrolan BEGIN SELECT RAISE(ABORT, 'macet'); END");
    expect(() => dia.tulis('HAPUS')).toThrow('macet');
    expect(ruang.buku().semua('peran')).toHaveLength(1);
    expect(ruang.pengguna.byId(dia.pengguna)?.nama).toBe(nama);
    ruang.db.$client.exec('DROP TRIGGER macet');
    dia.tulis('HAPUS');
    expect(ruang.buku().semua('peran')).toEqual([]);
    expect(ruang.pengguna.byId(dia.pengguna)?.nama).toBeUndefined();
  });

  test('a guest is forgotten too; an admin of the settings hears what stays; the last screen can be shown again', () => {
    const ruang = bukaRuang();
    const tamu = ruang.orang(nama);
    tamu.mulai('hapusdata');
    tamu.tekan('Batal');
    expect(ruang.pengguna.byId(tamu.pengguna)?.nama).toBe(nama);
    const sebelum = ruang.updateTerakhir();
    tamu.mulai('hapusdata');
    tamu.tulis('HAPUS');
    expect(jejakDiri(ruang.db, tamu.chat)).toEqual([]);
    const update = { botId: 1, updateId: ruang.updateTerakhir(), chat: tamu.chat, grup: false };
    expect(ruang.mesinDialog.terlupa(update)).toMatchObject({ terhapus: true, layar: { isi: tamu.layar().isi } });
    expect(ruang.mesinDialog.terlupa({ ...update, updateId: sebelum })).toBeUndefined();
    expect(ruang.isian.riwayat({}, 1)).toEqual([]);

    const admin = ruang.orang('Ani', { admin: true });
    expect(admin.mulai('hapusdata').isi).toContain(
      'Peran admin dari pengaturan pemasangan (ADMIN_IDS) tidak berubah di sini; mohon dihapus di pengaturan itu.',
    );
  });
});
