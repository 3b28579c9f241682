// Frame -> readings. The order of the rules is the grammar: what a question is surely about comes before what it may be about.
import type { Permintaan } from '../permintaan.ts';
import type { Ukuran } from '../rujukan/skema.ts';
import type { Bingkai } from './bingkai.ts';
import {
  bacaanAnggaran,
  bacaanBanding,
  bacaanTercetak,
  bacaanNilai,
  bacaanPeringkat,
  punyaUkuranAnggaran,
  punyaUkuranKinerja,
  tahunDiminta,
} from './baca-angka.ts';
import { bacaanNarasi, bacaanRekaman } from './baca-rekaman.ts';
import { jagaBatasan } from './batasan.ts';
import { readHitung } from './hitung.ts';
import type { Pemahaman } from './pemahaman.ts';
import { kataNama } from './normalise.ts';
import { bacaAnggaran, bacaIndikator, ingkar, type Sumber } from './pokok.ts';
import { bacaSalam } from './salam.ts';

export type Waktu = { readonly tahunIni: number };

export const bacaan = (daftar: readonly Permintaan[]): Pemahaman | undefined =>
  daftar.length === 0 ? undefined : { kind: 'bacaan', bacaan: daftar };

/** Reads one question. Follow-ups have been merged into the frame before (lanjutan.ts). */
export function fromText(b: Bingkai, s: Sumber, waktu: Waktu): Pemahaman {
  const ada = s.kamus.pemahaman.get(b);
  if (ada?.tahunIni === waktu.tahunIni) return ada.pemahaman;
  const pemahaman = pahami(b, s, waktu);
  s.kamus.pemahaman.set(b, { tahunIni: waktu.tahunIni, pemahaman });
  return pemahaman;
}

function pahami(b: Bingkai, s: Sumber, waktu: Waktu): Pemahaman {
  if (b.teks === '' || !/[\p{L}\p{N}]/u.test(b.teks)) return { kind: 'klarifikasi', sebab: 'kosong', kata: [] };
  const sapaan = bacaSalam(b);
  if (sapaan !== undefined) return sapaan;
  const hitung = readHitung(b, { skala: s.kamus.skala });
  if (hitung?.kind === 'permintaan') return { kind: 'bacaan', bacaan: [hitung.permintaan] };
  if (hitung?.kind === 'kurang') return { kind: 'hitung-kurang', kurang: hitung };
  if (b.angkaRusak.length > 0) return { kind: 'klarifikasi', sebab: 'angka-rusak', kata: b.angkaRusak };
  const asing = tempatAsing(b);
  if (asing.length > 0) return { kind: 'tidak-ada', sebab: 'tempat', kata: asing };
  const arti = bacaIstilah(b, s) ?? tanpaData(b, s);
  if (arti !== undefined) return arti;
  // A term that the question only mentions must be part of what is found; it is not explained by being in the glossary.
  const lengkap = { ...b, sisa: [...b.sisa, ...b.kataIstilah.filter((w) => !b.sisa.includes(w))] };
  const [umum] = b.opdUmum;
  // A subject that belongs to another office was not meant with "kecamatan".
  const milikLain =
    umum !== undefined &&
    b.pokok.some(
      (ms) =>
        ms.length > 0 &&
        ms.every((m) => {
          const milik = s.kamus.bernamaOf(m)?.opd;
          return milik !== undefined && milik !== umum;
        }),
    );
  const dekat = umum !== undefined && b.opd.length === 0 && !milikLain ? bacaIsi({ ...lengkap, opd: [umum] }, s, waktu) : undefined;
  const isi = dekat?.kind === 'bacaan' || dekat?.kind === 'semua' ? dekat : bacaIsi(lengkap, s, waktu);
  return isi === undefined ? tanpaBacaan(lengkap) : jagaBatasan(b, isi, s);
}

/** Offices that write to the OPD (Inspektorat) are no foreign place in a question about their letters and evaluations. */
function tempatAsing(b: Bingkai): readonly string[] {
  const suratMenyurat = ['rekomendasi', 'surat', 'kapan', 'nomor-surat', 'status', 'tindak-lanjut', 'tanpa-bukti'].some((n) =>
    b.niat.includes(n),
  );
  const pengirim = new Set(['inspektorat', 'inspektorat daerah', 'inspektorat kota dumai', 'bkn', 'bpk', 'bpkp', 'apip']);
  return b.tempatAsing.filter((t) => !(suratMenyurat && pengirim.has(t)) && !b.niat.includes('istilah'));
}

