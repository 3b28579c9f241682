// "Ingatkan saya H-3 sebelum LKjIP", "setiap tanggal 5 isi realisasi", "10 Desember pukul 9 rapat renaksi": what is to be told, and when. Pure.
import type { IsiOf } from '../isian/skema.ts';
import { readKataBilangan } from '../kinerja/kata-bilangan.ts';
import { ambilTriwulan } from '../kinerja/periode.ts';
import { isTanggal, namaBulanTerbaca, parseTanggal, tambahBulan, tambahHari } from '../kinerja/tanggal.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { hariDalamPekan, NAMA_HARI } from '../reminders/hari-kerja.ts';
import { indukOf, isPerihal, judulPerihal } from '../reminders/perihal.ts';
import type { AturanKalender } from '../rujukan/skema-kalender.ts';
import { kataOf } from './isian/nama-isian.ts';

type Pengingat = IsiOf<'pengingat'>;
export type PengingatTerbaca = Pick<Pengingat, 'isi' | 'pola'> & { readonly pukul?: string };

export type GalatIngatkan =
  | { readonly kind: 'tanpa-waktu' }
  | { readonly kind: 'tanpa-isi' }
  | { readonly kind: 'jam-salah' }
  | { readonly kind: 'tanggal-salah' }
  | { readonly kind: 'sudah-lewat'; readonly tanggal: string }
  /** Several days or times; only one can be kept. */
  | { readonly kind: 'rancu' }
  | { readonly kind: 'dokumen-tidak-dikenal' }
  /** "Setiap hari": more than anybody wants to read. */
  | { readonly kind: 'terlalu-sering' };

export type SumberIngatkan = {
  readonly hariIni: string;
  readonly aturan: readonly AturanKalender[];
  readonly pemda: string;
  readonly opd?: string;
};

const SAPAAN = String.raw`^(?:(?:tolong|mohon|bot|hai|halo|pak|bu|coba|bisa|boleh)[\s,]+)*(?:di)?ing[ae]t`;
const AWAL = new RegExp(String.raw`${SAPAAN}(?:kan|in|i|)(?:lah)?\b(?:[\s,:]+(?:saya|aku|kami|kita|sy|ya|dong)\b)*[\s,:]*`, 'i');
const MINTA = new RegExp(String.raw`${SAPAAN}(?:kan|in)(?:lah)?\b`, 'i');

/** "Setiap Senin ingatkan kami ...": asked in the middle. */
const TENGAH = /\b(?:tolong\s+|mohon\s+)?(?:di)?ing[ae]t(?:kan|in)(?:lah)?\s+(?:saya|aku|kami|kita|sy)\b/i;

const AWAL_WAKTU = /^(?:(?:se)?tiap|besok|bsk|lusa|nanti|tanggal|tgl|hari|minggu|h\s*-\s*\d|\d{1,2}\s)/i;

/** A message that asks to be reminded. */
export const isIngatkan = (teks: string): boolean => MINTA.test(teks.trim()) || (AWAL_WAKTU.test(teks.trim()) && TENGAH.test(teks));

const BULAN = namaBulanTerbaca.join('|');
const HARI = NAMA_HARI.map((h) => h.toLowerCase())
  .join('|')
  .replace('jumat', "jum'?at");

/** An hour, with the end of a stretch of hours behind it; "9.5" and "930" are none. */
const JAM =
  /\b(?:pada )?(?:pukul|jam|pkl\.?|jm)\s*(setengah\s+)?(\d{1,2})(?:[.:](\d{2}))?(?![.:]?\d)(?:\s*(?:-|s\.?d\.?|sampai)\s*\d{1,2}(?:[.:]\d{2})?(?!\d))?(?:\s*(pagi|siang|sore|petang|malam))?(?:\s*(?:wib|wita|wit)\b)?/gi;

