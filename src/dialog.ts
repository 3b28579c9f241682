// The engine of dialogues: one message or press is one transaction of state, records and trail, committed before anything is answered.
import { izin, ucapkanTolak, type Pelaku } from './access/izin.ts';
import { sebutPeran, toPelaku } from './access/pelaku.ts';
import { nilaiTutup, type Alur, type Dunia, type Hasil, type Kabar, type Layar, type Masukan, type Tabrakan } from './alur/alur.ts';
import { findAlur } from './alur/daftar.ts';
import { sebutTabrakan } from './alur/sebut.ts';
import type { DialogTersimpan, PenyimpanDialog } from './db/dialog.ts';
import type { PenyimpanIsian } from './db/isian.ts';
import type { PenyimpanPengguna } from './db/pengguna.ts';
import { createTempat } from './isian/tempat.ts';
import type { Pustaka } from './pustaka.ts';

export type AlatDialog = {
  readonly isian: PenyimpanIsian;
  readonly dialog: PenyimpanDialog;
  readonly pengguna: PenyimpanPengguna;
  readonly pustaka: () => Pustaka;
  /** Runs in one IMMEDIATE transaction; rolled back when it throws. */
  readonly transaksi: <T>(kerja: () => T) => T;
  readonly kini: () => Date;
  readonly zonaBaku: string;
  readonly idBaru: () => string;
  readonly rahasiaBaru: () => string;
  readonly sidik: (rahasia: string) => string;
  readonly namaBot: string;
};

/** Who acts, where, and by which update. */
export type Orang = { readonly pengguna: number; readonly admin: boolean };
export type Tempat = {
  readonly botId: number;
  readonly updateId: number;
  readonly chat: number;
  readonly grup: boolean;
  readonly pesan?: number;
};

/** A screen to show, and those that other people get because of it. */
export type Keluaran = {
  readonly id: string;
  readonly langkah: number;
  readonly layar: Layar;
  /** The dialogue is over; its buttons, if any, begin others. */
  readonly berakhir: boolean;
  readonly kabar: readonly { readonly id: string; readonly chat: number; readonly langkah: number; readonly layar: Layar }[];
};

export type TolakDialog =
  /** No such dialogue any more. */
  | { readonly kind: 'tidak-ada' }
  /** A button of an earlier screen. */
  | { readonly kind: 'sudah-lewat' }
  /** It belongs to somebody else. */
  | { readonly kind: 'bukan-milik' };

type Jadi = {
  readonly alur: string;
  readonly argumen: string;
  readonly keadaan: unknown;
  readonly layar: Layar;
  readonly kabar: readonly Kabar[];
  readonly terhapus?: true;
};

/** "alur:<name>:<argument>" of a button. */
const bacaAlih = (nilai: string): { readonly alur: string; readonly argumen: string } | undefined => {
  const cocok = /^alur:([a-z-]+):(.*)$/s.exec(nilai);
  return cocok?.[1] === undefined ? undefined : { alur: cocok[1], argumen: cocok[2] ?? '' };
};

const ditutup: Layar = { isi: ['Baik, ditutup. Tidak ada yang diubah.'], tombol: [] };
const tidakDikenal: Layar = { isi: ['Langkah ini tidak dikenal lagi. Silakan mulai lagi dari perintahnya.'], tombol: [] };

