// A turn of the chat about entered data: whether it is one, and how it goes on.
import { answer } from './answer/index.ts';
import type { Balasan, Keadaan, Mesin } from './keadaan.ts';
import type { Bingkai } from './understand/bingkai.ts';
import { bacaIsian } from './understand/isian/baca-isian.ts';

/** undefined: not a question about entered data; without a view of it there is none. */
export function jawabIsian(m: Mesin, pesan: string, laporan: Bingkai, keadaan: Keadaan): Balasan | undefined {
  const { isian } = m.konteks;
  if (isian === undefined) return undefined;
  const p = bacaIsian(pesan, {
    ...isian,
    kosakata: m.kamus.kosakata,
    opdLaporan: laporan.opd,
    ...(keadaan.isian === undefined ? {} : { lama: keadaan.isian }),
  });
  if (p === undefined) return undefined;
  const jawaban = answer(p, m.konteks);
  const { bingkai: _bingkai, registri: _registri, ...tetap } = keadaan;
  return {
    jawaban,
    keadaan: { ...tetap, isian: p, daftar: jawaban.pilihan, menunggu: jawaban.kind === 'klarifikasi' && jawaban.pilihan.length > 0 },
  };
}
