// Long polling of our own: what arrives is committed to the inbox before the next call confirms it.
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { JawabanRusak, maknaGalat, type MaknaGalat } from './galat-telegram.ts';

export type Deps = {
  readonly api: Api;
  /** Commits the batch; only then is the offset moved. */
  readonly terima: (daftar: readonly Update[]) => void;
  /** Resolves when there is room for more. */
  readonly longgar: () => Promise<void>;
  readonly gagal: (makna: MaknaGalat, error: unknown, tungguMs: number) => void;
  readonly signal: AbortSignal;
  /** Ms of a clock that never goes back. */
  readonly jam: () => number;
};

/** Seconds that Telegram holds an empty poll. */
export const lamaPoll = 30;
const jedaKosong = 100;
const jeda = { awal: 500, terlama: 30_000 } as const;
/** After a week without updates Telegram numbers them anew, so an offset is not kept that long. */
const umurOffset = 24 * 3600 * 1000;

export const jenisUpdate = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Waits, or returns at once when the signal is given. */
export const tunggu = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((lanjut) => {
    if (signal.aborted) return lanjut();
    const selesai = (): void => {
      clearTimeout(waktu);
      signal.removeEventListener('abort', selesai);
      lanjut();
    };
    const waktu = setTimeout(selesai, ms);
    signal.addEventListener('abort', selesai);
  });

/** The result of the work, or undefined as soon as the signal is given; no listener is left behind. */
export async function atauBerhenti<T>(kerja: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const usai = new AbortController();
  const berhenti = new Promise<undefined>((lanjut) => signal.addEventListener('abort', () => lanjut(undefined), { signal: usai.signal }));
  try {
    return await Promise.race([kerja, berhenti]);
  } finally {
    usai.abort();
  }
}

/** Polls until the signal; returns why it ended early when Telegram refuses the token or another process polls. */
export async function poll(d: Deps): Promise<'token' | 'bentrok' | undefined> {
  let offset: number | undefined;
  let terakhir = d.jam();
  let kali = 0;
  while (!d.signal.aborted) {
    await atauBerhenti(d.longgar(), d.signal);
    if (d.signal.aborted) break;
    if (offset !== undefined && d.jam() - terakhir > umurOffset) offset = undefined;
    const mulai = d.jam();
    try {
      const daftar = await d.api.getUpdates(
        { ...(offset === undefined ? {} : { offset }), limit: 100, timeout: lamaPoll, allowed_updates: jenisUpdate },
        // The same thing at run time; grammY declares the signal of a package for old versions of Node.
        d.signal as unknown as Parameters<Api['getUpdates']>[1],
      );
      const utuh = daftar.filter((u) => Number.isSafeInteger(u.update_id));
      if (utuh.length < daftar.length) throw new JawabanRusak('update without a number');
      kali = 0;
      if (utuh.length === 0) {
        // A server that does not hold an empty poll is not asked without a pause.
        if (d.jam() - mulai < jedaKosong) await tunggu(jedaKosong, d.signal);
        continue;
      }
      d.terima(utuh);
      offset = utuh.reduce((n, u) => Math.max(n, u.update_id), 0) + 1;
      terakhir = d.jam();
    } catch (error) {
      if (d.signal.aborted) return undefined;
      const makna = maknaGalat(error);
      if (makna.kind === 'token' || makna.kind === 'bentrok') return makna.kind;
      const ms = makna.kind === 'tunda' ? makna.ms : Math.min(jeda.terlama, jeda.awal * 2 ** kali);
      kali += 1;
      d.gagal(makna, error, ms);
      await tunggu(ms, d.signal);
    }
  }
  return undefined;
}
