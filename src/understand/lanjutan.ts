// Follow-ups: a frame that lacks its subject or its measure takes them from the last one of the same chat.
import type { Bingkai } from './bingkai.ts';

/** Intents that stand on their own: they need no subject from before. */
const mandiri = new Set([
  'rekomendasi',
  'penghargaan',
  'pertentangan',
  'skm',
  'tanpa-bukti',
  'skala',
  'surat',
  'istilah',
  'rencana-aksi',
  'belum-tercapai',
  'tertinggi',
  'terendah',
]);
const pelengkap = new Set(['jumlah', 'daftar', 'terakhir', 'sama', 'hitung', 'profil', 'kapan']);

const adaPokok = (b: Bingkai): boolean => b.pokok.length > 0 || b.kelurahan.length > 0 || b.unsur.length > 0;
const adaIsi = (b: Bingkai): boolean =>
  adaPokok(b) ||
  b.tingkat.length > 0 ||
  b.niat.some((n) => mandiri.has(n)) ||
  b.istilahMurni.length > 0 ||
  b.rekaman.some((r) => r.kata.length > 1);
const adaUkuran = (b: Bingkai): boolean => b.ukuran.length > 0 || b.niat.some((n) => !pelengkap.has(n));

/** True when the frame cannot stand alone and the message sounds like a continuation. */
export function isLanjutan(b: Bingkai): boolean {
  if (b.tolak.length > 0 || b.diLuar.length > 0 || b.besaran.length > 0) return false;
  // An office and a measure of its own make a question of its own.
  if (!adaIsi(b)) return b.pembuka || b.opd.length === 0 || b.ukuran.length === 0;
  return (
    adaPokok(b) &&
    !adaUkuran(b) &&
    b.tahun.length === 0 &&
    (b.pembuka ||
      !b.rekaman.some(
        (r) =>
          r.kata.length > 1 &&
          r.kata.length >= Math.max(...b.kataPokokPer.map((k) => k.length)) - 1 &&
          b.pokok.every((ms) => ms.every((m) => m.jenis === 'anggaran')),
      ))
  );
}

/**
 * The last frame with the slots that the new one names. A new subject keeps the old measure, a new measure keeps the old subject;
 * a new office drops a subject that was bound to another one only when the subject is named too.
 */
