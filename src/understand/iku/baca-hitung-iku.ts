// Calculations in words: numbers beside the inputs of an indicator's own formula. Which indicator, which number where, what is missing.
import type { PermintaanOf } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import type { PahamIku } from './paham-iku.ts';
import { bertempat } from './tempat-iku.ts';
import { cariIku, cariUntukHitung, CAKUPAN_CUKUP, saringTempat, type HasilCari } from './cari-iku.ts';
import { isiMasukan, type RumusTerhitung, type Terisi } from './masukan-iku.ts';
import type { KamusIku } from './kamus-iku.ts';

type Calon = {
  readonly iku: Iku;
  readonly ke: number;
  readonly bentuk: RumusTerhitung;
  readonly isi: Terisi;
  /** 2: a whole name or alias stands in the question; 1: found by name; 0: by its inputs alone. */
  readonly nama: 0 | 1 | 2;
};

/** Words of the two reports' calculators: their numbers are targets and realisasi, not inputs of a formula. */
const peranLaporan = /\b(?:target|realisasi|capaian|pagu|serapan|efisiensi|anggaran)\w*\b/;
const BUKTI_CUKUP = 0.25;
const SETARA = 0.15;

const lengkap = (c: Calon): boolean => c.isi.kurang.length === 0;
/** Complete first, then the better evidence; a named indicator before one known by its inputs alone. */
const urut = (c: Calon): number => (lengkap(c) ? 2 : 0) + Math.min(2, c.isi.bukti) + c.nama;

/** Formulas that are one and the same, whatever decree prints them and in whatever unit. */
function kunciRumus(c: Calon): string {
  const urutan = new Map(c.bentuk.masukan.map((m, n) => [m.kunci, `#${n}`]));
  const pohon = JSON.stringify(c.bentuk.pohon, (_, v: unknown) => (typeof v === 'string' ? (urutan.get(v) ?? v) : v));
  return JSON.stringify([pohon, c.bentuk.masukan.map((m) => c.isi.masukan[m.kunci] ?? m.baku ?? '')]);
}

/** The longest run of words counts most; names of several indicators in one question leave several. */
function disebutUtuh(b: BingkaiIku, k: KamusIku): ReadonlySet<string> {
  const kata = b.penuh;
  for (let panjang = Math.min(8, kata.length); panjang > 0; panjang -= 1) {
    const kena = kata.flatMap((_, i) => (i + panjang > kata.length ? [] : (k.bernama.get(kata.slice(i, i + panjang).join(' ')) ?? [])));
    if (kena.length > 0) return new Set(kena.map((i) => i.id));
  }
  return new Set();
}

const masalah = (c: Calon): number => c.iku.catatanMutu.length + (c.iku.satuan === undefined ? 1 : 0);

/** Numbers that may be list numbers are inputs only where they complete a formula that lacks them. */
export function bacaHitungIku(b: BingkaiIku, k: KamusIku): PahamIku | undefined {
  const pasti = hitungDengan(b, k);
  const { angkaTerhitung: angka, ...lain } = b;
  if (pasti?.lengkap === true || angka === undefined) return pasti?.paham;
  const semua = hitungDengan({ ...lain, angka }, k);
  // "bandingkan kegiatan 12 dan 15" numbers its things: only a whole name or a place says that these are quantities.
  const jelas = !b.niat.includes('banding') && (semua?.paham.nilai === 1 || bertempat(b));
  return semua?.lengkap === true && jelas ? semua.paham : pasti?.paham;
}

