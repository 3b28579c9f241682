// The last look at a calculation before it is done: whatever part of the question it would leave out turns it into a question back.
import type { PermintaanOf } from '../permintaan.ts';
import { bersihkan } from './hitung-bersih.ts';
import { bakukan } from './hitung-ejaan.ts';
import { isPersen, type HasilHitung, type Kurang, type Soal } from './hitung-susun.ts';
import type { Polaritas } from '../kinerja/capaian.ts';

const N = '-?(?:rp\\.?\\s*)?-?\\d[\\d.,]*\\s*(?:%|persen\\b)?';
const TURUNKAN = 'kurang|lebih|naik|turun|meningkat|menurun|bertambah|berkurang|melebihi|melampaui|di ?atas|di ?bawah|terpaut|selisih';
const TAK_LEBIH = '(?:tidak|tak|jangan)\\s+(?:boleh\\s+|sampai\\s+)?(?:lebih|melebihi|melampaui)(?:\\s+dari)?';

/** Words that change or narrow a number; none of them is part of a formula here. */
const PENGUBAH: readonly RegExp[] = [
  /\b(?:bukan(?:nya|lah)?(?!\s+(?:akumulati[fp]|kumulatif|rata|skala|persen))|kecuali|selain|melainkan|(?:tidak|tak|belum)\s+termasuk|ralat|koreksi|dikoreksi)\b(?:\s+\S+){0,3}/g,
  /\b(?:tanpa|di\s?luar|eh|maksud(?:nya|ku|saya)?)\s+(?:\p{L}+\s+){0,2}-?\d[\d.,]*/gu,
  new RegExp(
    `(?<!\\b(?:target|pagu|anggaran|skor|nilai|skala)(?:nya)?\\s+)\\b(?:(?:di)?batas(?:i|an|nya|annya|in)?|ma(?:ks|x)(?:imal|imum)?(?:nya)?|paling\\s+(?:tinggi|banyak|besar)|mentok|${TAK_LEBIH})(?:\\s+(?:di|pada|ke|atas|sampai|hanya|capaian(?:nya)?|adalah|sebesar|nilai|angka|=|:)){0,3}\\s*${N}`,
    'g',
  ),
  new RegExp(
    `\\b(?:ter)?realisasi(?:nya)?\\s+(?:(?:hanya|sudah|masih|cuma|ini|itu|yang)\\s+)?(?:${TURUNKAN})\\s+(?:dari\\s+|sebesar\\s+|sebanyak\\s+)?${N}`,
    'g',
  ),
  new RegExp(
    `\\btarget(?:nya)?\\s+(?:naik|turun|meningkat|menurun|bertambah|berkurang|ditambah|dikurangi)\\s+(?:sebesar\\s+|sebanyak\\s+)?${N}`,
    'g',
  ),
  new RegExp(
    `(?:${N}|\\b(?:dua|tiga|empat|lima|enam|sepuluh|setengah)\\s)\\s*(?:kali|x)\\s*(?:lipat|target|realisasi|dari|dibanding)`,
    'g',
  ),
];
const BOBOT = /\b(?:ter|ber|di)?(?:timbang|bobot)\w*/g;

/** Names of which less is better, unless the words say that something is done about it. */
const BURUK =
  /\b(?:kemiskinan|miskin|stunting|prevalensi|insiden(?:si)?|kematian|mortalitas|kesakitan|morbiditas|pengangguran|penganggur|tpt|inflasi|gini|ketimpangan|kesenjangan|disparitas|pelanggaran|kasus|keluhan|komplain|pengaduan|aduan|temuan|kecelakaan|korban|kriminalitas|kejahatan|kekerasan|perceraian|putus sekolah|buta (?:huruf|aksara)|gizi (?:buruk|kurang)|wasting|underweight|kumuh|kemacetan|kebakaran|banjir|bencana|kerusakan|kebocoran|kehilangan|pencemaran|polusi|emisi|tunggakan|utang|hutang|defisit|sengketa|konflik|gugatan|keterlambatan|terlambat|kesalahan|cacat|pengidap|penderita|penyakit|angka kelahiran|(?:waktu|lama|durasi|masa)\s+(?:tunggu|tanggap|respons?|pelayanan|layanan|penyelesaian|proses|pengurusan)|response time)(?:nya)?\b/;
