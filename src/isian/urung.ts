// Taking an act back: the new act that restores what was before, or why that cannot be. Pure; the store compares the versions once more.
import { izin, type Aksi, type Pelaku, type Wilayah } from '../access/izin.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Buku, JejakTindakan, Tindakan, Ubahan } from './buku.ts';
import { kunciRekaman, perujuk, rujukanOf, type Rekaman, type RekamanIsi } from './rujukan.ts';
import { samaIsi } from './sama.ts';
import { jenisPribadi, type IsiOf, type JenisIsian } from './skema.ts';
import type { Tempat } from './tempat.ts';

export type BahanUrung = {
  readonly buku: Buku;
  readonly tempat: Pick<Tempat, 'opdById' | 'pemdaById'>;
  readonly jejak: {
    readonly tindakan: (id: number) => JejakTindakan | undefined;
    /** Acts on one record after a given one, oldest first. */
    readonly sesudah: (jenis: JenisIsian, id: string, tindakan: number) => readonly JejakTindakan[];
  };
  readonly pelaku: Pelaku;
  readonly kini: string;
};

const jenisLain = ['peran', 'undangan', 'grup', ...jenisPribadi] as const;

export type GalatUrung =
  /** Roles, invitations, groups and what is a person's own have their own way back. */
  | { readonly kind: 'lewat-jalan-lain'; readonly jenis: (typeof jenisLain)[number] }
  /** `lewatWaktu`: the author, after the ten minutes. */
  | { readonly kind: 'bukan-wewenang'; readonly lewatWaktu: boolean; readonly kantor: string }
  | { readonly kind: 'sudah-diurungkan'; readonly oleh: JejakTindakan }
  /** Later acts on the same records, or on what rests on them; newest first. */
  | { readonly kind: 'berubah-lagi'; readonly oleh: readonly JejakTindakan[] }
  /** Living records that would lose what they stand on. */
  | { readonly kind: 'dirujuk'; readonly oleh: readonly RekamanIsi[] }
  /** What the restored records stood on is gone. */
  | { readonly kind: 'rujukan-hilang'; readonly rujukan: readonly Rekaman[] }
  /** Everything is in order but the reason. */
  | { readonly kind: 'butuh-alasan' };

export const menitSendiri = 10;

/** Where an act happened; the trail keeps the OPD, the government follows from it or from the records. */
export function wilayahJejak(t: Pick<JejakTindakan, 'opd' | 'rincian'>, tempat: BahanUrung['tempat']): Wilayah {
  const isi = t.rincian.flatMap((r) => [r.sesudah, r.sebelum] as readonly (Readonly<Record<string, unknown>> | undefined)[]);
  const pertama = (kunci: string): string | undefined => isi.map((x) => x?.[kunci]).find((x) => typeof x === 'string');
  const diri = (jenis: JenisIsian): string | undefined => t.rincian.find((r) => r.jenis === jenis)?.id;
  const opd = t.opd ?? diri('opd') ?? pertama('opd');
  const pemda = tempat.opdById.get(opd ?? '')?.pemda ?? pertama('pemda') ?? diri('pemda');
  return { ...(opd === undefined ? {} : { opd }), ...(pemda === undefined ? {} : { pemda }) };
}

/** The act that a chain of undoing and restoring began with. */
export function akarOf(t: JejakTindakan, tindakan: BahanUrung['jejak']['tindakan']): JejakTindakan {
  const asal = t.membatalkan === undefined ? undefined : tindakan(t.membatalkan);
  return asal === undefined ? t : akarOf(asal, tindakan);
}

function wewenangUrung(t: JejakTindakan, d: BahanUrung): Result<Aksi, GalatUrung> {
  const wilayah = wilayahJejak(t, d.tempat);
  const milikSendiri = t.pengguna === d.pelaku.pengguna;
  const umur = new Date(d.kini).getTime() - new Date(t.waktu).getTime();
  const lewatWaktu = umur > menitSendiri * 60_000;
  // Who lost the role meanwhile writes nothing any more, not even what was there before.
  if (milikSendiri && !lewatWaktu && izin(d.pelaku, akarOf(t, d.jejak.tindakan).aksi, wilayah).boleh) return ok('urungkan-sendiri');
  const putusan = izin(d.pelaku, 'urungkan-orang-lain', wilayah);
  if (putusan.boleh) return ok('urungkan-orang-lain');
  return err({ kind: 'bukan-wewenang', lewatWaktu: milikSendiri && lewatWaktu, kantor: putusan.kantor });
}

type Sesudahnya = { readonly diurungkan?: JejakTindakan; readonly berlaku: readonly JejakTindakan[] };

/** What came after, without the acts that were taken back together with what took them back. */
function sesudahnya(id: number, daftar: readonly JejakTindakan[]): Sesudahnya {
  const unik = new Map(daftar.map((x) => [x.id, x]));
  const batal = new Map<number, JejakTindakan>();
  const berlaku: JejakTindakan[] = [];
  for (const x of [...unik.values()].toSorted((a, b) => b.id - a.id)) {
    if (batal.has(x.id)) continue;
    if (x.membatalkan !== undefined) batal.set(x.membatalkan, x);
    if (x.membatalkan === undefined || x.membatalkan < id) berlaku.push(x);
  }
  const diurungkan = batal.get(id);
  return { berlaku, ...(diurungkan === undefined ? {} : { diurungkan }) };
}

