// Makes the view of entered data for whoever asks; names and places are read anew only when records changed.
import { opdSendiri, toPelaku } from './access/pelaku.ts';
import type { PenyimpanIsian } from './db/isian.ts';
import type { Penglihatan } from './isian/penglihatan.ts';
import { createTempat } from './isian/tempat.ts';
import { tanggalSetempat } from './isian/waktu.ts';
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
    const milikGrup = grup === undefined ? undefined : buku.semua('grup').find((g) => g.isi.chat === grup)?.isi.opd;
    const sementara = toPelaku(buku, grup === undefined ? pengguna : tamu, admin && grup === undefined, tanggalDi(zonaBaku, kini()));
    const opd = grup === undefined ? opdSendiri(sementara) : milikGrup;
    const pemda = tempat.opdById.get(opd ?? '')?.pemda ?? sementara.peran.find((p) => p.pemda !== undefined)?.pemda ?? tempat.bawaan;
    const zona = tempat.pemdaById.get(pemda)?.zona ?? zonaBaku;
    const hariIni = tanggalDi(zona, kini());
    const pelaku = toPelaku(buku, sementara.pengguna, admin && grup === undefined, hariIni);
    return { ...ingat, pelaku, hariIni, zona, ...(opd === undefined ? {} : { opdSendiri: opd }) };
  };
}
