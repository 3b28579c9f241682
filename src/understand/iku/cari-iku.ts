// Which indicators a question names: search by the words left over, in other words for the same thing, within the places named.
import type { Iku } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import type { KamusIku } from './kamus-iku.ts';
import type { Temuan } from './pencari.ts';
import { ikuArtiLain } from './singkatan.ts';

export type HasilCari = {
  /** All that fit as well as the best one. */
  readonly iku: readonly Iku[];
  /** 0..1, of the best. */
  readonly nilai: number;
  readonly cakupan: number;
};
const kosong: HasilCari = { iku: [], nilai: 0, cakupan: 0 };

/** The share of the query's weight that a name must explain to be meant. */
export const CAKUPAN_CUKUP = 0.72;
/** Names this close to the best one are meant as well. */
const SETARA = 0.05;
/** A longer name in another decree may mean the same. */
const JAUH = 0.25;

/** The indicators of the places that a frame names; all when it names none. */
export function saringTempat(b: BingkaiIku, kamus: KamusIku): ((i: Iku) => boolean) | undefined {
  const { registri } = kamus;
  if (b.unit.length > 0) {
    const unit = new Set(b.unit);
    return (i) => unit.has(i.unit);
  }
  if (b.pemda.length === 0 && b.jenisUnit === undefined) return undefined;
  const sendiri = b.lampiran === undefined || b.pemda.length === 0 ? undefined : b.lampiran === 'I';
  return (i) => {
    const u = registri.unitById.get(i.unit);
    return (
      u !== undefined &&
      (b.pemda.length === 0 || b.pemda.includes(registri.ketetapanOf(i.unit).pemda)) &&
      (b.jenisUnit === undefined || u.nama.toLowerCase().startsWith(b.jenisUnit)) &&
      (sendiri === undefined || (u.pemdaSendiri === true) === sendiri)
    );
  };
}

const TERBANYAK = 200;
/** The words with those of the places are the name, or the better part of it. */
const isUtuh = (h: Temuan | undefined): boolean => h !== undefined && h.cakupan >= 0.95 && h.nilai >= 0.8;

/** The ranking behind `cariIku`: by the words outside the places, among the indicators of these places. */
export function urutkanIku(b: BingkaiIku, kamus: KamusIku): readonly Temuan[] {
  // Words of the grammar may belong to the name; only those of the rest must.
  const cari = (kata: readonly string[], wajib: readonly string[], tempat: BingkaiIku): readonly Temuan[] =>
    kamus.cariIku.cari([kata], { batas: TERBANYAK, saring: saringTemuan(tempat, kamus), pelengkap: selain(kata, wajib) });
  // "Cakupan patroli petugas Satpol PP": the office is a part of the name, no place.
  const { jenisUnit: _jenisUnit, ...tanpaKantor } = { ...b, unit: [], ...(b.pemdaDariUnit ? { pemda: [] } : {}) };
  const utuh = b.kantor.length === 0 ? [] : cari([...b.penuh, ...b.kantor], [...b.sisa, ...b.kantor], tanpaKantor);
  return isUtuh(utuh[0]) ? utuh : cari(b.penuh, b.sisa, b);
}
const selain = (kata: readonly string[], tanpa: readonly string[]): ReadonlySet<string> => {
  const dibuang = new Set(tanpa);
  return new Set(kata.filter((k) => !dibuang.has(k)));
};

const saringTemuan = (b: BingkaiIku, kamus: KamusIku): ((ke: number) => boolean) | undefined => {
  const saring = saringTempat(b, kamus);
  const { iku } = kamus.registri;
  return saring === undefined ? undefined : (ke) => iku[ke] !== undefined && saring(iku[ke]);
};

function cariTerbaik(bingkai: BingkaiIku, kamus: KamusIku): HasilCari {
  const { iku } = kamus.registri;
  const hasil = urutkanIku(bingkai, kamus);
  const [atas] = hasil;
  if (atas === undefined) return kosong;
  const ketetapanOf = (ke: number): string => kamus.registri.unitById.get(iku[ke]?.unit ?? '')?.ketetapan ?? '';
  const terbaik = new Map<string, number>();
  for (const h of hasil) if (!terbaik.has(ketetapanOf(h.ke))) terbaik.set(ketetapanOf(h.ke), h.nilai);
  // What explains the words as well as the best one; of each decree the names nearest to its own best.
  const setara = hasil.filter(
    (h) => h.cakupan >= atas.cakupan - SETARA && h.nilai >= Math.max((terbaik.get(ketetapanOf(h.ke)) ?? 0) - SETARA, atas.nilai - JAUH),
  );
  const temuan = setara.toSorted((a, b) => a.ke - b.ke).flatMap((h) => iku[h.ke] ?? []);
  const [satu] = bingkai.sisa;
  const lain =
    satu === undefined || bingkai.sisa.length > 1
      ? []
      : ikuArtiLain(satu, temuan, iku.filter(saringTempat(bingkai, kamus) ?? (() => true)));
  return { iku: [...temuan, ...lain], nilai: atas.nilai, cakupan: atas.cakupan };
}

