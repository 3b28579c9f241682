// The name of a file that somebody sent, made fit to be shown. It is the sender's text: never part of a path, never proof of a content.

const panjangTerbanyak = 100;
/** Names that Windows gives to devices, with any extension. */
const namaPerangkat = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/iu;

/** The extension in small letters without its dot; empty when there is none. */
export const akhiranOf = (nama: string): string => /[^.]\.([a-z0-9]{1,10})$/iu.exec(nama)?.[1]?.toLowerCase() ?? '';

/**
 * A name of 1 to 100 characters without path, control or direction characters, leading dots or anything that a file system takes
 * amiss; the extension stays. "berkas" when nothing is left.
 */
export function bersihkanNama(nama: string): string {
  const isi = nama
    .slice(Math.max(nama.lastIndexOf('/'), nama.lastIndexOf('\\')) + 1)
    // Line ends part words; whatever else is not seen goes without a trace, halves of a character with it.
    .replaceAll(/[\t-\r\u0085\u2028\u2029]/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .normalize('NFC')
    .replaceAll(/[<>:"|?*]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\.{2,}/gu, '.')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  return potong(namaPerangkat.test(isi) ? `_${isi}` : isi);
}

function potong(nama: string): string {
  const huruf = Array.from(nama);
  if (huruf.length === 0) return 'berkas';
  if (huruf.length <= panjangTerbanyak) return nama;
  const akhiran = akhiranOf(nama);
  const ekor = akhiran === '' ? '' : nama.slice(-akhiran.length - 1);
  const badan = huruf
    .slice(0, panjangTerbanyak - ekor.length)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${badan}${ekor}`;
}
