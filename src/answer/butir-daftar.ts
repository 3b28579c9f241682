// The entries of every list the catalogue can give: what belongs to which OPD and under which parent. It words no answer.
import type { Permintaan, PermintaanOf } from '../permintaan.ts';
import type { Anggaran, Indikator, Sasaran } from '../rujukan/skema.ts';
import { namaAnggaran } from './anggaran.ts';
import type { Konteks } from './konteks.ts';
import { artiPolaritas, dokumenOf, tabelByBaris } from './kutipan.ts';

export type IsiDaftar = PermintaanOf<'daftar'>['isi'];

export type Butir = {
  readonly id: string;
  readonly opd: string;
  readonly nama: string;
  readonly nomor?: number;
  /** Absent for what stands in no table: an OPD, a document. */
  readonly tempat?: { readonly tabel: string; readonly baris: number | readonly number[] };
  readonly keterangan?: string;
  /** Lines of the single card. */
  readonly rincian: readonly string[];
  readonly permintaan: Permintaan;
};

/** `lain`: printed in the document too, but resting on no indicator of this OPD (the RPJMD's own tujuan, say). */
export type IsiOpd = { readonly utama: readonly Butir[]; readonly lain: readonly Butir[] };

export const namaIsi: Readonly<Record<IsiDaftar, string>> = {
  iku: 'IKU',
  indikator: 'indikator',
  tujuan: 'tujuan',
  sasaran: 'sasaran',
  misi: 'misi',
  visi: 'visi',
  program: 'program',
  kegiatan: 'kegiatan',
  'sub-kegiatan': 'sub kegiatan',
  jabatan: 'jabatan',
  opd: 'perangkat daerah',
  dokumen: 'dokumen',
};

const sasaranOf = (k: Konteks, id: string | undefined): Sasaran | undefined => k.pustaka.sasaran.find((s) => s.id === id);
/** A sasaran and the budget of that sasaran share one id, so both lines upward are followed. */
const isDiBawah = (k: Konteks, id: string, induk: string): boolean =>
  [k.anggaranById.get(id)?.induk, sasaranOf(k, id)?.induk].some(
    (atas) => atas !== undefined && (atas === induk || isDiBawah(k, atas, induk)),
  );

export const namaInduk = (k: Konteks, id: string): string => {
  const s = sasaranOf(k, id);
  if (s !== undefined) return `${s.tingkat} ${s.nama}`;
  const anggaran = k.anggaranById.get(id);
  return anggaran === undefined ? (k.indikatorById.get(id)?.nama ?? id) : namaAnggaran(anggaran);
};

export const opdInduk = (k: Konteks, id: string): string | undefined => k.anggaranById.get(id)?.opd ?? sasaranOf(k, id)?.opd;

function indikatorToButir(k: Konteks, i: Indikator, isi: IsiDaftar): Butir {
  const sasaran = sasaranOf(k, i.sasaran);
  return {
    id: i.id,
    opd: i.opd,
    nama: i.nama,
    ...(isi === 'iku' && i.nomor !== undefined ? { nomor: i.nomor } : {}),
    ...(isi === 'indikator' ? { keterangan: i.iku ? 'IKU' : i.level } : {}),
    tempat: i,
    rincian: [
      `Satuan: ${i.satuan}.`,
      ...(sasaran === undefined ? [] : [`Sasaran: ${sasaran.nama}.`]),
      `Polaritas: ${artiPolaritas[i.polaritas.nilai]}${i.polaritas.asal === 'disimpulkan' ? ' (disimpulkan)' : ''}.`,
    ],
    permintaan: { kind: 'nilai', indikator: [i.id], ukuran: [i.level === 'individu' ? 'target' : 'capaian'], periode: [] },
  };
}

const anggaranToButir = (k: Konteks, a: Anggaran): Butir => ({
  id: a.id,
  opd: a.opd,
  nama: a.nama,
  tempat: a,
  rincian: [
    ...(a.induk === undefined || k.anggaranById.get(a.induk)?.tingkat === 'total' ? [] : [`Bagian dari: ${namaInduk(k, a.induk)}.`]),
    ...(a.catatan === undefined ? [] : [`Catatan: ${a.catatan}.`]),
  ],
  permintaan: { kind: 'anggaran', anggaran: [a.id], ukuran: ['pagu', 'realisasi-anggaran', 'serapan'], periode: [] },
});

const isiAnak = { visi: 'misi', misi: 'tujuan', tujuan: 'sasaran', sasaran: 'indikator' } as const;

