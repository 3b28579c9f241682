// Who may do what: role x action x own or other OPD x own or other government. Pure; the whole table stands in test/cases/izin.json.
import type { Peran, Wakil } from '../isian/skema.ts';
import { unreachable } from '../lib/unreachable.ts';

/** A role that is held now. */
export type PeranAktif = {
  /** Id of its record; absent for an admin by ADMIN_IDS and for the terminal. */
  readonly id?: string;
  readonly peran: Peran;
  readonly pemda?: string;
  readonly opd?: string;
  readonly wakil?: Wakil;
  readonly sampai?: string;
};

/** A person with the roles of this moment; none: a guest (`tamu`). */
export type Pelaku = { readonly pengguna: number; readonly peran: readonly PeranAktif[] };

export const aksi = [
  'lihat-terkonfirmasi',
  'lihat-belum-terkonfirmasi',
  'lihat-bukti',
  'lihat-riwayat',
  /** Follow-up in counts and statuses, without the evidence. */
  'lihat-rekap',
  'isi-realisasi',
  'konfirmasi-realisasi',
  'koreksi-realisasi',
  'isi-target',
  'isi-indikator',
  'buka-tahun',
  'isi-lhe',
  'atur-rekomendasi',
  'tindak-lanjut',
  'verifikasi',
  'perpanjang-tenggat',
  'isi-dokumen',
  'ikat-grup',
  'delegasi',
  /** Giving a role, by invitation, and taking it away. */
  'peran-operator',
  'peran-kepala',
  'peran-evaluator',
  'peran-organisasi',
  'peran-bappeda',
  'peran-pimpinan-daerah',
  'peran-admin',
  'terima-undangan',
  /** Giving up one's own roles. */
  'lepas-peran',
  'atur-opd',
  'atur-pemda',
  /** Saying that a deadline is met. */
  'tandai-tenggat',
  /** The dates from which deadlines count, and circulars that move one. */
  'atur-tanggal',
  /** One's own subscription, reminders, and what one put off. */
  'atur-pengingat',
  /** Saying that a number of an answer is wrong. */
  'lapor-angka',
  /** What its office says to that. */
  'jawab-laporan-angka',
  /** Aliases, verified questions and cases for the question sets. */
  'atur-pengetahuan',
  'urungkan-sendiri',
  'urungkan-orang-lain',
] as const;
export type Aksi = (typeof aksi)[number];

/** Where an action happens; both absent: the installation as a whole. */
export type Wilayah = {
  readonly pemda?: string;
  readonly opd?: string;
  /** Who entered or submitted what is confirmed or verified now. */
  readonly pengisi?: number;
};

export type Putusan =
  /** `sebagai` is the role that allows it; absent where everybody may. */
  | { readonly boleh: true; readonly sebagai?: PeranAktif }
  /** `kantor` names who can do it, in words that follow "hanya dapat dilakukan oleh". */
  | { readonly boleh: false; readonly sebab: 'bukan-wewenang' | 'isian-sendiri'; readonly kantor: string };

const semuaOrang: ReadonlySet<Aksi> = new Set([
  'lihat-terkonfirmasi',
  'terima-undangan',
  'lepas-peran',
  'atur-pengingat',
  'lapor-angka',
  'urungkan-sendiri',
]);

/** The roles that may, inside their own OPD or government. */
const wewenang: Readonly<Record<Aksi, readonly Peran[]>> = {
  'lihat-terkonfirmasi': [],
  'terima-undangan': [],
  'lepas-peran': [],
  'atur-pengingat': [],
  'lapor-angka': [],
  'urungkan-sendiri': [],
  'lihat-belum-terkonfirmasi': ['operator', 'kepala', 'evaluator', 'organisasi', 'admin'],
  'lihat-bukti': ['operator', 'kepala', 'evaluator', 'organisasi', 'admin'],
  'lihat-riwayat': ['operator', 'kepala', 'evaluator', 'organisasi', 'admin'],
  'lihat-rekap': ['evaluator', 'organisasi', 'pimpinan-daerah', 'admin'],
  'isi-realisasi': ['operator', 'kepala'],
  'konfirmasi-realisasi': ['kepala'],
  'koreksi-realisasi': ['operator', 'kepala'],
  'isi-target': ['operator', 'kepala', 'organisasi', 'bappeda', 'admin'],
  'isi-indikator': ['operator', 'kepala', 'organisasi', 'bappeda', 'admin'],
  'buka-tahun': ['operator', 'kepala', 'organisasi', 'bappeda', 'admin'],
  'isi-lhe': ['evaluator'],
  'atur-rekomendasi': ['evaluator', 'kepala', 'operator'],
  'tindak-lanjut': ['operator', 'kepala'],
  verifikasi: ['evaluator'],
  'perpanjang-tenggat': ['evaluator', 'organisasi'],
  'isi-dokumen': ['operator', 'kepala', 'organisasi'],
  'ikat-grup': ['operator', 'kepala', 'organisasi', 'admin'],
  delegasi: ['kepala', 'organisasi', 'admin'],
  'peran-operator': ['kepala', 'organisasi', 'admin'],
  'peran-kepala': ['organisasi', 'admin'],
  'peran-evaluator': ['organisasi', 'admin'],
  'peran-organisasi': ['organisasi', 'admin'],
  'peran-bappeda': ['organisasi', 'admin'],
  'peran-pimpinan-daerah': ['organisasi', 'admin'],
  'peran-admin': ['admin'],
  'atur-opd': ['organisasi', 'admin'],
  'atur-pemda': ['admin'],
  'tandai-tenggat': ['operator', 'kepala', 'evaluator', 'organisasi', 'bappeda', 'admin'],
  'atur-tanggal': ['operator', 'kepala', 'organisasi', 'bappeda', 'admin'],
  'jawab-laporan-angka': ['operator', 'kepala', 'organisasi', 'admin'],
  'atur-pengetahuan': ['admin'],
  'urungkan-orang-lain': ['organisasi', 'admin'],
};

