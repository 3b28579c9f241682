// From the file of a message to the store: checked by size and name before it is asked for, by its first bytes before it is kept.
// Lost connections are thrown, so that the update is tried again; no error carries an address, which would hold the token.
import { HttpError, type Api, type ApiClientOptions, type Context } from 'grammy';
import type { File } from 'grammy/types';
import type { BerkasMasuk } from '../alur/alur.ts';
import type { GalatBerkas } from '../berkas/galat.ts';
import type { Gudang } from '../berkas/gudang.ts';
import { panjangAwal } from '../berkas/isi.ts';
import { batasBerkas, periksaBerkas, periksaKeterangan, type BerkasDikenal } from '../berkas/periksa.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { ambilIsi, BerkasHilang, type SabarUnduh } from './ambil-isi.ts';
import { isDitolak } from './galat-telegram.ts';

/** A file as a message names it; what it says of name, type and size is the sender's word. */
export type BerkasTelegram = {
  readonly fileId: string;
  readonly nama?: string;
  readonly mime?: string;
  readonly ukuran?: number;
};

export type Deps = {
  readonly api: Pick<Api, 'getFile'>;
  readonly token: string;
  /** The way to Telegram; its proxy is used for the file too. */
  readonly client: ApiClientOptions;
  readonly gudang: Gudang;
  readonly sabar?: SabarUnduh;
};

/** 20 MB in ten minutes is a line of 280 kbit/s. */
const sabarBiasa: SabarUnduh = { jawab: 20_000, sela: 30_000, seluruh: 600_000 };

/** The document of a message, or its largest photo. `tanggal` (such as 2025-07-14) names a photo, which has no name of its own. */
export function berkasDari(ctx: Pick<Context, 'msg'>, tanggal: string): BerkasTelegram | undefined {
  const { document, photo } = ctx.msg ?? {};
  if (document !== undefined) {
    return {
      fileId: document.file_id,
      ...(document.file_name === undefined ? {} : { nama: document.file_name }),
      ...(document.mime_type === undefined ? {} : { mime: document.mime_type }),
      ...(document.file_size === undefined ? {} : { ukuran: document.file_size }),
    };
  }
  const [pertama, ...lain] = photo ?? [];
  if (pertama === undefined) return undefined;
  const terbesar = lain.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), pertama);
  return {
    fileId: terbesar.file_id,
    nama: `foto-${tanggal}.jpg`,
    mime: 'image/jpeg',
    ...(terbesar.file_size === undefined ? {} : { ukuran: terbesar.file_size }),
  };
}

/** The check of the content said no, in the middle of the stream. */
class Ditolak extends Error {
  readonly galat: GalatBerkas;

  constructor(galat: GalatBerkas) {
    super(galat.kind);
    this.galat = galat;
  }
}

/**
 * Fetches a file and stores it. The error is the sender's to mend; what another try may mend (no connection, a cut or silent download,
 * an answer of a proxy) is thrown as the kinds of error that make the worker try again, and leaves nothing in the store.
 */
export async function unduh(d: Deps, berkas: BerkasTelegram): Promise<Result<BerkasMasuk, GalatBerkas>> {
  const sabar = d.sabar ?? sabarBiasa;
  const awal = periksaKeterangan(berkas);
  if (!awal.ok) return awal;
  const letak = await cariLetak(d.api, berkas.fileId, sabar.jawab);
  if (!letak.ok) return letak;
  const { file_path: jalur, file_size: ukuran = berkas.ukuran } = letak.value;
  // The same limit again for a message that told no size, or a wrong one.
  if (ukuran !== undefined && ukuran > batasBerkas) return err({ kind: 'terlalu-besar', ukuran, batas: batasBerkas });
  if (jalur === undefined) return err({ kind: 'tidak-tersedia' });
  let dikenal: BerkasDikenal | undefined;
  const periksa = (isi: Uint8Array): void => {
    const hasil = periksaBerkas({ ...berkas, awal: isi });
    if (!hasil.ok) throw new Ditolak(hasil.error);
    dikenal = hasil.value;
  };
  try {
    const hasil = await d.gudang.simpan(diperiksaDulu(ambilIsi({ ...d, jalur, ukuran, sabar }), periksa), batasBerkas);
    if (!hasil.ok) return hasil;
    if (dikenal === undefined) throw new Error('stored without a look at its content');
    return ok({ fileId: berkas.fileId, nama: dikenal.nama, jenis: dikenal.jenis, ...hasil.value });
  } catch (error) {
    if (error instanceof Ditolak) return err(error.galat);
    if (error instanceof BerkasHilang) return err({ kind: 'tidak-tersedia' });
    throw error;
  }
}

async function cariLetak(api: Deps['api'], fileId: string, ms: number): Promise<Result<File, GalatBerkas>> {
  try {
    // The same thing at run time; grammY declares the signal of a package for old versions of Node.
    return ok(await api.getFile(fileId, AbortSignal.timeout(ms) as unknown as Parameters<Api['getFile']>[1]));
  } catch (error) {
    if (isDitolak(error, /file is too big/i)) return err({ kind: 'terlalu-besar', batas: batasBerkas });
    if (isDitolak(error, /file_id|file identifier|temporarily unavailable/i)) return err({ kind: 'tidak-tersedia' });
    // What grammY keeps inside names the address.
    if (error instanceof HttpError) throw new HttpError(error.message, undefined);
    throw error;
  }
}

/** Holds the first pieces back until there is enough of them to look at. */
async function* diperiksaDulu(aliran: AsyncIterable<Uint8Array>, periksa: (awal: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  let ditahan: Buffer | undefined = Buffer.alloc(0);
  for await (const potongan of aliran) {
    if (ditahan === undefined) {
      yield potongan;
      continue;
    }
    ditahan = Buffer.concat([ditahan, potongan]);
    if (ditahan.length < panjangAwal) continue;
    periksa(ditahan);
    yield ditahan;
    ditahan = undefined;
  }
  if (ditahan === undefined) return;
  periksa(ditahan);
  yield ditahan;
}
