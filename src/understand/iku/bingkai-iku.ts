// What one question about the registry names, slot by slot, and the words left over that may be the name of an indicator.
import { findAngka } from '../../kinerja/angka.ts';
import type { HalIku } from '../../permintaan.ts';
import type { KodeMutu } from '../../rujukan/skema-ketetapan.ts';
import { bersihkan } from '../hitung-bersih.ts';
import { bakukanSkala } from '../hitung-ejaan.ts';
import { fold, tokenise, type Token } from '../normalise.ts';
import { kataSambung, kenali, type KamusIku, type MaknaIku } from './kamus-iku.ts';
import { sebutanIku, type Sebut } from './sebutan-iku.ts';
import type { NiatIku, TingkatIku } from './tata-iku.ts';

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
  /** "dinas kehutanan": the head of an office's name before words that no office bears. */
  readonly unitTakDikenal: readonly string[];
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
  /** "Lampiran I", "Pemkab": the government's own indicators; "lampiran II" those of its offices. */
  readonly lampiran?: 'I' | 'II';
  readonly kode: readonly KodeMutu[];
  readonly nomor?: string;
  readonly tahun: readonly number[];
  readonly angka: readonly AngkaIku[];
  /** With the numbers that may as well be list numbers or years ("kelurahan 12"), where there are any. */
  readonly angkaTerhitung?: readonly AngkaIku[];
  /** Numbers that cannot be read with certainty. */
  readonly angkaRusak: readonly string[];
  /** Content words that fill no slot. */
  readonly sisa: readonly string[];
  /** All content words that are not the name of a place or an office: a name may hold words of the grammar. */
  readonly penuh: readonly string[];
  /** Words that name an office, a kind of office, a position or an urusan; an indicator's name may hold them. */
  readonly kantor: readonly string[];
  /** No government is named but through an office that only one has. */
  readonly pemdaDariUnit: boolean;
};

export function readBingkaiIku(mentah: string, kamus: KamusIku): BingkaiIku {
  return kamus.bingkai.ambil(fold(mentah), (teks) => baca(ejakan(bakukanSkala(teks), kamus), kamus));
}

/** Chat forms spelled out, so that what stands around a number compares with the names of a formula. */
const ejakan = (teks: string, { kosakata: { slang } }: KamusIku): string =>
  teks.replaceAll(/(?<![\p{L}\p{N}.,/-]|\d\s)\p{L}+(?![\p{L}\p{N}]|[./-]\p{L})/gu, (kata) =>
    Object.hasOwn(slang, kata) ? (slang[kata] ?? kata) : kata,
  );

const isTahun = (teks: string): boolean => /^(?:19|20)\d\d$/.test(teks);
/** Roman numbers name nothing by themselves. */
const tanpaArti = /^(?:i{1,3}|iv|vi{0,3}|ix)$/;
const penomor = new Set('no nomor nomer nmr ke urutan urut iku indikator misi tujuan sasaran'.split(' '));
const pilihan = <S extends MaknaIku['slot']>(semua: readonly MaknaIku[], slot: S) =>
  semua.filter((m): m is Extract<MaknaIku, { slot: S }> => m.slot === slot);
const unik = <T>(daftar: readonly T[]): readonly T[] => [...new Set(daftar)];