/** Sekretaris and Kasubbag stand in for confirming only; Plt and Plh for everything but passing the office on. */
const bolehWakil = (w: Wakil, a: Aksi): boolean => {
  switch (w) {
    case 'sekretaris':
    case 'kasubbag':
      return ['konfirmasi-realisasi', 'lihat-belum-terkonfirmasi', 'lihat-bukti', 'lihat-riwayat'].includes(a);
    case 'plt':
    case 'plh':
      return a !== 'delegasi' && a !== 'peran-operator';
    default:
      return unreachable(w);
  }
};

function isDiWilayah(p: PeranAktif, w: Wilayah): boolean {
  switch (p.peran) {
    case 'admin':
      return true;
    case 'operator':
    case 'kepala':
    case 'evaluator':
      return w.opd !== undefined && p.opd === w.opd;
    case 'organisasi':
    case 'bappeda':
    case 'pimpinan-daerah':
      return w.pemda !== undefined && p.pemda === w.pemda;
    default:
      return unreachable(p.peran);
  }
}

export const namaPeran: Readonly<Record<Peran, string>> = {
  operator: 'operator',
  kepala: 'kepala',
  evaluator: 'evaluator (Inspektorat)',
  organisasi: 'Bagian Organisasi',
  bappeda: 'Bappeda',
  'pimpinan-daerah': 'pimpinan daerah',
  admin: 'admin bot',
};

/** Stands in a refusal where the caller knows no better name. */
const opdItu = 'perangkat daerah yang bersangkutan';

/** "operator atau kepala perangkat daerah yang bersangkutan, Bagian Organisasi, atau admin bot". */
function kantorOf(a: Aksi): string {
  const daftar = wewenang[a];
  const diOpd = (['operator', 'kepala'] as const).filter((p) => daftar.includes(p));
  const kantor = [
    ...(diOpd.length === 0 ? [] : [`${diOpd.join(' atau ')} ${opdItu}`]),
    ...(a === 'konfirmasi-realisasi' ? ['pejabat yang diberi delegasi'] : []),
    ...daftar.flatMap((p) => (p === 'operator' || p === 'kepala' ? [] : p === 'evaluator' ? ['evaluator Inspektorat'] : [namaPeran[p]])),
  ];
  const pisah = kantor.length > 2 || diOpd.length === 2 ? ', atau ' : ' atau ';
  return kantor.length < 2 ? (kantor[0] ?? '') : `${kantor.slice(0, -1).join(', ')}${pisah}${kantor.at(-1) ?? ''}`;
}

/** Nobody confirms or verifies what they entered themselves (DOMAIN.md 1.8). */
const butuhOrangLain: ReadonlySet<Aksi> = new Set(['konfirmasi-realisasi', 'verifikasi']);

export function izin(p: Pelaku, a: Aksi, w: Wilayah): Putusan {
  if (semuaOrang.has(a)) return { boleh: true };
  const sebagai = p.peran.find(
    (x) => wewenang[a].includes(x.peran) && isDiWilayah(x, w) && (x.wakil === undefined || bolehWakil(x.wakil, a)),
  );
  if (sebagai === undefined) return { boleh: false, sebab: 'bukan-wewenang', kantor: kantorOf(a) };
  if (butuhOrangLain.has(a) && w.pengisi === p.pengguna) return { boleh: false, sebab: 'isian-sendiri', kantor: kantorOf(a) };
  return { boleh: true, sebagai };
}

/** The sentence of a refusal; `opd` is the name of the office that it is about, where it is known. */
export function ucapkanTolak(x: Extract<Putusan, { readonly boleh: false }>, opd?: string): string {
  const kantor = opd === undefined ? x.kantor : x.kantor.replace(opdItu, opd);
  return x.sebab === 'isian-sendiri'
    ? `Isian sendiri tidak dapat dikonfirmasi atau diverifikasi oleh pengisinya. Yang dapat melakukannya: ${kantor}, selain pengisinya.`
    : `Maaf, ini hanya dapat dilakukan oleh ${kantor}.`;
}
