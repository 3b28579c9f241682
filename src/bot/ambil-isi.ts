// The bytes of one file from the file address of the Bot API, as a stream under time limits. Keeps nothing, judges no content, and puts
// no address into an error: it holds the token.
import http from 'node:http';
import https from 'node:https';
import { GrammyError, HttpError, type ApiClientOptions } from 'grammy';
import type { ApiError } from 'grammy/types';
import { JawabanRusak } from './galat-telegram.ts';

/** Milliseconds: until the answer begins, between two pieces of it, and for all of it. */
export type SabarUnduh = { readonly jawab: number; readonly sela: number; readonly seluruh: number };

/** There is no such file any more. */
export class BerkasHilang extends Error {}

export type Unduhan = {
  readonly token: string;
  readonly client: ApiClientOptions;
  /** The path that getFile gave, and the bytes it told. */
  readonly jalur: string;
  readonly ukuran: number | undefined;
  readonly sabar: SabarUnduh;
};

const galatTerpanjang = 10_000;

const putus = (sebab: string): HttpError => new HttpError(`Download of a file failed! (${sebab})`, undefined);

/** Throws what the worker tries again when the bytes stop coming, come too slowly or end early; BerkasHilang when there are none. */
export async function* ambilIsi(p: Unduhan): AsyncGenerator<Uint8Array> {
  const { ukuran, sabar } = p;
  const akhiri = new AbortController();
  const batas = (ms: number): NodeJS.Timeout => setTimeout(() => akhiri.abort(), ms);
  const seluruh = batas(sabar.seluruh);
  let sela = batas(sabar.jawab);
  try {
    const jawaban = await minta(p, akhiri.signal);
    if (jawaban.statusCode !== 200) throw await toGalat(jawaban);
    let jumlah = 0;
    for await (const potongan of jawaban as AsyncIterable<Buffer>) {
      clearTimeout(sela);
      jumlah += potongan.length;
      yield potongan;
      sela = batas(sabar.sela);
    }
    // Without a length a cut looks like the end.
    const berukuran = jawaban.headers['content-length'] !== undefined || jawaban.headers['transfer-encoding'] !== undefined;
    if (!berukuran && ukuran !== undefined && jumlah < ukuran) throw putus('ended early');
  } catch (error) {
    const milikKita = [BerkasHilang, GrammyError, HttpError, JawabanRusak].some((jenis) => error instanceof jenis);
    if (milikKita) throw error;
    // Only the code: messages of other makers may name the address.
    const kode = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw putus(akhiri.signal.aborted ? 'timed out' : kode);
  } finally {
    clearTimeout(sela);
    clearTimeout(seluruh);
    akhiri.abort();
  }
}

function minta(p: Unduhan, signal: AbortSignal): Promise<http.IncomingMessage> {
  const akar = p.client.apiRoot ?? 'https://api.telegram.org';
  const url = new URL(`${akar}/file/bot${p.token}/${p.jalur.split('/').map(encodeURIComponent).join('/')}`);
  const agent = p.client.baseFetchConfig?.['agent'] as http.Agent | undefined;
  return new Promise((lanjut, gagal) => {
    const panggil = url.protocol === 'https:' ? https.get : http.get;
    // Stays on: a request that is given up once its answer has begun complains here too.
    panggil(url, { ...(agent === undefined ? {} : { agent }), signal }, lanjut).on('error', gagal);
  });
}

/** What an answer other than 200 means; its words are not repeated. */
async function toGalat(jawaban: http.IncomingMessage): Promise<Error> {
  const status = jawaban.statusCode ?? 0;
  const isi = await bacaGalat(jawaban);
  const retry = isi?.parameters?.retry_after;
  if (isi !== undefined && (status === 401 || status === 429)) {
    const parameters = typeof retry === 'number' ? { parameters: { retry_after: retry } } : {};
    return new GrammyError(
      'Download of a file failed!',
      { ok: false, error_code: status, description: 'refused', ...parameters },
      'file',
      {},
    );
  }
  if (status === 404 || status === 410 || (isi !== undefined && status === 400)) return new BerkasHilang('no such file');
  return new JawabanRusak(`no file but status ${status}`);
}

/** An error of the Bot API, or undefined for the page of somebody else. */
async function bacaGalat(jawaban: http.IncomingMessage): Promise<ApiError | undefined> {
  let teks = '';
  for await (const potongan of jawaban as AsyncIterable<Buffer>) {
    teks += potongan.toString('latin1');
    if (teks.length > galatTerpanjang) return undefined;
  }
  try {
    const isi = JSON.parse(teks) as ApiError | null;
    return isi?.ok === false && typeof isi.error_code === 'number' ? isi : undefined;
  } catch {
    return undefined;
  }
}
