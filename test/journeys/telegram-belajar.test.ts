// The learning loop in the real bot: a thumb down, a wrong number reported, its operator answers; misses reviewed by an admin; suggestions.
import { describe, expect, test } from 'vitest';
import { createIsian } from '../../src/db/isian.ts';
import { openDb } from '../../src/db/open.ts';
import { bacaDb, bukaPanggung, createPelaku, sabar, siaga, tenang } from '../support/bot.ts';
import { isiDaerahBot, opdDaerah } from '../support/daerah-bot.ts';
import { dirs } from '../support/db.ts';
import type { Terlihat } from '../support/emulator/jenis.ts';

const idAdmin = 700_900_002;
const { em, db } = await bukaPanggung({}, { ADMIN_IDS: String(idAdmin) });

const soal = 'berapa capaian IKM Dumai Kota 2024';
const judul = 'Capaian Indeks Kepuasan Masyarakat, Kecamatan Dumai Kota, tahun 2024: 95,43%';
const barisAwal = (x: Terlihat | undefined): string => x?.teks.split('\n')[0] ?? '';

describe('a wrong number', { timeout: 90_000 }, () => {
  test('is reported after a thumb down, answered by the operator of its OPD, and the answer comes back', async () => {
    const operator = createPelaku(em, 'Operator');
    em.pribadi(operator.user);
    await siaga(em);
    isiDaerahBot(db, dirs, [opdDaerah(1, 0)], [{ user: operator.user, peran: 'operator', opd: ['kec-dumai-kota'] }]);
    const sari = createPelaku(em, 'Sari');
    const jawab = await sari.tanya(soal);
    expect(jawab.tombol.flat()).not.toContain('Angka salah?');
    const turun = await sari.tekan(jawab, '👎');
    expect([turun.teks, turun.baru]).toEqual([
      'Terima kasih, penilaian dicatat. Bila angkanya yang salah, mohon tekan "Angka salah?" di bawah jawaban.',
      undefined,
    ]);
    expect([turun.asal.teks, turun.asal.tombol.at(-1)]).toEqual([jawab.teks, ['Angka salah?']]);
    // Pressed again it is no second opinion; a thumb up takes the offer away.
    await sari.tekan(jawab, '👎');
    const naik = await sari.tekan(jawab, '👍');
    expect(naik.asal.tombol).toEqual(jawab.tombol);
    await sari.tekan(jawab, '👎');

    const lapor = await sari.tekan(jawab, 'Angka salah?');
    expect(lapor.baru?.teks.split('\n').slice(0, 2)).toEqual(['Laporkan angka yang salah', judul]);
    expect(lapor.baru?.teks).toContain('operator Kecamatan Dumai Kota, tanpa nama pelapor');
    const terkirim = await sari.tanya('bukannya 85,76?');
    expect(barisAwal(terkirim)).toBe('Terima kasih, laporannya dikirim.');

    await em.tungguSampai(() => operator.layar().length > 0, { ...sabar, pesan: 'the report' });
    const [kabar] = operator.layar();
    expect(kabar?.teks.split('\n').slice(0, 4)).toEqual([
      'Angka ini dilaporkan salah',
      judul,
      'Perangkat daerah: Kecamatan Dumai Kota',
      'Catatan pelapor: bukannya 85,76?',
    ]);
    expect(kabar?.teks).not.toContain('Sari');
    if (kabar === undefined) throw new Error('no report');
    await operator.tekan(kabar, 'Sudah benar');
    const dijawab = await operator.tanya('Tabel 3.3, dihitung ulang dari target dan realisasi');
    expect(barisAwal(dijawab)).toBe('Terima kasih, jawabannya dikirim kepada pelapor.');
    await em.tungguSampai(() => sari.layar().some((x) => barisAwal(x) === 'Jawaban atas laporan angka salah'), {
      ...sabar,
      pesan: 'the answer',
    });
    expect(sari.layar().at(-1)?.teks).toContain('Penjelasan: Tabel 3.3, dihitung ulang dari target dan realisasi');
    await tenang(em);
    expect(bacaDb(db, 'SELECT teks, sebab, jumlah FROM luput ORDER BY sebab')).toEqual([
      { teks: soal, sebab: 'angka-salah', jumlah: 1 },
      { teks: soal, sebab: 'jempol-turun', jumlah: 2 },
    ]);
  });

  test('in a group the press is enough, and only the one who pressed goes on', async () => {
    const [wati, rudi] = [createPelaku(em, 'Wati'), createPelaku(em, 'Rudi')];
    const grup = em.buatGrup();
    const jawab = await wati.tanya(`/tanya ${soal}`, { chat: grup });
    await wati.tekan(jawab, '👎');
    const lapor = await wati.tekan(jawab, 'Angka salah?');
    expect(lapor.baru?.tombol.flat()).toEqual(['Kirim laporan', 'Batal']);
    if (lapor.baru === undefined) throw new Error('no screen');
    expect((await rudi.tekan(lapor.baru, 'Kirim laporan')).teks).toBe(
      'Tombol ini milik orang lain. Silakan mulai sendiri dari perintahnya.',
    );
    expect(barisAwal((await wati.tekan(lapor.baru, 'Kirim laporan')).asal)).toBe('Terima kasih, laporannya dikirim.');
  });
});

