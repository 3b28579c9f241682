// What one question about the registry names, slot by slot, and the words left over that may be the name of an indicator.
import { findAngka } from '../../kinerja/angka.ts';
import type { HalIku } from '../../permintaan.ts';
import { fold, tokenise, type Token } from '../normalise.ts';
import { kataJabatan, kataSambung, kenali, type KamusIku, type MaknaIku } from './kamus-iku.ts';
import { kepalaPemegang, kepalaUnit, type NiatIku, type TingkatIku } from './tata-iku.ts';

export type AngkaIku = {
  readonly teks: string;
  readonly desimal: string;
  /** The other reading of "3.150": 3,150. */
  readonly lain?: string;
  readonly satuan?: string;
  readonly awal: number;
  readonly akhir: number;
};

export type BingkaiIku = {
  readonly teks: string;
  readonly pemda: readonly string[];
  readonly ketetapan: readonly string[];
  /** Every office of that name; of the governments named, if any are. */
  readonly unit: readonly string[];
  /** The office named is none of the governments named. */
  readonly unitAsing: boolean;
  /** The words that name an office. */
  readonly namaUnit: readonly string[];
  readonly jenisUnit?: 'kecamatan' | 'dinas' | 'badan';
  /** Spellings of the position named, as decrees print it. */
  readonly pemegang: readonly string[];
  readonly urusan: readonly string[];
  readonly jenjang: readonly string[];
  readonly hal: readonly HalIku[];
  readonly niat: readonly NiatIku[];
  readonly tingkat: readonly TingkatIku[];
  readonly nomor?: string;
  readonly tahun: readonly number[];
  readonly angka: readonly AngkaIku[];
  /** Numbers that cannot be read with certainty. */
  readonly angkaRusak: readonly string[];
  /** Content words that fill no slot. */
  readonly sisa: readonly string[];
  /** All content words that are not the name of a place or an office: a name may hold words of the grammar. */
  readonly penuh: readonly string[];
};

type Sebut = {
  readonly awal: number;
  readonly akhir: number;
  readonly makna: readonly MaknaIku[];
  readonly pemegang?: readonly string[];
  readonly urusan?: readonly string[];
};

export function readBingkaiIku(mentah: string, kamus: KamusIku): BingkaiIku {
  return kamus.bingkai.ambil(fold(mentah), (teks) => baca(teks, kamus));
}

/** A phrase as long as this counts more than its parts. */
const bobotSebut = (s: Sebut): number => (s.akhir - s.awal) ** 2;

function frasaDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  return (kamus.frasa.get(t[i]?.kata ?? '') ?? []).flatMap((f) => {
    let j = i;
    for (const [n, kata] of f.kata.entries()) {
      // People leave "dan" out of names or put it in.
      while (n > 0 && (t[j]?.kata === 'dan' || t[j]?.kata === '&') && t[j]?.kata !== kata) j += 1;
      if (t[j]?.kata !== kata) return [];
      j += 1;
    }
    return [{ awal: i, akhir: j, makna: f.makna }];
  });
}

/** Most words that may follow a head. */
const EKOR = 7;
const UTUH = 0.93;

/** Words behind a head ("dinas", "bidang") as long as one name explains them all. */
function ekorNama(t: readonly Token[], i: number, cocok: (kata: readonly string[]) => boolean): number | undefined {
  let akhir: number | undefined;
  for (let j = i + 1; j < t.length && j <= i + EKOR; j += 1) {
    const kata = t[j]?.kata ?? '';
    if (kata === 'dan') continue;
    if (t[j]?.jenis !== 'kata' || kataSambung.has(kata) || t[j]?.fungsi === true) break;
    if (
      !cocok(
        t
          .slice(i, j + 1)
          .map((x) => x.kata)
          .filter((k) => k !== 'dan'),
      )
    )
      break;
    akhir = j + 1;
  }
  return akhir;
}

function unitDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  if (!kepalaUnit.has(t[i]?.kata ?? '')) return [];
  const cari = (kata: readonly string[]): readonly string[] => {
    const hasil = kamus.cariUnit.cari([kata], { batas: 60 });
    const atas = hasil[0]?.nilai ?? 0;
    return hasil.filter((h) => h.cakupan >= UTUH && h.nilai >= atas - 0.12).map((h) => kamus.registri.unit[h.ke]?.id ?? '');
  };
  const akhir = ekorNama(t, i, (kata) => cari(kata).length > 0);
  if (akhir === undefined) return [];
  const kata = t
    .slice(i, akhir)
    .map((x) => x.kata)
    .filter((k) => k !== 'dan');
  return [{ awal: i, akhir, makna: cari(kata).map((id) => ({ slot: 'unit', id })) }];
}

function pemegangDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  if (!kepalaPemegang.has(t[i]?.kata ?? '')) return [];
  const cari = (kata: readonly string[]): readonly string[] =>
    kamus.cariPemegang
      .cari([kata.flatMap(kataJabatan)], { batas: 200 })
      .filter((h) => h.cakupan >= UTUH)
      .map((h) => kamus.pemegang[h.ke] ?? '');
  const sendiri = t[i]?.kata === 'sekcam' || t[i]?.kata === 'camat' ? i + 1 : undefined;
  const akhir = ekorNama(t, i, (kata) => cari(kata).length > 0) ?? sendiri;
  if (akhir === undefined) return [];
  return [
    {
      awal: i,
      akhir,
      makna: [],
      pemegang: cari(
        t
          .slice(i, akhir)
          .map((x) => x.kata)
          .filter((k) => k !== 'dan'),
      ),
    },
  ];
}

function urusanDi(t: readonly Token[], i: number, kamus: KamusIku): readonly Sebut[] {
  if (t[i]?.kata !== 'urusan') return [];
  const cari = (kata: readonly string[]): readonly string[] => {
    const hasil = kamus.cariUrusan.cari([kata.slice(1)], { batas: 20 });
    const atas = hasil[0]?.nilai ?? 0;
    return hasil.filter((h) => h.cakupan >= UTUH && h.nilai >= atas - 0.05).map((h) => kamus.urusan[h.ke] ?? '');
  };
  const akhir = ekorNama(t, i, (kata) => cari(kata).length > 0);
  if (akhir === undefined) return [];
  return [
    {
      awal: i,
      akhir,
      makna: [],
      urusan: cari(
        t
          .slice(i, akhir)
          .map((x) => x.kata)
          .filter((k) => k !== 'dan'),
      ),
    },
  ];
}

/** Mentions that do not overlap and explain the most. */
function sebutanIku(t: readonly Token[], kamus: KamusIku): readonly Sebut[] {
  type Langkah = { readonly nilai: number; readonly sebut?: Sebut; readonly lanjut: number };
  const terbaik: Langkah[] = [];
  terbaik[t.length] = { nilai: 0, lanjut: t.length };
  for (let i = t.length - 1; i >= 0; i -= 1) {
    let pilihan: Langkah = { nilai: terbaik[i + 1]?.nilai ?? 0, lanjut: i + 1 };
    for (const s of [...frasaDi(t, i, kamus), ...unitDi(t, i, kamus), ...pemegangDi(t, i, kamus), ...urusanDi(t, i, kamus)]) {
      const nilai = bobotSebut(s) + (terbaik[s.akhir]?.nilai ?? 0);
      if (nilai > pilihan.nilai) pilihan = { nilai, sebut: s, lanjut: s.akhir };
    }
    terbaik[i] = pilihan;
  }
  const hasil: Sebut[] = [];
  for (let i = 0; i < t.length;) {
    const l = terbaik[i];
    if (l?.sebut !== undefined) hasil.push(l.sebut);
    i = l?.lanjut ?? t.length;
  }
  return hasil;
}

const isTahun = (teks: string): boolean => /^(?:19|20)\d\d$/.test(teks);
const penomor = new Set(['no', 'nomor', 'nomer', 'nmr', 'ke', 'urutan', 'urut']);
const pilihan = <S extends MaknaIku['slot']>(semua: readonly MaknaIku[], slot: S) =>
  semua.filter((m): m is Extract<MaknaIku, { slot: S }> => m.slot === slot);
const unik = <T>(daftar: readonly T[]): readonly T[] => [...new Set(daftar)];

