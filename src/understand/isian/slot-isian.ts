// The words of a question about entered data: which name offices, indicators and times, and which nothing explains.
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
  readonly pemda: readonly string[];
  readonly indikator: readonly string[];
  readonly tahun: readonly number[];
  readonly triwulan: readonly number[];
  readonly nomor?: number;
  readonly sendiri: boolean;
};

const romawi: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

const polaTriwulan =
  /\b(?:tw|twl|triwulan|tri wulan|kuartal|q)[\s.-]*(?:ke[\s-]*)?(iv|iii|ii|i|[1-4])(?:\s*(?:dan|,|&|sampai|-)\s*(?:tw|triwulan)?\s*(iv|iii|ii|i|[1-4])\b(?!\d))?(?![a-z\d])/g;

/** Words that only lead through a question about entered data. */
export const ringan: ReadonlySet<string> = new Set(
  [
    'opd skpd pd perangkat daerah unit kantor instansi dinas saja semua seluruh daftar sebutkan tampilkan siapa mana apa apakah berapa sudah yang',
    'tahun triwulan tw kuartal ini sekarang saat hari per sampai dengan kinerja iku indikator data isian laporan status bagaimana gimana',
    'kami kita saya sendiri punya milik lhe inspektorat hasil evaluasi internal bulan banyak jumlah ada di untuk pada dari ke dan atau dong ya tolong mohon pak bu',
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

/** The quarter that is reported now: the last one that has ended. */
export function triwulanTerakhir(hariIni: string): { readonly tahun: number; readonly triwulan: 1 | 2 | 3 | 4 } {
  const [tahun, bulan] = [Number(hariIni.slice(0, 4)), Number(hariIni.slice(5, 7))];
  const lalu = Math.ceil(bulan / 3) - 1;
  return lalu === 0 ? { tahun: tahun - 1, triwulan: 4 } : { tahun, triwulan: lalu as 1 | 2 | 3 };
}

export function bacaSlot(mentah: string, s: SumberIsian): Slot {
  const { slang } = s.kosakata;
  const teks = kataOf(mentah)
    .map((k) => (Object.hasOwn(slang, k) ? (slang[k] ?? k) : k.replace(/(?<=\p{L}{4})nya$/u, '')))
    .join(' ');
  const triwulan = [...teks.matchAll(polaTriwulan)].flatMap((m) => [m[1], m[2]].flatMap((x) => romawi[x ?? ''] ?? []));
  const berjalan = /\b(?:tw|triwulan|kuartal) (?:ini|berjalan|sekarang)\b/.test(teks);
  const lalu = /\b(?:tw|triwulan|kuartal) (?:lalu|terakhir|kemarin|sebelum)\b/.test(teks);
  const terakhir = triwulanTerakhir(s.hariIni);
  if (berjalan) triwulan.push((terakhir.triwulan % 4) + 1);
  if (lalu) triwulan.push(terakhir.triwulan);
  const tanpaTriwulan = teks
    .replaceAll(polaTriwulan, ' ')
    .replaceAll(/\b(?:tw|triwulan|kuartal) (?:ini|berjalan|sekarang|lalu|terakhir|kemarin|sebelum)\b/g, ' ');
  const nomor = /\b(?:nomor|no|nmr|rekomendasi ke) ?(\d{1,2})\b/.exec(tanpaTriwulan);
  const bersih = nomor === null ? tanpaTriwulan : tanpaTriwulan.replace(nomor[0], ' ');
  const kiniTahun = Number(s.hariIni.slice(0, 4));
  const tahun = [
    ...[...bersih.matchAll(/\b(20\d\d)\b/g)].map((m) => Number(m[1])),
    ...(/\btahun (?:lalu|kemarin|sebelumnya)\b/.test(bersih) ? [kiniTahun - 1] : []),
    ...(lalu ? [terakhir.tahun] : []),
    ...(/\btahun (?:ini|sekarang|berjalan)\b/.test(bersih) ? [kiniTahun] : []),
  ];
  const kata = kataOf(bersih.replaceAll(/\b20\d\d\b|\btahun (?:lalu|kemarin|sebelumnya|ini|sekarang|berjalan)\b/g, ' ')).map(
    (k): KataTanya => ({ kata: k, terpakai: false }),
  );
  const sendiri = kata.some((w) => ['kami', 'kita', 'saya'].includes(w.kata));
  const indikator = ambilNama(
    kata,
    s.nama.indikator.filter((x) => x.nama.length > 0),
  );
  const opd = ambilNama(kata, s.nama.opd);
  const pemda = ambilNama(kata, s.nama.pemda);
  return {
    teks: bersih,
    kata,
    opd,
    pemda,
    indikator,
    tahun: [...new Set(tahun)],
    triwulan: [...new Set(triwulan)],
    sendiri,
    ...(nomor?.[1] === undefined ? {} : { nomor: Number(nomor[1]) }),
  };
}

/** True when every content word is explained. */
export const habis = (x: Slot, s: SumberIsian): boolean =>
  x.kata.every((w) => w.terpakai || ringan.has(w.kata) || s.kosakata.fungsi.has(w.kata) || /^\d{1,2}$/.test(w.kata));
