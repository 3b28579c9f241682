// By when a recommendation is due, and how that date came about. Where the LHE names none, the Inspektorat is asked; 30 days are no rule.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { tenggatBaku, TENGGAT_BAKU } from '../../kinerja/tindak-lanjut.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { tombolBatal, type Layar, type Masukan } from '../alur.ts';
import { namaLaporan } from './kata.ts';

/** `dari: lhe`: does the LHE name a date; `kesepakatan`: it does not. */
export type TanyaTenggat =
  | { readonly kind: 'tanya'; readonly dari: 'lhe' | 'kesepakatan' }
  /** Answered; without a date: none agreed yet. */
  | { readonly kind: 'jadi'; readonly tenggat?: string; readonly asal?: AsalTenggat };
export type AsalTenggat = NonNullable<IsiOf<'rekomendasi'>['asalTenggat']>;

export const tenggatAwal: TanyaTenggat = { kind: 'tanya', dari: 'lhe' };

/** `sebelumnya`: the answer for the recommendation before, of the same LHE. */
export type DasarTenggat = {
  readonly rezim: IsiOf<'rekomendasi'>['rezim'];
  readonly lheTanggal: string;
  readonly sebelumnya?: Extract<TanyaTenggat, { kind: 'jadi' }>;
  /** Whoever is asked is the Inspektorat itself. */
  readonly inspektorat: boolean;
};

const contohOf = (lheTanggal: string): string => tanggalIndonesia(tenggatBaku(lheTanggal));

/** The usual 30 days are a habit for an LHE; a report of the BPK has its own law. */
const tombolBaku = (x: DasarTenggat): Layar['tombol'] =>
  x.rezim === 'bpk' ? [] : [[{ label: `${TENGGAT_BAKU.hari} hari: ${contohOf(x.lheTanggal)} (kesepakatan umum)`, nilai: 'baku' }]];

const catatanBaku = (x: DasarTenggat): readonly string[] =>
  x.rezim === 'bpk' ? [] : [`${TENGGAT_BAKU.hari} hari sejak tanggal LHE adalah kesepakatan umum, bukan ketentuan.`];

export function layarTenggat(s: Extract<TanyaTenggat, { kind: 'tanya' }>, x: DasarTenggat, judul: string): Layar {
  const laporan = namaLaporan(x.rezim);
  if (s.dari === 'kesepakatan') {
    return {
      isi: [
        judul,
        x.inspektorat
          ? 'Tanggal berapa yang disepakati dengan perangkat daerah? Tulis tanggalnya, atau pilih.'
          : 'Tanggal berapa yang disepakati dengan Inspektorat? Tulis tanggalnya, atau pilih.',
        ...catatanBaku(x),
      ],
      tombol: [
        ...tombolBaku(x),
        [{ label: x.inspektorat ? 'Belum disepakati' : 'Belum ada, tanyakan kepada Inspektorat', nilai: 'belum' }],
        [tombolBatal],
      ],
      tunggu: 'teks',
    };
  }
  const { sebelumnya } = x;
  return {
    isi: [
      judul,
      `Bila ${laporan} menyebut tenggat, tulis tanggalnya, misalnya ${contohOf(x.lheTanggal)}. Bila tidak, pilih di bawah.`,
      ...catatanBaku(x),
    ],
    tombol: [
      ...(sebelumnya?.tenggat === undefined
        ? []
        : [[{ label: `Sama dengan sebelumnya: ${tanggalIndonesia(sebelumnya.tenggat)}`, nilai: 'sama' }]]),
      [{ label: `Tidak disebut dalam ${laporan}`, nilai: 'tidak-disebut' }],
      ...tombolBaku(x),
      [tombolBatal],
    ],
    tunggu: 'teks',
  };
}

/** The next state, a sentence of what to do, or undefined for a button of somebody else. */
export function terimaTenggat(s: Extract<TanyaTenggat, { kind: 'tanya' }>, m: Masukan, x: DasarTenggat): TanyaTenggat | string | undefined {
  if (m.kind === 'teks') {
    const tanggal = bacaTanggal(m.teks, contohOf(x.lheTanggal));
    if (!tanggal.ok) return tanggal.error;
    if (tanggal.value < x.lheTanggal)
      return `Mohon dicek: ${tanggalIndonesia(tanggal.value)} lebih awal daripada tanggal ${namaLaporan(x.rezim)}, ${tanggalIndonesia(x.lheTanggal)}.`;
    return { kind: 'jadi', tenggat: tanggal.value, asal: s.dari };
  }
  if (m.kind !== 'tombol') return undefined;
  switch (m.nilai) {
    case 'tidak-disebut':
      return { kind: 'tanya', dari: 'kesepakatan' };
    case 'baku':
      return x.rezim === 'bpk' ? undefined : { kind: 'jadi', tenggat: tenggatBaku(x.lheTanggal), asal: 'baku' };
    case 'belum':
      return { kind: 'jadi' };
    case 'sama':
      return x.sebelumnya;
    default:
      return undefined;
  }
}
