// Whether a direction is that of its subject and measure between the two times the sentence speaks of, and what follows it belongs to it.
import type { BukuButir } from './butir.ts';
import { sebutanSebelum } from './ikat.ts';
import { idsOf, isiKlausa, isSamping, klausaDi, type Bacaan, type Klausa } from './klausa.ts';
import { kuasaAtas } from './kuasa.ts';
import type { ButirOf, Lambang } from './lambang.ts';
import type { Pelanggaran } from './pelanggaran.ts';

type LambangArah = Extract<Lambang, { readonly kind: 'arah' }>;
/** A direction of the sentence and the movements of the ledger that it can mean; none: refused. */
type Gerak = { readonly i: number; readonly arah: LambangArah; readonly cocok: readonly ButirOf<'arah'>[] };

/** The times of clauses, with those of the numbers of one measure in them. */
function waktuDalam(b: Bacaan, daftar: readonly Klausa[], nama: string, sebutan: string | undefined): readonly string[] {
  const isi = daftar.flatMap((k) => isiKlausa(b, k));
  const nilai = isi.flatMap((l) => (l.kind === 'nilai' && l.butir.nama === nama && l.butir.sebutan === sebutan ? [l.butir.waktu] : []));
  return [...new Set([...idsOf(isi, 'waktu'), ...nilai])];
}

const satu = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined);

/** Until when it moved: what "menjadi" says behind it, else its own clause, else the nearest time before it, else the topic. */
function waktuAkhir(b: Bacaan, i: number, c: number, akhir: readonly Klausa[], nama: string, sebutan: string): string | undefined {
  const menjadi = waktuDalam(
    b,
    akhir.filter((k) => k.awal > i),
    nama,
    sebutan,
  );
  if (menjadi.length > 0) return satu(menjadi);
  const milik = b.klausa[c] as Klausa;
  const sendiri = isSamping(milik) ? [] : idsOf(isiKlausa(b, milik), 'waktu');
  if (sendiri.length > 0) return satu(sendiri);
  const dekat = b.klausa.slice(0, c).findLast((k) => !isSamping(k) && idsOf(isiKlausa(b, k), 'waktu').length > 0);
  if (dekat !== undefined) return satu(idsOf(isiKlausa(b, dekat), 'waktu'));
  const kelak = b.klausa.some((k) => k.anak === milik.anak && !isSamping(k) && idsOf(isiKlausa(b, k), 'waktu').length > 0);
  return kelak || b.topik.waktu.kind !== 'ada' ? undefined : b.topik.waktu.id;
}

function geseran(b: Bacaan, i: number, arah: LambangArah, buku: BukuButir): readonly ButirOf<'arah'>[] {
  const c = klausaDi(b, i);
  const milik = b.klausa[c] as Klausa;
  const anak = b.klausa.filter((k) => k.anak === milik.anak);
  const nama = kuasaAtas(b, i, 'nama');
  const sebutan = sebutanSebelum(b, i);
  if (nama.kind !== 'ada' || sebutan === undefined || idsOf(b.kalimat, 'nama').length === 0) return [];
  if (anak.some((k) => idsOf(isiKlausa(b, k), 'nama').some((id) => id !== nama.id))) return [];

  const menjadi = anak.filter((k) => k.kind === 'menjadi');
  const ke = waktuAkhir(b, i, c, menjadi, nama.id, sebutan);
  const asal = waktuDalam(b, anak.filter(isSamping), nama.id, sebutan);
  const utama = waktuDalam(
    b,
    anak.filter((k) => !isSamping(k)),
    nama.id,
    sebutan,
  );
  const lain = utama.filter((w) => w !== ke);
  const mulai = [...new Set([...asal, ...lain])];
  if (ke === undefined || mulai.length > 1) return [];

  const calon = buku.filter(
    (x): x is ButirOf<'arah'> =>
      x.kind === 'arah' && x.nama === nama.id && x.sebutan === sebutan && x.ke === ke && (mulai.length === 0 || x.dari === mulai[0]),
  );
  const lalu = b.topik.nama.kind === 'ada' && b.topik.nama.id === nama.id ? [...b.topik.waktuSebelum] : [];
  const terdengar = new Set([...lalu, ...(idsOf(b.kalimat, 'nama').length === 1 ? idsOf(b.kalimat, 'waktu') : [])]);
  if (!calon.some((x) => mulai.length > 0 || terdengar.has(x.dari))) return [];
  return calon.every((x) => sesuai(x, arah)) && (arah.butir === undefined || calon.includes(arah.butir)) ? calon : [];
}

function sesuai(x: ButirOf<'arah'>, { makna }: LambangArah): boolean {
  if (makna === 'membaik') return x.membaik === true;
  if (makna === 'memburuk') return x.membaik === false;
  return x.arah === makna;
}

