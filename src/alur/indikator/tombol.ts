// Buttons that several screens of an indicator share.

const SATUAN = ['%', 'indeks', 'nilai', 'dokumen', 'orang', 'kegiatan', 'unit', 'Rp'] as const;

const DUGAAN: readonly (readonly [RegExp, string])[] = [
  [/^(?:persen|prosen|tingkat (?:kemiskinan|pengangguran))/i, '%'],
  [/^indeks\b/i, 'indeks'],
  [/^(?:nilai|skor)\b/i, 'nilai'],
  [/^jumlah (?:dokumen|laporan)/i, 'dokumen'],
  [/^jumlah (?:orang|peserta|penduduk|pegawai)/i, 'orang'],
  [/^jumlah kegiatan/i, 'kegiatan'],
];

/** Common units, the one that the name speaks of first. */
export function satuanPilihan(nama: string): readonly string[] {
  const dugaan = DUGAAN.find(([pola]) => pola.test(nama))?.[1];
  return dugaan === undefined ? SATUAN : [dugaan, ...SATUAN.filter((s) => s !== dugaan)];
}
