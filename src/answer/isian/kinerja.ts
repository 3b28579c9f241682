// Target, realisasi and capaian as an OPD entered them. A confirmed value is the answer; one that waits is shown to those who may see it, and named so.
import type { Decimal } from 'decimal.js';
import { izin } from '../../access/izin.ts';
import type { Fakta } from '../../fakta.ts';
import type { Isian } from '../../isian/buku.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi, semuaTriwulan, type Kuartal } from '../../isian/realisasi.ts';
import { targetBerlaku, indikatorTahun } from '../../isian/target.ts';
import { ukurRealisasi, type Keyakinan } from '../../isian/ukur-realisasi.ts';
import { tanggalSetempat } from '../../isian/waktu.ts';
import { ROMAWI } from '../../kinerja/agregasi.ts';
import type { Hitungan } from '../../kinerja/hitungan.ts';
import type { Triwulan } from '../../kinerja/periode.ts';
import type { PermintaanOf } from '../../permintaan.ts';
import { gabungJawaban } from '../gabung-jawaban.ts';
import { baris, BukuFakta, jawaban, type Baris, type Jawaban, type Segmen } from '../jawaban.ts';
import { hitunganToFakta, tanggalIndonesia, type Konteks } from '../konteks.ts';
import { answerNilai } from '../nilai.ts';
import { isianToFakta, kantorPengisi } from './fakta-isian.ts';

type P = PermintaanOf<'isian-kinerja'>;
type Indikator = Isian<'indikator'>;

const bolehMenunggu = (v: Penglihatan, opd: string): boolean => {
  const pemda = v.tempat.opdById.get(opd)?.pemda;
  return izin(v.pelaku, 'lihat-belum-terkonfirmasi', { opd, ...(pemda === undefined ? {} : { pemda }) }).boleh;
};

const periodeOf = (k: Kuartal): string => `${k.tahun}-TW${k.triwulan}`;
const namaLingkup = { renstra: 'Renstra', pk: 'PK', 'pk-perubahan': 'PK perubahan' } as const;

/** The target of a quarter or of the year, or undefined when none was entered. */
function slotTarget(v: Penglihatan, buku: BukuFakta, i: Indikator, tahun: number, triwulan?: Triwulan): Baris | undefined {
  const t = targetBerlaku(v.buku, i.id, tahun, triwulan);
  if (t === undefined) return undefined;
  const slot = buku.add(
    isianToFakta(v, {
      id: t.id,
      opd: i.isi.opd,
      indikator: i.id,
      ukuran: 'target',
      lingkup: t.isi.lingkup,
      periode: triwulan === undefined ? String(tahun) : periodeOf({ tahun, triwulan }),
      nilai: { kind: 'angka', desimal: t.isi.nilai.desimal },
      cetak: t.isi.nilai.cetak,
      satuan: i.isi.satuan,
      kantor: v.tempat.namaOpd(i.isi.opd),
    }),
  );
  return baris`${slot} (${namaLingkup[t.isi.lingkup]})`;
}

/** Who entered it, when, and whether it is confirmed. */
function asalNilai(v: Penglihatan, r: Isian<'realisasi'>): string {
  const kantor = kantorPengisi(v, r.isi.opd, r.isi.pengisi.pengguna);
  const tanggal = tanggalIndonesia(tanggalSetempat(r.isi.pengisi.waktu, v.zona));
  const status = { terkonfirmasi: 'sudah dikonfirmasi', menunggu: 'belum dikonfirmasi', dikembalikan: 'dikembalikan untuk diperbaiki' }[
    r.isi.status
  ];
  return `diisi ${kantor} pada ${tanggal}, ${status}`;
}

function slotRealisasi(v: Penglihatan, buku: BukuFakta, i: Indikator, r: Isian<'realisasi'>): Segmen {
  return buku.add(
    isianToFakta(v, {
      id: r.id,
      opd: i.isi.opd,
      indikator: i.id,
      ukuran: 'realisasi',
      periode: periodeOf(r.isi),
      nilai: { kind: 'angka', desimal: r.isi.nilai.desimal },
      cetak: r.isi.nilai.cetak,
      satuan: i.isi.satuan,
      konfirmasi: r.isi.status,
      kantor: kantorPengisi(v, i.isi.opd, r.isi.pengisi.pengguna),
      waktu: r.isi.pengisi.waktu,
    }),
  );
}

function slotHitungan(buku: BukuFakta, i: Indikator, h: Hitungan, id: string, periode: string, masukan: readonly string[]): Segmen {
  return buku.add(
    hitunganToFakta(h, { id: `hitung/${i.id}/${id}/${periode}`, ukuran: 'capaian', indikator: i.id, opd: i.isi.opd, periode }, masukan),
  );
}

function slotKumulatif(buku: BukuFakta, i: Indikator, nilai: Decimal, periode: string, masukan: readonly string[]): Segmen {
  const f: Fakta = {
    id: `hitung/${i.id}/kumulatif/${periode}`,
    opd: i.isi.opd,
    indikator: i.id,
    ukuran: 'realisasi',
    periode,
    nilai: { kind: 'angka', desimal: nilai.toFixed() },
    satuan: i.isi.satuan,
    masukan,
    sumber: { kind: 'hitungan', rumus: `agregasi-${i.isi.agregasi}` },
    asal: 'dihitung',
  };
  return buku.add(f);
}

type Bagian = { readonly baris: readonly Baris[]; readonly ada: boolean };

