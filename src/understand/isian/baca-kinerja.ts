// Target, realisasi, capaian, kendala and the list of indicators of an office, as it entered them; years that nobody opened belong to print.
import type { Permintaan, PermintaanOf } from '../../permintaan.ts';
import { kataOf, samaKata } from './nama-isian.ts';
import {
  isTahunDibuka,
  isTercetak,
  opdTanya,
  pakai,
  persis,
  salahSatu,
  sisaKata,
  tahunTanya,
  type Slot,
  type SumberIsian,
} from './slot-isian.ts';

type Ukuran = PermintaanOf<'isian-kinerja'>['ukuran'];

const ukuranKata: readonly (readonly [Ukuran[number], readonly string[]])[] = [
  ['target', ['target']],
  ['realisasi', ['realisasi', 'hasil', 'nilai', 'angka', 'kumulatif', 'progres', 'tercatat', 'diisi', 'dilaporkan', 'terisi']],
  ['capaian', ['capaian', 'pencapaian', 'persentase', 'tercapai', 'capai']],
];
/** Words too common in names of indicators to tell one from another. */
const umum: ReadonlySet<string> = new Set([
  'persentase',
  'jumlah',
  'nilai',
  'tingkat',
  'rata',
  'indeks',
  'angka',
  'capaian',
  'realisasi',
  'target',
]);

export const ukuranOf = (x: Slot): Ukuran => ukuranKata.filter(([, kata]) => pakai(x.kata, salahSatu(...kata))).map(([u]) => u);

const kataBanding = salahSatu(
  ...['bandingkan', 'perbandingan', 'banding', 'dibanding', 'dibandingkan', 'versus', 'perkembangan', 'tren', 'selisih', 'perubahan'],
);
const kataArah = salahSatu('naik', 'turun', 'meningkat', 'menurun', 'berubah', 'kenaikan', 'penurunan');
const kataKendala = salahSatu(
  ...['kendala', 'hambatan', 'penghambat', 'terkendala', 'terhambat', 'masalah', 'permasalahan', 'kenapa', 'mengapa', 'penyebab'],
  ...['sebab', 'penyebabnya', 'alasan', 'solusi', 'perbaikan', 'memperbaiki', 'mengatasi'],
);
/** What a question about a constraint may say of the value. */
const kataGagal = salahSatu(
  'rendah',
  'kurang',
  'gagal',
  'meleset',
  'anjlok',
  'capaian',
  'realisasi',
  'target',
  'tercapai',
  'capai',
  'mencapai',
  'memenuhi',
  'bawah',
  'nilai',
  'hasil',
);

type Hal =
  | { readonly kind: 'nilai'; readonly ukuran: Ukuran; readonly banding: boolean }
  | { readonly kind: 'kendala'; readonly arah?: 'naik' | 'turun' };

/** What is asked: words of a constraint win, then those of a comparison. */
export function halOf(x: Slot): Hal {
  const arah = /\b(?:turun|menurun|penurunan)\b/.test(x.teks)
    ? ('turun' as const)
    : /\b(?:naik|meningkat|kenaikan)\b/.test(x.teks)
      ? ('naik' as const)
      : undefined;
  if (pakai(x.kata, kataKendala)) {
    pakai(x.kata, kataArah);
    pakai(x.kata, kataGagal);
    pakai(x.kata, persis('belum', 'tidak'));
    pakai(x.kata, salahSatu('langkah', 'upaya', 'penanggung', 'jawab', 'tenggat', 'kapan', 'faktor', 'utama'));
    return { kind: 'kendala', ...(arah === undefined ? {} : { arah }) };
  }
  const banding = pakai(x.kata, kataBanding) || pakai(x.kata, kataArah);
  return { kind: 'nilai', ukuran: ukuranOf(x), banding };
}

/** Indicators that the rest of the words names in part; undefined when a word belongs to none. */
function indikatorOf(x: Slot, s: SumberIsian, opd: string | undefined): readonly string[] | undefined {
  const calon = s.nama.indikator.filter((i) => opd === undefined || i.opd === opd);
  const disebut = x.indikator.filter((id) => calon.some((c) => c.id === id));
  if (x.indikator.length > 0 && disebut.length === 0) return undefined;
  // "berapa ton": the unit of what is asked.
  const satuan = new Set(
    (disebut.length > 0 ? disebut : calon.map((c) => c.id)).flatMap((id) => kataOf(s.buku.find('indikator', id)?.isi.satuan ?? '')),
  );
  if (/\bberapa\b/.test(x.teks)) pakai(x.kata, (k) => satuan.has(k) && !calon.some((c) => c.nama.some((n) => n.includes(k))));
  const sisa = sisaKata(x, s);
  if (sisa.length === 0) return disebut;
  if (disebut.length > 0 || sisa.every((w) => umum.has(w.kata))) return undefined;
  const kena = calon.filter((c) => sisa.every((w) => c.nama.some((n) => n.some((k) => samaKata(k, w.kata)))));
  return kena.length === 0 ? undefined : kena.map((c) => c.id);
}

