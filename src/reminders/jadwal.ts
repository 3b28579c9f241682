// Who is to be told of what, and when: what is due and unsent at an instant, and what a stretch of days will bring. Pure; it sends nothing.
import type { Peran } from '../isian/skema.ts';
import { selisihHari, tambahHari } from '../kinerja/tanggal.ts';
import { groupBy } from '../lib/group-by.ts';
import type { HariKerja } from './hari-kerja.ts';
import { isBolehBicara, jarakOf, namaJarak, saatDiminta, saatOf, type Irama, type Jarak, type Saat } from './irama.ts';
import { idKejadian, jangkauan, type Kejadian } from './kejadian.ts';
import { indukOf } from './perihal.ts';
import { teksPengingat } from './teks.ts';
import { toSetempat } from '../waktu.ts';

/** Somebody who is told, as one role in one place; who holds several is several. */
export type Penerima = {
  /** A person, a group, or a role that nobody holds yet: what the key of a reminder ends with. */
  readonly orang: string;
  readonly peran: Peran;
  readonly pemda: string;
  /** Only these OPD; absent: all of the government. */
  readonly opd?: readonly string[];
  /** IANA zone of the government. */
  readonly zona: string;
  readonly irama: Irama;
  /** Whether a digest comes on Mondays (ringkasan.ts). */
  readonly ringkasan?: boolean;
  /** Instant; what was due before it was not theirs to hear. */
  readonly sejak?: string;
  /** Matters that they switched off (indukOf). */
  readonly tanpa?: ReadonlySet<string>;
  /** Occurrences (idKejadian) that they put off until a day; undefined: that are not theirs. */
  readonly tunda?: ReadonlyMap<string, string | undefined>;
};

export type Keadaan = {
  readonly kejadian: readonly Kejadian[];
  readonly penerima: readonly Penerima[];
  readonly kerja: HariKerja;
  /** Keys of what was handed over for sending. */
  readonly terkirim: ReadonlySet<string>;
};

export type Pengingat = {
  /** Names the latest of its lead times; the same reminder has the same key at any time and in any process. */
  readonly kunci: string;
  readonly orang: string;
  readonly kejadian: Kejadian;
  readonly jarak: readonly Jarak[];
  /** The day it was to be told on, and the moment: ISO with the offset of the zone. */
  readonly tanggal: string;
  readonly kapan: string;
  /** It is told on a later day than it should have been. */
  readonly terlambat: boolean;
  readonly teks: readonly string[];
};

/** (kode, pokok, tenggat, lead, orang). */
export const kunciPengingat = (k: Kejadian, jarak: Jarak, orang: string): string =>
  [k.kode, k.pokok, k.tenggat, namaJarak(jarak), orang].join('|');

/** Behind the deadline the kepala is told from the first week, the organisasi from the second; nobody further up. */
const eskalasi = { kepala: 7, organisasi: 14 } as const;

const kunciTunda = (k: Kejadian, sampai: string, orang: string): string => [k.kode, k.pokok, k.tenggat, `tunda-${sampai}`, orang].join('|');

/** How many days from the deadline a role begins to be told of an occurrence; undefined: never. */
export function mulaiTahu(k: Pick<Kejadian, 'untuk' | 'tembusan'>, peran: Peran): Jarak | undefined {
  if (k.untuk === peran || k.tembusan.some((p) => p === peran)) return -Infinity;
  if (peran === 'organisasi') return eskalasi.organisasi;
  return peran === 'kepala' && k.untuk === 'operator' ? eskalasi.kepala : undefined;
}

/** A list of OPD does not shut its holder out of what the government itself does: evaluators hold one. */
const isTempat = (k: Kejadian, p: Penerima): boolean =>
  k.pemda === p.pemda && (p.opd === undefined || k.opd === undefined || p.opd.includes(k.opd));

/** `kunci`: of a moment that somebody asked for by putting it off. */
type SaatOrang = Saat & { readonly kunci?: string };
type SaatOf = (k: Kejadian, p: Penerima) => readonly SaatOrang[];

/** What was put off is silent until that day, told on it, and goes on as usual. */
function denganTunda(saat: readonly Saat[], k: Kejadian, p: Penerima, kerja: HariKerja): readonly SaatOrang[] {
  const sampai = p.tunda?.get(idKejadian(k));
  if (sampai === undefined) return saat;
  const tunda = saatDiminta(sampai, p.irama, kerja, p.zona);
  const lanjut = saat.filter((s) => s.tanggal >= sampai);
  if (lanjut.some((s) => s.tanggal === tunda.tanggal)) return lanjut;
  const jarak = [selisihHari(k.tenggat, tunda.tanggal)];
  return [...lanjut, { ...tunda, jarak, kunci: kunciTunda(k, sampai, p.orang) }].toSorted((a, b) => a.pada - b.pada);
}

/** Most people share a rhythm, and most occurrences a deadline: their moments are computed once. */
function createSaatOf(kerja: HariKerja): SaatOf {
  const perIrama = new Map<Irama, Map<string, readonly Saat[]>>();
  return (k, p) => {
    const milik = perIrama.get(p.irama) ?? new Map<string, readonly Saat[]>();
    perIrama.set(p.irama, milik);
    const kunci = `${k.tenggat}|${p.zona}`;
    const saat = milik.get(kunci) ?? saatOf(k, p.irama, kerja, p.zona);
    milik.set(kunci, saat);
    return denganTunda(saat, k, p, kerja);
  };
}