/** In a named office a question may say more than the name; everywhere else the name must explain it. */
const cukupDi = (b: BingkaiIku): number => (b.unit.length > 0 && b.unit.length < 4 ? 0.5 : b.pemda.length > 0 ? 0.62 : CAKUPAN_CUKUP);

function cariDiTempat(b: BingkaiIku, kamus: KamusIku): HasilCari {
  const hasil = cariTerbaik(b, kamus);
  const cukup = cukupDi(b);
  if (hasil.cakupan >= cukup && hasil.nilai >= cukup * 0.7) return hasil;
  // "penanggung jawabnya dinas kesehatan, benar?": the office is the answer, not the place. "Pemkab" may mean its offices too.
  const lepas = b.unit.length > 0 && b.hal.includes('penanggung-jawab') && b.pemda.length > 0;
  if (lepas) return cariDiTempat({ ...b, unit: [] }, kamus);
  const { lampiran: _lampiran, ...tanpaLampiran } = b;
  return b.lampiran === undefined || b.unit.length > 0 || b.pemda.length === 0 ? kosong : cariDiTempat(tanpaLampiran, kamus);
}

/** By name; nothing when no name explains enough of the words. Of several governments named, or compared, each gives its own. */
export function cariIku(b: BingkaiIku, kamus: KamusIku): HasilCari {
  const banding = b.niat.includes('banding') || (b.niat.includes('punya') && b.jenisUnit === undefined);
  const pemda =
    b.pemda.length > 1
      ? b.pemda
      : banding && b.pemda.length === 0 && b.unit.length === 0
        ? kamus.registri.ketetapan.map((x) => x.pemda)
        : [];
  if (pemda.length === 0) {
    // "beda rumus di Lampiran I dan di dinas": the office and the government itself.
    const berdua = banding && b.unit.length > 0 && b.lampiran === 'I';
    const [unit, sendiri] = [cariDiTempat(b, kamus), berdua ? cariDiTempat({ ...b, unit: [] }, kamus) : kosong];
    return {
      iku: [...sendiri.iku, ...unit.iku],
      nilai: Math.max(unit.nilai, sendiri.nilai),
      cakupan: Math.max(unit.cakupan, sendiri.cakupan),
    };
  }
  const per = pemda.map((p) =>
    cariDiTempat({ ...b, pemda: [p], unit: b.unit.filter((u) => kamus.registri.ketetapanOf(u).pemda === p) }, kamus),
  );
  const ada = per.filter((h) => h.iku.length > 0);
  return {
    iku: ada.flatMap((h) => h.iku),
    nilai: Math.max(0, ...ada.map((h) => h.nilai)),
    cakupan: Math.max(0, ...ada.map((h) => h.cakupan)),
  };
}

/** Numbers in a sentence come with words that no name has; the fit of the numbers decides between these. */
const CAKUPAN_HITUNG = 0.5;
const CALON_HITUNG = 40;

/** By name and by the inputs of the formula, for a question that brings numbers. */
export function cariUntukHitung(b: BingkaiIku, kamus: KamusIku): HasilCari {
  const { iku } = kamus.registri;
  const hasil = kamus.cariHitung
    .cari([b.sisa, b.penuh], { batas: CALON_HITUNG, saring: saringTemuan(b, kamus) })
    .filter((h) => h.cakupan >= CAKUPAN_HITUNG);
  const [atas] = hasil;
  return { iku: hasil.flatMap((h) => iku[h.ke] ?? []), nilai: atas?.nilai ?? 0, cakupan: atas?.cakupan ?? 0 };
}

/** The nearest names, whether or not they are near enough; for "yang mirip". */
export function cariMirip(b: BingkaiIku, kamus: KamusIku, batas: number): readonly Iku[] {
  const { iku } = kamus.registri;
  return kamus.cariIku
    .cari([b.sisa], { batas, saring: saringTemuan(b, kamus) })
    .filter((h) => h.cakupan >= 0.2)
    .flatMap((h) => iku[h.ke] ?? []);
}
