// Reports of wrong numbers, for the office that answers for them: the open ones, one of them with its note, and the answer back to the reporter.
import { izin, ucapkanTolak } from '../../access/izin.ts';
import type { Isian } from '../../isian/buku.ts';
import type { IsiOf } from '../../isian/skema.ts';
import {
  bacaHalaman,
  potongHalaman,
  selesai,
  tampil,
  tombolBerjajar,
  tombolKembali,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
} from '../alur.ts';
import { bacaUraian } from '../baca-jabatan.ts';
import { STATUS_LAPORAN } from '../bidang-isian.ts';
import { wilayahOpd } from '../pilih-opd.ts';
import { sebutTolak, sebutWaktu } from '../sebut.ts';

type Laporan = Isian<'laporan-angka'>;
type Putusan = Exclude<IsiOf<'laporan-angka'>['status'], 'baru'>;

type S =
  | { readonly langkah: 'daftar'; readonly halaman: number }
  | { readonly langkah: 'kartu'; readonly id: string; readonly versi: number; readonly pesan?: string }
  | { readonly langkah: 'jawab'; readonly id: string; readonly versi: number; readonly status: Putusan };

const panjangJawaban = 300;
const wilayahLaporan = (d: Dunia, x: Laporan) => (x.isi.opd === undefined ? {} : wilayahOpd(d, x.isi.opd));
const putusanLaporan = (d: Dunia, x: Laporan) => izin(d.pelaku, 'jawab-laporan-angka', wilayahLaporan(d, x));

/** Waiting, and this person's to answer; oldest first. */
const terbuka = (d: Dunia): readonly Laporan[] =>
  d.buku.semua('laporan-angka').filter((x) => x.isi.status === 'baru' && putusanLaporan(d, x).boleh);

const pemilik = (x: Laporan, d: Dunia): string => (x.isi.opd === undefined ? 'tanpa pemilik' : d.tempat.namaOpd(x.isi.opd));

const tidakAda: Hasil<S> = selesai(['Laporan itu tidak ditemukan.']);

/** "hasil:<id>": the reporter learns the answer; the id of a report: that one; nothing: the open ones. */
function mulai(argumen: string, d: Dunia): Hasil<S> {
  if (argumen === '') return mulaiDaftar(d);
  const hasil = argumen.startsWith('hasil:');
  const x = d.buku.find('laporan-angka', hasil ? argumen.slice(6) : argumen);
  if (x === undefined) return tidakAda;
  if (hasil) return x.isi.oleh.pengguna === d.pelaku.pengguna ? selesai(isiHasil(x, d), [[tombolTutup]]) : tidakAda;
  // Whether there is such a report is nobody else's business.
  return putusanLaporan(d, x).boleh ? tampil({ langkah: 'kartu', id: x.id, versi: x.versi }) : tidakAda;
}

function mulaiDaftar(d: Dunia): Hasil<S> {
  const bolehSesuatu = d.pelaku.peran.some((p) => izin({ ...d.pelaku, peran: [p] }, 'jawab-laporan-angka', p).boleh);
  const putusan = izin(d.pelaku, 'jawab-laporan-angka', {});
  return bolehSesuatu || putusan.boleh ? tampil({ langkah: 'daftar', halaman: 1 }) : selesai(sebutTolak(putusan, d));
}

const ucapanHasil: Readonly<Record<Putusan, string>> = {
  benar: 'Setelah diperiksa, angkanya sudah benar.',
  diperbaiki: 'Angkanya akan diperbaiki.',
};

const isiHasil = (x: Laporan, d: Dunia): readonly string[] => [
  'Jawaban atas laporan angka salah',
  x.isi.judul,
  x.isi.status === 'baru' ? 'Laporannya masih menunggu jawaban.' : ucapanHasil[x.isi.status],
  ...(x.isi.jawaban === undefined ? [] : [`Penjelasan: ${x.isi.jawaban}`]),
  ...(x.isi.opd === undefined ? [] : [`Dijawab untuk ${d.tempat.namaOpd(x.isi.opd)}.`]),
  'Terima kasih sudah melapor.',
];

const isiKartu = (x: Laporan, d: Dunia): readonly string[] => [
  'Angka ini dilaporkan salah',
  x.isi.judul,
  ...(x.isi.opd === undefined ? ['Angkanya bukan milik perangkat daerah tertentu.'] : [`Perangkat daerah: ${d.tempat.namaOpd(x.isi.opd)}`]),
  ...(x.isi.catatan === undefined ? ['Pelapor tidak menulis catatan.'] : [`Catatan pelapor: ${x.isi.catatan}`]),
  `Dilaporkan ${sebutWaktu(x.isi.oleh.waktu, d.zona)}.`,
];

function layarDaftar(halaman: number, d: Dunia): Layar {
  const daftar = terbuka(d);
  const { isi, awal, putar } = potongHalaman(daftar, halaman);
  return {
    isi: [
      `Laporan angka salah yang menunggu jawaban: ${daftar.length}`,
      ...(daftar.length === 0 ? ['Tidak ada yang menunggu.'] : ['Tekan nomornya untuk menjawab.']),
      ...isi.map((x, n) => `${awal + n + 1}. ${x.isi.judul} (${pemilik(x, d)})`),
    ],
    tombol: [
      ...tombolBerjajar(
        isi.map((x, n) => ({ label: String(awal + n + 1), nilai: `laporan:${x.id}` })),
        4,
      ),
      ...putar,
      [tombolTutup],
    ],
  };
}

