// Agregasi: how the quarters of an indicator make its value so far. The method is a property of the indicator, never of a screen.
// It compares nothing with a target and knows no polarity, but for suggesting a method.
import type { Decimal } from 'decimal.js';

import type { Polaritas } from './capaian.ts';
import { sumDesimal, toDesimal } from './desimal.ts';
import { namaTw, type Triwulan } from './periode.ts';
import { toJenisSatuan } from './satuan.ts';
import { tulis } from './susun.ts';

/** `jumlah` adds the quarters that are filled; the other three take the last filled one and differ in what is hoped for. */
export type MetodeAgregasi = 'jumlah' | 'tren-naik' | 'tren-turun' | 'tetap';

/** Index 0 is TW I. `undefined` is not filled yet, 0 is filled; each value is of that quarter, not of the year so far. */
export type NilaiTriwulan = readonly (Decimal | undefined)[];

/**
 * The value so far, exact and unrounded, with what it rests on. `nilai` is `undefined` only when no quarter is filled.
 * `lengkap`: nothing that the method needs is missing (`jumlah`: every quarter; the others: the last one asked for).
 */
export type NilaiKumulatif = {
  readonly nilai: Decimal | undefined;
  readonly metode: MetodeAgregasi;
  readonly sampai: Triwulan;
  /** The quarters in the value: all that were added, or the one that was taken. */
  readonly dipakai: readonly Triwulan[];
  readonly kosong: readonly Triwulan[];
  readonly lengkap: boolean;
  /** In words, e.g. "TW I 10 + TW III 15 = 25 (TW II belum terisi)". */
  readonly langkah: string;
  readonly dasar: string;
};

export const DAFTAR_METODE: readonly MetodeAgregasi[] = ['jumlah', 'tren-naik', 'tren-turun', 'tetap'];

const DASAR =
  'Kebiasaan aplikasi e-SAKIP (jumlah triwulan terisi, atau triwulan terisi terakhir); tidak ada aturan nasional yang menetapkannya';

const SEMUA: readonly Triwulan[] = [1, 2, 3, 4];

const sebut = (daftar: readonly Triwulan[]): string => daftar.map((t) => namaTw(t)).join(', ');

/** More decimals than `tulis` shows are still counted in full, and that is said. */
const catatanPenuh = (suku: readonly Decimal[]): string => (suku.some((s) => s.decimalPlaces() > 4) ? ' (dihitung dari nilai penuh)' : '');

function kumulatif(apa: string, metode: MetodeAgregasi, tw: NilaiTriwulan, sampai: Triwulan): NilaiKumulatif {
  const triwulan = SEMUA.filter((t) => t <= sampai);
  // NaN and Infinity are no measured values; they count as not filled, as they do for every calculator here.
  const terisi = triwulan.flatMap((t) => {
    const nilai = tw[t - 1];
    return nilai?.isFinite() === true ? [{ t, nilai: toDesimal(nilai) }] : [];
  });
  const kosong = triwulan.filter((t) => !terisi.some((x) => x.t === t));
  const catatanKosong = kosong.length === 0 ? '' : ` (${sebut(kosong)} belum terisi)`;
  const akhir = terisi.at(-1);
  const umum = { metode, sampai, kosong, dasar: DASAR } as const;
  if (!akhir) {
    const langkah = sampai === 1 ? `${apa} TW I belum terisi` : `${apa} TW I sampai ${namaTw(sampai)} belum terisi`;
    return { ...umum, nilai: undefined, dipakai: [], lengkap: false, langkah };
  }
  if (metode === 'jumlah') {
    const suku = terisi.map((x) => x.nilai);
    const nilai = sumDesimal(suku);
    const uraian = terisi.map((x) => `${namaTw(x.t)} ${tulis(x.nilai)}`).join(' + ');
    const hasil = terisi.length === 1 ? '' : ` = ${tulis(nilai)}${catatanPenuh(suku)}`;
    return { ...umum, nilai, dipakai: terisi.map((x) => x.t), lengkap: kosong.length === 0, langkah: `${uraian}${hasil}${catatanKosong}` };
  }
  // Quarters before the last filled one change nothing, so only a gap after it is worth saying.
  const sesudah = kosong.filter((t) => t > akhir.t);
  const catatan = sesudah.length === 0 ? '' : ` (${sebut(sesudah)} belum terisi)`;
  const langkah = `${apa} terakhir: ${namaTw(akhir.t)} ${tulis(akhir.nilai)}${catatan}`;
  return { ...umum, nilai: akhir.nilai, dipakai: [akhir.t], lengkap: sesudah.length === 0, langkah };
}

/**
 * The realisasi from TW I to the end of `sampai`: the sum of the filled quarters, or the last filled quarter
 * (DOMAIN.md 3, row B capaian_helper). Later quarters are ignored. The unit is that of the quarters.
 */
export const computeKumulatif = (metode: MetodeAgregasi, tw: NilaiTriwulan, sampai: Triwulan): NilaiKumulatif =>
  kumulatif('angka', metode, tw, sampai);

/** The target so far, by the same method as the realisasi it is compared with; the targets are per quarter too. */
export const computeTargetKumulatif = (metode: MetodeAgregasi, tw: NilaiTriwulan, sampai: Triwulan): NilaiKumulatif =>
  kumulatif('target', metode, tw, sampai);

