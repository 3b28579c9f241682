// "/delegasi": who stands in for the head of an OPD. Sekretaris and Kasubbag confirm only; Plt and Plh have a first and a last day.
import { izin } from '../../access/izin.ts';
import { sebutPeran } from '../../access/pelaku.ts';
import { wakil as namaWakil, type IsiOf } from '../../isian/skema.ts';
import { tambahHari } from '../../kinerja/tanggal.ts';
import { bacaHalaman, keAlur, selesai, tampil, ulang, type Alur, type Dunia, type Hasil, type Masukan } from '../alur.ts';
import { bacaTanggal } from '../baca-tanggal.ts';
import { peranDicabut } from '../peran.ts';
import { opdBoleh, pilihOpdAwal, terimaPilihOpd, wilayahOpd } from '../pilih-opd.ts';
import { gunaPeran } from '../sebut-undangan.ts';
import { sebutTolak } from '../sebut.ts';
import { undanganBaru } from '../undangan-baru.ts';
import { bermasa, delegasiBerjalan, dikenal, findDelegasi, type Keadaan, type Rancangan } from './keadaan.ts';
import { layar, sebutDelegasi } from './layar.ts';

/** Days that the link of a delegation is good for. */
const lamaTautan = 7;

const awal = (opd: string): Hasil<Keadaan> => tampil({ langkah: 'awal', opd, halaman: 1 });

function mulai(argumen: string, d: Dunia): Hasil<Keadaan> {
  const daftar = opdBoleh(d, 'delegasi');
  const [satu] = daftar;
  if (daftar.includes(argumen)) return awal(argumen);
  if (daftar.length === 1 && satu !== undefined) return awal(satu);
  if (daftar.length > 1) return tampil({ langkah: 'opd', pilih: pilihOpdAwal });
  const putusan = izin(d.pelaku, 'delegasi', {});
  return selesai(['Delegasi', ...(putusan.boleh ? ['Belum ada perangkat daerah.'] : sebutTolak(putusan, d))]);
}

const rancanganOf = ({ opd, wakil, mulai: dari, sampai }: Rancangan) => ({
  opd,
  wakil,
  ...(dari === undefined ? {} : { mulai: dari }),
  ...(sampai === undefined ? {} : { sampai }),
});

function pakaiTanggal(s: Extract<Keadaan, { langkah: 'tanggal' }>, iso: string, d: Dunia): Hasil<Keadaan> {
  // A decree is often older than its entry; a year is none.
  if (iso < tambahHari(d.hariIni, -366) || iso > tambahHari(d.hariIni, 2 * 366))
    return ulang('Tanggalnya jauh dari hari ini. Mohon dicek tahunnya.');
  if (s.tanya === 'mulai') return tampil({ ...rancanganOf(s), langkah: 'tanggal', tanya: 'sampai', mulai: iso });
  if (iso < (s.mulai ?? d.hariIni)) return ulang('Hari terakhirnya mendahului hari pertama. Mohon pilih hari yang sama atau sesudahnya.');
  if (iso < d.hariIni) return ulang('Hari terakhirnya sudah lewat. Mohon pilih hari ini atau sesudahnya.');
  return tampil({ ...rancanganOf(s), langkah: 'siapa', sampai: iso, halaman: 1 });
}

function terimaTanggal(s: Extract<Keadaan, { langkah: 'tanggal' }>, m: Masukan, d: Dunia): Hasil<Keadaan> {
  if (m.kind === 'tombol') return pakaiTanggal(s, m.nilai, d);
  const hasil = bacaTanggal(m.kind === 'teks' ? m.teks : '', '6 April 2027');
  return hasil.ok ? pakaiTanggal(s, hasil.value, d) : ulang(hasil.error);
}

function simpan(s: Extract<Keadaan, { langkah: 'yakin' }>, d: Dunia): Hasil<Keadaan> {
  if (!dikenal(d, rancanganOf(s)).includes(s.pengguna))
    return selesai(
      ['Orang ini sudah memegang delegasi itu, atau tidak terdaftar lagi.'],
      [[{ label: 'Lihat delegasi', nilai: keAlur('delegasi', s.opd) }]],
    );
  const id = `peran-${d.idBaru()}`;
  const wilayah = wilayahOpd(d, s.opd);
  const isi: IsiOf<'peran'> = {
    ...rancanganOf(s),
    pengguna: s.pengguna,
    peran: 'kepala',
    ...(wilayah.pemda === undefined ? {} : { pemda: wilayah.pemda }),
    dasar: 'delegasi',
    dari: d.pelaku.pengguna,
  };
  return {
    kind: 'tulis',
    tindakan: { aksi: 'delegasi', wilayah, ubahan: [{ jenis: 'peran', id, versi: 0, isi }] },
    keadaan: { langkah: 'jadi', id },
    kabar: [{ pengguna: s.pengguna, alur: delegasiDiterima.nama, argumen: id }],
  };
}

