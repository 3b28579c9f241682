// Answers one frame: its readings, the choices that a question back offers, and what the chat remembers of it.
import { answerBalik } from '../answer/balik.ts';
import { answer } from '../answer/index.ts';
import { gabungJawaban } from '../answer/gabung-jawaban.ts';
import { namaOpd } from '../answer/konteks.ts';
import { putuskan } from '../answer/putuskan.ts';
import type { Balasan, Buntu, Butir, Keadaan, Mesin } from '../keadaan.ts';
import { readBingkai, type Bingkai } from '../understand/bingkai.ts';
import { fromText, type Waktu } from '../understand/from-text.ts';
import { lengkapiHitung } from '../understand/hitung-lanjutan.ts';
import type { Pemahaman } from '../understand/pemahaman.ts';

/** Questions answered in one message. */
export const bagianTerbanyak = 6;
export function jawabBingkai(m: Mesin, b: Bingkai, keadaan: Keadaan, waktu: Waktu): Balasan {
  if (b.nomorSemua.length > 1 && b.nomorSemua.length <= bagianTerbanyak) {
    const per = b.nomorSemua.map((nomor) => jawabBingkai(m, { ...b, nomor, nomorSemua: [nomor] }, keadaan, waktu));
    const akhir = per.at(-1)?.keadaan ?? keadaan;
    return { jawaban: gabungJawaban(per.map((x) => x.jawaban)), keadaan: akhir };
  }
  const lama = keadaan.bingkai;
  const p = lengkapiHitung(fromText(b, { katalog: m.konteks.pustaka, kamus: m.kamus }, waktu), b, keadaan);
  const j =
    p.kind === 'bacaan'
      ? putuskan(p.bacaan, m.konteks)
      : p.kind === 'semua'
        ? gabungJawaban(p.bacaan.map((x) => answer(x, m.konteks)))
        : answerBalik(p, m.konteks);
  const pilihan = j.pilihan.length > 0 ? j.pilihan : lengkapan(m, b, p);
  const paham = p.kind === 'bacaan' || p.kind === 'semua';
  const [hitung] = p.kind === 'bacaan' ? p.bacaan : [];
  const buntu = buntuOf(b, p);
  return {
    jawaban: j,
    ...(buntu === undefined ? {} : { buntu }),
    keadaan: {
      // Numbers of a question are inputs of a calculation, which goes on by itself; any other frame goes on without them.
      ...(paham && hitung?.kind !== 'hitung' ? { bingkai: { ...b, besaran: [] } } : lama === undefined ? {} : { bingkai: lama }),
      daftar: pilihan.length > 0 ? pilihan : paham ? [] : keadaan.daftar,
      menunggu: j.kind === 'klarifikasi' && pilihan.length > 0,
      ...(hitung?.kind === 'hitung' ? { hitung } : {}),
      ...(p.kind === 'hitung-kurang'
        ? { hitung: { kind: 'hitung', rumus: p.kurang.rumus, masukan: p.kurang.ada, pilihan: {} }, kurang: p.kurang.kurang }
        : {}),
    },
  };
}

function buntuOf(bingkai: Bingkai, p: Pemahaman): Buntu | undefined {
  if (p.kind === 'klarifikasi' && p.sebab === 'kata-tak-dikenal') return { kind: 'kata', kata: p.kata, bingkai };
  const tawar = (p.kind === 'tidak-ada' && p.sebab === 'nama-tak-dikenal') || (p.kind === 'klarifikasi' && p.sebab === 'pengecualian');
  return tawar ? { kind: 'tawar', kata: p.kata, bingkai } : undefined;
}

/** The questions that a missing slot leaves open, as choices: which office, or what about it. */
function lengkapan(m: Mesin, b: Bingkai, p: Pemahaman): readonly Butir[] {
  if (p.kind !== 'klarifikasi') return [];
  if (p.sebab === 'tanpa-pokok' && p.kata.length > 0)
    return m.konteks.pustaka.dokumen.map((d) => ({ label: namaOpd(m.konteks, d.opd), bingkai: { ...b, opd: [d.opd] } }));
  if (p.sebab !== 'tanpa-ukuran') return [];
  // What can be asked of an office as a whole, as the question back names it.
  return ['capaian', 'anggaran', 'efisiensi', 'rekomendasi'].map((hal) => {
    const label = `${hal} ${namaOpd(m.konteks, p.opd)}`;
    return { label, bingkai: readBingkai(label, m.kamus) };
  });
}
