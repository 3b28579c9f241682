// Readings about the recommendations of an evaluation (LHE) and their follow-up.
import type { PermintaanOf } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';

import { namaMemuat, type Sumber } from './pokok.ts';

import { opd, punya, type Aturan } from './aturan.ts';

export const rekomendasi: Aturan = (b, s) => {
  const lhe = punya(b, 'rekomendasi') || punya(b, 'tanpa-bukti') || (punya(b, 'bukti') && !punya(b, 'faktor'));
  if (!lhe) return undefined;
  const nomorSurat =
    punya(b, 'surat', 'nomor-surat') ||
    (punya(b, 'kapan') &&
      !punya(b, 'status', 'tindak-lanjut') &&
      !/\b(?:tindak lanjut|pelaksanaan|waktu)\b/.test(b.teks) &&
      /\b(?:lhe|hasil evaluasi|surat)\b/.test(b.teks) &&
      b.nomor === undefined);
  const dicari = cariRekomendasi(b, s);
  if (nomorSurat && dicari !== undefined && dicari.length === 0) {
    const lhe2 = s.katalog.surat.filter(
      (x) => (b.opd.length === 0 || b.opd.includes(x.opd)) && s.katalog.rekomendasi.some((r) => r.lhe.nomor === x.nomor),
    );
    if (lhe2.length > 0) return [{ kind: 'surat', surat: lhe2.map((x) => x.id) }];
  }
  if (dicari === undefined) return undefined;
  const saring: PermintaanOf<'rekomendasi'>['saring'] = punya(b, 'tanpa-bukti')
    ? 'tanpa-bukti'
    : /\bbelum (?:di)?(?:selesai|tindak|tuntas|jalan|kerja)/.test(b.teks)
      ? 'belum'
      : 'semua';
  const hal: PermintaanOf<'rekomendasi'>['hal'] =
    punya(b, 'jumlah') && b.nomor === undefined
      ? 'jumlah'
      : punya(b, 'tanpa-bukti')
        ? undefined
        : punya(b, 'bukti')
          ? 'bukti'
          : punya(b, 'kapan') || b.teks.includes('waktu')
            ? 'waktu'
            : punya(b, 'status')
              ? 'status'
              : punya(b, 'tindak-lanjut', 'rencana-aksi')
                ? 'tindak-lanjut'
                : punya(b, 'pemegang')
                  ? 'penanggung-jawab'
                  : undefined;
  const dasar: PermintaanOf<'rekomendasi'> = {
    kind: 'rekomendasi',
    saring,
    ...(hal === undefined ? {} : { hal }),
    ...(b.nomor === undefined ? {} : { nomor: b.nomor }),
    ...opd(b),
  };
  return [dicari.length > 0 ? { ...dasar, id: [...dicari] } : dasar];
};

/** Recommendations meant by the words left over; [] = no narrowing, undefined = words that fit none. */
function cariRekomendasi(b: Bingkai, s: Sumber): readonly string[] | undefined {
  if (b.nomor !== undefined && b.sisa.length === 0) return [];
  // Words of other slots ("rencana aksi", "nasional") narrow too when some recommendation, but not all, holds them.
  const kata = [...b.sisa, ...b.kataTopik];
  const cocokOpd = (id: string): boolean => b.opd.length === 0 || s.katalog.rekomendasi.some((r) => r.id === id && b.opd.includes(r.opd));
  const pas = namaMemuat(kata, ['rekomendasi'], s.kamus)
    .map((x) => x.makna.id)
    .filter(cocokOpd);
  if (pas.length > 0) return pas;
  if (b.sisa.length === 0) return [];
  const sisa = namaMemuat(b.sisa, ['rekomendasi'], s.kamus)
    .map((x) => x.makna.id)
    .filter(cocokOpd);
  return sisa.length > 0 ? sisa : undefined;
}
