// Where a text record stands: its document, its table and the closing "Sumber:" line. It reads no claim and words no answer.
import type { Fakta } from '../fakta.ts';
import type { Indikator, Tabel } from '../rujukan/skema.ts';
import { labelBagian, namaDokumen, rekamanToFakta, type Konteks } from './konteks.ts';

type Tempat = { readonly dokumen: string; readonly tabel: string };
type Rekaman = { readonly id: string; readonly opd: string; readonly tabel: string; readonly baris: number | readonly number[] };

/** The document of an OPD that has this table; records of the catalogue carry the table without its document. */
export function dokumenOf(k: Konteks, r: { readonly opd: string; readonly tabel: string }): string {
  const milik = k.pustaka.dokumen.filter((d) => d.opd === r.opd);
  return (milik.find((d) => k.tabelById.has(`${d.id}/${r.tabel}`)) ?? milik[0])?.id ?? '';
}

/** The narrowest table or section of a document that holds the line. */
export function tabelByBaris(k: Konteks, dokumen: string, baris: number): Tabel | undefined {
  const lebar = (t: Tabel): number => t.baris[1] - t.baris[0];
  return k.pustaka.tabel
    .filter((t) => t.dokumen === dokumen && t.baris[0] <= baris && baris <= t.baris[1])
    .toSorted((a, b) => lebar(a) - lebar(b))[0];
}

/** One text of a record, told apart from its other texts by `bagian`. */
export function teksToFakta(k: Konteks, r: Rekaman, teks: string, bagian?: string): Fakta {
  const fakta = rekamanToFakta(k, { ...r, dokumen: dokumenOf(k, r) }, teks);
  return bagian === undefined ? fakta : { ...fakta, id: `${r.id}/${bagian}`, indikator: r.id };
}

/** A text of a regulation or of the glossary, which stands in no report. */
export const rujukanToFakta = (id: string, teks: string, dasar: string): Fakta => ({
  id,
  ukuran: 'uraian',
  nilai: { kind: 'teks', teks },
  satuan: '',
  sumber: { kind: 'rujukan', dasar },
  asal: 'tercetak',
});

/** "Sumber: LKIP ... 2024, Tabel 2.3 (Bab II), Tabel 3.9 (Bab III)." with every table once; documents are separated by semicolons. */
export function barisSumber(k: Konteks, tempat: readonly Tempat[]): string {
  const perDokumen = new Map<string, Set<string>>();
  for (const { dokumen, tabel } of tempat) {
    const label = perDokumen.get(dokumen) ?? new Set();
    perDokumen.set(dokumen, label);
    const t = k.tabelById.get(`${dokumen}/${tabel}`);
    if (t !== undefined) label.add(labelBagian(t.label, t.bagian));
  }
  return `Sumber: ${[...perDokumen].map(([dokumen, label]) => [namaDokumen(k, dokumen), ...label].join(', ')).join('; ')}.`;
}

export const sumberKatalog = (k: Konteks, daftar: readonly { readonly opd: string; readonly tabel: string }[]): string =>
  barisSumber(
    k,
    daftar.map((r) => ({ dokumen: dokumenOf(k, r), tabel: r.tabel })),
  );

export const perluCek = 'Perlu dicek: belum dibandingkan dengan naskah peraturannya.';

export const artiPolaritas: Readonly<Record<Indikator['polaritas']['nilai'], string>> = {
  'naik-baik': 'makin tinggi makin baik',
  'turun-baik': 'makin rendah makin baik',
  stabil: 'paling baik tepat pada target',
};

/** "satuan, polaritas dan target", for lists of plain words. */
export const gabungKata = (kata: readonly string[]): string =>
  kata.length < 2 ? kata.join('') : `${kata.slice(0, -1).join(', ')} dan ${kata.at(-1) ?? ''}`;
