// Governments and offices, shipped and entered together: who belongs where, what is hidden, which government answers first. Pure.
import type { Pustaka } from '../pustaka.ts';
import type { Buku } from './buku.ts';

export type PemdaAda = {
  readonly id: string;
  readonly nama: string;
  readonly zona: string;
  readonly asal: 'bawaan' | 'isian';
  readonly tersembunyi: boolean;
};
/** `asal`: a report or a decree of data/, or entered. */
export type OpdAda = {
  readonly id: string;
  readonly pemda: string;
  readonly nama: string;
  readonly singkat: string;
  readonly asal: 'laporan' | 'ketetapan' | 'isian';
};

export type Tempat = {
  /** The government that answers first stands first, and so do its offices; then the entered ones. */
  readonly pemda: readonly PemdaAda[];
  readonly opd: readonly OpdAda[];
  readonly pemdaById: ReadonlyMap<string, PemdaAda>;
  /** Also the unit of a decree that is the whole government, which stands in no list of offices. */
  readonly opdById: ReadonlyMap<string, OpdAda>;
  readonly opdOf: (pemda: string) => readonly OpdAda[];
  /** Name for messages; the id where the office is unknown. */
  readonly namaOpd: (opd: string) => string;
  readonly namaPemda: (pemda: string) => string;
  /** The government that answers first; the first shipped one until another is set. */
  readonly bawaan: string;
};

export const idSetelan = 'instalasi';

/** Shipped governments that an admin hid. */
export const disembunyikan = (buku: Buku): readonly string[] => buku.find('setelan', idSetelan)?.isi.tersembunyi ?? [];

export function createTempat(pustaka: Pick<Pustaka, 'pemda' | 'opd' | 'registri'>, buku: Buku): Tempat {
  const setelan = buku.find('setelan', idSetelan)?.isi;
  const tersembunyi = new Set(setelan?.tersembunyi ?? []);
  const pemda: readonly PemdaAda[] = [
    ...buku.semua('pemda').map((x) => ({ id: x.id, nama: x.isi.nama, zona: x.isi.zona, asal: 'isian' as const, tersembunyi: false })),
    ...pustaka.pemda.map((x) => ({ id: x.id, nama: x.nama, zona: x.zona, asal: 'bawaan' as const, tersembunyi: tersembunyi.has(x.id) })),
  ];
  const opd: readonly OpdAda[] = [
    ...buku.semua('opd').map((x) => ({ id: x.id, pemda: x.isi.pemda, nama: x.isi.nama, singkat: x.isi.singkat, asal: 'isian' as const })),
    ...pustaka.opd.map((x) => ({ id: x.id, pemda: x.pemda, nama: x.nama, singkat: x.singkat, asal: 'laporan' as const })),
    ...pustaka.registri.unit.map((x) => ({
      id: x.id,
      pemda: pustaka.registri.ketetapanOf(x.id).pemda,
      nama: x.nama,
      singkat: x.nama,
      asal: 'ketetapan' as const,
    })),
  ];
  const pemdaById = new Map(pemda.map((x) => [x.id, x]));
  const opdById = new Map(opd.map((x) => [x.id, x]));
  // A decree that lists the whole government as one unit names no office: nobody works there and no year is opened for it.
  const kantor = opd.filter((x) => pustaka.registri.unitById.get(x.id)?.pemdaSendiri !== true);
  const pilihan = setelan?.pemdaBawaan;
  const bawaan = pilihan !== undefined && pemdaById.has(pilihan) ? pilihan : (pustaka.pemda[0]?.id ?? pemda[0]?.id ?? '');
  return {
    pemda: pemda.toSorted((a, b) => Number(b.id === bawaan) - Number(a.id === bawaan)),
    opd: kantor.toSorted((a, b) => Number(b.pemda === bawaan) - Number(a.pemda === bawaan)),
    pemdaById,
    opdById,
    opdOf: (id) => kantor.filter((x) => x.pemda === id),
    namaOpd: (id) => opdById.get(id)?.singkat ?? id,
    namaPemda: (id) => pemdaById.get(id)?.nama ?? id,
    bawaan,
  };
}
