// "/belum": which OPD have not reported a quarter, worst first, and which of their indicators. It shows counts, no values.
import { namaTw } from '../kinerja/periode.ts';
import { izin } from '../access/izin.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import {
  akhirTriwulan,
  hitungLapor,
  isBerakhir,
  isLengkap,
  kuartalTerbuka,
  rekapLapor,
  statusLapor,
  type HitungLapor,
  type Kuartal,
  type RekapLapor,
} from '../isian/realisasi.ts';
import { indikatorTahun } from '../isian/target.ts';
import {
  bacaHalaman,
  keAlur,
  potongHalaman,
  selesai,
  tampil,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
  type Masukan,
  type Tombol,
} from './alur.ts';
import { wilayahOpd } from './pilih-opd.ts';
import { saranTamu } from './sebut.ts';
import { namaStatus, sebutKuartal } from './sebut-realisasi.ts';

type S =
  | (Kuartal & { readonly langkah: 'rekap'; readonly halaman: number })
  | (Kuartal & { readonly langkah: 'opd'; readonly opd: string; readonly halaman: number });

/** Those a person answers for: their own OPD, those of their government, or all for an admin. */
const opdTerlihat = (d: Dunia): readonly string[] =>
  d.tempat.opd
    .filter(
      (x) =>
        d.tempat.pemdaById.get(x.pemda)?.tersembunyi !== true &&
        d.pelaku.peran.some((p) => p.peran === 'admin' || p.opd === x.id || (p.opd === undefined && p.pemda === x.pemda)),
    )
    .map((x) => x.id);

const nilaiKuartal = (k: Kuartal): string => `tw:${k.tahun}:${k.triwulan}`;

/** Every quarter that some of them have opened, newest first. */
function kuartalSemua(d: Dunia, opd: readonly string[]): readonly Kuartal[] {
  const semua = opd.flatMap((id) => kuartalTerbuka(d.buku, id, d.hariIni));
  return [...new Map(semua.map((k) => [nilaiKuartal(k), k])).values()].toSorted((a, b) => b.tahun - a.tahun || b.triwulan - a.triwulan);
}

function mulai(_: string, d: Dunia): Hasil<S> {
  const opd = opdTerlihat(d);
  if (opd.length === 0) {
    return selesai([
      'Maaf, ini hanya dapat dilihat oleh operator dan kepala perangkat daerah, evaluator Inspektorat, Bagian Organisasi, Bappeda, pimpinan daerah, atau admin bot.',
      ...saranTamu(d),
    ]);
  }
  const kuartal = kuartalSemua(d, opd);
  const k = kuartal.find((x) => isBerakhir(x, d.hariIni)) ?? kuartal[0];
  if (k === undefined) return selesai(['Belum lapor', 'Belum ada tahun kerja yang dibuka, sehingga belum ada yang dilaporkan.']);
  const [satu, ...lain] = opd;
  if (satu !== undefined && lain.length === 0) return tampil({ langkah: 'opd', opd: satu, ...k, halaman: 1 });
  return tampil({ langkah: 'rekap', ...k, halaman: 1 });
}

const sebutHitung = (h: HitungLapor): string =>
  h.indikator === 0
    ? 'belum ada indikator'
    : [
        `${h.dilaporkan} dari ${h.indikator} dilaporkan`,
        ...(h.dilaporkan > 0 ? [`${h.terkonfirmasi} terkonfirmasi`] : []),
        ...(h.dikembalikan > 0 ? [`${h.dikembalikan} dikembalikan`] : []),
      ].join(', ');

const barisRekap = (x: RekapLapor, nomor: number): string =>
  `${nomor}. ${x.nama}: ${sebutHitung(x)}${x.hariLewat === undefined ? '' : ` (lewat ${x.hariLewat} hari)`}`;

/** The quarter before and the one after, as far as somebody has opened them. */
function tombolKuartal(d: Dunia, s: S, opd: readonly string[]): readonly Tombol[] {
  const semua = kuartalSemua(d, opd);
  const ke = semua.findIndex((k) => nilaiKuartal(k) === nilaiKuartal(s));
  return [semua[ke + 1], ke > 0 ? semua[ke - 1] : undefined].flatMap((k) =>
    k === undefined ? [] : [{ label: sebutKuartal(k), nilai: nilaiKuartal(k) }],
  );
}

const keadaanTriwulan = (d: Dunia, k: Kuartal): string => {
  const akhir = tanggalIndonesia(akhirTriwulan(k));
  return isBerakhir(k, d.hariIni) ? `Triwulan berakhir ${akhir}.` : `Triwulan masih berjalan sampai ${akhir}.`;
};

