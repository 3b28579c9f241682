// Cuts a question into words with their cues, signs and numbers, and says what may stand between two of them.
import { findIsyarat, type Isyarat } from './hitung-kata.ts';

export type Butir =
  | { readonly kind: 'kata'; readonly teks: string; readonly isyarat?: Isyarat; readonly banyak: number }
  | { readonly kind: 'tanda'; readonly teks: string }
  | { readonly kind: 'angka'; readonly ke: number };

/** Words that may stand between a quantity and its number at hardly any cost. */
export const PENGISI: ReadonlySet<string> = new Set(
  [
    'nya sebesar sebanyak senilai adalah ialah yaitu yakni itu hanya cuma cuman baru sudah udah telah yang yg sekitar di',
    'pada ini kita kami saya rp dgn dengan sampai angka nilai masing tahunan dapat jadi menjadi ada ternyata sejumlah total',
    'anggap misal kegiatan kinerja indikator ikm iku tahun mencapai berjumlah tercatat tertulis ditetapkan dipatok naik',
    'kalau',
  ].flatMap((baris) => baris.split(' ')),
);
/** What joins numbers of one list. */
export const SAMBUNG: ReadonlySet<string> = new Set('· dan serta & + , ; / lalu kemudian sama juga - | plus ditambah dengan'.split(' '));
const PUTUS_KATA: ReadonlySet<string> = new Set(
  ['dan serta sedangkan kalau jika bila sementara lalu tapi namun tetapi sedang klo kalo supaya agar biar maka berarti'].flatMap((baris) =>
    baris.split(' '),
  ),
);
const CACAH: ReadonlySet<string> = new Set(
  [
    'indikator iku program kegiatan subkegiatan sub opd sasaran misi tujuan tabel kelurahan kecamatan rekomendasi angka',
    'dokumen data nilai hal pertanyaan kali tahun triwulan bulan komponen desimal digit',
  ].flatMap((baris) => baris.split(' ')),
);

/** Words, signs and numbers in order; up to four words that make one cue become one entry. */
export function toButir(teks: string, temuan: readonly { readonly awal: number; readonly akhir: number }[]): readonly Butir[] {
  const hasil: Butir[] = [];
  const potong = (dari: number, sampai: number): void => {
    const isi = [...teks.slice(dari, sampai).matchAll(/rata-?\s?2|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}]/gu)].map((m) => m[0]);
    for (let i = 0; i < isi.length;) {
      if (!/\p{L}/u.test(isi[i] as string)) {
        hasil.push({ kind: 'tanda', teks: isi[i] as string });
        i += 1;
        continue;
      }
      const kata = [isi[i] as string];
      const akhir = [i + 1];
      for (let j = i + 1; j < isi.length && kata.length < 4; j += 1) {
        if (isi[j] === '-') continue;
        if (!/\p{L}/u.test(isi[j] as string)) break;
        kata.push(isi[j] as string);
        akhir.push(j + 1);
      }
      let n = kata.length;
      let isyarat = findIsyarat(kata);
      while (isyarat === undefined && n > 1) isyarat = findIsyarat(kata.slice(0, (n -= 1)));
      const sebelumAngka = i === isi.length - 1 && sampai < teks.length;
      const huruf = /^[=:]$/.test(isi[i + 1] ?? '') || sebelumAngka ? hurufPeran.get(kata[0] as string) : undefined;
      isyarat ??= huruf;
      hasil.push({ kind: 'kata', teks: kata.slice(0, n).join(' '), banyak: n, ...(isyarat && { isyarat }) });
      i = akhir[n - 1] as number;
    }
  };
  let dari = 0;
  for (const [ke, t] of temuan.entries()) {
    potong(dari, t.awal);
    hasil.push({ kind: 'angka', ke });
    dari = t.akhir;
  }
  potong(dari, teks.length);
  return hasil;
}
const hurufPeran: ReadonlyMap<string, Isyarat> = new Map([
  ['t', { peran: 'target' }],
  ['r', { peran: 'realisasi' }],
]);

