// The words of a question about entered data: which name offices, indicators and times, and which nothing explains.
import { ambilTriwulan } from '../../kinerja/periode.ts';
import type { Penglihatan } from '../../isian/penglihatan.ts';
import type { Permintaan } from '../../permintaan.ts';
import type { Kosakata } from '../normalise.ts';
import { ambilNama, kataOf, samaKata, type KataTanya } from './nama-isian.ts';

export type SumberIsian = Pick<Penglihatan, 'buku' | 'tempat' | 'nama' | 'pelaku' | 'opdSendiri' | 'hariIni'> & {
  readonly kosakata: Kosakata;
  /** OPD that the question names among those with reports of data/. */
  readonly opdLaporan: readonly string[];
  /** What was answered last, when it was about entered data. */
  readonly lama?: Permintaan;
};

export type Slot = {
  readonly teks: string;
  readonly kata: readonly KataTanya[];
  readonly opd: readonly string[];
  /** Offices of one name, of which nothing says which is meant; `opd` holds none of them, or the one that was chosen. */
  readonly rancu: readonly string[];
  /** An office was named, with a government that has none of that name. */
  readonly asing: boolean;
  readonly pemda: readonly string[];
  readonly indikator: readonly string[];
  readonly tahun: readonly number[];
  readonly triwulan: readonly number[];
  readonly nomor?: number;
  readonly sendiri: boolean;
};

const polaNomor = /\b(?:(?:nomor|no|nmr|ke)|(rekomendasi|temuan|saran|butir)(?: (?:nomor|no|nmr|ke))?) ?(\d{1,2})\b/;

/** Words only that lead through a question about entered data. */
export const ringan: ReadonlySet<string> = new Set(
  [
    'opd skpd pd perangkat daerah unit kantor instansi saja semua seluruh daftar sebutkan tampilkan siapa mana apa apakah berapa sudah yang',
    'tahun triwulan tw kuartal ini sekarang saat hari per sampai dengan kinerja iku indikator data isian laporan status bagaimana gimana',
    'kami kita saya sendiri punya milik lhe inspektorat hasil evaluasi internal banyak jumlah ada di untuk pada dari ke dan atau dong ya tolong mohon pak bu',
    'kapan nya kata itu tadi ga gak kok sih oleh perlu harus masih',
  ].flatMap((x) => x.split(' ')),
);

export const pakai = (kata: readonly KataTanya[], cocok: (k: string) => boolean): boolean => {
  const kena = kata.filter((w) => !w.terpakai && cocok(w.kata));
  for (const w of kena) w.terpakai = true;
  return kena.length > 0;
};
export const salahSatu =
  (...daftar: readonly string[]) =>
  (k: string): boolean =>
    daftar.some((d) => samaKata(k, d));
/** Short and negating words, which a letter turns into others. */
export const persis =
  (...daftar: readonly string[]) =>
  (k: string): boolean =>
    daftar.includes(k);

/** The quarter that is reported now: the last one that has ended. */
export function triwulanTerakhir(hariIni: string): { readonly tahun: number; readonly triwulan: 1 | 2 | 3 | 4 } {
  const [tahun, bulan] = [Number(hariIni.slice(0, 4)), Number(hariIni.slice(5, 7))];
  const lalu = Math.ceil(bulan / 3) - 1;
  return lalu === 0 ? { tahun: tahun - 1, triwulan: 4 } : { tahun, triwulan: lalu as 1 | 2 | 3 };
}

/** What chats write and the dictionary of the reports does not know. */
const singkat: Readonly<Record<string, string>> = {
  nunggu: 'menunggu',
  telat: 'terlambat',
  tl: 'tindak lanjut',
  pj: 'penanggung jawab',
  dok: 'dokumen',
  real: 'realisasi',
  konfirm: 'konfirmasi',
  krn: 'karena',
};

/** "surat yang dilayani": one form of a word of chat; the ending of the street ("targetnya") goes. */
function bakukan(k: string, slang: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(slang, k)) return slang[k] ?? k;
  return singkat[k] ?? k.replace(/(?<=\p{L}{3})nya$/u, '');
}

/** "yang belum?" ends in no question tag, which folding would take off. */
const tanpaEkor = (teks: string): string => teks.replace(/^(\W*(?:kalau )?(?:yang|yg) (?:belum|blm))\W*$/i, '$1 saja');

/** The government that an unplaced question is about: that of the person, else the one that answers first, if anything was entered for it. */
export function pemdaPenanya(s: SumberIsian): string | undefined {
  const peran = s.pelaku.peran.find((p) => p.pemda !== undefined || p.opd !== undefined);
  const milik = peran?.pemda ?? s.tempat.opdById.get(s.opdSendiri ?? peran?.opd ?? '')?.pemda;
  if (milik !== undefined) return milik;
  const { bawaan } = s.tempat;
  return s.buku.semua('tahun-kerja').some((x) => s.tempat.opdById.get(x.isi.opd)?.pemda === bawaan) ? bawaan : undefined;
}

