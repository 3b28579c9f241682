// What every feature of the bot is given: its services, and a context that collects changes instead of writing them.
import { createHash } from 'node:crypto';
import type { Context } from 'grammy';
import type { JawabanTerkirim } from '../db/jawaban-terkirim.ts';
import type { PenyimpanLuput } from '../db/luput.ts';
import type { Obrolan } from '../db/obrolan.ts';
import type { Percakapan } from '../db/percakapan.ts';
import type { BerkasMasuk } from '../alur/alur.ts';
import type { PenyimpanPengguna } from '../db/pengguna.ts';
import type { PenyimpanDialog } from '../db/dialog.ts';
import type { MesinDialog } from '../dialog/mesin.ts';
import type { Penglihatan } from '../isian/penglihatan.ts';
import type { Orang } from '../penjawab/model.ts';
import type { Penjawab } from '../penjawab/penjawab.ts';
import { untukPenanya, type Mesin } from '../keadaan.ts';
import type { Result } from '../lib/result.ts';
import type { Bantuan } from '../rujukan/bantuan.ts';
import { tamu, type Penanya } from '../penglihat.ts';
import type { Waktu } from '../understand/from-text.ts';

export type Layanan = {
  /** The engine without anybody's view of entered data, for what only data/ says. */
  readonly mesin: Mesin;
  readonly penglihat: (p: Penanya) => Penglihatan;
  readonly percakapan: Percakapan;
  readonly terkirim: JawabanTerkirim;
  readonly obrolan: Obrolan;
  /** Questions that were not answered well. */
  readonly luput: PenyimpanLuput;
  readonly penjawab: Penjawab;
  readonly bantuan: Bantuan;
  readonly mesinDialog: MesinDialog;
  readonly dialog: PenyimpanDialog;
  readonly pengguna: PenyimpanPengguna;
  readonly adminIds: readonly number[];
  /** Shows the commands of entering data to people who hold a role; called after each of their dialogues, it asks Telegram only on a change. */
  readonly sesuaikanMenu: (ctx: Ctx) => Promise<void>;
  /** Fetches the file of a message into the store; the error is a sentence for the user. */
  readonly unduh: (ctx: Ctx) => Promise<Result<BerkasMasuk, string>>;
  readonly kini: () => Date;
  /** The year that "tahun ini" means where the government is. */
  readonly waktu: () => Waktu;
  /** Called when a group is known under a new id. */
  readonly pindah: (lama: number, baru: number) => void;
  /** Its OPD and what it was reminded of go with it. */
  readonly pindahGrup: (lama: number, baru: number) => void;
};

export type Ctx = Context & {
  /** Keeps a change for the commit that closes this update: both happen, or neither. */
  readonly catat: (ubah: () => void) => void;
};

export const isGrup = (ctx: Context): boolean => ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';

/** The engine for whoever wrote or pressed, with what they may see. */
export function mesinUntuk(ctx: Ctx, l: Layanan): Mesin {
  const id = ctx.from?.id;
  const pengguna = id === undefined ? undefined : l.pengguna.findTelegram(id)?.id;
  return untukPenanya(
    l.mesin,
    l.penglihat({
      pengguna: pengguna ?? tamu,
      admin: id !== undefined && l.adminIds.includes(id),
      ...(isGrup(ctx) && ctx.chat !== undefined ? { grup: ctx.chat.id } : {}),
    }),
  );
}

/** Whose budget of the model a message uses; a person without a number is known by a fingerprint that leads back to nobody. */
export function orangUntuk(ctx: Ctx, l: Layanan): Orang {
  const id = ctx.from?.id ?? 0;
  const pengguna = l.pengguna.findTelegram(id)?.id;
  const admin = l.adminIds.includes(id);
  const peran = pengguna === undefined ? [] : l.penglihat({ pengguna, admin }).pelaku.peran;
  return {
    kunci: pengguna === undefined ? `tamu-${createHash('sha256').update(`tanya-sakip:${id}`).digest('hex').slice(0, 16)}` : `p${pengguna}`,
    sebagai: admin || peran.length > 0 ? 'berperan' : 'tamu',
  };
}
