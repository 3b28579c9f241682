// What the parser is sure of stays: a chosen reading may add to it and contradict nothing. It repairs nothing.
import { opdOf, type Konteks } from '../answer/konteks.ts';
import { isPermintaanIsian, type Permintaan } from '../permintaan.ts';
import type { Bingkai } from '../understand/bingkai.ts';

/** Conditions that no choice can carry; such a question is asked back about, never chosen for. */
export const isBersyarat = (b: Bingkai): boolean =>
  b.besaran.length > 0 ||
  b.angkaRusak.length > 0 ||
  b.tempatAsing.length > 0 ||
  b.kelurahan.length > 0 ||
  b.semester.length > 0 ||
  // "Terakhir" is what a reading without a year means.
  b.waktu.some((w) => w !== 'terakhir') ||
  b.tolak.length > 0 ||
  b.diLuar.length > 0 ||
  b.tabel.length > 0 ||
  b.nomor !== undefined ||
  b.mutu !== undefined ||
  b.unsur.length > 0 ||
  b.jumlahTahun !== undefined ||
  b.lingkup.length > 0 ||
  bagianLain.test(b.teks) ||
  b.niat.some((n) => niatBerat.has(n));

/** Parts of a year or of a document, and questions whose answers are no choice. */
const bagianLain =
  /\b(?:siapa\w*|di ?mana|bulanan|triwulanan|(?:per|tiap|setiap|masing masing) (?:bulan|triwulan|tw|semester)|sub ?bab|bab|lampiran|gambar|grafik|median)\b/;
/** Intents that no kind of choice serves. */
const niatBerat = new Set([
  'hitung',
  'kapan',
  'kebalikan',
  'konversi',
  'mutu',
  'nomor-surat',
  'pemegang',
  'pk',
  'rata-rata',
  'skala',
  'surat',
  'atasan',
]);

type Jenis = Extract<Permintaan, { kind: 'faktor' }>['jenis'];
const faktorDari =
  (...jenis: Jenis) =>
  (p: Permintaan): boolean =>
    p.kind === 'faktor' && p.jenis.length > 0 && p.jenis.every((j) => jenis.includes(j));
const berjenis =
  (...kinds: Permintaan['kind'][]) =>
  (p: Permintaan): boolean =>
    kinds.includes(p.kind);
const berarah =
  (arah: 'tertinggi' | 'terendah') =>
  (p: Permintaan): boolean =>
    (p.kind === 'peringkat' || p.kind === 'skm') && p.arah === arah;

/** What a wish that was understood asks of a reading; wishes that are not here fit any. */
const niatPerlu: Readonly<Record<string, (p: Permintaan) => boolean>> = {
  banding: berjenis('banding', 'tren', 'paragraf', 'iku'),
  'belum-tercapai': (p) => (p.kind === 'ketercapaian' ? p.status === 'belum' : berjenis('faktor', 'nilai', 'paragraf', 'jarak')(p)),
  tercapai: (p) => (p.kind === 'ketercapaian' ? p.status !== 'belum' : berjenis('faktor', 'nilai', 'paragraf', 'jarak')(p)),
  bukti: berjenis('rekomendasi'),
  'tanpa-bukti': (p) => p.kind === 'rekomendasi' && p.saring === 'tanpa-bukti',
  efisiensi: berjenis('efisiensi'),
  faktor: berjenis('faktor'),
  jarak: berjenis('jarak', 'nilai'),
  kemajuan: berjenis('kemajuan'),
  nasional: berjenis('nasional'),
  pendukung: faktorDari('pendukung'),
  penghambat: faktorDari('penghambat', 'penyebab'),
  penghargaan: berjenis('penghargaan'),
  penyebab: (p) => p.kind === 'isian-kendala' || faktorDari('penyebab', 'penghambat')(p),
  pertentangan: berjenis('pertentangan'),
  profil: berjenis('profil', 'iku'),
  rekomendasi: berjenis('rekomendasi'),
  'rencana-aksi': berjenis('rencana-aksi'),
  rumus: berjenis('rumus', 'iku'),
  solusi: faktorDari('tindak-lanjut', 'upaya-renstra'),
  'tindak-lanjut': (p) => p.kind === 'rekomendasi' || faktorDari('tindak-lanjut', 'upaya-renstra')(p),
  terendah: berarah('terendah'),
  tertinggi: berarah('tertinggi'),
  tren: berjenis('tren', 'paragraf'),
};

const idsOf = (p: Permintaan): readonly string[] => [
  ...('indikator' in p ? (p.indikator ?? []) : []),
  ...('anggaran' in p && Array.isArray(p.anggaran) ? p.anggaran : []),
  ...('pokok' in p && Array.isArray(p.pokok) ? p.pokok : []),
];

/** Offices that a reading is about; [] when it names none. */
function opdPermintaan(p: Permintaan, k: Konteks): readonly string[] {
  const sendiri = 'opd' in p && p.opd !== undefined ? [p.opd].flat() : [];
  const { registri } = k.pustaka;
  const unit = 'iku' in p && Array.isArray(p.iku) ? p.iku.flatMap((id) => registri.ikuById.get(id)?.unit ?? []) : [];
  return [...sendiri, ...idsOf(p).flatMap((id) => opdOf(k, id) ?? []), ...unit];
}

