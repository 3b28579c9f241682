// One message -> its questions. Only clear borders count; "target dan realisasi" stays one question.
import type { Bingkai } from './bingkai.ts';
import { fold } from './normalise.ts';

const tanyaBaru = '(?:berapa|brp|brapa|apa(?:kah)?|siapa|kapan|bagaimana|gimana|kenapa|mengapa|knp|mana|jabatan|posisi|sebutkan|tampilkan)';
const batas = new RegExp(
  [
    '[?!]+\\s+(?=\\S)',
    '[;\\n]+\\s*(?=\\S*[a-z])',
    `(?:,\\s*|\\s+)(?:dan|serta|terus|trus|lalu|kemudian|juga|sekalian)\\s+(?=${tanyaBaru}\\b)`,
    '[.]\\s+(?=(?:terus|trus|lalu|kemudian|selain itu|satu lagi)\\b)',
    ',\\s+(?=(?:terus|trus|lalu|kemudian|kalau|kalo|klo|sedangkan)\\b)',
  ].join('|'),
  'u',
);

/** Splits at question marks followed by text, semicolons, new lines, and "dan/terus/lalu" before a question word. */
export function pecahPertanyaan(pesan: string): readonly string[] {
  const teks = fold(pesan.replaceAll('\n', ' ; '));
  return teks
    .split(batas)
    .map((x) => x.replace(/^[\s,;?!]+|[\s,;]+$/gu, ''))
    .filter((x) => /[\p{L}\p{N}]/u.test(x));
}

/** Intents that have answers of their own; those in one group belong together ("faktor pendukung dan penghambat"). */
const kelompokNiat: Readonly<Record<string, string>> = {
  penghargaan: 'penghargaan',
  rekomendasi: 'rekomendasi',
  skm: 'skm',
  'rencana-aksi': 'rencana-aksi',
  nasional: 'nasional',
  kemajuan: 'kemajuan',
  efisiensi: 'efisiensi',
  rumus: 'rumus',
  pemegang: 'pemegang',
  kapan: 'surat',
  surat: 'surat',
  'nomor-surat': 'surat',
  pendukung: 'faktor',
  penghambat: 'faktor',
  penyebab: 'faktor',
  solusi: 'faktor',
};
const isiKinerja = new Set(['target', 'realisasi', 'capaian', 'predikat', 'pagu', 'serapan', 'sisa', 'realisasi-anggaran']);

const uang = new Set(['pagu', 'serapan', 'sisa', 'realisasi-anggaran']);
const kinerja = new Set(['target', 'capaian', 'predikat']);
const ranah = (x: Bingkai): string | undefined =>
  x.ukuran.some((u) => uang.has(u)) ? 'uang' : x.ukuran.some((u) => kinerja.has(u)) ? 'kinerja' : undefined;
const berPokok = (x: Bingkai): boolean => x.pokok.length > 0 || x.opd.length > 0;

const isUtuh = (x: Bingkai): boolean => berPokok(x) && (x.ukuran.length > 0 || x.niat.length > 0 || x.tingkat.length > 0);

/** A full stop that ends a sentence, not an abbreviation. */
const titik = /(?<!\b(?:kec|kel|kab|prov|ds|no|thn|th|tgl|bln|hlm|hal|jl|bpk|dll|dsb|prog|keg))\.\s+/gu;

/** "A. B" where both are questions of their own. */
export function pecahKalimat(teks: string, baca: (teks: string) => Bingkai): readonly string[] {
  for (const m of teks.matchAll(titik)) {
    const [kiri, kanan] = [teks.slice(0, m.index), teks.slice(m.index + m[0].length)];
    if (isUtuh(baca(kiri)) && isUtuh(baca(kanan))) return [kiri, ...pecahKalimat(kanan, baca)];
  }
  return [teks];
}

/** "A dan B" where B opens a matter of its own and A is a question already. */
export function pecahNiat(teks: string, baca: (teks: string) => Bingkai): readonly string[] {
  const letak = [...teks.matchAll(/,?\s(?:dan|n|serta|juga|sama|sm|plus|beserta)\s|,\s/gu)];
  for (const m of letak) {
    const [kiri, kanan] = [teks.slice(0, m.index), teks.slice(m.index + m[0].length)];
    const [a, b] = [baca(kiri), baca(kanan)];
    const niat = (x: Bingkai): readonly string[] => [...new Set(x.niat.flatMap((n) => kelompokNiat[n] ?? []))];
    const angka = niat(a).includes('surat') && a.ukuran.length === 0 && b.ukuran.some((u) => isiKinerja.has(u)) ? ['angka'] : [];
    const baru = [...niat(b).filter((n) => !niat(a).includes(n)), ...angka];
    const lengkap = niat(a).length > 0 || a.ukuran.some((u) => isiKinerja.has(u));
    const bersubjek = a.pokok.length > 0 || a.opd.length > 0 || niat(a).length > 0;
    const bedaRanah = ranah(a) !== undefined && ranah(b) !== undefined && ranah(a) !== ranah(b) && berPokok(a) && berPokok(b);
    if (((baru.length > 0 && lengkap && bersubjek) || bedaRanah) && b.sisa.length === 0 && a.sisa.length === 0)
      return [kiri, ...pecahNiat(kanan, baca)];
  }
  return [teks];
}

/** "bandingkan capaian A 2024 dengan B 2023": each subject has a year of its own, so these are two questions with one measure. */
export function pecahTahun(teks: string, baca: (teks: string) => Bingkai): readonly string[] {
  for (const m of teks.matchAll(/,?\s(?:dan|dengan|dgn|sama|sm|vs|versus|atau|dibanding(?:kan)?|terhadap)\s|,\s/gu)) {
    const [kiri, kanan] = [teks.slice(0, m.index), teks.slice(m.index + m[0].length)];
    const [a, b] = [baca(kiri), baca(kanan)];
    const [ta, tb] = [a.tahun[0], b.tahun[0]];
    const bersubjek = (x: Bingkai): boolean => x.pokok.length > 0 || x.opd.length > 0;
    if (a.tahun.length !== 1 || b.tahun.length !== 1 || ta === tb || a.rentang || !bersubjek(a) || b.pokok.length === 0) continue;
    if (a.sisa.length > 0 || b.sisa.length > 0 || b.besaran.length > 0) continue;
    const ukuran = b.ukuran.length > 0 ? '' : `${a.ukuran[0]?.replace('-', ' ') ?? ''} `;
    const tanpaBanding = kiri.replace(/\b(?:mem)?(?:bandingkan|bandingin|banding|perbandingan|selisih|beda)\b/u, '').trim();
    return [tanpaBanding, ...pecahTahun(`${ukuran}${kanan}`.trim(), baca)];
  }
  return [teks];
}
