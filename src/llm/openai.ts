// The model behind an OpenAI-compatible server (OpenAI, Ollama, vLLM, LM Studio). The only user of openai, loaded with the first call; logs nothing.
import { err, ok, type Result } from '../lib/result.ts';
import { BalasanTerlaluBesar, createAmbil } from './ambil.ts';
import { bentukAwal, bentukBerikut, toIsiPermintaan, type Bentuk } from './bentuk-permintaan.ts';
import type { Balasan, GalatModel, Model, Panggilan, Pemakaian } from './port.ts';

export type BatasOpenai = {
  /** Milliseconds until a connection must stand. */
  readonly sambungMs?: number;
  /** Bytes of a reply. */
  readonly ukuran?: number;
  /** Tokens of a reply, thinking included. */
  readonly token?: number;
};

export type OpsiOpenai = {
  readonly apiKey: string;
  readonly model: string;
  readonly baseUrl?: string;
  /** Used when `baseUrl` is https. */
  readonly httpsProxy?: string;
  readonly batas?: BatasOpenai;
  /** Every request body as it leaves the machine. */
  readonly saatKirim?: (isi: string) => void;
};

const nol: Pemakaian = { masuk: 0, keluar: 0 };
/** What came instead of JSON is quoted to the model in the repair turn, not more. */
const terbanyakDikutip = 2000;

const gagal = (error: GalatModel, pemakaian: Pemakaian = nol): Balasan => ({ hasil: err(error), pemakaian });
const rusak = (isi: string, pemakaian?: Pemakaian): Balasan => gagal({ kind: 'rusak', isi: isi.slice(0, terbanyakDikutip) }, pemakaian);

const bilangan = (nilai: unknown): number => (typeof nilai === 'number' && Number.isSafeInteger(nilai) && nilai > 0 ? nilai : 0);

const pagarJson = /^```(?:json)?[ \t]*\r?\n([\s\S]*?)\r?\n?```$/i;

/** Deeper than any schema here; what reads a reply recursively must not run out of stack. */
const terdalam = 50;
function isTerlaluDalam(isi: string): boolean {
  let dalam = 0;
  for (const x of isi) {
    if (x === '[' || x === '{') dalam += 1;
    else if (x === ']' || x === '}') dalam -= 1;
    if (dalam > terdalam) return true;
  }
  return false;
}

/** The whole content as JSON, bare or within one fence; anything beside it makes it prose. */
function uraiJson(isi: string): Result<unknown, undefined> {
  const rata = isi.trim();
  if (isTerlaluDalam(rata)) return err(undefined);
  try {
    return ok(JSON.parse(pagarJson.exec(rata)?.[1] ?? rata));
  } catch {
    return err(undefined);
  }
}

/** A completion as servers send it; checked here since only OpenAI's own keeps to the types. */
function bacaBalasan(mentah: unknown): Balasan {
  if (typeof mentah !== 'object' || mentah === null) return rusak(typeof mentah === 'string' ? mentah : '');
  const { choices, usage } = mentah as {
    readonly choices?: readonly {
      readonly finish_reason?: unknown;
      readonly message?: { readonly content?: unknown; readonly refusal?: unknown };
    }[];
    readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown };
  };
  const pemakaian = { masuk: bilangan(usage?.prompt_tokens), keluar: bilangan(usage?.completion_tokens) };
  const pilihan = Array.isArray(choices) ? choices[0] : undefined;
  const refusal = pilihan?.message?.refusal;
  if (pilihan?.finish_reason === 'content_filter' || (typeof refusal === 'string' && refusal !== ''))
    return gagal({ kind: 'menolak' }, pemakaian);
  if (pilihan?.finish_reason === 'length') return gagal({ kind: 'terpotong' }, pemakaian);
  const isi = pilihan?.message?.content;
  if (typeof isi !== 'string') return rusak('', pemakaian);
  const json = uraiJson(isi);
  return json.ok ? { hasil: json, pemakaian } : rusak(isi, pemakaian);
}