function undangWakil(s: Rancangan, d: Dunia): Hasil<Keadaan> {
  const { opd, ...lain } = rancanganOf(s);
  const { pemda } = wilayahOpd(d, opd);
  const { id, tindakan, sekali } = undanganBaru(
    { ...lain, peran: 'kepala', ...(pemda === undefined ? {} : { pemda }), opd: [opd] },
    lamaTautan,
    d,
  );
  return { kind: 'tulis', tindakan, keadaan: { langkah: 'terkirim', undangan: id }, sekali };
}

function akhiri(s: Extract<Keadaan, { langkah: 'akhiri' }>, d: Dunia): Hasil<Keadaan> {
  const x = findDelegasi(d, s.id);
  if (x === undefined) return selesai(['Delegasi ini sudah diakhiri sebelumnya.']);
  return {
    kind: 'tulis',
    tindakan: { aksi: 'delegasi', wilayah: wilayahOpd(d, x.opd), ubahan: [{ jenis: 'peran', id: s.id, versi: s.versi, isi: undefined }] },
    keadaan: { langkah: 'berakhir', opd: x.opd, sebutan: sebutPeran({ ...x, peran: 'kepala' }, d.tempat), pengguna: x.pengguna },
    ...(x.pengguna === d.pelaku.pengguna ? {} : { kabar: [{ pengguna: x.pengguna, alur: peranDicabut.nama, argumen: s.id }] }),
  };
}

function tekan(s: Keadaan, nilai: string, d: Dunia): Hasil<Keadaan> {
  const [kunci = '', isi = ''] = nilai.split(':');
  const halaman = bacaHalaman(nilai);
  if (halaman !== undefined && 'halaman' in s) return tampil({ ...s, halaman });
  if (s.langkah === 'awal') {
    const w = namaWakil.options.find((x) => x === isi);
    if (kunci === 'wakil' && w !== undefined)
      return tampil(
        bermasa(w) ? { langkah: 'tanggal', tanya: 'mulai', opd: s.opd, wakil: w } : { langkah: 'siapa', opd: s.opd, wakil: w, halaman: 1 },
      );
    const x = delegasiBerjalan(d, s.opd).find((y) => y.id === isi);
    return x === undefined ? ulang('Delegasi ini sudah diakhiri.') : tampil({ langkah: 'akhiri', id: x.id, versi: x.versi });
  }
  if (s.langkah === 'siapa') {
    if (kunci === 'tautan') return undangWakil(s, d);
    const pengguna = dikenal(d, s).find((x) => String(x) === isi);
    return pengguna === undefined ? ulang('Mohon pilih salah satu tombol.') : tampil({ ...rancanganOf(s), langkah: 'yakin', pengguna });
  }
  if (s.langkah === 'yakin') return simpan(s, d);
  if (s.langkah === 'akhiri') return akhiri(s, d);
  return ulang('Mohon pilih salah satu tombol.');
}

export const delegasi: Alur<Keadaan> = {
  nama: 'delegasi',
  mulai,
  layar,
  terima: (s, m, d) => {
    if (s.langkah === 'opd') {
      const hasil = terimaPilihOpd(d, opdBoleh(d, 'delegasi'), s.pilih, m);
      if (hasil === undefined) return ulang('Mohon pilih salah satu perangkat daerah.');
      return typeof hasil === 'string' ? awal(hasil) : tampil({ ...s, pilih: hasil });
    }
    if (s.langkah === 'tanggal') return terimaTanggal(s, m, d);
    return m.kind === 'tombol' ? tekan(s, m.nilai, d) : ulang('Mohon pilih salah satu tombol.');
  },
};

/** Tells the stand-in; begun by the act of the one who delegated. */
export const delegasiDiterima: Alur<never> = {
  nama: 'delegasi-diterima',
  mulai: (id, d) => {
    const x = findDelegasi(d, id);
    if (x === undefined) return selesai(['Delegasi ini sudah diakhiri.']);
    return selesai(
      [
        'Delegasi untuk Bapak/Ibu',
        `Bapak/Ibu ditunjuk sebagai ${sebutDelegasi(x, d)}.`,
        `Peran ini untuk ${gunaPeran({ peran: 'kepala', wakil: x.wakil })}.`,
      ],
      [[{ label: 'Lihat peran saya', nilai: keAlur('saya') }]],
    );
  },
  layar: () => ({ isi: [], tombol: [] }),
  terima: () => ulang('Mohon pilih salah satu tombol.'),
};
