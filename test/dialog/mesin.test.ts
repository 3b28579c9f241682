import { describe, expect, test } from 'vitest';
import { createMesinDialog, type Orang } from '../../src/dialog/mesin.ts';
import { bukaRuang, type OrangUji, type Ruang } from '../support/dialog.ts';

const opd = 'kec-dumai-kota';
let updateId = 100_000;
/** An update of a person; the same one again when its number is given. */
const dari = (o: OrangUji, update = (updateId += 1)) => ({ botId: 1, updateId: update, chat: o.chat, grup: false });
const orangOf = (o: OrangUji): Orang => ({ pengguna: o.pengguna, admin: false });

function siapkan() {
  const ruang = bukaRuang();
  const operator = ruang.orang('Operator');
  operator.beriPeran({ peran: 'operator', opd });
  return { ruang, operator, mesin: ruang.mesinDialog };
}

/** Opens the card of the Renja of 2027 and returns its dialogue. */
function bukaKartu(ruang: Ruang, o: OrangUji) {
  const daftar = ruang.mesinDialog.mulai('dokumen', '2027', orangOf(o), dari(o));
  const ke = daftar.layar.tombol.flat().findIndex((t) => t.label === 'Renja');
  const kartu = ruang.mesinDialog.tekan(daftar.id, daftar.langkah, ke, orangOf(o), dari(o));
  if ('kind' in kartu) throw new Error(kartu.kind);
  return { ...kartu, ke: (label: string) => kartu.layar.tombol.flat().findIndex((t) => t.label === label) };
}

function cabutPeran(ruang: Ruang, pengguna: number): void {
  for (const p of ruang
    .buku()
    .semua('peran')
    .filter((x) => x.isi.pengguna === pengguna))
    ruang.isian.tulis(
      { pengguna: 0, sebagai: 'admin bot', aksi: 'peran-operator', ubahan: [{ jenis: 'peran', id: p.id, versi: p.versi, isi: undefined }] },
      new Date('2027-04-05T02:00:00.000Z'),
    );
}

