// Questions about deadlines: of a document, of an office, in a stretch of days. One with a content word that nothing here explains is not ours.
import { tahunTanggal, tambahBulan, tambahHari } from '../kinerja/tanggal.ts';
import type { PermintaanOf } from '../permintaan.ts';
import { hariDalamPekan } from '../reminders/hari-kerja.ts';
import type { AturanKalender } from '../rujukan/skema-kalender.ts';
import { ambilNama, kataOf, type Bernama, type KataTanya } from './isian/nama-isian.ts';
import { bacaSlot, pakai, persis, ringan, salahSatu, type Slot, type SumberIsian } from './isian/slot-isian.ts';

export type PermintaanTenggat = PermintaanOf<'tenggat'>;
export type SumberTenggat = SumberIsian & {
  readonly aturan: readonly AturanKalender[];
  /** Every government, also one of which nobody entered anything. */
  readonly namaPemda: readonly Bernama[];
};

/** Words that say by themselves that a deadline is asked for. */
const KUAT =
  /\b(?:tenggat|deadline|due date|jatuh tempo|paling (?:lambat|telat|akhir)|batas (?:waktu|akhir|tanggal|penyampaian|penyerahan|pengumpulan))\b/;
/** Only together with a document that has a deadline. */
const LEMAH =
  /\bbatas\b|\bsampai kapan\b|\bjadwal\b|\b(?:berapa|brp) (?:hari|minggu|lama|bulan) (?:lagi|tersisa)\b|\b(?:tinggal|kurang|sisa) (?:berapa )?(?:hari|waktu|minggu)\b|\bsisa (?:hari|waktu)\b|\bhari lagi\b|\bkapan\b.*\b(?:harus|wajib|terakhir|selambat\w*|upload|(?:di|meng?)?(?:unggah|kirim|kumpul\w*|serah\w*|setor|susun|buat))\b/;
/** What the follow-up of recommendations is asked with (understand/isian). */
const REKOMENDASI = /\b(?:rekomendasi|rekom|temuan|saran|bukti|eviden)\b/;

const KATA_TENGGAT = [
  'tenggat deadline due date jatuh tempo batas waktu akhir paling lambat telat selambat lambatnya terakhir kapan tanggal tgl hari minggu bulan lama lagi tersisa tinggal',
  'kurang sisa harus wajib diserahkan disampaikan dikumpulkan dikumpul diselesaikan disusun dibuat dikirim diunggah disetor selesai menyerahkan menyampaikan mengumpulkan',
  'ditandatangani menandatangani diteken menyusun membuat penyampaian penyerahan pengumpulan penyusunan pembuatan penetapan ditetapkan laporan dokumen jadwal terdekat dekat berikut berikutnya selanjutnya',
  'diundur dimundurkan dipindah dipindahkan mundur upload diupload unggah kirim mengirim setor menyetor susun buat sampai',
  'depan mendatang besok lusa nanti jatuh sih nih ya dong pelaporan kewajiban kegiatan sakip akip apa yang saja ada mana kita kami dalam ke',
].flatMap((x) => x.split(' '));
const kataTenggat: ReadonlySet<string> = new Set(KATA_TENGGAT);

const OPD = /\b(?:opd|skpd|pd|perangkat daerah|dinas|badan|kecamatan|camat|kelurahan|kantor|unit kerja)\b/;
const PEMDA = /\b(?:pemda|pemerintah daerah|kabupaten|kota|provinsi|bupati|wali ?kota|gubernur|kepala daerah|pemko|pemkab|pemkot)\b/;
const kataTempat: readonly string[] =
  'opd skpd pd perangkat daerah dinas badan kecamatan camat kelurahan kantor unit kerja pemda pemerintah kabupaten kota provinsi bupati wali walikota gubernur kepala pemko pemkab pemkot'.split(
    ' ',
  );

const BULAN = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');

type Rentang = NonNullable<PermintaanTenggat['rentang']>;

