// Entered data under kill -9, with the real bot: while a value is saved, while a file is fetched, while others are told.
import { describe, expect, test } from 'vitest';
import { pdf } from '../support/berkas.ts';
import { kirimanKe, sabar, tenang } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import type { Salah, Syarat } from '../support/emulator/kesalahan.ts';
import { bukaPanggungIsian, lewat, tw1 } from '../support/panggung-isian.ts';
import { pilihTahun, sampaiBukti, sampaiPratinjau, type Pengisi } from '../support/pengisi.ts';
import { sha } from '../support/unduhan.ts';

const { em, bot, di, rekaman, jejak, isiGudang, bacaBerkas, layarBot, terjawab, layarBaru, gagal } = await bukaPanggungIsian(5);

/** Kills the bot when the fault has hit so many calls, and starts it again without the fault. */
async function bunuhSaat(salah: Salah, syarat: Syarat, aksi: () => unknown, saatMati: () => void = () => {}): Promise<void> {
  const pasangan = em.kesalahan.pasang(salah, syarat);
  aksi();
  await em.tungguSampai(() => pasangan.terpakai() > 0, { ...sabar, pesan: `a call that meets ${salah.kind}` });
  await bot.bunuh();
  try {
    saatMati();
  } finally {
    pasangan.lepas();
    bot.mulaiLagi();
  }
}

const kirimBukti = async (p: Pengisi, nama: string, data: Uint8Array): Promise<void> => {
  const dulu = p.layar()?.id ?? 0;
  p.kirim({ berkas: { nama, mime: 'application/pdf', data } });
  await layarBaru(p, dulu);
};

describe('kill -9 while a value is saved', { timeout: 90_000 }, () => {
  test.each([
    ['before the screen changes', 'silent-before', 1],
    ['after it has changed', 'silent-after', 2],
  ] as const)('%s: it is saved once, told once, and a second press by somebody impatient does nothing more', async (_, kind, ke) => {
    const { opd, operator, kepala } = di(ke);
    await sampaiPratinjau(operator, { opd, triwulan: 1, nilai: 104 });
    let satu: ReturnType<Pengisi['sentuh']> | undefined;
    let dua: { readonly jawaban: { readonly teks: string | undefined } | undefined } | undefined;
    const { pesan, tombol } = operator.layar() as Terlihat;
    const data = pesan.reply_markup?.inline_keyboard.flat()[tombol.flat().indexOf('Simpan')];
    await bunuhSaat(
      { kind },
      { metode: 'editMessageText', chat: operator.user.id },
      () => {
        satu = operator.sentuh('Simpan');
      },
      () => {
        expect([rekaman('realisasi', opd.id).length, jejak(opd.id)]).toEqual([1, ['isi-realisasi']]);
        if (data === undefined || !('callback_data' in data)) throw new Error('no button to save');
        dua = em.tekan({ pesan, dari: operator.user, data: data.callback_data, palsu: true });
      },
    );
    if (satu === undefined || dua === undefined) throw new Error('not pressed');
    await Promise.all([terjawab(satu), terjawab(dua)]);
    expect(dua.jawaban).toMatchObject({ teks: lewat });
    expect(layarBot(operator).slice(1)).toEqual([`Tersimpan: ${opd.namaIndikator}, ${tw1}: 104 surat`]);
    expect(rekaman('realisasi', opd.id)).toMatchObject([{ nilai: { desimal: '104', cetak: '104' }, status: 'menunggu' }]);
    expect(jejak(opd.id)).toEqual(['isi-realisasi']);
    expect(kirimanKe(em, kepala.user)).toHaveLength(1);
  });

  test('a preview that came twice: saving in the first one leaves no second one that still offers it', async () => {
    const { opd, operator } = di(3);
    await operator.tulis('/lapor');
    await operator.tekan(`${tw1}:`);
    const dulu = operator.layar()?.id ?? 0;
    await bunuhSaat({ kind: 'silent-after' }, { metode: 'sendMessage', chat: operator.user.id }, () => operator.kirim({ teks: '105' }));
    await em.tungguSampai(() => em.pesan(operator.user, 'bot').filter((x) => x.id > dulu).length === 2, {
      ...sabar,
      pesan: 'two previews',
    });
    const [pertama, kedua] = em.pesan(operator.user, 'bot').filter((x) => x.id > dulu);
    expect([pertama?.teks, pertama?.tombol]).toEqual([kedua?.teks, kedua?.tombol]);
    await terjawab(em.tekan({ pesan: pertama?.id ?? 0, dari: operator.user, tombol: 'Simpan' }));
    expect(layarBot(operator).slice(1)).toEqual([`Tersimpan: ${opd.namaIndikator}, ${tw1}: 105 surat`]);
    expect(jejak(opd.id)).toEqual(['isi-realisasi']);
  });
});

