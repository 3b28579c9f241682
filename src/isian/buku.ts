// The entered records as pure code sees them, and a change to them as data. No SQL, no clock.
import type { Aksi, Wilayah } from '../access/izin.ts';
import type { IsiOf, JenisIsian } from './skema.ts';

export type Isian<J extends JenisIsian = JenisIsian> = {
  readonly id: string;
  /** Counts the changes of this record; a writer names the one it saw. */
  readonly versi: number;
  readonly isi: Readonly<IsiOf<J>>;
};

export type Buku = {
  /** Number of the last change; two books with the same number hold the same. */
  readonly cap: number;
  readonly find: <J extends JenisIsian>(jenis: J, id: string) => Isian<J> | undefined;
  /** In the order of their creation. */
  readonly semua: <J extends JenisIsian>(jenis: J) => readonly Isian<J>[];
};

/** `versi` is that of the record when it was read, 0 for one that is to be new; `isi` undefined removes it. */
export type UbahanOf<J extends JenisIsian> = {
  readonly jenis: J;
  readonly id: string;
  readonly versi: number;
  readonly isi: IsiOf<J> | undefined;
};
export type Ubahan = { [J in JenisIsian]: UbahanOf<J> }[JenisIsian];

/** What one person does in one go: all of it is written, with its row in the trail, or nothing. */
export type Tindakan = {
  readonly aksi: Aksi;
  /** What the permission is asked for, again at the moment of writing. */
  readonly wilayah: Wilayah;
  /** Why; asked for where a confirmed value, a status or somebody else's change is touched. */
  readonly alasan?: string;
  /** The act that this one takes back. */
  readonly membatalkan?: number;
  readonly ubahan: readonly Ubahan[];
};

/** A row of the trail: one act. People are random numbers here. */
export type JejakTindakan = {
  readonly id: number;
  /** ISO instant. */
  readonly waktu: string;
  readonly pengguna: number;
  /** The role that was used, in words ("operator Kecamatan X"). */
  readonly sebagai: string;
  readonly aksi: Aksi;
  readonly opd?: string;
  readonly alasan?: string;
  /** The act that this one takes back. */
  readonly membatalkan?: number;
  readonly rincian: readonly RincianJejak[];
};
export type RincianJejak = {
  readonly jenis: JenisIsian;
  readonly id: string;
  /** Version after the act. */
  readonly versi: number;
  readonly sebelum: unknown;
  readonly sesudah: unknown;
};