function layar(s: S, d: Dunia): Layar {
  if (s.langkah === 'daftar') return layarDaftar(s.halaman, d);
  const x = d.buku.find('laporan-angka', s.id);
  if (x === undefined) return { isi: ['Laporan ini sudah ditarik oleh pelapornya.'], tombol: [[tombolTutup]] };
  const akhir = [{ label: 'Laporan lain', nilai: 'daftar' }, tombolTutup];
  if (s.langkah === 'jawab')
    return {
      isi: [
        s.status === 'benar' ? 'Angkanya sudah benar' : 'Angkanya akan diperbaiki',
        x.isi.judul,
        'Tulis penjelasan singkat untuk pelapor, misalnya tabel sumbernya atau kapan diperbaiki. Boleh dilewati.',
      ],
      tombol: [[{ label: 'Kirim tanpa penjelasan', nilai: 'kirim' }], [tombolKembali]],
      tunggu: 'teks',
    };
  if (x.isi.status !== 'baru')
    return {
      isi: [
        ...(s.pesan === undefined ? [] : [s.pesan]),
        ...isiKartu(x, d),
        `Sudah dijawab: ${STATUS_LAPORAN[x.isi.status]}.`,
        ...(x.isi.jawaban === undefined ? [] : [`Penjelasan: ${x.isi.jawaban}`]),
      ],
      tombol: [akhir],
    };
  return {
    isi: [...isiKartu(x, d), 'Mohon diperiksa: apakah angkanya sudah benar?'],
    tombol: [
      [
        { label: 'Sudah benar', nilai: 'benar' },
        { label: 'Akan diperbaiki', nilai: 'diperbaiki' },
      ],
      akhir,
    ],
  };
}

function simpan(s: Extract<S, { langkah: 'jawab' }>, x: Laporan, jawaban: string | undefined, d: Dunia): Hasil<S> {
  const pelapor = x.isi.oleh.pengguna;
  return {
    kind: 'tulis',
    tindakan: {
      aksi: 'jawab-laporan-angka',
      wilayah: wilayahLaporan(d, x),
      ubahan: [
        {
          jenis: 'laporan-angka',
          id: x.id,
          versi: s.versi,
          isi: {
            ...x.isi,
            status: s.status,
            ...(jawaban === undefined ? {} : { jawaban }),
            dijawab: { pengguna: d.pelaku.pengguna, waktu: d.kini },
          },
        },
      ],
    },
    keadaan: { langkah: 'kartu', id: x.id, versi: s.versi + 1, pesan: 'Terima kasih, jawabannya dikirim kepada pelapor.' },
    kabar: pelapor === d.pelaku.pengguna ? [] : [{ pengguna: pelapor, alur: 'laporan-angka', argumen: `hasil:${x.id}` }],
  };
}

const bukaKartu = (id: string, d: Dunia): Hasil<S> => {
  const x = d.buku.find('laporan-angka', id);
  return x === undefined ? tidakAda : tampil({ langkah: 'kartu', id, versi: x.versi });
};

export const laporanAngka: Alur<S> = {
  nama: 'laporan-angka',
  mulai,
  layar,
  terima: (s, m, d) => {
    const nilai = m.kind === 'tombol' ? m.nilai : '';
    if (nilai === 'daftar') return tampil({ langkah: 'daftar', halaman: 1 });
    if (s.langkah === 'daftar') {
      const halaman = bacaHalaman(nilai);
      if (halaman !== undefined) return tampil({ langkah: 'daftar', halaman });
      const x = terbuka(d).find((l) => nilai === `laporan:${l.id}`);
      return x === undefined ? ulang('Mohon pilih salah satu tombol.') : bukaKartu(x.id, d);
    }
    const x = d.buku.find('laporan-angka', s.id);
    if (x === undefined) return tidakAda;
    const putusan = putusanLaporan(d, x);
    if (!putusan.boleh) return selesai([ucapkanTolak(putusan, x.isi.opd === undefined ? undefined : d.tempat.namaOpd(x.isi.opd))]);
    // Somebody of the same office was quicker.
    if (x.isi.status !== 'baru') return bukaKartu(x.id, d);
    if (s.langkah === 'kartu')
      return nilai === 'benar' || nilai === 'diperbaiki'
        ? tampil({ langkah: 'jawab', id: s.id, versi: x.versi, status: nilai })
        : ulang('Mohon pilih salah satu tombol.');
    if (nilai === 'kembali') return bukaKartu(s.id, d);
    if (nilai === 'kirim') return simpan(s, x, undefined, d);
    if (m.kind !== 'teks') return ulang('Tulis penjelasannya, atau tekan Kirim tanpa penjelasan.');
    const jawaban = bacaUraian(m.teks, panjangJawaban);
    return jawaban.ok ? simpan(s, x, jawaban.value, d) : ulang(jawaban.error);
  },
};
