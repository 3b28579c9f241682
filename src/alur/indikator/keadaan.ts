// The steps of "/indikator" as data, and which question of an indicator comes next.
import type { IsiOf } from '../../isian/skema.ts';
import { saranMetode, type MetodeAgregasi, type SaranMetode } from '../../kinerja/agregasi.ts';
import type { Dunia } from '../alur.ts';
import type { PilihOpd } from '../pilih-opd.ts';

export type Polaritas = IsiOf<'indikator'>['polaritas']['nilai'];
type Pesan = { readonly pesan?: readonly string[] };

/** What is known of the indicator so far. */
export type Draf = {
  readonly nama?: string;
  readonly satuan?: string;
  readonly polaritas?: Polaritas;
  readonly agregasi?: MetodeAgregasi;
  /** The message with its targets, as it was written; empty: they follow later. */
  readonly target?: string;
};

/** A new one; one that goes on from another (a changed Renstra); the same one with a field put right. */
export type Maksud =
  | { readonly kind: 'baru' }
  | { readonly kind: 'ganti'; readonly lama: string; readonly versi: number }
  | { readonly kind: 'ralat'; readonly lama: string; readonly versi: number };

export type Bidang = 'nama' | 'satuan' | 'polaritas' | 'agregasi' | 'target';

export type Keadaan =
  | { readonly langkah: 'opd'; readonly pilih: PilihOpd; readonly tahun?: number; readonly tambah?: true }
  | (Pesan & { readonly langkah: 'daftar'; readonly opd: string; readonly tahun: number; readonly halaman: number })
  | (Pesan & { readonly langkah: 'rinci'; readonly indikator: string; readonly tahun: number })
  | (Pesan & {
      readonly langkah: 'tanya' | 'pratinjau';
      readonly opd: string;
      readonly tahun: number;
      readonly maksud: Maksud;
      readonly bidang: Bidang;
      readonly draf: Draf;
    })
  | { readonly langkah: 'akhiri'; readonly indikator: string; readonly tahun: number; readonly versi: number }
  | { readonly langkah: 'sasaran'; readonly indikator: string; readonly tahun: number; readonly versi: number };
export type Langkah<L extends Keadaan['langkah']> = Extract<Keadaan, { readonly langkah: L }>;
export type Pengisian = Langkah<'tanya' | 'pratinjau'>;

export const saranOf = (draf: Draf): SaranMetode => saranMetode({ satuan: draf.satuan, polaritas: draf.polaritas ?? 'naik-baik' });

/** The method that holds: the chosen one, else the suggested one. */
export const metodeOf = (draf: Draf): MetodeAgregasi => draf.agregasi ?? saranOf(draf).metode;

/**
 * The next question, or the preview. The method is asked only where the unit does not decide it; it always stands in the
 * preview and can be changed there.
 */
export function berikut(s: Pengisian): Pengisian {
  const { draf } = s;
  const ke = (bidang: Bidang): Pengisian => ({ ...s, langkah: 'tanya', bidang });
  if (s.maksud.kind === 'ralat') return { ...s, langkah: 'pratinjau' };
  if (draf.nama === undefined) return ke('nama');
  if (draf.satuan === undefined) return ke('satuan');
  if (draf.polaritas === undefined) return ke('polaritas');
  if (draf.agregasi === undefined && saranOf(draf).keyakinan === 'lemah') return ke('agregasi');
  if (draf.target === undefined) return ke('target');
  return { ...s, langkah: 'pratinjau' };
}

/** The chain of a series, oldest first: what this one goes on from, itself, and what goes on from it. */
export function rangkaian(d: Dunia, id: string): readonly string[] {
  const semua = d.buku.semua('indikator');
  const sebelum: string[] = [];
  for (
    let x = d.buku.find('indikator', id)?.isi.pengganti;
    x !== undefined && !sebelum.includes(x);
    x = d.buku.find('indikator', x)?.isi.pengganti
  )
    sebelum.unshift(x);
  const sesudah: string[] = [];
  const penerus = (dari: string) => semua.find((x) => x.isi.pengganti === dari)?.id;
  for (let x = penerus(id); x !== undefined && !sesudah.includes(x); x = penerus(x)) sesudah.push(x);
  return [...sebelum, id, ...sesudah].filter((x) => d.buku.find('indikator', x) !== undefined);
}

/** Records that would lose their indicator. */
export const pemakaianIndikator = (d: Dunia, id: string): readonly string[] =>
  (['target', 'realisasi'] as const).flatMap((jenis) => {
    const banyak = d.buku.semua(jenis).filter((x) => x.isi.indikator === id).length;
    return banyak === 0 ? [] : [`${banyak} ${jenis}`];
  });
