// People in the real bot: an invitation that travels as a link, a group bound to an office, and a person who is forgotten although the bot is killed.
import { describe, expect, test } from 'vitest';
import { bacaDb, bukaPanggung, createPelaku, kirimanKe, sabar, tenang, tungguKiriman } from '../support/bot.ts';

const idAdmin = 700_900_002;
const { em, bot, db } = await bukaPanggung({}, { ADMIN_IDS: String(idAdmin) });

/** The newest message of a private chat whose text begins so. */
const cari = (p: ReturnType<typeof createPelaku>, awal: string) => p.layar().findLast((x) => x.teks.startsWith(awal));

/** Cells that hold one of these texts, in every table that people write into. */
function berisi(teks: readonly string[]): readonly string[] {
  const tabel = bacaDb<{ name: string }>(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('rekaman', 'klaim')");
  return tabel.flatMap(({ name }) =>
    bacaDb(db, `SELECT * FROM "${name}"`).flatMap((x) =>
      Object.entries(x).flatMap(([kolom, nilai]) => (teks.some((t) => String(nilai).includes(t)) ? [`${name}.${kolom}`] : [])),
    ),
  );
}

describe('people', { timeout: 60_000 }, () => {
  test('an admin of the settings invites by a link, the guest accepts by it, the admin is told, the group is bound', async () => {
    const admin = em.buatPengguna({ nama: 'Ani', id: idAdmin });
    const ani = { user: admin, layar: () => em.pesan(admin, 'bot') };
    const sari = createPelaku(em, 'Sari');
    const tanya = (teks: string) => em.tanya({ dari: admin, teks, ...sabar });
    const tekanAni = async (tombol: string): Promise<void> => {
      const pesan = ani.layar().at(-1);
      if (pesan === undefined) throw new Error('no screen');
      const q = em.tekan({ pesan: pesan.pesan, dari: admin, chat: pesan.pesan.chat, tombol });
      await em.tungguSampai(() => q.jawaban !== undefined, sabar);
    };
    await tanya('/undang');
    await tekanAni('Operator');
    await tekanAni('Pemerintah Kota Dumai');
    await tekanAni('Kecamatan Dumai Kota');
    await tekanAni('30 hari');
    await tungguKiriman(em, admin, 2);
    const [layar, tautan] = ani.layar();
    expect(layar?.teks.split('\n')[0]).toBe('Undangan sudah dibuat.');
    expect(tautan?.tombol).toEqual([]);
    const rahasia = /https:\/\/t\.me\/(\w+)\?start=(u_[A-Za-z0-9_-]{32})$/.exec(tautan?.teks ?? '');
    expect(rahasia?.[1]).toBe(em.bot.username);
    expect(berisi([rahasia?.[2]?.slice(2) ?? 'x'])).toEqual([]);

    const undangan = await sari.tanya(`/start ${rahasia?.[2] ?? ''}`);
    expect(undangan.teks.split('\n').slice(0, 2)).toEqual([
      'Undangan',
      'Bapak/Ibu diundang sebagai operator Kecamatan Dumai Kota (Pemerintah Kota Dumai).',
    ]);
    await sari.tekan(undangan, 'Terima');
    await tungguKiriman(em, admin, 3);
    expect(ani.layar().at(-1)?.teks.split('\n')[0]).toBe('Undangan diterima');

    await tenang(em);
    expect(berisi([rahasia?.[2]?.slice(2) ?? 'x'])).toEqual([]);

    const grup = em.buatGrup();
    const ikat = await em.tanya({ chat: grup, dari: sari.user, teks: '/grup', ...sabar });
    expect(ikat.teks.split('\n')[0]).toBe('Ikat grup ini pada Kecamatan Dumai Kota?');
    const q = em.tekan({ pesan: ikat.pesan, dari: sari.user, chat: grup, tombol: 'Ikat pada Kecamatan Dumai Kota' });
    await em.tungguSampai(() => q.jawaban !== undefined, sabar);
    expect(em.pesan(grup, 'bot').at(-1)?.teks.split('\n')[0]).toBe('Grup ini mewakili Kecamatan Dumai Kota.');
    // Everything else about people is for the private chat.
    const lain = await em.tanya({ chat: grup, dari: sari.user, teks: '/peran', ...sabar });
    expect(lain.teks).toBe('Pengisian dan data perangkat daerah dibuka di obrolan pribadi, agar tidak terbaca seisi grup.');
  });

  test('who is forgotten while the bot is killed hears it after the start, and is in no table', async () => {
    const dia = createPelaku(em, 'Kartika Wulandari');
    const tono = createPelaku(em, 'Tono');
    const grup = em.buatGrup();
    await dia.tanya('berapa capaian IKM Dumai Kota 2024');
    const diGrup = await em.tanya({ chat: grup, dari: dia.user, teks: '/tanya capaian IKM Dumai Kota 2024', ...sabar });
    em.kirimPesan({ chat: grup, dari: tono.user, teks: '/bantuan', balasKe: diGrup.pesan });
    await dia.tanya('/saya');
    await dia.tanya('/hapusdata');
    await tenang(em);
    const id = String(dia.user.id);
    expect(berisi([id, 'Kartika']).length).toBeGreaterThan(10);
    const sebelum = kirimanKe(em, dia.user).length;
    const pasangan = em.kesalahan.pasang({ kind: 'silent-before' }, { metode: 'sendMessage', chat: dia.user.id });
    em.kirimPesan({ dari: dia.user, teks: 'HAPUS' });
    await em.tungguSampai(() => pasangan.terpakai() >= 1, sabar);
    await bot.bunuh();
    pasangan.lepas();
    bot.mulaiLagi();
    await tungguKiriman(em, dia.user, sebelum + 1);
    await tenang(em);
    expect(cari(dia, 'Data Bapak/Ibu sudah dihapus.')).toBeDefined();
    expect(kirimanKe(em, dia.user)).toHaveLength(sebelum + 1);
    expect(berisi([id, 'Kartika', 'Wulandari'])).toEqual([]);

    // Leaving for good does not bring them back; a new word begins anew.
    em.aturStatus(dia.user.id, 'diblokir');
    await tenang(em);
    expect(berisi([id]).filter((x) => !x.startsWith('kotak_masuk.'))).toEqual([]);
  });
});
