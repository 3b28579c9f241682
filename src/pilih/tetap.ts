// What the parser is sure of stays: a chosen reading may add to it and contradict nothing. It repairs nothing.
import { opdOf, type Konteks } from '../answer/konteks.ts';
import { isPermintaanIsian, type Permintaan } from '../permintaan.ts';
import type { Bingkai } from '../understand/bingkai.ts';

/** Conditions that no choice can carry; such a question is asked back about, never chosen for. */
export const isBersyarat = (b: Bingkai): boolean =>
  b.besaran.length > 0 ||
  b.angkaRusak.length > 0 ||
  b.tempatAsing.length > 0 ||
  b.kelurahan.length > 0 ||
  b.semester.length > 0 ||
  // "Terakhir" is what a reading without a year means.
  b.waktu.some((w) => w !== 'terakhir') ||
  b.tolak.length > 0 ||
  b.diLuar.length > 0 ||
  b.tabel.length > 0 ||
  b.nomor !== undefined ||
  b.mutu !== undefined ||
  b.unsur.length > 0 ||
  b.jumlahTahun !== undefined ||
  b.lingkup.length > 0;

const idsOf = (p: Permintaan): readonly string[] => [
  ...('indikator' in p ? (p.indikator ?? []) : []),
  ...('anggaran' in p && Array.isArray(p.anggaran) ? p.anggaran : []),
  ...('pokok' in p && Array.isArray(p.pokok) ? p.pokok : []),
];

/** Offices that a reading is about; [] when it names none. */
function opdPermintaan(p: Permintaan, k: Konteks): readonly string[] {
  const sendiri = 'opd' in p && p.opd !== undefined ? [p.opd].flat() : [];
  const { registri } = k.pustaka;
  const unit = 'iku' in p && Array.isArray(p.iku) ? p.iku.flatMap((id) => registri.ikuById.get(id)?.unit ?? []) : [];
  return [...sendiri, ...idsOf(p).flatMap((id) => opdOf(k, id) ?? []), ...unit];
}

function pemdaPermintaan(p: Permintaan, k: Konteks): readonly string[] {
  const { registri } = k.pustaka;
  return opdPermintaan(p, k).flatMap(
    (o) =>
      k.opdById.get(o)?.pemda ?? k.isian?.tempat.opdById.get(o)?.pemda ?? (registri.unitById.has(o) ? registri.ketetapanOf(o).pemda : []),
  );
}

const samaIsi = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((x) => b.includes(x));

/** The year of the report is the year of everything in it that has no year of its own. */
function tahunPermintaan(p: Permintaan, k: Konteks): readonly number[] | undefined {
  if ('periode' in p && Array.isArray(p.periode)) return p.periode.map(Number);
  if ('tahun' in p && typeof p.tahun === 'number') return [p.tahun];
  const laporan = new Set(opdPermintaan(p, k).flatMap((o) => k.pustaka.dokumen.filter((d) => d.opd === o).map((d) => d.tahun)));
  return laporan.size === 0 ? undefined : [...laporan];
}

const uang = new Set(['pagu', 'realisasi-anggaran', 'serapan', 'sisa']);

/** Why a reading contradicts the words that were understood, for the repair turn; undefined when it keeps them all. */
export function langgarTetap(p: Permintaan, b: Bingkai, k: Konteks): string | undefined {
  const opd = opdPermintaan(p, k);
  if (b.opd.length > 0 && !isPermintaanIsian(p) && (opd.length === 0 || opd.some((o) => !b.opd.includes(o))))
    return 'perangkat daerah dalam pertanyaan tidak boleh diganti';
  if (b.pemda.length > 0) {
    const pemda = pemdaPermintaan(p, k);
    if (pemda.some((x) => !b.pemda.includes(x))) return 'pemerintah daerah dalam pertanyaan tidak boleh diganti';
  }
  if (b.tahun.length > 0 && p.kind !== 'istilah') {
    const tahun = tahunPermintaan(p, k);
    if (tahun === undefined || !samaIsi(tahun, b.tahun)) return `tahun harus tetap ${b.tahun.join(' dan ')}`;
  }
  // A position may only be addressed ("bahan untuk Pak Camat"); what has figures is what is asked about.
  const pokok = new Set(b.pokok.flatMap((x) => x.filter((y) => y.jenis === 'indikator' || y.jenis === 'anggaran').map((y) => y.id)));
  const ids = idsOf(p);
  if (pokok.size > 0 && (ids.length === 0 || ids.some((id) => !pokok.has(id))))
    return 'indikator atau anggaran yang disebut tidak boleh diganti';
  if (b.ukuran.length > 0) {
    const ukuran = 'ukuran' in p ? [p.ukuran].flat() : [];
    const boleh = (u: string): boolean => b.ukuran.includes(u) || (u === 'realisasi-anggaran' && b.ukuran.includes('realisasi'));
    if (ukuran.some((u) => !boleh(u))) return `ukuran harus tetap ${b.ukuran.join(' dan ')}`;
    if (b.ukuran.some((u) => uang.has(u)) && !ukuran.some((u) => uang.has(u)) && p.kind !== 'faktor' && p.kind !== 'efisiensi')
      return 'yang ditanyakan anggaran';
  }
  if (b.triwulan.length > 0 && !('triwulan' in p && Array.isArray(p.triwulan) && samaIsi(p.triwulan, b.triwulan)))
    return `triwulan harus tetap ${b.triwulan.join(' dan ')}`;
  return undefined;
}
