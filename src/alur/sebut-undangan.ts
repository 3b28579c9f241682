// Words for what an invitation gives: the role, its place, its time, and what one may do with it. Pure.
import { sebutPeran } from '../access/pelaku.ts';
import { wilayahPeran } from '../access/undangan.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import { berhurufBesar } from '../answer/rekaman.ts';
import type { Isian } from '../isian/buku.ts';
import type { IsiOf, Peran, Wakil } from '../isian/skema.ts';
import type { Dunia } from './alur.ts';
import { sebutWaktu } from './sebut.ts';

type Diberikan = Pick<IsiOf<'undangan'>, 'peran' | 'pemda' | 'wakil' | 'mulai' | 'sampai'> & { readonly opd: readonly string[] };

/** "6 April 2027 sampai 10 April 2027", "sejak 6 April 2027"; empty for a role without dates. */
export function sebutMasa(p: { readonly mulai?: string | undefined; readonly sampai?: string | undefined }): string {
  const [mulai, sampai] = [p.mulai, p.sampai].map((x) => (x === undefined ? undefined : tanggalIndonesia(x)));
  if (mulai === undefined) return sampai === undefined ? '' : `sampai ${sampai}`;
  if (sampai === undefined) return `sejak ${mulai}`;
  return mulai === sampai ? mulai : `${mulai} sampai ${sampai}`;
}

/** "operator Kecamatan Dumai Kota", "evaluator (Inspektorat) untuk 12 perangkat daerah Pemerintah Kota Dumai". */
export function sebutUndangan(u: Diberikan, d: Dunia): string {
  const { peran, wakil, pemda } = u;
  const [opd] = u.opd;
  const masa = sebutMasa(u);
  const siapa =
    u.opd.length > 1
      ? `${sebutPeran({ peran }, d.tempat)} untuk ${u.opd.length} perangkat daerah ${d.tempat.namaPemda(pemda ?? '')}`
      : sebutPeran({ peran, wakil, pemda, opd }, d.tempat);
  return masa === '' ? siapa : `${siapa}, ${masa}`;
}

const terbanyakDisebut = 10;

/** The offices of a list, one a line. */
export function sebutDaftarOpd(opd: readonly string[], d: Dunia): readonly string[] {
  if (opd.length < 2) return [];
  const sisa = opd.length - terbanyakDisebut;
  return [
    ...opd.slice(0, terbanyakDisebut).map((x) => `· ${d.tempat.namaOpd(x)}`),
    ...(sisa > 0 ? [`· dan ${sisa} perangkat daerah lain`] : []),
  ];
}

const dapat: Readonly<Record<Peran, string>> = {
  operator: 'mengisi target, realisasi, dokumen, dan tindak lanjut perangkat daerahnya',
  kepala: 'mengisi dan mengonfirmasi data perangkat daerahnya, serta mengundang operator',
  evaluator: 'mengisi LHE dan memverifikasi tindak lanjut perangkat daerah yang diampunya',
  organisasi: 'mengatur perangkat daerah, orang, dan peran, serta melihat seluruh isiannya',
  bappeda: 'mengisi indikator dan target perangkat daerah',
  'pimpinan-daerah': 'melihat rekap kinerja dan tindak lanjut seluruh perangkat daerah',
  admin: 'mengatur pemerintah daerah, perangkat daerah, orang, dan peran di bot ini',
};

/** What a role is for, in words that follow "Peran ini untuk". */
export function gunaPeran(p: { readonly peran: Peran; readonly wakil?: Wakil | undefined }): string {
  switch (p.wakil) {
    case 'sekretaris':
    case 'kasubbag':
      return 'mengonfirmasi realisasi atas nama kepala';
    case 'plt':
    case 'plh':
      return 'mengisi dan mengonfirmasi data perangkat daerahnya selama masa tugas itu';
    case undefined:
      return dapat[p.peran];
  }
}

/** The office that made it; the trail knows it, also after the person was forgotten. */
export const pembuatUndangan = (id: string, d: Dunia): string | undefined => d.jejak.sesudah('undangan', id, 0)[0]?.sebagai;

/** The message that is forwarded. */
export const pesanUndangan = (u: IsiOf<'undangan'>, rahasia: string, d: Dunia): readonly string[] => {
  const pemda = wilayahPeran({ pemda: u.pemda, opd: u.opd[0] }, d.tempat).pemda;
  const tempat = u.opd.length === 1 && pemda !== undefined ? ` (${d.tempat.namaPemda(pemda)})` : '';
  return [
    'Undangan Tanya SAKIP',
    `Tautan ini memberi peran ${sebutUndangan(u, d)}${tempat} kepada orang pertama yang membukanya lalu menekan Terima.`,
    `Peran ini untuk ${gunaPeran(u)}.`,
    `Berlaku satu kali, sampai ${sebutWaktu(u.kedaluwarsa, d.zona)}.`,
    `https://t.me/${d.namaBot}?start=u_${rahasia}`,
  ];
};

/** What is said once the link has gone out. */
export const isiTerkirim = (x: Isian<'undangan'>, d: Dunia): readonly string[] => [
  'Undangan sudah dibuat.',
  `${berhurufBesar(sebutUndangan(x.isi, d))}. Tautannya berlaku sampai ${sebutWaktu(x.isi.kedaluwarsa, d.zona)}.`,
  'Tautan itu dikirim di pesan tersendiri di bawah ini dan hanya ditampilkan sekali. Mohon diteruskan kepada orangnya saja. Bila pesannya tidak sampai, cabut undangan ini lalu buat yang baru.',
];
