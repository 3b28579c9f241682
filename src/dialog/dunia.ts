// What a step of a dialogue may look at, gathered for one person at one moment. It writes nothing.
import { pelakuSaat } from '../access/pelaku.ts';
import type { Dunia, JawabContoh } from '../alur/alur.ts';
import type { PenyimpanIsian } from '../db/isian.ts';
import type { PenyimpanLuput } from '../db/luput.ts';
import type { PenyimpanPengguna } from '../db/pengguna.ts';
import { createTempat } from '../isian/tempat.ts';
import type { Pustaka } from '../pustaka.ts';

export type AlatDunia = {
  readonly isian: PenyimpanIsian;
  readonly pengguna: PenyimpanPengguna;
  readonly pustaka: () => Pustaka;
  readonly kini: () => Date;
  readonly zonaBaku: string;
  readonly idBaru: () => string;
  readonly rahasiaBaru: () => string;
  readonly sidik: (rahasia: string) => string;
  readonly namaBot: string;
  /** Telegram ids of ADMIN_IDS. */
  readonly adminIds?: readonly number[];
  readonly luput?: PenyimpanLuput;
  readonly jawabContoh?: JawabContoh;
};

export function createDunia(a: AlatDunia) {
  return (o: { readonly pengguna: number; readonly admin: boolean }, chat: Dunia['chat'], tertulis?: number): Dunia => {
    const kini = a.kini().toISOString();
    const buku = a.isian.buku();
    const pustaka = a.pustaka();
    const tempat = createTempat(pustaka, buku);
    const { pelaku, zona, hariIni } = pelakuSaat(buku, tempat, o, kini, a.zonaBaku);
    return {
      pelaku,
      buku,
      tempat,
      pustaka,
      jejak: { tindakan: a.isian.tindakan, sesudah: a.isian.sesudah, riwayat: a.isian.riwayat },
      orang: {
        telegram: (id) => a.pengguna.byId(id)?.telegram,
        admin: () => (a.adminIds ?? []).flatMap((telegram) => a.pengguna.findTelegram(telegram)?.id ?? []),
      },
      ...(a.luput === undefined ? {} : { luput: a.luput }),
      ...(a.jawabContoh === undefined ? {} : { jawabContoh: a.jawabContoh }),
      kini,
      hariIni,
      zona,
      chat,
      idBaru: a.idBaru,
      rahasiaBaru: a.rahasiaBaru,
      sidik: a.sidik,
      namaBot: a.namaBot,
      ...(tertulis === undefined ? {} : { tertulis }),
    };
  };
}
