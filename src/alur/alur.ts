// The contract of a dialogue: screens of text and buttons, pure steps between them. It knows neither Telegram nor SQL; dialog/mesin.ts runs it.
import type { Pelaku } from '../access/izin.ts';
import type { KindJawaban } from '../answer/jawaban.ts';
import type { Buku, Isian, JejakTindakan, Tindakan } from '../isian/buku.ts';
import type { Luput } from '../isian/luput.ts';
import type { JenisIsian, Lampiran } from '../isian/skema.ts';
import type { Tempat } from '../isian/tempat.ts';
import { potongDaftar } from '../lib/halaman.ts';
import type { Permintaan } from '../permintaan.ts';
import type { Pustaka } from '../pustaka.ts';

/** `nilai` comes back when the button is pressed; it is kept beside the screen and never travels through Telegram. */
export type Tombol = { readonly label: string; readonly nilai: string };

export type Layar = {
  /** Plain lines; the first one stands out. At most about 3,500 characters: longer lists have pages. */
  readonly isi: readonly string[];
  readonly tombol: readonly (readonly Tombol[])[];
  /**
   * What is awaited beside buttons; absent: nothing, and what is written then is an ordinary question. `pertanyaan`: a text, also one
   * that ends in a question mark, which otherwise is answered as a question in between.
   */
  readonly tunggu?: 'teks' | 'pertanyaan' | 'berkas' | 'teks-atau-berkas';
  /** Stored files that are sent along behind the message, by their Telegram id. */
  readonly lampiran?: readonly { readonly fileId: string; readonly nama: string }[];
};

/** A file that is stored already; it belongs to nothing until a record names it. */
export type BerkasMasuk = Extract<Lampiran, { kind: 'berkas' }>['berkas'];

export type Masukan =
  | { readonly kind: 'tombol'; readonly nilai: string }
  | { readonly kind: 'teks'; readonly teks: string }
  | { readonly kind: 'berkas'; readonly berkas: BerkasMasuk; readonly keterangan?: string };

/** What a guest would be answered, in a chat that remembers nothing. */
export type JawabContoh = (teks: string) => {
  readonly kind: KindJawaban;
  readonly teks: string;
  readonly permintaan: readonly Permintaan[];
};

/** What a step may look at. */
export type Dunia = {
  readonly pelaku: Pelaku;
  readonly buku: Buku;
  readonly tempat: Tempat;
  readonly pustaka: Pustaka;
  readonly jejak: {
    readonly tindakan: (id: number) => JejakTindakan | undefined;
    readonly sesudah: (jenis: JenisIsian, id: string, tindakan: number) => readonly JejakTindakan[];
    readonly riwayat: (
      saring: { readonly opd?: string | readonly string[]; readonly sebelum?: number },
      banyak: number,
    ) => readonly JejakTindakan[];
  };
  readonly orang: {
    /** Telegram id of a person's number; absent for one who asked to be forgotten. Names are put in later (nama-orang.ts). */
    readonly telegram: (pengguna: number) => number | undefined;
    /** The admins by ADMIN_IDS who were here before. */
    readonly admin: () => readonly number[];
  };
  /** Questions that were not answered well, most frequent first; absent where none are kept. */
  readonly luput?: { readonly daftar: () => readonly Luput[]; readonly byId: (id: number) => Luput | undefined };
  /** Absent where nothing answers. */
  readonly jawabContoh?: JawabContoh;
  /** Instant, ISO with Z. */
  readonly kini: string;
  /** ISO date where the person's government is. */
  readonly hariIni: string;
  readonly zona: string;
  /** The chat: people's own matters are not shown in groups. */
  readonly chat: { readonly id: number; readonly grup: boolean };
  /** A new short id of letters and digits, for records. */
  readonly idBaru: () => string;
  /** A secret of 32 characters, for invitations, and the fingerprint that is stored instead of it. */
  readonly rahasiaBaru: () => string;
  readonly sidik: (rahasia: string) => string;
  readonly namaBot: string;
  /** The act that was just written; only while the screen after it is drawn. */
  readonly tertulis?: number;
};

/** A dialogue for somebody else that begins because of this act: it arrives as a message of its own. */
export type Kabar = { readonly pengguna: number; readonly alur: string; readonly argumen: string };

