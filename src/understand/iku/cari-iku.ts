// Which indicators a question names: search by the words left over, in other words for the same thing, within the places named.
import type { Iku } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import type { KamusIku } from './kamus-iku.ts';
import type { Pencari } from './pencari.ts';

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
const VARIASI_TERBANYAK = 10;

/** The words as they are, and with each phrase replaced by the others that name the same thing. */
export function variasiSinonim(kata: readonly string[], kamus: KamusIku): readonly (readonly string[])[] {
  const hasil: (readonly string[])[] = [kata];
  for (let i = 0; i < kata.length; i += 1) {
    for (let j = Math.min(kata.length, i + 4); j > i; j -= 1) {
      for (const lain of kamus.sinonim.get(kata.slice(i, j).join(' ')) ?? []) hasil.push([...kata.slice(0, i), ...lain, ...kata.slice(j)]);
    }
  }
  return hasil.slice(0, VARIASI_TERBANYAK);
}

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

function cariDengan(
  pencari: Pencari,
  kata: readonly (readonly string[])[],
  kamus: KamusIku,
  saring: ((i: Iku) => boolean) | undefined,
): HasilCari {
  const { iku } = kamus.registri;
  const variasi = kata.filter((k) => k.length > 0).flatMap((k) => variasiSinonim(k, kamus));
  if (variasi.length === 0) return kosong;
  const hasil = pencari.cari(variasi, {
    batas: 200,
    saring:
      saring === undefined
        ? undefined
        : (ke) => {
            const i = iku[ke];
            return i !== undefined && saring(i);
          },
  });
  const [atas] = hasil;
  if (atas === undefined) return kosong;
  const ketetapanOf = (ke: number): string => kamus.registri.unitById.get(iku[ke]?.unit ?? '')?.ketetapan ?? '';
  const terbaik = new Map<string, number>();
  for (const h of hasil) if (!terbaik.has(ketetapanOf(h.ke))) terbaik.set(ketetapanOf(h.ke), h.nilai);
  // What explains the words as well as the best one; of each decree the names nearest to its own best.
  const setara = hasil.filter(
    (h) => h.cakupan >= atas.cakupan - SETARA && h.nilai >= Math.max((terbaik.get(ketetapanOf(h.ke)) ?? 0) - SETARA, atas.nilai - JAUH),
  );
  return { iku: setara.toSorted((a, b) => a.ke - b.ke).flatMap((h) => iku[h.ke] ?? []), nilai: atas.nilai, cakupan: atas.cakupan };
}

/** In a named office a question may say more than the name; everywhere else the name must explain it. */
const cukupDi = (b: BingkaiIku): number => (b.unit.length > 0 && b.unit.length < 4 ? 0.5 : b.pemda.length > 0 ? 0.62 : CAKUPAN_CUKUP);

function cariDiTempat(b: BingkaiIku, kamus: KamusIku): HasilCari {
  const hasil = cariDengan(kamus.cariIku, [b.sisa, b.penuh], kamus, saringTempat(b, kamus));
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
  const saring = saringTempat(b, kamus);
  const lolos = (ke: number): boolean => iku[ke] !== undefined && (saring === undefined || saring(iku[ke]));
  const variasi = [b.sisa, b.penuh].flatMap((kata) => variasiSinonim(kata, kamus));
  const hasil = kamus.cariHitung.cari(variasi, { batas: CALON_HITUNG, saring: lolos }).filter((h) => h.cakupan >= CAKUPAN_HITUNG);
  const [atas] = hasil;
  return { iku: hasil.flatMap((h) => iku[h.ke] ?? []), nilai: atas?.nilai ?? 0, cakupan: atas?.cakupan ?? 0 };
}

/** The nearest names, whether or not they are near enough; for "yang mirip". */
export function cariMirip(b: BingkaiIku, kamus: KamusIku, batas: number): readonly Iku[] {
  const { iku } = kamus.registri;
  const saring = saringTempat(b, kamus);
  return kamus.cariIku
    .cari(variasiSinonim(b.sisa, kamus), {
      batas,
      ...(saring === undefined ? {} : { saring: (ke: number) => iku[ke] !== undefined && saring(iku[ke]) }),
    })
    .filter((h) => h.cakupan >= 0.35)
    .flatMap((h) => iku[h.ke] ?? []);
}
