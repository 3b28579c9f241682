// Target, realisasi and capaian as an OPD entered them. A confirmed value is the answer; one that waits is shown to those who may see it, and named so.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi, type Kuartal } from '../../isian/realisasi.ts';
import { indikatorTahun, targetBerlaku } from '../../isian/target.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import { namaTw, type Triwulan } from '../../kinerja/periode.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia, type Konteks } from '../konteks.ts';
import { bandingTriwulan } from './banding.ts';
import { besertaCetakan } from './cetakan.ts';
import {
  asalNilai,
  barisMasukan,
  bolehMenunggu,
  keyakinanOf,
  periodeOf,
  realisasiTampak,
  slotHitungan,
  slotKumulatif,
  slotRealisasi,
  slotTarget,
  triwulanTampak,
  type Indikator,
} from './slot-kinerja.ts';
import { barisTahunTertutup } from './tahun-tertutup.ts';

type P = PermintaanOf<'isian-kinerja'>;

export type Bagian = { readonly baris: readonly Baris[]; readonly ada: boolean };

function satuTriwulan(v: Penglihatan, k: Konteks, buku: BukuFakta, i: Indikator, q: Kuartal, p: P): Bagian {
  const periode = periodeOf(q);
  const judul = `${i.isi.nama}, ${v.tempat.namaOpd(i.isi.opd)}, ${namaTw(q.triwulan)} ${q.tahun}`;
  const target = slotTarget(v, buku, i, q.tahun, q.triwulan);
  const r = findRealisasi(v.buku, i.id, q);
  const tampak = r !== undefined && realisasiTampak(v, r);
  const hanyaTarget = p.ukuran.every((u) => u === 'target');
  if (hanyaTarget)
    return target === undefined
      ? { baris: [[`Target ${judul}: belum diisi.`]], ada: false }
      : { baris: [baris`Target ${judul}: ${target}`], ada: true };
  if (r === undefined || !tampak) {
    const keadaan =
      r === undefined
        ? 'belum dilaporkan'
        : r.isi.status === 'menunggu'
          ? 'sudah diisi, menunggu konfirmasi kepala; angkanya terlihat setelah dikonfirmasi'
          : 'dikembalikan untuk diperbaiki, belum ada angka yang berlaku';
    return { baris: [[`Realisasi ${judul}: ${keadaan}.`], ...(target === undefined ? [] : [baris`Target: ${target}`])], ada: false };
  }
  const u = ukurRealisasi(v.buku, i, q, { yang: keyakinanOf(r) });
  const slot = slotRealisasi(v, buku, i, r);
  const targetId = targetBerlaku(v.buku, i.id, q.tahun, q.triwulan)?.id;
  const isi: Baris[] = [];
  const nilai = baris`Realisasi ${judul}: ${slot} (${asalNilai(v, r)})`;
  const capaian =
    u.capaianTriwulan === undefined
      ? undefined
      : slotHitungan(buku, i, u.capaianTriwulan, 'capaian', periode, [r.id, ...(targetId === undefined ? [] : [targetId])]);
  const barisTercapai = capaian === undefined ? [] : [baris`Capaian ${judul}: ${capaian} (${u.capaianTriwulan?.langkah ?? ''})`];
  // What was asked for stands first.
  if (p.ukuran[0] === 'capaian' && barisTercapai.length > 0) isi.push(...barisTercapai, nilai);
  else isi.push(nilai, ...barisTercapai);
  const masukan = barisMasukan(v, buku, i, r, k.pustaka.registri);
  if (masukan !== undefined) isi.push(masukan);
  isi.push(target === undefined ? ['Target triwulan ini belum diisi.'] : baris`Target: ${target}`);
  if (i.isi.agregasi === 'jumlah' && q.triwulan > 1 && u.kumulatif.nilai !== undefined) {
    const dipakai = u.kumulatif.dipakai.map((t) => `${i.id}:${q.tahun}:tw${t}`);
    const jumlah = slotKumulatif(buku, i, u.kumulatif.nilai, periode, dipakai);
    const sampai =
      u.capaianSampai === undefined ? [] : baris`, capaian ${slotHitungan(buku, i, u.capaianSampai, 'capaian-sampai', periode, dipakai)}`;
    isi.push(baris`Sampai ${namaTw(q.triwulan)}: ${jumlah}${sampai}.`);
  }
  return { baris: isi, ada: true };
}

function satuTahun(v: Penglihatan, k: Konteks, buku: BukuFakta, i: Indikator, p: P): Bagian {
  const target = slotTarget(v, buku, i, p.tahun);
  const judul = `${i.isi.nama}, ${v.tempat.namaOpd(i.isi.opd)}, tahun ${p.tahun}`;
  const barisTarget = target === undefined ? [`Target ${judul}: belum diisi.`] : baris`Target ${judul}: ${target}`;
  if (p.ukuran.every((u) => u === 'target')) return { baris: [barisTarget], ada: target !== undefined };
  const triwulan = triwulanTampak(v, i, p.tahun);
  const bagian = satuTriwulan(v, k, buku, i, { tahun: p.tahun, triwulan }, p);
  const u = ukurRealisasi(v.buku, i, { tahun: p.tahun, triwulan }, { yang: bolehMenunggu(v, i.isi.opd) ? 'semua' : 'terkonfirmasi' });
  const tahunan =
    !bagian.ada || u.capaianTahun === undefined || target === undefined
      ? []
      : [
          baris`Terhadap target setahun: ${slotHitungan(buku, i, u.capaianTahun, 'capaian-tahun', String(p.tahun), [`${i.id}:${p.tahun}:tw${triwulan}`])}.`,
        ];
  return { baris: [...bagian.baris, barisTarget, ...tahunan], ada: bagian.ada };
}

export function answerIsianKinerja(p: P, k: Konteks, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const nama = v.tempat.namaOpd(p.opd);
  const tutup = barisTahunTertutup(v, p.opd, p.tahun);
  if (tutup !== undefined) return jawaban('tidak-ada', tutup, { permintaan: [p] });
  const semua = indikatorTahun(v.buku, p.opd, p.tahun);
  const daftar = p.indikator.length === 0 ? semua : semua.filter((i) => p.indikator.includes(i.id));
  if (daftar.length === 0) {
    const sebab =
      p.indikator.length === 0
        ? `${nama} belum memiliki indikator untuk tahun ${p.tahun}.`
        : `Indikator itu tidak berlaku untuk ${nama} pada tahun ${p.tahun}.`;
    return jawaban('tidak-ada', [sebab, 'Indikator dan target diisi dengan /indikator.'], { permintaan: [p] });
  }
  const triwulan = p.triwulan as readonly Triwulan[];
  const rata = daftar.flatMap((i): readonly Bagian[] =>
    p.banding === true
      ? [bandingTriwulan(v, buku, i, p.tahun, triwulan)]
      : triwulan.length === 0
        ? [satuTahun(v, k, buku, i, p)]
        : triwulan.map((t) => satuTriwulan(v, k, buku, i, { tahun: p.tahun, triwulan: t }, p)),
  );
  const isi = rata.flatMap((b, n): readonly Baris[] => [...(n === 0 ? [] : [['']]), ...b.baris]);
  const sumber: Baris = [`Sumber: isian ${nama} di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`];
  const hasil = jawaban(rata.some((b) => b.ada) ? 'jawab' : 'tidak-ada', [...isi, sumber], { fakta: buku.semua, permintaan: [p] });
  return p.triwulan.length > 0 || p.banding === true ? hasil : besertaCetakan(hasil, daftar, p, k, v);
}
