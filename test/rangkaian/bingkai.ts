// Truthful wordings of the ledger of buku-uji.ts, as a planner or a model would write them: frames times subjects times periods.
import type { Sebutan } from '../../src/rangkaian/butir.ts';
import { anggaran, arahOf, kinerja, kosakata, statusOf, type Pokok } from './buku-uji.ts';

/** A subject, another one, and two years. Only what the ledger says is filled in. */
type Bahan = {
  readonly n: string;
  readonly m: string;
  readonly a: string;
  readonly b: string;
  /** A number of the subject; `f2` of the other. */
  readonly f: (s: Sebutan, w: string) => string;
  readonly f2: (s: Sebutan, w: string) => string;
  readonly arah: (s: Sebutan) => string;
  readonly kerja: (s: Sebutan) => string;
  readonly benda: (s: Sebutan) => string;
  readonly kerja2: (s: Sebutan) => string;
  readonly mutu: string | undefined;
  readonly status: (w: string) => string;
  readonly frasa: (w: string) => string;
  readonly frasa2: (w: string) => string;
};
type Bingkai = (x: Bahan) => string | undefined;

const pada = (w: string): string => `pada {w${w}}`;

/** Frames about the performance of one subject in one year. */
const setahun: Readonly<Record<string, Bingkai>> = {
  'waktu di depan': ({ n, b, f }) => `Pada {w${b}}, realisasi {${n}} tercatat sebesar ${f('realisasi', b)}.`,
  'waktu di belakang': ({ n, b, f }) => `Realisasi {${n}} sebesar ${f('realisasi', b)} ${pada(b)}.`,
  'waktu dalam kurung': ({ n, b, f }) => `Realisasi {${n}} ({w${b}}) adalah ${f('realisasi', b)}.`,
  'realisasi dari target': ({ n, b, f }) => `Realisasi {${n}} ${pada(b)} mencapai ${f('realisasi', b)} dari target ${f('target', b)}.`,
  'target lalu realisasi': ({ n, b, f }) =>
    `Target {${n}} ${pada(b)} ditetapkan sebesar ${f('target', b)}, sedangkan realisasinya sebesar ${f('realisasi', b)}.`,
  'tiga ukuran': ({ n, b, f }) =>
    `Pada {w${b}}, {${n}} mencatat realisasi sebesar ${f('realisasi', b)} dari target sebesar ${f('target', b)}, dengan capaian sebesar ${f('capaian', b)}.`,
  'sehingga capaian': ({ n, b, f }) =>
    `Indikator {${n}} ${pada(b)} memiliki target ${f('target', b)} dan realisasi ${f('realisasi', b)}, sehingga capaian kinerjanya sebesar ${f('capaian', b)}.`,
  'tabel kecil': ({ n, b, f }) =>
    `Hasil pengukuran {${n}} ${pada(b)}: target ${f('target', b)}; realisasi ${f('realisasi', b)}; capaian ${f('capaian', b)}.`,
  'untuk indikator': ({ n, b, f }) => `Untuk {${n}}, capaian ${pada(b)} adalah ${f('capaian', b)}.`,
  'berdasarkan data': ({ n, b, f }) =>
    `Berdasarkan hasil pengukuran kinerja, realisasi indikator {${n}} ${pada(b)} tercatat sebesar ${f('realisasi', b)}.`,
  'adapun terhadap': ({ n, b, f }) =>
    `Adapun realisasi {${n}} ${pada(b)} sebesar ${f('realisasi', b)} terhadap target ${f('target', b)} menunjukkan capaian ${f('capaian', b)}.`,
  'butir status': ({ n, b }) => `Target {${n}} ${pada(b)} {${n}.s.${b}}.`,
  'frasa status': ({ n, b, f, frasa }) => `Realisasi {${n}} ${pada(b)} sebesar ${f('realisasi', b)} ${frasa(b)}.`,
  'status di belakang': ({ n, b, f, frasa }) =>
    `Pada {w${b}}, realisasi {${n}} tercatat sebesar ${f('realisasi', b)} dari target ${f('target', b)}, sehingga capaian ${f('capaian', b)} dan ${frasa(b)}.`,
  dinyatakan: ({ n, b, f, status }) =>
    `Realisasi {${n}} ${pada(b)} sebesar ${f('realisasi', b)}. Dengan demikian, target indikator {${n}} ${pada(b)} dinyatakan ${status(b)}.`,
  'kinerja status': ({ n, b, frasa }) => `Kinerja {${n}} ${pada(b)} ${frasa(b)}.`,
  'dua kalimat warisan': ({ n, b, f }) =>
    `Realisasi {${n}} ${pada(b)} sebesar ${f('realisasi', b)}. Capaiannya sebesar ${f('capaian', b)} terhadap target ${f('target', b)}.`,
  'tiga kalimat': ({ n, b, f, frasa }) =>
    `Target {${n}} ${pada(b)} adalah ${f('target', b)}. Realisasinya tercatat sebesar ${f('realisasi', b)}. Dengan demikian, target tersebut ${frasa(b)}.`.replace(
      'target tersebut memenuhi target',
      'indikator tersebut memenuhi target',
    ),
};

