// How a realisasi is told: target, cumulative value, capaian with its steps, predikat, change, obstacle. It measures nothing itself.
import { namaTw } from '../kinerja/periode.ts';
import type { Decimal } from 'decimal.js';
import { alasanTidakTerhitung } from '../answer/hitung-lembar.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import { artiPolaritas } from '../answer/kutipan.ts';
import { findRealisasi, idRealisasi, type Kuartal } from '../isian/realisasi.ts';
import type { Isian } from '../isian/buku.ts';
import type { IsiOf } from '../isian/skema.ts';
import { targetBerlaku } from '../isian/target.ts';
import type { Ukuran } from '../isian/ukur-realisasi.ts';
import { formatNilai, formatPersen } from '../kinerja/angka.ts';
import type { Hitungan } from '../kinerja/hitungan.ts';
import { classify } from '../kinerja/predikat.ts';
import type { HitunganSelisih, Makna } from '../kinerja/selisih.ts';
import type { Pustaka } from '../pustaka.ts';
import type { Dunia } from './alur.ts';
import { sebutAngka } from './bidang-isian.ts';

export type Kendala = NonNullable<IsiOf<'realisasi'>['kendala']>;

export const sebutKuartal = (k: Kuartal): string => `${namaTw(k.triwulan)} ${k.tahun}`;

export const namaStatus: Readonly<Record<IsiOf<'realisasi'>['status'] | 'belum', string>> = {
  belum: 'belum dilaporkan',
  menunggu: 'menunggu konfirmasi',
  terkonfirmasi: 'terkonfirmasi',
  dikembalikan: 'dikembalikan',
};

/** "97,45%, dari 85,76 ÷ 88 × 100%", or why there is none. */
function sebutHitungan(h: Hitungan): string {
  if (h.nilai.kind === 'angka') return `${formatPersen(h.nilai.tampil)}, dari ${h.langkah}`;
  if (h.nilai.kind === 'teks') return h.nilai.teks;
  const status = h.nilai.status === undefined ? '' : `target ${h.nilai.status === 'tercapai' ? 'tercapai' : 'belum tercapai'}; `;
  return `${status}persentase tidak terhitung karena ${alasanTidakTerhitung[h.nilai.alasan].replace(/\.$/, '')}`;
}

/** The targets as they were entered; what is missing is said. */
export function barisTarget(d: Dunia, indikator: Isian<'indikator'>, k: Kuartal): readonly string[] {
  const { satuan } = indikator.isi;
  const [tw, tahun] = [targetBerlaku(d.buku, indikator.id, k.tahun, k.triwulan), targetBerlaku(d.buku, indikator.id, k.tahun)];
  return [
    `Target ${namaTw(k.triwulan)}: ${tw === undefined ? 'belum ada' : sebutAngka(tw.isi.nilai, satuan)}`,
    `Target tahun ${k.tahun}: ${tahun === undefined ? 'belum ada' : sebutAngka(tahun.isi.nilai, satuan)}`,
  ];
}

/** "Satuan: indeks (makin tinggi makin baik)" */
export const barisSatuan = (x: IsiOf<'indikator'>): string => `Satuan: ${x.satuan} (${artiPolaritas[x.polaritas.nilai]})`;

/** How it came about is said from TW II on; before, it is the value itself. */
export function barisKumulatif(u: Ukuran, satuan: string): string {
  const { nilai, sampai, langkah } = u.kumulatif;
  const apa = nilai === undefined ? 'belum ada' : formatNilai(nilai, satuan);
  return `Kumulatif sampai ${namaTw(sampai)}: ${apa}${nilai === undefined || sampai === 1 ? '' : ` (${langkah})`}`;
}

export function barisCapaian(u: Ukuran, k: Kuartal): readonly string[] {
  return [
    ...(u.capaianTriwulan === undefined ? [] : [`Capaian ${namaTw(k.triwulan)}: ${sebutHitungan(u.capaianTriwulan)}`]),
    ...(u.capaianSampai === undefined ? [] : [`Capaian sampai ${namaTw(k.triwulan)}: ${sebutHitungan(u.capaianSampai)}`]),
    ...(u.capaianTahun === undefined ? [] : [`Terhadap target tahun ${k.tahun}: ${sebutHitungan(u.capaianTahun)}`]),
  ];
}