function satuTriwulan(v: Penglihatan, buku: BukuFakta, i: Indikator, k: Kuartal, p: P): Bagian {
  const periode = periodeOf(k);
  const judul = `${i.isi.nama}, ${v.tempat.namaOpd(i.isi.opd)}, TW ${ROMAWI[k.triwulan]} ${k.tahun}`;
  const target = slotTarget(v, buku, i, k.tahun, k.triwulan);
  const r = findRealisasi(v.buku, i.id, k);
  const tampak = r !== undefined && r.isi.status !== 'dikembalikan' && (r.isi.status === 'terkonfirmasi' || bolehMenunggu(v, i.isi.opd));
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
  const yang: Keyakinan = r.isi.status === 'terkonfirmasi' ? 'terkonfirmasi' : 'semua';
  const u = ukurRealisasi(v.buku, i, k, { yang });
  const slot = slotRealisasi(v, buku, i, r);
  const targetId = targetBerlaku(v.buku, i.id, k.tahun, k.triwulan)?.id;
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
  isi.push(target === undefined ? ['Target triwulan ini belum diisi.'] : baris`Target: ${target}`);
  if (i.isi.agregasi === 'jumlah' && k.triwulan > 1 && u.kumulatif.nilai !== undefined) {
    const masukan = u.kumulatif.dipakai.map((t) => `${i.id}:${k.tahun}:tw${t}`);
    const jumlah = slotKumulatif(buku, i, u.kumulatif.nilai, periode, masukan);
    const sampai =
      u.capaianSampai === undefined ? [] : baris`, capaian ${slotHitungan(buku, i, u.capaianSampai, 'capaian-sampai', periode, masukan)}`;
    isi.push(baris`Sampai TW ${ROMAWI[k.triwulan]}: ${jumlah}${sampai}.`);
  }
  return { baris: isi, ada: true };
}

/** The newest quarter that has something to show; the first when none has. */
function triwulanTampak(v: Penglihatan, i: Indikator, tahun: number): Triwulan {
  const tampak = semuaTriwulan.filter((t) => {
    const status = findRealisasi(v.buku, i.id, { tahun, triwulan: t })?.isi.status;
    return status === 'terkonfirmasi' || (status === 'menunggu' && bolehMenunggu(v, i.isi.opd));
  });
  return tampak.at(-1) ?? 1;
}

function satuTahun(v: Penglihatan, buku: BukuFakta, i: Indikator, p: P): Bagian {
  const target = slotTarget(v, buku, i, p.tahun);
  const judul = `${i.isi.nama}, ${v.tempat.namaOpd(i.isi.opd)}, tahun ${p.tahun}`;
  const barisTarget = target === undefined ? [`Target ${judul}: belum diisi.`] : baris`Target ${judul}: ${target}`;
  if (p.ukuran.every((u) => u === 'target')) return { baris: [barisTarget], ada: target !== undefined };
  const triwulan = triwulanTampak(v, i, p.tahun);
  const bagian = satuTriwulan(v, buku, i, { tahun: p.tahun, triwulan }, p);
  const u = ukurRealisasi(v.buku, i, { tahun: p.tahun, triwulan }, { yang: bolehMenunggu(v, i.isi.opd) ? 'semua' : 'terkonfirmasi' });
  const tahunan =
    !bagian.ada || u.capaianTahun === undefined || target === undefined
      ? []
      : [
          baris`Terhadap target setahun: ${slotHitungan(buku, i, u.capaianTahun, 'capaian-tahun', String(p.tahun), [`${i.id}:${p.tahun}:tw${triwulan}`])}.`,
        ];
  return { baris: [...bagian.baris, barisTarget, ...tahunan], ada: bagian.ada };
}

/** What the reports print of the indicator that this one was copied from, in the same year. */
function cetakan(k: Konteks, i: Indikator, p: P): Jawaban | undefined {
  const { asal } = i.isi;
  if (asal?.kind !== 'indikator' || p.triwulan.length > 0) return undefined;
  if (k.pustaka.findKlaim(asal.id, 'realisasi', String(p.tahun)).length === 0) return undefined;
  return answerNilai({ kind: 'nilai', indikator: [asal.id], ukuran: ['realisasi', 'capaian'], periode: [String(p.tahun)] }, k);
}

export function answerIsianKinerja(p: P, k: Konteks, v: Penglihatan): Jawaban {
  const buku = new BukuFakta();
  const semua = indikatorTahun(v.buku, p.opd, p.tahun);
  const daftar = p.indikator.length === 0 ? semua : semua.filter((i) => p.indikator.includes(i.id));
  const nama = v.tempat.namaOpd(p.opd);
  if (daftar.length === 0) {
    const sebab =
      p.indikator.length === 0
        ? `${nama} belum memiliki indikator untuk tahun ${p.tahun}.`
        : `Indikator itu tidak berlaku untuk ${nama} pada tahun ${p.tahun}.`;
    return jawaban('tidak-ada', [sebab, 'Indikator dan target diisi dengan /indikator.'], { permintaan: [p] });
  }
  const bagian = daftar.map((i) =>
    p.triwulan.length === 0
      ? [satuTahun(v, buku, i, p)]
      : p.triwulan.map((t) => satuTriwulan(v, buku, i, { tahun: p.tahun, triwulan: t as Triwulan }, p)),
  );
  const rata = bagian.flat();
  const isi = rata.flatMap((b, n): readonly Baris[] => [...(n === 0 ? [] : [['']]), ...b.baris]);
  const sumber: Baris = [`Sumber: isian ${nama} di bot ini, keadaan ${tanggalIndonesia(v.hariIni)}.`];
  const hasil = jawaban(rata.some((b) => b.ada) ? 'jawab' : 'tidak-ada', [...isi, sumber], { fakta: buku.semua, permintaan: [p] });
  const cetak = daftar.flatMap((i) => cetakan(k, i, p) ?? []);
  return cetak.length === 0 ? hasil : gabungJawaban([hasil, ...cetak]);
}
