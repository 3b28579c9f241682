// Makes the view of entered data for whoever asks; names and places are read anew only when records changed.
import { opdSendiri, pelakuSaat } from './access/pelaku.ts';
import type { PenyimpanIsian } from './db/isian.ts';
import type { Penglihatan } from './isian/penglihatan.ts';
import { createTempat } from './isian/tempat.ts';
import { tanggalSetempat } from './waktu.ts';
import type { Pustaka } from './pustaka.ts';
import { createNamaIsian } from './understand/isian/nama-isian.ts';

/** A person without a number yet: a guest. */
export const tamu = -1;

export type Penanya = {
  readonly pengguna: number;
  readonly admin: boolean;
  /** A group chat: nobody's own matters are shown there. */ readonly grup?: number;
};

export const tanggalDi = (zona: string, saat: Date): string => tanggalSetempat(saat.toISOString(), zona);

export function createPenglihat(isian: PenyimpanIsian, pustaka: Pustaka, zonaBaku: string, kini: () => Date): (p: Penanya) => Penglihatan {
  let ingat: Pick<Penglihatan, 'buku' | 'tempat' | 'nama'> | undefined;
  return ({ pengguna, admin, grup }) => {
    const buku = isian.buku();
    if (ingat === undefined || ingat.buku.cap !== buku.cap) {
      const tempat = createTempat(pustaka, buku);
      ingat = { buku, tempat, nama: createNamaIsian(buku, tempat, pustaka) };
    }
    const { tempat } = ingat;
    // In a group nobody's own matters are shown; it speaks for the OPD that it was bound to.
    const orang = grup === undefined ? { pengguna, admin } : { pengguna: tamu, admin: false };
    const saat = pelakuSaat(buku, tempat, orang, kini().toISOString(), zonaBaku);
    const opd = grup === undefined ? opdSendiri(saat.pelaku) : buku.semua('grup').find((g) => g.isi.chat === grup)?.isi.opd;
    return { ...ingat, ...saat, ...(opd === undefined ? {} : { opdSendiri: opd }) };
  };
}
