// Gives every number of a question its role, from the words before and after it. It does not decide what is calculated.
import { findAngka } from '../kinerja/angka.ts';
import type { GalatAngka } from '../kinerja/angka.ts';
import { toJenisKata } from '../kinerja/satuan.ts';
import { bersihkan, type Bersih } from './hitung-bersih.ts';
import { findIsyarat, type Isyarat, type Peran, type Perintah } from './hitung-kata.ts';

export type Angka = {
  readonly teks: string;
  /** Decimal string with the digits as typed ("80.00"). */
  readonly desimal: string;
  /** The other reading of "1.250". */
  readonly lain?: string;
  /** The reading was a choice and is echoed. */
  readonly gema: boolean;
  readonly satuan?: string;
  /** A scale word (juta, miliar) stands at it. */
  readonly berskala: boolean;
  readonly kata: boolean;
  readonly tahun?: number;
  readonly peran?: Peran;
  /** The words that tie it to its role are next to it. */
  readonly terikat: boolean;
  readonly awal: number;
  readonly akhir: number;
};

export type Bacaan = {
  readonly bersih: Bersih;
  readonly angka: readonly Angka[];
  readonly rusak: readonly string[];
  /** Roles named without a number: what is asked for. */
  readonly ditanya: ReadonlySet<Peran>;
  readonly perintah: ReadonlySet<Perintah>;
  /** What stands between two neighbouring numbers (index of the second). */
  readonly antara: readonly string[];
};

type Butir =
  | { readonly kind: 'kata'; readonly teks: string; readonly isyarat?: Isyarat; readonly banyak: number }
  | { readonly kind: 'tanda'; readonly teks: string }
  | { readonly kind: 'angka'; readonly ke: number };

const PENGISI = new Set(['nya', 'sebesar', 'sebanyak', 'senilai', 'adalah', 'ialah', 'yaitu', 'yakni', 'itu', 'hanya', 'cuma', 'cuman', 'baru', 'sudah', 'udah', 'telah', 'yang', 'yg', 'sekitar', 'di', 'pada', 'ini', 'kita', 'kami', 'saya', 'rp', 'dgn', 'dengan', 'sampai', 'angka', 'nilai', 'masing', 'tahunan', 'dapat', 'jadi', 'menjadi', 'ada', 'ternyata', 'sejumlah', 'total', 'anggap', 'misal', 'kegiatan', 'kinerja', 'indikator', 'ikm', 'iku', 'tahun', 'mencapai', 'berjumlah', 'tercatat', 'tertulis', 'ditetapkan', 'dipatok', 'naik', 'kalau']);
const SAMBUNG = new Set(['·', 'dan', 'serta', '&', '+', ',', ';', '/', 'lalu', 'kemudian', 'sama', 'juga', '-', '|', 'plus', 'ditambah', 'dengan']);
const PUTUS_KATA = new Set(['dan', 'serta', 'sedangkan', 'kalau', 'jika', 'bila', 'sementara', 'lalu', 'tapi', 'namun', 'tetapi', 'sedang', 'klo', 'kalo', 'supaya', 'agar', 'biar', 'maka', 'berarti']);

export function readAngka(asli: string): Bacaan {
  const bersih = bersihkan(asli);
  const temuan = findAngka(bersih.teks);
  const butir = toButir(bersih.teks, temuan);
  const dibaca = temuan.map((t) => (t.hasil.ok || t.hasil.error.kind === 'rancu' ? t : undefined));
  const letak = butir.flatMap((b, i) => (b.kind === 'angka' && dibaca[b.ke] !== undefined ? [i] : []));
  const ikatan = ikat(butir, letak);
  const terpakai = new Set(ikatan.flatMap((k) => (k.oleh === undefined ? [] : [k.oleh])));
  const angka = letak.flatMap((posisi, n): readonly Angka[] => {
    const b = butir[posisi];
    const t = b?.kind === 'angka' ? dibaca[b.ke] : undefined;
    if (t === undefined) return [];
    const k = ikatan[n] as Ikatan;
    const lanjut = butir[posisi + 1];
    return [{ ...toAngka(t, lanjut?.kind === 'kata' && lanjut.isyarat === undefined ? lanjut.teks : undefined), terikat: k.nilai > 0, ...(k.peran && { peran: k.peran }), awal: t.awal, akhir: t.akhir }];
  });
  // A number word or a count of list entries that no quantity word claims is no quantity ("dua tabel", "3 indikator").
  const tersisa = angka.map((a, n) => a.terikat || !(a.kata || isCacah(butir, letak[n] as number)));
  const dipakai = angka.filter((_, n) => tersisa[n]);
  const kata = butir.flatMap((b, i) => (b.kind === 'kata' && b.isyarat !== undefined ? [{ i, isyarat: b.isyarat }] : []));
  return {
    bersih,
    angka: denganTahun(dipakai, bersih),
    rusak: [...temuan.flatMap((t) => (t.hasil.ok || t.hasil.error.kind === 'rancu' ? [] : [t.teks])), ...butir.flatMap((b, i) => (isSisaBilangan(b) ? [sekitar(butir, i)] : []))],
    ditanya: new Set(kata.flatMap((k) => (k.isyarat.peran !== undefined && k.isyarat.lemah !== true && !terpakai.has(k.i) ? [k.isyarat.peran] : []))),
    perintah: new Set([...kata.flatMap((k) => k.isyarat.perintah ?? []), ...(bersih.teks.includes('?') ? (['tanya'] as const) : [])]),
    antara: dipakai.map((a, n) => (n === 0 ? bersih.teks.slice(0, a.awal) : bersih.teks.slice((dipakai[n - 1] as Angka).akhir, a.awal)).replaceAll(/[\s·]+/g, ' ').trim()),
  };
}