/** `pilih`: which of several offices of one name is meant. */
export function bacaSlot(mentah: string, s: SumberIsian, pilih?: string): Slot {
  const { slang } = s.kosakata;
  const teks = kataOf(tanpaEkor(mentah))
    .map((k) => bakukan(k, slang))
    .join(' ');
  const { triwulan: bernomor, sisa: tanpaNomor } = ambilTriwulan(teks);
  const berjalan = /\b(?:tw|triwulan|kuartal) (?:ini|berjalan|sekarang)\b/.test(teks);
  const lalu = /\b(?:tw|triwulan|kuartal) (?:lalu|terakhir|kemarin|sebelum)\b/.test(teks);
  const terakhir = triwulanTerakhir(s.hariIni);
  const triwulan = [...bernomor, ...(berjalan ? [(terakhir.triwulan % 4) + 1] : []), ...(lalu ? [terakhir.triwulan] : [])];
  const tanpaTriwulan = tanpaNomor
    .replaceAll(/\b(?:tw|triwulan|kuartal) (?:ini|berjalan|sekarang|lalu|terakhir|kemarin|sebelum)\b/g, ' ')
    .replaceAll(/ {2,}/g, ' ');
  const nomor = polaNomor.exec(tanpaTriwulan);
  const bersih = nomor === null ? tanpaTriwulan : tanpaTriwulan.replace(nomor[0], ` ${nomor[1] ?? ''} `);
  const kiniTahun = Number(s.hariIni.slice(0, 4));
  const tahun = [
    ...[...bersih.matchAll(/\b(20\d\d)\b/g)].map((m) => Number(m[1])),
    ...(/\btahun (?:lalu|kemarin|sebelumnya|sebelum)\b/.test(bersih) ? [kiniTahun - 1] : []),
    ...(lalu ? [terakhir.tahun] : []),
    ...(/\btahun (?:ini|sekarang|berjalan)\b/.test(bersih) ? [kiniTahun] : []),
    ...(/\btahun depan\b/.test(bersih) ? [kiniTahun + 1] : []),
  ];
  const kata = kataOf(bersih.replaceAll(/\b20\d\d\b|\btahun (?:lalu|kemarin|sebelumnya|sebelum|ini|sekarang|berjalan|depan)\b/g, ' ')).map(
    (k): KataTanya => ({ kata: k, terpakai: false }),
  );
  const sendiri = kata.some((w) => ['kami', 'kita', 'saya'].includes(w.kata));
  // "kecamatan kami": the kind of one's own office.
  const [jenisSendiri] = sendiri && s.opdSendiri !== undefined ? kataOf(s.tempat.namaOpd(s.opdSendiri)) : [];
  const indikator = ambilNama(kata, s.nama.indikator);
  const tempat = ambilNama(kata, s.nama.opd);
  const pemda = ambilNama(kata, s.nama.pemda).flat();
  if (tempat.length === 0) pakai(kata, (k) => k === jenisSendiri);
  const utama = pemdaPenanya(s);
  const pemdaOf = (o: string): string => s.tempat.opdById.get(o)?.pemda ?? '';
  const kelompok = tempat.map((ids) => {
    const di = pemda.length === 0 ? ids : ids.filter((o) => pemda.includes(pemdaOf(o)));
    const milik = di.filter((o) => pemdaOf(o) === utama);
    return milik.length > 0 ? milik : di;
  });
  const rancu = kelompok.find((ids) => ids.length > 1) ?? [];
  return {
    teks: bersih,
    kata,
    opd: [...new Set(kelompok.flatMap((ids) => (ids.length === 1 ? ids : ids.filter((o) => o === pilih))))],
    rancu,
    asing: kelompok.some((ids) => ids.length === 0),
    pemda,
    indikator: [...new Set(indikator.flat())],
    tahun: [...new Set(tahun)],
    triwulan: [...new Set(triwulan)],
    sendiri,
    ...(nomor?.[2] === undefined ? {} : { nomor: Number(nomor[2]) }),
  };
}

/** True when every content word is explained. */
export const habis = (x: Slot, s: SumberIsian): boolean => sisaKata(x, s).length === 0;
export const sisaKata = (x: Slot, s: SumberIsian): readonly KataTanya[] =>
  x.kata.filter((w) => !w.terpakai && !ringan.has(w.kata) && !s.kosakata.fungsi.has(w.kata));

export type Wilayah = { readonly opd: readonly string[]; readonly pemda?: string };

/** Where a question is about: the offices it names, a government, the office of the person, else the whole of their government. */
export function wilayahTanya(x: Slot, s: SumberIsian, opdSendiri = true): Wilayah {
  if (x.opd.length > 0) return { opd: x.opd };
  if (s.opdLaporan.length > 0) return { opd: s.opdLaporan };
  const pemda = x.pemda[0] ?? pemdaPenanya(s);
  if (x.pemda.length === 0 && (opdSendiri || x.sendiri) && s.opdSendiri !== undefined) return { opd: [s.opdSendiri] };
  return { opd: [], ...(pemda === undefined ? {} : { pemda }) };
}

/** The one office that a question about an indicator is about, if it names one or the person has one. */
export function opdTanya(x: Slot, s: SumberIsian): string | undefined {
  const w = wilayahTanya(x, s);
  return w.opd.length === 1 ? w.opd[0] : undefined;
}

/** Reports or decrees of data/ know this office too; what nobody entered is left to them. */
export const isTercetak = (s: SumberIsian, opd: string): boolean => s.tempat.opdById.get(opd)?.asal !== 'isian';
export const isTahunDibuka = (s: SumberIsian, opd: string, tahun: number): boolean =>
  s.buku.find('tahun-kerja', `${opd}:${tahun}`) !== undefined;

/** The year that a question means which names none: this one, or the last, if it was opened. */
export function tahunTanya(x: Slot, s: SumberIsian, opd: string): number {
  const kini = Number(s.hariIni.slice(0, 4));
  return x.tahun[0] ?? [kini, kini - 1].find((t) => isTahunDibuka(s, opd, t)) ?? kini;
}
