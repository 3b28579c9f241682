// Does a document really print what data/ says it prints, on the cited line? It reads lines, it does not interpret them.
import type { Rekaman } from '../../rujukan/acuan.ts';
import type { KlaimTerbaca } from '../../rujukan/baca-klaim.ts';

/** Something data/ says is printed on one of these lines. `pilihan`: any of these ways of printing it will do. */
export type Cetakan = {
  readonly berkas: string;
  readonly apa: string;
  readonly pilihan: readonly string[];
  readonly baris: readonly number[];
  /** Numbers of letters and laws are cited with either case ("53 tahun 2014"). */
  readonly hurufBebas?: boolean;
};
export type Dokumen = { readonly id: string; readonly baris: readonly string[] };

/** Cell borders, tags and the width of gaps are the text file's, not the document's. */
const ratakan = (teks: string): string =>
  teks
    .normalize('NFKC')
    .replaceAll(/<\/?[a-z]+>|\|/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The whole number, word or phrase: "3" is not printed in "133" or "3,5", nor "B" in "BUMD". */
function isTercetak(teks: string, baris: string): boolean {
  const dicari = ratakan(teks);
  const isi = ratakan(baris);
  for (let i = isi.indexOf(dicari); i >= 0; i = isi.indexOf(dicari, i + 1)) {
    const [sebelum, sesudah] = [isi.slice(0, i), isi.slice(i + dicari.length)];
    const awalUtuh = /^\p{L}/u.test(dicari) ? !/\p{L}$/u.test(sebelum) : !/^\d/.test(dicari) || !/(\d|\d[.,])$/.test(sebelum);
    const akhirUtuh = /\p{L}$/u.test(dicari) ? !/^\p{L}/u.test(sesudah) : !/\d$/.test(dicari) || !/^(\d|[.,]\d)/.test(sesudah);
    if (awalUtuh && akhirUtuh) return true;
  }
  return false;
}

/** On one of the cited lines, or running over from one to the next; an empty cell only needs its line to exist. */
export function findCetakan({ baris }: Dokumen, c: Cetakan): boolean {
  const lipat = (teks: string): string => (c.hurufBebas === true ? teks.toLowerCase() : teks);
  return c.pilihan.some((pilihan) =>
    c.baris.some((n, i) => {
      const sendiri = baris[n - 1];
      if (sendiri === undefined || pilihan === '') return sendiri !== undefined;
      const berlanjut = c.baris[i + 1] === undefined ? [] : [`${sendiri} ${baris[n] ?? ''}`];
      return [sendiri, ...berlanjut].some((isi) => isTercetak(lipat(pilihan), lipat(isi)));
    }),
  );
}

const BULAN = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** "2023-12-08" as letters print it ("8 Desember 2023", "08 Desember 2023"); a month or a year alone stays that. */
function tulisTanggal(iso: string): readonly string[] {
  const [tahun = '', bulan, hari] = iso.split('-');
  if (bulan === undefined) return [tahun];
  const nama = BULAN[Number(bulan) - 1] ?? bulan;
  return hari === undefined ? [`${nama} ${tahun}`] : [`${Number(hari)} ${nama} ${tahun}`, `${hari} ${nama} ${tahun}`];
}

type Baris = number | readonly number[];
type Rumus = { readonly cetak: string; readonly baris: Baris };
/** The fields of a record that repeat print, beside its claims. */
type IsiCetak = {
  readonly id: string;
  readonly baris?: Baris;
  readonly cetak?: string;
  readonly nomor?: string | number;
  readonly tanggal?: string;
  readonly tanggalPk?: string;
  readonly tanggalPkPerubahan?: string;
  readonly jumlah?: string;
  readonly daftar?: readonly string[];
  readonly rumus?: Rumus;
  readonly rumusLain?: readonly Rumus[];
};

export function rekamanToCetakan({ jenis, isi }: Rekaman): readonly Cetakan[] {
  const r = isi as IsiCetak;
  const cetakan = (apa: string, pilihan: readonly string[], baris: Baris | undefined = r.baris): Cetakan => ({
    berkas: `${jenis}.json`,
    apa: `${r.id} ${apa}`,
    pilihan,
    baris: [baris ?? []].flat(),
    hurufBebas: apa === 'nomor',
  });
  const tanggal = [r.tanggal, r.tanggalPk, r.tanggalPkPerubahan].filter((t) => t !== undefined);
  const baris = [r.baris ?? []].flat();
  // A count that is no print of its own counts the entries or the lines of a list.
  const terhitung = [r.daftar?.length, baris.length].map(String).includes(r.jumlah ?? '');
  return [
    ...(r.cetak === undefined ? [] : [cetakan('cetak', [r.cetak])]),
    // The order number of an IKU or a recommendation is often the list's own; numbers of letters are text.
    ...(typeof r.nomor === 'string' ? [cetakan('nomor', [r.nomor])] : []),
    ...tanggal.map((t) => cetakan(`tanggal ${t}`, tulisTanggal(t))),
    ...(r.jumlah === undefined || r.cetak !== undefined || terhitung ? [] : [cetakan('jumlah', [r.jumlah])]),
    ...(r.rumus === undefined ? [] : [cetakan('rumus', [r.rumus.cetak], r.rumus.baris)]),
    ...(r.rumusLain ?? []).map((l, i) => cetakan(`rumusLain ${i + 1}`, [l.cetak], l.baris)),
  ];
}

export const klaimToCetakan = (k: KlaimTerbaca): Cetakan => ({
  berkas: `klaim ${k.ukuran}`,
  apa: k.id,
  pilihan: [k.cetak],
  baris: [k.baris],
});
