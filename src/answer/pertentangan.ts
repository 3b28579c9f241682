// Where a document contradicts itself: the findings of a careful reading, and the claims of one value that disagree.
import type { PermintaanOf } from '../permintaan.ts';
import type { Temuan, Ukuran } from '../rujukan/skema.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from './jawaban.ts';
import { periodeTersedia, sebutKlaim } from './klaim.ts';
import { namaOpd, opdOf, type Konteks } from './konteks.ts';
import { ukurAnggaran } from './anggaran.ts';
import { bukukan, ukurCapaian, ukurTercetak } from './ukur.ts';

const diperiksa: readonly Ukuran[] = [
  'capaian',
  'realisasi',
  'target',
  'target-akhir',
  'pagu',
  'realisasi-anggaran',
  'serapan',
  'efisiensi',
  'sumber-dana',
];
/** Numbers that are wrong weigh more to a planner than a leftover of a template. */
const urutanJenis: readonly Temuan['jenis'][] = [
  'angka-berbeda',
  'hitungan-salah',
  'satuan-salah',
  'skala-tercampur',
  'label-salah',
  'tanggal-berbeda',
  'lainnya',
  'sisa-templat',
];

export function answerPertentangan(p: PermintaanOf<'pertentangan'>, k: Konteks): Jawaban {
  return p.pokok.length > 0 ? tentangPokok(p, k) : tentangDokumen(p, k);
}

function tentangPokok(p: PermintaanOf<'pertentangan'>, k: Konteks): Jawaban {
  const buku = new BukuFakta();
  const isi: Baris[] = [];
  for (const id of p.pokok) {
    const i = k.indikatorById.get(id);
    const a = k.anggaranById.get(id);
    const nama = i?.nama ?? a?.nama ?? id;
    const temuan = k.pustaka.temuan.filter((t) => t.indikator === id);
    const bagian: Baris[] = [];
    for (const u of diperiksa) {
      for (const periode of periodeTersedia(k.pustaka.findKlaim(id, u)).filter((t) => p.periode.length === 0 || p.periode.includes(t))) {
        const t =
          u === 'capaian' && i !== undefined
            ? ukurCapaian(k, i, periode)
            : u === 'serapan' && a !== undefined
              ? ukurAnggaran(k, a, periode).serapan
              : ukurTercetak(k, id, u, periode);
        if (t === undefined || t.beda.length === 0) continue;
        const slot = bukukan(k, buku, t);
        const ulang = t.fakta.asal === 'dihitung' ? baris` Hitungan ulang: ${slot}.` : [];
        bagian.push(
          baris`- ${u.replaceAll('-', ' ')} ${periode}: ${sebutKlaim(k, buku, [...t.sama, ...t.beda], [...t.sama, ...t.beda])}.${ulang}`,
        );
      }
    }
    if (bagian.length === 0 && temuan.length === 0) continue;
    if (isi.length > 0) isi.push(['']);
    isi.push([`${nama}, ${namaOpd(k, opdOf(k, id))}: angka yang tidak seragam`], ...bagian);
    for (const t of temuan) isi.push([`- ${t.uraian}`]);
  }
  if (isi.length === 0) {
    const nama = p.pokok.map((id) => k.indikatorById.get(id)?.nama ?? k.anggaranById.get(id)?.nama ?? id).join(', ');
    return jawaban('tidak-ada', [`Tidak ada angka yang bertentangan yang tercatat untuk ${nama}.`], { permintaan: [p] });
  }
  isi.push(['Mohon dicek dengan dokumen asli sebelum dipakai.']);
  return jawaban('jawab', isi, { fakta: buku.semua, permintaan: [p] });
}

function tentangDokumen(p: PermintaanOf<'pertentangan'>, k: Konteks): Jawaban {
  const isi: Baris[] = [];
  for (const d of k.pustaka.dokumen.filter(
    (x) => (p.opd === undefined || x.opd === p.opd) && (p.periode.length === 0 || p.periode.includes(String(x.tahun))),
  )) {
    const temuan = k.pustaka.temuan
      .filter((t) => t.dokumen === d.id)
      .toSorted((a, b) => urutanJenis.indexOf(a.jenis) - urutanJenis.indexOf(b.jenis));
    if (temuan.length === 0) continue;
    if (isi.length > 0) isi.push(['']);
    isi.push([`${d.nama}: ${temuan.length} hal yang mohon dicek`]);
    for (const [n, t] of temuan.entries()) isi.push([`${n + 1}. ${t.uraian}`]);
  }
  if (isi.length === 0) return jawaban('tidak-ada', ['Tidak ada pertentangan yang tercatat untuk dokumen itu.'], { permintaan: [p] });
  return jawaban('jawab', isi, { permintaan: [p] });
}
