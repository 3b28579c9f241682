// Takes out of a question every number that is a name, not a quantity: laws, tables, years, scales, list numbers.
// What is taken out is blanked character by character, so all positions stay those of the question.
import type { Polaritas } from '../kinerja/capaian.ts';
import { isMungkinBerangka } from '../kinerja/angka.ts';
import { toJenisKata } from '../kinerja/satuan.ts';

export type Tahun = { readonly tahun: number; readonly awal: number; readonly akhir: number };
export type Bersih = {
  readonly teks: string;
  readonly tahun: readonly Tahun[];
  /** Numbers and years of the rules named ("14/2017", "aturan 2004"), for choosing a scale. */
  readonly aturan: readonly { readonly nomor?: string; readonly tahun?: string }[];
  readonly polaritas?: Polaritas;
  /** A polarity is named in words that were not understood. */
  readonly polaritasKabur: boolean;
  /** The scale a value is to be brought to or comes from ("skala 100"). */
  readonly skala?: '4' | '100';
  readonly faktor25: boolean;
  /** "kali 100%": a percentage is wanted. */
  readonly kali100: boolean;
  readonly jumlahUnsur?: number;
  readonly bobot?: '0,111' | '0,11';
};

const BULAN =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|jan|feb|mar|apr|jun|jul|agt|agu|sep|okt|nov|des';
const BAIK = '(?:baik|bagus|berhasil|oke|ok|tercapai|positif|better)';
const MAKIN = '(?:maki?n|semakin|smkn|mkn|smakin|tambah)';
const TURUN = '(?:kecil|rendah|sedikit|turun|menurun|kurang|dikit|minim|minimum|berkurang|mengecil|rendahnya)';
const NAIK = '(?:besar|tinggi|banyak|naik|meningkat|gede|lebih)';
const POLARITAS: readonly (readonly [Polaritas, RegExp])[] = [
  ['turun-baik', new RegExp(`\\b${MAKIN}\\s+${TURUN}(?:nya)?\\s*,?\\s*(?:(?:maka|itu|ya)\\s+)?${MAKIN}\\s+${BAIK}`, 'g')],
  [
    'turun-baik',
    /\b(?:lower|less|smaller)(?:\s+is)?\s+(?:the\s+)?better\b|\b(?:lebih|yang)\s+(?:kecil|rendah|sedikit)\s+(?:(?:itu|yang|adalah)\s+)?lebih\s+(?:baik|bagus)/g,
  ],
  [
    'turun-baik',
    /\b(?:(?:indikator|polaritas|polarisasi|sifat|arah|tipe|jenis|formula|rumus|iku)(?:nya)?\s*(?:\w+nya\s+)?(?:yang\s+|ini\s+|itu\s+|adalah\s+|bersifat\s+|dengan\s+|jenis\s+|=\s*|:\s*)*)(?:negatif|negativ|negative|menurun|turun|minimi[sz]e|minimasi|minimalisasi|minus|penurunan|min(?=imize|\s*,|\s*;))(?:\s+baik)?\b/g,
  ],
  [
    'turun-baik',
    /\b(?:minimi[sz]e|minimi[sz]ed|minimasi|minimalisasi|meminimalkan|turun[- ]baik|lower better|polaritas -(?!\d)|capaian negatif|target negatif(?=\s+(?:target|dengan))|bersifat negatif|(?:ber)?polaritas negatif)\b/g,
  ],
  [
    'stabil',
    /\b(?:(?:indikator|polaritas|sifat|arah|tipe|jenis)(?:nya)?\s*(?:yang\s+|bersifat\s+|adalah\s+|=\s*|:\s*)*)?(?:stabil|stabili[sz]e|stabilisasi|stabili[sz]ed)\b/g,
  ],
  ['naik-baik', new RegExp(`\\b${MAKIN}\\s+${NAIK}(?:nya)?\\s*,?\\s*(?:(?:maka|itu)\\s+)?${MAKIN}\\s+${BAIK}`, 'g')],
  [
    'naik-baik',
    /\b(?:indikator|polaritas|sifat|arah|tipe|rumus)(?:nya)?\s*(?:yang\s+|bersifat\s+|adalah\s+|=\s*|:\s*)*(?:positif|positive|naik|meningkat|maksimi[sz]e|maximi[sz]e|plus)\b|\bmaximi[sz]e\b|\bmaksimi[sz]e\b|\bhigher is better\b/g,
  ],
];

const KIND =
  '(?:permen[\\w.-]*|perpres|perda|perwako|perwali|perwal|perbup|pergub|kep(?:men|mendagri|wako|bup|gub|pres)[\\w.-]*|kep(?=[\\s/.])|pmk|pp|uu|inpres|(?:men)?pan-?\\s?rb|\\w*(?:menpan|mendagri|endagri|renpan)\\w*|peraturan|keputusan|aturan|m\\.pan)';
