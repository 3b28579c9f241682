// What a person may see and do of one recommendation; the table of permissions stands in access/izin.ts.
import { izin, type Wilayah } from '../../access/izin.ts';
import { pemegangPeran } from '../../access/pelaku.ts';
import type { Peran } from '../../isian/skema.ts';
import { buktiOf, type RekomendasiAda } from '../../isian/tindak-lanjut.ts';
import type { Dunia, Kabar } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';

/** `ringkas`: text, status and due date, without steps, evidence and history. */
export function hakLihat(d: Dunia, opd: string): 'penuh' | 'ringkas' | undefined {
  const w = wilayahOpd(d, opd);
  if (izin(d.pelaku, 'lihat-belum-terkonfirmasi', w).boleh) return 'penuh';
  return izin(d.pelaku, 'lihat-rekap', w).boleh ? 'ringkas' : undefined;
}

/** Whether this person worked on it, handed in evidence, or submitted it. */
const ikutMengisi = (d: Dunia, x: RekomendasiAda): boolean =>
  x.isi.diajukan?.pengguna === d.pelaku.pengguna ||
  buktiOf(d.buku, x.id).some((b) => b.isi.oleh.pengguna === d.pelaku.pengguna) ||
  d.jejak.sesudah('rekomendasi', x.id, 0).some((j) => j.aksi === 'tindak-lanjut' && j.pengguna === d.pelaku.pengguna);

/** Nobody verifies what they entered (DOMAIN.md 1.8): who took part stands as its author. */
export function wilayahVerifikasi(d: Dunia, x: RekomendasiAda): Wilayah & { readonly opd: string } {
  const pengisi = ikutMengisi(d, x) ? d.pelaku.pengguna : x.isi.diajukan?.pengguna;
  return { ...wilayahOpd(d, x.isi.opd), ...(pengisi === undefined ? {} : { pengisi }) };
}

export const bolehTindak = (d: Dunia, opd: string): boolean => izin(d.pelaku, 'tindak-lanjut', wilayahOpd(d, opd)).boleh;

export const bolehBukti = (d: Dunia, opd: string): boolean => izin(d.pelaku, 'lihat-bukti', wilayahOpd(d, opd)).boleh;

export const pelaksana: readonly Peran[] = ['kepala', 'operator'];

const kabarKe = (d: Dunia, opd: string, peran: readonly Peran[], argumen: string): readonly Kabar[] =>
  pemegangPeran(d.buku, opd, peran, d.hariIni)
    .filter((p) => p !== d.pelaku.pengguna)
    .map((pengguna) => ({ pengguna, alur: 'rekomendasi', argumen }));

/** The card of this recommendation, for everybody of these roles but the one who acts. */
export const kabarUntuk = (d: Dunia, opd: string, peran: readonly Peran[], id: string): readonly Kabar[] =>
  kabarKe(d, opd, peran, `kabar:${id}`);

/** That recommendations of this LHE are being entered, for who carries them out. */
export const kabarLhe = (d: Dunia, opd: string, lhe: string): readonly Kabar[] => kabarKe(d, opd, pelaksana, `lhe:${lhe}`);
