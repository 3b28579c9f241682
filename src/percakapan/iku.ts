// A turn of the chat about the registry: whether the reading of the decrees or that of the reports answers, and how a turn goes on.
import { answer } from '../answer/index.ts';
import { kurangHitungIku } from '../answer/iku/hitung.ts';
import { bernama } from '../answer/iku/rak.ts';
import { gabungJawaban } from '../answer/gabung-jawaban.ts';
import { pilihanIku } from '../answer/iku/pilih.ts';
import type { Jawaban } from '../answer/jawaban.ts';
import { labelPermintaan } from '../answer/label-permintaan.ts';
import { putuskan, tanyaPilihan } from '../answer/putuskan.ts';
import type { Balasan, Keadaan, Mesin } from '../keadaan.ts';
import type { Permintaan } from '../permintaan.ts';
import type { Bingkai } from '../understand/bingkai.ts';
import { fromText, type Waktu } from '../understand/from-text.ts';
import { bacaIku } from '../understand/iku/baca-iku.ts';
import type { PahamIku } from '../understand/iku/paham-iku.ts';
import { bertempat } from '../understand/iku/tempat-iku.ts';
import { readBingkaiIku, type BingkaiIku } from '../understand/iku/bingkai-iku.ts';
import { gabungIku, gantiMasukan, isHalSaja, lengkapiHitungIku } from '../understand/iku/lanjutan-iku.ts';
import type { Pemahaman } from '../understand/pemahaman.ts';

export type Bacaan = { readonly b: BingkaiIku; readonly paham: PahamIku };

export function bacaRegistri(m: Mesin, teks: string): Bacaan | undefined {
  const b = readBingkaiIku(teks, m.kamusIku);
  const paham = bacaIku(b, m.kamusIku);
  return paham === undefined ? undefined : { b, paham };
}

/** Is it surely about an indicator of the registry, by its name or its formula? "KTP ber-NIK" with numbers is nobody's number. */
export function isUrusanRegistri(m: Mesin, teks: string, hanyaHitung: boolean): boolean {
  const r = bacaRegistri(m, teks);
  const [awal] = r?.paham.bacaan ?? [];
  if (hanyaHitung) return isHitung(awal);
  return (
    r !== undefined &&
    (isHitung(awal) ||
      (r.paham.nilai >= NAMA_PASTI && awal !== undefined && 'iku' in awal) ||
      (awal?.kind === 'iku-alur' && r.paham.nilai >= 0.5))
  );
}

/** A place that only decrees speak of: a government without reports, a decree, an office of one. */
function isTempatRegistri(m: Mesin, b: BingkaiIku, laporan: Bingkai): boolean {
  const berlaporan = new Set(m.konteks.pustaka.opd.map((o) => o.pemda));
  return b.ketetapan.length > 0 || b.pemda.some((p) => !berlaporan.has(p)) || (b.unit.length > 0 && laporan.opd.length === 0);
}

/** The government itself is named, none of the offices that report here. */
const isPemdaSaja = (b: BingkaiIku, laporan: Bingkai): boolean =>
  b.pemda.length > 0 && laporan.opd.length === 0 && laporan.opdUmum.length === 0;
/** What only a decree tells of a whole government. */
const hanyaKetetapan: ReadonlySet<string> = new Set(['iku-daftar', 'iku-jenjang', 'iku-alur', 'iku-mutu', 'ketetapan']);
/** The reports print a list of the same kind, of a later plan. */
const bersama = (awal: Permintaan, p: Pemahaman): boolean =>
  awal.kind === 'iku-jenjang' &&
  awal.nomor === undefined &&
  (p.kind === 'bacaan' || p.kind === 'semua') &&
  p.bacaan.some((x) => (x.kind === 'daftar' && x.isi === awal.tingkat) || x.kind === 'narasi');

const isHitung = (p: Permintaan | undefined): boolean => p?.kind === 'hitung' || p?.kind === 'iku-hitung';
/** Matters that both reports and decrees print. */
const halBersama = new Set(['rumus', 'satuan', 'polaritas', 'sasaran']);
const halUkur = new Set(['rumus', 'satuan', 'polaritas', 'definisi']);
/** A name as sure as this is meant, whatever else the words may be. */
const NAMA_PASTI = 0.8;

