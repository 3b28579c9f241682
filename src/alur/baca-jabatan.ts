// The position that does something, never a person: what looks like a name or an employee number is not taken. Pure.
import { isAdaNip } from '../isian/nip.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** "S.STP", "M.Si", "Drs.", "Hj.": degrees and titles stand beside names of people. */
const gelar = /(?:,\s*(?:S|M|A)\.?\s?(?:STP|Sos|IP|E|H|T|Pd|Kom|Ag|P|Si|M|Kes|AP|Hut|Md|Ak|Ec\.Dev)\b)|(?:^|\s)(?:Drs|Dra|Hj|H|Ir|dr)\.\s/;

/** A free text that goes into a record: not empty, short enough for a card of several, without an employee number. The error says what to do. */
export function bacaUraian(teks: string, batas = 500): Result<string, string> {
  const isi = teks.trim();
  if (isi === '') return err('Belum ada tulisannya. Mohon ditulis singkat.');
  if (isi.length > batas) return err(`Tulisannya ${isi.length} huruf; mohon diringkas menjadi paling banyak ${batas} huruf.`);
  if (isAdaNip(isi)) return err('Mohon tanpa NIP; cukup nama jabatannya.');
  if (!/\p{L}{2}/u.test(isi)) return err('Tulisannya terlalu singkat. Mohon ditulis dengan kata-kata, satu kalimat sudah cukup.');
  return ok(isi);
}

export function bacaJabatan(teks: string): Result<string, string> {
  const isi = bacaUraian(teks, 300);
  if (!isi.ok) return isi;
  return gelar.test(isi.value) ? err('Mohon nama jabatannya saja, bukan nama orang, misalnya Kepala Seksi Pelayanan.') : isi;
}