const sasaranToButir = (k: Konteks, s: Sasaran): Butir => ({
  id: s.id,
  opd: s.opd,
  nama: s.nama,
  tempat: s,
  rincian: [
    ...(s.induk === undefined ? [] : [`Bagian dari: ${namaInduk(k, s.induk)}.`]),
    ...(s.varian ?? []).map((v) => `Juga tercetak: ${v}.`),
    ...(s.catatan === undefined ? [] : [`Catatan: ${s.catatan}.`]),
  ],
  permintaan: { kind: 'daftar', isi: isiAnak[s.tingkat], opd: s.opd, induk: s.id },
});

/** A sasaran is the OPD's own when an indicator measures it, a tujuan when such a sasaran stands under it. */
function isMilikOpd(k: Konteks, s: Sasaran): boolean {
  if (s.tingkat === 'sasaran') return k.pustaka.indikator.some((i) => i.sasaran === s.id);
  if (s.tingkat === 'tujuan') return k.pustaka.sasaran.some((x) => x.induk === s.id && isMilikOpd(k, x));
  return true;
}

function pisahkan(k: Konteks, daftar: readonly Sasaran[], semua: boolean): IsiOpd {
  const milik = daftar.filter((s) => isMilikOpd(k, s));
  const utama = semua || milik.length === 0 ? daftar : milik;
  const lain = daftar.filter((s) => !utama.includes(s));
  return { utama: utama.map((s) => sasaranToButir(k, s)), lain: lain.map((s) => sasaranToButir(k, s)) };
}

export function butirOf(k: Konteks, isi: IsiDaftar, opd: string, induk?: string): IsiOpd {
  const di = (id: string): boolean => induk === undefined || isDiBawah(k, id, induk);
  switch (isi) {
    case 'iku':
    case 'indikator': {
      const milik = k.pustaka.indikator.filter(
        (i) =>
          i.opd === opd &&
          (isi === 'indikator' || i.iku) &&
          (induk === undefined || [i.sasaran, i.program].some((x) => x !== undefined && (x === induk || di(x)))),
      );
      const urut = isi === 'iku' ? milik.toSorted((a, b) => (a.nomor ?? 0) - (b.nomor ?? 0)) : milik;
      return { utama: urut.map((i) => indikatorToButir(k, i, isi)), lain: [] };
    }
    case 'visi':
    case 'misi':
    case 'tujuan':
    case 'sasaran':
      return pisahkan(
        k,
        k.pustaka.sasaran.filter((s) => s.opd === opd && s.tingkat === isi && di(s.id)),
        induk !== undefined,
      );
    case 'program':
    case 'kegiatan':
    case 'sub-kegiatan': {
      const milik = k.pustaka.anggaran.filter((a) => a.opd === opd && a.tingkat === isi && di(a.id));
      return { utama: milik.map((a) => anggaranToButir(k, a)), lain: [] };
    }
    case 'jabatan':
      return { utama: k.pustaka.jabatan.filter((j) => j.opd === opd).map((j) => jabatanToButir(k, j)), lain: [] };
    case 'opd':
      return {
        utama: k.pustaka.opd
          .filter((o) => o.id === opd)
          .map((o) => tanpaTabel(o.id, o.id, o.nama, { kind: 'daftar', isi: 'iku', opd: o.id })),
        lain: [],
      };
    case 'dokumen':
      return {
        utama: k.pustaka.dokumen
          .filter((d) => d.opd === opd)
          .map((d) => tanpaTabel(d.id, opd, d.nama, { kind: 'daftar', isi: 'iku', opd })),
        lain: [],
      };
  }
}

const tanpaTabel = (id: string, opd: string, nama: string, permintaan: Permintaan): Butir => ({ id, opd, nama, rincian: [], permintaan });

function jabatanToButir(k: Konteks, j: Konteks['pustaka']['jabatan'][number]): Butir {
  const baris = [j.baris].flat();
  const tabel = tabelByBaris(k, dokumenOf(k, { opd: j.opd, tabel: '' }), baris[0] ?? 0);
  const atasan = k.pustaka.jabatan.find((x) => x.id === j.atasan);
  return {
    id: j.id,
    opd: j.opd,
    nama: j.nama,
    ...(tabel === undefined ? {} : { tempat: { tabel: tabel.id.slice(tabel.dokumen.length + 1), baris } }),
    rincian: atasan === undefined ? [] : [`Atasan: ${atasan.nama}.`],
    permintaan: { kind: 'pk', jabatan: j.id, hal: 'semua' },
  };
}
