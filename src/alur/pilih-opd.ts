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

/** The state of choosing: which page, the words that narrow the list, whose offices; `pemda` "": which government is asked. */
export type PilihOpd = { readonly halaman: number; readonly cari?: string; readonly pemda?: string };
export const pilihOpdAwal: PilihOpd = { halaman: 1 };

const cocok = (d: Dunia, daftar: readonly string[], cari: string | undefined): readonly string[] => {
  const kata = (cari ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return daftar.filter((id) => {
    const nama = `${d.tempat.opdById.get(id)?.nama ?? ''} ${d.tempat.namaOpd(id)}`.toLowerCase();
    return kata.every((k) => nama.includes(k));
  });
};

const namaDaerah = (d: Dunia, pemda: string): string => d.tempat.namaPemda(pemda).replace(/^Pemerintah /, '');
const pemdaOf = (d: Dunia, opd: string): string => d.tempat.opdById.get(opd)?.pemda ?? '';

/** The name, with its government where another office of the list is called the same. */
function labelOpd(d: Dunia, id: string, daftar: readonly string[]): string {
  const nama = d.tempat.namaOpd(id);
  const kembar = daftar.some((x) => x !== id && d.tempat.namaOpd(x) === nama && pemdaOf(d, x) !== pemdaOf(d, id));
  return kembar ? `${nama}, ${namaDaerah(d, pemdaOf(d, id))}` : nama;
}

/** Offices of several governments need not be turned through: the first government's are shown. */
const sedikit = 8;

/** The list as buttons; a part of the name narrows it. */
export function layarPilihOpd(d: Dunia, daftar: readonly string[], s: PilihOpd, judul: string): Layar {
  const kena = cocok(d, daftar, s.cari);
  const pemda = s.cari === undefined && kena.length > sedikit ? [...new Set(kena.map((id) => pemdaOf(d, id)))] : [];
  const perPemda = pemda.length > 1;
  if (perPemda && s.pemda === '') {
    return {
      isi: [judul, 'Pilih dulu daerahnya, atau tulis sebagian nama perangkat daerahnya.'],
      tombol: [
        ...tombolDaftar(
          pemda.map((p) => ({ label: namaDaerah(d, p), nilai: `pemda:${p}` })),
          s.halaman,
        ),
        [tombolBatal],
      ],
      tunggu: 'teks',
    };
  }
  const satu = perPemda ? (pemda.find((p) => p === s.pemda) ?? pemda[0]) : undefined;
  const tampak = satu === undefined ? kena : kena.filter((id) => pemdaOf(d, id) === satu);
  const keterangan =
    kena.length === 0 ? 'Tidak ada yang cocok. Silakan tulis bagian lain dari namanya.' : 'Pilih, atau tulis sebagian namanya.';
  return {
    isi: [judul, satu === undefined ? keterangan : `${d.tempat.namaPemda(satu)}. ${keterangan}`],
    tombol: [
      ...tombolDaftar(
        tampak.map((id) => ({ label: labelOpd(d, id, tampak), nilai: `opd:${id}` })),
        s.halaman,
      ),
      ...(satu === undefined ? [] : [[{ label: 'Daerah lain', nilai: 'pemda:' }]]),
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
  const pemda = /^pemda:(.*)$/s.exec(m.nilai)?.[1];
  if (pemda !== undefined) return { halaman: 1, pemda };
  const id = m.nilai.startsWith('opd:') ? m.nilai.slice(4) : undefined;
  return id !== undefined && daftar.includes(id) ? id : undefined;
}
