// A ledger made by hand from plain figures, and wordings written as "realisasi {n1} sebesar {n1.realisasi.24}".
import { expect } from 'vitest';
import { readRangkaian } from '../../src/rujukan/rangkaian.ts';
import type { Arah, BukuButir, Butir, Potongan, Sebutan, Status } from '../../src/rangkaian/butir.ts';
import { periksaRangkaian } from '../../src/rangkaian/jaga.ts';
import { gabungTerangkai } from '../../src/rangkaian/terangkai.ts';
import { dirs } from '../support/db.ts';

export const kosakata = readRangkaian(dirs.data);

export type Pokok = {
  readonly id: string;
  readonly teks: string;
  readonly positif: boolean;
  readonly angka: Readonly<Record<string, Partial<Record<Sebutan, number>>>>;
};

const pokokKinerja = (id: string, teks: string, positif: boolean, target: readonly number[], realisasi: readonly number[]): Pokok => ({
  id,
  teks,
  positif,
  angka: Object.fromEntries(
    ['22', '23', '24'].map((w, i) => {
      const [t, r] = [target[i] as number, realisasi[i] as number];
      return [w, { target: t, realisasi: r, capaian: Math.round(((positif ? r / t : t / r) + Number.EPSILON) * 10_000) / 100 }];
    }),
  ),
});

/** Rising, falling, falling for the better, standing still; met, not met, exceeded. */
export const kinerja: readonly Pokok[] = [
  pokokKinerja('n1', 'Indeks Kepuasan Masyarakat Kecamatan Dumai Kota', true, [80, 83, 86], [80.1, 82.5, 85.76]),
  pokokKinerja('n2', 'Persentase Gangguan yang Ditangani', true, [85, 85, 85], [90, 85, 80]),
  pokokKinerja('n3', 'Prevalensi Stunting', false, [11, 10, 10], [12, 10, 9]),
  pokokKinerja('n4', 'Persentase Kelurahan Berpredikat Baik', true, [100, 100, 100], [100, 100, 100]),
];
export const anggaran: Pokok = {
  id: 'm1',
  teks: 'Program Penyelenggaraan Pelayanan Publik',
  positif: true,
  angka: {
    '23': { pagu: 1_200_000_000, 'realisasi-anggaran': 1_100_000_000, serapan: 91.67 },
    '24': { pagu: 1_500_000_000, 'realisasi-anggaran': 1_200_000_000, serapan: 80 },
  },
};
export const semuaPokok: readonly Pokok[] = [...kinerja, anggaran];

export const arahOf = (a: number, b: number): Arah => (b > a ? 'naik' : b < a ? 'turun' : 'tetap');
export function statusOf(p: Pokok, w: string): Status | undefined {
  const { target, realisasi } = p.angka[w] ?? {};
  if (target === undefined || realisasi === undefined) return undefined;
  if (target === realisasi) return 'tercapai';
  return realisasi > target === p.positif ? 'terlampaui' : 'belum tercapai';
}

const waktu = (w: string): Butir => ({ kind: 'waktu', id: `w${w}`, label: `tahun 20${w}`, teks: `tahun 20${w}`, urut: 2000 + Number(w) });

function butirPokok(p: Pokok): readonly Butir[] {
  const nilai = Object.entries(p.angka).flatMap(([w, ukuran]) =>
    Object.keys(ukuran).map((s): Butir => {
      const id = `${p.id}.${s}.${w}`;
      return {
        kind: 'nilai',
        id,
        label: `${s}, tahun 20${w}`,
        nama: p.id,
        sebutan: s as Sebutan,
        waktu: `w${w}`,
        fakta: `fakta/${id}`,
        wajib: false,
      };
    }),
  );
  const status = Object.keys(p.angka).flatMap((w): readonly Butir[] => {
    const s = statusOf(p, w);
    return s === undefined ? [] : [{ kind: 'status', id: `${p.id}.s.${w}`, label: s, nama: p.id, waktu: `w${w}`, status: s }];
  });
  const arah = Object.keys(p.angka).flatMap((dari) =>
    Object.keys(p.angka)
      .filter((ke) => ke > dari)
      .flatMap((ke) =>
        Object.entries(p.angka[dari] ?? {}).flatMap(([s, a]): readonly Butir[] => {
          const b = p.angka[ke]?.[s as Sebutan];
          if (b === undefined) return [];
          const gerak = arahOf(a, b);
          const membaik = s === 'realisasi' && gerak !== 'tetap' ? { membaik: (gerak === 'naik') === p.positif } : {};
          return [
            {
              kind: 'arah',
              id: `${p.id}.a.${s}.${dari}${ke}`,
              label: gerak,
              nama: p.id,
              sebutan: s as Sebutan,
              dari: `w${dari}`,
              ke: `w${ke}`,
              arah: gerak,
              ...membaik,
            },
          ];
        }),
      ),
  );
  return [{ kind: 'nama', id: p.id, label: p.teks, teks: p.teks }, ...nilai, ...status, ...arah];
}

