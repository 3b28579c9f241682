// The committed calendar with a small book of entered records, for the pure rules of deadlines.
import type { Buku, Isian } from '../../src/isian/buku.ts';
import type { IsiOf, JenisIsian } from '../../src/isian/skema.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import type { Pustaka } from '../../src/pustaka.ts';
import type { Kejadian, SumberKejadian } from '../../src/reminders/kejadian.ts';
import { openTestPustaka } from './pustaka.ts';

export type RekamanUji = { readonly [J in JenisIsian]: readonly [J, string, IsiOf<J>] }[JenisIsian];

export function bukuOf(...rekaman: readonly RekamanUji[]): Buku {
  const milik = (jenis: JenisIsian): readonly Isian[] => rekaman.filter(([j]) => j === jenis).map(([, id, isi]) => ({ id, versi: 1, isi }));
  return {
    cap: 1,
    semua: (jenis) => milik(jenis) as never,
    find: (jenis, id) => milik(jenis).find((x) => x.id === id) as never,
  };
}

/** Kota Sungai Lestari with two offices, in a zone of its choice. */
export const daerah = (zona = 'Asia/Jakarta'): readonly RekamanUji[] => [
  ['pemda', 'kota-sl', { nama: 'Pemerintah Kota Sungai Lestari', jenis: 'kota', zona, alias: ['sungai lestari'] }],
  ['opd', 'kec-a', { pemda: 'kota-sl', nama: 'Kecamatan A', singkat: 'Kecamatan A', alias: [] }],
  ['opd', 'dinas-b', { pemda: 'kota-sl', nama: 'Dinas B', singkat: 'Dinas B', alias: [] }],
];

let pustaka: Pustaka | undefined;
export const pustakaUji = (): Pustaka => (pustaka ??= openTestPustaka());

export function sumberUji(...rekaman: readonly RekamanUji[]): SumberKejadian {
  const buku = bukuOf(...daerah(), ...rekaman);
  return { pustaka: pustakaUji(), buku, tempat: createTempat(pustakaUji(), buku) };
}

/** An urgent or ordinary deadline of Kecamatan A. */
export const tenggatUji = (tenggat: string, lain: Partial<Kejadian> = {}): Kejadian => ({
  kode: 'lkjip',
  judul: 'LKjIP perangkat daerah tahun 2026',
  pokok: 'kec-a',
  pemda: 'kota-sl',
  opd: 'kec-a',
  nama: 'Kecamatan A',
  tahun: 2026,
  tenggat,
  untuk: 'operator',
  tembusan: [],
  dasar: 'Perpres 29/2014',
  status: 'perlu-cek',
  mendesak: false,
  selesai: false,
  ...lain,
});
