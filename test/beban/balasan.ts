// Replies as the emulator saw them take effect, and what they say about loss, repeats and order. Looks at no database.
import type { Message } from 'grammy/types';
import type { Emulator } from '../support/emulator/emulator.ts';
import type { Panggilan } from '../support/emulator/jenis.ts';
import { updateOf } from './pertanyaan.ts';

export type Balasan = {
  /** Number of the call, in order of arrival. */
  readonly nomor: number;
  readonly chat: number;
  /** Message ids of a chat grow in the order of effect. */
  readonly pesan: number;
  readonly update: number | undefined;
  readonly maaf: boolean;
};

/** Everything sent that had its effect, each once, also when the sender died before it heard of it. */
export function amatiBalasan(em: Emulator, saat: (b: Balasan, p: Panggilan) => void = () => {}): { readonly daftar: Balasan[] } {
  const daftar: Balasan[] = [];
  const terlihat = new Set<number>();
  em.amati((p) => {
    if (p.metode !== 'sendMessage' || !p.berlaku || p.chat === undefined || p.hasil === undefined || terlihat.has(p.nomor)) return;
    terlihat.add(p.nomor);
    const m = p.hasil as Message;
    const b: Balasan = {
      nomor: p.nomor,
      chat: p.chat,
      pesan: m.message_id,
      update: updateOf(m),
      maaf: m.text?.startsWith('Maaf, permintaan ini gagal') === true,
    };
    daftar.push(b);
    saat(b, p);
  });
  return { daftar };
}

export type Kiriman = { readonly chat: number; readonly teks: string };

export type Telaah = {
  /** Updates without any reply. */
  readonly hilang: readonly number[];
  /** Second and later replies to an update, with the reply before each. */
  readonly ulang: readonly { readonly update: number; readonly ini: Balasan; readonly sebelum: Balasan }[];
  /** First replies of a chat that came before the reply to an older update. */
  readonly salahUrut: number;
  /** Replies that name no update, an unknown one or one of another chat. */
  readonly asing: number;
  readonly maaf: number;
  readonly balasanByUpdate: ReadonlyMap<number, readonly Balasan[]>;
};

export function telaah(kiriman: ReadonlyMap<number, Kiriman>, daftar: readonly Balasan[]): Telaah {
  const balasanByUpdate = new Map<number, Balasan[]>();
  const ulang: { update: number; ini: Balasan; sebelum: Balasan }[] = [];
  const terbaruByChat = new Map<number, number>();
  let salahUrut = 0;
  let asing = 0;
  // Effects of one chat in their order; the order between chats does not matter here.
  for (const b of daftar.toSorted((x, y) => x.chat - y.chat || x.pesan - y.pesan)) {
    if (b.update === undefined || kiriman.get(b.update)?.chat !== b.chat) {
      asing += 1;
      continue;
    }
    const ada = balasanByUpdate.get(b.update);
    const sebelum = ada?.at(-1);
    if (ada !== undefined && sebelum !== undefined) {
      ulang.push({ update: b.update, ini: b, sebelum });
      ada.push(b);
      continue;
    }
    balasanByUpdate.set(b.update, [b]);
    const terbaru = terbaruByChat.get(b.chat) ?? 0;
    if (b.update < terbaru) salahUrut += 1;
    terbaruByChat.set(b.chat, Math.max(terbaru, b.update));
  }
  return {
    hilang: [...kiriman.keys()].filter((id) => !balasanByUpdate.has(id)),
    ulang,
    salahUrut,
    asing,
    maaf: daftar.filter((b) => b.maaf).length,
    balasanByUpdate,
  };
}

export type PilihanAntre = {
  readonly chats: number;
  readonly jumlah: number;
  readonly pertanyaan: readonly string[];
  readonly idAwal?: number;
  /** Questions put in line before, by an earlier call with the same chats. */
  readonly mulai?: number;
};

/**
 * Puts questions in line, chat by chat in turn, so that each chat has many waiting. A chat begins anywhere in the mix and goes on in
 * its order: what comes before a question is always the same.
 */
export function antrekan(em: Emulator, o: PilihanAntre): Map<number, Kiriman> {
  const kiriman = new Map<number, Kiriman>();
  const mulai = o.mulai ?? 0;
  for (let i = mulai; i < mulai + o.jumlah; i += 1) {
    const nomor = i % o.chats;
    const chat = (o.idAwal ?? 100_000_000) + nomor;
    const teks = o.pertanyaan[(nomor * 7 + Math.floor(i / o.chats)) % o.pertanyaan.length] ?? '';
    const { updateId } = em.kirimPesan({ dari: { id: chat, is_bot: false, first_name: 'Uji' }, teks });
    if (updateId === undefined) throw new Error('the emulator kept an update back');
    kiriman.set(updateId, { chat, teks });
  }
  return kiriman;
}