/** About how one subject moved between two years. */
const dua: Readonly<Record<string, Bingkai>> = {
  'dari menjadi': ({ n, a, b, f, kerja }) =>
    `Realisasi {${n}} ${kerja('realisasi')} dari ${f('realisasi', a)} ${pada(a)} menjadi ${f('realisasi', b)} ${pada(b)}.`,
  'butir arah dari menjadi': ({ n, a, b, f }) =>
    `Capaian {${n}} {${n}.a.capaian.${a}${b}} dari ${f('capaian', a)} ${pada(a)} menjadi ${f('capaian', b)} ${pada(b)}.`,
  mengalami: ({ n, a, b, benda }) => `Realisasi {${n}} ${pada(b)} mengalami ${benda('realisasi')} dibandingkan dengan {w${a}}.`,
  'mengalami butir': ({ n, a, b, benda }) =>
    benda('realisasi') === '' ? undefined : `Realisasi {${n}} ${pada(b)} mengalami {${n}.a.realisasi.${a}${b}} dibandingkan {w${a}}.`,
  'dibandingkan di depan': ({ n, a, b, f, arah }) =>
    `Dibandingkan dengan {w${a}}, realisasi {${n}} ${pada(b)} ${arah('realisasi')} menjadi ${f('realisasi', b)}.`,
  'dibandingkan dari menjadi': ({ n, a, b, f, kerja }) =>
    `Dibandingkan dengan {w${a}}, realisasi {${n}} ${pada(b)} ${kerja('realisasi')} dari ${f('realisasi', a)} menjadi ${f('realisasi', b)}.`,
  'nilai lalu arah': ({ n, a, b, f, kerja }) =>
    `Pada {w${b}}, realisasi {${n}} sebesar ${f('realisasi', b)}, ${kerja('realisasi')} dari ${f('realisasi', a)} ${pada(a)}.`,
  'arah yang sebesar': ({ n, a, b, f, kerja }) =>
    `Realisasi {${n}} ${pada(b)} tercatat sebesar ${f('realisasi', b)}, ${kerja('realisasi')} dibandingkan realisasi ${pada(a)} yang sebesar ${f('realisasi', a)}.`,
  kronologis: ({ n, a, b, f, kerja }) =>
    `Realisasi {${n}} ${pada(a)} sebesar ${f('realisasi', a)} dan ${kerja('realisasi')} menjadi ${f('realisasi', b)} ${pada(b)}.`,
  'tanpa arah': ({ n, a, b, f }) =>
    `Realisasi {${n}} ${pada(a)} sebesar ${f('realisasi', a)}, sedangkan ${pada(b)} sebesar ${f('realisasi', b)}.`,
  'dua kalimat menjadi': ({ n, a, b, f, kerja }) =>
    `Pada {w${a}}, realisasi {${n}} tercatat sebesar ${f('realisasi', a)}. Pada {w${b}}, realisasi {${n}} ${kerja('realisasi')} menjadi ${f('realisasi', b)}.`,
  'realisasi naik capaian turun': ({ n, a, b, arah }) =>
    `Dibandingkan {w${a}}, realisasi {${n}} ${pada(b)} ${arah('realisasi')} dan capaiannya ${arah('capaian')}.`,
  mutu: ({ n, a, b, mutu }) => (mutu === undefined ? undefined : `Realisasi {${n}} ${pada(b)} ${mutu} dibandingkan {w${a}}.`),
  'dari ke': ({ n, a, b, kerja }) => `Dari {w${a}} ke {w${b}}, realisasi {${n}} ${kerja('realisasi')}.`,
  'banding di tengah': ({ n, a, b }) => `Realisasi {${n}} ${pada(b)} dibandingkan {w${a}} {${n}.a.realisasi.${a}${b}}.`,
  'arah lalu status': ({ n, a, b, f, kerja, frasa }) =>
    `Realisasi {${n}} ${kerja('realisasi')} dari ${f('realisasi', a)} ${pada(a)} menjadi ${f('realisasi', b)} ${pada(b)}, namun target {${n}} ${pada(b)} sebesar ${f('target', b)}. Kinerja {${n}} ${pada(b)} ${frasa(b)}.`,
  paragraf: ({ n, a, b, f, kerja, status }) =>
    `Indikator {${n}} ${pada(b)} memiliki target sebesar ${f('target', b)} dengan realisasi sebesar ${f('realisasi', b)}. Capaian kinerjanya adalah ${f('capaian', b)}. Target {${n}} ${pada(b)} ${status(b)}. Selanjutnya, realisasi {${n}} ${pada(b)} ${kerja('realisasi')} dibandingkan dengan {w${a}}, dengan realisasi {w${a}} sebesar ${f('realisasi', a)}.`,
  'target dua tahun': ({ n, a, b, f }) => `Target {${n}} ${pada(a)} sebesar ${f('target', a)} dan ${pada(b)} sebesar ${f('target', b)}.`,
  'status dua tahun': ({ n, a, b, status }) => `Target {${n}} ${pada(a)} ${status(a)}, sedangkan target {${n}} ${pada(b)} ${status(b)}.`,
};

