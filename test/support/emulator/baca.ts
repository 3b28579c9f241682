// Reads the body and the parameters of a call: JSON, urlencoded, multipart; numbers and objects may come as text. Judges no content.
import { badRequest } from './galat.ts';
import type { Muatan, Unggahan } from './jenis.ts';

export type Badan = { readonly muatan: Muatan; readonly unggahan: ReadonlyMap<string, Unggahan> };

const kosong: ReadonlyMap<string, Unggahan> = new Map();

function bacaMultipart(data: Buffer, batas: string): Badan {
  const muatan: Muatan = {};
  const unggahan = new Map<string, Unggahan>();
  const pemisah = Buffer.from(`--${batas}`);
  let posisi = data.indexOf(pemisah);
  while (posisi !== -1) {
    const awal = posisi + pemisah.length;
    const berikut = data.indexOf(pemisah, awal);
    if (berikut === -1) break;
    const kepala = data.indexOf('\r\n\r\n', awal);
    if (kepala !== -1 && kepala < berikut) {
      const judul = data.toString('utf8', awal, kepala);
      const isi = data.subarray(kepala + 4, berikut - 2);
      const nama = /name="([^"]*)"/iu.exec(judul)?.[1] ?? '';
      const berkas = /filename\*?="?([^"\r\n]*)"?/iu.exec(judul)?.[1];
      if (berkas === undefined) muatan[nama] = isi.toString('utf8');
      else unggahan.set(nama, { nama: berkas, mime: /content-type:\s*([^\r\n;]+)/iu.exec(judul)?.[1] ?? '', data: new Uint8Array(isi) });
    }
    posisi = berikut;
  }
  return { muatan, unggahan };
}

export function bacaBadan(contentType: string, data: Buffer, kueri: string): Badan {
  const dariKueri: Muatan = kueri === '' ? {} : Object.fromEntries(new URLSearchParams(kueri));
  if (data.length === 0) return { muatan: dariKueri, unggahan: kosong };
  if (contentType.startsWith('application/json')) {
    let isi: unknown;
    try {
      isi = JSON.parse(data.toString('utf8'));
    } catch {
      throw badRequest("can't parse request: invalid JSON object");
    }
    if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) throw badRequest("can't parse request: JSON object expected");
    return { muatan: kueri === '' ? (isi as Muatan) : { ...dariKueri, ...isi }, unggahan: kosong };
  }
  if (contentType.startsWith('multipart/form-data')) {
    const batas = /boundary="?([^";]+)"?/iu.exec(contentType)?.[1];
    if (batas === undefined) throw badRequest('boundary not found');
    const b = bacaMultipart(data, batas);
    return { muatan: { ...dariKueri, ...b.muatan }, unggahan: b.unggahan };
  }
  return { muatan: { ...dariKueri, ...Object.fromEntries(new URLSearchParams(data.toString('utf8'))) }, unggahan: kosong };
}

/** The text of a parameter; undefined when absent. */
export function teks(m: Muatan, kunci: string): string | undefined {
  const v = m[kunci];
  if (typeof v === 'string') return v;
  return typeof v === 'number' || typeof v === 'boolean' ? String(v) : undefined;
}

export function bilangan(m: Muatan, kunci: string): number | undefined {
  const v = m[kunci];
  if (typeof v === 'number') return v;
  return typeof v === 'string' && /^-?\d+$/u.test(v.trim()) ? Number(v) : undefined;
}

export function benar(m: Muatan, kunci: string): boolean {
  const v = m[kunci];
  return v === true || v === 1 || (typeof v === 'string' && /^(?:true|yes|1)$/iu.test(v));
}

/** An object or array, also when it was sent as JSON text; undefined when absent or empty. */
export function objek(m: Muatan, kunci: string, sebutan: string): unknown {
  const v = m[kunci];
  if (typeof v !== 'string') return v ?? undefined;
  if (v.trim() === '') return undefined;
  try {
    return JSON.parse(v) as unknown;
  } catch {
    throw badRequest(`can't parse ${sebutan} JSON object`);
  }
}

export const isMuatan = (v: unknown): v is Muatan => typeof v === 'object' && v !== null && !Array.isArray(v);
