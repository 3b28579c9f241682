// Too many indicators fit: they are listed by name, or by office where the name is one, and the reader is asked which is meant.
import type { HalIku, Permintaan } from '../../permintaan.ts';
import type { Iku } from '../../registri.ts';
import { jawaban, type Jawaban, type Pilihan } from '../jawaban.ts';
import type { Konteks } from '../konteks.ts';
import { gabungKata } from '../kutipan.ts';
import { kelompokkan } from '../rekaman.ts';
import { bernama, namaDaerah, namaUnit } from './rak.ts';

const bakuNama = (i: Iku): string =>
  i.nama
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Where one name stands: its offices, or how many of them. */
function diMana(k: Konteks, daftar: readonly Iku[]): string {
  const unit = [...new Set(daftar.map((i) => i.unit))];
  if (unit.length <= 3) return gabungKata(unit.map((u) => namaUnit(k, u)));
  const daerah = kelompokkan(unit, (u) => namaDaerah(k, k.pustaka.registri.ketetapanOf(u)));
  return gabungKata([...daerah].map(([nama, milik]) => `${milik.length} perangkat daerah ${nama}`));
}

/** The names as choices; the offices where all have one name. */
export function pilihanIku(daftar: readonly Iku[], hal: readonly HalIku[], k: Konteks): readonly Pilihan[] {
  const perNama = [...kelompokkan(daftar, bakuNama).values()];
  return perNama.length === 1
    ? daftar.map((i) => ({ label: bernama(k, i), permintaan: { kind: 'iku', iku: [i.id], hal: [...hal] } }))
    : perNama.map((g) => ({
        label: `${g[0]?.nama ?? ''}: ${diMana(k, g)}`,
        permintaan: { kind: 'iku', iku: g.map((i) => i.id), hal: [...hal] },
      }));
}

export function pilihIku(daftar: readonly Iku[], hal: readonly HalIku[], k: Konteks, p: Permintaan): Jawaban {
  const pilihan = pilihanIku(daftar, hal, k);
  return jawaban(
    'klarifikasi',
    [
      'Ada beberapa indikator dengan nama itu:',
      ...pilihan.map((x, n) => `${n + 1}. ${x.label}`),
      'Boleh dijawab dengan nomornya, atau dengan nama daerah dan perangkat daerahnya. Yang mana yang Bapak/Ibu maksud?',
    ],
    { permintaan: [p], pilihan },
  );
}