/** About two subjects. */
const berdua: Readonly<Record<string, Bingkai>> = {
  sedangkan: ({ n, m, b, f, f2 }) =>
    `Pada {w${b}}, realisasi {${n}} sebesar ${f('realisasi', b)}, sedangkan realisasi {${m}} sebesar ${f2('realisasi', b)}.`,
  serta: ({ n, m, b, f, f2 }) =>
    `Capaian {${n}} ${pada(b)} sebesar ${f('capaian', b)} serta capaian {${m}} ${pada(b)} sebesar ${f2('capaian', b)}.`,
  'titik koma': ({ n, m, b, f, f2 }) => `Capaian ${pada(b)}: {${n}} sebesar ${f('capaian', b)}; {${m}} sebesar ${f2('capaian', b)}.`,
  'dua status': ({ n, m, b, status, frasa2 }) =>
    `Target {${n}} ${pada(b)} ${status(b)}. Sementara itu, kinerja {${m}} ${pada(b)} ${frasa2(b)}.`,
  'dua arah': ({ n, m, a, b, arah, kerja2 }) =>
    `Realisasi {${n}} ${pada(b)} ${arah('realisasi')} dibandingkan {w${a}}, sementara realisasi {${m}} ${pada(b)} ${kerja2('realisasi')} dibandingkan {w${a}}.`,
  'selain itu': ({ n, m, b, f, f2 }) =>
    `Realisasi {${n}} ${pada(b)} tercatat sebesar ${f('realisasi', b)}. Selain itu, realisasi {${m}} ${pada(b)} tercatat sebesar ${f2('realisasi', b)} dari target ${f2('target', b)}.`,
};

/** About money. */
const uang: Readonly<Record<string, Bingkai>> = {
  'pagu dan realisasi': ({ n, b, f }) =>
    `Pagu anggaran {${n}} ${pada(b)} sebesar ${f('pagu', b)} dengan realisasi anggaran sebesar ${f('realisasi-anggaran', b)}.`,
  serapan: ({ n, b, f }) =>
    `Dari pagu {${n}} ${pada(b)} sebesar ${f('pagu', b)}, realisasi anggaran tercatat ${f('realisasi-anggaran', b)}, sehingga serapan anggaran sebesar ${f('serapan', b)}.`,
  'serapan bergerak': ({ n, a, b, f, kerja }) =>
    `Serapan anggaran {${n}} ${kerja('serapan')} dari ${f('serapan', a)} ${pada(a)} menjadi ${f('serapan', b)} ${pada(b)}.`,
  'pagu dua tahun': ({ n, a, b, f }) => `Pagu {${n}} ${pada(a)} adalah ${f('pagu', a)} dan ${pada(b)} sebesar ${f('pagu', b)}.`,
};

export const semuaBingkai: Readonly<Record<string, Bingkai>> = { ...setahun, ...dua, ...berdua, ...uang };

const pilih = (daftar: readonly string[], n: number): string => (daftar.length === 0 ? '' : (daftar[n % daftar.length] as string));

