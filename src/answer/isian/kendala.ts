// Why a quarter stayed below its target and what is done about it, in the words of the office that entered it. It explains nothing itself.
import type { Isian } from '../../isian/buku.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi, semuaTriwulan, type Kuartal } from '../../isian/realisasi.ts';
import { indikatorTahun, targetBerlaku } from '../../isian/target.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import { namaTw, type Triwulan } from '../../kinerja/periode.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia } from '../konteks.ts';
import { slotIsian } from './fakta-isian.ts';
import { barisTahunTertutup } from './tahun-tertutup.ts';
import {
  asalNilai,
  barisPerubahan,
  keyakinanOf,
  realisasiTampak,
  slotHitungan,
  slotRealisasi,
  slotTarget,
  periodeOf,
  type Indikator,
} from './slot-kinerja.ts';

type P = PermintaanOf<'isian-kendala'>;

function barisKendala(v: Penglihatan, buku: BukuFakta, i: Indikator, r: Isian<'realisasi'>): readonly Baris[] {
  const { kendala } = r.isi;
  const k: Kuartal = { tahun: r.isi.tahun, triwulan: r.isi.triwulan };
  const judul = `${i.isi.nama}, ${v.tempat.namaOpd(i.isi.opd)}, ${namaTw(k.triwulan)} ${k.tahun}`;
  const target = slotTarget(v, buku, i, k.tahun, k.triwulan);
  const u = ukurRealisasi(v.buku, i, k, { yang: keyakinanOf(r) });
  const targetId = targetBerlaku(v.buku, i.id, k.tahun, k.triwulan)?.id;
  const capaian =
    u.capaianTriwulan === undefined
      ? []
      : baris`, capaian ${slotHitungan(buku, i, u.capaianTriwulan, 'capaian', periodeOf(k), [r.id, ...(targetId === undefined ? [] : [targetId])])}`;
  const nilai = baris`Realisasi ${slotRealisasi(v, buku, i, r)}${target === undefined ? [] : baris` dari target ${target}`}${capaian} (${asalNilai(v, r)})`;
  if (kendala === undefined) return [[`Kendala ${judul}: tidak diisi.`], nilai];
  const kantor = v.tempat.namaOpd(i.isi.opd);
  const teks = (bagian: string, isi: string) => slotIsian(v, buku, { id: `${r.id}/${bagian}`, opd: i.isi.opd, teks: isi, kantor });
  return [
    baris`Kendala ${judul}: ${teks('sebab', kendala.sebab)}`,
    baris`Langkah perbaikan: ${teks('langkah', kendala.langkah)}`,
    baris`Penanggung jawab ${teks('penanggung', kendala.penanggung)}, tenggat ${tanggalIndonesia(kendala.tenggat)}.`,
    nilai,
  ];
}

export function answerIsianKendala(p: P, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const nama = v.tempat.namaOpd(p.opd);
  const tutup = barisTahunTertutup(v, p.opd, p.tahun);
  if (tutup !== undefined) return jawaban('tidak-ada', tutup, { permintaan: [p] });
  const daftar = indikatorTahun(v.buku, p.opd, p.tahun).filter((i) => p.indikator.length === 0 || p.indikator.includes(i.id));
  const triwulan = p.triwulan.length === 0 ? semuaTriwulan : (p.triwulan as readonly Triwulan[]);
  const semua = daftar.flatMap((i) =>
    triwulan.flatMap((t) => {
      const r = findRealisasi(v.buku, i.id, { tahun: p.tahun, triwulan: t });
      return r === undefined ? [] : [{ i, r, tampak: realisasiTampak(v, r) }];
    }),
  );
  const tampak = semua.filter((x) => x.tampak);
  const berkendala = tampak.filter((x) => x.r.isi.kendala !== undefined);
  const waktu = p.triwulan.length === 0 ? `tahun ${p.tahun}` : `${triwulan.map(namaTw).join(', ')} ${p.tahun}`;
  const pokok = p.indikator.length === 0 ? nama : `${daftar.map((i) => i.isi.nama).join(', ')}, ${nama}`;
  // Of one quarter the value is shown beside; over the year only quarters that have a constraint, or the change that was asked for.
  const dipakai = p.triwulan.length > 0 && p.indikator.length > 0 ? tampak : berkendala;
  const berubah =
    p.arah === undefined
      ? []
      : daftar.flatMap((i): readonly Baris[] => {
          const terbaru = tampak.findLast((x) => x.i.id === i.id)?.r;
          const b = terbaru === undefined ? undefined : barisPerubahan(v, buku, i, terbaru);
          return b === undefined ? [] : [b];
        });
  const sumber: Baris = [`Sumber: isian ${nama} di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`];
  if (berkendala.length === 0) {
    const menunggu = semua.filter((x) => !x.tampak && x.r.isi.status === 'menunggu').length;
    const isi: readonly Baris[] = [
      [`Belum ada kendala yang diisi untuk ${pokok}, ${waktu}.`],
      ...(menunggu === 0 ? [] : [[`Ada ${menunggu} realisasi yang menunggu konfirmasi kepala; isinya terlihat setelah dikonfirmasi.`]]),
      ...berubah,
      ...(dipakai.length === 0 ? [] : dipakai.flatMap((x) => barisKendala(v, buku, x.i, x.r).slice(-1))),
      sumber,
    ];
    return jawaban('tidak-ada', isi, { fakta: buku.semua, permintaan: [p] });
  }
  const isi = dipakai.flatMap((x, n): readonly Baris[] => [...(n === 0 ? [] : [['']]), ...barisKendala(v, buku, x.i, x.r)]);
  return jawaban('jawab', [...berubah, ...isi, sumber], { fakta: buku.semua, permintaan: [p] });
}
