// Entered records for tests: a government with two offices, a year with indicators and targets, people, an LHE with recommendations.
import type { Ubahan } from '../../src/isian/buku.ts';
import type { IsiOf, JenisIsian } from '../../src/isian/skema.ts';
import type { Ruang } from './dialog.ts';

let nomor = 0;

/** Writes one record as if somebody had; a record that is there is replaced. */
export function tulisRekaman<J extends JenisIsian>(ruang: Ruang, jenis: J, id: string, isi: IsiOf<J> | undefined, oleh = 0): void {
  nomor += 1;
  const versi = ruang.buku().find(jenis, id)?.versi ?? 0;
  const hasil = ruang.isian.tulis(
    { pengguna: oleh, sebagai: 'admin bot', aksi: 'atur-pemda', ubahan: [{ jenis, id, versi, isi } as unknown as Ubahan] },
    new Date('2027-04-01T01:00:00.000Z'),
  );
  if (!hasil.ok) throw new Error(`${jenis} ${id} not written`);
}

const angka = (cetak: string): { readonly desimal: string; readonly cetak: string } => ({ desimal: cetak.replace(',', '.'), cetak });

/** Kota Sungai Lestari with Kecamatan Bagan Hulu and Dinas Perikanan; 2027 is open, three indicators, quarters targeted. */
export function isiDaerah(ruang: Ruang): void {
  tulisRekaman(ruang, 'pemda', 'kota-sungai-lestari', {
    nama: 'Pemerintah Kota Sungai Lestari',
    jenis: 'kota',
    zona: 'Asia/Jakarta',
    alias: ['kota sungai lestari', 'sungai lestari'],
  });
  const opd = (id: string, nama: string): void =>
    tulisRekaman(ruang, 'opd', id, { pemda: 'kota-sungai-lestari', nama, singkat: nama, alias: [] });
  opd('kec-bagan-hulu', 'Kecamatan Bagan Hulu');
  opd('dinas-perikanan', 'Dinas Perikanan');
  for (const o of ['kec-bagan-hulu', 'dinas-perikanan'])
    tulisRekaman(ruang, 'tahun-kerja', `${o}:2027`, { opd: o, tahun: 2027, asal: 'kosong' });
  const indikator = (
    id: string,
    o: string,
    nama: string,
    satuan: string,
    agregasi: IsiOf<'indikator'>['agregasi'],
    tahunan: string,
    tw: readonly string[],
  ): void => {
    tulisRekaman(ruang, 'indikator', id, {
      opd: o,
      nama,
      satuan,
      polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
      agregasi,
      level: 'sasaran',
      mulai: 2027,
    });
    tulisRekaman(ruang, 'target', `${id}:2027:pk`, { indikator: id, opd: o, tahun: 2027, lingkup: 'pk', nilai: angka(tahunan) });
    for (const [n, t] of tw.entries())
      tulisRekaman(ruang, 'target', `${id}:2027:pk:tw${n + 1}`, {
        indikator: id,
        opd: o,
        tahun: 2027,
        triwulan: (n + 1) as 1 | 2 | 3 | 4,
        lingkup: 'pk',
        nilai: angka(t),
      });
  };
  indikator('bh-ikm', 'kec-bagan-hulu', 'Indeks Kepuasan Masyarakat', 'Indeks', 'tren-naik', '88', ['85', '86', '87', '88']);
  indikator('bh-surat', 'kec-bagan-hulu', 'Jumlah surat yang dilayani', 'surat', 'jumlah', '400', ['100', '100', '100', '100']);
  indikator('dp-produksi', 'dinas-perikanan', 'Produksi perikanan tangkap', 'ton', 'jumlah', '4000', ['1000', '1000', '1000', '1000']);
}

export function isiRealisasi(
  ruang: Ruang,
  indikator: string,
  triwulan: 1 | 2 | 3 | 4,
  cetak: string,
  status: IsiOf<'realisasi'>['status'],
  pengisi = 0,
  lain: Partial<IsiOf<'realisasi'>> = {},
): void {
  const opd = ruang.buku().find('indikator', indikator)?.isi.opd ?? '';
  tulisRekaman(ruang, 'realisasi', `${indikator}:2027:tw${triwulan}`, {
    indikator,
    opd,
    tahun: 2027,
    triwulan,
    nilai: angka(cetak),
    status,
    pengisi: { pengguna: pengisi, waktu: '2027-04-03T02:00:00.000Z' },
    ...lain,
  });
}

export function isiLhe(ruang: Ruang, opd: string, tahun: number, total: string, predikat: string): void {
  tulisRekaman(ruang, 'lhe', `lhe-${opd}-${tahun}`, {
    opd,
    rezim: 'akip',
    nomor: `700/${tahun}`,
    tanggal: `${tahun + 1}-02-10`,
    tahun,
    aturan: '88/2021',
    komponen: [{ nama: 'Perencanaan kinerja', nilai: angka('22,5') }],
    total: angka(total),
    predikat,
  });
}

export function isiRekomendasi(ruang: Ruang, id: string, lain: Partial<IsiOf<'rekomendasi'>> = {}): void {
  tulisRekaman(ruang, 'rekomendasi', id, {
    opd: 'kec-bagan-hulu',
    lhe: 'lhe-kec-bagan-hulu-2026',
    rezim: 'akip',
    lheTanggal: '2027-02-10',
    nomor: 1,
    isi: 'Menyusun rencana aksi sampai tingkat staf',
    tenggat: '2027-03-12',
    asalTenggat: 'baku',
    status: 'proses',
    ...lain,
  });
}

/** Neighbours that are easily mistaken: an office with a longer name, another government with an office of the same name and one a letter off. */
export function isiTetangga(ruang: Ruang): void {
  tulisRekaman(ruang, 'pemda', 'kab-tanjung-raya', {
    nama: 'Pemerintah Kabupaten Tanjung Raya',
    jenis: 'kabupaten',
    zona: 'Asia/Jakarta',
    alias: ['kabupaten tanjung raya', 'tanjung raya'],
  });
  for (const [id, pemda, nama] of [
    ['kec-bagan-hulu-timur', 'kota-sungai-lestari', 'Kecamatan Bagan Hulu Timur'],
    ['tr-dinas-perikanan', 'kab-tanjung-raya', 'Dinas Perikanan'],
    ['kec-bagas-hulu', 'kab-tanjung-raya', 'Kecamatan Bagas Hulu'],
  ] as const) {
    tulisRekaman(ruang, 'opd', id, { pemda, nama, singkat: nama, alias: [] });
    tulisRekaman(ruang, 'tahun-kerja', `${id}:2027`, { opd: id, tahun: 2027, asal: 'kosong' });
    const ikm = `${id}-ikm`;
    tulisRekaman(ruang, 'indikator', ikm, {
      opd: id,
      nama: 'Indeks Kepuasan Masyarakat',
      satuan: 'Indeks',
      polaritas: { nilai: 'naik-baik', asal: 'dipilih', alasan: '' },
      agregasi: 'tren-naik',
      level: 'sasaran',
      mulai: 2027,
    });
    tulisRekaman(ruang, 'target', `${ikm}:2027:pk`, { indikator: ikm, opd: id, tahun: 2027, lingkup: 'pk', nilai: angka('77') });
    isiRealisasi(ruang, ikm, 1, '71,11', 'terkonfirmasi');
  }
}
