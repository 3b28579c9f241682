// Faults on demand: which call suffers what. Plays nothing itself; the server does.
import type { Panggilan } from './jenis.ts';

/** `before` means that the method had no effect, `after` that it had and only the answer suffers. */
export type Salah =
  | { readonly kind: 'delay-before' | 'delay-after'; readonly ms: number }
  /** retry_after in seconds; fractions are not Telegram's, but keep tests short. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  | { readonly kind: 'server-error'; readonly kode?: 400 | 500 | 502 | 503 | 504; readonly uraian?: string; readonly berlaku?: boolean }
  | { readonly kind: 'reset-before' | 'reset-after' | 'reset-midway' }
  /** `silent-midway`: half of the answer arrives, then nothing more. */
  | { readonly kind: 'silent-before' | 'silent-after' | 'silent-midway' }
  | { readonly kind: 'bad-json'; readonly berlaku?: boolean }
  | { readonly kind: 'html-502'; readonly berlaku?: boolean }
  | { readonly kind: 'unauthorized' | 'conflict' };

export type Syarat = {
  readonly metode?: string | readonly string[];
  readonly chat?: number;
  /** Any other condition on the call. */
  readonly bila?: (p: Panggilan) => boolean;
  /** Only the next so many calls that match; without limit unless given. */
  readonly kali?: number;
  /** 0 to 1, drawn from the seeded generator. */
  readonly peluang?: number;
};

export type Pasangan = {
  readonly lepas: () => void;
  /** How many calls it hit. */
  readonly terpakai: () => number;
};

export type Rencana = { readonly sebelumMs: number; readonly sesudahMs: number; readonly salah: Salah | undefined };

/** A small seeded generator (mulberry32), so that a run can be repeated. */
export function createAcak(benih: number): () => number {
  let s = benih >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Aturan = { readonly salah: Salah; readonly syarat: Syarat; readonly metode: ReadonlySet<string> | undefined; terpakai: number };

export type Kesalahan = ReturnType<typeof createKesalahan>;

export function createKesalahan(benih: number) {
  const aturan = new Set<Aturan>();
  const acak = createAcak(benih);
  const ditahan = new Map<string, { readonly sampai: number; readonly bulat: boolean }>();
  const dini: Panggilan[] = [];
  let jumlahDini = 0;
  const kunci = (p: Panggilan): string => (p.chat === undefined ? p.metode : `#${p.chat}`);

  function kena(a: Aturan, p: Panggilan): boolean {
    const s = a.syarat;
    if (s.kali !== undefined && a.terpakai >= s.kali) return false;
    if (a.metode !== undefined && !a.metode.has(p.metode)) return false;
    if (s.chat !== undefined && s.chat !== p.chat) return false;
    if (s.bila !== undefined && !s.bila(p)) return false;
    if (s.peluang !== undefined && acak() >= s.peluang) return false;
    a.terpakai += 1;
    if (a.terpakai === s.kali) aturan.delete(a);
    return true;
  }

  /** Switches a fault on, also while calls are running. */
  function pasang(salah: Salah, syarat: Syarat = {}): Pasangan {
    const { metode } = syarat;
    const a: Aturan = {
      salah,
      syarat,
      metode: metode === undefined ? undefined : new Set(typeof metode === 'string' ? [metode] : metode),
      terpakai: 0,
    };
    aturan.add(a);
    return { lepas: () => void aturan.delete(a), terpakai: () => a.terpakai };
  }

  function rencanakan(p: Panggilan): Rencana | undefined {
    if (ditahan.size > 0) {
      const k = kunci(p);
      const tahan = ditahan.get(k);
      if (tahan !== undefined) {
        if (p.tiba < tahan.sampai) {
          const sisa = (tahan.sampai - p.tiba) / 1000;
          jumlahDini += 1;
          dini.push(p);
          return { sebelumMs: 0, sesudahMs: 0, salah: { kind: 'rate-limited', retryAfter: tahan.bulat ? Math.ceil(sisa) : sisa } };
        }
        ditahan.delete(k);
      }
    }
    if (aturan.size === 0) return undefined;
    let sebelumMs = 0;
    let sesudahMs = 0;
    let salah: Salah | undefined;
    for (const a of aturan) {
      if (a.salah.kind === 'delay-before' || a.salah.kind === 'delay-after') {
        if (!kena(a, p)) continue;
        if (a.salah.kind === 'delay-before') sebelumMs += a.salah.ms;
        else sesudahMs += a.salah.ms;
      } else if (salah === undefined && kena(a, p)) {
        ({ salah } = a);
      }
    }
    if (salah?.kind === 'rate-limited') {
      ditahan.set(kunci(p), { sampai: p.tiba + salah.retryAfter * 1000, bulat: Number.isInteger(salah.retryAfter) });
    }
    return salah === undefined && sebelumMs === 0 && sesudahMs === 0 ? undefined : { sebelumMs, sesudahMs, salah };
  }

  return {
    pasang,
    rencanakan,
    /** Calls to a chat (or, without one, of a method) that came before its retry_after had ended. */
    panggilanDini: (): number => jumlahDini,
    daftarDini: (): readonly Panggilan[] => dini,
    bersihkan: (): void => {
      aturan.clear();
      ditahan.clear();
    },
  };
}
