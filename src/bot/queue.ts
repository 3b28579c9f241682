// Which update runs when: in order inside a chat, chats side by side, suspects of a crash alone. It knows neither Telegram nor SQL.
import type { Penutupan } from '../db/kotak-masuk.ts';

export type Tugas<T> = {
  readonly updateId: number;
  /** What keeps its order. */
  readonly antrean: string;
  readonly isi: T;
  /** A suspect: it was at work when an earlier run ended without warning, and runs with nothing beside it. */
  readonly sendirian: boolean;
};

/** How one run ended: closed with its changes, or to be done again after a wait that is no fault of its own. */
export type Akhir = Omit<Penutupan, 'updateId'> | { readonly status: 'tunda'; readonly ms: number };

export type Deps<T> = {
  readonly kerjakan: (tugas: Tugas<T>) => Promise<Akhir>;
  /** One commit: closes what ended and marks what begins. Returns what could not be closed. */
  readonly putar: (
    tutup: readonly Penutupan[],
    mulai: readonly { readonly updateId: number; readonly sendirian: boolean }[],
  ) => ReadonlyMap<number, unknown>;
  /** The run ended without an end; its begins no longer count. */
  readonly lepas: (updateId: number) => void;
  /** Changes that could not be committed: reported, then the update is closed without them. */
  readonly gagalTutup: (tugas: Tugas<T>, sebab: unknown) => Omit<Penutupan, 'updateId'>;
  /** Ms until the next turn may be committed; 0: at once. */
  readonly sela: () => number;
  /** Chats at work at the same time. */
  readonly serentak: number;
};

/** Begun in one turn. Answers are computed before their first await, so a longer turn would keep the first ones from being sent. */
const perPutaran = 16;

export function createQueue<T>(deps: Deps<T>) {
  const antreanByNama = new Map<string, Tugas<T>[]>();
  /** Chats with work that are neither running nor waiting, in the order of their oldest update. */
  const siap = new Set<string>();
  const curiga = new Set<Tugas<T>>();
  const penunda = new Set<NodeJS.Timeout>();
  let berjalan = 0;
  /** A suspect is at work. */
  let sendiri = false;
  let menunggu = 0;
  let berhenti = false;
  let terjadwal = false;
  let selesai: { readonly tugas: Tugas<T>; readonly tutup: Penutupan }[] = [];
  let penunggu: (() => void)[] = [];

  const kabari = (): void => {
    const daftar = penunggu;
    penunggu = [];
    for (const lanjut of daftar) lanjut();
  };

  const kepalaOf = (nama: string): Tugas<T> | undefined => antreanByNama.get(nama)?.[0];

  /** The first suspect whose turn it is in its chat. */
  const tersangkaBerikut = (): Tugas<T> | undefined => [...curiga].find((t) => siap.has(t.antrean) && kepalaOf(t.antrean) === t);

  function ambil(nama: string): readonly Tugas<T>[] {
    siap.delete(nama);
    const kepala = kepalaOf(nama);
    return kepala === undefined ? [] : [kepala];
  }

  /** What runs next within the free places; nothing beside a suspect. */
  function pilih(): { readonly tugas: readonly Tugas<T>[]; readonly sendirian: boolean } {
    if (berhenti || sendiri) return { tugas: [], sendirian: false };
    const tersangka = tersangkaBerikut();
    if (tersangka !== undefined) {
      sendiri = berjalan === 0;
      return { tugas: sendiri ? ambil(tersangka.antrean) : [], sendirian: true };
    }
    const tugas: Tugas<T>[] = [];
    for (const nama of siap) {
      if (berjalan + tugas.length >= deps.serentak || tugas.length >= perPutaran) break;
      tugas.push(...ambil(nama));
    }
    return { tugas, sendirian: false };
  }

  function putar(): void {
    terjadwal = false;
    const tutup = selesai;
    selesai = [];
    for (const { tugas } of tutup) lepaskan(tugas);
    const { tugas, sendirian } = pilih();
    const gagal = deps.putar(
      tutup.map((x) => x.tutup),
      tugas.map(({ updateId }) => ({ updateId, sendirian })),
    );
    const perbaikan = tutup.flatMap((x) => {
      const { updateId } = x.tugas;
      return gagal.has(updateId) ? [{ updateId, ...deps.gagalTutup(x.tugas, gagal.get(updateId)) }] : [];
    });
    if (perbaikan.length > 0) deps.putar(perbaikan, []);
    for (const t of tugas) void jalankan(t);
    if (tugas.length === perPutaran) jadwalkan();
    kabari();
  }

  /** Turns are gathered: what ends in one round of the event loop, or while the disk rests, shares a commit. */
  function jadwalkan(): void {
    if (terjadwal) return;
    terjadwal = true;
    const ms = deps.sela();
    if (ms > 0) setTimeout(putar, ms);
    else setImmediate(putar);
  }

  function lepaskan(tugas: Tugas<T>): void {
    curiga.delete(tugas);
    menunggu -= 1;
    const daftar = antreanByNama.get(tugas.antrean) ?? [];
    daftar.splice(daftar.indexOf(tugas), 1);
    if (daftar.length === 0) antreanByNama.delete(tugas.antrean);
    else siap.add(tugas.antrean);
  }

  function tunda(tugas: Tugas<T>, ms: number): void {
    deps.lepas(tugas.updateId);
    curiga.delete(tugas);
    if (berhenti) return;
    const waktu = setTimeout(() => {
      penunda.delete(waktu);
      siap.add(tugas.antrean);
      jadwalkan();
    }, ms);
    penunda.add(waktu);
  }

  async function jalankan(tugas: Tugas<T>): Promise<void> {
    berjalan += 1;
    const akhir = await deps.kerjakan(tugas);
    berjalan -= 1;
    sendiri = false;
    if (akhir.status === 'tunda') tunda(tugas, akhir.ms);
    else selesai.push({ tugas, tutup: { updateId: tugas.updateId, ...akhir } });
    jadwalkan();
  }

  return {
    /** Takes in updates, oldest first. Suspects come before everything else of their run. */
    tambah: (daftar: readonly Tugas<T>[]): void => {
      for (const tugas of daftar) {
        const ada = antreanByNama.get(tugas.antrean);
        menunggu += 1;
        if (tugas.sendirian) curiga.add(tugas);
        if (ada !== undefined) ada.push(tugas);
        else {
          antreanByNama.set(tugas.antrean, [tugas]);
          siap.add(tugas.antrean);
        }
      }
      jadwalkan();
    },
    /** Updates taken in and not yet closed. */
    get panjang(): number {
      return menunggu;
    },
    /** Resolves when fewer than `batas` are left, or when the queue is stopped. */
    async longgar(batas: number): Promise<void> {
      while (menunggu >= batas && !berhenti) await new Promise<void>((lanjut) => penunggu.push(lanjut));
    },
    /** Begins nothing more; resolves when what runs has ended and is committed. */
    async berhenti(): Promise<void> {
      berhenti = true;
      for (const waktu of penunda) clearTimeout(waktu);
      kabari();
      while (berjalan > 0 || selesai.length > 0) {
        jadwalkan();
        await new Promise<void>((lanjut) => penunggu.push(lanjut));
      }
    },
  };
}