/** The message says what of the registry it wants: a matter of an indicator, a list of IKU, a decree. */
const isTegas = (b: BingkaiIku): boolean =>
  b.hal.length > 0 ||
  b.pemegang.length > 0 ||
  b.urusan.length > 0 ||
  b.jenjang.length > 0 ||
  b.tingkat.some((t) => t === 'iku' || t === 'ketetapan' || t === 'unit' || t === 'tujuan' || t === 'misi');

/** The words of a sasaran are those of a step of the cascade, not of a number. */
const isJenjangBernama = (b: BingkaiIku, awal: Permintaan): boolean => awal.kind === 'iku-alur' && b.tingkat.includes('sasaran');
const isTanpaNama = (p: Pemahaman): boolean =>
  (p.kind === 'tidak-ada' && (p.sebab === 'istilah-tanpa-data' || p.sebab === 'nama-tak-dikenal')) ||
  (p.kind === 'klarifikasi' && p.sebab === 'kata-tak-dikenal');
/** A formula was asked for and nothing of the reports was named: the list of all formulas. */
const isRumusUmum = (x: Permintaan): boolean => x.kind === 'rumus' && x.indikator.length === 0 && (x.rumus ?? []).length === 0;

type Pilihan = 'registri' | 'laporan' | 'keduanya';

/** Which reading answers a message that stands alone: that of the registry, that of the reports, or both. */
export function pilihBacaan(m: Mesin, r: Bacaan | undefined, laporan: Bingkai, p: Pemahaman): Pilihan {
  const [awal] = r?.paham.bacaan ?? [];
  if (r === undefined || awal === undefined || p.kind === 'tolak') return 'laporan';
  // "apip itu apa" asks for the word, also where an office goes by it.
  const istilah = p.kind === 'bacaan' && p.bacaan.every((x) => x.kind === 'istilah');
  if (istilah && r.b.pemda.length === 0 && r.b.ketetapan.length === 0 && r.b.hal.every((h) => h === 'definisi' || h === 'arti'))
    return 'laporan';
  // The office named is one of the reports', the government the registry's own.
  if (r.b.unitAsing && laporan.opd.length > 0) return 'laporan';
  if (isTempatRegistri(m, r.b, laporan)) return 'registri';
  // "rumus indeks demokrasi dumai": asked of a government with a decree, in words that neither side knows.
  if (awal.kind === 'iku-tak-ada') return isPemdaSaja(r.b, laporan) && r.b.hal.length > 0 && isTanpaNama(p) ? 'registri' : 'laporan';
  if (isPemdaSaja(r.b, laporan) && hanyaKetetapan.has(awal.kind) && (isTegas(r.b) || isJenjangBernama(r.b, awal)))
    return bersama(awal, p) ? 'keduanya' : 'registri';
  if (p.kind === 'klarifikasi' || p.kind === 'tidak-ada' || p.kind === 'hitung-kurang') return pilihTanpaLaporan(m, r, awal, laporan, p);
  return pilihDenganLaporan(m, r, awal, laporan, p);
}

/** The reports have no answer: the registry has one when its name, or the wish for it, is plain. */
function pilihTanpaLaporan(m: Mesin, r: Bacaan, awal: Permintaan, laporan: Bingkai, p: Pemahaman): Pilihan {
  const pasti = r.paham.nilai >= NAMA_PASTI && 'iku' in awal;
  if (awal.kind === 'iku-hitung')
    return p.kind === 'hitung-kurang' && kurangHitungIku(awal, m.konteks).length > 0 && !pasti ? 'laporan' : 'registri';
  if (p.kind === 'hitung-kurang') return 'laporan';
  // "capaian kinerja" says no name; that an indicator's name holds those words makes it none.
  if (p.kind === 'klarifikasi' && awal.kind === 'iku-nilai' && !bertempat(r.b)) return 'laporan';
  if (p.kind === 'klarifikasi' && (p.sebab === 'salam' || p.sebab === 'kosong' || p.sebab === 'pengecualian')) return 'laporan';
  // A place that no document here is about stays the answer.
  if (p.kind === 'tidak-ada' && p.sebab === 'tempat' && laporan.tempatAsing.length > 0 && !bertempat(r.b)) return 'laporan';
  if (laporan.opd.length > 0 || laporan.opdUmum.length > 0) return pasti && r.b.hal.length > 0 ? 'registri' : 'laporan';
  return pasti || (isTegas(r.b) && awal.kind !== 'iku-nilai') ? 'registri' : 'laporan';
}

