// Words for a recommendation: its report, status, due date, evidence. Everything that the card, the list and the summary say alike.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { BuktiAda, RekomendasiAda, RekomendasiBawaan } from '../../isian/tindak-lanjut.ts';
import type { IsiOf } from '../../isian/skema.ts';
import { bulatkan, formatAngka } from '../../kinerja/angka.ts';
import { toDesimal } from '../../kinerja/desimal.ts';
import { selisihHari } from '../../kinerja/tanggal.ts';
import { isSelesai, kodeBpk, namaStatus, TENGGAT_BAKU } from '../../kinerja/tindak-lanjut.ts';
import type { Dunia } from '../alur.ts';

type Isi = RekomendasiAda['isi'];

export const namaLaporan = (rezim: Isi['rezim']): string => (rezim === 'bpk' ? 'LHP BPK' : 'LHE');

/** At most so many letters, cut between words. */
export function ringkas(teks: string, huruf: number): string {
  const rata = teks.replace(/\s+/g, ' ').trim();
  if (rata.length <= huruf) return rata;
  const potongan = rata.slice(0, huruf - 1);
  const spasi = potongan.lastIndexOf(' ');
  return `${(spasi > huruf / 2 ? potongan.slice(0, spasi) : potongan).replace(/[\uD800-\uDBFF]$/, '').replace(/[,;:.]$/, '')}…`;
}

export const findBawaan = (d: Dunia, id: string): RekomendasiBawaan | undefined => d.pustaka.rekomendasi.find((r) => r.id === id);

export function sebutLaporan(x: Pick<Isi, 'rezim' | 'lhe' | 'bawaan' | 'lheTanggal'>, d: Dunia): string {
  const terisi = x.lhe === undefined ? undefined : d.buku.find('lhe', x.lhe)?.isi.nomor;
  const nomor = terisi ?? (x.bawaan === undefined ? undefined : findBawaan(d, x.bawaan)?.lhe.nomor);
  return `${namaLaporan(x.rezim)}${nomor === undefined ? '' : ` nomor ${nomor}`} tanggal ${tanggalIndonesia(x.lheTanggal)}`;
}

/** The codes bind recommendations of the BPK only. */
export function sebutStatus(x: Pick<Isi, 'status' | 'rezim'>): string {
  if (x.rezim !== 'bpk') return namaStatus(x.status);
  const { kode, label } = kodeBpk(x.status);
  return `${namaStatus(x.status)} (kode BPK ${kode}: ${label})`;
}

function sebutAsalTenggat(asal: Isi['asalTenggat'], rezim: Isi['rezim']): string {
  switch (asal) {
    case 'lhe':
      return `tercantum dalam ${namaLaporan(rezim)}`;
    case 'kesepakatan':
      return `kesepakatan dengan Inspektorat, bukan dari ${namaLaporan(rezim)}`;
    case 'baku':
      return `${TENGGAT_BAKU.hari} hari, kesepakatan umum, bukan ketentuan`;
    case undefined:
      return 'asal belum dicatat';
  }
}

/** "lewat 12 hari", "hari ini", "12 hari lagi"; nothing once it is finished. */
export function sebutSisa(x: Pick<Isi, 'tenggat' | 'status'>, hariIni: string): string | undefined {
  if (x.tenggat === undefined || isSelesai(x.status)) return undefined;
  const sisa = selisihHari(hariIni, x.tenggat);
  if (sisa === 0) return 'jatuh hari ini';
  return sisa > 0 ? `${sisa} hari lagi` : `lewat ${-sisa} hari`;
}

export function sebutTenggat(x: Pick<Isi, 'tenggat' | 'asalTenggat' | 'status' | 'rezim'>, hariIni: string): string {
  if (x.tenggat === undefined) return 'belum ada; ditetapkan bersama Inspektorat';
  const sisa = sebutSisa(x, hariIni);
  return `${tanggalIndonesia(x.tenggat)}${sisa === undefined ? '' : `, ${sisa}`} (${sebutAsalTenggat(x.asalTenggat, x.rezim)})`;
}

/** "1,2 MB", "12 KB"; at least 1 KB. */
export function sebutUkuran(byte: number): string {
  const [pembagi, satuan] = byte >= 1024 * 1024 ? [1024 * 1024, 'MB'] : [1024, 'KB'];
  const nilai = bulatkan(toDesimal(byte).div(pembagi), satuan === 'MB' ? 1 : 0);
  return `${formatAngka(nilai.lt(1) ? toDesimal(1) : nilai)} ${satuan}`;
}

export const namaLampiran = (x: IsiOf<'bukti'>['lampiran']): string => (x.kind === 'tautan' ? x.alamat : x.berkas.nama);

/** "laporan.pdf, 1,2 MB, tahun 2027" */
export function sebutBukti(b: Pick<BuktiAda['isi'], 'lampiran' | 'tahun'>, huruf = 60): string {
  const { lampiran, tahun } = b;
  const rincian = lampiran.kind === 'tautan' ? 'tautan' : sebutUkuran(lampiran.berkas.ukuran);
  return `${ringkas(namaLampiran(lampiran), huruf)}, ${rincian}, tahun ${tahun}`;
}
