// Measures one budget item in one year: pagu, realisasi, serapan and sisa, with what contradicts them.
import type { Fakta } from '../fakta.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { computePenyerapan, computeSisa } from '../kinerja/penyerapan.ts';
import type { Klaim } from '../pustaka.ts';
import type { Anggaran, Lingkup, Ukuran } from '../rujukan/skema.ts';
import { cocokHitungan, periodeTersedia } from './klaim.ts';
import { hitunganToFakta, type Konteks } from './konteks.ts';
import { angkaOf, ukurTercetak, type Terukur } from './ukur.ts';

export type TerukurAnggaran = {
  readonly pagu?: Terukur;
  readonly realisasi?: Terukur;
  /** Headline: recomputed from pagu and realisasi, else the printed percentage. */
  readonly serapan?: Terukur;
  readonly hitungan?: Hitungan;
  readonly sisa?: Hitungan;
};

/** Serapan is realisasi over pagu after the change, sum over sum; the printed percentage stands only where one of them is missing. */
export const ukurAnggaran = (k: Konteks, a: Anggaran, periode: string, lingkup?: Lingkup): TerukurAnggaran =>
  k.ingatan.anggaran.ambil(`${a.id}|${periode}|${lingkup ?? ''}`, () => hitungAnggaran(k, a, periode, lingkup));

function hitungAnggaran(k: Konteks, a: Anggaran, periode: string, lingkup?: Lingkup): TerukurAnggaran {
  const pagu = ukurTercetak(k, a.id, 'pagu', periode, lingkup);
  const realisasi = ukurTercetak(k, a.id, 'realisasi-anggaran', periode);
  const cetak = ukurTercetak(k, a.id, 'serapan', periode);
  const p = angkaOf(pagu?.fakta);
  const r = angkaOf(realisasi?.fakta);
  const dasar = { ...(pagu === undefined ? {} : { pagu }), ...(realisasi === undefined ? {} : { realisasi }) };
  if (p === undefined || r === undefined || pagu === undefined || realisasi === undefined) {
    return { ...dasar, ...(cetak === undefined ? {} : { serapan: cetak }) };
  }
  const hitungan = computePenyerapan([{ pagu: p, realisasi: r }]);
  const tercetak = k.pustaka.findKlaim(a.id, 'serapan', periode).filter((c) => !c.kosong && c.mutu !== 'ocr-rusak');
  const nilai = hitungan.nilai.kind === 'angka' ? hitungan.nilai.nilai : undefined;
  const sama = tercetak.filter((c) => nilai !== undefined && cocokHitungan(c, nilai));
  const beda = tercetak.filter((c) => !sama.includes(c));
  const fakta = turunan(a, hitungan, 'serapan', periode, pagu, realisasi, beda);
  return { ...dasar, hitungan, sisa: computeSisa([{ pagu: p, realisasi: r }]), serapan: { fakta, sama, beda } };
}

/** A value computed from realisasi and pagu, as a fact. */
export function turunan(
  a: Anggaran,
  h: Hitungan,
  ukuran: Ukuran,
  periode: string,
  pagu: Terukur,
  realisasi: Terukur,
  beda: readonly Klaim[] = [],
): Fakta {
  const dari = {
    id: `hitung/${a.id}/${ukuran}/${periode}`,
    ukuran,
    indikator: a.id,
    opd: a.opd,
    periode,
    ...(pagu.fakta.pemda === undefined ? {} : { pemda: pagu.fakta.pemda }),
    ...(beda.length === 0 ? {} : { bertentangan: beda.map((b) => b.id) }),
  };
  return hitunganToFakta(h, dari, [realisasi.fakta.id, pagu.fakta.id]);
}

export function tahunAnggaran(k: Konteks, a: Anggaran, ukuran: Ukuran): readonly string[] {
  const sumber: readonly Ukuran[] = ukuran === 'serapan' || ukuran === 'sisa' ? ['serapan', 'realisasi-anggaran'] : [ukuran];
  return [...new Set(sumber.flatMap((u) => periodeTersedia(k.pustaka.findKlaim(a.id, u))))].filter((t) => /^\d{4}$/.test(t)).toSorted();
}