/** The reports have an answer: it stays, unless the registry's is asked for by name and the reports only have words near it. */
function pilihDenganLaporan(
  m: Mesin,
  r: Bacaan,
  awal: Permintaan,
  laporan: Bingkai,
  p: Extract<Pemahaman, { kind: 'bacaan' | 'semua' }>,
): Pilihan {
  const bebas = laporan.opd.length === 0 && laporan.opdUmum.length === 0 && laporan.tahun.length === 0;
  if (awal.kind === 'iku-hitung') {
    if (!isHitung(p.bacaan[0])) return bebas ? 'registri' : 'laporan';
    // A calculator that has all it needs goes before a formula that still asks.
    return kurangHitungIku(awal, m.konteks).length === 0 && r.paham.nilai >= NAMA_PASTI ? 'registri' : 'laporan';
  }
  if (awal.kind === 'iku-daftar' && awal.nomor !== undefined && !bertempat(r.b))
    return p.bacaan.every((x) => x.kind === 'rumus' && x.indikator.length === 0) ? 'registri' : 'laporan';
  if (awal.kind !== 'iku' || !bebas || r.paham.nilai < NAMA_PASTI) return 'laporan';
  if (p.bacaan.every((x) => x.kind === 'istilah' || isRumusUmum(x))) return 'registri';
  // "rasio rumah layak huni kota dumai": the whole name of an indicator, no measure of a budget line that shares words with it.
  const tanpaUkuran = laporan.ukuran.length === 0 && laporan.niat.every((n) => n === 'hitung');
  if (isPemdaSaja(r.b, laporan) && tanpaUkuran && p.bacaan.every((x) => x.kind === 'anggaran')) return 'registri';
  // The unit or formula of an indicator of the government; what the reports have under its words is no indicator.
  if (isPemdaSaja(r.b, laporan) && r.b.hal.some((h) => halUkur.has(h)) && p.bacaan.every((x) => !('indikator' in x))) return 'registri';
  if (p.bacaan.every((x) => x.kind === 'narasi')) return r.b.hal.length > 0 ? 'registri' : 'laporan';
  const serumpun = p.bacaan.every((x) => x.kind === 'rumus' || x.kind === 'profil');
  const berindikator = p.bacaan.some((x) => 'indikator' in x && (x.indikator ?? []).length > 0);
  return serumpun && berindikator && r.b.hal.some((h) => halBersama.has(h)) ? 'keduanya' : 'laporan';
}

/** Answers from the registry. */
export function jawabRegistri(m: Mesin, b: BingkaiIku, bacaan: readonly Permintaan[]): Balasan {
  const k = m.konteks;
  const j = bacaan.length === 1 && bacaan[0] !== undefined ? answer(bacaan[0], k) : putuskan(bacaan, k);
  return { jawaban: j, keadaan: keadaanSetelah(m, b, j) };
}

function keadaanSetelah(m: Mesin, b: BingkaiIku, j: Jawaban): Keadaan {
  const [p] = j.permintaan;
  const iku = p?.kind === 'iku' || p?.kind === 'iku-hitung' || p?.kind === 'iku-nilai' || p?.kind === 'iku-pita' ? p.iku : [];
  const tertunda = p?.kind === 'iku-hitung' && kurangHitungIku(p, m.konteks).length > 0 ? { hitung: p } : {};
  const terakhir = p === undefined ? {} : { terakhir: p };
  return {
    registri: { bingkai: b, iku, ...terakhir, ...tertunda },
    daftar: j.pilihan,
    menunggu: j.kind === 'klarifikasi' && j.pilihan.length > 0,
  };
}