/** The error itself and what caused it, the outermost first. */
function* rantai(error: unknown): Generator<Error> {
  for (let e = error, i = 0; e instanceof Error && i < 8; e = e.cause, i += 1) yield e;
}

type Penolakan = { readonly status: number; readonly kode: unknown; readonly sebab: string };

/** An answer of the server that is no completion. */
function toPenolakan(error: unknown): Penolakan | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const { param, code } = error as { readonly param?: unknown; readonly code?: unknown };
  return { status: error.status, kode: code, sebab: typeof param === 'string' && param !== '' ? param : error.message };
}

/** Without an answer of the server: its body was beyond measure or no JSON; else no connection, whatever the reason. */
function toGalat(error: unknown): Balasan {
  const daftar = [...rantai(error)];
  if (daftar.some((e) => e instanceof BalasanTerlaluBesar || e instanceof SyntaxError)) return rusak('');
  return gagal({ kind: 'tak-terhubung' });
}

/** Nothing is loaded or connected before the first call. */
export function createOpenai(opsi: OpsiOpenai): Model {
  const baseUrl = opsi.baseUrl ?? 'https://api.openai.com/v1';
  const { sambungMs = 2000, ukuran = 256 * 1024, token = 4096 } = opsi.batas ?? {};
  // What the server takes is learnt for all calls; how JSON is asked for, per schema, since one schema may be refused for its own sake.
  let umum = bentukAwal(baseUrl);
  const formatBySkema = new Map<string, Bentuk['format']>();

  async function muat() {
    const proksi = opsi.httpsProxy === undefined ? {} : { httpsProxy: opsi.httpsProxy };
    const ambil = await createAmbil({ baseUrl, sambungMs, ukuran, saatKirim: opsi.saatKirim, ...proksi });
    const { default: OpenAI } = await import('openai');
    return new OpenAI({
      apiKey: opsi.apiKey,
      baseURL: baseUrl,
      maxRetries: 0,
      fetch: ambil,
      // Given, so that variables of the process are not read for them.
      adminAPIKey: null,
      organization: null,
      project: null,
      webhookSecret: null,
      logLevel: 'off',
    });
  }
  let klien: ReturnType<typeof muat> | undefined;

  /** The client of this process; what failed to load is loaded again with the next call. */
  async function ambilKlien() {
    klien ??= muat();
    try {
      return await klien;
    } catch (error) {
      klien = undefined;
      throw error;
    }
  }

  function ingat(p: Panggilan, { format, ...b }: Bentuk): void {
    umum = { ...umum, ...b };
    formatBySkema.set(p.skema.nama, format);
  }

  async function coba(p: Panggilan, b: Bentuk, signal: AbortSignal): Promise<Balasan> {
    try {
      const { chat } = await ambilKlien();
      const mentah = await chat.completions.create(toIsiPermintaan(p, b, opsi.model, token), { signal });
      ingat(p, b);
      return bacaBalasan(mentah);
    } catch (error) {
      if (signal.aborted) return gagal({ kind: 'lewat-waktu' });
      const tolak = toPenolakan(error);
      if (tolak === undefined) return toGalat(error);
      // Azure's filter refuses the question itself with a 400.
      if (tolak.kode === 'content_filter') return gagal({ kind: 'menolak' });
      const berikut = tolak.kode === 'model_not_found' ? undefined : bentukBerikut(b, tolak.status, tolak.sebab);
      return berikut === undefined ? gagal({ kind: 'server', status: tolak.status }) : coba(p, berikut, signal);
    }
  }

  return {
    lengkapi: async (p, signal) => {
      if (signal.aborted) return gagal({ kind: 'lewat-waktu' });
      return coba(p, { ...umum, format: formatBySkema.get(p.skema.nama) ?? umum.format }, signal);
    },
  };
}
