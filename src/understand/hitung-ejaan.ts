// Spells out the words of a calculation: chat forms, and typing mistakes in a closed list of words. Numbers are not touched.
import { isPengubah, toPangkat } from '../kinerja/kata-bilangan.ts';
import { groupBy } from '../lib/group-by.ts';
import { isIsyarat } from './hitung-kata.ts';
import { jarakEjaan } from './normalise.ts';

const SINGKATAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    target: 'tgt trgt trget targetin trg targt',
    targetnya: 'tgtnya trgtnya',
    realisasi: 'rlsasi rlsi realis reals rls realisai relisasi',
    realisasinya: 'realnya rlsinya rlsasinya realsnya',
    capaian: 'cpaian cpn capain cpaiannya cap',
    capaiannya: 'capnya capainnya cpnnya',
    serapan: 'srpn serapn srapan',
    anggaran: 'angg anggrn agrn angrn anggran agg anggarannya anggrannya',
    efisiensi: 'efis efisinsi efesiensi effisiensi efisensi',
    indikator: 'indik indkator indktr indi indikatornya ind',
    berapa: 'brp brapa brpa bpr berp barapa berape berapo brape piro pinten sabaraha brpaan brpkah berapasih berapaan',
    apa: 'apa2 apaan apasih ape opo apaka apkah apkh',
    kalau: 'kalo kalok kl klau klo klu klw',
    persen: 'prsen prsn persn prosen pct persenan',
    persentase: 'persentasi persentse presentase prosentase prsentase',
    hitung: 'itung itungin hitungin ngitung hitungkan itungkan hitunglah',
    menjadi: 'mjd mnjd',
    dengan: 'dgn dg dngn',
    dari: 'dr dri drpd',
    untuk: 'utk u/ buat',
    yang: 'yg',
    tahun: 'th thn taun thun ta tahhun',
    semakin: 'smkn smakin smkin',
    makin: 'mkn mkin mangkin mankin',
    minus: 'mins mnus mines minuz',
    turun: 'turon turn trun',
    minimal: 'minim min2',
    predikat: 'predkt pred',
    kategori: 'ktgr katgori kategorinya',
    selisih: 'slsh slisih selish selisi',
    konversi: 'konv konversinya konversiin',
    orang: 'org',
    dokumen: 'dok dokumn',
    supaya: 'spy spaya',
    harus: 'hrs',
    sudah: 'sdh udh udah',
    tidak: 'tdk gak ga nggak ngga enggak gk',
    pelayanan: 'plynn pelyanan',
    permenpanrb: 'permenpan permanpan',
  }).flatMap(([baku, ragam]) => ragam.split(' ').map((r) => [r, baku] as const)),
);

/** The words a mistyped one may be repaired into; from five letters, since short ones are neighbours of too many words. */
const CALON = [
  'target targetnya realisasi realisasinya terealisasi capaian capaiannya pencapaian serapan serapannya penyerapan terserap efisiensi efisiensinya efisien',
  'anggaran predikat predikatnya kategori selisih konversi konversikan kemajuan kriteria berapa hitung persentase persen akumulatif kumulatif klasifikasi',
  'indikator polaritas negatif positif stabil minimize semakin makin kecil rendah tinggi bagus turun sedikit kurang unsur skala tabel tahun kinerja',
  'tujuh delapan sembilan puluh ratus seratus sebelas sepuluh seribu setengah sejuta koma miliar milyar triliun rupiah',
  'permendagri permenpanrb permenpan kepmenpan aturan sangat berhasil cukup supaya harus minimal dibutuhkan diperlukan tercapai kalau dikali survei kepuasan pelayanan setara terpakai ditargetkan dianggarkan akhir mutunya sisanya pagunya realisasikan tersisa',
].flatMap((baris) => baris.split(' '));
const TEPAT: ReadonlySet<string> = new Set(CALON);
/** Those of five letters and more by each of their first two letters: a slip may swap them. */
const CALON_PANJANG = groupBy(
  CALON.filter((c) => c.length >= 5).flatMap((c) => [...new Set(c.slice(0, 2))].map((huruf) => ({ huruf, c }))),
  (x) => x.huruf,
);

