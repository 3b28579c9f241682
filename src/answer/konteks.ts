// What every answer needs: the data, and the small look-ups that all of them share.
import type { Fakta, Sumber } from '../fakta.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import type { Klaim, Pustaka } from '../pustaka.ts';
import type { Anggaran, Dokumen, Indikator, Opd, Tabel } from '../rujukan/skema.ts';
import type { Penglihatan } from '../isian/penglihatan.ts';
import { createIngatan, type Ingatan } from '../understand/ingatan.ts';
import type { Baris, Jawaban, Pilihan, Segmen } from './jawaban.ts';
import type { TerukurAnggaran } from './ukur-anggaran.ts';
import type { Terukur, TerukurCapaian } from './ukur.ts';

export type Konteks = {
  readonly pustaka: Pustaka;
  /** What people entered, as the one who asks may see it; absent where nobody asks (the question sets). */
  readonly isian?: Penglihatan;
  readonly indikatorById: ReadonlyMap<string, Indikator>;
  readonly anggaranById: ReadonlyMap<string, Anggaran>;
  readonly opdById: ReadonlyMap<string, Opd>;
  readonly dokumenById: ReadonlyMap<string, Dokumen>;
  readonly tabelById: ReadonlyMap<string, Tabel>;
  /** What was measured before; the data stays the same as long as the program runs. */
  readonly ingatan: {
    readonly jawaban: Ingatan<Jawaban>;
    readonly tercetak: Ingatan<Terukur | undefined>;
    readonly capaian: Ingatan<TerukurCapaian | undefined>;
    readonly capaianUlang: Ingatan<TerukurCapaian | undefined>;
    readonly anggaran: Ingatan<TerukurAnggaran>;
    readonly ubahan: Ingatan<readonly Pilihan[]>;
    readonly fakta: WeakMap<Terukur, readonly Fakta[]>;
  };
};

/** More than the reports print; a question may name years that they do not. */
const ukuranTeringat = 2000;
const jawabanTeringat = 1000;
/** As JSON; the longest name some forty records. */
const permintaanTerpanjang = 2000;

export function createKonteks(pustaka: Pustaka): Konteks {
  return {
    pustaka,
    indikatorById: new Map(pustaka.indikator.map((i) => [i.id, i])),
    anggaranById: new Map(pustaka.anggaran.map((a) => [a.id, a])),
    opdById: new Map(pustaka.opd.map((o) => [o.id, o])),
    dokumenById: new Map(pustaka.dokumen.map((d) => [d.id, d])),
    tabelById: new Map(pustaka.tabel.map((t) => [t.id, t])),
    ingatan: {
      jawaban: createIngatan(jawabanTeringat, permintaanTerpanjang),
      tercetak: createIngatan(ukuranTeringat),
      capaian: createIngatan(ukuranTeringat),
      capaianUlang: createIngatan(ukuranTeringat),
      anggaran: createIngatan(ukuranTeringat),
      ubahan: createIngatan(ukuranTeringat),
      fakta: new WeakMap(),
    },
  };
}

export const opdOf = (k: Konteks, pokok: string): string | undefined => k.indikatorById.get(pokok)?.opd ?? k.anggaranById.get(pokok)?.opd;

export const namaOpd = (k: Konteks, opd: string | undefined): string => (opd === undefined ? '' : (k.opdById.get(opd)?.singkat ?? opd));

export const namaDokumen = (k: Konteks, dokumen: string): string => k.dokumenById.get(dokumen)?.nama ?? dokumen;

const namaBagian: Readonly<Record<string, string>> = {
  ringkasan: 'ringkasan eksekutif',
  'bab-1': 'Bab I',
  'bab-2': 'Bab II',
  'bab-3': 'Bab III',
  'bab-4': 'Bab IV',
  lampiran: 'lampiran',
};

/** "Tabel 1.4 (ringkasan eksekutif)": two tables of one report may carry the same printed number, so the part is named too. */
export const labelTabel = (k: Klaim): string => labelBagian(k.tabel.label, k.tabel.bagian);
export function labelBagian(label: string, bagian: string): string {
  const nama = namaBagian[bagian] ?? bagian;
  // A label that is a place of its own needs no chapter.
  if (/^(?:kata pengantar|subbab|bab |lampiran)/i.test(label)) return label;
  return label.toLowerCase().includes(nama.toLowerCase()) ? label : `${label} (${nama})`;
}

