// What an LHE lacks, what does not fit together in it, and the record that it becomes. What the LHE prints is what is entered.
import type { Decimal } from 'decimal.js';
import type { Isian } from '../../isian/buku.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { formatTepat, parseAngka } from '../../kinerja/angka.ts';
import { sumDesimal, toDesimal } from '../../kinerja/desimal.ts';
import { ATURAN_LHE, namaKomponen, periksaNilaiLhe, predikatLhe, ucapkanTemuanLhe, type KetentuanLhe } from '../../kinerja/lhe.ts';
import type { Skala } from '../../kinerja/predikat.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Dunia } from '../alur.ts';
import type { AngkaLhe, Draf } from './keadaan.ts';

export type Bagian = 'nomor' | 'tanggal' | 'tahun' | 'komponen' | 'total' | 'predikat';

export const ketentuanOf = (x: Draf): KetentuanLhe | undefined => (x.aturan === undefined ? undefined : ATURAN_LHE[x.aturan]);

/** What is asked next; undefined when all is there. */
export function bagianBerikut(x: Draf): Bagian | undefined {
  if (x.nomor === undefined) return 'nomor';
  if (x.tanggal === undefined) return 'tanggal';
  if (x.tahun === undefined) return 'tahun';
  const aturan = ketentuanOf(x);
  if (aturan === undefined) return undefined;
  if (x.komponen.length < aturan.bobot.length) return 'komponen';
  if (x.total === undefined) return 'total';
  return x.predikat === undefined ? 'predikat' : undefined;
}

export function kosongkan(x: Draf, bagian: Bagian): Draf {
  if (bagian === 'komponen') return { ...x, komponen: [] };
  return Object.fromEntries(Object.entries(x).filter(([k]) => k !== bagian)) as Draf;
}

export const skalaAkip = (d: Dunia): Skala | undefined => d.pustaka.skala.find((s) => s.bidang === 'akip');

/** The sum, when every component of the rule has a value. */
export function jumlahKomponen(x: Draf): Decimal | undefined {
  const aturan = ketentuanOf(x);
  const nilai = x.komponen.flatMap((k) => (k === null ? [] : [toDesimal(k.desimal)]));
  return aturan !== undefined && nilai.length === aturan.bobot.length ? sumDesimal(nilai) : undefined;
}

/** The letters that the scale gives for the total. */
export function predikatOtomatis(x: Draf, d: Dunia): string | undefined {
  const skala = skalaAkip(d);
  if (skala === undefined || x.total === undefined || x.total === null) return undefined;
  const hasil = predikatLhe(toDesimal(x.total.desimal), skala);
  return hasil.kind === 'ada' ? hasil.kode : undefined;
}

/** "BB (Sangat Baik)" */
export function sebutPredikat(kode: string, d: Dunia): string {
  const label = skalaAkip(d)?.pita.find((p) => p.kode === kode)?.label;
  return label === undefined ? kode : `${kode} (${label})`;
}

/** Sentences about what does not fit; an LHE that prints no components at all lacks none of them. */
export function temuanOf(x: Draf, d: Dunia): readonly string[] {
  const aturan = ketentuanOf(x);
  const skala = skalaAkip(d);
  if (aturan === undefined || x.aturan === undefined || skala === undefined) return [];
  const komponen = aturan.bobot.flatMap(({ nama }, n) => {
    const nilai = x.komponen[n];
    return nilai === null || nilai === undefined ? [] : [{ nama, nilai: toDesimal(nilai.desimal) }];
  });
  return periksaNilaiLhe({
    aturan: x.aturan,
    komponen,
    total: x.total === null || x.total === undefined ? undefined : toDesimal(x.total.desimal),
    predikat: x.predikat ?? undefined,
    skala,
  })
    .filter((t) => !(t.kind === 'komponen-tidak-ada' && komponen.length === 0) && !(t.kind === 'total-tidak-ada' && x.total === null))
    .map(ucapkanTemuanLhe);
}

