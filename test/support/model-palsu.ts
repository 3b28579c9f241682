// An OpenAI-compatible server on this machine that answers from tapes, strictly: what no tape matches is refused, recorded and fails the test.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type BalasPita =
  /** A completion with this value as JSON, or with this very text. */
  | { readonly kind: 'json'; readonly isi: unknown }
  | { readonly kind: 'teks'; readonly isi: string }
  | { readonly kind: 'menolak'; readonly kata: string }
  /** A completion that ended for this reason, with the text it had until then. */
  | { readonly kind: 'berakhir'; readonly alasan: 'length' | 'content_filter'; readonly isi?: string }
  | { readonly kind: 'status'; readonly status: number; readonly isi?: unknown }
  /** A body of its own instead of a completion, with status 200. */
  | { readonly kind: 'mentah'; readonly isi: string; readonly jenis?: string }
  /** Never answers; the connection stays until one side closes. */
  | { readonly kind: 'diam' }
  /** A completion of at least so many bytes. */
  | { readonly kind: 'besar'; readonly byte: number }
  /** Cuts the connection: before the answer, or in the middle of it. */
  | { readonly kind: 'putus'; readonly saat: 'awal' | 'tengah' };

export type Pita = {
  /** Name of the schema; in JSON mode it is not sent, and `memuat` has to tell calls apart. */
  readonly tugas?: string;
  /** All of these stand in the messages, as written there. */
  readonly memuat?: readonly string[];
  /** How JSON is asked for: json_schema, json_object, or "bebas" for not at all. */
  readonly format?: 'json_schema' | 'json_object' | 'bebas';
  readonly balas: BalasPita;
  /** Matches again and again; need not be used. */
  readonly tetap?: boolean;
  readonly pemakaian?: { readonly masuk: number; readonly keluar: number };
  /** The answer waits for it. */
  readonly setelah?: Promise<unknown>;
};

export type IsiPermintaan = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly name: string; readonly strict: boolean; readonly schema: unknown };
  };
};

export type Diterima = {
  readonly path: string;
  readonly header: IncomingMessage['headers'];
  /** As sent, for asserting what did not leave. */
  readonly teks: string;
  readonly isi: IsiPermintaan;
};

export type ModelPalsu = Awaited<ReturnType<typeof mulaiModelPalsu>>;

const formatOf = (isi: IsiPermintaan): string => isi.response_format?.type ?? 'bebas';
/** Requests before whose end the caller went away, or that are no call of this API, are not for a tape. */
const toIsi = (teks: string): IsiPermintaan | undefined => {
  try {
    const isi = JSON.parse(teks) as IsiPermintaan;
    return Array.isArray(isi.messages) ? isi : undefined;
  } catch {
    return undefined;
  }
};

function isCocok(p: Pita, isi: IsiPermintaan): boolean {
  if (p.tugas !== undefined && isi.response_format?.json_schema?.name !== p.tugas) return false;
  if (p.format !== undefined && formatOf(isi) !== p.format) return false;
  const pesan = isi.messages.map((m) => m.content).join('\n');
  return (p.memuat ?? []).every((kata) => pesan.includes(kata));
}

function toCompletion(p: Pita, pesan: { readonly content: string | null; readonly refusal?: string }, finish_reason = 'stop'): string {
  const { masuk = 11, keluar = 7 } = p.pemakaian ?? {};
  return JSON.stringify({
    id: 'chatcmpl-palsu',
    object: 'chat.completion',
    created: 0,
    model: 'palsu',
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', refusal: null, ...pesan } }],
    usage: { prompt_tokens: masuk, completion_tokens: keluar, total_tokens: masuk + keluar },
  });
}

/** Writes as much as the reader takes, until all is out or it goes away. */
async function kirimBesar(res: ServerResponse, byte: number, catat: (n: number) => void): Promise<void> {
  res.writeHead(200, { 'content-type': 'application/json' });
  const potongan = 'x'.repeat(16 * 1024);
  const lagi = (): Promise<void> =>
    new Promise((selesai) => {
      const lanjut = (): void => {
        res.off('drain', lanjut);
        res.off('close', lanjut);
        selesai();
      };
      res.once('drain', lanjut);
      res.once('close', lanjut);
    });
  res.write('{"choices":[{"message":{"content":"');
  for (let n = 0; n < byte && !res.closed; n += potongan.length) {
    const lancar = res.write(potongan);
    catat(potongan.length);
    if (!lancar && !res.closed) await lagi();
  }
  res.end('"}}]}');
}

