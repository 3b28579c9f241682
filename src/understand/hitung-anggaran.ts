// Serapan and sisa of a budget whose numbers stand in the question.
import type { Angka } from './hitung-peran.ts';
import { samakan } from './hitung-satuan.ts';
import {
  bagian,
  bangun,
  bolehTanya,
  d,
  isPersen,
  isTimpang,
  isUang,
  kurang,
  pilihBacaan,
  type HasilHitung,
  type Soal,
} from './hitung-susun.ts';

/** Serapan and sisa: sums of pagu against sums of realisasi. */
export function readAnggaran(s: Soal): HasilHitung | undefined {
  const { a, k } = s;
  let { pagu, uang } = k;
  let sisa = [...k.bebas, ...k.nilai];
  const tanyaSisa = a.ditanya.has('sisa') || (a.perintah.has('selisih') && pagu.length > 0);
  const minat = a.ditanya.has('serapan') || tanyaSisa || pagu.length > 0 || uang.length > 0;
  if (!minat || k.target.length > 0 || (a.ditanya.has('efisiensi') && k.capaian.length > 0)) return undefined;
  const pasangan = bagian(s);
  if (
    pasangan !== undefined &&
    pagu.length === 0 &&
    k.serapan.length === 0 &&
    !isPersen(pasangan.bagian) &&
    pasangan.utuh.peran?.startsWith('realisasi') !== true
  )
    [pagu, uang, sisa] = [[pasangan.utuh], [pasangan.bagian], []];
  if (uang.length === 0) uang = k.realisasi;
  if (a.ditanya.has('serapan') || tanyaSisa || a.perintah.has('persen') || s.diminta) {
    if (pagu.length === 1 && uang.length === 0 && k.serapan.length === 0 && k.sisa.length === 0 && sisa.length === 1 && !isPersen(sisa[0]))
      uang = sisa;
    else if (uang.length === 1 && pagu.length === 0 && sisa.length === 1 && !isPersen(sisa[0])) pagu = sisa;
  }
  if (pagu.length > 0 && pagu.length === uang.length) {
    const dibaca = pilihBacaan([...pagu, ...uang]);
    const semua = dibaca && samakan(dibaca);
    if (semua === undefined || pagu.some((p, i) => isTimpang(p, uang[i] as Angka)))
      return kurang(tanyaSisa ? 'sisa' : 'serapan', ['satuan'], { pagu, realisasi: uang });
    const isi = { pagu: semua.slice(0, pagu.length), realisasi: semua.slice(pagu.length) };
    return bangun(tanyaSisa && !a.ditanya.has('serapan') && !a.perintah.has('persen') ? 'sisa' : 'serapan', isi, {
      sisa: tanyaSisa ? 'ya' : undefined,
    });
  }
  if (pagu.length === 1 && uang.length === 0) {
    const persen = [...k.serapan, ...sisa.filter(isPersen), ...k.sisa.filter(isPersen), ...k.capaian.filter(isPersen)];
    if (persen.length === 1 && k.sisa.length === 0)
      return bangun(
        tanyaSisa ? 'sisa' : 'realisasi-dibutuhkan',
        tanyaSisa ? { pagu, serapan: persen } : { target: pagu, capaian: persen },
        { jenis: 'serapan', satuan: 'Rp', polaritas: 'naik-baik' },
      );
    // What is left of a budget is never more than the budget.
    if (
      k.sisa.length === 1 &&
      d(k.sisa[0] as Angka)
        .abs()
        .gt(d(pagu[0] as Angka))
    )
      return kurang('serapan', ['satuan'], { pagu, sisa: k.sisa });
    if (k.sisa.length === 1 && !isPersen(k.sisa[0])) return bangun('serapan', { pagu, sisa: k.sisa });
  }
  const bertanya = a.ditanya.has('serapan') || tanyaSisa || (s.diminta && (pagu.length > 0 || uang.some(isUang)));
  if (!bertanya || !bolehTanya(s) || (s.b.pokok.length > 0 && !s.diminta)) return undefined;
  if (a.perintah.has('predikat') && k.serapan.length > 0) return undefined;
  const hilang = [
    ...(pagu.length < Math.max(1, uang.length) ? ['pagu'] : []),
    ...(uang.length < Math.max(1, pagu.length) ? ['realisasi'] : []),
  ];
  return kurang(tanyaSisa ? 'sisa' : 'serapan', hilang, { pagu, realisasi: uang, serapan: k.serapan });
}