function pemdaPermintaan(p: Permintaan, k: Konteks): readonly string[] {
  const { registri } = k.pustaka;
  return opdPermintaan(p, k).flatMap(
    (o) =>
      k.opdById.get(o)?.pemda ?? k.isian?.tempat.opdById.get(o)?.pemda ?? (registri.unitById.has(o) ? registri.ketetapanOf(o).pemda : []),
  );
}

const niatSebab = new Set(['penyebab', 'solusi', 'tindak-lanjut', 'pendukung', 'penghambat', 'faktor']);

/** "2022 sampai 2024" names the year between too. */
export const tahunTetap = (b: Bingkai): readonly number[] => {
  const [awal, akhir, ...lain] = b.tahun;
  if (!b.rentang || awal === undefined || akhir === undefined || lain.length > 0 || akhir - awal > 10) return b.tahun;
  return Array.from({ length: Math.max(akhir - awal + 1, 0) }, (_, n) => awal + n);
};

/** Mentions of what has figures; a position may only be addressed ("bahan untuk Pak Camat"). */
export const pokokDisebut = (b: Bingkai): readonly (readonly string[])[] =>
  b.pokok.map((ms) => ms.filter((m) => m.jenis === 'indikator' || m.jenis === 'anggaran').map((m) => m.id)).filter((ids) => ids.length > 0);

const samaIsi = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((x) => b.includes(x));

/** The year of the report is the year of everything in it that has no year of its own. */
function tahunPermintaan(p: Permintaan, k: Konteks): readonly number[] | undefined {
  if ('periode' in p && Array.isArray(p.periode)) return p.periode.map(Number);
  if ('tahun' in p && typeof p.tahun === 'number') return [p.tahun];
  const laporan = new Set(opdPermintaan(p, k).flatMap((o) => k.pustaka.dokumen.filter((d) => d.opd === o).map((d) => d.tahun)));
  return laporan.size === 0 ? undefined : [...laporan];
}

const uang = new Set(['pagu', 'realisasi-anggaran', 'serapan', 'sisa']);

/** Why a reading contradicts or leaves out words that were understood, for the repair turn; undefined when it keeps them all. */
export function langgarTetap(p: Permintaan, b: Bingkai, k: Konteks): string | undefined {
  const opd = opdPermintaan(p, k);
  if (b.opd.length > 0 && !isPermintaanIsian(p) && !(opd.every((o) => b.opd.includes(o)) && b.opd.every((o) => opd.includes(o))))
    return 'perangkat daerah dalam pertanyaan tidak boleh diganti atau dihilangkan';
  if (b.pemda.length > 0 && pemdaPermintaan(p, k).some((x) => !b.pemda.includes(x)))
    return 'pemerintah daerah dalam pertanyaan tidak boleh diganti';
  const tahunDiminta = tahunTetap(b);
  if (tahunDiminta.length > 0 && p.kind !== 'istilah') {
    const tahun = tahunPermintaan(p, k);
    if (tahun === undefined || !samaIsi(tahun, tahunDiminta)) return `tahun harus tetap ${tahunDiminta.join(' dan ')}`;
  }
  const disebut = pokokDisebut(b);
  const ids = idsOf(p);
  const dikenal = new Set(disebut.flat());
  if (disebut.length > 0 && !(ids.every((id) => dikenal.has(id)) && disebut.every((ms) => ms.some((id) => ids.includes(id)))))
    return 'indikator atau anggaran yang disebut tidak boleh diganti atau dihilangkan';
  // "Kenapa ... melorot": what happened is told with the why.
  const sebab = b.niat.filter((n) => niatSebab.has(n));
  const niat = (sebab.length > 0 ? sebab : b.niat).find((n) => niatPerlu[n]?.(p) === false);
  if (niat !== undefined) return `yang diminta ${niat.replaceAll('-', ' ')}`;
  const lewat = langgarUkuran(p, b);
  if (lewat !== undefined) return lewat;
  if (b.triwulan.length > 0 && !('triwulan' in p && Array.isArray(p.triwulan) && samaIsi(p.triwulan, b.triwulan)))
    return `triwulan harus tetap ${b.triwulan.join(' dan ')}`;
  return undefined;
}

function langgarUkuran(p: Permintaan, b: Bingkai): string | undefined {
  if (b.ukuran.length === 0) return undefined;
  const ukuran: readonly string[] = 'ukuran' in p ? [p.ukuran].flat() : [];
  const sama = (u: string, v: string): boolean => u === v || (u === 'realisasi-anggaran' && v === 'realisasi');
  const tetap = ukuran.every((u) => b.ukuran.some((v) => sama(u, v))) && b.ukuran.every((v) => ukuran.some((u) => sama(u, v)));
  if ('ukuran' in p && !tetap) return `ukuran harus tetap ${b.ukuran.join(' dan ')}`;
  return b.ukuran.some((u) => uang.has(u)) && !ukuran.some((u) => uang.has(u)) && p.kind !== 'faktor' && p.kind !== 'efisiensi'
    ? 'yang ditanyakan anggaran'
    : undefined;
}
