// Questions about what people entered. One with a content word that nothing here explains is not ours, and is left to the readers of print.
import type { Permintaan } from '../../permintaan.ts';
import { bacaDokumen } from './baca-dokumen.ts';
import { bacaDaftarIndikator, bacaKinerja } from './baca-kinerja.ts';
import { bacaLapor } from './baca-lapor.ts';
import { bacaLhe } from './baca-lhe.ts';
import { bacaTindakLanjut } from './baca-tindak-lanjut.ts';
import { lanjutkanIsian } from './lanjut-isian.ts';
import { bacaSlot, type Slot, type SumberIsian } from './slot-isian.ts';

const pembaca: readonly ((x: Slot, s: SumberIsian) => Permintaan | undefined)[] = [
  bacaLapor,
  bacaTindakLanjut,
  bacaLhe,
  bacaDokumen,
  lanjutkanIsian,
  bacaDaftarIndikator,
  bacaKinerja,
];

/** Each reader marks the words that it explains on a copy of its own. */
function bacaSatu(x: Slot, s: SumberIsian): Permintaan | undefined {
  for (const baca of pembaca) {
    const p = baca({ ...x, kata: x.kata.map((w) => ({ ...w })) }, s);
    if (p !== undefined) return p;
  }
  return undefined;
}

/** None: not a question about entered data. Several: one for each office that the question may mean. */
export function bacaIsian(teks: string, s: SumberIsian): readonly Permintaan[] {
  const x = bacaSlot(teks, s);
  if (x.asing) return [];
  if (x.rancu.length > 1) return x.rancu.flatMap((o) => bacaSatu(bacaSlot(teks, s, o), s) ?? []);
  const p = bacaSatu(x, s);
  return p === undefined ? [] : [p];
}
