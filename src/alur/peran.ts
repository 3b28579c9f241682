// "/peran": who holds which role in the places that one may manage; taking a role away. The one place that shows names of people.
import { izin, ucapkanTolak } from '../access/izin.ts';
import { sebutPeran, toPelaku } from '../access/pelaku.ts';
import { aksiPeran, bolehUndangan, wilayahPeran } from '../access/undangan.ts';
import { tanggalIndonesia } from '../answer/konteks.ts';
import { berhurufBesar } from '../answer/rekaman.ts';
import type { Isian, Ubahan } from '../isian/buku.ts';
import {
  bacaHalaman,
  keAlur,
  selesai,
  tampil,
  tombolBatal,
  tombolDaftar,
  tombolTutup,
  ulang,
  type Alur,
  type Dunia,
  type Hasil,
  type Layar,
} from './alur.ts';
import { namaOrang } from './nama-orang.ts';
import { sebutTolak, sebutWaktu } from './sebut.ts';
import { sebutMasa } from './sebut-undangan.ts';

type Satu = { readonly id: string; readonly versi: number; readonly ganti: boolean };
type Keadaan =
  | { readonly langkah: 'daftar'; readonly halaman: number; readonly cari?: string }
  | ({ readonly langkah: 'satu' | 'yakin' | 'yakin-sendiri' } & Satu)
  | {
      readonly langkah: 'dicabut';
      readonly pengguna: number;
      readonly sebutan: string;
      readonly undang: string;
      readonly ganti: boolean;
      readonly undangan: number;
    };

const bolehAtur = (d: Dunia, x: Isian<'peran'>): boolean => izin(d.pelaku, aksiPeran(x.isi), wilayahPeran(x.isi, d.tempat)).boleh;

const sebutan = (x: Isian<'peran'>, d: Dunia): string => {
  const masa = sebutMasa(x.isi);
  return `${sebutPeran(x.isi, d.tempat)}${masa === '' ? '' : `, ${masa}`}`;
};

/** Roles that hold or will hold, in the order of offices as they were given. */
function daftarPeran(d: Dunia, cari = ''): readonly Isian<'peran'>[] {
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean);
  return d.buku.semua('peran').filter((x) => {
    if ((x.isi.sampai ?? d.hariIni) < d.hariIni || !bolehAtur(d, x)) return false;
    const nama = `${sebutPeran(x.isi, d.tempat)} ${d.tempat.opdById.get(x.isi.opd ?? '')?.nama ?? ''}`.toLowerCase();
    return kata.every((k) => nama.includes(k));
  });
}

function layarDaftar(s: Extract<Keadaan, { langkah: 'daftar' }>, d: Dunia): Layar {
  const daftar = daftarPeran(d, s.cari);
  const semua = s.cari === undefined ? [] : [[{ label: 'Tampilkan semua', nilai: 'semua' }]];
  return {
    isi: [
      'Orang dan peran',
      daftar.length === 0
        ? s.cari === undefined
          ? 'Belum ada yang memegang peran di sini.'
          : 'Tidak ada yang cocok. Silakan tulis bagian lain dari nama perangkat daerah atau perannya.'
        : 'Pilih untuk melihat, mencabut, atau mengganti perannya. Untuk mencari, tulis sebagian nama perangkat daerah atau perannya.',
    ],
    tombol: [
      ...tombolDaftar(
        daftar.map((x) => ({ label: `${namaOrang(x.isi.pengguna)}: ${sebutan(x, d)}`, nilai: `peran:${x.id}` })),
        s.halaman,
      ),
      ...semua,
      [{ label: 'Undang orang', nilai: keAlur('undang') }, tombolTutup],
    ],
    tunggu: 'teks',
  };
}

/** What the person could not give any more without this role: their open invitations end with it. */
function undanganIkut(x: Isian<'peran'>, d: Dunia): readonly Isian<'undangan'>[] {
  const sendiri = x.isi.pengguna === d.pelaku.pengguna;
  const dulu = sendiri ? d.pelaku : toPelaku(d.buku, x.isi.pengguna, false, d.hariIni);
  const sisa = { ...dulu, peran: dulu.peran.filter((p) => p.id !== x.id) };
  return d.buku
    .semua('undangan')
    .filter(
      (u) =>
        u.isi.dari === x.isi.pengguna &&
        u.isi.dipakai === undefined &&
        bolehUndangan(dulu, u.isi, d.tempat) &&
        !bolehUndangan(sisa, u.isi, d.tempat),
    );
}

