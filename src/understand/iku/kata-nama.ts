// Words of the grammar that belong to a name after all: "sasaran" in "tepat sasaran", "badan" in "badan keswadayaan masyarakat". It finds no names.
import type { Iku } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import { cariIku, type HasilCari } from './cari-iku.ts';
import { kataIsi, namaIku, type KamusIku } from './kamus-iku.ts';

/** A word stands beside the same word in the question and in a name of each indicator. */
function isDiNama(kata: string, b: BingkaiIku, daftar: readonly Iku[]): boolean {
  const sisa = new Set(b.sisa);
  const letak = b.penuh.indexOf(kata);
  const [kiri, kanan] = [b.penuh[letak - 1], b.penuh[letak + 1]].map((w) => (w !== undefined && sisa.has(w) ? w : undefined));
  const cocok = (nama: readonly string[]): boolean =>
    nama.some((w, n) => w === kata && ((kiri !== undefined && nama[n - 1] === kiri) || (kanan !== undefined && nama[n + 1] === kanan)));
  return letak >= 0 && daftar.length > 0 && daftar.every((i) => namaIku(i).some((n) => cocok(kataIsi(n))));
}

/** The frame without the slots that words of the found name filled, and what the search finds then. */
export function tanpaKataNama(b: BingkaiIku, h: HasilCari, k: KamusIku): { readonly b: BingkaiIku; readonly h: HasilCari } {
  const jenis = b.jenisUnit;
  // "kecamatan mana yang punya ..." asks for the offices.
  if (jenis !== undefined && b.unit.length === 0 && !b.niat.includes('punya') && !b.tingkat.includes('unit')) {
    const { jenisUnit: _jenis, ...lain } = b;
    const nama = new Set([...b.sisa, ...b.kantor]);
    const bebas: BingkaiIku = { ...lain, kantor: [], unitTakDikenal: [], sisa: b.penuh.filter((w) => nama.has(w)) };
    const hasil = h.iku.length > 0 ? h : cariIku(bebas, k);
    if (isDiNama(jenis, b, hasil.iku)) return tanpaKataNama(bebas, hasil, k);
  }
  const tingkat = b.tingkat.filter((t) => !isDiNama(t, b, h.iku));
  return tingkat.length === b.tingkat.length ? { b, h } : { b: { ...b, tingkat }, h };
}
