// Who is to be told of what, and when: what is due and unsent at an instant, and what a stretch of days will bring. Pure; it sends nothing.
import type { Peran } from '../isian/skema.ts';
import { tambahHari } from '../kinerja/tanggal.ts';
import type { HariKerja } from './hari-kerja.ts';
import { isBolehBicara, jarakOf, namaJarak, saatOf, type Irama, type Jarak, type Saat } from './irama.ts';
import type { Kejadian } from './kejadian.ts';
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
  /** Instant; what was due before it was not theirs to hear. */
  readonly sejak?: string;
  /** Rules that they switched off. */
  readonly tanpa?: ReadonlySet<string>;
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
  /** ISO with the offset of the zone. */
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

/** How many days from the deadline a role begins to be told of an occurrence; undefined: never. */
function mulaiTahu(k: Kejadian, peran: Peran): Jarak | undefined {
  if (k.untuk === peran || k.tembusan.some((p) => p === peran)) return -Infinity;
  if (peran === 'organisasi') return eskalasi.organisasi;
  return peran === 'kepala' && k.untuk === 'operator' ? eskalasi.kepala : undefined;
}

/** A list of OPD does not shut its holder out of what the government itself does: evaluators hold one. */
const isTempat = (k: Kejadian, p: Penerima): boolean =>
  k.pemda === p.pemda && (p.opd === undefined || k.opd === undefined || p.opd.includes(k.opd));

type SaatOf = (k: Kejadian, p: Penerima) => readonly Saat[];

/** Most people share a rhythm, and most occurrences a deadline: their moments are computed once. */
function createSaatOf(kerja: HariKerja): SaatOf {
  const perIrama = new Map<Irama, Map<string, readonly Saat[]>>();
  return (k, p) => {
    const milik = perIrama.get(p.irama) ?? new Map<string, readonly Saat[]>();
    perIrama.set(p.irama, milik);
    const kunci = `${k.tenggat}|${p.zona}`;
    const saat = milik.get(kunci) ?? saatOf(k, p.irama, kerja, p.zona);
    milik.set(kunci, saat);
    return saat;
  };
}

/** How many days from the deadline this one begins to be told of this occurrence; undefined: never. */
function mulaiDengar(k: Kejadian, p: Penerima): Jarak | undefined {
  return k.selesai || !isTempat(k, p) || p.tanpa?.has(k.kode) === true ? undefined : mulaiTahu(k, p.peran);
}

/** The part of a moment that is theirs to hear; later moments are theirs too. */
function bagian(s: Saat, p: Penerima, mulai: Jarak): Saat | undefined {
  if (p.sejak !== undefined && s.pada < Date.parse(p.sejak)) return undefined;
  if ((s.jarak[0] ?? mulai) >= mulai) return s;
  const jarak = s.jarak.filter((x) => x >= mulai);
  return jarak.length === 0 ? undefined : { ...s, jarak };
}

function toPengingat(k: Kejadian, p: Penerima, s: Saat, kerja: HariKerja, hari: string): Pengingat {
  const terlambat = hari > s.tanggal;
  return {
    kunci: kunciPengingat(k, s.jarak.at(-1) ?? 0, p.orang),
    orang: p.orang,
    kejadian: k,
    jarak: s.jarak,
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
const isMendesak = (k: Kejadian, hari: string): boolean => k.mendesak && hari <= k.tenggat && k.tenggat <= tambahHari(hari, 1);

/**
 * What is due and unsent at an instant, once for each person and occurrence: the latest lead time that has come. Earlier ones that
 * were missed are left out, and so is everything once a later one was sent: a clock that is put back repeats nothing.
 */
export function jadwal(d: Keadaan, kini: string): readonly Pengingat[] {
  const saatIni = Date.parse(kini);
  const semua = createSaatOf(d.kerja);
  return unik(
    d.penerima.flatMap((p) => {
      const hari = toSetempat(kini, p.zona).tanggal;
      const boleh = isBolehBicara(kini, p.irama, d.kerja, p.zona);
      const semuaJarak = jarakOf(p.irama);
      // Long past: nobody waits for it any more.
      const terlama = tambahHari(hari, -Math.max(0, ...semuaJarak) - 7);
      return d.kejadian.flatMap((k): readonly Pengingat[] => {
        if (k.tenggat < terlama || (!boleh && !isMendesak(k, hari))) return [];
        const mulai = mulaiDengar(k, p);
        const terakhir = mulai === undefined ? undefined : semua(k, p).findLast((x) => x.pada <= saatIni);
        const s = mulai === undefined || terakhir === undefined ? undefined : bagian(terakhir, p, mulai);
        const awal = s?.jarak[0];
        if (s === undefined || awal === undefined) return [];
        const sudah = semuaJarak.some((j) => j >= awal && d.terkirim.has(kunciPengingat(k, j, p.orang)));
        return sudah ? [] : [toPengingat(k, p, s, d.kerja, hari)];
      });
    }),
  );
}

/** Every reminder of these days (both included, in the zone of each), as if each were told on its day. What was sent is among them. */
export function rencana(d: Omit<Keadaan, 'terkirim'>, dari: string, sampai: string): readonly Pengingat[] {
  const semua = createSaatOf(d.kerja);
  return unik(
    d.penerima.flatMap((p) =>
      d.kejadian.flatMap((k) => {
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