const DIURUS =
  /\b(?:penanganan|ditangani|tertangani|penyelesaian|diselesaikan|terselesaikan|tindak lanjut|ditindaklanjuti|tertindaklanjuti|pencegahan|pengentasan|penanggulangan|pengendalian|perlindungan|penyuluhan|sosialisasi|pelatihan|bantuan|pemulihan)(?:nya)?\b/;
const TARGET_ATAS = new RegExp(
  `\\btarget(?:nya)?\\s*(?:<\\s*=?|≤|(?:adalah\\s+|=\\s*)?(?:ma(?:ks|x)(?:imal|imum)?|paling\\s+(?:lama|banyak|tinggi|besar|lambat)|kurang\\s+dari|di\\s?bawah|${TAK_LEBIH}))\\s*${N}`,
);

/** The direction an answer names ("makin kecil makin baik"), for the question that asked for it. */
export const bacaPolaritas = (teks: string): Polaritas | undefined => bersihkan(bakukan(teks.toLowerCase())).polaritas;

const banyak = (p: PermintaanOf<'hitung'>, peran: string): number =>
  Object.hasOwn(p.masukan, peran) ? (p.masukan[peran]?.length ?? 0) : 0;

/** Whether every input that the formula needs is there. */
export function isLengkap(p: PermintaanOf<'hitung'>): boolean {
  const n = (peran: string): number => banyak(p, peran);
  const sepasang = (a: string, b: string): boolean => n(a) > 0 && n(a) === n(b);
  if (Object.values(p.masukan).some((daftar) => daftar.some((x) => !/^-?\d+(?:\.\d+)?$/.test(x)))) return false;
  switch (p.rumus) {
    case 'capaian':
      return sepasang('target', 'realisasi');
    case 'serapan':
      return sepasang('pagu', 'realisasi') || sepasang('pagu', 'sisa');
    case 'sisa':
      return sepasang('pagu', 'realisasi') || (n('pagu') === 1 && n('serapan') === 1);
    case 'efisiensi':
      return (
        (n('capaian') === 1 || (n('target') === 1 && n('realisasi') === 1)) &&
        (n('serapan') === 1 || sepasang('pagu', 'realisasi-anggaran'))
      );
    case 'skm':
      return n('unsur') === 9 || n('unsur') === 14;
    case 'konversi-skm':
      return n('nilai') === 1;
    case 'predikat':
    case 'mutu':
      return n('nilai') > 0;
    case 'realisasi-dibutuhkan':
      return n('target') === 1 && n('capaian') === 1;
    case 'selisih':
      return n('awal') === 1 && n('akhir') === 1;
    case 'rata-rata-capaian':
      return n('capaian') > 1;
    case 'kemajuan':
      return n('target-akhir') === 1 && n('realisasi') > 0;
    default:
      return false;
  }
}

const TANDA_BAGI = /^(?:\/|÷|:|per|dibagi(?: dengan)?|bagi|banding|dibanding)$/;
const SATU_BESARAN = new Set(['target', 'target-akhir', 'realisasi', 'realisasi-anggaran', 'pagu', 'sisa']);

/** "target 1/2": two numbers of one role with a stroke between them. Three or more are a list. */
function pecahan(s: Soal): readonly string[] {
  const { angka, antara } = s.a;
  const dibagi = (i: number): boolean => TANDA_BAGI.test(antara[i] ?? '') && i > 0;
  return angka.flatMap((y, i) => {
    const x = angka[i - 1];
    if (x === undefined || !dibagi(i) || dibagi(i - 1) || dibagi(i + 1)) return [];
    const satu = x.peran === y.peran && (x.peran === undefined ? angka.length > 2 : SATU_BESARAN.has(x.peran) || angka.length > 2);
    const lepas = y.peran === undefined && x.peran !== undefined && SATU_BESARAN.has(x.peran) && angka.length > 2;
    return satu || lepas ? [s.a.bersih.teks.slice(x.awal, y.akhir).trim()] : [];
  });
}