export function createMesinDialog(a: AlatDialog) {
  function duniaOf(o: Orang, chat: Dunia['chat'], tertulis?: number): Dunia {
    const kini = a.kini();
    const buku = a.isian.buku();
    const pustaka = a.pustaka();
    const tempat = createTempat(pustaka, buku);
    const tanggalDi = (zona: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zona }).format(kini);
    // The roles decide the government, whose zone decides the day on which roles end.
    const sementara = toPelaku(buku, o.pengguna, o.admin, tanggalDi(a.zonaBaku));
    const zona = tempat.pemdaById.get(pemdaOf(sementara, tempat.opdById) ?? tempat.bawaan)?.zona ?? a.zonaBaku;
    const hariIni = tanggalDi(zona);
    return {
      pelaku: toPelaku(buku, o.pengguna, o.admin, hariIni),
      buku,
      tempat,
      pustaka,
      jejak: { tindakan: a.isian.tindakan, sesudah: a.isian.sesudah, riwayat: a.isian.riwayat },
      orang: { telegram: (id) => a.pengguna.byId(id)?.telegram, nama: (id) => a.pengguna.byId(id)?.nama },
      kini: kini.toISOString(),
      hariIni,
      zona,
      chat,
      idBaru: a.idBaru,
      rahasiaBaru: a.rahasiaBaru,
      sidik: a.sidik,
      namaBot: a.namaBot,
      ...(tertulis === undefined ? {} : { tertulis }),
    };
  }

  /** What a step led to, carried out: written where it writes, and drawn. */
  function jalankan(
    h: Hasil<unknown>,
    alur: Alur<unknown>,
    asal: { o: Orang; t: Tempat; d: Dunia; argumen: string; keadaan: unknown },
  ): Jadi {
    const { o, t, d, argumen } = asal;
    const jadi = (keadaan: unknown, layar: Layar, kabar: readonly Kabar[] = []): Jadi => ({
      alur: alur.nama,
      argumen,
      keadaan,
      layar,
      kabar,
    });
    switch (h.kind) {
      case 'tampil':
        return jadi(h.keadaan, alur.layar(h.keadaan, d));
      case 'ulang': {
        if (asal.keadaan === undefined) return jadi(undefined, { isi: [h.pesan], tombol: [] });
        const layar = alur.layar(asal.keadaan, d);
        return jadi(asal.keadaan, { ...layar, isi: [h.pesan, '', ...layar.isi] });
      }
      case 'selesai':
        if (h.hapusPengguna !== true) return jadi(undefined, h.layar);
        a.pengguna.hapus(o.pengguna, t.updateId);
        return { ...jadi(undefined, h.layar), terhapus: true };
      case 'pindah':
        return mulai(h.alur, h.argumen, o, t, d);
      case 'tulis':
        return tulis(h, alur, asal, jadi);
    }
  }

  function tulis(
    h: Extract<Hasil<unknown>, { kind: 'tulis' }>,
    alur: Alur<unknown>,
    asal: { o: Orang; t: Tempat; d: Dunia; argumen: string; keadaan: unknown },
    jadi: (keadaan: unknown, layar: Layar, kabar?: readonly Kabar[]) => Jadi,
  ): Jadi {
    const { o, t, d } = asal;
    const { aksi, wilayah, alasan, ubahan } = h.tindakan;
    const putusan = izin(d.pelaku, aksi, wilayah);
    if (!putusan.boleh) return jadi(undefined, { isi: [ucapkanTolak(putusan), 'Tidak ada yang disimpan.'], tombol: [] });
    const hasil = a.isian.tulis(
      {
        pengguna: o.pengguna,
        sebagai: putusan.sebagai === undefined ? (peranUtama(d) ?? 'tamu') : sebutPeran(putusan.sebagai, d.tempat),
        aksi,
        ...(wilayah.opd === undefined ? {} : { opd: wilayah.opd }),
        ...(alasan === undefined ? {} : { alasan }),
        ...(h.tindakan.membatalkan === undefined ? {} : { membatalkan: h.tindakan.membatalkan }),
        ubahan,
        asal: { botId: t.botId, updateId: t.updateId, chat: t.chat, ...(t.pesan === undefined ? {} : { pesan: t.pesan }) },
      },
      a.kini(),
    );
    if (hasil.ok) {
      const baru = duniaOf(o, d.chat, hasil.value);
      return jadi(h.keadaan, alur.layar(h.keadaan, baru), h.kabar);
    }
    const tabrakan: Tabrakan = hasil.error;
    if (alur.tabrakan !== undefined && asal.keadaan !== undefined) {
      const lanjut = alur.tabrakan(asal.keadaan, tabrakan, d);
      if (lanjut.kind !== 'tulis') return jalankan(lanjut, alur, asal);
    }
    return jadi(undefined, {
      isi: ['Belum disimpan.', ...sebutTabrakan(tabrakan, d)],
      tombol: [[{ label: 'Mulai lagi', nilai: `alur:${alur.nama}:${asal.argumen}` }]],
    });
  }

  function mulai(nama: string, argumen: string, o: Orang, t: Tempat, d: Dunia): Jadi {
    const alur = findAlur(nama);
    if (alur === undefined) return { alur: nama, argumen, keadaan: undefined, layar: tidakDikenal, kabar: [] };
    return jalankan(alur.mulai(argumen, d), alur, { o, t, d, argumen, keadaan: undefined });
  }

  function simpan(id: string, langkah: number, x: Jadi, o: Orang, t: Tempat, pesan?: number): Keluaran {
    const isi = { alur: x.alur, argumen: x.argumen, keadaan: x.keadaan, layar: x.layar, botId: t.botId, updateId: t.updateId };
    // Nothing is kept of a person who asked to be forgotten.
    if (x.terhapus !== true)
      a.dialog.write({ id, pengguna: o.pengguna, chat: t.chat, langkah, ...(pesan === undefined ? {} : { pesan }), ...isi }, a.kini());
    for (const k of x.kabar) kirimKabar(k, t);
    return keluaranOf(id, langkah, x.layar, x.keadaan === undefined, t);
  }

  /** Begins a dialogue for somebody else, seen with their own eyes. Who cannot be written to gets none. */
  function kirimKabar(k: Kabar, t: Tempat): void {
    const chat = a.pengguna.byId(k.pengguna)?.telegram;
    if (chat === undefined) return;
    const o: Orang = { pengguna: k.pengguna, admin: false };
    const x = mulai(k.alur, k.argumen, o, { ...t, chat, grup: false }, duniaOf(o, { id: chat, grup: false }));
    a.dialog.write(
      {
        id: a.idBaru(),
        pengguna: k.pengguna,
        chat,
        alur: x.alur,
        argumen: x.argumen,
        keadaan: x.keadaan,
        layar: x.layar,
        langkah: 1,
        botId: t.botId,
        updateId: t.updateId,
      },
      a.kini(),
    );
  }

  const keluaranOf = (id: string, langkah: number, layar: Layar, berakhir: boolean, t: Tempat): Keluaran => ({
    id,
    langkah,
    layar,
    berakhir,
    kabar: a.dialog
      .belumTerkirim(t.botId, t.updateId, id)
      .map((x) => ({ id: x.id, chat: x.chat, langkah: x.langkah, layar: x.layar as Layar })),
  });

  /** What this update led to before, when it is run again after a crash: shown once more, not done once more. */
  function ulangi(o: Orang, t: Tempat): Keluaran | undefined {
    const ada = a.dialog.byUpdate(t.botId, t.updateId).find((x) => x.pengguna === o.pengguna && x.chat === t.chat);
    return ada === undefined ? undefined : keluaranOf(ada.id, ada.langkah, ada.layar as Layar, ada.keadaan === undefined, t);
  }

  /** All of it in one transaction; what was read inside one that was rolled back is forgotten. */
  function sekaligus<T>(kerja: () => T): T {
    try {
      return a.transaksi(kerja);
    } catch (error) {
      a.isian.lupa();
      throw error;
    }
  }

  function langkahi(x: DialogTersimpan, m: Masukan, o: Orang, t: Tempat): Jadi {
    const alih = m.kind === 'tombol' ? bacaAlih(m.nilai) : undefined;
    const d = duniaOf(o, { id: t.chat, grup: t.grup });
    if (alih !== undefined) return mulai(alih.alur, alih.argumen, o, t, d);
    const dasar = { alur: x.alur, argumen: x.argumen, keadaan: undefined, kabar: [] };
    if (m.kind === 'tombol' && m.nilai === nilaiTutup) return { ...dasar, layar: ditutup };
    const alur = findAlur(x.alur);
    if (alur === undefined || x.keadaan === undefined) return { ...dasar, layar: tidakDikenal };
    return jalankan(alur.terima(x.keadaan, m, d), alur, { o, t, d, argumen: x.argumen, keadaan: x.keadaan });
  }

  return {
    /** Begins a dialogue; what the person had open in this chat ends. */
    mulai: (alur: string, argumen: string, o: Orang, t: Tempat): Keluaran =>
      sekaligus(() => {
        const dulu = ulangi(o, t);
        if (dulu !== undefined) return dulu;
        a.dialog.tutup(o.pengguna, t.chat);
        return simpan(a.idBaru(), 1, mulai(alur, argumen, o, t, duniaOf(o, { id: t.chat, grup: t.grup })), o, t);
      }),

    /** A press: button `ke` (from 0, row by row) of screen `langkah`. */
    tekan: (id: string, langkah: number, ke: number, o: Orang, t: Tempat): Keluaran | TolakDialog =>
      sekaligus(() => {
        const x = a.dialog.byId(id);
        if (x === undefined) return { kind: 'tidak-ada' };
        if (x.pengguna !== o.pengguna || x.chat !== t.chat) return { kind: 'bukan-milik' };
        if (x.botId === t.botId && x.updateId === t.updateId)
          return keluaranOf(id, x.langkah, x.layar as Layar, x.keadaan === undefined, t);
        const tombol = x.langkah === langkah ? (x.layar as Layar).tombol.flat()[ke] : undefined;
        if (tombol === undefined) return { kind: 'sudah-lewat' };
        return simpan(id, langkah + 1, langkahi(x, { kind: 'tombol', nilai: tombol.nilai }, o, t), o, t, x.pesan);
      }),

    /** What the person's open dialogue in this chat waits for, if it waits for anything written or sent. */
    ditunggu: (pengguna: number, chat: number): { readonly id: string; readonly tunggu: NonNullable<Layar['tunggu']> } | undefined => {
      const x = a.dialog.terbuka(pengguna, chat);
      const tunggu = (x?.layar as Layar | undefined)?.tunggu;
      return x === undefined || tunggu === undefined ? undefined : { id: x.id, tunggu };
    },

    /** Text or a file for an open dialogue. */
    terima: (id: string, m: Exclude<Masukan, { kind: 'tombol' }>, o: Orang, t: Tempat): Keluaran | TolakDialog =>
      sekaligus(() => {
        const dulu = ulangi(o, t);
        if (dulu !== undefined) return dulu;
        const x = a.dialog.byId(id);
        if (x === undefined || x.keadaan === undefined) return { kind: 'tidak-ada' };
        if (x.pengguna !== o.pengguna || x.chat !== t.chat) return { kind: 'bukan-milik' };
        return simpan(id, x.langkah + 1, langkahi(x, m, o, t), o, t);
      }),

    /** The screen of an update that was carried out before. */
    ulangi: (o: Orang, t: Tempat): Keluaran | undefined => sekaligus(() => ulangi(o, t)),

    tutup: (pengguna: number, chat: number): boolean => a.dialog.tutup(pengguna, chat),

    duniaOf,
  };
}

export type MesinDialog = ReturnType<typeof createMesinDialog>;

const pemdaOf = (p: Pelaku, opdById: Dunia['tempat']['opdById']): string | undefined =>
  p.peran.map((x) => x.pemda ?? opdById.get(x.opd ?? '')?.pemda).find((x) => x !== undefined);

const peranUtama = (d: Dunia): string | undefined => {
  const [satu] = d.pelaku.peran;
  return satu === undefined ? undefined : sebutPeran(satu, d.tempat);
};
