// The way to Telegram: address, proxy, and the first calls of a start, which wait for a connection.
import type { ApiClientOptions } from 'grammy';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { maknaGalat } from './galat-telegram.ts';
import { atauBerhenti, lamaPoll, tunggu } from './poll.ts';
import { uraiGalat } from './worker.ts';

/** Answers take as long as a poll at most; a proxy is for the way out of the office, not for a server on this machine. */
export function toClient(config: Config): ApiClientOptions {
  const { telegramApiRoot: apiRoot, httpsProxy } = config;
  const agent = httpsProxy !== undefined && apiRoot.startsWith('https:') ? new HttpsProxyAgent(httpsProxy.reveal()) : undefined;
  return { apiRoot, timeoutSeconds: lamaPoll + 15, ...(agent === undefined ? {} : { baseFetchConfig: { agent, compress: true } }) };
}

/**
 * A first call, repeated until there is a connection; undefined when stopped meanwhile. `ditolak` names what is wrong when Telegram
 * refuses the call itself; it answers 404 to a token that is not even shaped like one.
 */
export async function sampaiTersambung<T>(
  panggil: () => Promise<T>,
  ditolak: 'token' | 'webhook',
  log: Logger,
  signal: AbortSignal,
): Promise<T | 'token' | 'bentrok' | 'webhook' | undefined> {
  for (let kali = 0; !signal.aborted; kali += 1) {
    try {
      return await atauBerhenti(panggil(), signal);
    } catch (error) {
      const makna = maknaGalat(error);
      if (makna.kind === 'token' || makna.kind === 'bentrok') return makna.kind;
      if (makna.kind === 'lain' || makna.kind === 'pergi' || makna.kind === 'tertutup') return ditolak;
      const ms = makna.kind === 'tunda' ? makna.ms : Math.min(30_000, 500 * 2 ** kali);
      log.warn({ tungguMs: ms, sebab: uraiGalat(error) }, 'Telegram belum dapat dihubungi');
      await tunggu(ms, signal);
    }
  }
  return undefined;
}