/** "tjh puluh lima": a number word left alone means that the number beside it was read in part. */
const isSisaBilangan = (b: Butir): boolean => b.kind === 'kata' && /^(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun)$/.test(b.teks);
const sekitar = (butir: readonly Butir[], i: number): string => butir.slice(Math.max(0, i - 1), i + 1).flatMap((b) => (b.kind === 'angka' ? [] : [b.teks])).join(' ');

/** Words, signs and numbers in order; up to four words that make one cue become one entry. */
function toButir(teks: string, temuan: readonly { readonly awal: number; readonly akhir: number }[]): readonly Butir[] {
  const hasil: Butir[] = [];
  const potong = (dari: number, sampai: number): void => {
    const isi = [...teks.slice(dari, sampai).matchAll(/rata-?\s?2|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}]/gu)].map((m) => m[0]);
    for (let i = 0; i < isi.length; ) {
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
      const huruf = /^[=:]$/.test(isi[i + 1] ?? '') || sebelumAngka ? hurufPeran[kata[0] as string] : undefined;
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
const hurufPeran: Readonly<Record<string, Isyarat>> = { t: { peran: 'target' }, r: { peran: 'realisasi' } };

type Ikatan = { readonly nilai: number; readonly peran?: Peran; readonly oleh?: number };
const LEPAS: Ikatan = { nilai: 0 };

/** What it costs to walk from a cue to a number over the entries between them. */
function biaya(butir: readonly Butir[], dari: number, sampai: number): number {
  let jumlah = 0;
  for (let i = dari; i < sampai; i += 1) {
    const b = butir[i] as Butir;
    if (b.kind === 'angka') return 99;
    if (b.kind === 'tanda') jumlah += b.teks === '?' || b.teks === '!' ? 8 : b.teks === '.' ? 6 : b.teks === ',' || b.teks === ';' ? 4 : 0.3;
    else if (b.isyarat?.perintah === 'tanya') jumlah += 9;
    else if (PUTUS_KATA.has(b.teks)) jumlah += 4;
    else if (b.teks === 'dari' || b.teks === 'dr') jumlah += 2;
    else if (PENGISI.has(b.teks)) jumlah += 0.4;
    else jumlah += b.isyarat?.peran === undefined ? 1.3 : b.isyarat.lemah !== true ? 5 : b.isyarat.peran === 'nilai' ? 0.6 : 4;
  }
  return jumlah;
}

/** Results of a calculation: more often asked for than given behind a number. */
const HASIL: ReadonlySet<Peran> = new Set(['capaian', 'serapan', 'sisa', 'efisiensi']);
type Jalan = { readonly nilai: number; readonly pilihan: readonly Ikatan[]; readonly maju: boolean; readonly peran: readonly Peran[] };

/** The best choice for all numbers together: the cue before, the cue behind, the role of the number before, or none. */
function ikat(butir: readonly Butir[], letak: readonly number[]): readonly Ikatan[] {
  const n = letak.length;
  const celah = (k: number): readonly [number, number] => [k === 0 ? 0 : (letak[k - 1] as number) + 1, k === n ? butir.length : (letak[k] as number)];
  const bersama = zip(butir, letak, celah);
  if (bersama !== undefined) return bersama;
  let jalan: readonly Jalan[] = [{ nilai: 0, pilihan: [], maju: true, peran: [] }];
  for (let k = 0; k < n; k += 1) {
    const lalu = [calon(butir, ...celah(k), false, false), calon(butir, ...celah(k), false, true)].filter((o) => o.nilai > 0);
    const nanti = calon(butir, ...celah(k + 1), true, false);
    const polos = isSambungan(butir, ...celah(k));
    const rentang = isRentang(butir, ...celah(k));
    const baru: Jalan[] = [];
    for (const j of jalan) {
      const terakhir = j.pilihan.at(-1);
      const tambah = (o: Ikatan, maju: boolean): void => {
        const baruDisebut = o.peran !== undefined && !j.peran.includes(o.peran);
        // People keep to one order; "target 80 dan 60 realisasinya" is allowed, a result word behind the last number is not taken for its name.
        const belok = maju && !j.maju && o.peran !== undefined ? (HASIL.has(o.peran) ? 8 : 6) : 0;
        const nilai = j.nilai + o.nilai - belok + (baruDisebut && !(maju && HASIL.has(o.peran as Peran)) ? 3 : 0);
        baru.push({ nilai, pilihan: [...j.pilihan, o], maju: o.oleh === undefined ? j.maju : maju, peran: baruDisebut ? [...j.peran, o.peran as Peran].toSorted() : j.peran });
      };
      // "80-90", "80 sampai 90": one quantity with two bounds.
      if (rentang && terakhir?.peran !== undefined) {
        tambah({ nilai: 12, peran: terakhir.peran }, false);
        continue;
      }
      tambah(LEPAS, j.maju);
      for (const o of lalu) if (terakhir?.oleh !== o.oleh) tambah(o, false);
      if (nanti.nilai > 0) tambah(nanti, true);
      if (polos && terakhir?.peran !== undefined) tambah({ nilai: 3, peran: terakhir.peran }, j.maju);
    }
    jalan = ringkas(baru);
  }
  return jalan.toSorted((a, b) => b.nilai - a.nilai)[0]?.pilihan ?? [];
}

/** What follows depends on the last choice, the order and the roles already named: one best path for each is enough. */
function ringkas(daftar: readonly Jalan[]): readonly Jalan[] {
  const terbaik = new Map<string, Jalan>();
  for (const j of daftar.toSorted((a, b) => b.nilai - a.nilai)) {
    const akhir = j.pilihan.at(-1);
    const kunci = [akhir?.oleh, akhir?.peran, j.maju, ...j.peran].join('/');
    if (!terbaik.has(kunci)) terbaik.set(kunci, j);
  }
  return [...terbaik.values()];
}

/** The nearest word before (or behind) a number that names a quantity; weak words only when asked for. */
function calon(butir: readonly Butir[], dari: number, sampai: number, maju: boolean, hanyaLemah: boolean): Ikatan {
  let terbaik = LEPAS;
  for (let i = dari; i < sampai; i += 1) {
    const b = butir[i];
    if (b?.kind !== 'kata' || b.isyarat?.peran === undefined || (!maju && (b.isyarat.lemah === true) !== hanyaLemah)) continue;
    if (maju && butir.slice(dari, i).some((x) => x.kind === 'kata' && x.isyarat?.perintah === 'tanya')) continue;
    const jarak = maju ? biaya(butir, dari, i) + tanyaSesudah(butir[i + 1]) : biaya(butir, i + 1, sampai) - 1.5;
    const nilai = 10 - jarak - (b.isyarat.lemah === true ? 3.5 : 0);
    if (nilai > terbaik.nilai) terbaik = { nilai, peran: b.isyarat.peran, oleh: i };
  }
  return terbaik;
}

/** "85 capaian berapa": a word that is asked about does not name the number before it. */
function tanyaSesudah(b: Butir | undefined): number {
  if (b === undefined) return 1;
  return (b.kind === 'kata' && b.isyarat?.perintah === 'tanya') || (b.kind === 'tanda' && /[?=]/.test(b.teks)) ? 4 : 0;
}

const isRentang = (butir: readonly Butir[], dari: number, sampai: number): boolean =>
  dari > 0 && /^(?:-|sampai|hingga|sampai dengan|sd|s \/ d|s \. d|s \. d \.)$/.test(butir.slice(dari, sampai).map((b) => (b.kind === 'angka' ? '0' : b.teks)).join(' '));

/** Nothing between two numbers but "dan", a comma, a slash or a unit. */
function isSambungan(butir: readonly Butir[], dari: number, sampai: number): boolean {
  if (dari === 0) return false;
  const isi = butir.slice(dari, sampai);
  return isi.every((b, i) => (b.kind === 'kata' || b.kind === 'tanda') && (SAMBUNG.has(b.teks) || (i === 0 && b.kind === 'kata' && b.isyarat === undefined && b.teks !== 'dari')));
}

/** "target dan realisasi 89,87 dan 85,76": as many numbers as roles listed just before them, in the same order. */
function zip(butir: readonly Butir[], letak: readonly number[], celah: (k: number) => readonly [number, number]): readonly Ikatan[] | undefined {
  const n = letak.length;
  if (n < 2 || letak.slice(1).some((_, k) => !isSambungan(butir, ...celah(k + 1)))) return undefined;
  for (const k of [0, n]) {
    const [dari, sampai] = celah(k);
    const peran: { readonly i: number; readonly peran: Peran }[] = [];
    let rapat = true;
    for (let i = dari; i < sampai; i += 1) {
      const b = butir[i] as Butir;
      if (b.kind === 'angka') return undefined;
      if (b.kind === 'kata' && b.isyarat?.peran !== undefined && b.isyarat.lemah !== true) {
        if (peran.length > 0 && rapat) return undefined;
        peran.push({ i, peran: b.isyarat.peran });
        rapat = true;
      } else if (peran.length > 0 && peran.length < n) {
        if (SAMBUNG.has(b.teks)) rapat = false;
        else if (!(b.kind === 'kata' && PENGISI.has(b.teks))) peran.length = 0;
      }
    }
    if (peran.length === n && new Set(peran.map((p) => p.peran)).size === n) return peran.map((p) => ({ nilai: 8, peran: p.peran, oleh: p.i }));
    if (k === 0 && peran.length > 0) return undefined;
  }
  return undefined;
}

const CACAH = new Set(['indikator', 'iku', 'program', 'kegiatan', 'subkegiatan', 'sub', 'opd', 'sasaran', 'misi', 'tujuan', 'tabel', 'kelurahan', 'kecamatan', 'rekomendasi', 'angka', 'dokumen', 'data', 'nilai', 'hal', 'pertanyaan', 'kali', 'tahun', 'triwulan', 'bulan', 'komponen', 'desimal', 'digit']);
function isCacah(butir: readonly Butir[], posisi: number): boolean {
  const [lalu, b] = [butir[posisi - 1], butir[posisi + 1]];
  if (lalu?.kind === 'kata' && /^(?:dari|dr)$/.test(lalu.teks)) return false;
  return b?.kind === 'kata' && CACAH.has(b.teks.split(' ')[0] as string);
}

/** "1.250" or "Rp1,25" as findAngka writes its choices, back to a decimal string. */
const dariPilihan = (p: string | undefined): string => (p ?? '').replaceAll(/[^\d,-]/g, '').replace(',', '.');

function toAngka(t: { readonly teks: string; readonly hasil: ReturnType<typeof findAngka>[number]['hasil'] }, berikut: string | undefined): Omit<Angka, 'peran' | 'terikat' | 'awal' | 'akhir'> {
  const berskala = /(?:ribu|rb|juta|jt|mil(?:iar|yar|iyar|liar)?|triliun|trilyun|\d\s*[mtk])\.?(?:\s*rupiah)?$/.test(t.teks);
  const kata = !/\d/.test(t.teks);
  const satuanKata = berikut !== undefined && toJenisKata(berikut) !== 'tak-tentu' && !/^(?:nilai|skor|angka|indeks|rasio|kali|poin|program|indikator|sasaran)$/.test(berikut) ? berikut : undefined;
  const dasar = { teks: t.teks, berskala, kata };
  if (!t.hasil.ok) {
    const galat: GalatAngka = t.hasil.error;
    const rp = /\brp|rupiah$/.test(t.teks) ? 'Rp' : undefined;
    return { ...dasar, desimal: dariPilihan(galat.pilihan?.[0]), lain: dariPilihan(galat.pilihan?.[1]), gema: true, ...(rp !== undefined && { satuan: rp }) };
  }
  const a = t.hasil.value;
  const desimal = a.nilai.toFixed();
  // Typed zeros behind the comma are kept: "80,00" is echoed as it was written.
  const pecahan = /^[^\d]*\d+[.,](\d*0)\s*(?:%|persen)?$/.exec(t.teks)?.[1] ?? '';
  const isi = !berskala && pecahan !== '' && !/^\d{3}$/.test(pecahan) ? a.nilai.toFixed(pecahan.length) : desimal;
  const satuan = a.satuan ?? satuanKata;
  return { ...dasar, desimal: isi, gema: a.dibaca !== undefined, ...(satuan !== undefined && { satuan }) };
}

/** Each number gets the year next to it, on the side where more numbers have one. */
function denganTahun(angka: readonly Angka[], bersih: Bersih): readonly Angka[] {
  const batas = (n: number): number => (n < 0 ? 0 : n >= angka.length ? bersih.teks.length : (angka[n] as Angka).awal);
  const depan = angka.map((a, n) => bersih.tahun.filter((t) => t.awal >= (n === 0 ? 0 : (angka[n - 1] as Angka).akhir) && t.akhir <= a.awal).at(-1));
  const belakang = angka.map((a, n) => bersih.tahun.find((t) => t.awal >= a.akhir && t.akhir <= batas(n + 1)));
  const banyak = (daftar: readonly unknown[]): number => daftar.filter((t) => t !== undefined).length;
  const pilih = banyak(depan) >= banyak(belakang) ? depan : belakang;
  return angka.map((a, n) => {
    const tahun = pilih[n]?.tahun;
    return tahun === undefined ? a : { ...a, tahun };
  });
}
