// Answers to the questions of an LHE, each checked on its own, and saving. What is printed is what is saved.
import { tanggalIndonesia } from '../../answer/konteks.ts';
import type { Ubahan } from '../../isian/buku.ts';
import type { AturanLhe } from '../../kinerja/lhe.ts';
import { tahunTanggal, tambahHari } from '../../kinerja/tanggal.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { tampil, ulang, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { namaLaporan } from '../rekomendasi/kata.ts';
import { angkaJumlah, bacaAngka, bacaKomponen, bagianBerikut, jumlahKomponen, ketentuanOf, kosongkan, toIsi, type Bagian } from './draf.ts';
import { namaBagian } from './isi.ts';
import type { Draf, S } from './keadaan.ts';

/** Another LHE of this OPD with the same number. */
const nomorGanda = (x: Draf, nomor: string, d: Dunia): boolean =>
  d.buku
    .semua('lhe')
    .some(
      (y) =>
        y.isi.opd === x.opd &&
        y.id !== x.lama?.id &&
        y.isi.nomor.replace(/\s/g, '').toLowerCase() === nomor.replace(/\s/g, '').toLowerCase(),
    );

/** One answer to the question that is open: the draft with it, or what to do instead. */
function jawabBagian(b: Bagian, x: Draf, m: Masukan, d: Dunia): Draf | string {
  const teks = m.kind === 'teks' ? m.teks.trim() : undefined;
  const tekan = m.kind === 'tombol' ? m.nilai : undefined;
  switch (b) {
    case 'nomor': {
      if (teks === undefined) return 'Mohon ditulis nomornya.';
      if (teks.length > 100) return 'Nomornya terlalu panjang. Mohon ditulis nomornya saja.';
      return nomorGanda(x, teks, d)
        ? `Nomor ${teks} sudah dicatat untuk perangkat daerah ini. Mohon dicek nomornya, atau tekan Batal lalu buka dari daftar.`
        : { ...x, nomor: teks };
    }
    case 'tanggal': {
      const tanggal = bacaTanggal(teks ?? '', tanggalIndonesia(tambahHari(d.hariIni, -30)));
      if (!tanggal.ok) return tanggal.error;
      if (tanggal.value > d.hariIni) return `Mohon dicek: ${tanggalIndonesia(tanggal.value)} lebih akhir daripada hari ini.`;
      return { ...x, tanggal: tanggal.value };
    }
    case 'tahun': {
      const tahun = tekan?.startsWith('tahun:') === true ? tekan.slice('tahun:'.length) : teks;
      if (tahun === undefined || !/^20\d\d$/.test(tahun)) return 'Mohon ditulis tahunnya saja, empat angka, misalnya 2026.';
      if (x.tanggal !== undefined && Number(tahun) > tahunTanggal(x.tanggal))
        return `Mohon dicek: tahun ${tahun} sesudah tanggal laporannya, ${tanggalIndonesia(x.tanggal)}.`;
      return { ...x, tahun: Number(tahun) };
    }
    case 'komponen': {
      if (tekan?.startsWith('aturan:') === true) return { ...x, aturan: tekan.slice('aturan:'.length) as AturanLhe, komponen: [] };
      if (tekan === 'kosong-semua') return { ...x, komponen: (ketentuanOf(x)?.bobot ?? []).map(() => null) };
      if (tekan === 'kosong') return { ...x, komponen: [...x.komponen, null] };
      if (tekan === 'ulangi') return { ...x, komponen: [] };
      const nilai = bacaKomponen(teks ?? '', x);
      return nilai.ok ? { ...x, komponen: [...x.komponen, ...nilai.value] } : nilai.error;
    }
    case 'total': {
      const jumlah = jumlahKomponen(x);
      if (tekan === 'kosong') return { ...x, total: null };
      if (tekan === 'jumlah' && jumlah !== undefined) return { ...x, total: angkaJumlah(jumlah) };
      const nilai = bacaAngka(teks ?? '');
      return nilai.ok ? { ...x, total: nilai.value } : nilai.error;
    }
    case 'predikat': {
      if (tekan === 'kosong') return { ...x, predikat: null };
      return tekan?.startsWith('predikat:') === true ? { ...x, predikat: tekan.slice('predikat:'.length) } : 'Silakan pilih predikatnya.';
    }
    default:
      return unreachable(b);
  }
}

export function terimaIsi(s: Extract<S, { langkah: 'isi' }>, m: Masukan, d: Dunia): Hasil<S> {
  const b = bagianBerikut(s.draf);
  if (b !== undefined) {
    const hasil = jawabBagian(b, s.draf, m, d);
    return typeof hasil === 'string' ? ulang(hasil) : tampil<S>({ langkah: 'isi', draf: hasil });
  }
  if (m.kind !== 'tombol') return ulang('Silakan tekan Simpan, Ubah, atau Batal.');
  return m.nilai === 'ubah' ? tampil<S>({ langkah: 'ubah', draf: s.draf }) : simpan(s.draf, d);
}

/** With the date of the report, that of its recommendations, from which evidence and age are counted. */
function simpan(x: Draf, d: Dunia): Hasil<S> {
  const isi = toIsi(x);
  if (isi === undefined) return tampil<S>({ langkah: 'isi', draf: x });
  const id = x.lama?.id ?? d.idBaru();
  const ikut = d.buku
    .semua('rekomendasi')
    .filter((r) => r.isi.lhe === id && r.isi.lheTanggal !== isi.tanggal)
    .map((r): Ubahan => ({ jenis: 'rekomendasi', id: r.id, versi: r.versi, isi: { ...r.isi, lheTanggal: isi.tanggal } }));
  return {
    kind: 'tulis',
    tindakan: { aksi: 'isi-lhe', wilayah: wilayahOpd(d, x.opd), ubahan: [{ jenis: 'lhe', id, versi: x.lama?.versi ?? 0, isi }, ...ikut] },
    keadaan: {
      langkah: 'lihat',
      lhe: id,
      pesan: [x.lama === undefined ? `${namaLaporan(x.rezim)} disimpan. Sekarang rekomendasinya.` : 'Perbaikan disimpan.'],
    },
  };
}

export function terimaUbah(s: Extract<S, { langkah: 'ubah' }>, m: Masukan): Hasil<S> {
  if (m.kind !== 'tombol') return ulang('Silakan pilih bagiannya.');
  return tampil<S>({ langkah: 'isi', draf: m.nilai in namaBagian ? kosongkan(s.draf, m.nilai as Bagian) : s.draf });
}