/** "LKIP Kecamatan Dumai Kota 2024, Tabel 3.3 (Bab III)"; the table id is that of the record, without the document. */
export function sumberTeks(k: Konteks, dokumen: string, tabel: string): string {
  const t = k.tabelById.get(`${dokumen}/${tabel}`);
  return `${namaDokumen(k, dokumen)}${t === undefined ? '' : `, ${labelBagian(t.label, t.bagian)}`}`;
}

function sumberRekaman(
  k: Konteks,
  r: { readonly dokumen: string; readonly tabel: string; readonly baris: number | readonly number[] },
): Sumber {
  const t = k.tabelById.get(`${r.dokumen}/${r.tabel}`);
  return { kind: 'dokumen', dokumen: r.dokumen, tabel: r.tabel, label: t?.label ?? r.tabel, baris: [r.baris].flat() };
}

/** The official text of a record as a fact, so that a list or a sentence can be defended like a number. */
export function rekamanToFakta(
  k: Konteks,
  r: {
    readonly id: string;
    readonly opd: string;
    readonly dokumen: string;
    readonly tabel: string;
    readonly baris: number | readonly number[];
  },
  teks: string,
): Fakta {
  const pemda = k.opdById.get(r.opd)?.pemda;
  return {
    id: r.id,
    opd: r.opd,
    indikator: r.id,
    ukuran: 'uraian',
    nilai: { kind: 'teks', teks },
    satuan: '',
    sumber: sumberRekaman(k, r),
    asal: 'tercetak',
    ...(pemda === undefined ? {} : { pemda }),
  };
}

export function klaimToFakta(k: Konteks, klaim: Klaim, bertentangan: readonly Klaim[] = []): Fakta {
  const opd = opdOf(k, klaim.pokok) ?? k.dokumenById.get(klaim.dokumen)?.opd;
  const pemda = opd === undefined ? undefined : k.opdById.get(opd)?.pemda;
  return {
    id: klaim.id,
    ...(pemda === undefined ? {} : { pemda }),
    ...(opd === undefined ? {} : { opd }),
    indikator: klaim.pokok,
    ukuran: klaim.ukuran,
    ...(klaim.lingkup === undefined ? {} : { lingkup: klaim.lingkup }),
    periode: klaim.periode,
    nilai: klaim.kosong
      ? { kind: 'kosong' }
      : klaim.desimal === undefined
        ? { kind: 'teks', teks: klaim.teks ?? klaim.cetak }
        : { kind: 'angka', desimal: klaim.desimal },
    satuan: klaim.satuan,
    cetak: klaim.cetak,
    sumber: {
      kind: 'dokumen',
      dokumen: klaim.dokumen,
      tabel: klaim.tabel.id,
      label: klaim.tabel.label,
      baris: [klaim.baris],
      kolom: klaim.kolom,
    },
    asal: 'tercetak',
    ...(klaim.catatan === undefined ? {} : { catatan: klaim.catatan }),
    ...(bertentangan.length === 0 ? {} : { bertentangan: bertentangan.map((b) => b.id) }),
  };
}

/** A calculated value as a fact: rounded as it is printed, with the ids of its inputs. */
export function hitunganToFakta(
  h: Hitungan,
  f: Pick<Fakta, 'id' | 'ukuran'> & Partial<Pick<Fakta, 'pemda' | 'opd' | 'indikator' | 'periode' | 'lingkup' | 'bertentangan'>>,
  masukan: readonly string[],
): Fakta {
  return {
    ...f,
    nilai:
      h.nilai.kind === 'angka'
        ? { kind: 'angka', desimal: h.nilai.tampil.toFixed() }
        : h.nilai.kind === 'teks'
          ? { kind: 'teks', teks: h.nilai.teks }
          : { kind: 'tidak-terhitung', alasan: h.nilai.alasan },
    satuan: h.satuan,
    rumusId: h.rumusId,
    masukan,
    sumber: { kind: 'hitungan', rumus: h.rumusId },
    asal: 'dihitung',
  };
}

/** Joins segments with commas and a final "dan". */
export function gabung(bagian: readonly (Segmen | Baris)[], akhir = ' dan ', antara = ', '): Baris {
  return bagian.flatMap((b, i) => {
    const pemisah = i === 0 ? [] : [i === bagian.length - 1 ? akhir : antara];
    return [...pemisah, ...(Array.isArray(b) ? (b as Baris) : [b as Segmen])];
  });
}

export const tanggalIndonesia = (iso: string): string => {
  const bulan = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
  const [tahun, b, hari] = iso.split('-');
  const nama = b === undefined ? undefined : bulan[Number(b) - 1];
  return [hari === undefined ? undefined : String(Number(hari)), nama, tahun].filter((x) => x !== undefined).join(' ');
};
