// Entered data against people and programs that do not play by the rules: forged buttons, files that are not what they say, edited messages.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { awalByJenis, pdf } from '../support/berkas.ts';
import { sabar, tenang } from '../support/bot.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';
import { barisAwal, bukaPanggungIsian, lewat, tw1 } from '../support/panggung-isian.ts';
import { pilihTahun, sampaiBukti, sampaiPratinjau, type Pengisi } from '../support/pengisi.ts';
import { sha } from '../support/unduhan.ts';

const { em, di, gudang, rekaman, jejak, isiGudang, layarBot, terjawab, layarBaru, gagal } = await bukaPanggungIsian(4);

describe('buttons that are not pressed as they should be', { timeout: 90_000 }, () => {
  test('forged, replayed and borrowed data change nothing, and each gets its answer', async () => {
    const { opd, operator } = di(1);
    const lain = di(2).operator;
    await sampaiPratinjau(operator, { opd, triwulan: 1, nilai: 106 });
    const layar = operator.layar() as Terlihat;
    const tombol = layar.pesan.reply_markup?.inline_keyboard.flat()[0];
    const sah = tombol !== undefined && 'callback_data' in tombol ? tombol.callback_data : '';
    const [, , id = '', langkah = ''] = sah.split(':');
    expect(sah).toMatch(/^1:d:[a-z0-9]{10}:\d+:0$/);
    const tekan = async (data: string, p: Pengisi = operator): Promise<string | undefined> => {
      const q = em.tekan({ pesan: p === operator ? layar.id : 1, dari: p.user, data, palsu: true });
      await terjawab(q);
      return q.jawaban?.teks;
    };
    const tidakBerlaku = 'Tombol ini sudah tidak berlaku. Silakan mulai lagi dari perintahnya.';
    const takTerbaca = 'Tombol ini sudah tidak berlaku. Silakan tulis lagi pertanyaannya.';
    const milikLain = 'Tombol ini milik orang lain. Silakan mulai sendiri dari perintahnya.';
    expect(await tekan(sah, lain)).toBe(milikLain);
    for (const [data, ucapan] of [
      [`1:d:aaaaaaaaaa:${langkah}:0`, tidakBerlaku],
      [`1:d:${id}:${Number(langkah) + 1}:0`, lewat],
      [`1:d:${id}:${Number(langkah) - 1}:0`, lewat],
      [`1:d:${id}:${langkah}:99`, lewat],
      [`1:d:${id}:${langkah}:-1`, takTerbaca],
      [`1:d:${id}:${langkah}`, takTerbaca],
      [`1:d:${id}:${langkah}:0:0`, takTerbaca],
      [`1:d:${id}:0:0`, takTerbaca],
      [`1:d:' OR 1=1:1:0`, takTerbaca],
      [`1:d:${id.toUpperCase()}:${langkah}:0`, takTerbaca],
      [`2:d:${id}:${langkah}:0`, takTerbaca],
    ] as const)
      expect([data, await tekan(data)]).toEqual([data, ucapan]);
    expect([rekaman('realisasi', opd.id), operator.layar()]).toEqual([[], layar]);
    expect(await tekan(sah)).toBeUndefined();
    expect(barisAwal(operator.layar())).toBe(`Tersimpan: ${opd.namaIndikator}, ${tw1}: 106 surat`);
    expect([await tekan(sah), await tekan(sah)]).toEqual([lewat, lewat]);
    expect(jejak(opd.id)).toEqual(['isi-realisasi']);
  });

  test('in a group, somebody else cannot press on in a dialogue that is not theirs', async () => {
    const { opd, operator } = di(2);
    const budi = em.buatPengguna({ nama: 'Budi' });
    const chat = em.buatGrup();
    const layar = await em.tanya({ chat, dari: operator.user, teks: `/grup@${em.bot.username}`, ...sabar });
    const tombol = layar.tombol.flat()[0] ?? '';
    const asing = em.tekan({ chat, pesan: layar.id, dari: budi, tombol });
    await terjawab(asing);
    expect(asing.jawaban).toEqual({ teks: 'Tombol ini milik orang lain. Silakan mulai sendiri dari perintahnya.', peringatan: true });
    expect([rekaman('grup', opd.id), em.pesan(chat, 'bot').map((x) => x.teks)]).toEqual([[], [layar.teks]]);
    await terjawab(em.tekan({ chat, pesan: layar.id, dari: operator.user, tombol }));
    expect(rekaman('grup', opd.id)).toEqual([{ chat: chat.id, opd: opd.id }]);
  });
});

