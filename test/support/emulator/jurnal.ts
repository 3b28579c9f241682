// What was called and how it ended, and waiting for it. Driven by events: no polling, no sleeps.
import type { Muatan, Panggilan } from './jenis.ts';

export type Penantian = {
  /** Milliseconds before it gives up; 4,000 unless given. */
  readonly batas?: number;
  /** What was awaited, for the message when it does not come. */
  readonly pesan?: string;
  /** Calls with this number or a later one count too; see `nomor()`. Without it only calls that end from now on. */
  readonly sejak?: number;
};

type Penunggu = { readonly uji: (p: Panggilan | undefined) => boolean; readonly beres: (p: Panggilan | undefined) => void };

const ringkas = (p: Panggilan): string => {
  const teks = p.muatan['text'] ?? p.muatan['caption'] ?? '';
  const isi = typeof teks === 'string' && teks !== '' ? ` ${JSON.stringify(teks.slice(0, 80))}` : '';
  return `${p.metode}${p.chat === undefined ? '' : ` chat ${p.chat}`}${isi} -> ${p.kode ?? 'no answer yet'}${p.uraian === undefined ? '' : ` ${p.uraian}`}${p.salah === undefined ? '' : ` [${p.salah}]`}`;
};

export type Jurnal = ReturnType<typeof createJurnal>;

export function createJurnal(cara: 'penuh' | 'hitung', stopwatch: () => number, terakhirDisimpan = 64) {
  let modus = cara;
  let daftar: Panggilan[] = [];
  let nomor = 0;
  let baru: Panggilan[] = [];
  const penunggu = new Set<Penunggu>();
  const pengamat = new Set<(p: Panggilan) => void>();
  const perMetode = new Map<string, number>();
  const perKode = new Map<number, number>();

  function mulai(metode: string, muatan: Muatan, chat: number | undefined): Panggilan {
    nomor += 1;
    const p: Panggilan = {
      nomor,
      metode,
      muatan,
      chat,
      tiba: stopwatch(),
      berlaku: false,
      dijawab: undefined,
      kode: undefined,
      hasil: undefined,
      uraian: undefined,
      salah: undefined,
      ditinggal: false,
    };
    perMetode.set(metode, (perMetode.get(metode) ?? 0) + 1);
    if (modus === 'penuh') daftar.push(p);
    baru.push(p);
    // Two halves: the newest calls stay readable for a time-out message, in constant time per call.
    if (baru.length > terakhirDisimpan * 2) baru = baru.slice(-terakhirDisimpan);
    return p;
  }

  function kabari(p: Panggilan | undefined): void {
    if (p !== undefined) for (const f of pengamat) f(p);
    if (penunggu.size === 0) return;
    for (const w of penunggu) if (w.uji(p)) w.beres(p);
  }

  function tutup(p: Panggilan, kode: number): void {
    p.kode = kode;
    perKode.set(kode, (perKode.get(kode) ?? 0) + 1);
  }

  function nanti<T>(uji: (p: Panggilan | undefined) => boolean, ambil: (p: Panggilan | undefined) => T, n: Penantian): Promise<T> {
    const dari = nomor;
    const batas = n.batas ?? 4000;
    return new Promise<T>((resolve, reject) => {
      const w: Penunggu = {
        uji: (p) => {
          try {
            return uji(p);
          } catch (e) {
            selesai();
            reject(e instanceof Error ? e : new Error(String(e)));
            return false;
          }
        },
        beres: (p) => {
          selesai();
          resolve(ambil(p));
        },
      };
      const timer = setTimeout(() => {
        selesai();
        const terlihat = baru.filter((p) => p.nomor > dari).slice(-20);
        const isi = terlihat.length === 0 ? 'no call at all' : `the last ${terlihat.length}:\n  ${terlihat.map(ringkas).join('\n  ')}`;
        reject(new Error(`not seen within ${batas} ms: ${n.pesan ?? 'the awaited call'}; since then ${nomor - dari} calls, ${isi}`));
      }, batas);
      function selesai(): void {
        clearTimeout(timer);
        penunggu.delete(w);
      }
      penunggu.add(w);
    });
  }

  /** Resolves with the call that makes the predicate true, once its effect or its failure is settled. */
  function tunggu(uji: (p: Panggilan) => boolean, n: Penantian = {}): Promise<Panggilan> {
    if (n.sejak !== undefined) {
      const { sejak } = n;
      const dulu = (modus === 'penuh' ? daftar.slice(cariSejak(sejak)) : baru).find(
        (p) => p.nomor >= sejak && p.kode !== undefined && uji(p),
      );
      if (dulu !== undefined) return Promise.resolve(dulu);
    }
    return nanti(
      (p) => p !== undefined && uji(p),
      (p) => p as Panggilan,
      n,
    );
  }

  /** Resolves when the state is as asked; looked at now and after every call and every queued update. */
  function tungguSampai(uji: () => boolean, n: Penantian = {}): Promise<void> {
    if (uji()) return Promise.resolve();
    return nanti(uji, () => undefined, n);
  }

  // Numbers are consecutive, so the place is computed; `kosongkan` may have dropped the front.
  const cariSejak = (sejak: number): number => Math.max(0, sejak - (daftar[0]?.nomor ?? sejak));

  return {
    mulai,
    tutup,
    kabari,
    tunggu,
    tungguSampai,
    /** Called with every settled call; the returned function ends it. */
    amati: (f: (p: Panggilan) => void): (() => void) => {
      pengamat.add(f);
      return () => void pengamat.delete(f);
    },
    daftar: (metode?: string): readonly Panggilan[] => (metode === undefined ? daftar : daftar.filter((p) => p.metode === metode)),
    /** The number the next call gets. */
    nomor: (): number => nomor + 1,
    jumlah: (metode?: string): number => (metode === undefined ? nomor : (perMetode.get(metode) ?? 0)),
    jumlahKode: (kode: number): number => perKode.get(kode) ?? 0,
    aturModus: (m: 'penuh' | 'hitung'): void => {
      modus = m;
      if (m === 'hitung') daftar = [];
    },
    kosongkan: (): void => {
      daftar = [];
    },
  };
}
