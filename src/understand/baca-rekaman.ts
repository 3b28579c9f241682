// Readings about records rather than single numbers: recommendations, factors, letters, lists, formulas, contradictions.
import type { Permintaan, PermintaanOf } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';
import type { Pemahaman } from './pemahaman.ts';
import { opd, periode, punya, type Aturan } from './aturan.ts';
import { pemegang, pk, surat } from './baca-dokumen.ts';
import { rekomendasi } from './baca-lhe.ts';
import { bacaAnggaran, bacaIndikator, bacaRekaman, type HasilPokok, type Sumber } from './pokok.ts';

/** All subjects of every reading in one list; [] when the frame names none. */
function semua(h: HasilPokok): readonly string[] {
  return [...new Set(h.bacaan.flat())];
}

/** IKU of the named office (or of all) when the question names none. */
function ikuDari(b: Bingkai, s: Sumber): readonly string[] {
  return s.katalog.indikator.filter((i) => i.iku && (b.opd.length === 0 || b.opd.includes(i.opd))).map((i) => i.id);
}

const pertentangan: Aturan = (b, s) => {
  const duaTabel = b.tabel.length > 1 && punya(b, 'banding');
  if (!punya(b, 'pertentangan') && !duaTabel) return undefined;
  const indikator = bacaIndikator(b, s, ['indikator', 'sasaran']);
  const anggaran = bacaAnggaran(b, s);
  const uang = b.ukuran.some((u) => ['pagu', 'serapan', 'realisasi-anggaran', 'sisa'].includes(u));
  const pokok =
    uang && anggaran.bacaan.length > 0
      ? [...semua(anggaran), ...(b.ukuran.includes('serapan') ? semua(indikator) : [])]
      : semua(indikator).length > 0
        ? semua(indikator)
        : semua(anggaran);
  if (b.sisa.length > 0 && pokok.length === 0) return undefined;
  const total =
    uang && pokok.length === 0
      ? s.katalog.anggaran.filter((a) => a.tingkat === 'total' && (b.opd.length === 0 || b.opd.includes(a.opd))).map((a) => a.id)
      : [];
  const bertanggal = pokok.length === 0 && punya(b, 'kapan') ? bacaRekaman(b, s, 'surat') : [];
  if (bertanggal.length > 0) return [{ kind: 'surat', surat: [...bertanggal] }];
  return [{ kind: 'pertentangan', pokok: [...pokok, ...total], periode: periode(b), ...opd(b) }];
};

const rumus: Aturan = (b, s) => {
  if (!punya(b, 'rumus')) return undefined;
  // "dihitung dari 9 unsur", "yang dipakai menghitung efisiensi" ask for the figure, not for the formula.
  const tegas = /\b(?:rumus|formula\w*|formulasi|cara (?:meng)?hitung\w*|bagaimana (?:cara )?(?:meng|di)?hitung\w*|diukur)/.test(b.teks);
  if (!tegas && (punya(b, 'efisiensi', 'skm', 'kemajuan', 'hitung') || b.ukuran.length > 0)) return undefined;
  const indikator = bacaIndikator(b, s, ['indikator', 'sasaran']);
  if (indikator.bacaan.length > 0) return indikator.bacaan.map((ids) => ({ kind: 'rumus', indikator: [...ids], rumus: [] }));
  if (b.sisa.length > 0) return undefined;
  if (/\b(?:(?:se)?makin (?:rendah|kecil|sedikit)|negatif|minimize|minimal(?:isasi)?|menurun)\b/.test(b.teks))
    return [{ kind: 'rumus', indikator: [], rumus: ['capaian-negatif-kurung'] }];
  const kata = [...b.ukuran, ...b.niat];
  const cocok = s.katalog.rumus.filter((r) =>
    kata.some((w) => r.id.startsWith(w) || (w === 'serapan' && r.id === 'penyerapan') || (w === 'skm' && r.id.startsWith('skm'))),
  );
  return [{ kind: 'rumus', indikator: cocok.length === 0 && b.opd.length > 0 ? [...ikuDari(b, s)] : [], rumus: cocok.map((r) => r.id) }];
};

