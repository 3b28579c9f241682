// Formulas of the registry: a small typed tree over named inputs. From it come the words, the value with its steps, and the check against the unit.
import type { Decimal } from 'decimal.js';
import { err, ok, type Result } from '../lib/result.ts';
import { unreachable } from '../lib/unreachable.ts';
import { sumDesimal, toDesimal } from './desimal.ts';
import type { AlasanTidakTerhitung, Hitungan, KodePeringatan } from './hitungan.ts';
import { susunAngka, susunGagal, tulis } from './susun.ts';

/** A bare string is the key of an input. Constants are decimal strings with a dot. */
export type Simpul =
  | string
  | { readonly op: 'tetapan'; readonly nilai: string }
  /** atas ÷ bawah × kali; no `kali` where none is printed. */
  | { readonly op: 'rasio'; readonly atas: Simpul; readonly bawah: Simpul; readonly kali?: string | undefined }
  /** naik: (kini − lalu) ÷ per × kali; turun: (lalu − kini) ÷ per × kali. */
  | {
      readonly op: 'perubahan';
      readonly kini: Simpul;
      readonly lalu: Simpul;
      readonly arah: 'naik' | 'turun';
      readonly per: 'lalu' | 'kini';
      readonly kali?: string | undefined;
    }
  | { readonly op: 'jumlah'; readonly suku: readonly Simpul[] }
  | { readonly op: 'selisih'; readonly dari: Simpul; readonly kurangi: Simpul }
  | { readonly op: 'kali'; readonly faktor: readonly Simpul[] }
  | { readonly op: 'rata-rata'; readonly suku: readonly Simpul[] }
  | { readonly op: 'tertimbang'; readonly suku: readonly { readonly bobot: string; readonly nilai: Simpul }[] }
  | { readonly op: 'kuadrat'; readonly dari: Simpul }
  | { readonly op: 'akar'; readonly dari: Simpul };

export type MasukanIku = {
  readonly kunci: string;
  readonly nama: string;
  readonly satuan?: string | undefined;
  /** Takes several numbers (the values of the elements of a survey). */
  readonly ganda?: boolean | undefined;
  /** The number that the decree prints for it. */
  readonly baku?: string | undefined;
};

export type RumusHitung = { readonly masukan: readonly MasukanIku[]; readonly pohon: Simpul };

/** Values by the key of the input; one number each, several where the input is `ganda`. */
export type NilaiMasukan = ReadonlyMap<string, readonly Decimal[]>;

type Gagal = Extract<AlasanTidakTerhitung, 'penyebut-nol' | 'masukan-kosong' | 'di-luar-rentang'>;
type Hasil = Result<Decimal, Gagal>;

function semua(daftar: readonly Simpul[], nilai: NilaiMasukan): Result<readonly Decimal[], Gagal> {
  const hasil: Decimal[] = [];
  for (const s of daftar) {
    const satu = hitung(s, nilai);
    if (!satu.ok) return satu;
    hasil.push(satu.value);
  }
  return ok(hasil);
}

/** For a mean, an input of several numbers stands for all of them. */
const terurai = (daftar: readonly Simpul[], nilai: NilaiMasukan): readonly Simpul[] =>
  daftar.flatMap((s): readonly Simpul[] => {
    const ganda = typeof s === 'string' ? (nilai.get(s) ?? []) : [];
    return ganda.length > 1 ? ganda.map((n) => ({ op: 'tetapan', nilai: n.toFixed() })) : [s];
  });

function bagi(atas: Decimal, bawah: Decimal, kali: string | undefined): Hasil {
  return bawah.isZero()
    ? err('penyebut-nol')
    : ok(
        toDesimal(kali ?? 1)
          .times(atas)
          .div(bawah),
      );
}

