// What the first bytes of a file say it is. Looks at nothing else, and unpacks nothing.

export type Jenis =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'odt'
  | 'ods'
  | 'jpg'
  | 'png'
  | 'webp'
  | 'heic'
  | 'txt'
  | 'csv';

export type Isi =
  | { readonly kind: 'jenis'; readonly jenis: 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'jpg' | 'png' | 'webp' | 'heic' }
  /** A package of Office whose first part is of all three: which one, only its name says. */
  | { readonly kind: 'ooxml' }
  /** The container of doc, xls and ppt; also of Office files locked with a password. */
  | { readonly kind: 'ole' }
  | { readonly kind: 'teks' }
  | { readonly kind: 'program' }
  | { readonly kind: 'lain' };

/** So many bytes are looked at; a caller who has more need not keep them. */
export const panjangAwal = 4096;

const jenis = (j: Extract<Isi, { kind: 'jenis' }>['jenis']): Isi => ({ kind: 'jenis', jenis: j });
const program: Isi = { kind: 'program' };
const lain: Isi = { kind: 'lain' };

/** One character for each byte. */
const huruf = (b: Uint8Array, dari: number, sampai: number): string => String.fromCharCode(...b.subarray(dari, sampai));

/** Mach-O in both directions and widths, and its archive, whose mark Java classes share. */
const machO = /^(?:\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/u;
/** HEIF pictures as cameras write them; ISO/IEC 23008-12 annex B. */
const merekHeic = /^ftyp(?:hei[cxms]|hev[cmsx]|mif1|msf1)/u;

export function kenaliIsi(penuh: Uint8Array): Isi {
  const b = penuh.subarray(0, panjangAwal);
  const kepala = huruf(b, 0, 16);
  if (kepala.startsWith('\x7fELF') || kepala.startsWith('#!') || machO.test(kepala)) return program;
  // "MZ" may begin a text; the head of a program for DOS or Windows is full of zeros.
  if (kepala.startsWith('MZ') && b.includes(0)) return program;
  if (kepala.startsWith('PK\x03\x04')) return isiZip(b);
  if (kepala.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' };
  if (kepala.startsWith('\xff\xd8\xff')) return jenis('jpg');
  if (kepala.startsWith('\x89PNG\r\n\x1a\n')) return jenis('png');
  if (/^RIFF[^]{4}WEBP/u.test(kepala)) return jenis('webp');
  if (merekHeic.test(kepala.slice(4))) return jenis('heic');
  // Some scanners write a byte order mark or empty lines first.
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/u.test(huruf(b, 0, 64))) return jenis('pdf');
  return isTeks(b) ? { kind: 'teks' } : lain;
}

const bagianOoxml = /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|\[trash\]\/)/u;
const bagianProgram =
  /^(?:META-INF\/|AndroidManifest\.xml$|classes\d*\.dex$|resources\.arsc$|Payload\/)|\.(?:exe|dll|bat|cmd|js|class|so)$/iu;

/** A zip by its first entry: APPNOTE.TXT 4.3.7, name at byte 30; ODF 1.3 part 2, 3.3 puts an uncompressed "mimetype" first. */
function isiZip(b: Uint8Array): Isi {
  const tampak = new DataView(b.buffer, b.byteOffset, b.byteLength);
  if (b.byteLength < 30) return lain;
  const panjangNama = tampak.getUint16(26, true);
  const mulaiIsi = 30 + panjangNama + tampak.getUint16(28, true);
  const nama = huruf(b, 30, 30 + panjangNama);
  if (nama === 'mimetype') {
    const mime = huruf(b, mulaiIsi, mulaiIsi + 64);
    if (/^application\/vnd\.oasis\.opendocument\.text(?!-)/u.test(mime)) return jenis('odt');
    return /^application\/vnd\.oasis\.opendocument\.spreadsheet(?!-)/u.test(mime) ? jenis('ods') : lain;
  }
  if (nama.startsWith('word/')) return jenis('docx');
  if (nama.startsWith('xl/')) return jenis('xlsx');
  if (nama.startsWith('ppt/')) return jenis('pptx');
  if (bagianOoxml.test(nama)) return { kind: 'ooxml' };
  return bagianProgram.test(nama) ? program : lain;
}

/** UTF-8, or an older alphabet of one byte a letter in which most letters are plain; no NUL and no control but blanks in either. */
function isTeks(b: Uint8Array): boolean {
  if (b.some((x) => (x < 0x20 && !(x >= 0x09 && x <= 0x0d)) || x === 0x7f)) return false;
  try {
    // The last character may be cut off.
    new TextDecoder('utf-8', { fatal: true }).decode(b, { stream: true });
    return true;
  } catch {
    return b.filter((x) => x >= 0x80).length * 4 < b.length;
  }
}
