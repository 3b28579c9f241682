// Follow-ups about the registry: a message that lacks its subject, its place or its matter takes them from the last one.
import type { PermintaanOf } from '../../permintaan.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import type { KamusIku } from './kamus-iku.ts';
import { isiMasukan, rumusToMasukan } from './masukan-iku.ts';

const pembuka =
  /^(?:kalau|kalo|klo|kl|kalu|bagaimana dengan|gimana dengan|gmn|gimana|bagaimana|terus|trus|lalu|sedangkan|nah|dan|untuk|utk|yang|yg)\b/;

const bertempatBaru = (b: BingkaiIku): boolean =>
  b.pemda.length > 0 || b.unit.length > 0 || b.ketetapan.length > 0 || b.jenisUnit !== undefined;
const bersumber = (b: BingkaiIku): boolean => b.pemegang.length > 0 || b.urusan.length > 0 || b.jenjang.length > 0;

/** Nothing but the matter: "satuannya?", "rumusnya gimana", "siapa penanggung jawabnya". */
export const isHalSaja = (b: BingkaiIku): boolean =>
  b.hal.length > 0 &&
  b.sisa.length === 0 &&
  !bertempatBaru(b) &&
  !bersumber(b) &&
  b.angka.length === 0 &&
  b.nomor === undefined &&
  b.tingkat.every((t) => t === 'iku' || t === 'sasaran');

/** "daftar IKU Dinas Kesehatan Bengkalis" asks for a list, whatever was talked about before; "kalau IKU-nya Dinkes?" goes on. */
const isDaftarUtuh = (b: BingkaiIku): boolean =>
  b.tingkat.includes('iku') && b.unit.length > 0 && b.hal.length === 0 && b.sisa.length === 0 && !pembuka.test(b.teks);

/** The last frame with what the new message names; undefined when the message stands alone. */
export function gabungIku(lama: BingkaiIku, baru: BingkaiIku): BingkaiIku | undefined {
  if (baru.angka.length > 0) return undefined;
  const tempat = bertempatBaru(baru);
  if (tempat && isDaftarUtuh(baru)) return undefined;
  // "kalau punya Bengkalis?" asks the same of another one.
  const niat = baru.niat.filter((n) => n !== 'punya' || lama.niat.includes('punya'));
  const dariLama = baru.sisa.length === 0 && !bersumber(baru);
  if (dariLama && tempat && (lama.sisa.length > 0 || bersumber(lama) || lama.hal.length > 0 || baru.tingkat.length === 0)) {
    return {
      ...baru,
      sisa: lama.sisa,
      penuh: lama.penuh.filter((k) => lama.sisa.includes(k)),
      pemegang: lama.pemegang,
      urusan: lama.urusan,
      jenjang: [],
      hal: baru.hal.length > 0 ? baru.hal : lama.hal,
      niat: niat.length > 0 ? niat : lama.niat,
      tingkat: baru.tingkat.length > 0 ? baru.tingkat : lama.tingkat,
      ...(baru.nomor === undefined && lama.nomor !== undefined && lama.sisa.length === 0 ? { nomor: lama.nomor } : {}),
      // A new government keeps the kind of office that was named before ("dinkes banyuasin", then "kalau bengkalis").
      ...(baru.unit.length === 0 && baru.pemda.length > 0 ? { unit: [] } : {}),
    };
  }
  // "indikator misi 3?" after the misi of a government.
  if (dariLama && !tempat && baru.tingkat.some((t) => t !== 'ketetapan') && bertempatBaru(lama)) {
    return { ...baru, pemda: lama.pemda, ketetapan: lama.ketetapan, unit: lama.unit };
  }
  if (!dariLama && !tempat && pembuka.test(baru.teks)) {
    return {
      ...baru,
      pemda: lama.pemda,
      ketetapan: lama.ketetapan,
      unit: lama.unit,
      hal: baru.hal.length > 0 ? baru.hal : lama.hal,
      niat: baru.niat.length > 0 ? baru.niat : lama.niat,
    };
  }
  return undefined;
}

/** "kalau yang meninggal 38 bayi?": the last calculation with one of its numbers changed. */
export function gantiMasukan(p: PermintaanOf<'iku-hitung'>, b: BingkaiIku, k: KamusIku): PermintaanOf<'iku-hitung'> | undefined {
  const bentuk = k.registri.ikuById.get(p.iku[0] ?? '')?.rumus[p.ke]?.bentuk;
  if (bentuk?.kind !== 'hitung' || b.angka.length === 0 || bertempatBaru(b) || b.hal.length > 0) return undefined;
  const isi = isiMasukan(b.teks, b.angka, bentuk);
  return isi.lebih === 0 && isi.bukti >= BUKTI_GANTI ? { ...p, masukan: { ...p.masukan, ...isi.masukan } } : undefined;
}
const BUKTI_GANTI = 0.3;

/** The number that was asked for completes the calculation; undefined when the message says something else. */
export function lengkapiHitungIku(p: PermintaanOf<'iku-hitung'>, b: BingkaiIku, k: KamusIku): PermintaanOf<'iku-hitung'> | undefined {
  const kurang = rumusToMasukan(p, k).filter((m) => m.baku === undefined && (p.masukan[m.kunci]?.length ?? 0) === 0);
  const [pertama] = kurang;
  if (pertama === undefined || b.angka.length === 0 || b.angka.length > kurang.length) return undefined;
  const nama = new Set(kurang.flatMap((m) => [m.nama, ...m.alias].flatMap((n) => n.toLowerCase().split(/\s+/))));
  if (b.sisa.some((w) => !nama.has(w)) || bertempatBaru(b)) return undefined;
  const isi =
    b.angka.length === 1 && b.sisa.length > 0
      ? (kurang.find((m) => b.sisa.every((w) => [m.nama, ...m.alias].some((n) => n.toLowerCase().includes(w)))) ?? pertama)
      : pertama;
  if (b.angka.length === 1) return { ...p, masukan: { ...p.masukan, [isi.kunci]: [b.angka[0]?.desimal ?? ''] } };
  return {
    ...p,
    masukan: {
      ...p.masukan,
      ...Object.fromEntries(kurang.map((m, n) => [m.kunci, [b.angka[n]?.desimal ?? '']]).filter(([, v]) => v?.[0] !== '')),
    },
  };
}
