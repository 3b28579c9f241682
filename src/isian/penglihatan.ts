// Entered data as the one who asks may see it: the records, the person's roles, the day. What an answer about it is given.
import type { Pelaku } from '../access/izin.ts';
import type { NamaIsian } from '../understand/isian/nama-isian.ts';
import type { Buku } from './buku.ts';
import type { Tempat } from './tempat.ts';

export type Penglihatan = {
  readonly buku: Buku;
  readonly tempat: Tempat;
  readonly nama: NamaIsian;
  readonly pelaku: Pelaku;
  /** The OPD that "kami" is: that of the person, or that for which the group speaks. */
  readonly opdSendiri?: string;
  /** ISO date and zone of the government. */
  readonly hariIni: string;
  readonly zona: string;
};