/** Nobody else in the records, nor this person by ADMIN_IDS, could give the role back. */
const isAdminTerakhir = (x: Isian<'peran'>, d: Dunia): boolean =>
  x.isi.peran === 'admin' &&
  !d.pelaku.peran.some((p) => p.peran === 'admin' && p.id !== x.id) &&
  !d.buku.semua('peran').some((p) => p.isi.peran === 'admin' && p.id !== x.id);

function layarSatu(s: Extract<Keadaan, Satu>, x: Isian<'peran'>, d: Dunia): Layar {
  const siapa = namaOrang(x.isi.pengguna);
  const sendiri = x.isi.pengguna === d.pelaku.pengguna;
  if (s.langkah === 'satu') {
    const beri = d.jejak.sesudah('peran', x.id, 0)[0];
    return {
      isi: [
        siapa,
        berhurufBesar(sebutan(x, d)),
        ...(beri === undefined ? [] : [`Dipegang sejak ${sebutWaktu(beri.waktu, d.zona)}.`]),
        ...(sendiri ? ['Ini peran Bapak/Ibu sendiri.'] : []),
      ],
      tombol: [
        [
          { label: 'Cabut peran', nilai: 'cabut' },
          { label: 'Ganti peran', nilai: 'ganti' },
        ],
        [{ label: 'Kembali', nilai: 'daftar' }, tombolTutup],
      ],
    };
  }
  const ikut = undanganIkut(x, d).length;
  const akibat = [
    `Peran ${siapa} sebagai ${sebutan(x, d)} berhenti saat ini juga. Isian yang sudah ada tetap.`,
    ...(ikut === 0 ? [] : [`Undangan terbuka buatannya ikut dicabut: ${ikut}.`]),
    ...(s.ganti ? ['Sesudah itu dibuatkan undangan untuk peran barunya.'] : []),
  ];
  if (s.langkah === 'yakin')
    return {
      isi: [s.ganti ? 'Ganti peran?' : 'Cabut peran?', ...akibat],
      tombol: [
        [{ label: s.ganti ? 'Cabut, lalu undang' : 'Cabut peran', nilai: 'ya' }],
        [{ label: 'Kembali', nilai: 'daftar' }, tombolBatal],
      ],
    };
  return {
    isi: [
      'Ini peran Bapak/Ibu sendiri',
      isAdminTerakhir(x, d)
        ? 'Tidak ada admin lain yang tercatat. Sesudah dicabut, peran admin hanya dapat dikembalikan lewat pengaturan pemasangan (ADMIN_IDS).'
        : 'Sesudah dicabut, hanya orang lain yang dapat memberikannya kembali.',
      'Tetap dicabut?',
    ],
    tombol: [[{ label: 'Tidak jadi', nilai: 'daftar' }], [{ label: 'Ya, cabut peran saya', nilai: 'ya' }]],
  };
}

function layar(s: Keadaan, d: Dunia): Layar {
  if (s.langkah === 'daftar') return layarDaftar(s, d);
  if (s.langkah === 'dicabut')
    return {
      isi: [
        'Peran sudah dicabut.',
        `${namaOrang(s.pengguna)} tidak lagi memegang peran ${s.sebutan} di sini.`,
        ...(s.undangan === 0 ? [] : [`Undangan terbuka buatannya yang ikut dicabut: ${s.undangan}.`]),
      ],
      tombol: [
        [
          s.ganti
            ? { label: 'Buat undangan peran baru', nilai: keAlur('undang') }
            : { label: 'Undang penggantinya', nilai: keAlur('undang', s.undang) },
        ],
        [{ label: 'Orang dan peran', nilai: 'daftar' }, tombolTutup],
      ],
    };
  const x = d.buku.find('peran', s.id);
  return x === undefined
    ? { isi: ['Peran ini sudah dicabut.'], tombol: [[{ label: 'Kembali', nilai: 'daftar' }, tombolTutup]] }
    : layarSatu(s, x, d);
}

