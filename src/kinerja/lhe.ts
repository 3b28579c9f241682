// LHE: the components and weights of an AKIP evaluation, and whether the numbers printed in one agree with each other.
// It judges no agency: bands come as a Skala from data, and a finding says what to look at, not who is right.
import type { Decimal } from 'decimal.js';

import { unreachable } from '../lib/unreachable.ts';
import { formatTepat } from './angka.ts';
import { sumDesimal, toDesimal } from './desimal.ts';
import { classify, type HasilPredikat, type Pita, type Skala } from './predikat.ts';

export type AturanLhe = '88/2021' | '12/2015';
export type NamaKomponen = 'perencanaan' | 'pengukuran' | 'pelaporan' | 'evaluasi-internal' | 'pencapaian';

export type KetentuanLhe = {
  readonly nama: string;
  /** In the order of the report; the weights add up to 100. */
  readonly bobot: readonly { readonly nama: NamaKomponen; readonly bobot: number }[];
  readonly dasar: string;
  readonly status: 'terverifikasi' | 'perlu-cek';
};

/** Weights are points of 100 (DOMAIN.md 1.2); neither regulation itself was read, so both are to be checked. */
export const ATURAN_LHE: Readonly<Record<AturanLhe, KetentuanLhe>> = {
  '88/2021': {
    nama: 'PermenPANRB 88/2021',
    bobot: [
      { nama: 'perencanaan', bobot: 30 },
      { nama: 'pengukuran', bobot: 30 },
      { nama: 'pelaporan', bobot: 15 },
      { nama: 'evaluasi-internal', bobot: 25 },
    ],
    dasar: 'PermenPANRB 88/2021, bobot komponen sebagaimana dipakai aplikasi evaluasi AKIP',
    status: 'perlu-cek',
  },
  '12/2015': {
    nama: 'PermenPANRB 12/2015',
    bobot: [
      { nama: 'perencanaan', bobot: 30 },
      { nama: 'pengukuran', bobot: 25 },
      { nama: 'pelaporan', bobot: 15 },
      { nama: 'evaluasi-internal', bobot: 10 },
      { nama: 'pencapaian', bobot: 20 },
    ],
    dasar: 'PermenPANRB 12/2015, lima komponen; bobotnya belum dicocokkan dengan peraturan',
    status: 'perlu-cek',
  },
};

const NAMA: Readonly<Record<NamaKomponen, string>> = {
  perencanaan: 'Perencanaan Kinerja',
  pengukuran: 'Pengukuran Kinerja',
  pelaporan: 'Pelaporan Kinerja',
  'evaluasi-internal': 'Evaluasi Akuntabilitas Kinerja Internal',
  pencapaian: 'Pencapaian Sasaran/Kinerja',
};

export const namaKomponen = (nama: NamaKomponen): string => NAMA[nama];

/** The predikat of a total of 0-100, judged on two decimals: 90,00 is A where the lower bound is excluded (DOMAIN.md 1.2). */
export const predikatLhe = (total: Decimal, skala: Skala): HasilPredikat => classify(total, skala);

export type MasukanLhe = {
  readonly aturan: AturanLhe;
  /** As printed. A component that is absent was not read, and is never taken for 0. */
  readonly komponen: readonly { readonly nama: NamaKomponen; readonly nilai: Decimal }[];
  /** `undefined` and NaN: not read. */
  readonly total: Decimal | undefined;
  /** The letters, the label, or both ("BB", "Sangat Baik", "BB (Sangat Baik)"); `undefined` when none is printed. */
  readonly predikat: string | undefined;
  readonly skala: Skala;
};

export type TemuanLhe =
  | { readonly kind: 'komponen-melebihi-bobot'; readonly nama: NamaKomponen; readonly nilai: Decimal; readonly bobot: number }
  | { readonly kind: 'komponen-negatif'; readonly nama: NamaKomponen; readonly nilai: Decimal }
  | { readonly kind: 'komponen-tidak-ada' | 'komponen-ganda'; readonly nama: NamaKomponen }
  /** A component of the other rule: the rule may be the wrong one. */
  | { readonly kind: 'komponen-bukan-aturan'; readonly nama: NamaKomponen; readonly aturan: AturanLhe }
  | { readonly kind: 'total-tidak-ada' }
  | { readonly kind: 'total-di-luar-rentang'; readonly total: Decimal }
  /** `pembulatan`: no more than rounding every printed number to two decimals can make. */
  | { readonly kind: 'jumlah-berbeda'; readonly total: Decimal; readonly jumlah: Decimal; readonly pembulatan: boolean }
  | { readonly kind: 'predikat-tidak-dikenal'; readonly predikat: string }
  | {
      readonly kind: 'predikat-tidak-sesuai';
      readonly predikat: string;
      readonly total: Decimal;
      /** The letters that the scale gives, or its label where it has no letters. */
      readonly seharusnya: string;
    };

const rapikan = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every way a band is written: letters, label, label without its brackets, and letters with label. */
function bentukPita(p: Pita): readonly string[] {
  const label = [p.label, p.label.replace(/\(.*?\)/g, '')];
  const kode = p.kode;
  return [...(kode === undefined ? [] : [kode, ...label.map((l) => `${kode} ${l}`), ...label.map((l) => `${l} ${kode}`)]), ...label].map(
    rapikan,
  );
}

