// What may stand directly behind what in a sentence. A word that is in no row is refused everywhere.
import { jenisRekaman, type Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

/** Words that stand in the same places. */
const kelompok = {
  buka: ['adapun', 'selanjutnya', 'selain itu', 'sementara itu', 'dengan demikian'],
  dan: ['dan', 'serta'],
  balik: ['sedangkan', 'sementara', 'namun', 'tetapi'],
  bagi: ['untuk', 'bagi'],
  banding: ['dibandingkan', 'dibanding', 'dibandingkan dengan', 'dibanding dengan'],
  besar: ['sebesar', 'senilai', 'mencapai'],
  adalah: ['adalah', 'ialah'],
  yaitu: ['yaitu', 'yakni'],
  lapor: ['tercantum', 'tertulis', 'tertera', 'dilaporkan', 'disajikan', 'disebutkan', 'diuraikan', 'diketahui', 'teridentifikasi'],
  hadapi: ['dihadapi', 'ditemui', 'dialami'],
  punya: ['mencatat', 'mencatatkan', 'memiliki', 'mempunyai', 'menunjukkan', 'memperlihatkan'],
} as const;
const kelompokByKata: ReadonlyMap<string, string> = new Map(
  Object.entries(kelompok).flatMap(([k, kata]) => kata.map((x) => [x, k] as const)),
);

const benda = 'indikator kinerja pengukuran pelaksanaan data';
const pangkal = `ukuran nama waktu pada bagi hasil nilai ${benda}`;
const predikat = 'besar adalah tercatat lapor ditetapkan dinyatakan arah status mengalami';
const keterangan = 'bagi dalam adalah yaitu';

/**
 * Slots and words by kind ("ukuran": a measure, "jenis": a kind of records), each with what may follow it; "awal" and "akhir" are
 * the ends of the sentence, a word that is in no `kelompok` stands for itself.
 */
const sesudah: Readonly<Record<string, string>> = {
  awal: `${pangkal} jenis dari banding berdasarkan buka tercatat hal`,
  buka: `${pangkal} jenis banding hal ,`,
  ukuran: `${predikat} nama waktu angka pada indikator kinerja tersebut yang punya ( :`,
  jenis: `nama rekaman yang indikator pada : , ${keterangan}`,
  nama: `${predikat} pada waktu punya yang banding terdapat yaitu , ( :`,
  waktu: `${predikat} ukuran nama indikator kinerja nilai punya banding dan dari terhadap dengan menjadi ke yang sehingga akhir , ; ) :`,
  angka: 'akhir , ; ( pada dari terhadap banding dan dengan menjadi punya sehingga arah status',
  rekaman: 'akhir , ; dan',
  arah: 'akhir , ; pada dari menjadi banding dan dengan besar',
  status: 'akhir , ; pada dan dengan',
  ',': `${pangkal} jenis dan balik dengan sehingga arah status banding yaitu rekaman terdapat tercatat`,
  ';': `${pangkal} rekaman banding`,
  ':': 'angka rekaman ukuran nama',
  '(': 'waktu',
  ')': `${predikat} akhir , ;`,
  dan: 'ukuran pada nilai arah status rekaman',
  balik: pangkal,
  sehingga: 'ukuran nilai',
  dengan: 'ukuran nilai',
  pada: 'waktu nama indikator',
  bagi: 'nama indikator',
  dalam: 'pengukuran pelaksanaan',
  dari: 'angka waktu ukuran',
  terhadap: 'ukuran',
  banding: 'waktu ukuran',
  ke: 'waktu',
  menjadi: 'angka besar jenis',
  yang: 'tercatat lapor hadapi ditetapkan besar menjadi',
  tersebut: `${predikat} pada waktu`,
  berdasarkan: 'hasil pengukuran data',
  hasil: 'pengukuran',
  pengukuran: 'kinerja indikator nama ,',
  data: 'pengukuran kinerja indikator nama ,',
  pelaksanaan: 'indikator nama',
  indikator: 'kinerja nama tersebut',
  kinerja: 'indikator nama ,',
  hal: 'yang',
  nilai: 'ukuran',
  besar: 'angka',
  adalah: 'angka rekaman',
  yaitu: 'rekaman',
  tercatat: `angka besar ukuran jenis ${keterangan}`,
  lapor: `angka besar ${keterangan}`,
  hadapi: `pada ${keterangan}`,
  ditetapkan: 'besar',
  dinyatakan: 'status',
  punya: 'ukuran jenis nilai arah',
  mengalami: 'arah',
  terdapat: 'jenis',
};
const bolehSesudah: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(sesudah).map(([k, x]) => [k, new Set(x.split(' '))]));

function tempatOf(l: Lambang): string {
  switch (l.kind) {
    case 'kata':
      return kelompokByKata.get(l.kata) ?? l.kata;
    case 'tanda':
      return l.tanda;
    case 'sebutan':
      return jenisRekaman.has(l.sebutan) ? 'jenis' : 'ukuran';
    case 'nilai':
      return 'angka';
    default:
      return l.kind;
  }
}

const sebut = (l: Lambang | undefined): string => {
  if (l === undefined) return '.';
  if ('butir' in l && l.butir !== undefined) return l.butir.id;
  return l.kind === 'tanda' ? l.tanda : 'kata' in l ? l.kata : '';
};

/** Whether a word of the vocabulary has a place at all. */
export const punyaTempat = (kata: string): boolean => bolehSesudah.has(kelompokByKata.get(kata) ?? kata);

export function periksaSambung(s: readonly Lambang[]): readonly Pelanggaran[] {
  return [...s, undefined].flatMap((l, i): readonly Pelanggaran[] => {
    const kiri = s[i - 1];
    const boleh = bolehSesudah.get(kiri === undefined ? 'awal' : tempatOf(kiri));
    return boleh?.has(l === undefined ? 'akhir' : tempatOf(l)) === true
      ? []
      : [{ kind: 'sambung', pada: kiri === undefined ? sebut(l) : `${sebut(kiri)} ${sebut(l)}` }];
  });
}
