// Opening a card: what a person sees of a recommendation begins with the version that they saw.
import { izin } from '../../access/izin.ts';
import type { RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import { keAlur, selesai, tampil, type Dunia, type Hasil, type Tabrakan } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { sebutTabrakan, sebutTolak } from '../sebut.ts';
import { hakLihat } from './hak.ts';
import type { Daftar, Kartu, S } from './keadaan.ts';

const tidakAda = (): Hasil<never> =>
  selesai(
    ['Rekomendasi itu tidak ditemukan', 'Mungkin pencatatannya sudah diurungkan.'],
    [[{ label: 'Daftar rekomendasi', nilai: keAlur('rekomendasi') }]],
  );

export function bukaKartu(d: Dunia, id: string, lain: { readonly pesan?: readonly string[]; readonly asal?: Daftar } = {}): Hasil<S> {
  const x = d.buku.find('rekomendasi', id);
  if (x === undefined) return tidakAda();
  if (hakLihat(d, x.isi.opd) === undefined) {
    const putusan = izin(d.pelaku, 'lihat-belum-terkonfirmasi', wilayahOpd(d, x.isi.opd));
    return selesai(putusan.boleh ? [] : sebutTolak(putusan, d, x.isi.opd));
  }
  return tampil<S>({
    langkah: 'kartu',
    id,
    versi: x.versi,
    ...(lain.pesan === undefined ? {} : { pesan: lain.pesan }),
    ...(lain.asal === undefined ? {} : { asal: lain.asal }),
  });
}

/** The same card as it is now. */
export const kartuKini = (d: Dunia, k: Kartu, pesan?: readonly string[]): Hasil<S> =>
  bukaKartu(d, k.id, { ...(k.asal === undefined ? {} : { asal: k.asal }), ...(pesan === undefined ? {} : { pesan }) });

/** The card after a write of this person: one version on. */
export const kartuSesudah = (k: Kartu, pesan: readonly string[]): Kartu => ({ ...k, versi: k.versi + 1, pesan });

/** An act that brought or removed evidence is told as that; the recommendation in it is as it was. */
export const barisTabrakan = (t: Tabrakan, d: Dunia): readonly string[] => {
  const bukti = t.terakhir?.rincian.find((r) => r.jenis === 'bukti');
  const baris = sebutTabrakan(bukti === undefined ? t : { ...t, jenis: 'bukti', id: bukti.id }, d);
  // Long texts stand in the card below.
  return baris.map((x) => (x.length <= 200 ? x : `${x.slice(0, 199).trimEnd()}…`));
};

/** The card after somebody else was faster, with what of this person's was not saved. */
export const kartuTabrakan = (d: Dunia, k: Kartu, t: Tabrakan, tertulis?: string): Hasil<S> =>
  kartuKini(d, k, [...barisTabrakan(t, d), ...(tertulis === undefined ? [] : [`Tulisan Bapak/Ibu tadi belum disimpan: ${tertulis}`])]);

type Diperiksa = { readonly ok: true; readonly x: RekomendasiAda } | { readonly ok: false; readonly hasil: Hasil<S> };

/** The record, if it is still as this person saw it; otherwise the card as it is now. */
export function periksaKini(d: Dunia, k: Kartu, tertulis?: string): Diperiksa {
  const x = d.buku.find('rekomendasi', k.id);
  if (x === undefined) return { ok: false, hasil: tidakAda() };
  if (x.versi === k.versi) return { ok: true, x };
  const [terakhir] = d.jejak.sesudah('rekomendasi', k.id, 0).slice(-1);
  const t: Tabrakan = { jenis: 'rekomendasi', id: k.id, kini: x, ...(terakhir === undefined ? {} : { terakhir }) };
  return { ok: false, hasil: kartuTabrakan(d, k, t, tertulis) };
}
