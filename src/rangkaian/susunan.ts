// The build of a sentence: what may stand next to what, whatever the ledger says. It decides no truth.
import { adaArah, isIsi, isiKlausa, isPemotongAnak, isSamping, klausaDi, type Bacaan } from './klausa.ts';
import { sebutanSebelum } from './ikat.ts';
import { isKata, isTanda, jenisRekaman, pembawaBenda, type Kalimat, type Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

/** What is put as the same as what stands before. */
const penyama: ReadonlySet<string> = new Set(['adalah', 'ialah', 'menjadi', 'ke']);
/** What may lead from a number to the next measure without a cut. */
const penyambung = ['dengan', 'sehingga', 'mencatat', 'mencatatkan', 'menunjukkan', 'memperlihatkan', 'memiliki', 'mempunyai'] as const;

/** A number touches no other slot and no sign that could change it: "-85", "(85)" is below zero, "80, 85" a decimal. */
function periksaTempel(s: Kalimat): readonly Pelanggaran[] {
  return s.flatMap((l, i): readonly Pelanggaran[] => {
    if (l.kind !== 'nilai') return [];
    const [kiri, kanan] = [s[i - 1], s[i + 1]];
    const baik = kiri?.kind === 'kata' || kiri?.kind === 'sebutan' || isTanda(kiri, ':');
    const bersih = kanan === undefined || (!('butir' in kanan && kanan.butir !== undefined) && !isTanda(kanan, '-', ':'));
    return baik && bersih ? [] : [{ kind: 'menempel', pada: l.butir.id }];
  });
}

function periksaTanda(s: Kalimat): readonly Pelanggaran[] {
  let buka = 0;
  for (const l of s) {
    if (isTanda(l, '(')) buka += 1;
    if (isTanda(l, ')')) buka -= 1;
    if (buka < 0 || buka > 1) return [{ kind: 'kurung', pada: '(' }];
  }
  if (buka !== 0) return [{ kind: 'kurung', pada: '(' }];
  return [];
}

const bahan = ['hasil', 'pengukuran', 'kinerja', 'data', 'indikator'] as const;
const isJenis = (l: Lambang | undefined): boolean => l?.kind === 'sebutan' && jenisRekaman.has(l.sebutan);
const sebutanKata = (s: Kalimat, i: number): string | undefined => {
  const l = s.slice(0, i).findLast((x) => x.kind === 'sebutan');
  return l?.kind === 'sebutan' ? l.sebutan : undefined;
};

/** Words whose meaning hangs on where they stand. */
function periksaKata(s: Kalimat): readonly Pelanggaran[] {
  return s.flatMap((l, i): readonly Pelanggaran[] => {
    if (l.kind === 'arah')
      return l.benda === isKata(s[i - 1], ...pembawaBenda, 'memiliki', 'mempunyai') ? [] : [{ kind: 'arah', pada: l.kata }];
    if (l.kind !== 'kata') return [];
    const salah: readonly Pelanggaran[] = [{ kind: 'pembuka', pada: l.kata }];
    if (l.kata === 'berdasarkan')
      return isTanda(
        s.find((x) => !isKata(x, 'berdasarkan', ...bahan)),
        ',',
      )
        ? []
        : salah;
    if (l.kata === 'mencapai') return sebutanKata(s, i) === 'target' ? salah : [];
    if (l.kata === 'ditetapkan') return ['target', 'pagu'].includes(sebutanKata(s, i) ?? '') ? [] : salah;
    if (l.kata === 'menjadi')
      return isKata(s[i - 1], 'yang') === isJenis(s[i + 1]) && (!isKata(s[i - 1], 'yang') || isKata(s[i - 2], 'hal')) ? [] : salah;
    return l.kata === 'sehingga' && s.some((x) => x.kind === 'arah') ? salah : [];
  });
}

/** Every measure named has its own content behind it, in the same part of the sentence: "target dan realisasi sebesar X" says X twice. */
function periksaSebutan(b: Bacaan): readonly Pelanggaran[] {
  const hasil: Pelanggaran[] = [];
  let lepas: { readonly kata: string; readonly anak: number } | undefined;
  b.kalimat.forEach((l, i) => {
    const anak = b.klausa[klausaDi(b, i)]?.anak ?? 0;
    if (lepas !== undefined && (l.kind === 'sebutan' || anak !== lepas.anak || isKata(l, 'dan', 'serta'))) {
      hasil.push({ kind: 'sebutan-lepas', pada: lepas.kata });
      lepas = undefined;
    }
    if (l.kind === 'sebutan') lepas = { kata: l.kata, anak };
    else if (isIsi(l)) lepas = undefined;
  });
  return lepas === undefined ? hasil : [...hasil, { kind: 'sebutan-lepas', pada: lepas.kata }];
}

/** "target X adalah realisasi Y", "X pada 2023, yaitu Y": one number is not another. */
function periksaPenyama(b: Bacaan): readonly Pelanggaran[] {
  return b.kalimat.flatMap((l, i): readonly Pelanggaran[] => {
    if (l.kind !== 'kata' || !penyama.has(l.kata)) return [];
    const anak = b.klausa[klausaDi(b, i)]?.anak;
    const nilai = b.kalimat.findLastIndex((x, j) => j < i && x.kind === 'nilai' && b.klausa[klausaDi(b, j)]?.anak === anak);
    const kanan = b.kalimat.slice(i + 1).find((x) => x.kind !== 'kata');
    if (nilai < 0 || (kanan?.kind !== 'sebutan' && kanan?.kind !== 'nilai')) return [];
    const gerak = l.kata === 'menjadi' || l.kata === 'ke';
    const sama = kanan.kind === 'nilai' || kanan.sebutan === sebutanSebelum(b, nilai);
    return gerak && sama ? [] : [{ kind: 'rancu', pada: l.kata }];
  });
}

/** "pada 2023 dan 2024", "X, Y": whatever is said is said of both, and no number is of both. */
function periksaJajar({ kalimat }: Bacaan): readonly Pelanggaran[] {
  return (['nama', 'waktu'] as const).flatMap((jenis) => {
    const tempat = kalimat.flatMap((l, i) => (l.kind === jenis ? [{ i, id: l.butir.id }] : []));
    return tempat.flatMap(({ i, id }, n) => {
      const kiri = tempat[n - 1];
      if (kiri === undefined || kiri.id === id) return [];
      const antara = kalimat.slice(kiri.i + 1, i);
      const polos = antara.every((l) => (l.kind === 'kata' || l.kind === 'tanda') && !isPemotongAnak(l));
      const sejajar =
        polos &&
        !antara.some((l) =>
          isKata(l, 'dibandingkan', 'dibanding', 'dibandingkan dengan', 'dibanding dengan', 'terhadap', 'dari', 'menjadi', 'ke'),
        );
      return sejajar ? [{ kind: 'rancu', pada: `${kiri.id} + ${id}` } as const] : [];
    });
  });
}

/** "ke" leads from one time to another; a measure behind a number in the same clause needs a word that leads to it. */
function periksaTuju(b: Bacaan): readonly Pelanggaran[] {
  return b.kalimat.flatMap((l, i): readonly Pelanggaran[] => {
    const c = klausaDi(b, i);
    const [k, sebelum] = [b.klausa[c], b.klausa[c - 1]];
    if (k === undefined) return [];
    // "mencapai target pada tahun 2024 sebesar X": the number behind a verdict has no measure of its own.
    if (l.kind === 'nilai' && b.kalimat.slice(0, i).findLast((x) => x.kind === 'sebutan' || x.kind === 'status')?.kind === 'status')
      return [{ kind: 'rancu', pada: l.butir.id }];
    if (isKata(l, 'ke')) return sebelum?.kind === 'dari' && b.kalimat[i + 1]?.kind === 'waktu' ? [] : [{ kind: 'pembuka', pada: 'ke' }];
    if (
      isKata(l, 'menjadi') &&
      !isKata(b.kalimat[i - 1], 'yang') &&
      !b.kalimat.some((x, j) => x.kind === 'arah' && j < i && b.klausa[klausaDi(b, j)]?.anak === k.anak)
    )
      return [{ kind: 'pembuka', pada: 'menjadi' }];
    const nilai = b.kalimat.slice(0, i).findLastIndex((x) => x.kind === 'nilai');
    if (l.kind !== 'sebutan' || nilai < k.awal) return [];
    return b.kalimat.slice(nilai, i).some((x) => isKata(x, ...penyambung)) ? [] : [{ kind: 'rancu', pada: l.kata }];
  });
}

/** The other side of a comparison is a number, or the time at which a direction began; a verdict stands in it only behind a number. */
function periksaBanding(b: Bacaan): readonly Pelanggaran[] {
  return b.klausa.filter(isSamping).flatMap((k): readonly Pelanggaran[] => {
    const isi = isiKlausa(b, k);
    const [arah, status] = [isi.findIndex((l) => l.kind === 'arah'), isi.findIndex((l) => l.kind === 'status')];
    const arahLalu = b.klausa.some((x) => x.anak === k.anak && x.awal < k.awal && isiKlausa(b, x).some((l) => l.kind === 'arah'));
    const verdict = status >= 0 && (k.kind === 'banding' || !isi.slice(0, status).some((l) => l.kind === 'nilai'));
    // "dibandingkan tahun 2023 naik" tells of what stands before; once told, or with anything more, it tells of nothing.
    const gerak =
      k.kind === 'banding' &&
      arah >= 0 &&
      (arahLalu || isi.some((l, i) => i > 0 && i !== arah && l.kind !== 'waktu') || isi.length > arah + 1);
    const kosong = k.kind === 'banding' && !adaArah(b, k.anak) && isi[1]?.kind !== 'sebutan';
    return verdict || gerak || kosong ? [{ kind: 'rancu', pada: k.kind }] : [];
  });
}

/** A difference is that of one time between target and realisasi; next to a movement it would read as the movement. */
function periksaSelisih(b: Bacaan): readonly Pelanggaran[] {
  const selisih = b.kalimat.find((l) => l.kind === 'nilai' && l.butir.sebutan === 'selisih');
  if (selisih?.kind !== 'nilai') return [];
  const waktu = new Set(b.kalimat.flatMap((l) => (l.kind === 'waktu' ? [l.butir.id] : [])));
  const gerak = b.klausa.some((k) => isSamping(k) || k.kind === 'menjadi') || b.kalimat.some((l) => l.kind === 'arah');
  return waktu.size > 1 || gerak ? [{ kind: 'rancu', pada: selisih.butir.id }] : [];
}

export const periksaSusunan = (b: Bacaan): readonly Pelanggaran[] => [
  ...periksaTempel(b.kalimat),
  ...periksaTanda(b.kalimat),
  ...periksaKata(b.kalimat),
  ...periksaSebutan(b),
  ...periksaPenyama(b),
  ...periksaJajar(b),
  ...periksaTuju(b),
  ...periksaBanding(b),
  ...periksaSelisih(b),
];
