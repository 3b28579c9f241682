// Entered values of a year beside what the reports print of it. The year is an entry's when its last quarter is confirmed; before that print leads.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi } from '../../isian/realisasi.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { gabungJawaban } from '../gabung-jawaban.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { answerNilai } from '../nilai.ts';
import { bukukan, ukurTercetak } from '../ukur.ts';
import { slotKumulatif, slotRealisasi, type Indikator } from './slot-kinerja.ts';

type P = PermintaanOf<'isian-kinerja'>;

const isSetahun = (v: Penglihatan, i: Indikator, tahun: number): boolean =>
  findRealisasi(v.buku, i.id, { tahun, triwulan: 4 })?.isi.status === 'terkonfirmasi';

/** What print says of the indicator that this one was copied from, in the same year. */
function tercetak(k: Konteks, i: Indikator, p: P): Jawaban | undefined {
  const { asal } = i.isi;
  if (asal?.kind !== 'indikator') return undefined;
  const ukuran = p.ukuran.filter((u) => u === 'target' || k.pustaka.findKlaim(asal.id, 'realisasi', String(p.tahun)).length > 0);
  const j = ukuran.length === 0 ? undefined : answerNilai({ kind: 'nilai', indikator: [asal.id], ukuran, periode: [String(p.tahun)] }, k);
  return j?.kind === 'jawab' ? j : undefined;
}

/** The confirmed value of the year and the printed one, where they differ. */
function berbeda(v: Penglihatan, k: Konteks, i: Indikator, p: P): Jawaban | undefined {
  const { asal } = i.isi;
  const r = findRealisasi(v.buku, i.id, { tahun: p.tahun, triwulan: 4 });
  if (asal?.kind !== 'indikator' || r?.isi.status !== 'terkonfirmasi' || p.ukuran.every((u) => u === 'target')) return undefined;
  const cetak = ukurTercetak(k, asal.id, 'realisasi', String(p.tahun));
  const { kumulatif } = ukurRealisasi(v.buku, i, { tahun: p.tahun, triwulan: 4 }, { yang: 'terkonfirmasi' });
  if (cetak?.fakta.nilai.kind !== 'angka' || kumulatif.nilai === undefined || !kumulatif.lengkap) return undefined;
  if (kumulatif.nilai.eq(toDesimal(cetak.fakta.nilai.desimal))) return undefined;
  const buku = new BukuFakta();
  const isian =
    i.isi.agregasi === 'jumlah'
      ? slotKumulatif(
          buku,
          i,
          kumulatif.nilai,
          String(p.tahun),
          kumulatif.dipakai.map((t) => `${i.id}:${p.tahun}:tw${t}`),
        )
      : slotRealisasi(v, buku, i, r);
  const isi: Baris = baris`Isian dan cetakan berbeda untuk realisasi ${i.isi.nama} tahun ${String(p.tahun)}: isian yang dikonfirmasi ${isian}, tercetak ${bukukan(k, buku, cetak)}. Mohon dicek mana yang berlaku.`;
  return jawaban('jawab', [isi], { fakta: buku.semua.map((f) => (f.id === r.id ? { ...f, bertentangan: [cetak.fakta.id] } : f)) });
}

export function besertaCetakan(hasil: Jawaban, daftar: readonly Indikator[], p: P, k: Konteks, v: Penglihatan): Jawaban {
  const cetak = daftar.flatMap((i) => tercetak(k, i, p) ?? []);
  if (cetak.length === 0) return hasil;
  const beda = daftar.flatMap((i) => berbeda(v, k, i, p) ?? []);
  const judul = jawaban(hasil.kind, ['Yang tercetak dalam laporan:']);
  const [satu, ...lain] = cetak;
  const bercetak: Jawaban[] = satu === undefined ? [] : [{ ...satu, isi: [...judul.isi, ...satu.isi] }, ...lain];
  const isianDulu = daftar.some((i) => isSetahun(v, i, p.tahun)) || p.ukuran.every((u) => u === 'target');
  const gabungan = gabungJawaban(isianDulu ? [hasil, ...beda, ...bercetak] : [...cetak, hasil]);
  // The difference is told by the entry's own fact.
  const bertanda = new Map(beda.flatMap((j) => j.fakta).map((f) => [f.id, f]));
  return { ...gabungan, fakta: gabungan.fakta.map((f) => bertanda.get(f.id) ?? f), permintaan: [p] };
}