const rencanaAksi: Aturan = (b, s) => {
  // "TW IV Setda apa saja": a quarter of an office without any measure is its plan.
  const triwulanSaja = b.triwulan.length > 0 && b.opd.length > 0 && b.ukuran.length === 0 && b.niat.every((n) => n === 'daftar');
  if ((!punya(b, 'rencana-aksi') && !(triwulanSaja && b.pokok.length === 0)) || punya(b, 'rekomendasi')) return undefined;
  const indikator = bacaIndikator(b, s, ['indikator', 'sasaran']);
  if (b.sisa.length > 0 && indikator.bacaan.length === 0) return undefined;
  return [{ kind: 'rencana-aksi', indikator: [...semua(indikator)], triwulan: [...b.triwulan], periode: periode(b), ...opd(b) }];
};

const penghargaan: Aturan = (b, s) => {
  if (!punya(b, 'penghargaan')) return undefined;
  const kata = b.sisa.filter((w) => s.katalog.penghargaan.some((p) => `${p.prestasi} ${p.jenis} ${p.pemberi}`.toLowerCase().includes(w)));
  if (kata.length < b.sisa.length) return undefined;
  // A term printed in capitals in the name of an award (PEKK, PAAREDI) tells which award is meant.
  const singkatan = s.katalog.istilah.filter((i) => b.istilah.includes(i.id) && /^[A-Z]{3,}$/.test(i.istilah)).map((i) => i.istilah);
  const cari = [...kata, ...singkatan.filter((i) => s.katalog.penghargaan.some((p) => p.prestasi.includes(i)))];
  return [
    {
      kind: 'penghargaan',
      periode: periode(b),
      ...opd(b),
      ...(b.nomor === undefined ? {} : { nomor: b.nomor }),
      ...(cari.length > 0 ? { cari } : {}),
    },
  ];
};

const jenisFaktor: readonly (readonly [string, PermintaanOf<'faktor'>['jenis'][number][]])[] = [
  ['pendukung', ['pendukung']],
  ['penghambat', ['penghambat']],
  ['tindak-lanjut', ['tindak-lanjut']],
  ['solusi', ['tindak-lanjut', 'upaya-renstra']],
  ['penyebab', ['penyebab', 'penghambat']],
  ['faktor', ['pendukung', 'penghambat']],
];

const faktor: Aturan = (b, s) => {
  const jenis = jenisFaktor.filter(([n]) => b.niat.includes(n)).flatMap(([, j]) => j);
  if (jenis.length === 0) return undefined;
  const indikator = bacaIndikator(b, s, ['indikator', 'sasaran']);
  const uang = b.ukuran.some((u) => ['pagu', 'serapan', 'realisasi-anggaran', 'sisa', 'tunda-bayar'].includes(u));
  const total = s.katalog.anggaran.filter((a) => a.tingkat === 'total' && (b.opd.length === 0 || b.opd.includes(a.opd))).map((a) => a.id);
  const renstra = b.lingkup.includes('renstra') && jenis.includes('tindak-lanjut') ? (['upaya-renstra'] as const) : undefined;
  const dasar: Omit<PermintaanOf<'faktor'>, 'pokok'> = { kind: 'faktor', jenis: [...new Set(renstra ?? jenis)] };
  if (indikator.bacaan.length > 0) return indikator.bacaan.map((ids) => ({ ...dasar, pokok: [...ids] }));
  if (b.sisa.length > 0) return undefined;
  if (uang) return [{ ...dasar, pokok: total }];
  return b.opd.length > 0 ? [{ ...dasar, pokok: [...ikuDari(b, s), ...total] }] : undefined;
};

