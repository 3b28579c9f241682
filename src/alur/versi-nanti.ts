// Which version a record will have once the act that is being written stands. Pure.
import type { JenisIsian } from '../isian/skema.ts';
import type { Dunia } from './alur.ts';

/** Versions go on over a removal, so that a record that is entered again does not begin anew. */
export function versiNanti(d: Pick<Dunia, 'jejak'>, jenis: JenisIsian, id: string): number {
  const terakhir = d.jejak.sesudah(jenis, id, 0).at(-1);
  return (terakhir?.rincian.find((r) => r.jenis === jenis && r.id === id)?.versi ?? 0) + 1;
}