/** HH:MM from the words for the time of day. Nobody is reminded at two in the night: from 1 to 5 without a word is the afternoon. */
function bacaJam(tulisan: string, setengah: boolean, menit: number, bagian: string | undefined): string | undefined {
  let [h, m] = setengah ? [Number(tulisan) - 1, 30] : [Number(tulisan), menit];
  if ((setengah && menit !== 0) || (bagian !== undefined && h > 12)) return undefined;
  const siang = bagian === 'siang' && (setengah ? h >= 0 : h >= 1) && h <= 4;
  const sore = (bagian === 'sore' || bagian === 'petang') && h >= 1 && h <= 7;
  const malam = bagian === 'malam' && h >= 5 && h <= 11;
  const tanpa = bagian === undefined && !tulisan.startsWith('0') && h >= 1 && h <= 5;
  if (siang || sore || malam || tanpa) h += 12;
  else if (bagian === 'malam' && h === 12) return undefined;
  return h >= 0 && h <= 23 && m <= 59 ? `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` : undefined;
}

/** "besok sore", "Jumat pagi": a part of the day without an hour. */
const BAGIAN = new RegExp(
  String.raw`(\b(?:besok|bsk|lusa|nanti|hari ini|${HARI}|\d{4}|${BULAN}|\d)\s+)(pagi|siang|sore|petang|malam)\b`,
  'i',
);
const pukulBagian: Readonly<Record<string, string>> = { pagi: '08:00', siang: '13:00', sore: '15:00', petang: '16:00', malam: '19:00' };

type Waktu = { readonly teks: string; readonly pola: Pengingat['pola'] };
type Potong = { readonly sisa: string; readonly cocok: RegExpExecArray };

function potong(teks: string, pola: RegExp): Potong | undefined {
  const cocok = pola.exec(teks);
  return cocok === null ? undefined : { sisa: `${teks.slice(0, cocok.index)} ${teks.slice(cocok.index + cocok[0].length)}`, cocok };
}

const sekali = (teks: string, tanggal: string): Result<Waktu, GalatIngatkan> => ok({ teks, pola: { kind: 'sekali', tanggal } });

/** The next day with this number: in this month, or in the first month that has it. */
function tanggalBerikut(n: number, hariIni: string): string | undefined {
  const awal = `${hariIni.slice(0, 7)}-01`;
  return Array.from({ length: 4 }, (_, i) => `${tambahBulan(awal, i).slice(0, 8)}${String(n).padStart(2, '0')}`).find(
    (t) => isTanggal(t) && t >= hariIni,
  );
}

const hariKe = (nama: string): number => NAMA_HARI.findIndex((h) => h.toLowerCase() === nama.toLowerCase().replace("'", ''));

/** "10 Desember" of this year, or of the next once it is past. */
function tanggalBernama(teks: string, hariIni: string): Result<string, GalatIngatkan> {
  if (/\d{4}$/.test(teks)) {
    const hasil = parseTanggal(teks);
    if (!hasil.ok) return err({ kind: 'tanggal-salah' });
    return hasil.value < hariIni ? err({ kind: 'sudah-lewat', tanggal: hasil.value }) : ok(hasil.value);
  }
  const tahun = Number(hariIni.slice(0, 4));
  const calon = [tahun, tahun + 1].flatMap((t) => {
    const hasil = parseTanggal(`${teks}${/[-/]/.test(teks) ? teks.replace(/[^-/]/g, '').slice(0, 1) : ' '}${t}`);
    return hasil.ok && hasil.value >= hariIni ? [hasil.value] : [];
  });
  return calon[0] === undefined ? err({ kind: 'tanggal-salah' }) : ok(calon[0]);
}

/** "3", "tiga", "dua belas", and "se" of "seminggu"; undefined for words that are no number. */
const BILANGAN = String.raw`\d{1,3}|[a-z]+(?:\s+(?:belas|puluh(?:\s+[a-z]+)?))?`;
function bilangan(tulisan: string): number | undefined {
  if (/^\d+$/.test(tulisan)) return Number(tulisan);
  const kata = tulisan.toLowerCase().split(/\s+/);
  if (kata.join() === 'se') return 1;
  const n = readKataBilangan(kata);
  return n?.kind === 'angka' && n.banyak === kata.length && n.nilai.isInteger() ? n.nilai.toNumber() : undefined;
}

type Pembaca = (teks: string, s: SumberIngatkan) => Result<Waktu, GalatIngatkan> | undefined;

