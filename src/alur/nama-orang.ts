// Names of people in screens of role administration. A screen that is stored holds only their numbers; names are put in when it is shown.
import type { Layar, Masukan } from './alur.ts';

const [buka, tutup] = ['\uE000', '\uE001'];
const pola = new RegExp(`${buka}(\\d+)${tutup}`, 'g');

/** Stands for the name of a person in a line or a label. */
export const namaOrang = (pengguna: number): string => `${buka}${pengguna}${tutup}`;

/** The screen with the names in it; who was forgotten, or never had one, is "tanpa nama". */
export function isiNama(layar: Layar, namaOf: (pengguna: number) => string | undefined): Layar {
  const isi = (teks: string): string =>
    teks.includes(buka)
      ? teks.replace(pola, (_, id: string) => namaOf(Number(id))?.replace(/\s+/g, ' ').trim().slice(0, 60) || 'tanpa nama')
      : teks;
  return {
    ...layar,
    isi: layar.isi.map(isi),
    tombol: layar.tombol.map((baris) => baris.map((t) => ({ ...t, label: isi(t.label) }))),
  };
}

/** What people write, without the marks that stand for names: nobody learns a name by writing a number. */
export const bersihkan = (teks: string): string => teks.replace(/[\uE000\uE001]/g, '');

export function tanpaTanda<M extends Masukan>(m: M): M {
  if (m.kind === 'teks') return { ...m, teks: bersihkan(m.teks) };
  if (m.kind !== 'berkas') return m;
  return {
    ...m,
    berkas: { ...m.berkas, nama: bersihkan(m.berkas.nama) },
    ...(m.keterangan === undefined ? {} : { keterangan: bersihkan(m.keterangan) }),
  };
}
