// What a question restricts and the reading does not carry: then the reading would answer another question, so it is not given.
import type { Permintaan } from '../permintaan.ts';
import type { Bingkai } from './bingkai.ts';
import type { Pemahaman } from './pemahaman.ts';
import type { Sumber } from './pokok.ts';

type Batasan = (b: Bingkai, daftar: readonly Permintaan[], s: Sumber) => Pemahaman | undefined;

const berangka = new Set<Permintaan['kind']>([
  'nilai',
  'tren',
  'tercetak',
  'jarak',
  'banding',
  'paragraf',
  'peringkat',
  'ketercapaian',
  'anggaran',
  'efisiensi',
  'kemajuan',
  'nasional',
]);
const semuaBerangka = (daftar: readonly Permintaan[]): boolean => daftar.every((p) => berangka.has(p.kind));

/** Records a reading is about, whatever its kind. */
function subjek(p: Permintaan): readonly string[] {
  return [
    ...('indikator' in p ? (p.indikator ?? []) : []),
    ...('anggaran' in p ? (p.anggaran ?? []) : []),
    ...('pokok' in p ? p.pokok : []),
  ];
}

/** "capaian IKM kelurahan Bintan": the reports have that figure for the whole kecamatan only. */
const kelurahan: Batasan = (b, daftar, s) => {
  const antarKelurahan = b.tingkat.includes('kelurahan') && daftar.some((p) => p.kind === 'peringkat' || p.kind === 'ketercapaian');
  if (b.kelurahan.length === 0 && !antarKelurahan) return undefined;
  const nama = new Set(
    b.kelurahan.length > 0 ? b.kelurahan.map((x) => x.toLowerCase()) : s.katalog.anggaran.flatMap((a) => a.kelurahan?.toLowerCase() ?? []),
  );
  const milik = (id: string): boolean => {
    const a = s.katalog.anggaran.find((x) => x.id === id);
    const teks = (a?.nama ?? s.katalog.indikator.find((x) => x.id === id)?.nama ?? '').toLowerCase();
    return (a?.kelurahan !== undefined && nama.has(a.kelurahan.toLowerCase())) || [...nama].some((n) => teks.includes(n));
  };
  const umum = daftar.filter((p) => berangka.has(p.kind) || p.kind === 'skm');
  if (umum.length === 0 || umum.length < daftar.length) return undefined;
  const cocok = umum.some((p) => subjek(p).some(milik) || (p.kind === 'peringkat' && p.ruang === 'sub-kegiatan'));
  return cocok ? undefined : { kind: 'tidak-ada', sebab: 'per-kelurahan', kata: [...b.kelurahan] };
};

const pembanding =
  /\b(?:di ?(?:bawah|atas)|lebih|kurang|minimal|maksimal|maksimum|minimum|paling (?:sedikit|banyak)|antara|batas|melebihi|melampaui)\b/;

/** A number in the question that the reading does not use is a condition that would be ignored. */
const angka: Batasan = (b, daftar) => {
  if (b.besaran.length === 0 || b.niat.includes('pertentangan')) return undefined;
  const membatasi = pembanding.test(b.teks) && semuaBerangka(daftar);
  const menyaring = daftar.some(
    (p) => p.kind === 'daftar' || p.kind === 'peringkat' || p.kind === 'ketercapaian' || (berangka.has(p.kind) && subjek(p).length > 1),
  );
  if (!membatasi && !menyaring) return undefined;
  return { kind: 'klarifikasi', sebab: 'angka-berlebih', kata: b.besaran.map((x) => x.teks) };
};

/** Averages and sums over indicators or budgets that no document prints are not made up here. */
const gabungan: Batasan = (b, daftar) => {
  const diminta = b.niat.includes('rata-rata') || /\b(?:jumlahkan|dijumlahkan|penjumlahan|ditotal(?:kan)?)\b/.test(b.teks);
  const bagian = /\bpersen\w*\b.*\bterhadap\b/.test(b.teks) && daftar.every((p) => p.kind === 'anggaran');
  return (diminta || bagian) && semuaBerangka(daftar) ? { kind: 'tidak-ada', sebab: 'gabungan', kata: [] } : undefined;
};

/** "menurut subbab 3.5", "di lampiran": only tables can be picked out. */
const bagianDokumen: Batasan = (b, daftar) => {
  const m = /\b(?:menurut|versi|berdasarkan|di|dalam|pada)\s+((?:sub ?bab|bab|lampiran)(?:\s+(?:[ivx]+|\d[\d.]*))?)(?=\s|$|[?.,])/.exec(
    b.teks,
  );
  const bernilai = semuaBerangka(daftar) || (b.ukuran.length > 0 && b.pokok.length > 0 && daftar.every((p) => p.kind === 'narasi'));
  return m?.[1] !== undefined && bernilai && !daftar.some((p) => p.kind === 'tercetak')
    ? { kind: 'klarifikasi', sebab: 'bagian-dokumen', kata: [m[1]] }
    : undefined;
};

