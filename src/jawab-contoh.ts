// How a text would be answered to a guest, in a chat that remembers nothing: for the preview of what an admin teaches the bot.
import type { JawabContoh } from './alur/alur.ts';
import { pakaiAlias } from './isian/belajar.ts';
import type { Penglihatan } from './isian/penglihatan.ts';
import { keadaanAwal, untukPenanya, type Mesin } from './keadaan.ts';
import { tamu, type Penanya } from './penglihat.ts';
import { balas } from './percakapan.ts';
import { renderTeks } from './render/teks.ts';
import type { Waktu } from './understand/from-text.ts';

/** As the engine reads it, with the aliases that hold already. A guest on purpose: "kami" is nobody's then, and what is kept from it holds for everybody. */
export function createJawabContoh(mesin: () => Mesin, penglihat: (p: Penanya) => Penglihatan, waktu: () => Waktu): JawabContoh {
  return (teks) => {
    const isian = penglihat({ pengguna: tamu, admin: false });
    const { jawaban } = balas(untukPenanya(mesin(), isian), pakaiAlias(isian.buku, teks), keadaanAwal, waktu());
    return { kind: jawaban.kind, teks: renderTeks(jawaban), permintaan: jawaban.permintaan };
  };
}
