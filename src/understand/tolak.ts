// Refusals: attempts to change data, to extract secrets or persons, and matters outside SAKIP.
import type { Bingkai } from './bingkai.ts';
import { readHitung } from './hitung.ts';
import type { Pemahaman } from './pemahaman.ts';
import type { Sumber } from './pokok.ts';

/** An attempt to change, extract or stray makes the whole message a refusal; checked before anything else. */
export function periksaTolak(b: Bingkai, s: Sumber): Pemahaman | undefined {
  const diLuar = b.diLuar.length > 0;
  if (b.tolak.includes('rahasia')) return { kind: 'tolak', sebab: 'rahasia' };
  const jabatan = b.pokok.flat().find((m) => m.jenis === 'jabatan')?.id;
  const siapa =
    /\bsiapa\b/.test(b.teks) && jabatan !== undefined && b.niat.every((n) => n === 'pk' || n === 'daftar') && b.ukuran.length === 0;
  if (b.tolak.includes('pribadi') || (siapa && !/\b(?:kelola|pegang|pengelola|ampu|tanggung)\w*/.test(b.teks))) {
    const nama = s.katalog.jabatan.find((j) => j.id === jabatan)?.nama;
    return { kind: 'tolak', sebab: 'pribadi', ...(nama === undefined ? {} : { jabatan: nama }) };
  }
  const menghitung = b.tolak.every((t) => t === 'ubah') && readHitung(b, { skala: s.katalog.skala })?.kind === 'permintaan';
  if (b.tolak.includes('ubah') && !menghitung) return { kind: 'tolak', sebab: 'ubah' };
  if (diLuar) return { kind: 'tolak', sebab: 'di-luar' };
  return undefined;
}