/** "tjh puluh lima": a number word left alone means that the number beside it was read in part. */
export const isSisaBilangan = (b: Butir): boolean =>
  b.kind === 'kata' && /^(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun)$/.test(b.teks);
/** "target setengah": a share in words, of which nothing says of what. */
export function isPecahanKata(butir: readonly Butir[], i: number): boolean {
  const [lalu, b, lanjut] = [butir[i - 1], butir[i], butir[i + 1]];
  return (
    b?.kind === 'kata' &&
    /^(?:setengah|separuh|separo|sepertiga|seperempat|seperlima|(?:dua|tiga|tiga per) ?(?:pertiga|perempat|empat|perlima))(?:nya)?$/.test(
      b.teks,
    ) &&
    lalu?.kind === 'kata' &&
    lalu.isyarat?.peran !== undefined &&
    lalu.isyarat.lemah !== true &&
    !(lanjut?.kind === 'kata' && /^(?:tahun|bulan|semester|hari|jam|juta|miliar)/.test(lanjut.teks))
  );
}
export const sekitar = (butir: readonly Butir[], i: number): string =>
  butir
    .slice(Math.max(0, i - 1), i + 1)
    .flatMap((b) => (b.kind === 'angka' ? [] : [b.teks]))
    .join(' ');

/** What it costs to walk from a cue to a number over the entries between them. */
export function biaya(butir: readonly Butir[], dari: number, sampai: number): number {
  let jumlah = 0;
  for (let i = dari; i < sampai; i += 1) {
    const b = butir[i] as Butir;
    if (b.kind === 'angka') return 99;
    if (b.kind === 'tanda')
      jumlah += b.teks === '?' || b.teks === '!' ? 8 : b.teks === '.' ? 6 : b.teks === ',' || b.teks === ';' ? 4 : 0.3;
    else if (b.isyarat?.perintah === 'tanya') jumlah += 9;
    else if (PUTUS_KATA.has(b.teks)) jumlah += 4;
    else if (b.teks === 'dari' || b.teks === 'dr') jumlah += 2;
    else if (PENGISI.has(b.teks)) jumlah += 0.4;
    else jumlah += b.isyarat?.peran === undefined ? 1.3 : b.isyarat.lemah !== true ? 5 : b.isyarat.peran === 'nilai' ? 0.6 : 4;
  }
  return jumlah;
}

/** "85 capaian berapa": a word that is asked about does not name the number before it. */
export function tanyaSesudah(b: Butir | undefined): number {
  if (b === undefined) return 1;
  return (b.kind === 'kata' && b.isyarat?.perintah === 'tanya') || (b.kind === 'tanda' && /[?=]/.test(b.teks)) ? 4 : 0;
}

export const isRentang = (butir: readonly Butir[], dari: number, sampai: number): boolean =>
  dari > 0 &&
  /^(?:-|sampai|hingga|sampai dengan|sd|s \/ d|s \. d|s \. d \.)$/.test(
    butir
      .slice(dari, sampai)
      .map((b) => (b.kind === 'angka' ? '0' : b.teks))
      .join(' '),
  );

/** Nothing between two numbers but "dan", a comma, a slash or a unit. */
export function isSambungan(butir: readonly Butir[], dari: number, sampai: number): boolean {
  if (dari === 0) return false;
  const isi = butir.slice(dari, sampai);
  return isi.every(
    (b, i) =>
      (b.kind === 'kata' || b.kind === 'tanda') &&
      (SAMBUNG.has(b.teks) || (i === 0 && b.kind === 'kata' && b.isyarat === undefined && b.teks !== 'dari')),
  );
}

/** "3 indikator", "dua tabel": a count of list entries. */
export function isCacah(butir: readonly Butir[], posisi: number): boolean {
  const [lalu, b] = [butir[posisi - 1], butir[posisi + 1]];
  if (lalu?.kind === 'kata' && /^(?:dari|dr)$/.test(lalu.teks)) return false;
  return b?.kind === 'kata' && CACAH.has(b.teks.split(' ')[0] as string);
}
