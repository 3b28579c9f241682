// Acts written and taken back over a real store, without screens.
import type { Aksi, Pelaku, PeranAktif } from '../../src/access/izin.ts';
import { createIsian } from '../../src/db/isian.ts';
import { createPustaka } from '../../src/db/pustaka.ts';
import type { Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf, JenisIsian } from '../../src/isian/skema.ts';
import { createTempat } from '../../src/isian/tempat.ts';
import { rancangUrung, type BahanUrung } from '../../src/isian/urung.ts';
import { openTestDb } from './db.ts';

export const opd = 'kec-dumai-kota';
export const awal = '2027-04-05T02:00:00.000Z';
export const admin: readonly PeranAktif[] = [{ peran: 'admin' }];
export const operator: readonly PeranAktif[] = [{ peran: 'operator', opd }];

export function bukaBuku() {
  const db = openTestDb();
  const isian = createIsian(db);
  const pustaka = createPustaka(db);

  const bahan = (pelaku: Pelaku, kini = awal): BahanUrung => ({
    buku: isian.buku(),
    tempat: createTempat(pustaka, isian.buku()),
    jejak: { tindakan: isian.tindakan, sesudah: isian.sesudah },
    pelaku,
    kini,
  });
  const tindakanOf = (id: number) => {
    const t = isian.tindakan(id);
    if (t === undefined) throw new Error(`no act ${id}`);
    return t;
  };
  function tulis(
    ubahan: readonly { readonly jenis: JenisIsian; readonly id: string; readonly isi: unknown }[],
    lain: {
      readonly pengguna?: number;
      readonly aksi?: Aksi;
      readonly opd?: string | undefined;
      readonly membatalkan?: number;
      readonly kini?: string;
    } = {},
  ): number {
    const hasil = isian.tulis(
      {
        pengguna: lain.pengguna ?? 1,
        sebagai: 'operator Kecamatan Dumai Kota',
        aksi: lain.aksi ?? 'isi-dokumen',
        ...('opd' in lain ? (lain.opd === undefined ? {} : { opd: lain.opd }) : { opd }),
        ...(lain.membatalkan === undefined ? {} : { membatalkan: lain.membatalkan }),
        ubahan: ubahan.map((u) => ({ ...u, versi: isian.buku().find(u.jenis, u.id)?.versi ?? 0 }) as Ubahan),
      },
      new Date(lain.kini ?? awal),
    );
    if (!hasil.ok) throw new Error('not written');
    return hasil.value;
  }
  const rancang = (id: number, pelaku: Pelaku, alasan?: string, kini = awal) => rancangUrung(tindakanOf(id), bahan(pelaku, kini), alasan);
  /** Takes back as the admin, who may take back everything; returns the number of the undo, or why it was refused. */
  function urungkan(id: number): number | string {
    const hasil = rancang(id, { pengguna: 9, peran: admin }, 'uji');
    if (!hasil.ok) return hasil.error.kind;
    const { aksi, membatalkan, alasan, ubahan } = hasil.value;
    const jadi = isian.tulis(
      {
        pengguna: 9,
        sebagai: 'admin bot',
        aksi,
        ubahan,
        ...(alasan === undefined ? {} : { alasan }),
        ...(membatalkan === undefined ? {} : { membatalkan }),
      },
      new Date(awal),
    );
    if (!jadi.ok) throw new Error('an undo that was allowed collided');
    return jadi.value;
  }
  const isi = (jenis: JenisIsian, id: string): unknown => isian.buku().find(jenis, id)?.isi;
  return { isian, tulis, rancang, urungkan, isi, tindakanOf, bahan };
}

export const dokumen = (nomor?: string): IsiOf<'dokumen'> => ({
  opd,
  tahun: 2027,
  jenis: 'pk',
  status: 'draf',
  ...(nomor === undefined ? {} : { nomor }),
});
export const indikator = (nama: string): IsiOf<'indikator'> => ({
  opd,
  nama,
  satuan: '%',
  polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
  agregasi: 'tren-naik',
  level: 'sasaran',
  mulai: 2027,
});
export const target = (id: string, cetak: string): IsiOf<'target'> => ({
  indikator: id,
  opd,
  tahun: 2027,
  lingkup: 'pk',
  nilai: { desimal: cetak.replace(',', '.'), cetak },
});
export const oleh = { pengguna: 1, waktu: awal };
export const rekomendasi = (status: IsiOf<'rekomendasi'>['status'], lhe?: string): IsiOf<'rekomendasi'> => ({
  opd,
  ...(lhe === undefined ? {} : { lhe }),
  rezim: 'akip',
  lheTanggal: '2027-01-10',
  nomor: 1,
  isi: 'Menyusun SOP pengumpulan data kinerja',
  status,
});
export const bukti: IsiOf<'bukti'> = {
  rekomendasi: 'r1',
  opd,
  lampiran: { kind: 'tautan', alamat: 'https://contoh.go.id/sop' },
  tahun: 2027,
  oleh,
};

export const undanganKe = (tujuan: string): IsiOf<'undangan'> => ({
  sidik: 'a'.repeat(64),
  peran: 'operator',
  opd: [tujuan],
  kedaluwarsa: '2027-04-12T02:00:00.000Z',
  dari: 9,
});
