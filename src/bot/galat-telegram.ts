// What a failed call means for the update that made it. The names of the cases decide what the worker does.
import { BotError, GrammyError, HttpError } from 'grammy';

/** The gate held a call back: the chat was told to be left alone until then. */
export class Terhalang extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super('chat is held back after 429');
    this.ms = ms;
  }
}

/** An answer that is no answer of a Bot API: a proxy's page, cut JSON. */
export class JawabanRusak extends Error {}

export type MaknaGalat =
  /** Telegram asked for a pause. */
  | { readonly kind: 'tunda'; readonly ms: number }
  /** No connection, a broken or a 5xx answer: worth another try. */
  | { readonly kind: 'putus' }
  /** The chat cannot be written to: blocked, removed, muted, deleted. */
  | { readonly kind: 'pergi' }
  /** This place of the chat cannot be written to: a closed or deleted topic. */
  | { readonly kind: 'tertutup' }
  /** The token is not accepted. */
  | { readonly kind: 'token' }
  /** Another process polls with this token, or a webhook is set. */
  | { readonly kind: 'bentrok' }
  | { readonly kind: 'lain' };

const pergi =
  /chat not found|user is deactivated|not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|PEER_ID_INVALID|bot is not a member/i;
const tertutup = /TOPIC_(?:CLOSED|DELETED)|message thread not found/i;

export function sebabOf(error: unknown): unknown {
  return error instanceof BotError ? sebabOf(error.error) : error;
}

export function maknaGalat(error: unknown): MaknaGalat {
  const sebab = sebabOf(error);
  if (sebab instanceof Terhalang) return { kind: 'tunda', ms: sebab.ms };
  if (sebab instanceof HttpError || sebab instanceof JawabanRusak) return { kind: 'putus' };
  if (!(sebab instanceof GrammyError)) return { kind: 'lain' };
  const { error_code: kode, description, parameters } = sebab;
  if (kode === 429 || parameters.retry_after !== undefined) return { kind: 'tunda', ms: (parameters.retry_after ?? 1) * 1000 };
  if (kode >= 500) return { kind: 'putus' };
  if (kode === 401) return { kind: 'token' };
  if (kode === 409) return { kind: 'bentrok' };
  if (kode === 403 || (kode === 400 && pergi.test(description))) return { kind: 'pergi' };
  if (kode === 400 && tertutup.test(description)) return { kind: 'tertutup' };
  return { kind: 'lain' };
}

/** Telegram itself answered; false when nothing came back, or a gateway before it, and the call may have been carried out. */
export const isTerjawab = (error: unknown): boolean => {
  const sebab = sebabOf(error);
  return sebab instanceof GrammyError && sebab.error_code <= 500;
};

/** True for a refused call whose description says so; for the refusals that a feature expects. */
export const isDitolak = (error: unknown, isi: RegExp): boolean => error instanceof GrammyError && isi.test(error.description);