describe('tekan', () => {
  test('the same update run again shows the same screen and writes nothing twice', () => {
    const { ruang, operator, mesin } = siapkan();
    const k = bukaKartu(ruang, operator);
    const t = dari(operator);
    const pertama = mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), t);
    const cap = ruang.buku().cap;
    expect(mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), t)).toEqual(pertama);
    expect(mesin.ulangi(orangOf(operator), t)).toEqual(pertama);
    expect(ruang.buku().cap).toBe(cap);
    expect(ruang.buku().semua('dokumen')).toHaveLength(1);
  });

  test('a beginning and a text run again are not done again either', () => {
    const { ruang, operator, mesin } = siapkan();
    const awal = dari(operator);
    const satu = mesin.mulai('dokumen', '2027', orangOf(operator), awal);
    expect(mesin.mulai('dokumen', '2027', orangOf(operator), awal)).toEqual(satu);
    const k = bukaKartu(ruang, operator);
    const t = dari(operator);
    const teks = { kind: 'teks', teks: 'nomor 5/2027' } as const;
    const pertama = mesin.terima(k.id, teks, orangOf(operator), t);
    const cap = ruang.buku().cap;
    expect(mesin.terima(k.id, teks, orangOf(operator), t)).toEqual(pertama);
    expect(ruang.buku().cap).toBe(cap);
  });

  test('a button of an earlier screen, of somebody else, or of no screen does nothing', () => {
    const { ruang, operator, mesin } = siapkan();
    const lain = ruang.orang('Lain');
    lain.beriPeran({ peran: 'operator', opd });
    const k = bukaKartu(ruang, operator);
    const cap = ruang.buku().cap;
    expect(mesin.tekan(k.id, k.langkah - 1, 0, orangOf(operator), dari(operator))).toEqual({ kind: 'sudah-lewat' });
    expect(mesin.tekan(k.id, k.langkah + 1, 0, orangOf(operator), dari(operator))).toEqual({ kind: 'sudah-lewat' });
    for (const ke of [-1, 99, 0.5, Number.NaN])
      expect(mesin.tekan(k.id, k.langkah, ke, orangOf(operator), dari(operator)), String(ke)).toEqual({ kind: 'sudah-lewat' });
    expect(mesin.tekan(k.id, k.langkah, 0, orangOf(lain), dari(lain))).toEqual({ kind: 'bukan-milik' });
    // The right person in another chat, where the screen was never shown.
    expect(mesin.tekan(k.id, k.langkah, 0, orangOf(operator), { ...dari(operator), chat: -100 })).toEqual({ kind: 'bukan-milik' });
    expect(mesin.tekan('tidak-ada', 1, 0, orangOf(operator), dari(operator))).toEqual({ kind: 'tidak-ada' });
    expect(mesin.terima(k.id, { kind: 'teks', teks: 'nomor 1/2' }, orangOf(lain), dari(lain))).toEqual({ kind: 'bukan-milik' });
    expect(ruang.buku().cap).toBe(cap);
    // Two presses of one screen: the second comes late.
    expect(mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), dari(operator))).toHaveProperty('langkah', k.langkah + 1);
    expect(mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), dari(operator))).toEqual({ kind: 'sudah-lewat' });
    expect(ruang.buku().cap).toBe(cap + 1);
  });

  test('a role that was taken away between the screen and the press writes nothing', () => {
    const { ruang, operator, mesin } = siapkan();
    const k = bukaKartu(ruang, operator);
    cabutPeran(ruang, operator.pengguna);
    const cap = ruang.buku().cap;
    const x = mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), dari(operator));
    expect(ruang.dialog.byId(k.id)?.keadaan).toBeUndefined();
    expect(x).toMatchObject({
      layar: { isi: [expect.stringMatching(/^Maaf, ini hanya dapat dilakukan oleh /), 'Tidak ada yang disimpan.'] },
    });
    expect(ruang.buku().cap).toBe(cap);
    expect(ruang.buku().semua('dokumen')).toEqual([]);
  });

  test('a dialogue that the program no longer knows ends in words', () => {
    const { ruang, operator, mesin } = siapkan();
    const layar = { isi: ['Lama'], tombol: [[{ label: 'Lanjut', nilai: 'ya' }]] };
    const t = dari(operator);
    ruang.dialog.write(
      {
        id: 'lama',
        pengguna: operator.pengguna,
        alur: 'sudah-dihapus',
        argumen: '',
        keadaan: { langkah: 'x' },
        layar,
        langkah: 1,
        botId: t.botId,
        updateId: t.updateId,
        chat: t.chat,
      },
      new Date('2027-04-05T02:00:00.000Z'),
    );
    expect(mesin.tekan('lama', 1, 0, orangOf(operator), dari(operator))).toMatchObject({
      layar: { isi: ['Langkah ini tidak dikenal lagi. Silakan mulai lagi dari perintahnya.'] },
    });
    expect(ruang.dialog.byId('lama')?.keadaan).toBeUndefined();
    expect(mesin.mulai('sudah-dihapus', '', orangOf(operator), dari(operator)).layar.isi).toEqual([
      'Langkah ini tidak dikenal lagi. Silakan mulai lagi dari perintahnya.',
    ]);
  });

  test('a dialogue that was closed for another one still leads on, but changes nothing', () => {
    const { ruang, operator, mesin } = siapkan();
    const k = bukaKartu(ruang, operator);
    mesin.mulai('saya', '', orangOf(operator), dari(operator));
    expect(mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), dari(operator))).toMatchObject({
      layar: { isi: ['Langkah ini tidak dikenal lagi. Silakan mulai lagi dari perintahnya.'] },
    });
    expect(ruang.buku().semua('dokumen')).toEqual([]);
  });
});

