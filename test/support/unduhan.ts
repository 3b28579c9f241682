// What tests of downloads share: an emulator, a store, messages with files, and servers that answer as they like.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from 'grammy';
import type { Message } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { createGudang, type Gudang } from '../../src/berkas/gudang.ts';
import { berkasDari, unduh, type BerkasTelegram, type Deps } from '../../src/bot/unduh.ts';
import { tempDir } from './db.ts';
import { createEmulator } from './emulator/emulator.ts';
import type { Unggahan } from './emulator/jenis.ts';

export const tanggal = '2025-07-14';
export const sha = (isi: Uint8Array): string => createHash('sha256').update(isi).digest('hex');

/** A file as a person sends it. */
export const dokumen = (nama: string, data: Uint8Array, lain: Partial<Unggahan> = {}): Unggahan => ({
  nama,
  mime: 'application/pdf',
  data,
  ...lain,
});

export function berkasPesan(msg: Message): BerkasTelegram {
  const b = berkasDari({ msg }, tanggal);
  if (b === undefined) throw new Error('a message without a file');
  return b;
}

/** All of it goes with the test. */
export async function bukaUnduhan() {
  const em = await createEmulator();
  onTestFinished(() => em.tutup());
  const folder = tempDir();
  const client = { apiRoot: em.url };
  const d: Deps = { api: new Bot(em.token, { client }).api, token: em.token, client, gudang: createGudang(folder) };
  return {
    em,
    folder,
    d,
    /** What lies in the store, half written files too. */
    isiGudang: (): readonly string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => e.name)
        .toSorted(),
    kirim: (berkas: Unggahan): BerkasTelegram => berkasPesan(em.kirimDokumen({ berkas }).pesan),
    panggilan: (): readonly string[] => em.jurnal.daftar().map((p) => p.metode),
  };
}

/** The error that a download is expected to throw. */
export async function galatOf(d: Deps, berkas: BerkasTelegram): Promise<unknown> {
  try {
    await unduh(d, berkas);
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** Everything that hangs on a value, hidden properties too, as one text. */
export function semuaTeks(nilai: unknown, terlihat = new Set<unknown>()): string {
  if (typeof nilai !== 'object' || nilai === null) return String(nilai);
  if (terlihat.has(nilai)) return '';
  terlihat.add(nilai);
  return Object.getOwnPropertyNames(nilai)
    .map((k) => `${k}: ${semuaTeks((nilai as Readonly<Record<string, unknown>>)[k], terlihat)}`)
    .join('\n');
}

/** The file that every server of `dariServer` has. */
export const sembarang: BerkasTelegram = { fileId: 'F', nama: 'a.pdf' };

/** What fetches from a server of any behaviour; getFile tells 1,000 bytes. */
export async function dariServer(jawab: RequestListener, gudang: Gudang): Promise<Deps> {
  const server = createServer(jawab);
  await new Promise<void>((lanjut) => server.listen(0, '127.0.0.1', lanjut));
  onTestFinished(
    () =>
      new Promise<void>((lanjut) => {
        server.close(() => lanjut());
        server.closeAllConnections();
      }),
  );
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = { file_id: 'F', file_unique_id: 'U', file_path: 'documents/file 1.pdf', file_size: 1000 };
  return { api: { getFile: () => Promise.resolve(file) }, token: '1:rahasia-token', client: { apiRoot }, gudang };
}
