// "/konfirmasi": what waits for the kepala or a stand-in; confirmed with one press, or sent back with a reason. Nobody confirms their own entry.
import { izin } from '../../access/izin.ts';
import { pemegangPeran } from '../../access/pelaku.ts';
import type { Ubahan } from '../../isian/buku.ts';
import { bacaIdKuartal } from '../../isian/realisasi.ts';
import {
  bacaHalaman,
  selesai,
  tampil,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Kabar,
  type Layar,
  type Masukan,
} from '../alur.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import {
  kelompokMenunggu,
  lihatOf,
  menungguDi,
  milikSendiri,
  toKelompok,
  type Kelompok,
  type Realisasi,
  type SKonfirmasi,
} from './keadaan.ts';
import { layarDaftar, layarKelompok, layarKembalikan, layarPeriksa, layarSelesai } from './layar.ts';
import { opdBoleh, wilayahOpd } from '../pilih-opd.ts';
import { sebutTabrakan, sebutTolak } from '../sebut.ts';
import { sebutKuartal } from '../sebut-realisasi.ts';

function bukaKelompok(d: Dunia, k: Kelompok, pesan?: readonly string[]): Hasil<SKonfirmasi> {
  const daftar = menungguDi(d, k);
  const [satu, ...lain] = daftar;
  if (satu === undefined) {
    return selesai([
      `Konfirmasi ${sebutKuartal(k)}, ${d.tempat.namaOpd(k.opd)}`,
      ...(pesan ?? []),
      'Tidak ada yang menunggu konfirmasi. Nilai yang baru dilaporkan akan muncul di /konfirmasi.',
    ]);
  }
  const dasar = pesan === undefined ? {} : { pesan };
  if (lain.length === 0) return tampil({ langkah: 'periksa', id: satu.id, versi: satu.versi, ...dasar });
  const { opd, tahun, triwulan } = k;
  return tampil({ langkah: 'daftar', opd, tahun, triwulan, halaman: 1, lihat: lihatOf(daftar), ...dasar });
}

function mulai(argumen: string, d: Dunia): Hasil<SKonfirmasi> {
  if (opdBoleh(d, 'konfirmasi-realisasi').length === 0) {
    const putusan = izin(d.pelaku, 'konfirmasi-realisasi', {});
    return selesai(putusan.boleh ? ['Tidak ada perangkat daerah.'] : sebutTolak(putusan, d));
  }
  const id = bacaIdKuartal(argumen);
  if (id !== undefined && d.tempat.opdById.has(id.pokok)) {
    const putusan = izin(d.pelaku, 'konfirmasi-realisasi', wilayahOpd(d, id.pokok));
    if (!putusan.boleh) return selesai(sebutTolak(putusan, d, id.pokok));
    return bukaKelompok(d, { opd: id.pokok, tahun: id.tahun, triwulan: id.triwulan });
  }
  const kelompok = kelompokMenunggu(d);
  const [satu, ...lain] = kelompok;
  if (satu === undefined) return selesai(['Konfirmasi realisasi', 'Tidak ada yang menunggu konfirmasi.']);
  return lain.length === 0 ? bukaKelompok(d, satu) : tampil({ langkah: 'kelompok', halaman: 1 });
}

const hilang = 'Nilai ini sudah tidak menunggu konfirmasi.';

function layar(s: SKonfirmasi, d: Dunia): Layar {
  if (s.langkah === 'kelompok') return layarKelompok(d, s.halaman);
  if (s.langkah === 'daftar') return layarDaftar(d, s);
  if (s.langkah === 'selesai') return layarSelesai(d, s);
  const r = d.buku.find('realisasi', s.id);
  const indikator = r === undefined ? undefined : d.buku.find('indikator', r.isi.indikator);
  if (r === undefined || indikator === undefined) return { isi: [hilang], tombol: [[tombolTutup]] };
  if (s.langkah === 'kembalikan') return layarKembalikan(indikator, r);
  return layarPeriksa(d, indikator, r, {
    pesan: s.pesan ?? [],
    sendiri: milikSendiri(d, r),
    adaLain: menungguDi(d, toKelompok(r)).length > 1,
  });
}

/** The person who entered it, or whoever reports for the OPD now. */
function kabarKembali(d: Dunia, r: Realisasi): readonly Kabar[] {
  const pelapor = pemegangPeran(d.buku, r.isi.opd, ['operator', 'kepala'], d.hariIni);
  const operator = pemegangPeran(d.buku, r.isi.opd, ['operator'], d.hariIni);
  const penerima = pelapor.includes(r.isi.pengisi.pengguna) ? [r.isi.pengisi.pengguna] : operator;
  return penerima.filter((p) => p !== d.pelaku.pengguna).map((pengguna) => ({ pengguna, alur: 'lapor', argumen: r.id }));
}

const sah = (d: Dunia, r: Realisasi, versi: number): Ubahan => ({
  jenis: 'realisasi',
  id: r.id,
  versi,
  isi: { ...r.isi, status: 'terkonfirmasi', konfirmasi: { pengguna: d.pelaku.pengguna, waktu: d.kini } },
});

