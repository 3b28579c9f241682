// The indicators that an OPD reports on in a year, with their targets, or those of a quarter that stand somewhere: not reported, waiting, below target.
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi, statusLapor } from '../../isian/realisasi.ts';
import { indikatorTahun } from '../../isian/target.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { namaTw, type Triwulan } from '../../kinerja/periode.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban } from '../jawaban.ts';
import { tanggalIndonesia } from '../konteks.ts';
import { slotJumlah } from '../rekaman.ts';
import { slotIsian } from './fakta-isian.ts';
import {
  keyakinanOf,
  periodeOf,
  realisasiTampak,
  slotHitungan,
  slotRealisasi,
  slotTarget,
  triwulanTampak,
  type Indikator,
} from './slot-kinerja.ts';
import { barisTahunTertutup } from './tahun-tertutup.ts';

type P = PermintaanOf<'isian-indikator'>;

const sebutan: Readonly<Record<P['saring'], string>> = {
  semua: 'berlaku',
  'belum-lapor': 'belum dilaporkan',
  'sudah-lapor': 'sudah dilaporkan',
  menunggu: 'menunggu konfirmasi kepala',
  terkonfirmasi: 'sudah dikonfirmasi',
  dikembalikan: 'dikembalikan untuk diperbaiki',
  'belum-tercapai': 'belum tercapai targetnya',
  tercapai: 'tercapai targetnya',
};

/** undefined: nothing to judge by, which is neither. */
function tercapai(v: Penglihatan, i: Indikator, tahun: number, triwulan: Triwulan): boolean | undefined {
  const r = findRealisasi(v.buku, i.id, { tahun, triwulan });
  if (r === undefined || !realisasiTampak(v, r)) return undefined;
  return ukurRealisasi(v.buku, i, { tahun, triwulan }, { yang: keyakinanOf(r) }).tercapai;
}

function lolos(v: Penglihatan, i: Indikator, p: P, t: Triwulan): boolean {
  const status = statusLapor(v.buku, i.id, { tahun: p.tahun, triwulan: t });
  switch (p.saring) {
    case 'semua':
      return true;
    case 'belum-lapor':
      return status === 'belum' || status === 'dikembalikan';
    case 'sudah-lapor':
      return status === 'menunggu' || status === 'terkonfirmasi';
    case 'menunggu':
    case 'terkonfirmasi':
    case 'dikembalikan':
      return status === p.saring;
    case 'belum-tercapai':
      return tercapai(v, i, p.tahun, t) === false;
    case 'tercapai':
      return tercapai(v, i, p.tahun, t) === true;
    default:
      return unreachable(p.saring);
  }
}

export function answerIsianIndikator(p: P, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const nama = v.tempat.namaOpd(p.opd);
  const tutup = barisTahunTertutup(v, p.opd, p.tahun);
  if (tutup !== undefined) return jawaban('tidak-ada', tutup, { permintaan: [p] });
  const semua = indikatorTahun(v.buku, p.opd, p.tahun);
  if (semua.length === 0)
    return jawaban(
      'tidak-ada',
      [`${nama} belum memiliki indikator untuk tahun ${p.tahun}.`, 'Indikator dan target diisi dengan /indikator.'],
      {
        permintaan: [p],
      },
    );
  // A verdict without a quarter is about the newest quarter that each indicator has.
  const triwulanOf = (i: Indikator): Triwulan => (p.triwulan as Triwulan | undefined) ?? triwulanTampak(v, i, p.tahun);
  const kena = semua.filter((i) => lolos(v, i, p, triwulanOf(i)));
  const waktu = p.triwulan === undefined ? `tahun ${p.tahun}` : `${namaTw(p.triwulan as Triwulan)} ${p.tahun}`;
  const sumber: Baris = [`Sumber: isian ${nama} di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`];
  const dinilai = p.saring === 'belum-tercapai' || p.saring === 'tercapai';
  const tanpaNilai = dinilai ? semua.filter((i) => tercapai(v, i, p.tahun, triwulanOf(i)) === undefined) : [];
  const barisTanpa: readonly Baris[] =
    tanpaNilai.length === 0
      ? []
      : [[`Belum dapat dinilai (belum ada realisasi yang berlaku atau targetnya): ${tanpaNilai.map((i) => i.isi.nama).join('; ')}.`]];
  if (kena.length === 0)
    return jawaban(
      'jawab',
      [`Tidak ada indikator ${nama} yang ${sebutan[p.saring]}, ${waktu}, dari ${semua.length} yang berlaku.`, ...barisTanpa, sumber],
      {
        permintaan: [p],
      },
    );
  const slotNama = (i: Indikator) => slotIsian(v, buku, { id: i.id, opd: p.opd, teks: i.isi.nama, kantor: nama });
  for (const i of kena) slotNama(i);
  const banyak = slotJumlah(
    buku,
    `indikator/${p.opd}/${p.tahun}/${p.saring}/${p.triwulan ?? ''}`,
    kena.map((i) => i.id),
    'indikator',
  );
  const kepala =
    p.saring === 'semua'
      ? baris`Ada ${banyak} ${nama} yang berlaku tahun ${String(p.tahun)}:`
      : baris`${banyak} ${nama} ${sebutan[p.saring]}, ${waktu}, dari ${String(semua.length)} yang berlaku:`;
  const butir = kena.map((i, n): Baris => {
    const t = p.saring === 'semua' ? (p.triwulan as Triwulan | undefined) : triwulanOf(i);
    const target = slotTarget(v, buku, i, p.tahun, t);
    const r = t === undefined || p.saring === 'semua' ? undefined : findRealisasi(v.buku, i.id, { tahun: p.tahun, triwulan: t });
    const isiNilai =
      r === undefined || !realisasiTampak(v, r) || p.saring === 'belum-lapor'
        ? []
        : baris`; realisasi${p.triwulan === undefined ? ` ${namaTw(t ?? 1)}` : ''} ${slotRealisasi(v, buku, i, r)}`;
    const u =
      r === undefined || isiNilai.length === 0
        ? undefined
        : ukurRealisasi(v.buku, i, { tahun: p.tahun, triwulan: r.isi.triwulan }, { yang: keyakinanOf(r) });
    const capaian =
      u?.capaianTriwulan === undefined || r === undefined
        ? []
        : baris`, capaian ${slotHitungan(buku, i, u.capaianTriwulan, 'capaian', periodeOf(r.isi), [r.id])}`;
    const isiTarget = target === undefined ? '; target belum diisi' : baris`; target ${target}`;
    return baris`${String(n + 1)}. ${slotNama(i)}${typeof isiTarget === 'string' ? [isiTarget] : isiTarget}${isiNilai}${capaian}`;
  });
  return jawaban('jawab', [kepala, ...butir, ...barisTanpa, sumber], {
    fakta: buku.semua,
    permintaan: [p],
  });
}