/** A scale belongs to a document: the reports of this government lend theirs, elsewhere the national one serves (DOMAIN.md 1.3). */
function skalaCapaian(pustaka: Pick<Pustaka, 'skala'>, pemda: string | undefined): Pustaka['skala'] {
  const semua = pustaka.skala.filter((s) => s.bidang === 'capaian');
  const sendiri = semua.filter((s) => s.pemda !== undefined && s.pemda === pemda);
  return sendiri.length > 0 ? sendiri : semua.filter((s) => s.pemda === undefined);
}

/** One line for each scale that applies; none where no capaian can be judged. */
export function barisPredikat(d: Dunia, opd: string, u: Ukuran): readonly string[] {
  const nilai = u.dinilai?.nilai;
  if (nilai?.kind !== 'angka') return [];
  return skalaCapaian(d.pustaka, d.tempat.opdById.get(opd)?.pemda).map((s) => {
    const hasil = classify(nilai.nilai, s);
    return `Predikat: ${hasil.kind === 'ada' ? hasil.label : 'di luar skala'} (${s.nama}${s.status === 'perlu-cek' ? ', perlu dicek' : ''})`;
  });
}

const artiMakna: Readonly<Record<Makna, string>> = { membaik: ', membaik', memburuk: ', memburuk', tetap: '', 'tidak-dinilai': '' };

function sebutSelisih(h: HitunganSelisih): string {
  if (h.nilai.kind !== 'angka') return 'tidak terhitung';
  if (h.arah === 'tetap') return 'tetap';
  const besar: Decimal = h.nilai.nilai.abs();
  return `${h.arah} ${formatNilai(besar, h.satuan)}${artiMakna[h.makna]}`;
}

export const barisPerubahan = (u: Ukuran, k: Kuartal): readonly string[] => {
  if (u.perubahan === undefined) return [];
  const { dari, hitungan } = u.perubahan;
  return [`Dibanding ${dari.tahun === k.tahun ? namaTw(dari.triwulan) : sebutKuartal(dari)}: ${sebutSelisih(hitungan)}`];
};

export const barisKendala = (x: Kendala | undefined): readonly string[] =>
  x === undefined
    ? []
    : [`Sebab: ${x.sebab}`, `Langkah: ${x.langkah}`, `Pelaksana: ${x.penanggung}, paling lambat ${tanggalIndonesia(x.tenggat)}`];

/** A correction that nobody has confirmed yet: the value that was confirmed before, and why it changes. */
export function barisKoreksi(d: Dunia, indikator: Isian<'indikator'>, k: Kuartal): readonly string[] {
  const id = idRealisasi(indikator.id, k);
  // A return carries a reason, a confirmation none.
  const terakhir = d.jejak
    .sesudah('realisasi', id, 0)
    .findLast((x) => x.aksi === 'koreksi-realisasi' || (x.aksi === 'konfirmasi-realisasi' && x.alasan === undefined));
  if (terakhir?.aksi !== 'koreksi-realisasi') return [];
  const lama = terakhir.rincian.find((x) => x.jenis === 'realisasi' && x.id === id)?.sebelum as IsiOf<'realisasi'> | undefined;
  return [
    ...(lama === undefined ? [] : [`Nilai terkonfirmasi sebelumnya: ${sebutAngka(lama.nilai, indikator.isi.satuan)} (tetap tercatat)`]),
    ...(terakhir.alasan === undefined ? [] : [`Alasan perbaikan: ${terakhir.alasan}`]),
  ];
}

/** The value of the quarter before, and the year so far without this quarter. */
export function barisLalu(d: Dunia, indikator: Isian<'indikator'>, dari: Kuartal): readonly string[] {
  const x = findRealisasi(d.buku, indikator.id, dari);
  return x === undefined || x.isi.status === 'dikembalikan'
    ? []
    : [`${sebutKuartal(dari)}: ${sebutAngka(x.isi.nilai, indikator.isi.satuan)} (${namaStatus[x.isi.status]})`];
}