function hitung(s: Simpul, nilai: NilaiMasukan): Hasil {
  if (typeof s === 'string') {
    const angka = nilai.get(s) ?? [];
    return angka.length === 0 ? err('masukan-kosong') : ok(sumDesimal(angka));
  }
  switch (s.op) {
    case 'tetapan':
      return ok(toDesimal(s.nilai));
    case 'rasio': {
      const [atas, bawah] = [hitung(s.atas, nilai), hitung(s.bawah, nilai)];
      if (!atas.ok) return atas;
      return bawah.ok ? bagi(atas.value, bawah.value, s.kali) : bawah;
    }
    case 'perubahan': {
      const [kini, lalu] = [hitung(s.kini, nilai), hitung(s.lalu, nilai)];
      if (!kini.ok) return kini;
      if (!lalu.ok) return lalu;
      const beda = s.arah === 'naik' ? kini.value.minus(lalu.value) : lalu.value.minus(kini.value);
      return bagi(beda, s.per === 'lalu' ? lalu.value : kini.value, s.kali);
    }
    case 'jumlah': {
      const suku = semua(s.suku, nilai);
      return suku.ok ? ok(sumDesimal(suku.value)) : suku;
    }
    case 'selisih': {
      const [dari, kurangi] = [hitung(s.dari, nilai), hitung(s.kurangi, nilai)];
      if (!dari.ok) return dari;
      return kurangi.ok ? ok(dari.value.minus(kurangi.value)) : kurangi;
    }
    case 'kali': {
      const faktor = semua(s.faktor, nilai);
      return faktor.ok ? ok(faktor.value.reduce((p, f) => p.times(f), toDesimal(1))) : faktor;
    }
    case 'rata-rata': {
      const suku = semua(terurai(s.suku, nilai), nilai);
      return suku.ok ? ok(sumDesimal(suku.value).div(suku.value.length)) : suku;
    }
    case 'tertimbang': {
      const suku = semua(
        s.suku.map((x) => x.nilai),
        nilai,
      );
      return suku.ok ? ok(sumDesimal(suku.value.map((d, i) => d.times(s.suku[i]?.bobot ?? '0')))) : suku;
    }
    case 'kuadrat': {
      const dari = hitung(s.dari, nilai);
      return dari.ok ? ok(dari.value.times(dari.value)) : dari;
    }
    case 'akar': {
      const dari = hitung(s.dari, nilai);
      if (!dari.ok) return dari;
      return dari.value.isNegative() && !dari.value.isZero() ? err('di-luar-rentang') : ok(dari.value.sqrt());
    }
    default:
      return unreachable(s);
  }
}

const KUAT = 3;
const SEDANG = 2;
const LEMAH = 1;

/** How a leaf is written, one text per number; `persen`: the multiplier 100 makes a percentage. */
type Tulisan = { readonly daun: (kunci: string) => readonly string[]; readonly persen: boolean };
type Teks = { readonly teks: string; readonly kuat: number };

const dalam = (t: Teks, kuat: number): string => (t.kuat < kuat ? `(${t.teks})` : t.teks);

function denganKali(teks: string, kali: string | undefined, persen: boolean): Teks {
  return { teks: kali === undefined ? teks : `${teks} × ${tulis(toDesimal(kali))}${persen && kali === '100' ? '%' : ''}`, kuat: SEDANG };
}

function tambah(suku: readonly string[]): Teks {
  return { teks: suku.join(' + '), kuat: suku.length > 1 ? LEMAH : KUAT };
}