function cabut(s: Extract<Keadaan, Satu>, x: Isian<'peran'>, d: Dunia): Hasil<Keadaan> {
  const { pengguna, peran, opd, pemda } = x.isi;
  const undangan = undanganIkut(x, d);
  const ubahan: readonly Ubahan[] = [
    { jenis: 'peran', id: x.id, versi: s.versi, isi: undefined },
    ...undangan.map((u) => ({ jenis: 'undangan', id: u.id, versi: u.versi, isi: undefined }) as const),
  ];
  return {
    kind: 'tulis',
    tindakan: { aksi: aksiPeran(x.isi), wilayah: wilayahPeran(x.isi, d.tempat), ubahan },
    keadaan: {
      langkah: 'dicabut',
      pengguna,
      sebutan: sebutPeran(x.isi, d.tempat),
      undang: `${peran}:${opd ?? pemda ?? ''}`,
      ganti: s.ganti,
      undangan: undangan.length,
    },
    ...(pengguna === d.pelaku.pengguna ? {} : { kabar: [{ pengguna, alur: peranDicabut.nama, argumen: x.id }] }),
  };
}

export const peran: Alur<Keadaan> = {
  nama: 'peran',
  mulai: (_, d) => {
    // Who may manage any role may manage the operators of a place of their own.
    const putusan = d.pelaku.peran.map((p) => izin(d.pelaku, 'peran-operator', wilayahPeran(p, d.tempat)));
    const tolak = putusan.some((x) => x.boleh) ? undefined : (putusan[0] ?? izin(d.pelaku, 'peran-operator', {}));
    return tolak === undefined || tolak.boleh
      ? tampil({ langkah: 'daftar', halaman: 1 })
      : selesai(['Orang dan peran', ...sebutTolak(tolak, d)]);
  },
  layar,
  terima: (s, m, d) => {
    if (m.kind === 'teks' && s.langkah === 'daftar') return tampil({ langkah: 'daftar', halaman: 1, cari: m.teks });
    if (m.kind !== 'tombol') return ulang('Mohon pilih salah satu tombol.');
    if (m.nilai === 'daftar' || m.nilai === 'semua') return tampil({ langkah: 'daftar', halaman: 1 });
    if (s.langkah === 'daftar') {
      const halaman = bacaHalaman(m.nilai);
      if (halaman !== undefined) return tampil({ ...s, halaman });
      const x = daftarPeran(d).find((y) => m.nilai === `peran:${y.id}`);
      return x === undefined ? ulang('Peran ini sudah dicabut.') : tampil({ langkah: 'satu', id: x.id, versi: x.versi, ganti: false });
    }
    if (s.langkah === 'dicabut') return ulang('Mohon pilih salah satu tombol.');
    const x = d.buku.find('peran', s.id);
    if (x === undefined) return selesai(['Peran ini sudah dicabut sebelumnya.'], [[{ label: 'Orang dan peran', nilai: keAlur('peran') }]]);
    const putusan = izin(d.pelaku, aksiPeran(x.isi), wilayahPeran(x.isi, d.tempat));
    if (!putusan.boleh) return selesai([ucapkanTolak(putusan, d.tempat.opdById.get(x.isi.opd ?? '')?.singkat), 'Tidak ada yang diubah.']);
    if (s.langkah === 'satu') return tampil({ ...s, langkah: 'yakin', ganti: m.nilai === 'ganti' });
    if (s.langkah === 'yakin' && x.isi.pengguna === d.pelaku.pengguna) return tampil({ ...s, langkah: 'yakin-sendiri' });
    return cabut(s, x, d);
  },
};

/** Tells the person; begun by the act that took the role. */
export const peranDicabut: Alur<never> = {
  nama: 'peran-dicabut',
  mulai: (id, d) => {
    const t = d.jejak.sesudah('peran', id, 0).at(-1);
    const dulu = t?.rincian.find((r) => r.jenis === 'peran' && r.id === id)?.sebelum as Isian<'peran'>['isi'] | undefined;
    if (t === undefined || dulu === undefined) return selesai(['Peran ini sudah tidak ada.']);
    return selesai([
      'Pemberitahuan peran',
      `${dulu.wakil === undefined ? 'Peran' : 'Delegasi kepada'} Bapak/Ibu sebagai ${sebutPeran(dulu, d.tempat)} berakhir per ${tanggalIndonesia(d.hariIni)}, dicabut oleh ${t.sebagai}.`,
      'Isian yang sudah ada tetap tersimpan. Bila ada pertanyaan, mohon hubungi kantor tersebut.',
    ]);
  },
  layar: () => ({ isi: [], tombol: [] }),
  terima: () => ulang('Mohon pilih salah satu tombol.'),
};
