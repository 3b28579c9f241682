// The difference of two measured values in words, by the polarity of their indicator.
import type { Fakta } from '../fakta.ts';
import { computeSelisih, type HitunganSelisih } from '../kinerja/selisih.ts';
import type { Indikator, Ukuran } from '../rujukan/skema.ts';
import { baris, type Baris, type BukuFakta, type Segmen } from './jawaban.ts';
import { hitunganToFakta } from './konteks.ts';
import { angkaOf, type Terukur } from './ukur.ts';

const maknaTeks: Readonly<Record<HitunganSelisih['makna'], string>> = {
  membaik: ' (membaik)',
  memburuk: ' (memburuk)',
  tetap: '',
  'tidak-dinilai': '',
};

/** "turun 0,63 poin persen (memburuk)"; undefined when one side is no number. */
export function selisih(
  i: { readonly id: string; readonly opd: string; readonly polaritas?: Indikator['polaritas'] },
  u: Ukuran,
  a: Terukur,
  b: Terukur,
  buku: BukuFakta,
): { readonly teks: Baris; readonly slot?: Segmen } | undefined {
  const awal = angkaOf(a.fakta);
  const akhir = angkaOf(b.fakta);
  if (awal === undefined || akhir === undefined) return undefined;
  const h = computeSelisih({ awal, akhir, satuan: a.fakta.satuan, polaritas: i.polaritas?.nilai ?? 'naik-baik' });
  if (h.nilai.kind !== 'angka') return undefined;
  if (h.arah === 'tetap') return { teks: ['tetap'] };
  const mutlak = { ...h, nilai: { ...h.nilai, nilai: h.nilai.nilai.abs(), tampil: h.nilai.tampil.abs() } };
  const id = `hitung/${i.id}/selisih-${u}/${a.fakta.periode ?? ''}-${b.fakta.periode ?? ''}`;
  const f: Fakta = hitunganToFakta(
    mutlak,
    { id, ukuran: 'selisih', indikator: i.id, opd: i.opd, ...(b.fakta.periode === undefined ? {} : { periode: b.fakta.periode }) },
    [a.fakta.id, b.fakta.id],
  );
  const slot = buku.add(f);
  return { teks: baris`${h.arah} ${slot}${i.polaritas === undefined ? '' : maknaTeks[h.makna]}`, slot };
}