function bacaIstilah(b: Bingkai, s: Sumber): Pemahaman | undefined {
  if (!b.niat.includes('istilah') && !isTanyaArti(b)) return undefined;
  const berdata = b.tahun.length > 0 || b.triwulan.length > 0;
  if (b.sisa.length > 0 && b.istilah.length === 0) return { kind: 'tidak-ada', sebab: 'istilah-tak-dikenal', kata: b.sisa };
  const takAsing = b.sisa.every((w) => s.kamus.kosakata.kata.has(w));
  if (b.istilah.length > 0 && !berdata && takAsing) return { kind: 'bacaan', bacaan: [{ kind: 'istilah', istilah: [...b.istilah] }] };
  const skm = b.unsur.length > 0 ? s.katalog.istilah.filter((i) => i.id.includes('unsur')) : [];
  return skm.length > 0 ? { kind: 'bacaan', bacaan: [{ kind: 'istilah', istilah: skm.map((i) => i.id) }] } : undefined;
}

const tanyaBeda = new Set(['beda', 'bedanya', 'perbedaan', 'perbedaannya', 'apa', 'sama', 'dengan', 'dan', 'antara', 'sih', 'ya']);

/** "lhe apa?", "bedanya iku sama ikm apa": nothing but terms and the wish to know them. */
function isTanyaArti(b: Bingkai): boolean {
  const polos =
    b.sisa.length === 0 &&
    b.pemda.length === 0 &&
    b.opd.length === 0 &&
    b.tahun.length === 0 &&
    b.besaran.length === 0 &&
    b.nomor === undefined;
  const bertanyaLain = b.niat.some((n) => n === 'penyebab' || n === 'tertinggi' || n === 'terendah');
  if (!polos || b.istilah.length === 0 || b.tabel.length > 0 || bertanyaLain) return false;
  const kata = b.teks.split(/[^\p{L}\d]+/u).filter((w) => w !== '');
  const terms = b.istilah.length > 1 || kata.filter((w) => !tanyaBeda.has(w)).length > 1;
  if (/\bbeda(?:nya)?\b|\bperbedaan\b/.test(b.teks) && terms) return true;
  return (
    kata.length <= (b.tingkat.length > 0 ? 2 : 4) &&
    /^(?:apa|apaan)\b|\b(?:apa|apaan)$|\bitu apa\b/.test(b.teks.replace(/[\s?]+(?:ya|sih|dong|pak|bu|min)*[\s?]*$/u, ''))
  );
}

/** A term of the field that people ask numbers for and no document here carries. */
function tanpaData(b: Bingkai, s: Sumber): Pemahaman | undefined {
  if (b.istilah.length === 0) return undefined;
  const kosong = s.katalog.istilah.filter((i) => i.tanpaData === true && b.istilah.includes(i.id));
  // A term that is part of the name of the subject is no question of its own.
  const namaPokok = new Set(b.kataPokok);
  const lepas = kosong.filter((i) => ![i.istilah, ...i.alias].some((a) => kataNama(a).every((w) => namaPokok.has(w))));
  if (lepas.length === 0 || b.niat.includes('skala') || /\b(?:rekomendasi|saran)\b/.test(b.teks)) return undefined;
  return { kind: 'tidak-ada', sebab: 'istilah-tanpa-data', kata: lepas.map((i) => i.istilah) };
}

