// Lines of text -> Telegram HTML in pages: everything escaped, cut at sensible places. It computes nothing.

/** A page of a message; `nomor` are the entries of a numbered list that stand on it. */
export type Halaman = { readonly html: string; readonly nomor: readonly number[] };

/** Telegram counts at most 4,096 UTF-16 units after entity parsing; a page stays well below, as nobody reads more at once. */
const hurufTerbanyak = 3000;
const butirTerbanyak = 10;
/** A list a little longer than a page is not worth a second one. */
const butirLonggar = 12;

export const escapeHtml = (teks: string): string =>
  teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const nomorButir = (teks: string): number | undefined => {
  const n = /^(\d{1,3})\. /.exec(teks)?.[1];
  return n === undefined ? undefined : Number(n);
};

/** Cuts a text longer than `batas` after a sentence, else at a space, else at the limit. */
export function potong(teks: string, batas: number): readonly string[] {
  if (teks.length <= batas) return [teks];
  const awal = teks.slice(0, batas);
  const kalimat = Math.max(awal.lastIndexOf('. '), awal.lastIndexOf('; ')) + 1;
  const kata = awal.lastIndexOf(' ');
  const belah = kalimat > batas / 2 ? kalimat : kata > batas / 2 ? kata : batas - (/[\uD800-\uDBFF]$/.test(awal) ? 1 : 0);
  return [teks.slice(0, belah).trimEnd(), ...potong(teks.slice(belah).trimStart(), batas)];
}

/** The sources stand on every page, so that no number is shown without one. */
const sumberTerpanjang = 600;
const isSumber = (teks: string): boolean => teks.startsWith('Sumber: ');

/** A line, or a part of one; only the first part of an entry carries its number. */
type Baris = { readonly teks: string; readonly nomor?: number };

function toBaris(teks: string, ruang: number): readonly Baris[] {
  const nomor = nomorButir(teks);
  return potong(teks, ruang).map((t, n) => ({ teks: t, ...(n > 0 || nomor === undefined ? {} : { nomor }) }));
}

/** Limit of Telegram for the text of a copy button. */
const salinanTerpanjang = 256;

/** Groups of lines, each short enough for one message with the title and the sources around it. */
function kelompokkan(isi: readonly Baris[], ruang: number): readonly (readonly Baris[])[] {
  const banyakButir = isi.filter((b) => b.nomor !== undefined).length;
  const batasButir = banyakButir <= butirLonggar ? butirLonggar : butirTerbanyak;
  const halaman: Baris[][] = [[]];
  let huruf = 0;
  let butir = 0;
  for (const b of isi) {
    const tambah = b.nomor === undefined ? 0 : 1;
    if (huruf > 0 && (huruf + b.teks.length > ruang || butir + tambah > batasButir)) {
      halaman.push([]);
      huruf = 0;
      butir = 0;
    }
    halaman.at(-1)?.push(b);
    huruf += b.teks.length + 1;
    butir += tambah;
  }
  return halaman;
}

/**
 * Lines of one answer as pages, at least one: the first line heads every page, the sources end it. `awal` are lines of quoted
 * words that stand before the first page.
 */
export function toHalaman(baris: readonly string[], tebal: boolean, awal: readonly string[] = []): readonly Halaman[] {
  const [judul = '', ...badan] = baris;
  const [sumber, ...sumberLain] = badan.filter(isSumber);
  // Sources of several answers stay each with its own.
  const kaki = sumber !== undefined && sumberLain.length === 0 && sumber.length <= sumberTerpanjang ? [sumber] : [];
  const [kepala = '', ...lanjutanKepala] = potong(judul, hurufTerbanyak / 2);
  const ruang = hurufTerbanyak - kepala.length - kaki.join('\n').length;
  const isi = [...lanjutanKepala, ...badan.filter((t) => !kaki.includes(t))];
  const kutipan = awal.map((t) => `<blockquote>${escapeHtml(t)}</blockquote>`);
  return kelompokkan(
    isi.flatMap((t) => toBaris(t, ruang)),
    ruang,
  ).map((k, n) => ({
    html: [
      ...(n === 0 ? kutipan : []),
      ...[kepala, ...k.map((b) => b.teks), ...kaki].map((t, i, semua) => toHtml(t, tebal && (i === 0 || semua[i - 1] === ''))),
    ].join('\n'),
    nomor: k.flatMap((b) => b.nomor ?? []),
  }));
}

/** A line as HTML: bold where an answer begins, slanted where it names its sources. */
function toHtml(teks: string, awal: boolean): string {
  const isi = escapeHtml(teks);
  return awal && teks !== '' ? `<b>${isi}</b>` : isSumber(teks) ? `<i>${isi}</i>` : isi;
}

/** Text for a copy button: the first line with its source, or undefined when the line alone is too long, heads a list, or several answers stand together. */
export function toSalinan(baris: readonly string[]): string | undefined {
  const [judul = '', ...badan] = baris;
  if (badan.includes('') || judul.endsWith(':')) return undefined;
  const sumber = badan.find(isSumber) ?? '';
  const ruang = salinanTerpanjang - judul.length - 1;
  if (ruang < -1) return undefined;
  // A comma before a space ends a place; one before a digit belongs to a number.
  const cukup = sumber.length <= ruang ? sumber : sumber.slice(0, Math.max(0, sumber.lastIndexOf(', ', ruang - 1)));
  return [judul, ...(cukup === '' ? [] : [cukup])].join('\n');
}
