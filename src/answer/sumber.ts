// The closing "Sumber:" line of values, and what their tables print otherwise. It chooses tables and computes nothing.
import type { Klaim } from '../pustaka.ts';
import { baris, type Baris, type BukuFakta } from './jawaban.ts';
import { samaNilai, sebutKlaim, sebutTempat, urutTempat } from './klaim.ts';
import { gabung, klaimToFakta, labelTabel, namaDokumen, type Konteks } from './konteks.ts';
import type { Terukur, TerukurCapaian } from './ukur.ts';

/** One value that must be found again: the claims that print it, and what it is called when several tables are needed. */
export type Rujukan = { readonly nama?: string; readonly klaim: readonly Klaim[] };

type Pilihan = { readonly klaim: Klaim; readonly nama: readonly string[] };

const isiTabel = (daftar: readonly Klaim[]): readonly Klaim[] => {
  const tabel = daftar.filter((c) => c.tabel.jenis === 'tabel' && c.mutu !== 'ocr-rusak');
  return tabel.length > 0 ? tabel : daftar;
};

/** Few tables that together print every value: each time the one that prints most of those still missing. */
function pilihTabel(daftar: readonly Rujukan[]): readonly Pilihan[] {
  let sisa = daftar.map((r) => ({ ...r, klaim: isiTabel(r.klaim) })).filter((r) => r.klaim.length > 0);
  const hasil: Pilihan[] = [];
  while (sisa.length > 0) {
    const calon = new Map<string, { klaim: Klaim; banyak: number }>();
    for (const r of sisa)
      for (const id of new Set(r.klaim.map((c) => c.tabel.id))) {
        const klaim = r.klaim.find((c) => c.tabel.id === id) as Klaim;
        calon.set(id, { klaim, banyak: (calon.get(id)?.banyak ?? 0) + 1 });
      }
    const [terpilih] = [...calon.values()].toSorted((a, b) => b.banyak - a.banyak || urutTempat(a.klaim, b.klaim));
    if (terpilih === undefined) break;
    const { klaim } = terpilih;
    const milik = sisa.filter((r) => r.klaim.some((c) => c.tabel.id === klaim.tabel.id));
    hasil.push({ klaim, nama: [...new Set(milik.flatMap((r) => r.nama ?? []))].toSorted() });
    sisa = sisa.filter((r) => !milik.includes(r));
  }
  return hasil;
}

const kata = (daftar: readonly string[]): string =>
  daftar.length < 2 ? daftar.join('') : `${daftar.slice(0, -1).join(', ')} dan ${daftar.at(-1) ?? ''}`;

/** "Sumber: LKIP ... 2024, Tabel 3.4 (Bab III)." or nothing where no value is printed. Names are written when the tables differ. */
export function barisSumber(k: Konteks, daftar: readonly Rujukan[], awal = ''): readonly Baris[] {
  const pilihan = pilihTabel(daftar);
  if (pilihan.length === 0) return [];
  const dipakai = new Set(pilihan.map((p) => p.klaim.dokumen));
  const dokumen = [...new Set(daftar.flatMap((r) => r.klaim.map((c) => c.dokumen)))].filter((d) => dipakai.has(d));
  const beda = pilihan.length > 1 && new Set(pilihan.map((p) => p.nama.join())).size > 1;
  const perDokumen = dokumen.map((d) => {
    const milik = pilihan.filter((p) => p.klaim.dokumen === d);
    const label = milik.map((p) => `${labelTabel(p.klaim)}${beda && p.nama.length > 0 ? ` untuk ${kata(p.nama)}` : ''}`);
    return [namaDokumen(k, d), ...new Set(label)].join(', ');
  });
  return [[`Sumber: ${awal}${perDokumen.join('; ')}.`]];
}

/** "Sumber:" of one value, with all the places that print it, at most three by name. */
export function sumberNilai(k: Konteks, t: Terukur): Baris {
  const klaim = isiTabel(t.sama.length > 0 ? t.sama : t.beda);
  return [`Sumber: ${namaDokumen(k, klaim[0]?.dokumen ?? '')}, ${sebutTempat(klaim, 3)}.`];
}

export const rujukan = (t: Terukur, nama?: string): Rujukan => ({
  klaim: t.sama.length > 0 ? t.sama : t.beda,
  ...(nama === undefined ? {} : { nama }),
});

/** A recomputed capaian rests on the tables that print both its target and its realisasi. */
export function rujukanCapaian(c: TerukurCapaian, nama?: string): Rujukan {
  if (c.realisasi === undefined || c.target === undefined) return rujukan(c, nama);
  const target = new Set(c.target.sama.map((x) => x.tabel.id));
  const keduanya = c.realisasi.sama.filter((x) => target.has(x.tabel.id));
  return keduanya.length > 0 ? { ...rujukan(c.realisasi, nama), klaim: keduanya } : rujukan(c.realisasi, nama);
}

/** Inside brackets a table goes by its label alone, unless its document has two of that label. */
function tempatSingkat(k: Konteks, daftar: readonly Klaim[]): string {
  const label = [
    ...new Set(
      daftar.toSorted(urutTempat).map((c) => {
        const senama = k.pustaka.tabel.filter((t) => t.dokumen === c.dokumen && t.label === c.tabel.label);
        return senama.length > 1 ? labelTabel(c) : c.tabel.label;
      }),
    ),
  ];
  return label.length <= 3 ? label.join(', ') : `${label.slice(0, 2).join(', ')} dan ${label.length - 2} tempat lain`;
}

/** "Tabel IV mencetak realisasi 30": what a row of a list leaves out, in short; [] when all agree. */
export function bedaSingkat(k: Konteks, buku: BukuFakta, daftar: readonly (readonly [string, Terukur | undefined])[]): Baris {
  const bagian = daftar.flatMap(([nama, t]) => {
    const perNilai: Klaim[][] = [];
    for (const c of t?.beda ?? []) {
      // A word beside a number ("tidak terealisasi" beside 0) contradicts nothing that a list can show.
      if (c.kosong || (t?.fakta.nilai.kind === 'angka' && c.desimal === undefined)) continue;
      const ada = perNilai.find((p) => p[0] !== undefined && samaNilai(p[0], c));
      if (ada === undefined) perNilai.push([c]);
      else ada.push(c);
    }
    return perNilai.map((p) => {
      for (const c of p) buku.add(klaimToFakta(k, c, t?.sama ?? []));
      return baris`${tempatSingkat(k, p)} mencetak ${nama === '' ? '' : `${nama} `}${{ fakta: (p[0] as Klaim).id }}`;
    });
  });
  return bagian.length === 0 ? [] : baris` (${gabung(bagian, '; ', '; ')})`;
}

/** The note that stands under a printed figure which other tables print otherwise. */
export function catatanBeda(k: Konteks, buku: BukuFakta, awal: string, t: Terukur | undefined): readonly Baris[] {
  const semua = [...(t?.sama ?? []), ...(t?.beda ?? [])].filter((c) => !c.kosong);
  return t === undefined || t.beda.every((c) => c.kosong) ? [] : [baris`${awal}: ${sebutKlaim(k, buku, semua, semua)}.`];
}
