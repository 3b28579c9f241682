// Which numbers of a sentence may be told of each other: "dari", "dengan", "sehingga" and a second subject. It lets no pair pass that is not named here.
import type { Sebutan } from './butir.ts';
import { sebutanSebelum } from './ikat.ts';
import { isiKlausa, isSamping, klausaDi, type Bacaan, type Klausa } from './klausa.ts';
import { kuasaAtas } from './kuasa.ts';
import { isKata, type ButirOf } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

type Nilai = ButirOf<'nilai'>;
type Pasangan = Readonly<Partial<Record<Sebutan, readonly Sebutan[]>>>;

/** What is told of a target or a pagu of the same subject and time. */
const dariPasangan: Pasangan = { target: ['realisasi'], pagu: ['realisasi-anggaran'] };
const terhadapPasangan: Pasangan = { target: ['realisasi', 'capaian'], pagu: ['realisasi-anggaran', 'serapan'] };
/** What follows from target and realisasi or pagu by reckoning alone. */
const turunan: ReadonlySet<Sebutan> = new Set<Sebutan>(['capaian', 'serapan', 'efisiensi', 'predikat', 'selisih']);

const sewaktu = (x: Nilai, y: Nilai): boolean => x.nama === y.nama && x.waktu === y.waktu;

function isPasangan(kind: Klausa['kind'], x: Nilai, y: Nilai): boolean {
  const daftar = kind === 'terhadap' ? terhadapPasangan : dariPasangan;
  if (sewaktu(x, y) && daftar[x.sebutan]?.includes(y.sebutan) === true) return true;
  return kind === 'banding' && x.nama === y.nama && x.sebutan === y.sebutan && x.waktu !== y.waktu;
}

const nilaiDi = (b: Bacaan, i: number): Nilai | undefined => {
  const l = b.kalimat[i];
  return l?.kind === 'nilai' ? l.butir : undefined;
};
const anakDi = (b: Bacaan, i: number): number | undefined => b.klausa[klausaDi(b, i)]?.anak;
/** The last place before an index, in the same part of the sentence, that holds such a thing. */
const lalu = (b: Bacaan, i: number, kind: 'nilai' | 'arah' | 'sebutan'): number =>
  b.kalimat.findLastIndex((l, j) => j < i && l.kind === kind && anakDi(b, j) === anakDi(b, i));

/** The other side of a comparison: of the direction before it, or of the number that it is paired with. */
function periksaSamping(b: Bacaan, i: number, x: Nilai, k: Klausa): boolean {
  const [iArah, iNilai] = [lalu(b, i, 'arah'), lalu(b, i, 'nilai')];
  const nama = iArah < 0 ? undefined : kuasaAtas(b, iArah, 'nama');
  if (nama?.kind === 'ada' && k.kind !== 'terhadap' && nama.id === x.nama && sebutanSebelum(b, iArah) === x.sebutan) return true;
  if (iArah > iNilai || !isiKlausa(b, k).some((l) => l.kind === 'sebutan')) return false;
  const iPasangan = iNilai >= 0 ? iNilai : b.kalimat.findIndex((l, j) => j > i && l.kind === 'nilai' && anakDi(b, j) === k.anak);
  const y = nilaiDi(b, iPasangan);
  return y !== undefined && isPasangan(k.kind, x, y);
}

/** What a word like "dengan" or "sehingga" leads to from a number before it. */
function periksaLanjut(b: Bacaan, i: number, x: Nilai): boolean {
  const s = lalu(b, i, 'sebutan');
  const kiri = s - (isKata(b.kalimat[s - 1], 'nilai') ? 2 : 1);
  const [kata, y] = [b.kalimat[kiri], nilaiDi(b, lalu(b, i, 'nilai'))];
  if (kata?.kind !== 'kata' || y === undefined) return !isKata(kata, 'sehingga');
  if (kata.kata === 'dengan') {
    return x.nama === y.nama && (sewaktu(x, y) ? x.sebutan !== y.sebutan : lalu(b, i, 'arah') >= 0 && x.sebutan === y.sebutan);
  }
  if (!isKata(kata, 'sehingga', 'mencatat', 'mencatatkan', 'menunjukkan', 'memperlihatkan', 'memiliki', 'mempunyai')) return true;
  return turunan.has(x.sebutan) && !turunan.has(y.sebutan) && sewaktu(x, y);
}

/** A second subject in one part of a sentence begins anew: "... dan capaian {nama}". */
function periksaNama(b: Bacaan): readonly Pelanggaran[] {
  const tempat = b.kalimat.flatMap((l, i) => (l.kind === 'nama' ? [{ i, id: l.butir.id }] : []));
  return tempat.flatMap(({ i, id }, n) => {
    const kiri = tempat[n - 1];
    if (kiri === undefined || kiri.id === id || anakDi(b, kiri.i) !== anakDi(b, i)) return [];
    const k = b.klausa[klausaDi(b, i)];
    const anew = k?.kind === 'dan' && b.kalimat.slice(k.awal + 1, i).every((l) => l.kind === 'sebutan' || l.kind === 'kata');
    return anew && b.kalimat.slice(k.awal + 1, i).some((l) => l.kind === 'sebutan') ? [] : [{ kind: 'rancu', pada: id }];
  });
}

/** "dengan demikian" leads on from the sentence before, about the same subject and time, to a verdict or what is reckoned. */
function periksaSimpulan(b: Bacaan): readonly Pelanggaran[] {
  if (!isKata(b.kalimat[0], 'dengan demikian')) return [];
  const sah = b.kalimat.every((l) => {
    if (l.kind === 'nama' || l.kind === 'waktu') {
      const t = b.topik[l.kind];
      return t.kind === 'ada' && t.id === l.butir.id;
    }
    return l.kind === 'nilai' ? turunan.has(l.butir.sebutan) : l.kind !== 'arah' && l.kind !== 'rekaman';
  });
  return sah ? [] : [{ kind: 'pembuka', pada: 'dengan demikian' }];
}

export const periksaPasangan = (b: Bacaan): readonly Pelanggaran[] => [
  ...b.kalimat.flatMap((l, i): readonly Pelanggaran[] => {
    const k = b.klausa[klausaDi(b, i)];
    if (l.kind !== 'nilai' || k === undefined) return [];
    const samping = isSamping(k) && !b.kalimat.slice(k.awal, i).some((x) => x.kind === 'nilai');
    return (!samping || periksaSamping(b, i, l.butir, k)) && periksaLanjut(b, i, l.butir) ? [] : [{ kind: 'rancu', pada: l.butir.id }];
  }),
  ...periksaNama(b),
  ...periksaSimpulan(b),
];