function baca(teks: string, kamus: KamusIku): BingkaiIku {
  const t = tokenise(teks, kamus.kosakata, (asli) => kenali(asli, kamus)).filter((x) => x.jenis !== 'tanda' || x.kata === '&');
  const sebutan = sebutanIku(t, kamus);
  const dalam = new Map(sebutan.flatMap((s) => Array.from({ length: s.akhir - s.awal }, (_, n) => [s.awal + n, s] as const)));
  const makna = sebutan.flatMap((s) => s.makna);
  const disebut = unik([
    ...pilihan(makna, 'pemda').map((m) => m.id),
    ...pilihan(makna, 'ketetapan').flatMap((m) => kamus.registri.ketetapanById.get(m.id)?.pemda ?? []),
  ]);
  const semuaUnit = unik(pilihan(makna, 'unit').map((m) => m.id));
  // A mention that only an office of one government fits names that government too.
  const pemdaUnit = sebutan.flatMap((s) => {
    const milikSebut = unik(pilihan(s.makna, 'unit').map((m) => kamus.registri.ketetapanOf(m.id).pemda));
    const kata = new Set(t.slice(s.awal, s.akhir).map((x) => x.kata));
    const menyebut = milikSebut.some((p) => kamus.namaPemda.get(p)?.some((w) => kata.has(w)) === true);
    return milikSebut.length === 1 && (menyebut || disebut.length === 0) ? milikSebut : [];
  });
  const pemda = unik([...disebut, ...pemdaUnit]);
  const milik = semuaUnit.filter((u) => pemda.includes(kamus.registri.ketetapanOf(u).pemda));
  // An office of another government is no place here; its words may be part of a name ("rujukan RSUD").
  const tempat = (m: MaknaIku): boolean =>
    m.slot === 'pemda' || m.slot === 'ketetapan' || (m.slot === 'unit' && (pemda.length === 0 || milik.includes(m.id)));
  const nama = (s: Sebut | undefined): boolean =>
    s !== undefined && (s.pemegang !== undefined || s.urusan !== undefined || s.makna.some(tempat));
  const namaKantor = (s: Sebut): boolean =>
    nama(s) ? s.makna.every((m) => m.slot !== 'pemda' && m.slot !== 'ketetapan') : s.makna.some((m) => m.slot === 'jenis-unit');
  const nomor = nomorDi(t, dalam);
  const terpakai = t.filter((x, i) => /\d/.test(x.asli) && (dalam.has(i) || nomor?.ke === i || isTahun(x.kata)));
  // Laws, tables and years are names; their digits are blanked in place.
  const angkaDi = (bersih: string) =>
    findAngka(bersih).filter((a) => !isBagianNama(teks, a) && !terpakai.some((x) => x.awal < a.akhir && a.awal < x.akhir));
  const temuan = angkaDi(bersihkan(teks).teks);
  const terhitung = /\d/.test(teks) ? angkaDi(bersihkan(teks, true).teks) : temuan;
  const diAngka = (x: Token): boolean => temuan.some((a) => x.awal >= a.awal && x.awal < a.akhir);
  const kataBiasa = (x: Token): boolean =>
    x.jenis === 'kata' &&
    !kataSambung.has(x.kata) &&
    !tanpaArti.test(x.kata) &&
    (x.kata.length > 2 || kamus.kosakata.kata.has(x.kata)) &&
    !diAngka(x);
  const isi = (x: Token, i: number): boolean => kataBiasa(x) && !kamus.ringan.has(x.kata) && (!x.fungsi || isIbu(t, i, kamus));
  // A repair that filled no slot was a guess; the search makes its own, among the words of names.
  const tertulis = (x: Token, i: number): string => (x.dikoreksi && !dalam.has(i) ? x.asli : x.kata);
  const kataIsi = t.flatMap((x, i) => (isi(x, i) ? [{ kata: tertulis(x, i), s: dalam.get(i) }] : []));
  // A name may hold words that questions use as well: "besaran", "data", "informasi".
  const kataPenuh = t.flatMap((x, i) =>
    isi(x, i) || (kataBiasa(x) && x.fungsi && kamus.kosakata.kata.has(x.kata)) ? [{ kata: tertulis(x, i), s: dalam.get(i) }] : [],
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
    ...(terhitung.length > temuan.length ? { angkaTerhitung: terhitung.flatMap(toAngka) } : {}),
    angkaRusak: temuan.flatMap((a) => (a.hasil.ok || a.hasil.error.kind === 'rancu' ? [] : [a.teks])),
    sisa: kataIsi.filter((k) => k.s === undefined).map((k) => k.kata),
    penuh: kataPenuh.filter((k) => !nama(k.s)).map((k) => k.kata),
    kantor: sebutan
      .filter(namaKantor)
      .flatMap((s) => t.slice(s.awal, s.akhir).map((x) => x.kata))
      .filter((k) => !kataSambung.has(k)),
    pemdaDariUnit: disebut.length === 0 && pemda.length > 0,
    unitTakDikenal: unitTakDikenal(t, dalam, kamus),
    kode: unik(pilihan(makna, 'kode').map((m) => m.nilai)),
    ...lampiranDi(teks),
    ...(jenisUnit === undefined ? {} : { jenisUnit }),
    ...(nomor === undefined ? {} : { nomor: nomor.nomor }),
  };
}