/** "indikator mana yang belum tercapai tw 1", "iku kecamatan bagan hulu 2027"; undefined when values are asked. */
function bacaDaftar(x: Slot, s: SumberIsian, opd: string): Permintaan | undefined {
  if (!/\b(?:indikator|iku)\b/.test(x.teks) || x.indikator.length > 0 || /\btarget\b/.test(x.teks)) return undefined;
  const belum = x.kata.some((w) => w.kata === 'belum' || w.kata === 'tidak');
  const tercapai = pakai(x.kata, salahSatu('tercapai', 'memenuhi', 'mencapai'));
  if (tercapai) pakai(x.kata, persis('belum', 'tidak'));
  if (sisaKata(x, s).length > 0) return undefined;
  const tahun = tahunTanya(x, s, opd);
  // Reports and decrees list their own; a year that was opened here, or "kami", asks for what was entered.
  if (!isTahunDibuka(s, opd, tahun) ? isTercetak(s, opd) : isTercetak(s, opd) && !x.sendiri && x.tahun.length === 0) return undefined;
  const [triwulan] = x.triwulan;
  return {
    kind: 'isian-indikator',
    opd,
    tahun,
    saring: tercapai ? (belum ? 'belum-tercapai' : 'tercapai') : 'semua',
    ...(triwulan === undefined ? {} : { triwulan }),
    ...(/\b(?:berapa|jumlah|banyak)\b/.test(x.teks) ? { jumlah: true } : {}),
  };
}

export function bacaDaftarIndikator(x: Slot, s: SumberIsian): Permintaan | undefined {
  const opd = opdTanya(x, s);
  return opd === undefined || x.nomor !== undefined || x.triwulan.length > 1 || x.tahun.length > 1 ? undefined : bacaDaftar(x, s, opd);
}

export function bacaKinerja(x: Slot, s: SumberIsian): Permintaan | undefined {
  if (x.nomor !== undefined || x.tahun.length > 1) return undefined;
  const disebut = opdTanya(x, s);
  const hal = halOf(x);
  const tanya = disebut ?? (x.opd.length === 0 ? undefined : '');
  const indikator = indikatorOf(x, s, tanya);
  if (indikator === undefined) return undefined;
  const milik = new Set(indikator.map((id) => s.nama.indikator.find((i) => i.id === id)?.opd ?? ''));
  const opd = disebut ?? (milik.size === 1 ? [...milik][0] : undefined);
  if (opd === undefined) return undefined;
  const bertempat = x.opd.length > 0 || x.sendiri;
  const kinerja = x.triwulan.length > 0 && /\bkinerja\b/.test(x.teks);
  const polos = hal.kind === 'nilai' && hal.ukuran.length === 0 && !hal.banding && !kinerja;
  const sendiri = opd === s.opdSendiri && x.triwulan.length > 0;
  // Without an indicator it takes an office and something to ask of it.
  if (indikator.length === 0 && (polos || !(bertempat || sendiri))) return undefined;
  if (polos && /\b(?:apakah|siapa|mana|apa)\b/.test(x.teks) && indikator.length === 0) return undefined;
  const tahun = tahunTanya(x, s, opd);
  // Years that nobody opened here belong to the printed reports, of offices that have one.
  if (!isTahunDibuka(s, opd, tahun) && isTercetak(s, opd)) return undefined;
  const inti = { opd, indikator: [...indikator], tahun, triwulan: [...x.triwulan] };
  if (hal.kind === 'kendala') return { kind: 'isian-kendala', ...inti, ...(hal.arah === undefined ? {} : { arah: hal.arah }) };
  return {
    kind: 'isian-kinerja',
    ...inti,
    ukuran: hal.ukuran.length === 0 ? (hal.banding ? ['realisasi', 'capaian'] : ['target', 'realisasi', 'capaian']) : [...hal.ukuran],
    ...(hal.banding ? { banding: true } : {}),
  };
}