/** The whole month in which a day lies. */
function bulanOf(iso: string): Rentang {
  const dari = `${iso.slice(0, 7)}-01`;
  return { dari, sampai: tambahHari(tambahBulan(dari, 1), -1) };
}

/** A month without a year is this year's, or next year's when it is over. */
function bulanBernama(x: Slot, hariIni: string): Rentang | undefined {
  const ke = BULAN.findIndex((b) => pakai(x.kata, persis(b)));
  if (ke < 0) return undefined;
  const tahunIni = tahunTanggal(hariIni);
  const nomor = String(ke + 1).padStart(2, '0');
  const tahun = x.tahun[0] ?? (nomor < hariIni.slice(5, 7) ? tahunIni + 1 : tahunIni);
  return bulanOf(`${tahun}-${nomor}-01`);
}

function rentangOf(x: Slot, hariIni: string): Rentang | undefined {
  const t = x.teks;
  const senin = tambahHari(hariIni, -hariDalamPekan(hariIni));
  const ke = /\b(\d{1,3}) (hari|minggu|pekan|bulan) (?:ke depan|mendatang|lagi|kedepan)\b/.exec(t);
  if (ke !== null) {
    pakai(x.kata, persis(ke[1] ?? '', 'pekan', 'kedepan'));
    const n = Number(ke[1]);
    return { dari: hariIni, sampai: ke[2] === 'bulan' ? tambahBulan(hariIni, n) : tambahHari(hariIni, ke[2] === 'hari' ? n : n * 7) };
  }
  if (/\bhari ini\b/.test(t)) return { dari: hariIni, sampai: hariIni };
  if (/\bbesok\b/.test(t)) return { dari: tambahHari(hariIni, 1), sampai: tambahHari(hariIni, 1) };
  if (/\b(?:minggu|pekan) ini\b/.test(t)) return { dari: hariIni, sampai: tambahHari(senin, 6) };
  if (/\b(?:minggu|pekan) depan\b/.test(t)) return { dari: tambahHari(senin, 7), sampai: tambahHari(senin, 13) };
  if (/\bbulan ini\b/.test(t)) return bulanOf(hariIni);
  if (/\bbulan depan\b/.test(t)) return bulanOf(tambahBulan(`${hariIni.slice(0, 7)}-01`, 1));
  return bulanBernama(x, hariIni);
}

/** The rules whose names stand in the question; equal names of several are all meant. A quarter keeps its own. */
function kodeOf(x: Slot, aturan: readonly AturanKalender[]): readonly string[] {
  const kena = ambilNama(
    x.kata as KataTanya[],
    aturan.map((a) => ({ id: a.id, nama: a.nama.map(kataOf) })),
  ).flat();
  const tw = kena.filter((k) => {
    const milik = aturan.find((a) => a.id === k)?.triwulan;
    return milik === undefined || x.triwulan.length === 0 || x.triwulan.includes(milik);
  });
  return [...new Set(tw)];
}

function lingkupOf(x: Slot, kode: readonly string[], aturan: readonly AturanKalender[]): PermintaanTenggat['lingkup'] {
  const lingkup =
    x.opd.length + x.rancu.length > 0 || OPD.test(x.teks) ? 'opd' : PEMDA.test(x.teks) || x.pemda.length > 0 ? 'pemda' : undefined;
  // "Tenggat Bengkalis": all that falls due there, of its offices too.
  if (kode.length === 0) return lingkup === 'opd' ? lingkup : undefined;
  // "LKPJ Kota Dumai" and "PK Kota Dumai": a place that no rule of these names narrows nothing.
  return kode.some((k) => aturan.find((a) => a.id === k)?.lingkup === lingkup) ? lingkup : undefined;
}

const isHabis = (x: Slot, s: SumberIsian): boolean =>
  x.kata.every(
    (w) => w.terpakai || kataTenggat.has(w.kata) || kataTempat.includes(w.kata) || ringan.has(w.kata) || s.kosakata.fungsi.has(w.kata),
  );

