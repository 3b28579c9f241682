// Calls the emulator over HTTP as a plain client would, for tests that must see the raw answer. No retries, no types per method.
import type { Muatan } from './jenis.ts';

export type Balasan = {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};

type Alamat = { readonly url: string; readonly token: string };

export async function panggil(em: Alamat, metode: string, muatan: Muatan = {}, signal?: AbortSignal): Promise<Balasan> {
  const res = await fetch(`${em.url}/bot${em.token}/${metode}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(muatan),
    ...(signal === undefined ? {} : { signal }),
  });
  return { status: res.status, ...((await res.json()) as Omit<Balasan, 'status'>) };
}

/** The updates a poll gives; throws when it is refused. */
export async function ambilUpdates(em: Alamat, muatan: Muatan = {}): Promise<{ update_id: number; [jenis: string]: unknown }[]> {
  const b = await panggil(em, 'getUpdates', muatan);
  if (!b.ok) throw new Error(b.description ?? String(b.status));
  return b.result as { update_id: number }[];
}
