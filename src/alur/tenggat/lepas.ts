// "Bukan saya": whether anybody is left who answers for the deadline, and who must hear when nobody is. Pure.
import { pemegangPemda, pemegangPeran } from '../../access/pelaku.ts';
import type { Peran } from '../../isian/skema.ts';
import { idKejadian, type Kejadian } from '../../reminders/kejadian.ts';
import { orangOf } from '../../reminders/penerima.ts';
import type { Dunia, Kabar } from '../alur.ts';

/** Where nobody else answers for it, those above hear that it is nobody's: the kepala of an operator, organisasi of everybody else. */
export function kabarLepas(d: Dunia, [k, ...lain]: readonly Kejadian[]): readonly Kabar[] {
  // Whoever looks after many offices lets a list go, not one duty.
  if (k === undefined || lain.length > 0) return [];
  if (k.untuk === 'organisasi' || k.untuk === 'pimpinan-daerah') return [];
  const pemegang = (peran: Peran): readonly number[] => [
    ...(k.opd === undefined ? [] : pemegangPeran(d.buku, k.opd, [peran], d.hariIni)),
    ...pemegangPemda(d.buku, k.pemda, peran, d.hariIni),
  ];
  const id = idKejadian(k);
  const bukanNya = (p: number): boolean => {
    const x = d.buku.find('tunda', `${orangOf(p)}:${id}`);
    return x !== undefined && x.isi.sampai === undefined;
  };
  const diri = d.pelaku.pengguna;
  const penanggung = pemegang(k.untuk);
  if (!penanggung.includes(diri) || penanggung.some((p) => p !== diri && !bukanNya(p))) return [];
  const kepala = k.untuk === 'operator' ? pemegang('kepala').filter((p) => p !== diri && !bukanNya(p)) : [];
  const penerima = kepala.length > 0 ? kepala : pemegang('organisasi').filter((p) => p !== diri);
  return penerima.map((pengguna) => ({ pengguna, alur: 'tenggat', argumen: `lepas:${id}` }));
}
