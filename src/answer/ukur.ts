// Measures one indicator in one year: the headline fact, how it came about, and what contradicts it.
import { Decimal } from 'decimal.js';
import type { Fakta } from '../fakta.ts';
import { computeCapaian } from '../kinerja/capaian.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { classify } from '../kinerja/predikat.ts';
import type { Klaim } from '../pustaka.ts';
import type { Indikator, Lingkup, Ukuran } from '../rujukan/skema.ts';
import type { BukuFakta } from './jawaban.ts';
import { cocokHitungan, pilihTajuk, samaNilai, type Tajuk } from './klaim.ts';
import { hitunganToFakta, klaimToFakta, type Konteks } from './konteks.ts';

export type Terukur = {
  /** The headline. */
  readonly fakta: Fakta;
  readonly tajuk?: Tajuk;
  /** Claims that print what the headline says, and those that print something else. */
  readonly sama: readonly Klaim[];
  readonly beda: readonly Klaim[];
};

export type TerukurCapaian = Terukur & {
  readonly hitungan?: Hitungan;
  readonly target?: Terukur;
  readonly realisasi?: Terukur;
  /** Undefined when target or realisasi is missing. */
  readonly tercapai?: boolean;
};

/** A printed measure (target, realisasi, pagu, ...). Undefined when no document prints it for that year. */
export const ukurTercetak = (k: Konteks, pokok: string, ukuran: Ukuran, periode: string, lingkup?: Lingkup): Terukur | undefined =>
  k.ingatan.tercetak.ambil(`${pokok}|${ukuran}|${periode}|${lingkup ?? ''}`, () => bacaTercetak(k, pokok, ukuran, periode, lingkup));

function bacaTercetak(k: Konteks, pokok: string, ukuran: Ukuran, periode: string, lingkup?: Lingkup): Terukur | undefined {
  const tajuk = pilihTajuk(k.pustaka.findKlaim(pokok, ukuran, periode), ukuran, lingkup);
  if (tajuk === undefined) return undefined;
  return { fakta: klaimToFakta(k, tajuk.tajuk, tajuk.berbeda), tajuk, sama: tajuk.sepakat, beda: tajuk.berbeda };
}

export const angkaOf = (f: Fakta | undefined): Decimal | undefined =>
  f?.nilai.kind === 'angka' ? new Decimal(f.nilai.desimal) : undefined;

function faktaCapaian(i: Indikator, periode: string, h: Hitungan, target: Terukur, realisasi: Terukur, beda: readonly Klaim[]): Fakta {
  const dari = {
    id: `hitung/${i.id}/capaian/${periode}`,
    ukuran: 'capaian' as const,
    indikator: i.id,
    opd: i.opd,
    ...(target.fakta.pemda === undefined ? {} : { pemda: target.fakta.pemda }),
    periode,
    ...(beda.length === 0 ? {} : { bertentangan: beda.map((b) => b.id) }),
  };
  return hitunganToFakta(h, dari, [realisasi.fakta.id, target.fakta.id]);
}

/**
 * Capaian of one year: recomputed when the tables agree on target and realisasi, else the claim of the table whose purpose it is.
 * Undefined when neither can be had.
 */
export const ukurCapaian = (k: Konteks, indikator: Indikator, periode: string): TerukurCapaian | undefined =>
  k.ingatan.capaian.ambil(`${indikator.id}|${periode}`, () => hitungCapaian(k, indikator, periode));