const ATURAN_BERNOMOR = new RegExp(
  `\\b${KIND}\\b[\\s\\/.:-]*(?:(?:pan-?\\s?rb|panrb|menteri|daerah|walikota)\\s*){0,2}(?:(?:no|nomor|nmr|nomer)\\b[\\s.:]*)?(\\d{1,3})(?![\\d.,]*\\d|\\s*(?:%|persen|dan\\s+realisasi))(?:\\s*(?:\\/|tahun|thn\\.?|th\\.?)\\s*((?:19|20)\\d\\d))?`,
  'g',
);
const ATURAN_BERTAHUN = new RegExp(
  `\\b(?:${KIND}|versi|skala|pedoman|standar|ketentuan|mutu|regulasi)\\s+(?:(?:lama|baru|yang|tahun|thn|th)\\s+){0,2}((?:19|20)\\d\\d)\\b`,
  'g',
);
const TANGGAL = new RegExp(`\\b\\d{1,2}\\s+(?:${BULAN})\\b(?:\\s+(?:19|20)\\d\\d)?`, 'g');

const HITUNG_UNSUR: ReadonlyMap<string, number> = new Map([
  ['sembilan', 9],
  ['empat belas', 14],
]);

/** Blanks with a dot in them, so that numbers on both sides do not run together. */
const samar = (n: number): string => (n < 3 ? ' '.repeat(n) : `${' '.repeat(Math.floor(n / 2))}·${' '.repeat(n - Math.floor(n / 2) - 1)}`);

const TAHUN_LEPAS = /(?<=^| )(?<!rp\.? )(?:19|20)\d\d(?= *[?!.]*$|[?!,;)](?!\d)| (\p{L}+))/gu;
const SATUAN_TAHUN = /^(?:persen|rupiah|juta|jt|miliar|milyar|ribu|rb)$/;
const PECAHAN = /\b(?:setengah|separ[uo]|seper|dua|tiga)/;

/** False only when no number is left once `bersihkan` has taken out the years: most questions about data name nothing but a year. */
export function isMungkinBesaran(teks: string): boolean {
  const tanpaTahun = teks.replaceAll(TAHUN_LEPAS, (tahun, berikut?: string) =>
    berikut !== undefined && (SATUAN_TAHUN.test(berikut) || toJenisKata(berikut) === 'hitungan') ? tahun : '',
  );
  return isMungkinBerangka(tanpaTahun) || PECAHAN.test(tanpaTahun);
}

/** Kinds of things that are counted as often as they are numbered: "kelurahan 12, opd 40". */
const TERHITUNG = 'program|kegiatan|subkegiatan|sub|opd|bidang|seksi|rekomendasi|tahun|bulan|unit|kelurahan|dinas|bagian';
const bernomorUrut = (kata: string): RegExp =>
  new RegExp(
    `\\b(?:${kata})\\b\\.?[\\s-]*(?:ke[\\s-]*)?(?:\\d{1,2}|satu|dua|tiga)(?![.,]?\\d)(?=\\s*(?:[:=,;)]|$|\\?)|\\s+\\p{L})(?!\\s*(?:%|persen|juta|jt|miliar|milyar|ribu|rb|m)(?!\\p{L}))`,
    'gu',
  );
const URUTAN = 'indikator|iku|sasaran|misi|tujuan|nomor|nomer|no|poin|butir|urutan|ke';
const URUTAN_SAJA = bernomorUrut(URUTAN);
const URUTAN_SEMUA = bernomorUrut(`${URUTAN}|${TERHITUNG}`);

