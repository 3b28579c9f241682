// From the office to the indicator: which quarter, which indicator, and what is confirmed already. It takes no value.
import { namaTw } from '../../kinerja/periode.ts';
import { indikatorTahun } from '../../isian/target.ts';
import {
  akhirTriwulan,
  findRealisasi,
  hitungLapor,
  idRealisasi,
  isBerakhir,
  isLengkap,
  kuartalTerbuka,
  statusLapor,
  triwulanTertagih,
  type HitungLapor,
  type Kuartal,
} from '../../isian/realisasi.ts';
import { ukurRealisasi } from '../../isian/ukur-realisasi.ts';
import type { Isian } from '../../isian/buku.ts';
import { tanggalIndonesia } from '../../answer/konteks.ts';
import { potongHalaman, tombolDaftar, tombolTutup, type Dunia, type Layar, type Tombol } from '../alur.ts';
import { sebutAngka } from '../bidang-isian.ts';
import { sebutWaktu } from '../sebut.ts';
import { barisCapaian, barisKendala, barisKumulatif, barisTarget, namaStatus, sebutKuartal } from '../sebut-realisasi.ts';
import { langkahBerikut, type Draf, type SLapor } from './keadaan.ts';

export const nilaiKuartal = (k: Kuartal): string => `tw:${k.tahun}:${k.triwulan}`;

/** What is to be reported first, newest before older; then the running quarter, then those that are complete. */
function urutanKuartal(d: Dunia, opd: string): readonly HitungLapor[] {
  const tertagih = triwulanTertagih(d.buku, opd, d.hariIni);
  const ada = new Set(tertagih.map(nilaiKuartal));
  const lain = kuartalTerbuka(d.buku, opd, d.hariIni).filter((k) => !ada.has(nilaiKuartal(k)));
  return [...tertagih, ...lain.map((k) => hitungLapor(d.buku, opd, k))];
}

const sebutIsi = (h: HitungLapor): string => `${h.dilaporkan} dari ${h.indikator} terisi`;

function labelKuartal(d: Dunia, h: HitungLapor): string {
  const nama = sebutKuartal(h);
  if (h.indikator === 0) return `${nama}: belum ada indikator`;
  if (!isBerakhir(h, d.hariIni)) return `${nama} (masih berjalan): ${sebutIsi(h)}`;
  return isLengkap(h) ? `${nama}: lengkap` : `${nama}: ${sebutIsi(h)}`;
}

export function layarTriwulan(d: Dunia, opd: string, halaman: number): Layar {
  const daftar = urutanKuartal(d, opd);
  const tertagih = triwulanTertagih(d.buku, opd, d.hariIni);
  const keterangan =
    daftar.length === 0
      ? 'Tahun yang dibuka belum mulai, sehingga belum ada triwulan yang dapat dilaporkan.'
      : tertagih.length === 0
        ? 'Semua triwulan yang sudah berakhir sudah dilaporkan.'
        : 'Ada triwulan yang belum lengkap. Silakan pilih.';
  return {
    isi: [`Lapor realisasi, ${d.tempat.namaOpd(opd)}`, keterangan],
    tombol: [
      ...tombolDaftar(
        daftar.map((h) => ({ label: labelKuartal(d, h), nilai: nilaiKuartal(h) })),
        halaman,
      ),
      [tombolTutup],
    ],
  };
}

const tersebut = (d: Dunia, x: Isian<'indikator'>, k: Kuartal): string => {
  const ada = findRealisasi(d.buku, x.id, k);
  return ada === undefined ? namaStatus.belum : `${sebutAngka(ada.isi.nilai, x.isi.satuan)} (${namaStatus[ada.isi.status]})`;
};

export function layarDaftar(d: Dunia, s: Extract<SLapor, { langkah: 'daftar' }>): Layar {
  const daftar = indikatorTahun(d.buku, s.opd, s.tahun);
  const { isi, awal, putar } = potongHalaman(daftar, s.halaman);
  const h = hitungLapor(d.buku, s.opd, s);
  const lain = triwulanTertagih(d.buku, s.opd, d.hariIni).filter((x) => nilaiKuartal(x) !== nilaiKuartal(s));
  const akhir = isBerakhir(s, d.hariIni) ? '' : ` Triwulan ini berakhir ${tanggalIndonesia(akhirTriwulan(s))}.`;
  const kembali: readonly Tombol[] =
    kuartalTerbuka(d.buku, s.opd, d.hariIni).length > 1 ? [{ label: 'Triwulan lain', nilai: 'triwulan' }] : [];
  return {
    isi: [
      `Realisasi ${sebutKuartal(s)}, ${d.tempat.namaOpd(s.opd)}`,
      daftar.length === 0
        ? `Belum ada indikator untuk tahun ${s.tahun}.`
        : `${sebutIsi(h)}${h.terkonfirmasi > 0 ? `, ${h.terkonfirmasi} terkonfirmasi` : ''}.${akhir} Silakan pilih indikatornya.`,
      ...isi.map((x, n) => `${awal + n + 1}. ${x.isi.nama}: ${tersebut(d, x, s)}`),
      ...(lain.length === 0 ? [] : [`Juga belum lengkap: ${lain.map((x) => `${sebutKuartal(x)} (${sebutIsi(x)})`).join(', ')}.`]),
    ],
    tombol: [...isi.map((x, n) => [{ label: `${awal + n + 1}. ${x.isi.nama}`, nilai: `i:${x.id}` }]), ...putar, [...kembali, tombolTutup]],
  };
}

