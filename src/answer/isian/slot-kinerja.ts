// One entered target or realisasi as a line or a slot: with its office, time and confirmation, and the facts it was computed from.
import type { Decimal } from 'decimal.js';
import { izin } from '../../access/izin.ts';
import type { Fakta } from '../../fakta.ts';
import type { Isian } from '../../isian/buku.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import { findRealisasi, kuartalSebelum, semuaTriwulan, type Kuartal } from '../../isian/realisasi.ts';
import { targetBerlaku } from '../../isian/target.ts';
import type { Keyakinan } from '../../isian/ukur-realisasi.ts';
import { tanggalSetempat } from '../../waktu.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import type { Hitungan } from '../../kinerja/hitungan.ts';
import { namaTw, type Triwulan } from '../../kinerja/periode.ts';
import { rumusToKata } from '../../kinerja/rumus-iku.ts';
import { computeSelisih } from '../../kinerja/selisih.ts';
import type { Pustaka } from '../../pustaka.ts';
import { isPolos, kaliSeratus } from '../iku/hitung.ts';
import { baris, type BukuFakta, type Baris, type Segmen } from '../jawaban.ts';
import { gabung, hitunganToFakta, tanggalIndonesia } from '../konteks.ts';
import { isianToFakta, kantorPengisi } from './fakta-isian.ts';

export type Indikator = Isian<'indikator'>;

export const bolehMenunggu = (v: Penglihatan, opd: string): boolean => {
  const pemda = v.tempat.opdById.get(opd)?.pemda;
  return izin(v.pelaku, 'lihat-belum-terkonfirmasi', { opd, ...(pemda === undefined ? {} : { pemda }) }).boleh;
};

export const periodeOf = (k: Kuartal): string => `${k.tahun}-TW${k.triwulan}`;
const namaLingkup = { renstra: 'Renstra', pk: 'PK', 'pk-perubahan': 'PK perubahan' } as const;