describe('what an admin verified', { timeout: 90_000 }, () => {
  test('stands in the greeting and the help, and is answered below when it is pressed', async () => {
    const siti = createPelaku(em, 'Siti');
    expect((await siti.tanya('/bantuan')).tombol.flat()).not.toContain('Pertanyaan terverifikasi');
    const buka = openDb(db, dirs);
    if (!buka.ok) throw new Error('no database');
    const nilai = bacaDb<{ permintaan: string }>(db, 'SELECT permintaan FROM penilaian LIMIT 1')[0]?.permintaan ?? '';
    createIsian(buka.value).tulis(
      {
        pengguna: 0,
        sebagai: 'admin bot',
        aksi: 'atur-pengetahuan',
        ubahan: ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].map((id, n) => ({
          jenis: 'pertanyaan',
          id,
          versi: 0,
          isi: {
            teks: `kepuasan warga dumkot ${n}`,
            tampil: `${soal}${'?'.repeat(n)}`,
            permintaan: nilai,
            oleh: { pengguna: 0, waktu: new Date().toISOString() },
          },
        })),
      },
      new Date(),
    );
    buka.value.$client.close();
    const sapa = await siti.tanya('/start');
    expect(sapa.tombol.slice(0, 2)).toEqual([[`${soal}??`], [`${soal}?`]]);
    const bantuan = await siti.tanya('/bantuan');
    expect(bantuan.tombol.at(-1)).toEqual(['Pertanyaan terverifikasi']);
    const topik = await siti.tekan(bantuan, 'Pertanyaan terverifikasi');
    expect(topik.asal.tombol).toEqual([[`${soal}??`], [`${soal}?`], [soal], ['Topik lain']]);
    const jawab = await siti.tekan(topik.asal, soal);
    expect(jawab.baru?.teks.split('\n').slice(0, 2)).toEqual([soal, judul]);
  });

  test('/tinjau is for the admins of the installation', async () => {
    const admin = createPelaku(em, 'Admin', idAdmin);
    const tinjau = await admin.tanya('/tinjau');
    expect(tinjau.teks).toContain(`"${soal}"`);
    const kartu = await admin.tekan(tinjau, '1');
    await admin.tekan(kartu.asal, 'Abaikan');
    await tenang(em);
    expect(bacaDb(db, `SELECT json_extract(isi, '$.hasil') AS hasil FROM isian WHERE jenis = 'tinjauan'`)).toEqual([{ hasil: 'abaikan' }]);
    expect(barisAwal(await createPelaku(em, 'Tamu').tanya('/tinjau'))).toBe('Maaf, ini hanya dapat dilakukan oleh admin bot.');
  });
});
