// The one way out to Telegram: keeps away from a chat until its retry_after ended, and follows groups that moved to a new id.
import type { Transformer } from 'grammy';
import { JawabanRusak, Terhalang } from './galat-telegram.ts';

export type Gate = {
  readonly transformer: Transformer;
  readonly pindah: (lama: number, baru: number) => void;
};

/** Timers of node may end a little early; retry_after counts whole seconds. */
const cadangan = 100;
/** A first answer that takes longer is taken for lost; the next try waits as long as the client allows. */
const sabarPertama = 20_000;

type Sinyal = Parameters<Transformer>[3];
type Balasan = {
  readonly ok?: unknown;
  readonly result?: unknown;
  readonly error_code?: unknown;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};
const parameterOf = (hasil: unknown): NonNullable<Balasan['parameters']> => (hasil as Balasan).parameters ?? {};

/** `jam` gives ms of a clock that never goes back; `saatPindah` hears of a new move first. */
export function createGate(
  perpindahan: ReadonlyMap<number, number>,
  saatPindah: (lama: number, baru: number) => void,
  jam: () => number,
): Gate {
  const baruByLama = new Map(perpindahan);
  const terhalangSampai = new Map<number, number>();
  /** Chats whose last answer did not come in time. */
  const lambat = new Set<number>();

  /** node-fetch does not notice an answer that breaks off; so the first try to a chat is short, and a chat that is only slow gets time. */
  async function denganBatas<T>(chat: number, signal: Sinyal, panggil: (batas: Sinyal) => Promise<T>): Promise<T> {
    if (signal !== undefined || lambat.has(chat)) {
      const hasil = await panggil(signal);
      lambat.delete(chat);
      return hasil;
    }
    const batas = new AbortController();
    const waktu = setTimeout(() => {
      lambat.add(chat);
      batas.abort();
    }, sabarPertama);
    try {
      // The same thing at run time; grammY declares the signal of a package for old versions of Node.
      return await panggil(batas.signal as unknown as Sinyal);
    } finally {
      clearTimeout(waktu);
    }
  }

  const transformer: Transformer = async (prev, method, payload, signal) => {
    const asal = (payload as { readonly chat_id?: unknown }).chat_id;
    if (typeof asal !== 'number') return periksa(await prev(method, payload, signal));
    const kirimKe = async (chat: number): ReturnType<typeof prev<typeof method>> => {
      const sisa = (terhalangSampai.get(chat) ?? 0) - jam();
      if (sisa > 0) throw new Terhalang(sisa);
      terhalangSampai.delete(chat);
      const hasil = periksa(
        await denganBatas(chat, signal, (batas) => prev(method, chat === asal ? payload : { ...payload, chat_id: chat }, batas)),
      );
      const { retry_after: jeda } = parameterOf(hasil);
      if (jeda !== undefined) terhalangSampai.set(chat, jam() + jeda * 1000 + cadangan);
      return hasil;
    };
    const chat = baruByLama.get(asal) ?? asal;
    const hasil = await kirimKe(chat);
    const { migrate_to_chat_id: baru } = parameterOf(hasil);
    if (baru === undefined) return hasil;
    baruByLama.set(chat, baru);
    saatPindah(chat, baru);
    return kirimKe(baru);
  };
  return { transformer, pindah: (lama, baru) => void baruByLama.set(lama, baru) };
}

/** grammY trusts whatever JSON arrives. */
function periksa<T>(hasil: T): T {
  const isi = hasil as unknown as Balasan | null;
  const utuh =
    typeof isi === 'object' &&
    isi !== null &&
    (isi.ok === true ? isi.result !== undefined : isi.ok === false && typeof isi.error_code === 'number');
  if (!utuh) throw new JawabanRusak('no answer of a Bot API');
  return hasil;
}
