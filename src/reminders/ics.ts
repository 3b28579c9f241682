// Deadlines as an iCalendar text (RFC 5545), one all-day event each. Pure; all-day dates have no zone, so no reader moves them.
import { tambahHari } from '../kinerja/tanggal.ts';
import type { HariKerja } from './hari-kerja.ts';
import { idKejadian, type Kejadian } from './kejadian.ts';
import { sebutAnggapan, sebutDasar, sebutHariLibur } from './teks.ts';

/** RFC 5545 3.3.11. */
const lepas = (teks: string): string =>
  teks
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r?\n/g, String.raw`\n`);

const panjangBaris = 75;
const utf8 = new TextEncoder();

/** At most 75 octets a line, never inside a character; a line goes on behind a space (RFC 5545 3.1). */
function lipat(baris: string): string {
  const hasil: string[] = [];
  let kini = '';
  let octet = 0;
  for (const huruf of baris) {
    const n = utf8.encode(huruf).length;
    if (octet + n > panjangBaris) {
      hasil.push(kini);
      kini = ' ';
      octet = 1;
    }
    kini += huruf;
    octet += n;
  }
  return [...hasil, kini].join('\r\n');
}

const tanggalIcs = (iso: string): string => iso.replaceAll('-', '');
/** "20261122T040000Z" */
const instanIcs = (instan: string): string =>
  new Date(instan)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

function acara(k: Kejadian, cap: string, kerja: HariKerja): readonly string[] {
  const uraian = [
    sebutHariLibur(k.tenggat, '0001-01-01', kerja),
    k.sisa === undefined ? undefined : `Keadaan: ${k.sisa}.`,
    sebutDasar(k),
    sebutAnggapan(k),
  ];
  return [
    'BEGIN:VEVENT',
    // The same event when its date moves: a calendar then moves it instead of showing it twice.
    `UID:${idKejadian(k).replaceAll(':', '-')}@tanya-sakip`,
    `DTSTAMP:${cap}`,
    `DTSTART;VALUE=DATE:${tanggalIcs(k.tenggat)}`,
    `DTEND;VALUE=DATE:${tanggalIcs(tambahHari(k.tenggat, 1))}`,
    `SUMMARY:${lepas(`Batas ${k.judul}, ${k.nama}`)}`,
    `DESCRIPTION:${lepas(uraian.filter((x) => x !== undefined).join('\n'))}`,
    `CATEGORIES:${lepas(k.kode)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `kini`: the instant at which it is written. */
export function toIcs(daftar: readonly Kejadian[], kini: string, kerja: HariKerja): string {
  const cap = instanIcs(kini);
  const baris = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tanya SAKIP//Tenggat//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Tenggat SAKIP',
    ...daftar.flatMap((k) => acara(k, cap, kerja)),
    'END:VCALENDAR',
  ];
  return `${baris.map(lipat).join('\r\n')}\r\n`;
}
