// Kewajaran: which new values deserve a second look before they are kept. It asks once more; it never blocks and never corrects.
// Every threshold here is an agreement of this program: no rule of SAKIP sets one.
import type { Decimal } from 'decimal.js';

import { unreachable } from '../lib/unreachable.ts';
import type { MetodeAgregasi } from './agregasi.ts';
import { formatAngka, formatRupiah } from './angka.ts';
import { toDesimal } from './desimal.ts';
import { namaTriwulan, type Triwulan } from './periode.ts';
import { isSatuanTercetak, toJenisSatuan } from './satuan.ts';

/** A value of an earlier quarter of the same year. */
export type NilaiLalu = { readonly triwulan: Triwulan; readonly nilai: Decimal };

/** All in the unit of the indicator. What is absent is not known yet, and nothing is compared with it. */
export type MasukanKewajaran = {
  readonly nilai: Decimal;
  /** Whether `nilai` is of the quarter alone (the default) or of the year so far; only `jumlah` tells the two apart. */
  readonly cara?: 'triwulan' | 'kumulatif' | undefined;
  readonly satuan: string | undefined;
  readonly metode: MetodeAgregasi;
  readonly targetTriwulan?: Decimal | undefined;
  readonly targetTahun?: Decimal | undefined;
  /** The last filled quarter before this one, by itself. */
  readonly lalu?: NilaiLalu | undefined;
  readonly triwulanTahunLalu?: Decimal | undefined;
  readonly tahunLalu?: Decimal | undefined;
  /** The value so far as it stood before this one. */
  readonly kumulatifLalu?: NilaiLalu | undefined;
};

export type Pembanding =
  | { readonly kind: 'target-triwulan' | 'target-tahun' | 'triwulan-tahun-lalu' | 'tahun-lalu'; readonly nilai: Decimal }
  | { readonly kind: 'triwulan-lalu'; readonly nilai: Decimal; readonly triwulan: Triwulan };

type Umum = { readonly nilai: Decimal; readonly satuan: string };

/**
 * `lonjakan`: `nilai` and `lalu.nilai` were compared, `persen` is the change (negative for a fall); under `hanyaTriwulan`
 * `nilai` is the part of this quarter, out of a value so far. `skala-satuan`: `dugaan` is the value in the scale of the
 * comparison, when one likely slip explains the gap.
 */
export type Kewajaran =
  | (Umum & { readonly kind: 'lonjakan'; readonly lalu: NilaiLalu; readonly persen: Decimal; readonly hanyaTriwulan: boolean })
  | (Umum & { readonly kind: 'skala-satuan'; readonly arah: Arah; readonly pembanding: Pembanding; readonly dugaan?: Decimal })
  | (Umum & { readonly kind: 'persen-di-atas-100' })
  | (Umum & { readonly kind: 'di-bawah-kumulatif'; readonly metode: 'jumlah' | 'tren-naik'; readonly kumulatif: NilaiLalu })
  | (Umum & { readonly kind: 'negatif' });

type Arah = 'terlalu-besar' | 'terlalu-kecil';
type Jenis = 'persen' | 'rupiah' | 'desimal' | 'cacah' | 'ukuran';

function toJenis(satuan: string): Jenis {
  const s = satuan.toLowerCase();
  if (s === '%' || s === 'persen') return 'persen';
  if (s === 'rp' || s === 'rupiah') return 'rupiah';
  const jenis = toJenisSatuan(satuan);
  return jenis === 'desimal' ? 'desimal' : jenis === 'hitungan' ? 'cacah' : 'ukuran';
}

/** Ten times, less a fifth: a slipped comma leaves the true value near the comparison, not on it (9,8 for 98 of 85). */
const SEPULUH_LONGGAR = toDesimal(10).div('1.2');
const SEPULUH = toDesimal(10);

/**
 * `besar`, `kecil`: how many times apart is suspicious. Spending begins slowly, so small rupiah are asked about only near
 * a factor of a thousand. `faktor`: slips that happen (a lost comma, a fraction for a percentage, SKM 1-4 for 25-100 of
 * DOMAIN.md 1.4, thousands and millions, metres for kilometres or hectares).
 */
const SKALA: Readonly<Record<Jenis, { readonly besar: Decimal; readonly kecil: Decimal; readonly faktor: readonly number[] }>> = {
  persen: { besar: SEPULUH_LONGGAR, kecil: SEPULUH_LONGGAR, faktor: [10, 100] },
  desimal: { besar: SEPULUH_LONGGAR, kecil: SEPULUH_LONGGAR, faktor: [10, 25, 100] },
  rupiah: { besar: SEPULUH, kecil: toDesimal(250), faktor: [10, 100, 1000, 1_000_000, 1_000_000_000] },
  cacah: { besar: SEPULUH, kecil: SEPULUH, faktor: [1000, 1_000_000] },
  ukuran: { besar: SEPULUH, kecil: SEPULUH, faktor: [10, 100, 1000, 10_000] },
};