export function gabungBingkai(lama: Bingkai, baru: Bingkai, kelurahan: readonly string[]): Bingkai {
  const pokokBaru = adaPokok(baru);
  const ukuranBaru = adaUkuran(baru);
  const hanyaKelurahan = baru.pokok.length === 0 && baru.kelurahan.length > 0;
  const pilih = <T>(a: readonly T[], b: readonly T[]): readonly T[] => (a.length > 0 ? a : b);
  const pokok = pokokBaru && !hanyaKelurahan ? baru : lama;
  const ukuran = ukuranBaru ? baru : lama;
  const waktuBaru = baru.tahun.length > 0 || baru.waktu.length > 0 || baru.jumlahTahun !== undefined;
  const { jumlahTahun: _lama, nomor: _nomorLama, jumlah: _jumlahLama, ...sisaLama } = lama;
  const kataLama = hanyaKelurahan ? tanpaKelurahan(pokok, kelurahan) : pokok;
  return {
    ...sisaLama,
    teks: baru.teks,
    niat: ukuranBaru ? baru.niat : [...new Set([...lama.niat, ...baru.niat])],
    // Comparing or asking why needs the old measure too.
    ukuran: ukuran.ukuran.length > 0 || !baru.niat.includes('banding') ? ukuran.ukuran : lama.ukuran,
    // "kalau 2023?" after a trend asks for that year, so the wish for a trend goes with the old time.
    lingkup: pilih(baru.lingkup, ukuranBaru && pokokBaru ? [] : lama.lingkup),
    tingkat: baru.tingkat.length > 0 ? baru.tingkat : ukuranBaru && pokokBaru ? [] : lama.tingkat,
    waktu: waktuBaru ? baru.waktu : lama.waktu,
    tolak: baru.tolak,
    diLuar: baru.diLuar,
    opd: pilih(baru.opd, pokokBaru && baru.opd.length === 0 && !hanyaKelurahan ? [] : lama.opd),
    opdUmum: pilih(baru.opdUmum, lama.opdUmum),
    pemda: pilih(baru.pemda, lama.pemda),
    tempatAsing: baru.tempatAsing,
    kelurahan: pilih(baru.kelurahan, pokokBaru ? [] : lama.kelurahan),
    dokumen: pilih(baru.dokumen, lama.dokumen),
    skala: pilih(baru.skala, lama.skala),
    unsur: pilih(baru.unsur, pokokBaru ? [] : lama.unsur),
    istilah: pilih(baru.istilah, lama.istilah),
    istilahMurni: baru.istilahMurni,
    kataIstilah: baru.kataIstilah,
    rekaman: baru.rekaman,
    pokok: kataLama.pokok,
    kataPokok: kataLama.kataPokok,
    kataPokokPer: kataLama.kataPokokPer,
    kataLemah: [...baru.kataLemah, ...(pokokBaru && !hanyaKelurahan ? [] : lama.kataLemah)],
    kataPembeda: [...baru.kataPembeda, ...(pokokBaru ? [] : lama.kataPembeda)],
    terpisah: kataLama.terpisah,
    kataTopik: baru.kataTopik,
    // "bandingkan dengan 2022" sets the new year beside the old one.
    tahun: waktuBaru
      ? baru.niat.includes('banding') && !pokokBaru
        ? [...new Set([...lama.tahun, ...baru.tahun])]
        : baru.tahun
      : lama.tahun,
    rentang: waktuBaru ? baru.rentang : lama.rentang,
    triwulan: pilih(baru.triwulan, waktuBaru ? [] : lama.triwulan),
    semester: pilih(baru.semester, waktuBaru ? [] : lama.semester),
    tabel: baru.tabel,
    nomorSemua: baru.nomorSemua,
    besaran: baru.besaran,
    angkaRusak: baru.angkaRusak,
    sisa: [...baru.sisa, ...(hanyaKelurahan ? kataLama.sisa : pokokBaru ? [] : lama.sisa)],
    sisaNama: baru.sisaNama,
    pembuka: baru.pembuka,
    ...(baru.jumlahTahun === undefined ? {} : { jumlahTahun: baru.jumlahTahun }),
    ...(baru.nomor === undefined ? {} : { nomor: baru.nomor }),
    ...(baru.jumlah === undefined ? {} : { jumlah: baru.jumlah }),
  };
}

const arah: ReadonlySet<string> = new Set(['tertinggi', 'terendah']);

/** "yang paling tinggi?" after a ranking: the same ranking from the other end; undefined when the message says more, or followed none. */
export function balikArah(lama: Bingkai, baru: Bingkai): Bingkai | undefined {
  const niat = baru.niat.filter((n) => !pelengkap.has(n));
  const hanyaArah = niat.length > 0 && niat.every((n) => arah.has(n)) && baru.ukuran.length === 0 && baru.tingkat.length === 0;
  const polos = !adaPokok(baru) && baru.opd.length === 0 && baru.sisa.length === 0 && baru.tahun.length === 0 && baru.waktu.length === 0;
  if (!hanyaArah || !polos || !lama.niat.some((n) => arah.has(n))) return undefined;
  return { ...lama, teks: baru.teks, niat: [...lama.niat.filter((n) => !arah.has(n)), ...niat] };
}

/** The subject without the word for the old village, so that another one can take its place. */
function tanpaKelurahan(b: Bingkai, kelurahan: readonly string[]): Bingkai {
  const nama = new Set(kelurahan.flatMap((k) => k.split(' ')));
  const buang = (kata: readonly string[]): readonly string[] => kata.filter((w) => !nama.has(w) && w !== 'kelurahan');
  return { ...b, pokok: [], kataPokok: [], kataPokokPer: [], sisa: [...new Set([...buang(b.kataPokok), ...buang(b.sisa)])] };
}

/** A second question in the same chat that names neither office nor subject is about the same office. */
export function warisOpd(baru: Bingkai, lama: Bingkai | undefined, sambungan: boolean): Bingkai {
  if (lama === undefined || baru.opd.length > 0 || baru.tempatAsing.length > 0 || baru.pemda.length > 0) return baru;
  const berpokok = baru.pokok.some((ms) => ms.some((x) => x.jenis === 'indikator' || x.jenis === 'anggaran'));
  if (berpokok && !sambungan) return baru;
  if (baru.niat.includes('istilah') || baru.besaran.length > 0) return baru;
  return { ...baru, opd: lama.opd };
}