export const buku: BukuButir = [...['22', '23', '24'].map(waktu), ...semuaPokok.flatMap(butirPokok)];

const rekaman = (nama: string, sebutan: Sebutan, n: number): Butir => ({
  kind: 'rekaman',
  id: `${nama}.${sebutan}.${n}`,
  label: `${sebutan}: isi`,
  nama,
  sebutan,
  fakta: `fakta/${nama}.${sebutan}.${n}`,
});
/** A ledger of records as the answer to "why" has it: without numbers. */
export const jenisRekaman = ['penyebab', 'penghambat', 'pendukung', 'tindak-lanjut', 'upaya-renstra'] as const;
export const bukuRekaman: BukuButir = [
  ...['n1', 'n2'].map((id): Butir => ({ kind: 'nama', id, label: `Pokok ${id}`, teks: `Pokok ${id}` })),
  ...['n1', 'n2'].flatMap((n) => jenisRekaman.flatMap((s) => [rekaman(n, s, 1), rekaman(n, s, 2)])),
];
/** Both, so that every sentence must cite. */
export const bukuCampur: BukuButir = [...buku, ...bukuRekaman.filter((b) => b.kind === 'rekaman')];

/** "{id}" is a slot, the rest connecting text. */
export const potong = (kalimat: string): readonly Potongan[] =>
  kalimat.split(/(\{[^}]*\})/).flatMap((x): readonly Potongan[] => {
    if (x.startsWith('{')) return [{ butir: x.slice(1, -1) }];
    return x === '' ? [] : [{ teks: x }];
  });
export const tulis = (potongan: readonly Potongan[]): string => potongan.map((p) => ('teks' in p ? p.teks : `{${p.butir}}`)).join('');

export const periksa = (kalimat: string, b: BukuButir = buku): ReturnType<typeof periksaRangkaian> =>
  periksaRangkaian(potong(kalimat), b, kosakata);
/** What is wrong, as "kind pada"; empty where it passes. */
export const salah = (kalimat: string, b: BukuButir = buku): readonly string[] => {
  const r = periksa(kalimat, b);
  return r.ok ? [] : r.error.map((x) => `${x.kind} ${x.pada}`);
};
/** As printed, facts by their id. */
export const cetak = (kalimat: string, b: BukuButir = buku): string => {
  const r = periksa(kalimat, b);
  return r.ok
    ? gabungTerangkai(r.value, (f, kutip) => (kutip ? `"${f.slice(6)}"` : `<${f.slice(6)}>`))
    : `ditolak: ${r.error.map((x) => `${x.kind} ${x.pada}`).join('; ')}`;
};

/** Refused, and told so among other things. */
export function ditolak(daftar: readonly (readonly [string, string])[], b: BukuButir = buku): void {
  const keliru = daftar.filter(([kalimat, sebab]) => !salah(kalimat, b).some((x) => x.startsWith(sebab)));
  expect(keliru.map((x) => [...x, salah(x[0], b)])).toEqual([]);
}
export function diterima(daftar: readonly string[], b: BukuButir = buku): void {
  expect(daftar.flatMap((kalimat) => salah(kalimat, b).map((x) => `${x}: ${kalimat}`))).toEqual([]);
}