function bacaIsi(b: Bingkai, s: Sumber, waktu: Waktu): Pemahaman | undefined {
  if (/\b(?:tabel|lampiran|gambar|grafik)\b/.test(b.teks)) {
    const hilang = bacaanNarasi(b, s, 2);
    const tidakAda =
      hilang?.kind === 'bacaan' &&
      hilang.bacaan.every(
        (p) => p.kind === 'narasi' && p.narasi.every((id) => s.katalog.narasi.some((n) => n.id === id && n.tidakAda === true)),
      );
    if (tidakAda) return hilang;
  }
  // A phrase of two words or more that only a narrative record has, in a question that asks for no measure of a named subject.
  const berangka = b.ukuran.length > 0 || b.pokok.some((ms) => ms.some((m) => s.kamus.pokokUtama.has(m.id)));
  const bertingkat = b.tingkat.some((t) => t !== 'misi' && t !== 'visi');
  const khas = berangka || bertingkat || b.niat.some((n) => !niatNarasi.has(n)) ? undefined : bacaanNarasi(b, s, 2);
  if (khas !== undefined) return khas;
  const [tabel] = b.tabel;
  if (tabel !== undefined && b.tabel.length === 1 && !b.niat.some((n) => n === 'pertentangan' || n === 'rekomendasi')) {
    const [i, a] = [bacaIndikator(b, s), bacaAnggaran(b, s)];
    if (i.bacaan.length > 0 || a.bacaan.length > 0) return bacaan(bacaanTercetak(b, tabel, i, a, tahunDiminta(b, s, waktu)));
  }
  const rekaman = bacaanRekaman(b, s);
  if (rekaman !== undefined) return rekaman;
  const periode = tahunDiminta(b, s, waktu);
  const indikator = bacaIndikator(b, s);
  const anggaran = bacaAnggaran(b, s);
  const dimuat = indikator.bacaan.length > 0 || anggaran.bacaan.length > 0;
  // A word that no name of the subject holds keeps its veto.
  if (b.sisa.length > 0 && !dimuat) return bacaanNarasi(b, s);
  if (b.waktu.includes('bulan') && !/\b31 desember\b/.test(b.teks) && (dimuat || b.ukuran.length > 0))
    return { kind: 'tidak-ada', sebab: 'unit-lain', kata: [] };
  const peringkat = bacaanPeringkat(b, anggaran, periode);
  if (peringkat !== undefined) return bacaan(peringkat);
  const ketercapaian = b.niat.includes('belum-tercapai') ? 'belum' : b.niat.includes('tercapai') ? 'tercapai' : undefined;
  if (ketercapaian !== undefined && indikator.bacaan.length === 0 && !punyaUkuranAnggaran(b)) {
    return bacaan([
      { kind: 'ketercapaian', status: ketercapaian, periode, ...opdTunggal(b), ...(b.niat.includes('jumlah') ? { jumlah: true } : {}) },
    ]);
  }
  const banding = bacaanBanding(b, s, indikator, anggaran, periode);
  if (banding.length > 0) return bacaan(banding);
  const kinerja = indikator.bacaan.length > 0 && !(punyaUkuranAnggaran(b) && !punyaUkuranKinerja(b));
  // "realisasi per program": programmes have budgets, IKU have targets.
  const perProgram = b.tingkat.some((t) => t === 'program' || t === 'kegiatan' || t === 'sub-kegiatan') && b.ukuran.includes('realisasi');
  const uang =
    anggaran.bacaan.length > 0 || punyaUkuranAnggaran(b) || (perProgram && indikator.bacaan.length === 0 && !punyaUkuranKinerja(b));
  if (!dimuat && b.ukuran.length === 0) {
    const narasi = bacaanNarasi(b, s);
    if (narasi !== undefined) return narasi;
  }
  const daftar = [
    ...(uang ? bacaanAnggaran(b, s, anggaran, indikator, periode) : []),
    ...(kinerja ? bacaanNilai(b, indikator, periode) : []),
  ];
  if (daftar.length > 0) {
    const beriku = indikator.bacaan.flat().some((id) => s.katalog.indikator.some((i) => i.id === id && i.iku));
    const ranah = pilihRanah(b, daftar, beriku);
    // Two offices named: both are asked about, each for the years of its own reports.
    return b.opd.length > 1 && ranah.length === b.opd.length && ranah.every((p) => p.kind === 'anggaran')
      ? { kind: 'semua', bacaan: ranah.map((p) => tahunSendiri(p, s)) }
      : bacaan(ranah);
  }
  if (indikator.diOpdLain.length > 0 || anggaran.diOpdLain.length > 0) {
    return {
      kind: 'tidak-ada',
      sebab: 'indikator-opd-lain',
      kata: [...indikator.diOpdLain, ...anggaran.diOpdLain, ...b.opd.map((o) => `opd:${o}`)],
    };
  }
  return bacaUmum(b, s, periode) ?? bacaanNarasi(b, s);
}

function tahunSendiri(p: Permintaan, s: Sumber): Permintaan {
  if (p.kind !== 'anggaran' || p.periode.length < 2) return p;
  const opd = s.katalog.anggaran.find((a) => a.id === p.anggaran[0])?.opd;
  const laporan = new Set(s.katalog.dokumen.filter((d) => d.opd === opd).map((d) => String(d.tahun)));
  const tahun = p.periode.filter((t) => laporan.has(t));
  return tahun.length > 0 ? { ...p, periode: tahun } : p;
}

/** Intents that a narrative record can satisfy; any other has answers of its own. */
const niatNarasi = new Set(['daftar', 'jumlah', 'profil', 'istilah']);

