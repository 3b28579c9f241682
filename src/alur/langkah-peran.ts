// Where each role goes first: its dialogues as buttons. Pure.
import type { Peran } from '../isian/skema.ts';
import { keAlur, tombolBerjajar, type Dunia, type Layar, type Tombol } from './alur.ts';

const langkah = {
  lapor: 'Lapor realisasi',
  konfirmasi: 'Konfirmasi realisasi',
  rekomendasi: 'Tindak lanjut rekomendasi',
  lhe: 'Isi LHE',
  dokumen: 'Dokumen',
  belum: 'Yang belum lapor',
  rekap: 'Rekap tindak lanjut',
  siapkan: 'Siapkan perangkat daerah',
  undang: 'Undang orang',
  peran: 'Orang dan peran',
  delegasi: 'Delegasi',
} as const;
type Langkah = keyof typeof langkah;

const utama: Readonly<Record<Peran, readonly Langkah[]>> = {
  operator: ['lapor', 'rekomendasi', 'dokumen'],
  kepala: ['konfirmasi', 'lapor', 'rekomendasi', 'undang', 'delegasi'],
  evaluator: ['lhe', 'rekomendasi', 'rekap'],
  organisasi: ['belum', 'rekap', 'siapkan', 'undang', 'peran'],
  bappeda: [],
  'pimpinan-daerah': ['rekap'],
  admin: ['siapkan', 'undang', 'peran'],
};

/** Every dialogue that these buttons lead to; a test holds them to the table of dialogues. */
export const daftarLangkah = Object.keys(langkah);

/** The dialogues of all the person's roles, each once, two in a row. */
export function tombolPeran(d: Dunia): Layar['tombol'] {
  const nama = new Set<Langkah>(
    d.pelaku.peran.flatMap((p) =>
      p.wakil === 'sekretaris' || p.wakil === 'kasubbag'
        ? (['konfirmasi'] as const)
        : p.wakil === undefined
          ? utama[p.peran]
          : utama[p.peran].filter((x) => x !== 'undang' && x !== 'delegasi'),
    ),
  );
  const tombol = [...nama].map((x): Tombol => ({ label: langkah[x], nilai: keAlur(x) }));
  return tombolBerjajar(tombol, 2);
}
