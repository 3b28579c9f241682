// "nilai AKIP kami naik berapa", "komponen nilai lhe 2026", "kapan lhe 2026 terbit": results of evaluations that were entered.
import type { Permintaan } from '../../permintaan.ts';
import { kataOf, samaKata } from './nama-isian.ts';
import { habis, isTercetak, pakai, salahSatu, sisaKata, wilayahTanya, type Slot, type SumberIsian } from './slot-isian.ts';

/** Components whose names hold every word that is left of the question. */
function komponenOf(x: Slot, s: SumberIsian): readonly string[] {
  const sisa = sisaKata(x, s);
  if (sisa.length === 0) return [];
  const nama = [...new Set(s.buku.semua('lhe').flatMap((l) => l.isi.komponen.map((k) => k.nama)))];
  const kena = nama.filter((n) => sisa.every((w) => kataOf(n).some((k) => samaKata(k, w.kata))));
  if (kena.length > 0) for (const w of sisa) w.terpakai = true;
  return kena;
}

export function bacaLhe(x: Slot, s: SumberIsian): Permintaan | undefined {
  if (x.triwulan.length > 0 || x.indikator.length > 0 || x.nomor !== undefined) return undefined;
  const w = wilayahTanya(x, s, !/\b(?:opd|skpd|perangkat daerah|siapa) (?:mana|yang|saja|dengan)\b|\b(?:opd|skpd) mana\b/.test(x.teks));
  const milik = s.buku
    .semua('lhe')
    .filter(
      (l) =>
        (w.opd.length === 0 || w.opd.includes(l.isi.opd)) && (w.pemda === undefined || s.tempat.opdById.get(l.isi.opd)?.pemda === w.pemda),
    );
  const tanpaCetak = w.opd.length > 0 && w.opd.every((o) => !isTercetak(s, o));
  if (milik.length === 0 && !tanpaCetak) return undefined;
  const lhe = /\blhe\b/.test(x.teks);
  const akip = pakai(x.kata, salahSatu('akip', 'sakip')) || /\b(?:nilai|skor|predikat|hasil) (?:lhe|evaluasi)\b/.test(x.teks);
  const nilai = pakai(x.kata, salahSatu('nilai', 'skor', 'predikat', 'angka', 'komponen'));
  const nomor = lhe && pakai(x.kata, salahSatu('nomor', 'tanggal', 'terbit', 'diterbitkan', 'keluar', 'kapan', 'surat')) && !nilai;
  const arah = pakai(
    x.kata,
    salahSatu(
      'naik',
      'turun',
      'meningkat',
      'menurun',
      'perubahan',
      'selisih',
      'dibanding',
      'berubah',
      'kenaikan',
      'penurunan',
      'perkembangan',
      'bandingkan',
    ),
  );
  const tinggi = pakai(x.kata, salahSatu('tertinggi', 'terbaik', 'terbesar'));
  const rendah = pakai(x.kata, salahSatu('terendah', 'terburuk', 'terkecil'));
  const komponen = nilai ? komponenOf(x, s) : [];
  const soalKapan = lhe && !nilai && !akip && /\bkapan\b/.test(x.teks);
  if (!(nilai && (akip || lhe || komponen.length > 0)) && !nomor && !soalKapan) return undefined;
  if (!habis(x, s)) return undefined;
  const banyakOpd = w.opd.length === 0;
  const diArah = tinggi
    ? ('tertinggi' as const)
    : rendah
      ? ('terendah' as const)
      : !banyakOpd
        ? undefined
        : /\b(?:naik|meningkat)\b/.test(x.teks)
          ? ('naik' as const)
          : /\b(?:turun|menurun)\b/.test(x.teks)
            ? ('turun' as const)
            : undefined;
  // A guest who names nobody asks about nobody's in particular.
  if (banyakOpd && w.pemda === undefined && diArah === undefined && s.pelaku.peran.length === 0) return undefined;
  return {
    kind: 'nilai-lhe',
    opd: [...w.opd],
    ...(w.pemda === undefined ? {} : { pemda: w.pemda }),
    tahun: [...x.tahun],
    hal: nomor || soalKapan ? 'nomor' : komponen.length > 0 || /\bkomponen\b/.test(x.teks) ? 'komponen' : arah ? 'perubahan' : 'nilai',
    ...(komponen.length === 0 ? {} : { komponen: [...komponen] }),
    ...(diArah === undefined ? {} : { arah: diArah }),
  };
}