/** Both have something under that name: both lists, or the question which is meant. */
function jawabKeduanya(m: Mesin, r: Bacaan, p: Pemahaman): Balasan {
  const laporan = p.kind === 'bacaan' || p.kind === 'semua' ? p.bacaan : [];
  const [awal] = r.paham.bacaan;
  if (awal?.kind !== 'iku') {
    const bagian = [...r.paham.bacaan, ...laporan].map((x) => answer(x, m.konteks));
    // "yang nomor 2" points into the decree's list, which stands first; "misi 2 dumai" means that one too.
    const j = { ...gabungJawaban(bagian), pilihan: bagian[0]?.pilihan ?? [] };
    return { jawaban: j, keadaan: keadaanSetelah(m, r.b, j) };
  }
  const daftar = awal.iku.flatMap((id) => m.konteks.pustaka.registri.ikuById.get(id) ?? []);
  const j = tanyaPilihan(
    [...laporan.map((x) => ({ label: labelPermintaan(x, m.konteks), permintaan: x })), ...pilihanIku(daftar, awal.hal, m.konteks)],
    [...laporan, ...r.paham.bacaan],
  );
  return { jawaban: j, keadaan: keadaanSetelah(m, r.b, j) };
}

/** An answer in which decrees have a part; undefined when the reports alone answer. */
export function jawabSendiri(m: Mesin, teks: string, baru: Bingkai, utuh: Bingkai, waktu: Waktu): Balasan | undefined {
  const r = bacaRegistri(m, teks);
  if (r === undefined) return undefined;
  const p = fromText(utuh, { katalog: m.konteks.pustaka, kamus: m.kamus }, waktu);
  const pilihan = pilihBacaan(m, r, baru, p);
  if (pilihan === 'laporan') return undefined;
  return pilihan === 'registri' ? jawabRegistri(m, r.b, r.paham.bacaan) : jawabKeduanya(m, r, p);
}

/** A message that goes on from the last answer of the registry; undefined when it does not. */
export function lanjutRegistri(m: Mesin, teks: string, keadaan: Keadaan): Balasan | undefined {
  const lama = keadaan.registri;
  if (lama === undefined) return undefined;
  const baru = readBingkaiIku(teks, m.kamusIku);
  const lengkap = lama.hitung === undefined ? undefined : lengkapiHitungIku(lama.hitung, baru, m.kamusIku);
  if (lengkap !== undefined) return jawabRegistri(m, lama.bingkai, [lengkap]);
  const diganti = lama.terakhir?.kind === 'iku-hitung' ? gantiMasukan(lama.terakhir, baru, m.kamusIku) : undefined;
  if (diganti !== undefined) return jawabRegistri(m, lama.bingkai, [diganti]);
  if (isHalSaja(baru) && lama.iku.length > 0) {
    const j = answer({ kind: 'iku', iku: [...lama.iku], hal: [...baru.hal] }, m.konteks);
    return {
      jawaban: j,
      keadaan: { ...keadaanSetelah(m, { ...lama.bingkai, hal: baru.hal }, j), daftar: j.pilihan.length > 0 ? j.pilihan : keadaan.daftar },
    };
  }
  const ketetapan = lanjutKetetapan(m, baru, lama);
  if (ketetapan !== undefined) return jawabRegistri(m, lama.bingkai, ketetapan);
  const hitungan = lanjutJumlah(baru, lama);
  if (hitungan !== undefined) return jawabRegistri(m, lama.bingkai, [hitungan]);
  const gabungan = gabungIku(lama.bingkai, baru);
  const b = gabungan === undefined ? undefined : unitSepadan(m, lama.bingkai, baru, gabungan);
  const paham = b === undefined ? undefined : bacaIku(b, m.kamusIku);
  return b === undefined || paham === undefined ? undefined : jawabRegistri(m, b, paham.bacaan);
}

/** "tanggalnya?", "periodenya?" after a decree. */
function lanjutKetetapan(m: Mesin, baru: BingkaiIku, { terakhir }: NonNullable<Keadaan['registri']>): readonly Permintaan[] | undefined {
  if (terakhir?.kind !== 'ketetapan' || baru.sisa.length > 0 || bertempat(baru) || baru.angka.length > 0) return undefined;
  const paham = bacaIku({ ...baru, ketetapan: terakhir.ketetapan }, m.kamusIku);
  return paham?.bacaan.every((x) => x.kind === 'ketetapan') === true ? paham.bacaan : undefined;
}