function hitungDengan(b: BingkaiIku, k: KamusIku): { readonly paham: PahamIku; readonly lengkap: boolean } | undefined {
  if (b.angka.length === 0 || b.sisa.length === 0 || (peranLaporan.test(b.teks) && !bertempat(b))) return undefined;
  const bernama = cariIku(b, k);
  const nama = new Set(bernama.iku.map((i) => i.id));
  const utuh = disebutUtuh(b, k);
  const saring = saringTempat(b, k) ?? (() => true);
  const dariNama = k.registri.iku.filter((i) => utuh.has(i.id) && saring(i));
  const calon = [...new Map([...dariNama, ...bernama.iku, ...cariUntukHitung(b, k).iku].map((i) => [i.id, i])).values()].flatMap((iku) =>
    iku.rumus.flatMap(({ bentuk }, ke): readonly Calon[] =>
      bentuk.kind === 'hitung' && typeof bentuk.pohon !== 'string'
        ? [{ iku, ke, bentuk, isi: isiMasukan(b.teks, b.angka, bentuk), nama: utuh.has(iku.id) ? 2 : nama.has(iku.id) ? 1 : 0 }]
        : [],
    ),
  );
  const cukup = calon.filter(
    (c) =>
      c.isi.lebih === 0 &&
      (c.isi.bukti >= BUKTI_CUKUP || (lengkap(c) && (c.nama === 2 || (c.nama === 1 && bernama.cakupan >= CAKUPAN_CUKUP)))),
  );
  if (cukup.length === 0) return undefined;
  const atas = Math.max(...cukup.map(urut));
  const terpilih = cukup.filter((c) => urut(c) >= atas - SETARA);
  const kelompok = new Map<string, Calon[]>();
  for (const c of terpilih) kelompok.set(kunciRumus(c), [...(kelompok.get(kunciRumus(c)) ?? []), c]);
  const bacaan = [...kelompok.values()].map((g): PermintaanOf<'iku-hitung'> => {
    // Of records with the same formula the one whose unit fits it speaks for all.
    const [satu, ...lain] = g.toSorted((x, y) => masalah(x) - masalah(y)) as [Calon, ...Calon[]];
    return { kind: 'iku-hitung', iku: [satu.iku.id, ...lain.map((l) => l.iku.id)], ke: satu.ke, masukan: { ...satu.isi.masukan } };
  });
  const tersebut = Math.max(...terpilih.map((c) => c.nama));
  return {
    paham: { bacaan, nilai: tersebut === 2 ? 1 : tersebut === 1 ? bernama.nilai : 0.5 },
    lengkap: terpilih.every((c) => lengkap(c)),
  };
}

/** Verbs that ask for a calculation to be made, not how it is made. */
const mintaHitung = /\b(?:hitung(?:kan|in)?|itung(?:kan|in)|kalkulasi(?:kan)?)\b/;
/** More indicators than this are named first, then computed. */
const HITUNG_TERBANYAK = 6;

/** "hitung angka kematian ibu banyuasin": no numbers yet, so they are asked for. */
export function hitungKosong(b: BingkaiIku, _k: KamusIku, h: HasilCari): readonly PermintaanOf<'iku-hitung'>[] | undefined {
  if (!mintaHitung.test(b.teks) || b.hal.length > 0 || b.angka.length > 0 || h.iku.length > HITUNG_TERBANYAK) return undefined;
  if (!bertempat(b) && h.nilai < CAKUPAN_CUKUP) return undefined;
  const bacaan = h.iku.flatMap((iku): readonly PermintaanOf<'iku-hitung'>[] => {
    const ke = iku.rumus.findIndex(({ bentuk }) => bentuk.kind === 'hitung' && typeof bentuk.pohon !== 'string');
    return ke < 0 ? [] : [{ kind: 'iku-hitung', iku: [iku.id], ke, masukan: {} }];
  });
  return bacaan.length === 0 ? undefined : bacaan;
}

/** The same numbers by the formula of a decree elsewhere, where that one has the whole name; never without asking. */
export function hitungDiLain(b: BingkaiIku, k: KamusIku): readonly PermintaanOf<'iku-hitung'>[] {
  if (b.angka.length === 0 || b.hal.length > 0) return [];
  const { jenisUnit: _jenis, lampiran: _lampiran, ...lain } = b;
  const hasil = hitungDengan({ ...lain, pemda: [], ketetapan: [], unit: [] }, k);
  const bacaan = hasil?.lengkap === true && hasil.paham.nilai >= CAKUPAN_CUKUP ? hasil.paham.bacaan : [];
  return bacaan.filter((p): p is PermintaanOf<'iku-hitung'> => p.kind === 'iku-hitung');
}
