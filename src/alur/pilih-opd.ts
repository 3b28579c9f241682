// Which OPD a dialogue is about: the only one that the person may act for, or one chosen from a list. Pure.
import { izin, type Aksi, type Wilayah } from '../access/izin.ts';
import { bacaHalaman, tombolBatal, tombolDaftar, type Dunia, type Layar, type Masukan } from './alur.ts';

export const wilayahOpd = (d: Dunia, opd: string): Wilayah & { readonly opd: string } => {
  const pemda = d.tempat.opdById.get(opd)?.pemda;
  return { opd, ...(pemda === undefined ? {} : { pemda }) };
};

/** The OPD for which the person may do this, in the order of the list of offices; hidden governments left out. */
export const opdBoleh = (d: Dunia, aksi: Aksi): readonly string[] =>
  d.tempat.opd
    .filter((x) => d.tempat.pemdaById.get(x.pemda)?.tersembunyi !== true && izin(d.pelaku, aksi, { opd: x.id, pemda: x.pemda }).boleh)
    .map((x) => x.id);

/** The state of choosing: which page, and the words that narrow the list. */
export type PilihOpd = { readonly halaman: number; readonly cari?: string };
export const pilihOpdAwal: PilihOpd = { halaman: 1 };

const cocok = (d: Dunia, daftar: readonly string[], cari: string | undefined): readonly string[] => {
  const kata = (cari ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return daftar.filter((id) => {
    const nama = `${d.tempat.opdById.get(id)?.nama ?? ''} ${d.tempat.namaOpd(id)}`.toLowerCase();
    return kata.every((k) => nama.includes(k));
  });
};

/** The list as buttons; a part of the name narrows it. */
export function layarPilihOpd(d: Dunia, daftar: readonly string[], s: PilihOpd, judul: string): Layar {
  const kena = cocok(d, daftar, s.cari);
  const keterangan =
    kena.length === 0 ? 'Tidak ada yang cocok. Silakan tulis bagian lain dari namanya.' : 'Pilih, atau tulis sebagian namanya.';
  return {
    isi: [judul, keterangan],
    tombol: [
      ...tombolDaftar(
        kena.map((id) => ({ label: d.tempat.namaOpd(id), nilai: `opd:${id}` })),
        s.halaman,
      ),
      [tombolBatal],
    ],
    tunggu: 'teks',
  };
}

/** A chosen OPD, or the list turned or narrowed; undefined for anything else. */
export function terimaPilihOpd(d: Dunia, daftar: readonly string[], s: PilihOpd, m: Masukan): string | PilihOpd | undefined {
  if (m.kind === 'teks') {
    const kena = cocok(d, daftar, m.teks);
    return kena.length === 1 && kena[0] !== undefined ? kena[0] : { halaman: 1, cari: m.teks };
  }
  if (m.kind !== 'tombol') return undefined;
  const halaman = bacaHalaman(m.nilai);
  if (halaman !== undefined) return { ...s, halaman };
  const id = m.nilai.startsWith('opd:') ? m.nilai.slice(4) : undefined;
  return id !== undefined && daftar.includes(id) ? id : undefined;
}