/** After an office, another government means its office of that kind, another office that of the same government. */
function unitSepadan(m: Mesin, lama: BingkaiIku, baru: BingkaiIku, b: BingkaiIku): BingkaiIku {
  const { registri } = m.konteks.pustaka;
  const pemdaOf = (u: string): string => registri.ketetapanOf(u).pemda;
  if (lama.unit.length === 0) return b;
  if (baru.unit.length > 1) {
    const tempat = new Set(lama.unit.map(pemdaOf));
    const unit = baru.unit.filter((u) => tempat.has(pemdaOf(u)));
    return unit.length === 0 ? b : { ...b, unit, pemda: [...tempat] };
  }
  if (baru.unit.length > 0 || baru.pemda.length === 0 || lama.sisa.length > 0) return b;
  const nama = new Set(lama.unit.flatMap((u) => namaLain(m, u)));
  const unit = registri.unit.filter((u) => baru.pemda.includes(pemdaOf(u.id)) && namaLain(m, u.id).some((n) => nama.has(n)));
  return unit.length === 0 ? b : { ...b, unit: unit.map((u) => u.id) };
}
const namaLain = (m: Mesin, id: string): readonly string[] => {
  const u = m.konteks.pustaka.registri.unitById.get(id);
  return u === undefined ? [] : [u.singkat, ...u.alias].map((n) => n.toLowerCase());
};

/** "ada berapa semuanya?" after a list, "targetnya berapa?" after an indicator. */
function lanjutJumlah(baru: BingkaiIku, { terakhir, iku }: NonNullable<Keadaan['registri']>): Permintaan | undefined {
  if (baru.sisa.length > 0 || baru.hal.length > 0 || baru.angka.length > 0 || baru.nomor !== undefined || bertempat(baru)) return undefined;
  if (baru.niat.includes('nilai')) {
    if (iku.length > 0) return { kind: 'iku-nilai', iku: [...iku] };
    return terakhir?.kind === 'iku-daftar' && terakhir.unit !== undefined ? { kind: 'iku-nilai', unit: terakhir.unit, iku: [] } : undefined;
  }
  if (!baru.niat.includes('jumlah') || baru.tingkat.some((t) => t !== 'iku')) return undefined;
  return terakhir?.kind === 'iku-daftar' || terakhir?.kind === 'iku-unit' || terakhir?.kind === 'iku-jenjang'
    ? { ...terakhir, jumlah: true }
    : undefined;
}

/** "yang nomor 2 rumusnya?": an entry of a list from the registry. */
export function tentangButir(m: Mesin, teks: string, p: Permintaan, keadaan: Keadaan): Balasan | undefined {
  if (!p.kind.startsWith('iku')) return undefined;
  const b = readBingkaiIku(teks, m.kamusIku);
  if (b.sisa.length > 0 || bertempat(b)) return undefined;
  const tanya: Permintaan = p.kind === 'iku' && b.hal.length > 0 ? { ...p, hal: [...b.hal] } : p;
  const j = answer(tanya, m.konteks);
  const setelah = keadaanSetelah(m, keadaan.registri?.bingkai ?? b, j);
  return { jawaban: j, keadaan: { ...setelah, daftar: j.pilihan.length > 0 ? j.pilihan : keadaan.daftar } };
}

/** What a chosen entry leaves behind: the next "satuannya?" is about it. */
export function keadaanPilihan(m: Mesin, p: Permintaan, j: Jawaban, keadaan: Keadaan): Keadaan['registri'] {
  if (!p.kind.startsWith('iku') && p.kind !== 'ketetapan') return undefined;
  const b =
    keadaan.registri?.bingkai ?? readBingkaiIku(p.kind === 'iku' && p.iku[0] !== undefined ? namaPendek(m, p.iku[0]) : '', m.kamusIku);
  return keadaanSetelah(m, b, j).registri;
}

const namaPendek = (m: Mesin, id: string): string => {
  const i = m.konteks.pustaka.registri.ikuById.get(id);
  return i === undefined ? '' : bernama(m.konteks, i);
};