/** How many times one is of the other, always 1 or more. */
const jarak = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a.div(b) : b.div(a));

function bandingkanSkala(nilai: Decimal, p: Pembanding, jenis: Jenis): Arah | undefined {
  const { besar, kecil } = SKALA[jenis];
  // A measured zero has no scale, and values of different sign differ by more than scale.
  if (!p.nilai.isFinite() || p.nilai.lte(0) || nilai.lte(0)) return undefined;
  // From 5% to 60% is a jump between two percentages; from 0,85 to 85 is another scale.
  const isPersenWajar = jenis === 'persen' && nilai.lte(100) && p.nilai.gt(1);
  if (nilai.div(p.nilai).gte(besar)) return isPersenWajar ? undefined : 'terlalu-besar';
  // Beside a whole year a quarter may well be small.
  const isSetahun = p.kind === 'target-tahun' || p.kind === 'tahun-lalu';
  if (isSetahun && (jenis === 'cacah' || jenis === 'ukuran' || (jenis === 'persen' && nilai.gt(1)))) return undefined;
  return toDesimal(p.nilai).div(nilai).gte(kecil) ? 'terlalu-kecil' : undefined;
}

function dugaNilai(nilai: Decimal, banding: Decimal, jenis: Jenis, arah: Arah): Decimal | undefined {
  const [terdekat] = SKALA[jenis].faktor
    .map((f) => (arah === 'terlalu-kecil' ? nilai.times(f) : nilai.div(f)))
    .filter((c) => jarak(c, banding).lte(2))
    .toSorted((a, b) => jarak(a, banding).comparedTo(jarak(b, banding)));
  return terdekat ?? (jenis === 'persen' && arah === 'terlalu-kecil' && nilai.lte(1) ? nilai.times(100) : undefined);
}

/** The comparisons in which the value is alike in kind, the nearest first; a value so far is not held against one quarter. */
function daftarPembanding(m: MasukanKewajaran, lalu: NilaiLalu | undefined): readonly Pembanding[] {
  const setahun = m.metode === 'jumlah' && m.cara === 'kumulatif';
  const calon = [
    ...(setahun ? [] : [{ kind: 'target-triwulan', nilai: m.targetTriwulan } as const]),
    { kind: 'target-tahun', nilai: m.targetTahun } as const,
    ...(lalu && !setahun ? [{ kind: 'triwulan-lalu', ...lalu } as const] : []),
    ...(setahun ? [] : [{ kind: 'triwulan-tahun-lalu', nilai: m.triwulanTahunLalu } as const]),
    { kind: 'tahun-lalu', nilai: m.tahunLalu } as const,
  ];
  return calon.flatMap((c) => (c.nilai === undefined ? [] : [{ ...c, nilai: c.nilai }]));
}

/**
 * What to ask about before this value is kept, graver first; empty when nothing is odd or the value is no number.
 * A lonjakan (more than 50% either way, strictly) is left out where a graver finding already speaks of the same gap.
 */