/** Evidence that was handed in or judged since: the follow-up rests on it, though it names no piece. */
function putusanAtas(t: JejakTindakan, bukti: readonly Rekaman[], d: BahanUrung): readonly JejakTindakan[] {
  const isi = (r: Rekaman): IsiOf<'bukti'> | undefined => d.buku.find('bukti', r.id)?.isi;
  const rekomendasi = new Set(bukti.flatMap((r) => isi(r)?.rekomendasi ?? []));
  return [...rekomendasi].flatMap((id) => {
    if (t.rincian.some((r) => r.jenis === 'rekomendasi' && r.id === id)) return [];
    return sesudahnya(t.id, d.jejak.sesudah('rekomendasi', id, t.id)).berlaku.filter((x) =>
      x.rincian.some(
        (r) =>
          r.jenis === 'rekomendasi' &&
          r.id === id &&
          ['diajukan', 'sesuai', 'belum-sesuai'].includes((r.sesudah as IsiOf<'rekomendasi'> | undefined)?.status ?? ''),
      ),
    );
  });
}

/** Governments and offices may be shipped; a year that was never opened is no loss. */
const adaNanti = (r: Rekaman, d: BahanUrung, nanti: ReadonlyMap<string, unknown>): boolean => {
  if (r.jenis === 'tahun-kerja') return true;
  const kunci = kunciRekaman(r);
  if (nanti.has(kunci)) return nanti.get(kunci) !== undefined;
  return (
    d.buku.find(r.jenis, r.id) !== undefined ||
    (r.jenis === 'opd' && d.tempat.opdById.has(r.id)) ||
    (r.jenis === 'pemda' && d.tempat.pemdaById.has(r.id))
  );
};

/** The latest act that took this one back and still holds. */
export const diurungkanOleh = (t: JejakTindakan, sesudah: BahanUrung['jejak']['sesudah']): JejakTindakan | undefined =>
  sesudahnya(
    t.id,
    t.rincian.flatMap((r) => sesudah(r.jenis, r.id, t.id)),
  ).diurungkan;

/** An undo is an act like any other: it can be taken back itself. Somebody else's, or one's own after ten minutes, needs a reason. */
export function rancangUrung(t: JejakTindakan, d: BahanUrung, alasan?: string): Result<Tindakan, GalatUrung> {
  const lain = jenisLain.find((j) => t.rincian.some((r) => r.jenis === j));
  if (lain !== undefined || t.aksi === 'terima-undangan') return err({ kind: 'lewat-jalan-lain', jenis: lain ?? 'peran' });
  const wewenang = wewenangUrung(t, d);
  if (!wewenang.ok) return wewenang;

  const { diurungkan, berlaku } = sesudahnya(
    t.id,
    t.rincian.flatMap((r) => d.jejak.sesudah(r.jenis, r.id, t.id)),
  );
  if (diurungkan !== undefined) return err({ kind: 'sudah-diurungkan', oleh: diurungkan });
  const hilang = t.rincian.filter((r) => r.sebelum === undefined);
  const putusan = putusanAtas(
    t,
    hilang.filter((r) => r.jenis === 'bukti'),
    d,
  );
  const tetap = t.rincian.every((r) => samaIsi(d.buku.find(r.jenis, r.id)?.isi, r.sesudah));
  if (berlaku.length > 0 || putusan.length > 0 || !tetap) return err({ kind: 'berubah-lagi', oleh: [...berlaku, ...putusan] });

  const nanti = new Map(t.rincian.map((r) => [kunciRekaman(r), r.sebelum]));
  const oleh = perujuk(d.buku, hilang, nanti);
  if (oleh.length > 0) return err({ kind: 'dirujuk', oleh });
  const rujukan = t.rincian
    .flatMap((r) => (r.sebelum === undefined ? [] : rujukanOf(r.jenis, r.sebelum)))
    .filter((r) => !adaNanti(r, d, nanti));
  if (rujukan.length > 0) return err({ kind: 'rujukan-hilang', rujukan });

  const sebab = alasan?.trim() ?? '';
  if (wewenang.value === 'urungkan-orang-lain' && sebab === '') return err({ kind: 'butuh-alasan' });
  return ok({
    aksi: wewenang.value,
    wilayah: wilayahJejak(t, d.tempat),
    ...(sebab === '' ? {} : { alasan: sebab }),
    membatalkan: t.id,
    // The trail holds what the schema of the kind accepted when it was written; the store reads it through that schema again.
    ubahan: t.rincian.map((r) => ({ jenis: r.jenis, id: r.id, versi: d.buku.find(r.jenis, r.id)?.versi ?? 0, isi: r.sebelum }) as Ubahan),
  });
}