const berulang: Pembaca = (teks) => {
  if (/\b(?:se)?tiap\s+hari\b(?!\s+(?:senin|selasa|rabu|kamis|jum|sabtu|minggu))/i.test(teks)) return err({ kind: 'terlalu-sering' });
  const akhir = potong(teks, /\b(?:se)?tiap\s+(awal|akhir)\s+bulan\b/i);
  if (akhir !== undefined)
    return ok({ teks: akhir.sisa, pola: { kind: 'bulanan', tanggal: akhir.cocok[1]?.toLowerCase() === 'awal' ? 1 : 31 } });
  const bulanan =
    potong(teks, /\b(?:se)?tiap\s+(?:bulan\s+)?(?:pada\s+)?(?:tanggal|tgl\.?)\s*(\d{1,2})\b(?:\s+(?:tiap|setiap)\s+bulan)?/i) ??
    potong(teks, /\b(?:tanggal|tgl\.?)\s*(\d{1,2})\s+(?:se)?tiap\s+bulan(?:nya)?\b/i);
  if (bulanan !== undefined) {
    const n = Number(bulanan.cocok[1]);
    return n >= 1 && n <= 31 ? ok({ teks: bulanan.sisa, pola: { kind: 'bulanan', tanggal: n } }) : err({ kind: 'tanggal-salah' });
  }
  // "Setiap minggu" is every week: of which day is not said.
  if (/\b(?:se)?tiap\s+minggu\b(?!\s+(?:pagi|siang|sore|malam))/i.test(teks)) return err({ kind: 'tanpa-waktu' });
  const mingguan = potong(teks, new RegExp(String.raw`\b(?:se)?tiap\s+(?:hari\s+)?(${HARI})\b`, 'i'));
  return mingguan === undefined
    ? undefined
    : ok({ teks: mingguan.sisa, pola: { kind: 'mingguan', hari: hariKe(mingguan.cocok[1] ?? '') } });
};

const nisbi: Pembaca = (teks, { hariIni }) => {
  const senin = tambahHari(hariIni, -hariDalamPekan(hariIni));
  const dekat = potong(teks, /\b(hari ini|besok|bsk|lusa)\b/i);
  if (dekat !== undefined) {
    const kata = dekat.cocok[1]?.toLowerCase() ?? '';
    return sekali(dekat.sisa, tambahHari(hariIni, kata === 'hari ini' ? 0 : kata === 'lusa' ? 2 : 1));
  }
  const lagi =
    potong(teks, new RegExp(String.raw`\b(?:dalam\s+)?(${BILANGAN})\s*(hari|minggu|pekan|bulan)\s+(?:lagi|ke\s*depan|mendatang)\b`, 'i')) ??
    potong(teks, new RegExp(String.raw`\bdalam\s+(${BILANGAN})\s*(hari|minggu|pekan|bulan)\b`, 'i'));
  const n = bilangan(lagi?.cocok[1] ?? '');
  if (lagi !== undefined && n !== undefined) {
    const satuan = lagi.cocok[2]?.toLowerCase();
    return sekali(lagi.sisa, satuan === 'bulan' ? tambahBulan(hariIni, n) : tambahHari(hariIni, satuan === 'hari' ? n : n * 7));
  }
  // "Minggu" is also the word for a week: "minggu depan" is one, "hari Minggu" is a day.
  const pekan = potong(
    teks,
    new RegExp(String.raw`\b(?:(?:hari\s+)?(${HARI})\s+)?(?:minggu|pekan)\s+depan\b(?:\s+(?:hari\s+)?(${HARI})\b)?`, 'i'),
  );
  if (pekan !== undefined) {
    const nama = pekan.cocok[1] ?? pekan.cocok[2];
    return sekali(pekan.sisa, tambahHari(senin, 7 + (nama === undefined ? 0 : hariKe(nama))));
  }
  const hari = potong(teks, new RegExp(String.raw`\b(?:hari\s+)?(${HARI})(?:\s+(depan|ini|besok|nanti))?\b`, 'i'));
  if (hari === undefined || (/^minggu$/i.test(hari.cocok[0]) && !/hari\s+minggu/i.test(teks))) return undefined;
  const ke = hariKe(hari.cocok[1] ?? '');
  const jarak = (ke - hariDalamPekan(hariIni) + 7) % 7;
  return sekali(hari.sisa, tambahHari(hariIni, jarak === 0 ? 7 : jarak));
};