/** With `terhitung`, the number right behind a thing that is counted ("kegiatan 12", "perda 9", "umur 1 tahun 30") is a quantity. */
export function bersihkan(asli: string, terhitung = false): Bersih {
  let teks = asli;
  const tahun: Tahun[] = [];
  const aturan: { nomor?: string; tahun?: string }[] = [];
  let polaritas: Polaritas | undefined;
  let skala: '4' | '100' | undefined;
  let faktor25 = false;
  let kali100 = false;
  let jumlahUnsur: number | undefined;
  let bobot: '0,111' | '0,11' | undefined;
  const blank = (pola: RegExp, catat?: (m: RegExpExecArray) => boolean | undefined): void => {
    // Most patterns find nothing; asking first costs less than an iterator.
    if (teks.search(pola) === -1) return;
    for (const m of [...teks.matchAll(pola)]) {
      if (catat?.(m) === false) continue;
      teks = teks.slice(0, m.index) + samar(m[0].length) + teks.slice(m.index + m[0].length);
    }
  };

  for (const [arah, pola] of POLARITAS) blank(pola, () => ((polaritas ??= arah), undefined));

  // Rules. "95 tahun 2024" is no rule: the number needs the kind of rule before it, or the slash of "14/2017".
  blank(/\bkep\s*\/\s*(\d+)\s*\/\s*[\w.]+\s*\/\s*\d+\s*\/\s*(\d{4})/g, (m) => catatAturan(m[1], m[2]));
  blank(/(?<![\d.,])(\d{1,3})\s?\/\s?((?:19|20)\d\d)(?![\d.,]*\d)/g, (m) => catatAturan(m[1], m[2]));
  blank(ATURAN_BERNOMOR, (m) => (terhitung && /^(?:perda|peraturan|keputusan|aturan)\s+\d+$/.test(m[0]) ? false : catatAturan(m[1], m[2])));
  blank(ATURAN_BERTAHUN, (m) => catatAturan(undefined, m[1]));
  function catatAturan(nomor: string | undefined, th: string | undefined): undefined {
    aturan.push({ ...(nomor !== undefined && { nomor }), ...(th !== undefined && { tahun: th }) });
  }

  blank(/\b(?:tabel|tbl|tab|bab|pasal|lampiran|halaman|hal|gambar|baris|grafik|ayat)\.?\s*(?:\d+(?:\.\d+)*[a-z]?|[ivx]+)\b/g);
  blank(
    /\b(?:tw|triwulan|twl|kuartal|semester|smt)\b[\s.-]*(?:ke[\s-]*)?(?:[ivx]+|[1-4](?![.,]?\d)|satu|dua|tiga|empat|pertama|kedua|ketiga|keempat)\b/g,
  );
  blank(TANGGAL);
  // "D-4/S-1" is a kind of degree.
  blank(/(?<![\p{L}\d])[a-z]-\d{1,2}(?![\d%]|[.,]\d)/gu);
  blank(/\b\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d\b/g);

  blank(
    /\b(?:skala|interval|rentang|range|bentuk|basis)(?:\s+(?:likert|nilai|penilaian))?\s*\(?\s*(?:(?:0|1|25)\s*(?:-|s\.?\/?d\.?|sampai|hingga|ke)\s*)?(4|100|ratusan|seratus|empat)\b(?!,\d)\)?/g,
    keSkala,
  );
  blank(/(?<![\d.,])(?:0|1|25)\s*(?:-|s\.?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(4|100)(?![\d]|[.,]\d)/g, keSkala);
  blank(/\b(?:dari|per)\s+(?:maksimal\s+)?(4)(?:,00?)?\b(?!\s*[.,]?\d|\s*(?:\p{L}{3,}))/gu, keSkala);
  if (/konversi|\b(?:di)?(?:setara|ubah|jadi|convert)/.test(teks))
    blank(
      /\b(?:ke|menjadi|jadi|dalam|kalau|per)\s+(?:nilai\s+|indeks\s+|angka\s+)?(100|seratus|ratusan)(?![\d.,]*\d|\s*%|\s*persen)\b/g,
      keSkala,
    );
  function keSkala(m: RegExpExecArray): undefined {
    const ini = ['4', 'empat'].includes(m[1] ?? '') ? '4' : '100';
    // "3,29 dari skala 4 ke skala 100": where it goes counts, not where it comes from.
    skala = skala === undefined || /\b(?:ke|jadi|menjadi|dalam)\s*$/.test(teks.slice(0, m.index)) ? ini : skala;
  }
  blank(/(?:[x×*]|\b(?:kali|dikali|dikalikan|x))\s*(?:100|seratus)\s*(?:%|persen)?(?![\d.,]*\d)/g, () => ((kali100 = true), undefined));
  blank(/(?:[x×*÷:]|\b(?:kali|dikali|dikalikan|dibagi|bagi))\s*25(?![\d.,]*\d)(?!\s*%)/g, () => ((faktor25 = true), undefined));

  blank(/(?<![\d.,])(9|14|sembilan|empat belas)\s+(?:(?:buah|nilai|rata-rata)\s+)?unsur\b/g, (m) => {
    jumlahUnsur = HITUNG_UNSUR.get(m[1] ?? '') ?? Number(m[1]);
    // The word stays: it says what the numbers are.
    teks = teks.slice(0, m.index) + ' '.repeat(m[0].length - 5) + 'unsur' + teks.slice(m.index + m[0].length);
    return false;
  });
  blank(
    /\bbobot(?:nya)?\s*(?:=|:|sebesar|masing-masing)?\s*0[.,](11)(1?)(?!\d)/g,
    (m) => ((bobot = m[2] === '1' ? '0,111' : '0,11'), undefined),
  );
  blank(/\bbobot(?:nya)?\s*(?:=|:|sebesar)?\s*(?:1\s*\/\s*(?:9|14)|0[.,]071)(?!\d)/g);
  // "unsur 1 3,2 unsur 2 3,1" numbers its entries; "unsur 3 3 4 4" lists values.
  const bernomor = [...teks.matchAll(/unsur(?:\s+ke)?[\s-]*\d/g)].length > 1;
  blank(
    /(?<=unsur)(?:\s+ke)?[\s-]*\d{1,2}(?=\s*[:=)]|\s+(?:\d|adalah|nilai|sebesar|dapat))/g,
    (m) => bernomor || /^\s*[:=)]/.test(teks.slice(m.index + m[0].length)),
  );

  // Lists of English decimals without a space: "3.2,3.4,3.1".
  teks = teks.replaceAll(/(?<![\d.,])\d\.\d{1,2}(?:,\d\.\d{1,2}){2,}(?![\d.,])/g, (s) => s.replaceAll(',', ' '));

  blank(
    /\b(?:top|\d{1,2}|satu|dua|tiga|empat|lima)\s+(?:tahun\s+(?:terakhir|ke\s+depan|anggaran|penuh|berturut)|(?:paling\s+)?(?:tertinggi|terendah|terbesar|terkecil|terbaik|terburuk))/g,
  );
  blank(
    /(?<=\btarget\s+(?:akhir\s+|renstra\s+|selama\s+|total\s+)?)(?:[2-6]|dua|tiga|empat|lima|enam)\s+(?:tahun|thn)(?:an)?(?=\s*(?:\S+\s+){0,3}?(?:rp\.?\s*)?\d)/g,
    (m) => {
      // "target 5 tahun 500" is the target of the whole plan.
      teks = teks.slice(0, m.index) + 'akhir'.padEnd(m[0].length) + teks.slice(m.index + m[0].length);
      return false;
    },
  );
  blank(/\b(?:tahun|thn|th|ta|taun)\b\.?\s*'?((?:19|20)?\d\d)(?![\d]|[.,]\d|\s*(?:%|persen))/g, (m) =>
    terhitung && /(?:\d|\bsatu)\s*$/.test(teks.slice(0, m.index)) ? false : catatTahun(m),
  );
  blank(/(?<![\d.,/]|rp\.?\s?)((?:19|20)\d\d)(?![\d]|[.,]\d|\s*(?:%|persen|rupiah|juta|jt|miliar|milyar|ribu|rb)\b|\s*%)/g, (m) => {
    const berikut = /^\s*(\p{L}+)/u.exec(teks.slice(m.index + m[0].length))?.[1];
    // "2024 orang" counts people; "2024 target 89,87" does not.
    return toJenisKata(berikut) === 'hitungan' && berikut !== 'tahun' ? false : catatTahun(m);
  });
  function catatTahun(m: RegExpExecArray): undefined {
    const angka = m[1] ?? '';
    tahun.push({ tahun: Number(angka.length === 2 ? `20${angka}` : angka), awal: m.index, akhir: m.index + m[0].length });
  }
  // "1. target 10", and "indikator 2 target 20" unless a quantity word stands right before ("target kegiatan 12").
  blank(/(?:^|(?<=[;,:.]\s?|\s))\d{1,2}[.)]\s+(?=\p{L})/gu, (m) =>
    /(?:^|[;:.,]\s*|\d[%\p{L}\s]*)$/u.test(teks.slice(0, m.index)) ? undefined : false,
  );
  blank(terhitung ? URUTAN_SAJA : URUTAN_SEMUA, (m) => {
    const sebelum = /(\p{L}+)\s*$/u.exec(teks.slice(0, m.index))?.[1] ?? '';
    const sesudah = teks.slice(m.index + m[0].length);
    const diisi = /^\s*(?:adalah|=|:|sebesar|yaitu)\s*(?:rp\.?\s*)?-?\d/.test(sesudah);
    if (diisi) return undefined;
    if (/^(?:target|realisasi|terealisasi|pagu|serapan|capaian|hasil|anggaran|unsur|jumlah|nilai)(?:nya)?$/.test(sebelum)) return false;
    return /^(?:poin|bulan|tahun|ke)/.test(m[0]) && /^\s*(?:persen|poin|%|juta|jt|miliar|m\b|ribu)/.test(sesudah) ? false : undefined;
  });
  return {
    teks,
    tahun: tahun.toSorted((a, b) => a.awal - b.awal),
    aturan,
    faktor25,
    kali100,
    polaritasKabur: polaritas === undefined && /\bpolaritas\b|\b(?:makin|semakin)\b.*\b(?:makin|semakin)\b/.test(teks),
    ...(polaritas && { polaritas }),
    ...(skala && { skala }),
    ...(jumlahUnsur !== undefined && { jumlahUnsur }),
    ...(bobot && { bobot }),
  };
}
