// Which number of a question goes into which input of a formula: by the words beside it, by "dari", by the year. Unclear is left open.
import { kunciDipakai, type Simpul } from '../../kinerja/rumus-iku.ts';
import { toJenisSatuan } from '../../kinerja/satuan.ts';
import type { RumusIku } from '../../rujukan/skema-rumus-iku.ts';
import { akarKata } from './akar-kata.ts';
import type { AngkaIku } from './bingkai-iku.ts';
import { kataIsi, type KamusIku } from './kamus-iku.ts';
import type { PermintaanOf } from '../../permintaan.ts';

export type RumusTerhitung = Extract<RumusIku['bentuk'], { kind: 'hitung' }>;
type Masukan = RumusTerhitung['masukan'][number];

export type Terisi = {
  readonly masukan: Readonly<Record<string, string[]>>;
  /** Keys still without a number. */
  readonly kurang: readonly string[];
  /** How well the words beside the numbers fit the inputs, 0 when nothing speaks for the pairing. */
  readonly bukti: number;
  /** Numbers that no input takes. */
  readonly lebih: number;
};

/** Words this far from a number hardly belong to it. */
const JANGKAUAN = 7;
/** "9 dari 3.150": what "dari" says about part and whole. */
const BOBOT_DARI = 0.4;
const BOBOT_TAHUN = 0.6;

type Sekitar = {
  readonly kiri: readonly string[];
  readonly kanan: readonly string[];
  readonly tahun?: number;
  readonly kini: boolean;
  readonly lalu: boolean;
};

const kataLalu = /\b(?:lalu|sebelumnya|sblmnya|kemarin|lama|awal|semula|dulu|n ?- ?1)\b/;
const kataKini = /\btahun n\b(?! ?-)|\b(?:ini|sekarang|kini|berjalan|terakhir|saat ini|jadi|menjadi)\b/;
/** What ends the words of one number and begins those of the next; "dari" only where nothing stronger stands. */
const batasKuat = /,(?!\d)|;|\.\s|\b(?:dan|sedangkan|tapi|sementara|lalu yang|kalau|dengan)\b/;
/** The slash of "SD/MI" divides nothing. */
const DARI = /\b(?:dari|dr|dibagi|per)\b|(?:^|\s)[/:](?:\s|$)/;

/** The words between two numbers, those of the first and those of the second. */
function belah(antara: string): readonly [string, string] {
  const batas = batasKuat.exec(antara) ?? DARI.exec(antara);
  return batas === null ? [antara, antara] : [antara.slice(0, batas.index), antara.slice(batas.index + batas[0].length)];
}

function sekitarAngka(teks: string, angka: readonly AngkaIku[], n: number): Sekitar {
  const a = angka[n];
  if (a === undefined) return { kiri: [], kanan: [], kini: false, lalu: false };
  const lalu = angka[n - 1];
  const nanti = angka[n + 1];
  const kiri =
    lalu === undefined
      ? (teks
          .slice(0, a.awal)
          .split(/[.?!]\s/)
          .at(-1) ?? '')
      : belah(teks.slice(lalu.akhir, a.awal))[1];
  const kanan = nanti === undefined ? (belah(`${teks.slice(a.akhir)} `)[0] ?? '') : belah(teks.slice(a.akhir, nanti.awal))[0];
  const dekat = `${kiri} ${kanan}`;
  const tahun = /\b(?:19|20)\d\d\b/.exec(dekat)?.[0];
  return {
    kiri: kataIsi(kiri).toReversed().slice(0, JANGKAUAN),
    kanan: kataIsi(kanan).slice(0, JANGKAUAN),
    kini: kataKini.test(dekat),
    lalu: kataLalu.test(dekat),
    ...(tahun === undefined ? {} : { tahun: Number(tahun) }),
  };
}

/** Share of a phrase's words that stand near the number; words that several inputs share tell little. */
function cocokFrasa(frasa: readonly string[], dekat: readonly string[], jarang: (akar: string) => number): number {
  const akarDekat = dekat.map(akarKata);
  let jumlah = 0;
  let penuh = 0;
  for (const kata of frasa) {
    const akar = akarKata(kata);
    const bobot = Math.max(...akar.map(jarang));
    penuh += bobot;
    const letak = akarDekat.findIndex((d) => d.some((x) => akar.includes(x)));
    if (letak >= 0) jumlah += bobot / (1 + 0.12 * letak);
  }
  return penuh === 0 ? 0 : jumlah / penuh;
}

function bagianRasio(pohon: Simpul): { readonly atas: ReadonlySet<string>; readonly bawah: ReadonlySet<string> } {
  const rasio = typeof pohon === 'string' ? undefined : pohon.op === 'rasio' ? pohon : undefined;
  return {
    atas: new Set(rasio === undefined ? [] : kunciDipakai(rasio.atas)),
    bawah: new Set(rasio === undefined ? [] : kunciDipakai(rasio.bawah)),
  };
}