/** Words of their own that stand one slip away from one of ours. */
const NYATA: ReadonlySet<string> = new Set(
  [
    'legalisasi sasaran rencana catatan angsuran anggota pencairan cakupan harapan sarapan ajaran lapisan derajat kenaikan kemudian kematian kerajaan',
    'sebelah tempat balas kelas jelas turut makan main karang kurung label kabel tahan tuhan hapus halus harum kalah hidung hutang gedung antara',
    'person peserta pasien efek kecik kicik rendang tinggal tingkat tangga bagas tarung harga hari kerja minimum semasa setia selesai sejuk',
    'kunsur unsure serasa berada beraja persis kategorial konversasi kalori kriterium sisa mutu dikabari tahunan realitas realistis realisasikan',
  ].flatMap((baris) => baris.split(' ')),
);

function perbaiki(kata: string): string | undefined {
  if (kata.length < 5 || NYATA.has(kata) || isIsyarat(kata) || isIsyarat(kata.replace(/(?:nya|kah|lah)$/u, '')) || TEPAT.has(kata))
    return undefined;
  let terbaik: string | undefined;
  let terdekat = 3;
  for (const { c } of CALON_PANJANG.get(kata[0] as string) ?? []) {
    const batas = c.length >= 9 && kata.length >= 8 ? 2 : 1;
    const awalSama = c[0] === kata[0] || (c[0] === kata[1] && c[1] === kata[0]);
    if (!awalSama) continue;
    const jarak = jarakEjaan(kata, c, batas);
    if (jarak <= batas && jarak < terdekat) [terbaik, terdekat] = [c, jarak];
  }
  return terbaik;
}

const SKALA = ['ribu', 'juta', 'miliar', 'milyar', 'triliun'] as const;
const hurufUrut = (kata: string): string => kata.split('').toSorted().join('');
const tanpaKembar = (kata: string): string => kata.replaceAll(/(.)\1+/gu, '$1');

/** A slip in a short word must keep all its letters ("jtua", "jutta"): its neighbours are words of their own ("juga", "buta"). */
function toSkala(kata: string): string | undefined {
  if (toPangkat(kata) !== undefined || isPengubah(kata) || NYATA.has(kata)) return undefined;
  return SKALA.find((s) =>
    s.length <= 4
      ? tanpaKembar(kata) === s || (kata[0] === s[0] && kata.length === s.length && hurufUrut(kata) === hurufUrut(s))
      : kata[0] === s[0] && kata.length >= s.length - 1 && jarakEjaan(kata, s, 2) <= (s.length > 6 ? 2 : 1),
  );
}

/** The scale word behind a number without its slips: "2,45 trliiun" must not become 2,45. */
export const bakukanSkala = (teks: string): string => teks.replaceAll(/(?<=\d\s*)\p{L}{4,}(?!\p{L})/gu, (kata) => toSkala(kata) ?? kata);

/** The question with every word in its full spelling; words that are none of ours stay as they are. */
export function bakukan(teks: string): string {
  const tanpaTitik = bakukanSkala(teks)
    .replaceAll(/\bt\.\s?a\b\.?/g, 'tahun')
    .replaceAll(/\b(thn|th|no|kec|kel)\.(?=\s|\d)/g, '$1 ');
  // "makin2" is "makin-makin"; of "rata2" both halves count.
  const utuh = tanpaTitik.replaceAll(/\brata-?2\b/g, 'rata-rata').replaceAll(/(?<=\p{L}{4})2(?![\p{L}\p{N}.,])/gu, '');
  return utuh.replaceAll(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}])/gu, (kata) => {
    const pangkal = kata.replace(/nya$/u, '');
    return SINGKATAN.get(kata) ?? (pangkal !== kata ? SINGKATAN.get(pangkal) : undefined) ?? perbaiki(kata) ?? kata;
  });
}
