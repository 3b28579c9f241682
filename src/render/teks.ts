// Jawaban -> plain text that survives copying into another chat. It fills slots and computes nothing.
import type { Jawaban } from '../answer/jawaban.ts';
import type { Fakta } from '../fakta.ts';
import { renderNilai } from './nilai.ts';

export function renderTeks(j: Jawaban): string {
  const byId = new Map<string, Fakta>(j.fakta.map((f) => [f.id, f]));
  return j.isi
    .map((baris) =>
      baris
        .map((s) => {
          if (typeof s === 'string') return s;
          const f = byId.get(s.fakta);
          if (f === undefined) throw new Error(`slot tanpa fakta: ${s.fakta}`);
          return renderNilai(f);
        })
        .join(''),
    )
    .join('\n');
}