/** "kenapa serapannya rendah": a figure is no cause. */
const penyebab: Batasan = (b, daftar) =>
  b.niat.includes('penyebab') && semuaBerangka(daftar) ? { kind: 'tidak-ada', sebab: 'penyebab', kata: [] } : undefined;

/** "kenaikan terbesar", "yang turun": an order of one year's values does not answer it. */
const perubahan: Batasan = (b, daftar) =>
  /\b(?:kenaikan|penurunan|naik|turun|meningkat|menurun|peningkatan)\b/.test(b.teks) &&
  daftar.every((p) => p.kind === 'peringkat' || p.kind === 'ketercapaian' || p.kind === 'daftar')
    ? { kind: 'klarifikasi', sebab: 'perubahan', kata: [] }
    : undefined;

const tabel: Batasan = (b, daftar) =>
  b.tabel.length > 0 && semuaBerangka(daftar) && daftar.every((p) => p.kind !== 'tercetak')
    ? { kind: 'klarifikasi', sebab: 'bagian-dokumen', kata: b.tabel.map((t) => `tabel ${t}`) }
    : undefined;

/** "anggaran kota Dumai": the reports are of two offices, not of the city. */
const pemda: Batasan = (b, daftar, s) => {
  if (b.pemda.length === 0 || b.opd.length > 0 || b.opdUmum.length > 0) return undefined;
  const total = new Set(s.katalog.anggaran.filter((a) => a.tingkat === 'total').map((a) => a.id));
  const seKota = daftar.every(
    (p) => (p.kind === 'anggaran' && p.anggaran.every((id) => total.has(id))) || (p.kind === 'ketercapaian' && p.opd === undefined),
  );
  return seKota ? { kind: 'tidak-ada', sebab: 'se-kota', kata: [] } : undefined;
};

/** A year in which no evaluation was made and no report exists. */
const tahun: Batasan = (b, daftar, s) => {
  const tanpaPeriode = daftar.filter((p) => p.kind === 'rekomendasi');
  if (b.tahun.length === 0 || tanpaPeriode.length === 0 || tanpaPeriode.length < daftar.length) return undefined;
  const opd = new Set(tanpaPeriode.flatMap((p) => (p.opd === undefined ? s.katalog.opd.map((o) => o.id) : [p.opd])));
  const ada = new Set([
    ...s.katalog.rekomendasi.flatMap((r) => (opd.has(r.opd) ? [r.lhe.tahun, Number(r.lhe.tanggal.slice(0, 4))] : [])),
    ...s.katalog.dokumen.filter((d) => opd.has(d.opd)).map((d) => d.tahun),
  ]);
  return b.tahun.some((t) => ada.has(t)) ? undefined : { kind: 'tidak-ada', sebab: 'tahun-rekomendasi', kata: b.tahun.map(String) };
};

/** An IKU that is named, and a measure that is named, must appear in what is answered. */
const dihilangkan: Batasan = (b, daftar, s) => {
  if (!semuaBerangka(daftar)) return undefined;
  const iku = new Set(s.katalog.indikator.filter((i) => i.iku).map((i) => i.id));
  const ada = new Set(daftar.flatMap(subjek));
  const termuat = (id: string): boolean => {
    const i = s.katalog.indikator.find((x) => x.id === id);
    return ada.has(id) || ada.has(i?.sasaran ?? '') || i?.anggaranPendukung?.anggaran.some((a) => ada.has(a)) === true;
  };
  const hilang = b.pokok.some(
    (ms) =>
      ms.every((m) => m.jenis === 'indikator' && iku.has(m.id)) &&
      !ms.some((m) => termuat(m.id)) &&
      daftar.some((p) => subjek(p).length > 0),
  );
  const kinerjaHilang =
    b.ukuran.includes('capaian') && b.pokok.some((ms) => ms.some((m) => iku.has(m.id))) && daftar.every((p) => p.kind === 'anggaran');
  return hilang || kinerjaHilang ? { kind: 'klarifikasi', sebab: 'beberapa-hal', kata: [] } : undefined;
};

const semuaBatasan: readonly Batasan[] = [kelurahan, penyebab, perubahan, bagianDokumen, tabel, angka, gabungan, pemda, tahun, dihilangkan];

/** The reading, unless the question restricts it in a way the reading does not carry. */
export function jagaBatasan(b: Bingkai, p: Pemahaman, s: Sumber): Pemahaman {
  if (p.kind !== 'bacaan' && p.kind !== 'semua') return p;
  if (p.bacaan.some((x) => x.kind === 'hitung')) return p;
  for (const batasan of semuaBatasan) {
    const hasil = batasan(b, p.bacaan, s);
    if (hasil !== undefined) return hasil;
  }
  return p;
}
