// That no plain noun takes the place of a subject or of a record: "dan pelaporan menurun", "penyebabnya pelaporan dan ...". It refuses what could be read so.
import type { Sebutan } from './butir.ts';
import { isIsi, klausaDi, type Bacaan } from './klausa.ts';
import type { Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';
import { isKata, isTanda } from './susunan.ts';

/** Nouns that stand for somebody who has numbers of his own. */
const pemilik: ReadonlySet<string> = new Set([
  'perangkat',
  'daerah',
  'unit',
  'kerja',
  'organisasi',
  'instansi',
  'sasaran',
  'sasarannya',
  'lingkungan',
]);
const jenisRekaman: ReadonlySet<Sebutan> = new Set<Sebutan>(['pendukung', 'penghambat', 'penyebab', 'tindak-lanjut', 'upaya-renstra']);
/** What lists: behind it nothing but the record itself. */
const perinci = [
  'adalah',
  'ialah',
  'merupakan',
  'yaitu',
  'yakni',
  'meliputi',
  'mencakup',
  'berupa',
  'berbentuk',
  'berwujud',
  'berbunyi',
  'sebagai',
] as const;

const isBenda = (l: Lambang | undefined): boolean => l?.kind === 'kata' && l.benda;
const isPokok = (l: Lambang): boolean => l.kind === 'sebutan' || l.kind === 'nama' || isIsi(l);
const isRekaman = (l: Lambang | undefined): boolean => l?.kind === 'rekaman';
const rancu = (l: Lambang): Pelanggaran => ({ kind: 'rancu', pada: 'kata' in l ? l.kata : l.kind });

/** "indikator tersebut" points back to the subject; "dalam pelaksanaan" before a record says where. */
function isBiasa(b: Bacaan, i: number, isi: Lambang): boolean {
  if (isKata(b.kalimat[i], 'indikatornya')) return true;
  if (isKata(b.kalimat[i], 'indikator')) return isKata(b.kalimat[i + 1], 'tersebut', 'itu', 'ini');
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

/** "perangkat daerah mencatat realisasi" must go on to say of what, before the number comes. */
function periksaPemilik(b: Bacaan): readonly Pelanggaran[] {
  return b.kalimat.flatMap((l, i) => {
    if (l.kind !== 'kata' || !pemilik.has(l.kata)) return [];
    const anak = b.klausa[klausaDi(b, i)]?.anak;
    const isi = b.kalimat.findIndex((x, j) => j > i && isIsi(x) && b.klausa[klausaDi(b, j)]?.anak === anak);
    return isi < 0 || b.kalimat.slice(i, isi).some((x) => x.kind === 'nama') ? [] : [rancu(l)];
  });
}

/** Records are listed by themselves: no noun among them, and nothing else is called a cause or a hindrance. */
function periksaRekaman(b: Bacaan): readonly Pelanggaran[] {
  const s = b.kalimat;
  return s.flatMap((l, i): readonly Pelanggaran[] => {
    const sebelum = s.slice(0, i).findLast((x) => x.kind === 'sebutan');
    const tentangRekaman = sebelum?.kind === 'sebutan' && jenisRekaman.has(sebelum.sebutan);
    if (tentangRekaman && (isKata(l, ...perinci) || isTanda(l, ':'))) return isRekaman(s[i + 1]) ? [] : [rancu(l)];
    if (l.kind === 'sebutan' && jenisRekaman.has(l.sebutan)) {
      const kiri = s.slice(0, i).findLast((x) => !isKata(x, 'juga', 'pula', 'telah', 'dalam', 'untuk', 'bagi'));
      const lazim = isKata(s[i - 1], 'menjadi') && isKata(s[i - 2], 'yang') && isKata(s[i - 3], 'hal');
      return kiri !== undefined && isKata(kiri, 'menjadi', ...perinci) && !lazim ? [rancu(l)] : [];
    }
    if (l.kind !== 'rekaman') return [];
    const akhir = s.findIndex((x, j) => j > i && isPokok(x));
    return s
      .slice(i + 1, akhir < 0 ? s.length : akhir)
      .filter(isBenda)
      .map(rancu);
  });
}

export const periksaPokok = (b: Bacaan): readonly Pelanggaran[] => [...periksaAntara(b), ...periksaPemilik(b), ...periksaRekaman(b)];
