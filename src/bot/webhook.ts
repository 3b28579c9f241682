// Updates by webhook instead of polling: each is committed to the inbox before Telegram hears "ok"; without it Telegram sends again.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { jenisUpdate } from './poll.ts';
import { sampaiTersambung } from './sambungan.ts';
import { uraiGalat } from './worker.ts';

export type Deps = {
  /** Path of WEBHOOK_URL. */
  readonly path: string;
  readonly port: number;
  /** What Telegram sends along in a header; nobody else knows it. */
  readonly secret: string;
  /** Commits; false while there is no room for more. */
  readonly terima: (daftar: readonly Update[]) => boolean;
  readonly signal: AbortSignal;
};

/** An update holds one message; Telegram's longest is far below this. */
const badanTerbesar = 1_000_000;

/** Compared by their hashes, which have one length and tell nothing by time. */
function isSama(a: string, b: string): boolean {
  const hash = (teks: string): Buffer => createHash('sha256').update(teks).digest();
  return timingSafeEqual(hash(a), hash(b));
}

async function bacaBadan(req: IncomingMessage): Promise<string | undefined> {
  const bagian: Buffer[] = [];
  let besar = 0;
  for await (const b of req as AsyncIterable<Buffer>) {
    besar += b.length;
    if (besar > badanTerbesar) return undefined;
    bagian.push(b);
  }
  return Buffer.concat(bagian).toString('utf8');
}

function bacaUpdate(badan: string): Update | undefined {
  try {
    const isi = JSON.parse(badan) as Update | null;
    return typeof isi === 'object' && Number.isSafeInteger(isi?.update_id) ? (isi ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** HTTP status for one request; 200 only after the update is committed. */
async function jawab(req: IncomingMessage, d: Deps): Promise<number> {
  if (req.method !== 'POST' || new URL(req.url ?? '/', 'http://x').pathname !== d.path) return 404;
  const rahasia = req.headers['x-telegram-bot-api-secret-token'];
  if (typeof rahasia !== 'string' || !isSama(rahasia, d.secret)) return 401;
  const badan = await bacaBadan(req);
  if (badan === undefined) return 413;
  const update = bacaUpdate(badan);
  if (update === undefined) return 400;
  return d.terima([update]) ? 200 : 503;
}

/** Serves until the signal. Rejects when the port cannot be opened. */
export function layaniWebhook(d: Deps): Promise<void> {
  const server = createServer((req, res) => {
    void jawab(req, d)
      .catch(() => 500)
      .then((kode) => res.writeHead(kode).end());
  });
  return new Promise((selesai, gagal) => {
    server.once('error', gagal);
    server.listen(d.port);
    d.signal.addEventListener('abort', () => {
      server.close(() => selesai());
      server.closeIdleConnections();
    });
  });
}

/** Tells Telegram the address and listens there. A secret that was not given is made anew at every start. */
export async function dengarWebhook(
  api: Api,
  config: Config,
  url: string,
  terima: (daftar: readonly Update[]) => boolean,
  log: Logger,
  signal: AbortSignal,
): Promise<'token' | 'bentrok' | 'webhook' | 'port' | undefined> {
  const secret = config.webhookSecret?.reveal() ?? randomBytes(32).toString('hex');
  const dengar = layaniWebhook({ path: new URL(url).pathname, port: config.port, secret, terima, signal }).catch((error: unknown) => {
    log.error({ sebab: uraiGalat(error) }, 'port webhook tidak dapat dibuka');
    return 'port' as const;
  });
  const pasang = (): Promise<true> => api.setWebhook(url, { secret_token: secret, allowed_updates: jenisUpdate });
  const terpasang = await sampaiTersambung(pasang, 'webhook', log, signal);
  return typeof terpasang === 'string' ? terpasang : ((await dengar) ?? undefined);
}
