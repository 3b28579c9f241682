// From the words of a frame to the records they may mean. Several candidates are several readings; nothing is guessed here.
import type { Katalog } from '../pustaka.ts';
import type { Anggaran, Indikator } from '../rujukan/skema.ts';
import type { Bingkai } from './bingkai.ts';
import type { Bernama, JenisMakna, Kamus, Makna } from './kamus.ts';

/** Records whose names hold all the words; when a name consists of exactly these words, only such records. */
/** Words that turn a statement around; they never help to recognise a name. */
export const ingkar: ReadonlySet<string> = new Set(['tidak', 'belum', 'bukan', 'tanpa', 'jangan', 'selain', 'kecuali']);

export function namaMemuat(kata: readonly string[], jenis: readonly JenisMakna[], kamus: Kamus): readonly Bernama[] {
  const dicari = [...new Set(kata)];
  if (dicari.length === 0 || dicari.some((w) => ingkar.has(w))) return [];
  const cocok = (kamus.bernamaByKata.get(dicari[0] ?? '') ?? []).filter(
    (b) => jenis.includes(b.makna.jenis) && dicari.every((w) => b.kata.has(w)),
  );
  const tepat = cocok.filter((b) => b.nama.some((n) => n.length === dicari.length && dicari.every((w) => n.includes(w))));
  return tepat.length > 0 ? tepat : cocok;
}

const unik = (daftar: readonly Makna[]): readonly Makna[] => [...new Map(daftar.map((m) => [`${m.jenis}:${m.id}`, m])).values()];

/** Of several candidates, those that share most of the words that are not decisive by themselves. */
function paling(calon: readonly Bernama[], lemah: readonly string[]): readonly Bernama[] {
  if (calon.length <= 1 || lemah.length === 0) return calon;
  const nilai = calon.map((c) => lemah.filter((w) => c.kata.has(w)).length);
  const tertinggi = Math.max(...nilai);
  return calon.filter((_, i) => nilai[i] === tertinggi);
}

/**
 * The subjects of a frame: one entry per thing named, each with all records it may mean.
 * With unexplained words left, a single name must hold every word; otherwise there is no subject ([]).
 */
function kelompokPokok(b: Bingkai, jenis: readonly JenisMakna[], kamus: Kamus): readonly (readonly Makna[])[] {
  const disebut = b.pokok.map((ms) => ms.filter((m) => jenis.includes(m.jenis))).filter((ms) => ms.length > 0);
  const kata = b.pokok.flatMap((ms, i) => (ms.some((m) => jenis.includes(m.jenis)) ? (b.kataPokokPer[i] ?? []) : []));
  if (b.sisa.length > 0) {
    // A subject already named in another kind must be part of the same name; leftovers alone never outvote it.
    const semua = b.pokok.flatMap((ms, i) => (ms.some((m) => bernilai.has(m.jenis)) ? (b.kataPokokPer[i] ?? []) : []));
    const dicari = [...(semua.length > 0 ? semua : kata), ...b.sisa];
    const lengkap = namaMemuat([...dicari, ...b.kataLemah], jenis, kamus);
    if (lengkap.length === 0 && !cukupKhas(dicari)) return [];
    const calon = lengkap.length > 0 ? lengkap : namaMemuat(dicari, jenis, kamus);
    // Found by leftovers alone: they must be a good part of the name, not one word of a long one.
    const cukup = semua.length > 0 || kata.length > 0 ? calon : calon.filter((x) => isBagianNama([...dicari, ...b.kataLemah], x));
    const ada = paling(cukup, [...b.kataLemah, ...b.kataPembeda]);
    return ada.length > 0 ? [unik(ada.map((x) => x.makna))] : [];
  }
  if (disebut.length === 0) {
    const lemah = b.kataLemah.filter((w) => kamus.bernamaByKata.get(w)?.some((x) => jenis.includes(x.makna.jenis)));
    const ada = lemah.length > 0 && lemah.length === b.kataLemah.length ? namaMemuat(lemah, jenis, kamus) : [];
    return ada.length > 0 ? [unik(ada.map((x) => x.makna))] : [];
  }
  if (disebut.length === 1) {
    const satu = unik(disebut[0] ?? []);
    if (satu.length === 1) return [satu];
    const terpilih = paling(
      satu.flatMap((m) => kamus.bernamaOf(m) ?? []).toSorted((x, y) => x.urut - y.urut),
      b.kataLemah,
    );
    return [unik(terpilih.map((x) => x.makna))];
  }
  const satu = namaMemuat(kata, jenis, kamus);
  if (satu.length > 0 && !b.terpisah) return [unik(satu.map((x) => x.makna))];
  return disebut.map(unik);
}

