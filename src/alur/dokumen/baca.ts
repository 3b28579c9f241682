// What somebody wrote on the card of a document: its date, its number or its link, or what to write instead. Pure.
import type { IsiOf } from '../../isian/skema.ts';
import { parseTanggal } from '../../kinerja/tanggal.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { bacaTautan, isSepertiTautan } from '../baca-tautan.ts';

export type IsianDokumen = Partial<Pick<IsiOf<'dokumen'>, 'status' | 'tanggal' | 'nomor' | 'lampiran'>>;

const nomorTerpanjang = 120;
const contohTanggal = '5 April 2027';

export function bacaNomor(teks: string): Result<IsianDokumen, string> {
  const nomor = teks
    .trim()
    .replace(/^(?:nomor|no)\b[.:]?\s*/i, '')
    .replace(/\s+/g, ' ');
  if (!/\d/.test(nomor)) return err('Nomornya belum terbaca. Mohon ditulis seperti tercetak, misalnya 050/12/2027.');
  if (nomor.length > nomorTerpanjang)
    return err(`Nomornya terlalu panjang. Mohon ditulis nomornya saja, paling banyak ${nomorTerpanjang} huruf.`);
  return ok({ nomor });
}

function bacaTautanDokumen(teks: string): Result<IsianDokumen, string> {
  const hasil = bacaTautan(teks);
  if (hasil !== undefined) return ok({ lampiran: hasil });
  return err('Mohon tautannya ditulis lengkap dan diawali https://, misalnya https://drive.google.com/berkas.');
}

/** A date may not lie ahead of `hariIni`. */
function bacaTanggalDokumen(teks: string, hariIni: string): Result<IsianDokumen, string> {
  const hasil = bacaTanggal(teks, contohTanggal);
  if (!hasil.ok) return hasil;
  return hasil.value > hariIni ? err('Mohon dicek: tanggal itu masih akan datang.') : ok({ tanggal: hasil.value });
}

/** Without being told which of them it is; what is none of them for sure is asked again. */
export function bacaIsianDokumen(tulisan: string, hariIni: string): Result<IsianDokumen, string> {
  const teks = tulisan.trim();
  if (isSepertiTautan(teks)) return bacaTautanDokumen(teks);
  const tanggal = parseTanggal(teks);
  if (tanggal.ok || tanggal.error.kind !== 'bukan-tanggal') return bacaTanggalDokumen(teks, hariIni);
  // A number of a letter has slashes from its first word on; "14 Tahun 2016" is told apart from a question by the word before it.
  const bersurat = /^\S*[\d/]/.test(teks) && /\d/.test(teks) && teks.includes('/') && teks.split(/\s+/).length <= 5;
  if (bersurat || /^(?:nomor|no)\b/i.test(teks)) return bacaNomor(teks);
  return err(
    `Tulisan itu belum dikenali. Mohon ditulis tanggal (${contohTanggal}), nomor (nomor 050/12/2027), atau tautan (https://...), atau kirim berkasnya.`,
  );
}