const bertanggal: Pembaca = (teks, { hariIni }) => {
  const hari = String.raw`(?:(?:hari\s+)?(?:${HARI})[\s,]+)?`;
  const lengkap =
    potong(teks, new RegExp(String.raw`${hari}\b(?:tanggal|tgl\.?)?\s*(\d{1,2}\s+(?:${BULAN})\b\.?(?:\s+\d{4})?)`, 'i')) ??
    potong(
      teks,
      new RegExp(String.raw`${hari}\b(?:tanggal|tgl\.?)?\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/]\d{1,2}(?:[-/]\d{4})?)(?![-/\d])`, 'i'),
    );
  if (lengkap !== undefined) {
    const tulisan = (lengkap.cocok[1] ?? '').replace('.', '');
    const tanggal = tanggalBernama(/^\d{4}-/.test(tulisan) ? tulisan.split('-').toReversed().join('-') : tulisan, hariIni);
    return tanggal.ok ? sekali(lengkap.sisa, tanggal.value) : tanggal;
  }
  const nomor = potong(teks, new RegExp(String.raw`${hari}\b(?:tanggal|tgl\.?)\s*(\d{1,2})\b`, 'i'));
  if (nomor === undefined) return undefined;
  const tanggal = tanggalBerikut(Number(nomor.cocok[1]), hariIni);
  return tanggal === undefined ? err({ kind: 'tanggal-salah' }) : sekali(nomor.sisa, tanggal);
};

/** Rules whose name stands in the words; the longest name wins, the office's own document before the government's. */
function aturanOf(teks: string, s: SumberIngatkan): string | undefined {
  const kata = kataOf(teks).join(' ');
  const isAda = (nama: string): boolean => ` ${kata} `.includes(` ${kataOf(nama).join(' ')} `);
  const kena = s.aturan.flatMap((a) => {
    const panjang = Math.max(0, ...[...a.nama, a.judul].filter(isAda).map((n) => n.length));
    return panjang === 0 ? [] : [{ a, panjang }];
  });
  const terpanjang = Math.max(0, ...kena.map((x) => x.panjang));
  const sama = kena.filter((x) => x.panjang === terpanjang).map((x) => x.a);
  const milik = sama.find((a) => a.lingkup === 'opd') ?? sama[0];
  const [ke] = ambilTriwulan(kata).triwulan;
  const bertriwulan = milik?.triwulan === undefined ? undefined : sama.find((a) => a.triwulan === ke && a.lingkup === milik.lingkup);
  return bertriwulan?.id ?? (milik === undefined ? undefined : indukOf(milik.id));
}

const sebelumDokumen: Pembaca = (teks, s) => {
  const angka =
    potong(teks, /\bh\s*(?:-|min(?:us)?\s*)\s*(\d{1,3})\b(?:\s+sebelum)?/i) ??
    potong(teks, new RegExp(String.raw`\b(${BILANGAN})\s*(hari|minggu|pekan|bulan)\s+(?:sebelum|sblm|menjelang)\b`, 'i'));
  const pas = angka === undefined ? potong(teks, /\b(?:pada\s+)?(?:hari\s+h|h\s*-?\s*h)\b/i) : undefined;
  if (angka === undefined && pas === undefined) return undefined;
  const n = angka === undefined ? 0 : bilangan(angka.cocok[1] ?? '');
  if (n === undefined) return undefined;
  const satuan = angka?.cocok[2]?.toLowerCase() ?? 'hari';
  const hari = satuan === 'hari' ? n : satuan === 'bulan' ? n * 30 : n * 7;
  const sisa = (angka ?? pas)?.sisa ?? teks;
  const kode = aturanOf(sisa, s);
  if (kode === undefined) return err({ kind: 'dokumen-tidak-dikenal' });
  return hari > 365
    ? err({ kind: 'tanggal-salah' })
    : ok({ teks: sisa, pola: { kind: 'sebelum', kode, pemda: s.pemda, ...(s.opd === undefined ? {} : { opd: s.opd }), hari } });
};