/** At least two of the words, or a third of some name of the record. */
function isBagianNama(kata: readonly string[], x: Bernama): boolean {
  const ada = new Set(kata.filter((w) => x.kata.has(w)));
  return ada.size > 1 || x.nama.some((n) => [...ada].filter((w) => n.includes(w)).length * 3 >= n.length && n.length > 0);
}

const bernilai = new Set<JenisMakna>(['indikator', 'anggaran', 'sasaran']);

/** One verb form alone ("dilaksanakan") names nothing; one noun ("mebel") may. */
const cukupKhas = (kata: readonly string[]): boolean => kata.length > 1 || kata.some((w) => !/^(?:di|me|ber|ter|pe)[a-z]{4,}/.test(w));

export type Sumber = { readonly katalog: Katalog; readonly kamus: Kamus };

const anggaranById = (k: Katalog, id: string): Anggaran | undefined => k.anggaran.find((a) => a.id === id);

/** Indicators that a mention may mean: itself, the indicator of a program, the IKU of a sasaran. */
function toIndikator(m: Makna, k: Katalog): readonly Indikator[] {
  if (m.jenis === 'indikator') return k.indikator.filter((i) => i.id === m.id);
  if (m.jenis === 'sasaran') return k.indikator.filter((i) => i.sasaran === m.id && i.iku);
  const a = anggaranById(k, m.id);
  if (a === undefined) return [];
  if (a.tingkat === 'sasaran') return k.indikator.filter((i) => i.sasaran === a.id && i.iku);
  return k.indikator.filter((i) => (i.level === 'program' && i.program === a.id) || i.id === a.id.replace('.keg-', '.ind-keg-'));
}

/** Alternatives of one subject; IKU go before tujuan and program indicators of the same wording unless a level is named. */
function pilihIndikator(kelompok: readonly Makna[], b: Bingkai, k: Katalog): readonly Indikator[] {
  const langsung = kelompok.filter((m) => m.jenis === 'indikator');
  const dasar = langsung.length > 0 ? langsung : kelompok;
  const semua = [...new Map(dasar.flatMap((m) => toIndikator(m, k)).map((i) => [i.id, i])).values()];
  // A level that only budgets have asks for the budget item, not for an indicator of similar words.
  if (b.tingkat.includes('sub-kegiatan')) return [];
  const programDiminta = b.tingkat.includes('program') || b.tingkat.includes('indikator-program');
  const dariProgram = programDiminta
    ? [...new Map(kelompok.flatMap((m) => toIndikator(m, k)).map((i) => [i.id, i])).values()].filter((i) => i.level === 'program')
    : [];
  if (dariProgram.length > 0) return dariProgram;
  if (b.tingkat.includes('tujuan') && semua.some((i) => i.level === 'tujuan')) return semua.filter((i) => i.level === 'tujuan');
  return semua.some((i) => i.iku) ? semua.filter((i) => i.iku) : semua;
}

export type HasilPokok = {
  /** Alternatives; each is the list of subjects of one reading. */
  readonly bacaan: readonly (readonly string[])[];
  /** The names exist, but not in the office asked about. */
  readonly diOpdLain: readonly string[];
};