function konfirmasikan(d: Dunia, r: Realisasi, versi: number): Hasil<SKonfirmasi> {
  const indikator = d.buku.find('indikator', r.isi.indikator);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'konfirmasi-realisasi',
      wilayah: { ...wilayahOpd(d, r.isi.opd), pengisi: r.isi.pengisi.pengguna },
      ubahan: [sah(d, r, versi)],
    },
    keadaan: { langkah: 'selesai', ...toKelompok(r), judul: `Terkonfirmasi: ${indikator?.isi.nama ?? ''}, ${sebutKuartal(r.isi)}` },
  };
}

/** Those that stood on the screen, without one's own. */
function konfirmasikanSemua(d: Dunia, s: Extract<SKonfirmasi, { langkah: 'daftar' }>): Hasil<SKonfirmasi> {
  const daftar = menungguDi(d, s).filter((r) => !milikSendiri(d, r) && s.lihat[r.id] !== undefined);
  if (daftar.length === 0) return bukaKelompok(d, s);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'konfirmasi-realisasi',
      wilayah: wilayahOpd(d, s.opd),
      ubahan: daftar.map((r) => sah(d, r, s.lihat[r.id] ?? r.versi)),
    },
    keadaan: {
      langkah: 'selesai',
      opd: s.opd,
      tahun: s.tahun,
      triwulan: s.triwulan,
      judul: `Terkonfirmasi: ${daftar.length} nilai ${sebutKuartal(s)}, ${d.tempat.namaOpd(s.opd)}`,
    },
  };
}

function kembalikan(d: Dunia, r: Realisasi, versi: number, alasan: string): Hasil<SKonfirmasi> {
  const indikator = d.buku.find('indikator', r.isi.indikator);
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'konfirmasi-realisasi',
      wilayah: { ...wilayahOpd(d, r.isi.opd), pengisi: r.isi.pengisi.pengguna },
      alasan,
      ubahan: [{ jenis: 'realisasi', id: r.id, versi, isi: { ...r.isi, status: 'dikembalikan', alasan } }],
    },
    keadaan: { langkah: 'selesai', ...toKelompok(r), judul: `Dikembalikan: ${indikator?.isi.nama ?? ''}, ${sebutKuartal(r.isi)}` },
    kabar: kabarKembali(d, r),
  };
}

function terima(s: SKonfirmasi, m: Masukan, d: Dunia): Hasil<SKonfirmasi> {
  const nilai = m.kind === 'tombol' ? m.nilai : '';
  const kelompok = nilai.startsWith('k:') ? bacaIdKuartal(nilai.slice(2)) : undefined;
  if (kelompok !== undefined) return bukaKelompok(d, { opd: kelompok.pokok, tahun: kelompok.tahun, triwulan: kelompok.triwulan });
  const r = d.buku.find('realisasi', nilai.startsWith('r:') ? nilai.slice(2) : 'id' in s ? s.id : '');
  if (nilai.startsWith('r:') && r !== undefined) return tampil({ langkah: 'periksa', id: r.id, versi: r.versi });
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined && s.langkah === 'kelompok') return tampil({ ...s, halaman });
  if (halaman !== undefined && s.langkah === 'daftar') return tampil({ ...s, halaman, lihat: lihatOf(menungguDi(d, s)) });
  if (s.langkah === 'daftar' && nilai === 'semua') return konfirmasikanSemua(d, s);
  if (s.langkah !== 'periksa' && s.langkah !== 'kembalikan') return ulang('Silakan pilih salah satu tombol.');
  if (r === undefined || r.isi.status !== 'menunggu') return selesai([hilang]);
  if (nilai === 'daftar') return bukaKelompok(d, toKelompok(r));
  if (s.langkah === 'periksa') {
    if (nilai === 'sah') return konfirmasikan(d, r, s.versi);
    return nilai === 'kembalikan' ? tampil({ langkah: 'kembalikan', id: r.id, versi: s.versi }) : ulang('Silakan pilih salah satu tombol.');
  }
  if (nilai === 'periksa') return tampil({ langkah: 'periksa', id: r.id, versi: r.versi });
  const alasan = bacaUraian(m.kind === 'teks' ? m.teks : nilai.replace(/^alasan:/, ''), 300);
  return alasan.ok ? kembalikan(d, r, s.versi, alasan.value) : ulang(alasan.error);
}

export const konfirmasi: Alur<SKonfirmasi> = {
  nama: 'konfirmasi',
  mulai,
  layar,
  terima,
  tabrakan: (s, t, d) => {
    const r = d.buku.find('realisasi', t.id);
    const pesan = sebutTabrakan(t, d);
    if (s.langkah === 'daftar') return bukaKelompok(d, s, pesan);
    if (r === undefined || r.isi.status !== 'menunggu') return selesai([hilang, ...pesan]);
    return tampil({ langkah: 'periksa', id: r.id, versi: r.versi, pesan });
  },
};