/** One number as it is printed; its own digits are kept. */
export function bacaAngka(teks: string): Result<AngkaLhe, string> {
  const cetak = teks.trim();
  const hasil = parseAngka(cetak, { satuan: 'nilai' });
  if (hasil.ok) return ok({ desimal: hasil.value.nilai.toFixed(), cetak });
  return err(`"${cetak.slice(0, 40)}" belum terbaca sebagai satu angka. Mohon ditulis angkanya saja, misalnya 21,50.`);
}

/** "1. Perencanaan Kinerja: 21,50" -> "21,50" */
const tanpaLabel = (baris: string): string =>
  baris
    .replace(/^\s*\d+\s*[.)]\s+/, '')
    .replace(/^[^\d-]*(?=-?\d)/, '')
    .trim();

/** The numbers of a message: one a line, or several on one line. */
function pecah(teks: string): readonly string[] {
  const baris = teks
    .split(/[\n;|]+/)
    .map(tanpaLabel)
    .filter((x) => x !== '');
  if (baris.length > 1) return baris;
  const kata = teks
    .split(/\s+/)
    .map((x) => x.replace(/[,.:]+$/, ''))
    .filter((x) => x !== '');
  const angka = kata.filter((x) => /\d/.test(x));
  return angka.length === 0 ? kata : angka;
}

/** All that are missing in one message, or the next one alone. */
export function bacaKomponen(teks: string, x: Draf): Result<readonly AngkaLhe[], string> {
  const sisa = (ketentuanOf(x)?.bobot ?? []).slice(x.komponen.length);
  const [berikut] = sisa;
  const bagian = pecah(teks);
  if (berikut === undefined) return ok([]);
  if (bagian.length !== 1 && bagian.length !== sisa.length)
    return err(
      `Terbaca ${bagian.length} angka, sedangkan yang ditunggu ${sisa.length}. Mohon dikirim ${sisa.length} angka menurut urutannya, atau satu angka untuk ${namaKomponen(berikut.nama)}.`,
    );
  const nilai: AngkaLhe[] = [];
  for (const t of bagian) {
    const angka = bacaAngka(t);
    if (!angka.ok) return angka;
    nilai.push(angka.value);
  }
  return ok(nilai);
}

export const angkaJumlah = (jumlah: Decimal): AngkaLhe => ({ desimal: jumlah.toFixed(), cetak: formatTepat(jumlah) });

/** The record; undefined while something is missing. */
export function toIsi(x: Draf): IsiOf<'lhe'> | undefined {
  const { opd, rezim, nomor, tanggal, tahun, aturan, total, predikat } = x;
  if (nomor === undefined || tanggal === undefined || tahun === undefined || bagianBerikut(x) !== undefined) return undefined;
  const bobot = ketentuanOf(x)?.bobot ?? [];
  return {
    opd,
    rezim,
    nomor,
    tanggal,
    tahun,
    ...(aturan === undefined ? {} : { aturan }),
    komponen: bobot.flatMap(({ nama }, n) => {
      const nilai = x.komponen[n];
      return nilai === null || nilai === undefined ? [] : [{ nama: namaKomponen(nama), nilai }];
    }),
    ...(total === undefined || total === null ? {} : { total }),
    ...(predikat === undefined || predikat === null ? {} : { predikat }),
  };
}

/** A saved one, opened again to be corrected. */
export function toDraf(x: Isian<'lhe'>): Draf {
  const { opd, rezim, nomor, tanggal, tahun, aturan, komponen, total, predikat } = x.isi;
  const bobot = aturan === undefined ? [] : ATURAN_LHE[aturan].bobot;
  return {
    opd,
    rezim,
    nomor,
    tanggal,
    tahun,
    ...(aturan === undefined ? {} : { aturan }),
    komponen: bobot.map(({ nama }) => komponen.find((k) => k.nama === namaKomponen(nama))?.nilai ?? null),
    total: total ?? null,
    predikat: predikat ?? null,
    lama: { id: x.id, versi: x.versi },
  };
}
