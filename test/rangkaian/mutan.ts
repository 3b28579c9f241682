// Changes that make a truthful wording say something else. Each kind has a name.
import { buku, kosakata } from './buku-uji.ts';
import { butirOf, gantiKata, gantiSlot, tukarSlot, type Pengubah } from './pengubah.ts';
import type { Potongan } from '../../src/rangkaian/butir.ts';

const silang = (daftar: readonly string[]): readonly (readonly [string, string])[] =>
  daftar.flatMap((x) => daftar.filter((y) => y !== x).map((y) => [x, y] as const));
const arahKata = Object.entries(kosakata.arah).filter(([k]) => k === 'naik' || k === 'turun' || k === 'tetap');
const arahSilang = arahKata.flatMap(([k, x]) =>
  arahKata
    .filter(([l]) => l !== k)
    .flatMap(([, y]) => [...x.kerja, ...x.benda].flatMap((a) => [...y.kerja, ...y.benda].map((b) => [a, b] as const))),
);
const statusSilang = Object.entries(kosakata.status).flatMap(([k, x]) =>
  Object.entries(kosakata.status)
    .filter(([l]) => l !== k)
    .flatMap(([, y]) => x.flatMap((a) => y.map((b) => [a, b] as const))),
);

const kataBenda = [
  ...kosakata.benda,
  'nilai',
  'hasil pengukuran',
  'indikator kinerja',
  'unit kerja',
  'sasaran strategis',
  'pelaporan',
  'pelaporannya',
];
const arahDalamTeks = new RegExp(
  `(?<![a-z])(?:${Object.values(kosakata.arah)
    .flatMap((a) => [...a.kerja, ...a.benda])
    .join('|')})(?![a-z])`,
  'g',
);
/** These only list what comes next or compare with it, and may. */
const kataBiasa = new Set([
  'dan',
  'serta',
  'sedangkan',
  'sementara',
  'namun',
  'tetapi',
  'nilai',
  'tercatat',
  'dengan',
  'sehingga',
  'dibandingkan',
  'dibanding',
  'dibandingkan dengan',
  'dibanding dengan',
]);
const kataAsal = [
  ...[...kosakata.kata, ...kosakata.benda, ...kosakata.frasa].filter((x) => !kataBiasa.has(x)),
  ...['ditetapkan', 'ditentukan', 'dihitung', 'diperoleh'].map((x) => `${x} berdasarkan`),
  ...['mencakup', 'meliputi', 'tercakup dalam', 'disebut juga', 'berwujud', 'berupa', 'termuat dalam', 'dengan sehingga'],
];
const tanpaTitik = (asli: readonly Potongan[]): readonly Potongan[] =>
  asli.map((p, i) => (i === asli.length - 1 && 'teks' in p ? { teks: p.teks.replace(/\.$/, '') } : p));

