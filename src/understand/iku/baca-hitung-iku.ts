// Calculations in words: numbers beside the inputs of an indicator's own formula. Which indicator, which number where, what is missing.
import type { PermintaanOf } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import type { BingkaiIku } from './bingkai-iku.ts';
import type { PahamIku } from './paham-iku.ts';
import { cariIku, cariUntukHitung, CAKUPAN_CUKUP } from './cari-iku.ts';
import { isiMasukan, type RumusTerhitung, type Terisi } from './masukan-iku.ts';
import type { KamusIku } from './kamus-iku.ts';

type Calon = { readonly iku: Iku; readonly ke: number; readonly bentuk: RumusTerhitung; readonly isi: Terisi; readonly nama: boolean };

/** Words of the two reports' calculators: their numbers are targets and realisasi, not inputs of a formula. */
const peranLaporan = /\b(?:target|realisasi|capaian|pagu|serapan|efisiensi|anggaran)\w*\b/;
const BUKTI_CUKUP = 0.25;
const SETARA = 0.15;

const lengkap = (c: Calon): boolean => c.isi.kurang.length === 0;
/** Complete first, then the better evidence; a named indicator before one known by its inputs alone. */
const urut = (c: Calon): number => (lengkap(c) ? 2 : 0) + Math.min(2, c.isi.bukti) + (c.nama ? 1 : 0);

/** Formulas that are one and the same, whatever decree prints them. */
const kunciRumus = (c: Calon): string => JSON.stringify([bentukSaja(c.bentuk), c.iku.satuan?.nilai, c.isi.masukan]);
const bentukSaja = (b: RumusTerhitung): unknown => {
  const urutan = new Map(b.masukan.map((m, n) => [m.kunci, `#${n}`]));
  return JSON.parse(JSON.stringify(b.pohon), (_, v: unknown) => (typeof v === 'string' ? (urutan.get(v) ?? v) : v)) as unknown;
};

export function bacaHitungIku(b: BingkaiIku, k: KamusIku): PahamIku | undefined {
  if (b.angka.length === 0 || b.sisa.length === 0 || peranLaporan.test(b.teks)) return undefined;
  const bernama = cariIku(b, k);
  const nama = new Set(bernama.iku.map((i) => i.id));
  const calon = [...new Map([...bernama.iku, ...cariUntukHitung(b, k).iku].map((i) => [i.id, i])).values()].flatMap((iku) =>
    iku.rumus.flatMap(({ bentuk }, ke): readonly Calon[] =>
      bentuk.kind === 'hitung' ? [{ iku, ke, bentuk, isi: isiMasukan(b.teks, b.angka, bentuk), nama: nama.has(iku.id) }] : [],
    ),
  );
  const cukup = calon.filter((c) => c.isi.lebih === 0 && (c.isi.bukti >= BUKTI_CUKUP || (c.nama && bernama.cakupan >= CAKUPAN_CUKUP)));
  if (cukup.length === 0) return undefined;
  const atas = Math.max(...cukup.map(urut));
  const terpilih = cukup.filter((c) => urut(c) >= atas - SETARA);
  const kelompok = new Map<string, Calon[]>();
  for (const c of terpilih) kelompok.set(kunciRumus(c), [...(kelompok.get(kunciRumus(c)) ?? []), c]);
  const bacaan = [...kelompok.values()].map(([c, ...lain]): PermintaanOf<'iku-hitung'> => {
    const satu = c as Calon;
    return { kind: 'iku-hitung', iku: [satu.iku.id, ...lain.map((l) => l.iku.id)], ke: satu.ke, masukan: { ...satu.isi.masukan } };
  });
  return { bacaan, nilai: Math.max(bernama.nilai, 0.5) };
}