describe('kill -9 while evidence is handed in', { timeout: 90_000 }, () => {
  test('in the middle of the download: nothing is half there, and after the restart the file is asked for its year', async () => {
    const { opd, operator, evaluator } = di(4);
    // The store is swept once there is any evidence.
    await sampaiBukti(operator, opd.rekomendasi[1]?.isi ?? '');
    await kirimBukti(operator, 'pertama.pdf', pdf(3000, 7));
    await pilihTahun(operator);
    await operator.tekan('Simpan');
    const [isiLain, isi] = [pdf(300_000, 4), pdf(400_000, 3)];
    for (const [metode, kind, data] of [
      ['file', 'silent-midway', isiLain],
      ['getFile', 'silent-after', isi],
    ] as const) {
      await sampaiBukti(operator, opd.rekomendasi[0]?.isi ?? '');
      const dulu = operator.layar()?.id ?? 0;
      await bunuhSaat(
        { kind },
        { metode },
        () => operator.kirim({ berkas: { nama: 'rencana aksi.pdf', mime: 'application/pdf', data } }),
        () => {
          expect(isiGudang()).not.toContain(sha(data));
          expect(rekaman('bukti', opd.id)).toHaveLength(1);
          expect(operator.layar()?.id).toBe(dulu);
        },
      );
      await layarBaru(operator, dulu);
      expect(operator.teks().split('\n').slice(0, 2)).toEqual(['Bukti ini dari tahun berapa?', 'rencana aksi.pdf']);
    }
    await pilihTahun(operator);
    await operator.tekan('Simpan');
    const q = { jawaban: undefined as unknown };
    await bunuhSaat({ kind: 'silent-after' }, { metode: 'sendMessage', chat: evaluator.user.id }, () => {
      const ini = operator.sentuh('Ajukan verifikasi');
      Object.defineProperty(q, 'jawaban', { get: () => ini.jawaban });
    });
    await terjawab(q);
    expect(operator.teks().split('\n')[0]).toBe('Sudah diajukan. Evaluator diberi tahu.');
    expect(rekaman('rekomendasi', opd.id)[0]).toMatchObject({ status: 'diajukan', diajukan: {} });
    expect(rekaman('bukti', opd.id).map((b) => b['lampiran'])).toContainEqual({
      kind: 'berkas',
      berkas: expect.objectContaining({ nama: 'rencana aksi.pdf', jenis: 'pdf', ukuran: 400_000, sha256: sha(isi) }) as unknown,
    });
    expect(bacaBerkas(sha(isi))).toEqual(isi);
    expect(isiGudang()).toEqual([sha(isi), sha(pdf(3000, 7))].toSorted());
    expect(jejak(opd.id)).toEqual(['tindak-lanjut', 'tindak-lanjut', 'tindak-lanjut']);
    // Its first copy had arrived.
    expect(kirimanKe(em, evaluator.user)).toHaveLength(2);
  });

  test('a decision whose notice is withheld: the evaluator is not shown the card again, and the operator is told once', async () => {
    const { opd, operator, evaluator } = di(5);
    await sampaiBukti(operator, opd.rekomendasi[0]?.isi ?? '');
    await kirimBukti(operator, 'bukti.pdf', pdf(5000, 5));
    await pilihTahun(operator);
    await operator.tekan('Simpan');
    await operator.tekan('Ajukan verifikasi');
    await evaluator.tekan('Belum sesuai');
    const dulu = evaluator.layar()?.id ?? 0;
    const sebelum = kirimanKe(em, operator.user).length;
    await bunuhSaat({ kind: 'silent-before' }, { metode: 'sendMessage', chat: operator.user.id }, () =>
      evaluator.kirim({ teks: 'Belum memuat seluruh seksi' }),
    );
    await em.tungguSampai(() => kirimanKe(em, operator.user).length > sebelum, { ...sabar, pesan: 'the notice' });
    await tenang(em);
    expect(em.pesan(evaluator.user, 'bot').filter((x) => x.id > dulu)).toHaveLength(1);
    expect(kirimanKe(em, operator.user)).toHaveLength(sebelum + 1);
    expect(rekaman('rekomendasi', opd.id)[0]).toMatchObject({ status: 'belum-sesuai', alasan: 'Belum memuat seluruh seksi' });
  });
});

describe('in the end', { timeout: 90_000 }, () => {
  test('no press was left without an answer, nothing failed, no half written file is left', async () => {
    await tenang(em);
    expect(em.tombolMenunggu()).toEqual([]);
    expect(gagal()).toEqual([]);
    expect(isiGudang().filter((n) => n.startsWith('.tmp-'))).toEqual([]);
  });
});
