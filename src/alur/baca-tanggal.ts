// A date that somebody wrote, or what to ask instead. Pure.
import { parseTanggal } from '../kinerja/tanggal.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** The error is a whole sentence with an example. */
export function bacaTanggal(teks: string, contoh: string): Result<string, string> {
  const hasil = parseTanggal(teks);
  if (hasil.ok) return ok(hasil.value);
  switch (hasil.error.kind) {
    case 'bukan-tanggal':
      return err(`Tanggalnya belum terbaca. Mohon ditulis lengkap, misalnya ${contoh}.`);
    case 'tahun-dua-angka':
      return err(`Mohon tahunnya ditulis empat angka, misalnya ${contoh}.`);
    case 'tanggal-tidak-ada': {
      const { hariTerakhir } = hasil.error;
      return err(
        hariTerakhir === undefined
          ? `Mohon dicek: tanggal itu tidak ada di kalender. Contoh: ${contoh}.`
          : `Mohon dicek: bulan itu hanya sampai tanggal ${hariTerakhir}. Contoh: ${contoh}.`,
      );
    }
  }
}
