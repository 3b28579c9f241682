// Who may say that a deadline is met. Pure.
import { izin, type Wilayah } from '../../access/izin.ts';
import type { Kejadian } from '../../reminders/kejadian.ts';
import { mulaiTahu } from '../../reminders/jadwal.ts';
import type { Dunia } from '../alur.ts';
import { wilayahOpd } from '../pilih-opd.ts';

type Acuan = { readonly pemda: string; readonly opd?: string | undefined; readonly kode: string };

/** An evaluator looks after offices: for what falls to evaluators in the government as a whole, the permission is asked for one of theirs. */
export function wilayahTenggat(d: Dunia, k: Acuan): Wilayah {
  if (k.opd !== undefined) return wilayahOpd(d, k.opd);
  const untuk = d.pustaka.kalender.aturan.find((a) => a.id === k.kode)?.untuk;
  const opd = d.pelaku.peran.find((p) => p.peran === 'evaluator' && d.tempat.opdById.get(p.opd ?? '')?.pemda === k.pemda)?.opd;
  return { pemda: k.pemda, ...(untuk === 'evaluator' && opd !== undefined ? { opd } : {}) };
}

/** Whoever is responsible or told of it, and organisasi; a recommendation is closed by its verification alone. */
export function bolehTandai(d: Dunia, k: Kejadian): boolean {
  if (k.kode === 'rekomendasi') return false;
  const putusan = izin(d.pelaku, 'tandai-tenggat', wilayahTenggat(d, k));
  if (!putusan.boleh) return false;
  const peran = putusan.sebagai?.peran;
  return peran !== undefined && (peran === 'admin' || mulaiTahu(k, peran) !== undefined);
}
