// The circuit breaker: keeps calls away from a server that is gone or refuses us, and tries it again later. It calls nothing and has no clock.
import { unreachable } from '../lib/unreachable.ts';
import type { GalatModel } from './port.ts';

const menit = 60_000;
/** Ours: short enough to be back soon after a restart of the server, then longer and longer. */
const bukaAwal = 5 * menit;
const bukaTerlama = 60 * menit;
const terbanyakBerturut = 3;
/** A trial call that was not reported by then is taken for lost, and another may be made. */
const batasUji = 2 * menit;

/** Where the state stands across restarts; `baca` gives back what was last stored, or anything when there is none. */
export type SimpananPemutus = { readonly baca: () => unknown; readonly simpan: (keadaan: unknown) => void };

export type OpsiPemutus = {
  readonly kini: () => Date;
  readonly simpanan: SimpananPemutus;
  /** What the state is about, such as address, model and a hash of the key: after a correction of the settings nobody waits for an old fault. */
  readonly untuk: string;
};

export type Pemutus = {
  /** Whether a call may be made now. A `true` while open is the one trial: its outcome must be reported. */
  readonly boleh: () => boolean;
  /** Reports a call without a reply. `baru-putus` once per outage, when it opens: users are told then. */
  readonly gagal: (galat: GalatModel) => 'baru-putus' | 'tetap';
  readonly berhasil: () => void;
};

/** `sampai` and `lama` in ms; absent while calls are made freely. An outage that is stored has been told. */
type Keadaan = { readonly untuk: string; readonly berturut: number; readonly putus?: { readonly sampai: number; readonly lama: number } };

const isWaktu = (nilai: unknown): nilai is number => typeof nilai === 'number' && Number.isFinite(nilai) && nilai >= 0;

function bacaKeadaan(mentah: unknown, untuk: string): Keadaan {
  const awal: Keadaan = { untuk, berturut: 0 };
  if (typeof mentah !== 'object' || mentah === null) return awal;
  const k = mentah as { readonly untuk?: unknown; readonly berturut?: unknown; readonly putus?: Readonly<Record<string, unknown>> };
  if (k.untuk !== untuk) return awal;
  const [sampai, lama] = [k.putus?.['sampai'], k.putus?.['lama']];
  return {
    untuk,
    berturut: isWaktu(k.berturut) ? k.berturut : 0,
    ...(isWaktu(sampai) && isWaktu(lama) ? { putus: { sampai, lama } } : {}),
  };
}

/** What a failure says about the server: gone or refusing us for good, ailing, or alive with nothing to say to this one call. */
function toMakna(galat: GalatModel): 'putus' | 'goyah' | 'hidup' {
  switch (galat.kind) {
    case 'tak-terhubung':
    case 'lewat-waktu':
      return 'putus';
    case 'server':
      // Bad key, no permission, no such model or address: the next call is refused as well.
      if (galat.status === 401 || galat.status === 403 || galat.status === 404) return 'putus';
      // What was asked was refused, not who asked: a bad request, too long, not understood.
      return galat.status === 400 || galat.status === 413 || galat.status === 422 ? 'hidup' : 'goyah';
    case 'menolak':
    case 'terpotong':
    case 'rusak':
      return 'hidup';
    default:
      return unreachable(galat);
  }
}

/** Closed at first, or as it was left by an earlier process. */
export function createPemutus({ kini, simpanan, untuk }: OpsiPemutus): Pemutus {
  let keadaan = bacaKeadaan(simpanan.baca(), untuk);
  /** When the trial under way began; a trial does not outlive its process. */
  let ujiSejak: number | undefined;

  function ubah(baru: Keadaan): void {
    keadaan = baru;
    ujiSejak = undefined;
    simpanan.simpan(baru);
  }

  /** A moment further away than any wait was written by a clock that ran wrong. */
  const isMenunggu = (sampai: number): boolean => {
    const sisa = sampai - kini().getTime();
    return sisa > 0 && sisa <= bukaTerlama;
  };

  function berhasil(): void {
    if (keadaan.putus !== undefined || keadaan.berturut > 0) ubah({ untuk, berturut: 0 });
    ujiSejak = undefined;
  }

  function putuskan(): 'baru-putus' | 'tetap' {
    const { putus } = keadaan;
    // A call that began before it opened says nothing new.
    if (putus !== undefined && isMenunggu(putus.sampai)) return 'tetap';
    const lama = putus === undefined ? bukaAwal : Math.min(putus.lama * 2, bukaTerlama);
    ubah({ untuk, berturut: 0, putus: { sampai: kini().getTime() + lama, lama } });
    return putus === undefined ? 'baru-putus' : 'tetap';
  }

  return {
    boleh: () => {
      if (keadaan.putus === undefined) return true;
      if (isMenunggu(keadaan.putus.sampai)) return false;
      const saat = kini().getTime();
      if (ujiSejak !== undefined && Math.abs(saat - ujiSejak) < batasUji) return false;
      ujiSejak = saat;
      return true;
    },
    gagal: (galat) => {
      const makna = toMakna(galat);
      if (makna === 'hidup') {
        berhasil();
        return 'tetap';
      }
      // While open, any failure of the trial goes on with the outage.
      if (makna === 'putus' || keadaan.putus !== undefined || keadaan.berturut + 1 >= terbanyakBerturut) return putuskan();
      ubah({ ...keadaan, berturut: keadaan.berturut + 1 });
      return 'tetap';
    },
    berhasil,
  };
}
