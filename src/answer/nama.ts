// How measures are called in front of a user.
export const namaUkuran: Readonly<Record<string, string>> = {
  target: 'Target',
  realisasi: 'Realisasi',
  capaian: 'Capaian',
  predikat: 'Predikat capaian',
  'kondisi-awal': 'Kondisi awal',
  'target-akhir': 'Target akhir Renstra',
  'tingkat-kemajuan': 'Tingkat kemajuan',
  nasional: 'Realisasi nasional',
  konversi: 'Konversi skala Likert',
  pagu: 'Pagu',
  'realisasi-anggaran': 'Realisasi anggaran',
  serapan: 'Serapan anggaran',
  sisa: 'Sisa anggaran',
  'sumber-dana': 'Sumber dana',
  'tunda-bayar': 'Tunda bayar',
  efisiensi: 'Efisiensi',
};