const sebutPita = (p: { readonly kode?: string | undefined; readonly label: string }): string => p.kode ?? p.label;

function periksaPredikat(predikat: string, total: Decimal | undefined, skala: Skala): readonly TemuanLhe[] {
  const tercetak = skala.pita.find((p) => bentukPita(p).includes(rapikan(predikat)));
  if (!tercetak) return [{ kind: 'predikat-tidak-dikenal', predikat }];
  const hasil = total && predikatLhe(total, skala);
  // A total outside the scale is a finding of its own, and decides no predikat.
  if (!total || hasil?.kind !== 'ada' || hasil.label === tercetak.label) return [];
  return [{ kind: 'predikat-tidak-sesuai', predikat, total, seharusnya: sebutPita(hasil) }];
}

/**
 * What does not fit together in one LHE, components first. The total is compared with the sum exactly, and only when every
 * component of the rule is there once: an unread component is not zero.
 */
export function periksaNilaiLhe(m: MasukanLhe): readonly TemuanLhe[] {
  const { bobot } = ATURAN_LHE[m.aturan];
  const terbaca = m.komponen.filter((k) => k.nilai.isFinite()).map((k) => ({ nama: k.nama, nilai: toDesimal(k.nilai) }));
  const total = m.total?.isFinite() === true ? toDesimal(m.total) : undefined;
  const susunan = bobot.flatMap(({ nama }): readonly TemuanLhe[] => {
    const banyak = terbaca.filter((k) => k.nama === nama).length;
    return banyak === 1 ? [] : [{ kind: banyak === 0 ? 'komponen-tidak-ada' : 'komponen-ganda', nama }];
  });
  const isi = terbaca.flatMap(({ nama, nilai }): readonly TemuanLhe[] => {
    const batas = bobot.find((b) => b.nama === nama)?.bobot;
    if (batas === undefined) return [{ kind: 'komponen-bukan-aturan', nama, aturan: m.aturan }];
    if (nilai.lt(0)) return [{ kind: 'komponen-negatif', nama, nilai }];
    return nilai.gt(batas) ? [{ kind: 'komponen-melebihi-bobot', nama, nilai, bobot: batas }] : [];
  });
  const jumlah = sumDesimal(terbaca.map((k) => k.nilai));
  const lengkap = susunan.length === 0 && terbaca.length === bobot.length;
  const akhir: TemuanLhe[] = [];
  if (!total) akhir.push({ kind: 'total-tidak-ada' });
  else if (total.lt(0) || total.gt(100)) akhir.push({ kind: 'total-di-luar-rentang', total });
  if (total && lengkap && !total.eq(jumlah)) {
    // Half a hundredth for each component and for the total.
    const pembulatan = total
      .minus(jumlah)
      .abs()
      .lte(toDesimal('0.005').times(bobot.length + 1));
    akhir.push({ kind: 'jumlah-berbeda', total, jumlah, pembulatan });
  }
  return [...susunan, ...isi, ...akhir, ...(m.predikat === undefined ? [] : periksaPredikat(m.predikat, total, m.skala))];
}

/** One polite sentence or two, with the numbers in full. */
export function ucapkanTemuanLhe(t: TemuanLhe): string {
  switch (t.kind) {
    case 'komponen-melebihi-bobot':
      return `Mohon dicek: nilai ${NAMA[t.nama]} ${formatTepat(t.nilai)} melebihi bobotnya, yaitu ${t.bobot}.`;
    case 'komponen-negatif':
      return `Mohon dicek: nilai ${NAMA[t.nama]} di bawah nol (${formatTepat(t.nilai)}).`;
    case 'komponen-tidak-ada':
      return `Nilai ${NAMA[t.nama]} belum ada. Mohon dilengkapi agar jumlahnya dapat dicocokkan.`;
    case 'komponen-ganda':
      return `Mohon dicek: nilai ${NAMA[t.nama]} tercatat lebih dari satu kali.`;
    case 'komponen-bukan-aturan':
      return `Mohon dicek: ${NAMA[t.nama]} bukan komponen ${ATURAN_LHE[t.aturan].nama}. Mungkin LHE ini memakai aturan lain.`;
    case 'total-tidak-ada':
      return 'Nilai akhir belum ada. Mohon dilengkapi.';
    case 'total-di-luar-rentang':
      return `Mohon dicek: nilai akhir ${formatTepat(t.total)} di luar rentang 0 sampai 100.`;
    case 'jumlah-berbeda': {
      const selisih = formatTepat(t.total.minus(t.jumlah).abs());
      const sebab = t.pembulatan ? ' Selisih sekecil ini mungkin karena pembulatan.' : '';
      return `Mohon dicek: nilai akhir ${formatTepat(t.total)}, sedangkan jumlah komponennya ${formatTepat(t.jumlah)} (selisih ${selisih}).${sebab}`;
    }
    case 'predikat-tidak-dikenal':
      return `Mohon dicek: predikat "${t.predikat}" tidak ada dalam skala yang dipakai.`;
    case 'predikat-tidak-sesuai':
      return `Mohon dicek: nilai akhir ${formatTepat(t.total)} masuk predikat ${t.seharusnya}, sedangkan tercatat ${t.predikat}.`;
    default:
      return unreachable(t);
  }
}
