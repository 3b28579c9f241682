// What a unit says about a number: whether "1.250" in it is a thousand or a decimal, and whether it is printed behind.

/** `hitungan`: whole things and rupiah, a dot groups thousands. `desimal`: %, indeks, rasio. `tak-tentu`: either. */
export type JenisSatuan = 'hitungan' | 'desimal' | 'tak-tentu';

const DESIMAL: ReadonlySet<string> = new Set([
  ...['%', 'persen', 'poin persen', 'poin', 'indeks', 'rasio', 'nilai', 'skor', 'angka', 'nilai indeks'],
]);

/** Measures that are whole or broken as it comes: "1.250 ha" is left to the asker. */
const UKURAN: ReadonlySet<string> = new Set([
  ...['ha', 'hektar', 'hektare', 'km', 'm', 'meter', 'kilometer', 'cm', 'm2', 'm3', 'ton', 'kg', 'kilogram', 'gram'],
  ...['kwintal', 'liter', 'jam', 'menit', 'detik', 'km2'],
]);

const HITUNGAN: ReadonlySet<string> = new Set([
  ...['rp', 'rupiah', 'naskah', 'dokumen', 'berkas', 'bulan', 'orang', 'kegiatan', 'mahasiswa', 'siswa', 'bumd', 'buah'],
  ...['perangkat', 'opd', 'laporan', 'unit', 'paket', 'kelurahan', 'kecamatan', 'lembaga', 'kelompok', 'kali', 'hari'],
  ...['pegawai', 'guru', 'responden', 'layanan', 'surat', 'program', 'indikator', 'sasaran', 'eksemplar', 'lembar'],
  ...['keluarga', 'kk', 'rumah', 'warga', 'penduduk', 'jiwa', 'desa', 'rt', 'rw', 'perjanjian', 'kerjasama', 'tahun'],
  ...['peserta', 'kasus', 'pengaduan', 'rekomendasi', 'temuan', 'struktur', 'stel', 'set', 'titik', 'lokasi', 'segmen'],
]);

const baku = (satuan: string): string => satuan.trim().toLowerCase().replace(/\s+/g, ' ');

/** The unit of an indicator, from the data: a unit that is no index and no measure counts things. */
export function toJenisSatuan(satuan: string | undefined): JenisSatuan {
  if (satuan === undefined || satuan.trim() === '') return 'tak-tentu';
  const s = baku(satuan);
  if (DESIMAL.has(s)) return 'desimal';
  return UKURAN.has(s) ? 'tak-tentu' : 'hitungan';
}

/** The word after a number in a sentence: only a known unit decides anything ("1.250 untuk" does not). */
export function toJenisKata(kata: string | undefined): JenisSatuan {
  const pertama = baku(kata ?? '').split(' ')[0] ?? '';
  if (DESIMAL.has(pertama)) return 'desimal';
  return HITUNGAN.has(pertama) ? 'hitungan' : 'tak-tentu';
}

/** Indeks, rasio and the like are bare numbers; "11 naskah" and "0,63 poin persen" carry their unit. */
export function isSatuanTercetak(satuan: string): boolean {
  const s = baku(satuan);
  return s !== '' && (!DESIMAL.has(s) || s === 'poin persen' || s === 'poin');
}

const SEBUTAN: ReadonlyMap<string, string> = new Map([
  ['persen', '%'],
  ['rupiah', 'rp'],
  ['hektar', 'ha'],
  ['hektare', 'ha'],
  ['kilometer', 'km'],
  ['meter', 'm'],
  ['kilogram', 'kg'],
]);
const kataSatuan = (satuan: string): readonly string[] =>
  baku(satuan)
    .split(' ')
    .map((k) => SEBUTAN.get(k) ?? k);
const TANPA_ARTI: ReadonlySet<string> = new Set(['indeks', 'nilai', 'skor', 'angka', 'rasio', 'poin']);

/** Whether what was written behind a number is another unit: "85 poin" for an indeks is not, nor is a part of its words; "85%" is. */
export function isSatuanLain(tulis: string, satuan: string): boolean {
  const [a, b] = [kataSatuan(tulis), kataSatuan(satuan)];
  const termasuk = (x: readonly string[], y: readonly string[]): boolean => x.every((k) => y.includes(k));
  return !termasuk(a, b) && !termasuk(b, a) && !a.every((k) => TANPA_ARTI.has(k));
}
