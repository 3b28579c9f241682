// Words shared by the parts of the emulator: payloads, calls, chats, options. Holds no behaviour.
import type { Chat, InlineKeyboardMarkup, Message, MessageEntity, User, UserFromGetMe } from 'grammy/types';

export type Muatan = Record<string, unknown>;

/** A file as it came in a multipart body, or as a person planted it; an empty name or type is not told to the bot. */
export type Unggahan = {
  readonly nama: string;
  readonly mime: string;
  readonly data: Uint8Array;
  /** Bytes that messages and getFile declare, when they are not those of `data`; no limit looks at the true ones then. */
  readonly ukuran?: number;
};

export type Parameter = { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

/** One request to the API. Times are milliseconds of the stopwatch. */
export type Panggilan = {
  readonly nomor: number;
  readonly metode: string;
  readonly muatan: Muatan;
  readonly chat: number | undefined;
  readonly tiba: number;
  /** The method did its work; false also for an error answer and for a fault that came before the effect. */
  berlaku: boolean;
  /** When the last byte was handed to the socket; undefined while withheld and after a cut. */
  dijawab: number | undefined;
  /** HTTP status of the answer, 0 when the connection was cut or never answered. */
  kode: number | undefined;
  hasil: unknown;
  uraian: string | undefined;
  /** Which fault was played on this call. */
  salah: string | undefined;
  /** The connection ended before the answer, and no fault of ours ended it. */
  ditinggal: boolean;
};

export type StatusObrolan = 'ada' | 'belum-mulai' | 'diblokir' | 'dikeluarkan' | 'keluar' | 'pindah' | 'tanpa-hak' | 'nonaktif';

export type Tersimpan = {
  pesan: Message;
  readonly dariBot: boolean;
  /** How often the bot changed it. */
  suntingan: number;
};

export type Topik = { readonly nama: string; tutup: boolean };

export type Obrolan = {
  readonly chat: Chat;
  readonly pesan: Map<number, Tersimpan>;
  readonly topik: Map<number, Topik>;
  readonly anggota: Map<number, 'creator' | 'administrator' | 'member' | 'left' | 'kicked'>;
  status: StatusObrolan;
  pindahKe: number | undefined;
  nomorAkhir: number;
};

export type Berkas = Unggahan & { readonly fileId: string; readonly unikId: string; readonly jalur: string };

export type PertanyaanTombol = {
  readonly id: string;
  readonly dari: User;
  readonly data: string;
  readonly chat: number;
  readonly pesan: number;
  readonly dibuat: number;
  jawaban: { readonly teks: string | undefined; readonly peringatan: boolean } | undefined;
};

/** A message as a user of the chat sees it. */
export type Terlihat = {
  readonly id: number;
  readonly dariBot: boolean;
  readonly teks: string;
  readonly entities: readonly MessageEntity[];
  /** Rows of button labels. */
  readonly tombol: readonly (readonly string[])[];
  readonly suntingan: number;
  readonly pesan: Message & { readonly reply_markup?: InlineKeyboardMarkup };
};

export type Opsi = {
  readonly token?: string;
  readonly bot?: Partial<UserFromGetMe>;
  readonly port?: number;
  /** `hitung` keeps counters only, for long runs. */
  readonly jurnal?: 'penuh' | 'hitung';
  /** Milliseconds since 1970, for `date` fields and the age of callback queries. */
  readonly jam?: () => number;
  /** Milliseconds that only go forward, for the journal and for retry_after; `performance.now()` unless given. */
  readonly stopwatch?: () => number;
  /** Seed of faults that have a probability. */
  readonly benih?: number;
  /** After this many milliseconds a callback query is too old; 15,000 unless given. */
  readonly umurTombolMs?: number;
  /** First update_id. */
  readonly updateAwal?: number;
  /** Oldest messages of a chat are forgotten beyond this number; unlimited unless given. */
  readonly pesanPerObrolan?: number;
  /** Pause between two tries of a webhook; 100 unless given. */
  readonly ulangWebhookMs?: number;
};
