// "/hapusdata": a person asks to be forgotten. The roles end in one act, and in the same transaction everything personal goes.
import { sebutPeran } from '../access/pelaku.ts';
import type { Ubahan } from '../isian/buku.ts';
import { jenisPribadi } from '../isian/skema.ts';
import { selesai, tampil, tombolBatal, ulang, type Alur, type Dunia, type Layar } from './alur.ts';

type Keadaan = { readonly langkah: 'tanya' | 'terhapus' };

const kata = 'HAPUS';
/** Also asked by the bot when it meets the word again after a crash. */
export const isKataHapus = (teks: string): boolean => teks.trim().toUpperCase() === kata;

/** The person's roles, also those of other days, the invitations that nobody has used, and their own reminders. */
const ubahanOf = (d: Dunia): readonly Ubahan[] => [
  ...d.buku
    .semua('peran')
    .filter((x) => x.isi.pengguna === d.pelaku.pengguna)
    .map((x) => ({ jenis: 'peran', id: x.id, versi: x.versi, isi: undefined }) as const),
  ...d.buku
    .semua('undangan')
    .filter((x) => x.isi.dari === d.pelaku.pengguna && x.isi.dipakai === undefined)
    .map((x) => ({ jenis: 'undangan', id: x.id, versi: x.versi, isi: undefined }) as const),
  ...jenisPribadi.flatMap((jenis) =>
    d.buku
      .semua(jenis)
      .filter((x) => x.isi.pengguna === d.pelaku.pengguna)
      .map((x): Ubahan => ({ jenis, id: x.id, versi: x.versi, isi: undefined })),
  ),
];

function layar(s: Keadaan, d: Dunia): Layar {
  if (s.langkah === 'terhapus') return layarAkhir(d);
  const peran = d.pelaku.peran.filter((p) => p.id !== undefined);
  const undangan = ubahanOf(d).filter((x) => x.jenis === 'undangan').length;
  return {
    isi: [
      'Hapus data Bapak/Ibu',
      'Yang dihapus: Id Telegram, nama akun, dan semua pesan, pertanyaan, penilaian, serta pengingat Bapak/Ibu yang tersimpan pada bot ini.',
      `Yang tetap: isian, berkas bukti, dan jejak perubahan milik perangkat daerah. Di sana Bapak/Ibu hanya tercatat sebagai peran, perangkat daerah, dan nomor acak ${d.pelaku.pengguna}, yang tidak lagi terhubung dengan siapa pun.`,
      'Pertanyaan yang belum terjawab baik juga tetap, paling lama 90 hari, tanpa nama dan tanpa obrolannya.',
      ...(peran.length === 0 ? [] : ['Peran yang berakhir:', ...peran.map((p) => `· ${sebutPeran(p, d.tempat)}`)]),
      ...(undangan === 0 ? [] : [`Undangan yang belum dipakai ikut dicabut: ${undangan}.`]),
      ...(peran.length < d.pelaku.peran.length
        ? ['Peran admin dari pengaturan pemasangan (ADMIN_IDS) tidak berubah di sini; mohon dihapus di pengaturan itu.']
        : []),
      'Penghapusan ini tidak dapat diurungkan.',
      `Untuk melanjutkan, tulis ${kata}.`,
    ],
    tombol: [[tombolBatal]],
    tunggu: 'teks',
  };
}

const layarAkhir = (d: Dunia): Layar => ({
  isi: [
    'Data Bapak/Ibu sudah dihapus.',
    `Yang tersisa hanya nomor acak ${d.pelaku.pengguna} di jejak perubahan.`,
    'Pesan yang masih tampak di obrolan ini dapat Bapak/Ibu hapus sendiri di Telegram. Bila suatu saat menulis lagi kepada bot ini, kita mulai dari perkenalan baru. Terima kasih.',
  ],
  tombol: [],
});

export const hapusdata: Alur<Keadaan> = {
  nama: 'hapusdata',
  mulai: () => tampil({ langkah: 'tanya' }),
  layar,
  terima: (_, m, d) => {
    if (m.kind !== 'teks' || !isKataHapus(m.teks))
      return ulang(`Belum ada yang dihapus. Mohon tulis ${kata} bila memang ingin menghapus, atau tekan Batal.`);
    const ubahan = ubahanOf(d);
    if (ubahan.length === 0) {
      const { isi } = layarAkhir(d);
      return { ...selesai(isi), hapusPengguna: true };
    }
    return {
      kind: 'tulis',
      tindakan: { aksi: 'lepas-peran', wilayah: {}, ubahan },
      keadaan: { langkah: 'terhapus' },
      hapusPengguna: true,
    };
  },
};
