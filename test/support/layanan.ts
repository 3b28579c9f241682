// What the features of the bot are given, on a database of a test and at a moment of its choice; no file can be fetched.
import type { UserFromGetMe } from 'grammy/types';
import type { Layanan } from '../../src/bot/konteks.ts';
import { createJawabanTerkirim } from '../../src/db/jawaban-terkirim.ts';
import { createObrolan } from '../../src/db/obrolan.ts';
import type { Db } from '../../src/db/open.ts';
import { createPercakapan } from '../../src/db/percakapan.ts';
import type { Mesin } from '../../src/keadaan.ts';
import { siapkanDialog } from '../../src/dialog/mulai.ts';
import { createPenglihat } from '../../src/penglihat.ts';
import { readBantuan } from '../../src/rujukan/bantuan.ts';
import { createPenjawab } from '../../src/penjawab/penjawab.ts';
import { dirs } from './db.ts';

export function layananUji(db: Db, mesin: Mesin, botInfo: UserFromGetMe, saat: Date): Layanan {
  const kini = (): Date => saat;
  const { pustaka } = mesin.konteks;
  const { isian, mesinDialog, dialog, pengguna, luput } = siapkanDialog(db, () => pustaka, {
    namaBot: botInfo.username,
    zonaBaku: 'Asia/Jakarta',
    kini,
  });
  return {
    mesin,
    penglihat: createPenglihat(isian, pustaka, 'Asia/Jakarta', kini),
    mesinDialog,
    dialog,
    pengguna,
    adminIds: [],
    sesuaikanMenu: () => Promise.resolve(),
    unduh: () => Promise.reject(new Error('no file is sent here')),
    percakapan: createPercakapan(db),
    terkirim: createJawabanTerkirim(db, botInfo.id),
    obrolan: createObrolan(db, botInfo.id),
    luput,
    penjawab: createPenjawab(undefined),
    bantuan: readBantuan(dirs.data),
    kini,
    waktu: () => ({ tahunIni: saat.getFullYear() }),
    pindahGrup: () => {},
    pindah: () => {},
  };
}
