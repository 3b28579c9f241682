// Setting up governments and offices as changes of records: what is added, what is there already, what stands against removing. Pure.
import type { Pustaka } from '../pustaka.ts';
import type { Buku, Ubahan } from './buku.ts';
import {
  aliasOpd,
  aliasPemda,
  idUnik,
  isNamaOpd,
  kunciOpd,
  namaPemdaPenuh,
  singkatOpd,
  slugOpd,
  slugPemda,
  type JenisPemda,
} from './nama-tempat.ts';
import type { IsiOf, JenisIsian } from './skema.ts';
import { createTempat, idSetelan, type OpdAda } from './tempat.ts';

export type AsalTempat = { readonly pustaka: Pick<Pustaka, 'pemda' | 'opd' | 'registri'>; readonly buku: Buku };
type Setelan = IsiOf<'setelan'>;

const idTerpakai = ({ pustaka, buku }: AsalTempat): Set<string> => {
  const t = createTempat(pustaka, buku);
  return new Set([...t.pemdaById.keys(), ...t.opdById.keys()]);
};

/** The government of this kind and name, shipped or entered. */
export function findPemda(a: AsalTempat, jenis: JenisPemda, daerah: string): string | undefined {
  const nama = namaPemdaPenuh(jenis, daerah).toLowerCase();
  return createTempat(a.pustaka, a.buku).pemda.find((p) => p.nama.toLowerCase() === nama)?.id;
}

export const findAliasPemda = (a: AsalTempat, pemda: string): readonly string[] =>
  a.buku.find('pemda', pemda)?.isi.alias ?? a.pustaka.pemda.find((p) => p.id === pemda)?.alias ?? [];

export type PemdaBaru = { readonly jenis: JenisPemda; readonly daerah: string; readonly zona: string };

export function rancangPemda(a: AsalTempat, p: PemdaBaru): { readonly id: string; readonly ubahan: Ubahan } {
  const id = idUnik(slugPemda(p.jenis, p.daerah), idTerpakai(a));
  const isi = { nama: namaPemdaPenuh(p.jenis, p.daerah), jenis: p.jenis, zona: p.zona, alias: [...aliasPemda(p.jenis, p.daerah)] };
  return { id, ubahan: { jenis: 'pemda', id, versi: 0, isi } };
}

/** The settings as they are now with some of them changed: whoever switches one thing leaves the others as they are. */
export function ubahSetelan(buku: Buku, ubah: (s: Setelan) => Setelan): Ubahan {
  const ada = buku.find('setelan', idSetelan);
  return { jenis: 'setelan', id: idSetelan, versi: ada?.versi ?? 0, isi: ubah(ada?.isi ?? { tersembunyi: [] }) };
}

export type RancanganOpd = {
  readonly baru: readonly { readonly id: string; readonly nama: string; readonly ubahan: Ubahan }[];
  /** Written, and there already under this name. */
  readonly sudahAda: readonly { readonly tulisan: string; readonly nama: string }[];
  /** No name of an office. */
  readonly bukanNama: readonly string[];
};

export const isiOpd = (pemda: string, nama: string, alias: readonly string[], aliasLama: readonly string[] = []): IsiOf<'opd'> => ({
  pemda,
  nama,
  singkat: singkatOpd(nama),
  alias: [...new Set([...aliasOpd(nama, alias), ...aliasLama])],
});

/** Offices of a government by the key of their names, under whichever spelling. */
function opdByKunci(a: AsalTempat, pemda: string, alias: readonly string[]): ReadonlyMap<string, OpdAda> {
  const daftar = createTempat(a.pustaka, a.buku).opdOf(pemda);
  return new Map(daftar.flatMap((o) => [o.nama, o.singkat].map((n) => [kunciOpd(n, alias), o] as const)));
}

export const findOpd = (a: AsalTempat, pemda: string, nama: string): string | undefined => {
  const alias = findAliasPemda(a, pemda);
  return opdByKunci(a, pemda, alias).get(kunciOpd(nama, alias))?.id;
};

/** `aliasBaru` is for a government that is added in the same act. */
export function rancangOpd(a: AsalTempat, pemda: string, daftarNama: readonly string[], aliasBaru?: readonly string[]): RancanganOpd {
  const alias = aliasBaru ?? findAliasPemda(a, pemda);
  const terpakai = idTerpakai(a).add(pemda);
  const ada = opdByKunci(a, pemda, alias);
  const baruByKunci = new Map<string, RancanganOpd['baru'][number]>();
  const sudahAda: RancanganOpd['sudahAda'][number][] = [];
  for (const nama of daftarNama.filter(isNamaOpd)) {
    const kunci = kunciOpd(nama, alias);
    const kembar = (ada.get(kunci) ?? baruByKunci.get(kunci))?.nama;
    if (kembar !== undefined) sudahAda.push({ tulisan: nama, nama: kembar });
    else {
      const id = idUnik(slugOpd(nama, alias), terpakai);
      terpakai.add(id);
      baruByKunci.set(kunci, { id, nama, ubahan: { jenis: 'opd', id, versi: 0, isi: isiOpd(pemda, nama, alias) } });
    }
  }
  return { baru: [...baruByKunci.values()], sudahAda, bukanNama: daftarNama.filter((n) => !isNamaOpd(n)) };
}

const BERISI_OPD: readonly (readonly [JenisIsian, string])[] = [
  ['tahun-kerja', 'tahun yang dibuka'],
  ['indikator', 'indikator'],
  ['target', 'target'],
  ['realisasi', 'realisasi'],
  ['lhe', 'LHE'],
  ['rekomendasi', 'rekomendasi'],
  ['bukti', 'bukti'],
  ['dokumen', 'dokumen'],
  ['jangkar', 'tanggal dokumen anggaran'],
  ['peran', 'peran orang'],
  ['undangan', 'undangan'],
  ['grup', 'grup Telegram'],
];

/** What an OPD is used by, in words with counts: "3 indikator"; [] when it can be removed. */
export const pemakaianOpd = (buku: Buku, opd: string): readonly string[] =>
  BERISI_OPD.flatMap(([jenis, sebut]) => {
    const banyak = buku.semua(jenis).filter(({ isi }) => {
      const milik = 'opd' in isi ? isi.opd : undefined;
      return milik === opd || (Array.isArray(milik) && milik.includes(opd));
    }).length;
    return banyak === 0 ? [] : [`${banyak} ${sebut}`];
  });

export function pemakaianPemda(buku: Buku, pemda: string): readonly string[] {
  const hitung = (jenis: 'opd' | 'peran' | 'undangan' | 'jangkar' | 'pindahan', sebut: string): readonly string[] => {
    const banyak = buku.semua(jenis).filter((x) => x.isi.pemda === pemda).length;
    return banyak === 0 ? [] : [`${banyak} ${sebut}`];
  };
  return [
    ...hitung('opd', 'perangkat daerah'),
    ...hitung('peran', 'peran orang'),
    ...hitung('undangan', 'undangan'),
    ...hitung('jangkar', 'tanggal dokumen anggaran'),
    ...hitung('pindahan', 'tenggat yang dipindahkan'),
  ];
}
