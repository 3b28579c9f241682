// The states of the dialogue about deadlines, and the occurrences that it looks at. Pure.
import type { Buku } from '../../isian/buku.ts';
import { tambahHari } from '../../kinerja/tanggal.ts';
import { mulaiTahu } from '../../reminders/jadwal.ts';
import { bolehLihatTenggat } from '../../reminders/hak.ts';
import { createHariKerja, type HariKerja } from '../../reminders/hari-kerja.ts';
import { idKejadian, kejadian, type Kejadian } from '../../reminders/kejadian.ts';
import type { Butir } from '../../reminders/teguran.ts';
import type { Dunia } from '../alur.ts';

/** Where a card was opened, and where it leads back to. */
export type Asal =
  | { readonly langkah: 'pesan'; readonly butir: readonly Butir[]; readonly ulang: boolean; readonly halaman: number }
  | { readonly langkah: 'daftar'; readonly halaman: number }
  /** "2027-02" */
  | { readonly langkah: 'bulan'; readonly bulan: string; readonly halaman: number };

/** `id`: the occurrences (idKejadian) that say the same, one for each office. */
export type Kartu = { readonly id: readonly string[]; readonly asal: Asal };

export type S =
  | Asal
  /** `urung`: what was just done can be taken back. */
  | (Kartu & { readonly langkah: 'kartu'; readonly pesan?: readonly string[]; readonly urung?: true })
  | (Kartu & { readonly langkah: 'tunda' })
  /** The date of the DPA, DPPA is awaited. */
  | (Kartu & { readonly langkah: 'jangkar' })
  /** A circular moved it: the new date, then what it is based on. */
  | (Kartu & { readonly langkah: 'pindah'; readonly tenggat?: string });

const kerjaByLibur = new WeakMap<object, HariKerja>();
export function kerjaOf(d: Dunia): HariKerja {
  const { libur } = d.pustaka.kalender;
  const ada = kerjaByLibur.get(libur) ?? createHariKerja(libur);
  kerjaByLibur.set(libur, ada);
  return ada;
}

const sebulan = 31;
export const ambangDaftar = 90;

/** The governments a person works in; for a guest the one that answers first. */
export function pemdaOf(d: Dunia): readonly string[] {
  const milik = d.pelaku.peran.flatMap((p) => d.tempat.opdById.get(p.opd ?? '')?.pemda ?? p.pemda ?? []);
  return milik.length === 0 ? [d.tempat.bawaan] : [...new Set(milik)];
}

/** What is theirs to act on or to know; everything for guests and admins, who hold no office. */
function isMilik(d: Dunia, k: Kejadian): boolean {
  const peran = d.pelaku.peran.filter((p) => p.peran !== 'admin');
  if (peran.length === 0) return true;
  return peran.some((p) => {
    const tempat = p.opd === undefined ? p.pemda === k.pemda : k.opd === p.opd || k.opd === undefined;
    return tempat && mulaiTahu(k, p.peran) !== undefined;
  });
}

/** As long as no record changes, the deadlines of a government are the same for everybody who looks. */
const semuaByBuku = new WeakMap<Buku, Map<string, readonly Kejadian[]>>();

function semuaDi(d: Dunia, pemda: string, dari: string, sampai: string): readonly Kejadian[] {
  const milik = semuaByBuku.get(d.buku) ?? new Map<string, readonly Kejadian[]>();
  semuaByBuku.set(d.buku, milik);
  const kunci = `${pemda}|${dari}|${sampai}`;
  const ada = milik.get(kunci) ?? kejadian({ pustaka: d.pustaka, buku: d.buku, tempat: d.tempat }, dari, sampai, { pemda });
  milik.set(kunci, ada);
  return ada;
}

/** With a deadline between two dates, or about to be told of; both included. */
const kejadianDi = (d: Dunia, dari: string, sampai: string): readonly Kejadian[] =>
  pemdaOf(d).flatMap((pemda) => semuaDi(d, pemda, dari, sampai).filter((k) => bolehLihatTenggat(d.pelaku, k)));

/** One's own, for the list. */
export const milikDi = (d: Dunia, dari: string, sampai: string): readonly Kejadian[] =>
  kejadianDi(d, dari, sampai).filter((k) => dari <= k.tenggat && k.tenggat <= sampai && isMilik(d, k));

/** Everything that may still be spoken of, by id. */
export const kejadianByIdOf = (d: Dunia): ReadonlyMap<string, Kejadian> =>
  new Map(kejadianDi(d, tambahHari(d.hariIni, -sebulan), tambahHari(d.hariIni, ambangDaftar)).map((k) => [idKejadian(k), k]));

/** By id, also far ahead of what is spoken of: a month view leads there, and a moved date. */
export function findKejadian(d: Dunia, id: readonly string[]): readonly Kejadian[] {
  const dekat = kejadianByIdOf(d);
  return id.flatMap((x) => dekat.get(x) ?? findJauh(d, x) ?? []);
}

function findJauh(d: Dunia, id: string): Kejadian | undefined {
  const [, pokok = '', tahun = ''] = /^[^:]+:(.+):(\d{4})$/.exec(id) ?? [];
  const opd = d.tempat.opdById.get(pokok);
  const pemda = opd?.pemda ?? pokok;
  if (tahun === '' || !pemdaOf(d).includes(pemda)) return undefined;
  const s = { pustaka: d.pustaka, buku: d.buku, tempat: d.tempat };
  return kejadian(s, `${tahun}-01-01`, `${Number(tahun) + 1}-12-31`, { pemda, ...(opd === undefined ? {} : { opd: opd.id }) }).find(
    (k) => idKejadian(k) === id && bolehLihatTenggat(d.pelaku, k),
  );
}

export const banyakOpdOf =
  (d: Dunia) =>
  (pemda: string): number =>
    d.tempat.opdOf(pemda).length;
