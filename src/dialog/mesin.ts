// The engine of dialogues: one message or press is one transaction of state, records and trail, committed before anything is answered.
import { ucapkanTolak } from '../access/izin.ts';
import { sebutSebagai } from '../access/pelaku.ts';
import {
  bacaAlih,
  nilaiTutup,
  type Alur,
  type Dunia,
  type Hasil,
  type Kabar,
  type Layar,
  type Masukan,
  type Tabrakan,
} from '../alur/alur.ts';
import { findAlur } from '../alur/daftar.ts';
import { idGrup, ubahanPindah } from '../alur/grup.ts';
import { bersihkan, tanpaTanda } from '../alur/nama-orang.ts';
import { periksaTindakan } from '../alur/periksa-tindakan.ts';
import { sebutTabrakan } from '../alur/sebut.ts';
import type { DialogTersimpan, PenyimpanDialog } from '../db/dialog.ts';
import { createDunia, type AlatDunia } from './dunia.ts';
import { createKeluaran, type Keluaran, type LayarTersimpan, type Sapaan } from './keluaran.ts';

export type AlatDialog = AlatDunia & {
  readonly dialog: PenyimpanDialog;
  /** Runs in one IMMEDIATE transaction; rolled back when it throws. */
  readonly transaksi: <T>(kerja: () => T) => T;
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
  readonly sekali?: readonly string[];
  readonly terhapus?: true;
  /** The roles with which it was drawn. */
  readonly peran: readonly string[];
};

const daftarPeran = (d: Dunia): readonly string[] => d.pelaku.peran.map((p) => p.id ?? p.peran);

/** No chat of Telegram. */
const chatTerlupa = 0;

const ditutup: Layar = { isi: ['Baik, ditutup. Yang sudah disimpan tetap tersimpan.'], tombol: [] };
const tidakDikenal: Layar = { isi: ['Langkah ini tidak dikenal lagi. Silakan mulai lagi dari perintahnya.'], tombol: [] };

