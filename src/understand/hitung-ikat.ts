// Ties numbers to the words that name them: the whole question at once, so that no word names two numbers. It reads no value.
import { biaya, isRentang, isSambungan, PENGISI, SAMBUNG, tanyaSesudah, type Butir } from './hitung-butir.ts';
import type { Peran } from './hitung-kata.ts';

export type Ikatan = { readonly nilai: number; readonly peran?: Peran; readonly oleh?: number };
const LEPAS: Ikatan = { nilai: 0 };

/** Results of a calculation: more often asked for than given behind a number. */
const HASIL: ReadonlySet<Peran> = new Set(['capaian', 'serapan', 'sisa', 'efisiensi']);
type Jalan = { readonly nilai: number; readonly pilihan: readonly Ikatan[]; readonly maju: boolean; readonly peran: readonly Peran[] };

/** The best choice for all numbers together: the cue before, the cue behind, the role of the number before, or none. */
export function ikat(butir: readonly Butir[], letak: readonly number[]): readonly Ikatan[] {
  const n = letak.length;
  const celah = (k: number): readonly [number, number] => [
    k === 0 ? 0 : (letak[k - 1] as number) + 1,
    k === n ? butir.length : (letak[k] as number),
  ];
  const bersama = zip(butir, letak, celah);
  if (bersama !== undefined) return bersama;
  let jalan: readonly Jalan[] = [{ nilai: 0, pilihan: [], maju: true, peran: [] }];
  for (let k = 0; k < n; k += 1) {
    const lalu = [calon(butir, ...celah(k), false, false), calon(butir, ...celah(k), false, true)].filter((o) => o.nilai > 0);
    const nanti = calon(butir, ...celah(k + 1), true, false);
    const polos = isSambungan(butir, ...celah(k));
    const rentang = isRentang(butir, ...celah(k));
    const baru: Jalan[] = [];
    for (const j of jalan) {
      const terakhir = j.pilihan.at(-1);
      const tambah = (o: Ikatan, maju: boolean): void => {
        const baruDisebut = o.peran !== undefined && !j.peran.includes(o.peran);
        // People keep to one order; "target 80 dan 60 realisasinya" is allowed, a result word behind the last number is not taken for its name.
        const belok = maju && !j.maju && o.peran !== undefined ? (HASIL.has(o.peran) ? 8 : 6) : 0;
        const nilai = j.nilai + o.nilai - belok + (baruDisebut && !(maju && HASIL.has(o.peran)) ? 3 : 0);
        baru.push({
          nilai,
          pilihan: [...j.pilihan, o],
          maju: o.oleh === undefined ? j.maju : maju,
          peran: baruDisebut ? [...j.peran, o.peran].toSorted() : j.peran,
        });
      };
      // "80-90", "80 sampai 90": one quantity with two bounds.
      if (rentang && terakhir?.peran !== undefined) {
        tambah({ nilai: 12, peran: terakhir.peran }, false);
        continue;
      }
      tambah(LEPAS, j.maju);
      for (const o of lalu) if (terakhir?.oleh !== o.oleh) tambah(o, false);
      if (nanti.nilai > 0) tambah(nanti, true);
      if (polos && terakhir?.peran !== undefined) tambah({ nilai: 3, peran: terakhir.peran }, j.maju);
    }
    jalan = ringkas(baru);
  }
  return jalan.toSorted((a, b) => b.nilai - a.nilai)[0]?.pilihan ?? [];
}

/** What follows depends on the last choice, the order and the roles already named: one best path for each is enough. */
function ringkas(daftar: readonly Jalan[]): readonly Jalan[] {
  const terbaik = new Map<string, Jalan>();
  for (const j of daftar.toSorted((a, b) => b.nilai - a.nilai)) {
    const akhir = j.pilihan.at(-1);
    const kunci = [akhir?.oleh, akhir?.peran, j.maju, ...j.peran].join('/');
    if (!terbaik.has(kunci)) terbaik.set(kunci, j);
  }
  return [...terbaik.values()];
}

/** The nearest word before (or behind) a number that names a quantity; weak words only when asked for. */
function calon(butir: readonly Butir[], dari: number, sampai: number, maju: boolean, hanyaLemah: boolean): Ikatan {
  let terbaik = LEPAS;
  for (let i = dari; i < sampai; i += 1) {
    const b = butir[i];
    if (b?.kind !== 'kata' || b.isyarat?.peran === undefined || (!maju && (b.isyarat.lemah === true) !== hanyaLemah)) continue;
    if (maju && butir.slice(dari, i).some((x) => x.kind === 'kata' && x.isyarat?.perintah === 'tanya')) continue;
    const jarak = maju ? biaya(butir, dari, i) + tanyaSesudah(butir[i + 1]) : biaya(butir, i + 1, sampai) - 1.5;
    const nilai = 10 - jarak - (b.isyarat.lemah === true ? 3.5 : 0);
    if (nilai > terbaik.nilai) terbaik = { nilai, peran: b.isyarat.peran, oleh: i };
  }
  return terbaik;
}

/** "target dan realisasi 89,87 dan 85,76": as many numbers as roles listed just before them, in the same order. */
function zip(
  butir: readonly Butir[],
  letak: readonly number[],
  celah: (k: number) => readonly [number, number],
): readonly Ikatan[] | undefined {
  const n = letak.length;
  if (n < 2 || letak.slice(1).some((_, k) => !isSambungan(butir, ...celah(k + 1)))) return undefined;
  for (const k of [0, n]) {
    const [dari, sampai] = celah(k);
    const peran: { readonly i: number; readonly peran: Peran }[] = [];
    let rapat = true;
    for (let i = dari; i < sampai; i += 1) {
      const b = butir[i] as Butir;
      if (b.kind === 'angka') return undefined;
      if (b.kind === 'kata' && b.isyarat?.peran !== undefined && b.isyarat.lemah !== true) {
        if (peran.length > 0 && rapat) return undefined;
        peran.push({ i, peran: b.isyarat.peran });
        rapat = true;
      } else if (peran.length > 0 && peran.length < n) {
        if (SAMBUNG.has(b.teks)) rapat = false;
        else if (!(b.kind === 'kata' && PENGISI.has(b.teks))) peran.length = 0;
      }
    }
    if (peran.length === n && new Set(peran.map((p) => p.peran)).size === n)
      return peran.map((p) => ({ nilai: 8, peran: p.peran, oleh: p.i }));
    if (k === 0 && peran.length > 0) return undefined;
  }
  return undefined;
}
