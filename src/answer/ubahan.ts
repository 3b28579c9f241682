// Other readings of an answer, one slot changed: the year, the measure, the subject. Only readings that have data are offered.
import type { Permintaan, PermintaanOf } from '../permintaan.ts';
import type { Ukuran } from '../rujukan/skema.ts';
import { namaAnggaran } from './anggaran-nama.ts';
import { answer } from './index.ts';
import type { Pilihan } from './jawaban.ts';
import type { Konteks } from './konteks.ts';
import { namaUkuran } from './nama.ts';

const ukuranKinerja = ['target', 'realisasi', 'capaian', 'predikat'] as const satisfies readonly Ukuran[];
const ukuranAnggaran = ['pagu', 'realisasi-anggaran', 'serapan', 'sisa'] as const satisfies readonly Ukuran[];
const ubahanTerbanyak = 16;

export const daftarUbahan = (p: Permintaan, k: Konteks): readonly Pilihan[] =>
  k.ingatan.ubahan.ambil(JSON.stringify(p), () => susunUbahan(p, k));

function susunUbahan(p: Permintaan, k: Konteks): readonly Pilihan[] {
  const daftar = calon(p, k);
  if (daftar.length === 0) return [];
  const asal = JSON.stringify(answer(p, k).isi);
  return daftar
    .filter((x) => {
      const j = answer(x.permintaan, k);
      return j.kind === 'jawab' && JSON.stringify(j.isi) !== asal;
    })
    .slice(0, ubahanTerbanyak);
}

function calon(p: Permintaan, k: Konteks): readonly Pilihan[] {
  switch (p.kind) {
    case 'nilai':
      return [
        ...tahunKlaim(k, p.indikator).map((t) => ({ label: `Tahun ${t}`, permintaan: { ...p, periode: [t] } })),
        ...ukuranKinerja.map((u) => ({ label: u === 'predikat' ? 'Predikat' : (namaUkuran[u] ?? u), permintaan: { ...p, ukuran: [u] } })),
        ...lihatLain(p.indikator, p.periode),
        ...indikatorLain(k, p.indikator).map((x) => ({ label: x.label, permintaan: { ...p, indikator: [x.id] } })),
      ];
    case 'efisiensi':
    case 'jarak':
    case 'banding':
    case 'tren':
    case 'kemajuan':
    case 'nasional':
      return indikatorLain(k, p.indikator).map((x) => ({ label: x.label, permintaan: { ...p, indikator: [x.id] } }));
    case 'anggaran':
      return [...ukuranAnggaran.map((u) => ({ label: namaUkuran[u] ?? u, permintaan: { ...p, ukuran: [u] } })), ...anggaranLain(k, p)];
    case 'daftar':
    case 'ketercapaian':
    case 'rekomendasi':
    case 'skm':
    case 'pertentangan':
    case 'peringkat':
      return k.pustaka.opd.map((o) => ({ label: o.singkat, permintaan: { ...p, opd: o.id } }));
    default:
      return [];
  }
}

/** Years for which a table prints something about the indicators, newest first. */
function tahunKlaim(k: Konteks, indikator: readonly string[]): readonly string[] {
  const tahun = indikator.flatMap((i) => k.pustaka.findKlaim(i).map((c) => c.periode)).filter((t) => /^\d{4}$/.test(t));
  return [...new Set(tahun)].toSorted().toReversed();
}

function lihatLain(indikator: readonly string[], periode: readonly string[]): readonly Pilihan[] {
  const [satu] = indikator;
  if (satu === undefined || indikator.length > 1) return [];
  return [
    { label: 'Tren', permintaan: { kind: 'tren', indikator: [satu], ukuran: ['realisasi'], periode: [] } },
    { label: 'Efisiensi', permintaan: { kind: 'efisiensi', indikator: [satu], periode: [...periode] } },
    { label: 'Penyebab', permintaan: { kind: 'faktor', pokok: [satu], jenis: [] } },
  ];
}

function indikatorLain(k: Konteks, indikator: readonly string[]): readonly { readonly id: string; readonly label: string }[] {
  const [satu] = indikator.flatMap((i) => k.indikatorById.get(i) ?? []);
  if (satu === undefined) return [];
  return k.pustaka.indikator
    .filter((i) => i.opd === satu.opd && i.level === satu.level && i.iku === satu.iku && !indikator.includes(i.id))
    .map((i) => ({ id: i.id, label: i.nama }));
}

function anggaranLain(k: Konteks, p: PermintaanOf<'anggaran'>): readonly Pilihan[] {
  const [satu] = p.anggaran.flatMap((i) => k.anggaranById.get(i) ?? []);
  if (satu === undefined || p.anggaran.length > 1) return [];
  return k.pustaka.anggaran
    .filter((a) => a.opd === satu.opd && a.tingkat === satu.tingkat && a.induk === satu.induk && a.id !== satu.id)
    .map((a) => ({ label: namaAnggaran(a), permintaan: { ...p, anggaran: [a.id] } }));
}