const skm: Aturan = (b) => {
  if (!punya(b, 'skm') && b.unsur.length === 0) return undefined;
  if (b.sisa.length > 0 || (b.ukuran.includes('capaian') && b.unsur.length === 0)) return undefined;
  const arah = punya(b, 'tertinggi') ? 'tertinggi' : punya(b, 'terendah') ? 'terendah' : undefined;
  const [awal, akhir] = b.unsur.map((u) => Number(u.slice(1)));
  const rentang =
    b.unsur.length === 2 &&
    awal !== undefined &&
    akhir !== undefined &&
    /u\d\s*(?:-|(?:sampai|s\.?d\.?|hingga)(?: (?:dengan|dgn|dg))?)\s*u\d/.test(b.teks);
  const unsur = rentang ? Array.from({ length: akhir - awal + 1 }, (_, n) => `u${awal + n}`) : [...b.unsur];
  return [
    {
      kind: 'skm',
      unsur,
      periode: periode(b),
      ...opd(b),
      ...(arah === undefined ? {} : { arah }),
      ...(b.mutu === undefined ? {} : { mutu: b.mutu }),
    },
  ];
};

const perIndikator =
  (niat: string, buat: (ids: string[], b: Bingkai) => Permintaan): Aturan =>
  (b, s) => {
    if (!punya(b, niat)) return undefined;
    const h = bacaIndikator(b, s);
    if (h.bacaan.length > 0) return h.bacaan.map((ids) => buat([...ids], b));
    if (b.sisa.length > 0 || h.diOpdLain.length > 0) return undefined;
    const iku = ikuDari(b, s);
    // "tingkat efisiensi Dumai Kota berapa" asks for one figure that does not exist; "efisiensi setda" for all of them.
    if (/\b(?:berapa|brp|brapa)\b/.test(b.teks) && niat === 'efisiensi' && !/\bmana\b/.test(b.teks) && !punya(b, 'daftar'))
      return iku.map((id) => buat([id], b));
    return iku.length === 0 ? undefined : [buat([...iku], b)];
  };

const nasional = perIndikator('nasional', (indikator, b) => ({ kind: 'nasional', indikator, periode: periode(b) }));
const kemajuan: Aturan = (b, s) => {
  const akhir = b.lingkup.includes('renstra') && /\b(?:akhir|kemajuan|progres)\b/.test(b.teks);
  if (!punya(b, 'kemajuan') && !akhir) return undefined;
  // "target akhir Renstra" is a printed figure; "kemajuan" is how far it has come.
  if (/\btarget (?:di )?akhir\b/.test(b.teks) && !/\b(?:kemajuan|progres\w*|sudah|sejauh|persen\w*)\b/.test(b.teks)) {
    const h = bacaIndikator(b, s);
    if (h.bacaan.length > 0) return h.bacaan.map((ids) => ({ kind: 'nilai', indikator: [...ids], ukuran: ['target-akhir'], periode: [] }));
  }
  return perIndikator('kemajuan', (indikator) => ({ kind: 'kemajuan', indikator }))({ ...b, niat: [...b.niat, 'kemajuan'] }, s);
};
const efisiensi: Aturan = (b, s) => {
  const satu = perIndikator('efisiensi', (indikator) => ({ kind: 'efisiensi', indikator, periode: periode(b) }))(b, s);
  const [semuaIku] = satu ?? [];
  if (satu === undefined || satu.length > 1 || semuaIku?.kind !== 'efisiensi' || semuaIku.indikator.length < 2) return satu;
  const saring = /\b(?:kurang|tidak|gak|ga|belum) efisien/.test(b.teks)
    ? 'kurang-efisien'
    : /\befisien\b/.test(b.teks)
      ? 'efisien'
      : undefined;
  return [{ ...semuaIku, ...(saring === undefined ? {} : { saring }) }];
};

const isiDaftar: Readonly<Record<string, PermintaanOf<'daftar'>['isi']>> = {
  iku: 'iku',
  tujuan: 'tujuan',
  sasaran: 'sasaran',
  misi: 'misi',
  visi: 'visi',
  program: 'program',
  kegiatan: 'kegiatan',
  'sub-kegiatan': 'sub-kegiatan',
  jabatan: 'jabatan',
  opd: 'opd',
  dokumen: 'dokumen',
  'indikator-program': 'indikator',
};

