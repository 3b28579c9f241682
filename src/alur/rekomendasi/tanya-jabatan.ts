// Which position carries a recommendation out: one of the data, one that was used before, or a name in free words. Never a person.
import { err, ok, type Result } from '../../lib/result.ts';
import { bacaJabatan } from '../baca-jabatan.ts';
import { tombolBatal, tombolBerjajar, type Dunia, type Layar, type Masukan } from '../alur.ts';

const ditawarkan = 6;

/** `pertama`: what is most likely, such as the office that the document prints. */
function pilihanJabatan(d: Dunia, opd: string, pertama: readonly string[]): readonly string[] {
  const dipakai = d.buku.semua('rekomendasi').flatMap((x) => (x.isi.opd === opd && x.isi.jabatan !== undefined ? [x.isi.jabatan] : []));
  const data = d.pustaka.jabatan.filter((j) => j.opd === opd).map((j) => j.nama);
  return [...new Set([...pertama, ...dipakai.toReversed(), ...data])].slice(0, ditawarkan);
}

export function layarJabatan(d: Dunia, opd: string, pertama: readonly string[], judul: string): Layar {
  const pilihan = pilihanJabatan(d, opd, pertama).map((nama, n) => ({ label: nama, nilai: `jabatan:${n}` }));
  return {
    isi: [judul, 'Jabatan apa yang melaksanakannya? Pilih, atau tulis nama jabatannya, bukan nama orang.'],
    tombol: [...tombolBerjajar(pilihan, 1), [{ label: 'Belum ditentukan', nilai: 'tanpa-jabatan' }, tombolBatal]],
    tunggu: 'teks',
  };
}

/** null: not decided. The error says what to do. */
export function terimaJabatan(d: Dunia, opd: string, pertama: readonly string[], m: Masukan): Result<string | null, string> {
  if (m.kind === 'teks') return bacaJabatan(m.teks.replace(/\s+/g, ' '));
  if (m.kind === 'tombol' && m.nilai === 'tanpa-jabatan') return ok(null);
  const ke = m.kind === 'tombol' ? /^jabatan:(\d+)$/.exec(m.nilai)?.[1] : undefined;
  const dipilih = ke === undefined ? undefined : pilihanJabatan(d, opd, pertama)[Number(ke)];
  return dipilih === undefined ? err('Silakan pilih jabatannya, atau tulis namanya.') : ok(dipilih);
}