/** The score of each number for each input. */
function nilaiPasangan(teks: string, angka: readonly AngkaIku[], r: RumusTerhitung): readonly (readonly number[])[] {
  const frasaOf = (m: Masukan): readonly (readonly string[])[] => [m.nama, ...m.alias].map(kataIsi);
  const pemakai = new Map<string, number>();
  for (const m of r.masukan)
    for (const akar of new Set(frasaOf(m).flat().flatMap(akarKata))) pemakai.set(akar, (pemakai.get(akar) ?? 0) + 1);
  const jarang = (akar: string): number => 1 / (pemakai.get(akar) ?? 1) ** 2;
  const sekitar = angka.map((_, n) => sekitarAngka(teks, angka, n));
  const tahun = sekitar.flatMap((s) => s.tahun ?? []);
  const [terbaru, terlama] = [Math.max(...tahun), Math.min(...tahun)];
  const { atas, bawah } = bagianRasio(r.pohon);
  return angka.map((a, n) => {
    const s = sekitar[n];
    const antara = n === 0 ? '' : teks.slice(angka[n - 1]?.akhir ?? 0, a.awal);
    const sesudah = teks.slice(a.akhir, angka[n + 1]?.awal ?? a.akhir);
    return r.masukan.map((m) => {
      const kata = Math.max(
        0,
        ...frasaOf(m).map((f) => Math.max(cocokFrasa(f, s?.kanan ?? [], jarang) * 1.05, cocokFrasa(f, s?.kiri ?? [], jarang))),
      );
      const utuh = DARI.test(antara) && bawah.has(m.kunci) ? BOBOT_DARI : 0;
      const sebagian = DARI.test(sesudah) && atas.has(m.kunci) ? BOBOT_DARI : 0;
      const beda = terbaru !== terlama && s?.tahun !== undefined;
      const kini = m.tahun === 'kini' && ((beda && s.tahun === terbaru) || s?.kini === true) ? BOBOT_TAHUN : 0;
      const lalu = m.tahun === 'lalu' && ((beda && s.tahun === terlama) || s?.lalu === true) ? BOBOT_TAHUN : 0;
      return kata + utuh + sebagian + kini + lalu;
    });
  });
}

/** All ways to give each number an input of its own, or none. */
function* penempatan(angka: number, masukan: number, terpakai: readonly number[] = []): Generator<readonly (number | undefined)[]> {
  if (angka === 0) {
    yield [];
    return;
  }
  for (let m = 0; m < masukan; m += 1) {
    if (terpakai.includes(m)) continue;
    for (const sisa of penempatan(angka - 1, masukan, [...terpakai, m])) yield [m, ...sisa];
  }
  for (const sisa of penempatan(angka - 1, masukan, terpakai)) yield [undefined, ...sisa];
}

/** A dot in an index is a decimal one; in a count it groups thousands. */
const baca = (a: AngkaIku, m: Masukan | undefined): string =>
  a.lain !== undefined && toJenisSatuan(m?.satuan) === 'desimal' ? a.lain : a.desimal;

const TERBANYAK = 5;
/** A pairing must beat every other by this much; numbers in each other's place give a wrong result. */
const SELISIH_JELAS = 0.1;
/** Below this a word beside a number is chance. */
const BUKTI_CUKUP = 0.2;

export function isiMasukan(teks: string, angka: readonly AngkaIku[], r: RumusTerhitung): Terisi {
  const wajib = r.masukan.filter((m) => m.baku === undefined);
  const ganda = r.masukan.find((m) => m.ganda === true);
  if (ganda !== undefined && wajib.length === 1 && angka.length > 1)
    return { masukan: { [ganda.kunci]: angka.map((a) => a.desimal) }, kurang: [], bukti: 1, lebih: 0 };
  const dipakai = angka.slice(0, TERBANYAK);
  const nilai = nilaiPasangan(teks, dipakai, r);
  let terbaik: readonly (number | undefined)[] = dipakai.map(() => undefined);
  let jumlahTerbaik = 0;
  let kedua = 0;
  for (const p of penempatan(dipakai.length, r.masukan.length)) {
    const skor = p.map((m, n) => (m === undefined ? 0 : (nilai[n]?.[m] ?? 0)));
    if (p.some((m, n) => m !== undefined && (skor[n] ?? 0) < BUKTI_CUKUP)) continue;
    const jumlah = skor.reduce((a, b) => a + b, 0);
    if (jumlah > jumlahTerbaik) {
      kedua = jumlahTerbaik;
      [terbaik, jumlahTerbaik] = [p, jumlah];
    } else if (jumlah > kedua) kedua = jumlah;
  }
  // Two pairings that fit equally well are no pairing.
  if (jumlahTerbaik > 0 && jumlahTerbaik - kedua < SELISIH_JELAS && dipakai.length > 1) terbaik = dipakai.map(() => undefined);
  const masukan: Record<string, string[]> = {};
  for (const [n, m] of terbaik.entries()) {
    const kunci = m === undefined ? undefined : r.masukan[m]?.kunci;
    const a = dipakai[n];
    if (kunci !== undefined && a !== undefined && m !== undefined) masukan[kunci] = [baca(a, r.masukan[m])];
  }
  const kosong = wajib.filter((m) => masukan[m.kunci] === undefined);
  const lepas = dipakai.flatMap((a, n) => (terbaik[n] === undefined ? [a] : []));
  const [satuKosong] = kosong;
  const [satuLepas] = lepas;
  // One input and one number left, or a formula with a single input: they belong together.
  if (
    satuKosong !== undefined &&
    satuLepas !== undefined &&
    kosong.length === 1 &&
    lepas.length === 1 &&
    (dipakai.length > 1 || wajib.length === 1)
  ) {
    masukan[satuKosong.kunci] = [baca(satuLepas, satuKosong)];
    return { masukan, kurang: [], bukti: jumlahTerbaik, lebih: angka.length - dipakai.length };
  }
  return { masukan, kurang: kosong.map((m) => m.kunci), bukti: jumlahTerbaik, lebih: lepas.length + angka.length - dipakai.length };
}

/** The inputs of the formula that a request computes; [] when the registry has it no longer. */
export function rumusToMasukan(p: PermintaanOf<'iku-hitung'>, k: KamusIku): readonly Masukan[] {
  const bentuk = k.registri.ikuById.get(p.iku[0] ?? '')?.rumus[p.ke]?.bentuk;
  return bentuk?.kind === 'hitung' ? bentuk.masukan : [];
}