const daftar: Aturan = (b, s) => {
  const isi = [...new Set(b.tingkat.flatMap((t) => isiDaftar[t] ?? []))];
  const angka =
    b.ukuran.length > 0 || punya(b, 'tertinggi', 'terendah', 'belum-tercapai', 'tercapai', 'banding', 'tren', 'hitung', 'rata-rata');
  if (isi.length === 0 || angka || b.kelurahan.length > 0) return undefined;
  if (b.triwulan.length > 0 && isi.every((x) => x === 'iku'))
    return [{ kind: 'rencana-aksi', indikator: [], triwulan: [...b.triwulan], periode: periode(b), ...opd(b) }];
  const induk = bacaAnggaran({ ...b, tingkat: [] }, s);
  const anak = isi.some((x) => x === 'kegiatan' || x === 'sub-kegiatan')
    ? induk.bacaan.flat().filter((id) => s.katalog.anggaran.some((a) => a.induk === id))
    : [];
  const sasaranId = b.pokok
    .flat()
    .filter((m) => m.jenis === 'sasaran')
    .map((m) => m.id);
  if (b.sisa.length > 0 && anak.length === 0 && sasaranId.length === 0) return undefined;
  const tanya = punya(b, 'daftar', 'jumlah') || b.opd.length > 0 || b.nomor !== undefined || isi.length > 0;
  if (!tanya) return undefined;
  const dalam = anak.length > 0 ? { induk: anak[0] as string } : {};
  const dipakai = anak.length > 0 ? isi.filter((x) => x !== 'program') : isi;
  return dipakai.map((x) => ({
    kind: 'daftar',
    isi: x,
    ...opd(b),
    ...dalam,
    ...(b.nomor === undefined ? {} : { nomor: b.nomor }),
    ...(punya(b, 'jumlah') ? { jumlah: true } : {}),
  }));
};

const skala: Aturan = (b, s) => {
  const bernama =
    b.skala.length > 0 &&
    b.pokok.length === 0 &&
    b.opd.length === 0 &&
    b.ukuran.every((u) => u === 'predikat') &&
    b.niat.every((n) => n === 'daftar');
  if ((!punya(b, 'skala') && !bernama) || b.sisa.length > 0 || b.besaran.length > 0) return undefined;
  const bidang = punya(b, 'skm', 'mutu') ? ['skm', 'skm-ni'] : b.istilah.some((i) => i.includes('akip')) ? ['akip'] : ['capaian'];
  return [
    { kind: 'skala', skala: b.skala.length > 0 ? [...b.skala] : s.katalog.skala.filter((x) => bidang.includes(x.bidang)).map((x) => x.id) },
  ];
};

/** Counts and lists that stand only in the narrative; asked last, since their key words are everyday words. */
export function bacaanNarasi(b: Bingkai, s: Sumber, palingSedikit = 1): Pemahaman | undefined {
  const ids = bacaRekaman(b, s, 'narasi', palingSedikit);
  return ids.length === 0 ? undefined : { kind: 'bacaan', bacaan: [{ kind: 'narasi', narasi: [...ids] }] };
}

/** Lists of several kinds in one question ("program, kegiatan dan sub kegiatan") are one answer, not alternatives. */
const sekaligus = new Set<Aturan>([daftar]);

export function bacaanRekaman(b: Bingkai, s: Sumber): Pemahaman | undefined {
  for (const aturan of [
    pertentangan,
    rumus,
    rekomendasi,
    rencanaAksi,
    penghargaan,
    pemegang,
    faktor,
    skala,
    skm,
    nasional,
    efisiensi,
    kemajuan,
    pk,
    surat,
    daftar,
  ]) {
    const hasil = aturan(b, s);
    if (hasil !== undefined && hasil.length > 0) return { kind: sekaligus.has(aturan) ? 'semua' : 'bacaan', bacaan: hasil };
  }
  return undefined;
}