function saringOpd<T extends { readonly id: string; readonly opd: string }>(
  daftar: readonly T[],
  opd: readonly string[],
): { readonly ada: readonly T[]; readonly lain: readonly T[] } {
  if (opd.length === 0) return { ada: daftar, lain: [] };
  return { ada: daftar.filter((x) => opd.includes(x.opd)), lain: daftar.filter((x) => !opd.includes(x.opd)) };
}

function gabungBacaan(per: readonly (readonly { readonly id: string }[])[]): readonly (readonly string[])[] {
  if (per.length === 0) return [];
  const pasti = per.filter((p) => p.length === 1).map((p) => (p[0] as { id: string }).id);
  const satu = per.find((p) => p.length > 1);
  if (satu === undefined) return [[...new Set(pasti)]];
  return satu.map((x) => [...new Set([...pasti, x.id])]);
}

/** When the exact name belongs to another office only, names of the asked office that hold the same words are meant. */
function diOpd(kelompok: readonly Makna[], b: Bingkai, s: Sumber, jenis: readonly JenisMakna[]): readonly Makna[] {
  if (b.opd.length === 0) return kelompok;
  const diminta = (x: Bernama | undefined): boolean => x !== undefined && b.opd.includes(x.opd);
  if (kelompok.some((m) => diminta(s.kamus.bernamaOf(m)))) return kelompok;
  const i = b.pokok.findIndex((ms) => ms.some((m) => kelompok.some((y) => y.jenis === m.jenis && y.id === m.id)));
  const kata = b.kataPokokPer[i] ?? [];
  const seawal = kata.length > 1 ? (s.kamus.bernamaByKata.get(kata[0] ?? '') ?? []) : [];
  const ganti = seawal.filter((x) => diminta(x) && jenis.includes(x.makna.jenis) && kata.every((w) => x.kata.has(w))).map((x) => x.makna);
  return ganti.length > 0 ? unik(ganti) : kelompok;
}

export function bacaIndikator(b: Bingkai, s: Sumber, jenis: readonly JenisMakna[] = ['indikator', 'anggaran', 'sasaran']): HasilPokok {
  const kelompok = kelompokPokok(b, jenis, s.kamus).map((m) => pilihIndikator(diOpd(m, b, s, jenis), b, s.katalog));
  const per = kelompok.map((d) => saringOpd(d, b.opd));
  return {
    bacaan: gabungBacaan(per.map((p) => p.ada).filter((p) => p.length > 0)),
    diOpdLain: per.every((p) => p.ada.length === 0) ? per.flatMap((p) => p.lain.map((i) => i.id)) : [],
  };
}

const tingkatAnggaran: Readonly<Record<string, Anggaran['tingkat']>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  'sub-kegiatan': 'sub-kegiatan',
  sasaran: 'sasaran',
};

/** "sarpras bintan vs sukajadi": the same work in the other village named. */
function saudara(daftar: readonly Anggaran[], kelurahan: readonly string[], k: Katalog): readonly Anggaran[] {
  const tanpa = (a: Anggaran): string =>
    a.nama
      .toLowerCase()
      .replace((a.kelurahan ?? '').toLowerCase(), '')
      .trim();
  return daftar.flatMap((a) =>
    a.kelurahan === undefined || kelurahan.includes(a.kelurahan)
      ? []
      : k.anggaran.filter((x) => x.kelurahan !== undefined && kelurahan.includes(x.kelurahan) && x.opd === a.opd && tanpa(x) === tanpa(a)),
  );
}

