// The way to the model's server: connection, proxy and size limit of one HTTP exchange. It knows nothing of what is asked.
import type { Dispatcher, RequestInit as UndiciInit } from 'undici';

/** A body longer than any honest reply; reading it was ended. */
export class BalasanTerlaluBesar extends Error {}

type Jaringan = {
  readonly baseUrl: string;
  readonly httpsProxy?: string;
  /** Milliseconds until a connection must stand. */
  readonly sambungMs: number;
  /** Bytes of a reply, after decompression. */
  readonly ukuran: number;
  readonly saatKirim?: ((isi: string) => void) | undefined;
};

/** What the library adds beyond these (system, runtime version, headers of its own variables) stays here. */
const headerDikirim: readonly string[] = ['accept', 'authorization', 'content-type', 'user-agent'];
/** A Response of these may have no body, not even an empty one. */
const tanpaIsi: ReadonlySet<number> = new Set([204, 205, 304]);

/** The text of a body, or undefined when it is too long; then the connection is cut, so the rest is neither read nor kept. */
async function bacaTerbatas(body: AsyncIterable<Uint8Array> | null, ukuran: number): Promise<string | undefined> {
  const potongan: Uint8Array[] = [];
  let jumlah = 0;
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const p of body ?? []) {
    jumlah += p.byteLength;
    if (jumlah > ukuran) return undefined;
    potongan.push(p);
  }
  return Buffer.concat(potongan).toString('utf8');
}

/** A fetch that opens a connection per call, follows no redirect and gives back only bodies that were read whole. */
export async function createAmbil(j: Jaringan): Promise<typeof fetch> {
  const undici = await import('undici');
  const opsi = {
    // A kept connection may be closed by the server just as it is used again; that would look like a server that is gone.
    pipelining: 0,
    // The caller's signal ends the whole call.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const timeout = j.sambungMs;
  // A proxy is for the way out of the office, not for a server on this machine.
  const dispatcher: Dispatcher =
    j.httpsProxy !== undefined && j.baseUrl.startsWith('https:')
      ? new undici.ProxyAgent({ ...opsi, uri: j.httpsProxy, proxyTls: { timeout }, requestTls: { timeout } })
      : new undici.Agent({ ...opsi, connect: { timeout } });

  return async (alamat, init) => {
    const header = new Headers(init?.headers);
    if (typeof init?.body === 'string') j.saatKirim?.(init.body);
    const r = await undici.fetch(alamat instanceof Request ? alamat.url : alamat, {
      method: init?.method ?? 'POST',
      headers: headerDikirim.flatMap((nama): [string, string][] => {
        const nilai = header.get(nama);
        return nilai === null ? [] : [[nama, nilai]];
      }),
      // The library sends JSON as text.
      body: init?.body as UndiciInit['body'],
      signal: init?.signal ?? null,
      // The question is for this server alone.
      redirect: 'manual',
      dispatcher,
    } as UndiciInit);
    const isi = await bacaTerbatas(r.body, j.ukuran);
    if (isi === undefined && r.ok) throw new BalasanTerlaluBesar();
    const jenis = r.headers.get('content-type');
    return new Response(tanpaIsi.has(r.status) ? null : (isi ?? ''), {
      status: r.status,
      headers: jenis === null ? {} : { 'content-type': jenis },
    });
  };
}
