// Words shared by the dialogues: moments, people by office, a collision. Pure.
import { ucapkanTolak, type Putusan } from '../access/izin.ts';
import type { Dunia, Tabrakan } from './alur.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import { jamSetempat, tanggalSetempat } from '../waktu.ts';
import { barisPerubahan } from './sebut-isian.ts';

/** "12 April 2027 pukul 09.10", where the person's government is. */
export const sebutWaktu = (instan: string, zona: string): string =>
  `${tanggalIndonesia(tanggalSetempat(instan, zona))} pukul ${jamSetempat(instan, zona)}`;

/** Who changed the record meanwhile, when, and from what to what. */
export function sebutTabrakan(t: Tabrakan, d: Dunia): readonly string[] {
  const oleh = t.terakhir === undefined ? '' : ` oleh ${t.terakhir.sebagai}, ${sebutWaktu(t.terakhir.waktu, d.zona)}`;
  const perubahan = t.terakhir?.rincian.find((r) => r.jenis === t.jenis && r.id === t.id);
  return [
    t.kini === undefined ? `Data ini sudah dihapus${oleh}.` : `Data ini baru saja diubah${oleh}.`,
    ...(perubahan === undefined ? [] : barisPerubahan(perubahan, d)),
    'Mohon dilihat dulu isinya yang sekarang, lalu diulangi bila masih perlu.',
  ];
}

/** How somebody without any role comes by one. */
export const saranTamu = (d: Dunia): readonly string[] =>
  d.pelaku.peran.length > 0
    ? []
    : ['Bila itu tugas Bapak/Ibu, mohon minta tautan undangan kepada kepala perangkat daerah, Bagian Organisasi, atau admin bot.'];

/** A refusal that names the office which can; a guest is told how to come by a role. */
export function sebutTolak(x: Extract<Putusan, { readonly boleh: false }>, d: Dunia, opd?: string): readonly string[] {
  const tolak = ucapkanTolak(x, opd === undefined ? undefined : d.tempat.namaOpd(opd));
  return [tolak, ...saranTamu(d)];
}