export function createMesinDialog(a: AlatDialog) {
  const duniaOf = createDunia(a);
  const { keluaranOf, ingatSekali, denganNama } = createKeluaran(a);

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
      peran: daftarPeran(d),
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
        return h.hapusPengguna === true ? lupakan(o, jadi(undefined, h.layar)) : jadi(undefined, h.layar);
      case 'pindah':
        return mulai(h.alur, h.argumen, o, t, d);
      case 'tulis':
        return tulis(h, alur, asal, jadi);
    }
  }

  function lupakan(o: Orang, x: Jadi): Jadi {
    a.pengguna.hapus(o.pengguna);
    return { ...x, argumen: '', keadaan: undefined, terhapus: true };
  }

  function tulis(
    h: Extract<Hasil<unknown>, { kind: 'tulis' }>,
    alur: Alur<unknown>,
    asal: { o: Orang; t: Tempat; d: Dunia; argumen: string; keadaan: unknown },
    jadi: (keadaan: unknown, layar: Layar, kabar?: readonly Kabar[]) => Jadi,
  ): Jadi {
    const { o, t, d } = asal;
    const { aksi, wilayah, alasan, ubahan } = h.tindakan;
    const { putusan, opd } = periksaTindakan(h.tindakan, d);
    if (!putusan.boleh) {
      const tolak = ucapkanTolak(putusan, d.tempat.opdById.get(opd ?? '')?.singkat);
      return jadi(undefined, { isi: [tolak, 'Tidak ada yang disimpan.'], tombol: [] });
    }
    const hasil = a.isian.tulis(
      {
        pengguna: o.pengguna,
        sebagai: sebutSebagai(putusan.sebagai ?? d.pelaku.peran[0], d.tempat),
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
      const x = jadi(h.keadaan, alur.layar(h.keadaan, baru), h.kabar);
      if (h.hapusPengguna === true) return lupakan(o, x);
      return h.sekali === undefined ? x : { ...x, sekali: h.sekali };
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
    if (alur === undefined) return { alur: nama, argumen, keadaan: undefined, layar: tidakDikenal, kabar: [], peran: [] };
    return jalankan(alur.mulai(argumen, d), alur, { o, t, d, argumen, keadaan: undefined });
  }

  function simpan(id: string, langkah: number, x: Jadi, o: Orang, t: Tempat, pesan?: number): Keluaran {
    const layar: LayarTersimpan = { ...x.layar, peran: x.peran };
    const isi = { alur: x.alur, argumen: x.argumen, keadaan: x.keadaan, layar, botId: t.botId, updateId: t.updateId };
    // Of a person who asked to be forgotten only the last screen is kept, without the chat, for an update that is run again.
    const chat = x.terhapus === true ? chatTerlupa : t.chat;
    a.dialog.write({ id, pengguna: o.pengguna, chat, langkah, ...(pesan === undefined ? {} : { pesan }), ...isi }, a.kini());
    if (x.sekali !== undefined) ingatSekali(t, x.sekali);
    for (const k of x.kabar) kirimKabar(k, t);
    return keluaranOf({ id, langkah, layar: x.layar, keadaan: x.keadaan, ...(pesan === undefined ? {} : { pesan }) }, t, x.terhapus);
  }

  /** A dialogue for somebody else, seen with their own eyes. Who cannot be written to gets none. */
  function kirimKabar(k: Kabar, t: Pick<Tempat, 'botId' | 'updateId'>, id = a.idBaru()): Sapaan | undefined {
    const chat = a.pengguna.byId(k.pengguna)?.telegram;
    if (chat === undefined) return undefined;
    const o: Orang = { pengguna: k.pengguna, admin: a.adminIds?.includes(chat) === true };
    const tempat = { botId: t.botId, updateId: t.updateId };
    const { alur, argumen, keadaan, layar, peran } = mulai(
      k.alur,
      k.argumen,
      o,
      { ...tempat, chat, grup: false },
      duniaOf(o, { id: chat, grup: false }),
    );
    const tersimpan: LayarTersimpan = { ...layar, peran };
    a.dialog.write({ id, pengguna: k.pengguna, chat, alur, argumen, keadaan, layar: tersimpan, langkah: 1, ...tempat }, a.kini());
    return { id, chat, langkah: 1, layar: denganNama(tersimpan) };
  }

  /** What this update led to before, when it is run again after a crash: shown once more, not done once more. */
  function ulangi(o: Orang, t: Tempat): Keluaran | undefined {
    const ada = a.dialog.byUpdate(t.botId, t.updateId).find((x) => x.pengguna === o.pengguna && x.chat === t.chat);
    return ada === undefined ? undefined : keluaranOf(ada, t);
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
    const dasar = { alur: x.alur, argumen: x.argumen, keadaan: undefined, kabar: [], peran: [] };
    if (m.kind === 'tombol' && m.nilai === nilaiTutup) return { ...dasar, layar: ditutup };
    const alur = findAlur(x.alur);
    if (alur === undefined || x.keadaan === undefined) return { ...dasar, layar: tidakDikenal };
    const hasil = alur.terima(x.keadaan, m, d);
    // A role is gone since: nothing more of this screen is shown, and its beginning says what is left, or which office can. A save asks by itself.
    const kini = daftarPeran(d);
    const hilang = (x.layar as LayarTersimpan).peran?.some((p) => !kini.includes(p)) === true;
    if (hilang && (hasil.kind === 'tampil' || hasil.kind === 'ulang')) return mulai(x.alur, x.argumen, o, t, d);
    return jalankan(hasil, alur, { o, t, d, argumen: x.argumen, keadaan: x.keadaan });
  }

  return {
    /** Begins a dialogue; what the person had open in this chat ends. */
    mulai: (alur: string, argumen: string, o: Orang, t: Tempat): Keluaran =>
      sekaligus(() => {
        const dulu = ulangi(o, t);
        if (dulu !== undefined) return dulu;
        a.dialog.tutup(o.pengguna, t.chat);
        return simpan(a.idBaru(), 1, mulai(alur, bersihkan(argumen), o, t, duniaOf(o, { id: t.chat, grup: t.grup })), o, t);
      }),

    /** A press: button `ke` (from 0, row by row) of screen `langkah`. */
    tekan: (id: string, langkah: number, ke: number, o: Orang, t: Tempat): Keluaran | TolakDialog =>
      sekaligus(() => {
        const x = a.dialog.byId(id);
        if (x === undefined) return { kind: 'tidak-ada' };
        if (x.pengguna !== o.pengguna || x.chat !== t.chat) return { kind: 'bukan-milik' };
        if (x.botId === t.botId && x.updateId === t.updateId) return keluaranOf(x, t);
        const tombol = x.langkah === langkah ? (x.layar as Layar).tombol.flat()[ke] : undefined;
        if (tombol === undefined) return { kind: 'sudah-lewat' };
        return simpan(id, langkah + 1, langkahi(x, { kind: 'tombol', nilai: tombol.nilai }, o, t), o, t, x.pesan);
      }),

    /** What the person's open dialogue in this chat waits for, if it waits for anything written or sent. */
    ditunggu: (pengguna: number, chat: number): { readonly id: string; readonly tunggu: NonNullable<Layar['tunggu']> } | undefined => {
      for (const x of a.dialog.terbuka(pengguna, chat)) {
        const { tunggu } = x.layar as Layar;
        if (tunggu !== undefined) return { id: x.id, tunggu };
        // What somebody else's act brought here, and was not touched yet, does not come between a person and what they are writing.
        if (x.langkah > 1) return undefined;
      }
      return undefined;
    },

    /** Text or a file for an open dialogue. */
    terima: (id: string, m: Exclude<Masukan, { kind: 'tombol' }>, o: Orang, t: Tempat): Keluaran | TolakDialog =>
      sekaligus(() => {
        const dulu = ulangi(o, t);
        if (dulu !== undefined) return dulu;
        const x = a.dialog.byId(id);
        if (x === undefined || x.keadaan === undefined) return { kind: 'tidak-ada' };
        if (x.pengguna !== o.pengguna || x.chat !== t.chat) return { kind: 'bukan-milik' };
        if ((x.layar as Layar).tunggu === undefined) return { kind: 'sudah-lewat' };
        return simpan(id, x.langkah + 1, langkahi(x, tanpaTanda(m), o, t), o, t);
      }),

    /** The last screen of a person who was forgotten by this very update. */
    terlupa: (t: Tempat): Keluaran | undefined => {
      const x = a.dialog
        .byUpdate(t.botId, t.updateId)
        .find((y) => y.chat === chatTerlupa && a.pengguna.byId(y.pengguna)?.telegram === undefined);
      return x === undefined ? undefined : keluaranOf(x, t, true);
    },

    /**
     * A dialogue that no update began: a reminder. The same one (`lama`) again while nobody touched it; 'disentuh' once somebody has,
     * who then has seen it. undefined: the person cannot be written to.
     */
    sapa: (k: Kabar, t: Pick<Tempat, 'botId' | 'updateId'>, lama?: string): Sapaan | 'disentuh' | undefined =>
      sekaligus(() => ((a.dialog.byId(lama ?? '')?.langkah ?? 1) > 1 ? 'disentuh' : kirimKabar(k, t, lama))),

    /** The screen of an update that was carried out before. */
    ulangi: (o: Orang, t: Tempat): Keluaran | undefined => sekaligus(() => ulangi(o, t)),

    /** A group is known under a new id: the OPD that it speaks for goes with it. */
    pindahGrup: (lama: number, baru: number): void =>
      sekaligus(() => {
        const ubahan = ubahanPindah(a.isian.buku(), lama, baru);
        const opd = a.isian.buku().find('grup', idGrup(lama))?.isi.opd;
        if (opd !== undefined) a.isian.tulis({ pengguna: 0, sebagai: 'sistem', aksi: 'ikat-grup', opd, ubahan }, a.kini());
      }),

    duniaOf,
  };
}

export type MesinDialog = ReturnType<typeof createMesinDialog>;
