// People of Kota Sungai Lestari and their deadlines, on Monday, 18 January 2027.
import { bukaRuang, type OrangUji } from './dialog.ts';
import { isiDaerah } from './isian.ts';

/** Where the operator and the kepala work. */
export const di = { opd: 'kec-bagan-hulu', pemda: 'kota-sungai-lestari' } as const;
export const lkjip = 'lkjip:kec-bagan-hulu:2026';

export function bukaTenggat() {
  const ruang = bukaRuang({ kini: '2027-01-18T02:00:00.000Z' });
  isiDaerah(ruang);
  const [operator, kepala, organisasi, tamu] = ['Sari', 'Camat', 'Oki', 'Tamu'].map((nama) => ruang.orang(nama)) as [
    OrangUji,
    OrangUji,
    OrangUji,
    OrangUji,
  ];
  operator.beriPeran({ peran: 'operator', ...di });
  kepala.beriPeran({ peran: 'kepala', ...di });
  organisasi.beriPeran({ peran: 'organisasi', pemda: di.pemda });
  return { ruang, operator, kepala, organisasi, tamu };
}

/** Opens the card of the first deadline of the list whose line holds these words. */
export function bukaKartu(o: OrangUji, kata: string): readonly string[] {
  o.mulai('tenggat');
  for (;;) {
    const nomor = /^\d+/.exec(o.layar().isi.find((b) => b.includes(kata)) ?? '')?.[0];
    if (nomor !== undefined) return o.tekan(nomor).isi;
    o.tekan('▶');
  }
}