describe('a step that fails', () => {
  test('leaves nothing behind, and the book is right afterwards', () => {
    const { ruang, operator } = siapkan();
    const k = bukaKartu(ruang, operator);
    const cap = ruang.buku().cap;
    let rusak = true;
    const mesin = createMesinDialog({
      isian: ruang.isian,
      pengguna: ruang.pengguna,
      pustaka: () => ruang.pustaka,
      dialog: {
        ...ruang.dialog,
        write: (x, kini) => {
          if (rusak) throw new Error('disk full');
          ruang.dialog.write(x, kini);
        },
      },
      transaksi: (kerja) => ruang.db.$client.transaction(kerja).immediate(),
      kini: () => new Date('2027-04-05T02:00:00.000Z'),
      zonaBaku: 'Asia/Jakarta',
      idBaru: () => 'id-baru',
      rahasiaBaru: () => 'rahasia',
      sidik: () => 'a'.repeat(64),
      namaBot: 'sakip_bot',
    });
    const t = dari(operator);
    // The record was written before the dialogue could not be.
    expect(() => mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), t)).toThrow('disk full');
    expect(ruang.buku().cap).toBe(cap);
    expect(ruang.buku().semua('dokumen')).toEqual([]);
    expect(ruang.isian.byUpdate(1, t.updateId)).toBeUndefined();
    // The same update again, when the fault is over: done, once.
    rusak = false;
    expect(mesin.tekan(k.id, k.langkah, k.ke('Draf'), orangOf(operator), t)).toHaveProperty('langkah', k.langkah + 1);
    expect(
      ruang
        .buku()
        .semua('dokumen')
        .map((x) => x.versi),
    ).toEqual([1]);
    expect(ruang.buku().cap).toBe(cap + 1);
  });
});

describe('what others are told', () => {
  function diurungkan() {
    const { ruang, operator, mesin } = siapkan();
    const organisasi = ruang.orang('Organisasi');
    organisasi.beriPeran({ peran: 'organisasi', pemda: 'kota-dumai' });
    operator.mulai('dokumen', '2027');
    operator.tekan('Renja');
    operator.tekan('Draf');
    const awal = mesin.mulai('urungkan', String(ruang.buku().cap), orangOf(organisasi), dari(organisasi));
    const yakin = mesin.tekan(awal.id, awal.langkah, 0, orangOf(organisasi), dari(organisasi));
    if ('kind' in yakin) throw new Error(yakin.kind);
    const t = dari(organisasi);
    return { ruang, operator, organisasi, mesin, t, tekan: () => mesin.tekan(yakin.id, yakin.langkah, 0, orangOf(organisasi), t) };
  }

  test('reaches them with their own eyes, and is not sent twice when the update is run again', () => {
    const { ruang, operator, organisasi, mesin, t, tekan } = diurungkan();
    const x = tekan();
    if ('kind' in x) throw new Error(x.kind);
    expect(x.kabar).toHaveLength(1);
    expect(x.kabar[0]).toMatchObject({
      chat: operator.chat,
      langkah: 1,
      layar: { isi: expect.arrayContaining(['Isian Bapak/Ibu diurungkan']) },
    });
    // A crash before it was sent: it is still due. After it was sent: no more.
    expect(mesin.ulangi(orangOf(organisasi), t)?.kabar.map((k) => k.id)).toEqual(x.kabar.map((k) => k.id));
    ruang.dialog.terkirim(x.kabar[0]?.id ?? '', 55);
    expect(tekan()).toMatchObject({ id: x.id, langkah: x.langkah, kabar: [] });
    expect(ruang.buku().semua('dokumen')).toEqual([]);
  });

  test('who asked to be forgotten is told nothing', () => {
    const { ruang, operator, tekan } = diurungkan();
    ruang.pengguna.hapus(operator.pengguna);
    expect(tekan()).toMatchObject({ kabar: [] });
    expect(ruang.buku().semua('dokumen')).toEqual([]);
  });

  test('does not take the place of the dialogue that waits for what its reader is writing', () => {
    const { ruang, operator, tekan } = diurungkan();
    operator.mulai('dokumen', '2027');
    operator.tekan('PK');
    ruang.saat('2027-04-05T02:00:05.000Z');
    tekan();
    operator.tulis('nomor 9/2027');
    expect(ruang.buku().find('dokumen', `${opd}:2027:pk`)?.isi.nomor).toBe('9/2027');
  });
});