/** The page on which the first indicator stands that is still to be reported. */
export function bukaDaftar(d: Dunia, opd: string, k: Kuartal): SLapor {
  const daftar = indikatorTahun(d.buku, opd, k.tahun);
  const belum = daftar.find((x) => ['belum', 'dikembalikan'].includes(statusLapor(d.buku, x.id, k)));
  const [satu] = daftar;
  if (daftar.length === 1 && satu !== undefined) return bukaIndikator(d, satu, k);
  const ke = daftar.findIndex((_, n) => belum !== undefined && potongHalaman(daftar, n + 1).isi.includes(belum));
  return { langkah: 'daftar', opd, tahun: k.tahun, triwulan: k.triwulan, halaman: Math.max(1, ke + 1) };
}

/** With what is there already; a confirmed value is shown before it can be corrected. */
export function bukaIndikator(d: Dunia, indikator: Isian<'indikator'>, k: Kuartal): SLapor {
  const ada = findRealisasi(d.buku, indikator.id, k);
  const dasar = { indikator: indikator.id, tahun: k.tahun, triwulan: k.triwulan };
  if (ada?.isi.status === 'terkonfirmasi') return { langkah: 'kartu', ...dasar };
  return langkahBerikut(d, indikator, drafBaru(dasar, ada));
}

export const drafBaru = (dasar: Kuartal & { readonly indikator: string }, ada: Isian<'realisasi'> | undefined): Draf => ({
  indikator: dasar.indikator,
  tahun: dasar.tahun,
  triwulan: dasar.triwulan,
  versi: ada?.versi ?? 0,
  ...(ada?.isi.kendala === undefined ? {} : { kendala: ada.isi.kendala }),
});

export function layarKartu(d: Dunia, indikator: Isian<'indikator'>, k: Kuartal): Layar {
  const ada = findRealisasi(d.buku, indikator.id, k);
  const oleh = d.jejak.sesudah('realisasi', idRealisasi(indikator.id, k), 0).findLast((x) => x.aksi === 'konfirmasi-realisasi');
  const u = ukurRealisasi(d.buku, indikator, k);
  return {
    isi: [
      `${indikator.isi.nama}, ${sebutKuartal(k)}`,
      ...(ada === undefined ? [] : [`Realisasi: ${sebutAngka(ada.isi.nilai, indikator.isi.satuan)}`]),
      ...barisTarget(d, indikator, k),
      barisKumulatif(u, indikator.isi.satuan),
      ...barisCapaian(u, k),
      ...barisKendala(ada?.isi.kendala),
      oleh === undefined ? 'Sudah terkonfirmasi.' : `Dikonfirmasi oleh ${oleh.sebagai}, ${sebutWaktu(oleh.waktu, d.zona)}.`,
      'Nilai yang sudah dikonfirmasi hanya diubah dengan alasan.',
    ],
    tombol: [
      [{ label: 'Perbaiki dengan alasan', nilai: 'perbaiki' }],
      [{ label: `Daftar ${namaTw(k.triwulan)}`, nilai: 'daftar' }, tombolTutup],
    ],
  };
}

/** Sent back: it comes unasked, so it waits for a press and never takes what the person is writing elsewhere. */
export function layarKembali(d: Dunia, indikator: Isian<'indikator'>, k: Kuartal): Layar {
  const ada = findRealisasi(d.buku, indikator.id, k);
  const oleh = d.jejak.sesudah('realisasi', idRealisasi(indikator.id, k), 0).findLast((x) => x.aksi === 'konfirmasi-realisasi');
  return {
    isi: [
      `${indikator.isi.nama}, ${sebutKuartal(k)}: dikembalikan`,
      ...(oleh === undefined ? [] : [`Dikembalikan oleh ${oleh.sebagai}, ${sebutWaktu(oleh.waktu, d.zona)}.`]),
      ...(ada?.isi.alasan === undefined ? [] : [`Alasan: ${ada.isi.alasan}`]),
      ...(ada === undefined ? [] : [`Realisasi: ${sebutAngka(ada.isi.nilai, indikator.isi.satuan)}`]),
      ...barisTarget(d, indikator, k),
      ...barisKendala(ada?.isi.kendala),
    ],
    tombol: [[{ label: 'Perbaiki', nilai: 'perbaiki' }], [{ label: `Daftar ${namaTw(k.triwulan)}`, nilai: 'daftar' }, tombolTutup]],
  };
}
