// What a command or button of the year's dialogues is about: which OPD, which year, and what is asked for. Pure.
import { izin, type Aksi } from '../access/izin.ts';
import { opdSendiri } from '../access/pelaku.ts';
import type { Dunia } from './alur.ts';
import { opdBoleh, wilayahOpd } from './pilih-opd.ts';
import { sebutTolak } from './sebut.ts';

export type ArgumenTahun = {
  readonly opd?: string;
  readonly tahun?: number;
  readonly indikator?: string;
  /** Other words, in their order. */
  readonly kata: readonly string[];
  /** What stands behind "nama:", as it was written. */
  readonly nama?: string;
};

/** "<opd> 2027 tambah", "<opd> 2027 nama:Indeks ...", an indicator's id, "2028" as a person writes it. */
export function bacaArgumenTahun(argumen: string, d: Dunia): ArgumenTahun {
  const [depan = '', nama] = argumen.split(/(?:^|\s)nama:(.*)$/s);
  const kata = depan.split(/\s+/).filter(Boolean);
  const indikator = kata.find((k) => d.buku.find('indikator', k) !== undefined);
  const disebut = kata.find((k) => d.tempat.opdById.has(k));
  // An indicator is its own office's, whichever one is written beside it.
  const opd = indikator === undefined ? disebut : d.buku.find('indikator', indikator)?.isi.opd;
  const tahun = kata.find((k) => /^20\d\d$/.test(k));
  return {
    ...(opd === undefined ? {} : { opd }),
    ...(tahun === undefined ? {} : { tahun: Number(tahun) }),
    ...(indikator === undefined ? {} : { indikator }),
    kata: kata.filter((k) => k !== disebut && k !== tahun && k !== indikator),
    ...(nama === undefined || nama.trim() === '' ? {} : { nama: nama.trim() }),
  };
}

export const tahunIni = (d: Dunia): number => Number(d.hariIni.slice(0, 4));

export type OpdTentu =
  | { readonly kind: 'satu'; readonly opd: string }
  | { readonly kind: 'pilih'; readonly daftar: readonly string[] }
  | { readonly kind: 'tolak'; readonly pesan: readonly string[] };

/** The OPD that is named, or the one that the person is bound to, or the choice among those for which they may do this. */
export function tentukanOpd(d: Dunia, aksi: Aksi, diminta?: string): OpdTentu {
  if (diminta !== undefined) {
    const putusan = izin(d.pelaku, aksi, wilayahOpd(d, diminta));
    return putusan.boleh ? { kind: 'satu', opd: diminta } : { kind: 'tolak', pesan: sebutTolak(putusan, d, diminta) };
  }
  const daftar = opdBoleh(d, aksi);
  const sendiri = opdSendiri(d.pelaku);
  if (sendiri !== undefined && daftar.includes(sendiri)) return { kind: 'satu', opd: sendiri };
  const [satu] = daftar;
  if (daftar.length === 1 && satu !== undefined) return { kind: 'satu', opd: satu };
  if (daftar.length > 1) return { kind: 'pilih', daftar };
  const putusan = izin(d.pelaku, aksi, {});
  return {
    kind: 'tolak',
    pesan: putusan.boleh ? ['Belum ada perangkat daerah. Silakan ditambahkan dulu lewat /siapkan.'] : sebutTolak(putusan, d),
  };
}
