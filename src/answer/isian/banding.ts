// The quarters of an indicator beside each other, with the change from one to the next. Values that nobody may see yet are named, not compared.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi, semuaTriwulan } from '../../isian/realisasi.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import { namaTw, type Triwulan } from '../../kinerja/periode.ts';
import { baris, type Baris, type BukuFakta } from '../jawaban.ts';
import type { Bagian } from './kinerja.ts';
import {
  asalNilai,
  barisBeda,
  keyakinanOf,
  periodeOf,
  realisasiTampak,
  slotHitungan,
  slotRealisasi,
  slotTarget,
  type Indikator,
} from './slot-kinerja.ts';

export function bandingTriwulan(v: Penglihatan, buku: BukuFakta, i: Indikator, tahun: number, diminta: readonly Triwulan[]): Bagian {
  const daftar = (diminta.length > 1 ? diminta : semuaTriwulan).toSorted((a, b) => a - b);
  const semua = daftar.map((t) => ({ t, r: findRealisasi(v.buku, i.id, { tahun, triwulan: t }) }));
  const tampak = semua.flatMap(({ r }) => (r !== undefined && realisasiTampak(v, r) ? [r] : []));
  const isi = semua.flatMap(({ t, r }): readonly Baris[] => {
    const judul = namaTw(t);
    if (r === undefined) return diminta.length > 1 ? [[`${judul}: belum dilaporkan.`]] : [];
    if (!realisasiTampak(v, r))
      return [[`${judul}: ${r.isi.status === 'menunggu' ? 'sudah diisi, menunggu konfirmasi kepala' : 'dikembalikan untuk diperbaiki'}.`]];
    const target = slotTarget(v, buku, i, tahun, t);
    const u = ukurRealisasi(v.buku, i, { tahun, triwulan: t }, { yang: keyakinanOf(r) });
    const capaian =
      u.capaianTriwulan === undefined
        ? []
        : baris`, capaian ${slotHitungan(buku, i, u.capaianTriwulan, 'capaian', periodeOf(r.isi), [r.id])}`;
    return [
      baris`${judul}: ${slotRealisasi(v, buku, i, r)}${target === undefined ? [] : baris`, target ${target}`}${capaian} (${asalNilai(v, r)})`,
    ];
  });
  const beda = tampak.slice(1).flatMap((r, n): readonly Baris[] => {
    const awal = tampak[n];
    return awal === undefined ? [] : [barisBeda(v, buku, i, awal, r)];
  });
  const judul = `${i.isi.nama}, ${v.tempat.namaOpd(i.isi.opd)}, ${tahun}:`;
  const kurang = tampak.length < 2 ? [['Belum ada dua triwulan yang dapat dibandingkan.']] : [];
  return { baris: [...beda, [judul], ...(isi.length === 0 ? [['Belum ada realisasi.']] : isi), ...kurang], ada: tampak.length > 0 };
}
