// When an occurrence is spoken of: lead times as moments on working days, inside the hours in which people may be told. Pure.
import { tambahHari } from '../kinerja/tanggal.ts';
import { hariDalamPekan, type HariKerja } from './hari-kerja.ts';
import { jangkauan, type Kejadian } from './kejadian.ts';
import { toInstan, toSetempat } from '../waktu.ts';

export type Irama = {
  /** Days before the deadline. */
  readonly hari: readonly number[];
  /** Then every so many days; 0: never. */
  readonly lewatTiap: number;
  /** The last day behind the deadline on which it is still spoken of. */
  readonly lewatSampai: number;
  /** HH:MM, as the clock on the wall shows it; told from the first up to, not including, the second. */
  readonly jam: { readonly dari: string; readonly sampai: string };
  /** When in these hours. */
  readonly pukul: string;
  /** Whether days that are no working days are quiet. */
  readonly hariKerja: boolean;
};

export const iramaBaku: Irama = {
  hari: [30, 14, 7, 3, 1, 0],
  lewatTiap: 7,
  lewatSampai: jangkauan.sesudah,
  jam: { dari: '07:00', sampai: '20:00' },
  pukul: '08:00',
  hariKerja: true,
};

/** Days from the deadline: negative before it, 0 on it, positive behind it. */
export type Jarak = number;

/** "H-30", "H", "H+7". */
export const namaJarak = (j: Jarak): string => (j === 0 ? 'H' : j < 0 ? `H-${-j}` : `H+${j}`);

/** One moment; several lead times may fall on it, the earliest first. */
export type Saat = {
  readonly tanggal: string;
  readonly kapan: string;
  /** The same instant as a number, to compare with. */
  readonly pada: number;
  readonly jarak: readonly Jarak[];
};

/** From the earliest to the latest. */
export function jarakOf(i: Irama): readonly Jarak[] {
  const sebelum = i.hari.map((h) => -h);
  const banyak = i.lewatTiap > 0 ? Math.floor(i.lewatSampai / i.lewatTiap) : 0;
  const sesudah = Array.from({ length: banyak }, (_, n) => (n + 1) * i.lewatTiap);
  return [...new Set([...sebelum, ...sesudah])].toSorted((a, b) => a - b);
}

/**
 * A quiet day is put off to the next working day; earlier where the deadline would pass meanwhile. What is overdue waits for Monday, so
 * that all of it comes in one message.
 */
function hariTegur(tenggat: string, jarak: Jarak, i: Irama, kerja: HariKerja): string {
  const tepat = tambahHari(tenggat, jarak);
  const hari = jarak > 0 ? tambahHari(tepat, (7 - hariDalamPekan(tepat)) % 7) : tepat;
  if (!i.hariKerja) return hari;
  const maju = kerja.sesudah(hari);
  return jarak > 0 || maju <= tenggat ? maju : kerja.sebelum(hari);
}

/** A moment that somebody asked for: on that day, or on the next working day. */
export function saatDiminta(hari: string, i: Irama, kerja: HariKerja, zona: string): Omit<Saat, 'jarak'> {
  const tanggal = i.hariKerja ? kerja.sesudah(hari) : hari;
  const kapan = toInstan(tanggal, pukulOf(i), zona);
  return { tanggal, kapan, pada: Date.parse(kapan) };
}

const pukulOf = (i: Irama): string => (i.jam.dari <= i.pukul && i.pukul < i.jam.sampai ? i.pukul : i.jam.dari);

/** Every moment of an occurrence, in order of time; lead times that fall on one are one. */
export function saatOf(k: Pick<Kejadian, 'tenggat'>, i: Irama, kerja: HariKerja, zona: string): readonly Saat[] {
  const perHari = new Map<string, Jarak[]>();
  for (const jarak of jarakOf(i)) {
    const hari = hariTegur(k.tenggat, jarak, i, kerja);
    const ada = perHari.get(hari);
    if (ada === undefined) perHari.set(hari, [jarak]);
    else ada.push(jarak);
  }
  return [...perHari]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([tanggal, jarak]): Saat => {
      const kapan = toInstan(tanggal, pukulOf(i), zona);
      return { tanggal, kapan, pada: Date.parse(kapan), jarak };
    });
}

/** Whether people may be told at this instant. */
export function isBolehBicara(kini: string, i: Irama, kerja: HariKerja, zona: string): boolean {
  const { tanggal, jam } = toSetempat(kini, zona);
  return i.jam.dari <= jam && jam < i.jam.sampai && (!i.hariKerja || kerja.isKerja(tanggal));
}
