// Which claims stand in whose Perjanjian Kinerja. It knows the annexes of a PK and nothing about wording.
import type { Klaim } from '../pustaka.ts';
import type { Jabatan, Ukuran } from '../rujukan/skema.ts';
import { tanggalIndonesia, type Konteks } from './konteks.ts';
import { dokumenOf, tabelByBaris } from './kutipan.ts';

export type VersiPk = 'pk' | 'pk-perubahan';
export type KlaimPk = { readonly klaim: Klaim; readonly jabatan: Jabatan; readonly versi: VersiPk };

export const namaVersi: Readonly<Record<VersiPk, string>> = { pk: 'murni', 'pk-perubahan': 'perubahan' };

/** The annex of the OPD's own PK, which its head signs: "pk", "pk-anggaran", "pk-perubahan", "pk-perubahan-anggaran". */
const isLampiranKepala = (c: Klaim): boolean => /\/pk(-perubahan)?(-anggaran)?$/.test(c.tabel.id);

/** The head of an OPD answers to nobody inside it. */
export function isKepala(k: Konteks, j: Jabatan): boolean {
  return k.opdById.has(j.opd) && !k.pustaka.jabatan.some((x) => x.id === j.atasan && x.opd === j.opd);
}

/** Claims on one subject that stand in the PK of a position, in document order. Restatements in the chapters are left out. */
export function klaimPk(k: Konteks, pokok: string, ukuran: Ukuran): readonly KlaimPk[] {
  return k.pustaka.findKlaim(pokok, ukuran).flatMap((klaim) => {
    const versi = klaim.lingkup;
    if ((versi !== 'pk' && versi !== 'pk-perubahan') || klaim.kosong) return [];
    const opd = k.dokumenById.get(klaim.dokumen)?.opd;
    const jabatan =
      klaim.jabatan === undefined
        ? k.pustaka.jabatan.find((j) => j.opd === opd && isKepala(k, j) && isLampiranKepala(klaim))
        : k.pustaka.jabatan.find((j) => j.id === klaim.jabatan);
    return jabatan === undefined ? [] : [{ klaim, jabatan, versi }];
  });
}

/** The date of a PK as printed, to the day or the month; undefined when the document prints none. */
export function tanggalPk(j: Jabatan, versi: VersiPk): string | undefined {
  const tanggal =
    versi === 'pk-perubahan'
      ? (j.tanggalPkPerubahan ?? (j.jenisPk === versi ? j.tanggalPk : undefined))
      : j.jenisPk === versi
        ? j.tanggalPk
        : undefined;
  return tanggal === undefined ? undefined : tanggalIndonesia(tanggal);
}

/** The section of the report where the PK of a position is signed. */
export function tempatPk(k: Konteks, j: Jabatan): { readonly dokumen: string; readonly tabel: string } {
  const dokumen = dokumenOf(k, { opd: j.opd, tabel: '' });
  const tabel = tabelByBaris(k, dokumen, [j.baris].flat()[0] ?? 0);
  return { dokumen, tabel: tabel === undefined ? '' : tabel.id.slice(dokumen.length + 1) };
}

/** Positions whose PK the documents carry; the others (a wali kota, say) only countersign. */
export const jabatanBerPk = (k: Konteks): readonly Jabatan[] => k.pustaka.jabatan.filter((j) => j.jenisPk !== undefined);