/** Those that make the sentence say something else of the ledger. */
export const mutasiMakna: Readonly<Record<string, Pengubah>> = {
  'dua waktu bertukar': tukarSlot('waktu'),
  'waktu lain': gantiSlot('waktu', () => true),
  'dua nilai bertukar': tukarSlot('nilai'),
  'nilai tahun lain': gantiSlot('nilai', (l, b) => l.nama === b.nama && l.sebutan === b.sebutan),
  'nilai pokok lain': gantiSlot('nilai', (l, b) => l.nama !== b.nama && l.sebutan === b.sebutan && l.waktu === b.waktu),
  'nilai ukuran lain': gantiSlot('nilai', (l, b) => l.nama === b.nama && l.sebutan !== b.sebutan && l.waktu === b.waktu),
  'nama lain': gantiSlot('nama', () => true),
  'dua nama bertukar': tukarSlot('nama'),
  'sebutan lain': gantiKata([
    ...silang(['target', 'realisasi', 'capaian', 'selisih', 'predikat']),
    ...silang(['targetnya', 'realisasinya', 'capaiannya']),
    ...silang(['pagu', 'realisasi anggaran', 'serapan anggaran']),
    ['capaian kinerjanya', 'target'],
  ]),
  'arah terbalik': gantiKata(arahSilang),
  'mutu terbalik': gantiKata(silang(['membaik', 'memburuk'])),
  'butir arah lain': gantiSlot('arah', (l, b) => l.arah !== b.arah || l.nama !== b.nama || l.sebutan !== b.sebutan || l.ke !== b.ke),
  'status terbalik': gantiKata(statusSilang),
  'belum dihapus': gantiKata([
    ['belum', ''],
    ['tidak', ''],
  ]),
  'butir status lain': gantiSlot('status', (l, b) => l.nama !== b.nama || l.waktu !== b.waktu),
  'dari dan menjadi bertukar': (asli) => {
    const baru = asli.map((p) =>
      'butir' in p
        ? p
        : { teks: p.teks.replaceAll(/(?<![a-z])(?:dari|menjadi)(?![a-z])/gi, (x) => (x.toLowerCase() === 'dari' ? 'menjadi' : 'dari')) },
    );
    return baru.some((p, i) => 'teks' in p && 'teks' in (asli[i] as Potongan) && /dari|menjadi/i.test(p.teks)) ? [baru] : [];
  },
  'banding jadi menjadi': gantiKata([
    ['dibandingkan', 'menjadi'],
    ['dibandingkan dengan', 'menjadi'],
    ['menjadi', 'dibandingkan'],
    ['dari', 'sebesar'],
  ]),
  'nilai dua pokok': (asli) =>
    asli.flatMap((p, i) =>
      butirOf(p)?.kind === 'nama'
        ? ['n1', 'n3', 'm1']
            .filter((n) => 'butir' in p && n !== p.butir)
            .map((n) => [...asli.slice(0, i + 1), { teks: ' dan ' }, { butir: n }, ...asli.slice(i + 1)])
        : [],
    ),
  'nilai dua waktu': (asli) =>
    asli.flatMap((p, i) =>
      butirOf(p)?.kind === 'waktu'
        ? ['w22', 'w23', 'w24']
            .filter((w) => 'butir' in p && w !== p.butir)
            .map((w) => [...asli.slice(0, i + 1), { teks: ' dan ' }, { butir: w }, ...asli.slice(i + 1)])
        : [],
    ),
  'waktu di ekor': (asli) =>
    asli.flatMap((p, i) => {
      const v = butirOf(p);
      return v?.kind === 'nilai'
        ? ['w22', 'w23', 'w24']
            .filter((w) => w !== v.waktu)
            .map((w) => [...asli.slice(0, i + 1), { teks: ' pada ' }, { butir: w }, ...asli.slice(i + 1)])
        : [];
    }),
  'naik sebesar nilai': (asli) =>
    asli.flatMap((p, i) =>
      'teks' in p
        ? []
        : butirOf(p)?.kind === 'nilai'
          ? ['naik sebesar', 'meningkat', 'mengalami kenaikan sebesar', 'turun sebesar', 'menurun mencapai'].map((x) => [
              ...asli.slice(0, i),
              { teks: ` ${x} ` },
              ...asli.slice(i),
            ])
          : [],
    ),
  'kata benda di belakang nilai atau arah': (asli) =>
    asli.flatMap((p, i) => {
      const b = butirOf(p);
      if ('teks' in p)
        return [...p.teks.matchAll(arahDalamTeks)].flatMap((m) => {
          const akhir = m.index + m[0].length;
          return kataBenda.map((x) => asli.with(i, { teks: `${p.teks.slice(0, akhir)} ${x}${p.teks.slice(akhir)}` }));
        });
      return b?.kind === 'nilai' || b?.kind === 'arah'
        ? kataBenda.map((x) => [...asli.slice(0, i + 1), { teks: ` ${x} ` }, ...asli.slice(i + 1)])
        : [];
    }),
  'asal dan isi di belakang koma': (asli) => {
    const akhir = asli.findLast((p) => butirOf(p)?.kind === 'nilai');
    const v = butirOf(akhir);
    if (v?.kind !== 'nilai') return [];
    const lain = buku.filter((b) => b.kind === 'nilai' && b.nama === v.nama && (b.sebutan !== v.sebutan || b.waktu !== v.waktu));
    return lain.flatMap((b, n) =>
      b.kind === 'nilai'
        ? kataAsal
            .filter((_, m) => m % 9 === n % 9)
            .map((x) => [
              ...tanpaTitik(asli),
              { teks: `, ${x} ${b.sebutan.replace('-', ' ')} pada ` },
              { butir: b.waktu },
              { teks: ' sebesar ' },
              { butir: b.id },
              { teks: '.' },
            ])
        : [],
    );
  },
};

const semuaKata = [...kosakata.kata, ...kosakata.benda, ...kosakata.frasa];
/** Words that once stood in the vocabulary and joined what does not belong together. */
const kataLama =
  'telah disusun disediakan diberikan terjadi tersedia diperoleh dihitung ditentukan mencakup meliputi tercakup memuat termuat berwujud berbentuk berupa disebut sebagai'.split(
    ' ',
  );

/** A record behind another, joined by any word, or under a kind of its own. */
export const rekamanBeruntun = (asli: readonly Potongan[], i: number, lain: string, jenis: string): readonly (readonly Potongan[])[] =>
  [...semuaKata, ...kataLama, 'dan penyebabnya', 'dengan penyebab', ', penyebabnya adalah', ': ', '('].flatMap((x) =>
    [x === 'dan' || x === 'serta' ? [] : [x], [`${x} ${jenis}`], [`${x} ${jenis} adalah`]]
      .flat()
      .map((teks) => [...asli.slice(0, i + 1), { teks: ` ${teks} ` }, { butir: lain }, ...asli.slice(i + 1)]),
  );
