// "/rekap": follow-up of every OPD that the person oversees, worst first. It shows no evidence; a tap opens the list of an OPD.
import { izin } from '../access/izin.ts';
import { rekapOpd, type RekapOpd } from '../isian/tindak-lanjut.ts';
import { formatPersen } from '../kinerja/angka.ts';
import { DAFTAR_STATUS, namaStatus, rekapTindakLanjut, type RekapTindakLanjut } from '../kinerja/tindak-lanjut.ts';
import { bacaHalaman, keAlur, potongHalaman, selesai, tampil, tombolTutup, ulang, type Alur, type Dunia, type Layar } from './alur.ts';
import { opdBoleh } from './pilih-opd.ts';
import { sebutTolak } from './sebut.ts';

type S = { readonly langkah: 'rekap'; readonly halaman: number };

const sebutSelesai = (r: RekapTindakLanjut): string =>
  r.persenSelesai === undefined ? 'tidak ada yang dapat ditindaklanjuti' : `selesai ${formatPersen(r.persenSelesai)}`;

const perStatus = (r: RekapTindakLanjut): string =>
  DAFTAR_STATUS.filter((s) => r.banyak[s] > 0)
    .map((s) => `${namaStatus(s)} ${r.banyak[s]}`)
    .join(', ');

const perhatian = (r: RekapTindakLanjut): string =>
  [
    ...(r.lewatTenggat === 0 ? [] : [`lewat tenggat ${r.lewatTenggat}`]),
    ...(r.tanpaBukti === 0 ? [] : [`belum ada bukti ${r.tanpaBukti}`]),
    ...(r.umurTertua === undefined ? [] : [`tertua ${r.umurTertua} hari`]),
  ].join('; ');

/** All of them as one summary. */
function rekapSemua(d: Dunia, opd: readonly string[]): RekapTindakLanjut {
  const milik = new Set(opd);
  const bukti = new Set(d.buku.semua('bukti').map((b) => b.isi.rekomendasi));
  const butir = d.buku
    .semua('rekomendasi')
    .filter((x) => milik.has(x.isi.opd))
    .map((x) => ({ status: x.isi.status, tanggalLhe: x.isi.lheTanggal, tenggat: x.isi.tenggat, banyakBukti: bukti.has(x.id) ? 1 : 0 }));
  return rekapTindakLanjut(butir, d.hariIni);
}

function barisOpd(x: RekapOpd, n: number): readonly string[] {
  return [
    `${n}. ${x.nama}: ${x.rekap.total} rekomendasi, ${sebutSelesai(x.rekap)}`,
    [perStatus(x.rekap), perhatian(x.rekap)].filter((y) => y !== '').join('; '),
  ];
}

const barisJumlah = (r: RekapTindakLanjut): readonly string[] => [
  `Seluruhnya ${r.total} rekomendasi, ${sebutSelesai(r)}`,
  [perStatus(r), perhatian(r)].filter((x) => x !== '').join('; '),
  '',
];

function layar(s: S, d: Dunia): Layar {
  const opd = opdBoleh(d, 'lihat-rekap');
  const daftar = rekapOpd(d.buku, d.tempat, opd, d.hariIni);
  if (daftar.length === 0) return { isi: ['Rekap tindak lanjut', 'Belum ada rekomendasi yang dicatat.'], tombol: [[tombolTutup]] };
  const { isi, awal, putar } = potongHalaman(daftar, s.halaman);
  return {
    isi: [
      `Rekap tindak lanjut: ${daftar.length} perangkat daerah`,
      ...(daftar.length === 1 ? [] : barisJumlah(rekapSemua(d, opd))),
      ...isi.flatMap((x, n) => barisOpd(x, awal + n + 1)),
      '',
      'Persen selesai dihitung dari yang sesuai, tanpa yang tidak dapat ditindaklanjuti.',
    ],
    tombol: [
      ...isi.map((x, n) => [{ label: `${awal + n + 1}. ${x.nama}`, nilai: keAlur('rekomendasi', `opd:${x.opd}`) }]),
      ...putar,
      [tombolTutup],
    ],
  };
}

export const rekap: Alur<S> = {
  nama: 'rekap',
  mulai: (_, d) => {
    if (opdBoleh(d, 'lihat-rekap').length > 0) return tampil<S>({ langkah: 'rekap', halaman: 1 });
    // An OPD sees its own in its list.
    if (opdBoleh(d, 'tindak-lanjut').length > 0) return { kind: 'pindah', alur: 'rekomendasi', argumen: '' };
    const putusan = izin(d.pelaku, 'lihat-rekap', {});
    return selesai(putusan.boleh ? ['Belum ada perangkat daerah.'] : sebutTolak(putusan, d));
  },
  layar,
  terima: (s, m) => {
    const halaman = m.kind === 'tombol' ? bacaHalaman(m.nilai) : undefined;
    return halaman === undefined ? ulang('Silakan memakai tombol di bawah.') : tampil<S>({ ...s, halaman });
  },
};
