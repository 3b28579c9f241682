// The port through which anything asks a language model: one completion that must come back as JSON of a schema. No provider is visible here.
import type { Result } from '../lib/result.ts';

/** One turn of the exchange; the first is the user's. */
export type Giliran = { readonly peran: 'user' | 'assistant'; readonly isi: string };

export type Panggilan = {
  /** Name of the prompt file without its ending; tapes and counters know a call by it. */
  readonly tugas: string;
  readonly sistem: string;
  readonly giliran: readonly Giliran[];
  /** JSON schema of the reply within the strict subset: every field required, no extra ones, no numeric or length bounds. */
  readonly skema: { readonly nama: string; readonly json: Readonly<Record<string, unknown>> };
};

/** Why there is no reply. `tak-terhubung` and `lewat-waktu` are faults of the server and open the circuit breaker. */
export type GalatModel =
  | { readonly kind: 'tak-terhubung' }
  | { readonly kind: 'lewat-waktu' }
  /** HTTP status of a refusal of the server itself: bad key, no such model, too many requests, 5xx. */
  | { readonly kind: 'server'; readonly status: number }
  /** The model declined, or its output was filtered. */
  | { readonly kind: 'menolak' }
  /** The reply hit the length limit. */
  | { readonly kind: 'terpotong' }
  /** No JSON, an empty choice, or more bytes than any honest reply has. `isi`: what came instead, cut, for the repair turn. */
  | { readonly kind: 'rusak'; readonly isi: string };

/** Tokens as the server counted them; 0 where it did not say. */
export type Pemakaian = { readonly masuk: number; readonly keluar: number };

export type Balasan = {
  /** The parsed JSON, checked by nobody yet. */
  readonly hasil: Result<unknown, GalatModel>;
  readonly pemakaian: Pemakaian;
};

/** Never throws; `signal` ends the call as `lewat-waktu`. */
export type Model = { readonly lengkapi: (p: Panggilan, signal: AbortSignal) => Promise<Balasan> };