/** The realisasi of the year out of its quarters. Provisional while `lengkap` is false. */
export const computeRealisasiTahun = (metode: MetodeAgregasi, tw: NilaiTriwulan): NilaiKumulatif => computeKumulatif(metode, tw, 4);

const NAMA: Readonly<Record<MetodeAgregasi, string>> = {
  jumlah: 'Dijumlahkan tiap triwulan',
  'tren-naik': 'Angka terakhir, diharapkan naik',
  'tren-turun': 'Angka terakhir, diharapkan turun',
  tetap: 'Angka terakhir, diharapkan tetap',
};

const TERAKHIR = 'Yang dipakai adalah angka triwulan terakhir yang sudah terisi, tidak dijumlahkan.';

const PENJELASAN: Readonly<Record<MetodeAgregasi, string>> = {
  jumlah:
    'Angka tiap triwulan dijumlahkan. Isi hasil triwulan itu saja, bukan hasil sejak Januari. Contoh: TW I 10 dan TW II 15, maka sampai TW II menjadi 25.',
  'tren-naik': `${TERAKHIR} Isi keadaan pada akhir triwulan; angkanya diharapkan makin tinggi. Contoh: TW I 40 dan TW II 45, maka sampai TW II menjadi 45.`,
  'tren-turun': `${TERAKHIR} Isi keadaan pada akhir triwulan; angkanya diharapkan makin rendah. Contoh: TW I 12 dan TW II 10, maka sampai TW II menjadi 10.`,
  tetap: `${TERAKHIR} Isi keadaan pada akhir triwulan; angkanya diharapkan tidak berubah. Contoh: TW I 3 dan TW II 3, maka sampai TW II tetap 3.`,
};

/** The method on a button. */
export const namaMetode = (metode: MetodeAgregasi): string => NAMA[metode];

/** What to fill in under this method, with an example. */
export const jelaskanMetode = (metode: MetodeAgregasi): string => PENJELASAN[metode];

export type SaranMetode = {
  readonly metode: MetodeAgregasi;
  /** `lemah`: what is known does not decide it; a person should confirm before the first value is entered. */
  readonly keyakinan: 'kuat' | 'lemah';
  readonly alasan: string;
};

const TREN: Readonly<Record<Polaritas, MetodeAgregasi>> = { 'naik-baik': 'tren-naik', 'turun-baik': 'tren-turun', stabil: 'tetap' };

/** Units of a ratio or a grade, which toJenisSatuan takes for things that are counted. */
const BUKAN_CACAH = /(?:^| )per |^(?:skala|predikat|opini|kategori|mutu|level|peringkat|tingkat|indeks|nilai|skor|angka|rasio)(?: |$)/;

/**
 * Suggests a method, with the reason in words. Percentages, indeks and values are never added up; counts of an akumulatif
 * target are (DOMAIN.md 1.8). It is a suggestion: a document or a person who says otherwise is right.
 */
export function saranMetode(m: {
  readonly satuan: string | undefined;
  readonly polaritas: Polaritas;
  readonly sifatTarget?: 'akumulatif' | 'titik-akhir' | undefined;
}): SaranMetode {
  const satuan = (m.satuan ?? '').trim();
  const jenis = BUKAN_CACAH.test(satuan.toLowerCase()) ? 'desimal' : toJenisSatuan(satuan);
  const terakhir = TREN[m.polaritas];
  const akumulatif = m.sifatTarget === 'akumulatif';
  if (jenis === 'desimal') {
    const alasan = `Satuannya ${satuan}, yang tidak dijumlahkan antartriwulan; dipakai angka terakhir.`;
    if (!akumulatif) return { metode: terakhir, keyakinan: 'kuat', alasan };
    return { metode: terakhir, keyakinan: 'lemah', alasan: `${alasan} Targetnya tercatat akumulatif, jadi mohon dicek.` };
  }
  if (akumulatif) {
    const alasan = `Targetnya akumulatif, sehingga hasil tiap triwulan${satuan === '' ? '' : ` (${satuan})`} ditambahkan.`;
    return { metode: 'jumlah', keyakinan: jenis === 'hitungan' ? 'kuat' : 'lemah', alasan };
  }
  if (m.sifatTarget === 'titik-akhir') {
    return { metode: terakhir, keyakinan: 'kuat', alasan: 'Targetnya keadaan pada akhir tahun; dipakai angka terakhir.' };
  }
  if (jenis === 'hitungan' && m.polaritas !== 'stabil') {
    return {
      metode: 'jumlah',
      keyakinan: 'lemah',
      alasan: `Satuannya ${satuan}, yang biasanya dijumlahkan; bila yang dihitung adalah keadaan pada akhir triwulan, pilih angka terakhir.`,
    };
  }
  const sebab = satuan === '' ? 'Satuannya belum diketahui' : `Satuan ${satuan} dapat dijumlahkan, dapat pula keadaan pada akhir triwulan`;
  return { metode: terakhir, keyakinan: 'lemah', alasan: `${sebab}; sementara dipakai angka terakhir.` };
}
