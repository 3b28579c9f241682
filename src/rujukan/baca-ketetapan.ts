// Reads data/ketetapan/: each decree with its offices, checked against itself. The caller reads the files and names what is broken.
import type { z } from 'zod';
import { kunciDipakai } from '../kinerja/rumus-iku.ts';
import type { Rekaman } from './acuan.ts';
import * as skema from './skema-ketetapan.ts';

/** Reads one file of data/ by its path with its schema. */
export type BacaBerkas = <T>(berkas: string, schema: z.ZodType<T>) => T;
export type Rusak = (berkas: string, alasan: string) => Error;

export function readKetetapan(folder: readonly string[], pemda: readonly string[], baca: BacaBerkas, rusak: Rusak): readonly Rekaman[] {
  const semua = folder.map((nama) => {
    const k = baca(`ketetapan/${nama}/ketetapan.json`, skema.ketetapan);
    if (k.id !== nama) throw rusak(`ketetapan/${nama}/ketetapan.json`, `id ${k.id} bukan nama foldernya`);
    return k;
  });
  return semua
    .toSorted((a, b) => pemda.indexOf(a.pemda) - pemda.indexOf(b.pemda))
    .flatMap((k) => {
      const unit = k.unit.flatMap((u) => {
        const berkas = `ketetapan/${k.id}/${u}.json`;
        const isi = baca(berkas, skema.berkasUnit);
        const salah = findSalah(isi, `${k.awalan}.${u}`);
        if (salah !== undefined) throw rusak(berkas, salah);
        return rekamanUnit(isi, k.id);
      });
      return [{ id: `ketetapan:${k.id}`, jenis: 'ketetapan', isi: k } satisfies Rekaman, ...unit];
    });
}

function rekamanUnit({ unit, jenjang, indikator }: skema.BerkasUnit, ketetapan: string): readonly Rekaman[] {
  return [
    { id: `unit:${unit.id}`, jenis: 'unit', isi: { ...unit, ketetapan } },
    ...jenjang.map((j): Rekaman => ({ id: `jenjang:${j.id}`, jenis: 'jenjang', isi: { ...j, unit: unit.id } })),
    ...indikator.map((i): Rekaman => ({ id: `iku:${i.id}`, jenis: 'iku', isi: { ...i, unit: unit.id } })),
  ];
}

/** What a schema cannot see: ids of the office's own prefix, parents that exist, trees that use just the inputs they declare. */
function findSalah({ unit, jenjang, indikator }: skema.BerkasUnit, id: string): string | undefined {
  if (unit.id !== id) return `id unit seharusnya ${id}`;
  const [jenjangIds, ikuIds] = [new Set(jenjang.map((j) => j.id)), new Set(indikator.map((i) => i.id))];
  const asing = [...jenjangIds, ...ikuIds].find((x) => !x.startsWith(`${id}.`));
  if (asing !== undefined) return `${asing}: id harus berawalan ${id}.`;
  for (const j of jenjang) if (j.induk !== undefined && !jenjangIds.has(j.induk)) return `${j.id}: induk tidak dikenal: ${j.induk}`;
  for (const i of indikator) {
    if (i.sasaran !== undefined && !jenjangIds.has(i.sasaran)) return `${i.id}: sasaran tidak dikenal: ${i.sasaran}`;
    if (i.induk !== undefined && !ikuIds.has(i.induk)) return `${i.id}: induk tidak dikenal: ${i.induk}`;
    for (const { bentuk } of i.rumus) {
      if (bentuk.kind !== 'hitung') continue;
      const [dipakai, ada] = [new Set(kunciDipakai(bentuk.pohon)), new Set(bentuk.masukan.map((m) => m.kunci))];
      const lepas = [...dipakai].find((x) => !ada.has(x)) ?? [...ada].find((x) => !dipakai.has(x));
      if (lepas !== undefined || ada.size < bentuk.masukan.length) return `${i.id}: masukan rumus tidak sesuai: ${lepas ?? 'kunci ganda'}`;
    }
  }
  return undefined;
}
