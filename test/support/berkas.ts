// The beginnings of files of every kind that is taken, as their programs write them; made here, so that no sample lies in the repository.
import type { Jenis } from '../../src/berkas/isi.ts';

const hex = (s: string): Buffer => Buffer.from(s, 'hex');

/** A zip whose first entry has this name; APPNOTE.TXT 4.3.7. The rest of it is missing. */
export function zip(nama: string, isi = ''): Uint8Array {
  const kepala = Buffer.alloc(30);
  kepala.writeUInt32BE(0x504b0304);
  kepala.writeUInt16LE(nama.length, 26);
  return new Uint8Array(Buffer.concat([kepala, Buffer.from(nama), Buffer.from(isi)]));
}

const teks = (s: string): Uint8Array => new Uint8Array(Buffer.from(s));
const biner = (s: string, ...lain: readonly Buffer[]): Uint8Array => new Uint8Array(Buffer.concat([hex(s), ...lain]));
const ole = biner('d0cf11e0a1b11ae1', Buffer.alloc(504));

export const awalByJenis: Readonly<Record<Jenis, Uint8Array>> = {
  pdf: teks('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
  docx: zip('[Content_Types].xml'),
  xlsx: zip('[Content_Types].xml'),
  pptx: zip('[Content_Types].xml'),
  doc: ole,
  xls: ole,
  ppt: ole,
  odt: zip('mimetype', 'application/vnd.oasis.opendocument.textPK'),
  ods: zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheetPK'),
  jpg: biner('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9'),
  png: biner('89504e470d0a1a0a0000000d49484452'),
  webp: biner('52494646240000005745425056503820'),
  heic: biner('00000018667479706865696300000000'),
  txt: teks('Notula rapat 12 Juli 2025\r\n- capaian naik\r\n'),
  csv: teks('indikator;target;realisasi\nIKM;89,87;85,76\n'),
};

/** A file of so many bytes that is taken for a PDF; equal for equal `benih`. */
export function pdf(ukuran: number, benih = 1): Uint8Array {
  const isi = new Uint8Array(ukuran);
  for (let i = 0; i < ukuran; i += 1) isi[i] = (i * 31 + (i >> 8) * benih) % 256;
  isi.set(awalByJenis.pdf.subarray(0, Math.min(ukuran, awalByJenis.pdf.length)));
  return isi;
}