export type Hasil<S> =
  /** Go on with this state; its screen is shown. */
  | { readonly kind: 'tampil'; readonly keadaan: S }
  /** The same screen again, with what was wrong above it. */
  | { readonly kind: 'ulang'; readonly pesan: string }
  /** Written in one transaction after the permission was asked again; then the screen of `keadaan`. */
  | {
      readonly kind: 'tulis';
      readonly tindakan: Tindakan;
      readonly keadaan: S;
      readonly kabar?: readonly Kabar[];
      /** A message of its own below the screen, to be forwarded: shown once and stored nowhere. */
      readonly sekali?: readonly string[];
      /** In the same transaction the person is forgotten; the dialogue ends with the screen of `keadaan`. */
      readonly hapusPengguna?: true;
    }
  /** Another dialogue in the same message. */
  | { readonly kind: 'pindah'; readonly alur: string; readonly argumen: string }
  /** The end, with a last screen. `hapusPengguna`: the person asked to be forgotten. */
  | { readonly kind: 'selesai'; readonly layar: Layar; readonly hapusPengguna?: true };

/** The record was changed by somebody else between reading and writing. */
export type Tabrakan = { readonly jenis: JenisIsian; readonly id: string; readonly kini?: Isian; readonly terakhir?: JejakTindakan };

/** The state is plain JSON; it outlives restarts, and a shape from an older program is refused by `baca`. */
export type Alur<S> = {
  readonly nama: string;
  readonly mulai: (argumen: string, d: Dunia) => Hasil<S>;
  readonly layar: (s: S, d: Dunia) => Layar;
  readonly terima: (s: S, m: Masukan, d: Dunia) => Hasil<S>;
  /** After a collision; absent: it is told, and the dialogue can be begun again. */
  readonly tabrakan?: (s: S, t: Tabrakan, d: Dunia) => Hasil<S>;
};

/** Answered by the engine itself. */
export const nilaiTutup = 'tutup';
export const keAlur = (alur: string, argumen = ''): string => `alur:${alur}:${argumen}`;
/** The dialogue that a button leads to. */
export const bacaAlih = (nilai: string): { readonly alur: string; readonly argumen: string } | undefined => {
  const cocok = /^alur:([a-z-]+):(.*)$/s.exec(nilai);
  return cocok?.[1] === undefined ? undefined : { alur: cocok[1], argumen: cocok[2] ?? '' };
};

export const tombolKembali: Tombol = { label: 'Kembali', nilai: 'kembali' };
export const tombolBatal: Tombol = { label: 'Batal', nilai: nilaiTutup };
export const tombolTutup: Tombol = { label: 'Tutup', nilai: nilaiTutup };
/** Offered for what was just written; ten minutes for the author, later with a reason for organisasi or admin. */
export const tombolUrungkan = (d: Dunia): readonly Tombol[] =>
  d.tertulis === undefined ? [] : [{ label: 'Urungkan', nilai: keAlur('urungkan', String(d.tertulis)) }];

export const tampil = <S>(keadaan: S): Hasil<S> => ({ kind: 'tampil', keadaan });
export const ulang = (pesan: string): Hasil<never> => ({ kind: 'ulang', pesan });
export const selesai = (isi: readonly string[], tombol: Layar['tombol'] = []): Hasil<never> => ({
  kind: 'selesai',
  layar: { isi, tombol },
});

const perHalaman = 8;

/** The turns of a list as one row, none for a single page; nilai of a turn is "hal:<n>". */
export const tombolPutar = (ke: number, dari: number): Layar['tombol'] =>
  dari === 1
    ? []
    : [
        [
          ...(ke > 1 ? [{ label: '◀', nilai: `hal:${ke - 1}` }] : []),
          { label: `${ke}/${dari}`, nilai: `hal:${ke}` },
          ...(ke < dari ? [{ label: '▶', nilai: `hal:${ke + 1}` }] : []),
        ],
      ];

/** One page of a list: its items, the place of the first one (from 0), and the turns. */
export function potongHalaman<T>(
  daftar: readonly T[],
  halaman: number,
): { readonly isi: readonly T[]; readonly awal: number; readonly putar: Layar['tombol'] } {
  const { isi, awal, ke, dari } = potongDaftar(daftar, halaman, perHalaman);
  return { isi, awal, putar: tombolPutar(ke, dari) };
}

/** One page of a list as buttons, one per row, with the turns below; `halaman` counts from 1, nilai of a turn is "hal:<n>". */
export function tombolDaftar(daftar: readonly Tombol[], halaman: number): Layar['tombol'] {
  const { isi, putar } = potongHalaman(daftar, halaman);
  return [...isi.map((t) => [t]), ...putar];
}

/** The page that a turn asks for; undefined for other buttons. */
export const bacaHalaman = (nilai: string): number | undefined => {
  const cocok = /^hal:([1-9]\d{0,3})$/.exec(nilai)?.[1];
  return cocok === undefined ? undefined : Number(cocok);
};

/** Buttons of short labels side by side. */
export function tombolBerjajar(daftar: readonly Tombol[], perBaris: number): Layar['tombol'] {
  return Array.from({ length: Math.ceil(daftar.length / perBaris) }, (_, n) => daftar.slice(n * perBaris, (n + 1) * perBaris));
}
