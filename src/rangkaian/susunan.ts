// The build of a sentence: what may stand next to what, whatever the ledger says. It decides no truth.
import { isIsi, isPemotongAnak, isSamping, klausaDi, type Bacaan } from './klausa.ts';
import { sebutanSebelum } from './ikat.ts';
import { pembawaBenda, type Kalimat, type Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

export const isKata = (l: Lambang | undefined, ...kata: readonly string[]): boolean => l?.kind === 'kata' && kata.includes(l.kata);
export const isTanda = (l: Lambang | undefined, ...tanda: readonly string[]): boolean => l?.kind === 'tanda' && tanda.includes(l.tanda);

/** Only at the start of a sentence: inside it they date ("realisasi selanjutnya") or single out. */
const pembuka: ReadonlySet<string> = new Set(['selanjutnya', 'adapun', 'selain itu']);
/** What is put as the same as what stands before. */
const penyama: ReadonlySet<string> = new Set(['adalah', 'ialah', 'merupakan', 'yaitu', 'yakni', 'sebagai', 'menjadi', 'ke']);
/** Directly before a number and nowhere else: "realisasi sebesar target" is a claim of its own. */
const langsung: ReadonlySet<string> = new Set(['sebesar', 'senilai', 'mencapai']);
/** Before a measure, behind a number, these put the number inside it: "85 dalam target". */
const letak: ReadonlySet<string> = new Set(['pada', 'dalam', 'di', 'untuk', 'bagi', 'selama', 'berada']);
/** What may lead from a number to the next measure without a cut. */
const penyambung: ReadonlySet<string> = new Set([
  'dengan',
  'disertai',
  'beserta',
  'bersama',
  'diiringi',
  'diikuti',
  'sehingga',
  'menunjukkan',
  'memperlihatkan',
  'mencatat',
  'mencatatkan',
  'memperoleh',
]);
/** Words that want something behind them. */
const perluLanjut: ReadonlySet<string> = new Set([
  'dan',
  'serta',
  'dari',
  'terhadap',
  'dibandingkan',
  'dibanding',
  'daripada',
  'menjadi',
  'ke',
  'adalah',
  'ialah',
  'merupakan',
  'sebagai',
  'dengan',
  'pada',
  'dalam',
  'di',
  'untuk',
  'bagi',
  'yang',
]);
/** What follows from target and realisasi or pagu by reckoning alone. */
const turunan: ReadonlySet<string> = new Set(['capaian', 'serapan', 'efisiensi', 'predikat', 'selisih']);

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
  const ganda = s.find(
    (l, i) => l.kind === 'tanda' && (i === 0 ? l.tanda !== '(' : isTanda(s[i - 1], ',', ';', ':', '-', '(') && l.tanda !== '('),
  );
  return ganda?.kind === 'tanda' ? [{ kind: 'pembuka', pada: ganda.tanda }] : [];
}

/** Words whose meaning hangs on where they stand. */
function periksaKata(s: Kalimat): readonly Pelanggaran[] {
  return s.flatMap((l, i): readonly Pelanggaran[] => {
    if (l.kind === 'arah')
      return l.benda && !(s[i - 1]?.kind === 'kata' && isKata(s[i - 1], ...pembawaBenda)) ? [{ kind: 'arah', pada: l.kata }] : [];
    if (l.kind === 'tanda' && l.tanda !== ')' && i === s.length - 1) return [{ kind: 'pembuka', pada: l.tanda }];
    if (l.kind !== 'kata') return [];
    const salah: readonly Pelanggaran[] = [{ kind: 'pembuka', pada: l.kata }];
    if (perluLanjut.has(l.kata) && (s[i + 1] === undefined || s[i + 1]?.kind === 'tanda')) return salah;
    if (pembuka.has(l.kata)) return i === 0 ? [] : salah;
    if (isPemotongAnak(l)) return i === 0 || isTanda(s[i - 1], ',', ';') ? [] : salah;
    if (langsung.has(l.kata)) return s[i + 1]?.kind === 'nilai' ? [] : salah;
    if (l.kata !== 'sehingga') return [];
    const k = s[i + 1];
    const hitungan = k?.kind === 'sebutan' && turunan.has(k.sebutan);
    return hitungan && !s.some((x) => x.kind === 'arah' || x.kind === 'rekaman') ? [] : salah;
  });
}

/** Every measure named has its own content behind it, in the same part of the sentence: "target dan realisasi sebesar X" says X twice. */
function periksaSebutan(b: Bacaan): readonly Pelanggaran[] {
  const hasil: Pelanggaran[] = [];
  let lepas: { readonly kata: string; readonly anak: number } | undefined;
  b.kalimat.forEach((l, i) => {
    const anak = b.klausa[klausaDi(b, i)]?.anak ?? 0;
    if (lepas !== undefined && (l.kind === 'sebutan' || anak !== lepas.anak)) {
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
      const sejajar = polos && !antara.some((l) => isKata(l, 'dibandingkan', 'dibanding', 'daripada', 'terhadap', 'dari', 'menjadi', 'ke'));
      return sejajar ? [{ kind: 'rancu', pada: `${kiri.id} + ${id}` } as const] : [];
    });
  });
}

/** "menjadi" leads to something, "ke" from one time to another, and neither begins; a measure is no place for a number. */
function periksaTuju(b: Bacaan): readonly Pelanggaran[] {
  return b.kalimat.flatMap((l, i): readonly Pelanggaran[] => {
    const c = klausaDi(b, i);
    const [k, sebelum] = [b.klausa[c], b.klausa[c - 1]];
    if (k === undefined) return [];
    const isi = b.kalimat.slice(k.awal, k.akhir);
    if (isKata(l, 'menjadi')) {
      const awal = i === 0 || isPemotongAnak(b.kalimat[i - 1] as Lambang);
      return !awal && isi.some((x) => isIsi(x) || x.kind === 'sebutan') ? [] : [{ kind: 'pembuka', pada: 'menjadi' }];
    }
    if (isKata(l, 'ke')) return sebelum?.kind === 'dari' && b.kalimat[i + 1]?.kind === 'waktu' ? [] : [{ kind: 'pembuka', pada: 'ke' }];
    const nilai = b.kalimat.slice(0, i).findLastIndex((x) => x.kind === 'nilai');
    if (l.kind !== 'sebutan' || nilai < k.awal) return [];
    const disambung = b.kalimat.slice(nilai, i).some((x) => isKata(x, ...penyambung));
    return disambung && !isKata(b.kalimat[i - 1], ...letak) ? [] : [{ kind: 'rancu', pada: l.kata }];
  });
}

/** "85 dari 80" is a share and "terhadap 80" nothing, unless a direction or a measure makes it one side of a comparison. */
function periksaSamping(b: Bacaan): readonly Pelanggaran[] {
  return b.kalimat.flatMap((l, i): readonly Pelanggaran[] => {
    const k = b.klausa[klausaDi(b, i)];
    if (l.kind !== 'nilai' || k === undefined || !isSamping(k) || k.kind === 'banding') return [];
    const sebutan = b.kalimat.slice(k.awal, i).some((x) => x.kind === 'sebutan');
    const arah = k.kind === 'dari' && b.kalimat.some((x, j) => x.kind === 'arah' && j < i && b.klausa[klausaDi(b, j)]?.anak === k.anak);
    return sebutan || arah ? [] : [{ kind: 'rancu', pada: l.butir.id }];
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
  ...periksaSamping(b),
  ...periksaSelisih(b),
];
