// Candidates of a question that the parser could not finish: the few records that its words may mean, found by search. Nothing is decided here.
import { labelAnggaran } from '../answer/anggaran-nama.ts';
import { opdOf } from '../answer/konteks.ts';
import type { Buntu, Mesin } from '../keadaan.ts';
import { tahunTerbuka } from '../isian/target.ts';
import type { Bingkai } from '../understand/bingkai.ts';
import { readBingkaiIku } from '../understand/iku/bingkai-iku.ts';
import { cariMirip } from '../understand/iku/cari-iku.ts';
import { bernama } from '../answer/iku/rak.ts';
import { tahunTetap } from './tetap.ts';

/** A record that may be meant, and what it is called. */
export type Calon = { readonly id: string; readonly label: string };

/** Candidates by what they can fill; an empty list: nothing of that kind may be named. */
export type DaftarCalon = {
  readonly opd: readonly Calon[];
  readonly indikator: readonly Calon[];
  readonly anggaran: readonly Calon[];
  readonly iku: readonly Calon[];
  readonly istilah: readonly Calon[];
  readonly narasi: readonly Calon[];
  /** Those of the question; a year that nobody named is not the model's to choose. */
  readonly tahun: readonly Calon[];
  /** Entered data: offices that the one who asks may look at, their indicators, and the years that are open. */
  readonly opdIsian: readonly Calon[];
  readonly indikatorIsian: readonly Calon[];
  readonly tahunIsian: readonly Calon[];
};

const terbanyak = { indikator: 20, anggaran: 10, iku: 8, istilah: 8, narasi: 8, indikatorIsian: 20 } as const;

const kataOf = (teks: string): readonly string[] =>
  teks
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 3);

/** The records that share most words, or beginnings of words, with the question. */
function termirip(kata: readonly string[], daftar: readonly Calon[], banyak: number, kecocokanTerkecil = 1): readonly Calon[] {
  const nilai = (c: Calon): number => {
    const milik = kataOf(c.label);
    return kata.filter((w) => milik.some((m) => m === w || (w.length > 5 && m.length > 5 && m.slice(0, 6) === w.slice(0, 6)))).length;
  };
  return daftar
    .map((c) => ({ c, n: nilai(c) }))
    .filter((x) => x.n >= kecocokanTerkecil)
    .toSorted((a, b) => b.n - a.n)
    .slice(0, banyak)
    .map((x) => x.c);
}

/** What the parser is sure of narrows every list. */
export function cariCalon(m: Mesin, pesan: string, { bingkai: b }: Buntu): DaftarCalon {
  const k = m.konteks;
  const { pustaka } = k;
  const kata = kataOf(pesan);
  const opd = pustaka.opd
    .filter((o) => (b.opd.length === 0 || b.opd.includes(o.id)) && (b.pemda.length === 0 || b.pemda.includes(o.pemda)))
    .map((o) => ({ id: o.id, label: o.nama }));
  const diOpd = (id: string): boolean => opd.some((o) => o.id === opdOf(k, id));
  const disebut = (jenis: 'indikator' | 'anggaran'): ReadonlySet<string> =>
    new Set(b.pokok.flatMap((x) => x.filter((y) => y.jenis === jenis).map((y) => y.id)));
  const [indikatorDisebut, anggaranDisebut] = [disebut('indikator'), disebut('anggaran')];
  const indikator = pustaka.indikator
    .filter((i) => diOpd(i.id) && (indikatorDisebut.size === 0 ? i.level !== 'individu' : indikatorDisebut.has(i.id)))
    .toSorted((x, y) => Number(y.iku) - Number(x.iku))
    .slice(0, terbanyak.indikator)
    .map((i) => ({ id: i.id, label: `${i.nama}${i.iku ? '' : ` (indikator ${i.level})`}` }));
  const anggaran = pustaka.anggaran.filter((a) => diOpd(a.id)).map((a) => ({ id: a.id, label: labelAnggaran(k, a) }));
  const total = new Set(pustaka.anggaran.filter((a) => a.tingkat === 'total').map((a) => a.id));
  const isian = calonIsian(m, b, kata);
  return {
    opd,
    indikator: anggaranDisebut.size > 0 && indikatorDisebut.size === 0 ? [] : indikator,
    anggaran:
      anggaranDisebut.size > 0
        ? anggaran.filter((a) => anggaranDisebut.has(a.id)).slice(0, terbanyak.anggaran)
        : indikatorDisebut.size > 0
          ? []
          : [...new Set([...anggaran.filter((a) => total.has(a.id)), ...termirip(kata, anggaran, terbanyak.anggaran, 2)])].slice(
              0,
              terbanyak.anggaran,
            ),
    iku: indikatorDisebut.size > 0 || b.opd.length > 0 ? [] : calonIku(m, pesan, b),
    istilah: termirip(
      kata,
      pustaka.istilah.map((i) => ({ id: i.id, label: [i.istilah, i.kepanjangan].filter((x) => x !== undefined).join(', ') })),
      terbanyak.istilah,
    ),
    narasi: termirip(
      kata,
      pustaka.narasi.filter((n) => opd.some((o) => o.id === n.opd)).map((n) => ({ id: n.id, label: n.topik })),
      terbanyak.narasi,
      2,
    ),
    tahun: tahunTetap(b).map((t) => ({ id: String(t), label: String(t) })),
    ...isian,
  };
}

function calonIku(m: Mesin, pesan: string, b: Bingkai): readonly Calon[] {
  const k = m.konteks;
  return cariMirip(readBingkaiIku(pesan, m.kamusIku), m.kamusIku, terbanyak.iku)
    .filter((i) => b.pemda.length === 0 || b.pemda.includes(k.pustaka.registri.ketetapanOf(i.unit).pemda))
    .map((i) => ({ id: i.id, label: bernama(k, i) }));
}

/** Entered data of the asker's own office, or of the one that is named; a view of none names none. */
function calonIsian(m: Mesin, b: Bingkai, kata: readonly string[]): Pick<DaftarCalon, 'opdIsian' | 'indikatorIsian' | 'tahunIsian'> {
  const v = m.konteks.isian;
  const opd = v?.opdSendiri;
  // A report's office is asked about as printed; entered data is one's own.
  if (v === undefined || opd === undefined || b.opd.some((o) => o !== opd)) return { opdIsian: [], indikatorIsian: [], tahunIsian: [] };
  const tahun = tahunTerbuka(v.buku, opd).filter((t) => b.tahun.length === 0 || b.tahun.includes(t));
  const milik = v.buku.semua('indikator').filter((i) => i.isi.opd === opd);
  const calon = milik.map((i) => ({ id: i.id, label: i.isi.nama }));
  return {
    opdIsian: tahun.length === 0 ? [] : [{ id: opd, label: v.tempat.namaOpd(opd) }],
    indikatorIsian: calon.length <= terbanyak.indikatorIsian ? calon : termirip(kata, calon, terbanyak.indikatorIsian),
    tahunIsian: tahun.map((t) => ({ id: String(t), label: String(t) })),
  };
}
