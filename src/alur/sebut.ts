// Words shared by the dialogues: moments, people by office, a collision. Pure.
import type { Dunia, Tabrakan } from './alur.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';

/** "12 April 2027 pukul 09.10", where the person's government is. */
export function sebutWaktu(iso: string, zona: string): string {
  const bagian = new Intl.DateTimeFormat('sv-SE', { timeZone: zona, dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso));
  const [tanggal = '', jam = ''] = bagian.split(' ');
  return `${tanggalIndonesia(tanggal)} pukul ${jam.replace(':', '.')}`;
}

/** Who changed the record meanwhile, and when. */
export function sebutTabrakan(t: Tabrakan, d: Dunia): readonly string[] {
  const oleh = t.terakhir === undefined ? '' : ` oleh ${t.terakhir.sebagai}, ${sebutWaktu(t.terakhir.waktu, d.zona)}`;
  return [
    t.kini === undefined ? `Data ini sudah dihapus${oleh}.` : `Data ini baru saja diubah${oleh}.`,
    'Mohon dilihat dulu isinya yang sekarang, lalu diulangi bila masih perlu.',
  ];
}
