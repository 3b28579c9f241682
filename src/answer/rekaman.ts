// What the answers made of text records share: their texts as slots, their counts as facts, their places. It words no answer.
import type { Baris, BukuFakta, Segmen } from './jawaban.ts';
import { labelBagian, rekamanToFakta, type Konteks } from './konteks.ts';

export type Rekaman = {
  readonly id: string;
  readonly opd: string;
  readonly dokumen: string;
  readonly tabel: string;
  readonly baris: number | readonly number[];
};

/** A text of a record as a slot. `bagian` names one part of it ("waktu"), which then is a fact of its own. */
export function slotTeks(k: Konteks, buku: BukuFakta, r: Rekaman, teks: string, bagian?: string): Segmen {
  const f = rekamanToFakta(k, r, teks);
  return buku.add(bagian === undefined ? f : { ...f, id: `${r.id}/${bagian}` });
}

/** How many records there are. `masukan` are the ids of the facts that were counted. */
export function slotJumlah(buku: BukuFakta, id: string, masukan: readonly string[], satuan: string): Segmen {
  return buku.add({
    id: `jumlah/${id}`,
    ukuran: 'jumlah',
    nilai: { kind: 'angka', desimal: String(masukan.length) },
    satuan,
    masukan,
    sumber: { kind: 'hitungan', rumus: 'banyak-rekaman' },
    asal: 'dihitung',
  });
}

/** Where in its document a record stands: "subbab 3.5 (Bab III)". */
export function letak(k: Konteks, r: Rekaman): string {
  const t = k.pustaka.tabel.find((x) => x.id === `${r.dokumen}/${r.tabel}`);
  return t === undefined ? r.tabel : labelBagian(t.label, t.bagian);
}

/** In the order in which the keys first occur. */
export function kelompokkan<T, K>(daftar: readonly T[], kunci: (t: T) => K): ReadonlyMap<K, readonly T[]> {
  const peta = new Map<K, T[]>();
  for (const t of daftar) {
    const ada = peta.get(kunci(t));
    if (ada === undefined) peta.set(kunci(t), [t]);
    else ada.push(t);
  }
  return peta;
}

/** What exists, per group: "Kecamatan Dumai Kota (7 rekomendasi), Setda Kota Dumai (5 rekomendasi)". */
export function sebutKelompok<T extends Rekaman>(
  k: Konteks,
  buku: BukuFakta,
  daftar: readonly T[],
  satuan: string,
  cara: { readonly nama: (t: T) => string; readonly teks: (t: T) => string },
): Baris {
  return [...kelompokkan(daftar, cara.nama)].flatMap(([nama, milik], i) => {
    for (const r of milik) slotTeks(k, buku, r, cara.teks(r));
    const jumlah = slotJumlah(
      buku,
      `${satuan}/${nama.toLowerCase().replaceAll(' ', '-')}`,
      milik.map((r) => r.id),
      satuan,
    );
    return [i === 0 ? '' : ', ', `${nama} (`, jumlah, ')'];
  });
}

export const berhurufBesar = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