/** "naik sebesar X" is how far, not where to: behind a direction a number stands with "dari", "menjadi", or a measure of its own. */
function ikatSesudah(b: Bacaan, g: Gerak, batas: number): readonly Pelanggaran[] {
  const anak = b.klausa[klausaDi(b, g.i)]?.anak;
  for (let i = g.i + 1; i < batas; i += 1) {
    const l = b.kalimat[i];
    if (l?.kind !== 'nilai') continue;
    const k = b.klausa[klausaDi(b, i)] as Klausa;
    if (punyaSebutan(b, g.i, i)) return [];
    const sejenis = g.cocok.length > 0 && g.cocok.every((x) => x.nama === l.butir.nama && x.sebutan === l.butir.sebutan);
    const asal = isSamping(k);
    const tempat = asal || k.kind === 'menjadi';
    const tepat = g.cocok.some((x) => l.butir.waktu === (asal ? x.dari : x.ke));
    const diam = g.arah.makna === 'tetap' && klausaDi(b, g.i) === klausaDi(b, i) && tepat;
    if (!sejenis || !(diam || (tempat && k.anak === anak && k.awal > g.i && tepat && isLangsung(b, k, i))))
      return [{ kind: 'rancu', pada: l.butir.id }];
  }
  return [];
}

/** A measure named anew behind a cut or behind "dengan": no longer how far it moved. */
function punyaSebutan(b: Bacaan, dari: number, i: number): boolean {
  const s = b.kalimat.slice(0, i).findLastIndex((l) => l.kind === 'sebutan');
  if (s <= dari) return false;
  const k = b.klausa[klausaDi(b, s)] as Klausa;
  if (k.awal > dari && !isSamping(k) && k.kind !== 'menjadi') return true;
  const [kiri, sebelumnya] = [b.kalimat[s - 1], b.kalimat[s - 2]];
  return kiri?.kind === 'kata' && kiri.kata === 'dengan' && !(s - 2 === k.awal && sebelumnya?.kind === 'kata' && k.kind !== 'awal');
}

/** "dibandingkan realisasi 2023 sebesar X" can be how far; "yang sebesar X" cannot. */
function isLangsung(b: Bacaan, k: Klausa, i: number): boolean {
  const antara = b.kalimat.slice(k.awal + 1, i);
  const pisah = antara.findLastIndex((l) => l.kind === 'kata' && (l.kata === 'yang' || l.kata === 'yaitu' || l.kata === 'yakni'));
  const dekat = antara.slice(pisah + 1);
  if (dekat.some((l) => l.kind === 'waktu' || l.kind === 'nama')) return false;
  const besar = dekat.findIndex((l) => l.kind === 'kata' && (l.kata === 'sebesar' || l.kata === 'senilai' || l.kata === 'mencapai'));
  return pisah >= 0 || besar < 0 || (besar === 0 && k.kind !== 'banding');
}

export function ikatArah(b: Bacaan, buku: BukuButir): readonly Pelanggaran[] {
  const gerak = b.kalimat.flatMap((l, i): readonly Gerak[] => (l.kind === 'arah' ? [{ i, arah: l, cocok: geseran(b, i, l, buku) }] : []));
  return gerak.flatMap((g, n) => [
    ...(g.cocok.length > 0 ? [] : [{ kind: 'arah', pada: g.arah.butir?.id ?? g.arah.kata } as const]),
    ...ikatSesudah(b, g, gerak[n + 1]?.i ?? b.kalimat.length),
  ]);
}

type Ukur = { readonly nilai: ButirOf<'nilai'>; readonly klausa: Klausa };

/** Numbers of one measure go from earlier to later; what stands behind "dari" is earlier than the rest, behind "menjadi" later. */
export function periksaUrutan(b: Bacaan, buku: BukuButir): readonly Pelanggaran[] {
  const urut = new Map(buku.flatMap((x) => (x.kind === 'waktu' ? [[x.id, x.urut] as const] : [])));
  const ukur = b.kalimat.flatMap((l, i): readonly Ukur[] =>
    l.kind === 'nilai' ? [{ nilai: l.butir, klausa: b.klausa[klausaDi(b, i)] as Klausa }] : [],
  );
  return ukur.flatMap((x, n) => {
    const isTerbalik = ukur.slice(0, n).some((y) => {
      if (y.nilai.nama !== x.nilai.nama || y.nilai.sebutan !== x.nilai.sebutan) return false;
      const beda = (urut.get(x.nilai.waktu) ?? Number.NaN) - (urut.get(y.nilai.waktu) ?? Number.NaN);
      const [sx, sy] = [isSamping(x.klausa), isSamping(y.klausa)];
      if (sx && sy) return !(beda >= 0);
      if (sx) return !(beda < 0);
      return sy || x.klausa.kind === 'menjadi' ? !(beda > 0) : !(beda >= 0);
    });
    return isTerbalik ? [{ kind: 'urutan' as const, pada: x.nilai.id }] : [];
  });
}
