// Which number of a question goes into which input of a formula: by the words beside it, by "dari", by the year. Unclear is left open.
import { kunciDipakai, type Simpul } from '../../kinerja/rumus-iku.ts';
import { toJenisSatuan } from '../../kinerja/satuan.ts';
import type { RumusIku } from '../../rujukan/skema-rumus-iku.ts';
import { akarKata } from './akar-kata.ts';
import type { AngkaIku } from './bingkai-iku.ts';
import { fold } from '../normalise.ts';
import { kataIsi, type KamusIku } from './kamus-iku.ts';
import { dekatAngka, isAngkaNama, toNamaDekat, type NamaDekat } from './kata-dekat.ts';
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
const JANGKAUAN = 14;
/** "9 dari 3.150": what "dari" says about part and whole. */
const BOBOT_DARI = 0.4;
const BOBOT_TAHUN = 0.6;

const kataLalu = /\b(?:lalu|sebelumnya|sblmnya|kemarin|lama|awal|semula|dulu|n ?- ?1)\b/;
const kataKini = /\btahun n\b(?! ?-)|\b(?:ini|sekarang|kini|berjalan|terakhir|saat ini)\b/;
/** What tells this year from last year is no word of a name. */
const kataWaktu = new Set(
  'tahun ini lalu sebelumnya sblmnya kemarin lama awal semula dulu sekarang kini berjalan terakhir saat n 1'.split(' '),
);

/** Words as their possible roots. */
type Akar = readonly (readonly string[])[];

type Waktu = 'kini' | 'lalu' | undefined;
/** A formula's inputs as words, made once. */
type Kata = {
  readonly nama: NamaDekat;
  readonly frasa: readonly (readonly Akar[])[];
  readonly waktu: readonly Waktu[];
  /** Words that several inputs share tell little, words of none tell nothing. */
  readonly bobot: (akar: readonly string[]) => number;
  readonly toAkar: (kata: readonly string[]) => Akar;
};
const kataRumus = new WeakMap<RumusTerhitung, Kata>();

function buatKata(r: RumusTerhitung): Kata {
  const perubahan = typeof r.pohon !== 'string' && r.pohon.op === 'perubahan' ? r.pohon : undefined;
  const waktu = r.masukan.map(
    (m): Waktu => m.tahun ?? (perubahan?.kini === m.kunci ? 'kini' : perubahan?.lalu === m.kunci ? 'lalu' : undefined),
  );
  const berwaktu = waktu.some((w) => w !== undefined);
  const toAkar = (kata: readonly string[]): Akar => kata.filter((k) => !berwaktu || !kataWaktu.has(k)).map(akarKata);
  const teks = r.masukan.map((m) => [m.nama, ...m.alias].map(fold));
  const frasa = teks.map((daftar) => daftar.map((f) => toAkar(kataIsi(f))));
  const pemakai = new Map<string, number>();
  for (const f of frasa) for (const akar of new Set(f.flat(2))) pemakai.set(akar, (pemakai.get(akar) ?? 0) + 1);
  const satu = (akar: string): number => (pemakai.has(akar) ? 1 / (pemakai.get(akar) ?? 1) ** 2 : 0);
  return { nama: toNamaDekat(teks.flat()), frasa, waktu, toAkar, bobot: (akar) => Math.max(0, ...akar.map(satu)) };
}

function kataOf(r: RumusTerhitung): Kata {
  const kata = kataRumus.get(r) ?? buatKata(r);
  kataRumus.set(r, kata);
  return kata;
}

/** How well a phrase and the words near a number are each other: the share of the phrase that stands there, and the share of those words that it explains. */
function cocokFrasa(frasa: Akar, dekat: Akar, bobot: Kata['bobot']): number {
  let [ada, penuh, jelas, semua] = [0, 0, 0, 0];
  for (const akar of frasa) {
    penuh += bobot(akar);
    const letak = dekat.findIndex((d) => d.some((x) => akar.includes(x)));
    if (letak >= 0) ada += bobot(akar) / (1 + 0.02 * letak);
  }
  for (const akar of dekat) {
    semua += bobot(akar);
    if (frasa.some((f) => f.some((x) => akar.includes(x)))) jelas += bobot(akar);
  }
  return ada === 0 ? 0 : (ada / penuh) * (0.5 + (0.5 * jelas) / semua);
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
  const { nama, frasa, waktu, bobot, toAkar } = kataOf(r);
  const dekat = angka.map((_, n) => dekatAngka(teks, angka, n, nama));
  const tahunOf = dekat.map((d) => /\b(?:19|20)\d\d\b/.exec(`${d.kiri} ${d.kanan}`)?.[0]);
  const tahun = tahunOf.flatMap((t) => (t === undefined ? [] : [Number(t)]));
  const [terbaru, terlama] = [Math.max(...tahun), Math.min(...tahun)];
  const { atas, bawah } = bagianRasio(r.pohon);
  const berubah = dekat.some((d) => d.jadi);
  return dekat.map((d, n) => {
    const [kanan, kiri] = [toAkar(kataIsi(d.kanan)).slice(0, JANGKAUAN), toAkar(kataIsi(d.kiri)).toReversed().slice(0, JANGKAUAN)];
    const kata = frasa.map((daftar) =>
      Math.max(0, ...daftar.map((f) => Math.max(cocokFrasa(f, kanan, bobot) * 1.05, cocokFrasa(f, kiri, bobot)))),
    );
    // "dari" speaks as far as the words do not.
    const [terdekat = 0, kedua = 0] = kata.toSorted((x, y) => y - x);
    const bisu = Math.max(0, 1 - 4 * (terdekat - kedua));
    const tahunSendiri = terbaru === terlama ? undefined : tahunOf[n];
    const teksDekat = `${d.kiri} ${d.kanan}`;
    const kini = tahunSendiri === `${terbaru}` || d.jadi || kataKini.test(teksDekat);
    const lalu = tahunSendiri === `${terlama}` || (berubah && d.dari) || kataLalu.test(teksDekat);
    return r.masukan.map((m, ke) => {
      const utuh = d.dariSebelum && bawah.has(m.kunci) ? BOBOT_DARI * bisu : 0;
      const sebagian = d.dariSesudah && atas.has(m.kunci) ? BOBOT_DARI * bisu : 0;
      const saat = (waktu[ke] === 'kini' && kini) || (waktu[ke] === 'lalu' && lalu) ? BOBOT_TAHUN : 0;
      return (kata[ke] ?? 0) + utuh + sebagian + saat;
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

export function isiMasukan(teks: string, semua: readonly AngkaIku[], r: RumusTerhitung): Terisi {
  const angka = semua.filter((a) => !isAngkaNama(teks, a, kataOf(r).nama));
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