function baca(teks: string, kamus: KamusIku): BingkaiIku {
  const t = tokenise(teks, kamus.kosakata, (asli) => kenali(asli, kamus)).filter((x) => x.jenis !== 'tanda' || x.kata === '&');
  const sebutan = sebutanIku(t, kamus);
  const dalam = new Map(sebutan.flatMap((s) => Array.from({ length: s.akhir - s.awal }, (_, n) => [s.awal + n, s] as const)));
  const makna = sebutan.flatMap((s) => s.makna);
  const pemda = unik([
    ...pilihan(makna, 'pemda').map((m) => m.id),
    ...pilihan(makna, 'ketetapan').flatMap((m) => kamus.registri.ketetapanById.get(m.id)?.pemda ?? []),
  ]);
  const semuaUnit = unik(pilihan(makna, 'unit').map((m) => m.id));
  const milik = semuaUnit.filter((u) => pemda.includes(kamus.registri.ketetapanOf(u).pemda));
  const nama = (s: Sebut | undefined): boolean =>
    s !== undefined &&
    (s.pemegang !== undefined ||
      s.urusan !== undefined ||
      s.makna.some((m) => m.slot === 'pemda' || m.slot === 'ketetapan' || m.slot === 'unit'));
  const nomor = nomorDi(t, dalam);
  const dipakai = new Set(t.flatMap((x, i) => (dalam.has(i) || nomor?.ke === i || isTahun(x.kata) ? [x.awal] : [])));
  const temuan = findAngka(teks).filter((a) => ![...dipakai].some((awal) => awal >= a.awal && awal < a.akhir));
  const kataIsi = t.flatMap((x, i) =>
    x.jenis === 'kata' && !x.fungsi && !kataSambung.has(x.kata) && x.kata.length > 1 ? [{ kata: x.kata, s: dalam.get(i) }] : [],
  );
  const jenisUnit = pilihan(makna, 'jenis-unit')[0]?.nilai;
  return {
    teks,
    pemda,
    ketetapan: unik(pilihan(makna, 'ketetapan').map((m) => m.id)),
    unit: pemda.length > 0 ? milik : semuaUnit,
    unitAsing: pemda.length > 0 && milik.length === 0 && semuaUnit.length > 0,
    namaUnit: sebutan.filter((s) => s.makna.some((m) => m.slot === 'unit')).flatMap((s) => t.slice(s.awal, s.akhir).map((x) => x.kata)),
    pemegang: unik(sebutan.flatMap((s) => s.pemegang ?? [])),
    urusan: unik(sebutan.flatMap((s) => s.urusan ?? [])),
    jenjang: unik(pilihan(makna, 'jenjang').map((m) => m.id)),
    hal: unik(pilihan(makna, 'hal').map((m) => m.nilai)),
    niat: unik(pilihan(makna, 'niat').map((m) => m.nilai)),
    tingkat: unik(pilihan(makna, 'tingkat').map((m) => m.nilai)),
    tahun: t.flatMap((x, i) => (isTahun(x.kata) && !dalam.has(i) ? [Number(x.kata)] : [])),
    angka: temuan.flatMap(toAngka),
    angkaRusak: temuan.flatMap((a) => (a.hasil.ok || a.hasil.error.kind === 'rancu' ? [] : [a.teks])),
    sisa: kataIsi.filter((k) => k.s === undefined).map((k) => k.kata),
    penuh: kataIsi.filter((k) => !nama(k.s)).map((k) => k.kata),
    ...(jenisUnit === undefined ? {} : { jenisUnit }),
    ...(nomor === undefined ? {} : { nomor: nomor.nomor }),
  };
}

/** "1.250" as findAngka writes its choices, back to a decimal string. */
const dariPilihan = (p: string): string => p.replaceAll(/[^\d,-]/g, '').replace(',', '.');

/** Thousands before decimals where a dot may be either: inputs are mostly counts. */
function toAngka(a: ReturnType<typeof findAngka>[number]): readonly AngkaIku[] {
  const dasar = { teks: a.teks, awal: a.awal, akhir: a.akhir };
  if (a.hasil.ok)
    return [
      { ...dasar, desimal: a.hasil.value.nilai.toFixed(), ...(a.hasil.value.satuan === undefined ? {} : { satuan: a.hasil.value.satuan }) },
    ];
  const pilihanAngka = a.hasil.error.kind === 'rancu' ? (a.hasil.error.pilihan ?? []).map(dariPilihan) : [];
  const [ribuan, pecahan] = pilihanAngka.toSorted((x, y) => Number(y) - Number(x));
  return ribuan === undefined ? [] : [{ ...dasar, desimal: ribuan, ...(pecahan === undefined ? {} : { lain: pecahan }) }];
}

/** "IKU no 5", "yang ke-3": a list number outside the names. */
function nomorDi(t: readonly Token[], dalam: ReadonlyMap<number, Sebut>): { readonly nomor: string; readonly ke: number } | undefined {
  for (const [i, x] of t.entries()) {
    const sebelum = t[i - 1]?.kata ?? '';
    const kosong = dalam.get(i)?.makna.every((m) => m.slot === 'kosong') ?? true;
    if (/^\d{1,3}$/.test(x.kata) && kosong && (penomor.has(sebelum) || t[i - 1]?.kata === 'iku')) return { nomor: x.kata, ke: i };
  }
  return undefined;
}