function hitungCapaian(k: Konteks, indikator: Indikator, periode: string): TerukurCapaian | undefined {
  const target = ukurTercetak(k, indikator.id, 'target', periode);
  const realisasi = ukurTercetak(k, indikator.id, 'realisasi', periode);
  const t = angkaOf(target?.fakta);
  const r = angkaOf(realisasi?.fakta);
  const semua = k.pustaka.findKlaim(indikator.id, 'capaian', periode).filter((c) => !c.kosong && c.mutu !== 'ocr-rusak');
  const cetak = pilihTajuk(semua, 'capaian');
  const hitungan =
    t === undefined || r === undefined ? undefined : computeCapaian({ target: t, realisasi: r, polaritas: indikator.polaritas.nilai });
  const dasar = {
    ...(target === undefined ? {} : { target }),
    ...(realisasi === undefined ? {} : { realisasi }),
    ...(hitungan === undefined ? {} : { hitungan }),
    ...(t === undefined || r === undefined ? {} : { tercapai: indikator.polaritas.nilai === 'turun-baik' ? r.lte(t) : r.gte(t) }),
  };
  const sepakat = target?.tajuk?.utuh === true && realisasi?.tajuk?.utuh === true;
  if (hitungan !== undefined && target !== undefined && realisasi !== undefined && (sepakat || cetak === undefined)) {
    const nilai = hitungan.nilai.kind === 'angka' ? hitungan.nilai.nilai : undefined;
    const sama = semua.filter((c) => nilai !== undefined && cocokHitungan(c, nilai));
    const beda = semua.filter((c) => !sama.includes(c));
    const fakta = faktaCapaian(indikator, periode, hitungan, target, realisasi, beda);
    return { fakta, sama, beda, ...dasar };
  }
  if (cetak === undefined) return undefined;
  return { fakta: klaimToFakta(k, cetak.tajuk, cetak.berbeda), tajuk: cetak, sama: cetak.sepakat, beda: cetak.berbeda, ...dasar };
}

/** Capaian for lists and rankings, where all rows must be of one kind: recomputed from the headline target and realisasi wherever that is possible. */
export const ukurCapaianUlang = (k: Konteks, indikator: Indikator, periode: string): TerukurCapaian | undefined =>
  k.ingatan.capaianUlang.ambil(`${indikator.id}|${periode}`, () => hitungCapaianUlang(k, indikator, periode));

function hitungCapaianUlang(k: Konteks, indikator: Indikator, periode: string): TerukurCapaian | undefined {
  const c = ukurCapaian(k, indikator, periode);
  const nilai = c?.hitungan?.nilai;
  if (c?.hitungan === undefined || nilai?.kind !== 'angka' || c.target === undefined || c.realisasi === undefined) return c;
  if (c.fakta.asal === 'dihitung') return c;
  const cetak = [...c.sama, ...c.beda];
  const sama = cetak.filter((x) => cocokHitungan(x, nilai.nilai));
  const beda = cetak.filter((x) => !sama.includes(x));
  const fakta = faktaCapaian(indikator, periode, c.hitungan, c.target, c.realisasi, beda);
  const { tajuk: _tajuk, ...dasar } = c;
  return { ...dasar, fakta, sama, beda };
}

export type PredikatSkala = {
  readonly skalaId: string;
  readonly nama: string;
  readonly label: string;
  readonly perluCek: boolean;
  readonly catatan: readonly string[];
};

/** The verdict on a capaian by every scale of its field, or by the named ones. */
export function predikatCapaian(k: Konteks, nilai: Decimal, skala?: readonly string[]): readonly PredikatSkala[] {
  return k.pustaka.skala
    .filter((s) => s.bidang === 'capaian' && (skala === undefined || skala.length === 0 || skala.includes(s.id)))
    .flatMap((s) => {
      const hasil = classify(nilai, s);
      const label = hasil.kind === 'ada' ? hasil.label : 'di luar skala';
      return [{ skalaId: s.id, nama: s.nama, label, perluCek: s.status === 'perlu-cek', catatan: hasil.peringatan }];
    });
}

/** Adds a measured value and what stands behind it to the ledger. */
export function bukukan(k: Konteks, buku: BukuFakta, t: Terukur): { readonly fakta: string } {
  for (const f of faktaTercetak(k, t)) buku.add(f);
  return buku.add(t.fakta);
}

/** The claims behind a value as facts, each with those that contradict it. */
function faktaTercetak(k: Konteks, t: Terukur): readonly Fakta[] {
  const ada = k.ingatan.fakta.get(t);
  if (ada !== undefined) return ada;
  const semua = [...t.sama, ...t.beda];
  const fakta = semua.map((c) =>
    klaimToFakta(
      k,
      c,
      semua.filter((x) => !samaNilai(x, c)),
    ),
  );
  k.ingatan.fakta.set(t, fakta);
  return fakta;
}