/** The words that only join. */
const rapikan = (teks: string): string => {
  const tepi =
    /^(?:untuk|bahwa|agar|supaya|pada|tentang|ttg|soal|ada|ya|dong|saya|kami|kita|sblm|:|,|-|\.)\s+|\s+(?:ya|dong|pada|untuk|sebelum|sblm|,|-|:)$|[\s.,;:?!-]+$/i;
  let isi = teks.replace(/\s+/g, ' ').trim();
  for (let lama = ''; lama !== isi;) {
    lama = isi;
    isi = isi.replace(tepi, '').trim();
  }
  return isi;
};

const pembaca: readonly Pembaca[] = [sebelumDokumen, berulang, bertanggal, nisbi];

/** A second day in what is left of the words: the same one again is taken out, another one makes two. */
function sisaKata(teks: string, pola: Pengingat['pola'], s: SumberIngatkan): Result<string, GalatIngatkan> {
  if (/(?:&|\bdan\b|\/)\s*(?:(?:tanggal|tgl)\.?\s*)?\d{1,2}\b/i.test(teks)) return err({ kind: 'rancu' });
  for (const baca of [berulang, bertanggal, nisbi]) {
    const lagi = baca(teks, s);
    if (lagi?.ok !== true) continue;
    const sama = JSON.stringify(lagi.value.pola) === JSON.stringify(pola);
    return sama ? ok(lagi.value.teks) : err({ kind: 'rancu' });
  }
  return ok(teks);
}

export function bacaIngatkan(teks: string, s: SumberIngatkan): Result<PengingatTerbaca, GalatIngatkan> {
  const inti = teks
    .normalize('NFKC')
    .replace(/[‐-―]/g, '-')
    .replace(AWAL, '')
    .replace(TENGAH, ' ')
    .replace(/\bnanti\s+(?=pagi|siang|sore|petang|malam)/i, 'hari ini ')
    .trim();
  const jam = [...inti.matchAll(JAM)];
  if (jam.length > 1) return err({ kind: 'rancu' });
  const [satu] = jam;
  const pukul =
    satu === undefined ? undefined : bacaJam(satu[2] ?? '', satu[1] !== undefined, Number(satu[3] ?? 0), satu[4]?.toLowerCase());
  if (satu === undefined ? /\b(?:pukul|jam|pkl)\b/i.test(inti) : pukul === undefined) return err({ kind: 'jam-salah' });
  const bagian = satu === undefined ? BAGIAN.exec(inti) : null;
  const saat = bagian === null ? pukul : pukulBagian[bagian[2]?.toLowerCase() ?? ''];
  const tanpaJam = satu === undefined ? inti.replace(BAGIAN, '$1') : inti.replace(satu[0], ' ');
  for (const baca of pembaca) {
    const waktu = baca(tanpaJam, s);
    if (waktu === undefined) continue;
    if (!waktu.ok) return waktu;
    const { pola } = waktu.value;
    const sisa = sisaKata(waktu.value.teks, pola, s);
    if (!sisa.ok) return sisa;
    const isi = rapikan(sisa.value);
    if (isi === '' && pola.kind !== 'sebelum') return err({ kind: 'tanpa-isi' });
    const judul = pola.kind === 'sebelum' ? judulSebelum(isi, pola, s) : isi;
    return ok({ isi: judul, pola, ...(saat === undefined ? {} : { pukul: saat }) });
  }
  return err({ kind: 'tanpa-waktu' });
}

/** "siapkan draf LKjIP" keeps its words; the name of the document alone is told with its lead time. */
function judulSebelum(isi: string, p: Extract<Pengingat['pola'], { kind: 'sebelum' }>, s: SumberIngatkan): string {
  const nama = s.aturan.flatMap((a) => (isPerihal(a.id, p.kode) ? [...a.nama, a.judul] : []));
  const tersisa = kataOf(ambilTriwulan(kataOf(isi).join(' ')).sisa).join(' ');
  const cuma = nama.some((n) => kataOf(n).join(' ') === tersisa || kataOf(n).join(' ') === kataOf(isi).join(' '));
  const judul = judulPerihal(s.aturan, p.kode);
  return cuma || isi === '' ? `${p.hari === 0 ? 'hari batas' : `${p.hari} hari sebelum batas`} ${judul}` : isi;
}
