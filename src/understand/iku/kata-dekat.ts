// Which words of a sentence belong to which of its numbers: commas, "dan", "dari" and "menjadi" divide them, unless they stand inside a name. It knows no input.
import type { AngkaIku } from './bingkai-iku.ts';

const KATA = /[\p{L}\d]+/gu;
const kataDi = (teks: string): readonly string[] => teks.match(KATA) ?? [];

/** What ends the words of one number and begins those of the next; the weaker ones only where nothing stronger stands. */
const KUAT = /,(?!\d)|;|\.\s|\b(?:dan|sedangkan|tapi|sementara|lalu yang|kalau|dengan)\b/;
/** The slash of "SD/MI" divides nothing. */
const DARI = /\b(?:dari|dr|dibagi|per)\b|(?:^|\s)[/:](?:\s|$)/;
/** "dari 9 menjadi 20": right before a number, and nowhere else. */
const JADI = /\b(?:menjadi|jadi|ke)\s*$/;
const BATAS = new RegExp(`${KUAT.source}|${DARI.source}|${JADI.source}`, 'g');

/** The phrases of a formula's inputs as words, and the pairs of words that stand around a border inside one ("program dan kegiatan"). */
export type NamaDekat = { readonly frasa: readonly (readonly string[])[]; readonly sambungan: ReadonlySet<string> };

const sisi = (teks: string, awal: number, akhir: number): string =>
  `${kataDi(teks.slice(0, awal)).at(-1) ?? ''}|${kataDi(teks.slice(akhir))[0] ?? ''}`;

export const toNamaDekat = (frasa: readonly string[]): NamaDekat => ({
  frasa: frasa.map(kataDi),
  sambungan: new Set(frasa.flatMap((f) => [...f.matchAll(BATAS)].map((b) => sisi(f, b.index, b.index + b[0].length)))),
});

type Batas = { readonly awal: number; readonly akhir: number; readonly teks: string };
const batasDi = (teks: string, nama: NamaDekat): readonly Batas[] =>
  [...teks.matchAll(BATAS)]
    .map((b) => ({ awal: b.index, akhir: b.index + b[0].length, teks: b[0] }))
    .filter((b) => !nama.sambungan.has(sisi(teks, b.awal, b.akhir)));

/** The words between two numbers, those of the first and those of the second. A border right beside a number gives them all to the other. */
function belah(antara: string, nama: NamaDekat): readonly [string, string] {
  const semua = batasDi(antara, nama);
  const depan = semua.some((b) => kataDi(antara.slice(0, b.awal)).length === 0);
  const belakang = semua.some((b) => kataDi(antara.slice(b.akhir)).length === 0);
  if (depan !== belakang) return depan ? ['', antara] : [antara, ''];
  const batas = semua.find((b) => KUAT.test(b.teks)) ?? semua[0];
  return batas === undefined ? [antara, antara] : [antara.slice(0, batas.awal), antara.slice(batas.akhir)];
}

/** A number that is a word of a name: "dalam 1 tahun", "usia 0-17", "(n-1)". */
export function isAngkaNama(teks: string, a: { readonly awal: number; readonly akhir: number }, nama: NamaDekat): boolean {
  const kata = [...teks.matchAll(KATA)];
  const ke = kata.findIndex((k) => k.index < a.akhir && a.awal < k.index + k[0].length);
  const di = (n: number): string | undefined => kata[n]?.[0];
  return nama.frasa.some((f) =>
    f.some((w, n) => {
      if (f.length < 2 || w !== di(ke)) return false;
      const tetangga = n === 0 ? [1, 2] : n === f.length - 1 ? [-1, -2] : [-1, 1];
      return tetangga.every((d) => f[n + d] === undefined || f[n + d] === di(ke + d));
    }),
  );
}

const ANGKA_LAIN = /(?<![\p{L}\d])(?!(?:19|20)\d\d(?!\d))\d+(?![\p{L}\d])/gu;

/** A number nobody read, and that is no word of a name, keeps the words on its far side. */
function hinggaAngka(teks: string, awal: number, akhir: number, arah: 'kiri' | 'kanan', nama: NamaDekat): string {
  const asing = [...teks.slice(awal, akhir).matchAll(ANGKA_LAIN)]
    .map((m) => ({ awal: awal + m.index, akhir: awal + m.index + m[0].length }))
    .filter((m) => !isAngkaNama(teks, m, nama));
  return arah === 'kiri' ? teks.slice(asing.at(-1)?.akhir ?? awal, akhir) : teks.slice(awal, asing[0]?.awal ?? akhir);
}

export type Dekat = {
  readonly kiri: string;
  readonly kanan: string;
  /** "dari" stands between this number and the one before it, the one after it. */
  readonly dariSebelum: boolean;
  readonly dariSesudah: boolean;
  /** Right before the number: "menjadi 20", "dari 9". */
  readonly jadi: boolean;
  readonly dari: boolean;
};

export function dekatAngka(teks: string, angka: readonly AngkaIku[], n: number, nama: NamaDekat): Dekat {
  const a = angka[n];
  if (a === undefined) return { kiri: '', kanan: '', dariSebelum: false, dariSesudah: false, jadi: false, dari: false };
  const [lalu, nanti] = [angka[n - 1], angka[n + 1]];
  const sebelum = teks.slice(lalu?.akhir ?? 0, a.awal);
  const sesudah = teks.slice(a.akhir, nanti?.awal);
  const kalimat = sebelum.split(/[.?!]\s/).at(-1) ?? '';
  const ekor = batasDi(sesudah, nama).find((b) => KUAT.test(b.teks));
  const kiri = lalu === undefined ? hinggaAngka(teks, a.awal - kalimat.length, a.awal, 'kiri', nama) : belah(sebelum, nama)[1];
  const kanan =
    nanti === undefined ? hinggaAngka(teks, a.akhir, a.akhir + (ekor?.awal ?? sesudah.length), 'kanan', nama) : belah(sesudah, nama)[0];
  const adaDari = (s: string): boolean => batasDi(s, nama).some((b) => DARI.test(b.teks));
  return {
    kiri,
    kanan,
    dariSebelum: lalu !== undefined && adaDari(sebelum),
    dariSesudah: nanti !== undefined && adaDari(sesudah),
    jadi: JADI.test(sebelum),
    dari: /\b(?:dari|dr)\s*$/.test(sebelum),
  };
}