export function periksaKewajaran(m: MasukanKewajaran): readonly Kewajaran[] {
  const nilai = toDesimal(m.nilai);
  if (!nilai.isFinite()) return [];
  const satuan = (m.satuan ?? '').trim();
  const [umum, jenis] = [{ nilai, satuan }, toJenis(satuan)];
  const berjumlah = m.metode === 'jumlah';
  // For a trend the last value is the value so far; either name serves.
  const lalu = m.lalu ?? (berjumlah ? undefined : m.kumulatifLalu);
  const kumulatif = m.kumulatifLalu ?? (berjumlah ? undefined : m.lalu);
  const pembanding = daftarPembanding(m, lalu);
  const berat: Kewajaran[] = [];

  // An indicator that has been negative before, such as growth, may be so again.
  const pernahNegatif = pembanding.some((p) => p.nilai.lt(0));
  if (nilai.lt(0) && (jenis === 'persen' || jenis === 'cacah') && !pernahNegatif) berat.push({ ...umum, kind: 'negatif' });

  const janggal = pembanding.find((p) => bandingkanSkala(nilai, p, jenis) !== undefined);
  const arah = janggal && bandingkanSkala(nilai, janggal, jenis);
  if (janggal && arah) {
    const dugaan = dugaNilai(nilai, toDesimal(janggal.nilai), jenis, arah);
    berat.push({ ...umum, kind: 'skala-satuan', arah, pembanding: janggal, ...(dugaan && { dugaan }) });
  }
  const { metode } = m;
  const tumbuh = metode === 'tren-naik' || (metode === 'jumlah' && m.cara === 'kumulatif');
  if (tumbuh && kumulatif && nilai.lt(kumulatif.nilai)) berat.push({ ...umum, kind: 'di-bawah-kumulatif', metode, kumulatif });

  const seratus: readonly Kewajaran[] = jenis === 'persen' && nilai.gt(100) ? [{ ...umum, kind: 'persen-di-atas-100' }] : [];
  const hanyaTriwulan = berjumlah && m.cara === 'kumulatif';
  const kini = hanyaTriwulan ? kumulatif && nilai.minus(kumulatif.nilai) : nilai;
  if (berat.length > 0 || !lalu || !kini || lalu.nilai.isZero() || !lalu.nilai.isFinite()) return [...berat, ...seratus];
  const beda = kini.minus(lalu.nilai);
  if (!beda.abs().times(2).gt(lalu.nilai.abs())) return seratus;
  const persen = beda.times(100).div(lalu.nilai.abs());
  return [...seratus, { kind: 'lonjakan', nilai: kini, satuan, lalu, persen, hanyaTriwulan }];
}

function sebut(d: Decimal, satuan: string): string {
  const [jenis, angka] = [toJenis(satuan), formatAngka(d, { desimal: 6 })];
  if (jenis === 'rupiah') return formatRupiah(d);
  if (jenis === 'persen') return `${angka}%`;
  return isSatuanTercetak(satuan) ? `${angka} ${satuan}` : angka;
}

function sebutPembanding(p: Pembanding, satuan: string): string {
  const nilai = `(${sebut(p.nilai, satuan)})`;
  if (p.kind === 'triwulan-lalu') return `${namaTriwulan(p.triwulan)} ${nilai}`;
  const nama = { 'target-triwulan': 'target triwulan ini', 'target-tahun': 'target tahun ini', 'tahun-lalu': 'tahun lalu' };
  return `${p.kind === 'triwulan-tahun-lalu' ? 'triwulan yang sama tahun lalu' : nama[p.kind]} ${nilai}`;
}

/** One polite sentence or two; the change between two percentages is in poin persen (DOMAIN.md 1.8). */
export function ucapkanKewajaran(p: Kewajaran): string {
  const nilai = sebut(p.nilai, p.satuan);
  switch (p.kind) {
    case 'lonjakan': {
      const beda = p.nilai.minus(p.lalu.nilai).abs();
      const besar = toJenis(p.satuan) === 'persen' ? `${formatAngka(beda)} poin persen` : `${formatAngka(p.persen.abs())}%`;
      const apa = p.hanyaTriwulan ? 'hasil triwulan ini saja' : 'nilai ini';
      const arah = p.persen.gt(0) ? 'naik' : 'turun';
      return `Mohon dicek: ${apa} ${arah} ${besar} dari ${namaTriwulan(p.lalu.triwulan)} (${sebut(p.lalu.nilai, p.satuan)} menjadi ${nilai}).`;
    }
    case 'skala-satuan': {
      const arah = p.arah === 'terlalu-besar' ? 'besar' : 'kecil';
      const tanya = p.dugaan ? `Apakah yang dimaksud ${sebut(p.dugaan, p.satuan)}?` : 'Apakah satuannya sudah sama?';
      return `Mohon dicek: nilai ${nilai} jauh lebih ${arah} daripada ${sebutPembanding(p.pembanding, p.satuan)}. ${tanya}`;
    }
    case 'persen-di-atas-100':
      return `Mohon dicek: nilai ini ${nilai}. Bagian dari suatu keseluruhan paling tinggi 100%.`;
    case 'di-bawah-kumulatif': {
      const dulu = `${namaTriwulan(p.kumulatif.triwulan)} (${sebut(p.kumulatif.nilai, p.satuan)})`;
      return p.metode === 'jumlah'
        ? `Mohon dicek: jumlah sampai triwulan ini ${nilai}, lebih kecil daripada jumlah sampai ${dulu}. Apakah ${nilai} itu hasil triwulan ini saja?`
        : `Mohon dicek: nilai ${nilai} lebih kecil daripada ${dulu}, sedangkan angka indikator ini diharapkan naik.`;
    }
    case 'negatif':
      return `Mohon dicek: nilai ini di bawah nol (${nilai}). Jumlah dan persentase biasanya paling rendah 0.`;
    default:
      return unreachable(p);
  }
}