/** "90% dari target 50" is 45 to one and a slip to another; "80 atau 90" leaves the choice open. */
function hubungan(s: Soal, rumus: string): readonly string[] {
  const { angka, antara } = s.a;
  const bagian = ['capaian', 'selisih', 'kemajuan', 'efisiensi'].includes(rumus);
  return angka.flatMap((y, i) => {
    const x = angka[i - 1];
    if (x === undefined) return [];
    const persenDari =
      bagian && isPersen(x) && !isPersen(y) && /^(?:dari|dr)(?:\s+(?:total|jumlah|target(?:nya)?))*$/.test(antara[i] ?? '');
    const pilih = /^(?:atau|ataukah)$/.test(antara[i] ?? '') && !['predikat', 'mutu'].includes(rumus);
    return persenDari || pilih ? [s.a.bersih.teks.slice(x.awal, y.akhir).replaceAll(/\s+/g, ' ').trim()] : [];
  });
}

const cuplik = (s: string): string =>
  s
    .replaceAll(/[\s·]+/g, ' ')
    .replace(/[\s,;:?]+$/u, '')
    .trim();

function ragu(s: Soal, h: HasilHitung): readonly string[] {
  const rumus = h.kind === 'permintaan' ? h.permintaan.rumus : h.rumus;
  const isi = s.a.bersih.teks;
  const pengubah = PENGUBAH.flatMap((pola) => [...isi.matchAll(pola)].map((m) => cuplik(m[0])));
  const bobot = /rata/.test(rumus) || s.a.perintah.has('rata') ? [...isi.matchAll(BOBOT)].map((m) => cuplik(m[0])) : [];
  const temuan = [...pengubah, ...bobot, ...pecahan(s), ...hubungan(s, rumus)];
  if (temuan.length > 0 || h.kind !== 'permintaan') return [...new Set(temuan)];
  // Beside the values of the unsur there may be a count of respondents.
  if (rumus === 'skm' || h.dipakai === undefined) return [];
  return s.a.angka.flatMap((a) => {
    if (h.dipakai?.includes(a.awal) === true) return [];
    const kata = /(\p{L}+)\s*$/u.exec(isi.slice(0, a.awal))?.[1];
    return [kata === undefined ? a.teks : `${kata} ${a.teks}`];
  });
}

/** Formulas whose result turns round with the polarity. */
const BERARAH = new Set(['capaian', 'realisasi-dibutuhkan', 'kemajuan', 'efisiensi']);

function kaburArah(s: Soal, p: PermintaanOf<'hitung'>): boolean {
  if (!BERARAH.has(p.rumus) || p.pilihan['polaritas'] !== undefined || (p.rumus === 'efisiensi' && banyak(p, 'target') === 0)) return false;
  const isi = s.a.bersih.teks;
  return s.a.bersih.polaritasKabur || TARGET_ATAS.test(isi) || (BURUK.test(isi) && !DIURUS.test(isi));
}

export function jaga(s: Soal, h: HasilHitung | undefined): HasilHitung | undefined {
  if (h === undefined) return undefined;
  const tidakJelas = ragu(s, h);
  if (h.kind === 'kurang') {
    if (tidakJelas.length === 0 || h.kurang.includes('angka')) return h;
    return { ...h, kurang: ['angka'], ada: { ...h.ada, 'tidak-terbaca': [...tidakJelas] } };
  }
  const p = h.permintaan;
  const { periode: _, ...terbaca } = p.masukan;
  const tanya = (kurang: string, tambah: Record<string, string[]> = {}): Kurang => ({
    kind: 'kurang',
    rumus: p.rumus,
    kurang: [kurang],
    ada: { ...terbaca, ...tambah },
  });
  if (tidakJelas.length > 0) return tanya('angka', { 'tidak-terbaca': [...tidakJelas] });
  if (kaburArah(s, p)) return tanya('polaritas');
  return isLengkap(p) ? h : undefined;
}