function tulisSimpul(s: Simpul, t: Tulisan): Teks {
  const teks = (x: Simpul): Teks => tulisSimpul(x, t);
  const uraikan = (daftar: readonly Simpul[]): readonly string[] =>
    daftar.flatMap((x) => (typeof x === 'string' ? t.daun(x) : [dalam(teks(x), SEDANG)]));
  if (typeof s === 'string') return tambah(t.daun(s));
  switch (s.op) {
    case 'tetapan':
      return { teks: tulis(toDesimal(s.nilai)), kuat: KUAT };
    case 'rasio':
      return denganKali(`${dalam(teks(s.atas), KUAT)} ÷ ${dalam(teks(s.bawah), KUAT)}`, s.kali, t.persen);
    case 'perubahan': {
      const [kini, lalu] = [dalam(teks(s.kini), SEDANG), dalam(teks(s.lalu), SEDANG)];
      const beda = s.arah === 'naik' ? `(${kini} − ${lalu})` : `(${lalu} − ${kini})`;
      return denganKali(`${beda} ÷ ${s.per === 'lalu' ? dalam(teks(s.lalu), KUAT) : dalam(teks(s.kini), KUAT)}`, s.kali, t.persen);
    }
    case 'jumlah':
      return tambah(uraikan(s.suku));
    case 'selisih':
      return { teks: `${dalam(teks(s.dari), LEMAH)} − ${dalam(teks(s.kurangi), SEDANG)}`, kuat: LEMAH };
    case 'kali':
      return { teks: s.faktor.map((f) => dalam(teks(f), SEDANG)).join(' × '), kuat: SEDANG };
    case 'rata-rata': {
      const suku = uraikan(s.suku);
      return suku.length === 1
        ? { teks: `rata-rata ${suku[0]}`, kuat: KUAT }
        : { teks: `(${suku.join(' + ')}) ÷ ${suku.length}`, kuat: SEDANG };
    }
    case 'tertimbang':
      return {
        teks: s.suku.map((x) => `${tulis(toDesimal(x.bobot))} × ${dalam(teks(x.nilai), SEDANG)}`).join(' + '),
        kuat: s.suku.length > 1 ? LEMAH : SEDANG,
      };
    case 'kuadrat':
      return { teks: `${dalam(teks(s.dari), KUAT)}²`, kuat: KUAT };
    case 'akar':
      return { teks: `√(${teks(s.dari).teks})`, kuat: KUAT };
    default:
      return unreachable(s);
  }
}

const isPersen = (satuan: string | undefined): boolean => satuan === '%';

/** The formula in words: "kematian bayi ÷ kelahiran hidup × 1.000". */
export function rumusToKata(r: RumusHitung, satuan?: string): string {
  const nama = new Map(r.masukan.map((m) => [m.kunci, m.nama]));
  return tulisSimpul(r.pohon, { daun: (kunci) => [nama.get(kunci) ?? kunci], persen: isPersen(satuan) }).teks;
}

/** Inputs without a number, in the order of the formula; one whose number the decree prints is never missing. */
export const masukanKurang = (r: RumusHitung, nilai: NilaiMasukan): readonly MasukanIku[] =>
  r.masukan.filter((m) => m.baku === undefined && (nilai.get(m.kunci)?.length ?? 0) === 0);

export type AsalRumus = { readonly id: string; readonly dasar: string; readonly satuan: string };

/**
 * The value of an indicator from raw inputs by the formula its decree prints, exact, shown half up at two decimals.
 * A missing input or a zero denominator gives `tidak-terhitung`. A ratio in % above 100 is computed and marked.
 */
export function hitungRumus(r: RumusHitung, masukan: NilaiMasukan, asal: AsalRumus): Hitungan {
  const nilai = new Map(r.masukan.map((m) => [m.kunci, masukan.get(m.kunci) ?? (m.baku === undefined ? [] : [toDesimal(m.baku)])]));
  const terhingga = [...nilai.values()].flat().every((n) => n.isFinite());
  const rancangan = {
    rumusId: asal.id,
    dasar: asal.dasar,
    satuan: asal.satuan,
    masukan: r.masukan.flatMap((m) =>
      (nilai.get(m.kunci) ?? []).map((n) => ({ nama: m.nama, nilai: n, ...(m.satuan === undefined ? {} : { satuan: m.satuan }) })),
    ),
    langkah: !terhingga
      ? ''
      : tulisSimpul(r.pohon, {
          daun: (kunci) => (nilai.get(kunci) ?? []).map((n) => tulis(n)),
          persen: isPersen(asal.satuan),
        }).teks,
  };
  if (!terhingga || masukanKurang(r, nilai).length > 0) return susunGagal({ ...rancangan, langkah: '' }, { alasan: 'masukan-kosong' });
  const hasil = hitung(r.pohon, nilai);
  if (!hasil.ok) return susunGagal(rancangan, { alasan: hasil.error });
  const lebih = isPersen(asal.satuan) && typeof r.pohon !== 'string' && r.pohon.op === 'rasio' && hasil.value.gt(100);
  const peringatan: readonly KodePeringatan[] = lebih ? ['persentase-melebihi-100'] : [];
  return susunAngka({ ...rancangan, peringatan }, () => hasil.value);
}

