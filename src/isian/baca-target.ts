// One message as the targets of a year: "85", "80 81 82 85", "85; 80; 81; 82; 85", "TW1 10 TW2 20". What is not surely read is told, never guessed.
import { parseAngka, type GalatAngka } from '../kinerja/angka.ts';
import { isSatuanLain } from '../kinerja/satuan.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { isAdaNip } from './nip.ts';
import type { IsiOf } from './skema.ts';

export type NilaiTertulis = IsiOf<'target'>['nilai'];
export type ButirTarget = { readonly kind: 'nilai'; readonly nilai: NilaiTertulis } | { readonly kind: 'hapus' };

/** What was written; undefined stays as it is. Index 0 of `tw` is TW I. */
export type TargetTertulis = {
  readonly tahun: ButirTarget | undefined;
  readonly tw: readonly (ButirTarget | undefined)[];
};

export type GalatTarget =
  /** `ada` numbers where 1, 4 or 5 are expected. */
  | { readonly kind: 'banyaknya'; readonly ada: number }
  | { readonly kind: 'angka'; readonly teks: string; readonly galat: GalatAngka }
  | { readonly kind: 'satuan'; readonly teks: string; readonly ditulis: string }
  | { readonly kind: 'ganda'; readonly tempat: string }
  | { readonly kind: 'kosong' };

function bacaButir(teks: string, satuan: string): Result<ButirTarget | undefined, GalatTarget> {
  const isi = teks.trim().replace(/[,;]$/, '').trim();
  if (isi === '' || /^[-–—]$/.test(isi)) return ok(undefined);
  if (/^(?:hapus|kosongkan)$/i.test(isi)) return ok({ kind: 'hapus' });
  const angka = isAdaNip(isi) ? err({ kind: 'bukan-angka', teks: isi } as const) : parseAngka(isi, { satuan });
  if (!angka.ok) return err({ kind: 'angka', teks: isi, galat: angka.error });
  const ditulis = angka.value.satuan;
  if (ditulis !== undefined && isSatuanLain(ditulis, satuan)) return err({ kind: 'satuan', teks: isi, ditulis });
  return ok({ kind: 'nilai', nilai: { desimal: angka.value.nilai.toFixed(), cetak: isi.slice(0, 100) } });
}

/** "TW1", "TW II:", "triwulan 3 =", "setahun". */
const LABEL = /(?<![\p{L}\d])(setahun|(?:tw|triwulan)[\s.-]*(iv|iii|ii|i|[1-4])(?![\p{L}\d]))\s*[:=]?/giu;
const KE: ReadonlyMap<string, number> = new Map([
  ...['i', 'ii', 'iii', 'iv'].map((r, n) => [r, n + 1] as const),
  ...['1', '2', '3', '4'].map((a, n) => [a, n + 1] as const),
]);

/** Place 0 is the year, 1 to 4 are the quarters. */
function susun(bagian: readonly (readonly [number, string])[], satuan: string): Result<TargetTertulis, GalatTarget> {
  const hasil: (ButirTarget | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
  const terisi = new Set<number>();
  for (const [ke, teks] of bagian) {
    const butir = bacaButir(teks, satuan);
    if (!butir.ok) return butir;
    if (terisi.has(ke)) return err({ kind: 'ganda', tempat: ke === 0 ? 'setahun' : `TW ${ke}` });
    terisi.add(ke);
    hasil[ke] = butir.value;
  }
  if (hasil.every((b) => b === undefined)) return err({ kind: 'kosong' });
  return ok({ tahun: hasil[0], tw: hasil.slice(1) });
}

function pecah(teks: string): readonly string[] {
  const berbatas = teks.replace(/,\s+/g, ';');
  if (/[;\n]/.test(berbatas)) return berbatas.replace(/[;\s]+$/, '').split(/\s*[;\n]\s*/);
  const kata = berbatas.trim().split(/\s+/);
  // "10 200 300 400" is four numbers and "25 dokumen" is one.
  return kata.length > 1 && kata.every((k) => /^(?:[\d.,]+%?|[-–—])$/.test(k)) ? kata : [berbatas];
}

export function bacaTarget(teks: string, satuan: string): Result<TargetTertulis, GalatTarget> {
  const label = [...teks.matchAll(LABEL)];
  const [pertama] = label;
  if (pertama !== undefined) {
    const bagian = label.map((l, n) => {
      const awal = l.index + l[0].length;
      return [KE.get((l[2] ?? '').toLowerCase()) ?? 0, teks.slice(awal, label[n + 1]?.index)] as const;
    });
    const depan = teks.slice(0, pertama.index).trim();
    return susun(depan === '' ? bagian : [[0, depan], ...bagian], satuan);
  }
  const angka = pecah(teks);
  if (angka.length === 1) return susun([[0, angka[0] ?? '']], satuan);
  if (angka.length === 4)
    return susun(
      angka.map((a, n) => [n + 1, a] as const),
      satuan,
    );
  if (angka.length === 5)
    return susun(
      angka.map((a, n) => [n, a] as const),
      satuan,
    );
  return err({ kind: 'banyaknya', ada: angka.length });
}