function lampiranDi(teks: string): { readonly lampiran?: 'I' | 'II' } {
  const [satu, dua] = [
    /\blampiran (?:i|1|satu)\b|\bpem(?:kab|ko|kot)\b|\bpemerintah (?:kabupaten|kota)\b/.test(teks),
    /\blampiran (?:ii|2|dua)\b/.test(teks),
  ];
  return satu === dua ? {} : { lampiran: satu ? 'I' : 'II' };
}

/** "Ibu" is a form of address, except in "kematian ibu". */
const isIbu = (t: readonly Token[], i: number, kamus: KamusIku): boolean => {
  const lalu = t[i - 1];
  return t[i]?.kata === 'ibu' && lalu !== undefined && !lalu.fungsi && kamus.cariIku.kenal(lalu.kata);
};

/** Numbers that belong to a name or a formula: "per 1.000 kelahiran", "usia 0-17 tahun", "x 100". */
function isBagianNama(teks: string, a: { readonly teks: string; readonly awal: number; readonly akhir: number }): boolean {
  const [kiri, kanan] = [teks.slice(0, a.awal), teks.slice(a.akhir)];
  return (
    /(?:\b(?:per|usia|umur|kali|tiap|setiap|kelas|minimal)|[x×*])\s*(?:\d+\s*(?:-|s\.?\s?d\.?|sampai|hingga)\s*)?$/.test(kiri) ||
    /^\s*(?:-|s\.?\s?d\.?|sampai|hingga)\s*\d+\s*(?:tahun|thn|th|bulan|bln)\b/.test(kanan) ||
    (!/\d/.test(a.teks) && /^\s*(?:kali|daerah|pemda|iku|indikator|opd|lampiran)\b/.test(kanan)) ||
    (/\b(?:dalam|selama|kurun|jangka)\s*(?:waktu\s*)?$/.test(kiri) && /^\s*(?:tahun|thn|th)\b/.test(kanan)) ||
    /\bn ?- ?$/.test(kiri) ||
    (/\b(?:bawah|dibawah|atas|kurang|lebih|sampai|dari)\s*$/.test(kiri) && /^\s*(?:tahun|thn|th|bulan|bln|hari|jam)\b/.test(kanan)) ||
    (/\d\s*(?:-|s\.?\s?d\.?|sampai|hingga)\s*$/.test(kiri) && /^\s*(?:tahun|thn|th|bulan|bln)\b/.test(kanan))
  );
}

const kepalaPasti = new Set(['dinas', 'kecamatan', 'badan', 'rsud']);
function unitTakDikenal(t: readonly Token[], dalam: ReadonlyMap<number, Sebut>, kamus: KamusIku): readonly string[] {
  for (const [i, x] of t.entries()) {
    const berikut = t[i + 1];
    const bebas = dalam.get(i)?.makna.every((m) => m.slot === 'jenis-unit' || m.slot === 'kosong') ?? true;
    if (!kepalaPasti.has(x.kata) || !bebas || berikut === undefined || dalam.has(i + 1)) continue;
    if (berikut.jenis !== 'kata' || berikut.fungsi || kataSambung.has(berikut.kata) || kamus.ringan.has(berikut.kata)) continue;
    return [x.kata, berikut.kata];
  }
  return [];
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
    if (/^\d{1,3}$/.test(x.kata) && kosong && penomor.has(sebelum)) return { nomor: x.kata, ke: i };
  }
  return undefined;
}