export function bacaAnggaran(b: Bingkai, s: Sumber): HasilPokok {
  const langsung = kelompokPokok(b, ['anggaran'], s.kamus);
  const bertingkat = b.tingkat.some((t) => tingkatAnggaran[t] !== undefined);
  const serupa =
    langsung.length === 0 && bertingkat && b.kataPokok.length > 0
      ? unik(namaMemuat([...b.kataPokok, ...b.sisa], ['anggaran'], s.kamus).map((x) => x.makna))
      : [];
  const kelompok = serupa.length > 0 ? [serupa] : langsung;
  const per = kelompok.map((ms) => {
    const semua = diOpd(ms, b, s, ['anggaran']).flatMap((m) => anggaranById(s.katalog, m.id) ?? []);
    const diminta = b.tingkat.flatMap((t) => tingkatAnggaran[t] ?? []);
    const setingkat = diminta.length > 0 ? semua.filter((a) => diminta.includes(a.tingkat)) : [];
    const dipakai = setingkat.length > 0 ? setingkat : semua;
    const kembaran = b.kelurahan.length > 0 ? saudara(dipakai, b.kelurahan, s.katalog) : [];
    if (kembaran.length > 0) return { ada: [...dipakai, ...kembaran], lain: [], bersama: true };
    const kelurahan =
      b.kelurahan.length > 0 ? dipakai.filter((a) => a.kelurahan !== undefined && b.kelurahan.includes(a.kelurahan)) : dipakai;
    return { ...saringOpd(kelurahan.length > 0 ? kelurahan : dipakai, b.opd), bersama: false };
  });
  const [pertama] = per;
  if (per.length === 1 && pertama?.bersama === true) return { bacaan: [pertama.ada.map((a) => a.id)], diOpdLain: [] };
  if (kelompok.length === 0 && b.kelurahan.length > 0 && b.sisa.length === 0) {
    return {
      bacaan: s.katalog.anggaran.filter((a) => a.kelurahan !== undefined && b.kelurahan.includes(a.kelurahan)).map((a) => [a.id]),
      diOpdLain: [],
    };
  }
  return {
    bacaan: gabungBacaan(per.map((p) => p.ada).filter((p) => p.length > 0)),
    diOpdLain: per.length > 0 && per.every((p) => p.ada.length === 0) ? per.flatMap((p) => p.lain.map((a) => a.id)) : [],
  };
}

/**
 * Records of a text kind named by the frame. A phrase of a record must cover every word that nothing else explains;
 * of several, the ones that cover most words count. Without such a phrase, the unexplained words must all be in one name.
 */
export function bacaRekaman(b: Bingkai, s: Sumber, jenis: JenisMakna, palingSedikit = 1): readonly string[] {
  const rekamanOf = (id: string): Bernama | undefined => s.kamus.bernamaOf({ jenis, id });
  const cocokOpd = (id: string): boolean => b.opd.length === 0 || b.opd.includes(rekamanOf(id)?.opd ?? '');
  const disebut = [...b.rekaman, ...b.pokok.map((makna, i) => ({ kata: b.kataPokokPer[i] ?? [], makna }))];
  const calon = disebut.flatMap((r) => {
    const ids = r.makna.filter((m) => m.jenis === jenis && cocokOpd(m.id)).map((m) => m.id);
    return ids.length > 0 &&
      r.kata.length >= palingSedikit &&
      b.sisa.every((w) => r.kata.includes(w) || ids.some((id) => rekamanOf(id)?.luas.has(w) === true))
      ? [{ ids, panjang: r.kata.length }]
      : [];
  });
  const terpanjang = Math.max(0, ...calon.map((c) => c.panjang));
  if (calon.length > 0) return [...new Set(calon.filter((c) => c.panjang === terpanjang).flatMap((c) => c.ids))];
  // One leftover word beside a measure is not a topic.
  const cocok =
    b.sisa.length < Math.max(palingSedikit, b.ukuran.length > 0 ? 2 : 1)
      ? []
      : namaMemuat(b.sisa, [jenis], s.kamus)
          .filter((x) => isBagianNama(b.sisa, x))
          .map((x) => x.makna.id)
          .filter(cocokOpd);
  return cocok.length <= rekamanTerbanyak ? cocok : [];
}

/** More records than this share the words only by chance. */
const rekamanTerbanyak = 4;