/** The occurrences of one's place, found without looking through those of every office. */
function createMilikOf(kejadian: readonly Kejadian[]): (p: Penerima) => readonly Kejadian[] {
  const perTempat = groupBy(kejadian, (k) => `${k.pemda}|${k.opd ?? ''}`);
  const perPemda = groupBy(kejadian, (k) => k.pemda);
  return (p) =>
    p.opd === undefined ? (perPemda.get(p.pemda) ?? []) : ['', ...p.opd].flatMap((opd) => perTempat.get(`${p.pemda}|${opd}`) ?? []);
}

/** How many days from the deadline this one begins to be told of this occurrence; undefined: never. */
export function mulaiDengar(k: Kejadian, p: Penerima): Jarak | undefined {
  if (k.selesai || !isTempat(k, p) || p.tanpa?.has(indukOf(k.kode)) === true) return undefined;
  const id = idKejadian(k);
  return p.tunda?.has(id) === true && p.tunda.get(id) === undefined ? undefined : mulaiTahu(k, p.peran);
}

/** The part of a moment that is theirs to hear; later moments are theirs too. */
function bagian(s: SaatOrang, p: Penerima, mulai: Jarak): SaatOrang | undefined {
  if (s.kunci !== undefined) return s;
  if (p.sejak !== undefined && s.pada < Date.parse(p.sejak)) return undefined;
  if ((s.jarak[0] ?? mulai) >= mulai) return s;
  const jarak = s.jarak.filter((x) => x >= mulai);
  return jarak.length === 0 ? undefined : { ...s, jarak };
}

function toPengingat(k: Kejadian, p: Penerima, s: SaatOrang, kerja: HariKerja, hari: string): Pengingat {
  const terlambat = hari > s.tanggal;
  return {
    kunci: s.kunci ?? kunciPengingat(k, s.jarak.at(-1) ?? 0, p.orang),
    orang: p.orang,
    kejadian: k,
    jarak: s.jarak,
    tanggal: s.tanggal,
    kapan: s.kapan,
    terlambat,
    teks: teksPengingat(k, hari, kerja, terlambat),
  };
}

const byKapan = (a: Pengingat, b: Pengingat): number =>
  Date.parse(a.kapan) - Date.parse(b.kapan) ||
  (a.kejadian.tenggat < b.kejadian.tenggat ? -1 : a.kejadian.tenggat > b.kejadian.tenggat ? 1 : 0) ||
  (a.kunci < b.kunci ? -1 : a.kunci > b.kunci ? 1 : 0);

/** Two roles of one person may bring the same reminder. */
function unik(daftar: readonly Pengingat[]): readonly Pengingat[] {
  return [...new Map(daftar.toReversed().map((x) => [x.kunci, x])).values()].toSorted(byKapan);
}

/** Of an urgent occurrence, when its last day is here, even the quiet hours give way. */
export const isMendesak = (k: Kejadian, hari: string): boolean => k.mendesak && hari <= k.tenggat && k.tenggat <= tambahHari(hari, 1);

/**
 * What is due and unsent at an instant, once for each person and occurrence: the latest lead time that has come. Earlier ones that
 * were missed are left out, and so is everything once a later one was sent: a clock that is put back repeats nothing.
 */
export function jadwal(d: Keadaan, kini: string): readonly Pengingat[] {
  const saatIni = Date.parse(kini);
  const semua = createSaatOf(d.kerja);
  const milikOf = createMilikOf(d.kejadian);
  return unik(
    d.penerima.flatMap((p) => {
      const hari = toSetempat(kini, p.zona).tanggal;
      const boleh = isBolehBicara(kini, p.irama, d.kerja, p.zona);
      const semuaJarak = jarakOf(p.irama);
      // Long past: nobody waits for it any more.
      const terlama = tambahHari(hari, -Math.max(0, ...semuaJarak) - jangkauan.geser);
      return milikOf(p).flatMap((k): readonly Pengingat[] => {
        if (k.tenggat < terlama || (!boleh && !isMendesak(k, hari))) return [];
        const mulai = mulaiDengar(k, p);
        const terakhir = mulai === undefined ? undefined : semua(k, p).findLast((x) => x.pada <= saatIni);
        const s = mulai === undefined || terakhir === undefined ? undefined : bagian(terakhir, p, mulai);
        const awal = s?.jarak[0];
        if (s === undefined || awal === undefined) return [];
        const diminta = s.kunci !== undefined && d.terkirim.has(s.kunci);
        const sudah = diminta || semuaJarak.some((j) => j >= awal && d.terkirim.has(kunciPengingat(k, j, p.orang)));
        return sudah ? [] : [toPengingat(k, p, s, d.kerja, hari)];
      });
    }),
  );
}

/** Every reminder of these days (both included, in the zone of each), as if each were told on its day. What was sent is among them. */
export function rencana(d: Omit<Keadaan, 'terkirim'>, dari: string, sampai: string): readonly Pengingat[] {
  const semua = createSaatOf(d.kerja);
  const milikOf = createMilikOf(d.kejadian);
  return unik(
    d.penerima.flatMap((p) =>
      milikOf(p).flatMap((k) => {
        const mulai = mulaiDengar(k, p);
        if (mulai === undefined) return [];
        return semua(k, p)
          .filter((s) => dari <= s.tanggal && s.tanggal <= sampai)
          .flatMap((s) => bagian(s, p, mulai) ?? [])
          .map((s) => toPengingat(k, p, s, d.kerja, s.tanggal));
      }),
    ),
  );
}
