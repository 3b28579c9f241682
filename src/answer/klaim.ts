// Which claim speaks first, which agree and which contradict it (DESIGN.md 2, "Claims and the headline").
import { Decimal } from 'decimal.js';
import type { Klaim } from '../pustaka.ts';
import type { Lingkup, Ukuran } from '../rujukan/skema.ts';
import { baris, type Baris, type BukuFakta } from './jawaban.ts';
import { gabung, klaimToFakta, labelTabel, type Konteks } from './konteks.ts';

export type Tajuk = {
  readonly tajuk: Klaim;
  /** Claims of the same scope that print the same value, the headline first. */
  readonly sepakat: readonly Klaim[];
  /** Claims of the same scope that print another value. */
  readonly berbeda: readonly Klaim[];
  /** True when all tables (running text and damaged pages aside) agree. */
  readonly utuh: boolean;
};

type UrutanLingkup = readonly (Lingkup | undefined)[];
const urutanTarget: UrutanLingkup = [undefined, 'pk-perubahan', 'pk', 'renstra'];
const urutanPagu: UrutanLingkup = ['apbd-perubahan', 'pk-perubahan', 'apbd', 'pk', undefined];

const urutanBagian = { 'bab-3': 0, ringkasan: 1, lampiran: 2, 'bab-2': 3, 'bab-1': 4, 'bab-4': 5 } as const;

/** The table whose purpose it is to state the value comes first: Bab III, then ringkasan, then annexes, then running text. */
function peringkat(k: Klaim): number {
  return (
    urutanBagian[k.tabel.bagian] +
    (k.tabel.jenis === 'narasi' ? 10 : 0) +
    (k.mutu === 'salah-cetak' ? 20 : 0) +
    (k.mutu === 'ocr-rusak' ? 40 : 0)
  );
}

export const samaNilai = (a: Klaim, b: Klaim): boolean =>
  a.desimal !== undefined && b.desimal !== undefined ? samaDesimal(a.desimal, b.desimal) : a.teks === b.teks && a.desimal === b.desimal;

/** Equal decimals have equal doubles, so most pairs are told apart without exact arithmetic. */
const samaDesimal = (a: string, b: string): boolean => a === b || (Number(a) === Number(b) && new Decimal(a).eq(b));

/** "tidak terealisasi" in words and a printed 0 are the same statement. */
const samaArti = (a: Klaim, b: Klaim): boolean =>
  (a.desimal === undefined) !== (b.desimal === undefined) && new Decimal(a.desimal ?? b.desimal ?? 1).isZero();

export function urutLingkup(ukuran: Ukuran): UrutanLingkup {
  return ukuran === 'pagu' || ukuran === 'sumber-dana' ? urutanPagu : urutanTarget;
}

/** Scopes that state the same thing: the budget after the change is also what the changed PK carries. */
const keluarga: Readonly<Record<string, readonly Lingkup[]>> = {
  'apbd-perubahan': ['apbd-perubahan', 'pk-perubahan'],
  'pk-perubahan': ['apbd-perubahan', 'pk-perubahan'],
  apbd: ['apbd', 'pk'],
  pk: ['apbd', 'pk'],
};