function balas(res: ServerResponse, p: Pita, catat: (n: number) => void): void {
  const kirim = (status: number, isi: string, jenis = 'application/json'): void =>
    void res.writeHead(status, { 'content-type': jenis }).end(isi);
  const b = p.balas;
  switch (b.kind) {
    case 'json':
      return kirim(200, toCompletion(p, { content: JSON.stringify(b.isi) }));
    case 'teks':
      return kirim(200, toCompletion(p, { content: b.isi }));
    case 'menolak':
      return kirim(200, toCompletion(p, { content: null, refusal: b.kata }));
    case 'berakhir':
      return kirim(200, toCompletion(p, { content: b.isi ?? '' }, b.alasan));
    case 'status':
      return kirim(b.status, JSON.stringify(b.isi ?? { error: { message: `status ${b.status}`, type: 'palsu', param: null, code: null } }));
    case 'mentah':
      return kirim(200, b.isi, b.jenis ?? 'application/json');
    case 'diam':
      return undefined;
    case 'besar':
      return void kirimBesar(res, b.byte, catat);
    case 'putus':
      if (b.saat === 'awal') return void res.socket?.resetAndDestroy();
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
      return void res.write('{"choices":[', () => res.socket?.destroy());
  }
}

const bacaIsi = async (req: IncomingMessage): Promise<string> => {
  const potongan: Buffer[] = [];
  for await (const p of req) potongan.push(p as Buffer);
  return Buffer.concat(potongan).toString('utf8');
};

/** Listens on a free port of 127.0.0.1, or on the given one. Tapes are tried in their order; each answers once unless `tetap`. */
export async function mulaiModelPalsu(pita: readonly Pita[], port = 0) {
  const sisa = [...pita];
  const permintaan: Diterima[] = [];
  const takCocok: string[] = [];
  const menunggu: { readonly cukup: () => boolean; readonly lanjut: () => void }[] = [];
  let terkirim = 0;
  let putus = 0;

  function kabarkan(): void {
    for (const m of menunggu) if (m.cukup()) m.lanjut();
  }
  const saat = (cukup: () => boolean): Promise<void> =>
    new Promise((lanjut) => {
      menunggu.push({ cukup, lanjut });
      kabarkan();
    });

  async function layani(req: IncomingMessage, res: ServerResponse): Promise<void> {
    res.once('close', () => {
      if (res.writableFinished) return;
      putus += 1;
      kabarkan();
    });
    const teks = await bacaIsi(req);
    const isi = req.method === 'POST' && req.url?.endsWith('/chat/completions') === true ? toIsi(teks) : undefined;
    if (isi !== undefined) permintaan.push({ path: req.url ?? '', header: req.headers, teks, isi });
    kabarkan();
    const i = isi === undefined ? -1 : sisa.findIndex((p) => isCocok(p, isi));
    const p = sisa[i];
    if (p === undefined) {
      takCocok.push(`${req.method ?? ''} ${req.url ?? ''} ${teks}`);
      res.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: 'tidak ada pita yang cocok' } }));
      return;
    }
    if (p.tetap !== true) sisa.splice(i, 1);
    await p.setelah;
    balas(res, p, (n) => {
      terkirim += n;
    });
  }

  const server = createServer((req, res) => {
    // A caller that goes away in the middle of its request needs no answer.
    layani(req, res).catch(() => res.destroy());
  });
  await new Promise<void>((siap, batal) => {
    server.once('error', batal);
    server.listen(port, '127.0.0.1', siap);
  });

  /** Throws when a request matched no tape or a tape was not used. */
  function periksa(): void {
    const belum = sisa.filter((p) => p.tetap !== true);
    if (takCocok.length > 0) throw new Error(`model palsu: ${takCocok.length} permintaan tanpa pita, pertama: ${takCocok[0] ?? ''}`);
    if (belum.length > 0) throw new Error(`model palsu: ${belum.length} pita tidak terpakai, pertama: ${JSON.stringify(belum[0])}`);
  }

  return {
    /** To be given as base URL. */
    alamat: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    permintaan: permintaan as readonly Diterima[],
    /** Bytes of `besar` handed to the connection. */
    terkirim: (): number => terkirim,
    /** Once so many requests have arrived, or so many answers were not waited for. */
    saatTiba: (jumlah: number): Promise<void> => saat(() => permintaan.length >= jumlah),
    saatPutus: (jumlah: number): Promise<void> => saat(() => putus >= jumlah),
    takCocok: takCocok as readonly string[],
    tambah: (...baru: readonly Pita[]): void => void sisa.push(...baru),
    periksa,
    /** Ends all connections, then checks. */
    tutup: async (): Promise<void> => {
      const berhenti = new Promise((selesai) => server.close(selesai));
      server.closeAllConnections();
      await berhenti;
      periksa();
    },
  };
}