describe('files that are not what they say', { timeout: 90_000 }, () => {
  test('too large, a program in disguise, an empty one: told why, nothing is stored, and the next file is taken', async () => {
    const { opd, operator } = di(3);
    const sebelum = isiGudang();
    await sampaiBukti(operator, opd.rekomendasi[0]?.isi ?? '');
    const kirim = async (nama: string, data: Uint8Array, lain: { readonly ukuran?: number } = {}): Promise<string> => {
      const dulu = operator.layar()?.id ?? 0;
      operator.kirim({ berkas: { nama, mime: 'application/pdf', data, ...lain } });
      await layarBaru(operator, dulu);
      return operator.teks();
    };
    const exe = new Uint8Array(600);
    exe.set([0x4d, 0x5a, 0x90, 0x00]);
    const unduhan = em.jurnal.daftar('getFile').length;
    expect(await kirim('laporan.pdf', pdf(1000), { ukuran: 30 * 1_048_576 })).toBe(
      'Berkas 30 MB terlalu besar; paling besar 20 MB. Mohon diperkecil, atau kirim tautannya.',
    );
    expect(await kirim('laporan.pdf.exe', exe)).toBe(
      'Program, skrip, dan halaman web tidak diterima. Mohon kirim dokumennya sebagai PDF atau gambar.',
    );
    expect(em.jurnal.daftar('getFile')).toHaveLength(unduhan);
    expect(await kirim('laporan.pdf', exe)).toBe(
      'Program, skrip, dan halaman web tidak diterima. Mohon kirim dokumennya sebagai PDF atau gambar.',
    );
    expect(await kirim('laporan.pdf', awalByJenis.png)).toBe(
      'Berkas itu berakhiran .pdf, tetapi isinya .png. Mohon ganti akhirannya menjadi .png, lalu kirim ulang.',
    );
    expect(isiGudang()).toEqual(sebelum);
    const isi = pdf(70_000, 9);
    expect(await kirim('../../../etc/passwd\u202efdp.pdf', isi)).toMatch(/^Bukti ini dari tahun berapa\?\npasswdfdp\.pdf\n/);
    await pilihTahun(operator);
    await operator.tekan('Simpan');
    expect(rekaman('bukti', opd.id)).toMatchObject([{ lampiran: { berkas: { nama: 'passwdfdp.pdf', ukuran: 70_000, sha256: sha(isi) } } }]);
    expect(isiGudang()).toEqual([...sebelum, sha(isi)].toSorted());
    expect(existsSync(path.join(gudang, '../etc'))).toBe(false);
  });
});

describe('a message that is edited after it was sent', { timeout: 90_000 }, () => {
  test('does not change the value that was read from it', async () => {
    const { opd, operator } = di(4);
    await operator.tulis('/lapor');
    await operator.tekan(`${tw1}:`);
    const dulu = operator.layar()?.id ?? 0;
    const { pesan } = em.kirimPesan({ dari: operator.user, teks: '107' });
    await layarBaru(operator, dulu);
    const layar = operator.layar() as Terlihat;
    em.suntingPesan({ pesan, teks: '1070' });
    await tenang(em);
    expect(operator.teks()).toBe(
      'Pesan yang disunting tidak mengubah isian; yang dibaca hanya pesan yang pertama.\nBila belum disimpan, isiannya diubah di layar yang terakhir. Bila sudah tersimpan, mohon dibuka lagi dari perintahnya, misalnya /lapor.',
    );
    await terjawab(em.tekan({ pesan: layar.pesan, dari: operator.user, tombol: 'Simpan' }));
    expect(rekaman('realisasi', opd.id)).toMatchObject([{ nilai: { cetak: '107' } }]);
    expect(layarBot(operator)[1]).toBe(`Tersimpan: ${opd.namaIndikator}, ${tw1}: 107 surat`);
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
