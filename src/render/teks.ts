// Jawaban -> plain text that survives copying into another chat. It fills slots and computes nothing.
import { isSlot, type Baris, type Jawaban } from '../answer/jawaban.ts';
import { renderNilai } from './nilai.ts';

/** Fills the slots of a line from the ledger of its answer. */
export function createPengisi(j: Jawaban): (baris: Baris) => string {
  const byId = new Map(j.fakta.map((f) => [f.id, f]));
  return (baris) =>
    baris
      .map((s) => {
        if (typeof s === 'string') return s;
        if (!isSlot(s)) return '';
        const f = byId.get(s.fakta);
        if (f === undefined) throw new Error(`slot tanpa fakta: ${s.fakta}`);
        return renderNilai(f);
      })
      .join('');
}

export const renderTeks = (j: Jawaban): string => j.isi.map(createPengisi(j)).join('\n');