function layarRekap(d: Dunia, s: Extract<S, { langkah: 'rekap' }>): Layar {
  const opd = opdTerlihat(d);
  const rekap = rekapLapor(d.buku, d.tempat, opd, s.tahun, s.triwulan, d.hariIni);
  const { isi, awal, putar } = potongHalaman(rekap, s.halaman);
  const lengkap = rekap.filter((x) => x.indikator > 0 && isLengkap(x)).length;
  const belumBuka = opd.length - rekap.length;
  return {
    isi: [
      `Belum lapor ${sebutKuartal(s)}`,
      `Sudah lengkap: ${lengkap} dari ${rekap.length} perangkat daerah. ${keadaanTriwulan(d, s)}`,
      ...isi.map((x, n) => barisRekap(x, awal + n + 1)),
      ...(belumBuka > 0 ? [`Belum membuka tahun ${s.tahun}: ${belumBuka} perangkat daerah.`] : []),
    ],
    tombol: [
      ...isi.map((x, n) => [{ label: `${awal + n + 1}. ${x.nama}`, nilai: `opd:${x.opd}` }]),
      ...putar,
      [...tombolKuartal(d, s, opd), tombolTutup],
    ],
  };
}

function layarOpd(d: Dunia, s: Extract<S, { langkah: 'opd' }>): Layar {
  const h = hitungLapor(d.buku, s.opd, s);
  const belum = indikatorTahun(d.buku, s.opd, s.tahun).filter((x) => ['belum', 'dikembalikan'].includes(statusLapor(d.buku, x.id, s)));
  const { isi, awal, putar } = potongHalaman(belum, s.halaman);
  const lain = kuartalTerbuka(d.buku, s.opd, d.hariIni).filter((k) => k.tahun === s.tahun && k.triwulan !== s.triwulan);
  const tujuan = `${s.opd}:${s.tahun}:tw${s.triwulan}`;
  const boleh = (aksi: 'isi-realisasi' | 'konfirmasi-realisasi'): boolean => izin(d.pelaku, aksi, wilayahOpd(d, s.opd)).boleh;
  const banyak = opdTerlihat(d).length;
  const tindak: readonly Tombol[] = [
    ...(belum.length > 0 && boleh('isi-realisasi') ? [{ label: `Lapor ${namaTw(s.triwulan)}`, nilai: keAlur('lapor', tujuan) }] : []),
    ...(h.menunggu > 0 && boleh('konfirmasi-realisasi')
      ? [{ label: `Konfirmasi ${namaTw(s.triwulan)}`, nilai: keAlur('konfirmasi', tujuan) }]
      : []),
  ];
  return {
    isi: [
      `Laporan ${sebutKuartal(s)}, ${d.tempat.namaOpd(s.opd)}`,
      `${sebutHitung(h)}. ${keadaanTriwulan(d, s)}`,
      ...(h.indikator === 0 ? [] : belum.length === 0 ? ['Semua indikator sudah dilaporkan.'] : ['Belum dilaporkan:']),
      ...isi.map((x, n) => {
        const status = statusLapor(d.buku, x.id, s);
        return `${awal + n + 1}. ${x.isi.nama}${status === 'belum' ? '' : ` (${namaStatus[status]})`}`;
      }),
      ...lain.map((k) => `${sebutKuartal(k)}: ${sebutHitung(hitungLapor(d.buku, s.opd, k))}`),
    ],
    tombol: [
      ...(tindak.length === 0 ? [] : [tindak]),
      ...putar,
      ...(tombolKuartal(d, s, [s.opd]).length === 0 ? [] : [tombolKuartal(d, s, [s.opd])]),
      [...(banyak > 1 ? [{ label: 'Semua perangkat daerah', nilai: 'semua' }] : []), tombolTutup],
    ],
  };
}

function terima(s: S, m: Masukan, d: Dunia): Hasil<S> {
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined) return tampil({ ...s, halaman });
  const [, tahun, triwulan] = /^tw:(\d{4}):([1-4])$/.exec(nilai) ?? [];
  if (tahun !== undefined) {
    return tampil({ ...s, tahun: Number(tahun), triwulan: Number(triwulan) as Kuartal['triwulan'], halaman: 1 });
  }
  if (nilai === 'semua') return tampil({ langkah: 'rekap', tahun: s.tahun, triwulan: s.triwulan, halaman: 1 });
  const opd = nilai.startsWith('opd:') ? nilai.slice(4) : undefined;
  if (opd !== undefined && opdTerlihat(d).includes(opd)) {
    return tampil({ langkah: 'opd', opd, tahun: s.tahun, triwulan: s.triwulan, halaman: 1 });
  }
  return ulang('Silakan pilih salah satu tombol.');
}

export const belum: Alur<S> = {
  nama: 'belum',
  mulai,
  layar: (s, d) => (s.langkah === 'rekap' ? layarRekap(d, s) : layarOpd(d, s)),
  terima,
};
