// What entered quarters of an indicator come to: cumulative value, capaian, change, and what deserves a second look. Exact; it rounds and words nothing.
import type { Decimal } from 'decimal.js';
import { computeKumulatif, computeRealisasiTahun, computeTargetKumulatif, type NilaiKumulatif } from '../kinerja/agregasi.ts';
import { computeCapaian, isTercapai } from '../kinerja/capaian.ts';
import { toDesimal } from '../kinerja/desimal.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { periksaKewajaran, type Kewajaran, type NilaiLalu } from '../kinerja/kewajaran.ts';
import { computeSelisih, type HitunganSelisih } from '../kinerja/selisih.ts';
import type { Buku, Isian } from './buku.ts';
import { findRealisasi, kuartalSebelum, semuaTriwulan, type Kuartal } from './realisasi.ts';
import { targetBerlaku, targetTriwulan } from './target.ts';

/** `semua` counts what waits for confirmation too; what was sent back counts never. */
export type Keyakinan = 'terkonfirmasi' | 'semua';

/** Index 0 is TW I. */
export const deretRealisasi = (buku: Buku, indikator: string, tahun: number, yang: Keyakinan): readonly (Decimal | undefined)[] =>
  semuaTriwulan.map((triwulan) => {
    const isi = findRealisasi(buku, indikator, { tahun, triwulan })?.isi;
    const dipakai = isi?.status === 'terkonfirmasi' || (yang === 'semua' && isi?.status === 'menunggu');
    return isi === undefined || !dipakai ? undefined : toDesimal(isi.nilai.desimal);
  });

export type Ukuran = {
  readonly nilai: Decimal | undefined;
  readonly targetTriwulan: Decimal | undefined;
  readonly targetTahun: Decimal | undefined;
  readonly kumulatif: NilaiKumulatif;
  readonly targetKumulatif: NilaiKumulatif;
  /** Of the quarter by itself. */
  readonly capaianTriwulan?: Hitungan;
  /** Of the year so far; absent where it says the same as that of the quarter, or a quarter is missing on either side. */
  readonly capaianSampai?: Hitungan;
  /** What is there so far against the target of the whole year. */
  readonly capaianTahun?: Hitungan;
  /** The capaian that a predikat may be given to. */
  readonly dinilai?: Hitungan;
  /** Against the quarter before this one, which may lie in the year before. */
  readonly perubahan?: { readonly dari: Kuartal; readonly hitungan: HitunganSelisih };
  /** The year so far against its target, or the quarter against its own; absent when there is nothing to compare. */
  readonly tercapai?: boolean;
};

/** `nilai` stands for what is entered for this quarter, e.g. before it is saved. */
export function ukurRealisasi(
  buku: Buku,
  indikator: Isian<'indikator'>,
  k: Kuartal,
  opsi: { readonly nilai?: Decimal | undefined; readonly yang?: Keyakinan } = {},
): Ukuran {
  const { agregasi: metode, satuan } = indikator.isi;
  const polaritas = indikator.isi.polaritas.nilai;
  const yang = opsi.yang ?? 'semua';
  const deret = deretRealisasi(buku, indikator.id, k.tahun, yang).map((x, n) => (n === k.triwulan - 1 ? (opsi.nilai ?? x) : x));
  const nilai = deret[k.triwulan - 1];
  const target = targetTriwulan(buku, indikator.id, k.tahun);
  const targetTw = target[k.triwulan - 1];
  const teksTahun = targetBerlaku(buku, indikator.id, k.tahun)?.isi.nilai.desimal;
  const targetTahun = teksTahun === undefined ? undefined : toDesimal(teksTahun);
  const kumulatif = computeKumulatif(metode, deret, k.triwulan);
  const targetKumulatif = computeTargetKumulatif(metode, target, k.triwulan);

  const capaian = (t: Decimal | undefined, r: Decimal | undefined): Hitungan | undefined =>
    t === undefined || r === undefined ? undefined : computeCapaian({ target: t, realisasi: r, polaritas });
  const utuh = kumulatif.lengkap && targetKumulatif.lengkap;
  const sampai = utuh ? ([targetKumulatif.nilai, kumulatif.nilai] as const) : undefined;
  const setahun = kumulatif.lengkap && k.triwulan === 4 ? ([targetTahun, kumulatif.nilai] as const) : undefined;

  const capaianTriwulan = capaian(targetTw, nilai);
  const capaianSampai = metode === 'jumlah' && k.triwulan > 1 && sampai !== undefined ? capaian(...sampai) : undefined;
  const capaianTahun = nilai === undefined ? undefined : capaian(targetTahun, kumulatif.nilai);
  const dinilai = capaianSampai ?? capaianTriwulan ?? (setahun === undefined ? undefined : capaianTahun);
  const [banding, dibanding] = sampai ?? (targetTw === undefined ? setahun : ([targetTw, nilai] as const)) ?? [];
  const tercapai = banding && dibanding && isTercapai({ target: banding, realisasi: dibanding, polaritas });

  const dari = kuartalSebelum(k);
  const dulu = deretRealisasi(buku, indikator.id, dari.tahun, yang)[dari.triwulan - 1];
  const hitungan =
    dulu === undefined || nilai === undefined
      ? undefined
      : computeSelisih({ awal: dulu, akhir: nilai, satuan, polaritas, target: targetTw ?? targetTahun });
  return {
    nilai,
    targetTriwulan: targetTw,
    targetTahun,
    kumulatif,
    targetKumulatif,
    ...(capaianTriwulan && { capaianTriwulan }),
    ...(capaianSampai && { capaianSampai }),
    ...(capaianTahun && { capaianTahun }),
    ...(dinilai && { dinilai }),
    ...(hitungan && { perubahan: { dari, hitungan } }),
    ...(tercapai === undefined ? {} : { tercapai }),
  };
}

/** The value of the last filled quarter before this one, in the same year. */
function lalu(deret: readonly (Decimal | undefined)[], k: Kuartal): NilaiLalu | undefined {
  const triwulan = semuaTriwulan.findLast((t) => t < k.triwulan && deret[t - 1] !== undefined);
  const nilai = triwulan === undefined ? undefined : deret[triwulan - 1];
  return triwulan === undefined || nilai === undefined ? undefined : { triwulan, nilai };
}

/** What to ask about before this value is kept; it never blocks. */
export function kewajaranRealisasi(buku: Buku, indikator: Isian<'indikator'>, k: Kuartal, nilai: Decimal): readonly Kewajaran[] {
  const { agregasi: metode, satuan } = indikator.isi;
  const deret = deretRealisasi(buku, indikator.id, k.tahun, 'semua');
  const tahunLalu = deretRealisasi(buku, indikator.id, k.tahun - 1, 'semua');
  const setahun = computeRealisasiTahun(metode, tahunLalu);
  const sebelum = lalu(deret, k);
  const kumulatif = sebelum && computeKumulatif(metode, deret, sebelum.triwulan).nilai;
  const u = ukurRealisasi(buku, indikator, k, { nilai });
  return periksaKewajaran({
    nilai,
    satuan,
    metode,
    targetTriwulan: u.targetTriwulan,
    targetTahun: u.targetTahun,
    lalu: sebelum,
    triwulanTahunLalu: tahunLalu[k.triwulan - 1],
    tahunLalu: setahun.lengkap ? setahun.nilai : undefined,
    kumulatifLalu: sebelum && kumulatif && { triwulan: sebelum.triwulan, nilai: kumulatif },
  });
}
