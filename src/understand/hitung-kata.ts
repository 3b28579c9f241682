// The words of a calculation: which word announces which quantity, and which asks for which result. It reads no number.

/** What a number in the question can be. */
export type Peran =
  | 'target'
  | 'target-akhir'
  | 'target-capaian'
  | 'realisasi'
  | 'realisasi-anggaran'
  | 'pagu'
  | 'capaian'
  | 'serapan'
  | 'sisa'
  | 'unsur'
  | 'nilai'
  | 'awal'
  | 'akhir'
  | 'efisiensi';
/** What else a word of such a question does. */
export type Perintah =
  | 'predikat'
  | 'mutu'
  | 'konversi'
  | 'selisih'
  | 'rata'
  | 'kemajuan'
  | 'akumulatif'
  | 'titik-akhir'
  | 'hitung'
  | 'butuh'
  | 'skm'
  | 'akip'
  | 'persen'
  | 'tanya'
  | 'rupiah';

/** `lemah`: it names a quantity only when it stands at a number and no stronger word does. */
export type Isyarat = { readonly peran?: Peran; readonly perintah?: Perintah; readonly lemah?: boolean };

const table = new Map<string, Isyarat>();
const add = (isyarat: Isyarat, kata: string): void => {
  for (const k of kata.split(', ')) table.set(k, isyarat);
};
add({ peran: 'target' }, 'target, targetan, tgt, trgt, trg, ditargetkan, menargetkan, target kinerja, target realisasi, target pendapatan');
add({ peran: 'target', lemah: true }, 'rencana, direncanakan, patokan, seharusnya, mestinya');
add(
  { peran: 'target-akhir' },
  'target akhir, target renstra, target akhir renstra, target total, target jangka menengah, target rpjmd, target akhir periode, target keseluruhan, target lima tahun, target lima tahunan, target kumulatif, target akumulatif, target akumulasi',
);
add({ peran: 'target-capaian' }, 'target capaian, target capaian kinerja, target pencapaian');
add(
  { peran: 'realisasi' },
  'realisasi, terealisasi, terealisasikan, direalisasikan, realisasikan, merealisasikan, rls, rlsasi, realisasi kinerja, realisasi fisik, realisasi capaian, hasil realisasi',
);
add(
  { peran: 'realisasi', lemah: true },
  'real, hasil, terlaksana, dilaksanakan, melaksanakan, tercapai, dicapai, mencapai, dihasilkan, aktual, actual, selesai, diselesaikan, diperoleh, didapat, dapat, terpenuhi, kenyataan, kenyataannya, terjadi, capai, dapet, kesampaian, terkumpul, hadir, tuntas, jadinya',
);
add(
  { peran: 'realisasi-anggaran' },
  'realisasi anggaran, realisasi belanja, realisasi keuangan, realisasi dana, realisasi pagu, anggaran terealisasi, anggaran terserap, anggaran terpakai, dana terpakai, anggaran yang terserap, anggaran yang terpakai, anggaran yang terealisasi, terpakai, dibelanjakan, membelanjakan, terbelanjakan, dihabiskan, dicairkan, pencairan, pengeluaran, dikeluarkan, realisasi keu, belanja terealisasi, dana terserap, pagu terserap, pagu terpakai, uang terpakai',
);
add(
  { peran: 'realisasi-anggaran', lemah: true },
  'dipakai, kepakai, kepake, dipake, digunakan, habis, cair, keluar, spj, belanjanya, menghabiskan, memakai',
);
add(
  { peran: 'pagu' },
  'pagu, anggaran, pagu anggaran, alokasi, alokasi anggaran, alokasi dana, plafon, plafond, budget, bajet, dana, dianggarkan, dialokasikan, dpa, anggaran belanja, pagu belanja, total anggaran, jumlah anggaran, jumlah pagu, total pagu, duit, pagu dana, pagu indikatif, agg, angg',
);
add(
  { peran: 'capaian' },
  'capaian, pencapaian, ketercapaian, capaian kinerja, pencapaian kinerja, persentase capaian, tingkat capaian, capaian indikator, capaian kegiatan, capaian program, cpn',
);
add({ peran: 'capaian', lemah: true }, 'kinerja');
add(
  { peran: 'serapan' },
  'serapan, penyerapan, terserap, diserap, serap, menyerap, serapan anggaran, penyerapan anggaran, daya serap, daya serap anggaran, capaian anggaran, capaian keuangan, penyerapan dana, serapan dana, target serapan, target penyerapan, srpn, keserap, penyerapan keuangan, serapan keuangan, capaian serapan, capaian penyerapan, persentase serapan, persentase penyerapan, tingkat serapan, tingkat penyerapan',
);
add(
  { peran: 'sisa' },
  'sisa, tersisa, silpa, sisa anggaran, sisa pagu, sisa dana, sisa uang, belum terserap, tidak terserap, belum terpakai, tidak terpakai, menyisakan, sisa belanja, tak terserap, gak terserap',
);
add({ peran: 'unsur' }, 'unsur, unsur pelayanan, nilai unsur, unsur skm, nrr, nilai rata rata unsur, nilai per unsur');
add({ peran: 'nilai', lemah: true }, 'nilai, skor, indeks, angka, index, poin, score, bernilai');
add(
  { peran: 'nilai', perintah: 'skm', lemah: true },
  'skm, ikm, survei, survey, kepuasan, survei kepuasan, nilai skm, nilai ikm, indeks kepuasan, indeks kepuasan masyarakat, survei kepuasan masyarakat, kepuasan masyarakat, pelayanan publik, responden',
);
add(
  { peran: 'nilai', perintah: 'akip', lemah: true },
  'akip, sakip, nilai akip, nilai sakip, lke, evaluasi akip, hasil evaluasi akip, evaluasi sakip, skor akip, skor sakip, akuntabilitas kinerja, akuntabilitas',
);
add(
  { peran: 'awal', lemah: true },
  'semula, awal, awalnya, sebelumnya, tahun lalu, thn lalu, th lalu, tahun kemarin, taun lalu, taun kemaren, kemarin, dulu, dulunya, tahun sebelumnya, tahun kemaren, tadinya, mula mula',
);
add(
  { peran: 'akhir', lemah: true },
  'sekarang, kini, tahun ini, thn ini, th ini, saat ini, skrg, taun ini, tahun berjalan, terbaru, terkini',
);
add(
  { peran: 'efisiensi' },
  'efisiensi, tingkat efisiensi, efisien, efisiensi anggaran, rasio efisiensi, nilai efisiensi, effisiensi, efesiensi, efisensi, efisiensi penggunaan sumber daya, efisiensi sumber daya, efisiensi penggunaan anggaran, efisiensi kinerja',
);
add(
  { perintah: 'predikat' },
  'predikat, kategori, kriteria, atribut, peringkat, klasifikasi, golongan, tergolong, digolongkan, dikategorikan, grade, termasuk, masuk, berpredikat, kelas, kualifikasi, status kinerja, predikatnya, tingkatan, berkategori, kualitas',
);
add({ perintah: 'mutu' }, 'mutu, mutu pelayanan, mutu layanan, nilai mutu, kinerja unit pelayanan, kinerja pelayanan');
add(
  { perintah: 'konversi' },
  'konversi, konversikan, dikonversi, dikonversikan, mengonversi, mengkonversi, setara, setarakan, disetarakan, ekuivalen, konversinya, nilai konversi, hasil konversi, convert',
);
add(
  { perintah: 'selisih' },
  'selisih, beda, perbedaan, bedanya, naik, turun, meningkat, menurun, kenaikan, penurunan, peningkatan, bertambah, berkurang, perubahannya, perubahan nilai, gap, deviasi, delta, naiknya, turunnya, berubah, poin persen, percentage point, kurangnya, kelebihan, kekurangan, slisih, slsh, selisihnya, pertumbuhan nilai, anjlok, melonjak, merosot, jarak, lebihnya, dikurang, dikurangi, kurangi, dikurangkan',
);
add(
  { perintah: 'rata' },
  'rata rata, rata, rerata, rataan, average, mean, dirata ratakan, dirata, rata2, rata ratanya, dirataratakan, reratanya, ratarata',
);
add({ perintah: 'kemajuan' }, 'kemajuan, progres, progress, tingkat kemajuan, akhir renstra, akhir rpjmd, kemajuannya');
add({ perintah: 'akumulatif' }, 'akumulatif, kumulatif, akumulasi, dijumlahkan, dijumlah, diakumulasikan, akumulatip');
add(
  { perintah: 'titik-akhir' },
  'titik akhir, kondisi akhir, tidak akumulatif, bukan akumulatif, non akumulatif, non kumulatif, tidak kumulatif',
);
add(
  { perintah: 'hitung' },
  'hitung, hitungkan, hitungin, itung, itungin, itungkan, hitunglah, menghitung, dihitung, dihitungkan, ngitung, kalkulasi, kalkulasikan, kalau, klo, kalo, kl, klw, jika, jk, misal, misalnya, misalkan, bila, andaikan, seandainya, andai, apabila, umpama, umpamanya, seumpama, diketahui, perhitungan, penghitungan, hitungan, hitungannya, itungannya, itungan, simulasi, simulasikan, semisal, anggaplah, dengan asumsi, asumsi, bantu hitung, dik',
);
add(
  { perintah: 'butuh' },
  'harus, perlu, butuh, dibutuhkan, diperlukan, membutuhkan, memerlukan, minimal, minimum, agar, supaya, biar, spy, wajib, ingin, pengen, mau, kejar, mengejar, dikejar, hrs, harusnya, paling sedikit, setidaknya, sedikitnya, paling kurang, demi, dipenuhi',
);
add({ perintah: 'persen' }, 'persen, persentase, prosentase, presentase, persennya, persenan, prosen, percent');
add({ perintah: 'rupiah' }, 'rupiah, rupiahnya, nominal, nominalnya');
add(
  { perintah: 'tanya' },
  'berapa, brp, brapa, brpa, berapakah, berapaan, bpr, apa, apakah, gimana, gmn, bagaimana, piro, pinten, sabaraha, brpkah, berp, brapaan',
);

const akhiran = /(?:nya|kah|lah|pun|ku|mu)$/u;

/** The cue that one to four words make, each with or without "-nya". The words are spelled out before (hitung-ejaan.ts). */
export function findIsyarat(kata: readonly string[]): Isyarat | undefined {
  const langsung = table.get(kata.join(' '));
  return langsung ?? table.get(kata.map((k) => (table.has(k) ? k : k.replace(akhiran, ''))).join(' '));
}

export const isIsyarat = (kata: string): boolean => table.has(kata);
