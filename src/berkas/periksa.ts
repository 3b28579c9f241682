// Whether a file that somebody sent is taken: an allow-list of kinds, by its name and by its first bytes, which must agree. Reads no file.
import { err, ok, type Result } from '../lib/result.ts';
import type { GalatBerkas } from './galat.ts';
import { kenaliIsi, type Isi, type Jenis } from './isi.ts';
import { akhiranOf, bersihkanNama } from './nama.ts';

/** Bytes; more than this a bot cannot fetch (Bot API, getFile: 20 MB). */
export const batasBerkas = 20 * 1024 * 1024;

/** What the sender and Telegram say of a file; all of it may be wrong. `ukuran` in bytes, absent when not told. */
export type Keterangan = {
  readonly nama?: string | undefined;
  readonly mime?: string | undefined;
  readonly ukuran?: number | undefined;
};
/** `nama` is only for showing. */
export type BerkasDikenal = { readonly jenis: Jenis; readonly nama: string };

const jenisByAkhiran: ReadonlyMap<string, Jenis> = new Map<string, Jenis>([
  ...(['pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'jpg', 'png', 'webp', 'heic', 'txt', 'csv'] as const).map(
    (j) => [j, j] as const,
  ),
  ['jpeg', 'jpg'],
  ['heif', 'heic'],
]);

const ooxml = 'application/vnd.openxmlformats-officedocument';
/** For names without an extension; otherwise the name counts. */
const jenisByMime: ReadonlyMap<string, Jenis> = new Map([
  ['application/pdf', 'pdf'],
  [`${ooxml}.wordprocessingml.document`, 'docx'],
  [`${ooxml}.spreadsheetml.sheet`, 'xlsx'],
  [`${ooxml}.presentationml.presentation`, 'pptx'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
]);

const kata = (teks: string): readonly string[] => teks.split(/\s+/u);
const akhiranProgram: ReadonlySet<string> = new Set([
  ...kata('exe dll com scr pif cpl msi msp msix msc bat cmd ps1 psm1 vbs vbe vb js jse mjs cjs wsf wsh hta lnk url reg inf scf xll'),
  ...kata('apk xapk apks aab ipa jar class dex deb rpm dmg pkg app appimage run bin so command workflow desktop'),
  ...kata('sh bash zsh csh ksh py pyc pyw pl rb php asp aspx jsp cgi htm html xhtml shtml mht mhtml svg svgz swf chm'),
]);
const akhiranArsip: ReadonlySet<string> = new Set(kata('zip zipx rar 7z tar gz tgz bz2 xz zst cab arj lzh ace iso img'));
const gantiMakro: ReadonlyMap<string, Jenis> = new Map<string, Jenis>([
  ...['docm', 'dotm'].map((a) => [a, 'docx'] as const),
  ...['xlsm', 'xltm', 'xlam', 'xlsb'].map((a) => [a, 'xlsx'] as const),
  ...['pptm', 'potm', 'ppsm', 'ppam', 'sldm'].map((a) => [a, 'pptx'] as const),
]);
/** Words, degrees and addresses that stand between dots in honest names (KTP.dll.pdf, Andi.SH.pdf); dangerous only at the end. */
const wajarDiTengah: ReadonlySet<string> = new Set(
  kata('com dll url reg inf bin so app run img iso class command desktop msc pl rb py vb'),
);
const mimeProgram =
  /^(?:application\/(?:x-(?:ms-?dos-?program|msdownload|dosexec|executable|mach-binary|sh|shellscript|msi|bat|java-archive)|vnd\.(?:android\.package-archive|microsoft\.portable-executable)|java-archive|javascript|hta)|text\/(?:x-(?:shellscript|python|php)|javascript|html)|image\/svg\+xml)$/u;

function tolakAkhiran(akhiran: string): GalatBerkas | undefined {
  if (akhiranProgram.has(akhiran)) return { kind: 'program' };
  if (akhiranArsip.has(akhiran)) return { kind: 'arsip', akhiran };
  const ganti = gantiMakro.get(akhiran);
  return ganti === undefined ? undefined : { kind: 'bermakro', akhiran, ganti };
}

/** An extension hidden before the last one: laporan.exe.pdf. */
function tolakTengah(nama: string): GalatBerkas | undefined {
  for (const bagian of nama.split('.').slice(1, -1)) {
    const kecil = bagian.trim().toLowerCase();
    // In capitals it is a degree in law.
    const wajar = wajarDiTengah.has(kecil) || bagian.trim() === 'SH';
    const tolak = wajar ? undefined : tolakAkhiran(kecil);
    if (tolak !== undefined) return tolak;
  }
  return undefined;
}

/** All that can be said before a byte has arrived: size, name and declared type. */
export function periksaKeterangan(k: Keterangan): Result<BerkasDikenal, GalatBerkas> {
  if (k.ukuran === 0) return err({ kind: 'kosong' });
  if (k.ukuran !== undefined && k.ukuran > batasBerkas) return err({ kind: 'terlalu-besar', ukuran: k.ukuran, batas: batasBerkas });
  const mime = (k.mime ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const nama = bersihkanNama(k.nama ?? '');
  const akhiran = akhiranOf(nama);
  const ditolak = tolakAkhiran(akhiran) ?? tolakTengah(nama) ?? (mimeProgram.test(mime) ? { kind: 'program' as const } : undefined);
  if (ditolak !== undefined) return err(ditolak);
  const jenis = jenisByAkhiran.get(akhiran);
  if (jenis !== undefined) return ok({ jenis, nama });
  // "LKJIP v1.2" has no extension, only a number.
  const dariMime = akhiran === '' || /^\d+$/u.test(akhiran) ? jenisByMime.get(mime) : undefined;
  if (dariMime !== undefined) return ok({ jenis: dariMime, nama: bersihkanNama(`${nama}.${dariMime}`) });
  return err({ kind: 'jenis-tidak-diterima', akhiran });
}

/** The kind that the bytes may be taken for under this name; undefined when they agree with it. */
function bandingkan(jenis: Jenis, isi: Isi): GalatBerkas | undefined {
  const beda = (lain?: Jenis | 'terkunci'): GalatBerkas => ({ kind: 'tidak-cocok', jenis, ...(lain === undefined ? {} : { isi: lain }) });
  const isOoxml = jenis === 'docx' || jenis === 'xlsx' || jenis === 'pptx';
  switch (isi.kind) {
    case 'program':
      return { kind: 'program' };
    case 'jenis':
      return isi.jenis === jenis ? undefined : beda(isi.jenis);
    case 'ooxml':
      if (isOoxml) return undefined;
      return jenis === 'doc' || jenis === 'xls' || jenis === 'ppt' ? beda(`${jenis}x`) : beda();
    case 'ole':
      if (jenis === 'doc' || jenis === 'xls' || jenis === 'ppt') return undefined;
      return isOoxml ? beda('terkunci') : beda();
    case 'teks':
      return jenis === 'txt' || jenis === 'csv' ? undefined : beda();
    case 'lain':
      return beda();
  }
}

/** `awal` is the whole file or its first `panjangAwal` bytes at least. */
export function periksaBerkas(k: Keterangan & { readonly awal: Uint8Array }): Result<BerkasDikenal, GalatBerkas> {
  const dikenal = periksaKeterangan(k);
  if (!dikenal.ok) return dikenal;
  if (k.awal.byteLength === 0) return err({ kind: 'kosong' });
  const galat = bandingkan(dikenal.value.jenis, kenaliIsi(k.awal));
  return galat === undefined ? dikenal : err(galat);
}
