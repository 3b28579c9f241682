// Recommendations and the people around them, without the way through /lhe.
import type { IsiOf } from '../../src/isian/skema.ts';
import type { OrangUji, Ruang } from './dialog.ts';
import { tulisRekaman } from './isian.ts';

export const opdUji = 'kec-dumai-kota';

/** "r<nomor>" of an LHE of 8 December 2026 for the office of these tests; other offices in front ("setda.r1"). */
export function tanamRekomendasi(ruang: Ruang, lain: Partial<IsiOf<'rekomendasi'>> = {}): string {
  const isi: IsiOf<'rekomendasi'> = {
    opd: opdUji,
    lhe: 'l1',
    rezim: 'akip',
    lheTanggal: '2026-12-08',
    nomor: 1,
    komponen: 'Perencanaan Kinerja',
    isi: 'Menyusun crosscutting antar bidang',
    jabatan: 'Camat Dumai Kota',
    tenggat: '2027-04-01',
    asalTenggat: 'lhe',
    status: 'belum',
    ...lain,
  };
  const { opd, rezim, lheTanggal: tanggal } = isi;
  if (isi.lhe !== undefined && ruang.buku().find('lhe', isi.lhe) === undefined)
    tulisRekaman(ruang, 'lhe', isi.lhe, { opd, rezim, nomor: '700/12/INSP-S', tanggal, tahun: 2025, komponen: [] });
  const id = `${opd === opdUji ? '' : `${opd}.`}r${isi.nomor}`;
  tulisRekaman(ruang, 'rekomendasi', id, isi);
  return id;
}

/** Somebody with one role for the office of these tests. */
export function pemeran(ruang: Ruang, nama: string, peran: 'operator' | 'kepala' | 'evaluator', opd = opdUji): OrangUji {
  const orang = ruang.orang(nama);
  orang.beriPeran({ peran, opd });
  return orang;
}

/** One minute after the other, from 5 April 2027, 09.00 WIB. */
export function jam(ruang: Ruang): () => void {
  let menit = 0;
  return () => ruang.saat(new Date(Date.UTC(2027, 3, 5, 2, (menit += 1))).toISOString());
}

export const statusOf = (ruang: Ruang, id = 'r1'): string | undefined => ruang.buku().find('rekomendasi', id)?.isi.status;

/** Submits r1 with one piece of evidence of this year. */
export function ajukan(orang: OrangUji, nama = 'crosscutting.pdf'): void {
  orang.mulai('rekomendasi', 'r1');
  orang.tekan('Tambah bukti');
  orang.kirimBerkas({ nama, ukuran: 1_300_000 });
  orang.tekan('2027');
  orang.tekan('Simpan');
  orang.tekan('Ajukan verifikasi');
}