function bahanOf(p: Pokok, q: Pokok, a: string, b: string, putar: number): Bahan {
  const gerak = (x: Pokok, s: Sebutan): (typeof kosakata.arah)['naik'] => {
    const [dulu, kini] = [x.angka[a]?.[s], x.angka[b]?.[s]];
    if (dulu === undefined || kini === undefined) throw new Error(`tanpa angka: ${x.id} ${s}`);
    return kosakata.arah[arahOf(dulu, kini)];
  };
  const status = (x: Pokok, w: string): readonly string[] => kosakata.status[statusOf(x, w) ?? 'tercapai'];
  const slot = (x: Pokok) => (s: Sebutan, w: string) => `{${x.id}.${s}.${w}}`;
  const naik = arahOf(p.angka[a]?.realisasi ?? 0, p.angka[b]?.realisasi ?? 0);
  return {
    n: p.id,
    m: q.id,
    a,
    b,
    f: slot(p),
    f2: slot(q),
    arah: (s) => `{${p.id}.a.${s}.${a}${b}}`,
    kerja: (s) => pilih(gerak(p, s).kerja, putar),
    benda: (s) => pilih(gerak(p, s).benda, putar),
    kerja2: (s) => pilih(gerak(q, s).kerja, putar),
    mutu: naik === 'tetap' ? undefined : (naik === 'naik') === p.positif ? 'membaik' : 'memburuk',
    status: (w) => (putar % 2 === 0 ? `{${p.id}.s.${w}}` : (status(p, w)[0] as string)),
    frasa: (w) => pilih(status(p, w), putar),
    frasa2: (w) => pilih(status(q, w), putar),
  };
}

export type Rangkai = { readonly bingkai: string; readonly kalimat: string };

/** Every frame of every subject and pair of years, each wording once. */
export function rangkaiBenar(): readonly Rangkai[] {
  const hasil = new Map<string, Rangkai>();
  let putar = 0;
  const tambah = (daftar: Readonly<Record<string, Bingkai>>, p: Pokok, q: Pokok, a: string, b: string): void => {
    for (const [bingkai, buat] of Object.entries(daftar)) {
      putar += 1;
      const kalimat = buat(bahanOf(p, q, a, b, putar));
      if (kalimat === undefined || / mengalami {2}/.test(kalimat)) continue;
      hasil.set(kalimat, { bingkai, kalimat });
    }
  };
  for (const [i, p] of kinerja.entries()) {
    const q = kinerja[(i + 1) % kinerja.length] as Pokok;
    for (const [a, b] of [
      ['23', '24'],
      ['22', '23'],
      ['22', '24'],
    ] as const)
      tambah({ ...setahun, ...dua, ...berdua }, p, q, a, b);
  }
  tambah(uang, anggaran, anggaran, '23', '24');
  return [...hasil.values()];
}

const jenis = {
  penyebab: ['penyebab', 'faktor penyebab'],
  penghambat: ['penghambat', 'faktor penghambat', 'kendala'],
  pendukung: ['pendukung', 'faktor pendukung'],
  'tindak-lanjut': ['tindak lanjut'],
  'upaya-renstra': ['upaya', 'upaya dalam renstra'],
} as const;

/** Wordings of the ledger of records. */
export function rekamanBenar(): readonly Rangkai[] {
  return ['n1', 'n2'].flatMap((n) =>
    Object.entries(jenis).flatMap(([j, sebutan], i) => {
      const s = pilih(sebutan, i);
      const [r1, r2] = [`{${n}.${j}.1}`, `{${n}.${j}.2}`];
      const besar = s.slice(0, 1).toUpperCase() + s.slice(1);
      const l = j === 'penghambat' ? 'pendukung' : 'penghambat';
      return [
        ['rekaman tercatat', `${besar} yang tercatat untuk {${n}} adalah ${r1}.`],
        ['rekaman dua', `Untuk {${n}}, ${s} yang tercatat adalah ${r1} dan ${r2}.`],
        ['rekaman titik dua', `${besar} dalam pelaksanaan {${n}}: ${r1}; ${r2}.`],
        ['rekaman menjadi', `Hal yang menjadi ${s} bagi {${n}} adalah ${r1}.`],
        ['rekaman berkutip', `Pada {${n}} terdapat ${s}, yaitu "${r1}".`],
        ['rekaman dua kalimat', `Data {${n}} mencatat ${s}, yaitu ${r1}. Adapun ${l} yang dihadapi adalah {${n}.${l}.1}.`],
      ].map(([bingkai, kalimat]) => ({ bingkai: bingkai as string, kalimat: kalimat as string }));
    }),
  );
}