/** What a formula and its unit say against each other. */
export type MasalahRumus = 'persentase-tanpa-penyebut' | 'tanpa-pengali' | 'pengali-keliru' | 'pembilang-sama-penyebut';

const sama = (a: Simpul, b: Simpul): boolean => JSON.stringify(a) === JSON.stringify(b);

function anak(s: Simpul): readonly Simpul[] {
  if (typeof s === 'string') return [];
  switch (s.op) {
    case 'tetapan':
      return [];
    case 'rasio':
      return [s.atas, s.bawah];
    case 'perubahan':
      return [s.kini, s.lalu];
    case 'jumlah':
    case 'rata-rata':
      return s.suku;
    case 'selisih':
      return [s.dari, s.kurangi];
    case 'kali':
      return s.faktor;
    case 'tertimbang':
      return s.suku.map((x) => x.nilai);
    case 'kuadrat':
    case 'akar':
      return [s.dari];
    default:
      return unreachable(s);
  }
}

const keturunan = (s: Simpul): readonly Simpul[] => [s, ...anak(s).flatMap(keturunan)];

/** Keys of the inputs a tree uses. */
export const kunciDipakai = (s: Simpul): readonly string[] => keturunan(s).filter((x) => typeof x === 'string');

/** What the last step multiplies by: "100" of "a ÷ b × 100", also when the factor stands beside the ratio. */
function pengali(s: Simpul): string | undefined {
  if (typeof s === 'string') return undefined;
  if (s.op === 'rasio' || s.op === 'perubahan') return s.kali;
  if (s.op === 'jumlah' || s.op === 'rata-rata') {
    const [pertama] = s.suku;
    return pertama === undefined ? undefined : pengali(pertama);
  }
  if (s.op !== 'kali') return undefined;
  const [tetapan] = s.faktor.flatMap((f) => (typeof f !== 'string' && f.op === 'tetapan' ? [f.nilai] : []));
  return tetapan ?? s.faktor.map(pengali).find((p) => p !== undefined);
}

/** Does the formula give what its unit promises? "%" needs a denominator and × 100, "per 1.000 …" needs × 1000. */
export function periksaRumus(r: RumusHitung, satuan: string | undefined): readonly MasalahRumus[] {
  const semuaSimpul = keturunan(r.pohon);
  const kembar = semuaSimpul.some((s) => typeof s !== 'string' && s.op === 'rasio' && sama(s.atas, s.bawah));
  const terbagi = semuaSimpul.some((s) => typeof s !== 'string' && (s.op === 'rasio' || s.op === 'perubahan' || s.op === 'rata-rata'));
  const per = /^per (1\.000|10\.000|100\.000)(?![.\d])/.exec(satuan ?? '')?.[1]?.replaceAll('.', '');
  const seharusnya = isPersen(satuan) ? '100' : per;
  const kali = pengali(r.pohon);
  return [
    ...(kembar ? (['pembilang-sama-penyebut'] as const) : []),
    ...(seharusnya !== undefined && !terbagi ? (['persentase-tanpa-penyebut'] as const) : []),
    ...(seharusnya !== undefined && terbagi && kali === undefined ? (['tanpa-pengali'] as const) : []),
    ...(seharusnya !== undefined && terbagi && kali !== undefined && kali !== seharusnya ? (['pengali-keliru'] as const) : []),
  ];
}