function susun(x: Slot, s: SumberTenggat, kode: readonly string[], opd: string | undefined): PermintaanTenggat {
  const rentang = rentangOf(x, s.hariIni);
  const lingkup = lingkupOf(x, kode, s.aturan);
  const [pemda] = x.pemda;
  const [tahun] = x.tahun;
  const milik = opd ?? x.opd[0] ?? s.opdLaporan[0] ?? (x.sendiri ? s.opdSendiri : undefined);
  return {
    kind: 'tenggat',
    kode: [...kode],
    ...(milik === undefined ? {} : { opd: milik }),
    ...(pemda === undefined || milik !== undefined ? {} : { pemda }),
    ...(lingkup === undefined ? {} : { lingkup }),
    ...(rentang === undefined ? (tahun === undefined ? {} : { tahun }) : { rentang }),
  };
}

/** "kalau LKPJ?", "kalau 2028?", "kalau Setda?" behind an answer about deadlines. */
function lanjutkan(x: Slot, s: SumberTenggat, lama: PermintaanTenggat): PermintaanTenggat | undefined {
  const kode = kodeOf(x, s.aturan);
  pakai(x.kata, persis('kalau', 'bagaimana', 'lalu', 'terus', 'untuk'));
  const p = susun(x, s, kode, undefined);
  const berisi = kode.length > 0 || x.opd.length > 0 || x.pemda.length > 0 || p.tahun !== undefined || p.rentang !== undefined;
  if (!berisi || x.nomor !== undefined || x.rancu.length > 1 || !isHabis(x, s) || x.kata.length > 8) return undefined;
  const { kind: _k, kode: _kode, ...baru } = p;
  const { tahun: _t, rentang: _r, ...tanpaWaktu } = lama;
  const { opd: _o, pemda: _p, lingkup: _l, ...tanpaTempat } = baru.tahun === undefined && baru.rentang === undefined ? lama : tanpaWaktu;
  const pindah = baru.opd !== undefined || baru.pemda !== undefined || baru.lingkup !== undefined;
  const dasar = pindah ? tanpaTempat : baru.tahun === undefined && baru.rentang === undefined ? lama : tanpaWaktu;
  return { ...dasar, ...baru, kode: kode.length > 0 ? [...kode] : lama.kode };
}

/** Several where an office of that name is in several governments; [] when it is no question about deadlines. */
export function bacaTenggat(teks: string, s: SumberTenggat): readonly PermintaanTenggat[] {
  // Names of entered indicators ("SKM") are names of documents here.
  const x = bacaSlot(teks, { ...s, nama: { ...s.nama, pemda: s.namaPemda, indikator: [] } });
  if (x.asing || REKOMENDASI.test(x.teks)) return [];
  const kuat = KUAT.test(x.teks);
  if (!kuat && !LEMAH.test(x.teks)) {
    const p =
      s.lama?.kind === 'tenggat' && /^(?:kalau|bagaimana|lalu|terus|untuk|yang)\b/.test(x.teks) ? lanjutkan(x, s, s.lama) : undefined;
    return p === undefined ? [] : [p];
  }
  const kode = kodeOf(x, s.aturan);
  if (kode.length === 0 && (!kuat || pakai(x.kata, salahSatu('lewat', 'melewati', 'terlambat')))) return [];
  // What an action plan schedules is another matter than when it is due.
  if (!kuat && /\bjadwal\b/.test(x.teks) && kode.some((k) => /rencana-aksi|renaksi/.test(k))) return [];
  // Once recommendations stand in the book, their own dates are the answer.
  if (kode.includes('tindak-lanjut-lhe') && s.buku.semua('rekomendasi').length > 0) return [];
  const bacaan = (x.rancu.length > 1 ? x.rancu : [undefined]).map((opd) => susun(x, s, kode, opd));
  return isHabis(x, s) ? bacaan : [];
}
