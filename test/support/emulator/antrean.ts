// Updates that wait for the bot, with Telegram's offset rule. Delivers only to who asks; webhooks take the head themselves.
import type { Update } from 'grammy/types';
import type { Muatan } from './jenis.ts';

type Butir = { readonly id: number; readonly update: Update; paksa: boolean };

type Pendengar = { readonly offset: number; readonly limit: number; readonly terima: (updates: Update[]) => void };

/** Kinds a bot must ask for by name. */
const hanyaBilaDiminta: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export type Antrean = ReturnType<typeof createAntrean>;

export function createAntrean(updateAwal: number) {
  let butir: Butir[] = [];
  let kepala = 0;
  let berikut = updateAwal;
  let takUrut = false;
  let diminta: ReadonlySet<string> | undefined;
  let daftarDiminta: readonly string[] | undefined;
  let pendengar: Pendengar | undefined;
  let terjadwal = false;
  let saatIsi: (() => void) | undefined;
  const hitung = { dibuat: 0, dikonfirmasi: 0, ditolak: 0 };

  const jumlah = (): number => butir.length - kepala;

  function padatkan(): void {
    if (kepala > 1024 && kepala * 2 > butir.length) {
      butir = butir.slice(kepala);
      kepala = 0;
    }
  }

  /** Updates below the offset are confirmed, for good. */
  function konfirmasi(offset: number): void {
    if (takUrut) {
      const sisa = butir.slice(kepala).filter((b) => b.id >= offset || b.paksa);
      hitung.dikonfirmasi += jumlah() - sisa.length;
      butir = sisa;
      kepala = 0;
      takUrut = sisa.some((b, i) => b.paksa || b.id <= (sisa[i - 1]?.id ?? 0));
      return;
    }
    while (kepala < butir.length && (butir[kepala]?.id ?? offset) < offset) {
      kepala += 1;
      hitung.dikonfirmasi += 1;
    }
    padatkan();
  }

  function ambil(limit: number): Update[] {
    const hasil: Update[] = [];
    for (let i = kepala; i < butir.length && hasil.length < limit; i += 1) {
      const b = butir[i];
      if (b === undefined) break;
      b.paksa = false;
      hasil.push(b.update);
    }
    return hasil;
  }

  function serahkan(): void {
    terjadwal = false;
    if (pendengar === undefined || jumlah() === 0) return;
    const p = pendengar;
    pendengar = undefined;
    p.terima(ambil(p.limit));
  }

  /** Puts an update in line; gives its id, or undefined when the bot does not take that kind. */
  function masukkan(mentah: Muatan): number | undefined {
    const { update_id: diberi, ...isi } = mentah;
    const jenis = Object.keys(isi)[0] ?? '';
    const boleh = diminta === undefined ? !hanyaBilaDiminta.has(jenis) : diminta.has(jenis) || jenis === '';
    const id = typeof diberi === 'number' ? diberi : berikut;
    if (!boleh) {
      hitung.ditolak += 1;
      return undefined;
    }
    // A repeated or older id, on purpose: delivered once more, whatever was confirmed before.
    const paksa = id < berikut;
    takUrut ||= paksa;
    berikut = Math.max(berikut, id + 1);
    butir.push({ id, update: { update_id: id, ...isi }, paksa });
    hitung.dibuat += 1;
    saatIsi?.();
    if (pendengar !== undefined && !terjadwal) {
      terjadwal = true;
      // After the running code: a burst queued in one go arrives as one batch.
      queueMicrotask(serahkan);
    }
    return id;
  }

  function aturJenis(daftar: readonly string[] | undefined): void {
    if (daftar === undefined) return;
    daftarDiminta = daftar.length === 0 ? undefined : [...daftar];
    diminta = daftar.length === 0 ? undefined : new Set(daftar);
  }

  /** Confirms and gives what waits. A negative offset counts from the end and forgets everything before. */
  function minta(offset: number, limit: number): Update[] {
    if (offset < 0) {
      const lewat = Math.max(0, jumlah() + offset);
      kepala += lewat;
      hitung.dikonfirmasi += lewat;
      padatkan();
    } else konfirmasi(offset);
    return ambil(limit);
  }

  /** Waits for the next update; the returned function stops waiting and says whether it still was. */
  function dengarkan(p: Pendengar): () => boolean {
    pendengar = p;
    return () => {
      if (pendengar !== p) return false;
      pendengar = undefined;
      return true;
    };
  }

  return {
    masukkan,
    minta,
    dengarkan,
    aturJenis,
    jenis: (): readonly string[] | undefined => daftarDiminta,
    pertama: (): Update | undefined => butir[kepala]?.update,
    lepasPertama: (): void => {
      if (kepala >= butir.length) return;
      kepala += 1;
      hitung.dikonfirmasi += 1;
      padatkan();
    },
    kosongkan: (): void => {
      hitung.dikonfirmasi += jumlah();
      butir = [];
      kepala = 0;
      takUrut = false;
    },
    saatIsi: (f: () => void): void => {
      saatIsi = f;
    },
    menunggu: jumlah,
    daftar: (): Update[] => butir.slice(kepala).map((b) => b.update),
    hitung: hitung as Readonly<typeof hitung>,
  };
}
