// Puts the engine of dialogues together on an open database: where its randomness, its clock and its transactions come from.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { JawabContoh } from '../alur/alur.ts';
import { createDialog } from '../db/dialog.ts';
import { createIsian } from '../db/isian.ts';
import { createLuput } from '../db/luput.ts';
import type { Db } from '../db/open.ts';
import { createPengguna } from '../db/pengguna.ts';
import { createMesinDialog } from './mesin.ts';
import type { Pustaka } from '../pustaka.ts';

/** Ten letters and digits without those that look alike. */
const idBaru = (): string => Array.from({ length: 10 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('');

export function siapkanDialog(
  db: Db,
  pustaka: () => Pustaka,
  opsi: {
    readonly namaBot: string;
    readonly zonaBaku: string;
    readonly kini: () => Date;
    /** Telegram ids of ADMIN_IDS: what concerns the admins is told to them too. */
    readonly adminIds?: readonly number[];
    /** Absent: `/tinjau` cannot show how something would be answered, and saves nothing. */
    readonly jawabContoh?: JawabContoh;
  },
) {
  const isian = createIsian(db);
  const dialog = createDialog(db);
  const pengguna = createPengguna(db);
  const luput = createLuput(db);
  const mesinDialog = createMesinDialog({
    isian,
    dialog,
    pengguna,
    luput,
    pustaka,
    transaksi: (kerja) => db.$client.transaction(kerja).immediate(),
    idBaru,
    rahasiaBaru: () => randomBytes(24).toString('base64url'),
    sidik: (rahasia) => createHash('sha256').update(rahasia).digest('hex'),
    ...opsi,
  });
  return { isian, dialog, pengguna, luput, mesinDialog };
}
