// Who may be shown a deadline. Pure.
import { izin, type Pelaku } from '../access/izin.ts';
import type { Kejadian } from './kejadian.ts';

/** Dates of recommendations are the business of their office and of those who look after it. */
export const bolehLihatTenggat = (pelaku: Pelaku, k: Pick<Kejadian, 'kode' | 'pemda' | 'opd'>): boolean =>
  k.kode !== 'rekomendasi' ||
  (['lihat-bukti', 'lihat-rekap'] as const).some(
    (a) => izin(pelaku, a, { pemda: k.pemda, ...(k.opd === undefined ? {} : { opd: k.opd }) }).boleh,
  );