/** Undefined when no claim carries a value. PK of positions are left out unless all claims are theirs. */
export function pilihTajuk(daftar: readonly Klaim[], ukuran: Ukuran, lingkup?: Lingkup): Tajuk | undefined {
  const berisi = daftar.filter((k) => !k.kosong && (k.desimal !== undefined || k.teks !== undefined));
  if (berisi.length === 0) return undefined;
  const milikOpd = berisi.filter((k) => k.jabatan === undefined || k.jabatan === 'camat' || k.jabatan === 'sekda');
  const dipakai = milikOpd.length > 0 ? milikOpd : berisi;
  const urutan = lingkup === undefined ? urutLingkup(ukuran) : (keluarga[lingkup] ?? [lingkup]);
  const pertama = urutan.find((l) => dipakai.some((k) => k.lingkup === l));
  if (!urutan.includes(pertama) || (pertama === undefined && !dipakai.some((k) => k.lingkup === undefined))) return undefined;
  const serumpun = ukuran === 'pagu' && pertama !== undefined ? (keluarga[pertama] ?? [pertama]) : [pertama];
  const kelompok = dipakai
    .filter((k) => serumpun.includes(k.lingkup as Lingkup))
    .toSorted((a, b) => peringkat(a) - peringkat(b) || Number(a.lingkup !== pertama) - Number(b.lingkup !== pertama));
  const [tajuk] = kelompok;
  if (tajuk === undefined) return undefined;
  const sehat = kelompok.filter((k) => k.mutu !== 'ocr-rusak');
  return {
    tajuk,
    sepakat: kelompok.filter((k) => samaNilai(k, tajuk)),
    berbeda: sehat.filter((k) => !samaNilai(k, tajuk) && !samaArti(k, tajuk)),
    utuh: sehat.filter((k) => k.tabel.jenis === 'tabel').every((k) => samaNilai(k, tajuk)),
  };
}

/** Years (and quarters) for which the measure is printed, oldest first. */
export function periodeTersedia(daftar: readonly Klaim[]): readonly string[] {
  return [...new Set(daftar.filter((k) => !k.kosong).map((k) => k.periode))].toSorted();
}

/**
 * True when the printed value is the computed one under some rounding of its last digit: half up or cut off.
 * A report that prints 333% for 333,33% does not contradict itself.
 */
export function cocokHitungan(cetak: Klaim, hitung: Decimal): boolean {
  if (cetak.desimal === undefined) return false;
  const tercetak = new Decimal(cetak.desimal);
  const satuanTerakhir = new Decimal(10).pow(-tercetak.decimalPlaces());
  return tercetak.minus(hitung).abs().lt(satuanTerakhir);
}

/** For naming places: a table with a printed number is easier to find than one without. */
const tanpaNomor = (k: Klaim): number => Number(!/^Tabel [\dIVX]/.test(k.tabel.label));
export const urutTempat = (a: Klaim, b: Klaim): number => tanpaNomor(a) - tanpaNomor(b) || peringkat(a) - peringkat(b);

/** The places that print the same value, tables before running text; beyond `terbanyak` only their number is given. */
export function sebutTempat(daftar: readonly Klaim[], terbanyak: number): string {
  const urut = daftar.toSorted(urutTempat);
  const label = [...new Set(urut.map(labelTabel))];
  if (label.length <= terbanyak + 1) return label.join(', ');
  return `${label.slice(0, terbanyak).join(', ')} dan ${label.length - terbanyak} tempat lain`;
}

/** "Tabel 3.3 (Bab III), Tabel 3.4 (Bab III) mencetak 95,43%; Tabel 1.4 (ringkasan eksekutif) mencetak 85,76%": one part per value. */
export function sebutKlaim(k: Konteks, buku: BukuFakta, daftar: readonly Klaim[], bertentangan: readonly Klaim[] = []): Baris {
  const perNilai: Klaim[][] = [];
  for (const klaim of daftar) {
    const ada = perNilai.find((p) => p[0] !== undefined && samaNilai(p[0], klaim));
    if (ada === undefined) perNilai.push([klaim]);
    else ada.push(klaim);
  }
  // The odd values go first: they are what the reader must look at.
  const terbanyak = perNilai.toSorted((a, b) => b.length - a.length)[0];
  const urut = perNilai.toSorted((a, b) => Number(a === terbanyak) - Number(b === terbanyak));
  return gabung(
    urut.map((p) => {
      for (const klaim of p)
        buku.add(
          klaimToFakta(
            k,
            klaim,
            bertentangan.filter((b) => !samaNilai(b, klaim)),
          ),
        );
      return baris`${sebutTempat(p, perNilai.length > 1 && p === terbanyak ? 2 : 6)} mencetak ${{ fakta: (p[0] as Klaim).id }}`;
    }),
    '; ',
    '; ',
  );
}

/** Claims that carry a value and stand on a legible page. */
export const berisi = (daftar: readonly Klaim[]): readonly Klaim[] => daftar.filter((c) => !c.kosong && c.mutu !== 'ocr-rusak');