/** The target of a quarter or of the year, or undefined when none was entered. */
export function slotTarget(v: Penglihatan, buku: BukuFakta, i: Indikator, tahun: number, triwulan?: Triwulan): Baris | undefined {
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
export function asalNilai(v: Penglihatan, r: Isian<'realisasi'>): string {
  const kantor = kantorPengisi(v, r.isi.opd, r.isi.pengisi.pengguna);
  const tanggal = tanggalIndonesia(tanggalSetempat(r.isi.pengisi.waktu, v.zona));
  const status = { terkonfirmasi: 'sudah dikonfirmasi', menunggu: 'belum dikonfirmasi', dikembalikan: 'dikembalikan untuk diperbaiki' }[
    r.isi.status
  ];
  return `diisi ${kantor} pada ${tanggal}, ${status}`;
}

/** A value that was entered; one that the formula gave is computed from the raw counts, which are the entered facts. */
export function slotRealisasi(v: Penglihatan, buku: BukuFakta, i: Indikator, r: Isian<'realisasi'>): Segmen {
  const kantor = kantorPengisi(v, i.isi.opd, r.isi.pengisi.pengguna);
  const f = isianToFakta(v, {
    id: r.id,
    opd: i.isi.opd,
    indikator: i.id,
    ukuran: 'realisasi',
    periode: periodeOf(r.isi),
    nilai: { kind: 'angka', desimal: r.isi.nilai.desimal },
    cetak: r.isi.nilai.cetak,
    satuan: i.isi.satuan,
    konfirmasi: r.isi.status,
    kantor,
    waktu: r.isi.pengisi.waktu,
  });
  const rumus = i.isi.asal?.kind === 'iku' ? i.isi.asal.id : undefined;
  if (r.isi.masukan === undefined || rumus === undefined) return buku.add(f);
  const masukan = slotMasukan(v, buku, i, r).map((x) => x.fakta);
  return buku.add({ ...f, asal: 'dihitung', rumusId: rumus, masukan, sumber: { kind: 'hitungan', rumus } });
}

type SlotMasukan = { readonly fakta: string; readonly kunci: string };

/** The raw counts as facts, in the order of their keys. */
function slotMasukan(v: Penglihatan, buku: BukuFakta, i: Indikator, r: Isian<'realisasi'>): readonly SlotMasukan[] {
  return Object.entries(r.isi.masukan ?? {}).flatMap(([kunci, daftar]) =>
    daftar.map((desimal, n): SlotMasukan => {
      const slot = buku.add(
        isianToFakta(v, {
          id: `${r.id}/masukan/${kunci}/${n + 1}`,
          opd: i.isi.opd,
          indikator: i.id,
          ukuran: 'jumlah',
          periode: periodeOf(r.isi),
          nilai: { kind: 'angka', desimal },
          satuan: '',
          konfirmasi: r.isi.status,
          kantor: kantorPengisi(v, i.isi.opd, r.isi.pengisi.pengguna),
          waktu: r.isi.pengisi.waktu,
        }),
      );
      return { ...slot, kunci };
    }),
  );
}

/** "Dihitung dari kematian bayi 9, kelahiran hidup 1.000: kematian bayi ÷ kelahiran hidup × 1.000"; undefined where the value itself was entered. */
export function barisMasukan(
  v: Penglihatan,
  buku: BukuFakta,
  i: Indikator,
  r: Isian<'realisasi'>,
  registri: Pustaka['registri'],
): Baris | undefined {
  const { asal } = i.isi;
  const bentuk = asal?.kind === 'iku' ? registri.ikuById.get(asal.id)?.rumus[0]?.bentuk : undefined;
  if (r.isi.masukan === undefined || bentuk?.kind !== 'hitung') return undefined;
  const nama = (kunci: string): string => bentuk.masukan.find((m) => m.kunci === kunci)?.nama ?? kunci;
  const isi = slotMasukan(v, buku, i, r).map((x) => baris`${nama(x.kunci)} ${{ fakta: x.fakta }}`);
  return baris`Dihitung dari ${gabung(isi)}: ${rumusToKata(isPolos(bentuk, i.isi.satuan) ? kaliSeratus(bentuk) : bentuk, i.isi.satuan)}`;
}

/** Confirmed for all; waiting for those who may see it; sent back for nobody. */
export const realisasiTampak = (v: Penglihatan, r: Isian<'realisasi'>): boolean =>
  r.isi.status === 'terkonfirmasi' || (r.isi.status === 'menunggu' && bolehMenunggu(v, r.isi.opd));
export const keyakinanOf = (r: Isian<'realisasi'>): Keyakinan => (r.isi.status === 'terkonfirmasi' ? 'terkonfirmasi' : 'semua');

/** The newest quarter that has something to show; the first when none has. */
export function triwulanTampak(v: Penglihatan, i: Indikator, tahun: number): Triwulan {
  const tampak = semuaTriwulan.filter((t) => {
    const r = findRealisasi(v.buku, i.id, { tahun, triwulan: t });
    return r !== undefined && realisasiTampak(v, r);
  });
  return tampak.at(-1) ?? 1;
}

/** "TW I ke TW II 2027: naik 1,7 (84,5 menjadi 86,2)" between two values that are shown. */
export function barisBeda(v: Penglihatan, buku: BukuFakta, i: Indikator, awal: Isian<'realisasi'>, akhir: Isian<'realisasi'>): Baris {
  const polaritas = i.isi.polaritas.nilai;
  const h = computeSelisih({
    awal: toDesimal(awal.isi.nilai.desimal),
    akhir: toDesimal(akhir.isi.nilai.desimal),
    satuan: i.isi.satuan,
    polaritas,
  });
  const dari = `${namaTw(awal.isi.triwulan)}${awal.isi.tahun === akhir.isi.tahun ? '' : ` ${awal.isi.tahun}`}`;
  const judul = `${i.isi.nama}, ${dari} ke ${namaTw(akhir.isi.triwulan)} ${akhir.isi.tahun}`;
  const nilai = baris`${slotRealisasi(v, buku, i, awal)} menjadi ${slotRealisasi(v, buku, i, akhir)}`;
  if (h.nilai.kind !== 'angka' || h.arah === 'tetap') return baris`${judul}: tetap (${nilai})`;
  const slot = buku.add({
    ...hitunganToFakta(
      h,
      {
        id: `hitung/${i.id}/selisih/${awal.id}/${akhir.id}`,
        ukuran: 'selisih',
        indikator: i.id,
        opd: i.isi.opd,
        periode: periodeOf(akhir.isi),
      },
      [awal.id, akhir.id],
    ),
    nilai: { kind: 'angka', desimal: h.nilai.tampil.abs().toFixed() },
  });
  return baris`${judul}: ${h.arah} ${slot} (${nilai})`;
}

/** Against the quarter before; undefined when that has nothing to show. */
export function barisPerubahan(v: Penglihatan, buku: BukuFakta, i: Indikator, r: Isian<'realisasi'>): Baris | undefined {
  const awal = findRealisasi(v.buku, i.id, kuartalSebelum({ tahun: r.isi.tahun, triwulan: r.isi.triwulan }));
  return awal === undefined || !realisasiTampak(v, awal) ? undefined : barisBeda(v, buku, i, awal, r);
}

export function slotHitungan(buku: BukuFakta, i: Indikator, h: Hitungan, id: string, periode: string, masukan: readonly string[]): Segmen {
  return buku.add(
    hitunganToFakta(h, { id: `hitung/${i.id}/${id}/${periode}`, ukuran: 'capaian', indikator: i.id, opd: i.isi.opd, periode }, masukan),
  );
}

export function slotKumulatif(buku: BukuFakta, i: Indikator, nilai: Decimal, periode: string, masukan: readonly string[]): Segmen {
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
