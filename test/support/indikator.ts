// Opened years, indicators, targets and values for dialogue tests, without the way through the dialogues that enter them.
import type { Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf } from '../../src/isian/skema.ts';
import type { Ruang } from './dialog.ts';

export type IndikatorUji = {
  readonly id: string;
  readonly nama: string;
  readonly satuan?: string;
  readonly polaritas?: IsiOf<'indikator'>['polaritas']['nilai'];
  readonly agregasi?: IsiOf<'indikator'>['agregasi'];
  /** Id of the registry. */
  readonly iku?: string;
  /** Decimals with a dot; of the year, and of the quarters from TW I on. */
  readonly target?: string;
  readonly tw?: readonly string[];
};

export const angkaUji = (desimal: string): IsiOf<'target'>['nilai'] => ({ desimal, cetak: desimal.replace('.', ',') });

const pkTarget = (x: IndikatorUji, opd: string, tahun: number): readonly Ubahan[] => {
  const dasar = { indikator: x.id, opd, tahun, lingkup: 'pk' as const };
  return [
    ...(x.target === undefined
      ? []
      : [{ jenis: 'target' as const, id: `${x.id}:${tahun}:pk`, versi: 0, isi: { ...dasar, nilai: angkaUji(x.target) } }]),
    ...(x.tw ?? []).map((nilai, n) => ({
      jenis: 'target' as const,
      id: `${x.id}:${tahun}:pk:tw${n + 1}`,
      versi: 0,
      isi: { ...dasar, triwulan: (n + 1) as 1 | 2 | 3 | 4, nilai: angkaUji(nilai) },
    })),
  ];
};

export function toUbahan(opd: string, tahun: number, indikator: readonly IndikatorUji[], mulai = tahun): readonly Ubahan[] {
  return [
    { jenis: 'tahun-kerja', id: `${opd}:${tahun}`, versi: 0, isi: { opd, tahun, asal: 'kosong' } },
    ...indikator.flatMap((x): readonly Ubahan[] => [
      {
        jenis: 'indikator',
        id: x.id,
        versi: 0,
        isi: {
          opd,
          nama: x.nama,
          satuan: x.satuan ?? '%',
          polaritas: { nilai: x.polaritas ?? 'naik-baik', asal: 'dipilih', alasan: '' },
          agregasi: x.agregasi ?? 'tren-naik',
          level: 'sasaran',
          mulai,
          ...(x.iku === undefined ? {} : { asal: { kind: 'iku', id: x.iku } as const }),
        },
      },
      ...pkTarget(x, opd, tahun),
    ]),
  ];
}

export function tulisUji(ruang: Ruang, ubahan: readonly Ubahan[], kini = '2027-01-04T02:00:00.000Z'): void {
  const hasil = ruang.isian.tulis({ pengguna: 0, sebagai: 'admin bot', aksi: 'isi-indikator', ubahan }, new Date(kini));
  if (!hasil.ok) throw new Error(`not written: ${hasil.error.id}`);
}

/** An opened year of an OPD with its indicators and targets. */
export const bukaTahunUji = (ruang: Ruang, opd: string, tahun: number, indikator: readonly IndikatorUji[]): void =>
  tulisUji(ruang, toUbahan(opd, tahun, indikator));

/** A value that stands there already, confirmed unless told otherwise; `pengisi` 0 is nobody of the room. */
export const realisasiUji = (
  opd: string,
  indikator: string,
  tahun: number,
  triwulan: 1 | 2 | 3 | 4,
  nilai: string,
  lain: Partial<IsiOf<'realisasi'>> = {},
): Ubahan => ({
  jenis: 'realisasi',
  id: `${indikator}:${tahun}:tw${triwulan}`,
  versi: 0,
  isi: {
    indikator,
    opd,
    tahun,
    triwulan,
    nilai: angkaUji(nilai),
    status: 'terkonfirmasi',
    pengisi: { pengguna: 0, waktu: '2027-04-02T02:00:00.000Z' },
    ...lain,
  },
});