/** "realisasi trantibum" may be performance or budget: words of money or of performance settle it, else both readings stay. */
function pilihRanah(b: Bingkai, daftar: readonly Permintaan[], iku: boolean): readonly Permintaan[] {
  const uang = daftar.filter((p) => p.kind === 'anggaran');
  const kinerja = daftar.filter((p) => p.kind !== 'anggaran');
  if (uang.length === 0 || kinerja.length === 0) return daftar;
  if (punyaUkuranAnggaran(b) || /\b(?:rupiah|rp|juta|miliar)\b/.test(b.teks) || b.lingkup.some((l) => l === 'murni' || l === 'perubahan'))
    return uang;
  if (punyaUkuranKinerja(b)) return kinerja;
  if (b.ukuran.length === 0) return iku ? kinerja : daftar;
  // The budget of a sasaran is found only through its indicator's words; the indicator itself is meant.
  if (uang.every((p) => p.kind === 'anggaran' && p.anggaran.every((id) => /\.sasaran-\d+$/.test(id)))) return kinerja;
  return daftar;
}

const opdTunggal = (b: Bingkai): { readonly opd?: string } => (b.opd.length === 1 && b.opd[0] !== undefined ? { opd: b.opd[0] } : {});

/** No subject is named, but the office is: its whole performance, or its whole budget. */
function bacaUmum(b: Bingkai, s: Sumber, periode: string[]): Pemahaman | undefined {
  if (b.opd.length === 0) return undefined;
  const iku = s.katalog.indikator.filter((i) => i.iku && b.opd.includes(i.opd)).map((i) => i.id);
  const ukuran = b.ukuran.filter((u): u is Ukuran => ['target', 'realisasi', 'capaian', 'predikat'].includes(u));
  if (ukuran.includes('realisasi') && ukuran.length === 1) {
    const total = b.opd.map((o) => s.katalog.anggaran.find((a) => a.opd === o && a.tingkat === 'total')?.id).filter((x) => x !== undefined);
    return bacaan([
      { kind: 'nilai', indikator: iku, ukuran: ['realisasi'], periode },
      { kind: 'anggaran', anggaran: total, ukuran: ['realisasi-anggaran'], periode },
    ]);
  }
  if (ukuran.length > 0 && !ukuran.includes('capaian')) return bacaan([{ kind: 'nilai', indikator: iku, ukuran, periode }]);
  if (ukuran.length > 0 || b.niat.includes('profil')) return bacaan([{ kind: 'ketercapaian', status: 'semua', periode, ...opdTunggal(b) }]);
  return undefined;
}

/** Nothing fits: say which word is unknown, or ask for the missing part. */
function tanpaBacaan(b: Bingkai): Pemahaman {
  const [capaian] = b.besaran;
  if (b.niat.includes('kebalikan') && capaian !== undefined && b.sisa.length === 0 && b.pokok.length === 0) {
    return { kind: 'hitung-kurang', kurang: { rumus: 'realisasi-dibutuhkan', kurang: ['target'], ada: { capaian: [capaian.desimal] } } };
  }
  if (b.sisa.length > 0) {
    const istilahSaja = b.sisa.every((w) => b.kataIstilah.includes(w));
    if (b.sisa.some((w) => ingkar.has(w))) return { kind: 'klarifikasi', sebab: 'pengecualian', kata: b.sisa.filter((w) => ingkar.has(w)) };
    if (istilahSaja) return { kind: 'tidak-ada', sebab: 'nama-tak-dikenal', kata: [b.kataIstilah.join(' ')] };
    if (b.sisaNama || b.niat.includes('pk')) return { kind: 'tidak-ada', sebab: 'nama-tak-dikenal', kata: b.sisa };
    return { kind: 'klarifikasi', sebab: 'kata-tak-dikenal', kata: b.sisa };
  }
  if (b.tabel.length > 0) return { kind: 'tidak-ada', sebab: 'tabel', kata: b.tabel };
  if (b.niat.length === 0 && b.ukuran.length === 0 && b.istilahMurni.length > 0 && b.opd.length === 0) {
    return { kind: 'bacaan', bacaan: [{ kind: 'istilah', istilah: [...b.istilahMurni] }] };
  }
  if (b.nomor !== undefined && b.ukuran.length === 0) return { kind: 'klarifikasi', sebab: 'nomor-tanpa-daftar', kata: [] };
  const [opd] = b.opd;
  if (opd !== undefined && b.ukuran.length === 0) return { kind: 'klarifikasi', sebab: 'tanpa-ukuran', kata: [], opd };
  return { kind: 'klarifikasi', sebab: 'tanpa-pokok', kata: [...b.ukuran] };
}
