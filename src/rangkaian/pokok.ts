// That no plain noun takes the place of a subject or of a record: "dan pelaporan menurun", "penyebabnya pelaporan dan ...". It refuses what could be read so.
import { isIsi, type Bacaan } from './klausa.ts';
import { isKata, isTanda, jenisRekaman, type Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

const isBenda = (l: Lambang | undefined): boolean => l?.kind === 'kata' && l.benda;
const isPokok = (l: Lambang): boolean => l.kind === 'sebutan' || l.kind === 'nama' || isIsi(l);
const isRekaman = (l: Lambang | undefined): boolean => l?.kind === 'rekaman';
const rancu = (l: Lambang): Pelanggaran => ({ kind: 'rancu', pada: 'kata' in l ? l.kata : 'butir' in l ? l.butir.id : l.tanda });

/** "indikator tersebut" points back to the subject; "dalam pelaksanaan" before a record says where. */
function isBiasa(b: Bacaan, i: number, isi: Lambang): boolean {
  if (isKata(b.kalimat[i], 'indikator')) return isKata(b.kalimat[i + 1], 'tersebut');
  return isi.kind === 'rekaman' && isKata(b.kalimat[i - 1], 'dalam');
}

/** Between what a number, a direction or a record belongs to and itself stands no other noun. */
function periksaAntara(b: Bacaan): readonly Pelanggaran[] {
  return b.kalimat.flatMap((isi, i) => {
    if (!isIsi(isi)) return [];
    const mulai = b.kalimat.slice(0, i).findLastIndex(isPokok) + 1;
    return b.kalimat.slice(mulai, i).flatMap((l, n) => (isBenda(l) && !isBiasa(b, mulai + n, isi) ? [rancu(l)] : []));
  });
}

/** "berdasarkan data, ..." opens; anywhere else a noun leads to a subject, or points back to it. */
function periksaBenda({ kalimat }: Bacaan): readonly Pelanggaran[] {
  return kalimat.flatMap((l, i) => (isBenda(l) && isTanda(kalimat[i + 1], ',') && !isKata(kalimat[0], 'berdasarkan') ? [rancu(l)] : []));
}

/** One subject, one kind, then the records in a row and nothing behind: whatever stands between two could make one the cause of the other. */
function periksaRekaman({ kalimat: s }: Bacaan): readonly Pelanggaran[] {
  const awal = s.findIndex(isRekaman);
  const jenis = s.flatMap((l, i) => (l.kind === 'sebutan' ? [{ l, i }] : []));
  if (awal < 0) return jenis.flatMap(({ l }) => (jenisRekaman.has(l.sebutan) ? [rancu(l)] : []));
  const asing = s.filter((l) => l.kind === 'nilai' || l.kind === 'arah' || l.kind === 'status' || isKata(l, 'dengan demikian'));
  const antara = s.slice(awal).filter((l) => !isRekaman(l) && !isTanda(l, ',', ';') && !isKata(l, 'dan', 'serta'));
  const lain = jenis.filter(({ l, i }, n) => n > 0 || i > awal || !jenisRekaman.has(l.sebutan)).map((x) => x.l);
  const nama = s.filter((l) => l.kind === 'nama').slice(1);
  return [...asing, ...antara, ...lain, ...nama].map(rancu);
}

export const periksaPokok = (b: Bacaan): readonly Pelanggaran[] => [...periksaAntara(b), ...periksaBenda(b), ...periksaRekaman(b)];
